"""Agency copy of wars, protests and home politics: reading rules that its way of writing needs."""

import pytest

SENTENCES = [
    # a plural that was taken for a second verb
    ("Iran voerde dinsdag met raketten en drones een aanval uit op twee bases in Pakistan.", "IRN>PAK 195"),
    ("Boeren blokkeerden dinsdag met tientallen tractoren de toegang tot de haven van Zeebrugge.", "BELAGR>--- 144"),
    # how things come to stand with somebody
    ("De minister kwam onder vuur te liggen van de Belgische vakbonden.", "BELLAB>BELGOV 111"),
    ("Dat Goma onder zwaar artillerievuur van de rebellen kwam te liggen, bevestigde de VN.", "REB>COD 194"),
    ("De Belgische premier kwam te overlijden.", ""),
    # what a claim names is what the deed hit
    ("Oekraïne claimt met zeedrones het Russische landingsschip voor de kust tot zinken te hebben gebracht.", "UKR>RUS 190"),
    ("Hezbollah zegt met drones een Israëlische legerbasis te hebben aangevallen.", "LBNREBHEZ>ISR 1952"),
    # whose airspace it is
    ("Estland meldt dat drie Russische MiG-31's vrijdag twaalf minuten lang zijn luchtruim hebben geschonden.", "RUSMIL>EST 150"),
    ("Finland klaagt dat Russische straaljagers zijn luchtruim schonden.", "RUSMIL>FIN 150"),
    ("Rusland schond zijn beloften.", ""),
    # how long something lasts
    ("De drie vakbonden gaan van 24 tot 26 november driedaags staken uit protest.", "LAB>--- 133"),
    # who is put out of a country is not of it
    ("Meer dan honderd opvarenden zijn door Israël het land uitgezet.", "ISR>CVL 174"),
    ("Vorig jaar verbande Nicaragua tweehonderd opposanten.", "NIC>NICOPP 174"),
    # sections of unions and parties
    ("FNV Havens stelt de directie van ECT een ultimatum.", "NLDLAB>NLDBUS 139"),
    ("De socialistische spoorbond ACOD Spoor dient een stakingsaanzegging in.", "BELLAB>--- 133"),
    ("VVD Amsterdam eist opheldering van burgemeester Halsema.", "NLDPTY>NLDGOV 100"),
    # the object right behind two tools
    ("De Georgische oproerpolitie ging met rubberkogels en pepperspray betogers te lijf die zich hadden verzameld.", "GEOCOP>GEOOPP 175"),
    # acts that somebody tried are acts, where trying is one
    ("Chinese hackers hebben geprobeerd binnen te dringen bij Nederlandse telecombedrijven.", "CHNCRM>NLDBUS 176"),
    ("De Soedanese rebellen probeerden de stad El Fasher in te nemen.", "SDNREB>SDN 190"),
    ("Duitsland probeerde Frankrijk te straffen.", ""),
    # a court that sends somebody to prison
    ("De Franse oud-president moet vijf jaar de cel in voor corruptie, oordeelde de rechtbank in Parijs.", "FRAJUD>FRAELI 116"),
    # who falls is no part of the verb
    (
        "Bij zware gevechten tussen het Pakistaanse leger en de Pakistaanse taliban vielen aan beide zijden doden.",
        "PAKMIL>PAKREB 190 PAKREB>PAKMIL 190",
    ),
    # people and the embassy of their country; police and the firm that they search
    ("Iraniërs in Den Haag betoogden maandag voor de ambassade van hun land.", "IRNOPP>IRNGOV 141"),
    ("De Nederlandse politie viel binnen in de hoofdzetel van een Chinees technologiebedrijf.", "NLDCOP>CHNBUS 170"),
    ("Agenten vielen dinsdagochtend binnen bij de hoofdzetel van het Chinese techbedrijf Huawei.", "COP>CHNBUS 170"),
    # the court that somebody must go to prison for
    ("De Thaise oud-premier Thaksin moet van het hooggerechtshof alsnog een jaar de gevangenis in.", "THAJUD>THAELI 116"),
    # what local authorities speak of lies where they are
    ("De Russische raketten waren voor Odessa bestemd, zeggen de plaatselijke autoriteiten.", "UKRGOV>--- 010"),
]


@pytest.mark.parametrize(("sentence", "events"), SENTENCES, ids=[s[:40] for s, _ in SENTENCES])
def test_agency_copy(code, sentence, events):
    parts = events.split()
    wanted = {(*pair.split(">"), what) for pair, what in zip(parts[::2], parts[1::2], strict=True)}
    assert {(e.source, e.target, e.code) for e in code(sentence)} == wanted
