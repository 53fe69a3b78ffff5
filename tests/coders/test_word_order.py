"""Orders of words that the parser reads otherwise: infinitives in front, phrases behind joined objects, what one gets done to one."""

import pytest

SENTENCES = [
    # an infinitive in front of the verb that takes it
    ("Onderhandelen met de rebellen wil de Colombiaanse regering niet.", "COLGOV>COLREB 125"),
    ("Praten met de Taliban weigert de Pakistaanse premier.", "PAKGOV>AFGGOV 125"),
    ("Wapens leveren aan Oekraïne wil Hongarije niet.", "HUN>UKR 1222"),
    ("Aftreden wil de Keniaanse premier niet.", "KENGOV>--- 1231"),
    # a phrase behind joined objects, `om` that opens no infinitive
    ("De Syrische oppositie vroeg Rusland en de VN om hulp.", "SYROPP>IGOUNO 023 SYROPP>RUS 023"),
    ("Het Rode Kruis heeft Gambia om toegang tot de gevangenissen verzocht.", "NGOHLHIRC>GMB 0255"),
    # a bare noun in front of a verb that looks like an infinitive
    ("Hondurese koffieboeren verlangen van de regering in Tegucigalpa goedkope kredieten.", "HNDAGR>HNDGOV 1031"),
    # whoever gets something done to him is not who does it
    (
        "Opposanten kregen in de gevangenis stroomstoten toegediend door agenten van de Equatoriaal-Guinese politie.",
        "GNQCOP>GNQOPP 1822",
    ),
    # a relative clause whose verb is plural has no singular subject
    (
        "Rebellen die in februari in het hoogland van Kenia een Franse arts ontvoerden, vertikken het om de vrouw vrij te laten.",
        "KENREB>CVL 1243 KENREB>FRAHLH 181",
    ),
    # a land called by its part of the world is the one that was named
    ("Duitsland zegt Tunesië hulp toe, en het Noord-Afrikaanse land dankte Berlijn.", "DEU>TUN 033 TUN>DEU 051"),
    # the place of an emergency may be its object; where somebody acts from is not whom he hits
    ("Vanuit Moskou heeft de Filipijnse president heel Mindanao onder de krijgswet geplaatst.", "PHLGOV>PHL 1724"),
    # a land and its leader are one host
    ("De Deense premier was zondag in Berlijn, waar ze bij de Duitse kanselier op bezoek ging.", "DEUGOV>DNKGOV 043 DNKGOV>DEUGOV 042"),
    # travellers tell nothing of who robs them, staff of an embassy is its state's
    ("Rebellen overvielen een groep Duitse toeristen.", "REB>DEUCVL 180"),
    ("Albanië heeft het personeel van de Iraanse ambassade het land uitgezet.", "ALB>IRNGOV 174"),
    # a mediator is asked for by whatever verb, and whoever warns that he will leave threatens to
    ("De Malinese rebellen eisen dat de Afrikaanse Unie zich als bemiddelaar opwerpt.", "MLIREB>IGOAFRAFU 108"),
    ("Ierland waarschuwt dat het zijn blauwhelmen uit Libanon zal terugtrekken.", "IRL>LBN 136"),
    # nobody yet does what is told of something that is asked for
    ("De Congolese rebellen eisen van de VN blauwhelmen die de burgers beschermen.", "CODREB>IGOUNO 1034"),
    # a bare object behind a phrase that is complete without it
    ("Zwitserland kende voor de scholen ontwikkelingshulp aan Nepal toe.", "CHE>NPL 071"),
    ("Onverwacht deed Zwitserland voor een handelsakkoord concessies aan de Verenigde Staten.", "CHE>USA 080"),
    ("Onverwacht vroeg het Deense parket voor het onderzoek naar de witwasbank rechtshulp aan Estland.", "DNKJUD>EST 0213"),
    ("Onverwacht repareert Polen in Lublin tanks voor het Oekraïense leger.", "POL>UKRMIL 072"),
    ("Het parket meldt dat Irak op 2 augustus Koeweit binnenviel.", "IRQ>KWT 190"),
    ("Belga meldt dat Seoul na het vuurgevecht op zee Noord-Korea provocatie verweet.", "KOR>PRK 1123"),
    ("Belga meldt dat Turkije uit Israël zijn ambassadeur naar huis riep.", "TUR>ISR 161"),
    ("Belga meldt dat de Albanese premier aan Kosovo zijn bemiddeling aanbood.", "ALBGOV>XKX 039"),
    # of two actors in a relative clause the one that it hangs on acts
    ("De Sovjet-Unie, die China voor de gevolgen van nieuwe incidenten heeft gewaarschuwd, zwijgt voorlopig.", "RUS>CHN 130"),
    ("De Libanese president, die Hezbollah tot ontwapening opriep, zwijgt voorlopig.", "LBNGOV>LBNREBHEZ 0256"),
    ("De Europese Unie, die Moldavië het lidmaatschap beloofde, zwijgt voorlopig.", "IGOEUREEC>MDA 032"),
    ("Turkije, dat Somalië een scheepslading met medicijnen beloofde, zwijgt voorlopig.", "TUR>SOM 0333"),
    ("De Verenigde Staten, die in het noorden van Syrië de Syrische rebellen bewapenden, zwijgen voorlopig.", "USA>SYRREB 072"),
    # words that were taken for verbs, adjectives, participles or times
    ("België gaf tachtig jaar na de roof de kunstwerken aan Congo terug.", "BEL>COD 0842"),
    ("Belga meldt dat België tachtig jaar na de roof de kunstwerken aan Congo teruggaf.", "BEL>COD 0842"),
    ("Turkije verkocht drones aan Mali.", "TUR>MLI 062"),
    ("De Libische regering legde de hoofdstad een avondklok op.", "LBYGOV>LBY 1723"),
    ("Voor het eerst patrouilleerden de Indonesische en de Maleisische marine zij aan zij.", "IDNMIL>MYSMIL 062 MYSMIL>IDNMIL 062"),
    ("Het Kroatische parket onderzoekt of Montenegrijnse soldaten oorlogsmisdaden hebben gepleegd.", "HRVJUD>MNEMIL 094"),
    # what is given, and to whom
    ("Duitsland geeft Kiev Leopardtanks.", "DEU>UKR 072"),
    ("De Nederlandse regering heeft besloten Oekraïne Patriots te leveren.", "NLDGOV>UKR 0332"),
    ("De Ethiopische regering wordt oorlogsmisdaden ten laste gelegd.", "--->ETHGOV 1124"),
    ("De Colombiaanse president zet de gesprekken met het ELN stop.", "COLGOV>COLREB 164"),
    # phrases joined by `en`, phrases behind who does it
    ("De Poolse minister eiste na dagen van stilte en ondanks eerdere beloften excuses van Duitsland.", "POLGOV>DEU 102"),
    (
        "Nadat de president door militairen van zijn bed was gelicht, riep het Myanmarese leger de noodtoestand uit.",
        "MMRMIL>--- 1724 MMRMIL>MMRGOV 173",
    ),
    # voice
    ("Onverwacht is een moskee in Canada opnieuw aangevallen.", "--->CAN 180"),
    ("Een Nederlandse militair is in Uruzgan gesneuveld door een bermbom.", "--->NLDMIL 1833"),
    # appeals and demands
    ("De Zwitserse minister drong er bij Armenië en Azerbeidzjan op aan een vredesakkoord te sluiten.", "CHEGOV>ARM 027 CHEGOV>AZE 027"),
    ("De Bulgaarse betogers eisen dat de procureur-generaal wordt ontslagen.", "BGROPP>BGRJUD 1041"),
    ("Kaapverdië en Luxemburg nemen zich voor de banden aan te halen.", "CPV>LUX 032 LUX>CPV 032"),
    (
        "Betogers die het aftreden van de Armeense premier eisen, hebben in Jerevan bruggen geblokkeerd.",
        "ARMOPP>ARMGOV 1041 ARMOPP>ARMGOV 1441",
    ),
    ("Bij een inval in het huis van de Oegandese oppositieleider nam de politie computers in beslag.", "UGACOP>UGAOPP 1711"),
    # wishes and scores are no events
    ("De Jordaanse koning zou graag zien dat Hamas het bestand aanvaardt.", ""),
    ("De Noorse premier vindt het de hoogste tijd dat de wapens zwijgen in Gaza.", ""),
    ("Georgië wees Portugal op het EK met 2-0 terecht.", ""),
]


@pytest.mark.parametrize(("sentence", "events"), SENTENCES)
def test_sentence(code, sentence, events):
    assert " ".join(sorted(f"{e.source}>{e.target} {e.code}" for e in code(sentence))) == events
