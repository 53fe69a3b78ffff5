"""What agency copy is full of: members of a list, two acts in one sentence, agents far from their verb, judgements, announcements."""

import pytest

SENTENCES = [
    # members named behind a plural
    (
        "Twaalf landen, waaronder Duitsland en Polen, hebben Russische diplomaten uitgewezen.",
        "DEU>RUSGOV 161 POL>RUSGOV 161",
    ),
    ("Rusland heeft sancties ingesteld tegen twaalf landen, waaronder Nederland.", "RUS>NLD 163"),
    ("Zeven EU-landen, onder meer Polen en Hongarije, verwerpen het voorstel.", "POL>--- 120 HUN>--- 120"),
    # what `het` announces is told by the clause behind the judgement
    ("De Hongaarse regering noemde het een schande dat Brussel de subsidies bevriest.", "HUNGOV>IGOEUREEC 111"),
    ("De Ierse regering noemde het een leugen dat Dublin Hamas zou steunen.", "IRLGOV>--- 016"),
    # the first of two verbs, taken for a participle
    (
        "Een deel van het leger bezette bruggen over de Bosporus en bombardeerde het parlement in Ankara.",
        "TURMIL>TURLEG 195 MIL>TUR 192",
    ),
    # who did it stands behind a time, a place or a tool
    (
        "De Soedanese president Omar al-Bashir is na dertig jaar aan de macht door het leger afgezet en gearresteerd.",
        "SDNMIL>SDNGOV 173 SDNMIL>SDNGOV 190",
    ),
    ("De betogers werden op het plein met traangas door de politie verjaagd.", "COP>OPP 175"),
    # what belongs to each other
    ("Letland en Wit-Rusland zetten elkaars diplomaten uit.", "LVA>BLR 161 BLR>LVA 161"),
    # what is claimed is the attack, not what it hit
    (
        "Bij de aanslag op een moskee, die door IS werd opgeëist, kwamen tien Afghaanse burgers om.",
        "IMGMUSISI>--- 015 IMGMUSISI>AFGCVL 180",
    ),
    # the second half of a sentence has a subject of its own, which its second verb shares
    (
        "Taiwan beschuldigt China van sabotage; Peking spreekt van laster en ontkent elke betrokkenheid.",
        "TWN>CHN 112 CHN>--- 010 CHN>TWN 016",
    ),
    ("Israël bombardeerde Beiroet; Hezbollah zweeg eerst en dreigde later met vergelding.", "ISR>LBN 195 LBNREBHEZ>--- 138"),
    # whom one asks is nobody else than whom one spoke of
    ("Amnesty verwijt de Belgische regering nalatigheid en eist dat ze de vonnissen naleeft.", "NGOHRIAMN>BELGOV 112 NGOHRIAMN>BELGOV 100"),
    ("De Duitse minister bekritiseerde Rusland en vroeg dat het de gevangenen vrijlaat.", "DEUGOV>RUS 111 DEUGOV>RUS 0253"),
    # nobody expels his own ambassador
    ("Zuid-Afrika is ontstemd nadat de Verenigde Staten zijn ambassadeur hebben uitgewezen.", "USA>ZAFGOV 161"),
    ("Colombia zwijgt, hoewel Israël zijn consul heeft uitgewezen.", "ISR>COLGOV 161"),
    # whose airspace it is, though it is named before
    ("Estland protesteert nadat Rusland het luchtruim van het land had geschonden.", "RUS>EST 150"),
    # what a text would have demanded that was not passed
    ("De Verenigde Staten spraken een veto uit over een resolutie van de VN die een bestand in Gaza eist.", "USA>IGOUNO 129"),
    ("De Poolse senaat verwierp een motie waarin Hongarije wordt veroordeeld.", "POLLEG>--- 120"),
    # whom one visits is promised nothing, and two lands are not one
    (
        "Bij een bezoek aan München beloofde de Deense premier dat Denemarken Oekraïne nog tien jaar zal blijven steunen.",
        "DNKGOV>UKR 032",
    ),
    # from where an ambassador is taken back, and what counts accords
    ("Finland haalt de Finse ambassadeur uit Teheran terug.", "FIN>IRN 161"),
    ("India en Rusland zetten hun handtekening onder een reeks akkoorden over handel.", "IND>RUS 057 RUS>IND 057"),
    # who goes somewhere to talk means to
    (
        "De Franse minister vloog naar Peking om er met de Chinese premier over kaas te spreken.",
        "FRAGOV>CHN 042 CHN>FRAGOV 043 FRAGOV>CHNGOV 036 CHNGOV>FRAGOV 036",
    ),
    (
        "De NAVO-chef is in Kiev om met de Oekraïense regering te overleggen.",
        "IGOWSTNAT>UKR 042 UKR>IGOWSTNAT 043 IGOWSTNAT>UKRGOV 036 UKRGOV>IGOWSTNAT 036",
    ),
    (
        "De Canadese premier reist volgende week naar Delhi om met zijn Indiase ambtgenoot over handel te praten.",
        "CANGOV>INDGOV 036 INDGOV>CANGOV 036",
    ),
    # whom one calls on, and as what
    ("De Franse president heeft Europa maandag opgeroepen zich als één blok op te stellen tegenover China.", "FRAGOV>EUR 020"),
    # a minister whose department has a capital
    ("De Amerikaanse Defensieminister Hegseth veroordeelt China.", "USAGOV>CHN 111"),
    # `het` is no government
    (
        "De Hongaarse regering daagt het Europees Parlement voor het Hof van Justitie, omdat het de begroting blokkeert.",
        "HUNGOV>IGOEUREEC 115",
    ),
    # headlines without a verb
    ('VN-chef Guterres "diep bezorgd" over escalatie in Zuid-Soedan', "IGOUNO>SSD 012"),
    ("Moldavische president Sandu bij Macron voor overleg over veiligheid", "MDAGOV>FRAGOV 042 FRAGOV>MDAGOV 043"),
    ("Armenië en Azerbeidzjan akkoord over grens", "ARM>AZE 057 AZE>ARM 057"),
    # what is not allowed, and to whom
    ("Irak staat niet toe dat Turkije zijn grondgebied gebruikt voor aanvallen op de PKK.", "IRQ>TUR 120"),
    ("Mexico zal niet dulden dat de Amerikaanse luchtmacht op zijn grondgebied optreedt.", "MEX>USAMIL 120"),
    # no longer, and soon no longer
    ("Polen zal geen wapens meer leveren aan Oekraïne.", "POL>UKR 1622"),
    ("Slovakije levert niet langer munitie aan Oekraïne, zei premier Fico.", "SVK>UKR 1622"),
    # the lower verb's own object
    ("De Europese Unie riep Rusland op de zeelieden en de schepen terug te geven.", "IGOEUREEC>RUS 0253"),
    # plurals that change their vowel, people of whom nothing is told
    ("Rusland moet de bemanningsleden onmiddellijk vrijlaten, vindt ook Berlijn.", "DEU>RUS 0253"),
    ("Iran heeft de matrozen vrijgelaten.", "IRN>--- 0841"),
    # the office that the text names
    ("De Schotse premier Nicola Sturgeon vraagt Londen om hulp.", "GBRGOV>--- 023"),
    # the second verb of two, taken for a noun; what both are said to do; what the first verb's target suffers from the second
    ("De G7-landen betuigden hun solidariteit met Israël en eisten dat Iran zijn aanvallen staakt.", "IGO>ISR 051 IGO>IRN 1056"),
    ("Frankrijk volgt de toestand en veroordeelt de staatsgreep, aldus regeringswoordvoerder Olivier Véran.", "FRA>--- 111"),
    ("India beschuldigt Pakistan van steun aan terroristen en schort het waterverdrag op.", "IND>PAK 112 IND>PAK 160"),
    # who said what stands before a comma
    ("Orbán heeft geen mandaat, waarschuwden Charles Michel en Ursula von der Leyen.", "IGOEUREEC>HUNGOV 010"),
    # counted people behind a place, and the adjective that makes a verb with the one before it
    ("Israël doodde met luchtaanvallen drie strijders van Hamas in Gaza en elf burgers.", "ISR>PSEREBHMS 195 ISR>PSECVL 195"),
    ("De rebellen ontvoerden twee soldaten van het leger in Goma en vijf artsen.", "CODREB>CODMIL 181 CODREB>CODHLH 181"),
    ("De Belgische regering maakte nieuwe humanitaire hulp voor Gaza bekend.", "BELGOV>PSE 033"),
    ("De Britse premier maakte sancties bekend tegen vijf Russische banken.", "GBRGOV>RUSBUS 163"),
    # who heads a part of a body speaks for it
    ("De VN-noodhulpcoördinator riep Israël op de grens te openen.", "IGOUNO>ISR 0251"),
    ("EU-klimaatgezant Wopke Hoekstra bekritiseerde China.", "IGOEUREEC>CHN 111"),
    # drones without an owner
    ("In Odessa sloegen drones in op een graansilo.", "--->UKR 1952"),
    # an office in front of a name that no list knows, behind a town
    ("Turkije ontving in Ankara VN-chef Guterres.", "TUR>IGOUNO 043 IGOUNO>TUR 042"),
    # shots are no verb
    (
        "Aan de grens wisselden Indiase en Pakistaanse soldaten schoten uit.",
        "INDMIL>PAKMIL 193 PAKMIL>INDMIL 193",
    ),
    ("De Franse agenten losten schoten op de betogers.", "FRACOP>FRAOPP 175"),
    # how it came about is what is looked into
    ("Het Israëlische leger zegt de toedracht van het bombardement op het tentenkamp te onderzoeken.", "ISRMIL>--- 093"),
    # what an accusation says is not told
    (
        "Rusland ontkende de beschuldiging van Oekraïne dat zijn troepen het ziekenhuis hadden beschoten.",
        "RUS>UKR 016",
    ),
    ("Iran verwierp de beschuldiging van Israël dat het wapens aan Hezbollah levert.", "IRN>ISR 016"),
    # the land that is pointed out, a clause in front, the land that somebody is from
    ("Het was Rusland dat Oekraïne aanviel.", "RUS>UKR 190"),
    ("Het is Duitsland dat weigert de sancties op te heffen.", "DEU>--- 1244"),
    ("Dat Iran wapens levert aan Rusland, heeft Oekraïne scherp veroordeeld.", "UKR>IRN 111"),
    (
        "De uit Syrië gevluchte oppositieleider heeft in Parijs president Macron ontmoet.",
        "SYROPP>FRAGOV 040 FRAGOV>SYROPP 040",
    ),
    # both ways
    ("Israël en Hezbollah bestoken elkaar over en weer met raketten.", "ISR>LBNREBHEZ 195 LBNREBHEZ>ISR 195"),
    ("Over en weer zetten Moskou en Londen diplomaten uit.", "RUS>GBR 161 GBR>RUS 161"),
    ("Groot-Brittannië en Rusland wezen elkaars diplomaten uit.", "GBR>RUS 161 RUS>GBR 161"),
    ("Gisteren wezen Polen en Litouwen Russische diplomaten uit.", "POL>RUSGOV 161 LTU>RUSGOV 161"),
    # who will stands behind the verb, or in front of it
    (
        "Daarom wil de Braziliaanse president bemiddelen tussen Rusland en Oekraïne.",
        "BRAGOV>RUS 039 BRAGOV>UKR 039",
    ),
    ("Pakistan dreigt India het water af te sluiten.", "PAK>IND 1381"),
    # an envoy is summoned where he stands
    ("De Franse ambassadeur in Rome werd ontboden.", "ITA>FRAGOV 110"),
    # whose force it is tells its adjective, and not that of what it hits
    ("Rusland staakt de aanvallen op Oekraïense energiecentrales.", "RUS>UKR 087"),
    # a present participle is no passive
    ("In zijn toespraak was de Europese Commissie lovend over Albanië.", "IGOEUREEC>ALB 051"),
]
SILENT = [
    "In Georgië wordt betoogd tegen de uitslag van de parlementsverkiezingen.",
    "Frankrijk en Duitsland willen het akkoord in stand houden.",
    "De gevangengenomen soldaten zijn met bussen naar een strafkolonie overgebracht.",
    "De Fransen, die in Tsjaad duizend soldaten hebben gelegerd, kijken toe.",
    "Een kwart van de Nederlandse jongeren heeft weinig vertrouwen in de Tweede Kamer, aldus het CBS.",
    "De Hongaarse regering neemt geen deel aan de herdenking in Auschwitz.",
    "Op de agenda staan Oekraïne en het Midden-Oosten.",
    "De premier beantwoordt vragen van kijkers over de toeslagen.",
    "Britse toeristen zijn woedend op de luchtvaartmaatschappij.",
    "De burgemeester staat niet toe dat kinderen vuurwerk afsteken.",
    "De premier heeft geen plannen om op vakantie te gaan.",
    "Het ministerie raadt reizigers af om naar het noorden van Kenia te gaan.",
    "De basis waar Amerikaanse soldaten gelegerd zijn, ligt in Irak.",
]


def wanted(text: str) -> set[tuple[str, str, str]]:
    parts = text.split()
    return {(*pair.split(">"), code) for pair, code in zip(parts[::2], parts[1::2], strict=True)}  # type: ignore[misc]


@pytest.mark.parametrize(("sentence", "events"), SENTENCES, ids=[s[:40] for s, _ in SENTENCES])
def test_a_sentence_of_the_wire_is_coded_as_a_reader_would(code, sentence, events):
    assert {(e.source, e.target, e.code) for e in code(sentence)} == wanted(events)


@pytest.mark.parametrize("sentence", SILENT, ids=[s[:40] for s in SILENT])
def test_what_is_no_event(code, sentence):
    assert not code(sentence)
