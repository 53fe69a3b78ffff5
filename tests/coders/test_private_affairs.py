"""Rule 4 of CONVENTIONS: everyday crime, courts, sport and statistics give no events, and what looks like them but is politics does."""

import pytest

NO_POLITICS = [
    "Een automobilist die dronken achter het stuur zat, is door de rechter veroordeeld tot een taakstraf.",
    "In de loop van de dag werd gisteren ook een bouwvakker aangehouden.",
    "Het gerechtshof sprak de zanger vrij van aanranding.",
    "Justitie seponeert de zaak tegen de arts.",
    "De rechter heeft de eis van de buurtbewoners tegen de discotheek afgewezen.",
    "Het Hof van Cassatie verwierp het cassatieberoep van de overvaller.",
    "De politie tast in het duister naar de dader van de donderdagnacht vermoorde Duitser.",
    "De politie in Keulen deelde maandag mee dat bedrijven in Arnhem de oplichters vleeswaren hadden geleverd.",
    "De recherche viel woensdag een woning in Den Bosch binnen en nam een partij cocaïne in beslag.",
    "Supporters van Feyenoord gingen in Rome op de vuist met de Italiaanse politie.",
    "De Engelsman zei aan het slot dat de mensheid voortaan rekening zal moeten houden met allerlei problemen.",
    "Volgens het CPB groeit de economie dit jaar met 1 procent.",
]
POLITICS = [
    ("De rechtbank in Istanbul veroordeelde een student wegens belediging van de president.", "TURJUD", "116", "TUREDU"),
    ("Het hof in Den Haag veroordeelde een Syriër voor oorlogsmisdaden.", "NLDJUD", "116", "SYRCVL"),
    ("De Belgische politie arresteerde een Iraanse diplomaat.", "BELCOP", "173", "IRNGOV"),
    ("De Duitse rechter sprak de activist vrij.", "DEUJUD", "080", "DEUOPP"),
    ("De rechtbank wees de eis van Urgenda af.", "NLDJUD", "120", "NLDNGO"),
    ("Drie Duitsers zijn in Mali ontvoerd.", "---", "181", "DEUCVL"),
    ("Het Duitse bedrijf werd gegijzeld door Russische hackers.", "RUSCRM", "176", "DEUBUS"),
]


@pytest.mark.parametrize("sentence", NO_POLITICS)
def test_no_politics(code, sentence):
    assert code(sentence) == []


@pytest.mark.parametrize(("sentence", "source", "act", "target"), POLITICS)
def test_politics(code, sentence, source, act, target):
    assert (source, act, target) in {(e.source, e.code, e.target) for e in code(sentence)}
