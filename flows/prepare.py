"""Articles made ready to be coded, whatever source they come from, and why one cannot be."""

from __future__ import annotations

import datetime

from flows.article import Article, Reject, problem
from flows.language import DUTCH, called, language


def prepared(article: Article, today: datetime.date) -> Article | Reject:
    """The article as it is coded, or why it is not. `today` tells dates in the future."""
    reason = problem(article.full_text) or _future(article.published, today)
    if reason:
        return article.rejected(reason)
    found = language(article.full_text)
    return article if found == DUTCH else article.rejected(f"not Dutch but {called(found)}")


def _future(published: str, today: datetime.date) -> str:
    """Why a date cannot be that of an article; a day ahead is another time zone."""
    latest = (today + datetime.timedelta(days=1)).isoformat()
    return f"{published} is in the future; correct the date" if published > latest[: len(published)] else ""
