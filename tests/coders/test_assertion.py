"""What is judged, rumoured, nearly done, shown or yet to come is not told; what only looks so is."""

import pytest

NOT_TOLD = [
    "Het is een hardnekkig misverstand dat de Verenigde Staten Irak om de olie zijn binnengevallen.",
    "Het is onwaarschijnlijk dat Egypte het vredesverdrag met Israël opzegt.",
    "Het is belangrijk dat Rusland zijn troepen terugtrekt uit Oekraïne.",
    "Het is tijd dat de regering aftreedt.",
    "Het kan zijn dat Rusland Estland aanvalt.",
    "Het zou kunnen dat Rusland Estland aanvalt.",
    "De indruk bestaat dat Rusland Oekraïne opnieuw aanvalt.",
    "Naar verluidt heeft China Rusland granaten geleverd.",
    "Het Israëlische leger heeft naar verluidt een commandant van Hezbollah gedood.",
    "Schijnbaar heeft Israël Iran aangevallen.",
    "Het leger had de rebellen bijna verslagen.",
    "Zodra het parlement instemt, stuurt Zweden militairen naar Letland.",
    "De vraag waarom Hamas Israël aanviel, blijft onbeantwoord.",
    "Het bericht dat de Syrische president is afgetreden, klopt niet.",
    "In het computerspel belegeren Turkse troepen Constantinopel.",
    "De tentoonstelling toont hoe de Duitsers Rotterdam bombardeerden.",
    "Een generaal in het boek pleegt een staatsgreep tegen de koning.",
    "De EU zou bereid moeten zijn met China te praten.",
    "Iran zou van plan zijn Israël aan te vallen.",
    "De PVV dreigt kiezers kwijt te raken aan Forum voor Democratie.",
    "Nederland dreigt de aansluiting met Duitsland te missen.",
    "Er wordt gevreesd dat China Taiwan blokkeert.",
    "Frankrijk en Duitsland vechten een robbertje over de landbouwsubsidies.",
    "De SP is geen voorstander van het plan.",
    "De film gaat over een soldaat die de koning vermoordt.",
    "De roman vertelt over een generaal die de president ontvoert.",
    "De post kwam uit het toen door Duitsers belegerde Parijs.",
    "De krant speculeert dat Iran Israël zal aanvallen.",
    "De minister loog dat Iran Israël had aangevallen.",
    "Hij heeft het gevoel dat Rusland Oekraïne heeft aangevallen.",
    "Het gerucht dat Rusland Oekraïne heeft aangevallen, verspreidde zich.",
    "Er zijn vermoedens dat Israël Syrië heeft aangevallen.",
    "Het verhaal ging dat Frankrijk Rusland had aangevallen.",
    "Het heeft er de schijn van dat Rusland Polen heeft bedreigd.",
    "Had Rusland Polen aangevallen, dan was het oorlog geweest.",
    "Valt Rusland Polen aan, dan legt de EU Moskou sancties op.",
    "Had de EU geen sancties opgelegd, dan had Rusland Polen aangevallen.",
    "Stemt de Kamer voor, dan treedt de minister af.",
    "Als de EU geen sancties had opgelegd, had Rusland Polen aangevallen.",
    "Als de minister was afgetreden, had de oppositie de regering gesteund.",
    "Frankrijk is geen voorstander van gesprekken met Rusland.",
    "Indonesiërs die menen dat de prijzen te laag zijn, krijgen daar niets van te zien.",
    "Er zijn Russen die zeggen dat het Westen schuldig is.",
    "Het ziekenhuis in Zwolle staakt de behandeling van patiënten met longkanker.",
]
TOLD = [
    ("Het plan dat Rusland verwierp, was Pools.", "RUS", "120", "---"),
    ("Het bericht dat Rusland Polen heeft aangevallen, schokte Europa.", "RUS", "190", "POL"),
    ("Rusland viel Polen aan, dan volgde Litouwen.", "RUS", "190", "POL"),
    ("Toen de minister was afgetreden, had de oppositie de regering gesteund.", "OPP", "050", "GOV"),
    ("Frankrijk is voorstander van gesprekken met Rusland.", "FRA", "026", "RUS"),
    ("De PvdA is voorstander van de wet.", "NLDPTY", "051", "---"),
    ("De Russen, die menen dat het verdrag voorbij is, plaatsen raketten.", "RUS", "010", "---"),
    ("Op de top in Washington beloofden de NAVO-landen Oekraïne 40 miljard euro aan militaire steun.", "IGOWSTNAT", "0332", "UKR"),
    ("Vorig jaar gaven de EU-landen Oekraïne wapens.", "IGOEUREEC", "072", "UKR"),
    ("Zodra de zon onderging, viel Rusland Oekraïne aan.", "RUS", "190", "UKR"),
    ("Rusland bombardeert Charkov bijna dagelijks.", "RUS", "195", "UKR"),
    ("Het is goed dat de EU Rusland sancties heeft opgelegd.", "IGOEUREEC", "163", "RUS"),
    ("Duidelijk is dat China Taiwan heeft bedreigd.", "CHN", "130", "TWN"),
    ("In zijn boek bekritiseert de Amerikaanse oud-adviseur president Trump.", "USAELI", "111", "USAGOV"),
    ("Turkije dreigt de NAVO te verlaten.", "TUR", "1313", "IGOWSTNAT"),
    ("Kiev wil een terugtrekking van de Russische troepen bereiken.", "UKR", "0256", "RUSMIL"),
    ("Human Rights Watch beschuldigt Egypte van het folteren van gevangenen.", "NGOHRI", "1122", "EGY"),
    ("Belgische piloten staken een dag.", "BELLAB", "143", "---"),
]


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_not_told(code, sentence):
    assert code(sentence) == []


@pytest.mark.parametrize(("sentence", "source", "act", "target"), TOLD)
def test_told(code, sentence, source, act, target):
    assert (source, act, target) in {(e.source, e.code, e.target) for e in code(sentence)}


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("De Servische president zegt nee tegen sancties tegen Rusland, ook als Brussel aandringt.", ("SRBGOV", "120", "---")),
        ("Zelfs als de Europese Unie protesteert, levert Hongarije olie aan Servië.", ("HUN", "061", "SRB")),
    ],
)
def test_what_is_done_in_any_case_is_done(code, sentence, event):
    assert event in {(e.source, e.code, e.target) for e in code(sentence)}


def test_what_is_done_in_one_case_is_not_done_yet(code):
    assert code("Duitsland levert wapens aan Oekraïne als Moskou dreigt.") == []
