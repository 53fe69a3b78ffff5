"""One coded article as rows: its row in `articles`, and one row in `mentions` for each event it reports."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any

import coders
from coders.coder import Coder, Coding
from coders.event import NOBODY, Event, Place, Rejection
from coders.sentence import Sentence
from flows.article import Article, digest, month_of

Row = dict[str, Any]
_PARAGRAPH = re.compile(r"\n\s*\n")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Versions:
    """What a row depends on beside the text: versions of coder, dictionaries and parser model."""

    coder: str
    dictionary: str
    model: str


@lru_cache(maxsize=1)
def coder_version() -> str:
    """The release, and a hash of the coder's sources: an edited coder is another coder."""
    sources = hashlib.sha256()
    for path in sorted(Path(coders.__file__).parent.glob("*.py")):
        sources.update(path.read_bytes())
    try:
        release = metadata.version("cameo-nl")
    except metadata.PackageNotFoundError:
        release = "0"
    return f"{release}+{sources.hexdigest()[:8]}"


def sentence_key(text: str) -> str:
    """A sentence's text with white space made single: equal for repeated sentences."""
    return _SPACE.sub(" ", text).strip()


def once(sentences: Sequence[Sentence]) -> list[tuple[int, Sentence]]:
    """The sentences with their numbers; one that repeats an earlier one of the same article is left out."""
    seen: set[str] = set()
    kept = []
    for number, sentence in enumerate(sentences):
        key = sentence_key(sentence.text)
        if key not in seen:
            seen.add(key)
            kept.append((number, sentence))
    return kept


def code_once(coder: Coder, sentences: Sequence[Sentence], published: str) -> tuple[Coding, list[tuple[int, Sentence]]]:
    """Code an article, repeated sentences counted once. Event.sentence counts in the sentences that are handed back."""
    kept = once(sentences)
    return coder.code([sentence for _, sentence in kept], published), kept


def fingerprint(row: Row, versions: Versions) -> str:
    """Names all that the rows of an article depend on (its `articles` row, as text and data make it): if it is the same, they are."""
    parts = (row[name] or "" for name in ("Url", "Path", "Source", "Published", "Title", "TextHash", "Language"))
    return digest(*parts, str(row["LeadEnd"]), versions.coder, versions.dictionary, versions.model)


def lead_end(article: Article) -> int:
    """Where title and first paragraph of the full text end."""
    start = len(article.full_text) - len(article.text.lstrip())
    paragraph = _PARAGRAPH.search(article.full_text, start)
    return paragraph.start() if paragraph else len(article.full_text)


def article_row(article: Article, versions: Versions) -> Row:
    """The row of an article before it is coded: no events, its own duplicate group, no signature yet."""
    row: Row = {
        "ArticleId": article.id, "Url": article.url or None, "Path": article.path or None, "Source": article.source_name or None,
        "Published": article.published, "Title": article.title or None, "Place": article.place or None, "Agency": article.agency or None,
        "Language": article.language, "TextHash": article.text_hash,
        "DuplicateGroup": article.id, "Characters": len(article.full_text),
        "LeadEnd": lead_end(article), "Sentences": 0, "Events": 0, "Status": "empty", "EventMonths": [],
        "Signature": b"", **_versions(versions),
    }  # fmt: skip
    row["Fingerprint"] = fingerprint(row, versions)
    return row


def _versions(versions: Versions) -> Row:
    return {"CoderVersion": versions.coder, "DictionaryVersion": versions.dictionary, "ModelVersion": versions.model}


def coded(row: Row, sentences: Sequence[Sentence], coder: Coder, versions: Versions) -> tuple[Row, list[Row], list[Rejection]]:
    """Code the article of an `articles` row: the row filled in, its mentions, and why other clauses gave none."""
    coding, kept = code_once(coder, sentences, row["Published"])
    base = _mention_base(row, versions)
    found: dict[tuple[int, str], Row] = {}
    for event in coding.events:
        number, sentence = kept[event.sentence]
        mention = {**base, **_event_fields(event, sentence, number, row["LeadEnd"])}
        found.setdefault((number, mention["GLOBALEVENTID"]), mention)
    mentions = list(found.values())
    months = sorted({month_of(mention["Date"]) for mention in mentions})
    filled = {
        **row, **_versions(versions), "Fingerprint": fingerprint(row, versions), "Sentences": len(kept), "Events": len(mentions),
        "EventMonths": months, "Status": "coded" if mentions else "empty",
    }  # fmt: skip
    return filled, mentions, coding.rejections


def event_id(date: str, source: str, target: str, code: str) -> int:
    """GLOBALEVENTID: a positive 63-bit hash of what identifies an event."""
    return int.from_bytes(hashlib.sha256(f"{date}|{source}|{target}|{code}".encode()).digest()[:8], "big") >> 1


def recorded(published: str) -> int:
    """A publication date as YYYYMMDDHHMMSS, at its first moment."""
    year, month, day = [*published.split("-"), "01", "01"][:3]
    return int(f"{year}{month}{day}000000")


def _mention_base(row: Row, versions: Versions) -> Row:
    """What all mentions of one article share."""
    return {
        "MentionTimeDate": recorded(row["Published"]), "MentionType": 1 if row["Url"] else 2, "MentionSourceName": row["Source"],
        "MentionIdentifier": row["Url"] or row["Path"], "MentionDocLen": row["Characters"], "ArticleId": row["ArticleId"],
        "DuplicateGroup": row["DuplicateGroup"], "Published": row["Published"], "Language": row["Language"], **_versions(versions),
    }  # fmt: skip


def _event_fields(event: Event, sentence: Sentence, number: int, lead: int) -> Row:
    text = sentence_key(sentence.text)
    source, target, dated = event.source_span or (-1, -1), event.target_span or (-1, -1), event.date_span or (-1, -1)
    return {
        "GLOBALEVENTID": event_id(event.date, event.source, event.target, event.code), "SentenceID": number + 1,
        "Actor1CharOffset": source[0], "Actor1CharEnd": source[1], "Actor2CharOffset": target[0], "Actor2CharEnd": target[1],
        "ActionCharOffset": event.verb_span[0], "ActionCharEnd": event.verb_span[1], "DateCharOffset": dated[0], "DateCharEnd": dated[1],
        "InRawText": 0 if event.antecedents else 1, "Confidence": min(100, max(10, round(100 * event.confidence))),
        "Date": event.date, "Source": event.source or NOBODY, "Target": event.target or NOBODY, "EventCode": event.code,
        "SourceName": event.source_name or None, "TargetName": event.target_name or None, "Realis": event.realis, "Tense": event.tense,
        "Polarity": event.polarity, "Clause": event.clause or None, "InLead": sentence.start < lead, "Sentence": text,
        "SentenceHash": digest(text), "SentenceSpans": _spans(event, sentence), "Pattern": event.pattern, "Rule": event.rule,
        "Score": event.confidence, "Antecedents": list(event.antecedents), "Issues": [f"{theme},{count}" for theme, count in event.issues],
        **_place("Actor1", event.source_place), **_place("Actor2", event.target_place), **_place("Action", event.place),
    }  # fmt: skip


def _spans(event: Event, sentence: Sentence) -> list[str]:
    """Where source, target and verb stand in the sentence as mentions have it: with white space made single."""
    spans = (("source", event.source_span), ("target", event.target_span), ("verb", event.verb_span))
    found = []
    for role, span in spans:
        if span is None or not sentence.start <= span[0] < span[1] <= sentence.start + len(sentence.text):
            continue
        start, end = (len(_SPACE.sub(" ", sentence.text[: at - sentence.start]).lstrip()) for at in span)
        found.append(f"{role},{start},{end}")
    return found


GEO_TYPES = {"country": 1, "region": 5, "city": 4}


def _place(side: str, place: Place | None) -> Row:
    """GDELT's Geo block of a place; nothing where there is none. American cities and states have types of their own, seas have none."""
    if place is None:
        return {}
    kind = GEO_TYPES.get(place.kind)
    if place.fips == "US":
        kind = {4: 3, 5: 2}.get(kind or 0, kind)
    values = (kind, place.name, place.fips or None, place.adm1 or None, place.lat, place.lon, place.geonames)
    names = ("Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "GeoNamesId")
    return {f"{side}Geo_{name}": value for name, value in zip(names, values, strict=True)}
