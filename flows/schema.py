"""The tables' columns: name, type, meaning, unit and example of each. `docs/schema.md` is made from here.

GDELT's own columns are read from `dictionaries/cameo/`, so that names, order and types are stated once.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pyarrow as pa

from coders.cameo import read_tsv
from coders.resources import DICTIONARIES

INTEGERS = {"int8": "Int8", "int16": "Int16", "int32": "Int32", "int64": "Int64"}
TYPES: dict[str, pa.DataType] = {
    "int8": pa.int8(), "int32": pa.int32(), "int64": pa.int64(), "float64": pa.float64(), "string": pa.string(), "bool": pa.bool_(),
    "date": pa.timestamp("ms"), "strings": pa.list_(pa.string()), "binary": pa.binary(),
}  # fmt: skip
SIDES = ("Actor1", "Actor2", "Action")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `type` is a key of TYPES; `repeated` text is dictionary-encoded (a category in pandas)."""

    name: str
    type: str
    holds: str
    example: str = ""
    unit: str = ""
    repeated: bool = False

    @property
    def arrow(self) -> pa.DataType:
        """The type while rows are worked on: plain text, never a dictionary."""
        return TYPES[self.type]

    @property
    def stored(self) -> pa.DataType:
        """The type in the Parquet file."""
        return pa.dictionary(pa.int32(), pa.string()) if self.repeated else self.arrow


def _own(text: str) -> list[Column]:
    """Columns from lines `Name type unit | meaning | example`; a type with `*` is repeated text."""
    columns = []
    for line in text.strip().split("\n"):
        head, holds, example = (part.strip() for part in line.split("|"))
        name, kind, *unit = head.split()
        columns.append(Column(name, kind.rstrip("*"), holds, example, " ".join(unit), kind.endswith("*")))
    return columns


_GEONAMES = "\n".join(f"{side}Geo_GeoNamesId int64 | GeoNames id of that place (GDELT's FeatureID stays null) | 745044" for side in SIDES)
_VERSIONS = """
CoderVersion string* | Version of the coder: release and a hash of its sources | 0.1.0+5f2c90ab
DictionaryVersion string* | Hash of all dictionary files, the user's own included | 93d1b2c4a5e6
ModelVersion string* | Hash of the parser's weights | 46c1d381cdd0
"""
EVENT_EXTRAS = _own(
    f"""
Date string* ISO date | Date of the event at its own precision: a day, a month or a year | 2020-06
EventDate date | The day of the event; null where only month or year is known | 2020-06-15
DatePrecision string* | day, month or year | month
Realis string* | asserted, intended, demanded or denied | intended
Tense string* | Tense of the verb: past, present or future | future
Issues strings | Themes of the sentences, as `theme,count` | ["ceasefire,1"]
Language string* | ISO 639-1 language of the articles | nl
Rules strings | Dictionary lines (file:line) that coded the mentions, sorted | ["verbs/04.tsv:63"]
Confidence float64 0 to 1 | Highest confidence of the mentions | 0.8
FirstSeen date | First day of the earliest publication that reports the event | 2020-06-01
LastSeen date | First day of the latest publication that reports the event | 2020-06-01
SentenceHash string | Names the first sentence that reported it; mentions hold the sentence | 9b1c6f0d2e4a7788
{_VERSIONS.strip()}
{_GEONAMES}
"""
)
MENTION_EXTRAS = _own(
    f"""
ArticleId string* | Article that makes the mention, as in `articles` | 0f3a9c27b1d45e60
DuplicateGroup string* | Id of the article that represents this one and its near-duplicates | 0f3a9c27b1d45e60
Published string* ISO date | Publication date of the article at its own precision | 2020-06
Date string* ISO date | Date of the event at its own precision | 2020-06
Source string* | Full CAMEO code of who acts; --- where nobody is named | TUR
Target string* | Full CAMEO code of who is acted upon; --- where nobody is named | RUS
EventCode string* | CAMEO code as coded | 036
SourceName string* | Name of the source as the dictionary has it | Turkije
TargetName string* | Name of the target as the dictionary has it | Rusland
Realis string* | asserted, intended, demanded or denied | intended
Tense string* | Tense of the verb: past, present or future | future
Polarity string* | positive or negative | positive
Clause string* | Kind of clause: its UD relation | root
InLead bool | True if the sentence stands in the title or first paragraph | true
Sentence string | The sentence, white space made single | Turkije en Rusland zullen …
SentenceHash string | Names the sentence: the same words have the same hash in every article | 9b1c6f0d2e4a7788
SentenceSpans strings | Where source, target and verb stand in `Sentence`, as `role,start,end` | ["source,0,7","verb,20,27"]
Pattern string* | Dictionary frames that fired, upper verb first | ^intend + gesprek voortzetten
Rule string* | Dictionary line (file:line) of the frame | verbs/04.tsv:63
Score float64 0 to 1 | Confidence of the coder | 0.8
Actor1CharEnd int32 characters | End of the first actor in the article (-1 if none) | 8
Actor2CharEnd int32 characters | End of the second actor in the article (-1 if none) | 19
ActionCharEnd int32 characters | End of the verb in the article | 160
DateCharOffset int32 characters | Start of the words that date the event (-1 if none) | -1
DateCharEnd int32 characters | End of the words that date the event (-1 if none) | -1
Antecedents strings | Earlier words that a pronoun or role stands for | ["Turkije"]
Issues strings | Themes of the sentence, as `theme,count` | ["ceasefire,1"]
Language string* | ISO 639-1 language of the article | nl
{_VERSIONS.strip()}
"""
)
PLACE_FIELDS = ("Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long")
"""The Geo fields that a mention carries; ADM2 and FeatureID stay null."""
ARTICLES = _own(
    f"""
ArticleId string | Stable id: hash of the URL, else of the path | 0f3a9c27b1d45e60
Url string | Address of publication; null if unknown | https://krant.example/turkije
Path string | File that the article was read from; null if none | samples/01.txt
Source string* | Name of the source: as given, else the URL's domain or the file's folder | samples
Published string* ISO date | Publication date at its own precision | 2020-06
Title string | Title; null if none | Overleg gaat door
Place string* | Place of the dateline, as it stands there; null if none | BRUSSEL
Agency string* | News agency of the dateline or signature, as it stands there; null if none | Belga
Language string* | ISO 639-1 language | nl
TextHash string | Names the text: its parse is cached under it | 77aa31c0d9e8b2f4
Fingerprint string | Names everything that the rows of this article depend on: text, data, versions | c0d9e8b2f477aa31
DuplicateGroup string | Id of the article that represents this one: of its near-duplicates the earliest, then smallest id | 0f3a9c27b1d45e60
Characters int32 characters | Length of title and text | 1840
LeadEnd int32 characters | Where title and first paragraph end | 258
Sentences int32 sentences | Sentences, repeated ones counted once | 9
Events int32 events | Events coded, each once for a sentence | 12
Status string* | coded, or empty where no event was found | coded
EventMonths strings | Partitions in which the article has mentions | ["2020-06"]
{_VERSIONS.strip()}
Signature binary | MinHash of the text's word triples, 128 little-endian 32-bit numbers | …
"""
)


def _gdelt(file: str, examples: dict[str, str]) -> list[Column]:
    rows = read_tsv(Path(DICTIONARIES) / "cameo" / file)
    repeated = {row["name"] for row in rows if row["type"] == "string" and row["name"] != "SOURCEURL"}
    return [Column(row["name"], row["type"], row["holds"], examples.get(row["name"], ""), "", row["name"] in repeated) for row in rows]


_EXAMPLES = {
    "GLOBALEVENTID": "4611686018427387", "SQLDATE": "20200615", "MonthYear": "202006", "Year": "2020", "FractionDate": "2020.5342",
    "Actor1Code": "TUR", "Actor1Name": "TURKIJE", "Actor1CountryCode": "TUR", "Actor2Code": "LBYGOV", "Actor2Name": "EENHEIDSREGERING",
    "Actor2CountryCode": "LBY", "Actor2Type1Code": "GOV", "EventCode": "036", "EventBaseCode": "036", "EventRootCode": "03",
    "QuadClass": "1", "GoldsteinScale": "4.0", "NumMentions": "2", "NumSources": "1", "NumArticles": "1", "IsRootEvent": "1",
    "DATEADDED": "20200601000000", "EventTimeDate": "20200601000000", "MentionTimeDate": "20200601000000", "MentionType": "1",
    "SentenceID": "1", "Confidence": "80", "InRawText": "1", "Actor1CharOffset": "0", "Actor2CharOffset": "12",
    "ActionCharOffset": "20", "MentionDocLen": "1840", "SOURCEURL": "https://krant.example/turkije",
    "MentionIdentifier": "https://krant.example/turkije", "MentionSourceName": "krant.example", "ActionGeo_CountryCode": "TU",
    "ActionGeo_FullName": "Istanboel, Turkije", "ActionGeo_Type": "4",
}  # fmt: skip


@lru_cache(maxsize=1)
def events() -> tuple[Column, ...]:
    """Columns of `output/events`: GDELT 2.0's 61, then ours."""
    return (*gdelt_events(), *EVENT_EXTRAS)


@lru_cache(maxsize=1)
def gdelt_events() -> tuple[Column, ...]:
    """GDELT 2.0's 61 event columns."""
    return tuple(_gdelt("gdelt_event_columns.tsv", _EXAMPLES))


@lru_cache(maxsize=1)
def mentions() -> tuple[Column, ...]:
    """Columns of `output/mentions`: GDELT 2.0's 16, then ours, then the three places."""
    own = _gdelt("gdelt_mention_columns.tsv", _EXAMPLES)
    by_name = {column.name: column for column in events()}
    places = [by_name[f"{side}Geo_{field}"] for side in SIDES for field in (*PLACE_FIELDS, "GeoNamesId")]
    return (*own, *MENTION_EXTRAS, *places)


def articles() -> tuple[Column, ...]:
    """Columns of `output/articles`."""
    return tuple(ARTICLES)


def columns(table: str) -> tuple[Column, ...]:
    """Columns of a table by its name: events, mentions or articles."""
    if table == "events":
        return events()
    return mentions() if table == "mentions" else articles()


def arrow(table: str) -> pa.Schema:
    """The schema that rows are worked on with: text is plain."""
    return pa.schema([(column.name, column.arrow) for column in columns(table)])


@lru_cache(maxsize=3)
def stored(table: str) -> pa.Schema:
    """The schema of the Parquet files; its pandas metadata makes nullable integers come back as integers."""
    schema = pa.schema([(column.name, column.stored) for column in columns(table)])
    return schema.with_metadata({b"pandas": json.dumps(_pandas(table), sort_keys=True).encode()})


def _pandas(table: str) -> dict[str, object]:
    described = [
        {"name": c.name, "field_name": c.name, "pandas_type": c.type, "numpy_type": INTEGERS[c.type], "metadata": None}
        for c in columns(table)
        if c.type in INTEGERS
    ]
    return {"index_columns": [], "column_indexes": [], "columns": described, "creator": {"library": "cameo-nl", "version": "1"}}


def markdown() -> str:
    """The page `docs/schema.md`."""
    return _INTRODUCTION + "\n".join(_section(table) for table in ("events", "mentions", "articles"))


_KINDS = {"string": "text", "strings": "list of text"}


def _section(table: str) -> str:
    rows = [f"## `output/{table}`", "", "| # | column | type | unit | holds | example |", "| --- | --- | --- | --- | --- | --- |"]
    for number, c in enumerate(columns(table), 1):
        kind = "text, repeated" if c.repeated else _KINDS.get(c.type, c.type)
        cells = (str(number), f"`{c.name}`", kind, c.unit, c.holds, f"`{c.example}`" if c.example else "")
        rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(rows) + "\n"


_INTRODUCTION = """# Schema of the tables
Made from the code (`python -m flows.schema > docs/schema.md`); a test keeps it current.

All tables are Parquet, in folders `month=2020-06`: events and mentions by the month of the event (`2020-00` holds what is dated by a year
alone), articles by the month of publication. `month` comes back as a column. A month in which articles were read and no event was found has
a file with every column and no row.

- **What an event is.** One row for each date at its precision, full source code, full target code and full event code. The place never
  tells events apart; the row carries the most specific place that a mention gives. `GLOBALEVENTID` is a hash of these four.
- **Partial dates.** An event dated by month has `MonthYear` and `Year`; by year `Year` alone. `SQLDATE`, `FractionDate` and `EventDate` are
  null where the day is unknown; `Date` and `DatePrecision` always tell what is known.
- **Time of recording.** `DATEADDED`, `EventTimeDate` and `MentionTimeDate` come from the publication date, at its first moment
  (`2020-06` gives 20200601000000). When a run took place stands in `output/runs/` alone.
- **Counts.** A group of near-duplicate articles counts as one article. `NumArticles` counts groups; `NumSources` counts sources, duplicates
  included, and is at least 1; `NumMentions` adds up, over the groups, the mentions of the article in the group that has most. `AvgTone` and
  `MentionDocTone` are null: no tone is computed.
- **Quad class** is the one that GDELT publishes: roots 01-05 are 1, 06-09 are 2, 10-14 are 3, 15-20 are 4.
- **Actors.** Codes use ISO's country codes (`ROU`, `TLS`); GDELT's own spellings come back in `cameo-nl export --format gdelt-tsv`. An
  unknown side is null in `events` and `---` in `mentions`.
- **Offsets.** Characters count in the title, an empty line and the text as it was given (without a title the text alone).
- **Null columns.** `*Geo_FeatureID` and `*Geo_ADM2Code` are always null; GeoNames ids stand in `*Geo_GeoNamesId`.
- **Types.** Codes are text, so that `036` keeps its zero. "text, repeated" is dictionary-encoded: a category in pandas, a factor in R.

"""

if __name__ == "__main__":
    print(markdown(), end="")
