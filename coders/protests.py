"""What a protest, or a call to one, is for: the last digit of its code, and against whom it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from coders.acts import Act
from coders.adpositions import preposition
from coders.arguments import HARMFUL, harmed
from coders.clauses import Clause
from coders.complements import has_te
from coders.occasions import speaks_of
from coders.persons import is_title
from coders.speakers import is_of

if TYPE_CHECKING:
    from coders.coder import SentenceCoder
    from coders.references import Reference

POLICY = "2"
MISSIONS = frozenset({"ambassade", "consulaat"})
BESIDE = ("bij", "voor", "aan", "rond", "naar", "tegenover")
"""Where protesters stand who mean the state whose mission it is."""
SYMPATHY = frozenset({"solidariteit", "sympathie", "medeleven", "steunbetuiging"})
"""What makes people march for those whom it names, and against nobody."""
FOR_WHAT = ("vanwege", "wegens", "voor", "door", "na", "ter")
"""What a crowd is there for, or what makes people stop working; against a match or at a feast they may well protest."""
SAYING = frozenset({"zoals", "aldus", "zo"})
"""Words before a verb that tells whose opinion it is."""
LEADING = frozenset({"GOV", "ELI", "PTY", "OPP", "LEG"})
AT_HOME = frozenset({"OPP", "LAB", "AGR", "EDU", "HLH", "CVL", "PTY"})
"""Who rallies people against a law or a reform does so against his own government, which made it."""


def purpose(reading: SentenceCoder, act: Act, clause: Clause) -> None:
    """What a protest is for gives its last digit, and whom its aim names is its target."""
    reasons = ("voor", "tegen", "om", "uit", "over", "vanwege", "wegens", "rond")
    heads = [i for prep in reasons for i in clause.slots.get(prep, ())]
    heads += [i for prep in ("tegen", "voor") for i in clause.loose.get(prep, ())]
    heads = [i for i in heads if reading.sentence.tokens[i].lemma not in SYMPATHY]
    aims = [c for c in clause.lower if c.infinitive or has_te(reading.sentence, c)]
    for aim in aims:
        reading.consumed.add(aim.verb)
        heads += [aim.verb, *(i for slot in ("obj", "op", "tot", "van", "tegen", "voor", "subj") for i in aim.slots.get(slot, ()))]
        heads = [i for i in heads if not (i in aim.nested and i in aim.slots.get("op", ()))]  # `tegen de wet op buitenlandse agenten`
    below = [c for i in heads for c in reading.sentence.children[i] if reading.sentence.tokens[c].deprel == "nmod"]
    heads += [c for c in below if preposition(reading.sentence, c) not in ("in", "te", "op")]  # `tegen de oorlog in Gaza`
    if len(act.code) == 3 and act.code.startswith("14"):
        digit = _digit(reading, heads)
        if digit and act.code != "140":
            act.code += digit
    hoped_for = _hoped_for(reading, clause) if act.code.startswith("14") else set()
    act.targets = [ref for ref in act.targets if not (ref.weak and ref.place and hoped_for & set(reading.sentence.subtree(ref.head)))]
    if not act.targets or all(ref.weak for ref in act.targets):
        avoid = {ref.code for ref in (*act.sources, *(act.match.targets if act.code == "113" else ()))}
        avoid |= {victim for i in heads for victim in harmed(reading, i, HARMFUL)}  # `de aanvallen op Gaza`
        for i in (i for i in heads if i not in hoped_for):
            found = [ref for ref in reading.reader.actors(i) if ref.code not in avoid and not ref.place]
            if found:
                act.targets = found
                break
    if act.code.startswith("14") and (not act.targets or all(ref.weak for ref in act.targets)):
        _as_demanded(reading, act, clause)
    if act.code.startswith("14") and (missions := _missions(reading, clause)):
        act.targets = missions
    fought = [i for part in (clause, *aims) for i in (*part.slots.get("tegen", ()), *part.loose.get("tegen", ()))]
    if act.code == "113" and not act.targets and _digit(reading, fought) == POLICY:
        act.targets = [replace(s, code=s.country + "GOV", weak=True, open=not s.country) for s in act.sources if s.role in AT_HOME]


LEADERSHIP = "1"


def _hoped_for(reading: SentenceCoder, clause: Clause) -> set[int]:
    """`betoogden voor Gaza`, `voor een akkoord met Hamas`: what a protest is for is not against whom it goes, unless somebody is to leave
    (`voor het aftreden van de premier`)."""
    wanted = [i for i in (*clause.slots.get("voor", ()), *clause.loose.get("voor", ())) if not _is_seat(reading, i)]
    return {k for i in wanted if _digit(reading, [i]) != LEADERSHIP for k in reading.sentence.subtree(i)}


def _is_seat(reading: SentenceCoder, i: int) -> bool:
    """`voor het ministerie`, `voor de poort van het parlement`: where protesters stand, which no person is."""
    tokens = reading.sentence.tokens
    within = (i, *(c for c in reading.sentence.children[i] if preposition(reading.sentence, c) == "van"))
    return any(ref.role and not is_title(tokens[k].lemma) and tokens[k].upos != "PRON" for k in within for ref in reading.reader.actors(k))


AIMS = {"0241": "1", "1041": "1", "0242": POLICY, "1042": POLICY, "0243": "3", "1043": "3", "0244": "4", "1044": "4"}
"""What somebody asks for or demands, as the last digit of his protest."""


def _as_demanded(reading: SentenceCoder, act: Act, clause: Clause) -> None:
    """`betogers die het aftreden van de premier eisen, hebben de weg geblokkeerd`: what they are said to demand, and of whom."""
    relatives = (
        c for c in reading.clauses if c.kind == "acl:relcl" and reading.sentence.tokens[c.verb].head in clause.slots.get("subj", ())
    )
    for demand in (each for relative in relatives for each in reading.acts(relative) if each.code[:2] in ("02", "10")):
        own = {ref.code for ref in act.sources}
        act.targets = [ref for ref in demand.targets if ref.code not in own] or act.targets
        if len(act.code) == 3 and act.code != "140":
            act.code += AIMS.get(demand.code, "")


def is_none(reading: SentenceCoder, act: Act, sources: list[Reference]) -> bool:
    """`supporters trokken door de stad`, `Antwerpenaren kwamen op straat voor de reuzenstoet`, `legden het werk stil vanwege de storm`:
    crowds and closed roads without a grievance."""
    if any(is_of(reading, ref, "feestvierders") and not _follows_a_leader(reading, ref) for ref in sources):
        return True
    if act.clause is None:
        return False
    if _is_for_company(reading, act.clause) or _is_argued(reading, act.clause):
        return True
    heads = (i for prep in FOR_WHAT for i in (*act.clause.slots.get(prep, ()), *act.clause.loose.get(prep, ())))
    return speaks_of(reading, "feest_en_weer", heads)


def _is_for_company(reading: SentenceCoder, clause: Clause) -> bool:
    """`gingen de straat op om geld in te zamelen`, `vormden een keten om zandzakken door te geven`, `komen op straat te staan`."""
    words = reading.lexicon.sets.get("geen_protestdoel")
    if words is None:
        return False
    return any(c.lemma in words.heads | words.exact for c in clause.lower if c.infinitive or has_te(reading.sentence, c))


def _is_argued(reading: SentenceCoder, clause: Clause) -> bool:
    """`zoals de econoom betoogt`: what somebody says, though others march by the same verb."""
    tokens, children = reading.sentence.tokens, reading.sentence.children
    return clause.lemma == "betogen" and any(tokens[c].lower in SAYING for c in children[clause.verb])


def _follows_a_leader(reading: SentenceCoder, ref: Reference) -> bool:
    """`supporters van Trump`, `fans van de oud-president`."""
    below = (i for i in reading.sentence.subtree(ref.head) if i != ref.head)
    return any(other.role in LEADING for i in below for other in reading.reader.actors(i))


def _missions(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """`demonstreerden bij de Russische ambassade`: whose embassy it is, unless they say against whom they are."""
    if any(not ref.weak for i in clause.slots.get("tegen", ()) if i not in clause.nested for ref in reading.reader.actors(i)):
        return []
    phrases = (i for prep in BESIDE for i in clause.slots.get(prep, ()) if i not in clause.nested)
    named = (i for i in phrases if reading.sentence.tokens[i].lemma.split("_")[-1] in MISSIONS)
    return next(([ref for ref in found if not ref.open] for i in named if (found := reading.reader.actors(i))), [])


def _digit(reading: SentenceCoder, heads: Sequence[int]) -> str:
    """The last digit of a protest, by the words that tell its aim; '' where they tell none."""
    heads = [i for i in heads if not _leaves_business(reading, i)]
    return next((d for d, words in reading.lexicon.purposes for i in heads if reading.matcher.wording.accepts(words, i)), "")


def _leaves_business(reading: SentenceCoder, i: int) -> bool:
    """`tegen het vertrek van de autobouwer`, `van de Amerikaanse troepen`: those who go do not lead."""
    if reading.sentence.tokens[i].lemma != "vertrek":
        return False
    going = [c for c in reading.sentence.children[i] if preposition(reading.sentence, c) == "van"]
    found = [ref for c in going for ref in reading.reader.actors(c)]
    return bool(found) and not any(ref.role in LEADING for ref in found)
