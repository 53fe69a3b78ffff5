"""Persons whom no dictionary knows, and officials of whom no country is told."""

import pytest

CASES = [
    # the office behind a name
    ("Piet de Boer, voorzitter van de vakbond FNV, heeft het plan van de regering veroordeeld.", "NLDLAB 111 NLDGOV"),
    ("Dat zei gisteren J. Hendriks, voorzitter van de Tweede Kamer.", "NLDLEG 010 ---"),
    ("De heer B. Moene, ambassadeur van Nederland in Indonesië, overhandigde een protestnota aan de Indonesische regering.",
     "NLDGOV 114 IDNGOV"),
    ("Jan de Vries, leraar in Utrecht, werd door de politie aangehouden.", ""),
    # who leads a body of whatever kind speaks for it
    ("Karel Maas, rector van de Universiteit van Amsterdam, vroeg de minister om opheldering.", "NLDEDU 020 NLDGOV"),
    ("Aan de minister van justitie heeft prof. mr. A. D. Wit, rector magnificus van de universiteit van Leiden, gratie gevraagd.",
     "NLDEDU 025 NLDGOV"),
    ("Jan Jansen, voorzitter van LTO Nederland, eiste dat de minister opstapt.", "NLDAGR 1041 NLDGOV"),
    ("Jan Jansen, directeur van een bakkerij in Assen, vindt de regels te streng.", ""),
    ("Karel de Jong, rector van een gymnasium, zei dat leerlingen te veel huiswerk krijgen.", ""),
    ("Mgr. De Korte heeft de Belgische regering om opheldering gevraagd.", "BELREL 020 BELGOV"),
    # of two bodies alike, the second called by its country alone
    ("Zowel de Duitse regering als die van Frankrijk veroordeelde de aanslag.", "FRAGOV 111 ---"),
    ("De minister vertelde dat de premier van Curaçao en die van Aruba kritiek hebben op Den Haag.",
     "ABWGOV 111 NLD"),
    ("Het leger van Rwanda en dat van Congo zijn slaags geraakt.", "CODMIL 190 RWAMIL"),
    ("De bakker van Assen en die van Emmen staken.", ""),
    # the party whose group or house speaks
    ("De Eerste Kamerfractie van D66 steunt het voorstel van de regering.", "NLDPTY 051 NLDGOV"),
    ("Dat een werkgroep van de VVD de minister om opheldering heeft gevraagd, verbaast niemand.", "NLDPTY 020 NLDGOV"),
    ("De werkgroep van de buurt vroeg de gemeente om geld.", ""),
    # whom to help is no home
    ("De senatoren riepen de regering op Oekraïne te helpen.", "LEG 023 GOV"),
    ("De vakbonden hebben de regering opgeroepen Israël te boycotten.", "LAB 020 GOV"),
    # what is yet to be there is asked for nothing
    ("Oekraïne roept op tot de oprichting van een internationale rechtbank.", "UKR 020 ---"),
    ("Omdat de VVD pleit voor de bouw van een ziekenhuis, gebeurt er iets.", "NLDPTY 020 ---"),
    ("De gemeenteraad van Rotterdam is akkoord gegaan met de oprichting van een school.", ""),
    # who asks something of those who govern, though nothing else is told of him
    ("Het congres verzoekt de Eerste Kamer met klem, de loonwet te verwerpen.", "--- 020 NLDLEG"),
    ("Omdat hij de regering om opheldering had gevraagd, gebeurt er iets.", "--- 020 GOV"),
    ("De weduwe van de journalist riep de Europese Unie op Rusland te straffen.", "--- 020 IGOEUREEC"),
    ("Zij vroegen de burgemeester om een vergunning.", ""),
    ("Zijn moeder vroeg de premier om een handtekening.", ""),
    # what people in a country think, and what is thought in its capital
    ("In Washington is men van oordeel dat de onderhandelingen goed verlopen.", "USA 010 ---"),
    ("In Nederland denkt men dat het weer omslaat.", ""),
    # to decline with thanks; debts; bombs of nobody known
    ("Roemenië bedankte ervoor om aan de manoeuvres deel te nemen.", "ROU 120 ---"),
    ("Indonesië wil de schuld aan de Sovjet-Unie aflossen.", "IDN 0311 RUS"),
    ("De gemeente loste haar lening bij de bank af.", ""),
    ("Onbekenden hebben een bom laten afgaan bij het politiebureau in Malmö.", "--- 183 SWECOP"),
    ("Iemand liet een ballon ontploffen op het plein.", ""),
    # `het` with an object takes it
    ("Wenen zweeg, nadat het van de Belgische regering de verzekering had gekregen dat de straf niet wordt uitgevoerd.",
     "BELGOV 030 AUT"),
    ("Iran zei dat het van Rusland raketten heeft ontvangen.", "RUS 072 IRN"),
    # titles and initials in front of a name
    ("Drs. Den Uyl eiste het aftreden van de minister.", "NLDPTY 1041 NLDGOV"),
    ("Minister-president P. J. S. de Jong veroordeelde Rusland.", "NLDGOV 111 RUS"),
    # members of a party
    ("VVD'er Kamp eiste het aftreden van de minister.", "NLDPTY 1041 NLDGOV"),
    # who leads a union speaks for it
    ("In Utrecht zei Kloos dat de lonen te laag zijn.", "NLDLAB 010 ---"),
    # a name that begins like a pronoun, a commission that bears a name
    ("U Thant veroordeelde Rusland.", "IGOUNO 111 RUS"),
    ("De commissie Luns veroordeelde Rusland.", ""),
    # whom he works for
    ("De heer Jansen van de bouwbond noemde het plan van de regering onaanvaardbaar.", "LAB 111 GOV"),
    ("Mevrouw De Wit van het ministerie van Onderwijs zei dat de school te klein is.", "GOV 010 ---"),
    ("De heer Jansen van de voetbalbond was tevreden.", ""),
    # what lawgivers and unions ask, of whomever it concerns
    ("In de Kamer drong de PvdA aan op een onderzoek naar de oorzaken.", "NLDPTY 020 ---"),
    ("De voetbalbond drong aan op een onderzoek naar de oorzaken.", ""),
    ("De PvdA heeft besloten de motie niet te steunen.", "NLDPTY 120 ---"),
    ("Woensdag bereikten de EEG-ministers overeenstemming over de visprijzen.", "IGOEUREEC 057 ---"),
    ("De voetbalbond heeft overeenstemming bereikt over de wedstrijden.", ""),
    # who speaks of himself blames nobody
    ("De Franse minister gaf toe dat hij een fout had gemaakt.", "FRAGOV 015 ---"),
    ("De Franse regering vindt dat Spanje een grote fout maakt.", "FRAGOV 111 ESP"),
    # an adjective with `worden` at the end of the clause
    ("De Belgische minister verwacht dat de winter moeilijk zal worden.", "BELGOV 010 ---"),
    # people who march
    ("De politie arresteerde gisteren twintig betogende jongeren.", "COP 173 OPP"),
    # words that somebody quotes say nothing themselves
    (
        '"Een aanvaardbare regeling, waarover de leden zelf moeten beslissen" zei de heer Nieuwland van het NVV over het stuk, aan de hand '
        "waarvan de gevolgen moeten worden opgevangen.",
        "NLDLAB 010 ---",
    ),
    # summoned, and assembled
    ("De oppositieleider moet maandag voor de rechter verschijnen.", "--- 115 OPP"),
    ("De Veiligheidsraad kwam gisteren bijeen over Cyprus.", "IGOUNO 040 ---"),
    ("De bakkers kwamen gisteren bijeen.", ""),
    # what somebody wants to do he asks of nobody
    ("De bonden werken aan een regeling die ze bij de directie willen indienen.", ""),
    ("De Franse minister besloot geen straaljagers te leveren aan Libië.", "FRAGOV 1222 LBY"),
    # an intention is a thing
    ("De gemeente Schiedam maakt bezwaar tegen het voornemen van de Franse regering.", "NLDGOV 110 FRAGOV"),
    # firms that mean to work together
    ("De KLM gaat samenwerken met Air France.", "NLDBUS 030 FRABUS"),
    ("De KLM gaat haar reizigers beter helpen.", ""),
    # nobody knows him: what he judges does not judge him
    ("Jansen bekritiseerde de regering.", ""),
    ("De man bekritiseerde de regering.", ""),
    # an official acts for another state than the one that he acts upon
    ("De minister van economische zaken bezocht gisteren Duitsland.", "GOV 042 DEU"),
    ("De minister heeft Rusland veroordeeld.", "GOV 111 RUS"),
    ("De minister van buitenlandse zaken sprak in Parijs met zijn Franse ambtgenoot.", "GOV 040 FRAGOV"),
    ("In Kiev heeft de president Rusland veroordeeld.", "UKRGOV 111 RUS"),
    ("Op televisie stelde de president van Tsjaad verkiezingen in het vooruitzicht.", "TCDGOV 034 ---"),
    ("De minister bezocht Groningen.", ""),
    # what takes a capture was done by those who could
    ("De verdachten konden kort daarna door de politie worden aangehouden.", "COP 173 ---"),
    ("De politie heeft de daders kunnen arresteren.", "COP 173 ---"),
    ("De politie kon de betogers niet arresteren.", ""),
    ("De politie kan de betogers elk moment arresteren.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "event"), CASES)
def test_who_acts(code, text, event):
    got = {f"{e.source} {e.code} {e.target}" for e in code(text, "1970-05-01")}
    assert (event in got) if event else not got


OFFICES = [
    # offices of about 1970, in the spelling of the time
    ("Husak ontving Kossygin in Praag.", "1970-05-01", "CZEGOV 043 RUSGOV"),
    ("Eban had een onderhoud met Rogers.", "1970-05-01", "ISRGOV 040 USAGOV"),
    ("Rogers sprak met Eban.", "2010-05-01", ""),
    ("De sjah bezocht Moskou.", "1970-05-01", "IRNGOV 042 RUS"),
    ("De sjah bezocht Moskou.", "2010-05-01", ""),
    ("Staatssecretaris Van Es bezocht Japan.", "1970-05-01", "NLDGOV 042 JPN"),
    ("De Vietkong veroverde een Amerikaans steunpunt.", "1970-05-01", "VNMREB 192 USA"),
    ("De Sowjetregering veroordeelde Israël.", "1970-05-01", "RUSGOV 111 ISR"),
    ("De secretaris van de Tsjechische ambassade zei dat de grens gesloten is.", "1970-05-01", "CZEGOV 010 ---"),
    ("De secretaris van de voetbalclub zei dat de trainer blijft.", "1970-05-01", ""),
    # a hyphen that a line's end has swallowed
    ("NKVvoorzitter Mertens zei dat de lonen stijgen.", "1970-05-01", "NLDLAB 010 ---"),
    ("De VVDfractie verwierp het voorstel van de regering.", "1970-05-01", "NLDPTY 120 NLDGOV"),
    # a last name that others bear too
    ("Nasser heeft het Amerikaanse voorstel verworpen.", "1970-05-01", "EGYGOV 120 USA"),
    ("Nasser heeft het Amerikaanse voorstel verworpen.", "2001-06-15", ""),
    ("Sharon weigert met Arafat te praten.", "2001-06-15", "ISRGOV 125 PSEGOV"),
    ("Sharon Stone weigert met Arafat te praten.", "2001-06-15", ""),
    ("Minister De Geus veroordeelde de vakbonden.", "2004-09-10", "NLDGOV 111 NLDLAB"),
    ("Bot heeft Sudan veroordeeld.", "2004-09-10", "NLDGOV 111 SDN"),
    ("Bot heeft Sudan veroordeeld.", "2014-09-10", ""),
    ("Aanhangers van Sadr bestookten Amerikaanse troepen in Najaf.", "2004-09-10", "IRQREB 190 USAMIL"),
    ("De Al-Aqsa Martelaren Brigade heeft de aanslag opgeëist.", "2004-09-10", "PSEREB 015 ---"),
    ("Ex-spion Litvinenko is in Londen vergiftigd.", "2006-11-20", "--- 185 RUSELI"),
    ("De Waal praat morgen met De Geus over de WAO.", "2004-09-10", "NLDLAB 036 NLDGOV"),
    # a body that every town has
    ("B en W van Rotterdam hebben de demonstratie verboden.", "1970-05-01", "NLDGOV 1721 ---"),
    # what stands first is what is asked
    ("Dat eist de vakbond FNV in een brief aan het kabinet.", "1970-05-01", "NLDLAB 100 ---"),
    ("Dat stelt de PvdA voor.", "1970-05-01", "NLDPTY 020 ---"),
    ("Dat verraste de regering.", "1970-05-01", ""),
    # a participle that looks like a noun
    ("Frankrijk heeft zich verzet tegen de toetreding van Engeland tot de EEG.", "1970-05-01", "FRA 120 IGOEUREEC"),
    # organs of a union, a firm, a state
    ("Het bestuur van de FNV heeft het voorstel verworpen.", "1970-05-01", "NLDLAB 120 ---"),
    ("De directie van Philips heeft het voorstel van de vakbonden verworpen.", "1970-05-01", "NLDBUS 120 NLDLAB"),
    ("De leiding van de Sovjet-Unie veroordeelde Israël.", "1970-05-01", "RUSGOV 111 ISR"),
    ("Het bestuur van Ajax heeft de trainer ontslagen.", "1970-05-01", ""),
    # hearsay on a named actor's word
    ("Rusland zou volgens de Amerikaanse regering raketten aan Egypte hebben geleverd.", "1970-05-01", "RUS 072 EGY"),
    ("Volgens de krant zou Rusland wapens hebben geleverd aan Egypte.", "1970-05-01", ""),
    # a report whose speaker has an apposition
    (
        "In de vergadering betoogde mr. H. van Riel, fractievoorzitter in de Eerste Kamer, dat liberalen niet verbonden worden door geld.",
        "1970-05-01",
        "NLDPTY 010 ---",
    ),
    ("Mr. Korthals Altes liet duidelijk merken dat hij weggaat.", "1970-05-01", ""),
    # who finds that somebody must do something asks for it, who finds that he does it has an opinion
    ("De FNV vindt dat de regering de lonen moet verhogen.", "1980-05-01", "NLDLAB 0242 NLDGOV"),
    ("Het raadslid vond dat de burgemeester onverstandig heeft gehandeld.", "1970-05-01", "LEG 111 GOV"),
    ("De PvdA meent dat de minister in zijn beleid tekortschiet.", "1970-05-01", "NLDPTY 111 NLDGOV"),
    ("Volgens Frankrijk is Engeland te ver gegaan.", "1970-05-01", "FRA 111 GBR"),
    ("De Duitse minister zei dat Frankrijk verder gaat dan nodig is.", "1970-05-01", "DEUGOV 010 FRA"),
    # what somebody believes that others did is no more than his opinion
    ("De Franse minister meent dat Israël Egypte heeft aangevallen.", "1970-05-01", "FRAGOV 010 ISR"),
    # a member of the house, whatever his party; a spokesman of nobody we know; a paper that bears the name of a rebel army
    ("Minister Luns antwoordde op vragen van het 2e Kamerlid dr. Jansen (PvdA).", "1970-05-01", "NLDGOV 010 NLDLEG"),
    ("De perschef van Oranje Vrijstaat zei dat het feest doorgaat.", "1970-05-01", ""),
    ("De perschef van het Witte Huis zei dat de president ziek is.", "1970-05-01", "USAGOV 010 ---"),
    ('Het partijblad van de Italiaanse communisten, "Unita", schreef dat er een staking komt.', "1970-05-01", "ITAPTY 010 ---"),
    # who is known by his crime; who works for the firm that strikes; whose magistrate it is
    ("De Belgische politie heeft vijf mannen opgepakt die een diplomaat wilden ontvoeren.", "1970-05-01", "BELCOP 173 BELCRM"),
    ("De Belgische politie heeft vijf mannen opgepakt die het parlement wilden bezoeken.", "1970-05-01", "BELCOP 173 BELCVL"),
    ("De luchtvaartmaatschappij Sabena is sinds vannacht in staking.", "1970-05-01", "BELLAB 143 ---"),
    ("De burgemeester zei dat de procureur des konings de waarheid moet vaststellen.", "1970-05-01", "BELGOV 010 BELJUD"),
    # whose: by the genitive article, by the name of who leads it; a member of a party by its initials
    ("De leider der oppositie, Edward Heath, zei dat Engeland zwak is.", "1968-05-01", "GBROPP 010 ---"),
    ("De ministers der EEG-landen spraken met de premier van Zweden.", "1970-05-01", "IGOEUREEC 040 SWEGOV"),
    ("De regering der Bondsrepubliek veroordeelde de aanslag.", "1970-05-01", "DEUGOV 111 ---"),
    ("Hij werd der dagen zat in de Bondsrepubliek.", "1970-05-01", ""),
    ("De VVD-ers stemden tegen de wet.", "1970-05-01", "NLDPTY 120 ---"),
    ("De liberaal Jansen, voorzitter van de vakbond, eist hogere lonen van de regering.", "1970-05-01", "LAB 100 GOV"),
    ("De socialist Jansen uit Rotterdam sprak met de minister.", "1970-05-01", "NLDPTY 040 NLDGOV"),
    # who held an office once, by his last name
    ("Oud-president Carter zegt dat de verkiezingen eerlijk waren.", "2004-08-17", "USAELI 010 ---"),
    ("De voormalige kanselier Kohl prees de Poolse premier.", "2004-08-17", "DEUELI 051 POLGOV"),
    ("Ex-burgemeester Jansen zei dat het feest mooi was.", "2004-08-17", ""),
    ("Volgens de Franse oud-president is het verdrag achterhaald.", "2004-08-17", "FRAELI 010 ---"),
    ("Volgens zangeres Madonna is het verdrag achterhaald.", "2004-08-17", ""),
    ("De lidstaten moeten meer betalen, vindt Brussel.", "2004-08-17", "IGOEUREEC 020 EUR"),
    ("Generaal b.d. Jansen bekritiseerde de minister.", "1970-05-01", "ELI 111 GOV"),
    ("De Vries veroordeelde de aanslag.", "2001-06-15", ""),
    ("Minister De Vries (Binnenlandse Zaken) veroordeelde de aanslag.", "2001-06-15", "NLDGOV 111 ---"),
    # members of a party among themselves
    ("De CDU-voorzitter kreeg kritiek van jonge partijgenoten.", "1970-05-01", ""),
    # the police ask the public, not the public the police
    ("Iedereen die iets heeft gezien wordt verzocht contact op te nemen met de politie in Utrecht.", "1970-05-01", ""),
]


@pytest.mark.parametrize(("text", "date", "event"), OFFICES)
def test_who_acts_at_the_date(code, text, date, event):
    got = {f"{e.source} {e.code} {e.target}" for e in code(text, date)}
    assert (event in got) if event else not got


@pytest.mark.parametrize(
    ("name", "date", "source"),
    [
        ("Hawke", "1988-06-12", "AUSGOV"),
        ("Major", "1993-06-12", "GBRGOV"),
        ("Major", "2003-06-12", ""),
        ("De Klerk", "1991-06-12", "ZAFGOV"),
        ("Zia", "1983-06-12", "PAKGOV"),
        ("Zia", "2003-06-12", "BGDGOV"),
        ("Johnson", "1966-06-12", "USAGOV"),
        ("Johnson", "2020-06-12", "GBRGOV"),
        ("De Croo", "2022-06-12", "BELGOV"),
    ],
)
def test_a_last_name_is_whoever_then_held_office(code, name, date, source):
    assert "".join(event.source for event in code(f"In Kathmandu veroordeelde {name} de aanval.", date)) == source
