"""Whom an act hits where no object names anybody: place, host, owner, opponent; and where it hits nobody."""

import pytest

SENTENCES = {
    "the country where what is judged was done, and nobody whom it was done to": [
        ("De VN veroordeelt het geweld in Soedan.", "IGOUNO>SDN 111"),
        ("De Duitse regering heeft de staatsgreep in Niger veroordeeld.", "DEUGOV>NER 111"),
        ("De EU eist nieuwe verkiezingen in Georgië.", "IGOEUREEC>GEO 1041"),
        ("Nederland veroordeelt de arrestatie van oppositieleden in Venezuela.", "NLD>VEN 111"),
        ("Polen veroordeelt de arrestatie van een Poolse journaliste in Wit-Rusland.", "POL>BLR 111"),
        ("De VN veroordeelt de executie van betogers in Iran.", "IGOUNO>IRN 111"),
        ("De leider van de Franse oppositie noemde de arrestatie van Navalny onaanvaardbaar.", "FRAOPP>RUS 111"),
        ("De Amerikaanse regering veroordeelt de aanslag op een kerk in Parijs.", "USAGOV>--- 111"),
        ("De Franse president heeft in Berlijn de aanslag veroordeeld.", "FRAGOV>--- 111"),
        ("Turkije reageerde woedend op de erkenning van de genocide door het Duitse parlement.", "TUR>DEULEG 111"),
    ],
    "nobody for whom a protest is held, but those in front of whose building": [
        ("Duizenden Belgen kwamen in Brussel op straat voor Gaza.", "BELOPP>--- 141"),
        ("Duizenden Israëliërs demonstreerden in Tel Aviv voor een akkoord met Hamas.", "ISROPP>--- 1412"),
        ("In hun toga's protesteerden Poolse rechters voor het ministerie.", "POLJUD>POLGOV 141"),
    ],
    "every country of several places that are struck": [
        ("Met kruisraketten bestookten de Amerikanen gisteravond doelen in Soedan en Afghanistan.", "USA>AFG 195; USA>SDN 195"),
    ],
    "the country where there is to be peace or reform": [
        ("De VN roept op tot een onmiddellijk bestand in Gaza.", "IGOUNO>PSE 0256"),
        ("De paus riep op tot vrede in Oekraïne.", "VATREL>UKR 027"),
        ("De Verenigde Naties eisen de vrijlating van hun medewerkers in Jemen.", "IGOUNO>YEM 1053"),
        ("In New York riep de Britse minister op tot een staakt-het-vuren.", "GBRGOV>--- 0256"),
        ("De Spaanse premier eist een onmiddellijk bestand.", "ESPGOV>--- 1056"),
    ],
    "the country that holds those who are to be released": [
        ("Noorwegen vraagt de vrijlating van twee Noorse activisten die in Venezuela vastzitten.", "NOR>VEN 0253"),
        ("Zweden eist de vrijlating van een Zweedse diplomaat die in Iran vastzit.", "SWE>IRN 1053"),
        ("Amnesty eist de vrijlating van drie Egyptische journalisten.", "NGOHRIAMN>EGYMED 1053"),
    ],
    "the country of the ground on which strangers and rebels use force": [
        ("In Odessa beschadigde het Russische leger vannacht een brug.", "RUSMIL>UKR 171"),
        ("In Boetsja maakte het Russische leger zich schuldig aan oorlogsmisdaden.", "RUSMIL>UKR 200"),
        ("In Ituri overvielen Congolese rebellen een dorp.", "CODREB>COD 180"),
        ("In Nablus verrichtte het Israëlische leger vannacht arrestaties.", "ISRMIL>PSE 173"),
        ("In Kampala sloot de Oegandese regering het internet af.", "UGAGOV>--- 1721"),
        ("In Luik verrichtte de politie vannacht arrestaties.", "BELCOP>--- 173"),
    ],
    "the country whose aid is cut": [
        ("Wegens geldgebrek halveerden de Verenigde Naties de voedselhulp in Jemen.", "IGOUNO>YEM 1623"),
        ("De VN zetten in New York de steun stop.", "IGOUNO>--- 162"),
    ],
    "whom a measure is taken against, and whose the seized goods are": [
        ("Tegen de truckers riep de Canadese premier de noodwet in.", "CANGOV>CANLAB 1724"),
        ("Tegen de stakende mijnwerkers riep de regering van Peru de noodtoestand uit.", "PERGOV>PERLAB 1724"),
        ("In Gao legden Malinese rebellen de hand op munitie van het leger.", "MLIREB>MLIMIL 1711"),
        ("Rusland onteigende het bezit van twee westerse bedrijven.", "RUS>WSTBUS 1711"),
    ],
    "whose the ship, the house and the ground are": [
        ("Iran nam een schip onder Portugese vlag in beslag.", "IRN>PRT 1711"),
        ("De Houthi's beschoten een onder Liberiaanse vlag varende tanker.", "YEMREB>LBR 190"),
        ("De Houthi's lanceerden drones richting Eilat.", "YEMREB>ISR 1952"),
        ("De Nicaraguaanse regering nam de gebouwen van de katholieke kerk in beslag.", "NICGOV>NICREL 1711"),
        ("In Tirana gooiden betogers molotovcocktails naar het kantoor van de premier.", "ALBOPP>ALBGOV 145"),
        ("De Israëlische luchtmacht viel een auto van Hezbollah aan.", "ISRMIL>LBNREBHEZ 190"),
        ("Oppositieleden vielen het beleid van de premier aan.", ""),
        ("Dit is een stap in de goede richting voor Kiev.", ""),
        ("De aandelen van Shell werden hard geraakt.", ""),
    ],
    "people with whom a government sympathises": [
        ("De Franse minister toonde begrip voor de boeren.", "FRAGOV>FRAAGR 018"),
    ],
    "who gives what somebody gets, and whom an answer hits": [
        ("Twee Oekraïense parlementsleden kregen van Moskou een inreisverbod.", "RUS>UKRLEG 163"),
        ("Drie Georgische ministers krijgen een inreisverbod.", "--->GEOGOV 163"),
    ],
    "the host of whom a guest asks a favour": [
        ("In Berlijn vroeg Zelensky om extra Patriots.", "UKRGOV>DEU 0232"),
        ("De Noorse premier zegde in Kiev extra luchtafweer toe.", "NORGOV>UKR 0332"),
        ("In Genève vroeg de Somalische premier om noodhulp.", "SOMGOV>--- 0233"),
        ("Op de top in Parijs vroeg de Keniaanse president om schuldverlichting.", "KENGOV>--- 0231"),
        ("In Nairobi vroeg de Keniaanse regering om voedselhulp.", "KENGOV>--- 0233"),
    ],
    "not those against whom stands what somebody supports or defends": [
        ("Brazilië stemde voor de resolutie tegen Rusland.", "BRA>--- 051"),
        ("Amerika steunt een resolutie tegen Rusland.", "USA>--- 051"),
        ("Kroatië verwelkomde het vonnis tegen de Servische generaal.", "HRV>--- 051"),
        ("De minister zei dat Brazilië de resolutie tegen Rusland steunt.", "BRA>--- 051"),
        ("De Duitse kanselier verdedigde Israël tegen de beschuldigingen van Zuid-Afrika.", "DEUGOV>ISR 052"),
        ("Noorwegen steunt Oekraïne in de strijd tegen Rusland.", "NOR>UKR 050"),
    ],
    "nobody, where a visit or an investment stays at home": [
        ("Zaterdag wordt de Belgische koning in Gent verwacht.", ""),
        ("De Vlaamse regering kondigde investeringen in Antwerpen aan.", ""),
        ("De krant schrijft dat de Italiaanse regering investeringen in Albanië aankondigde.", "ITAGOV>ALB 0311"),
        ("De Spaanse koning zei dat de Japanse premier openstaat voor overleg.", "JPNGOV>--- 036"),
    ],
    "whose embassy protesters stand at": [
        ("Honderden mensen protesteerden bij de Russische ambassade in Praag.", "CZEOPP>RUSGOV 141"),
        ("Bij de Israëlische ambassade in Dublin verzamelden zich betogers.", "IRLOPP>ISRGOV 141"),
        ("Bij het parlement in Belgrado betoogden tienduizenden mensen.", "SRBOPP>--- 141"),
    ],
    "the country of people in a raid, and of predecessors": [
        ("Bij razzia's in Jenin hielden Israëlische soldaten tientallen mensen aan.", "ISRMIL>PSECVL 173"),
        ("Bij de poort van de basis in Okinawa betoogden bewoners tegen de Amerikaanse mariniers.", "JPNOPP>USAMIL 141"),
        ("De president van Madagaskar beschuldigde zijn voorganger van corruptie.", "MDGGOV>MDGELI 1121"),
    ],
    "to whom a statement is made that is about nobody": [
        ("De Franse minister zei tegen de Israëlische premier dat de toestand ernstig is.", "FRAGOV>ISRGOV 010"),
        ("De Turkse president liet Berlijn weten dat de levering vertraagd is.", "TURGOV>DEU 010"),
        ("De Deense minister schreef de Zweedse regering dat hij denkt dat de brug veilig is.", "DNKGOV>SWEGOV 010"),
        ("In een brief aan de NAVO schreef de Poolse premier dat het overleg nuttig was.", "POLGOV>IGOWSTNAT 010"),
        ("De Franse minister beantwoordde vragen van de Senaat.", "FRAGOV>FRALEG 010"),
        ("De Duitse kanselier zei tegen de pers dat de toestand goed is.", "DEUGOV>--- 010"),
        ("De Poolse premier zei tegen zijn vrouw dat de toestand goed is.", "POLGOV>--- 010"),
    ],
    "whom a statement is about": [
        ("Volgens Londen is er geen twijfel over dat Rusland hierover liegt.", "GBR>RUS 010"),
        ("Volgens de CDU bestaat de kans dat Polen niet komt.", "DEUPTY>POL 010"),
        ("De landen van de NAVO vormen volgens het Kremlin een bedreiging voor de vrede.", "RUSGOV>IGOWSTNAT 010"),
        ("Volgens de oppositie vormt Iran een bedreiging voor Europa.", "OPP>IRN 010"),
        ("Volgens de Spaanse vakbond mag de minister daar niet over beslissen.", "ESPLAB>ESPGOV 010"),
        ("Volgens de Spaanse koning mag de minister daar niet over beslissen.", "ESPGOV>--- 010"),
        ("Londen vreest dat de toestand in Israël de spanning vergroot.", "GBR>ISR 012"),
        ("Londen vreest dat de verkiezingen in Israël de spanning vergroten.", "GBR>--- 012"),
    ],
    "who asked for what is refused, not who is to do it": [
        ("De eis van Kiev tot terugtrekking van de Russische troepen is door Moskou genegeerd.", "RUS>UKR 1246"),
        ("Moskou negeert de eis tot terugtrekking van de Russische troepen.", "RUS>--- 1246"),
        ("De Koerden zijn boos: hun eis voor vrijlating van de gevangenen is door Turkije verworpen.", "TUR>TURCVL 1243"),
    ],
    "a government of no country told, with which a state deals": [
        ("Rusland bedreigde de minister.", "RUS>GOV 130"),
        ("Het kabinet kreeg steun van Duitsland.", "DEU>GOV 050"),
        ("De minister kreeg kritiek van Frankrijk.", "FRA>GOV 111"),
        ("Het leger kreeg hulp van Frankrijk.", "FRA>MIL 070"),
        ("De journalist werd door Rusland uitgewezen.", "RUS>MED 174"),
        ("Rusland arresteerde de minister.", "RUS>RUSGOV 173"),
        ("De VN vroegen het kabinet om hulp voor Biafra.", "IGOUNO>GOV 023"),
    ],
    "against whom people march by the name of their country": [
        ("In Rotterdam betoogden Turken tegen de regering.", "TUROPP>NLDGOV 141"),
        ("Amerikanen betoogden tegen de oorlog in Vietnam.", "USAOPP>--- 1412"),
        ("De Fransen staken.", "FRALAB>--- 143"),
    ],
    "whom words in parliament and press attack, not arms": [
        ("De minister werd in de Kamer hevig aangevallen.", "LEG>GOV 111"),
        ("De Franse president werd in de pers aangevallen.", "--->FRAGOV 111"),
        ("De premier werd in het parlement met een mes aangevallen.", "--->GOV 182"),
        ("De rebellen vielen in het parlement de ministers aan.", "REB>GOV 190"),
    ],
    "of whom a member of parliament asks something": [
        ("Twee Portugese parlementsleden stelden de vraag of de minister genoeg had gedaan.", "PRTLEG>PRTGOV 020"),
        ("In Lissabon stelden twee Portugese parlementsleden de vraag of de brug veilig is.", "PRTLEG>--- 020"),
    ],
    "whom a protest is against, not whom it is for or another clause speaks of": [
        ("In Berlijn werd een demonstratie tegen Israël en voor de Palestijnen georganiseerd.", "--->ISR 141"),
        ("Omdat dit voor Rusland pijnlijk was, werd in Parijs een demonstratie tegen de oorlog georganiseerd.", ""),
        ("De PvdA is boos: de fractie wil weten of de minister op de hoogte was.", ""),
    ],
    "a government that its own opposition speaks of, wherever the deed was done": [
        ("De Franse oppositie verwijt de regering gebrek aan actie in Mali.", "FRAOPP>FRAGOV 111"),
        ("De Britse Conservatieven verweten de premier leugens over de oorlog in Irak.", "GBRPTY>GBRGOV 112"),
        ("De Duitse minister verweet de Malinese regering gebrek aan actie.", "DEUGOV>MLIGOV 111"),
    ],
    "where that happened of which a government speaks is not its home": [
        ("De minister veroordeelt het geweld in Soedan.", "GOV>SDN 111"),
        ("De minister wees op de hongersnood in Soedan.", "GOV>--- 010"),
        ("De regering wil dat het geweld in Gaza stopt.", "GOV>PSE 0256"),
        ("De premier noemt de situatie in Haïti zorgwekkend.", "GOV>HTI 012"),
        ("In Londen veroordeelde de premier de aanslag in Parijs.", "GBRGOV>--- 111"),
        ("De burgemeester veroordeelde de rellen in Utrecht.", "NLDGOV>--- 111"),
        ("De autoriteiten wijzen op de overstromingen in Pakistan.", "PAKGOV>--- 010"),
    ],
    "an envoy deals with the land where he is posted, soldiers fight there": [
        ("De Duitse ambassadeur in Warschau sprak met de premier.", "DEUGOV>POLGOV 040; POLGOV>DEUGOV 040"),
        ("De krant schrijft dat de Amerikaanse ambassadeur in Boedapest de premier heeft bekritiseerd.", "USAGOV>HUNGOV 111"),
        ("De Nederlandse ambassade in Boedapest steunt de oppositie.", "NLDGOV>HUNOPP 050"),
        ("De VN-gezant voor Jemen sprak met de regering.", "IGOUNO>YEMGOV 040; YEMGOV>IGOUNO 040"),
        ("De Franse troepen in Mali hebben de rebellen aangevallen.", "FRAMIL>MLIREB 190"),
        ("De Nederlandse troepen in Mali steunen de regering.", "NLDMIL>MLIGOV 050"),
        ("De rebellen hebben de Franse troepen in Mali aangevallen.", "MLIREB>FRAMIL 190"),
        ("De Nederlandse soldaten in Mali bekritiseren de minister.", "NLDMIL>NLDGOV 111"),
    ],
    "a guest speaks with and about his hosts": [
        ("Tijdens een bezoek aan Turkije bekritiseerde de Zweedse premier de regering.", "SWEGOV>TURGOV 111"),
        ("Na zijn aankomst in Peking heeft de Franse minister met de president gesproken.", "FRAGOV>CHNGOV 040; CHNGOV>FRAGOV 040"),
        ("De Zweedse minister sprak tijdens zijn bezoek aan Ankara met de oppositie.", "SWEGOV>TUROPP 040; TUROPP>SWEGOV 040"),
        ("De Poolse journalist werd tijdens een reis naar Belarus door de politie gearresteerd.", "BLRCOP>POLMED 173"),
        ("Tijdens een bezoek aan Frankrijk bekritiseerde de Poolse oppositieleider de regering.", "POLOPP>POLGOV 111"),
        (
            "De Finse president bezoekt Kazachstan en spreekt daar met de premier.",
            "FINGOV>KAZ 042; KAZ>FINGOV 043; FINGOV>KAZGOV 040; KAZGOV>FINGOV 040",
        ),
        (
            "De Spaanse premier bezocht Rabat, waar hij de koning ontmoette.",
            "ESPGOV>MAR 042; MAR>ESPGOV 043; ESPGOV>MARGOV 040; MARGOV>ESPGOV 040",
        ),
        ("Vanmorgen landde de Indiase premier in Sri Lanka, waar hij met een saluut werd verwelkomd.", "INDGOV>LKA 042; LKA>INDGOV 043"),
        ("De Duitse kanselier bezocht Warschau en bekritiseerde de oppositie.", "DEUGOV>POL 042; POL>DEUGOV 043; DEUGOV>DEUOPP 111"),
    ],
    "people march against their own state by its name": [
        ("Turken in Duitsland betoogden tegen Turkije.", "TUROPP>TUR 141"),
        ("Omdat Iraniërs in Berlijn tegen Teheran demonstreerden, was het centrum afgesloten.", "IRNOPP>IRN 141"),
        ("In Kiev demonstreerden Oekraïners tegen Oekraïne en Rusland.", "UKROPP>UKR 141; UKROPP>RUS 141"),
        ("Franse arbeiders betoogden in Parijs tegen de Franse pensioenwet.", "FRALAB>--- 1412"),
    ],
    "who is put out of a country is not of it": [
        ("Italië heeft honderden migranten op het vliegtuig naar Libië gezet.", "ITA>REF 174"),
        ("België zet de Afghaanse asielzoekers het land uit.", "BEL>AFGREF 174"),
    ],
}


@pytest.mark.parametrize(
    ("sentence", "events"), [pytest.param(s, e, id=f"{point}: {s[:40]}") for point, rows in SENTENCES.items() for s, e in rows]
)
def test_an_act_hits_whom_a_reader_would_name(code, sentence, events):
    assert {f"{e.source}>{e.target} {e.code}" for e in code(sentence)} == set(events.split("; ")) - {""}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("De Verenigde Staten waarschuwden Oekraïne voor een Russische aanval.", "USA>RUS 012"),
        ("In Riga zei de krant dat de Letse premier voor Russische vergelding waarschuwt.", "LVAGOV>RUS 012"),
        ("Volgens de Amerikaanse inlichtingendienst komt er een vergelding van Iran.", "USASPY>IRN 012"),
        ("Op de top waarschuwde de Amerikaanse president Rusland voor zware represailles.", "USAGOV>RUS 130"),
        ("Washington waarschuwde Peking voor een aanval op Taiwan.", "USA>CHN 130"),
    ],
)
def test_who_warns_of_the_deeds_of_others_does_not_threaten(code, text, event):
    assert event in {f"{e.source}>{e.target} {e.code}" for e in code(text)}


def test_a_clause_that_describes_its_own_subject_is_read_to_the_end(code):
    assert code("Ook kunnen vakbonden coach denken met het onderzoek dat er op adequate of vlakke onderzoek al staat.") == []
