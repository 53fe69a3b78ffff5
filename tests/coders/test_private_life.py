"""Rule 4 of CONVENTIONS: dealings of people and firms, family, holidays and matches give no events; what looks like them does."""

import pytest

PRIVATE = [
    "De bank deed de Franse aandeelhouders een voorstel.",
    "De aandeelhouders eisen het ontslag van de Duitse topman.",
    "Een Duitse toerist vroeg de politie om hulp.",
    "De burgemeester vroeg de bewoners ramen en deuren te sluiten.",
    "De politie maande de omstanders tot kalmte.",
    "De huisarts raadde de koning aan te rusten.",
    "De Franse acteur ontkent de beschuldigingen van aanranding.",
    "Een Britse zanger gaat Nederland bezoeken.",
    "De burgemeester legde bloemen neer bij het graf van zijn vrouw.",
    "De Franse president denkt na over zijn huwelijk.",
    "De Italiaanse minister plant een vakantiereis naar Egypte.",
    "Nederland kijkt uit naar de ontmoeting met Duitsland in de halve finale.",
    "De koning bewees de wielrenner eer.",
    "De rechter stemde in met de vrijlating van de voetballer.",
    "De rechter had twijfels over de verklaring van de getuige.",
    "De politie maakt zich zorgen over de vermiste jongen.",
    "Amerikaanse beleggers reageerden opgelucht op het Japanse besluit.",
    "De Duitse verpleger gaf toe patiënten te hebben gedood.",
    "De Belgische bank ging akkoord met het Franse bod.",
    "De president is gelukkig met zijn tweede vrouw.",
    "De Nederlandse minister plant een bezoek aan de tandarts.",
    "De rechter drong bij de verhuurder en de bank aan op een compromis.",
    "De Amerikaanse filmmaker vroeg Jordanië om tanks voor zijn film.",
    "De Duitse minister komt naar het concert in Amsterdam.",
    "Turkije vraagt toeristen tien euro voor een visum.",
    "De Nederlandse bank zoekt in Duitsland steun voor de overname.",
]
POLITICS = [
    ("Amnesty International vroeg de Egyptische politie om uitleg.", "NGOHRIAMN", "020", "EGYCOP"),
    ("De Duitse minister reisde met zijn vrouw naar China.", "DEUGOV", "042", "CHN"),
    ("De Zweedse vakbond vroeg Volvo om overleg.", "SWELAB", "026", "SWEBUS"),
    ("De Poolse president legde bloemen neer bij het graf van de onbekende soldaat.", "POLGOV", "017", "---"),
    ("De Griekse vakbonden zijn bezorgd over de Duitse plannen.", "GRCLAB", "012", "DEU"),
    ("Artsen zonder Grenzen vroeg Israël om uitleg.", "NGOHLH", "020", "ISR"),
    ("De Belgische minister Bakker zei dat het spoor veiliger is geworden.", "BELGOV", "010", "---"),
]


@pytest.mark.parametrize("sentence", PRIVATE)
def test_private(code, sentence):
    assert code(sentence) == []


@pytest.mark.parametrize(("sentence", "source", "act", "target"), POLITICS)
def test_politics(code, sentence, source, act, target):
    assert (source, act, target) in {(e.source, e.code, e.target) for e in code(sentence)}
