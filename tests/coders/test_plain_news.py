"""Plain reporting of everyday papers: who agrees with the verb, who answers whom, who is arrested for what he is."""

import pytest

TOLD = [
    # of a plural and a singular the one that agrees with the verb is the subject
    ("Twee Duitse diplomaten wees Rusland uit.", {("RUS", "DEUGOV", "161")}),
    ("Honderd Russische soldaten doodde het Oekraïense leger bij Charkov.", {("UKRMIL", "RUSMIL", "190")}),
    ("Oekraïense troepen veroverden Charkov, een belangrijk knooppunt.", {("UKRMIL", "---", "192")}),
    ("Artsen zonder Grenzen bekritiseerde Israël.", {("NGOHLH", "ISR", "111")}),
    ("Vorige week bekritiseerde de Poolse minister vier Duitse journalisten.", {("POLGOV", "DEUMED", "111")}),
    # what describes a town is no object
    (
        "Premier Schoof en de Franse president Macron ontmoeten elkaar maandag in Lyon, een 500.000 inwoners tellende stad.",
        {("NLDGOV", "FRAGOV", "040"), ("FRAGOV", "NLDGOV", "040")},
    ),
    ("De Poolse minister bezocht vrijdag Odessa, een stad aan de Zwarte Zee.", {("POLGOV", "UKR", "042"), ("UKR", "POLGOV", "043")}),
    # a statement that answers somebody
    ("De cijfers kloppen niet, schrijven de Nederlandse ministers in hun antwoord aan de senatoren.", {("NLDGOV", "NLDLEG", "010")}),
    ("In zijn antwoord aan de Tweede Kamer schrijft minister Faber dat de cijfers kloppen.", {("NLDGOV", "NLDLEG", "010")}),
    ("Dat heeft minister Agema gezegd in antwoord op Kamervragen van het CDA.", {("NLDGOV", "NLDPTY", "010")}),
    # who is said to have acted well
    ("De burgemeester van Haarlem merkte op dat de politie zorgvuldig was opgetreden.", {("NLDGOV", "NLDCOP", "051")}),
    ("Door de Amsterdamse politie is volgens burgemeester Halsema correct opgetreden.", {("NLDGOV", "NLDCOP", "051")}),
    (
        "Minister Yesilgöz stelde dat zij de indruk had dat de Amsterdamse politie juist had gehandeld.",
        {("NLDGOV", "NLDCOP", "051")},
    ),
    ("De politie heeft volgens de korpschef correct gehandeld.", set()),
    ("De arts heeft volgens de rechtbank zorgvuldig gehandeld.", set()),
    # people of one calling who are arrested
    ("Drie leerlingen werden gearresteerd en de school werd gesloten.", {("---", "EDU", "173")}),
    ("Bij de inval zijn gisteren twee journalisten opgepakt.", {("---", "MED", "173")}),
    ("Drie studenten zijn opgepakt voor een inbraak.", set()),
    ("Een student is aangehouden.", set()),
    ("Twee leraren zijn aangehouden na een ongeval.", set()),
    ("De zanger trad volgens de burgemeester uitstekend op.", {("GOV", "---", "010")}),
    ("In antwoord op vragen van journalisten zei de Franse minister dat de zaak is gesloten.", {("FRAGOV", "---", "010")}),
    ("Een leraar is opgepakt wegens ontucht met leerlingen.", set()),
    # strikers are workers
    ("Bij Philips in Eindhoven zijn gisteren 90 man in staking gegaan.", {("NLDLAB", "NLDBUS", "143")}),
    # who has gathered to protest
    ("In Brussel zijn honderden Turken bijeen om te protesteren tegen Erdogan.", {("TUROPP", "TURGOV", "141")}),
    ("De Fransen zijn niet bijeen om te protesteren.", set()),
    # soldiers who help abroad, and at home
    ("De Belgische militairen helpen in Benin bij de bouw van scholen.", {("BELMIL", "BEN", "070")}),
    ("Bij het herstel van de brug hielpen in Mali Nederlandse soldaten.", {("NLDMIL", "MLI", "070")}),
    ("De Duitse soldaten hielpen in Keulen bij de aanleg van een dijk.", set()),
    # inspectors, and what is looked into by order
    (
        "De inspecteur voor de volksgezondheid stelt een onderzoek in naar de veiligheid van patiënten in het ziekenhuis in Assen.",
        {("NLDGOV", "NLDHLH", "090")},
    ),
    (
        "De raadscommissie stelde een onderzoek in naar de moeilijkheden op het Utrechtse atheneum.",
        {("NLDLEG", "NLDEDU", "090")},
    ),
    ("De minister deed onderzoek naar de veiligheid van fietsers.", set()),
    # a protest that is planned, by people of no country
    ("De boeren zijn van plan vrijdag de ochtendspits lam te leggen.", {("AGR", "---", "133")}),
    ("Omdat het loon te laag is, willen artsen vrijdag staken.", {("HLH", "---", "133")}),
    ("Aan het protest tegen de regering doen de Belgische vakbonden mee.", {("BELLAB", "BELGOV", "141")}),
    # who says that he will refuse does so
    ("De PVV gaat het voorstel van de Nederlandse minister verwerpen.", {("NLDPTY", "NLDGOV", "120")}),
    ("Ook dinsdag bleven Hongarije en Slowakije tegen.", {("HUN", "---", "120"), ("SVK", "---", "120")}),
    # parties protest in words
    ("De fractie van het CDA protesteerde fel tegen de sluiting van de ziekenhuizen.", {("NLDPTY", "---", "110")}),
    ("Tegen het besluit van de Nederlandse minister protesteert het CDA.", {("NLDPTY", "NLDGOV", "110")}),
    ("Over het besluit van de Nederlandse minister verbaast GroenLinks zich.", {("NLDPTY", "NLDGOV", "110")}),
    ("De Kamer wil van de Nederlandse minister weten waarom de cijfers ontbreken.", {("NLDLEG", "NLDGOV", "020")}),
    # what led to a resignation
    ("De affaire leidde tot het ontslag van de Italiaanse minister van Defensie.", {("ITAGOV", "---", "0831")}),
    ("Het schandaal kan leiden tot het aftreden van de Poolse premier.", set()),
    # a gathering asks
    ("Het congres verzocht de Tweede Kamer met klem de wet te verwerpen.", {("---", "NLDLEG", "020")}),
    ("De vergadering van Belgische boeren eiste het aftreden van de minister.", {("BELAGR", "BELGOV", "1041")}),
    ("De conferentie bezocht de Tweede Kamer.", set()),
    # very many who are murdered, and one
    ("Honderden mensen zijn in het oosten van Congo vermoord.", {("---", "CODCVL", "1823")}),
    ("In Rotterdam is een man vermoord.", set()),
    # rules that are to change
    ("De Vlaamse minister zegt dat ze het besluit wil aanpassen voor de herfst.", {("BELGOV", "---", "0342")}),
]

IDIOMS = [
    # what somebody thinks of it: `te spreken over`, `te vinden voor`
    ("De Deense premier is slecht te spreken over het Duitse besluit.", {("DNKGOV", "DEU", "111")}),
    ("Over het veto van Parijs was de Poolse regering niet te spreken.", {("POLGOV", "FRA", "111")}),
    ("De Spaanse premier is wel te vinden voor het Portugese plan.", {("ESPGOV", "PRT", "019")}),
    ("De Zweedse minister is vandaag niet te spreken.", set()),
    ("De trainer is niet te spreken over de scheidsrechter.", set()),
    ("Het boek over de oorlog is te vinden in elke winkel.", set()),
    # answers
    ("In een referendum zegden de Letten volmondig ja tegen de Europese Unie.", {("LVA", "IGOEUREEC", "019")}),
    ("De Noren hebben nee gezegd tegen de Europese Unie.", {("NOR", "IGOEUREEC", "120")}),
    ('"Nee", zei de Franse minister, "er komt geen oorlog".', {("FRAGOV", "---", "010")}),
    # whom and what one wants to be rid of
    ("De Kroatische oppositie wil de premier kwijt.", {("HRVOPP", "HRVGOV", "0241")}),
    ("Over de gijzelaars wilde de Zwitserse minister geen woord kwijt.", {("CHEGOV", "---", "011")}),
    ("De Ierse premier wil tien kilo kwijt.", set()),
    # what one sees oneself forced to, and what one says one would never do
    ("De Italiaanse minister zag zich gedwongen op te stappen.", {("ITAGOV", "---", "0831")}),
    ("De Litouwse minister zegt er niet aan te denken om op te stappen.", {("LTUGOV", "---", "1231")}),
    # a phrase within what stands first is no phrase of the verb
    ("Een verbod op de partij wees de Turkse premier af.", {("TURGOV", "---", "120")}),
    # where somebody reacts, and nobody is said to
    ("In Moskou werd woedend gereageerd op de Amerikaanse sancties.", {("RUS", "USA", "111")}),
    ("In de Kamer is boos gereageerd op het plan van de Nederlandse minister.", {("NLDLEG", "NLDGOV", "111")}),
    ("In Gent werd geschokt gereageerd op het ongeval.", set()),
    # who is asked something, with `zijn`
    ("De Poolse regering is gevraagd soldaten te sturen.", {("---", "POLGOV", "0234")}),
    ("Aan Polen is gevraagd soldaten te sturen.", {("---", "POL", "0234")}),
    ("De Iraanse regering is gewaarschuwd door Washington.", {("USA", "IRNGOV", "130")}),
    ("De Belgische regering heeft gevraagd om soldaten te sturen.", {("BELGOV", "---", "0234")}),
    ("De Franse president denkt aan het sturen van instructeurs.", {("FRAGOV", "---", "014")}),
    # what somebody would never do, though a frame without the denial says that he thinks of it
    ("De Duitse kanselier peinst er niet over kruisraketten te leveren.", {("DEUGOV", "---", "1222")}),
    ("De Letse regering piekert er niet over tanks te leveren.", {("LVAGOV", "---", "1222")}),
    ("Polen ziet Hongarije niet langer als bondgenoot.", {("POL", "HUN", "111")}),
    ("De Iraanse president is niet te vermurwen.", {("IRNGOV", "---", "124")}),
    # who tells of a deed has not done it
    ("Kiev meldt een Russische luchtaanval op Odessa.", {("RUS", "UKR", "195")}),
    ("Het Pentagon meldt een aanval van de Houthi's op een schip.", {("YEMREB", "---", "190")}),
    ("De Turkse minister meldt de arrestatie van drie leden van de PKK.", {("---", "TURREB", "173")}),
    ("De partij meldt winst bij de verkiezingen.", set()),
]

PERSONS = [
    ("Opstelten beloofde ook geld voor de scholen in Rotterdam.", "2001-07", {("NLDGOV", "NLDEDU", "0331")}),
    ("Opstelten wil geld geven aan Turkije.", "2001-07", {("NLDGOV", "TUR", "0331")}),
]


@pytest.mark.parametrize(("sentence", "date", "events"), PERSONS, ids=[s[:40] for s, _, _ in PERSONS])
def test_a_name_in_front_is_no_plural(code, sentence, date, events):
    assert {(e.source, e.target, e.code) for e in code(sentence, date)} == events


@pytest.mark.parametrize(("sentence", "events"), TOLD, ids=[s[:40] for s, _ in TOLD])
def test_what_plain_news_tells(code, sentence, events):
    assert {(e.source, e.target, e.code) for e in code(sentence)} == events


@pytest.mark.parametrize(("sentence", "events"), IDIOMS, ids=[s[:40] for s, _ in IDIOMS])
def test_what_idioms_tell(code, sentence, events):
    assert {(e.source, e.target, e.code) for e in code(sentence)} == events
