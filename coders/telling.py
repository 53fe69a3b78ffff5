"""From act to events: who of its actors makes a pair with whom. Countries of roles: `nationality.py`; dates and places: `recording.py`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coders import counterparts, deeds, scenes
from coders.acts import FIGHTERS, FORCE, FORCES, GENERIC, MEMBERS_MAY_CLASH, OPINIONS, Act
from coders.adpositions import preposition
from coders.arguments import is_named_state
from coders.casualties import are_massacred
from coders.clauses import CLAUSAL
from coders.counterparts import CURFEWS
from coders.dealings import is_private_dealing
from coders.doers import doers
from coders.event import NOBODY, Event
from coders.lexicon import fold
from coders.nationality import settle
from coders.private_affairs import MARCHES, PRIVATE, WITHDRAWAL, is_no_politics, is_single_national, weighs_a_protest
from coders.quantifiers import is_one_crowd
from coders.recording import MEETINGS, PLANNED_MEETING, PROTEST_ROOT, Pair, dated
from coders.references import Reference
from coders.speakers import is_of, speaks_for_many

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

ALONE = tuple("01 034 053 056 0831 0832 0834 081 082 086 087 09 14 15 1662 1663 1721 1723 1724 03".split())
"""Codes that stand without a target: statements, resignations, protests, postures (CONVENTIONS: details)."""
HITS_PEOPLE = (*FORCE, "115", "116", "0841", "1053", "0253", "0353", "1243", "084", "073", "074", "075")
"""Codes that people of whom nothing else is told can undergo."""
UNQUOTED = frozenset({"CVL", "MED", "EDU", "HLH", "AGR", "REF", "CRM", "BUS", "COP", "LAB"})
"""Roles whose bare statements are no events: the press reports, citizens and firms have opinions."""
JUDGED = frozenset({"012", "013"})
"""What somebody thinks of others: the trust of investors and customers is no politics."""
MILITARY_AID = "072"
LENDING = frozenset({"014", "0234", "0334"})
"""To ask for soldiers, to mean to send them, or to think of it."""
PLANNED_MEDIATION = "039"
MEDIATION = frozenset({PLANNED_MEDIATION, "045"})
"""What nobody does unless somebody is told to do it."""
ENCOUNTERS = frozenset({"ontmoeten", "treffen", "weerzien", "samenkomen", "bijeenkomen"})
"""Verbs of those who come to one place."""
TRADES = frozenset({"BUS", "EDU", "HLH", "MED"})
PASSING_ON = frozenset("melden meedelen mededelen berichten registreren tellen".split())
"""Verbs by which observers on the spot pass on what they count, as the press does."""
ASKING = frozenset(["020", "100"])
LAWGIVERS = frozenset(["GOV", "LEG", "PTY", "LAB"])
"""Roles of those who ask in public, of whomever it concerns, and come to terms among themselves."""
BARGAINING = frozenset(["046", "057"])
ASSEMBLING = frozenset(["bijeenkomen", "samenkomen", "vergaderen", "beraadslagen"])
ADDRESSING = ("obj", "iobj", "aan")
"""Slots of whom something is asked."""
BARGAINS = ("02", "03", "05", "08", "10", "12")
"""Roots of what is asked, promised, agreed, given up and refused, which may have its price."""
DEPARTURES = frozenset({"vertrekken", "terugkeren"})
"""What soldiers do from home as well as from the front."""
KINDNESSES = ("03", "04", "05", "06", "07")
"""Roots of what persons of whom nothing is told do for one another as well."""


def spread(reading: SentenceCoder, act: Act) -> list[Event]:
    """One event for each pair of actors, both directions of symmetric acts, the host's side of visits."""
    sources, targets = settle(reading, act)
    sources = [_known(reading, s) for s in sources]
    if act.code.startswith(KINDNESSES) and sources and all(s.anonymous for s in sources):
        return []  # `de minister kreeg hulp van zijn vrouw`
    sources = [s for s in sources if not s.anonymous]
    if act.code == PLANNED_MEDIATION and (parties := _parties(reading, act, sources)):
        act, (sources, targets) = replace(act, code=PLANNED_MEETING), parties
    if act.code == WITHDRAWAL:  # `de Congolese rebellen trokken zich terug uit Goma`: from their own land, and before nobody
        targets = [t for t in targets if t.country not in {s.country for s in sources if s.role in FIGHTERS}]
    if act.code in MEDIATION and not sources:  # `er worden pogingen gedaan om de gesprekken tussen A en B op gang te brengen`
        reading.reject(act.clause or reading.clauses[0], f"{act.code}: no mediator")
        return []
    if act.code == "040" and _meets_abroad(reading, act, sources, targets):
        act = replace(act, code="044")
    if act.code == "052" and targets and {t.code for t in targets} <= {s.code for s in sources}:
        act, targets = replace(act, code="010"), []  # `verdedigt zijn plan`: who speaks for what is his own says so
    targets = targets or counterparts.told_beside(reading, act, sources)
    if act.code[:2] in FORCE and sources:
        reading.memory.aggressors = [s for s in sources if not s.open]
    deeds.remember(reading, act, sources)
    if act.code == "010" and _heads_its_news(sources, targets):
        return []
    if act.code in ("010", "012", "013", "014") and not sources:  # `wordt genoemd als kandidaat`: nobody is told to have said so
        return []
    if act.code == "010" or (act.code in OPINIONS and not weighs_a_protest(reading, act)):
        targets = [t for t in targets if not (t.role == "MED" and _is_told(reading, t))]
        heard = _heard(reading, act, sources, targets)
        if sources and (not heard or (act.code == "010" and not targets and _is_force_of_nature(reading, act))):
            return []
        sources = heard
    able = doers(act, sources)
    if (sources and not able) or is_no_politics(reading, act, able, targets) or is_private_dealing(reading, act, able, targets):
        return []
    sources = able
    if not act.code.startswith(HITS_PEOPLE) or (not sources and act.code.startswith(("181", "182"))):
        # what befalls a man in the street is crime, not politics
        targets = [t for t in targets if not t.anonymous or are_massacred(reading, act, t)]
    if act.code.startswith(PROTEST_ROOT):
        sources = [replace(s, code=_marchers(reading, act, s)) for s in sources]
    if act.code.startswith("143"):
        sources = [replace(s, code=_staff(reading, s)) for s in sources]
    others = _others(reading, act, sources, targets)
    if others is None or not (sources or others):
        return []
    reading.doers |= {s.head: s for s in sources}
    pairs = _pairs(reading, act, sources, others)
    if not pairs and act.clause is not None:
        reading.reject(act.clause, f"{act.code}: no target")
    return dated(reading, act, pairs) if pairs else []


def _known(reading: SentenceCoder, ref: Reference) -> Reference:
    """`rebellen veroverden de stad Abéché en trokken zich terug`: whose country one act has told has it in the next as well."""
    before = reading.doers.get(ref.head)
    return before if ref.open and before is not None and before.country and before.role == ref.role else ref


def _meets_abroad(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`ontmoetten elkaar in het Ethiopische Addis Abeba`: in a country of neither (044)."""
    if act.clause is None or act.clause.lemma not in ENCOUNTERS:
        return False
    place = scenes.clause_place(reading, act.clause)
    parties = [*sources, *targets]
    return bool(place) and all(ref.role == "GOV" and ref.country and ref.country != place for ref in parties) and len(parties) > 1


def _marchers(reading: SentenceCoder, act: Act, ref: Reference) -> str:
    """`tienduizenden betoogden`, `Turken betoogden in Rotterdam`: who marches is of the opposition, who marches by the name of his people
    is not his state."""
    form = reading.sentence.tokens[ref.head].form
    if not ref.role and not ref.open and form.endswith(("en", "s")) and fold(form) in reading.lexicon.demonyms:
        return f"{ref.code}{'LAB' if act.code.startswith('143') else 'OPP'}"
    return ref.code.replace("CVL", "OPP") if act.code.startswith("141") else ref.code


def _staff(reading: SentenceCoder, ref: Reference) -> str:
    """`de politie staakt`, `Air France is in staking`: those who work there; shopkeepers strike themselves."""
    token = reading.sentence.tokens[ref.head]
    firm = ref.role == "BUS" and (token.upos == "PROPN" or token.has("Number=Sing"))
    return ref.code.replace("BUS" if firm else "COP", "LAB")


def _parties(reading: SentenceCoder, act: Act, sources: list[Reference]) -> tuple[list[Reference], list[Reference]] | None:
    """`de kardinalen willen een bijeenkomst tussen hun kerken houden`: who brings himself together with others does not mediate, but
    means to meet them; None where he is none of them."""
    told = (act.clause, *act.clause.lower) if act.clause is not None else ()
    met = [i for clause in told for i in clause.slots.get("obj", ())]
    first = [c for i in met for c in reading.sentence.children[i] if preposition(reading.sentence, c) == "tussen"]
    members = [ref for c in first for i in (c, *reading.sentence.dependents(c, "conj")) for ref in reading.reader.actors(i)]
    homes = {s.country for s in sources if s.country}
    own = [ref for ref in members if ref.country in homes]
    if not own or len({ref.country for ref in members}) < 2:
        return None
    return [ref for ref in own if not ref.weak] or sources, [ref for ref in members if ref not in own and not ref.weak]


def _heard(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> list[Reference]:
    """Those whose words are politics: the press and observers pass on what others say, people and firms speak to somebody."""
    known = [t for t in targets if not t.anonymous]
    private = all(t.role in ("CVL", "CRM") for t in known)  # `een Zwitser raakte gewond, meldt de politie`
    spoken = UNQUOTED - ({"LAB"} if private else {"COP", "LAB"})
    mute = UNQUOTED if not known else spoken if private or act.code == "010" else TRADES if act.code in JUDGED else frozenset()
    passing_on = act.code == "010" and not targets and act.match.lower is None and act.clause is not None and act.clause.lemma in PASSING_ON
    heard = [s for s in sources if s.role not in mute or s.code[:3] in ("IGO", "NGO") or speaks_for_many(reading, s)]
    if not targets:
        heard = [s for s in heard if not is_single_national(reading, s)]
    return [s for s in heard if (s.code[:3] != "NGO" or not passing_on) and (targets or not is_of(reading, s, "vakmensen"))]


ABROAD = frozenset(["036", "0311", "0334"])
"""Intents that need somebody else: visits, investments, protection."""


def _others(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> list[Reference] | None:
    """The targets that are somebody else than the sources and their own country; None where nobody else is left to be hit."""
    if act.code.startswith(BARGAINS):
        targets = [t for t in targets if not (t.role in PRIVATE and _is_given_in_return(reading, t))]
    own = {s.code for s in sources}
    if act.match.frame.blames and (not targets or all(t.code in own for t in targets)):
        return None  # `gaf toe dat hij een fout had gemaakt`: who speaks of himself blames nobody
    if act.code == WITHDRAWAL and act.clause is not None and act.clause.lemma in DEPARTURES and targets:
        homes = {s.country for s in sources}  # `de militairen vertrekken uit Nederland voor een missie`
        if all(t.code in homes for t in targets):
            return None
    if act.code.startswith(MARCHES):  # `blokkeerden de weg om de vrijlating van de gijzelaars te eisen`
        targets = [t for t in targets if t.code not in own]
    # but `politie en leger steunen het leger`: the police does
    alone = len(own) == 1 and all(t.code in own for t in targets)
    if targets and alone and not any(s.role in MEMBERS_MAY_CLASH for s in sources):
        if not act.symmetric and (act.match.targets or act.code[:2] == "11") and not any(t.weak or len(t.code) == 3 for t in targets):
            return None
        targets = []
    if act.code[:2] not in FORCE and act.code != "015":  # one's own country is where it happens, not whom it hits
        homes = {s.country for s in sources if s.role not in FIGHTERS}
        asked = {t.head for t in targets if act.code[:2] in ("02", "10") and _is_asked(reading, act, t)}
        if act.code[:2] == "14":  # `Turken betoogden tegen Turkije`
            asked = {t.head for t in targets if preposition(reading.sentence, t.head) == "tegen" and is_named_state(reading, t.head)}
        targets = [t for t in targets if not (len(t.code) == 3 and t.code in homes) or t.head in asked or _is_state(reading, t)]
    if act.code in CURFEWS and not targets:
        targets = counterparts.placed_under(reading, act, sources)
    if act.code in ABROAD and act.match.targets and not targets:
        return None  # `wordt in Gent verwacht`, `kondigde investeringen in Antwerpen aan`: at home nothing is meant for others
    if act.code == MILITARY_AID and targets:  # `Rusland drilt zijn soldaten`: what one does for one's own army is no aid
        homes = {s.country for s in sources if s.country}
        homeless = all(s.open for s in sources)  # `de gemeente rust agenten uit`
        targets = [t for t in targets if t.role not in FORCES or not (t.country in homes or (t.open and homeless))]
        if not targets:
            return None
    if act.code in LENDING and (
        homes := {s.country for s in sources}
    ):  # `vraagt om soldaten te sturen`: nobody is asked, nor helped, by whom one sends
        targets = [t for t in targets if t.role not in FORCES or t.country not in homes or _is_addressed(reading, act, t)]
    if act.code[:2] == "09" and (not targets or all(t.weak for t in targets)):
        targets = _investigated(reading, act) or targets
    return targets


def _is_asked(reading: SentenceCoder, act: Act, ref: Reference) -> bool:
    """`de Schotse premier eist van Londen dat …`, `… dat Londen betaalt`, `riep Londen op`: one's own state or capital as whoever is to
    act."""
    token = reading.sentence.tokens[ref.head]
    called = act.clause is not None and token.deprel in ("obj", "iobj") and token.head == act.clause.verb
    return called or token.deprel == "nsubj" or preposition(reading.sentence, ref.head) in ("van", "bij", "aan")


def _is_addressed(reading: SentenceCoder, act: Act, ref: Reference) -> bool:
    """`vroeg het leger soldaten te sturen`, `vroeg agenten om hulp`: somebody with an article, or whom the verb of asking has itself."""
    tokens = reading.sentence.tokens
    if act.clause is not None and tokens[ref.head].head == act.clause.verb:
        return True
    return any(tokens[c].deprel == "det" for c in reading.sentence.children[ref.head])


def _pairs(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> list[Pair]:
    """Who of the actors makes a pair with whom; a pair with nobody where the act stands alone."""
    pairs: list[Pair] = []
    if act.symmetric and not sources and act.clause is not None and act.clause.verb in reading.unnamed:
        pairs = [pair for t in targets for pair in ((None, t), (t, None))]  # `hij had overleg met de minister`
    elif act.symmetric or act.code == "036" or (not targets and _together(reading, act)):
        pairs = _mutual(reading, sources, targets)
        if not pairs and len(sources) == 1 and (act.code == "036" or (not act.symmetric and act.match.frame.target == NOBODY)):
            pairs = [(sources[0], None)]
        if not pairs and len(sources) == 1 and act.match.mutual and act.code[:2] in FORCE and sources[0].role in MEMBERS_MAY_CLASH:
            pairs = [(sources[0], sources[0])]  # `milities bevechten elkaar`
        if not pairs and len(sources) == 1 and act.code.startswith(("087", "0356")):
            pairs = [(sources[0], None)]  # a ceasefire of one side
        if not pairs and len(sources) == 1 and _among_themselves(act) and sources[0].code[:3] == "IGO":
            pairs = [(sources[0], None)]  # `de ministers van de EU bereikten een akkoord over vis`
    elif targets:
        senders: list[Reference | None] = [*sources] or [None]
        pairs = [(s, t) for s in senders for t in targets]
    elif sources and (_stands_alone(reading, act) or _at_large(act, sources)):
        pairs = [(s, None) for s in sources]
    return pairs


COMMON = frozenset("grens ambassadeur ambassade betrekking band relatie geschil grensgeschil conflict ruzie samenwerking".split())
"""What two countries have with each other, where it is called theirs."""
JOINT = frozenset(["samen", "gezamenlijk", "gemeenschappelijk"])


def _together(reading: SentenceCoder, act: Act) -> bool:
    """`A en B gaan samen fregatten bouwen`: partners who do with each other what has no other target."""
    if act.clause is None or act.code[:2] not in ("03", "05", "06") or len({s.code for s in act.sources}) < 2:
        return False
    tokens, children = reading.sentence.tokens, reading.sentence.children
    spoken = (act.clause, *act.clause.lower)
    things = [i for clause in spoken for i in clause.slots.get("obj", ())]
    common = [i for i in things if tokens[i].lemma.split("_")[-1] in COMMON and any(tokens[c].lower == "hun" for c in children[i])]
    return bool(common) or any(tokens[c].lower in JOINT for i in (*(c.verb for c in spoken), *things) for c in children[i])


def _is_state(reading: SentenceCoder, ref: Reference) -> bool:
    """`daagt de Nederlandse staat voor de rechter`: the state as a party, also at home."""
    return reading.sentence.tokens[ref.head].lemma.lower() == "staat"


def _is_told(reading: SentenceCoder, ref: Reference) -> bool:
    """`zei tegenover persbureau Reuters`: the medium that reports it, which it is not about."""
    return preposition(reading.sentence, ref.head) in ("tegen", "tegenover", "aan", "bij", "in", "op")


def _is_given_in_return(reading: SentenceCoder, ref: Reference) -> bool:
    """`een wapenstilstand in ruil voor de vrijlating van gijzelaars`: no party to the bargain."""
    tokens = reading.sentence.tokens
    above = [i for i in reading.sentence.ancestors(ref.head) if tokens[i].upos == "NOUN"]
    cases = (c for i in above for c in reading.sentence.children[i] if tokens[c].lower == "voor")
    return any(tokens[i].lemma == "ruil" for i in above) or any(tokens[c - 1].lemma == "ruil" for c in cases)


def _is_force_of_nature(reading: SentenceCoder, act: Act) -> bool:
    """Rule 4 of CONVENTIONS: `de brand is onder controle, zegt de gouverneur`: what is said of fires and weather is no politics."""
    words = reading.lexicon.sets.get("natuurgeweld")
    told = act.match.lower or act.clause
    if words is None or told is None:
        return False
    subjects = told.slots.get("obj" if told.passive else "subj", ())
    if any(reading.reader.actors(i) for i in subjects):
        return False
    return any(reading.matcher.wording.accepts(words, i) for i in (*subjects, *told.slots.get("obj", ())))


def _heads_its_news(sources: list[Reference], targets: list[Reference]) -> bool:
    """`Bangladesh: premier vlucht`: a state says nothing of its own government; its name tells where the news is from."""
    lands = {ref.code for ref in sources}
    return bool(targets) and all(len(code) == 3 for code in lands) and all(ref.role == "GOV" and ref.country in lands for ref in targets)


def _investigated(reading: SentenceCoder, act: Act) -> list[Reference]:
    """Whom an investigation concerns: the actor, else the country, that the phrase of its subject matter names anywhere."""
    clause = act.clause
    if clause is None:
        return []
    strong: list[Reference] = []
    countries: list[Reference] = []
    avoid = {s.code for s in act.sources}
    for i in (i for slot in ("naar", "obj") for i in clause.slots.get(slot, ())):
        own = set(reading.sentence.subtree(i, CLAUSAL))
        for j in reading.sentence.subtree(i):
            if reading.sentence.tokens[j].deprel in ("flat", "amod", "case", "det"):
                continue
            found = [ref for ref in reading.reader.actors(j) if ref.code not in avoid]
            told = j in own or reading.sentence.tokens[j].deprel in ("nsubj", "obj")
            strong += [ref for ref in found if told and not ref.weak and len(ref.code) > 3]
            countries += [ref for ref in found if len(ref.code) == 3 and not ref.open]
    return strong[:1] or countries[:1]


def _stands_alone(reading: SentenceCoder, act: Act) -> bool:
    """May the act go without a target? Where CONVENTIONS says so, and where the frame's own example does."""
    frame = act.match.frame
    if act.code[:2] in ("02", "10", "11", "12", "13") and act.known and (act.code not in GENERIC or act.code == "130"):
        return True  # an appeal to whom it may concern, a refusal of what nobody owns
    if act.called_for:
        return True
    if frame.code == "110" and "over" not in frame.keys and act.clause is not None and act.clause.slots.get("obj"):
        return True  # `keurde de arrestaties af`
    if act.code == "120" and (frame.specificity >= 4.0 or frame.code == "reject"):
        return True
    return frame.no_target or frame.target == NOBODY or act.code.startswith(ALONE) or act.code[:2] in FORCE


def has_both_sides(reading: SentenceCoder, act: Act) -> bool:
    """Does the act say whom it hits, or need it not? A report of what does not (`zal het probleem oplossen`) is a statement."""
    if act.symmetric and len(act.sources) == 1 and not act.targets:
        among = _among_themselves(act) and act.sources[0].code[:3] == "IGO"
        return among or act.code in (PLANNED_MEETING, *MEETINGS) or act.code.startswith(("087", "0356"))
    return bool(act.targets) or act.symmetric or act.code in MEETINGS or _stands_alone(reading, act) or _at_large(act, act.sources)


CAPTORS = frozenset({"GOV", "MIL", "REB", "SEP"})
"""Roles of those who hold people for reasons of state."""


def _at_large(act: Act, sources: list[Reference]) -> bool:
    """`de Kamer dringt aan op een onderzoek`, `stemde voor de wet`, `besloot de motie niet te steunen`: what those ask, support and refuse
    whose trade is politics is a matter of state, whoever is to see to it; not what they ask of strangers, or want to know."""
    if act.code == "0841":  # `Iran liet de matrozen vrij`: a state or an army that frees people of whom nothing is told
        return act.match.frame.specificity >= 4.0 and all(len(s.code) == 3 or s.role in CAPTORS for s in sources)
    if act.clause is None:
        return False
    states = act.code == "020" and act.clause.kind in ("root", "conj") and all(s.code == s.country for s in sources)
    if not (states or all(_is_lawgiver(s) for s in sources)):
        return False
    if act.code not in ASKING:
        return act.code == "120" or (act.code == "051" and all(s.role != "LAB" for s in sources))
    lower = act.match.lower
    if lower is not None and (lower.hypothetical or lower.question):
        return False
    return not any(i not in act.match.used for slot in ADDRESSING for i in act.clause.slots.get(slot, ()))


def _among_themselves(act: Act) -> bool:
    """`het kabinet onderhandelt`, `de Veiligheidsraad kwam bijeen`: what the members of one body do with one another."""
    return act.code in BARGAINING or (act.code == "040" and not ASSEMBLING.isdisjoint(act.match.frame.heads))


def _is_lawgiver(ref: Reference) -> bool:
    return ref.role in LAWGIVERS or ref.code[:3] == "IGO"


def _mutual(reading: SentenceCoder, sources: list[Reference], targets: list[Reference]) -> list[Pair]:
    others = [t for t in targets if t.code not in {s.code for s in sources}]
    if others:
        parties = sources or others  # `tussen A en B`: both are partners
        return [pair for s in parties for t in others if s.code != t.code for pair in ((s, t), (t, s))]
    crowd = len(sources) > 1 and is_one_crowd(reading.sentence, [s.head for s in sources])
    return [(a, b) for a in sources for b in sources if a.code != b.code and not crowd]
