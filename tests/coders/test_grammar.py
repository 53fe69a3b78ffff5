"""The grammar that the coder knows, point by point, in main-clause and verb-final order (DESIGN: the grammar that the coder must know)."""

import pytest

SENTENCES = {
    "a preposition apart from its relative `waar`": [
        ("De brief waar de oppositie de Belgische premier om heeft gevraagd, blijft uit.", "BELOPP>BELGOV 020"),
        ("Het geweld waar de VN Israël van beschuldigen, gaat door.", "IGOUNO>ISR 1123"),
        ("Het is een plan waar de oppositie niets van moet hebben.", "OPP>--- 120"),
    ],
    "what `het` takes up": [
        ("Hoewel Duitsland dit plan steunde, wees Macron het direct af.", "DEU>--- 051 FRAGOV>--- 120"),
        ("Egypte aanvaardde het Amerikaanse plan, Syrië verwierp het.", "SYR>USA 120"),
        ("Frankrijk steunt het voorstel, maar Rusland wijst het af.", "FRA>--- 051 RUS>--- 120"),
    ],
    "who meets himself does not mediate": [
        ("Ankara wil een ontmoeting tussen Erdogan en Poetin organiseren.", "TURGOV>RUSGOV 036 RUSGOV>TURGOV 036"),
        ("Turkije wil een ontmoeting tussen Zelensky en Poetin organiseren.", "TUR>UKRGOV 039 TUR>RUSGOV 039"),
        (
            "De Poolse regering zei dat zij een gesprek tussen de Poolse en de Duitse minister wil organiseren.",
            "POLGOV>DEUGOV 036 DEUGOV>POLGOV 036",
        ),
    ],
    "he who confers with officials, whoever he is": [
        ("Hij had daarover besprekingen gevoerd met de Belgische premier.", "--->BELGOV 040 BELGOV>--- 040"),
        ("Vorige week bracht drs. Jansen een bezoek aan de Belgische premier.", "--->BELGOV 042 BELGOV>--- 043"),
        ("Toen Jansen zijn moeder een bezoek bracht, zweeg de Belgische premier.", ""),
        ("Zij zei dat zij een onderhoud had met de Franse minister.", "--->FRAGOV 040"),
        ("Volgende maand zal hij een staatsbezoek aan Iran brengen.", "--->IRN 036 IRN>--- 036"),
        ("Zij bracht een officieel bezoek aan Brussel.", "--->BEL 042 BEL>--- 043"),
        ("Hij had overleg met zijn trainer.", ""),
        ("Vorig jaar bracht hij een bezoek aan zijn moeder in Spanje.", ""),
    ],
    "for and against, and who has a director": [
        ("Negentig parlementsleden stemden voor en tien tegen.", "LEG>--- 051"),
        ("Turkije stemde tegen, Griekenland voor.", "TUR>--- 120"),
        ("De directeur van Rotterdam zei dat de brug dicht was.", ""),
        ("De directeur van Amnesty Nederland veroordeelde Israël.", "NGOHRIAMN>ISR 111"),
    ],
    "a hyphen that a line's end has swallowed": [
        ("De WestDuitse regering veroordeelde NoordKorea.", "DEUGOV>PRK 111"),
        ("De Duitse minister zei dat NieuwZeeland door ZuidAfrika was bekritiseerd.", "ZAF>NZL 111"),
        ("Ook ZuidKoreaanse troepen beschoten de Russische ambassade.", "KORMIL>RUSGOV 190"),
    ],
    "what there is no ground for": [
        ("Er is steeds minder reden voor dat het Westen en Rusland elkaar in de haren zitten.", ""),
        ("Er zijn geen aanwijzingen dat Rusland Polen heeft aangevallen.", ""),
        ("Er zijn aanwijzingen dat Rusland Polen heeft aangevallen, zegt de Navo.", "RUS>POL 190"),
    ],
    "men of the police, bodies of many states, men of a firm": [
        ("Drie mannen van de Belgische politie arresteerden de studentenleider.", "BELCOP>BELOPP 173"),
        ("Enkele mensen van het Syrische leger schoten op de demonstranten.", "SYRMIL>SYROPP 175"),
        ("De EEGlanden veroordeelden de Russische inval.", "IGOEUREEC>RUS 111"),
        ("Jansen, directeur van Philips, heeft de Nigeriaanse regering bekritiseerd.", "NLDBUS>NGAGOV 111"),
        ("Shell-Nederland heeft de Nederlandse regering om subsidie gevraagd.", "NLDBUS>NLDGOV 0231"),
        ("Frans Jansen, directeur van Philips, kreeg een prijs.", ""),
    ],
    "where somebody goes, and a ministry of one state alone": [
        ("De minister zei dat de reis van de delegatie naar Moskou goed was verlopen.", "GOV>--- 010"),
        ("De minister van Verkeer en Waterstaat heeft de vakbonden bekritiseerd.", "NLDGOV>NLDLAB 111"),
        ("De Belgische minister van Verkeer en Waterstaat sprak met zijn Franse collega.", "BELGOV>FRAGOV 040"),
    ],
    "one man of a people, and the people": [
        ("De Belg zei dat hij tevreden is met zijn tweede plaats.", ""),
        ("De Fransman verklaarde dat de Europese Commissie te traag werkt.", "FRA>IGOEUREEC 010"),
        ("De Fransen zeggen dat het akkoord niet doorgaat.", "FRA>--- 010"),
        ("In Leeuwarden had een steekpartij plaats.", ""),
    ],
    "a town joined to a town": [
        ("J. Peters, hoogleraar in Amsterdam en Leiden, stelde dat techniek en geest samenhangen.", ""),
        ("Prof. Van Peursen, hoogleraar te Amsterdam en Leiden stelde dat een goed samenspel mogelijk is.", ""),
        ("Frankrijk en Duitsland veroordeelden Rusland.", "FRA>RUS 111 DEU>RUS 111"),
    ],
    "before a court martial, and what is kept back": [
        ("Navalny werd tot achttien maanden gevangenisstraf veroordeeld.", "--->RUSOPP 116"),
        ("De Griekse officieren moesten voor de krijgsraad verschijnen.", "--->GRCMIL 115"),
        ("Een Belgische rechtbank heeft de Rwandees Ntezimana veroordeeld tot twaalf jaar cel.", "BELJUD>RWA 116"),
        ("Het Turkse parlement heeft de minister van Justitie geschorst.", "TURLEG>TURGOV 172"),
        ("De Kamer heeft de zitting geschorst.", ""),
        ("China tekende protest aan tegen het Amerikaanse wapenpakket.", "CHN>USA 114"),
        ("De Franse minister van Justitie weigerde inlichtingen te geven over de arrestatie van drie Basken.", "FRAGOV>--- 011"),
        ("De Russische president bood Egypte nieuwe wapenleveranties aan.", "RUSGOV>EGY 0332"),
    ],
    "what is denied behind a verb of saying": [
        ("De Britse premier zei niet van plan te zijn met de IRA te praten.", "GBRGOV>GBRREB 125"),
        ("De Duitse kanselier zei niet te willen onderhandelen met de Taliban.", "DEUGOV>AFGGOV 125"),
        ("De Franse minister zei niet te weten wie de aanval had uitgevoerd.", "FRAGOV>--- 010"),
        ("De Duitse minister gaf te kennen dat de regering de eisen van de stakers niet zal inwilligen.", "DEUGOV>DEULAB 124"),
    ],
    "a peer by his own country": [
        ("De Franse president sprak met zijn ambtgenoot Poetin.", "FRAGOV>RUSGOV 040"),
        ("Minister Rubio en zijn Duitse ambtgenoot bezochten Kiev.", "USAGOV>UKR 042 DEUGOV>UKR 042"),
        ("De Franse minister sprak met zijn collega.", ""),
    ],
    "a pronoun of one man": [
        ("De Nederlandse bisschoppen ontvingen van de paus een brief waarin hij hun voorstel afwijst.", ""),
        ("De Franse president schreef een brief waarin hij het Duitse voorstel afwijst.", "FRAGOV>DEU 120"),
    ],
    "where a war is fought, and where one marches against it": [
        ("Studenten betoogden tegen de oorlog in Vietnam.", "EDU>--- 1412"),
        ("In Kiev betoogden studenten tegen de oorlog in Oekraïne.", "UKREDU>--- 1412"),
        ("Bij de Amerikaanse ambassade in Den Haag betoogden Nederlandse studenten.", "NLDEDU>USAGOV 141"),
    ],
    "a border that is another's": [
        ("Syrische tanks zijn de Jordaanse grens overgestoken.", "SYRMIL>JOR 190"),
        ("Duizenden vluchtelingen zijn de Turkse grens overgestoken.", ""),
        ("Het leger stak de grens over.", ""),
    ],
    "whom one presses, and whom the means hit": [
        ("De VN-gezant drong er bij de Congolese rebellen op aan de stad te verlaten.", "IGOUNO>CODREB 0256"),
        ("De Amerikaanse president drong er gisteren bij Israël op aan de gevangenen vrij te laten.", "USAGOV>ISR 0253"),
        ("De Japanse premier wekte woede door China een bedreiging te noemen.", "JPNGOV>CHN 111"),
        ("Philips heeft het voorstel van de Nederlandse vakbonden verworpen.", "NLDBUS>NLDLAB 120"),
    ],
    "a time is no subject, and what depends on it has not happened": [
        ("Bij gevechten tussen het leger en de Farc zijn dit weekeinde dertig doden gevallen.", "COLMIL>COLREB 190 COLREB>COLMIL 190"),
        ("Bij gevechten tussen Turkije en Griekenland zijn vorige week drie doden gevallen.", "TUR>GRC 190 GRC>TUR 190"),
        ("De Farc legt de wapens neer zodra het parlement de grondwet heeft gewijzigd.", ""),
        ("Turkije trekt zijn troepen terug zodra de VN dat vragen.", ""),
        ("Israël trok zijn troepen terug zodra de waarnemers waren aangekomen.", "ISR>--- 0874"),
    ],
    "the means of what somebody wants": [
        ("De minister wil het cellentekort oplossen door gevangenen vrij te laten.", ""),
        ("De minister is niet van plan het cellentekort op te lossen door gevangenen vrij te laten.", ""),
        ("De Afghaanse regering reageerde door honderd gevangenen vrij te laten.", "AFGGOV>AFGCVL 0841"),
        ("Kabul probeert de spanning te verminderen door krijgsgevangenen vrij te laten.", "AFG>AFGMIL 0841"),
    ],
    "a judgement in quotation marks": [
        ("De FNV noemt de plannen van de Duitse minister 'asociaal en onuitvoerbaar'.", "NLDLAB>DEUGOV 111"),
        ('De oppositie noemde het optreden van de Zweedse politie "buitensporig".', "SWEOPP>SWECOP 111"),
        ("De partij vindt een leider als Kok, zo populair, een zegen.", ""),
    ],
    "what others have to do according to somebody": [
        ("De regering moet volgens de FNV meer aandacht besteden aan armoede.", "NLDLAB>NLDGOV 020"),
        ("Servië moet meer besteden aan onderwijs, aldus de Wereldbank.", "IGOUNODEVWBK>SRB 020"),
        ("De FNV zei dat het kabinet meer aandacht moet besteden aan armoede.", "NLDLAB>NLDGOV 020"),
        ("De Nederlandse premier zei dat Nederland moet wennen aan files.", "NLDGOV>--- 010"),
    ],
    "whose the country of a decision is that a minister condemns": [
        ("De premier noemde het besluit van Israël onaanvaardbaar.", "GOV>ISR 111"),
        ("De minister veroordeelde de aanval van Rusland.", "GOV>RUS 111"),
        ("De oppositie noemde het besluit van de Turkse regering onaanvaardbaar.", "TUROPP>TURGOV 111"),
    ],
    "a deed that is called a lie": [
        ("De Turkse regering noemt het onzin dat haar leger Koerdische burgers heeft gebombardeerd.", "TURGOV>--- 016"),
        ("Dat Iran drones aan de Houthi's heeft geleverd, noemt Teheran een leugen.", "IRN>--- 016"),
        ("Dat haar soldaten burgers hebben gedood, doet de Malinese junta af als propaganda.", "MLIGOV>--- 016"),
        ("De Britse minister noemt het schandalig dat Iran drones heeft geleverd.", "GBRGOV>IRN 111"),
    ],
    "what is done to its receiver in the passive": [
        ("De Spaanse regering werd door de Schotse premier de mantel uitgeveegd.", "GBRGOV>ESPGOV 111"),
        ("De Syrische activist is door Zweden asiel verleend.", "SWE>SYROPP 075"),
        ("De Turkse oppositieleider is vorige week gearresteerd.", "--->TUROPP 173"),
    ],
    "who leads a party speaks for it; a body of states has no such top": [
        ("De CD&V-top riep de minister op om te vertrekken.", "BELPTY>BELGOV 0241"),
        ("De Hamas-top verwerpt het voorstel van Israël.", "PSEREBHMS>ISR 120"),
        ("Op de NAVO-top sprak de Turkse president met de Poolse premier.", "TURGOV>POLGOV 040"),
    ],
    "a peer is what he is whose peer he is": [
        ("De Belgische soldaten praatten met hun Duitse collega's.", "BELMIL>DEUMIL 040"),
        ("De Franse minister sprak met zijn Duitse collega.", "FRAGOV>DEUGOV 040"),
    ],
    "who has to go, according to others": [
        ("De president moet weg, eisen de Malinese betogers.", "MLIOPP>MLIGOV 1041"),
        ("De minister moet weg, vindt de Poolse oppositie.", "POLOPP>POLGOV 0241"),
        ("De minister moet weg.", ""),
    ],
    "a meeting that comes soon": [
        ("Binnenkort ontmoet de Turkse president de Poolse premier.", "TURGOV>POLGOV 036"),
    ],
    "whose planes they are": [
        ("Frankrijk zegt dat zijn vliegtuigen Libische tanks hebben gebombardeerd.", "FRAMIL>LBY 195"),
    ],
    "a cabinet is of its country, whatever its head became": [
        ("De regering-Verhofstadt bood in 2002 haar excuses aan.", "BELGOV>--- 055"),
    ],
    "an exercise of two is theirs together": [
        ("Deze week houden Pakistan en China een grote vlootoefening in de Arabische Zee.", "PAK>CHN 062"),
        ("Rusland houdt een vlootoefening in de Zwarte Zee.", "RUS>--- 150"),
    ],
    "what is told of a day to come is intended": [
        ("Volgende week levert Duitsland tanks aan Oekraïne.", "DEU>UKR 0332"),
        ("Volgend jaar trekt Frankrijk zijn soldaten terug uit Mali.", "FRA>MLI 0356"),
        ("Vorig jaar trok Frankrijk zijn soldaten terug uit Mali.", "FRA>MLI 0874"),
    ],
    "a man who attacks a politician": [
        ("De Britse parlementariër is donderdag neergestoken door een man.", "--->GBRLEG 185"),
        ("De Belgische bakker werd door een man neergestoken.", ""),
    ],
    "an angry crowd": [
        ("In Teheran werd de Saoedische ambassade door een woedende menigte in brand gestoken.", "IRNCVL>SAUGOV 145"),
    ],
    "what flows is whose it is": [
        ("Sinds maandag stroomt er Russisch gas naar China.", "RUS>CHN 061"),
    ],
    "a strike on a town, where nobody is named": [
        ("In Gaziantep is een autobom ontploft.", "--->TUR 1832"),
        ("In Charkov sloegen raketten in op een flatgebouw.", "--->UKR 195"),
        ("Een jongen met een bomgordel blies zich op tijdens een bruiloft in Gaziantep.", "--->TUR 1831"),
        ("In Cali is een avondklok ingesteld.", "--->COL 1723"),
        ("In Keulen is een bom uit de oorlog gevonden.", ""),
        ("De aanval van Barcelona bleef steken op de paal.", ""),
    ],
    "what is denied of others is said of them": [
        ("Volgens de Israëlische minister van Defensie heeft Syrië de daders niet opgepakt.", "ISRGOV>SYR 010"),
        ("Volgens Rusland bezit Irak geen kernwapens.", "RUS>IRQ 010"),
        ("Ondanks herhaald aandringen van de Kamer weigert de minister het rapport openbaar te maken.", "GOV>LEG 120"),
    ],
    "which noun agrees with the verb": [
        ("Noord-Vietnamese troepen vielen Laos binnen.", "VNMMIL>LAO 190"),
        ("Duitse troepen vielen Polen binnen.", "DEUMIL>POL 190"),
        ("Laos arresteerde Noord-Vietnamese soldaten.", "LAO>VNMMIL 173"),
        ("De Polen bekritiseerden Duitse ministers.", "POL>DEUGOV 111"),
    ],
    "an adverb with a copula below a verb of saying": [
        ("De Griekse premier zei dat hij het niet eens is met Turkije.", "GRCGOV>TUR 110"),
        ("De SPD liet weten dat zij het niet eens is met de bondskanselier.", "DEUPTY>DEUGOV 110"),
        ("Minister Rubio verklaarde dat hij het eens was met de Britse regering.", "USAGOV>GBRGOV 019"),
    ],
    "willingness that is only asked for": [
        ("Duitsland moet bereid zijn Polen te helpen.", ""),
        ("De Duitse regering zal bereid moeten zijn Polen geld te geven.", ""),
        ("Duitsland zal bereid zijn Polen te helpen.", "DEU>POL 033"),
    ],
    "means to an end": [
        ("De Amerikaanse president hoopt de oorlog te beëindigen door troepen terug te trekken.", ""),
        ("Israël wil Hamas verslaan door Rafah aan te vallen.", ""),
        ("Rusland probeert Oekraïne te dwingen door steden te bombarderen.", "RUS>--- 195"),
        ("Iran reageerde door raketten af te vuren op Israël.", "IRN>ISR 195"),
    ],
    "whom somebody's assailants belong to": [
        ("De ontvoerders in Nigeria lieten de Duitse ingenieur vrij.", "NGACRM>DEULAB 0841"),
        ("De consul werd door zijn ontvoerders vermoord.", "CRM>GOV 186"),
        ("De ontvoerders van de Duitse ambassadeur eisten losgeld.", ""),
    ],
    "whose words are those of a whole trade": [
        ("De voorzitter van de FNV zei dat het overleg vastzit.", "NLDLAB>--- 012"),
        ("FNV-voorzitter Elzinga zei dat de lonen te laag zijn.", "NLDLAB>--- 010"),
        ("Een woordvoerder van Philips zei dat de fabriek dicht gaat.", ""),
        ("Een metaalarbeider zei dat de lonen te laag zijn.", ""),
    ],
    "what is not tolerated, and what is not said yet": [
        ("Nederland duldt geen wapens in Syrië.", ""),
        ("Het ministerie heeft nog geen mededeling gedaan over het bezoek.", ""),
        ("De Nederlandse politie doet geen mededelingen over het onderzoek.", "NLDCOP>--- 011"),
    ],
    "comparatives that are people": [
        ("In Den Haag hebben enkele honderden jongeren betoogd tegen de Amerikaanse inval in Irak.", "NLDOPP>USA 141"),
    ],
    "a thing behind a whole phrase, and what goes on behind 'zoals verwacht'": [
        ("Frankrijk leverde na afloop van de top wapens aan de Duitse regering.", "FRA>DEUGOV 072"),
        ("Het Turkse leger heeft in het noorden van Syrië Koerdische strijders gedood.", "TURMIL>SYRREB 190"),
        ("De Turkse regering weigerde zoals verwacht met premier Netanyahu te onderhandelen.", "TURGOV>ISRGOV 125"),
        ("Zoals verwacht heeft Polen Rusland veroordeeld.", "POL>RUS 111"),
        ("Het leger verloor bij een reeks aanslagen van IS in Mali vijf soldaten.", "IMGMUSISI>MLIMIL 180"),
    ],
    "a report behind its speaker": [
        ("Gisteren zei de voorzitter van de al jaren ruziënde Franse partij dat Rusland Oekraïne heeft aangevallen.", "RUS>UKR 190"),
        ("In Lyon vertelde de leider van een in 2010 opgericht koor dat er geld is.", ""),
        ("Gisteren groeide de vrees van de boeren dat Rusland Oekraïne aanvalt.", ""),
    ],
    "what is announced in front of a participle": [
        ("Polen heeft erop aangedrongen dat Duitsland Oekraïne tanks levert.", "POL>DEU 0232"),
        ("Polen heeft er bij Duitsland op aangedrongen dat het Oekraïne tanks levert.", "POL>DEU 0232"),
        ("Polen heeft ervoor gepleit dat Duitsland Oekraïne tanks levert.", "POL>DEU 0232"),
        ("De Duitse regering heeft besloten geen tanks meer te leveren aan Oekraïne.", "DEUGOV>UKR 1622"),
        ("Duitsland hoeft geen wapens meer te leveren aan Iran.", ""),
    ],
    "a receiver, a phrase and what is given": [
        ("De Turkse regering heeft Oekraïne na afloop van de top wapens geleverd.", "TURGOV>UKR 072"),
        ("De NAVO legde de Duitse regering na afloop van de top sancties op.", "IGOWSTNAT>DEUGOV 163"),
        ("Frankrijk heeft Oekraïne zondagavond wapens geleverd.", "FRA>UKR 072"),
        ("De Verenigde Staten hebben Oekraïne tijdens een persconferentie in Genève wapens geleverd.", "USA>UKR 072"),
        ("Nederland en België hebben Oekraïne in het geheim wapens geleverd.", "NLD>UKR 072 BEL>UKR 072"),
        ("President Poetin heeft beloofd Oekraïne na afloop van de top wapens te leveren.", "RUSGOV>UKR 0332"),
        ("De NAVO heeft tijdens de top van de Syrische rebellen geëist de aanval te staken.", "IGOWSTNAT>SYRREB 1056"),
        ("Zo pleitte namens de gemeente Den Haag prof. Simons vanmorgen voor een andere weg.", "NLDGOV>--- 020"),
    ],
    "what did not happen": [
        ("Frankrijk heeft niet met Iran gesproken.", ""),
        ("Rusland en Iran hebben niet met elkaar gesproken.", ""),
        ("Frankrijk deed alsof het Rusland veroordeelde.", ""),
        ("Stel dat Frankrijk Rusland aanvalt.", ""),
        ("De film toont hoe Frankrijk Rusland aanvalt.", ""),
        ("Volgens geruchten heeft Rusland Polen bedreigd.", ""),
    ],
    "several verbs, several members": [
        (
            "President Poetin bekritiseerde premier Netanyahu, bedankte de Poolse premier en zweeg daarna.",
            "RUSGOV>ISRGOV 111 RUSGOV>POLGOV 051",
        ),
        ("De Turkse regering bekritiseerde China, bedankte Japan en zweeg daarna.", "TURGOV>CHN 111 TURGOV>JPN 051"),
        ("Zelfs het Iraanse leger bekritiseerde premier Netanyahu en Japan.", "IRNMIL>ISRGOV 111 IRNMIL>JPN 111"),
        ("Het Iraanse leger bekritiseerde in de Veiligheidsraad eerst China en daarna Japan.", "IRNMIL>CHN 111 IRNMIL>JPN 111"),
        ("Gisteren bekritiseerde minister Rubio van Buitenlandse Zaken premier Netanyahu.", "USAGOV>ISRGOV 111"),
        ("Na China te hebben bekritiseerd, bedankte Frankrijk Japan.", "FRA>CHN 111 FRA>JPN 051"),
        ("Na door de politie te zijn opgepakt, werd de Turkse oppositieleider vrijgelaten.", "--->TUROPP 0841"),
    ],
    "who is denied, and who is added": [
        ("Rusland heeft Frankrijk en niet Duitsland bedreigd.", "RUS>FRA 130"),
        ("De Israëlische luchtmacht, niet Polen, veroordeelde de Verenigde Naties.", "ISRMIL>IGOUNO 111"),
        ("Minister Rubio veroordeelde niet alleen de Duitse regering, maar ook Polen.", "USAGOV>DEUGOV 111 USAGOV>POL 111"),
        ("Niet alleen Duitsland maar ook Polen heeft Rusland veroordeeld.", "DEU>RUS 111 POL>RUS 111"),
        ("Israël heeft niet alleen Libanon maar ook Syrië aangevallen.", "ISR>LBN 190 ISR>SYR 190"),
    ],
    "a particle in front of another preposition": [
        ("Twintig Malinese soldaten kwamen om bij gevechten met het Turkse leger.", "TURMIL>MLIMIL 190"),
        ("Het leger rukte op tot aan de grens met Polen.", ""),
    ],
    "many who did it": [
        ("De ambassadeur werd door duizenden gewapende strijders ontvoerd.", "REB>GOV 181"),
        ("Omdat de Europese Commissie premier Netanyahu veroordeelde, bleef Polen weg.", "IGOEUREEC>ISRGOV 111"),
    ],
    "a report behind where it was made": [
        ("De Franse minister zei in het bijzijn van de pers dat Rusland Oekraïne heeft aangevallen.", "RUS>UKR 190"),
        ("De Franse minister zei bij de opening van de beurs dat Frankrijk wapens levert aan Mali.", "FRA>MLI 072"),
        ("De Franse minister reageerde op de beschuldiging dat Rusland Oekraïne heeft aangevallen.", ""),
    ],
    "a phrase that no name behind it adds to": [
        ("De Franse president heeft in een toespraak Israël opgeroepen om de aanval te staken.", "FRAGOV>ISR 0256"),
        ("De VN hebben in Genève Myanmar beschuldigd van genocide.", "IGOUNO>MMR 1124"),
        ("De NAVO heeft in Brussel Oekraïne wapens beloofd.", "IGOWSTNAT>UKR 0332"),
        ("Het parlement heeft met een grote meerderheid Israël veroordeeld.", "LEG>ISR 111"),
        ("De spanning steeg toen Frankrijk op aandringen van de boeren premier Netanyahu waarschuwde voor sancties.", "FRA>ISRGOV 1312"),
        ("Gisteren ontmoette president Biden president Xi in San Francisco.", "USAGOV>CHNGOV 040"),
        ("Na afloop veroordeelde president Poetin de Verenigde Naties.", "RUSGOV>IGOUNO 111"),
        ("Met klem bekritiseerde het Iraanse leger premier Netanyahu.", "IRNMIL>ISRGOV 111"),
        ("De NAVO heeft voor het eerst sinds 2010 Oekraïne veroordeeld.", "IGOWSTNAT>UKR 111"),
        ("Onlangs heeft de Britse minister van Defensie premier Netanyahu veroordeeld.", "GBRGOV>ISRGOV 111"),
        ("Rusland sloot een akkoord met de grootmacht China.", "RUS>CHN 057"),
        ("De Amerikaanse president sprak met zijn Franse collega Macron.", "USAGOV>FRAGOV 040"),
        ("Gisteren zei minister van Defensie Ruben Brekelmans dat Nederland wapens levert aan Oekraïne.", "NLD>UKR 072"),
        ("De EU praat in het dossier Iran met Rusland.", "IGOEUREEC>RUS 040"),
    ],
    "fights that are told without a subject": [
        ("In de bergen wordt opnieuw gevochten tussen het Macedonische leger en Servische rebellen.", "MKDMIL>SRBREB 190"),
        ("Tussen Israël en Hezbollah werd zaterdag zwaar gevochten.", "ISR>LBNREBHEZ 190 LBNREBHEZ>ISR 190"),
        ("In Rotterdam werd gevochten tussen Engelse en Duitse supporters.", ""),
    ],
    "what a deed is called": [
        ("De Griekse premier noemde de Turkse actie een provocatie.", "GRCGOV>TUR 111"),
        ("De paus noemde de aanval op Irak een misdaad.", "VATREL>--- 111"),
        ("De Griekse premier noemde het Turkse gebaar een doorbraak.", "GRCGOV>TUR 010"),
    ],
    "who is called `ze`": [
        ("Toen het Britse fregat naderde, sloegen ze op de vlucht.", ""),
    ],
    "a speech of nobody": [
        ("Toespraak over de toekomst van Bosnië", ""),
        ("Toespraak van president Macron in Straatsburg", "FRAGOV>--- 010"),
    ],
    "what the police want of people": [
        ("De Turkse politie wil de man spreken.", ""),
        ("De Turkse politie weigert met de betogers te onderhandelen.", "TURCOP>TUROPP 125"),
    ],
    "an infinitive that fills out a noun in front of the verb": [
        ("De Servische regering heeft een voorstel van de NAVO om de rebellen te ontwapenen afgewezen.", "SRBGOV>IGOWSTNAT 1246"),
        ("De Finse regering heeft het besluit van Duitsland om soldaten te sturen toegejuicht.", "FINGOV>DEU 051"),
        ("De Europese Unie heeft het voornemen van Turkije om de Koerdische leider op te hangen veroordeeld.", "IGOEUREEC>TUR 111"),
        ("De Noorse regering heeft het verzoek van Polen om Wit-Rusland te straffen genegeerd.", "NORGOV>POL 120"),
        ("De Noorse regering heeft besloten om Oekraïne te steunen.", "NORGOV>UKR 032"),
    ],
    "what is called by the town where it was made": [
        ("De Verenigde Staten zegden het verdrag van Kyoto op.", "USA>--- 160"),
        ("Volgens de minister heeft Israël de akkoorden van Oslo geschonden.", "ISR>--- 128"),
        ("Rusland heeft het akkoord van Kiev met Warschau geschonden.", "RUS>UKR 128"),
    ],
    "who asks whether something happened": [
        ("De Noorse oppositie vroeg of de regering met de Taliban had onderhandeld.", ""),
        ("De Noorse oppositie vroeg de minister of Noorwegen met Iran heeft onderhandeld.", ""),
        ("De Tweede Kamer vroeg de regering of Nederland de rebellen wapens had geleverd.", "NLDLEG>NLDGOV 020"),
        ("Duitsland vroeg of Rusland wapens kan leveren aan Servië.", "DEU>RUS 0232"),
        ("De Servische partij wil weten of is overwogen de grens te sluiten.", ""),
    ],
    "whoever speaks of himself": [
        ("De minister zei dat hij Israël steunt.", "GOV>ISR 050"),
        ("De rebellenleider verklaarde dat hij de wapens neerlegt.", "REB>--- 0873"),
        ("De politie zei dat hij Israël steunt.", ""),
    ],
    "who answers what a state asks is not of it": [
        ("De minister wijst het verzoek van Rusland af.", "GOV>RUS 120"),
        ("De president verwierp het voorstel van de Congolese oppositie.", "CODGOV>CODOPP 120"),
    ],
    "victims are asked nothing": [
        ("De Russische oppositie eist een onderzoek naar de dood van de gijzelaars.", "RUSOPP>--- 100"),
        ("De Iraakse regering eist opheldering van Washington over de dood van Iraakse burgers.", "IRQGOV>USA 100"),
        ("De Chileense oppositie eist gerechtigheid van de regering voor de slachtoffers.", "CHLOPP>CHLGOV 100"),
    ],
    "a case that may come": [
        ("Er komt een plan voor het geval dat Rusland Polen aanvalt.", ""),
    ],
    "who does it together with whom": [
        ("De premier zei dat de Turkse oppositie samen met de rebellen een opstand voorbereidt.", "TUROPP>--- 133"),
        ("Duitsland organiseert samen met Frankrijk een top over Libië.", "DEU>FRA 040"),
    ],
    "a word that is not used": [
        ("De Duitse minister wil niet spreken van een oorlog.", ""),
        ("De Duitse minister wil niet spreken met de Taliban.", "DEUGOV>AFGGOV 125"),
    ],
    "who speaks of a leader by name is not his minister": [
        ("Dat zal Poetin raken, zei de premier.", "GOV>RUSGOV 010"),
    ],
    "one crowd": [
        ("Zeshonderd Oostenrijkse politici en bankiers praten in Salzburg over de euro.", ""),
        ("Zes Oostenrijkse ministers en drie bankiers praten in Salzburg over de euro.", "AUTGOV>AUTBUS 040"),
    ],
    "how long somebody is held": [
        ("De rebellen lieten vijf agenten vrij die jarenlang waren gegijzeld.", "REB>COP 0841"),
        ("De rebellen hebben vijf agenten gegijzeld.", "REB>COP 181"),
    ],
    "the future of then": [
        ("De premier beloofde dat Nederland Oekraïne zou steunen.", "NLDGOV>UKR 032"),
        ("De Franse president zei dat hij soldaten naar Mali zou sturen.", "FRAGOV>MLI 0334"),
        ("De Turkse leider dreigde dat hij Griekenland zou bombarderen.", "TURGOV>GRC 1384"),
        ("De minister zei dat Rusland wapens zou hebben geleverd aan Syrië.", "RUS>SYR 072"),
        ("De Poolse minister zei dat Rusland Litouwen zou aanvallen.", "POLGOV>RUS 010"),
        ("Rusland zou Litouwen aanvallen.", ""),
    ],
    "where an attack is made": [
        ("Israël heeft tientallen aanvallen uitgevoerd in de Gazastrook.", "ISR>PSE 190"),
        ("Het Turkse leger heeft aanvallen uitgevoerd in het noorden van Syrië, laat het weten.", "TURMIL>SYR 190"),
        ("Bij een aanval door Israël op een kamp in Gaza zijn tientallen doden gevallen.", "ISR>PSE 190"),
    ],
    "who is put out of office": [
        ("De Servische premier zette de nationalisten uit de regering.", "SRBGOV>--- 172"),
        ("In Gaza worden nog twintig gijzelaars vastgehouden.", ""),
    ],
    "where a thing was made that is spoken of": [
        ("Volgens de rebellen heeft de president het akkoord geschonden dat in Frankrijk werd gesloten.", "GOV>--- 128"),
        ("De rebellen die in Ivoorkust vechten, hebben het akkoord geschonden.", "CIVREB>--- 128"),
    ],
    "one who breaks a window is no riot": [
        ("De buurman van de Poolse minister gooide een ruit in.", ""),
        ("Boze jongeren gooiden in Warschau ruiten van winkels in.", "POLCVL>--- 145"),
    ],
    "phrases that deny a whole clause": [
        ("In geen geval zal Zweden Noorwegen aanvallen.", ""),
        ("Op geen enkel moment heeft Turkije Syrië aangevallen.", ""),
        ("De Finse minister gaat onder geen beding akkoord met het voorstel van Noorwegen.", "FINGOV>NOR 120"),
        ("Polen gaat geenszins akkoord met het Franse voorstel.", "POL>FRA 120"),
        ("De Belgische regering wil in geen geval onderhandelen met de terroristen.", "BELGOV>BELREB 125"),
        ("De Poolse president steunde geen enkel Duits voorstel.", ""),
        ("Rusland heeft niet enkel Oekraïne aangevallen.", "RUS>UKR 190"),
    ],
    "an embassy is not of the country where it is": [
        ("Boze betogers staken de Franse ambassade in brand.", "OPP>FRAGOV 145"),
        ("Rebellen vielen de Russische ambassade in Damascus aan.", "SYRREB>RUSGOV 190"),
        ("De ambassade in Moskou veroordeelde de aanslag.", "GOV>--- 111"),
        ("De ambassade zegt dat Nederlandse kranten onzin schrijven.", "GOV>NLDMED 010"),
        ("De Russische ambassade in Den Haag noemt het bericht onwaar.", "RUSGOV>--- 010"),
        ("Iran riep de ambassadeur in Londen terug.", "IRN>GBR 161"),
    ],
    "unions and federations speak for a trade, workers and firms for themselves": [
        ("Volgens de FNV zijn de lonen te laag.", "NLDLAB>--- 010"),
        ("Volgens de werknemers was het warm in de fabriek.", ""),
        ("VNO-NCW zegt dat de regels te streng zijn.", "NLDBUS>--- 010"),
        ("Philips vindt dat de rente te hoog is.", ""),
    ],
    "a colon behind whoever speaks": [
        ("De Franse minister van Defensie zei gisteren:", "FRAGOV>--- 010"),
        ("Het programma van de Franse regering omvat:", ""),
    ],
    "words without a verb that somebody says": [
        ('"Een aanvaardbare regeling", zei de Franse minister.', "FRAGOV>--- 010"),
        ('"Een goede zaak voor Europa", aldus de Franse minister.', "FRAGOV>--- 010"),
        ('"Heel warm weer", zei de boer.', ""),
        ("Lange files op de A2, meldt Rijkswaterstaat.", ""),
        ("Deze opmerking maakte de Deense premier in Aarhus.", "DNKGOV>--- 010"),
    ],
    "people and soldiers who rise": [
        ("De opstandige Koerden in Irak vielen het leger aan.", "IRQREB>IRQMIL 190"),
        ("Muitende soldaten hebben in Guinee de president gearresteerd.", "GINREB>GINGOV 173"),
        ("De rebelse Kamerleden stemden tegen de wet van de minister.", "LEG>GOV 120"),
    ],
    "whom a name, a title or a town makes no part of a state": [
        ("De leider van de Beweging voor Burgerrechten in Belfast zei dat de wet slecht is.", ""),
        ("De leider van de Filipijnen zei dat de wet slecht is.", "PHLGOV>--- 010"),
        ("Duitsland hielp een theaterdirecteur in Bazel uit de moeilijkheden.", ""),
        ("De Sovjet-ambassade verklaarde dat de diplomaat gewond is.", "RUSGOV>--- 010"),
        ("De D66'er zei dat de belasting te hoog is.", "NLDPTY>--- 010"),
    ],
    "who asks a state for aid, and who wants talks with one, is not of it": [
        ("De rebellen vroegen Rusland om wapens.", "REB>RUS 0232"),
        ("De opstandelingen eisten militaire steun van de Verenigde Staten.", "REB>USA 1032"),
        ("De socialistische fractie is voorstander van onderhandelingen met Vietnam.", "PTY>VNM 026"),
        ("Haïti vroeg de Verenigde Staten om hulp.", "HTI>USA 023"),
    ],
    "who only talks of a thing has no part in it": [
        ("Israël heeft een voorstel gedaan waarvan de Amerikaanse minister zegt dat het ver gaat.", "ISR>--- 020 USAGOV>--- 010"),
        ("De Europese Unie keurde de maatregelen af die de Poolse regering genomen heeft.", "IGOEUREEC>POLGOV 110"),
    ],
    "titles that only some states have": [
        ("Bondskanselier Brandt bezocht Polen.", "GOV>POL 042 POL>GOV 043"),
    ],
    "what somebody wants": [
        ("De oppositie wil nieuwe verkiezingen.", "OPP>--- 0241"),
        ("De VVD wil sancties tegen Iran.", "NLDPTY>IRN 020"),
        ("De Franse president wil een akkoord met Iran.", "FRAGOV>IRN 030"),
        ("De oppositie wil geen verkiezingen.", ""),
        ("De oppositie wil de verkiezingen winnen.", ""),
        ("De rebellen willen de macht.", ""),
    ],
    "who does it to each other": [
        ("De Franse regering en de Franse oppositie bestoken elkaar in het parlement.", ""),
        ("India en Pakistan bestookten elkaar langs de grens.", "IND>PAK 190 PAK>IND 190"),
    ],
    "a press agency with the name of a party": [
        ("Het persbureau PTI meldt dat de premier ziek is.", ""),
    ],
    "a town behind the noun for it, below another noun": [
        ("De burgemeester van de gemeente Utrecht bezocht Polen.", "NLDGOV>POL 042 POL>NLDGOV 043"),
        ("Het raadslid van de gemeente Groningen heeft het plan verworpen.", "NLDLEG>--- 120"),
        ("De burgemeester van de stad Goma heeft Rwanda veroordeeld.", "CODGOV>RWA 111"),
    ],
    "whose promise there is": [
        ("Er waren concrete beloften van de Amerikanen.", "USA>--- 030"),
    ],
    "whom somebody asks who is no actor, and whom he does not ask": [
        ("De Poolse gemeenten hebben aan de Deense regering voorgesteld samen te werken.", "POLGOV>DNKGOV 020"),
        ("De raadsleden hebben aan de stuurgroep voorgesteld de Nederlandse taal in te voeren.", ""),
    ],
    "who leads a force of several states": [
        ("De door Egypte geleide coalitie voerde bombardementen uit op Soedan.", "EGY>SDN 195"),
        ("De coalitie onder leiding van Kenia heeft een offensief geopend tegen Somalië.", "KEN>SOM 190"),
    ],
    "who only reports, or has an embassy, is at home nowhere": [
        ("De politie heeft de betogers gevraagd naar huis te gaan, zo meldt CNN.", "COP>OPP 0252"),
        ("In Den Haag hebben studenten bij de Russische ambassade gedemonstreerd.", "NLDEDU>RUSGOV 141"),
    ],
    "objects that stand bare behind a phrase": [
        ("In mei sloegen de Verenigde Naties in een rapport alarm over het geweld in Soedan.", "IGOUNO>SDN 012"),
    ],
    "against whom one is": [
        ("Oekraïense burgers verzetten zich tegen Russische soldaten.", "UKRCVL>RUSMIL 140"),
        ("Niger kant zich tegen Franse soldaten.", "NER>FRAMIL 120"),
        ("Het Duitse parlement stemde tegen Duitse troepen naar Mali.", "DEULEG>MLI 1224"),
        ("De Hongaarse premier verzet zich tegen Europese wapens voor Oekraïne.", "HUNGOV>UKR 1222"),
    ],
    "whose force is ended": [
        ("Het Oekraïense leger stopte het Russische offensief.", ""),
        ("Oekraïne maakte een einde aan het Russische offensief.", ""),
        ("De Israëlische premier stopte de Israëlische luchtaanvallen op Gaza.", "ISRGOV>PSE 087"),
    ],
    "one's own army is not aided": [
        ("Rusland drilt zijn eigen soldaten in Siberië.", ""),
        ("De Duitse minister traint de Oekraïense soldaten.", "DEUGOV>UKRMIL 072"),
    ],
    "a phrase beside the particle of the same word": [
        ("Canada heft de invoertarieven op Mexicaans rundvlees op.", "CAN>MEX 085"),
    ],
    "one's own army is not who made the claim": [
        ("Eritrea ontkent dat het leger Soedanese dorpen heeft aangevallen.", "ERI>--- 016"),
    ],
    "who is able and who is alert": [
        ("Het Oekraïense leger is in staat om de stad te heroveren.", ""),
        ("Het Israëlische leger is in staat van paraatheid.", "ISRMIL>--- 152"),
    ],
    "what a state goes to do against another": [
        ("De Turkse troepen gaan in Syrië mogelijk verder oprukken.", ""),
        ("De Europese Unie gaat Georgië sancties opleggen.", "IGOEUREEC>GEO 1312"),
    ],
    "roads by their numbers": [
        ("In Den Haag hebben klimaatactivisten de A12 geblokkeerd.", "NLDOPP>--- 144"),
    ],
    "the content of a noun that a phrase parts from it": [
        ("De eis van de buurlanden dat Ethiopië zijn soldaten terugtrekt, viel in slechte aarde.", ""),
    ],
    "who says that his side did not do it denies it": [
        ("De Iraanse minister zei dat zijn leger de tanker niet heeft aangevallen.", "IRNGOV>--- 016"),
        ("De Amerikaanse president zei dat Iran de tanker niet heeft aangevallen.", "USAGOV>IRN 010"),
    ],
    "whoever does something is not told by what he does it to": [
        ("De Verenigde Staten leggen sancties op aan landen die Iran steunen.", ""),
        ("De Europese Unie veroordeelt landen die Rusland steunen.", "IGOEUREEC>--- 111"),
    ],
    "the West bears an article": [
        ("De Russische president dreigt met kernwapens als het Westen grondtroepen stuurt.", "RUSGOV>WST 1385"),
    ],
    "a preposition that belongs to what announces": [
        ("De Georgische premier piekert er niet over de mediawet in te trekken.", "GEOGOV>--- 1232"),
        ("Het Syrische leger slaagde er maandag in de stad Homs te heroveren.", "SYRMIL>--- 192"),
        ("Het Syrische leger slaagde er niet in de stad Homs te heroveren.", ""),
    ],
    "whom people are called up against": [
        ("De Peruaanse oppositie riep op tot protest tegen de belastingwet.", "PEROPP>PERGOV 113"),
        ("De Waalse vakbond roept de leraren op te staken.", "BELLAB>--- 113"),
        ("De Poolse vakbonden roepen op tot een betoging tegen het geweld.", "POLLAB>--- 113"),
    ],
    "whom a plural pronoun agrees with": [
        ("De politie schoot op de betogers in Dakar. Ze hadden een bank in brand gestoken.", "SENCOP>SENOPP 175"),
        ("De boeren blokkeerden de haven van Antwerpen. Ze eisen dat de minister opstapt.", "BELAGR>BELGOV 1041"),
    ],
    "men of a band": [
        ("In Ituri ontvoerden mannen van de ADF twee Congolese artsen.", "CODREB>CODHLH 181"),
    ],
    "a preposition on the second word of a name": [
        ("Een afdeling van Islamitische Staat eiste in 2017 de aanslag in Kabul op.", "IMGMUSISI>AFG 015"),
    ],
    "talks that nobody is said to break off": [
        ("De onderhandelingen tussen Kenia en Somalië zijn afgebroken.", "KEN>SOM 164 SOM>KEN 164"),
    ],
    "each other": [
        ("Armenië en Azerbeidzjan beschuldigen elkaar van het schenden van de wapenstilstand.", "ARM>AZE 1123 AZE>ARM 1123"),
    ],
    "both the one and the other": [
        ("Eerder op donderdag spraken zowel Polen als Frankrijk hun steun uit voor de sancties van Letland.", "POL>LVA 050 FRA>LVA 050"),
    ],
    "states of a body act for it": [
        ("De G7-landen roepen China op Rusland niet langer te steunen.", "IGO>CHN 020"),
    ],
    "two particles at one infinitive": [
        ("Vorige week spraken Servië en Kosovo ook al af de wapens neer te leggen.", "SRB>XKX 0356 XKX>SRB 0356"),
    ],
    "meetings that lie ahead are meant": [
        ("De Ierse premier bezoekt volgende week Schotland.", "IRLGOV>GBR 036 GBR>IRLGOV 036"),
        ("Morgen onderhandelen de Deense vakbonden met de regering.", "DNKLAB>DNKGOV 036 DNKGOV>DNKLAB 036"),
        ("De Ierse premier bezocht vorige week Schotland.", "IRLGOV>GBR 042 GBR>IRLGOV 043"),
    ],
    "neither of two": [
        ("Noch de Ivoriaanse regering noch de rebellen willen van een bestand weten.", ""),
        ("Noorwegen noch Zweden hebben de junta in Mali erkend.", ""),
    ],
    "whose membership it is": [
        ("Turkije verzet zich tegen het Finse NAVO-lidmaatschap.", "TUR>FIN 120"),
        ("De Zwitserse regering steunt de Oekraïense EU-kandidatuur.", "CHEGOV>UKR 051"),
    ],
    "what one warns that one will do on a condition": [
        ("Als Mali de soldaten niet vrijlaat, grijpen we in, waarschuwde de Ivoriaanse president.", "CIVGOV>MLI 130"),
    ],
    "police that are asked for are nobody to ask": [
        ("De Haïtiaanse premier vraagt om een buitenlandse politiemacht.", "HTIGOV>--- 0234"),
    ],
    "diplomats sent home are another's": [
        ("In maart stuurde Kenia meerdere diplomaten naar huis.", "KEN>GOV 161"),
    ],
    "separable verbs": [
        ("Turkije zet de gesprekken met Griekenland voort.", "TUR>GRC 040 GRC>TUR 040"),
        ("Het is bekend dat Turkije de gesprekken met Griekenland voortzet.", "TUR>GRC 040 GRC>TUR 040"),
        ("Rusland viel in de nacht van zondag op maandag Oekraïne aan.", "RUS>UKR 190"),
        ("Rusland heeft Oekraïne opnieuw aangevallen.", "RUS>UKR 190"),
        ("De Europese Unie legde sancties op aan Wit-Rusland.", "IGOEUREEC>BLR 163"),
        ("Gisteren trok Frankrijk zijn ambassadeur uit Niger terug.", "FRA>NER 161"),
    ],
    "voice": [
        ("De Turkse president werd in Berlijn door de Duitse bondskanselier ontvangen.", "DEUGOV>TURGOV 043 TURGOV>DEUGOV 042"),
        ("In Minsk zijn drie journalisten door de politie opgepakt.", "BLRCOP>BLRMED 173"),
        ("Omdat de oppositieleider door de rechtbank werd veroordeeld, kwamen betogers in Tbilisi op straat.", "GEOJUD>GEOOPP 116"),
        ("De Franse ambassadeur is door Niger uitgewezen.", "NER>FRAGOV 161"),
        ("Woensdag is de Europese Commissie een inbreukprocedure tegen Polen gestart.", "IGOEUREEC>POL 090"),
    ],
    "impersonal passive": [
        ("Er werd door het leger op betogers geschoten in Khartoem.", "SDNMIL>SDNOPP 175"),
    ],
    "whose country": [
        ("De Koerdische strijders lieten drie Franse gijzelaars vrij.", "REB>FRACVL 0841"),
        ("De rebellen lieten twintig Congolese soldaten vrij.", "CODREB>CODMIL 0841"),
        ("De politie arresteerde twee Marokkanen.", "COP>MARCVL 173"),
        ("De politie in Brussel arresteerde twee Marokkanen.", "BELCOP>MARCVL 173"),
        ("In een moskee in Christchurch doodde een Australische extremist vijftig gelovigen.", "AUSREB>NZLREL 190"),
        ("Het Thaise Constitutionele Hof heeft de oppositiepartij verboden.", "THAJUD>THAOPP 1722"),
    ],
    "whom krijgen tells": [
        ("Meta kreeg van de Europese Commissie een boete opgelegd.", "IGOEUREEC>USABUS 172"),
        ("Leger Niger zet president van Niger af", "NERMIL>NERGOV 190"),
        ("Bij een beschieting lieten drie Oekraïense artsen het leven.", "--->UKRHLH 194"),
        ("Bij een Israëlische beschieting kwamen drie Libanese artsen om het leven.", "ISR>LBNHLH 194"),
    ],
    "who falls victim to an act that a noun names": [
        ("Bij een aanval door Boko Haram zijn twaalf Nigeriaanse soldaten om het leven gekomen.", "NGAREB>NGAMIL 190"),
        ("Bij een inval van het Israëlische leger in Jenin zijn negen Palestijnen gedood.", "ISRMIL>PSECVL 190"),
        ("Zeven Afghaanse politieagenten zijn overleden na een zelfmoordaanslag in Kandahar.", "--->AFGCOP 1831"),
        ("Een drone-aanval van de Houthi's heeft in Abu Dhabi het leven gekost aan drie arbeiders.", "YEMREB>ARELAB 1952"),
        ("Een aanslag van IS in Kabul heeft twaalf doden geëist.", "IMGMUSISI>AFG 180"),
        ("In Kiev zijn bij een Russische droneaanval twee doden gevallen.", "RUS>UKR 1952"),
        ("Door een Russische raketaanval verloren acht inwoners van Odessa het leven.", "RUS>UKRCVL 195"),
        ("De stad Bachmoet ligt al dagen onder Russisch artillerievuur.", "RUS>UKR 194"),
        ("Bij de gevechten met Hezbollah sneuvelden zondag vier Israëlische soldaten.", "LBNREBHEZ>ISRMIL 190"),
        ("Bij het bombardement van Beiroet kwamen zeven Syrische burgers om.", "--->SYRCVL 195"),
        ("De Franse minister overleed na een hartaanval.", ""),
        ("Bij een verkeersongeval in Frankrijk kwamen drie Nederlandse soldaten om.", ""),
    ],
    "persons that are called by a participle": [
        ("De Egyptische politie slaat gevangenen stelselmatig.", "EGYCOP>EGYCVL 175"),
    ],
    "what two participles share": [
        ("Volgens Amnesty hebben Libische milities vluchtelingen ontvoerd en gemarteld.", "LBYREB>REF 181 LBYREB>REF 1822"),
        ("De Egyptische politie heeft de betogers uiteengedreven en gearresteerd.", "EGYCOP>EGYOPP 175 EGYCOP>EGYOPP 173"),
        ("De president van Ecuador heeft de noodtoestand uitgeroepen en het leger ingezet.", "ECUGOV>--- 1724 ECUGOV>--- 154"),
        ("De Israëlische politie arresteerde honderd Palestijnen en liet tientallen van hen vrij.", "ISRCOP>PSECVL 173 ISRCOP>PSECVL 0841"),
    ],
    "what follows upon a closed clause": [
        ("Iraakse betogers zijn het parlement binnengedrongen, waarop de politie traangas afvuurde.", "IRQCOP>IRQOPP 175"),
    ],
    "whose kidnappers and minorities": [
        ("De Nederlandse hulpverlener is in Jemen door zijn kidnappers vermoord.", "YEMCRM>NLDNGO 1823"),
        ("Turkije arresteerde twaalf Koerdische activisten.", "TUR>TUROPP 173"),
        ("Wegens spionage voor Israël heeft Iran vier mannen geëxecuteerd.", "IRN>IRNCVL 1823"),
    ],
    "whose things are destroyed": [
        ("Israëlische kolonisten staken zondag huizen in brand in het Palestijnse dorp Huwara.", "ISRSET>PSE 1712"),
        ("In de Golf van Finland heeft Rusland een zeekabel gesaboteerd.", "RUS>--- 1712"),
    ],
    "who pulls at something goes nowhere": [
        ("De Franse regering trekt de stekker uit de handelsreis naar China.", ""),
        ("De Franse premier trekt woensdag naar Peking.", "FRAGOV>CHN 042"),
    ],
    "an adverb with a preposition of its own": [
        ("Slowakije stopt per direct met militaire steun aan Oekraïne.", "SVK>UKR 1622"),
    ],
    "whose group it is": [
        ("Het Congolese M23 veroverde dinsdag een dorp op het Congolese leger.", "CODREB>CODMIL 192"),
        ("Een Turkse drone doodde een leider van de Koerdische YPG.", "TURMIL>SYRREB 1952"),
    ],
    "whom a state's strike hits": [
        ("Bij een Israëlische luchtaanval op een school in Beiroet zijn tien kinderen gedood.", "ISR>LBNCVL 195"),
        ("Bij een Russische raketaanval op een markt in Charkov zijn gisteren elf burgers omgekomen.", "RUS>UKRCVL 195"),
    ],
    "what is counted behind a name": [
        ("Israëlische militairen doodden bij een inval in Jenin zeven Palestijnen.", "ISRMIL>PSECVL 190"),
    ],
    "what is no war": [
        ("China lanceerde een charmeoffensief in Afrika.", ""),
        ("De Amerikaanse president opende een frontale aanval op de media.", ""),
        ("De Oostenrijkse minister pleegde zelfmoord.", ""),
        ("Albert Heijn opent de aanval op Jumbo met lagere prijzen.", ""),
        ("In de film wordt een Amerikaanse president ontvoerd door een Koreaanse terreurgroep.", ""),
    ],
    "a target shared by two verbs": [
        ("Moskou steunt Damascus en levert tanks.", "RUS>SYR 050 RUS>SYR 072"),
        ("De EU veroordeelde Rusland en legde sancties op.", "IGOEUREEC>RUS 111 IGOEUREEC>RUS 163"),
    ],
    "what is sent is nobody's target": [
        ("Peking waarschuwde Manilla en stuurde twee oorlogsschepen naar het rif.", "CHN>--- 154"),
    ],
    "what somebody permits": [
        ("Washington staat het Rode Kruis toe om voedsel uit te delen in Cuba.", "USA>NGOHLHIRC 0863"),
        ("Van de burgemeester van Brussel mogen de vakbonden zaterdag betogen.", "BELGOV>BELLAB 0811"),
        ("De Spaanse rechter besliste dat de man mag worden uitgeleverd aan Colombia.", "ESPJUD>COL 063"),
        ("De Spaanse rechter besliste dat de man niet mag worden uitgeleverd aan Colombia.", ""),
        ("De Britse minister heeft beslist dat de man wordt uitgeleverd aan Colombia.", "GBRGOV>COL 0313"),
        ("Gisteren besloot de Zweedse regering dat tien asielzoekers worden uitgezet.", "SWEGOV>REF 174"),
        ("De Veiligheidsraad besloot dat Irak zijn troepen moet terugtrekken uit Koeweit.", "IGOUNO>IRQ 1056"),
        ("De vakbonden mogen zaterdag betogen.", ""),
    ],
    "a receiver in front of the infinitive": [
        ("De Verenigde Staten gaan Oekraïne tanks geven.", "USA>UKR 0332"),
        ("Qatar gaat Duitsland vloeibaar gas leveren.", "QAT>DEU 0311"),
    ],
    "things named together": [
        ("Het Rode Kruis verdeelde kookgerei en dekens onder Syrische vluchtelingen.", "NGOHLHIRC>SYRREF 073"),
    ],
    "what is given behind a long receiver": [
        ("Teheran gaf inspecteurs van het atoomagentschap toegang tot een werkplaats.", "IRN>--- 0862"),
    ],
    "weer in front of a particle": [
        ("Iran geeft Facebook weer vrij.", "IRN>USABUS 0811"),
    ],
    "adverbs of doubt in front": [
        ("Mogelijk krijgt de Iraanse dissident asiel in Duitsland.", ""),
    ],
    "whom police let go": [
        ("De politie liet de man na verhoor vrij.", ""),
        ("De politie liet de activisten na verhoor vrij.", "COP>OPP 0841"),
    ],
    "what is exchanged is no partner": [
        ("Rusland en Oekraïne wisselden krijgsgevangenen uit.", "RUS>UKR 0841 UKR>RUS 0841"),
    ],
    "what two begin is no partner": [
        ("Rusland en Belarus zijn begonnen met een legeroefening.", "RUS>BLR 062 BLR>RUS 062"),
    ],
    "headlines": [
        ("Syrië door Turkije aangevallen", "TUR>SYR 190"),
        ("Drie Belgen opgepakt in Turkije", "--->BELCVL 173"),
        ("Russische diplomaten uitgewezen door Nederland", "NLD>RUSGOV 161"),
        ("Minister van Defensie afgetreden in Peru", "PERGOV>--- 0831"),
        ("Turkse president boos op Duitsland", "TURGOV>DEU 110"),
        ("Duitsland bereid tot gesprek met Rusland", "DEU>RUS 036 RUS>DEU 036"),
        ("Franse president op bezoek bij koning van Marokko", "FRAGOV>MARGOV 042 MARGOV>FRAGOV 043"),
        ("Turkse minister vandaag naar Kiev", "TURGOV>UKR 042 UKR>TURGOV 043"),
        ("Akkoord tussen Griekenland en Albanië over zeegrens", "GRC>ALB 057 ALB>GRC 057"),
        ("Toch akkoord tussen vakbonden en Franse regering", "FRALAB>FRAGOV 057 FRAGOV>FRALAB 057"),
        ("Handelsakkoord Europese Unie en India", "IGOEUREEC>IND 057 IND>IGOEUREEC 057"),
        ("Geen akkoord tussen Griekenland en Albanië", ""),
        ("Mogelijk akkoord tussen Griekenland en Albanië", ""),
        ("Vijf jaar na het akkoord tussen Griekenland en Albanië", ""),
        ("Steun van Zweden voor Georgië", "SWE>GEO 050"),
    ],
    "whose act a subject names": [
        ("Het bezoek van de Chinese president aan Servië is gisteren begonnen.", "CHNGOV>SRB 042 SRB>CHNGOV 043"),
        ("Het akkoord tussen de Europese Unie en Canada is een goede zaak voor de boeren.", ""),
    ],
    "a subject in front that was taken for an object": [
        ("Rusland wil de Krim niet teruggeven aan Oekraïne.", "RUS>UKR 1243"),
    ],
    "when somebody demands is not what he demands": [
        ("Woensdag eiste Japan dat Rusland zich terugtrekt uit Oekraïne.", "JPN>RUS 1056"),
        ("Vorige week eiste Guyana dat Venezuela het eiland teruggeeft.", "GUY>VEN 1053"),
    ],
    "a subject that was hung on the copula": [
        ("De koning van Spanje, die deze week op staatsbezoek is in Egypte, legde een krans neer.", "ESPGOV>EGY 042 EGY>ESPGOV 043"),
    ],
    "delegates of those who rule": [
        ("Afgevaardigden van de Taliban spraken met de Noorse minister.", "AFGGOV>NORGOV 040 NORGOV>AFGGOV 040"),
    ],
    "talks that yield nothing were held": [
        ("De gesprekken tussen Servië en Kosovo leverden niets op.", "SRB>XKX 040 XKX>SRB 040"),
    ],
    "payments that are put off": [
        ("Het IMF schortte de uitbetaling van een nieuwe lening aan Kenia op.", "IGOUNOIMF>KEN 1621"),
    ],
    "what is done for a long time": [
        ("Rusland levert al jaren wapens aan Syrië.", "RUS>SYR 072"),
        ("China koopt sinds jaren olie van Iran.", "CHN>IRN 061"),
    ],
    "what somebody is sorry for": [
        ("De Sloveense premier verontschuldigde zich voor het politiegeweld tijdens de lockdown.", "SVNGOV>--- 055"),
        ("De Britse regering biedt excuses aan voor de Indiase slachtoffers.", "GBRGOV>INDCVL 055"),
    ],
    "who sets up talks between others": [
        ("De gemeente Gent organiseert een ontmoeting tussen oude en nieuwe buurtbewoners.", ""),
        ("Qatar organiseerde vredesgesprekken tussen Congo en de M23.", "QAT>COD 045 QAT>CODREB 045"),
    ],
    "participles that are nouns by their phrase": [
        ("Afgevaardigden van Servië en Kosovo zitten aan de onderhandelingstafel.", "SRBLEG>XKXLEG 046 XKXLEG>SRBLEG 046"),
    ],
    "contrast": [
        ("Turkije heeft niet Irak maar Syrië aangevallen.", "TUR>SYR 190"),
        ("De sancties treffen niet Iran maar Rusland, zei de Franse minister.", "FRAGOV>--- 010"),
    ],
    "relative object": [
        ("De wapens die de Verenigde Staten aan Oekraïne leverden, zijn aangekomen.", "USA>UKR 072"),
        ("Het was Turkije dat gisteren Syrië aanviel.", "TUR>SYR 190"),
    ],
    "the country named before": [
        ("De Syrische regering maakte bekend dat het land door Turkije is aangevallen.", "TUR>SYR 190"),
        ("Gisteren werd Syrië aangevallen door het buurland Turkije.", "TUR>SYR 190"),
    ],
    "reflexives": [
        ("Het Ethiopische leger heeft zich teruggetrokken uit Tigray.", "ETHMIL>--- 0874"),
        ("De Deense premier verontschuldigde zich bij Groenland.", "DNKGOV>GRL 055"),
    ],
    "intent": [
        ("Polen zal Oekraïne tanks leveren.", "POL>UKR 0332"),
        ("De Italiaanse premier wil volgende week met president Erdogan praten.", "ITAGOV>TURGOV 036 TURGOV>ITAGOV 036"),
        ("Canada is van plan om Oekraïne te helpen met leningen.", "CAN>UKR 0331"),
        ("De Colombiaanse regering is bereid tot onderhandelingen met het ELN.", "COLGOV>COLREB 036 COLREB>COLGOV 036"),
    ],
    "what is expected": [
        ("Naar verwachting ontvangt de Franse president eind juni zijn Chinese ambtgenoot.", "FRAGOV>CHNGOV 036 CHNGOV>FRAGOV 036"),
        ("Naar verwachting bombardeert Rusland de stad Charkov opnieuw.", ""),
    ],
    "partners who act together": [
        ("België en Nederland gaan gezamenlijk fregatten aankopen.", "BEL>NLD 0312 NLD>BEL 0312"),
    ],
    "what is asked or promised says more than that it is": [
        ("Frankrijk is voorstander van een staakt-het-vuren.", "FRA>--- 0256"),
        ("Na afloop toonde de Spaanse premier zich voorstander van de erkenning van Palestina.", "ESPGOV>PSE 022"),
    ],
    "what is meant or announced": [
        ("Het is de bedoeling dat de Nederlandse en de Duitse minister in september samenkomen.", "NLDGOV>DEUGOV 036 DEUGOV>NLDGOV 036"),
        ("Duitsland gaat Litouwen tanks leveren, zo kondigde de minister van Defensie in Vilnius aan.", "DEUGOV>LTU 0332"),
        ("Rusland beloofde zijn troepen terug te trekken van de grens met Oekraïne.", "RUS>UKR 0356"),
        ('Premier Kaja Kallas: "Europa moet Oekraïne meer wapens geven"', "ESTGOV>EUR 0232"),
    ],
    "passives of the receiver": [
        ("Oekraïne kreeg van Denemarken tanks toegezegd.", "DNK>UKR 0332"),
        ("Rusland kreeg van de EU nieuwe sancties opgelegd.", "IGOEUREEC>RUS 163"),
    ],
    "who says I and we": [
        ('"Wij gaan Oekraïne nooit in de steek laten", bezwoer de Britse premier in het parlement.', "GBRGOV>UKR 032"),
    ],
    "what two have with each other": [
        ("Soedan en Zuid-Soedan besloten hun grens te heropenen.", "SDN>SSD 0351 SSD>SDN 0351"),
    ],
    "small words that the parser misreads": [
        ("De EU zal Armenië voor het eerst militaire hulp geven.", "IGOEUREEC>ARM 0332"),
        ("De nieuwe Argentijnse president gaat de ambassade naar Jeruzalem verhuizen.", ""),
        ("China zegde Zambia een miljoen vaccins toe.", "CHN>ZMB 0333"),
        ("De Duitse regering wil afgewezen Afghaanse asielzoekers naar Oezbekistan brengen.", ""),
        ("Samen met Duitsland ontwikkelt Frankrijk een nieuwe tank.", "FRA>DEU 062 DEU>FRA 062"),
        ("Volgens Amnesty moet Tunesië de opgepakte advocaten vrijlaten.", "NGOHRIAMN>TUN 0253"),
        ("Israël bereid tot bestand van veertig dagen", "ISR>--- 0356"),
        ("De Belgische premier heeft Israël gevraagd om hulpkonvooien ongehinderd door te laten.", "BELGOV>ISR 0255"),
        ("Kirgizië heeft Rusland gevraagd als bemiddelaar op te treden.", "KGZ>RUS 028"),
        ("In juni krijgt Oekraïne van Nederland de eerste straaljagers.", "NLD>UKR 072"),
        ("Artsen zonder Grenzen veroordeelt Israël.", "NGOHLH>ISR 111"),
        ("De Oekraïense president hield in Madrid een pleidooi voor meer luchtafweer.", "UKRGOV>--- 0232"),
    ],
    "objects that the parser takes for subjects": [
        ("Noorwegen is bereid Patriots aan Kiev af te staan.", "NOR>UKR 0332"),
        ("De NAVO overweegt niet om troepen te sturen, maar belooft Oekraïne wel meer steun.", "IGOWSTNAT>UKR 032"),
    ],
    "what a second verb shares": [
        (
            "Zelensky landde dinsdag in Riga en werd opgewacht door de Letse president.",
            "UKRGOV>LVA 042 LVA>UKRGOV 043 LVAGOV>UKRGOV 043 UKRGOV>LVAGOV 042",
        ),
    ],
    "how things came to stand": [
        ("Servië en Kosovo werden het in Ohrid eens over een stappenplan.", "SRB>XKX 057 XKX>SRB 057"),
    ],
    "what is shared is no partner": [
        ("Vol trots sprak de Turkse minister over de vriendschap met Azerbeidzjan.", ""),
    ],
    "perfects of zijn": [
        ("In Doha is er overleg geweest tussen Noorwegen en Sudan.", "NOR>SDN 040 SDN>NOR 040"),
    ],
    "states that were done": [
        ("Tussen Egypte en de EU is een migratiedeal beklonken.", "EGY>IGOEUREEC 057 IGOEUREEC>EGY 057"),
    ],
    "attempts": [
        ("De Oekraïense minister probeert steun te winnen voor de vredestop in Zwitserland.", "UKRGOV>--- 053"),
        ("Egypte probeerde Israël en Hamas te verzoenen.", "EGY>ISR 045 EGY>PSEREBHMS 045"),
        ("Rusland probeerde Kiev te bombarderen.", ""),
    ],
    "words that the parser fuses": [
        ("De Europese Commissie trad in overleg met Tunesië toen het aantal bootjes bleef stijgen.", "IGOEUREEC>TUN 040 TUN>IGOEUREEC 040"),
        ("Na de klachten nam de Georgische justitie de Russische ambassade onder de loep.", "GEOJUD>RUSGOV 090"),
        ("Vorige week was de Finse president te gast in Armenië.", "FINGOV>ARM 042 ARM>FINGOV 043"),
        ("Over de nieuwe kerncentrale ging de Poolse regering te rade bij Zuid-Korea.", "POLGOV>KOR 040"),
        ("Zonder overleg met de Kamer heeft het kabinet de subsidie verhoogd.", ""),
        ("Over de lonen is de Deense regering eruit met de verpleegkundigen.", "DNKGOV>DNKHLH 057 DNKHLH>DNKGOV 057"),
    ],
    "hedged": [
        ("Mogelijk levert Duitsland raketten aan Oekraïne.", ""),
        ("Noorwegen zou Oekraïne straaljagers kunnen leveren.", ""),
        ("Iran zou wapens hebben geleverd aan de Houthi's.", ""),
        ("Kan Frankrijk Libanon nog helpen?", ""),
        ("Als Rusland Moldavië aanvalt, verandert alles.", ""),
        ("Mocht China Taiwan binnenvallen, dan reageren de beurzen.", ""),
    ],
    "an act on a condition": [
        ("Als Rusland Litouwen aanvalt, schort Polen de gesprekken met Minsk op.", ""),
        ("Als Iran ons aanvalt, bombarderen we Teheran, zei de Israëlische premier.", "ISRGOV>IRN 1384"),
        ("Als het aan de Ierse regering ligt, wordt Palestina nog deze maand als staat erkend.", "IRLGOV>PSE 032"),
    ],
    "who says so": [
        ("Rusland zit achter de brandstichting, zei de Litouwse premier.", "LTUGOV>RUS 112"),
        ("Volgens Litouwen zit Rusland achter de brandstichting.", "LTU>RUS 112"),
        ("Rusland zit achter de brandstichting, aldus de Litouwse premier.", "LTUGOV>RUS 112"),
        ("Zoals de Britse premier het stelt, moet Rusland de oorlog beëindigen.", "GBRGOV>RUS 0256"),
        ("Rusland moet de oorlog beëindigen, aldus een verklaring van het Britse ministerie.", "GBRGOV>RUS 0256"),
        ("De Poolse premier vond dat Rusland zijn troepen moest terugtrekken.", "POLGOV>RUS 0256"),
        ("Volgens de NAVO is Rusland de grootste dreiging.", "IGOWSTNAT>RUS 010"),
        ("Volgens het IMF groeit de economie in Nigeria sneller dan verwacht.", "IGOUNOIMF>--- 010"),
        ("Volgens Shell is de olieprijs te laag.", ""),
        ("Bij monde van zijn minister eiste Turkije dat de Verenigde Staten de militie opgeven.", "TUR>USA 100"),
        ("In een brief aan de Rwandese president eist de Congolese regering dat die zijn troepen terugtrekt.", "CODGOV>RWAGOV 1056"),
    ],
    "people and infinitives that the tagger misses": [
        ("Israël gaat gevangenen vrijlaten.", "ISR>ISRCVL 0353"),
        ("Hamas gaat zes gegijzelden vrijlaten.", "PSEREBHMS>PSECVL 0353"),
        ("De Russische regering heeft gevangenen vrijgelaten.", "RUSGOV>RUSCVL 0841"),
    ],
    "neither confirmed nor done": [
        ("Het Kremlin wilde het bericht bevestigen noch ontkennen.", "RUSGOV>--- 011"),
        ("De Poolse premier vindt dat de Duitse minister had moeten aftreden.", "POLGOV>DEUGOV 010"),
        ("De Poolse premier vindt dat de Duitse minister moet aftreden.", "POLGOV>DEUGOV 0241"),
    ],
    "what others must do, said by somebody who does not lead them": [
        ("Bush zei dat Iran zijn kernprogramma moet stopzetten.", "USAELI>IRN 0256"),
        ("Griekenland moet zich aan de afspraken houden, zei de Duitse bondskanselier.", "DEUGOV>GRC 020"),
        ("Servië moet meer besteden aan onderwijs, aldus de Wereldbank.", "IGOUNODEVWBK>SRB 020"),
        ("Duitsland moet nog veel leren, zei de Franse minister.", "FRAGOV>DEU 010"),
        ("De Nederlandse premier zei dat Nederland meer moet doen.", "NLDGOV>--- 010"),
        ("De bondscoach zei dat Iran vandaag moet spelen tegen Irak.", ""),
    ],
    "states of a union": [
        ("De lidstaten van de NAVO hebben Rusland veroordeeld.", "IGOWSTNAT>RUS 111"),
        ("De Europese Commissie vindt dat de lidstaten Oekraïne meer wapens moeten geven.", "IGOEUREEC>EUR 0232"),
        ("Twee lidstaten van de EU hebben Rusland veroordeeld.", ""),
    ],
    "soldiers and police who are sent out to help": [
        ("De Duitse regering stuurt duizend soldaten naar het overstroomde gebied.", ""),
        ("Bij de zoektocht naar het meisje zet de Belgische politie honderd agenten in.", ""),
        ("Polen stuurt tienduizend soldaten naar de grens met Belarus.", "POL>BLR 154"),
    ],
    "what firms and scholars do is no act of states": [
        ("De Amsterdamse universiteit onderzoekt de Poolse regering al jaren.", ""),
        ("De reisorganisatie wil met de Turkse regering overleggen over nieuwe vluchten.", ""),
        ("De Franse krant onderzocht de Franse minister.", ""),
        ("Het Franse parket onderzoekt de Franse minister.", "FRAJUD>FRAGOV 090"),
        ("De Noorse regering wil met de Turkse regering overleggen.", "NORGOV>TURGOV 036"),
    ],
    "headlines that open with a bare plural and its verb": [
        ("Betogers bestormen ambassade VS in Bagdad", "IRQOPP>USAGOV 145"),
        ("Rebellen veroveren stad in Congo", "CODREB>COD 192"),
        ("Belgische vakbonden plannen nieuwe staking", "BELLAB>--- 133"),
        ("Duizenden betogers eisen vertrek premier", "OPP>GOV 1041"),
        ("Prijzen stijgen verder", ""),
        ("Drie doden bij ongeval", ""),
    ],
    "whom a state puts to death": [
        ("Iran heeft vier Koerdische betogers geëxecuteerd.", "IRN>IRNOPP 1823"),
        ("Iran heeft een Brit opgehangen.", "IRN>GBRCVL 1823"),
    ],
    "headlines that leave `van` out": [
        ("Turks parlement keurt toetreding Zweden goed", "TURLEG>SWE 051"),
        ("Kremlin wijst voorstel Zelensky af", "RUSGOV>UKRGOV 120"),
        ("Vakbonden eisen ontslag minister", "LAB>GOV 1041"),
        ("Frankrijk erkent staat Palestina", "FRA>PSE 054"),
        ("Merkel brengt bezoek aan Kiev", "DEUELI>UKR 042"),
        ("Trump sprak met buurland Mexico", "USAELI>MEX 040"),
    ],
    "a bare noun in front of the verb is its subject": [
        ("Noorse premier belooft Oekraïne straaljagers", "NORGOV>UKR 0332"),
        ("Kritiek krijgt de minister ook van de oppositie.", "OPP>GOV 111"),
        ("Wapens levert Polen niet meer aan Oekraïne.", "POL>UKR 1622"),
    ],
    "a country bare behind an office": [
        ("Regering Senegal veroordeelt Rusland", "SENGOV>RUS 111"),
        ("President Oekraïne ontmoet Trump", "UKRGOV>USAELI 040"),
        ("Burgemeester Amsterdam verbiedt demonstratie", "NLDGOV>--- 1721"),
        ("De regering in Senegal veroordeelt Rusland.", "SENGOV>RUS 111"),
    ],
    "reform of a country that nobody speaks for": [
        ("De Amerikaanse gezant pleitte voor verkiezingen in Haïti.", "USAGOV>HTI 024"),
        ("Er moeten dringend verkiezingen komen in Haïti, vindt de Amerikaanse gezant.", "USAGOV>HTI 024"),
    ],
    "attacks claimed and judged": [
        ("De rebellen eisten de aanval op het Malinese leger op.", "MLIREB>MLIMIL 015"),
        ("De Franse president noemde de aanval op Israël onvergeeflijk.", "FRAGOV>--- 010"),
    ],
    "judgements": [
        ("De Hongaarse premier omschreef de Franse migratiepolitiek als een mislukking.", "HUNGOV>FRA 010"),
        ("De Hongaarse premier noemde Frankrijk een slechte buur.", "HUNGOV>FRA 010"),
        ("De Duitse kanselier noemde het overleg met de Franse president vruchtbaar.", "DEUGOV>FRAGOV 013"),
        ("De Navo werd door de Franse president hersendood genoemd.", "FRAGOV>IGOWSTNAT 010"),
        ("In een gesprek met de BBC noemde de Poolse premier de begroting een rommeltje.", "POLGOV>--- 010"),
    ],
    "het that is willing": [
        ("Frankrijk zei dat het bereid is te praten met Rusland.", "FRA>RUS 036 RUS>FRA 036"),
        ("Saoedi-Arabië liet weten dat het bereid is de blokkade van Jemen te versoepelen.", "SAU>YEM 0356"),
    ],
    "promises made to whom they are told": [
        ("Saoedi-Arabië heeft de Houthi's laten weten dat het bereid is zijn blokkade van Hodeida te versoepelen.", "SAU>YEMREB 0356"),
        ("De Franse president zei tegen journalisten dat hij de gesprekken zal hervatten.", "FRAGOV>--- 036"),
    ],
    "deeds admitted": [
        ("Het Amerikaanse leger gaf toe burgers te hebben gedood in Syrië.", "USAMIL>SYRCVL 015"),
        ("Rusland erkent dat het Oekraïne heeft aangevallen.", "RUS>UKR 015"),
        ("De Duitse kanselier erkende dat Rusland Oekraïne had aangevallen.", "RUS>UKR 190"),
    ],
    "announcements of what nobody undergoes": [
        ("De Turkse president kondigde aan dat de noodtoestand wordt opgeheven.", "TURGOV>--- 0351"),
        ("De Russische president kondigde aan dat de grondwet zal worden herzien.", "RUSGOV>--- 0344"),
    ],
    "appeals as nouns": [
        ("De oproep van paus Franciscus aan Moskou en Kiev om te onderhandelen kwam donderdag.", "VATREL>RUS 026 VATREL>UKR 026"),
        ("De oproep van de VN-chef aan Israël om hulpkonvooien toe te laten klonk gisteren in New York.", "IGOUNO>ISR 0255"),
    ],
    "het as a subject": [
        ("Rusland zegt dat het Oekraïne heeft aangevallen.", "RUS>UKR 190"),
        ("Pyongyang spreekt tegen dat het wapens aan Rusland heeft geleverd.", "PRK>--- 016"),
        ("Iran ontkent dat het drones aan Rusland heeft geleverd.", "IRN>--- 016"),
        ("Israël zegt dat het vrijdag een school in Gaza heeft gebombardeerd.", "ISR>PSEEDU 195"),
        ("Rusland beweert dat het raketten op Kiev heeft afgevuurd.", "RUS>UKR 195"),
    ],
    "infinitives with te": [
        ("Turkije liet weten de gesprekken met Griekenland te hervatten.", "TUR>GRC 040"),
        ("Spanje en Ierland zijn van plan de Palestijnse staat nog deze maand te erkennen.", "ESP>PSE 032 IRL>PSE 032"),
        ("Ankara heeft laten weten desnoods militair in te grijpen in Syrië.", "TUR>SYR 138"),
        ("Servië is van zins Kosovo te erkennen.", "SRB>XKX 032"),
        ("Rusland dient zich terug te trekken uit Oekraïne, zei de Ierse premier.", "IRLGOV>RUS 0256"),
        ("Amnesty International wil dat de autoriteiten van Egypte de journalisten vrijlaten.", "NGOHRIAMN>EGYGOV 0253"),
    ],
    "what there is only a chance of": [
        ("De kans is klein dat Rusland zijn troepen terugtrekt.", ""),
        ("De kans dat Rusland het voorstel verwerpt, is groot.", ""),
        ("Het idee dat Rusland zijn troepen terugtrekt is onzin.", ""),
        ("De Amerikaanse president herhaalde zijn eis dat Hamas de gijzelaars vrijlaat.", "USAGOV>PSEREBHMS 1053"),
    ],
    "what somebody says of himself": [
        ("De Ierse premier zegt bezorgd te zijn over Syrië.", "IRLGOV>SYR 012"),
        ("Mali zal de laatste Franse soldaten verdrijven, waarschuwde de juntaleider.", "MLIGOV>FRAMIL 130"),
        ("Een voorwaarde van Moskou is dat Oekraïne zijn troepen terugtrekt.", "RUS>UKR 1056"),
        ("China en India hebben afgesproken hun troepen terug te trekken.", "CHN>IND 0356 IND>CHN 0356"),
    ],
    "refusing what is asked": [
        ("De Griekse regering is niet van plan toe te geven aan de eisen van de boeren.", "GRCGOV>GRCAGR 124"),
        ("Londen wees een Argentijns verzoek om overleg over de eilanden af.", "GBR>ARG 125"),
        ("Het Israëlische kabinet heeft ingestemd met het voorstel voor een wapenstilstand.", "ISRGOV>--- 0356"),
    ],
    "commands in quotation": [
        ('"Laat de gijzelaars onmiddellijk vrij", eiste de Amerikaanse president van Hamas.', "USAGOV>PSEREBHMS 1053"),
        ("Trek uw troepen terug, zei de Duitse kanselier tegen Poetin.", "DEUGOV>RUSGOV 0256"),
    ],
    "what has to come": [
        ("Er moet een staakt-het-vuren komen, zegt de secretaris-generaal van de VN.", "IGOUNO>--- 0256"),
        ("Er komt een staakt-het-vuren in Gaza.", ""),
        ("De Slowaakse premier wil niet dat Oekraïne toetreedt tot de NAVO.", "SVKGOV>UKR 120"),
    ],
    "negation": [
        ("Israël heeft Syrië zondag niet aangevallen.", ""),
        ("De Spaanse premier bezocht Marokko nooit.", ""),
        ("Geen enkele minister veroordeelde Hongarije.", ""),
        ("De Hongaarse premier weigert Oekraïne te steunen.", "HUNGOV>UKR 120"),
        ("Zonder Rusland te veroordelen vertrok de Indiase premier.", ""),
        ("Griekenland veroordeelde niet alleen Turkije, maar riep ook zijn ambassadeur uit Ankara terug.", "GRC>TUR 111 GRC>TUR 161"),
    ],
    "who sides with a measure": [
        ("Duitsland stemt in met sancties tegen Rusland.", "DEU>--- 019"),
        ("De Belgische regering gaat akkoord met de uitzetting van twee Russische diplomaten.", "BELGOV>--- 019"),
        ("Polen prijst de sancties tegen Rusland.", ""),
        ("Polen steunt Oekraïne in de oorlog tegen Rusland.", "POL>UKR 050"),
    ],
    "who is angry at an attack": [
        ("Jordanië reageerde fel op de Israëlische aanval op Gaza.", "JOR>ISR 110"),
        ("Spanje veroordeelde de aanval van Israël op Libanon.", "ESP>ISR 111"),
        ("De Europese Unie veroordeelt de arrestatie van de Turkse journalist.", "IGOEUREEC>--- 111"),
        ("Jordanië reageerde fel op de aanval op Gaza.", ""),
    ],
    "violence in private": [
        ("Een Nederlandse student werd in Leiden neergestoken.", ""),
        ("Een inwoner van Gent mishandelde een Belgische arts.", ""),
        ("In Mali zijn twaalf dorpelingen vermoord.", "--->MLICVL 1823"),
        ("In Mexico werd een journalist vermoord.", "--->MEXMED 1823"),
        ("De Turkse arts werd doodgeschoten door de politie.", "TURCOP>TURHLH 175"),
    ],
    "phrases that a frame bars": [
        ("De Nederlandse partij PvdA is veroordeeld tot de oppositie.", ""),
        ("De Turkse president werd tot acht jaar cel veroordeeld.", "--->TURGOV 116"),
    ],
    "prepositions taken for particles": [
        ("De Franse legerleiding nam de minister van Defensie onder vuur in een interview.", "FRAMIL>FRAGOV 111"),
        ("De Amerikaanse president nam de rechters zwaar onder vuur.", "USAGOV>USAJUD 111"),
        ("Nederland bracht Syrische vluchtelingen onder in hotels.", "NLD>SYRREF 073"),
    ],
    "complements": [
        ("Zweden vraagt Turkije om de toetreding te steunen.", "SWE>TUR 022"),
        ("Egypte dringt er bij Israël op aan om de gesprekken te hervatten.", "EGY>ISR 026"),
        ("De VN roepen Soedan op tot een staakt-het-vuren.", "IGOUNO>SDN 0256"),
        ("Washington eist dat Iran de gevangenen vrijlaat.", "USA>IRN 1053"),
        ("De Oekraïense president zei dat Rusland een ziekenhuis heeft gebombardeerd.", "RUS>UKRHLH 195"),
        ("‘We zullen Finland steunen’, zei de Navo-topman.", "IGOWSTNAT>FIN 032"),
    ],
    "relative clauses": [
        ("Rusland, dat Oekraïne in februari binnenviel, ontkent alles.", "RUS>UKR 190"),
        ("De minister sprak met de Syrische president, die door Iran wordt gesteund.", "IRN>SYRGOV 050"),
        ("Kenia, waarmee Somalië de banden verbrak, reageerde niet.", "SOM>KEN 160"),
    ],
    "coordination": [
        ("Frankrijk en Duitsland veroordelen Iran en Syrië.", "FRA>IRN 111 FRA>SYR 111 DEU>IRN 111 DEU>SYR 111"),
        ("De Poolse regering veroordeelde Wit-Rusland en sloot de grens.", "POLGOV>BLR 111"),
        ("Franse en Duitse troepen vielen Malinese rebellen aan.", "FRAMIL>MLIREB 190 DEUMIL>MLIREB 190"),
        ("De Zweedse, de Deense en de Noorse premier bezochten Groenland.", "SWEGOV>GRL 042 DNKGOV>GRL 042 NORGOV>GRL 042"),
    ],
    "reciprocals": [
        ("Rusland en China spraken met elkaar over gas.", "RUS>CHN 040 CHN>RUS 040"),
        ("Armenië en Azerbeidzjan ondertekenden vrijdag een vredesakkoord.", "ARM>AZE 057 AZE>ARM 057"),
        ("Indiase en Pakistaanse soldaten beschoten elkaar in Kasjmir.", "INDMIL>PAKMIL 190 PAKMIL>INDMIL 190"),
    ],
    "light verbs and idioms": [
        ("De Belgische oppositie uitte scherpe kritiek op premier De Croo.", "BELOPP>BELGOV 111"),
        ("In maart bracht de Japanse premier een bezoek aan Kiev.", "JPNGOV>UKR 042 UKR>JPNGOV 043"),
        ("Het bezoek van de Russische minister viel in het water.", ""),
        ("De rebellen in Mozambique hebben de wapens neergelegd.", "MOZREB>--- 0873"),
        ("Vakbonden in Argentinië legden uit protest tegen de besparingen het werk neer.", "ARGLAB>--- 1432"),
    ],
    "prepositional objects": [
        ("Noorwegen stemde in met de uitlevering van de Keniaanse minister aan Kenia.", "NOR>KEN 0313"),
        ("De Turkse regering dreigt ermee de grens met Syrië te sluiten.", "TURGOV>SYR 1381"),
    ],
    "an act told below a verb that leads to it": [
        ("De Verenigde Naties roepen Armenië en Azerbeidzjan op weer te gaan praten.", "IGOUNO>ARM 026 IGOUNO>AZE 026"),
    ],
    "a fronted object": [
        ("Elke betrokkenheid wees China van de hand.", "CHN>--- 016"),
        ("De Wilde bekritiseerde president Macron.", ""),
        ("De werkgroep bekritiseerde president Macron.", ""),
    ],
    "opinions by other syntax": [
        ("Naar het oordeel van het Kremlin stijgen de prijzen niet verder.", "RUSGOV>--- 010"),
        ("De huizen, aldus de Belgische premier, zijn te duur.", "BELGOV>--- 010"),
        ("De lonen stijgen te snel, aldus VNO-NCW.", "NLDBUS>--- 010"),
        ("Volgens Philips stijgen de lonen te snel.", ""),
        ("Dat verklaarde de Israëlische minister van Defensie.", "ISRGOV>--- 010"),
        ("De Deense regering deelde mee geen bezwaar te hebben.", "DNKGOV>--- 010"),
        ("In de ogen van de trainer is de scheidsrechter een held.", ""),
    ],
    "a motion that has been made": [
        ("De Franse president is met de Malinese rebellen gaan praten.", "FRAGOV>MLIREB 040 MLIREB>FRAGOV 040"),
        ("De Franse president gaat met de Malinese rebellen praten.", "FRAGOV>MLIREB 036 MLIREB>FRAGOV 036"),
    ],
    "nobody criticises himself": [
        ("De minister bekritiseerde de Franse regering.", "GOV>FRAGOV 111"),
    ],
    "disapproval of what was done by nobody named": [
        ("Het Franse parlement keurde de arrestaties af.", "FRALEG>--- 110"),
    ],
    "an answer, and the act that it answers": [
        ("Het leger opende in Khartoem het vuur op betogers; Frankrijk veroordeelde het geweld.", "FRA>SDNMIL 111"),
        ("Iran wil niet praten met de Verenigde Staten.", "IRN>USA 125"),
    ],
    "people who protest are protesters": [
        ("In Valencia betoogden tienduizenden mensen tegen de Spaanse regering.", "ESPOPP>ESPGOV 141"),
        ("Duizenden mensen gingen vrijdag in Boedapest de straat op tegen premier Orbán.", "HUNOPP>HUNGOV 141"),
    ],
    "circumstances are no acts": [
        ("Afgezien van het akkoord met Frankrijk was het een slecht jaar voor Polen.", ""),
        ("Gevraagd om een reactie zweeg de Duitse minister.", ""),
    ],
    "members of a phrase": [
        ("Vrijwilligers uit Marokko helpen Syrische vluchtelingen.", "MARCVL>SYRREF 070"),
        ("De ministers van Buitenlandse Zaken van Armenië en Azerbeidzjan kwamen in Genève bijeen.", "ARMGOV>AZEGOV 044 AZEGOV>ARMGOV 044"),
        ("De gemeente Rotterdam heeft het verzoek van de Duitse regering afgewezen.", "NLDGOV>DEUGOV 120"),
    ],
    "particles change meaning": [
        ("Ethiopië viel Eritrea binnen.", "ETH>ERI 190"),
        ("De Franse minister viel de Britse premier in de rede.", ""),
    ],
    "compounds": [
        ("De VN-gezant bemiddelt tussen de Jemenitische regering en de Houthi's.", "IGOUNO>YEMGOV 045 IGOUNO>YEMREB 045"),
        ("De Navo-topman prees Polen.", "IGOWSTNAT>POL 051"),
        ("Het regeringsleger van Syrië bombardeerde zondag rebellen in Idlib.", "SYRMIL>SYRREB 195"),
        ("Oud-premier Leterme bekritiseerde de Belgische regering.", "BELELI>BELGOV 111"),
    ],
    "things asked for, promised, refused": [
        ("De Griekse premier heeft de EU om financiële steun gevraagd.", "GRCGOV>IGOEUREEC 0231"),
        ("Haïti vraagt de VN om een vredesmacht.", "HTI>IGOUNO 0234"),
        ("De Catalanen eisen een referendum.", "ESPCVL>--- 1044"),
        ("Israël weigert toegevingen te doen.", "ISR>--- 124"),
        ("Duitsland verkoopt wapens aan Egypte.", "DEU>EGY 062"),
    ],
    "a target that stands above": [
        ("Oekraïne heeft Duitsland gevraagd tanks te leveren.", "UKR>DEU 0232"),
        ("De VN roepen alle partijen op de wapens neer te leggen.", "IGOUNO>--- 0256"),
        ("Bondskanselier Merkel drong er bij Athene op aan de beloofde hervormingen door te voeren.", "DEUGOV>GRC 024"),
    ],
    "statements about somebody": [
        ("De Turkse president zei woensdag dat Israël een terreurstaat is.", "TURGOV>ISR 010"),
        ("De Britse premier vreest dat de situatie in Libië uit de hand loopt.", "GBRGOV>LBY 012"),
        ("De Franse president toonde zich bezorgd over de toestand in Turkije.", "FRAGOV>TUR 012"),
    ],
    "denials of one's own deed": [
        ("Saoedi-Arabië spreekt tegen dat het achter de verdwijning van de journalist zit.", "SAU>--- 016"),
        ("De Syrische regering ontkent gifgas te hebben gebruikt.", "SYRGOV>--- 016"),
    ],
    "verbs that behave alike": [
        ("De Duitse bondskanselier roemde Nieuw-Zeeland.", "DEUGOV>NZL 051"),
        ("Frankrijk liet twee Russische soldaten los.", "FRA>RUSMIL 0841"),
    ],
    "two sides in one subject": [
        ("Bagdad en Washington gaan praten over het vertrek van de troepen.", "IRQ>USA 036 USA>IRQ 036"),
        ("Armenië en Azerbeidzjan bestoken elkaar met zware artillerie.", "ARM>AZE 194 AZE>ARM 194"),
    ],
    "measures and people": [
        ("De Bosnisch-Servische troepen hebben duizenden burgers geëxecuteerd.", "BIHREB>BIHCVL 1823"),
        ("Een Belgische rechtbank heeft een Iraanse diplomaat twintig jaar celstraf opgelegd.", "BELJUD>IRNGOV 116"),
        ("Tienduizenden Belgen betoogden in Brussel tegen de regering.", "BELOPP>BELGOV 141"),
    ],
    "places": [
        ("De Chinese president is donderdag met veel vertoon onthaald in Pyongyang.", "PRK>CHNGOV 043 CHNGOV>PRK 042"),
        ("Turkse grondtroepen zijn het noordoosten van Syrië binnengetrokken.", "TURMIL>SYR 190"),
        ("Na een jaar heroverde het Iraakse leger Tikrit op IS.", "IRQMIL>IMGMUSISI 192"),
    ],
    "papers that speak": [
        ("De Veiligheidsraad nam een resolutie aan waarin Israël wordt gevraagd het gebied te ontruimen.", "IGOUNO>ISR 020"),
        ("In een motie van PvdA en D66 wordt de regering verzocht de betrekkingen met Portugal te verbreken.", "NLDPTY>NLDGOV 020"),
        ("In een rapport van Amnesty International wordt Marokko beschuldigd van martelingen.", "NGOHRIAMN>MAR 1122"),
        ("De krant drukte een brief af waarin de Griekse regering wordt beschuldigd van corruptie.", "--->GRCGOV 1121"),
        ("Rusland uitte het verwijt dat China de grens had geschonden.", "RUS>CHN 112"),
    ],
    "infinitives in a row": [
        ("Zuid-Afrika blijft weigeren Namibië onafhankelijkheid te verlenen.", "ZAF>NAM 1234"),
        ("De Nederlandse minister is met de vakbonden gaan praten.", "NLDGOV>NLDLAB 040 NLDLAB>NLDGOV 040"),
        ("Deze oproep deed gisteren de Duitse minister van Economische Zaken.", "DEUGOV>--- 020"),
    ],
    "asked of nobody known": [
        ("Iedereen die iets weet, wordt verzocht zich in verbinding te stellen met de Amsterdamse politie.", ""),
        ("In die brief vroeg minister Roolvink de Stichting hoe ze denkt over de druk van de Eerste Kamer.", ""),
    ],
    "what others must do": [
        ("Volgens de CPN moet de Nederlandse regering aftreden.", "NLDPTY>NLDGOV 0241"),
        ("De Franse minister stelde voor de sancties tegen Irak op te heffen.", "FRAGOV>IRQ 0254"),
    ],
    "countries of roles": [
        ("De regering onderhandelt met Rusland.", "GOV>RUS 046 RUS>GOV 046"),
        ("De regering veroordeelt Rusland.", "GOV>RUS 111"),
        ("De bisschoppen hebben de paus gevraagd zijn standpunt te herzien.", "REL>VATREL 020"),
        ("De bisschoppen veroordeelden Israël.", "REL>ISR 111"),
        ("Op televisie stelde de president van Tsjaad verkiezingen in het vooruitzicht.", "TCDGOV>--- 034"),
    ],
    "persons told by the end of their name": [
        ("De Bosnisch-Servische troepen hebben duizenden moslimmannen geëxecuteerd.", "BIHREB>BIHCVL 1823"),
        ("Servische troepen hebben de moslimmannen doodgeschoten.", "SRBMIL>SRBCVL 193"),
    ],
    "who stands where": [
        ("Desnoods zal Australië de Chinese ambassadeur uitwijzen.", "AUS>CHNGOV 1313"),
        ("Maandag moest de Iraanse onderminister voor de rechter verschijnen.", "--->IRNGOV 115"),
        ("De gesprekken tussen Servië en Kosovo zijn maandag van start gegaan.", "SRB>XKX 040 XKX>SRB 040"),
        ("De Houthi's gijzelen al een week elf medewerkers van de VN.", "YEMREB>IGOUNO 181"),
        ("Israël bombardeerde Libanon, waarop Hezbollah tientallen raketten afvuurde op Haifa.", "ISR>LBN 195 LBNREBHEZ>ISR 195"),
        ("Met twee vliegtuigen heeft Jordanië pallets met voedsel boven Gaza gedropt.", "JOR>PSE 073"),
    ],
    "who stands where, in longer sentences": [
        ("Denemarken levert Oekraïne deze zomer de eerste F-16's.", "DNK>UKR 072"),
        ("De Franse politie pakte een Rus op die aanslagen zou hebben voorbereid.", "FRACOP>RUSCVL 173"),
        ("De Ierse premier noemde de Israëlische aanval op het tentenkamp in Rafah barbaars.", "IRLGOV>ISR 111"),
        ("De Baltische staten Estland en Letland steunen Oekraïne.", "EST>UKR 050 LVA>UKR 050"),
        ("De Servische president heeft een uitnodiging om naar Tirana te komen naast zich neergelegd.", "SRBGOV>--- 125"),
    ],
    "demands told by moeten van": [
        ("De Griekse regering moet van Washington de sancties tegen Rusland opheffen.", "USA>GRCGOV 1054"),
        ("De Franse minister moet van de dokter rusten.", ""),
    ],
    "marches": [
        ("Duizenden boeren zijn dinsdag naar Madrid getrokken om te protesteren.", "ESPAGR>--- 141"),
    ],
    "participles before their noun": [
        ("De gisteren in Berlijn gearresteerde Syriër zwijgt.", "--->SYR 173"),
        ("De door Iran gesteunde rebellen zwijgen.", ""),
    ],
    "plans": [
        ("Spanje en Ierland zijn van zins de Palestijnse staat te erkennen.", "ESP>PSE 032 IRL>PSE 032"),
        ("De Belgische regering is van plan soldaten te sturen naar Letland.", "BELGOV>LVA 0334"),
    ],
    "countries and people named before": [
        ("Colombia verbreekt de banden met Israël en stopt de uitvoer van steenkool naar dat land.", "COL>ISR 160 COL>ISR 163"),
        ("De Keniaanse politie dreef een betoging van jongeren uiteen en hield 200 van hen aan.", "KENCOP>KENCVL 173"),
    ],
    "authors": [
        ("Een dinsdag gepubliceerd rapport van Amnesty beschuldigt Egypte van foltering.", "NGOHRIAMN>EGY 1122"),
    ],
    "announced protests": [
        ("Volgende week staken de Franse leraren.", "FRAEDU>--- 133"),
        ("De Franse vakbonden gaan opnieuw staken.", "FRALAB>--- 133"),
        ("Vorige week staakten de Franse leraren.", "FRAEDU>--- 143"),
    ],
    "decisions": [
        ("De Franse regering besloot haar ambassadeur in Niger terug te roepen.", "FRAGOV>NER 161"),
        ("De Franse regering besloot Oekraïne wapens te leveren.", "FRAGOV>UKR 0332"),
    ],
    "warnings": [
        ("De Russische president waarschuwde dat zijn land Polen zal aanvallen.", "RUSGOV>POL 138"),
        ("De Verenigde Staten waarschuwden Oekraïne dat Rusland het land zal aanvallen.", "USA>RUS 010"),
        ("De Verenigde Staten waarschuwden dat Rusland Oekraïne zal aanvallen.", "USA>RUS 010"),
        ("De Verenigde Staten waarschuwden Iran om geen schepen aan te vallen.", "USA>IRN 130"),
    ],
    "forces that somebody puts on alert": [
        ("Het Israëlische leger is in hoogste staat van paraatheid gebracht.", "ISRMIL>--- 152"),
    ],
    "whose protest it was": [
        ("Een betoging van Griekse studenten liep uit op rellen.", "GRCEDU>--- 145"),
    ],
    "what a crowd demands": [
        ("Duizenden studenten trokken door Parijs met de eis dat de Franse premier opstapt.", "FRAEDU>FRAGOV 1041"),
    ],
    "what is demanded in a dat clause": [
        ("De Poolse premier eist dat Duitsland meer tanks levert.", "POLGOV>DEU 1032"),
        ("De Nederlandse rechter oordeelde dat de regering de wapenleveringen aan Israël moet stopzetten.", "NLDJUD>NLDGOV 100"),
        ("De bewoners verwijten de fabriek dat ze de oproep van de Spaanse regering negeert.", ""),
    ],
    "what happened more than once": [
        ("Het was niet de eerste keer dat de Franse president uithaalde naar Turkije.", "FRAGOV>TUR 111"),
        ("Het is niet waar dat de Franse president uithaalde naar Turkije.", ""),
    ],
    "what is refused, and to whom": [
        ("Israël wees een Egyptisch voorstel voor een wapenstilstand af.", "ISR>EGY 1246"),
        ("Rusland wees de eis van Oekraïne om zijn troepen terug te trekken van de hand.", "RUS>UKR 1246"),
        ("Pyongyang wil niets weten van gesprekken met Seoel.", "PRK>KOR 125"),
        ("Kiev vroeg Berlijn om tanks, maar de Duitse kanselier legt dat verzoek naast zich neer.", "UKR>DEU 0232 DEUGOV>UKR 120"),
        ("De Duitse kanselier zei dat Duitsland Oekraïne geen kruisraketten zal leveren.", "DEUGOV>UKR 1222"),
        ("Als er geen akkoord komt, zal Rusland de eisen van Oekraïne afwijzen.", ""),
    ],
    "those asked to release are those who hold": [
        ("Israël eist de vrijlating van alle gijzelaars die Hamas vasthoudt.", "ISR>PSEREBHMS 1053"),
    ],
    "judgements in a dat clause": [
        ("De Ierse premier vindt het schandalig dat Israël hulp tegenhoudt.", "IRLGOV>ISR 111"),
    ],
    "what somebody no longer does": [
        ("Polen levert geen wapens meer aan Oekraïne.", "POL>UKR 1622"),
        ("Rusland praat niet langer met Kiev over een bestand.", "RUS>UKR 164"),
        ("Polen levert niet meer wapens aan Oekraïne dan vorig jaar.", ""),
        ("De Indiase premier zei dat zijn land niet meer met Pakistan onderhandelt.", "IND>PAK 164"),
        ("Sinds de staatsgreep werkt Niger niet langer samen met Frankrijk.", "NER>FRA 160"),
        ("De Keniaanse regering werkt niet langer samen met Uganda, bevestigde minister Mudavadi vrijdag.", "KENGOV>UGA 160"),
        ("De Colombiaanse rebellen willen niet langer met de regering praten.", "COLREB>COLGOV 125"),
        ("In Bamako zei de president dat Mali niet meer met de VN wil samenwerken.", "MLI>IGOUNO 121"),
    ],
    "a past tense of reporting that was taken for a participle": [
        ("Duitsland levert nu toch zware wapens aan Oekraïne, bevestigde bondskanselier Scholz woensdag.", "DEU>UKR 072"),
        ("Noorwegen verdubbelt dit jaar de hulp aan Malawi, bevestigde premier Støre.", "NOR>MWI 070"),
        ("Omdat de gesprekken mislukten, sluit Kenia de grens met Somalië, bevestigde president Ruto dinsdag.", "KEN>SOM 191"),
        ("Op het plein lagen drie doden, gewonde soldaten wachtten op hulp.", ""),
    ],
    "the first of three nouns": [
        ("Venezolaanse militairen hebben oppositieleider Guaidó de toegang tot het parlement ontzegd.", "VENMIL>VENOPP 172"),
        ("Woensdag zei een getuige dat Chinese agenten de Britse consul de toegang tot de rechtszaal hebben ontzegd.", "CHNCOP>GBRGOV 172"),
    ],
    "a crowd and the police who fight each other": [
        ("De Zuid-Afrikaanse politie en demonstranten raakten slaags in Durban.", "ZAFCOP>ZAFOPP 175 ZAFOPP>ZAFCOP 145"),
        ("Omdat de mars verboden was, raakte de politie in Nairobi slaags met betogers.", "KENCOP>KENOPP 175 KENOPP>KENCOP 145"),
    ],
    "what completes a noun stands behind it": [
        ("De Letse premier sprak in Vilnius zijn vertrouwen uit in Oekraïne.", "LVAGOV>UKR 051"),
        ("Volgens de krant heeft kanselier Scholz in Parijs zijn vertrouwen uitgesproken in Niger.", "DEUGOV>NER 051"),
    ],
    "a name that lends its last part": [
        ("Noord- en Zuid-Korea wisselden opnieuw artillerievuur uit bij de zeegrens.", "PRK>KOR 194 KOR>PRK 194"),
    ],
    "a relative clause behind the verb of the one above": [
        ("In Minsk heeft de oproerpolitie met rubberkogels op betogers geschoten die zwaaiden met vlaggen.", "BLRCOP>BLROPP 175"),
        ("De Poolse premier heeft met leraren gesproken die tegen de minister protesteerden.", "POLEDU>POLGOV 141"),
    ],
    "without a blow": [
        ("Syrische rebellen namen zonder slag of stoot de stad Homs in.", "SYRREB>SYR 192"),
        ("Volgens ooggetuigen trok het Malinese leger zonder slag of stoot de stad Kidal binnen.", "MLIMIL>--- 190"),
    ],
    "what a court at home has decided": [
        ("Zuid-Afrika moet van het Hooggerechtshof het verbod op thuisonderwijs herzien.", "ZAFJUD>ZAF 100"),
        ("Van het Internationaal Gerechtshof moet Israël de grensovergang openen.", "IGOUNO>ISR 100"),
    ],
    "two who take up their fight again": [
        ("Het Ethiopische leger en de rebellen uit Tigray hebben de strijd hervat.", "ETHMIL>ETHREB 190 ETHREB>ETHMIL 190"),
        ("Na drie dagen hervatten Armenië en Azerbeidzjan de gevechten.", "ARM>AZE 190 AZE>ARM 190"),
    ],
    "what a thing does to an actor": [
        ("De steun van Iran aan de Houthi's baart Saudi-Arabië zorgen.", "SAU>IRN 012"),
        ("Volgens diplomaten baart het gedrag van Noord-Korea de Japanse regering zorgen.", "JPNGOV>PRK 012"),
    ],
    "conjunctions hung on a subject": [
        ("Hezbollah dreigt met oorlog als Israël Libanon binnenvalt.", "LBNREBHEZ>ISR 138"),
    ],
    "particles joined to their verb": [
        ("Tienduizenden Argentijnse studenten zijn de straat opgegaan tegen de bezuinigingen.", "ARGEDU>--- 1412"),
        ("Belgische activisten legden het verkeer op de E40 lam.", "BELOPP>--- 144"),
    ],
    "both sides in one phrase": [
        ("In Lyon kwam het tot rellen tussen Franse jongeren en de politie.", "FRACVL>FRACOP 145"),
    ],
    "what somebody lets know": [
        ("De Amerikaanse regering liet weten te stoppen met de militaire steun aan Egypte.", "USAGOV>EGY 1622"),
        ("De Amerikaanse regering heeft laten weten de militaire steun aan Egypte te zullen bevriezen.", "USAGOV>EGY 1311"),
    ],
    "hedges taken for predicates": [
        ("Egypte trekt zijn ambassadeur in Israël mogelijk terug.", ""),
    ],
    "embassies stand abroad": [
        ("Voor de Iraanse ambassade in Londen demonstreerden zondag honderden mensen.", "GBROPP>IRNGOV 141"),
    ],
    "whose country the land is": [
        ("Iran heeft de Amerikaanse regering gewaarschuwd dat het land Israël zal aanvallen.", "IRN>USAGOV 138"),
        ("De Noord-Koreaanse leider zei dat het land nieuwe raketten heeft getest.", "PRK>--- 150"),
        ("De NAVO waarschuwt Rusland, nu het land opnieuw troepen naar de grens heeft gestuurd.", "RUS>--- 154"),
        ("De Franse president reisde naar Kinshasa. Het land steunt Congo met wapens.", "FRA>COD 072"),
    ],
    "one state of a body acts for itself": [
        ("EU-lidstaat Hongarije weigert de sancties tegen Rusland te steunen.", "HUN>--- 120"),
        ("De NAVO-bondgenoot steunt de Koerdische milities.", ""),
    ],
    "whose side a state takes abroad": [
        ("De Verenigde Staten hebben zich achter de oppositie geschaard.", "USA>OPP 051"),
        ("In Syrië steunt Turkije de rebellen.", "TUR>SYRREB 050"),
    ],
    "a phrase in front of a threat is no part of what is threatened": [
        ("Na het derde incident dreigde Polen Russische vliegtuigen neer te halen.", "POL>RUS 1384"),
    ],
    "one's own soldiers are not refused": [
        ("De Franse president Macron sloot uit dat er Franse troepen naar Oekraïne gaan.", ""),
    ],
    "out of what land somebody is put": [
        ("De NOS-correspondent in Ankara is het land uitgezet.", "--->NLDMED 174"),
        ("Een Duitse journaliste werd Iran uitgezet.", "--->DEUMED 174"),
        ("De Russische ambassadeur wordt door Polen het land uitgezet.", "POL>RUSGOV 161"),
    ],
    "whom one does not let go": [
        ("Hamas liet de gijzelaars niet gaan.", ""),
        ("Wit-Rusland liet de Poolse gevangenen gaan.", "BLR>POLCVL 0841"),
    ],
    "what the parser hung on a particle": [
        ("Rusland zet de graanleveringen aan Egypte stop.", "RUS>EGY 163"),
    ],
    "who asked for what is refused": [
        ("De premier weigert op te stappen, zoals de oppositie eist.", "GOV>OPP 1231"),
        ("Israël weigert zijn troepen terug te trekken, zoals de VN had gevraagd.", "ISR>IGOUNO 1246"),
        ("Egypte weigert de grens te openen, ondanks de druk van de Arabische Liga.", "EGY>IGOMEAARL 1241"),
        ("Iran weigert inspecteurs toe te laten, hoewel het IAEA daarom had gevraagd.", "IRN>IGOUNOIAE 1245"),
    ],
    "whom the means are meant for": [
        ("De Europese Unie legde nieuwe sancties op om Iran te dwingen zijn atoomprogramma stil te leggen.", "IGOEUREEC>IRN 163"),
        ("De VS legden sancties op in een poging Rusland te isoleren.", "USA>RUS 163"),
        ("De VS bevriezen de hulp om Pakistan tot actie te bewegen.", "USA>PAK 162"),
        ("Om Servië te straffen legde Washington invoerheffingen op.", "USA>SRB 163"),
        ("Duitsland levert tanks om Oekraïne te helpen.", "DEU>UKR 072"),
        ("Moskou legde een invoerverbod op om de eigen boeren te beschermen.", ""),
        ("De VS hebben sancties opgelegd om de oorlog te stoppen.", ""),
        ("In Parijs zette de politie het waterkanon in om demonstranten te verjagen.", "FRACOP>FRAOPP 175"),
    ],
    "a verb that looks like a form of zijn": [
        ("De Franse vakbonden wezen het akkoord met de regering af.", "FRALAB>FRAGOV 127"),
    ],
    "a relative clause behind one member of several": [
        ("In Bamako raakten betogers slaags met de politie en groepen die Rusland steunen.", "MLIOPP>MLICOP 145"),
    ],
    "an infinitive below a relative clause": [
        ("Hongarije, dat een bestand met Oekraïne blijft afwijzen, stuurde zijn premier naar Kiev.", "HUN>UKR 1246"),
    ],
    "a day is not what is demanded": [
        ("De Poolse betogers eisten zondag dat de Poolse minister aftreedt.", "POLOPP>POLGOV 1041"),
        ("Op een plein in Praag eisten zondag Tsjechische studenten dat de Tsjechische premier aftreedt.", "CZEEDU>CZEGOV 1041"),
        ("De vakbonden van Peru eisten in een verklaring dat de Peruaanse regering de wet intrekt.", "PERLAB>PERGOV 1042"),
    ],
    "what a noun right before it asks or refuses": [
        ("Kosovo blijft bij zijn eis dat Servië de gevangenen vrijlaat.", "XKX>SRB 1053"),
        ("Syrië herhaalde zijn weigering om met Israël te praten.", "SYR>ISR 125"),
        ("Noord-Korea herhaalde zijn dreigement om Japan aan te vallen.", "PRK>JPN 138"),
    ],
    "acts that take place": [
        ("In Belgrado vond zondag een betoging plaats tegen de Servische regering.", "--->SRBGOV 141"),
        ("Vannacht was er een Russische aanval op Charkov.", "RUS>UKR 190"),
        ("In het parlement was er kritiek van de Poolse oppositie op de Poolse premier.", "POLOPP>POLGOV 111"),
        ("De Russische aanval was hevig.", ""),
        ("Er is geen Russische aanval op Charkov geweest.", ""),
    ],
    "papers called by whose they are": [
        ("Het VN-rapport beschuldigt Rusland van marteling.", "IGOUNO>RUS 1122"),
        ("In een EU-resolutie wordt Georgië opgeroepen om de betogers vrij te laten.", "IGOEUREEC>GEO 0253"),
    ],
    "headlines that only name an act": [
        ("Nieuwe Amerikaanse sancties tegen Iran", "USA>IRN 163"),
        ("Kritiek van Berlijn op Moskou", "DEU>RUS 111"),
        ("Grote betoging in Belgrado tegen de regering", "--->SRBGOV 141"),
        ("Ontvoering van Franse journalist in Mali", "--->FRAMED 181"),
        ("De oorlog in Oekraïne", ""),
        ("Mogelijke Amerikaanse sancties tegen Iran", ""),
    ],
    "headlines of protest that leave out the verb": [
        ("Duizenden Hongaren de straat op tegen de regering", "HUNOPP>HUNGOV 141"),
        ("Opnieuw betogers op straat in Belgrado", "SRBOPP>--- 141"),
        ("Spoorpersoneel in Italië in staking", "ITALAB>--- 143"),
        ("Steeds meer daklozen op straat in Parijs", ""),
        ("Politie massaal op straat in Berlijn", ""),
    ],
    "under fire from": [
        ("De Hongaarse regering ligt onder vuur van de oppositie na de sluiting van een krant.", "HUNOPP>HUNGOV 111"),
    ],
    "what somebody lets know that he has done": [
        ("Het Jemenitische leger laat weten drie drones van de Houthi's te hebben neergehaald.", "YEMMIL>YEMREB 190"),
    ],
    "te in front of willen": [
        ("De Tsjadische regering zegt te willen onderhandelen met Libië.", "TCDGOV>LBY 036 LBY>TCDGOV 036"),
        ("Noorwegen zegt Moldavië te willen helpen.", "NOR>MDA 033"),
    ],
    "whom a threat is not put to": [
        ("De Israëlische minister waarschuwde dat het bestand wordt opgezegd als de gijzelaars niet vrijkomen.", "ISRGOV>--- 138"),
        ("Amerika dreigt met sancties als de gevangenen niet door Iran worden vrijgelaten.", "USA>IRN 1312"),
    ],
    "whose attack people died in": [
        ("Bij Amerikaanse luchtaanvallen op Jemen zijn zaterdag negen doden gevallen.", "USA>YEM 195"),
        ("Bij een zelfmoordaanslag in Mali zijn maandag vijf dodelijke slachtoffers gevallen.", "--->MLI 1831"),
    ],
    "a subject that the parser took for the root": [
        ("Na urenlang beraad ontkende premier Bart De Wever donderdagavond dat er sprake is of was van ruzie.", "BELGOV>--- 010"),
        ("Na lang beraad ontkende president Emmanuel Macron zondagavond dat er sprake was van fraude.", "FRAGOV>--- 010"),
    ],
    "an infinitive that the parser coordinated": [
        (
            "De Turkse president heeft beloofd twee gezanten naar Armenië en Georgië te zenden om te bemiddelen.",
            "TURGOV>ARM 039 TURGOV>GEO 039",
        ),
        (
            "Erdogan heeft aangekondigd gezanten naar Syrië en Libanon te sturen om te bemiddelen tussen de partijen.",
            "TURGOV>SYR 039 TURGOV>LBN 039",
        ),
    ],
    "two numbers that count the subject": [
        ("Tussen de 500 en 700 Chileense studenten protesteren tegen de regering.", "CHLEDU>CHLGOV 141"),
    ],
    "observers who pass on what they count": [
        ("Dat meldt Human Rights Watch.", ""),
    ],
    "weather, roads and stage are no politics": [
        ("Volgens Rijkswaterstaat is de snelweg dit weekend dicht.", ""),
        ("Het KNMI meldt dat het zondag gaat vriezen.", ""),
        ("De Franse actrice zei dat ze trots is op de film.", ""),
        ("De Franse actrice noemde de Duitse kanselier een leugenaar.", "FRAELI>DEUGOV 111"),
        ("De Nederlandse koning bezoekt een Nederlands ziekenhuis.", ""),
        ("Koning Willem-Alexander bezoekt het Erasmus MC.", ""),
        ("De Nederlandse koning bezocht de Duitse bondskanselier.", "NLDGOV>DEUGOV 042"),
        ("De rechtbank vraagt aanvullend onderzoek.", ""),
    ],
    "who once had an everyday job is nobody great": [
        ("De rechtbank in Ankara veroordeelde de voormalige postbode tot een celstraf.", "TURJUD>TURLAB 116"),
    ],
    "kings of what is no state": [
        ("Trump is gevaarlijk, aldus de koning van de hiphop.", ""),
        ("De soldaten schoten daarna in het wilde weg, aldus getuigen.", ""),
        ("De laatste keer dat Milosevic Kosovo bezocht, was in 1997.", "SRBELI>XKX 042 XKX>SRBELI 043"),
        ("De koning van Jordanië bezocht Frankrijk.", "JORGOV>FRA 042"),
    ],
    "what is voted on": [
        ("De Veiligheidsraad stemt vrijdag over nieuwe sancties tegen Iran.", ""),
    ],
    "doors and rulings": [
        ("De Belgische koning is de deur uitgegaan van het paleis.", ""),
        ("De rechtbank doet over twee weken uitspraak.", ""),
    ],
    "who speaks of the readers' country is of it": [
        ('De minister benadrukte dat Nederland "geen andere keuze" heeft.', "NLDGOV>--- 010"),
        ("De minister benadrukte dat Rusland geen keuze heeft.", "GOV>RUS 010"),
    ],
    "a first name is no last name": [
        ("Volgens burgemeester Harald Bergmann is het gemeentehuis niet veilig.", "GOV>--- 010"),
    ],
    "who is brought to safety is not arrested": [
        ("De Griekse kustwacht evacueerde negentig mensen van het strand.", ""),
    ],
    "fires are no politics": [
        ("Volgens de gouverneur wakkert de harde wind het vuur aan.", ""),
        ("De Griekse premier zei dat de bosbranden onder controle zijn.", ""),
        ("De Griekse premier zei dat de regering de bosbranden heeft onderschat.", "GRCGOV>--- 010"),
        ("De Griekse premier zei dat zijn land het geschil zal oplossen.", "GRCGOV>--- 010"),
        ("Volgens een woordvoerder van de veiligheidsregio is het huis onbewoonbaar.", ""),
    ],
    "who is like something says nothing": [
        ("Het kabinet is verbaasd als Kamerleden uit de coalitie, zoals Pieter Omtzigt, kritisch zijn.", ""),
    ],
    "the medium that a statement is given to": [
        ("De Franse minister noemt het akkoord tegenover persbureau Reuters grote winst.", "FRAGOV>--- 010"),
    ],
    "what is given in return": [
        ("Israël stemt in met een wapenstilstand in ruil voor de vrijlating van de gijzelaars.", "ISR>--- 0356"),
    ],
    "victims of violence are not whom it is held against": [
        ("De Franse regering weigert het geweld tegen demonstranten te veroordelen.", "FRAGOV>--- 120"),
        ("De Franse regering veroordeelde het geweld tegen vrouwen.", "FRAGOV>--- 111"),
        ("Israël verwerpt de beschuldiging van geweld tegen burgers.", "ISR>--- 016"),
    ],
    "whoever does it": [
        ("De VS dreigen met sancties tegen bedrijven die Iran helpen.", "USA>BUS 1312"),
    ],
    "where somebody did it is not where the court sits": [
        ("De rechtbank vindt bewezen dat de man in Syrië heeft gevochten.", "JUD>--- 010"),
        ("De rechtbank vindt dat de verkiezingen in Kenia eerlijk waren.", "KENJUD>--- 010"),
    ],
    "what the police tell of people": [
        ("Een Zwitser raakte zwaargewond, meldt de politie.", ""),
    ],
    "convicted": [
        ("De Marokkaanse aanslagplegers werden veroordeeld.", "--->MARREB 116"),
    ],
    "of two between commas the second describes the first": [
        ("De Congolese rebellen, aanhangers van de ex-president, vielen de Rwandese troepen aan.", "CODREB>RWAMIL 190"),
    ],
    "a role with a capital that is counted": [
        ("De rechtbank in Antwerpen heeft vier Syriëstrijders veroordeeld.", "BELJUD>SYRREB 116"),
    ],
    "whose paper it is that warns": [
        (
            "De Veiligheidsraad veroordeelde dat gisteren in een verklaring, waarin Servië werd gewaarschuwd voor de gevolgen.",
            "IGOUNO>SRB 130",
        ),
    ],
    "nobody mediates": [
        ("Er worden pogingen gedaan om de gesprekken tussen Servië en Kosovo op gang te brengen.", ""),
    ],
    "some of several": [
        ("Twee van de vijf Russische diplomaten werden door Roemenië uitgewezen.", "ROU>RUSGOV 161"),
    ],
    "the sides of a conflict are no parties": [
        ("Zwitserland bemiddelt tussen de partijen in Soedan.", "CHE>SDN 045"),
    ],
    "the second of two phrases": [
        ("De Duitse boeren protesteren niet alleen tegen de hoge prijzen maar ook tegen de regering.", "DEUAGR>DEUGOV 1412"),
    ],
    "whom a statement is about": [
        ("Volgens de Franse president is Rusland verzwakt.", "FRAGOV>RUS 010"),
        ("De Franse president zegt dat Rusland verzwakt is.", "FRAGOV>RUS 010"),
    ],
    "a participle that describes its noun": [
        ("De door Rusland gestuurde troepen zijn moe.", ""),
    ],
    "whatever somebody does in protest": [
        ("Parlementsleden van de Servische oppositie droegen uit protest tegen de regering zwarte kleren.", "SRBOPP>SRBGOV 140"),
        ("De Ierse boeren gebruikten hun tractoren om te protesteren tegen de regering.", "IRLAGR>IRLGOV 141"),
        ("De Ierse boeren kregen toestemming om te demonstreren.", ""),
    ],
    "a paper that whoever adopts it speaks by": [
        ("Het Europees Parlement keurde een resolutie goed die Turkije oproept de wet in te trekken.", "IGOEUREEC>TUR 0242"),
        ("De Tweede Kamer nam een motie aan die het geweld van Azerbeidzjan veroordeelt.", "NLDLEG>AZE 111"),
    ],
    "whose deeds a refusal hangs on": [
        ("Zolang Israël de bombardementen niet stopt, wil Hamas niet onderhandelen.", "PSEREBHMS>ISR 125"),
    ],
    "what citizens ask of their own state": [
        ("De Belgische artsen eisen dat België de uitvoer van wapens stopzet.", "BELHLH>BEL 100"),
    ],
    "a person named behind what he is to somebody": [
        ("Poetin en zijn Wit-Russische bondgenoot Aleksandr Loekasjenko hebben in Minsk gesproken.", "RUSGOV>BLRGOV 040 BLRGOV>RUSGOV 040"),
    ],
    "who is in office no more": [
        ("Zwitserland bevriest de tegoeden van de afgezette president van Syrië.", "CHE>SYRELI 163"),
    ],
    "who will refuse no longer": [
        ("De Hongaarse premier laat weten dat Hongarije het akkoord niet langer zal blokkeren.", "HUNGOV>--- 010"),
    ],
    "whom followers are rallied against": [
        ("De Venezolaanse oppositie roept haar aanhangers op om te betogen tegen president Maduro.", "VENOPP>VENGOV 113"),
        ("De Venezolaanse oppositie roept haar aanhangers op om de straat op te gaan.", "VENOPP>--- 113"),
    ],
    "a condition below what is threatened": [
        ("De Spaanse boeren dreigen ermee Madrid te blokkeren als de regering niet toegeeft.", "ESPAGR>ESPGOV 133"),
    ],
    "gangs are criminals, armed or not": [
        ("Gewapende bendes hebben in Haïti een priester ontvoerd.", "HTICRM>HTIREL 181"),
    ],
    "what is talked about takes no part": [
        ("Frankrijk organiseert een top over Mali.", ""),
        ("Kenia voerde gesprekken met Oeganda over Zuid-Soedan.", "KEN>UGA 040 UGA>KEN 040"),
    ],
    "a lawsuit on a condition": [
        ("Als Warschau de wet niet intrekt, stapt Brussel naar het Europees Hof.", ""),
    ],
    "time that somebody is given": [
        ("De Afrikaanse Unie geeft de junta in Gabon een week om de president vrij te laten.", "IGOAFRAFU>GABGOV 139"),
        ("Duitsland geeft Letland volgende week tanks om de grens te bewaken.", "DEU>LVA 0332"),
    ],
    "a particle that no noun has for a preposition": [
        ("Peru en Chili spraken af hun grensgeschil op te lossen.", "PER>CHL 037 CHL>PER 037"),
    ],
    "a bare direction": [
        ("Hezbollah vuurde raketten af richting Israël.", "LBNREBHEZ>ISR 195"),
        ("De Poolse president vloog dinsdag richting Washington.", "POLGOV>USA 042"),
    ],
    "whom Brussels deals with as the Union does": [
        ("Brussel eist dat Apple in Ierland meer belasting betaalt.", "IGOEUREEC>USABUS 100"),
    ],
    "masked men are unidentified": [
        ("Twee Georgische oppositieleden werden door gemaskerde mannen in elkaar geslagen.", "GEOUAF>GEOOPP 182"),
    ],
    "who is put out of the country": [
        ("Twee Duitse journalisten zijn in Mali het land uitgezet.", "--->DEUMED 174"),
    ],
    "one's own capital as whoever is asked": [
        ("De Schotse premier eist van Londen meer geld.", "GBRGOV>GBR 1031"),
        ("De burgemeester van Glasgow riep Londen op de grenzen te erkennen.", "GBRGOV>GBR 020"),
        ("De Duitse kanselier vroeg zijn gasten om Duitsland te helpen.", "DEUGOV>--- 023"),
    ],
    "who speaks for a state threatens no official of it": [
        ("Als er geen akkoord komt, trekken wij onze gezanten terug, waarschuwde Qatar.", "QAT>--- 1313"),
    ],
    "blame is for who did it": [
        ("Human Rights Watch hekelt de opsluiting van journalisten door Egypte.", "NGOHRI>EGY 111"),
        ("De VN veroordelen het geweld tegen betogers door de Iraanse politie.", "IGOUNO>IRNCOP 111"),
    ],
    "a role that the sentence before told the country of": [
        ("De rebellen namen Goma in. Ze doodden tien soldaten.", "CODREB>CODMIL 190"),
        ("De vakbonden staken dinsdag in Argentinië. Zij eisen dat president Milei opstapt.", "ARGLAB>ARGGOV 1041"),
    ],
    "words that who speaks interrupts": [
        ('"Duitsland", zei de Poolse premier, "moet Oekraïne meer wapens leveren."', "POLGOV>DEU 0232"),
    ],
    "the manner of an act is that of who does it": [
        ("Den Haag hekelt de wijze waarop Wenen de grens bewaakt.", "NLD>AUT 111"),
    ],
    "a plural verb has two subjects": [
        ("Het leger van Mali en de Toearegrebellen vochten maandag bij Kidal.", "MLIMIL>MLIREB 190 MLIREB>MLIMIL 190"),
        ("De minister van Defensie en Buitenlandse Zaken bezocht Polen.", "GOV>POL 042"),
    ],
    "an answer that names its place": [
        ("Hezbollah beschoot Haifa, waarna het Israëlische leger doelen in Beiroet bombardeerde.", "ISRMIL>LBN 195"),
    ],
    "a plural called after a name": [
        ("Duitsland heeft Oekraïne Iris-T-systemen geleverd.", "DEU>UKR 072"),
        ("Frankrijk gaat Armenië Caesar-houwitsers leveren.", "FRA>ARM 0332"),
    ],
    "a phrase beyond another": [
        ("In Gent hebben boeren uit onvrede over het mestbeleid van premier De Croo de snelweg geblokkeerd.", "BELAGR>BELGOV 1442"),
    ],
    "a strike called for an aim": [
        ("De Keniaanse vakbonden roepen op tot een staking om de president tot hogere lonen te dwingen.", "KENLAB>KENGOV 113"),
    ],
    "unknown gunmen are where they act": [
        ("Gewapende mannen hebben in Kameroen twee priesters ontvoerd.", "CMRUAF>CMRREL 181"),
    ],
    "a land that heads the news of its government": [
        ("Bangladesh: premier Hasina vlucht na wekenlange studentenprotesten", ""),
        ("VN: hongersnood dreigt in Soedan", "IGOUNO>SDN 012"),
    ],
    "how those fell whom a headline counts": [
        ("Tien doden bij Israëlische aanval op Gaza", "ISR>PSE 190"),
        ("Al zeker 40 doden bij luchtaanvallen in Soedan", "--->SDN 195"),
        ("Tientallen doden bij aanslag in Pakistan", "--->PAK 180"),
        ("Drie doden bij treinongeluk in Duitsland", ""),
        ("Russische soldaten doden burgers bij Charkov", "RUSMIL>UKRCVL 190"),
    ],
    "urged with the verb behind": [
        ("De Deense minister heeft er bij Egypte op aangedrongen de grens te openen.", "DNKGOV>EGY 0251"),
    ],
    "what one declares oneself": [
        ("Zweden verklaarde zich bereid te bemiddelen tussen Iran en Irak.", "SWE>IRN 039 SWE>IRQ 039"),
        ("Iran toonde zich bereid te onderhandelen met Zweden.", "IRN>SWE 036 SWE>IRN 036"),
    ],
    "what an adverb picks out": [
        ("De Deense premier bezocht onder meer Kenia.", "DNKGOV>KEN 042 KEN>DNKGOV 043"),
        ("Met name Zweden verzet zich tegen het verdrag.", "SWE>--- 120"),
        ("Rusland leverde wapens aan onder andere Syrië.", "RUS>SYR 072"),
        ("De Turkse regering bekritiseerde met name Zweden.", "TURGOV>SWE 111"),
        ("Onder andere omstandigheden had Zweden het verdrag ondertekend.", ""),
    ],
    "hearsay that only a medium tells": [
        ("Rusland zou tanks hebben geleverd aan Mali, meldt Reuters.", ""),
        ("Rusland zou tanks hebben geleverd aan Mali, zegt Zweden.", "RUS>MLI 072"),
    ],
    "whom those who fell were fighting": [
        ("Bij gevechten tussen het Malinese leger en Malinese rebellen zijn vier militairen gesneuveld.", "MLIREB>MLIMIL 190"),
    ],
    "protesters are where they block": [
        ("Boeren blokkeerden de toegang tot de haven van Calais uit protest tegen de invoer van Brits vlees.", "FRAAGR>GBR 1442"),
    ],
    "a place behind somebody's title": [
        ("Gisteren bezocht de Navo-chef Georgië.", "IGOWSTNAT>GEO 042 GEO>IGOWSTNAT 043"),
    ],
    "whose an act is that a headline names": [
        ("Aanval Israël op Libanon", "ISR>LBN 190"),
        ("Bezoek Deense premier aan Kenia", "DNKGOV>KEN 042 KEN>DNKGOV 043"),
        ("Staking Franse verkeersleiders", "FRALAB>--- 143"),
        ("Overleg Rusland en Turkije over graan", "RUS>TUR 040 TUR>RUS 040"),
        ("Steun VS aan Oekraïne", "USA>UKR 050"),
        ("Arrestatie oppositieleider in Turkije", "--->TUROPP 173"),
        ("Waarschuwing VN voor hongersnood", "IGOUNO>--- 012"),
        ("Bezoek Nederland in de zomer.", ""),
        ("Ontslag trainer Ajax", ""),
    ],
    "pressed to do what is not yet done": [
        ("De Griekse regering stond onder zware druk om de wet in te trekken.", ""),
    ],
    "a count is no minister": [
        ("De graaf sprak over de diefstal van een ring.", ""),
    ],
    "when a part of a time begins the sentence": [
        ("Begin oktober viel de Belgische regering.", "BELGOV>--- 0831"),
        ("Begin vorige week bezocht de Franse minister Kenia.", "FRAGOV>KEN 042 KEN>FRAGOV 043"),
        ("Het begin van de onderhandelingen tussen Iran en Israël werd uitgesteld.", ""),
    ],
    "parts of the world are nobody's home": [
        ("De meest Europese partij van Zweden pleit voor de euro.", "SWEPTY>--- 020"),
        ("De regering viel na ruzie over de uitvoer van wapens naar het Midden-Oosten.", "GOV>--- 0831"),
    ],
    "who only is called something": [
        ("De Deense minister wordt genoemd als kandidaat voor het voorzitterschap.", ""),
    ],
    "neither the one nor the other": [
        ("Noch de Deense minister noch de Deense premier heeft op de uitspraken gereageerd.", ""),
    ],
    "not long after": [
        ("De Malinese president trad niet lang na de verkiezingen af.", "MLIGOV>--- 0831"),
        ("Niger verbrak niet lang voor de inval alle banden met Frankrijk.", "NER>FRA 160"),
    ],
    "what a plan lays down": [
        ("Volgens het plan van Egypte laat Hamas tien gijzelaars vrij.", ""),
        ("Volgens het akkoord trekt Israël zijn troepen terug uit Libanon.", ""),
    ],
    "a duty that nobody is said to impose": [
        ("Griekenland is verplicht om de grens te openen.", ""),
        ("De Europese Unie verplichtte Griekenland om de grens te openen.", "IGOEUREEC>GRC 1051"),
    ],
    "a list is no saying": [
        ("De lijst wordt aangevoerd door twee Franse ministers, daarna volgt Polen.", ""),
    ],
    "a noun with an article is no headline": [
        ("Een bezoek aan Kenia.", ""),
        ("Bezoek van de Deense koning aan Kenia", "DNKGOV>KEN 042 KEN>DNKGOV 043"),
    ],
    "what stands behind a relative adverb": [
        ("Er kwam een campagne waarmee rechters en het Congres president Nixon dwongen tot aftreden.", ""),
    ],
    "extremists of a people are where they live": [
        ("Hutu-extremisten in Rwanda hebben drie Spaanse hulpverleners vermoord.", "RWAREB>ESPNGO 1823"),
    ],
    "where something happens is not who is blamed for it": [
        ("De Spaanse vakbonden zijn boos over de toestand in Gaza.", "ESPLAB>--- 110"),
        ("De Noorse minister uitte kritiek op het geweld in Soedan.", "NORGOV>--- 111"),
        ("De Noorse minister uitte kritiek op het geweld van Soedan.", "NORGOV>SDN 111"),
        ("De Deense regering wijt de hoge prijzen aan de oorlog in Oekraïne.", ""),
        ("De Egyptische regering legde de schuld bij de droogte in Ethiopië.", ""),
    ],
    "rebels take towns at home": [
        ("De rebellen namen de stad Goma in.", "CODREB>COD 192"),
    ],
    "parties to a war are no political parties": [
        ("De partijen besloten de besprekingen in de Keniaanse hoofdstad Nairobi te hervatten.", ""),
        ("De partijen in het Deense parlement hekelen de minister.", "DNKPTY>DNKGOV 111"),
    ],
    "an article behind a country": [
        ("In 1659 annexeerde Frankrijk de Roussillon.", "FRA>--- 192"),
        ("Gisteren bombardeerden de Amerikanen de Bekaavallei.", "USA>LBN 195"),
    ],
    "a clause behind a plural": [
        ("De Poolse president zei in reactie op de stakingen dat de hervorming doorgaat.", "POLGOV>--- 010"),
        ("De Poolse minister sprak over berichten dat Rusland Oekraïne heeft aangevallen.", ""),
    ],
    "what a frame rules out, where it stands with the infinitive": [
        ("De burgemeester van Gent wil het probleem met de asielzoekers oplossen.", ""),
        ("De krant schrijft dat het Nederlandse kabinet het probleem met de jongeren wil oplossen.", ""),
        ("Canada wil het geschil met Saudi-Arabië oplossen.", "CAN>SAU 037"),
    ],
    "what somebody does not want to do": [
        ("De Oekraïense president wil geen vrede sluiten met Rusland.", "UKRGOV>RUS 127"),
        ("De minister zei dat Servië geen vredesakkoord wil sluiten met Kosovo.", "SRB>XKX 127"),
        ("Volgens zijn woordvoerder wil de Turkse president de banden met Griekenland voorlopig niet herstellen.", "TURGOV>GRC 120"),
        ("De Belgische minister wil van Rusland geen gas meer kopen.", "BELGOV>RUS 1211"),
        ("De Maltese premier wil niet doorgaan als partijleider.", "MLTGOV>--- 0341"),
        ("De Ethiopische premier wil vrede sluiten met Eritrea.", "ETHGOV>ERI 037"),
    ],
    "a place behind people called by their country": [
        ("In mei vielen de Russen Charkov aan.", "RUS>UKR 190"),
        ("Dinsdag bezochten de Fransen Mali.", "FRA>MLI 042 MLI>FRA 043"),
        ("De Fransen Bernard en Lucas bezochten een museum in Mali.", ""),
    ],
    "how many people of a country": [
        ("De meeste Italianen vinden dat de regering te weinig doet.", ""),
        ("Turkije wees veel Syriërs uit.", "TUR>SYRCVL 174"),
    ],
    "parts of a land": [
        ("Griekenland bezette een deel van Anatolië.", "GRC>TUR 192"),
        ("Rusland annexeerde delen van Georgië.", "RUS>GEO 192"),
        ("Delen van Georgië bezette Rusland al in 2008.", "RUS>GEO 192"),
    ],
    "what somebody had hoped for": [
        ("De Deense regering had gehoopt op een akkoord met Zweden.", ""),
        ("De Zweedse minister had verwacht dat het parlement zou instemmen.", ""),
    ],
    "a country that its article makes plural": [
        ("De premier van de Filipijnen onderhandelt met Vietnam.", "PHLGOV>VNM 046 VNM>PHLGOV 046"),
        ("De minister van Defensie van de Verenigde Staten overlegde in Brussel met de NAVO.", "USAGOV>IGOWSTNAT 040"),
        ("Gisteren bekritiseerde de Franse premier de Verenigde Staten.", "FRAGOV>USA 111"),
    ],
    "a relative clause tells of what its pronoun and verb fit": [
        ("Hij is de eerste Franse minister van buitenlandse zaken die een bezoek aan de Libanon brengt.", "FRAGOV>LBN 042 LBN>FRAGOV 043"),
        ("De premier van de Antillen die met Venezuela onderhandelt, is optimistisch.", "ANTGOV>VEN 046"),
        ("De minister van het kabinet die vorige week Moskou bezocht, treedt af.", "GOV>RUS 042"),
        ("De vakbonden van de Franse boeren die de regering steunt, betoogden in Parijs.", "FRALAB>--- 141"),
    ],
    "in whose name somebody acts": [
        ("Namens de VN bezocht een onbekende Noor in mei Syrië.", "IGOUNO>SYR 042"),
        ("De advocaat eiste namens de Turkse regering een verbod op het boek.", "TURGOV>--- 1042"),
        ("Namens de bewoners stapt de Duitse regering naar de rechter.", "DEUGOV>--- 115"),
    ],
    "examples of a kind": [
        ("Europese landen, zoals Hongarije en Slowakije, verzetten zich tegen de boycot.", "HUN>--- 120 SVK>--- 120"),
        ("Rusland levert wapens aan landen als Syrië en Iran.", "RUS>SYR 072 RUS>IRN 072"),
        ("Groeperingen zoals Hamas en Hezbollah vielen Israël aan.", "PSEREBHMS>ISR 190 LBNREBHEZ>ISR 190"),
    ],
    "who said what stands before": [
        ("Aldus de burgemeester van Utrecht tijdens een bijeenkomst.", "NLDGOV>--- 010"),
        ("Aldus de trainer van Ajax.", ""),
        ("Duitsland loopt hiermee achter, zo heeft de Duitse minister gisteren uiteengezet.", "DEUGOV>--- 010"),
        ("De burgemeester van Gent is eerlijk, hij zegt de juiste dingen, maar hij mist gezag.", ""),
    ],
    "leaders of a faith": [
        ("De islamitische leiders van Indonesië veroordeelden de aanslag.", "IDNREL>--- 111"),
    ],
    "a state that lasts": [
        ("Het feest ging niet door, omdat Maastricht nog bezet was.", ""),
        ("De Krim is nog altijd bezet.", ""),
        ("De grens met Mali is nog steeds gesloten.", ""),
        ("Duitsland is verplicht om de regels na te leven.", ""),
        ("De stad is in april door Russische troepen bezet.", "RUSMIL>--- 192"),
        ("De oppositieleider werd opgesloten in Tunis.", "--->TUNOPP 173"),
    ],
    "who is warned of a danger, and who is cheered": [
        ("Omwonenden waarschuwden de Franse politie dat de loods in brand stond.", ""),
        ("Bij haar aankomst werd de Deense premier met gejuich ontvangen.", ""),
    ],
    "phrases between commas": [
        ("Nayib Bukele, de president van El Salvador, heeft zijn Colombiaanse ambtgenoot een leugenaar genoemd.", "SLVGOV>COLGOV 111"),
    ],
    "what a prefix derives is no compound": [
        ("De Europese Unie steunt de oppositie van Venezuela.", "IGOEUREEC>VENOPP 050"),
        ("De Franse premier toonde onbegrip voor de Franse boeren.", ""),
        ("De Poolse minister uitte zijn ontevredenheid over de vergadering.", ""),
    ],
    "a town behind the country that is the subject is the object": [
        ("Zondag bestookte Israël Rafah met bommen.", "ISR>PSE 195"),
        ("Nadat de onderhandelingen waren mislukt, bombardeerde Rusland Charkiv.", "RUS>UKR 195"),
        ("In 2014 annexeerde Rusland Sebastopol.", "RUS>UKR 192"),
        ("In de halve finale versloeg België Amsterdam.", ""),
        ("Gisteren verliet Frankrijk Niamey.", ""),
    ],
    "who gave the order for a passive does it": [
        ("Op bevel van de Turkse president werden de betogers gearresteerd.", "TURGOV>TUROPP 173"),
        ("Op last van de Russische rechtbank werd de krant gesloten.", "RUSJUD>RUSMED 1721"),
        ("De Turkse generaal werd in opdracht van Iran vermoord.", "IRN>TURMIL 186"),
        ("De Iraanse dissident werd in opdracht van Teheran vermoord.", "IRN>IRNOPP 1823"),
        ("Op verzoek van Frankrijk werd de journalist gearresteerd.", "--->FRAMED 173"),
        ("De brief werd in opdracht van de koning geschreven.", ""),
    ],
    "a finite verb that looks like a participle": [
        ("De Nederlandse boeren willen dat minister Van der Wal opstapt.", "NLDAGR>NLDGOV 0241"),
        ("Kamerlid Van der Plas wil dat de Nederlandse minister opstapt.", "NLDPTY>NLDGOV 0241"),
        ("De Franse premier wil dat de prijzen dalen.", "FRAGOV>--- 020"),
        ("Op het congres stelde de VVD voor om de treinen later te laten rijden.", "NLDPTY>--- 020"),
        ("De politie wil dat getuigen zich melden.", ""),
        ("De Franse boeren melden dat de minister is opgestapt.", "FRAGOV>--- 0831"),
    ],
    "the particle of advice and orders is no preposition of what they are about": [
        ("De Wereldgezondheidsorganisatie beval China aan de markten te sluiten.", "IGOUNOHLHWHO>CHN 020"),
        ("De Poolse premier raadde Tsjechië af de rechters te ontslaan.", "POLGOV>CZE 020"),
        ("De Amerikaanse president bood Rusland aan in het conflict te bemiddelen.", "USAGOV>RUS 039"),
        ("Duitsland bood hulp aan Oekraïne om mijnen te ruimen.", "DEU>UKR 070"),
        ("De soldaat droeg een baby op zijn rug om haar te redden.", ""),
    ],
    "what a denial that goes on is about is denied": [
        ("Iran bleef ontkennen dat het de raketten had afgevuurd.", "IRN>--- 016"),
        ("Hongarije blijft eisen dat de sancties tegen Rusland worden opgeheven.", "HUN>RUS 1054"),
        ("Duitsland blijft geloven dat Rusland de gesprekken hervat.", "DEU>RUS 010"),
    ],
    "a participle of a particle and a known verb": [
        ("De milities hebben de moskee platgebrand.", "REB>--- 1712"),
        ("In Darfur zijn weer dorpen platgebrand door milities.", "SDNREB>SDN 1712"),
        ("De Janjaweed hebben een dorp in Darfur platgebrand.", "SDNREB>SDN 1712"),
        ("De moskee is platgebrand.", ""),
    ],
    "a body in which something is said": [
        ("In de Tweede Kamer is kritiek geuit op minister Bruins.", "NLDLEG>NLDGOV 111"),
        ("In het Amerikaanse Congres is veel kritiek op president Biden.", "USALEG>USAGOV 111"),
        ("In de Kamer wordt aangedrongen op het aftreden van premier Rutte.", "NLDLEG>NLDGOV 0241"),
        ("In Parijs is kritiek geuit op de Duitse premier.", "--->DEUGOV 111"),
        ("In de Tweede Kamer werd de minister door de vakbond bekritiseerd.", "NLDLAB>NLDGOV 111"),
    ],
    "what a region's adjective and the place of an act tell of rebels": [
        ("In Darfur hebben Arabische milities opnieuw dorpen aangevallen.", "SDNREB>SDN 190"),
        ("In Brussel hebben Europese leiders Rusland veroordeeld.", "EURGOV>RUS 111"),
    ],
    "of whom captors are, and where a deed was done of which somebody speaks": [
        ("Ontvoerders van twee Franse journalisten eisen dat Duitsland zijn troepen terugtrekt.", "CRM>DEU 1056"),
        ("Moslimorganisaties hebben de moordaanslag in Beslan veroordeeld.", "REL>RUS 111"),
        ("De oppositie veroordeelde het geweld in Kiev.", "UKROPP>--- 111"),
    ],
    "whose troops are moved": [
        ("Het kabinet trekt de Nederlandse militairen terug uit Irak.", "NLDGOV>IRQ 0874"),
        ("De regering heeft besloten de Nederlandse troepen terug te halen uit Irak.", "NLDGOV>IRQ 0356"),
        ("De Iraakse regering veroordeelde de Nederlandse troepen.", "IRQGOV>NLDMIL 111"),
    ],
    "plans that are none": [
        ("Premier Rutte is niet van plan om op te stappen.", "NLDGOV>--- 1231"),
        ("Premier Rutte is van plan om op te stappen.", "NLDGOV>--- 0341"),
    ],
    "a noun taken for an infinitive": [
        ("Rwanda dreigt weer troepen naar Congo te sturen.", "RWA>COD 138"),
        ("Rwanda dreigt troepen naar Congo te sturen.", "RWA>COD 138"),
    ],
    "a crowd that celebrates or mourns": [
        ("In Parijs gingen duizenden mensen de straat op om de overwinning te vieren.", ""),
        ("In Kiev gingen duizenden mensen de straat op.", "UKROPP>--- 141"),
    ],
    "who fights his state deals with it as with another": [
        ("De ETA wil onderhandelen met Spanje.", "ESPSEP>ESP 036 ESP>ESPSEP 036"),
        ("De FARC beschuldigt Colombia van marteling.", "COLREB>COL 1122"),
        ("De oppositie bekritiseert Spanje.", "ESPOPP>--- 111"),
    ],
    "with its own government no state talks": [
        ("Israël weigert te praten met een regering waarin Hamas zit.", "ISR>GOV 125"),
        ("Turkije praat met de regering in Bagdad.", "TUR>IRQGOV 040"),
        ("Rusland wil praten met de oppositie.", "RUS>RUSOPP 036"),
    ],
    "whose plan is told": [
        ("De Britse premier zei dat Frankrijk niet van plan is te onderhandelen met Iran.", "FRA>IRN 125"),
        ("De Britse premier zei dat Frankrijk niet van plan is om te onderhandelen met Iran.", "FRA>IRN 125"),
        ("De Britse premier zei dat Frankrijk van plan is te onderhandelen met Iran.", "FRA>IRN 036 IRN>FRA 036"),
        ("De Britse premier zei dat hij van plan is met Iran te onderhandelen.", "GBRGOV>IRN 036"),
        ("Premier Rutte zei dat het kabinet niet van plan is te wijken.", "NLDGOV>--- 124"),
    ],
    "nothing to do with it": [
        ("Syrië zegt niets met de aanslag te maken te hebben.", "SYR>--- 016"),
        ("Hezbollah zegt niets te maken te hebben met de aanslag.", "LBNREBHEZ>--- 016"),
        ("De Franse premier zegt met hoge kosten te maken te hebben.", "FRAGOV>--- 010"),
    ],
    "an article begins another phrase than the name": [
        ("Volgens de PvdA heeft minister Remkes de Kamer verkeerd geïnformeerd.", "NLDPTY>NLDGOV 112"),
    ],
    "a verb in front of its object": [
        ("De politie in Kampala gebruikte traangas.", "UGACOP>--- 175"),
        ("De door Syrië gesteunde militie in Kampala.", ""),
    ],
    "a mediator in a country": [
        ("De Zuid-Afrikaanse president bemiddelt in Ivoorkust.", "ZAFGOV>CIV 045"),
        ("De Zuid-Afrikaanse president bemiddelde in Parijs tussen Israël en Syrië.", "ZAFGOV>ISR 045 ZAFGOV>SYR 045"),
    ],
    "a pardon is no general": [
        ("Minister Verdonk weigert een generaal pardon voor asielzoekers.", "NLDGOV>REF 124"),
    ],
    "a nuclear programme halted": [
        ("Iran weigert te stoppen met het verrijken van uranium.", "IRN>--- 1246"),
        ("De EU eist dat Iran stopt met het verrijken van uranium.", "IGOEUREEC>IRN 1056"),
        ("Noord-Korea is bereid zijn kernprogramma te bevriezen.", "PRK>--- 0356"),
        ("Iran gaat door met het verrijken van uranium.", ""),
    ],
    "a plural in front of a plural verb and one person's name": [
        ("De Pakistaanse autoriteiten hebben Imran Khan opnieuw opgepakt.", "PAKGOV>PAKPTY 173"),
        ("Oproerkraaiers hebben Imran Khan bedreigd.", "PAKOPP>PAKPTY 130"),
        ("De maatregelen heeft Macron ingetrokken.", "FRAGOV>--- 0832"),
    ],
    "a frame that bars an infinitive below its verb": [
        ("De Nederlandse rechter verbood de PVV.", "NLDJUD>NLDPTY 1722"),
        ("De Nederlandse rechter verbood de PVV om het filmpje te verspreiden.", "NLDJUD>NLDPTY 172"),
        ("Omdat de Nederlandse rechter de PVV verbood om folders uit te delen, volgt een hoger beroep.", "NLDJUD>NLDPTY 172"),
        ("De rechter verbood de organisatie om nog langer folders uit te delen.", ""),
    ],
    "daarbij names none of the things that a frame rules out": [
        ("Daarbij is een Macedonische militair gedood.", "--->MKDMIL 190"),
        ("In Luik gebeurde een ongeval waarbij een Franse militair werd gedood.", ""),
        ("Bij een steekpartij in Luik is een Franse militair gedood.", ""),
    ],
    "a promise is none where its own verb is ruled out": [
        ("De Kroatische premier beloofde Servië het archief te openen.", "HRVGOV>SRB 030"),
        ("De Russische president beloofde Oekraïne te verslaan.", ""),
        ("De Israëlische premier beloofde dat Hamas vernietigd wordt.", ""),
    ],
}


def wanted(text: str) -> set[tuple[str, str, str]]:
    parts = text.split()
    return {(*pair.split(">"), code) for pair, code in zip(parts[::2], parts[1::2], strict=True)}  # type: ignore[misc]


@pytest.mark.parametrize(
    ("sentence", "events"), [pytest.param(s, e, id=f"{point}: {s[:40]}") for point, rows in SENTENCES.items() for s, e in rows]
)
def test_a_sentence_is_coded_as_a_reader_would(code, sentence, events):
    got = {(e.source, e.target, e.code) for e in code(sentence)}
    assert wanted(events) <= got
    if not events:
        assert not got


def test_a_measure_is_not_agreed_with_those_it_is_taken_against(code):
    events = code("Het Zwitserse parlement hechtte zijn goedkeuring aan sancties tegen Rusland.")
    assert [(e.code, e.target) for e in events] == [("019", "---")]


@pytest.mark.parametrize(
    "sentence",
    [
        "De VS dreigen met sancties tegen bedrijven die Iran helpen.",
        "De politie schoot op de betogers in Dakar. Ze hadden een bank in brand gestoken.",
        "De Congolese rebellen ontvoerden tien artsen. Ze werden later vrijgelaten.",
        "De Congolese rebellen, aanhangers van de ex-president, vielen de Rwandese troepen aan.",
        "Israël verwerpt de beschuldiging van geweld tegen burgers.",
        "Rusland heeft Frankrijk en niet Duitsland bedreigd.",
        "Polen heeft erop aangedrongen dat Duitsland Oekraïne tanks levert.",
        "De Franse minister wees erop dat Duitsland Oekraïne tanks levert.",
        "De Israëlische luchtmacht, niet Polen, veroordeelde de Verenigde Naties.",
    ],
)
def test_nothing_is_told_beside_it(code, sentence):
    assert len(code(sentence)) == 1


@pytest.mark.parametrize(
    ("sentence", "date", "events"),
    [
        ("De Oost-Duitse premier Stoph sprak in Erfurt met bondskanselier Brandt.", "1970-03-19", "DDRGOV>DEUGOV 040 DEUGOV>DDRGOV 040"),
        ("De Poolse minister bracht een bezoek aan Oost-Berlijn.", "1970", "POLGOV>DDR 042 DDR>POLGOV 043"),
        ("Dat Bonn de DDR veroordeelt, is niet nieuw, maar Ulbricht verwierp het westelijke voorstel.", "1970", "DDRGOV>--- 120"),
        ("Oost-Duitse boeren protesteerden tegen de Duitse regering.", "2024-06-12", "DEUAGR>DEUGOV 141"),
        ("Nederland veroordeelde in 1961 de DDR.", "1995", "NLD>DEU 111"),
    ],
)
def test_a_state_that_is_no_more_has_its_own_code_for_its_time(code, sentence, date, events):
    assert wanted(events) <= {(e.source, e.target, e.code) for e in code(sentence, date)}
