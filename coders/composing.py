"""Composed acts: what an upper verb makes of the acts below it, and whom that concerns (`composition.tsv` has the codes)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from coders import agents, arguments, assertion, casualties, factivity, lower_acts, prompting, protests, scenes, speakers, toponyms
from coders.acts import FIGHTERS, FORCES, GENERIC, HOSTILE, PROTESTS, VIOLENCE, Act
from coders.adpositions import is_companion
from coders.clauses import Clause
from coders.complements import MOTION, has_each_other, infinitive, marks, of_each_other
from coders.composition import REALIS, UNKNOWN, compose
from coders.doers import is_call
from coders.matches import Match
from coders.mood import HEDGES
from coders.references import DOMESTIC, Reference
from coders.targets import noun_targets, phrase_targets

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

RULING_OUT = frozenset(["uitsluiten"])
OUTLAWS = frozenset(["REB", "CRM", "UAF", "SEP"])
"""Roles of those whose deeds are none of a government's own, though no country is told."""
FAILING = frozenset(["falen", "tekortschieten", "misgaan", "mislopen", "mislukken"])
"""What goes wrong by the fault of who answers for it."""
KNOWN_ONLY = frozenset(["do", "suffer", "halt", "relax", "attempt"])
"""Classes that say nothing of an act that no frame knows."""
PROTEST_ROOT = "14"
PROTESTERS = frozenset({"OPP", "LAB", "AGR", "EDU", "CVL", "HLH"})
"""Roles whose blockades are protests, where those of armies are acts of force."""
ACCEPTING = frozenset(["instemmen", "aanvaarden", "accepteren", "inwilligen", "honoreren"])
UNDERGOING = frozenset(
    "verliezen kwijtraken raken missen mislopen worden lijden ondergaan blijven vallen vastlopen mislukken bezwijken zakken dalen stijgen "
    "oplopen escaleren uitlopen ontstaan ontbreken verzanden stranden verdwijnen ontsporen barsten hebben zijn overslaan "
    "verslechteren uiteenvallen instorten achterblijven achteropraken losbarsten herhalen ontaarden overschrijden".split()
)
"""What nobody does of his own will: `dreigt zijn meerderheid te verliezen` tells a danger, no threat."""
DECIDING = frozenset({"besluiten", "beslissen", "aankondigen"})
"""Verbs of a decision: who decides on a measure takes it, who decides to help has yet to do so."""
UNWILLING = frozenset({"willen", "besluiten", "beslissen", "aankondigen"})
"""Verbs below which what is denied is refused."""
ALLOWING = frozenset({"toestaan", "toelaten"})
"""Who does not allow something that no frame knows refuses it to another state, or keeps order at home."""
DISMISSAL, RESIGNATION = "172", "0831"
DISMISSING = frozenset(["ontslaan", "afzetten", "wegsturen", "ontheffen"])
"""Verbs by which somebody loses his office."""
RULINGS = {"may": "permit", "must": "demand"}
"""What is decided of others: that they may do it (`besliste dat hij mag worden uitgeleverd`), or must."""
WANTING = frozenset({"willen", "wensen"})
"""Who wants what another has to give asks him for it."""
MEASURES = ("15", "16", "17")
MUTUAL = ("03", "04", "05", "06", "08")
"""Roots of acts that two do together, if both are named."""
WARNING = frozenset({"waarschuwen"})
"""Who warns that he will do something threatens, who warns of what others do reports it."""


def composed_acts(reading: SentenceCoder, clause: Clause, match: Match) -> list[Act]:
    """What the upper verb of a clause makes of each act below it; [] and a rejection where that is no event."""
    upper = match.frame.code
    warning = bool(WARNING & set(match.frame.heads))
    if upper == "intend" and set(match.frame.heads) <= MOTION and clause.tense == "past":
        upper = "do"  # `is gaan praten`, `kwam praten`: what somebody went to do, he did
    if upper == "intend" and match.lower is not None and "besluiten" in match.frame.heads:
        upper = RULINGS.get(match.lower.modality, upper)
    sources = agents.sources(reading, clause, match)
    if sources is None:
        reading.reject(clause, "subject is no actor")
        if not warning and not factivity.by_fate(reading, clause):
            lower_acts.lower_acts(reading, clause, match)
        return []
    if upper == "appeal" and match.noun is not None and clause.lemma == "willen" and infinitive(reading.sentence, clause) is not None:
        reading.reject(clause, "wants to do it, asks for nothing")  # `die de bonden willen indienen`, `wil optreden als directeur`
        return []
    found: list[Act] = []
    for lower in _acts_below(reading, upper, clause, match):
        if lower.mood == "hearsay" and upper not in ("deny", "accuse"):  # what somebody is said to do is what he is accused of
            continue
        if upper == "threat" and warning and not _is_threat(reading, lower, match, sources):
            reading.consumed.discard(lower.clause.verb if lower.clause is not None else -1)
            continue
        act = _composed(reading, upper, clause, match, lower, sources)
        if act is not None:
            found.append(act)
    if not found and warning and match.lower is not None:
        reading.consumed.discard(match.lower.verb)
    return found


def _acts_below(reading: SentenceCoder, upper: str, clause: Clause, match: Match) -> list[Act]:
    """The acts that the upper verb is about; where none is named, one that nobody knows, if somebody is asked for it."""
    lowers = lower_acts.lower_acts(reading, clause, match)
    if upper == "reject" and match.noun is not None and all(act.code in GENERIC for act in lowers):
        lowers = lower_acts.put_to_him(reading, clause, match) or lowers
    verbal = match.noun is not None and reading.sentence.tokens[match.noun].upos == "VERB"
    if not lowers and match.noun is not None and (upper != "do" or verbal):  # `dringt aan op … te …`: `op` was given to a noun
        named = next((c for c in reading.clauses if verbal and c.verb == match.noun), None)  # `van het folteren van gevangenen`
        match.lower = named or infinitive(reading.sentence, clause)
        lowers = lower_acts.lower_acts(reading, clause, match)
    if not lowers and match.targets and (upper == "demand" or (upper == "appeal" and {"om", "op", "tot", "voor"} & match.frame.keys)):
        lowers = [Act(UNKNOWN, [], [], match, clause, known=False, confidence=0.5)]
    if not lowers:
        reading.reject(clause, f"{upper}: nothing below it names an act")
    return lowers


def _composed(reading: SentenceCoder, upper: str, clause: Clause, match: Match, lower: Act, sources: list[Reference]) -> Act | None:
    """One act made of two, None (and a rejection) where the two are no event together."""
    if "dreigen" in match.frame.heads and match.lower is not None and match.lower.infinitive and match.lower.lemma in UNDERGOING:
        reading.reject(clause, "danger, not threat")
        return None
    code = _composed_code(reading, upper, clause, lower, match, sources)
    ended = upper == "intend" and set(match.frame.heads) <= MOTION and lower.patterns[:1] == [assertion.ENDED]
    strikes = code[:2] in HOSTILE and upper == "do" and _announces(reading, clause, match)  # `liet weten in te grijpen`: no deed yet
    if ended:
        code = lower.code  # `gaat geen wapens meer leveren`, as `zal geen wapens meer leveren`
    elif strikes or (not code and upper == "intend" and _goes_to_strike(reading, clause, match, lower)):
        code = compose(reading.lexicon.composition, "threat", code or lower.code)
    if not code or (code == "010" and not sources and not lower.sources):  # `toespraak over Bosnië`: nobody speaks
        reading.reject(clause, f"{upper} × {lower.code} is no event")
        return None
    if code in ("036", "125") and _speaks_of(reading, lower):
        reading.reject(clause, "talks to nobody")
        return None
    if upper in ("halt", "relax") and code == casualties.EASED and casualties.is_anothers(reading, match, sources):
        reading.reject(clause, "ends the force of another")
        return None
    if upper == "intend" and lower.code == "0874" and _anothers_troops(lower.targets, sources):
        code = compose(reading.lexicon.composition, "appeal", lower.code)
    received = upper == "intend" and bool(WANTING & set(match.frame.heads)) and _is_received(lower)
    if received:
        code = compose(reading.lexicon.composition, "appeal", lower.code)
    if upper == "threat" and match.lower is not None:
        sources = speakers.at_home(sources, lower.sources)
    if code == "191" and sources and all(s.role in PROTESTERS for s in sources):
        code = "144"  # `met een blokkade van de ring begonnen de taxichauffeurs hun actie`
    refuses = upper == "intend" and code[:2] == "12"  # `wil niet praten`
    targets = _composed_targets(reading, "reject" if refuses else upper, clause, match, lower, sources)
    targets = targets or scenes.host(reading, clause, code, sources)
    if received:
        targets = lower.sources
    if upper == "intend" and match.lower is not None and not match.lower.infinitive and _speaks_for(clause, sources, lower):
        sources, targets = _as_spoken_for(sources, lower.sources), lower.targets
    if upper == "appeal" and clause.passive and not sources and targets and all(ref.role == "COP" for ref in targets):
        reading.reject(clause, "the police appeal to the public")  # `getuigen wordt verzocht contact op te nemen met de politie`
        return None
    agreed = upper == "intend" and "overeenkomen" in match.frame.heads  # what two agree to do, each promises the other
    below = lower.clause
    each_other = below is not None and (of_each_other(reading.sentence, below) or has_each_other(reading.sentence, below))
    # `dreigen elkaars stellingen te bombarderen`, `weigeren elkaar te steunen`
    among = len(sources) > 1 and (agreed or ((match.mutual or each_other) and not match.targets))  # `A en B beschuldigen elkaar van …`
    both_ways = upper in ("do", "intend") and (lower.symmetric or (agreed and (among or bool(match.targets)))) and code[:2] in MUTUAL
    if code[:2] == "03" and not agreed and (len(sources) == 1 or targets):
        both_ways = False  # `is bereid met X samen te werken`: he offers it
    symmetric = both_ways or (upper == "intend" and code == "036") or ((match.mutual or each_other) and among and not match.targets)
    act = Act(code, sources, [] if among else targets, match, clause, symmetric, known=lower.known)
    act.called_for = code == "020" and not (lower.known or targets) and _calls_for(reading, clause, match, sources)
    if upper == "do" and lower.clause is not None and lower.known:
        act.match = lower.match  # `blijft het voorstel verwerpen`: what he goes on doing is told by the frame of that
    act.patterns = [match.frame.named(clause.lemma), *lower.patterns]
    act.realis = REALIS.get(upper, lower.realis)
    act.confidence = 0.75 if lower.known else 0.5
    if match.frame.lower_only and clause.modality not in ("future", "will"):
        act.mood = "only below another verb"
    if act.code == "113":  # one's own followers are rallied against somebody else
        act.targets = [ref for ref in act.targets if ref.code not in {source.code for source in sources}]
    if act.code in PROTESTS or (upper == "appeal" and act.code == "113"):
        protests.purpose(reading, act, clause)
    return act


def _is_received(lower: Act) -> bool:
    """`wil wapens krijgen van Duitsland`: the frame's own subject is whom the act is done to, and a phrase names who does it."""
    whom, who = lower.match.frame.part("T"), lower.match.frame.part("S")
    return whom is not None and who is not None and whom.keys == ("subj",) and bool(lower.sources) and lower.mood != "negated"


def _anothers_troops(troops: list[Reference], sources: list[Reference]) -> bool:
    """`wil een terugtrekking van de Russische troepen bereiken`: whose troops are to go, of another state than who wants it."""
    homes = {ref.country for ref in sources if ref.country}
    return bool(homes) and bool(troops) and all(ref.role in ("MIL", "REB") and ref.country and ref.country not in homes for ref in troops)


def _speaks_of(reading: SentenceCoder, lower: Act) -> bool:
    """`wil niet spreken van een inval`: who calls a thing by a name talks to nobody."""
    clause = lower.clause
    if clause is None or clause.lemma != "spreken" or lower.targets:
        return False
    return any(reading.sentence.tokens[i].head == clause.verb for i in clause.slots.get("van", ()))


def _is_threat(reading: SentenceCoder, lower: Act, match: Match, sources: list[Reference]) -> bool:
    """Does who warns speak of what he will do himself?"""
    told = lower.known or bool(match.targets)
    if lower.clause is not None:
        told = told or lower.clause.modality == "future" or assertion.conditioned(reading, lower.clause)
    return told and _is_ones_own(reading, lower, sources)


def _is_ones_own(reading: SentenceCoder, lower: Act, sources: list[Reference]) -> bool:
    """`waarschuwde dat zijn land zal aanvallen`; what others will do (`waarschuwde Oekraïne dat Rusland zal aanvallen`), or what the
    speaker has to do, is no threat of his."""
    own = {ref.country or ref.code for ref in sources if not ref.open}
    foreign = [ref for ref in lower.sources if not ref.open and (ref.country or ref.code) not in own]
    return lower.mood != "must" and not (own and foreign)


def _composed_code(reading: SentenceCoder, upper: str, clause: Clause, lower: Act, match: Match, sources: list[Reference]) -> str:
    negated = lower.mood == "negated"
    if upper == "intend" and DECIDING & set(match.frame.heads) and lower.code.startswith(MEASURES) and not negated:
        return lower.code
    if upper == "intend" and ACCEPTING & set(match.frame.heads) and lower.code[:2] in ("02", "10"):
        return "" if lower.code[2:] == "0" else f"03{lower.code[2:]}"  # who agrees to what is asked intends to do it
    if upper == "intend" and negated and lower.known and UNWILLING & set(match.frame.heads):
        return compose(reading.lexicon.composition, "reject", lower.code)  # `wil niet praten met`, `besloot geen wapens te leveren`
    if upper in ("appeal", "demand") and lower.code == DISMISSAL and lower.clause is not None and lower.clause.lemma in DISMISSING:
        return compose(reading.lexicon.composition, upper, RESIGNATION)  # `eist dat de minister wordt ontslagen`: a change of leaders
    if upper == "deny":
        return "016" if own_deed(reading, match, sources, lower.sources) else "010"
    whether = lower.clause is not None and lower.clause.hypothetical  # `vraagt de minister of hij ervan weet`
    said = lower.clause is not None and not lower.known and not lower.clause.infinitive and not lower.clause.modality
    if upper == "intend" and clause.lemma == "verzekeren" and said:
        return ""  # `verzekerde de Kamer dat de dijken veilig zijn`: a statement, no promise
    wondering = lower.clause is not None and not lower.clause.infinitive and _opens_with_question(reading, lower.clause)
    if upper == "appeal" and lower.clause is not None and (wondering or (whether and not lower.clause.modality)):
        # `vroeg waarom Rusland wapens had geleverd` asks what happened, `of Rusland wapens wil leveren` for the arms
        asked = match.targets and not all(s.role == "MED" for s in sources)
        return compose(reading.lexicon.composition, upper, UNKNOWN, negated) if asked else ""
    if upper == "consider" and RULING_OUT & set(match.frame.heads) and lower.clause is not None:
        if not lower.known or not _is_ones_own(reading, lower, sources):
            return ""  # `sluit niet uit dat de prijzen stijgen`, `dat Israël aanvalt` weighs no measure of one's own
    if lower.known or lower.code != UNKNOWN:
        return compose(reading.lexicon.composition, upper, lower.code, negated)
    addressed = match.targets or lower.sources or lower.targets
    if upper == "reject" and ALLOWING & set(match.frame.heads) and not _foreign(sources, addressed):
        return ""  # `de burgemeester staat niet toe dat kinderen vuurwerk afsteken`
    if upper == "reject" and not addressed and any(s.role == "GOV" or len(s.code) == 3 for s in sources if not s.open):
        return compose(reading.lexicon.composition, upper, UNKNOWN, negated)  # a government refuses, whoever wants it
    if upper == "demand" and not addressed and match.lower is not None and any(s.role and not s.open for s in sources):
        return compose(reading.lexicon.composition, upper, UNKNOWN, negated)  # a union demands, whoever is to see to it
    if upper == "appeal" and not addressed and _calls_for(reading, clause, match, sources):
        return compose(reading.lexicon.composition, upper, UNKNOWN, negated)  # a party wants something done, whoever is to do it
    if upper in KNOWN_ONLY or (upper == "investigate" and not addressed) or (not addressed and upper != "consider"):
        return ""
    doers = addressed if upper in ("appeal", "demand") else sources
    ruling = any(ref.role in ("GOV", "LEG", "") for ref in doers)
    if upper != "investigate" and not whether and ruling and _domestic(reading, sources, addressed):
        return compose(reading.lexicon.composition, upper, "0832", False)
    return compose(reading.lexicon.composition, upper, UNKNOWN, negated)


QUESTION_WORDS = frozenset(["hoe", "waarom", "wat", "wie", "welke", "welk"])


def _opens_with_question(reading: SentenceCoder, clause: Clause) -> bool:
    """`vroeg de minister | waarom het geld op is`, `met wie hij heeft gesproken`."""
    first = min(reading.sentence.subtree(clause.verb))
    return any(token.lower in QUESTION_WORDS for token in reading.sentence.tokens[first : first + 2])


def _foreign(sources: list[Reference], others: list[Reference]) -> bool:
    """Is anybody told who is of another state, or of none?"""
    own = {ref.country or ref.code for ref in sources}
    return any(not ref.open and (ref.country or ref.code) not in own for ref in others)


def _announces(reading: SentenceCoder, clause: Clause, match: Match) -> bool:
    """`liet weten in te grijpen`, `zei de stad aan te vallen`: an infinitive of the present below a verb of saying."""
    says = "zeggen" in match.frame.heads or (clause.lemma == "weten" and clause.upper is not None and clause.upper.lemma == "laten")
    if not says or match.lower is None or not match.lower.infinitive:
        return False
    return not any(reading.sentence.tokens[i].lemma in ("hebben", "zijn") for i in match.lower.verb_tokens)


def _calls_for(reading: SentenceCoder, clause: Clause, match: Match, sources: list[Reference]) -> bool:
    """`de VVD wil dat de prijzen dalen`: a call for something to whomever it may concern, put to nobody who is no actor."""
    below = match.lower
    if below is None or not (below.infinitive or "dat" in marks(reading.sentence, below)):
        return False
    return match.frame.code == "appeal" and is_call(match.frame, sources) and not _strange_addressee(reading, clause, match)


def _strange_addressee(reading: SentenceCoder, clause: Clause, match: Match) -> bool:
    """`iedereen wordt verzocht …`, `vroeg de stichting of …`: is it put to somebody who is no actor?"""
    slot = match.frame.part("T")
    if match.noun is not None and match.lower is not None:
        heads = [match.noun]  # taken for the act, which the infinitive tells
    elif slot is not None and not {"obj", "iobj"} & set(slot.keys):
        return False
    else:
        asked = {"iobj"} if slot is None else {"obj", "iobj"} & set(slot.keys)
        heads = [
            i
            for key in (*asked, *(("aan",) if "iobj" in asked else ()))
            for i in clause.slots.get(key, ())
            if i not in match.used and i not in clause.nested
        ]
    return any(reading.sentence.tokens[i].upos in ("NOUN", "PROPN", "PRON") and not reading.reader.actors(i) for i in heads)


def own_deed(reading: SentenceCoder, match: Match, sources: list[Reference], doers: list[Reference]) -> bool:
    """Is it one's own deed that is denied or admitted: a thing, an infinitive, or a clause with a pronoun or one's own side as subject?"""
    if match.lower is None or match.lower.infinitive:
        return True
    subjects = [i for i in match.lower.slots.get("subj", ()) if reading.sentence.tokens[i].upos in ("NOUN", "PROPN")]
    countries = {ref.country for ref in sources}
    doers = doers or [ref for i in subjects for ref in reading.reader.actors(i)]
    outlaws = OUTLAWS - {ref.role for ref in sources}  # `ontkende dat rebellen wapens hebben gekregen`
    return not subjects or any((ref.country in countries or ref.open) and ref.role not in outlaws for ref in doers)


def denied(reading: SentenceCoder, clause: Clause, match: Match, sources: list[Reference]) -> str:
    """The code of a frame of denial: `Iran heeft er niets mee te maken, zei Washington` clears somebody else (010)."""
    if match.frame.code != "016" or "volgens" not in match.frame.keys:
        return match.frame.code
    cleared = [ref for i in clause.slots.get("subj", ()) for ref in reading.reader.actors(i)]
    own = {ref.country or ref.code for ref in sources}
    return "010" if cleared and not any(ref.open or (ref.country or ref.code) in own for ref in cleared) else "016"


def _domestic(reading: SentenceCoder, sources: list[Reference], addressed: list[Reference]) -> bool:
    """Politics inside one country, where an unnamed act of government is a matter of policy (0242, 1042, 1232, 0342)."""
    return any(
        (s.country or a.country)
        and (s.country == a.country or (a.open and a.code in DOMESTIC) or (s.open and s.code in DOMESTIC))
        and {"GOV", "LEG"} & {s.role, a.role}
        and s.role != a.role
        and s.role
        and a.role
        for s in sources
        for a in addressed
    )


def _composed_targets(
    reading: SentenceCoder, upper: str, clause: Clause, match: Match, lower: Act, sources: list[Reference]
) -> list[Reference]:
    if upper == "suffer":
        return match.targets or casualties.struck(reading, clause, lower.targets, sources)
    avoid = {ref.code for ref in sources} | {ref.country for ref in sources if ref.country and ref.role not in FIGHTERS}
    if upper == "appeal" and lower.known and lower.code.startswith(PROTEST_ROOT):  # rallying people against someone (113)
        called = {ref.code for ref in match.targets}
        against = [ref for ref in lower.targets if ref.code not in avoid and ref.code not in called]
        if against or all(s.role in PROTESTERS | {"PTY"} for s in sources):  # `riep de leraren op te staken`: they are no opponents
            return against
    own = {ref.code for ref in sources}
    named = [ref for ref in match.targets if not (upper == "threat" and _is_its_own(ref, own))]
    if named:
        return named
    if upper in ("appeal", "demand") and _strange_addressee(reading, clause, match):
        return []
    told = upper == "reject" and match.lower is not None and not match.lower.infinitive  # `wil niet dat X toetreedt`
    if told or upper in ("appeal", "demand", "accuse", "investigate", "deny"):
        themselves = {ref.code for ref in sources} if upper in ("appeal", "demand") and _citizens(sources) else avoid
        doers = [ref for ref in lower.sources if ref.code not in themselves and not _is_own(upper, ref, avoid)]
        if doers:
            return doers
    if upper in ("appeal", "demand") and (addressed := arguments.addressed(reading, clause, avoid)):
        return addressed
    if upper == "deny" and match.lower is not None:
        return arguments.told(reading, clause, sources)
    targets = [ref for ref in lower.targets if ref.code not in avoid]
    if upper == "threat":  # `trekken wij onze gezanten terug, waarschuwde Qatar`: a state threatens no official of its own
        targets = [ref for ref in targets if not _is_its_own(ref, own)]
        left = lower.clause.slots.get("uit", ()) if not targets and lower.clause is not None else ()  # `zijn troepen uit Somalië`
        targets += [ref for i in left for ref in reading.reader.actors(i) if ref.code not in avoid]
    if not targets and upper == "do" and match.noun is not None:  # `kritiek van Berlijn op Moskou`: whose it is was taken for whom it hits
        targets = noun_targets(reading.reader, match.noun, avoid, mutual=lower.symmetric)
    if targets:
        return targets
    doers = [
        ref
        for ref in lower.sources
        if ref.code not in avoid and not _is_own(upper, ref, avoid) and not (upper == "threat" and all(s.open for s in sources))
    ]
    if doers:
        return doers
    if upper == "deny":
        return []
    if upper == "threat":
        conditions = [clause] if match.lower is None else [clause, match.lower]
        return next((found for part in conditions if (found := prompting.condition_subject(reading, part, avoid))), [])
    if match.noun is not None:
        apart = {i for i, parent in clause.nested.items() if parent not in match.used}  # `op verzoek van de boeren`
        apart |= {i for i in clause.slots.get("met", ()) if not lower.symmetric and is_companion(reading.sentence, i)}
        # `organiseert een top over Soedan`: what is talked about takes no part
        slots = {prep: fill for prep, fill in clause.slots.items() if prep != "over"} if lower.symmetric else clause.slots
        found = phrase_targets(reading.reader, slots, avoid, {*apart, match.noun})
        if upper == "reject":  # `negeert de eis tot terugtrekking van zijn troepen`: who is to do what he refuses has asked nothing
            found = [ref for ref in found if ref.role not in FORCES or ref.country not in avoid]
        if not found and upper == "reject" and not clause.passive:  # `zegt nee tegen bemiddeling | door Duitsland`
            found = [ref for i in clause.slots.get("door", ()) for ref in reading.reader.actors(i) if ref.code not in avoid]
        if found or upper not in ("reject", "appeal", "demand"):
            return found or _where_struck(reading, upper, clause, match.noun, lower, avoid)
    if upper in ("appeal", "demand") and lower.code.startswith(("024", "034", "08")):
        below = lower.clause.slots if lower.clause is not None else {}
        things = [i for slot in ("obj", "tot", "voor", "om", "op") for i in clause.slots.get(slot, ())]
        return scenes.concerned(reading, [*things, *(i for slot in ("subj", "obj", "in") for i in below.get(slot, ()))], avoid)
    if upper != "reject":
        return []
    return prompting.asked_by(reading, clause, sources) or prompting.condition_subject(reading, clause, avoid)


def _is_its_own(ref: Reference, states: Collection[str]) -> bool:
    """Officials and forces of the state that threatens."""
    return ref.role in ("GOV", "MIL") and ref.country in states


def _where_struck(reading: SentenceCoder, upper: str, clause: Clause, noun: int, lower: Act, avoid: Collection[str]) -> list[Reference]:
    """`voerde aanvallen uit in de Gazastrook`: an attack with no other aim hits the country where it is made."""
    if upper != "do" or lower.code[:2] not in VIOLENCE:
        return []
    country = toponyms.phrase_place(reading.reader, noun) or scenes.clause_place(reading, clause)
    return [scenes.land(reading, country, clause.verb)] if country and country not in avoid else []


def _is_own(upper: str, ref: Reference, avoid: set[str]) -> bool:
    """Is a doer of the same state as who denies or threatens it, or its soldier whom it will not send (`sluit uit dat Franse troepen`)?"""
    if ref.country in avoid:
        return upper in ("deny", "threat") or (upper == "reject" and ref.role in FORCES)
    return upper == "deny" and ref.open


def _citizens(sources: Sequence[Reference]) -> bool:
    """Those who may ask something of their own state: `de vakbonden eisen dat België …`."""
    return bool(sources) and all(ref.role and ref.role not in ("GOV", "LEG", "MIL", "JUD", "COP", "SPY") for ref in sources)


def _speaks_for(clause: Clause, sources: Sequence[Reference], lower: Act) -> bool:
    """`Duitsland gaat tanks leveren, kondigde de minister aan`: a minister of no country tells what the country named will do; where
    nobody tells it (`zo is aangekondigd`), it is told for whoever does it."""
    told = all(ref.open for ref in sources) if sources else clause.passive
    return told and bool(lower.sources) and not any(ref.open for ref in lower.sources)


def _as_spoken_for(speakers: Sequence[Reference], doers: list[Reference]) -> list[Reference]:
    """Who a minister of no country speaks for, if that is one country, by his office: `Niger wordt bijgestaan, verzekert de minister`."""
    role, doer = (speakers[0].role if len(speakers) == 1 else ""), doers[0]
    if role != "GOV" or len(doers) > 1 or len(doer.code) != 3:
        return doers
    return [replace(doer, code=doer.code + role)]


def _goes_to_strike(reading: SentenceCoder, clause: Clause, match: Match, lower: Act) -> bool:
    """`gaat Belarus sancties opleggen`: what somebody goes to do against another is a threat, as with `zal`."""
    goes = clause.lemma == "gaan" and set(match.frame.heads) <= MOTION and match.lower is not None
    below = match.lower.slots.get("adv", []) if match.lower is not None else []
    adverbs = {*below, *(c for i in below for c in reading.sentence.children[i])}  # `mogelijk verder oprukken`
    hedged = lower.mood == "may" or any(reading.sentence.tokens[i].lower in HEDGES for i in adverbs)
    return goes and not hedged and lower.code[:2] in HOSTILE and bool(lower.targets)
