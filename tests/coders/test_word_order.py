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
]


@pytest.mark.parametrize(("sentence", "events"), SENTENCES)
def test_sentence(code, sentence, events):
    assert " ".join(sorted(f"{e.source}>{e.target} {e.code}" for e in code(sentence))) == events
