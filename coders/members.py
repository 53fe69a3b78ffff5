"""Those whom one phrase names together, of whom a frame may rule out some: `de premier en twintig zakenlieden bezochten India`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from coders.frames import Frame, Words

if TYPE_CHECKING:
    from coders.actors import ActorReader


def barred(reader: ActorReader, frame: Frame, slots: dict[str, list[int]]) -> Iterator[int]:
    """The heads of those who are, beside others, of a role that a slot of the frame rules out."""
    for slot in frame.slots:
        words = slot.words
        if words is None or not words.negated or not words.roles:
            continue
        for i in (i for key in slot.keys for i in slots.get(key, ())):
            together = reader.actors(i)
            if len(together) > 1:
                yield from (ref.head for ref in together if ref.role in words.roles or ref.code[:3] in words.roles)


def has_others(reader: ActorReader, words: Words, i: int) -> bool:
    """Does the phrase name somebody beside those of the roles that a slot rules out?"""
    together = reader.actors(i)
    if len(together) < 2:
        return False
    solid = (ref for ref in together if not ref.weak and not ref.anonymous)
    return any(ref.role not in words.roles and ref.code[:3] not in words.roles for ref in solid)
