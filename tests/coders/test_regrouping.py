"""Groups that the parser takes apart, hidden passives, participles that tell a deed, and who takes part in politics at all."""

import pytest

TOLD = [
    ("Daarbij is een Macedonische militair gedood.", {("---", "MKDMIL", "190")}),
    ("Bij de aanval raakten een Libanese en twee Syrische soldaten gewond.", {("---", "LBNMIL", "190"), ("---", "SYRMIL", "190")}),
    ("Op het eiland Biak zijn twintig Indonesische soldaten gevangen genomen.", {("---", "IDNMIL", "173")}),
    ("President Nixon is van plan China weer te bezoeken.", {("USAGOV", "CHN", "036"), ("CHN", "USAGOV", "036")}),
    # a passive whose auxiliary the parser takes for that of a perfect, and one of a verb that only looks like a verb of motion
    (
        "De door de rebellen ontvoerde Duitse diplomaat is in Mali vrijgelaten.",
        {("MLIREB", "DEUGOV", "181"), ("---", "DEUGOV", "0841")},
    ),
    ("De Amerikaanse troepen zijn uit Cambodja teruggetrokken.", {("---", "KHM", "0874")}),
    ("Bij Kidal zijn drie Tsjadische soldaten gesneuveld.", {("---", "TCDMIL", "190")}),
    # a participle in front of its noun tells a deed, or what a thing is like
    ("De door de Russische politie gearresteerde schrijver is naar Siberië gebracht.", {("RUSCOP", "RUSELI", "173")}),
    ("De door Syrië gesteunde organisatie houdt een congres in Beiroet.", set()),
    ("De door Israël bezette gebieden liggen braak.", set()),
    # whose country a role has
    ("De Amerikaanse ambassadeur is door guerrillastrijders ontvoerd.", {("REB", "USAGOV", "181")}),
    ("De minister ontmoette gisteren de Duitse bondskanselier.", {("GOV", "DEUGOV", "040"), ("DEUGOV", "GOV", "040")}),
    # statements
    ("Premier Wilson suste de opwinding met de opmerking dat een volgend kabinet moet beslissen.", {("GOV", "---", "010")}),
    ("Naar het oordeel van de Belgische regering is de wet in strijd met de grondwet.", {("BELGOV", "---", "010")}),
    ("Volgens de Amerikaanse visie is de scheiding van de markten niet te handhaven.", {("USA", "---", "010")}),
    ("In Moskou heeft men verheugd gereageerd op het initiatief uit Bonn.", {("RUS", "DEU", "051")}),
    # who acts: by number, by what is kept, by who recalls his own, by nobody that is known
    ("Zuidvietnamese troepen trokken Cambodja binnen.", {("VNMMIL", "KHM", "190")}),
    ("Stakend personeel houdt het bedrijf van Philips in Eindhoven bezet.", {("NLDLAB", "NLDBUS", "140")}),
    ("De Chinese zaakgelastigde is uit Den Haag teruggeroepen.", {("CHN", "NLD", "161")}),
    ("Onbekenden hebben de Braziliaanse consul ontvoerd.", {("---", "BRAGOV", "181")}),
    ("Minister Luns heeft de Kamer een open brief gestuurd.", {("NLDGOV", "NLDLEG", "020")}),
    ("De Eerste Kamer heeft het wetsontwerp verworpen.", {("NLDLEG", "---", "120")}),
    ("De vredesbesprekingen in Parijs zijn opgeschort.", set()),
    # police and burglars
    ("De rechtbank veroordeelde de man tot twaalf jaar cel voor moord.", set()),
    ("De Bredase recherche heeft vier mannen aangehouden, die twintig inbraken hebben bekend.", set()),
    ("De Bredase recherche heeft vier betogers aangehouden.", {("NLDCOP", "NLDOPP", "173")}),
]


@pytest.mark.parametrize(("sentence", "events"), TOLD, ids=[s[:40] for s, _ in TOLD])
def test_what_a_newspaper_sentence_tells(code, sentence, events):
    assert {(e.source, e.target, e.code) for e in code(sentence)} == events
