"""Idioms of `zijn`, `gaan` and `worden` whose words the parser hangs in many ways."""

import pytest

TOLD = [
    # `ertegen`, in one word and in several: who is against it, not what others do
    ("Rusland is ertegen dat Oekraïne lid wordt van de NAVO.", {("RUS", "UKR", "120")}),
    ("Rusland is erop tegen dat Oekraïne lid wordt van de NAVO.", {("RUS", "UKR", "120")}),
    ("Duitsland is ertegen om wapens te leveren aan Oekraïne.", {("DEU", "UKR", "1222")}),
    ("De burgemeester van Rotterdam is er altijd tegen geweest.", {("NLDGOV", "---", "120")}),
    ("De muur is er tegen de regen gezet.", set()),
    ("Het is ertegen te doen.", set()),
    # `van plan` and `van zins`
    ("Iran was toen niet van plan de inspecteurs toe te laten.", {("IRN", "---", "1245")}),
    ("De Britse regering is van plan de sancties op te heffen.", {("GBRGOV", "---", "0354")}),
    ("De minister is niet van zins om op te stappen.", {("GOV", "---", "1231")}),
    ("Iran zou van plan zijn Israël aan te vallen.", set()),
    ("Niemand weet wat Rusland van plan is.", set()),
    # `niet te spreken over`
    ("Over het Hongaarse veto was de Litouwse minister niet te spreken.", {("LTUGOV", "HUN", "111")}),
    ("De premier was gisteren niet bereikbaar om over Irak te spreken.", set()),
    ("De minister was niet te spreken.", set()),
    # passives of speech without a subject, and on whose side it was said
    ("Van Israëlische kant wordt ontkend dat er doden zijn gevallen.", {("ISR", "---", "016")}),
    ("Door de oppositie wordt gevreesd dat de regering de grondwet schendt.", {("OPP", "GOV", "012")}),
    ("Van Russische zijde werd gezegd dat de gesprekken goed verlopen.", {("RUS", "---", "010")}),
    ("Aan de kant van de weg werd gezegd dat het mooi weer was.", set()),
    # what somebody is going to do no longer has ended
    ("Polen gaat geen wapens meer leveren aan Oekraïne.", {("POL", "UKR", "1622")}),
    ("Israël gaat geen huizen meer slopen.", set()),
    # what somebody goes on refusing, and what two agree to do
    ("De oppositie blijft de verkiezingsuitslag verwerpen.", {("OPP", "---", "120")}),
    ("Turkije blijft de resolutie verwerpen.", {("TUR", "---", "120")}),
    ("Colombia heeft met Venezuela afgesproken de grens te heropenen.", {("COL", "VEN", "0351"), ("VEN", "COL", "0351")}),
    # what can or cannot be
    ("Daar kan geen sprake van zijn, vindt de Franse regering.", {("FRAGOV", "---", "010")}),
    ("Er zal overleg zijn tussen Rusland en Turkije.", {("RUS", "TUR", "036"), ("TUR", "RUS", "036")}),
    ("Er zou een akkoord zijn tussen Israël en Hamas.", set()),
    # who has stopped, whatever the verb's auxiliary
    ("Nederland is gestopt met de hulp aan Soedan.", {("NLD", "SDN", "162")}),
    ("De Israëliërs zijn gestopt met de aanvallen op Gaza.", {("ISR", "PSE", "087")}),
    ("De fabriek is gestopt met de productie.", set()),
    # anger that is told in passing is no event (CONVENTIONS 6)
    ("Tot woede van Athene stuurde Turkije een boorschip.", set()),
    ("Tot ergernis van de Franse regering steunt Italië het voorstel.", {("ITA", "---", "051")}),
    # a thorn in somebody's flesh
    ("De Poolse kolencentrale is Berlijn een doorn in het oog.", {("DEU", "POL", "110")}),
    ("Het oude zwembad is de directeur een doorn in het oog.", set()),
    # what another says that one must or will do blames or threatens him
    ("De Israëlische regering moet zich schamen, zei de Ierse premier.", {("IRLGOV", "ISRGOV", "111")}),
    ("De Noorse oppositie vindt dat de premier zich moet schamen.", {("NOROPP", "NORGOV", "111")}),
    ("Zweden moet oppassen, zei de Russische ambassadeur.", {("RUSGOV", "SWE", "130")}),
    ("Zweden moet oppassen met zonnebrand, zei de dokter.", set()),
    ("Iran zal een hoge prijs betalen voor de aanval, zei de Amerikaanse president.", {("USAGOV", "IRN", "130")}),
    ("Iran heeft een hoge prijs betaald voor de oorlog, zei de Amerikaanse president.", {("USAGOV", "IRN", "010")}),
    ("Nederland zal de gevolgen van de brexit voelen, zegt premier Rutte.", {("NLDGOV", "---", "010")}),
    # sport and home life
    ("De minister viel over een losliggende tegel.", set()),
    ("De Belgische tennister gaat de strijd aan met de Russin.", set()),
    ("De actrice viel twintig kilo af.", set()),
    ("Feyenoord liep weg bij de gasten uit Rusland.", set()),
    ("Fransen hebben weinig op met fastfood.", set()),
    ("Mist en sneeuw vielen op Kiev.", set()),
]


@pytest.mark.parametrize(("sentence", "events"), TOLD, ids=[s[:40] for s, _ in TOLD])
def test_what_idioms_tell(code, sentence, events):
    assert {(e.source, e.target, e.code) for e in code(sentence)} == events


def test_a_leader_is_no_town_of_his_name(code):
    events = code("De Bulgaarse president is tevreden over het gesprek met Bush.", "2004-05-12")
    assert {(e.source, e.target, e.code) for e in events} == {("BGRGOV", "---", "013")}
