"""Rule 4 of CONVENTIONS: what people and firms want of one another, and what somebody does at home, on holiday or at a match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coders.acts import OPINIONS, Act
from coders.adpositions import preposition
from coders.clauses import CLAUSAL, Clause
from coders.occasions import speaks_of
from coders.references import INTERNATIONAL, Reference
from coders.speakers import is_of

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

TRADERS = frozenset({"CVL", "MED", "EDU", "HLH", "BUS", "CRM", "MNC"})
"""Roles of those who ask, promise and refuse one another things every day."""
CUSTOMERS = frozenset({"CVL", "BUS", "CRM", "MNC"})
FIRMS = frozenset({"BUS", "MNC"})
PEOPLE = frozenset({"CVL", "EDU", "HLH", "MED"})
STAFFED = frozenset({"BUS", "MNC", "EDU", "HLH", "MED"})
DEALINGS = frozenset({"01", "02", "03", "12"})
WORDS_AND_MEETINGS = frozenset({"01", "02", "03", "04", "05", "12"})
"""Roots of what is said, asked, meant, praised and refused, and of meetings."""
MATERIAL = frozenset({"021", "023"})
"""Codes of asking for goods and help: `de filmmaker vroeg Jordanië om tanks`."""
CHANGE_OF_LEADER = frozenset({"0241", "0341", "1041"})
TRIBUTES = frozenset({"013", "017", "018"})
"""Joy, honours and sympathy."""
MEETINGS = frozenset({"036", "042", "043"})
ADVICE = frozenset({"010", "020", "030"})
DEEDS_OF_ONES_OWN = frozenset({"015", "016", "034", "0341"})
"""What somebody answers for or gives up, also where it is about his family."""
OWN = frozenset({"zijn", "haar", "hun"})
ABOUT = ("obj", "iobj", "over", "van", "bij", "aan", "voor", "op", "tot", "pred")
"""Slots of what an act is about; `met zijn vrouw` tells who comes along."""


def is_private(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """Is it an affair of private persons, or one's own?"""
    root = act.code[:2]
    if act.code in CHANGE_OF_LEADER and targets and all(_kind(t) in STAFFED for t in targets):
        return True  # `eist het ontslag van de topman`
    if root not in WORDS_AND_MEETINGS and root != "10":
        return False
    if targets and sources and _is_dealing(reading, act, sources, targets):
        return True
    if root == "10":
        return False
    return (
        _is_stage(reading, act, sources, targets)
        or _speaks_for_himself(reading, act, sources)
        or _is_family(reading, act)
        or _is_leisure(reading, act, sources, targets)
    )


def _kind(ref: Reference) -> str:
    return ref.code[:3] if ref.code[:3] in INTERNATIONAL else ref.role


def _is_dealing(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`de bank doet de aandeelhouders een voorstel`, `de toerist vroeg de politie om hulp`, `de burgemeester vroeg de bewoners …`."""
    root, parties = act.code[:2], (*sources, *targets)
    if root == "10":
        return all(_kind(ref) in CUSTOMERS for ref in parties)
    if root == "04":
        return all(_kind(ref) in PEOPLE for ref in parties)
    if root not in DEALINGS:
        return False
    if all(_is_trader(reading, ref) for ref in parties):  # but two firms that will work together trade across borders
        return root != "03" or not all(_kind(ref) in FIRMS for ref in parties)
    if root == "02" and all(t.role in ("COP", "JUD") for t in targets):
        return all(_is_trader(reading, s) for s in sources)
    return (
        act.code in ADVICE
        and all(s.role == "GOV" and s.open for s in sources)
        and all(t.role in ("CVL", "EDU") and t.open for t in targets)
    )


def _is_trader(reading: SentenceCoder, ref: Reference) -> bool:
    return _kind(ref) in TRADERS or (ref.role == "ELI" and is_of(reading, ref, "vakmensen"))


def _is_stage(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`de zanger ontkent`, `de wielrenner bezoekt België`: stage, screen and sport, where nobody in politics has part in it."""
    if act.code[:2] == "05" or not sources or not all(is_of(reading, s, "vakmensen") for s in sources):
        return False
    if act.code[:2] == "02":
        return bool(targets) and (act.code[:3] in MATERIAL or all(t.weak or _is_trader(reading, t) for t in targets))
    return all(not t.role or _is_trader(reading, t) for t in targets)


def _speaks_for_himself(reading: SentenceCoder, act: Act, sources: list[Reference]) -> bool:
    """`de huisarts raadde de koning aan te rusten`, `toeristen vroegen de ambassade om hulp`: one person, or people on their way."""
    if not sources or act.code[:2] in ("04", "05"):
        return False
    return all(s.code[:3] not in INTERNATIONAL and (_is_called(reading, s, "onderweg") or _is_alone(reading, s)) for s in sources)


def _is_alone(reading: SentenceCoder, ref: Reference) -> bool:
    return reading.sentence.tokens[ref.head].has("Number=Sing") and _is_called(reading, ref, "eenlingen")


def _is_called(reading: SentenceCoder, ref: Reference, name: str) -> bool:
    """By the noun of the phrase itself: `minister Bakker` is no baker."""
    return reading.sentence.tokens[ref.head].upos == "NOUN" and speaks_of(reading, name, [ref.head])


def _is_family(reading: SentenceCoder, act: Act) -> bool:
    """`legde bloemen bij het graf van zijn vrouw`, `denkt na over haar huwelijk`."""
    words = reading.lexicon.sets.get("verwanten")
    if words is None or act.clause is None or act.code in DEEDS_OF_ONES_OWN or act.code[:2] not in ("01", "03"):
        return False
    tokens, children = reading.sentence.tokens, reading.sentence.children
    keys = (*ABOUT, "met") if act.code in OPINIONS else ABOUT
    clauses = (act.clause, *(lower for lower in act.clause.lower if lower.infinitive))
    heads = [i for clause in clauses for key in keys for i in clause.slots.get(key, ())]
    heads += [c for i in heads for c in children[i] if preposition(reading.sentence, c) == "van"]
    return any(
        reading.matcher.wording.accepts(words, i) and any(tokens[c].lower in OWN and tokens[c].deprel != "nsubj" for c in children[i])
        for i in heads
    )


def _is_leisure(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`gaat op vakantie naar Italië`, `kijkt uit naar de ontmoeting met Duitsland in de halve finale`."""
    if act.clause is None:
        return False
    if act.code in MEETINGS and (
        _clause_speaks_of(reading, act.clause, "vakantie") or (targets and all(_is_alone(reading, t) for t in targets))
    ):
        return True  # `gaat op vakantie naar Italië`, `plant een bezoek aan de tandarts`
    if act.code in TRIBUTES and _clause_speaks_of(reading, act.clause, "podium"):
        return True
    teams = all(not ref.role and len(ref.code) == 3 for ref in (*sources, *targets))
    return (teams or act.code in MEETINGS or act.code[:2] == "01") and _clause_speaks_of(reading, act.clause, "vermaak")


def _clause_speaks_of(reading: SentenceCoder, clause: Clause, name: str) -> bool:
    """Is one of those words in the clause, or in an infinitive below it?"""
    tokens = reading.sentence.tokens
    verbs = [clause.verb, *(lower.verb for lower in clause.lower if lower.infinitive)]
    nouns = (i for verb in verbs for i in reading.sentence.subtree(verb, CLAUSAL) if tokens[i].upos in ("NOUN", "PROPN"))
    return speaks_of(reading, name, nouns)
