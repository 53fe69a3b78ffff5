"""A frame that fits, and what fills its parts."""

from __future__ import annotations

from dataclasses import dataclass, field

from coders.clauses import Clause
from coders.frames import Frame
from coders.references import Reference


@dataclass(slots=True)
class Match:
    """A frame that fits a clause (or a noun phrase), with the fillers of its parts."""

    frame: Frame
    score: float
    targets: list[Reference] = field(default_factory=list)
    sources: list[Reference] | None = None
    lower: Clause | None = None
    noun: int | None = None
    used: list[int] = field(default_factory=list)
    bridged: bool = False
    mutual: bool = False
    aimless: bool = False
    """Its frame names a target phrase that the clause lacks."""
    barred: frozenset[int] = frozenset()
    """Heads of the phrases that name, beside others, actors whom the frame rules out."""

    def admitted(self, actors: list[Reference]) -> list[Reference]:
        """Those of them whom the frame does not rule out: `de premier en twintig zakenlieden bezochten India`."""
        return [ref for ref in actors if ref.head not in self.barred] if self.barred else actors

    @property
    def rank(self) -> tuple[bool, float, bool]:
        """The score, below that of a frame that takes all whom a phrase names together; among equals, a code that says more than its
        root comes first."""
        return not self.barred, self.score, not self.frame.code.endswith("0")
