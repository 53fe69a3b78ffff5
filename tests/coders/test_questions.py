"""What parliaments and letters are full of: what is asked, doubted and written, and whom it is told."""

import pytest

TOLD = [
    # a question word behind whom somebody asks opens what he asks
    ("De vakbonden vroegen de Belgische minister waarom het geld op is.", {("BELLAB", "BELGOV", "020")}),
    ("De SP vroeg aan de minister wie dit had besloten.", {("NLDPTY", "NLDGOV", "020")}),
    ("De Russische president vroeg Duitsland waarom het tanks levert aan Oekraïne.", {("RUSGOV", "DEU", "020")}),
    ("De Franse president vroeg de Duitse kanselier welke wapens hij wil leveren.", {("FRAGOV", "DEUGOV", "020")}),
    ("De Kamer vroeg de minister met welke partijen hij heeft gesproken.", {("LEG", "GOV", "020")}),
    ("De journalist vroeg de minister waarom hij zweeg.", set()),
    ("De agenten vroegen de man waar hij woonde.", set()),
    ("De minister vertelde de Kamer de reden waarom het geld op is.", set()),
    # whose members ask is told behind the verb, and what they ask behind that
    ("Dinsdag stelden Kamerleden van GroenLinks schriftelijke vragen over de vliegbasis.", {("NLDPTY", "---", "020")}),
    ("Vandaag legden vakbonden van Ryanair nieuwe eisen op tafel.", {("IRLLAB", "---", "100")}),
    ("Gisteren stemden leden van de PVV raadsleden weg.", {("NLDPTY", "NLDLEG", "120")}),
    # `er` and its preposition stand apart
    ("De Poolse minister wees er bovendien op dat de cijfers niet kloppen.", {("POLGOV", "---", "010")}),
    ("De Poolse minister heeft er nog eens op gewezen dat de cijfers niet kloppen.", {("POLGOV", "---", "010")}),
    ("De Duitse minister wees er ook op dat Rusland Oekraïne heeft aangevallen.", {("RUS", "UKR", "190")}),
    ("De oppositie riep er in het parlement toe op om de sancties op te heffen.", {("OPP", "---", "0254")}),
    ("De Poolse minister keek er raar van op dat de cijfers niet klopten.", set()),
    ("De commandant zei dat er op burgers werd geschoten om hen te verjagen.", {("MIL", "---", "010")}),
    # who does not believe it says that it is not so
    ("De Ierse minister denkt niet dat de lonen stijgen.", {("IRLGOV", "---", "010")}),
    ("De Duitse kanselier gelooft niet dat Israël oorlogsmisdaden pleegt.", {("DEUGOV", "ISR", "010")}),
    ("De Franse regering verwacht niet dat Duitsland tanks levert aan Oekraïne.", {("FRAGOV", "DEU", "010")}),
    ("De Ierse oppositie vindt niet dat de minister heeft gefaald.", {("IRLOPP", "IRLGOV", "010")}),
    ("De Ierse premier had niet gedacht dat het zo lang zou duren.", set()),
    ("De politie denkt niet dat de man is vermoord.", set()),
    # to whom something is said or written
    ("De minister liet de Franse president weten dat de lonen stijgen.", {("GOV", "FRAGOV", "010")}),
    ("De minister antwoordde de SP dat er geen geld is.", {("NLDGOV", "NLDPTY", "010")}),
    ("In een brief aan de Tweede Kamer schrijft minister Faber dat de cijfers kloppen.", {("NLDGOV", "NLDLEG", "010")}),
    ("Rusland zei tegen Reuters dat de lonen stijgen.", {("RUS", "---", "010")}),
    ("De minister zei tegen de Kamer dat Rusland een bedreiging is.", {("GOV", "RUS", "010")}),
    ("De vrouw stuurde een brief naar de koning.", set()),
    # where nobody in particular takes a stand, the capital does
    ("In Moskou wijst men erop dat de gesprekken lang duren.", {("RUS", "---", "010")}),
    ("In Berlijn wordt gevreesd dat Rusland Polen aanvalt.", {("DEU", "RUS", "012")}),
    ("In Den Haag werd positief gereageerd op het Duitse voorstel.", {("NLD", "DEU", "013")}),
    ("In Amsterdam wordt geklaagd over de drukte.", set()),
    ("In Nederland wordt gehoopt op mooi weer.", set()),
    ("Men wijst erop dat de dijken oud zijn.", set()),
    ("Bij de NAVO houdt men het hart vast voor de winter.", {("IGOWSTNAT", "---", "012")}),
    ("Bij het Turkse leger is men bezorgd over de toestand in Syrië.", {("TURMIL", "SYR", "012")}),
    ("Bij de NAVO kent men de cijfers.", set()),
    # words without a verb that somebody says, in quotation marks or not
    ("Onzin, zegt de Duitse minister.", {("DEUGOV", "---", "010")}),
    ("Kans op akkoord klein, zegt Macron", {("FRAGOV", "---", "010")}),
    ("Onzin, zegt de bakker.", set()),
    # what a capital has sent is its country's; where `waar` stands for a land, that is where it took place
    ("De Franse regering juicht het plan uit Berlijn toe.", {("FRAGOV", "DEU", "051")}),
    ("De Nederlandse minister steunt het voorstel uit de Kamer.", {("NLDGOV", "---", "051")}),
    ("De dijk is oud, waarschuwde Soedan, waar rebellen zaterdag een dorp aanvielen.", {("SDN", "---", "010"), ("SDNREB", "SDN", "190")}),
    (
        "De Britse premier sprak in Berlijn, waar duizenden Koerden betoogden tegen Turkije.",
        {("DEUOPP", "TUR", "141")},
    ),
    (
        "De minister reist naar Brussel, waar hij de NAVO toespreekt.",
        {("GOV", "BEL", "042"), ("BEL", "GOV", "043"), ("GOV", "IGOWSTNAT", "010")},
    ),
    ("De dader vluchtte naar België, waar hij werd gearresteerd.", set()),
    # a name that ends in s is no genitive behind `van`
    ("De Belgische premier wees de kritiek van Wilders van de hand.", {("BELGOV", "NLDPTY", "120")}),
    ("Het Nederlandse kabinet verwierp het voorstel van Timmermans.", {("NLDGOV", "NLDPTY", "120")}),
    ("Poetins troepen bombardeerden Kiev.", {("RUSMIL", "UKR", "195")}),
    # a plural that opens a sentence does what takes no object
    ("Artsen protesteren tegen de bezuinigingen.", {("HLH", "---", "1412")}),
    ("Leraren protesteren tegen de bezuinigingen.", {("EDU", "---", "1412")}),
    # nobody closes an embassy at home
    ("Het kabinet besloot de ambassade in Teheran te sluiten.", {("GOV", "IRN", "161")}),
    # who assures somebody of what is so makes no promise
    ("De dijken zijn veilig, zo verzekerde minister Harbers de Kamer.", {("NLDGOV", "NLDLEG", "010")}),
    ("De Amerikaanse president verzekerde Polen dat de VS wapens zullen leveren.", {("USAGOV", "POL", "0332")}),
    ("De Ierse minister vindt extra maatregelen niet nodig.", {("IRLGOV", "---", "010")}),
    ("De Ierse minister ziet geen reden voor paniek.", set()),
    ("De kiezer heeft de indruk dat de regering liegt.", set()),
    # members of a party by their old spelling
    ("De PvdA-er Jansen en de CDA-er Pietersen keurden het plan af.", {("NLDPTY", "---", "110")}),
    ("Twee VVD-ers bekritiseerden de Franse minister.", {("NLDPTY", "FRAGOV", "111")}),
    ("De Shell-er kreeg een boete.", set()),
    # of two who support one of themselves the other does
    ("De politie en het leger verklaarden zich solidair met het leger.", {("COP", "MIL", "051")}),
    # a firm that is on strike is its workers
    ("Air France is sinds vannacht in staking.", {("FRALAB", "---", "143")}),
    ("KLM staakt de vluchten naar Tel Aviv.", set()),
    # out of a building police drive those who protest there, and fetch those who are held
    ("De betogers werden door de politie uit het gebouw gezet.", {("COP", "OPP", "175")}),
    ("De politie haalde de gegijzelde studenten uit de school.", set()),
    ("De vakbonden hebben een betoging aangevraagd in Brussel.", set()),
]


@pytest.mark.parametrize(("sentence", "events"), TOLD)
def test_what_is_asked_and_told(code, sentence, events):
    assert {(e.source, e.target, e.code) for e in code(sentence)} == events
