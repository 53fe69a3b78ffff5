"""More of what everyday papers tell: whom a crowd counts, whose words they are, who refuses, who does not say."""

import pytest

TOLD = [
    # whom a crowd counts
    ("De agenten werden door een groep boze jongeren met stenen bekogeld.", {("CVL", "COP", "145")}),
    ("De politie werd door een menigte jonge betogers bekogeld.", {("OPP", "COP", "145")}),
    ("Een woedende menigte bestormde de Amerikaanse ambassade in Bagdad.", {("IRQCVL", "USAGOV", "145")}),
    ("De minister beloofde een aantal gemeenten extra geld.", {("GOV", "---", "0331")}),
    # the second of two bodies
    (
        "In Rome werd een overeenkomst tussen de Belgische regering en die van Spanje gesloten.",
        {("BELGOV", "ESPGOV", "057"), ("ESPGOV", "BELGOV", "057")},
    ),
    # who says what stands in front of him
    ("De leden beslissen zelf over de fusie, zei de Belgische premier.", {("BELGOV", "---", "010")}),
    ('"De leden moeten zelf beslissen", zei de Belgische premier.', {("BELGOV", "---", "010")}),
    ("De Franse regering besliste dat ze Oekraïne tanks zal leveren.", {("FRAGOV", "UKR", "0332")}),
    # who cannot tell does not tell, but what is not said is no silence
    ("De politie kon niet zeggen of er gewonden waren.", set()),
    ("De Poolse minister kan geen commentaar geven.", {("POLGOV", "---", "011")}),
    ("De minister kan niet ontkennen dat er fouten zijn gemaakt.", set()),
    ("De minister zei niet of hij opstapt.", {("GOV", "---", "011")}),
    ("De Franse minister zei niet dat hij aan de top deelneemt.", set()),
    # by whom one feels let down
    ("De Belgische boeren voelen zich door Europa in de steek gelaten.", {("BELAGR", "EUR", "111")}),
    ('"We voelen ons door Washington in de steek gelaten", zegt de Poolse president.', {("POLGOV", "USA", "111")}),
    ("De Poolse premier voelt zich niet door Berlijn misleid.", set()),
    # whose words they are tells an adjective
    ("Het Franse standpunt is dat Europa sterker moet worden.", {("FRA", "EUR", "010")}),
    ("De Russische eis is dat Oekraïne zich terugtrekt.", {("RUS", "UKR", "1056")}),
    ("Het Poolse antwoord luidde dat de grens dicht blijft.", {("POL", "---", "010")}),
    ("De Nederlandse reactie was lauw.", set()),
    ("Het verwijt van de Noorse vakbonden is dat de Noorse regering niet luistert.", {("NORLAB", "NORGOV", "111")}),
    # who announces that he will not refuses, and alone
    ("De Franse president kondigde aan het verdrag niet te zullen ondertekenen.", {("FRAGOV", "---", "127")}),
    ("Frankrijk zegt niet te zullen onderhandelen met Rusland.", {("FRA", "RUS", "125")}),
    ("Turkije kondigde aan Syrië niet te zullen aanvallen.", set()),
    ("De Kosovaarse regering besloot niet deel te nemen aan het overleg in Brussel.", {("XKXGOV", "---", "125")}),
    # what states ask for is asked of whomever it concerns
    ("Frankrijk vraagt om een andere aanpak.", {("FRA", "---", "020")}),
    ("Frankrijk vraagt om moeilijkheden.", set()),
    # who is to answer in court
    ("De oud-premier van Peru moet zich voor de rechtbank verantwoorden.", {("---", "PERELI", "115")}),
    # members named in brackets, between dashes, or picked out of a plural
    (
        "Drie landen (Duitsland, Polen en Italië) verwerpen het Russische voorstel.",
        {("DEU", "RUS", "120"), ("POL", "RUS", "120"), ("ITA", "RUS", "120")},
    ),
    ("Enkele landen - vooral Duitsland - verwerpen het Franse voorstel.", {("DEU", "FRA", "120")}),
    ("Verschillende partijen, met name de PvdA, hebben kritiek op de minister van Financiën.", {("NLDPTY", "NLDGOV", "111")}),
    (
        "De strijdende partijen - Israël en Hamas - sloten een bestand.",
        {("ISR", "PSEREBHMS", "0871"), ("PSEREBHMS", "ISR", "0871")},
    ),
    ("Rusland heeft sancties ingesteld tegen twee landen (Nederland en Polen).", {("RUS", "NLD", "163"), ("RUS", "POL", "163")}),
    ("Drie landen (bron: VN) verwerpen het voorstel.", set()),
    ("De partijen - Frankrijk was er niet bij - bereikten een akkoord.", set()),
    # to whose address
    ("De Franse minister uitte felle kritiek aan het adres van Israël.", {("FRAGOV", "ISR", "111")}),
    ("Aan het adres van Israël uitte de Franse minister felle kritiek.", {("FRAGOV", "ISR", "111")}),
    ("De Turkse president richtte een waarschuwing aan het adres van Griekenland.", {("TURGOV", "GRC", "130")}),
    ("De Franse premier deed een oproep aan het adres van Israël.", {("FRAGOV", "ISR", "020")}),
    # what is told to a body of neuter gender
    ("De premier zei tegen het parlement dat de begroting klopt.", {("GOV", "LEG", "010")}),
    ("De Poolse minister vertelde het parlement dat Rusland wapens levert aan Mali.", {("RUS", "MLI", "072")}),
    ("De minister zei iets tegen het Kamerlid dat hem had bekritiseerd.", set()),
    # a denial at the very end is of the verb above
    ("Het CDA steunt het voorstel om de btw te verhogen niet.", set()),
    ("De minister steunt het voorstel dat de Kamer heeft aangenomen niet.", set()),
    ("De Franse regering aanvaardt het voorstel dat Duitsland heeft gedaan niet.", {("FRAGOV", "DEU", "120")}),
    ("De Franse minister zei: ik veroordeel Rusland niet.", {("FRAGOV", "---", "010")}),
    ("Frankrijk heeft het voorstel dat Duitsland deed niet gesteund.", set()),
    # who defends what is his own, and who expels observers of nobody known
    ("De Belgische minister Vandenbroucke verdedigt zijn plan.", {("BELGOV", "---", "010")}),
    ("De Franse minister verdedigde de politie.", {("FRAGOV", "FRACOP", "052")}),
    ("De Zimbabweaanse president heeft de buitenlandse waarnemers uitgewezen.", {("ZWEGOV", "---", "1662")}),
    # what `bijna` is said of
    ("De rebellen hebben de stad Aleppo bijna zonder slag of stoot ingenomen.", {("SYRREB", "SYR", "192")}),
    ("De rebellen hadden de stad Aleppo bijna ingenomen.", set()),
    # a plural in a clause with `dat` that looks like an infinitive
    ("De Franse minister wil dat Egypte en Jordanië vluchtelingen opnemen.", {("FRAGOV", "EGY", "0233"), ("FRAGOV", "JOR", "0233")}),
    # who is accused need not be known
    ("Finland beschuldigt de bemanning van sabotage.", {("FIN", "---", "112")}),
    ("De trainer beschuldigde de scheidsrechter van partijdigheid.", set()),
    ("België heeft de Rwandese ambassadeur geweigerd.", {("BEL", "RWAGOV", "120")}),
]


@pytest.mark.parametrize(("sentence", "events"), TOLD, ids=[s[:40] for s, _ in TOLD])
def test_what_daily_papers_tell(code, sentence, events):
    assert {(e.source, e.target, e.code) for e in code(sentence)} == events
