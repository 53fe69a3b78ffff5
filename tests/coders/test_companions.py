"""Who is named beside others takes part as they do: companions, additions, members of a plural, lists of persons and of states."""

import pytest

SENTENCES = [
    # with whom somebody does it, in front, amid and behind
    ("De VS hebben samen met Duitsland sancties opgelegd aan Wit-Rusland.", "DEU>BLR 163 USA>BLR 163"),
    ("Samen met Rwanda heeft Oeganda Congo aangevallen.", "RWA>COD 190 UGA>COD 190"),
    ("Polen heeft, samen met Estland, Rusland beschuldigd van sabotage.", "EST>RUS 112 POL>RUS 112"),
    ("De premier zei dat Frankrijk samen met Duitsland sancties heeft opgelegd aan Iran.", "DEU>IRN 163 FRA>IRN 163"),
    ("Frankrijk steunt Israël samen met Duitsland.", "DEU>ISR 050 FRA>ISR 050"),
    ("Noord-Korea dreigt samen met Rusland met een aanval op Zuid-Korea.", "PRK>KOR 1384 RUS>KOR 1384"),
    ("Hamas viel samen met de Islamitische Jihad Israël aan.", "PSEREB>ISR 190 PSEREBHMS>ISR 190"),
    ("Poolse boeren blokkeren samen met vrachtwagenchauffeurs de grens met Oekraïne.", "POLAGR>UKR 144 POLLAB>UKR 144"),
    # two who deal with a third; without one they deal with each other
    ("Turkije onderhandelt samen met Qatar met de Taliban.", "AFGGOV>QAT 046 AFGGOV>TUR 046 QAT>AFGGOV 046 TUR>AFGGOV 046"),
    ("Frankrijk sloot samen met Duitsland een akkoord met India.", "DEU>IND 057 FRA>IND 057 IND>DEU 057 IND>FRA 057"),
    ("Saoedi-Arabië verbrak samen met Bahrein en de Emiraten de betrekkingen met Qatar.", "ARE>QAT 161 BHR>QAT 161 SAU>QAT 161"),
    ("Macron zat samen met Zelensky om de tafel.", "FRAGOV>UKRGOV 040 UKRGOV>FRAGOV 040"),
    # visits
    (
        "De Poolse premier bezocht samen met zijn Tsjechische ambtgenoot Kiev.",
        "CZEGOV>UKR 042 POLGOV>UKR 042 UKR>CZEGOV 043 UKR>POLGOV 043",
    ),
    (
        "Minister Blinken bezocht met zijn Britse collega Lammy Kiev.",
        "GBRGOV>UKR 042 UKR>GBRGOV 043 UKR>USAGOV 043 USAGOV>UKR 042",
    ),
    (
        "President Macron bezocht samen met bondskanselier Scholz de Oekraïense hoofdstad.",
        "DEUGOV>UKR 042 FRAGOV>UKR 042 UKR>DEUGOV 043 UKR>FRAGOV 043",
    ),
    ("De minister bezocht samen met zijn vrouw Kiev.", "GOV>UKR 042 UKR>GOV 043"),
    # with whom somebody undergoes it
    ("Navalny werd samen met een Amerikaanse journalist opgepakt.", "--->RUSOPP 173 --->USAMED 173"),
    ("De Russische politie arresteerde Navalny samen met twee Amerikaanse activisten.", "RUSCOP>RUSOPP 173 RUSCOP>USAOPP 173"),
    ("De Belgische politie arresteerde samen met de Nederlandse politie vier Albanese criminelen.", "BELCOP>ALBCRM 173 NLDCOP>ALBCRM 173"),
    # who is added to the subject or to the object
    ("China veroordeelde, evenals Rusland, de Amerikaanse aanval op Jemen.", "CHN>USA 111 RUS>USA 111"),
    ("Duitsland alsook Oostenrijk steunen de regering van Kosovo.", "AUT>XKXGOV 050 DEU>XKXGOV 050"),
    ("De Verenigde Staten evenals Canada hebben sancties opgelegd aan Iran.", "CAN>IRN 163 USA>IRN 163"),
    ("De EU veroordeelde Rusland evenals Iran.", "IGOEUREEC>IRN 111 IGOEUREEC>RUS 111"),
    ("De EU legde sancties op aan Rusland, alsook aan Iran.", "IGOEUREEC>IRN 163 IGOEUREEC>RUS 163"),
    ("De oppositie evenals de vakbonden eisen het ontslag van de Franse premier.", "FRALAB>FRAGOV 1041 FRAOPP>FRAGOV 1041"),
    ("Duitsland heeft tanks aan Oekraïne geleverd, net als Nederland.", "DEU>UKR 072 NLD>UKR 072"),
    ("Net als Frankrijk veroordeelde Duitsland de Russische aanval.", "DEU>RUS 111 FRA>RUS 111"),
    ("Saoedi-Arabië verbrak, net als Bahrein en de Emiraten, de betrekkingen met Qatar.", "ARE>QAT 161 BHR>QAT 161 SAU>QAT 161"),
    ("Omdat Noorwegen net als Spanje Palestina heeft erkend, riep Israël zijn ambassadeur terug.", "ISR>--- 161 NOR>PSE 054 ESP>PSE 054"),
    # nobody is added
    ("Net als in 2014 veroordeelde Duitsland de Russische aanval.", "DEU>RUS 111"),
    ("Net als zijn voorganger veroordeelde de Franse president Rusland.", "FRAGOV>RUS 111"),
    ("Net als Obama bezocht Biden Israël.", "ISR>USAGOV 043 USAGOV>ISR 042"),
    ("Duitsland steunt, evenals vorig jaar, Oekraïne.", "DEU>UKR 050"),
    ("Frankrijk veroordeelde Rusland, evenals Duitsland.", "FRA>RUS 111"),
    ("Duitsland stuurt raketten naar Litouwen, evenals soldaten.", "DEU>LTU 072"),
    ("In tegenstelling tot Frankrijk steunt Duitsland Israël.", "DEU>ISR 050"),
    ("Anders dan Frankrijk veroordeelde Duitsland de Russische aanval.", "DEU>RUS 111"),
    # before whom `ook` stands
    ("Naast de Verenigde Staten hebben ook Canada en Australië sancties opgelegd aan Iran.", "AUS>IRN 163 CAN>IRN 163 USA>IRN 163"),
    ("Omdat naast Frankrijk ook Duitsland sancties oplegde aan Iran.", "DEU>IRN 163 FRA>IRN 163"),
    ("Behalve Rusland veroordeelde Frankrijk ook Iran.", "FRA>IRN 111 FRA>RUS 111"),
    ("Naast Rusland heeft de EU ook tegen Iran sancties ingesteld.", "IGOEUREEC>IRN 163 IGOEUREEC>RUS 163"),
    ("Behalve tegen Rusland heeft de EU ook sancties ingesteld tegen Belarus.", "IGOEUREEC>BLR 163 IGOEUREEC>RUS 163"),
    ("Ook Spanje heeft, naast Ierland en Noorwegen, Palestina erkend.", "ESP>PSE 054 IRL>PSE 054 NOR>PSE 054"),
    ("Alle landen behalve Hongarije steunden Oekraïne.", ""),
    # some of many, who are named
    ("De Turkse politie heeft vijftig mensen gearresteerd, onder wie drie journalisten.", "TURCOP>TURCVL 173 TURCOP>TURMED 173"),
    ("In Wit-Rusland zijn tientallen mensen, onder wie een oppositieleider, gearresteerd.", "--->BLRCVL 173 --->BLROPP 173"),
    ("Zeven burgers, onder wie twee Franse hulpverleners, werden door rebellen in Niger ontvoerd.", "NERREB>FRANGO 181 NERREB>NERCVL 181"),
    (
        "De Amerikaanse president sprak met wereldleiders, onder wie Macron en Scholz.",
        "DEUGOV>USAGOV 040 FRAGOV>USAGOV 040 USAGOV>DEUGOV 040 USAGOV>FRAGOV 040",
    ),
    ("Europese leiders, onder wie Macron en Scholz, veroordeelden Rusland.", "DEUGOV>RUS 111 FRAGOV>RUS 111"),
    ("Rusland heeft enkele landen, waaronder Polen en Letland, met sancties gedreigd.", "RUS>LVA 1312 RUS>POL 1312"),
    ("Zes landen hebben Israël veroordeeld, waaronder Frankrijk en Spanje.", "ESP>ISR 111 FRA>ISR 111"),
    ("Het juk waaronder Polen zuchtte werd afgeworpen.", ""),
    # states that a plural means, and states beside it
    ("De drie Baltische staten, Estland, Letland en Litouwen, veroordeelden Rusland.", "EST>RUS 111 LTU>RUS 111 LVA>RUS 111"),
    ("Drie Afrikaanse landen, Mali, Niger en Burkina Faso, veroordelen Frankrijk.", "BFA>FRA 111 MLI>FRA 111 NER>FRA 111"),
    ("De Baltische staten, Polen en Finland veroordeelden Rusland.", "EUR>RUS 111 FIN>RUS 111 POL>RUS 111"),
    (
        "Burkina Faso, Mali en Niger, drie West-Afrikaanse landen, hebben de banden met Frankrijk verbroken.",
        "BFA>FRA 160 MLI>FRA 160 NER>FRA 160",
    ),
    ("Het Witte Huis heeft, evenals de NAVO, Rusland veroordeeld.", "IGOWSTNAT>RUS 111 USAGOV>RUS 111"),
    ("De Golfstaten Qatar en Oman onderhandelen met Iran.", "IRN>OMN 046 IRN>QAT 046 OMN>IRN 046 QAT>IRN 046"),
    ("De NAVO-leden Polen en Litouwen eisen sancties tegen Wit-Rusland.", "LTU>BLR 100 POL>BLR 100"),
    ("Volgens de krant hebben de EU-landen Spanje en Ierland Palestina erkend.", "ESP>PSE 054 IRL>PSE 054"),
    # persons of different names
    ("Premier Modi, president Biden en de Japanse premier veroordeelden Rusland.", "INDGOV>RUS 111 JPNGOV>RUS 111 USAGOV>RUS 111"),
    (
        "Kanselier Scholz, premier Meloni en de Spaanse minister-president veroordeelden Rusland.",
        "DEUGOV>RUS 111 ESPGOV>RUS 111 ITAGOV>RUS 111",
    ),
    (
        "De Duitse kanselier, president Macron en Donald Tusk, de Poolse premier, veroordeelden Rusland.",
        "DEUGOV>RUS 111 FRAGOV>RUS 111 POLGOV>RUS 111",
    ),
    ("De Franse president, Emmanuel Macron, veroordeelde Rusland.", "FRAGOV>RUS 111"),
    ("De Israëlische premier, Benjamin Netanyahu en de Amerikaanse president veroordeelden Iran.", "ISRGOV>IRN 111 USAGOV>IRN 111"),
]


@pytest.mark.parametrize(("sentence", "events"), SENTENCES)
def test_sentence(code, sentence, events):
    assert sorted(f"{e.source}>{e.target} {e.code}" for e in code(sentence)) == sorted(_listed(events))


def _listed(events: str) -> list[str]:
    words = events.split()
    return [f"{pair} {code}" for pair, code in zip(words[::2], words[1::2], strict=True)]
