"""What of a clause stands: what its own frame says, or what a lower act makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coders import agents, arguments, assertion, casualties, composing, reports
from coders.acts import GENERIC, Act
from coders.clauses import Clause
from coders.complements import MOTION, has_te, infinitive
from coders.discourse import names_a_thing
from coders.event import NOBODY
from coders.matches import Match
from coders.nominals import CONTENT
from coders.persons import GENTLEMEN

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

AID = frozenset(["023", "033", "103", "122"])
"""Aid asked for, promised, demanded and refused; the fourth digit tells its kind."""
THINGS = frozenset("dat dit het deze die wat alles niets zoiets".split())
JUDGING = frozenset({"vinden", "bepalen", "oordelen", "vonnissen"})
"""Verbs that judge: whoever finds that somebody must do something asks for it, whoever finds that he does it has an opinion."""
RULING = frozenset({"oordelen", "bepalen"})
"""Verbs that permit only what their clause says that somebody may do (`bepaalde dat hij mag worden uitgeleverd`)."""
ASKED = frozenset("verzoek vraag oproep pleidooi aanbod".split())
SPOKEN = ("01", "02", "10", "11", "12")
"""Roots of what is said; a thing that stands first is said of."""
GATHERINGS = frozenset("mars betoging demonstratie manifestatie optocht staking verkiezing referendum bijeenkomst".split())
"""What is held, banned or put off, and does nothing itself."""


def read(reading: SentenceCoder, clause: Clause) -> list[Act]:
    """The acts of a clause, [] with the reason kept where there are none."""
    plain, composed = _readings(reading, clause)
    if plain is not None and composed is not None:
        return _weighed(reading, clause, plain, composed)
    if plain is not None:
        return _by_its_frame(reading, clause, plain)
    if composed is not None:
        return _by_the_lower(reading, clause, composed)
    known = clause.lemma in reading.lexicon.verbs.verbs
    reading.reject(clause, "no frame fits its slots" if known else "verb is in no frame")
    return []


def _readings(reading: SentenceCoder, clause: Clause) -> tuple[Match | None, Match | None]:
    """The best match of its own and the best composed one, without what its words rule out."""
    plain, composed = _with_agent_first(reading, clause) or reading.matcher.best(clause)
    if composed is not None and (_is_opinion(reading, clause, composed) or _is_no_leave(clause, composed)):
        composed = None
    if plain is not None and plain.frame.code[:2] == "04" and clause.lemma in MOTION and _leads(reading, clause):
        plain = None
    if composed is None:
        plain = _turned(reading, clause, plain)
        plain = _fronted(reading, clause, plain) or plain
    return plain, composed


def _by_its_frame(reading: SentenceCoder, clause: Clause, plain: Match) -> list[Act]:
    """What the clause's own frame says of it."""
    if _only_says(reading, clause, plain):
        return _said(reading, clause, plain)
    act = reading.plain(clause, plain)
    return assertion.finish(reading, clause, [act] if act else [], plain)


def _by_the_lower(reading: SentenceCoder, clause: Clause, composed: Match) -> list[Act]:
    """What a report or an upper verb makes of the clause or noun below."""
    if composed.frame.code == "say" or _concludes(clause, composed):
        return reports.say(reading, clause, composed)
    return assertion.finish(reading, clause, composing.composed_acts(reading, clause, composed), composed)


def _concludes(clause: Clause, composed: Match) -> bool:
    """`de militie pleegde etnische zuivering, besluit Human Rights Watch`: behind what it is about `besluiten` reports."""
    lower = composed.lower
    return clause.lemma == "besluiten" and lower is not None and not lower.infinitive and lower.verb < min(clause.verb_tokens)


def _weighed(reading: SentenceCoder, clause: Clause, plain: Match, composed: Match) -> list[Act]:
    """Of a frame of its own and a composed reading what says more."""
    acts: list[Act] = []
    if not _outscores(plain, composed):
        if composed.frame.code == "say":
            return reports.say(reading, clause, composed)
        acts = composing.composed_acts(reading, clause, composed)
    elif composed.noun in plain.used and composed.frame.code in CONTENT:
        acts = _kind_of_aid(reading, clause, plain, composed)
    if acts and composed.frame.code == "suffer":
        act = reading.plain(clause, plain)
        return assertion.finish(reading, clause, [casualties.detailed(act, acts[0]) if act else acts[0]], composed)
    if acts and _hits_nobody(reading, clause, plain, acts[0]):
        acts = []
    if acts and (plain.frame.catches_all or _finer(reading, acts[0], plain)):
        return assertion.finish(reading, clause, acts, composed)
    if _only_says(reading, clause, plain):
        return _said(reading, clause, plain)
    act = reading.plain(clause, plain)
    if act is not None and acts and not acts[0].known and acts[0].code == act.code and acts[0].targets and not act.targets:
        return assertion.finish(reading, clause, acts, composed)  # the plain frame lacks whom the lower act names
    return assertion.finish(reading, clause, [act] if act else [], plain)


def _is_opinion(reading: SentenceCoder, clause: Clause, composed: Match) -> bool:
    """`vindt dat hij zwijgt`: an opinion on what is, and nothing that is asked for."""
    if clause.lemma not in JUDGING or composed.frame.code not in ("appeal", "demand"):
        return False
    if "pred" in composed.frame.keys:  # `vindt het tijd dat`
        return False
    return composed.lower is None or composed.lower.modality != "must" or _chides(reading, composed.lower)


def _is_no_leave(clause: Clause, composed: Match) -> bool:
    """`oordeelde dat hij schuldig is`: a ruling that permits nothing."""
    if clause.lemma not in RULING or composed.frame.code != "permit":
        return False
    return composed.lower is None or composed.lower.modality != "may" or composed.lower.negated


def _outscores(plain: Match, composed: Match) -> bool:
    """Does its own frame say more, whatever lies below?"""
    general = plain.frame.code in GENERIC or plain.frame.catches_all
    return not general and composed.frame.code != "suffer" and plain.score > composed.score


def _hits_nobody(reading: SentenceCoder, clause: Clause, plain: Match, act: Act) -> bool:
    """Is it the frame's own sense that there is no target, where composing finds none either?"""
    if plain.frame.target != NOBODY or act.targets or act.code[:2] in ("01", "13"):
        return False
    if clause.negated and not set(clause.negators) & set(plain.used):  # `peinst er niet over te leveren`
        return False
    return not (plain.frame.code in ("010", "020", "030", "100") and _finer(reading, act, plain))


def _only_says(reading: SentenceCoder, clause: Clause, plain: Match) -> bool:
    """Is it a report of the clause below, which then stands for itself?"""
    return plain.lower is not None and (plain.frame.code == "010" or _concedes(reading, clause, plain))


def _said(reading: SentenceCoder, clause: Clause, plain: Match) -> list[Act]:
    """The report of a clause that composed to nothing."""
    lower = plain.lower
    reading.consumed -= {part.verb for part in reading.clauses if part is lower or (lower and reading.together(lower, part))}
    return reports.say(reading, clause, plain)


def _chides(reading: SentenceCoder, lower: Clause) -> bool:
    """`vindt dat hij zich moet schamen`, `dat hij moet boeten`: blame or a threat, and nothing that is asked for."""
    return any(act.match.frame.chides for act in reading.acts(lower))


def _concedes(reading: SentenceCoder, clause: Clause, plain: Match) -> bool:
    """`erkende dat Rusland Oekraïne had aangevallen`: who admits what others did only says so."""
    sources = agents.sources(reading, clause, plain) if plain.frame.code == "015" else None
    if not sources or composing.own_deed(reading, plain, sources, []):
        return False
    below = plain.lower.slots.get("subj", ()) if plain.lower is not None and plain.lower.lemma in composing.FAILING else None
    return below is None or any(reading.reader.actors(i) for i in below)  # nobody in `gaf toe dat het beleid heeft gefaald`


def _leads(reading: SentenceCoder, clause: Clause) -> bool:
    """`gaat de ambassade naar Jeruzalem verhuizen`: a verb of motion with a bare infinitive goes nowhere itself."""
    below = infinitive(reading.sentence, clause)
    return below is not None and below.infinitive and not has_te(reading.sentence, below)


def _kind_of_aid(reading: SentenceCoder, clause: Clause, plain: Match, composed: Match) -> list[Act]:
    """`vraagt om financiële steun` is a request for support that says of what kind (0231): the noun tells more than the frame."""
    acts = [act for act in composing.composed_acts(reading, clause, composed) if act.known and act.code[:3] in AID and len(act.code) == 4]
    for act in acts:
        act.targets = act.targets or arguments.targets(reading, clause, plain, act.sources)
    return acts if len(plain.frame.code) == 3 and plain.frame.code[:2] == _root(acts) else []


def _turned(reading: SentenceCoder, clause: Clause, straight: Match | None) -> Match | None:
    """`de regering, die de VN erkennen`: a relative clause is read with its antecedent as object where no frame fits it as subject,
    or where a name follows, which shows no number, and a frame says more of it that way (`die ook de VN erkent`)."""
    slots = clause.slots
    if clause.kind != "acl:relcl" or clause.passive or len(slots.get("subj", ())) != 1 or len(slots.get("obj", ())) != 1:
        return straight
    if straight is not None and slots["obj"][0] not in reading.reader.mentions:
        return straight
    if reading.sentence.tokens[clause.verb].head not in (*slots["subj"], *slots["obj"]):  # `waarmee de media de president dwongen`
        return straight
    verbs = [reading.sentence.tokens[i] for i in clause.verb_tokens]
    noun = reading.sentence.tokens[slots["obj"][0]]
    alone = noun.upos == "NOUN" and noun.has("Number=Sing") and not reading.sentence.dependents(noun.i, "conj", "nmod")
    several = noun.upos == "NOUN" and noun.has("Number=Plur")
    if any(t.has("VerbForm=Fin") and ((alone and t.has("Number=Plur")) or (several and t.has("Number=Sing"))) for t in verbs):
        return straight  # `rebellen die een piloot ontvoerden`, `de groep die twintig cadetten doodde`
    slots["subj"], slots["obj"] = slots["obj"], slots["subj"]
    match, _ = reading.matcher.best(clause)
    if match is None or (straight is not None and match.score <= straight.score):
        slots["subj"], slots["obj"] = slots["obj"], slots["subj"]
        return straight
    match.bridged = True
    return match


def _with_agent_first(reading: SentenceCoder, clause: Clause) -> tuple[Match | None, Match | None] | None:
    """`de regering, die Hezbollah opriep`: what a relative clause tells of two actors the one that it hangs on does to the other, where
    the verb agrees with him and a frame fits (of such antecedents that are objects, nine of ten in the treebank are things)."""
    slots = clause.slots
    if clause.kind != "acl:relcl" or clause.passive or len(slots.get("subj", ())) != 1 or len(slots.get("obj", ())) != 1:
        return None
    tokens, antecedent, other = reading.sentence.tokens, slots["obj"][0], slots["subj"][0]
    if tokens[clause.verb].head != antecedent or not antecedent < other < clause.verb:
        return None
    parsed = {tokens[c].deprel for c in reading.sentence.children[clause.verb] if tokens[c].has("PronType=Rel")}
    if "obj" in parsed and tokens[other].deprel == "nsubj":
        return None  # where the parser sees both, it is believed
    finite = next((tokens[i] for i in clause.verb_tokens if tokens[i].has("VerbForm=Fin")), None)
    several = tokens[antecedent].has("Number=Plur") or bool(reading.sentence.dependents(antecedent, "conj"))
    if finite is None or (tokens[antecedent].upos == "NOUN" and several != finite.has("Number=Plur")):
        return None
    if tokens[other].upos != "PROPN" and tokens[other].has("Number=Plur") != several:
        return None
    if not all(any(not ref.weak and not ref.place for ref in reading.reader.actors(i)) for i in (antecedent, other)):
        return None
    slots["subj"], slots["obj"] = [antecedent], [other]
    found = reading.matcher.best(clause)
    if found == (None, None):
        slots["subj"], slots["obj"] = [other], [antecedent]
        return None
    return found


def _fronted(reading: SentenceCoder, clause: Clause, straight: Match | None) -> Match | None:
    """`Elke betrokkenheid wees China van de hand`: where a thing stands first and an actor behind the verb, the actor speaks. Not where
    the verb says what the thing does to him (`De opmars baart China zorgen`)."""
    moved = straight.frame.part("S") if straight is not None else None
    if moved is not None and "obj" in moved.keys:
        return None
    slots = clause.slots
    first, second = slots.get("subj", []), slots.get("obj", [])
    if len(first) == 2 and not second:  # `Dat verklaarde de minister`, where the parser gave both to the verb as subjects
        first, second = first[:1], first[1:]
    if clause.passive or len(first) != 1 or len(second) != 1 or not first[0] < min(clause.verb_tokens) < second[0]:
        return None
    word = reading.sentence.tokens[first[0]]
    person = word.upos == "PROPN" or word.lemma.lower() in GENTLEMEN or any(ref.anonymous for ref in reading.reader.actors(first[0]))
    if person or (word.upos == "PRON" and word.lower not in THINGS):  # `Hij veroordeelde Rusland`, `Jansen veroordeelde Rusland`
        return None
    bare = word.upos != "PROPN" and not reading.sentence.children[word.i]
    reported = bare and any(c.kind == "ccomp" for c in clause.lower)  # `Fijntjes merkte de kanselier op dat …`
    gathering = straight is None and word.lemma.split("_")[-1] in GATHERINGS
    if word.upos != "PRON" and not (reported or gathering or names_a_thing(word.lemma)):  # `De raad veroordeelde Rusland`
        return None
    if (not gathering and any(not ref.weak for ref in reading.reader.actors(first[0]))) or all(
        ref.weak for ref in reading.reader.actors(second[0])
    ):
        return None
    before = slots["subj"], slots.get("obj", [])
    slots["subj"], slots["obj"] = second, first
    match, _ = reading.matcher.best(clause)
    if match is None or not (gathering or match.frame.code[:2] in SPOKEN):
        slots["subj"], slots["obj"] = before
        return None
    match.bridged = True
    return match


def _finer(reading: SentenceCoder, act: Act, plain: Match) -> bool:
    """Does composing upper and lower act say more than the plain frame?"""
    if act.code == "016" and plain.frame.code == "010":
        return True  # what one's own side is said to have done is denied, whatever it is
    if not act.known:
        return False
    if plain.frame.code in GENERIC:
        narrower = act.code[:2] == plain.frame.code[:2] and act.code not in GENERIC
        noun = act.match.noun
        same = noun is not None and noun in plain.used and reading.sentence.tokens[noun].lemma in ASKED  # `wees een verzoek om overleg af`
        asked = narrower and (plain.frame.code in ("020", "030") or act.match.score > plain.score or same)
        refused = narrower and plain.frame.code == "120" and (len(act.patterns) > 2 or not _lists(plain, act.match))
        return asked or refused or len(act.code) == 4 or plain.score < 4.0
    if len(act.code) == 4 and len(plain.frame.code) == 3 and act.code[:2] == plain.frame.code[:2] and act.match.noun in plain.used:
        return True
    return act.code.startswith(plain.frame.code) or act.match.score > plain.score


def _root(acts: Sequence[Act]) -> str:
    """The root of the first act's code, '' if there is none."""
    return acts[0].code[:2] if acts else ""


def _lists(plain: Match, composed: Match) -> bool:
    """Does a frame list what is refused? Else it takes anything, and the act that the thing names says more (`wijst gesprekken af`)."""
    part = composed.frame.part("E")
    keys = set(part.keys) if part is not None else set()
    words = [slot.words for slot in plain.frame.slots if slot.words is not None and keys & set(slot.keys)]
    return any(each.heads or each.exact or each.phrases for each in words)
