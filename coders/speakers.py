"""Who stands behind what is said: the speaker of a report, lent to the clause that he utters as its `volgens` phrase.

A frame with `volgens:S` so fits `volgens X zit Y achter de aanslag`, `Y zit achter de aanslag, aldus X` and `X zei dat Y achter de
aanslag zit` alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from coders.adpositions import preposition
from coders.attributes import van_actors
from coders.clauses import CLAUSAL, Clause
from coders.complements import infinitive, marks, reported
from coders.compounds import ABBREVIATED
from coders.frames import NO_FRAMES
from coders.references import Reference
from coders.sentence import Sentence

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

DEMANDING = frozenset("vinden oordelen menen scanderen roepen eisen".split())
"""Verbs of opinion, below which `moest` tells what somebody has to do, not what he had to do and did."""

OPINION = {"in": frozenset(["oog"]), "volgens": frozenset("verklaring mededeling woord communiqué".split())}
"""Nouns whose `van` phrase says whose opinion a clause is."""


def attribute(reading: SentenceCoder) -> None:
    """Tie what the sentence reports to whoever says it, before any clause is read."""
    for clause in reading.clauses:
        _drop_mouthpiece(reading, clause)
        if clause.kind in ("root", "conj", "parataxis") and "volgens" not in clause.slots:
            heads = [*asides(reading, clause), *as_told(reading, clause)]
            if heads:
                clause.slots["volgens"] = heads
        told = reported(reading.sentence, clause) or infinitive(reading.sentence, clause) if speaks(reading, clause) else None
        if told is None:
            continue
        if clause.lemma in DEMANDING and not told.modality and any(reading.sentence.tokens[i].lemma == "moeten" for i in told.verb_tokens):
            told.modality = "must"
        if not clause.negated:
            for part in (told, *(c for c in reading.clauses if reading.together(told, c)), *held(reading, told)):
                part.slots.setdefault("volgens", list(clause.slots["subj"]))
    _lend_voice(reading)


VIEWS = frozenset({"indruk", "mening", "opvatting", "gevoel", "overtuiging", "oordeel"})


def held(reading: SentenceCoder, told: Clause) -> list[Clause]:
    """`zei de indruk te hebben dat de politie goed is opgetreden`: the clause that fills out the view which somebody says to hold."""
    tokens = reading.sentence.tokens
    views = {i for i in reading.sentence.children[told.verb] if tokens[i].lemma in VIEWS}
    return [c for c in reading.clauses if views and c.kind == "acl" and tokens[c.verb].head in views]


FIRST_PERSON = frozenset(["ik", "wij", "we"])


def _lend_voice(reading: SentenceCoder) -> None:
    """`"Wij roepen Iran op …", aldus het ministerie`: who says `ik` or `wij` in what is reported is the speaker."""
    tokens = reading.sentence.tokens
    lent: dict[int, list[int]] = {}
    for clause in reading.clauses:
        told = reported(reading.sentence, clause) if not clause.passive else None
        for part in (told, *(c for c in reading.clauses if told is not None and reading.together(told, c))):
            if part is not None:
                lent.update({i: clause.slots["subj"] for i in part.slots.get("subj", ()) if clause.slots.get("subj")})
        lent.update({i: clause.slots["volgens"] for i in clause.slots.get("subj", ()) if clause.slots.get("volgens")})
    for clause in reading.clauses:
        heads = clause.slots.get("subj", [])
        if len(heads) == 1 and tokens[heads[0]].lower in FIRST_PERSON and heads[0] in lent:
            clause.slots["subj"] = list(lent[heads[0]])


def speaks(reading: SentenceCoder, clause: Clause) -> bool:
    """Does a verb tell that its subject says something? The dictionary knows it by a frame of 010 with what is said."""
    if clause.passive or not clause.slots.get("subj"):
        return False
    return reading.lexicon.frames.get(clause.lemma, NO_FRAMES).reports


def _drop_mouthpiece(reading: SentenceCoder, clause: Clause) -> None:
    """`bij monde van zijn minister eist Turkije`: through whom somebody speaks has no part in what is done."""
    mouths = {i for i in clause.slots.get("bij", ()) if reading.sentence.tokens[i].lower == "monde"}
    if mouths and "van" in clause.slots:
        clause.slots["van"] = [i for i in clause.slots["van"] if clause.nested.get(i) not in mouths]


def represented(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """`namens de VN bezocht hij Syrië`: in whose name somebody acts of whom nothing more is known."""
    acting = [ref for i in clause.slots.get("subj", ()) for ref in reading.reader.actors(i)]
    if any(not ref.weak and not ref.open for ref in acting):
        return []  # `namens de bewoners stapt de gemeente naar de rechter`
    return [ref for i in clause.slots["namens"] for ref in reading.reader.actors(i) if not ref.weak]


MEETINGS = frozenset({"congres", "conferentie", "vergadering", "bijeenkomst", "ledenvergadering", "manifestatie"})
"""Gatherings that ask and demand something: of those whose they are, or of nobody in particular."""


def assembled(reading: SentenceCoder, clause: Clause, code: str) -> list[Reference] | None:
    """`het congres verzoekt de Eerste Kamer`, `de conferentie riep Israël op`: who has gathered to ask for something; nobody if it is not
    told who they are. None where the subject is no gathering."""
    heads = [i for i in clause.slots.get("subj", ()) if reading.sentence.tokens[i].lemma.split("_")[-1] in MEETINGS]
    if not heads or not code.startswith(("02", "10", "appeal", "demand")):
        return None
    return [ref for i in heads for ref in van_actors(reading.reader, i) if not ref.weak]


def asides(reading: SentenceCoder, clause: Clause) -> Iterator[int]:
    """`aldus X`, also amid the clause, `in de ogen van X`, `volgens een verklaring van X`."""
    sentence = reading.sentence
    if not (sentence.with_form("aldus") or sentence.with_relation("parataxis") or _has_opinion(sentence)):
        return
    for i in (*sentence.subtree(clause.verb, CLAUSAL), *sentence.dependents(clause.verb, "parataxis")):
        token = sentence.tokens[i]
        if token.deprel in ("parataxis", "appos", "obl", "nmod") and preposition(sentence, i) == "aldus":
            yield from _authors(reading, i) or (i,)
        elif token.deprel == "parataxis" and _opens_with_colon(reading, i):
            yield i
        elif token.deprel == "obl" and token.lemma in OPINION.get(preposition(sentence, i), ()):
            yield from (c for c in sentence.dependents(i, "nmod") if preposition(sentence, c) == "van")


def _has_opinion(sentence: Sentence) -> bool:
    return any(token.lemma in nouns for token in sentence.with_relation("obl") for nouns in OPINION.values())


def _opens_with_colon(reading: SentenceCoder, i: int) -> bool:
    """`Premier Kallas: "Europa moet Oekraïne wapens geven"`: a headline names its speaker first."""
    tokens = reading.sentence.tokens
    last = max((k for k in reading.sentence.subtree(i) if tokens[k].upos != "PUNCT"), default=i)
    opens = min(reading.sentence.subtree(i)) == 0 and tokens[i].upos in ("NOUN", "PROPN")
    return opens and last + 1 < len(tokens) and tokens[last + 1].form == ":"


def _authors(reading: SentenceCoder, i: int) -> list[int]:
    """`aldus een verklaring van het ministerie`: whose words they are that somebody quotes."""
    if any(not ref.weak for ref in reading.reader.actors(i)):
        return []
    return [c for c in reading.sentence.children[i] if preposition(reading.sentence, c) == "van"]


def as_told(reading: SentenceCoder, clause: Clause) -> Iterator[int]:
    """`zoals de premier het stelt`, `wat de premier betreft`: to whom a clause beside it gives what is said."""
    for lower in clause.lower:
        if lower.kind == "advcl" and lower.lemma == "betreffen" and reading.sentence.tokens[lower.verb].i < clause.verb:
            yield from (i for slot in ("obj", "subj") for i in lower.slots.get(slot, ()) if reading.sentence.tokens[i].lower != "wat")
        if (
            lower.kind.startswith("advcl")
            and "zoals" in marks(reading.sentence, lower)
            and lower.lemma != "zijn"
            and speaks(reading, lower)
        ):
            yield from lower.slots["subj"]


def up_to(reading: SentenceCoder, clause: Clause) -> list[int]:
    """`als het aan X ligt, wordt Y erkend`: whose wish the clause tells."""
    for lower in clause.lower:
        if lower.lemma == "liggen" and lower.kind == "advcl" and "als" in marks(reading.sentence, lower):
            if [reading.sentence.tokens[i].lower for i in lower.slots.get("subj", ())] == ["het"]:
                return list(lower.slots.get("aan", ()))
    return []


STATE = frozenset({"GOV", "MIL", "LEG", "JUD"})
"""Roles of bodies that every state has."""


def at_home(speakers: list[Reference], doers: list[Reference]) -> list[Reference]:
    """`Mali zal de soldaten verdrijven, waarschuwde de juntaleider`: who announces what a state will do, or has to, is of that state."""
    homes = {ref.country for ref in doers}
    if len(homes) != 1 or "" in homes:
        return speakers
    (home,) = homes
    return [
        replace(ref, code=home + ref.code, open=False) if ref.open and ref.code in ("GOV", "MIL", "LEG", "JUD") else ref for ref in speakers
    ]


TRADES = frozenset({"LAB", "BUS", "AGR"})
"""Roles of trades, whose unions and federations take part in politics."""


def speaks_for_many(reading: SentenceCoder, ref: Reference) -> bool:
    """`de vakbond FNV`, `FNV-voorzitter Elzinga`, `werkgeversorganisatie VNO-NCW`: whose opinion is that of a whole trade."""
    if ref.role not in TRADES:
        return False
    named = [reading.reader.mentions[i][2] for i in _words(reading, ref) if i in reading.reader.mentions]
    if ref.role == "LAB" and any(actor.is_person for actor in named):
        return True  # `Kloos`, of whom the dictionary knows that he leads a union
    form = reading.sentence.tokens[ref.head].form
    unhyphened = ABBREVIATED.match(form)
    first = reading.reader.name_of(unhyphened[1] if unhyphened else form.partition("-")[0])
    bodies = [actor for actor in (*named, first) if actor is not None and actor.kind == "organisations"]
    return any(actor.code(reading.reader.date)[3:6] in TRADES for actor in bodies) or is_of(reading, ref, "bonden")


def is_of(reading: SentenceCoder, ref: Reference, name: str) -> bool:
    """Does a word of the phrase, or the noun that the name stands with, belong to that set of the dictionary?"""
    words = reading.lexicon.sets.get(name)
    return words is not None and any(reading.matcher.wording.accepts(words, i) for i in _words(reading, ref))


def _words(reading: SentenceCoder, ref: Reference) -> set[int]:
    """The words of the phrase, whose it is (`een woordvoerder van`), and the noun that the name stands with."""
    leads = (c for c in reading.sentence.children[ref.head] if preposition(reading.sentence, c) == "van")
    words = {ref.head, *leads, *range(ref.first, ref.last + 1)}
    if reading.sentence.tokens[ref.head].deprel in ("appos", "flat"):
        words.add(reading.sentence.tokens[ref.head].head)
    return words - {-1}


SIDES = frozenset(["kant", "zijde"])


def on_side(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """`van Russische kant werd ontkend dat …`: on whose side it was said."""
    sides = [i for i in clause.slots.get("van", ()) if reading.sentence.tokens[i].lemma in SIDES]
    return [replace(ref, weak=False) for i in sides for ref in reading.reader.actors(i)]


STANCES = ("01", "02", "05", "10", "11", "12")
FEELING = frozenset({"010", "018"})
"""What the people of a town say and feel, who take no stand for their land."""


def people_of(reading: SentenceCoder, clause: Clause, subject: int, code: str) -> list[Reference]:
    """`in Moskou reageert men`, `bij de NAVO is men bezorgd`: where a country or a body takes a stand, `men` is that country or body."""
    if reading.sentence.tokens[subject].lower != "men":
        return []
    bodies = [ref for i in clause.slots.get("bij", ()) for ref in reading.reader.actors(i) if not ref.weak]
    return bodies if bodies and code.startswith(STANCES) else land_around(reading, clause, code)


def land_around(reading: SentenceCoder, clause: Clause, code: str) -> list[Reference]:
    """The land whose capital a clause names that has no speaker of its own (`in Londen is koel gereageerd`)."""
    if not code.startswith(STANCES):
        return []
    places = [i for prep in ("in", "te") for i in clause.slots.get(prep, ()) if i in reading.reader.mentions and i not in clause.nested]
    found = [ref for i in places for ref in reading.reader.actors(i) if len(ref.code) == 3]
    if code == "010" and not all(reading.reader.is_capital(i) for i in places):
        return []  # `in Nederland denkt men dat …`: what people in a country think, not what its capital says
    return [replace(ref, weak=False, place=False) for ref in found[:1]]
