"""Things that stand for whoever owns them: who uses force against a thing means whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coders.frames import Frame, Slot
from coders.references import Reference

if TYPE_CHECKING:
    from coders.matching import Matcher

AGAINST_THINGS = ("14", "170", "171", "172", "180", "183", "19")
"""Riots, coercion and violence that hit things as well as people."""
THINGS = ("gebouwen", "militair_doel", "schip", "bezittingen")
"""Sets of such things."""


def owners(matcher: Matcher, i: int, slot: Slot, frame: Frame) -> list[Reference]:
    """`gooiden stenen naar het kantoor van de premier`: whose the thing is, if the slot asks for an actor of his kind."""
    words = slot.words
    if words is None or slot.part != "T" or not frame.code.startswith(AGAINST_THINGS) or matcher.sentence.tokens[i].upos != "NOUN":
        return []
    sets = (matcher.lexicon.sets.get(name) for name in THINGS)
    if not any(things is not None and matcher.wording.accepts(things, i) for things in sets):
        return []
    found = [ref for ref in matcher.reader.actors(i) if ref.weak and not ref.place and not ref.anonymous]
    return [ref for ref in found if not words.roles or ref.role in words.roles or ref.code[:3] in words.roles]
