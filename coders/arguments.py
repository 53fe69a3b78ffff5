"""Who did it, and to whom: the sources and targets of a frame that fits a clause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from coders import aims, prompting, scenes, topics
from coders.acts import FIGHTERS, FOES_AT_HOME, FORCE, VIOLENCE
from coders.adpositions import preposition
from coders.antecedents import is_paper
from coders.attributes import van_actors
from coders.casualties import attackers, doers, is_strike, strikers
from coders.clauses import Clause
from coders.complements import infinitive
from coders.matches import Match
from coders.nominals import noun_act
from coders.offices import REGIONS
from coders.references import Reference
from coders.speakers import FEELING, STANCES, assembled, land_around, on_side, people_of, represented
from coders.targets import default_targets, is_founded, is_victim, noun_targets

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

FORCES = frozenset({"MIL", "COP"})
"""Roles that are put on alert and mobilised."""
VERBAL = ("01", "02", "10", "11", "12", "13")
"""Roots of what can be said in writing."""
DEMANDING = ("appeal", "demand", "accuse", "reject", "threat")
TELLING_OF = frozenset({"melden", "rapporteren"})
"""`Kiev meldt Russische aanvallen`: verbs of those who tell what others did."""
ARMS_OF_STATE = FORCES | {"GOV", "JUD", "SPY"}
PUBLIC = frozenset("GOV LEG MIL COP JUD PTY OPP SPY MED REL".split())
"""Roles of those on whom violence is political, whoever does it."""
UNKNOWN_DOERS = frozenset("dader schutter aanvaller belager aanslagpleger zelfmoordterrorist iemand men".split())
"""Who does violence and remains unknown."""
BOMBERS = UNKNOWN_DOERS | frozenset("man vrouw jongen meisje jongeman tiener weduwe bestuurder".split())
"""Who blows himself up among others, which nobody does in private."""
POLITICIANS = frozenset({"GOV", "LEG", "PTY", "OPP"})
"""Roles on whom an attack is no private crime, though anybody should make it."""
RECEIVING = frozenset(["krijgen", "ontvangen"])
UNADOPTED = frozenset(
    "verwerpen wegstemmen afwijzen afkeuren tegenhouden blokkeren ontvangen krijgen lezen negeren bekritiseren intrekken".split()
)
"""What somebody does with a paper that is not his."""
MESSAGES = frozenset("brief telegram boodschap bericht toespraak telefoongesprek gesprek oproep mail schrijven".split())


def _owners_of_act(reading: SentenceCoder, noun: int) -> list[Reference]:
    """`een Russische aanval`, `kritiek van Berlijn op Moskou`: who does what a noun names, unless he undergoes it (`de ontvoering van`)."""
    act = noun_act(reading.matcher, noun, None)
    undergoing = {ref.head for ref in act.targets} if act is not None else set()
    return [ref for ref in doers(reading, noun) if ref.head not in undergoing]


def warned_of(reading: SentenceCoder, match: Match, sources: list[Reference], targets: list[Reference]) -> list[Reference]:
    """`waarschuwde Oekraïne voor een Russische aanval`: who will do what somebody warns of, if that is not himself; a part of the world may
    be (`de Duitse kanselier waarschuwde voor Europese sancties`)."""
    tokens, own = reading.sentence.tokens, {ref.country for ref in sources if ref.country}
    named = {ref.head for ref in (*sources, *targets) if not ref.weak}
    deeds = [i for i in match.used if tokens[i].upos == "NOUN" and i not in named]
    others = [ref for i in deeds for ref in _owners_of_act(reading, i) if ref.country and ref.country not in own | REGIONS]
    return [replace(ref, weak=False) for ref in others] if own else []


def sources(reading: SentenceCoder, clause: Clause, match: Match) -> list[Reference] | None:
    """The source actors; [] when the clause tells of none (agentless passive), None when its subject is no actor."""
    if match.sources is not None:
        return match.sources
    patient = match.frame.part("T")
    lower = match.frame.part("E")
    if match.frame.code == "suffer":
        return strikers(reading, clause, match)
    if lower is not None and lower.keys == ("subj",):  # `er was een Russische aanval`: whose it is; `er komt een einde aan`: of itself
        if match.frame.code != "do" or match.noun is None:
            return []
        return _owners_of_act(reading, match.noun) or _assembly(reading, clause)
    if lower is not None and clause.lemma in TELLING_OF and match.frame.code == "do" and match.noun is not None:
        return _owners_of_act(reading, match.noun)
    if patient is not None and "subj" in patient.keys:  # `terechtstaan subj:T`: the subject undergoes
        return attackers(reading, clause) if match.frame.code[:2] in VIOLENCE else _givers(reading, clause)
    if any(
        "subj" in slot.keys and slot.words is not None and not slot.words.needs_actor and not slot.words.anything
        for slot in match.frame.slots
    ):
        return _whose(reading, clause, match.frame.code)
    if clause.verb in reading.addressees and not clause.passive:
        return reading.addressees[clause.verb]
    subjects = clause.slots.get("subj", [])
    if match.frame.code[:2] in VIOLENCE and any(reading.sentence.tokens[i].lower in UNKNOWN for i in subjects):
        return []
    if "namens" in clause.slots and (behind := represented(reading, clause)):
        return behind
    if not subjects:
        return _without_subject(reading, clause, match.frame.code)
    for i in subjects:
        found = people_of(reading, clause, i, match.frame.code) or reading.reader.actors(i)
        strong = [ref for ref in found if not ref.weak]
        if strong:
            return strong
        if found and _instrument(reading, i):
            return [replace(ref, weak=False) for ref in found]
        if is_paper(reading.sentence.tokens[i]) and match.frame.code.startswith((*VERBAL, *DEMANDING)):
            authors = [ref for ref in _writers(reading, clause, i) if not ref.weak]
            if authors:
                return authors
        alone = match.frame.code == "145" and reading.sentence.tokens[i].has("Number=Sing")  # `een buurman gooide een ruit in`
        if match.frame.code[:2] == "14" and any(ref.anonymous for ref in found) and not alone:  # `tienduizenden mensen betoogden`
            many = "LAB" if match.frame.code.startswith("143") else "OPP"  # who strikes works there
            return [replace(ref, code=ref.code.replace("CVL", many), weak=False, anonymous=False) for ref in found]
        if match.frame.code == "1831" and reading.sentence.tokens[i].lemma.lower() in BOMBERS:  # `een jongen blies zich op`
            return []
        if reading.sentence.tokens[i].lemma.lower() in UNKNOWN_DOERS and match.frame.code[:2] in VIOLENCE:
            hit = [ref for k in clause.slots.get("obj", ()) for ref in reading.reader.actors(k)]
            return [] if any(ref.role in PUBLIC or ref.code[:3] in ("IGO", "NGO") for ref in hit) else None
        if (
            reading.sentence.tokens[i].lemma.lower() in BOMBERS and match.frame.code[:2] in VIOLENCE
        ):  # `de premier werd door een man neergestoken`
            return [] if any(ref.role in POLITICIANS for k in clause.slots.get("obj", ()) for ref in reading.reader.actors(k)) else None
    if _confers(reading, clause, match):
        reading.unnamed.add(clause.verb)
    if clause.verb in reading.unnamed or prompting.calls_on_state(reading, clause, match):
        return []
    return assembled(reading, clause, match.frame.code)


CONFERRING = frozenset("bespreking overleg onderhoud onderhandeling beraad topoverleg spoedoverleg".split())
"""Nouns for talks that nobody has in private."""
STATE_VISITS = frozenset("staatsbezoek werkbezoek tegenbezoek vriendschapsbezoek".split())
OFFICIALS = frozenset(["GOV", "LEG", "JUD", "MIL", "SPY", "REB"])


def _confers(reading: SentenceCoder, clause: Clause, match: Match) -> bool:
    """`hij had besprekingen gevoerd met de minister`, `hij bracht een officieel bezoek aan Iran`: who confers with officials and pays
    visits to states takes part in politics, whoever he is."""
    tokens = reading.sentence.tokens
    who = [tokens[i].lower for i in clause.slots.get("subj", ())]
    if match.frame.code[:2] != "04" or who not in (["hij"], ["zij"], ["ze"]):
        return False
    visiting = match.frame.code == "042"
    others = [ref for i in clause.slots.get("aan" if visiting else "met", ()) for ref in reading.reader.actors(i) if not ref.weak]
    if not others or not all(ref.role in OFFICIALS or (visiting and len(ref.code) == 3 and not ref.open) for ref in others):
        return False
    objects = [i for i in clause.slots.get("obj", ()) if not visiting or tokens[i].lemma.replace("_", "").endswith("bezoek")]
    if not visiting:
        return match.frame.symmetric and any(tokens[i].lemma.split("_")[-1] in CONFERRING for i in objects)
    stated = any(tokens[i].lower in STATE_VISITS or _is_official(reading, i) for i in objects)
    return stated or (bool(objects) and _names_an_official(reading))


def _is_official(reading: SentenceCoder, noun: int) -> bool:
    return any(reading.sentence.tokens[c].lemma == "officieel" for c in reading.sentence.children[noun])


def _names_an_official(reading: SentenceCoder) -> bool:
    subjects = reading.sentence.with_relation("nsubj")
    return any(ref.role == "GOV" and not ref.weak for token in subjects for ref in reading.reader.actors(token.i))


def _givers(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """`kregen van Moskou een inreisverbod`: from whom somebody gets it."""
    own = [i for i in clause.slots.get("van", ()) if reading.sentence.tokens[i].head == clause.verb]
    return [ref for i in own if clause.lemma in RECEIVING for ref in reading.reader.actors(i) if not ref.weak and not ref.place]


def _whose(reading: SentenceCoder, clause: Clause, code: str) -> list[Reference]:
    """Whose the thing or the deed is that a frame names as its subject: `Turkse straaljagers`, `een cyberaanval van hackers`; nobody's
    where it is the act itself (`er loopt een onderzoek tegen X`)."""
    tokens, subjects = reading.sentence.tokens, clause.slots.get("subj", [])
    named = [ref for i in subjects if tokens[i].lemma.lower() not in VICTIMS for ref in reading.reader.actors(i)]
    owners = [ref for i in subjects for ref in van_actors(reading.reader, i) if not ref.weak]
    solid = [ref for ref in named if not ref.weak] or (owners if not named and code[:2] in FORCE else [])
    if solid:
        return solid
    if any(_instrument(reading, i) for i in subjects):
        return [replace(ref, weak=False) for ref in named]
    if code in ("061", "072", "195") or any(is_strike(reading, i) for i in subjects):  # `er stroomt Russisch gas naar China`
        return [replace(ref, code=ref.country, weak=False) for ref in named if ref.country]
    papers = [i for i in subjects if is_paper(tokens[i])]
    if papers:  # `een resolutie van de VN veroordeelt het geweld`
        return [ref for i in papers for ref in _writers(reading, clause, i) if not ref.weak]
    if code.startswith("14"):  # `een betoging van studenten liep uit op rellen`
        return owners
    return attackers(reading, clause) if not named and code[:2] in VIOLENCE else []  # `bij Russische luchtaanvallen vielen zes doden`


def _without_subject(reading: SentenceCoder, clause: Clause, code: str) -> list[Reference] | None:
    """Who does it where the clause has no subject: whose forces are sent, whose attack it was, whose paper says so; nobody known."""
    if clause.passive and (code.startswith(STANCES) or code.isalpha()) and (side := on_side(reading, clause)):
        return side
    if not clause.passive:
        return [] if clause.infinitive or reading.sentence.tokens[clause.verb].has("Mood=Imp") else None
    hit = [ref for i in clause.slots.get("obj", ()) for ref in reading.reader.actors(i)]
    if code == "161" and clause.lemma in ("terugroepen", "terugtrekken"):
        return [replace(ref, code=ref.country) for ref in hit if ref.country]
    if code[:2] == "15":  # `het leger is gemobiliseerd`
        return [ref for ref in hit if ref.role in FORCES]
    if code[:2] in VIOLENCE:
        return attackers(reading, clause)
    authors = _authors(reading, clause) if code.startswith((*VERBAL, *DEMANDING)) else []
    if authors or code in FEELING or not code.startswith(STANCES) or clause.slots.get("obj"):
        return authors
    return land_around(reading, clause, code if clause.lemma == "reageren" else "010")  # `in Moskou wordt gevreesd dat …`: a capital


VICTIMS = frozenset("slachtoffer dode dood gewonde gewond burgerslachtoffer".split())
"""Subjects of `vallen` that did nothing themselves."""
UNKNOWN = frozenset(["onbekenden", "onbekende"])


def _authors(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """`een motie van D66 waarin de regering wordt gevraagd`, `in een brief van de VN wordt Israël opgeroepen`: whose paper says so."""
    tokens = reading.sentence.tokens
    if clause.kind == "acl:relcl" and any(tokens[c].lower == "waarin" for c in reading.sentence.children[clause.verb]):
        above = [i for i in reading.sentence.ancestors(clause.verb) if tokens[i].upos == "NOUN"][:2]
        papers = [i for i in above if is_paper(reading.sentence.tokens[i])][:1]
    else:
        papers = [i for i in clause.slots.get("in", ()) if is_paper(reading.sentence.tokens[i])]
    for i in papers:
        return [ref for ref in _writers(reading, clause, i) if not ref.weak and not ref.anonymous and ref.role != "MED"]
    return _assembly(reading, clause)


ASSEMBLIES = frozenset({"LEG", "PTY", "OPP", "LAB"})
"""Roles of bodies in the midst of which somebody speaks for them."""


def _assembly(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """`in de Tweede Kamer is kritiek geuit op`, `binnen de coalitie wordt aangedrongen op`: the body in which something is said says it."""
    phrases = [i for prep in ("in", "binnen", "vanuit") for i in clause.slots.get(prep, ()) if i not in clause.nested]
    return [ref for i in phrases for ref in reading.reader.actors(i) if ref.role in ASSEMBLIES and not ref.weak and not ref.place]


def _writers(reading: SentenceCoder, clause: Clause, paper: int) -> list[Reference]:
    """Whose a paper is: `een rapport van de VN`, `nam een motie aan die …`, `het VN-rapport`."""
    named = van_actors(reading.reader, paper) or _adopters(reading, clause, paper)
    if named or "-" not in reading.sentence.tokens[paper].form:
        return named
    return [replace(ref, weak=False) for ref in reading.reader.actors(paper)]


def _adopters(reading: SentenceCoder, clause: Clause, paper: int) -> list[Reference]:
    """`nam een motie aan die het geweld veroordeelt`: whoever adopts or writes the paper."""
    upper = clause.upper
    if upper is None or upper.negated or upper.lemma in UNADOPTED or paper not in (*upper.slots.get("obj", ()), *upper.slots.get("in", ())):
        return []
    return [ref for i in upper.slots.get("subj", ()) for ref in reading.reader.actors(i)]


def _instrument(reading: SentenceCoder, i: int) -> bool:
    words = reading.lexicon.sets.get("instrumenten")
    return words is not None and reading.matcher.wording.accepts(words, i)


SIDING = frozenset({"019", "050", "051", "052"})
"""Acts of taking somebody's side."""
BLAME = frozenset({"110", "111"})
"""Disapproval of what somebody did."""
DENIAL = "016"
WRONGS = frozenset({"geweld", "agressie", "wreedheid", "gruweldaad", "haat"})
"""Nouns for harm done to those behind `tegen`, which name no act of one kind."""
HARMFUL = FORCE | {"16"}
"""Roots of acts that do somebody harm."""
OPPOSED = HARMFUL | {"11", "13", "14", "15"}
"""Roots of acts that are aimed against somebody, words among them."""
UNDERGONE = frozenset({"160", "161", "162", "163", "166", "173", "174"})
"""Acts whose noun tells by `van` whom they hit (`de arrestatie van`), where that of an attack or of repression tells who does it."""


ASKING = frozenset({"020", "100"})
"""An appeal or a demand of no kind of its own."""


def targets(reading: SentenceCoder, clause: Clause, match: Match, sources: list[Reference]) -> list[Reference]:
    """Whom the act hits. Who sides with a measure does not side with those that it is taken against, and who is angry at an attack
    is not angry at those that it hits."""
    found = _hit(reading, clause, match, sources)
    code = match.frame.code
    if code in ASKING | SIDING:
        found = [ref for ref in found if not is_founded(reading.sentence, ref)]
    if code in ASKING:  # `eist een onderzoek naar de dood van burgers`
        return [ref for ref in found if not is_victim(reading.sentence, ref)]
    if not found or code not in SIDING | BLAME | {DENIAL}:
        return found
    nouns = (*match.used, *clause.slots.get("obj", ()))
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
    spared = [ref for ref in found if ref.code not in victims]
    if spared or match.frame.part("T") is not None:
        return spared
    own = {ref.code for ref in sources} | {ref.country for ref in sources if ref.country}
    return default_targets(reading.reader, clause, match, victims | own)


def _withstood(reading: SentenceCoder, clause: Clause, nouns: Iterable[int], used: Sequence[int]) -> list[Reference]:
    """`verdedigt zijn plan tegen kritiek van Berlijn`: nobody whose side is taken, unless a frame says so (`zegt ja tegen de Unie`)."""
    children = reading.sentence.children
    against = [c for i in nouns for c in children[i] if preposition(reading.sentence, c) == "tegen"]
    against += [i for i in clause.slots.get("tegen", ()) if i not in used]
    return [ref for c in against for i in (c, *children[c]) for ref in reading.reader.actors(i)]


def harmed(reading: SentenceCoder, noun: int, roots: frozenset[str]) -> set[str]:
    """`de sancties tegen Rusland`, `de uitzetting van twee Russische diplomaten`: whom the act of those roots that a noun names hits."""
    act = noun_act(reading.matcher, noun, None)
    violence = reading.sentence.tokens[noun].lemma.split("_")[-1] in WRONGS and bool(roots & HARMFUL)
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
    if frame.code[:3] == "083":
        pressed = prompting.pressed_by(reading, clause)
        if pressed:
            return pressed
    if frame.no_target:
        found = prompting.questioner(reading, clause) if frame.code == "010" else []
        if frame.code[:2] == "12":
            found = prompting.asked_by(reading, clause, sources)
        if frame.code == "020":
            found = topics.asked_after(reading, match)
        return found or topics.spoken_of(reading, match, sources, frame.code) or scenes.suffering(reading, clause, match, sources)
    if match.targets:
        goods = frame.code[:2] == "06"  # `Amerikaanse fregatten aankopen`: bare `fregatten` are nobody's
        return [ref for ref in match.targets if not (goods and ref.open and match.used.count(ref.head) > 1)]
    if frame.part("T") is not None and not match.aimless:
        found = prompting.answered(reading, clause) or aims.meant_for(reading.matcher, clause, frame.code[:2])
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
    foes = FOES_AT_HOME if frame.code[:2] in VIOLENCE else FIGHTERS if frame.symmetric else frozenset()
    avoid |= {ref.country for ref in sources if ref.country and ref.role not in foes}
    if any(reading.sentence.tokens[i].lower in ("elkaar", "mekaar") for i in clause.slots.get("obj", ())):
        match.mutual = True
    if len(sources) > 1 and any(_is_each_others(reading, i) for i in clause.slots.get("obj", ())):
        match.mutual = True  # `zetten elkaars diplomaten uit`
    if match.mutual and not frame.symmetric and len(sources) > 1:
        return []  # `A en B bestoken elkaar met artillerie`: the subject names both
    if frame.symmetric or match.mutual:
        return _partners(reading, clause, sources, avoid, match.used)
    found = default_targets(reading.reader, clause, match, avoid)
    if match.aimless:  # `stuurde twee oorlogsschepen naar het rif`: what is sent is not whom it is sent to
        found = [ref for ref in found if ref.head not in match.used]
    if frame.code == "055":  # one's own police is what one is sorry for
        home = {s.country for s in sources}
        found = [ref for ref in found if ref.role not in ARMS_OF_STATE or not (ref.open or ref.country in home)]
    if frame.code[:2] == "15":  # one's own forces are moved, not hit
        found = [ref for ref in found if ref.country not in {s.country for s in sources} or not ref.country]
        found = [ref for ref in found if not ref.open]
    return found or _named_around(reading, clause, match, sources, avoid)


def _is_each_others(reading: SentenceCoder, i: int) -> bool:
    return any(reading.sentence.tokens[c].lower in ("elkaars", "mekaars") for c in reading.sentence.children[i])


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
        found = prompting.answered(reading, clause) or aims.meant_for(reading.matcher, clause, frame.code[:2])
    if not found and (match.aimless or frame.code == "160") and clause.kind == "conj":  # `veroordeelde Rusland en legde sancties op`
        first = next((c for c in reading.clauses if c.verb == reading.sentence.tokens[clause.verb].head), clause.upper)
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
