"""The clause: a predicate with its voice, tense, polarity, modality, slots and the clause above it. `predicates.py` finds them."""

from __future__ import annotations

from dataclasses import dataclass, field

CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj", "csubj:pass", "conj", "root", "advcl:relcl"})


@dataclass(slots=True)
class Clause:
    """One predicate and what the tree hangs on it.

    `slots` maps a slot name (`subj`, `obj`, `iobj`, `pred`, `adv`, or a preposition) to token positions, the likeliest first. Slots are
    those of the active voice: the subject of a passive is in `obj`, its agent in `subj`. `lower` lists clauses that this verb governs.
    `bare` is the verb without its particle where that may be a postposition (`de straat op gaan`); `loose` holds phrases that hang on the
    subject, where the parser often leaves what belongs to the verb; `nested` maps a filler that hangs on an adverbial phrase to that
    phrase's head (`onder druk van de boeren`): nobody is hit by it unless the frame asks for it or for the phrase.
    """

    verb: int
    lemma: str
    kind: str
    slots: dict[str, list[int]] = field(default_factory=dict)
    lower: list[Clause] = field(default_factory=list)
    upper: Clause | None = None
    passive: bool = False
    reflexive: bool = False
    infinitive: bool = False
    negated: bool = False
    negators: list[int] = field(default_factory=list)
    modality: str = ""
    hypothetical: bool = False
    question: bool = False
    tense: str = "present"
    bridged: float = 1.0
    verb_tokens: list[int] = field(default_factory=list)
    inherited_subject: bool = False
    bare: str = ""
    nested: dict[int, int] = field(default_factory=dict)
    loose: dict[str, list[int]] = field(default_factory=dict)

    def first(self, slot: str) -> int | None:
        """The likeliest filler of a slot, or None."""
        fillers = self.slots.get(slot)
        return fillers[0] if fillers else None
