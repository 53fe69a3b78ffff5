"""Noun phrase → actor code, in sentences that a newspaper could have printed."""

import pytest

from coders.actors import ActorReader
from coders.coder import SentenceCoder
from coders.discourse import Memory
from coders.timeline import Timeline


@pytest.fixture
def actors(parse, coder):
    """Text → codes of all solid actors in it, in text order."""

    def of(text: str, date: str = "2024-06-12") -> list[str]:
        found: dict[str, None] = {}
        for number, sentence in enumerate(parse(text)):
            reader: ActorReader = SentenceCoder(coder, sentence, number, Memory(Timeline(date))).reader
            for token in reader.sentence.tokens:
                if token.deprel in ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "obl:arg", "conj"):
                    found |= {ref.code: None for ref in reader.actors(token.i) if not ref.weak}
        return list(found)

    return of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("De Turkse minister van Defensie zweeg.", "TURGOV"),
        ("Het leger van Mali trok zich terug.", "MLIMIL"),
        ("Ruslands president zweeg.", "RUSGOV"),
        ("Poetins troepen trokken verder.", "RUSMIL"),
        ("Volgens journalisten zweeg Erdogans regering.", "TURGOV"),
        ("Aan de grens stonden Bolsonaro's aanhangers te wachten.", "BRACVL"),
        ("De VN-gezant reisde af.", "IGOUNO"),
        ("De Navo-topman reisde af.", "IGOWSTNAT"),
        ("De IMF-topvrouw reisde af.", "IGOUNOIMF"),
        ("De PVV-leider zweeg.", "NLDPTY"),
        ("De Kamer zweeg.", "LEG"),
        ("Een meerderheid in de Tweede Kamer zweeg.", "NLDLEG"),
        ("Het VVD-Kamerlid zweeg.", "NLDLEG"),
        ("Minister van Buitenlandse Zaken Mevlut Cavusoglu zweeg.", "TURGOV"),
        ("Honderden Franse betogers zongen.", "FRAOPP"),
        ("Drie Syrische soldaten zongen.", "SYRMIL"),
        ("De politie in Brussel zweeg.", "BELCOP"),
        ("Boeren uit Friesland zwegen.", "NLDAGR"),
        ("De Franse oud-premier zweeg.", "FRAELI"),
        ("Het kabinet-Rutte zweeg.", "NLDGOV"),
        ("Strijders van Boko Haram trokken verder.", "NGAREB"),
        ("Het Kremlin zweeg.", "RUSGOV"),
        ("De Wetstraat zweeg.", "BELGOV"),
        ("Peking zweeg.", "CHN"),
        ("Een woordvoerder van het Israëlische leger zweeg.", "ISRMIL"),
        ("De voorzitter van de Europese Commissie zweeg.", "IGOEUREEC"),
        ("De directeur-generaal van het Griekse ministerie van Justitie zweeg.", "GRCGOV"),
        ("De Griekse geheime dienst zweeg.", "GRCSPY"),
        ("Terreurgroep IS zweeg.", "IMGMUSISI"),
        ("Een Al Jazeera-journalist zweeg.", "QATMED"),
        ("Sinn Féin-leider Gerry Adams zweeg.", "IRLPTY"),
        ("De Braziliaanse Senaat zweeg.", "BRALEG"),
        ("De presidentiële garde van Niger zweeg.", "NERMIL"),
        ("Europarlementslid Eva Kaili zweeg.", "IGOEUREEC"),
        ("Aanhangers van president Trump zongen.", "USACVL"),
        ("Russische drones vielen de haven aan.", "RUSMIL"),
        ("Jan Jansen, minister van Justitie van Suriname, zweeg.", "SURGOV"),
        ("Ahmed Hussein, leider van de Soedanese oppositie, zweeg.", "SDNOPP"),
        ("De heer Pieters, voorzitter van de vakbond FNV, zweeg.", "NLDLAB"),
        ("Mevrouw Pieters (CDA) zweeg.", "NLDPTY"),
        ("De CDA'er Pieters zweeg.", "NLDPTY"),
        ("De N-VA-voorzitter zweeg.", "BELPTY"),
        ("Het N-VA-Kamerlid zweeg.", "BELLEG"),
        ("De GroenLinks-PvdA-voorman zweeg.", "NLDPTY"),
        ("Toearegrebellen uit Mali zongen.", "REB"),
        ("Wim Pieters van Amnesty International zweeg.", "NGOHRIAMN"),
        ("Het hoofdbestuur van de VVD zweeg.", "NLDPTY"),
        ("Een NAVO-luchtaanval doodde drie strijders.", "IGOWSTNAT"),
        ("Tientallen Palestijnen zongen.", "PSECVL"),
        ("De Duitse regeringswoordvoerster zweeg.", "DEUGOV"),
        ("Kirgizische Oezbeken zongen.", "KGZCVL"),
        ("Etnische Russen uit Letland zongen.", "LVACVL"),
        ("Haftar en zijn troepen zongen.", "LBYREB"),
        ("Franse strijders van IS zongen.", "IMGMUSISI"),
        ("De Chileense Communistische Partij zweeg.", "CHLPTY"),
        ("De Russische VN-ambassadeur zweeg.", "RUSGOV"),
        ("De Federale Politie zweeg.", "BELCOP"),
        ("De Braziliaanse federale politie zweeg.", "BRACOP"),
        ("Commissievoorzitter Von der Leyen zweeg.", "IGOEUREEC"),
        ("Defensie zweeg.", "GOV"),
        ("Een woordvoerder van Buitenlandse Zaken zweeg.", "GOV"),
        ("Een defensiewoordvoerder zweeg.", "GOV"),
        ("Minister Michel van Buitenlandse Zaken zweeg.", "BELGOV"),
        ("De Kamercommissie Buitenlandse Zaken zweeg.", "LEG"),
        ("De Franstalige socialisten zwegen.", "BELPTY"),
        ("De president van de rechtbank zweeg.", "JUD"),
        ("De president van Noord-Ossetië zweeg.", "RUSGOV"),
        ("De architect van de hervorming, de Belgische minister Demir, zweeg.", "BELGOV"),
    ],
)
def test_a_phrase_has_its_code(actors, text, code):
    assert code in actors(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De partijen zwegen na de stemming in de Kamer.", True),
        ("Drie linkse partijen zwegen.", True),
        ("De partijen die de zorg regelen, zwegen.", False),
    ],
)
def test_parties_are_political_where_the_sentence_says_so(actors, text, found):
    assert ("PTY" in actors(text)) == found


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Franse en Duitse troepen trokken verder.", {"FRAMIL", "DEUMIL"}),
        ("De Belgische en de Nederlandse politie zwegen.", {"BELCOP", "NLDCOP"}),
        ("Spanje, Ierland en Noorwegen zwegen.", {"ESP", "IRL", "NOR"}),
        ("Amerikaans-Israëlische onderhandelaars zwegen.", {"USAGOV", "ISRGOV"}),
        ("De Italiaanse regerings- en oppositiepartijen zwegen.", {"ITAPTY", "ITAOPP"}),
    ],
)
def test_coordinated_actors_share_what_they_share(actors, text, codes):
    assert codes <= set(actors(text))


@pytest.mark.parametrize(
    ("name", "date", "code"),
    [
        ("Mark Rutte", "2020-05-01", "NLDGOV"),
        ("Mark Rutte", "2025-03-01", "IGOWSTNAT"),
        ("Donald Trump", "2018-03-01", "USAGOV"),
        ("Donald Trump", "2022-03-01", "USAELI"),
        ("Donald Trump", "2025-03-01", "USAGOV"),
        ("de taliban", "2019-01-01", "AFGREB"),
        ("de taliban", "2022-01-01", "AFGGOV"),
    ],
)
def test_the_date_picks_the_office(actors, name, date, code):
    assert code in actors(f"Gisteren zweeg {name} over de kwestie." if name[0].isupper() else f"Gisteren zwegen {name}.", date)


def test_a_cabinet_ends_where_the_name_of_its_premier_does(coder, parse):
    (event,) = coder.code(parse("Rusland bekritiseert het kabinet-Van Agt"), "1980-06-12").events
    assert (event.target, event.target_name) == ("NLDGOV", "kabinet-Van Agt")


def test_a_title_and_a_last_name_are_one_person_only_in_office(actors):
    assert actors("President Johnson zweeg.", "1966-03-01") == ["USAGOV"]
    assert "USAELI" not in actors("President Johnson zweeg.", "2005-03-01")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Generaal Haftar ontmoette gisteren de Russische president.", "LBYREB"),
        ("Transparency International bekritiseert de Hongaarse regering.", "NGO"),
        ("Artsen zonder Grenzen veroordeelt de Russische aanval.", "NGOHLH"),
        ("Koerdische strijders veroordelen de Russische aanval.", "REB"),
        ("Toearegrebellen veroverden vier legerkampen in Mali.", "MLIREB"),
    ],
)
def test_who_has_a_name_or_a_people_of_his_own_takes_no_other(coder, parse, text, source):
    assert source in {event.source for event in coder.code(parse(text), "2024-05-14").events}


def test_a_korean_president_is_known_by_his_first_word(actors):
    assert actors("President Yoon zweeg.", "2024-12-03") == ["KORGOV"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Londen en Brussel zwegen.", "IGOEUREEC"),
        ("Brussel begon een inbreukprocedure tegen Polen.", "IGOEUREEC"),
        ("Brussel dreigde Hongarije.", "IGOEUREEC"),
        ("De burgemeester van Brussel ontving de Poolse president.", "BELGOV"),
        ("Brussel en Kinshasa zwegen.", "BEL"),
        ("Brussel zweeg.", "BEL"),
    ],
)
def test_brussels_is_the_union_only_where_it_plainly_is(actors, text, code):
    assert code in actors(text)


@pytest.mark.parametrize("text", ["Een Blokker-woordvoerder zweeg.", "De familiewoordvoerder zweeg."])
def test_a_spokesman_of_nobody_known_is_no_government(actors, text):
    assert actors(text) == []


def test_who_protests_against_somebody_is_not_that_somebody(actors):
    assert actors("De politie sloeg betogers tegen president Loekasjenko.") == ["COP", "OPP"]


def test_spellings_with_and_without_diacritics_name_one_person(actors):
    assert actors("Recep Tayyip Erdoğan zweeg.") == actors("Recep Tayyip Erdogan zweeg.") == ["TURGOV"]


@pytest.mark.parametrize(
    "text",
    [
        "Frans Bauer zong in Ahoy.",
        "De pool van de batterij is roestig.",
        "Anna Poetin kocht een fiets.",
        "De woordvoerder zweeg.",
        "De Raad voor Economische Zaken zweeg.",
        "Een vice-president van Smithkline Beecham zweeg.",
        "De president van de voetbalbond zweeg.",
        "Een woordvoerder van de stichting in Brussel zweeg.",
    ],
)
def test_a_word_that_only_looks_like_an_actor_is_none(actors, text):
    assert actors(text) == []


def test_sports_teams_are_no_states(code):
    assert code("België verslaat Frankrijk met 2-1.") == []
    assert code("Nederland speelde gelijk tegen Duitsland.") == []


def test_a_cabinet_may_end_a_line(code):
    assert code("Wim Dik, staatssecretaris van Economische Zaken in het kabinet-Den Uyl") == []


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("De president en de premier van Libanon veroordeelden de aanval van Israël.", "LBNGOV>ISR 111"),
        ("Het parlement en de president van Georgië veroordelen Rusland.", "GEOLEG>RUS 111; GEOGOV>RUS 111"),
        ("De krant meldt dat Rusland de president en het parlement van Moldavië heeft bekritiseerd.", "RUS>MDAGOV 111; RUS>MDALEG 111"),
        ("Zowel de regering als de oppositie in Polen steunt Oekraïne.", "POLGOV>UKR 050; POLOPP>UKR 050"),
        ("De Canadese premier heeft het leger en de inwoners van Oekraïne gesteund.", "CANGOV>UKRMIL 050; CANGOV>UKRCVL 050"),
        ("De regering en de rebellen in Colombia onderhandelen in Havana.", "COLGOV>COLREB 046; COLREB>COLGOV 046"),
        ("De Belgische premier en de president van Frankrijk ontmoetten elkaar.", "BELGOV>FRAGOV 040; FRAGOV>BELGOV 040"),
        ("De Duitse president prees de regering en de soldaten in Mali.", "DEUGOV>MLIMIL 051"),
        ("De EU en de regering van Servië onderhandelen.", "IGOEUREEC>SRBGOV 046; SRBGOV>IGOEUREEC 046"),
        ("De minister en zijn ambtgenoot van Frankrijk veroordelen Rusland.", "GOV>RUS 111; FRAGOV>RUS 111"),
    ],
)
def test_the_land_behind_the_last_member_is_that_of_all(code, text, events):
    assert {f"{e.source}>{e.target} {e.code}" for e in code(text)} == set(events.split("; "))
