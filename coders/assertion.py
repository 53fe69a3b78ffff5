"""What becomes of the acts of a clause that asserts them: negation, modals, conditions, states, and what is only about to be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from coders import complements, factivity
from coders.acts import FORCE, HOSTILE, Act
from coders.clauses import CLAUSAL, Clause
from coders.composition import REALIS, compose
from coders.matches import Match
from coders.predicates import is_prenominal

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

PLANS = frozenset(["bedoeling", "plan", "voornemen"])
"""Nouns that a clause below them fills out as what is to be."""
DEEDS = ("08", "116", "16", *FORCE)
"""What somebody did once; support, leadership or a law that holds are what a thing is like."""
STATEMENT = "01"
LASTING = ("191", "192", "1711")
CONDITIONS_OF_BEING = frozenset({"bezetten", "opsluiten", "verplichten", "legeren", "stationeren", "inkwartieren"})
"""Verbs whose participle, with `zijn` and nobody who did it, says how things are: `de stad was bezet`, `is verplicht te …`."""
POSTED = frozenset({"legeren", "stationeren"})
"""Verbs whose perfect tells where somebody has his troops."""
HELD = frozenset({"gijzelen", "omsingelen", "belegeren", "vasthouden"})
LOCKED_UP = frozenset({"opsluiten", "vasthouden", "vastzetten", "gevangenzetten"})
SPANS = frozenset(["jarenlang", "maandenlang", "wekenlang", "dagenlang", "urenlang"])
"""`agenten die jarenlang waren gegijzeld`: for how long somebody is held tells no new deed."""
FESTIVE = frozenset(
    "vieren verwelkomen begroeten toejuichen feesten dansen eren bijwonen zien bekijken nemen aanmoedigen uitzwaaien huldigen".split()
)
"""What a crowd in the streets may come for that is no protest (`afscheid te nemen`)."""


def told(reading: SentenceCoder, clause: Clause, act: Act) -> bool:
    """Is an act told? A participle in front of its noun tells a deed (`de door rebellen ontvoerde diplomaat`), else it describes
    (`de door Syrië gesteunde organisatie`), as does what some of a kind think (`Fransen die vinden dat …`)."""
    if act.code[:2] == STATEMENT and clause.kind == "acl:relcl" and _some_of_a_kind(reading, clause):
        return False
    if clause.kind == "acl:relcl" and clause.tense == "present" and _is_yet_to_come(reading, clause):
        return False
    if act.code == "010" and clause.kind == "advcl" and reading.sentence.tokens[clause.verb].lower.endswith(("end", "ende")):
        return False  # `verwijzend naar de brexit weigert hij te tekenen`
    if act.code.startswith("141") and any(low.infinitive and low.lemma in FESTIVE for low in clause.lower):
        return False  # `gingen de straat op om de overwinning te vieren`
    if not is_prenominal(reading.sentence, reading.sentence.tokens[clause.verb]):
        return not _is_state(reading, clause, act)
    return act.code.startswith(DEEDS) and not act.code.startswith(LASTING)


def _some_of_a_kind(reading: SentenceCoder, clause: Clause) -> bool:
    """`Indonesiërs die menen dat …`: is the noun that a relative clause hangs on a plural without article, number or attribute?"""
    head = reading.sentence.tokens[clause.verb].head
    noun = reading.sentence.tokens[head]
    bare = not any(reading.sentence.tokens[c].i < head for c in reading.sentence.children[head])
    return noun.has("Number=Plur") and bare and all(not ref.role or ref.open for ref in reading.reader.actors(head))


WISHES = frozenset("vragen eisen verlangen verzoeken smeken bepleiten zoeken willen beloven toezeggen weigeren".split())
"""Verbs of asking and promising: what they are about is not there yet."""
KNOWN = frozenset("de het deze die dat dit".split())
"""Articles and pronouns of what is there already."""


def _is_yet_to_come(reading: SentenceCoder, clause: Clause) -> bool:
    """`eisen blauwhelmen die de burgers beschermen`, `vroeg om een wet die …`: nobody does what is told of something that is wanted."""
    tokens = reading.sentence.tokens
    noun = next(iter(clause.slots.get("subj", ())), tokens[clause.verb].head)
    first = tokens[noun].head if tokens[noun].deprel == "conj" else noun
    above = next((each for each in reading.clauses if first >= 0 and each.verb == tokens[first].head), None)
    if above is None or above.lemma not in WISHES or any(tokens[c].lower in KNOWN for c in reading.sentence.dependents(noun, "det")):
        return False
    asked = (i for slot in ("obj", "om", "naar", "voor") for i in above.slots.get(slot, ()))
    return first in set(asked) and noun not in reading.reader.mentions


def _is_state(reading: SentenceCoder, clause: Clause, act: Act) -> bool:
    """`Maastricht was nog bezet`, `is nog altijd verboden`: a participle with `zijn` that tells a state, not a deed."""
    tokens = reading.sentence.tokens
    if clause.lemma in POSTED and "when" not in clause.slots and any(tokens[i].has("Tense=Pres") for i in clause.verb_tokens):
        return any(tokens[i].lemma in ("hebben", "zijn") for i in clause.verb_tokens)  # `heeft in Tsjaad duizend soldaten gelegerd`
    bare = clause.kind == "advcl" and len(clause.verb_tokens) == 1 and "when" not in clause.slots
    if act.code == "173" and bare and clause.lemma in LOCKED_UP:
        return True  # `Opgesloten in een strafkolonie is zij in hongerstaking gegaan`
    if not clause.passive or act.clause is not clause or not any(tokens[i].lemma == "zijn" for i in clause.verb_tokens):
        return False
    if any(tokens[i].lemma == "worden" for i in clause.verb_tokens):
        return False
    agents = [i for i in clause.slots.get("subj", ()) if tokens[i].head == clause.verb]
    own = reading.sentence.subtree(clause.verb, CLAUSAL)
    lasts = any(tokens[i].lower in ("steeds", "altijd") and tokens[i - 1].lower == "nog" for i in own if i)
    lasts = lasts or (clause.lemma in HELD and any(tokens[i].lower in SPANS for i in own))
    return lasts or (clause.lemma in CONDITIONS_OF_BEING and not agents)


DONE = frozenset("04 05 06 07 08 09 14 15 16 17 18 19 20".split())
"""Roots of acts that are done, not said."""
PROCEEDINGS = frozenset({"114", "115", "116"})
"""Complaints, lawsuits and verdicts: words that are deeds."""


def _done(act: Act, match: Match) -> bool:
    return act.code[:2] in DONE or act.code in PROCEEDINGS or (act.code[:2] == "12" and not match.frame.is_class)


CONDITIONAL = frozenset("als indien mits tenzij zodra wanneer".split())


def conditioned(reading: SentenceCoder, clause: Clause) -> bool:
    """`als Rusland aanvalt, stuurt Polen troepen`: what happens on a condition has not happened, nor what would have happened on one that
    was not met (`als Rusland had aangevallen, had Polen troepen gestuurd`)."""
    unmet = _is_pluperfect(reading, clause)
    if (clause.tense != "present" and not unmet) or clause.kind.split(":")[0] not in ("root", "conj", "parataxis", "ccomp"):
        return False
    for lower in clause.lower:
        marks = complements.marks(reading.sentence, lower)
        words = [reading.sentence.tokens[i] for i in lower.verb_tokens]
        unreal = unmet and _is_pluperfect(reading, lower)
        open_case = unreal or lower.tense == "present" or any(word.lower == "mocht" or word.has("Tense=Pres") for word in words)
        if clause.tense != "present" and not unreal:
            continue
        if lower.kind == "advcl" and lower.hypothetical and open_case and (marks & CONDITIONAL or not marks - {"te"}):
            return not _in_any_case(reading, lower)
    return False


def _is_pluperfect(reading: SentenceCoder, clause: Clause) -> bool:
    """`had aangevallen`, `was afgetreden`."""
    words = [reading.sentence.tokens[i] for i in clause.verb_tokens]
    had = any(word.lemma in ("hebben", "zijn") and word.has("Tense=Past") for word in words)
    return had and any(word.has("VerbForm=Part") for word in words)


EVEN = frozenset({"ook", "zelfs"})


def _in_any_case(reading: SentenceCoder, lower: Clause) -> bool:
    """`blijft wapens leveren, ook als Moskou protesteert`: who does it even then does it."""
    tokens = reading.sentence.tokens
    return any(tokens[c].deprel == "mark" and c > 0 and tokens[c - 1].lower in EVEN for c in reading.sentence.children[lower.verb])


APPEARING = frozenset({"verschijnen", "verantwoorden", "terechtstaan"})
"""What one must do in court, and does."""


def finish(reading: SentenceCoder, clause: Clause, acts: list[Act], match: Match) -> list[Act]:
    """Apply the clause's own negation and modality to its acts."""
    finished = []
    for act in acts:
        negated = clause.negated and not set(clause.negators) & set(match.used) and "weinig_" not in match.frame.text
        if negated and clause.modality == "future" and (ended := _no_longer(reading, clause, act)):
            act = replace(ended, mood="asserted")  # `zal geen wapens meer leveren`
        elif (clause.modality in ("future", "will", "expected") or _is_planned(clause, reading)) and match.frame.code != "intend":
            act = _modal(reading, clause, act, "reject" if negated and clause.modality == "will" else "intend", negated)
        elif negated:
            ended = _no_longer(reading, clause, act)
            act = ended or act
            act.mood = "asserted" if ended else "negated"
        elif clause.modality == "must" and not set(_verbs(reading, clause)) & set(match.used):
            summoned = act.code == "115" and clause.lemma in APPEARING  # `moet maandag voor de rechter verschijnen`
            act.mood = "asserted" if summoned or match.frame.chides else "must"  # `moet zich schamen`, says another
        elif act.code == "011" and clause.negated and not negated and _can(reading, clause):
            act.mood = "asserted"  # `kon niet zeggen hoeveel`: who cannot tell does not tell
        elif clause.modality == "may" and (granted := _granted(reading, clause, act)):
            act = granted
        elif clause.modality in ("may", "hearsay") and not any(_is_verb(reading, i) for i in set(clause.verb_tokens) & set(match.used)):
            act.mood = clause.modality
        elif _done(act, match) and not clause.modality and conditioned(reading, clause):
            act.mood = "conditional"
        finished.append(act)
    return finished


def _can(reading: SentenceCoder, clause: Clause) -> bool:
    return any(reading.sentence.tokens[i].lemma == "kunnen" for i in clause.verb_tokens)


def _verbs(reading: SentenceCoder, clause: Clause) -> list[int]:
    """The verbs of a clause, without the predicate that a copula has: `moet bereid zijn te betalen`."""
    copular = any(reading.sentence.tokens[c].deprel == "cop" for c in reading.sentence.children[clause.verb])
    return [i for i in clause.verb_tokens if not (copular and i == clause.verb)]


def _is_planned(clause: Clause, reading: SentenceCoder) -> bool:
    """`het is de bedoeling dat de ministers samenkomen`: what is meant to happen has not happened."""
    upper = clause.upper
    if upper is None or upper.lemma != "zijn" or clause.kind not in ("ccomp", "csubj", "acl", "advcl"):
        return False
    said = [*upper.slots.get("pred", ()), *upper.slots.get("subj", ())]
    return any(reading.sentence.tokens[i].lemma in PLANS for i in said)


def _is_verb(reading: SentenceCoder, i: int) -> bool:
    """Nouns may stand among the words of a verb (`krijgt asiel`)."""
    return reading.sentence.tokens[i].upos in ("VERB", "AUX")


COOPERATION = ("04", "05", "06", "07")
NO_LONGER = frozenset({"meer", "langer"})


ENDED = "^halt"
"""What marks an act that is over, among its patterns."""


def _no_longer(reading: SentenceCoder, clause: Clause, act: Act) -> Act | None:
    """`levert geen wapens meer`, `praat niet langer met`: who no longer does something has stopped it; who no longer wants to, refuses."""
    if clause.infinitive and clause.upper is not None and clause.upper.lemma == "willen":
        return None
    tokens = reading.sentence.tokens
    behind = [t for i in clause.negators for t in tokens[i + 1 : i + 2] if t.lower == "langer" or t.head == i]  # `praat niet | meer`
    last = [t for t in (*behind, *(tokens[i] for i in clause.slots.get("adv", ()))) if t.lower in NO_LONGER]
    compared = any(tokens[i].lower == "dan" for i in reading.sentence.subtree(clause.verb))
    if not last or compared or clause.modality not in ("", "future") or not act.code.startswith(COOPERATION):
        return None
    code = compose(reading.lexicon.composition, "halt", act.code)
    return replace(act, code=code, symmetric=False, patterns=[ENDED, *act.patterns]) if code else None


def _modal(reading: SentenceCoder, clause: Clause, act: Act, upper: str, negated: bool) -> Act:
    if negated and upper == "intend":
        act.mood = "negated"
        return act
    if clause.passive and not act.sources:
        act.mood = "may"
        return act
    if act.code[:2] == "12" and clause.modality == "future" and any(lower.hypothetical for lower in clause.lower):
        act.mood = "may"  # `als er geen akkoord komt, zal Rusland weigeren`: nobody has refused yet
        return act
    if act.code[:2] in ("03", "12", "13"):
        return act
    code = compose(reading.lexicon.composition, upper, act.code)
    if not code and act.code[:2] in HOSTILE and act.targets and clause.modality == "future":
        code = compose(reading.lexicon.composition, "threat", act.code)
    if not code:
        act.mood = "may"
        return act
    symmetric = code == "036" or (act.symmetric and code[:2] == "03")
    return replace(act, code=code, symmetric=symmetric, realis=REALIS[upper], patterns=[f"^{upper}", *act.patterns])


def _granted(reading: SentenceCoder, clause: Clause, act: Act) -> Act | None:
    """`van de burgemeester mogen de boeren betogen`: whoever it is that somebody may act by lets him."""
    tokens = reading.sentence.tokens
    if not any(tokens[i].lemma == "mogen" for i in clause.verb_tokens) or clause.passive:
        return None
    givers = [i for i in clause.slots.get("van", ()) if tokens[i].head == clause.verb]
    allowing = [ref for i in givers for ref in reading.reader.actors(i) if not ref.weak]
    code = compose(reading.lexicon.composition, "permit", act.code)
    if not allowing or not code or not act.sources:
        return None
    return replace(act, code=code, sources=allowing, targets=act.sources, symmetric=False, patterns=["^permit", *act.patterns])


PROTESTING = frozenset({"protesteren", "betogen", "demonstreren"})
MARCHING = frozenset(
    "staan trekken optrekken komen samenkomen verzamelen marcheren rijden reizen afzakken bijeenkomen samenstromen".split()
)
GATHERED = frozenset({"bijeen", "samen", "verzameld", "samengekomen", "bijeengekomen"})


def _said_of(clause: Clause) -> Iterable[int]:
    return (clause.verb, *clause.slots.get("adv", ()), *clause.slots.get("pred", ()))


def marched(reading: SentenceCoder, clause: Clause, act: Act) -> bool:
    """`trokken naar Madrid om te protesteren`: who came somewhere to protest does so, as does who does what names no event of its own
    to protest (`trokken zwarte kleren aan om te protesteren`)."""
    upper = clause.upper
    if upper is None or act.code[:2] != "14" or upper.negated or upper.modality:
        return False
    gathered = upper.lemma == "zijn" and not GATHERED.isdisjoint(reading.sentence.tokens[i].lower for i in _said_of(upper))
    if upper.lemma not in MARCHING and not gathered:
        purpose = clause.kind == "advcl" and "om" in complements.marks(reading.sentence, clause) and clause.lemma in PROTESTING
        if not purpose or reading.matcher.best(upper)[1] is not None or reading.acts(upper):
            return False
    return not factivity.unasserted(reading, upper)


TRAVELLING = frozenset("vliegen reizen afreizen doorreizen vertrekken terugkeren trekken komen gaan zijn arriveren aankomen landen".split())
TALKS = frozenset(["040", "046"])


def bound_for_talks(reading: SentenceCoder, clause: Clause, act: Act) -> Act | None:
    """`vloog naar Peking om met de minister te spreken`: who goes somewhere to talk intends to; None where it is not so."""
    upper = clause.upper
    if (
        upper is None
        or act.code not in TALKS
        or not act.targets
        or upper.lemma not in TRAVELLING
        or "om" not in complements.marks(reading.sentence, clause)
    ):
        return None
    placed = "naar" in upper.slots or "in" in upper.slots
    if not placed or upper.negated or upper.modality in ("may", "hearsay", "must") or factivity.unasserted(reading, upper):
        return None
    return replace(act, code="036", symmetric=True, mood="asserted", realis=REALIS["intend"], patterns=["^intend", *act.patterns])
