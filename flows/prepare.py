"""Articles made ready to be coded, whatever source they come from, and why one cannot be."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from coders.datelines import dateline
from flows.article import Article, Reject, broken, problem
from flows.boilerplate import blanked
from flows.language import DUTCH, called, language

_OPENING = 2000
"""Characters in which the language is looked for; blanked ones are no text."""


def prepared(article: Article, today: datetime.date) -> Article | Reject:
    """The article as it is coded, or why it is not. `today` tells dates in the future.

    What is no part of the article is blanked, so that offsets stay true; the dateline stays in the text, where the coder finds the place.
    """
    reason = problem(article.full_text) or broken(article.url, article.path, article.source) or _future(article.published, today)
    if reason:
        return article.rejected(reason)
    text, signed = blanked(article.text)
    written = dateline(text)
    ready = replace(article, text=text, title=_title(article), place=written.place, agency=written.agency or signed)
    if reason := problem(ready.full_text):
        return article.rejected(reason)
    found = language(" ".join(ready.full_text[:_OPENING].split()))
    return ready if found == DUTCH else article.rejected(f"not Dutch but {called(found)}", skipped=True)


def _title(article: Article) -> str:
    """The title without the newspaper's name behind it."""
    if not article.source_name:
        return article.title
    return re.sub(rf"\s+[|–—-]\s+{re.escape(article.source_name)}\s*$", "", article.title, flags=re.IGNORECASE)


def _future(published: str, today: datetime.date) -> str:
    """Why a date cannot be that of an article; a day ahead is another time zone."""
    latest = (today + datetime.timedelta(days=1)).isoformat()
    return f"{published} is in the future; correct the date" if published > latest[: len(published)] else ""
