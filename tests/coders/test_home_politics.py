"""Politics at home: provinces, courts, ministers and parliament, in the sentences that papers write about them."""

import pytest

TOLD = [
    # a term that follows its length, in front of the verb, behind it and in a subordinate clause
    ("De rechtbank in Utrecht veroordeelde de oud-minister tot een jaar cel.", {("NLDJUD", "NLDELI", "116")}),
    ("Tot een half jaar gevangenisstraf heeft een Turkse rechter de Koerdische politicus veroordeeld.", {("TURJUD", "ELI", "116")}),
    ("De krant meldt dat een Thaise rechtbank de activist tot een jaar cel veroordeelde.", {("THAJUD", "THAOPP", "116")}),
    ("De Griekse regering gaf de rebellen een jaar geld.", {("GRCGOV", "GRCREB", "071")}),
    # a bare object behind a phrase within a phrase
    ("De Poolse regering maakte in een gesprek met de Duitse ambassadeur bezwaar tegen de aanleg.", {("POLGOV", "---", "110")}),
    ("De PvdA vroeg in een debat met de minister opheldering over de zaak.", {("NLDPTY", "---", "020")}),
    ("Hij zei dat de PvdA in een debat met de minister opheldering vroeg over de zaak.", {("NLDPTY", "---", "020")}),
    # a province that acts, or that is dealt with; one that is only a place
    ("De provincie stelt een miljoen euro beschikbaar voor de slachtoffers.", {("GOV", "CVL", "071")}),
    ("Greenpeace heeft een klacht ingediend bij de provincie.", {("NGOENV", "GOV", "114")}),
    ("Het bestuur van de provincie Zeeland heeft het Nederlandse parlement om uitleg gevraagd.", {("NLDGOV", "NLDLEG", "020")}),
    ("Rebellen hebben de Syrische provincie Idlib ingenomen.", {("SYRREB", "SYR", "192")}),
    # what fate wills, and what somebody wants
    ("Het toeval wil dat Iran een akkoord sloot met Rusland.", {("IRN", "RUS", "057"), ("RUS", "IRN", "057")}),
    ("De ironie wil dat de Franse minister in mei ontslag nam.", {("FRAGOV", "---", "0831")}),
    ("De Franse minister wil dat Iran een akkoord sluit met Rusland.", {("FRAGOV", "IRN", "027")}),
    # of whom people want to be rid
    (
        "Bij Ford legden de Belgische arbeiders het werk neer uit protest tegen het vertrek van de autobouwer.",
        {("BELLAB", "BELBUS", "143")},
    ),
    ("Duizenden Serviërs betoogden voor het vertrek van de president.", {("SRBOPP", "SRBGOV", "1411")}),
    # an abbreviation that looks like a pronoun
    ("De ME heeft gisteren veertig krakers opgepakt.", {("NLDCOP", "NLDOPP", "173")}),
    (
        "Toen de ME de demonstranten uiteendreef, gooiden krakers stenen naar de ME.",
        {("NLDCOP", "NLDOPP", "175"), ("NLDOPP", "NLDCOP", "145")},
    ),
    # convictions of which no judge is named, and words of condemnation
    ("De Belgische activist werd veroordeeld wegens opruiing.", {("---", "BELOPP", "116")}),
    ("In Ankara werden gisteren twee Koerdische activisten veroordeeld.", {("---", "TUROPP", "116")}),
    ("De Belgische betogers werden door de Franse premier scherp veroordeeld.", {("FRAGOV", "BELOPP", "111")}),
    # doctors and schools that refuse what a government proposes, or a patient
    ("De Nederlandse huisartsen weigeren een gesprek met de minister.", {("NLDHLH", "NLDGOV", "125")}),
    ("Dat de Nederlandse studenten het plan van de minister verwerpen, verbaast niemand.", {("NLDEDU", "NLDGOV", "120")}),
    ("De school weigerde de leerling.", set()),
    # how somebody reacts
    ("Marokko heeft geïrriteerd gereageerd op de Nederlandse minister.", {("MAR", "NLDGOV", "110")}),
    ("De Belgische oppositie wil zo snel mogelijk van de minister af.", {("BELOPP", "BELGOV", "0241")}),
    # to leave no doubt is to say
    ("De Poolse premier liet er geen twijfel over bestaan dat de troepen blijven.", {("POLGOV", "---", "010")}),
    ("De Poolse premier liet niet weten wanneer de troepen vertrekken.", set()),
    ("Vanuit het Poolse parlement kwam scherpe kritiek op de Poolse premier.", {("POLLEG", "POLGOV", "111")}),
]


@pytest.mark.parametrize(("sentence", "events"), TOLD, ids=[s[:40] for s, _ in TOLD])
def test_what_is_done_at_home(code, sentence, events):
    assert {(e.source, e.target, e.code) for e in code(sentence)} == events
