"""Rule 4 of CONVENTIONS: everyday crime, courts, sport and statistics give no events, and what looks like them but is politics does."""

import pytest

NO_POLITICS = [
    "Een automobilist die dronken achter het stuur zat, is door de rechter veroordeeld tot een taakstraf.",
    "In de loop van de dag werd gisteren ook een bouwvakker aangehouden.",
    "Het gerechtshof sprak de zanger vrij van aanranding.",
    "Justitie seponeert de zaak tegen de arts.",
    "De rechter heeft de eis van de buurtbewoners tegen de discotheek afgewezen.",
    "Het Hof van Cassatie verwierp het cassatieberoep van de overvaller.",
    "De politie tast in het duister naar de dader van de donderdagnacht vermoorde Duitser.",
    "De politie in Keulen deelde maandag mee dat bedrijven in Arnhem de oplichters vleeswaren hadden geleverd.",
    "De recherche viel woensdag een woning in Den Bosch binnen en nam een partij cocaïne in beslag.",
    "Supporters van Feyenoord gingen in Rome op de vuist met de Italiaanse politie.",
    "De Engelsman zei aan het slot dat de mensheid voortaan rekening zal moeten houden met allerlei problemen.",
    "Volgens het CPB groeit de economie dit jaar met 1 procent.",
    "De rechtbank in Antwerpen buigt zich over de moord op een juwelier uit Aalst.",
    "Het Openbaar Ministerie onderzoekt de mishandeling van een taxichauffeur.",
    "De regering deed onderzoek naar Nederlandse gezinnen met een laag inkomen.",
    "De Vlaamse minister licht de Vlaamse scholen door.",
    "De KLM dagvaardde een reiziger.",
    "Apple begon een procedure tegen Samsung over patenten.",
    "De rechter stelde het ziekenhuis aansprakelijk voor de fout.",
    "De rechtbank oordeelde dat de verhuurder de wet overtreedt.",
    "De raadkamer weigerde de vrijlating van de bakker.",
    "Een dronken student beledigde een agent.",
    "Een Belgische arts is bedreigd door een patiënt.",
    "Een Nederlandse trucker blokkeerde de snelweg na een ongeval.",
    "De Chinese toeristen houden zich niet aan de wet.",
    "Duitse supporters marcheerden door Amsterdam.",
    "Duizenden Belgen kwamen op straat voor het carnaval.",
    "De bouwbedrijven legden het werk neer vanwege de vorst.",
    "De burgemeester had ruzie met zijn buurman.",
    "De bank beschuldigt een oud-werknemer van verduistering.",
    "De Franse regisseur verschilt van mening met de Duitse acteur.",
    "De Chinese autobouwers bedreigen de Duitse autobouwers.",
    "De politie onderzoekt of de voetbaltrainer geld van de club heeft verduisterd.",
    "De Rotterdammer is veroordeeld wegens deelname aan een drugsbende.",
]
POLITICS = [
    ("De rechtbank in Istanbul veroordeelde een student wegens belediging van de president.", "TURJUD", "116", "TUREDU"),
    ("Het hof in Den Haag veroordeelde een Syriër voor oorlogsmisdaden.", "NLDJUD", "116", "SYRCVL"),
    ("De Belgische politie arresteerde een Iraanse diplomaat.", "BELCOP", "173", "IRNGOV"),
    ("De Duitse rechter sprak de activist vrij.", "DEUJUD", "080", "DEUOPP"),
    ("De rechtbank wees de eis van Urgenda af.", "NLDJUD", "120", "NLDNGO"),
    ("Drie Duitsers zijn in Mali ontvoerd.", "---", "181", "DEUCVL"),
    ("De Maltese politie onderzocht de moord op de journalist.", "MLTCOP", "091", "MLTMED"),
    ("In Lima onderzoekt het parlement de minister van Defensie.", "PERLEG", "090", "PERGOV"),
    ("De Amerikaanse krant daagde de regering voor de rechter.", "USAMED", "115", "USAGOV"),
    ("In Lyon beledigde een Franse student de president.", "FRAEDU", "111", "FRAGOV"),
    ("Franse truckers blokkeerden dinsdag de snelweg bij Lille.", "FRALAB", "144", "---"),
    ("Vanwege de lage lonen legden Poolse artsen het werk neer.", "POLHLH", "1432", "---"),
    ("Het Duitse bedrijf werd gegijzeld door Russische hackers.", "RUSCRM", "176", "DEUBUS"),
]


@pytest.mark.parametrize("sentence", NO_POLITICS)
def test_no_politics(code, sentence):
    assert code(sentence) == []


@pytest.mark.parametrize(("sentence", "source", "act", "target"), POLITICS)
def test_politics(code, sentence, source, act, target):
    assert (source, act, target) in {(e.source, e.code, e.target) for e in code(sentence)}
