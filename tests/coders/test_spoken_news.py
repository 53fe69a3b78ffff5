"""The news as it is read aloud: short sentences that point back to what was just said, and idioms."""

import pytest

TOLD = [
    # what was said before stands in one word with the preposition, or apart from it
    ("De Poolse regering wil daar niets van weten.", {("POLGOV", "---", "120")}),
    ("Daar wil de Poolse regering niets van weten.", {("POLGOV", "---", "120")}),
    ("Madrid denkt er niet aan.", {("ESP", "---", "120")}),
    ("De Zweedse oppositie is daartegen.", {("SWEOPP", "---", "120")}),
    ("De Zweedse oppositie is er fel tegen.", {("SWEOPP", "---", "120")}),
    ("Servië gaat daar niet op in.", {("SRB", "---", "120")}),
    ("De Servische minister wilde er niet op ingaan.", {("SRBGOV", "---", "011")}),
    ("De Franse bonden nemen daar geen genoegen mee.", {("FRALAB", "---", "120")}),
    ("De Finse premier is daar woedend over.", {("FINGOV", "---", "110")}),
    ("De Finse premier denkt er vaak aan.", set()),
    ("De Finse premier denkt er niet aan zijn troepen terug te trekken.", {("FINGOV", "---", "1246")}),
    ("De trainer wil daar niets van weten.", set()),
    ("De Finse premier denkt er niet over op te stappen.", {("FINGOV", "---", "1231")}),
    ("De Finse premier overdenkt zijn positie.", {("FINGOV", "---", "014")}),
    # militants who say that an attack was theirs claim it
    ("De Somalische rebellen zeggen dat zij de aanslag in Nairobi hebben gepleegd.", {("SOMREB", "KEN", "015")}),
    ("De ETA zegt dat zij de bom heeft geplaatst.", {("ESPSEP", "---", "015")}),
    ("De Congolese rebellen zeggen dat het leger de aanslag heeft gepleegd.", {("CODMIL", "---", "180")}),
    ("De Congolese rebellen zeggen dat ze twintig soldaten hebben gedood.", {("CODREB", "CODMIL", "190")}),
    # soldiers are sent abroad by those who judge it at home
    ("De oppositie noemt de missie in Irak onverantwoord.", {("OPP", "---", "111")}),
    ("De oppositie in Irak noemt de missie onverantwoord.", {("IRQOPP", "---", "111")}),
    ("De Congolese rebellen zeggen dat zij het waren.", {("CODREB", "---", "015")}),
    ("De Congolese rebellen zeggen dat zij moe waren.", {("CODREB", "---", "010")}),
    # whom kidnappers hold they are not
    ("De ontvoerders van een Franse vrachtwagenchauffeur eisen dat Duitsland zich terugtrekt.", {("CRM", "DEU", "1056")}),
    # an army of a land that has none
    ("Het leger is gisteren Nablus binnengetrokken.", {("ISRMIL", "PSE", "190")}),
    # they lead those of whom was spoken
    ("Hun leider beweert dat het Pentagon ervan wist.", set()),
    # a stance in one word
    ("De Griekse bonden zijn razend.", {("GRCLAB", "---", "110")}),
    ("De Iraanse oppositie legt zich daarbij neer.", {("IRNOPP", "---", "080")}),
    ("Noorwegen is daar blij mee.", {("NOR", "---", "013")}),
    ("De trainer is daar blij mee.", set()),
    # a particle is its verb's, whatever stands before it
    ("De politie pakte daar vijf betogers op.", {("COP", "OPP", "173")}),
    ("Turkije trok daar zijn troepen terug.", {("TUR", "---", "0874")}),
    # `moet niets hebben van` is no duty
    ("De Ierse oppositie moet niets hebben van het plan.", {("IRLOPP", "---", "120")}),
    ("De Ierse oppositie moet het plan verwerpen.", set()),
    # where somebody is
    ("De Noorse premier is vandaag in Athene.", {("NORGOV", "GRC", "042"), ("GRC", "NORGOV", "043")}),
    ("De Noorse premier is in Oslo.", set()),
    ("De Noorse premier is in Griekenland op vakantie.", set()),
    ("De Noorse regering is in Griekenland niet geliefd.", set()),
]


@pytest.mark.parametrize(("sentence", "events"), TOLD, ids=[s[:40] for s, _ in TOLD])
def test_what_spoken_news_tells(code, sentence, events):
    assert {(e.source, e.target, e.code) for e in code(sentence)} == events
