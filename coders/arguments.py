"""To whom it was done: the targets of a frame that fits a clause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from coders import aims, companions, prompting, scenes, topics
from coders.acts import EMERGENCIES, FIGHTERS, FOES_AT_HOME, FORCE, FORCES, PUBLIC, VIOLENCE
from coders.adpositions import preposition
from coders.clauses import Clause
from coders.complements import infinitive, of_each_other
from coders.matches import Match
from coders.nominals import noun_act
from coders.references import Reference
from coders.targets import default_targets, is_founded, is_victim, noun_targets

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

UNADDRESSED = frozenset({"014", "015", "017", "018"})
"""Statements that are about somebody, whoever hears them: plans, claims, symbols, sympathy."""
MESSAGES = frozenset("petitie brief telegram boodschap bericht toespraak telefoongesprek gesprek oproep mail schrijven".split())


ARMS_OF_STATE = FORCES | {"GOV", "JUD", "SPY"}
SIDING = frozenset({"019", "050", "051", "052"})
"""Acts of taking somebody's side."""
BLAME = frozenset({"110", "111"})
"""Disapproval of what somebody did."""
DENIAL = "016"
WRONGS = frozenset({"geweld", "agressie", "wreedheid", "gruweldaad", "haat"})
"""Nouns for harm done to those behind `tegen`, which name no act of one kind."""
PUT_DOWN = frozenset({"executie", "terechtstelling", "onderdrukking", "vervolging"})
"""Nouns for what is done to those behind `van`, which name no act of their own."""
HARMFUL = FORCE | {"16"}
"""Roots of acts that do somebody harm."""
OPPOSED = HARMFUL | {"11", "13", "14", "15"}
"""Roots of acts that are aimed against somebody, words among them."""
UNDERGONE = frozenset({"160", "161", "162", "163", "166", "173", "174"})
"""Acts whose noun tells by `van` whom they hit (`de arrestatie van`), where that of an attack or of repression tells who does it."""


DESTRUCTION = "1712"
"""Rebels destroy what is their own state's."""
ASKING = frozenset({"020", "100"})
"""An appeal or a demand of no kind of its own."""


def targets(reading: SentenceCoder, clause: Clause, match: Match, sources: list[Reference]) -> list[Reference]:
    """Whom the act hits, whoever undergoes it with the subject of a passive among them."""
    found = _meant(reading, clause, match, sources)
    return found + companions.beside_object(reading, clause, match, found)


def _meant(reading: SentenceCoder, clause: Clause, match: Match, sources: list[Reference]) -> list[Reference]:
    """Who sides with a measure does not side with those that it is taken against, and who is angry at an attack is not angry at those
    that it hits."""
    found = match.admitted(_hit(reading, clause, match, sources))
    code = match.frame.code
    if code in ASKING | SIDING:
        found = [ref for ref in found if not is_founded(reading.sentence, ref)]
    if code in ASKING:  # `eist een onderzoek naar de dood van burgers`
        return [ref for ref in found if not is_victim(reading.sentence, ref)]
    nouns = (*match.used, *clause.slots.get("obj", ()))
    if not found and code in BLAME:
        doers = clause.slots.get("door", ()) if not clause.passive else ()  # `reageerde boos op de erkenning | door de Bondsdag`
        blamed = [ref for i in doers for ref in reading.reader.actors(i) if not ref.place and ref.code not in {s.code for s in sources}]
        return blamed or scenes.repressive_state(reading, nouns, {ref.country for ref in sources})
    if not found or code not in SIDING | BLAME | {DENIAL}:
        return found
    if code in SIDING:
        foes = {foe for i in nouns for foe in harmed(reading, i, OPPOSED)}
        against = _withstood(reading, clause, nouns, match.used)
        heads, codes = {ref.head for ref in against}, {ref.code for ref in against}
        found = [ref for ref in found if ref.head not in heads and not (ref.weak and ref.code in codes)]
        return [ref for ref in found if ref.code not in foes or (ref.head in match.used and not ref.place)]
    nouns += tuple(clause.nested[i] for i in match.used if i in clause.nested)
    denied = match.used if code == DENIAL else ()
    charges = (c for i in denied for c in reading.sentence.children[i])  # `beschuldiging van geweld tegen`
    victims = {victim for i in (*nouns, *charges) for victim in harmed(reading, i, HARMFUL)}
    if "obj" not in match.frame.keys:  # not `opende de aanval op de minister`
        victims |= _struck_right_behind(reading, clause, nouns)
    spared = [ref for ref in found if ref.code not in victims]
    if spared or match.frame.part("T") is not None:
        return spared
    own = {ref.code for ref in sources} | {ref.country for ref in sources if ref.country}
    others = default_targets(reading.reader, clause, match, victims | own)
    return others or (scenes.repressive_state(reading, nouns, own) if code in BLAME else [])


def _struck_right_behind(reading: SentenceCoder, clause: Clause, nouns: Iterable[int]) -> set[str]:
    """`veroordeelt de aanslag | op een kerk in Parijs`: whom an attack hits, where the parser gave the phrase to the verb."""
    found: set[str] = set()
    for i in (i for prep in ("op", "tegen") for i in clause.slots.get(prep, ()) if i not in clause.nested):
        deed = min(reading.sentence.subtree(i)) - 1
        act = noun_act(reading.matcher, deed, None) if deed in nouns else None
        if act is not None and act.frame.code[:2] in FORCE:
            found |= {ref.code for ref in reading.reader.actors(i)}
    return found


def _withstood(reading: SentenceCoder, clause: Clause, nouns: Iterable[int], used: Sequence[int]) -> list[Reference]:
    """`verdedigt zijn plan tegen kritiek van Berlijn`: nobody whose side is taken, unless a frame says so (`zegt ja tegen de Unie`)."""
    children = reading.sentence.children
    against = [c for i in nouns for c in children[i] if preposition(reading.sentence, c) == "tegen"]
    against += [i for i in clause.slots.get("tegen", ()) if i not in used]
    return [ref for c in against for i in (c, *children[c]) for ref in reading.reader.actors(i)]


def harmed(reading: SentenceCoder, noun: int, roots: frozenset[str]) -> set[str]:
    """`de sancties tegen Rusland`, `de uitzetting van twee Russische diplomaten`: whom the act of those roots that a noun names hits."""
    act = noun_act(reading.matcher, noun, None)
    word = reading.sentence.tokens[noun].lemma.split("_")[-1]
    if word in PUT_DOWN and roots & HARMFUL:
        borne = (c for c in reading.sentence.children[noun] if preposition(reading.sentence, c) == "van")
        return {ref.code for c in borne for ref in reading.reader.actors(c)}
    violence = word in WRONGS and bool(roots & HARMFUL)
    if not violence and (act is None or act.frame.code[:2] not in roots):
        return set()
    children = reading.sentence.children
    below = [*children[noun], *(c for child in children[noun] for c in children[child])]  # `de sancties van Washington tegen Iran`
    against = [ref for c in below if preposition(reading.sentence, c) == "tegen" for ref in reading.reader.actors(c)]
    if act is None or act.frame.code[:2] not in roots:
        return {ref.code for ref in against}
    imposed = act.frame.code[:3] == "163" and reading.sentence.tokens[noun].lemma.split("_")[-1] != "boycot"  # `de Europese sancties`
    undergone = act.frame.code[:3] in UNDERGONE and not against and not imposed
    hit = act.targets or (noun_targets(reading.reader, noun, set()) if undergone else [])
    return {ref.code for ref in (*hit, *against)}


def _hit(reading: SentenceCoder, clause: Clause, match: Match, sources: list[Reference]) -> list[Reference]:
    """The slot that the frame marks, else the clause's objects and phrases, else whom the clauses around it name."""
    frame = match.frame
    if len(sources) > 1 and _is_mutual(reading, clause, match):
        match.mutual = True  # `zetten elkaars diplomaten uit`, `zetten over en weer diplomaten uit`
    if match.mutual and not frame.symmetric and len(sources) > 1:
        return []  # `A en B bestoken elkaar met artillerie`: the subject names both
    if clause.lemma in prompting.RETALIATING and {ref.code for ref in match.targets} <= {s.country for s in sources}:
        struck = prompting.provoked(reading, clause)
        if struck:
            return struck
    if frame.code[:2] == "11" and clause.kind.startswith("acl") and _objects_to_all(reading, clause):
        return [ref for ref in prompting.provoked(reading, clause) if ref.code not in {s.code for s in sources}]
    if frame.code[:3] == "083":
        pressed = prompting.pressed_by(reading, clause)
        if pressed:
            return pressed
    if frame.no_target:
        found = prompting.questioner(reading, clause) if frame.code == "010" else []
        if frame.code not in UNADDRESSED:
            found = found or told(reading, clause, sources)
        if frame.code[:2] in ("02", "10"):
            found = found or addressed(reading, clause, {ref.code for ref in sources})
        if frame.code[:2] == "12":
            found = prompting.asked_by(reading, clause, sources)
        if frame.code == "020":
            found = topics.asked_after(reading, match)
        return found or topics.spoken_of(reading, match, sources, frame.code) or scenes.suffering(reading, clause, match, sources)
    if match.targets:
        goods = frame.code[:2] == "06"  # `Amerikaanse fregatten aankopen`: bare `fregatten` are nobody's
        return [ref for ref in match.targets if not (goods and ref.open and match.used.count(ref.head) > 1)]
    if frame.part("T") is not None and not match.aimless:
        found = _provoking(reading, clause, frame.code)
        return found or scenes.foreign_ground(reading, clause, match, sources)
    avoid = {ref.code for ref in sources}
    if frame.code in RELEASES:
        held_by = _captors(reading, match, avoid | {ref.country for ref in sources if ref.country})
        if held_by:
            return held_by
    if frame.code[:2] == "10":  # `eist van Riyad de vrijlating van een blogger`: who is asked comes before whom it is about
        own = [i for i in clause.slots.get("van", ()) if reading.sentence.tokens[i].head == clause.verb]
        asked = [ref for i in own for ref in reading.reader.actors(i) if not ref.weak and ref.code not in avoid]
        if asked:
            return asked
    if frame.code in ("010", "012", "013", "120"):  # `noemde de aanval op Israël laf`: its victims are not judged
        avoid |= {victim for i in match.used for victim in harmed(reading, i, FORCE)}
    against = frame.symmetric or frame.code[:2] in ("11", "13")  # rebels threaten and blame their own state as another
    against = against or frame.code == DESTRUCTION
    foes = FOES_AT_HOME if frame.code[:2] in VIOLENCE else FIGHTERS if against else frozenset()
    avoid |= {ref.country for ref in sources if ref.country and ref.role not in foes}
    if any(reading.sentence.tokens[i].lower in ("elkaar", "mekaar") for i in clause.slots.get("obj", ())):
        match.mutual = True
    if frame.symmetric or match.mutual:
        return _partners(reading, clause, sources, avoid, match.used)
    found = _marched_against(reading, clause, avoid) if frame.code[:2] == "14" else []
    found = found or default_targets(reading.reader, clause, match, avoid)
    if match.aimless:  # `stuurde twee oorlogsschepen naar het rif`: what is sent is not whom it is sent to
        found = [ref for ref in found if ref.head not in match.used]
    if frame.code == "055":  # one's own police is what one is sorry for
        home = {s.country for s in sources}
        found = [ref for ref in found if ref.role not in ARMS_OF_STATE or not (ref.open or ref.country in home)]
    if frame.code[:2] == "15":  # one's own forces are moved, not hit
        found = [ref for ref in found if ref.country not in {s.country for s in sources} or not ref.country]
        found = [ref for ref in found if not ref.open]
    return found or _named_around(reading, clause, match, sources, avoid)


def told(reading: SentenceCoder, clause: Clause, sources: list[Reference]) -> list[Reference]:
    """`ontkende tegenover de VN dat …`: to whom a statement, a denial or a demand is made."""
    own = {ref.code for ref in sources}
    found = [ref for i in clause.slots.get("tegenover", ()) for ref in reading.reader.actors(i)]
    return [ref for ref in found if ref.code not in own and not ref.weak and ref.role != "MED"]


def _provoking(reading: SentenceCoder, clause: Clause, code: str) -> list[Reference]:
    """`waarop de EU sancties instelde`, `stuurde schepen om X te weren`: whom an act answers, else whom its purpose names."""
    answered = prompting.answered(reading, clause) if code not in EMERGENCIES else []
    return answered or aims.meant_for(reading.matcher, clause, code[:2])


def _objects_to_all(reading: SentenceCoder, clause: Clause) -> bool:
    """`Oslo verleende hun asiel, wat Ankara veroordeelde`: what is told before."""
    return any(reading.sentence.tokens[c].lower == "wat" for c in reading.sentence.dependents(clause.verb, "obj"))


def _marched_against(reading: SentenceCoder, clause: Clause, avoid: set[str]) -> list[Reference]:
    """`betoogden in de straten van Rangoon duizenden monniken | tegen de junta`, where the phrase was left to the subject; `Turken
    betoogden tegen Turkije`, their own state by its name."""
    if "tegen" in clause.slots:
        states = [i for i in clause.slots["tegen"] if i not in clause.nested and is_named_state(reading, i)]
        marched = [reading.reader.actors(i) for i in states]
        return next((refs for refs in marched if avoid & {ref.code for ref in refs}), [])
    return [ref for i in clause.loose.get("tegen", ()) for ref in reading.reader.actors(i) if ref.code not in avoid and not ref.weak]


def is_named_state(reading: SentenceCoder, i: int) -> bool:
    """`tegen Turkije`, `tegen Peking`: does a word name a state, and not by an adjective (`tegen de Turkse taalwet`)?"""
    return reading.reader.is_capital(i) or (i in reading.reader.mentions and reading.reader.mentions[i][2].is_country)


def _is_mutual(reading: SentenceCoder, clause: Clause, match: Match) -> bool:
    """`over en weer`, `elkaars stellingen`, also below a verb (`dreigen elkaars stellingen te bombarderen`)."""
    below = [clause, match.lower] if match.lower is not None else [clause]
    return _goes_both_ways(reading, clause) or any(of_each_other(reading.sentence, each) for each in below)


def _goes_both_ways(reading: SentenceCoder, clause: Clause) -> bool:
    """`over en weer`."""
    tokens, children = reading.sentence.tokens, reading.sentence.children
    overs = (c for c in children[clause.verb] if tokens[c].lower == "over")
    return any("weer" in {tokens[d].lower for d in children[c] if tokens[d].deprel == "fixed"} for c in overs)


def _named_around(reading: SentenceCoder, clause: Clause, match: Match, sources: list[Reference], avoid: set[str]) -> list[Reference]:
    """Whom an act hits that neither objects nor phrases name: whom its letter is for, of whom the clause below speaks, who did or asked
    what it answers, whose ground it is."""
    frame = match.frame
    found = addressed(reading, clause, avoid)
    if not found and frame.code[:2] in ("02", "09", "10", "11") and match.lower is not None and not match.lower.infinitive:
        # a court finds its own state liable: only who is the source himself is left out
        apart = {ref.code for ref in sources} if frame.code[:2] == "11" else avoid
        found = [r for i in match.lower.slots.get("subj", ()) for r in reading.reader.actors(i) if not r.weak and r.code not in apart]
    if not found and frame.code[:2] == "09":
        found = [r for i in clause.slots.get("door", ()) for r in reading.reader.actors(i)]
    if not found and frame.code == "015" and match.lower is not None:
        return _confessed(reading, match, match.lower, avoid)
    if not found and frame.code == "015":  # `eiste de aanval op een Israëlische basis op`
        struck = [c for i in match.used for c in reading.sentence.children[i] if preposition(reading.sentence, c) in ("op", "tegen")]
        found = [ref for c in struck for ref in reading.reader.actors(c) if ref.code not in avoid]
    if not found:
        below = match.lower if "inf" in frame.keys else infinitive(reading.sentence, clause) if frame.code[:2] == "13" else None
        found = default_targets(reading.reader, below, match, avoid) if below is not None else []
    if not found and frame.code[:2] == "13":
        found = prompting.condition_subject(reading, clause, avoid)
    if not found and frame.code[:3] == "143":
        found = _employer(reading, clause)
    if not found and frame.code.startswith(("183", "19", "1712")):
        found = scenes.struck_country(reading, clause, match, avoid)
    if not found:
        found = _provoking(reading, clause, frame.code)
    if not found and (match.aimless or frame.code == "160") and clause.kind == "conj":  # `veroordeelde Rusland en legde sancties op`
        first = reading.above(clause) or clause.upper
        found = [ref for act in reading.acts(first) for ref in act.targets if ref.code not in avoid][:1] if first is not None else []
    if not found and frame.code[:2] == "12":
        found = prompting.asked_by(reading, clause, sources)
    if not found and frame.code[:3] in scenes.STATE_OF_A_LAND:
        found = scenes.concerned(reading, [i for i in match.used if i not in clause.slots.get("subj", ())], avoid)
    return found or scenes.suffering(reading, clause, match, sources) or scenes.host(reading, clause, frame.code, sources)


HELD = frozenset("zitten vastzitten vast_zitten gevangenzitten opsluiten vasthouden arresteren oppakken aanhouden veroordelen".split())
"""What befalls people who are to be released."""
RELEASES = frozenset({"0253", "1053"})
"""Asking and demanding that people or things are let go."""


def _captors(reading: SentenceCoder, match: Match, avoid: set[str]) -> list[Reference]:
    """`de vrijlating van de gevangenen die Hamas vasthoudt`, `van twee Noren die in Venezuela vastzitten`: they are asked who hold them."""
    for clause in reading.clauses:
        if clause.kind.startswith("acl") and set(match.used) & set(reading.sentence.ancestors(clause.verb)):
            for act in reading.acts(clause):
                if act.code[:2] in ("17", "18") and act.sources:
                    return act.sources
            country = scenes.clause_place(reading, replace(clause, upper=None)) if clause.lemma in HELD else ""
            if country and country not in avoid:
                return [scenes.land(reading, country, clause.verb)]
    return []


def _confessed(reading: SentenceCoder, match: Match, deed: Clause, avoid: set[str]) -> list[Reference]:
    """`gaf toe dat het burgers heeft gedood in Syrië`: whom the deed hit that somebody admits, of the country where he did it."""
    place = scenes.clause_place(reading, deed)
    hit = default_targets(reading.reader, deed, match, avoid)
    hit = [ref for ref in hit if place or not ref.open or ref.role in PUBLIC]
    return [replace(ref, code=place + ref.code, open=False) if ref.open and place else ref for ref in hit]


def addressed(reading: SentenceCoder, clause: Clause, avoid: set[str]) -> list[Reference]:
    """`in een brief aan de president`: whom a letter, a call or a speech is meant for; the press only passes it on."""
    for i in clause.slots.get("aan", []) + clause.slots.get("met", []):
        parent = clause.nested.get(i)
        if parent is not None and reading.sentence.tokens[parent].lemma.split("_")[-1] in MESSAGES:
            found = [ref for ref in reading.reader.actors(i) if ref.code not in avoid and not ref.place and ref.role != "MED"]
            if found:
                return found
    return []


def _employer(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """`de piloten van Ryanair staken`: strikers are told by the firm that they strike against."""
    firms = [c for i in clause.slots.get("subj", ()) for c in reading.sentence.children[i]]
    firms = [c for c in firms if preposition(reading.sentence, c) in ("van", "bij")]
    for i in (*firms, *clause.slots.get("bij", ())):  # `bij Philips legden uitzendkrachten het werk stil`
        found = [ref for ref in reading.reader.actors(i) if ref.role == "BUS" or ref.code[:3] == "MNC"]
        if found:
            return found
    return []


def _partners(reading: SentenceCoder, clause: Clause, sources: list[Reference], avoid: set[str], used: list[int]) -> list[Reference]:
    """The other side of a symmetric act: whom the `met` phrase or the object names; nobody where the subject names both (`elkaar`)."""
    for slot in ("met", "obj", "tussen", "iobj"):
        for i in clause.slots.get(slot, ()):
            if (i in clause.nested and clause.nested[i] not in used) or (slot == "met" and i in used):
                continue  # `begonnen met een legeroefening`: what they do is no partner
            found = [ref for ref in reading.reader.actors(i) if ref.code not in avoid and not ref.place]
            if i in used:  # `wisselden krijgsgevangenen uit`
                found = [ref for ref in found if ref.weak]
            if found and (slot == "met" or not all(ref.weak for ref in found) or len(sources) < 2):
                return found
    return []
