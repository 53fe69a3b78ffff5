"""Frames: their notation, and how one matches a clause or a noun phrase.

    gesprek-object:   obj:{gesprek} voortzetten met:T
See `dictionaries/README.md` for the notation.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TypeVar

Value = TypeVar("Value", bound=Hashable)

CLASSES = frozenset("say intend appeal demand reject threat accuse deny consider halt relax permit investigate do suffer attempt".split())
"""What an upper verb makes of the act below it; `composition.tsv` has a row for each class and lower code."""

ANY_VERB = "*"
"""The verb of frames that hold whatever verb they stand with, if none of its own fits."""
BASIC_SLOTS = frozenset({"subj", "obj", "iobj", "pred", "adv", "inf", "dat"})
PREPOSITIONS = frozenset(
    "aan achter af behalve beneden bij binnen boven buiten door gedurende in inzake jegens langs met na naar naast nabij namens om omtrent "
    "onder op over per rond rondom sinds tegen tegenover te ten ter tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor "
    "voorbij wegens zonder als dan vol".split()
)


class FrameError(ValueError):
    """A frame that cannot be read: what is wrong, and at which column of the frame."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


@dataclass(frozen=True, slots=True)
class Words:
    """What a slot accepts. `heads` match a lemma or the head of a compound, `exact` whole lemmas only, `prefixes` the first part of a
    compound, `roles` and `countries` actors, `phrases` several words in a row."""

    heads: frozenset[str] = frozenset()
    exact: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    roles: frozenset[str] = frozenset()
    actor: bool = False
    number: bool = False
    anything: bool = False
    negated: bool = False

    @property
    def needs_actor(self) -> bool:
        return self.actor or bool(self.roles)

    @property
    def specificity(self) -> float:
        """Words say more than actor types, those more than anything."""
        if self.negated:
            return 0.2
        if self.heads or self.exact or self.prefixes or self.phrases:
            return 4.0
        return 1.0 if self.roles else 0.4 if self.actor or self.number else 0.6


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot of a frame. `keys` are slot names or prepositions; `part` is T (target), S (source), E (lower act) or ''."""

    keys: tuple[str, ...]
    words: Words | None
    part: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame of the dictionary with the place it stands at (`line`, as `verbs/05.tsv:12`)."""

    code: str
    heads: tuple[str, ...]
    slots: tuple[Slot, ...]
    text: str
    line: str
    symmetric: bool = False
    reflexive: bool = False
    no_target: bool = False
    lower_only: bool = False
    example: str = ""
    source: str = ""
    target: str = ""
    specificity: float = field(default=0.0)
    needed: tuple[frozenset[str], ...] = ()
    """For each prepositional slot that must be filled: the slots of a clause that may fill it. What lacks them is not tried."""
    needed_aim: frozenset[str] | None = None
    """The same for the target; a clause below an upper verb that has the target may go without it."""
    required: tuple[frozenset[str], ...] = ()
    """For each slot that only listed words fill: those words. A sentence without any of them is not tried."""
    takes_infinitive: bool = False
    whole: frozenset[str] = frozenset()
    """Those of its words that stand for themselves only, not as the head of a compound (`=offensief`: no charm offensive)."""

    @property
    def is_class(self) -> bool:
        return self.code in CLASSES

    def named(self, word: str) -> str:
        """The frame's text with the verb or noun that it matched, alternatives left out."""
        return " ".join(word if "|" in item and ":" not in item else item for item in self.text.split())

    @property
    def keys(self) -> frozenset[str]:
        """The names of all its slots."""
        return frozenset(key for slot in self.slots for key in slot.keys)

    @property
    def blames(self) -> bool:
        """`falen subj:T@ volgens:S`: whoever says it blames the subject, praises or threatens it."""
        parts = {(slot.part, key) for slot in self.slots for key in slot.keys} if self.code[:2] in ("05", "11", "13") else set()
        return {("S", "volgens"), ("T", "subj")} <= parts

    @property
    def chides(self) -> bool:
        """`^ zich schamen subj:T@ volgens:S`: what another must or will do blames or threatens him, and is not asked of him."""
        return self.lower_only and self.blames

    @property
    def catches_all(self) -> bool:
        """True if a clause below it may be any: what composes with the clause says more."""
        return any(slot.words is not None and slot.words.anything and {"inf", "dat"} & set(slot.keys) for slot in self.slots)

    def part(self, name: str) -> Slot | None:
        """The slot that holds T, S or E."""
        return next((slot for slot in self.slots if slot.part == name), None)


class FrameGroup(tuple[Frame, ...]):
    """The frames of one verb or noun, most specific first."""

    def prepared(self) -> FrameGroup:
        """Itself with its index made, so that whoever reads the dictionaries from the cache has it too."""
        self.possible(frozenset())
        return self

    def possible(self, words: Set[str]) -> Sequence[Frame]:
        """Those that a sentence of these words may fill: of what a frame lists, the shortest list has one of them. A verb such as `zijn`
        has hundreds of frames, and a sentence the words of a few."""
        if len(self) < FEW:
            return self
        free, listed = self._by_word
        return [self[k] for k in sorted(free.union(*(listed[word] for word in listed.keys() & words)))]

    @cached_property
    def reports(self) -> bool:
        """True for a verb that tells that its subject says something: a frame of 010 has what is said."""
        return any(frame.code == "010" and "dat" in frame.keys for frame in self)

    @cached_property
    def _by_word(self) -> tuple[frozenset[int], dict[str, tuple[int, ...]]]:
        """Places of the frames without lists, and by word those of the frames whose shortest list has it."""
        listed: dict[str, list[int]] = defaultdict(list)
        for k, frame in enumerate(self):
            for word in min(frame.required, key=len, default=()):
                listed[word].append(k)
        free = frozenset(k for k, frame in enumerate(self) if not frame.required)
        return free, {word: tuple(places) for word, places in listed.items()}


FEW = 6
"""Frames that are tried as fast one by one."""
NO_FRAMES = FrameGroup()


def _listed(slot: Slot) -> frozenset[str]:
    """The words of which a sentence has one if the slot is filled; none where something else may fill it."""
    words = slot.words
    free = slot.optional or slot.part or {"inf", "dat"} & set(slot.keys)
    if free or words is None or words.anything or words.negated or words.prefixes or words.number or words.needs_actor:
        return frozenset()
    return one(words.heads | words.exact | {phrase[0] for phrase in words.phrases})


_PART = re.compile(r"^([TSE])(\?)?(?:@([A-Z@|]*))?$")


def read_frame(text: str, code: str, line: str, sets: dict[str, Words], example: tuple[str, str, str] = ("", "", "")) -> Frame:
    """Read the notation. Raises FrameError with the column at fault."""
    slots: list[Slot] = []
    heads: tuple[str, ...] = ()
    whole: frozenset[str] = frozenset()
    symmetric = reflexive = no_target = lower_only = False
    for match in re.finditer(r"\S+", text):
        item, column = match.group(), match.start()
        if item == "~":
            symmetric = True
        elif item == "^":
            lower_only = True
        elif item == "zich":
            reflexive = True
        elif item == "T:none":
            no_target = True
        elif ":" in item:
            slots.append(_read_slot(item, column, sets))
        elif heads:
            raise FrameError(f"second verb '{item}' (a frame has one, alternatives joined by |)", column)
        else:
            heads = tuple(_read_heads(item, column, sets))
            whole = frozenset(word[1:].lower() for word in item.split("|") if word.startswith("="))
    if not heads:
        raise FrameError("no verb or noun in this frame", 0)
    if code in CLASSES and code != "say" and not any(slot.part == "E" for slot in slots):
        raise FrameError(f"class {code} needs an E slot for the lower act", 0)
    # what a frame rules out, however much of it, tells little of what it is about
    exclusions = [weight(slot) for slot in slots if slot.words is not None and slot.words.negated]
    specificity = sum(weight(slot) for slot in slots) - sum(exclusions[1:]) + (1.0 if reflexive else 0.0)
    needed = tuple(
        one(frozenset(slot.keys) | ({"iobj"} if "aan" in slot.keys else frozenset()))
        for slot in slots
        if not slot.optional and slot.part not in ("E", "T") and not (slot.words and slot.words.negated) and not CORE & set(slot.keys)
    )
    aim = next((slot for slot in slots if slot.part == "T" and not slot.optional and not CORE & set(slot.keys)), None)
    needed_aim = frozenset(aim.keys) | ({"iobj"} if "aan" in aim.keys else frozenset()) if aim is not None and not symmetric else None
    return Frame(
        code, heads, tuple(slots), text, line, symmetric, reflexive, no_target, lower_only, *example,
        specificity=specificity, needed=needed,
        needed_aim=needed_aim, required=tuple(listed for slot in slots if (listed := _listed(slot))),
        takes_infinitive=any("inf" in slot.keys for slot in slots), whole=whole,
    )  # fmt: skip


CORE = frozenset(["subj", "obj", "iobj", "pred", "adv", "inf", "dat"])
"""Slots that stand in for one another, or are filled by clauses."""


def weight(slot: Slot) -> float:
    """How much a filled slot says: words more than roles, those more than anything."""
    if slot.optional:
        return 0.25
    words = slot.words.specificity if slot.words else 0.0
    return words + {"T": 1.2, "S": 1.2, "E": 1.5, "": 0.0}[slot.part]


def _read_heads(item: str, column: int, sets: dict[str, Words]) -> list[str]:
    heads: list[str] = []
    for word in item.split("|"):
        if word.startswith("{"):
            name = word.strip("{}")
            if name not in sets:
                raise FrameError(f"unknown word set {word}", column)
            heads.extend(sorted(sets[name].heads | sets[name].exact | {"_".join(phrase) for phrase in sets[name].phrases}))
        elif word == ANY_VERB or re.fullmatch(r"=?[\w\-'’.]+", word):
            heads.append(word.lstrip("=").lower())
        else:
            raise FrameError(f"'{word}' is no word", column)
    return heads


def _read_slot(item: str, column: int, sets: dict[str, Words]) -> Slot:
    key, value = item.split(":", 1)
    keys = tuple(key.split("|"))
    for name in keys:
        if name not in BASIC_SLOTS and name not in PREPOSITIONS and "_" not in name:
            raise FrameError(f"unknown slot '{name}'", column)
    part = _PART.match(value)
    if part:
        words = None
        if part.group(3) is not None:
            roles = frozenset(part.group(3).replace("@", "").split("|")) - {""}
            words = one(Words(roles=one(roles), actor=not roles))
        return one(Slot(keys, words, part.group(1), bool(part.group(2))))
    if value in ("", "?"):
        raise FrameError(f"slot '{key}' has no words", column)
    optional = value.endswith("?") and len(value) > 1
    return one(Slot(keys, read_words(value.rstrip("?"), sets, column + len(key) + 1), "", optional))


def read_words(text: str, sets: dict[str, Words], column: int = 0) -> Words:
    """Read the alternatives of a slot or a set. Raises FrameError."""
    negated = text.startswith("!")
    heads: set[str] = set()
    exact: set[str] = set()
    roles: set[str] = set()
    prefixes: list[str] = []
    phrases: list[tuple[str, ...]] = []
    actor = number = anything = False
    for raw in text.lstrip("!").split("|"):
        word = raw.strip().replace("’", "'")
        if not word:
            raise FrameError("empty alternative", column)
        if ":" in word or "@" in word[1:]:
            raise FrameError(f"'{word}' is no word (alternatives of one slot name words only)", column)
        if word == "*":
            anything = True
        elif word == "#":
            number = True
        elif word == "@":
            actor = True
        elif word.startswith("@"):
            roles.add(word[1:])
        elif word.startswith("{"):
            inner = sets.get(word.strip("{}"))
            if inner is None:
                raise FrameError(f"unknown word set {word}", column)
            heads |= inner.heads
            exact |= inner.exact
            prefixes.extend(inner.prefixes)
            phrases.extend(inner.phrases)
            roles |= inner.roles
            actor = actor or inner.actor
        elif " " in word or ("_" in word and not word.startswith("_")):
            phrases.append(tuple(word.lower().replace("_", " ").split()))
        elif word.startswith("="):
            exact.add(word[1:].lower())
        elif word.endswith("-"):
            prefixes.append(word[:-1].lower())
        elif word.startswith("-"):
            heads.add(word[1:].lower())
        else:
            heads.add(word.lower())
    if actor and not negated:  # `@GOV|@` is any actor
        roles.clear()
    listed = [one(frozenset(map(one, words))) for words in (heads, exact, roles)]
    return one(Words(listed[0], listed[1], tuple(prefixes), tuple(phrases), listed[2], actor, number, anything, negated))


_first = lru_cache(maxsize=100_000)(lambda value: value)


def one(value: Value) -> Value:
    """The first of all values equal to this one: a list that many frames have takes the room of one, and is asked of a word once."""
    found: Value = _first(value)
    return found
