"""Sentences such as the papers of 1970 and 2001 printed, and their kin of today, with whole sets of events."""

import pytest

SENTENCES = [
    # two Germanys, while there were two
    (
        "1970-03-12",
        "Bondskanselier Brandt en de Oostduitse premier Stoph ontmoeten elkaar volgende week.",
        "DEUGOV>DDRGOV 036 DDRGOV>DEUGOV 036",
    ),
    ("1970-05", "De DDR heeft Bonn van spionage beschuldigd.", "DDR>DEU 1125"),
    ("1983", "De Oost-Duitse politie heeft twee West-Duitse journalisten gearresteerd.", "DDRCOP>DEUMED 173"),
    ("1989", "De West-Duitse regering heeft Oost-Berlijn opgeroepen de grens te openen.", "DEUGOV>DDR 0251"),
    ("2024-06-12", "De Oost-Duitse politie heeft twee neonazi's gearresteerd.", "DEUCOP>DEUREB 173"),
    ("2024-06-12", "De voormalige Oost-Duitse leider Egon Krenz bekritiseerde Polen.", "DEUELI>POL 111"),
    # infinitives that name a deed
    ("2024", "Duitsland steunt van harte het toetreden van Oekraïne tot de Europese Unie.", "DEU>UKR 051"),
    ("2024", "Het leveren van tanks aan Oekraïne is door Polen geweigerd.", "POL>UKR 1222"),
    ("2024", "De EU heeft het leveren van wapens aan Israël stopgezet.", "IGOEUREEC>ISR 1622"),
    ("2024", "Nederland pleit voor het opheffen van de sancties tegen Syrië.", "NLD>SYR 0254"),
    ("2024", "Human Rights Watch dringt er bij Qatar op aan de rechten van arbeiders te beschermen.", "NGOHRI>QAT 0243"),
    ("2024", "België pleit voor de invoering van sancties tegen Israël.", "BEL>ISR 020"),
    # what is told of a name behind the verb
    ("2024", "Rusland heeft Kees Jansen gearresteerd, een Nederlandse journalist.", "RUS>NLDMED 173"),
    ("2024", "In Minsk werd Ivan Petrov opgepakt, een leider van de oppositie.", "--->BLROPP 173"),
    ("2024", "Russische troepen hebben Soledar veroverd, een stadje in het oosten van Oekraïne.", "RUSMIL>UKR 192"),
    ("2024", "De M23 heeft Walikale veroverd, een mijnstad in het oosten van Congo.", "CODREB>COD 192"),
    ("2024", "Israël beschoot Kfar Kila, een dorp in het zuiden van Libanon.", "ISR>LBN 190"),
    ("2024", "Iran heeft Kees Jansen vrijgelaten, een medewerker van de Nederlandse ambassade.", "IRN>NLDGOV 0841"),
    ("2024", "Duitsland heeft Polen gesteund, een land dat zelf weinig gas heeft.", "DEU>POL 050"),
    # those who look into things for a government, and who failed
    ("1970", "De inspecteur voor de volksgezondheid in Groningen stelt een onderzoek in naar het ziekenhuis.", "NLDGOV>NLDHLH 090"),
    ("2024", "De Onderwijsinspectie doet onderzoek naar de veiligheid op een school in Rotterdam.", "NLDGOV>NLDEDU 090"),
    ("2024", "De commissie-Van Rijn kritiseert de omroep NOS.", "NLDGOV>NLDMED 111"),
    ("2024", "De regering is tekortgeschoten, vindt de Tweede Kamer.", "NLDLEG>NLDGOV 111"),
    ("2024", "De Italiaanse regering komt haar toezeggingen niet na, zegt de Europese Commissie.", "IGOEUREEC>ITAGOV 112"),
    # whose answer the clause behind the colon tells
    ("2001-07", "Een Israëlisch antwoord kwam ook snel: het Libanese dorp Kfar Sjoeba werd onder vuur genomen.", "ISR>LBN 190"),
    ("2024", "De Russische reactie bleef niet uit: Charkov werd met raketten bestookt.", "RUS>UKR 195"),
    ("2024", "De Franse reactie was kort: een dorp in Mali werd gebombardeerd.", "FRA>MLI 195"),
    ("2024-06-12", "Het Iraanse antwoord volgde: een basis van de Verenigde Staten in Qatar werd met raketten bestookt.", "IRN>USA 195"),
    # who is still against it, and what people plan for the street
    ("2024", "Bij de stemming bleven Polen en Hongarije tegen.", "POL>--- 120 HUN>--- 120"),
    ("2001-07", "Boeren in heel het land zijn van plan de ochtendspits lam te leggen.", "AGR>--- 133"),
    ("2024", "De huisartsen dreigen met acties.", "HLH>--- 133"),
    # who strikes works
    ("2003", "Bij Tata Steel zijn gisteren tweehonderd man in staking gegaan.", "INDLAB>INDBUS 143"),
    ("1970", "Bij Scholten-Honig te Koog legden gisteren negentig man het werk neer.", "NLDLAB>NLDBUS 143"),
    # whom one takes for what he stands for
    ("1970", "Drie studenten zijn gearresteerd bij een bezetting van de universiteit.", "--->EDU 173"),
    ("2024", "Twee journalisten werden gearresteerd.", "--->MED 173"),
    ("2024", "Op het plein werd een Servische cameraploeg gedwongen haar beelden te wissen.", "--->SRBMED 170"),
    ("1940", "De Belgische luchtmacht werd op de grond vernietigd na zware bombardementen.", "--->BELMIL 190"),
]
SILENT = [
    "De bewoners bleven tegen.",
    "Vijf scholieren zijn aangehouden voor het gooien van stenen.",
    "Klanten dreigen met een boycot.",
    "Twee scholieren zijn opgepakt met zwaar vuurwerk.",
    "Vijf leerlingen opgepakt na vechtpartij op schoolplein.",
    "De trainer eist het verlengen van zijn contract.",
    "Het kabinet doet onderzoek naar jonge gezinnen.",
    "De commissie-Jansen van de voetbalbond koos een trainer.",
]


def wanted(text: str) -> set[tuple[str, str, str]]:
    parts = text.split()
    return {(*pair.split(">"), code) for pair, code in zip(parts[::2], parts[1::2], strict=True)}  # type: ignore[misc]


@pytest.mark.parametrize(("date", "sentence", "events"), SENTENCES, ids=[s[:40] for _, s, _ in SENTENCES])
def test_a_sentence_of_the_archive_is_coded_as_a_reader_would(code, date, sentence, events):
    assert {(e.source, e.target, e.code) for e in code(sentence, date)} == wanted(events)


@pytest.mark.parametrize("sentence", SILENT, ids=[s[:40] for s in SILENT])
def test_what_is_no_event(code, sentence):
    assert not code(sentence)


def test_each_map_is_drawn_once(coder):
    assert coder.lexicon_at("2024-06-12") is coder.lexicon
    assert coder.lexicon_at("1970-03-12") is coder.lexicon_at("1971")
    assert coder.lexicon_at("1970").adjectives["Oost-Duits"] == "DDR"
