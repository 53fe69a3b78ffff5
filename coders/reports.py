"""Reports: direct and indirect speech, `volgens X`, and what becomes of what is said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coders import agents, arguments, assertion, factivity, prompting, speakers, telling, topics
from coders.acts import HOSTILE, Act
from coders.adpositions import preposition
from coders.clauses import Clause
from coders.composition import REALIS, UNKNOWN, compose
from coders.frames import Frame
from coders.matches import Match
from coders.persons import FORMER_PREFIXES
from coders.references import Reference

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

QUOTED = frozenset({"GOV", "LEG", "PTY", "OPP", "REB", "SEP", "MIL", "LAB", "REL"})
"""Roles whose words are an event even where they are only the source of a report."""

BOUND = frozenset({"", "GOV", "LEG", "PTY", "OPP", "REB", "SEP", "MIL", "COP", "JUD", "SPY"})
"""Roles that are appealed to by words about what they must do; of others they may tell a duty that nobody puts to them."""
UNDONE = frozenset(
    "zijn worden blijven weten kunnen willen leren vrezen wachten rekenen lijden missen ondergaan krijgen hebben spelen winnen "
    "verliezen".split()
)
"""Verbs below `moeten` that ask for no deed."""


DOUBTING = frozenset({"denken", "geloven", "menen", "vinden", "verwachten"})
"""Verbs of opinion: `gelooft niet dat de prijzen dalen` says that they do not."""
ACCORDING = Frame("010", ("volgens",), (), "volgens|aldus S", "coders/reports.py", no_target=True)


def say(reading: SentenceCoder, clause: Clause, match: Match) -> list[Act]:
    """A report: the acts of the reported clause stand for themselves, or compose with the speaker; with none, or with what is only
    believed, a statement."""
    sources = agents.sources(reading, clause, match)
    lower = match.lower
    if lower is None:
        act = Act("010", sources or [], _told(reading, clause), match, clause, patterns=[match.frame.named(clause.lemma)])
        return assertion.finish(reading, clause, [act] if sources else [], match)
    reported = [lower, *(c for c in reading.clauses if reading.together(lower, c))]
    views = speakers.held(reading, lower)
    if clause.lemma in DOUBTING and not clause.infinitive and any(reading.sentence.tokens[i].lower == "niet" for i in clause.negators):
        match.used += clause.negators
        reported, views = [], []
    found: list[Act] = []
    asserted = False
    if _owns_up(reading, lower, sources):
        found.append(Act("015", sources or [], [], match, clause, patterns=[match.frame.named(clause.lemma)]))
    for part in (*reported, *views):
        believed = clause.lemma in factivity.NONFACTIVE or part in views
        for act in reading.acts(part):
            if act.match.frame.blames and {t.code for t in act.targets} <= {s.code for s in act.sources}:
                continue  # of himself
            if act.mood == "asserted" and believed:
                if act.match.frame.blames:
                    found.append(act)  # `meent dat de minister heeft gefaald`: blame, which is the speaker's own act
            elif act.mood == "asserted" and _foretold(act, part, sources):
                act.mood = "hearsay"
            elif act.mood == "asserted":
                _speak_for(reading, act, part, sources)
                if _claims(act, part, sources):  # against the country that was struck
                    act.code, act.targets = "015", [replace(ref, code=ref.country or ref.code) for ref in act.targets]
                asserted = asserted or telling.has_both_sides(reading, act)
                own = {ref.code for ref in act.sources} <= {ref.code for ref in sources or ()}
                if not act.targets and (act.code[:2] == "03" or (act.code == "010" and own)):
                    act.targets = _told(reading, clause)  # `liet de rebellen weten dat het bereid is …`, `schreef de Kamer dat hij denkt …`
                if not any(reading.sentence.tokens[i].has("VerbForm=Fin") for i in part.verb_tokens):
                    # `zei bereid te zijn`: an infinitive stands for nothing by itself
                    found.append(act)
            elif act.mood == "must" and sources:
                found.append(_urge(reading, clause, match, act, sources))
            elif act.mood == "conditional" and sources:
                found += _announce(reading, act, sources)
            elif act.mood == "hearsay" and any(ref.role != "MED" for ref in sources or ()):
                act.mood = "asserted"
                asserted = True
            elif act.mood == "negated" and sources:
                found.extend(_refusal(reading, act, part, sources))
    denied = clause.negated and not set(clause.negators) & set(match.used)  # not `liet er geen twijfel over bestaan dat …`
    if not asserted and not found and sources and not denied and not lower.question:
        bound = _bound(reading, reported, sources)
        about = bound or match.targets or prompting.questioner(reading, clause) or topics.spoken_of(reading, match, sources, "010")
        about = about or _told(reading, clause)
        realis = "demanded" if bound else "asserted"
        found.append(
            Act("020" if bound else "010", sources, about, match, clause, realis=realis, patterns=[match.frame.named(clause.lemma)])
        )
    return assertion.finish(reading, clause, [act for act in found if act.code], match)


def _bound(reading: SentenceCoder, reported: list[Clause], speaking: list[Reference]) -> list[Reference]:
    """`Parijs zei dat Iran meer moet doen`: others of whom a speaker says that they must do what names no act of CAMEO."""
    own = {ref.country or ref.code for ref in speaking}
    if any(ref.open for ref in speaking):  # a premier of no known country may well speak of his own
        return []
    governed = all(ref.role in topics.GOVERNED for ref in speaking)
    return [
        ref
        for clause in reported
        if clause.modality == "must" and not clause.negated and not clause.passive and clause.lemma not in UNDONE
        for i in clause.slots.get("subj", ())
        for ref in reading.reader.actors(i)
        if not ref.weak
        and not (ref.open and not (governed and ref.role in topics.RULING))
        and ref.role in BOUND
        and ref.code not in own
        and ref.code not in {s.code for s in speaking}
    ]


def _refusal(reading: SentenceCoder, act: Act, part: Clause, speakers: list[Reference]) -> list[Act]:
    """`de kanselier zei dat Duitsland geen raketten zal leveren`: who says that his own country will not do it refuses it; who says that
    it did not strike denies it (`zei dat zijn leger het vliegtuig niet heeft neergehaald`)."""
    countries = {ref.country or ref.code for ref in speakers if not ref.open}
    own = act.sources and all((ref.country or ref.code) in countries for ref in act.sources)
    if part.tense == "past" and not part.modality and act.known and own and act.code[:2] in HOSTILE:
        return [replace(act, code="016", sources=speakers, targets=[], symmetric=False, mood="asserted", realis="denied")]
    if part.modality != "future" or not act.known or not own or act.code.startswith("12"):
        return []  # who will no longer refuse refuses nothing
    code = compose(reading.lexicon.composition, "reject", act.code)
    return [replace(act, code=code, sources=speakers, symmetric=False, mood="asserted", realis="denied")] if code else []


def _foretold(act: Act, part: Clause, speaking: list[Reference] | None) -> bool:
    """`Washington waarschuwt dat Rusland Oekraïne zal aanvallen`: what others are said to do to others is no threat of theirs."""
    if part.modality != "future" or act.code[:2] != "13" or not act.sources or not speaking:
        return False
    countries = {ref.country for ref in speakers.at_home(speaking, act.sources) if ref.country}
    return bool(countries) and not any(ref.country in countries or ref.open for ref in act.sources)


def _owns_up(reading: SentenceCoder, lower: Clause, speaking: list[Reference] | None) -> bool:
    """`de rebellen zeggen dat zij het waren`, `dat zij het hebben gedaan`: militants who say that it was them."""
    words = {reading.sentence.tokens[i].lower for slot, fill in lower.slots.items() if slot != "volgens" for i in fill}
    own = "het" in words and len(words) == 2 and bool(words & {"zij", "ze", "hij", "wij"})
    return bool(speaking) and own and lower.lemma in ("zijn", "doen") and lower.tense == "past" and _are_militants(speaking or [])


ATTACKING = frozenset({"plegen", "uitvoeren", "plaatsen", "beramen", "voorbereiden"})
"""What is done with an attack or a bomb by those behind it."""
MILITANTS = frozenset({"REB", "SEP", "UAF"})


def _are_militants(speaking: list[Reference]) -> bool:
    return all(ref.role in MILITANTS or ref.code.startswith("IMG") for ref in speaking)


def _claims(act: Act, part: Clause, speaking: list[Reference] | None) -> bool:
    """`Hamas zegt dat het de aanslag heeft gepleegd`: militants who say that an attack was theirs claim it."""
    if not speaking or act.code[:2] not in ("18", "19") or part.lemma not in ATTACKING or part.tense != "past" or not act.sources:
        return False
    return _are_militants(speaking) and {ref.code for ref in act.sources} <= {ref.code for ref in speaking}


def _speak_for(reading: SentenceCoder, act: Act, part: Clause, speaking: list[Reference] | None) -> None:
    """`de minister waarschuwde dat Israël zal aanvallen`: who announces what his country will do does so himself."""
    if part.modality == "future" and act.code[:2] in ("03", "13") and speaking:
        speaking = speakers.at_home(speaking, act.sources)
        countries = {ref.country for ref in speaking if ref.country}
        undergone = not act.sources and act.code.startswith("13")  # `Rusland zal een hoge prijs betalen`
        if undergone or (act.sources and all(ref.country in countries for ref in act.sources)):
            act.sources = speaking


def according_to(reading: SentenceCoder, clause: Clause, coded: list[Act]) -> list[Act]:
    """`volgens de president`, `aldus de minister`: a statement of whoever is quoted, or what he says that others must do, where the clause
    itself gives no event."""
    if clause.kind not in ("root", "conj", "parataxis"):
        return []
    coded = [act for act in coded if act.mood != "negated"]
    heads = [i for i in clause.slots.get("volgens", ()) if preposition(reading.sentence, i) == "volgens"]
    for i in (
        heads
        + list(speakers.asides(reading, clause))
        + list(speakers.as_told(reading, clause))
        + _remarks(reading, clause)
        + [c for n in clause.slots.get("naar", ()) for c in _holders(reading, n)]
    ):
        quoted = _quoted(reading, i)
        if quoted:
            frame = ACCORDING
            heard = [replace(act, mood="asserted") for act in coded if act.mood == "hearsay"]
            if heard:
                return heard
            urged = [_urge(reading, clause, Match(frame, 0.0), act, quoted) for act in coded if act.known]
            if coded:
                return [act for act in urged if act.code]
            if _goes_on(reading, clause):
                return []
            bound = _bound(reading, [clause], quoted)
            about = bound or topics.described(reading, clause, quoted)
            code, realis = ("020", "demanded") if bound else ("010", "asserted")
            return [Act(code, quoted, about, Match(frame, 0.0), clause, realis=realis, confidence=0.5, patterns=[frame.text])]
    return []


def _goes_on(reading: SentenceCoder, clause: Clause) -> bool:
    """`volgt de toestand en veroordeelt de staatsgreep, aldus de minister`: what he says has an act in its second clause."""
    seconds = (c for c in reading.clauses if c.kind == "conj" and reading.sentence.tokens[c.verb].head == clause.verb)
    return any(act.mood == "asserted" for c in seconds if not factivity.unasserted(reading, c) for act in reading.acts(c))


def _quoted(reading: SentenceCoder, i: int) -> list[Reference]:
    """Those of whom the words of a phrase are an event."""
    found = [ref for ref in _speakers(reading, i) if not ref.weak and not _unnamed(reading, ref)]
    public = [ref for ref in found if ref.role in QUOTED or ref.code[:3] in ("IGO", "NGO") or ref.code == ref.country]
    public = public or [ref for ref in found if ref.role == "ELI" and _held_office(reading, ref)]
    return public or [ref for ref in found if speakers.speaks_for_many(reading, ref)]


def _unnamed(reading: SentenceCoder, ref: Reference) -> bool:
    """`volgens diplomaten`, of no state that is told: nobody who answers for what he says."""
    return ref.open and reading.sentence.tokens[ref.head].lemma in ("diplomaat", "functionaris", "regeringsfunctionaris", "insider")


def _held_office(reading: SentenceCoder, ref: Reference) -> bool:
    """`volgens Giscard`, `volgens de oud-president`: no celebrity."""
    mention = reading.reader.mentions.get(ref.head)
    return (mention is not None and mention[2].is_person) or reading.sentence.tokens[ref.head].lower.startswith(FORMER_PREFIXES)


def uttered(reading: SentenceCoder) -> list[Act]:
    """`"Een zwarte dag", aldus de premier`: words without a verb are what whoever is quoted says."""
    tokens = reading.sentence.tokens
    asides = (token.i for token in tokens if token.deprel == "parataxis" and preposition(reading.sentence, token.i) == "aldus")
    return [
        Act("010", quoted, [], Match(ACCORDING, 0.0), None, confidence=0.5, patterns=[ACCORDING.text])
        for i in asides
        if not reading.clauses and (quoted := _quoted(reading, i))
    ]


SLOGANS = {"eis": "demand", "vraag": "appeal", "verzoek": "appeal", "oproep": "appeal"}
"""What a crowd brings along."""


def brought_along(reading: SentenceCoder, clause: Clause, coded: list[Act]) -> list[Act]:
    """`trokken door Brussel met de eis dat de minister opstapt`: what those who act ask for while they do so."""
    if clause.passive or clause.negated or "met" not in clause.slots or not (coded or clause.lemma in assertion.MARCHING):
        return []
    crowd = (
        coded[0].sources if coded else [r for i in clause.slots.get("subj", ()) for r in reading.reader.actors(i) if not r.weak and r.role]
    )
    if not crowd:
        return []
    tokens = reading.sentence.tokens
    for i in clause.slots.get("met", ()):
        upper = SLOGANS.get(tokens[i].lemma.split("_")[-1])
        told = [
            c for c in reading.clauses if any(k == i + 1 and tokens[k].lower in ("dat", "om") for k in reading.sentence.children[c.verb])
        ]
        if upper is None or not told:
            continue
        reading.consumed.add(told[0].verb)
        frame = Frame(upper, ("met",), (), f"met:{tokens[i].lemma} E", "coders/reports.py")
        asked = []
        for act in reading.acts(told[0]):
            code = compose(reading.lexicon.composition, upper, act.code, act.mood == "negated") if act.known else ""
            if code:
                asked.append(
                    replace(
                        act,
                        code=code,
                        sources=crowd,
                        targets=act.sources or act.targets,
                        match=Match(frame, 0.0),
                        mood="asserted",
                        realis="demanded",
                        symmetric=False,
                        patterns=[frame.text, *act.patterns],
                    )
                )
        return asked
    return []


VIEWS = frozenset("oordeel mening overtuiging inzicht opvatting visie zienswijze standpunt opinie gevoel lezing".split())
"""Nouns for what somebody thinks: `naar de mening van de regering`, `volgens de Amerikaanse zienswijze`."""
REMARKS = frozenset("opmerking mededeling verklaring woord argument motivering".split())
"""Nouns for what somebody says with what he does: `suste de opwinding met de opmerking dat …`."""


def _speakers(reading: SentenceCoder, i: int) -> list[Reference]:
    """The actors that a phrase names; of `de Amerikaanse visie` those whose view it is."""
    found = reading.reader.actors(i)
    return [replace(ref, weak=False) for ref in found] if reading.sentence.tokens[i].lemma.split("_")[-1] in VIEWS else found


def _holders(reading: SentenceCoder, i: int) -> list[int]:
    """`naar het oordeel van de vakbonden`: whose opinion it is."""
    if reading.sentence.tokens[i].lemma.split("_")[-1] not in VIEWS:
        return []
    return [c for c in reading.sentence.children[i] if preposition(reading.sentence, c) == "van"]


def _remarks(reading: SentenceCoder, clause: Clause) -> list[int]:
    """The subject of a clause that says what he says with it (`met de opmerking dat …`)."""
    tokens, children = reading.sentence.tokens, reading.sentence.children
    for i in clause.slots.get("met", ()):
        told = [c for c in children[i] if tokens[c].deprel in ("acl", "acl:relcl", "ccomp")]
        if tokens[i].lemma.split("_")[-1] in REMARKS and any(tokens[m].lower == "dat" for c in told for m in children[c]):
            return list(clause.slots.get("subj", ())) if not clause.passive else []
    return []


def wished(reading: SentenceCoder, clause: Clause, coded: list[Act]) -> list[Act]:
    """`als het aan de partij ligt, worden de sancties opgeheven`: nobody does it yet; who wants it done asks for it, or intends it."""
    heads = speakers.up_to(reading, clause)
    if not heads:
        return coded
    found = []
    for act in coded:
        wishing = [ref for i in heads for ref in reading.reader.actors(i) if not ref.weak]
        own = not act.sources or bool({ref.code for ref in act.sources} & {ref.code for ref in wishing})
        upper = "intend" if own and any(ref.role == "GOV" or len(ref.code) == 3 for ref in wishing) else "appeal"
        code = compose(reading.lexicon.composition, upper, act.code, act.mood == "negated")
        if wishing and code:
            targets = act.targets if own else act.sources
            found.append(replace(act, code=code, sources=wishing, targets=targets, mood="asserted", realis=REALIS[upper]))
    return found


def _announce(reading: SentenceCoder, act: Act, sources: list[Reference]) -> list[Act]:
    """`als Iran aanvalt, slaan we terug, zei de premier`: what one's own side does on a condition is a promise or a threat."""
    countries = {ref.country for ref in sources if ref.country}
    targets = act.targets or (prompting.condition_subject(reading, act.clause, {ref.code for ref in sources}) if act.clause else [])
    if not targets or not all(ref.country in countries for ref in act.sources):
        return []
    code = compose(reading.lexicon.composition, "intend", act.code) or compose(reading.lexicon.composition, "threat", act.code)
    return [replace(act, code=code, sources=sources, targets=targets, mood="asserted", realis="intended")] if code else []


def obliged(reading: SentenceCoder, clause: Clause) -> list[Act]:
    """`Athene moet van Brussel hervormen`: who stands behind `van` demands of the subject what the clause tells."""
    if clause.modality != "must" or clause.negated or clause.passive:
        return []
    tokens = reading.sentence.tokens
    heads = [i for i in clause.slots.get("van", ()) if tokens[i].head == clause.verb and i not in clause.nested]
    asking = [
        r for i in heads for r in reading.reader.actors(i) if not r.weak and (r.role in ("GOV", "LEG", "JUD", "") or r.code[:3] == "IGO")
    ]
    asked = [r for i in clause.slots.get("subj", ()) for r in reading.reader.actors(i) if not r.weak and not r.open]
    if not asking or not asked:
        return []
    asking = speakers.at_home(asking, asked)
    below = reading.acts(clause)
    code = compose(reading.lexicon.composition, "demand", below[0].code if below else UNKNOWN)
    frame = Frame("10", ("moeten",), (), "moeten van:S", "coders/reports.py")
    return [Act(code, asking, asked, Match(frame, 0.0), clause, realis="demanded", confidence=0.6, patterns=[frame.text])] if code else []


def _urge(reading: SentenceCoder, clause: Clause, match: Match, lower: Act, sources: list[Reference]) -> Act:
    """`X moet …, zei Y`: Y appeals to X."""
    code = compose(reading.lexicon.composition, "appeal", lower.code, False)
    told = _told(reading, clause)  # `"laat hem vrij", zei hij tegen Moskou`
    targets = lower.sources or (told if not lower.clause or "subj" not in lower.clause.slots else []) or lower.targets
    return Act(
        code,
        sources,
        targets,
        match,
        clause,
        realis="demanded",
        confidence=0.6,
        patterns=[match.frame.named(clause.lemma), *lower.patterns],
    )


def _told(reading: SentenceCoder, clause: Clause) -> list[Reference]:
    """To whom something is said: `tegen de premier`, `deelde de Kamer mee`, `in een brief aan de Kamer`."""
    slots = ("tegen", "tegenover", "iobj", "obj", "aan")
    told = [i for slot in slots for i in (*clause.slots.get(slot, ()), *clause.loose.get(slot, ())) if i not in clause.nested]
    found = [ref for i in told for ref in reading.reader.actors(i) if not ref.weak and ref.role != "MED"]
    return found or arguments.addressed(reading, clause, set())
