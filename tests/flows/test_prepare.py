"""Articles made ready: what is no news is blanked, datelines are read, other languages are left out, and no Dutch is."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

import pandas as pd
import pytest
from served import DUTCH, ENGLISH

from flows.article import Article, Reject
from flows.boilerplate import blanked
from flows.language import language
from flows.pipeline import Settings, run
from flows.prepare import prepared
from flows.rows import lead_end

TODAY = datetime.date(2024, 5, 14)
ROOT = Path(__file__).parents[2]


def ready(text: str, published: str = "2024-05-14", **other: str) -> Article:
    item = prepared(Article(text, published, path="a.txt", **other), TODAY)
    assert isinstance(item, Article), item
    return item


def why(text: str, published: str = "2024-05-14") -> str:
    item = prepared(Article(text, published, path="a.txt"), TODAY)
    assert isinstance(item, Reject)
    return item.reason


# ------------------------------------------------------------------------------------------------------------- what is dropped


@pytest.mark.parametrize(
    "line",
    [
        "Lees ook: Rusland valt Charkov aan",
        "LEES MEER | Poetin in Peking",
        "Lees verder onder de foto",
        "De tekst gaat verder onder de advertentie".removeprefix("De "),
        "Bekijk hier de beelden:",
        "Advertentie",
        "- Advertentie -",
        "Reacties (12)",
        "Deel dit artikel",
        "Klik hier om u aan te melden",
        "Volg ons op Facebook en Instagram",
        "Schrijf je in voor onze nieuwsbrief en blijf op de hoogte.",
        "Al abonnee? Log hier in.",
        "Dit artikel is exclusief voor onze abonnees.",
        "© 2024 De Krant. Alle rechten voorbehouden.",
        "Wij gebruiken cookies. Lees ons cookiebeleid of wijzig uw voorkeuren.",
        "Door onze redactie buitenland",
        "Van onze correspondent in Parijs",
        "Foto: ANP / Jan de Vries",
        "Beeld © Getty Images",
        "Laatste update: 14 mei 2024 om 12.30 uur",
        "Gepubliceerd op 14-05-2024",
        "Leestijd: 3 minuten",
        "Meer over de oorlog in Oekraïne",
        "Premier De Croo gisteren in Brussel. © BELGA",
        "Betogers zwaaien met vlaggen in Tbilisi (foto: AFP)",
        "Zelensky op het vliegveld van Warschau. Foto: Reuters",
        "De Franse president in het Elysée. Beeld ANP / Koen van Weel",
    ],
)
def test_what_is_no_part_of_the_article_becomes_spaces(line: str) -> None:
    text = f"{DUTCH[0]}\n\n{line}\n\n{DUTCH[1]}"
    found = ready(text).text
    assert len(found) == len(text)
    assert found.split() == f"{DUTCH[0]} {DUTCH[1]}".split()
    assert found.index(DUTCH[1]) == text.index(DUTCH[1])


@pytest.mark.parametrize(
    "line",
    [
        "Door de staking rijden er dinsdag geen treinen.",
        "De foto van de president ging de wereld rond.",
        "Volgens Reuters zijn er zeker twaalf doden gevallen.",
        "Meer dan honderd betogers zijn opgepakt.",
        "Het persbureau AFP meldt dat de stad is ingenomen.",
        "Beeld van de toestand in Gaza is er nauwelijks.",
        "Van de zeven arrestanten zijn er drie weer vrij.",
        "Klikken op een foto is volgens de Russische rechter strafbaar.",
        "Update van de sancties: de Europese Unie voegt tien namen toe.",
        "Delen van de stad zijn in handen van de rebellen.",
        "Volg de Verenigde Staten niet, waarschuwde Macron.",
        "Video's van de aanval tonen hoe soldaten burgers beschieten.",
        "De minister wil strengere regels voor cookies op websites.",
        "Reageer niet met geweld, vroeg de VN-gezant aan beide partijen.",
        "Lezen en schrijven mogen de meisjes van de taliban niet meer leren.",
        "Advertenties van de Russische zender RT worden verboden.",
    ],
)
def test_sentences_of_the_news_stay(line: str) -> None:
    assert blanked(line) == (line, "")


def test_no_sample_and_no_gold_sentence_loses_a_word(samples: Path) -> None:
    texts = [path.read_text(encoding="utf-8").split(" ", 3)[3] for path in samples.glob("*.txt")]
    texts += [json.loads(line)["text"] for path in (ROOT / "tests" / "gold").glob("*.jsonl") for line in path.open(encoding="utf-8")]
    assert len(texts) > 400
    assert sum(blanked(text) != (text, "") for text in texts) == 0


def test_the_lead_begins_behind_a_caption() -> None:
    caption = "Premier De Croo gisteren in Brussel. © BELGA"
    article = ready(f"{caption}\n\n{DUTCH[0]}\n\n{DUTCH[1]}", title="Steun voor Parijs")
    assert article.full_text[: lead_end(article)].rstrip().endswith(DUTCH[0])


def test_an_article_of_nothing_else_is_named() -> None:
    assert "no text" in why("Advertentie\n\nLees ook: Rusland valt aan")


# ------------------------------------------------------------------------------------------------------ agencies and datelines


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        (f"BRUSSEL (Belga) - {DUTCH[0]}", "BRUSSEL", "Belga"),
        (f"(belga) {DUTCH[0]}", "", "belga"),
        (f"DEN HAAG - {DUTCH[0]} (ANP)", "DEN HAAG", "ANP"),
        (f"{DUTCH[0]} (mvdb/afp)", "", "afp"),
        (f"{DUTCH[0]}\n\nBron: ANP", "", "ANP"),
        (f"{DUTCH[0]}\n\n© Belga", "", "Belga"),
        (f"{DUTCH[0]} (N-VA)", "", ""),
    ],
)
def test_place_and_agency_are_kept(text: str, place: str, agency: str) -> None:
    found = ready(text)
    assert (found.place, found.agency) == (place, agency)
    assert len(found.text) == len(text)
    signs = "(ANP)", "afp)", "Bron", "©"
    assert not any(sign in found.text for sign in signs)


def test_the_title_loses_the_name_of_the_newspaper() -> None:
    assert ready(DUTCH[0], title="Steun voor Parijs | De Krant", source="De Krant").title == "Steun voor Parijs"
    assert ready(DUTCH[0], title="Navo - Rusland: overleg", source="De Krant").title == "Navo - Rusland: overleg"


def test_title_dateline_and_text_are_coded_and_offsets_are_those_of_the_given_text(tmp_path: Path, parser: object) -> None:
    title, lead = "Rusland veroordeelt Duitsland", "De Franse minister van Defensie heeft maandag zijn Oekraïense ambtgenoot ontmoet."
    text = f"De ministers maandag in Kiev. © ANP\n\nKIEV (ANP) - {lead}\n\nLees ook: Duitsland bekritiseert Polen"
    line = {"text": text, "title": title, "date": "2024-05-14", "url": "https://krant.example/1"}
    (tmp_path / "a.jsonl").write_text(json.dumps(line) + "\n")
    run(Settings((str(tmp_path / "a.jsonl"),), str(tmp_path / "out")))
    (row,) = pd.read_parquet(tmp_path / "out" / "articles").to_dict("records")
    assert (row["Title"], row["Place"], row["Agency"]) == (title, "KIEV", "ANP")
    mentions = pd.read_parquet(tmp_path / "out" / "mentions")
    said = {(m.Source, m.EventCode, m.Target): m for m in mentions.itertuples()}
    assert said.keys() == {("RUS", "111", "DEU"), ("FRAGOV", "040", "UKRGOV"), ("UKRGOV", "040", "FRAGOV")}
    met, given = said["FRAGOV", "040", "UKRGOV"], f"{title}\n\n{text}"
    assert given[met.ActionCharOffset : met.ActionCharEnd].endswith("ambtgenoot ontmoet")
    assert (met.ActionGeo_FullName.split(",")[0], bool(met.InLead)) == ("Kiev", True)
    assert said["RUS", "111", "DEU"].SentenceID == 1


# -------------------------------------------------------------------------------------------------------------------- language

FOREIGN = {
    "English": " ".join(ENGLISH),
    "German": "Der deutsche Bundeskanzler sagte am Dienstag in Berlin, sein Land unterstütze den französischen Vorschlag.",
    "Afrikaans": "Die Suid-Afrikaanse regering het Dinsdag gesê dat hy die Franse voorstel vir 'n gesamentlike verdediging steun.",
    "French": "Le chancelier allemand a déclaré mardi à Berlin que son pays soutenait la proposition française.",
    "Western Frisian": "De Dútske bûnskânselier sei tiisdei yn Berlyn dat syn lân it Frânske foarstel stipet.",
    "Arabic": "قال المستشار الألماني يوم الثلاثاء إن بلاده تدعم الاقتراح الفرنسي بشأن الدفاع الأوروبي المشترك.",
}


@pytest.mark.parametrize("name", FOREIGN)
def test_another_language_is_skipped_by_its_name(name: str) -> None:
    item = prepared(Article(FOREIGN[name], "2024", path="a.jsonl#7"), TODAY)
    assert item == Reject("a.jsonl", f"not Dutch but {name}", 7, skipped=True)


@pytest.mark.parametrize(
    "headline",
    ["Trump belt Poetin", "Biden in Warschau", "Coup in Niger", "Meloni wint", "Kabinet valt", "Israel attackeert Iran", "Explosie Beiroet",
     "Wapenstilstand Libanon", "China bekritiseerde het akkoord.", "Burkina Faso feliciteerde Mali."],
)  # fmt: skip
def test_a_short_dutch_headline_is_kept(headline: str) -> None:
    assert ready(headline).text == headline


def test_no_dutch_sentence_is_taken_for_another_language(samples: Path) -> None:
    texts = [sentence for path in samples.glob("*.txt") for sentence in re.split(r"(?<=[.!?])\s+", path.read_text().split(" ", 3)[3])]
    texts += [json.loads(line)["text"] for path in (ROOT / "tests" / "gold").glob("*.jsonl") for line in path.open(encoding="utf-8")]
    assert sum(language(text) != "nl" for text in texts) == 0


@pytest.mark.parametrize(
    "said", [f'{DUTCH[0]} "We will never surrender", zei hij in het Engels. {DUTCH[1]}', "ANKARA, BAGDAD, CAIRO, DAMASCUS, RIYAD"]
)
def test_dutch_with_foreign_words_is_dutch(said: str) -> None:
    assert ready(said).language == "nl"


# ----------------------------------------------------------------------------------------------------------------------- dates


@pytest.mark.parametrize("published", ["2024-05-14", "2024-05-15", "2024-05", "2024"])
def test_today_and_a_time_zone_ahead_are_no_future(published: str) -> None:
    assert ready(DUTCH[0], published).published == published


@pytest.mark.parametrize("published", ["2024-05-16", "2024-06", "2025"])
def test_a_date_in_the_future_is_named(published: str) -> None:
    assert why(DUTCH[0], published) == f"{published} is in the future; correct the date"
