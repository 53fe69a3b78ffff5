"""What interrupts a clause between commas leaves the verb with its object, and is itself read as if it stood last."""

import pytest

SENTENCES = [
    # who tells it, between the finite verb and the rest
    ("Canada zet, zo meldt de omroep, drie Indiase diplomaten het land uit.", "CAN>INDGOV 161"),
    ("Rusland heeft, zo liet het ministerie weten, de Finse ambassadeur ontboden.", "RUS>FINGOV 110"),
    ("De Poolse premier beschuldigde, zo schrijft de krant, Moskou van sabotage.", "POLGOV>RUS 112"),
    ("China legt, aldus staatsmedia, strafheffingen op aan Canadees varkensvlees.", "CHN>CAN 163"),
    ("Polen heeft, zo werd dinsdag bekend, de grens met Wit-Rusland gesloten.", "POL>BLR 191"),
    ("De Franse regering zal, zei minister Barrot, de steun aan Mali stopzetten.", "FRAGOV>MLI 1311"),
    ("Servië heeft, naar nu blijkt, wapens geleverd aan Oekraïne.", "SRB>UKR 072"),
    # a phrase there
    ("De Verenigde Staten hebben, net als andere landen, hun hulp aan Egypte bevroren.", "USA>EGY 162"),
    ("Peru trok, ondanks protest van vakbonden, de noodtoestand in.", "PER>--- 0814"),
    # between subject and verb, in a verb-final clause
    ("Zimbabwe, zo zei de president, zal nooit met Londen onderhandelen.", "GOV>ZWE 010"),
    ("Omdat Ghana, aldus de minister, de Fransen wantrouwt, stuurt Parijs wapens naar Togo.", "FRA>TGO 072"),
    ("Op de grens hebben Georgische boeren, tot ergernis van de politie, de weg naar Batoemi geblokkeerd.", "GEOAGR>--- 144"),
    # a relative clause, a clause of time and a participle between the auxiliary and its participle
    (
        "De Verenigde Naties hebben de voedselhulp aan Jemen, waar miljoenen mensen ervan afhankelijk zijn, dinsdag stopgezet.",
        "IGOUNO>YEM 1623",
    ),
    ("Finland heeft een Russische diplomaat, die al jaren in Helsinki woonde, het land uitgezet.", "FIN>RUSGOV 161"),
    ("De Chileense president is door een rechter, die zelf uit Santiago komt, wegens corruptie veroordeeld.", "CHLJUD>CHLGOV 116"),
    ("Peru heeft Ecuador, nadat de rivier was gestegen, noodhulp gestuurd.", "PER>ECU 073"),
    # what stands behind a participle does not part it from its auxiliary
    ("Boeren hebben wegen rond Namen, Luik en Hasselt geblokkeerd, in een poging om Brussel te dwingen.", "BELAGR>--- 144"),
    # a relative clause behind the speaker is his
    ("Joegoslavië moet hervormen, aldus de Wereldbank, die ook mogelijkheden ziet.", "IGOUNODEVWBK>SRB 020"),
]


@pytest.mark.parametrize(("sentence", "events"), SENTENCES)
def test_sentence(code, sentence, events):
    assert " ".join(sorted(f"{e.source}>{e.target} {e.code}" for e in code(sentence))) == events


def test_each_word_keeps_its_place_and_one_head(parse):
    sentence = parse("Canada zet, zo meldt de omroep, drie Indiase diplomaten het land uit.")[0]
    assert sentence.is_tree
    assert [token.form for token in sentence.tokens][1:8] == ["zet", ",", "zo", "meldt", "de", "omroep", ","]
    verb, tells = (next(token for token in sentence.tokens if token.form == form) for form in ("zet", "meldt"))
    assert verb.head == -1
    assert (tells.head, tells.deprel) == (verb.i, "parataxis")
    assert {sentence.tokens[i].head for i in (2, 7)} == {tells.i}
