"""Who did it: the sources of a frame that fits a clause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coders import companions, prompting
from coders.acts import FIGHTERS, FORCE, FORCES, PUBLIC, VIOLENCE
from coders.adpositions import preposition
from coders.antecedents import is_paper
from coders.attributes import van_actors
from coders.casualties import attackers, doers, is_strike, strikers
from coders.clauses import Clause
from coders.matches import Match
from coders.nominals import noun_act
from coders.offices import REGIONS
from coders.references import Reference
from coders.roles import MISSIONS, title
from coders.speakers import FEELING, STANCES, assembled, land_around, on_side, people_of, represented

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

VERBAL = ("01", "02", "10", "11", "12", "13")
"""Roots of what can be said in writing."""
DEMANDING = ("appeal", "demand", "accuse", "reject", "threat")
TELLING_OF = frozenset({"melden", "rapporteren"})
"""`Kiev meldt Russische aanvallen`: verbs of those who tell what others did."""
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
    """The source actors, whoever does it with the subject among them; [] when the clause tells of none (agentless passive), None when its
    subject is no actor."""
    found = _doing(reading, clause, match)
    return match.admitted(found + companions.beside_subject(reading, clause, match, found)) if found else found


def _doing(reading: SentenceCoder, clause: Clause, match: Match) -> list[Reference] | None:
    """Whom the subject names, or the clauses, papers and strikes around it."""
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
        "subj" in slot.keys and slot.words is not None and not (slot.words.needs_actor or slot.words.anything or slot.words.negated)
        for slot in match.frame.slots
    ):
        return _whose(reading, clause, match.frame.code)
    if clause.verb in reading.addressees and not clause.passive:
        return reading.addressees[clause.verb]
    if match.frame.code in ("investigate", *_INQUIRIES) and (founders := _founders(reading, clause)):
        return founders
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
        ruled = _is_law(reading, i) and match.frame.code.startswith(RULED)
        if ruled or (is_paper(reading.sentence.tokens[i]) and match.frame.code.startswith((*VERBAL, *DEMANDING))):
            authors = [ref for ref in _writers(reading, clause, i) if not ref.weak]
            if authors:
                return authors
        alone = match.frame.code == "145" and reading.sentence.tokens[i].has("Number=Sing")  # `een buurman gooide een ruit in`
        if match.frame.code[:2] == "14" and any(ref.anonymous for ref in found) and not alone:  # `tienduizenden mensen betoogden`
            many = "LAB" if match.frame.code.startswith("143") else "OPP"  # who strikes works there
            return [replace(ref, code=ref.code.replace("CVL", many), weak=False, anonymous=False) for ref in found]
        if match.frame.code == "1831" and reading.sentence.tokens[i].lemma.lower() in BOMBERS:  # `een jongen blies zich op`
            return [ref for ref in van_actors(reading.reader, i) if ref.role in FIGHTERS and not ref.weak]  # `een vrouw van de rebellen`
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


_INQUIRIES = ("090", "091", "092", "093", "094")
PANELS = ("commissie", "panel", "team", "werkgroep", "onderzoeker", "rapporteur")
"""How nouns end for those who are appointed to look into something."""


def _founders(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """`stelde een commissie in die de schendingen onderzoekt`: who appoints those who inquire has it inquired."""
    above = reading.sentence.tokens[reading.sentence.tokens[clause.verb].head] if clause.kind == "acl:relcl" else None
    upper = next((each for each in reading.clauses if above is not None and above.i in each.slots.get("obj", ())), None)
    if upper is None or above is None or upper is clause or not above.lemma.endswith(PANELS) or above.i not in clause.slots.get("subj", ()):
        return []
    return [ref for i in upper.slots.get("subj", ()) for ref in reading.reader.actors(i) if not ref.weak]


CONFERRING = frozenset("bespreking overleg onderhoud onderhandeling beraad topoverleg spoedoverleg".split())
"""Nouns for talks that nobody has in private."""


STATE_VISITS = frozenset("staatsbezoek werkbezoek tegenbezoek vriendschapsbezoek".split())


OFFICIALS = frozenset(["GOV", "LEG", "JUD", "MIL", "SPY", "REB"])


def _is_person(reading: SentenceCoder, i: int) -> bool:
    """`drs. Wolters`, `Jan Jansen`: a name that no list has, and no place."""
    token = reading.sentence.tokens[i]
    within = (i, *reading.sentence.dependents(i, "flat", "appos"))
    known = any(k in reading.reader.mentions or reading.reader.place_country(k) for k in within)
    return token.upos == "PROPN" and not known and (len(within) > 1 or token.has("Number=Sing"))


def _confers(reading: SentenceCoder, clause: Clause, match: Match) -> bool:
    """`hij had besprekingen gevoerd met de minister`, `Jansen bracht een officieel bezoek aan Iran`: who confers with officials and pays
    visits to states takes part in politics, whoever he is."""
    tokens = reading.sentence.tokens
    who = clause.slots.get("subj", ())
    somebody = len(who) == 1 and (tokens[who[0]].lower in ("hij", "zij", "ze") or _is_person(reading, who[0]))
    if match.frame.code[:2] != "04" or not somebody:
        return False
    visiting = match.frame.code == "042"
    others = [ref for i in clause.slots.get("aan" if visiting else "met", ()) for ref in reading.reader.actors(i) if not ref.weak]
    if not others or not all(ref.role in OFFICIALS or (visiting and len(ref.code) == 3 and not ref.open) for ref in others):
        return False
    objects = [i for i in clause.slots.get("obj", ()) if not visiting or tokens[i].lemma.replace("_", "").endswith("bezoek")]
    if not visiting:
        return match.frame.symmetric and any(tokens[i].lemma.split("_")[-1] in CONFERRING for i in objects)
    received = any(ref.role in ("GOV", "LEG") for ref in others)  # `bracht een bezoek aan minister Beernink`
    stated = received or any(tokens[i].lower in STATE_VISITS or _is_official(reading, i) for i in objects)
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
    if clause.lemma == "ontbieden" and (hosts := _hosts(reading, clause)):
        return hosts
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


def _hosts(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """`de Franse ambassadeur in Rome werd ontboden`: where an envoy stands he is summoned."""
    envoys = [i for i in clause.slots.get("obj", ()) if title(reading.sentence.tokens[i].lemma) in MISSIONS]
    posts = [c for i in envoys for c in reading.sentence.children[i] if preposition(reading.sentence, c) in ("in", "te")]
    own = {ref.country for i in envoys for ref in reading.reader.actors(i)}
    lands = [ref for c in posts + clause.slots.get("in", []) for ref in reading.reader.actors(c) if ref.country and ref.country not in own]
    return [replace(ref, code=ref.country, weak=False, place=False) for ref in lands[:1]] if envoys else []


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


LAWS = frozenset("wet decreet ordonnantie verordening edict fatwa".split())
RULED = ("08", "124", "16", "17")
"""Roots of what a law does."""


def _is_law(reading: SentenceCoder, i: int) -> bool:
    """`nam een wet aan die protesten verbiedt`: what a law forbids and allows, those do who make it."""
    return reading.sentence.tokens[i].lemma.split("_")[-1] in LAWS


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
