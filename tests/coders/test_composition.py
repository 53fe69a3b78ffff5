"""Upper verb × lower code → one code, as CONVENTIONS has it."""

import pytest

from coders.composition import compose


@pytest.mark.parametrize(
    ("upper", "lower", "result"),
    [
        ("intend", "046", "036"),
        ("permit", "144", "0811"),
        ("permit", "072", ""),
        ("intend", "072", "0332"),
        ("intend", "085", "0354"),
        ("intend", "190", ""),
        ("appeal", "085", "0254"),
        ("appeal", "0871", "0256"),
        ("appeal", "045", "028"),
        ("demand", "0841", "1053"),
        ("demand", "0831", "1041"),
        ("reject", "046", "125"),
        ("reject", "0874", "1246"),
        ("reject", "0231", "1221"),
        ("threat", "163", "1312"),
        ("threat", "164", "134"),
        ("threat", "194", "1384"),
        ("accuse", "202", "1124"),
        ("halt", "046", "164"),
        ("halt", "163", "085"),
        ("relax", "1723", "0813"),
        ("investigate", "202", "094"),
        ("consider", "072", "014"),
        ("do", "195", "195"),
    ],
)
def test_the_table_says_what_comes_of_two_verbs(lexicon, upper, lower, result):
    assert compose(lexicon.composition, upper, lower) == result


def test_a_negated_lower_act_is_an_appeal_to_refrain(lexicon):
    assert compose(lexicon.composition, "appeal", "190", negated=True) == "0256"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("De Europese Unie dreigt Wit-Rusland met sancties.", ("IGOEUREEC", "BLR", "1312")),
        ("De VN roepen Soedan en Tsjaad op tot een staakt-het-vuren.", ("IGOUNO", "TCD", "0256")),
        ("Israël weigert elk overleg met Hamas.", ("ISR", "PSEREBHMS", "125")),
        ("Washington dreigt de hulp aan Pakistan stop te zetten.", ("USA", "PAK", "1311")),
        ("Oekraïne beschuldigt Rusland van genocide.", ("UKR", "RUS", "1124")),
        ("Frankrijk schort de onderhandelingen met Iran op.", ("FRA", "IRN", "164")),
        ("De Deense oppositie eist het ontslag van de Deense premier.", ("DNKOPP", "DNKGOV", "1041")),
    ],
)
def test_nouns_and_verbs_compose_alike(code, text, event):
    assert event in {(e.source, e.target, e.code) for e in code(text)}


@pytest.mark.parametrize(
    ("text", "guilty"),
    [
        ("Het Europees Hof voor de Rechten van de Mens oordeelde dat Zwitserland de mensenrechten heeft geschonden.", True),
        ("Het Europees Hof voor de Rechten van de Mens oordeelde dat Zwitserland de mensenrechten niet heeft geschonden.", False),
        ("Volgens de krant stelde het Europees Hof voor de Rechten van de Mens vast dat Polen de wet niet schendt.", False),
    ],
)
def test_a_court_finds_guilty_who_did_it(code, text, guilty):
    assert ("116" in {e.code for e in code(text)}) is guilty


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("De Duitse minister van Economie sloot niet uit dat de werkloosheid stijgt.", {("DEUGOV", "010", "---")}),
        ("Dat de prijzen verder stijgen, sloot de Duitse minister van Economie gisteren niet uit.", {("DEUGOV", "010", "---")}),
        ("Premier Rutte sluit niet uit dat Nederland straks tanks levert aan Oekraïne.", {("NLDGOV", "014", "UKR")}),
        ("De Amerikaanse president sloot niet uit dat Israël Iran aanvalt.", {("USAGOV", "010", "ISR")}),
    ],
)
def test_what_is_not_ruled_out_is_weighed_where_it_is_ones_own_measure(code, text, events):
    assert {(e.source, e.code, e.target) for e in code(text)} == events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ('"Iran heeft niets met de aanslag te maken", zei de Amerikaanse minister van Defensie.', ("USAGOV", "010")),
        ('"Iran heeft niets met de aanslag te maken", zei de Iraanse minister van Defensie.', ("IRNGOV", "016")),
    ],
)
def test_who_clears_another_denies_no_deed_of_his_own(code, text, event):
    assert [(e.source, e.code) for e in code(text)] == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Oekraïne wil wapens krijgen van Duitsland.", ("UKR", "0232", "DEU")),
        ("Omdat de oogst is mislukt, wil Mali noodhulp ontvangen van de VN.", ("MLI", "0233", "IGOUNO")),
        ("De minister zei dat Griekenland de beelden wil terugkrijgen van Groot-Brittannië.", ("GRC", "0253", "GBR")),
        ("Oekraïne zal tanks krijgen van Polen.", ("POL", "0332", "UKR")),
    ],
)
def test_who_wants_what_another_gives_asks_for_it(code, text, event):
    assert event in [(e.source, e.code, e.target) for e in code(text)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("De Zweedse minister gaf toe dat het beleid tegen de bendes heeft gefaald.", ("SWEGOV", "015")),
        ("Dat zijn aanpak van de crisis heeft gefaald, gaf de Ierse minister gisteren toe.", ("IRLGOV", "015")),
        ("De Zweedse minister gaf toe dat Finland zich heeft vergist.", ("SWEGOV", "010")),
    ],
)
def test_who_admits_that_his_policy_failed_admits_a_fault(code, text, event):
    assert [(e.source, e.code) for e in code(text)] == [event]
