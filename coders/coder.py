"""The one path through the rooms: parsed sentences and a publication date in, events out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from coders.actors import DOMESTIC, ActorReader, Reference
from coders.clauses import CLAUSAL, Clause, clauses, preposition
from coders.composition import REALIS, UNKNOWN, compose, realis_of_code
from coders.dates import about, event_date, expressions
from coders.discourse import Memory
from coders.event import NOBODY, Event, Place, Rejection, Span
from coders.frames import Frame
from coders.lexicon import Lexicon
from coders.matching import CONTENT, Match, Matcher, NounKeys
from coders.mending import mend
from coders.names import find_mentions, name_kinds
from coders.place_phrases import Mention as PlaceMention
from coders.places import Gazetteer
from coders.sentence import Sentence
from coders.themes import Themes
from coders.time_days import Expression
from coders.timeline import Timeline

ALONE = ("01", "034", "056", "0831", "0832", "0834", "081", "087", "09", "14", "15", "1721", "1723", "1724", "03")
"""Codes that stand without a target: statements, resignations, protests, postures (CONVENTIONS: details)."""
GENERIC = frozenset({"010", "020", "030", "050", "060", "070", "080", "090", "100", "110", "112", "120", "130", "160", "170"})
"""Codes that say only the root: what composition finds instead is better."""
VIOLENT = ("18", "19", "20", "17")
HITS_PEOPLE = (*VIOLENT, "115", "116", "0841", "1053", "0253", "0353", "1243", "084", "073", "074")
"""Codes that people of whom nothing else is told can undergo."""
FOES_AT_HOME = frozenset({"REB", "SEP", "OPP"})
"""Roles that an army fights in its own country; others that it hits are not given its country."""
OPINIONS = frozenset({"012", "013", "014", "018"})
"""Hope, fear, praise and grief at nobody's address: an event where they are an actor's policy."""
ABOUT = OPINIONS | {"010"} - {"018"}
"""Statements that are about somebody where they name him."""
UNQUOTED = frozenset({"CVL", "MED", "EDU", "HLH", "AGR", "REF", "CRM", "BUS", "COP", "LAB"})
"""Roles whose bare statements are no events: the press reports, citizens and firms have opinions."""
QUOTED = frozenset({"GOV", "LEG", "PTY", "OPP", "REB", "SEP", "MIL"})
"""Roles whose words are an event even where they are only the source of a report."""
PRIVATE = frozenset({"CVL", "MED", "EDU", "HLH", "BUS", "CRM", "REL", "AGR", "ELI"})
AID = frozenset(["023", "033", "103", "122"])
"""Aid asked for, promised, demanded and refused; the fourth digit tells its kind."""
BY_ANYBODY = frozenset(["appeal", "demand", "reject", "consider", "threat", "investigate"])
"""Classes below which an act counts whoever is to do it: `eist dat de wereldmachten een vredesconferentie beleggen`."""
MESSAGES = frozenset("brief telegram boodschap bericht toespraak telefoongesprek gesprek oproep mail schrijven".split())
HOME_PLACES = frozenset("deel hoofdstad land stad provincie regio deelstaat gebied noorden zuiden oosten westen".split())
"""Places without a name, which lie in the country of whoever acts there."""
DEEDS = frozenset("geweld optreden aanval aanslag bombardement inval beschieting bloedbad moord repressie ingrijpen actie".split())
"""Nouns for an act of violence told before, whose doer a condemnation hits."""
VISIT = {"042": "043", "043": "042"}
"""A visit has two sides."""
PROTEST_ROOT = "14"
PROTESTS = frozenset({"140", "141", "142", "143", "144", "145"})
NONFACTIVE = frozenset(
    "hopen vrezen geloven denken vermoeden verwachten wensen willen eisen vragen veronderstellen menen dromen voorspellen lijken "
    "schijnen vermijden voorkomen verhinderen beletten suggereren proberen trachten pogen streven betekenen inhouden impliceren "
    "neerkomen fantaseren".split()
)
LEADING = frozenset(["gaan", "laten", "komen", "helpen"])
"""Verbs that say little but the infinitive below them."""
IMPLICATIVE = frozenset("beginnen blijven komen gaan staan zitten lopen weten helpen leiden".split())
MEMBERS_MAY_CLASH = frozenset({"OPP", "REB", "SEP", "CVL", "CRM", "UAF"})


@dataclass(slots=True)
class Act:
    """What one clause or act noun says, before it is known whether it is asserted."""

    code: str
    sources: list[Reference]
    targets: list[Reference]
    match: Match
    clause: Clause | None
    symmetric: bool = False
    mood: str = "asserted"
    confidence: float = 0.8
    realis: str = "asserted"
    known: bool = True
    patterns: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Coding:
    """The events of an article, and why its other clauses gave none."""

    events: list[Event]
    rejections: list[Rejection]


_OPENING = 3
"""Sentences that the dateline may stand in: the first ones may be the title's."""


class Coder:
    """Codes parsed articles. One instance serves any number of articles and keeps nothing between them."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer | None = None, themes: Themes | None = None) -> None:
        self.lexicon = lexicon
        self.gazetteer = gazetteer or Gazetteer.load()
        self.themes = themes or Themes.load()
        self._keys = NounKeys(lexicon.vocabulary)

    def code(self, sentences: Sequence[Sentence], published: str) -> Coding:
        """All events of one article published at `published` (ISO day, month or year)."""
        events: list[Event] = []
        rejections: list[Rejection] = []
        for reading, found in self.readings(sentences, published):
            events.extend(found)
            rejections.extend(reading.rejections)
        return Coding(events, rejections)

    def readings(self, sentences: Sequence[Sentence], published: str) -> Iterator[tuple[SentenceCoder, list[Event]]]:
        """Each sentence that has a tree, as it is read behind those before it, and its events."""
        memory = Memory(Timeline.of(sentences, published))
        datelines = (self.gazetteer.dateline(sentence.text) for sentence in sentences[:_OPENING])
        dateline = next((place for place in datelines if place), None)
        for number, sentence in enumerate(sentences):
            if sentence.is_tree:
                reading = SentenceCoder(self, sentence, number, memory, dateline)
                events = reading.events()
                yield reading, events
                reading.remember()


class SentenceCoder:
    """Codes one sentence: matches every clause, composes upper and lower acts, and keeps what is asserted."""

    def __init__(self, coder: Coder, sentence: Sentence, number: int, memory: Memory, dateline: Place | None = None) -> None:
        self.lexicon = coder.lexicon
        self.gazetteer, self.themes = coder.gazetteer, coder.themes
        self.published = memory.timeline.published
        mentions = find_mentions(sentence, self.lexicon, self.published)
        sentence = mend(sentence, self.lexicon.verbs, name_kinds(mentions, sentence, self.lexicon.places))
        self.sentence = sentence
        self.number = number
        self.reader = ActorReader(sentence, self.lexicon, self.published, mentions, memory)
        self.matcher = Matcher(sentence, self.reader, self.lexicon, coder._keys)
        self.rejections: list[Rejection] = []
        self.clauses: list[Clause] = []
        self._acts: dict[int, list[Act]] = {}
        self._consumed: set[int] = set()
        self._times: list[Expression] | None = None
        self._places: list[PlaceMention] | None = None
        self._addressees: dict[int, list[Reference]] = {}
        self._unnamed: set[int] = set()
        self.memory = memory
        self.dateline = dateline

    def events(self) -> list[Event]:
        """The events that this sentence asserts."""
        if not self.reader.any_actor():
            return []
        self.clauses = self.matcher.clauses = clauses(self.sentence, self.lexicon.verbs)
        found: dict[tuple[str, str, str], Event] = {}
        acts = [(clause, self.acts(clause)) for clause in self.clauses]
        for clause, coded in acts:
            if clause.verb in self._consumed:
                continue
            reason = self._unasserted(clause)
            if not coded and not reason:
                coded = self._according_to(clause)
            for act in coded:
                if reason or act.mood != "asserted":
                    self._reject(clause, reason or f"not asserted: {act.mood}")
                    continue
                for event in self._spread(act):
                    found.setdefault((event.source, event.target, event.code), event)
        if not found:
            return []
        issues = self.themes.count(self.sentence)
        return [replace(event, issues=issues) for event in found.values()]

    def remember(self) -> None:
        """Let the article's memory take in this sentence, once it has been coded."""
        self.memory.learn(self.reader)
        timeline = self.memory.timeline
        timeline.about = about(self.sentence, self._expressions(), timeline) or timeline.about

    # ------------------------------------------------------------------------------------------------------------- acts

    def acts(self, clause: Clause) -> list[Act]:
        """What a clause says, whether asserted or not; [] when no frame fits it."""
        if clause.verb not in self._acts:
            self._acts[clause.verb] = []
            self._acts[clause.verb] = self._read(clause)
        return self._acts[clause.verb]

    def _read(self, clause: Clause) -> list[Act]:
        plain, composed = self.matcher.best(clause)
        if plain is None and composed is None:
            plain = self._turned(clause)
        if plain is not None and composed is None:
            plain = self._fronted(clause) or plain
        if plain is None and composed is None:
            known = clause.lemma in self.lexicon.verbs.verbs
            self._reject(clause, "no frame fits its slots" if known else "verb is in no frame")
            return []
        acts: list[Act] = []
        outscored = (
            plain is not None
            and composed is not None
            and plain.frame.code not in GENERIC
            and not plain.frame.catches_all
            and plain.score > composed.score
        )
        if composed is not None and not outscored:
            if composed.frame.code == "say":
                return self._say(clause, composed)
            acts = self._compose(clause, composed)
        elif plain is not None and composed is not None and composed.noun in plain.used and composed.frame.code in CONTENT:
            acts = self._kind_of_aid(clause, plain, composed)
        if plain is not None and plain.frame.target == NOBODY and acts and not acts[0].targets and acts[0].code != "016":
            acts = []
        if plain is None or (acts and (self._finer(acts[0], plain) or plain.frame.catches_all)):
            return self._finish(clause, acts, composed) if composed is not None else []
        if plain.frame.code == "010" and plain.lower is not None:
            return self._say(clause, plain)
        act = self._plain(clause, plain)
        return self._finish(clause, [act] if act else [], plain)

    def _kind_of_aid(self, clause: Clause, plain: Match, composed: Match) -> list[Act]:
        """`vraagt om financiële steun` is a request for support that says of what kind (0231): the noun tells more than the frame."""
        acts = [act for act in self._compose(clause, composed) if act.known and act.code[:3] in AID and len(act.code) == 4]
        for act in acts:
            act.targets = act.targets or self._targets(clause, plain, act.sources)
        return acts if len(plain.frame.code) == 3 and plain.frame.code[:2] == _root(acts) else []

    def _turned(self, clause: Clause) -> Match | None:
        """`de regering, die de VN erkennen`: a relative clause read with its antecedent as object, where no frame fits it as subject."""
        slots = clause.slots
        if clause.kind != "acl:relcl" or clause.passive or len(slots.get("subj", ())) != 1 or len(slots.get("obj", ())) != 1:
            return None
        slots["subj"], slots["obj"] = slots["obj"], slots["subj"]
        match, _ = self.matcher.best(clause)
        if match is None:
            slots["subj"], slots["obj"] = slots["obj"], slots["subj"]
        else:
            match.bridged = True
        return match

    def _fronted(self, clause: Clause) -> Match | None:
        """`Elke betrokkenheid wees China van de hand`: where a thing stands first and an actor behind the verb, the actor speaks."""
        slots = clause.slots
        first, second = slots.get("subj", []), slots.get("obj", [])
        if clause.passive or len(first) != 1 or len(second) != 1 or not first[0] < min(clause.verb_tokens) < second[0]:
            return None
        if any(not ref.weak for ref in self.reader.actors(first[0])) or all(ref.weak for ref in self.reader.actors(second[0])):
            return None
        slots["subj"], slots["obj"] = second, first
        match, _ = self.matcher.best(clause)
        if match is None or match.frame.code[:2] not in ("01", "11", "12"):
            slots["subj"], slots["obj"] = first, second
            return None
        match.bridged = True
        return match

    def _finer(self, act: Act, plain: Match) -> bool:
        """Does composing upper and lower act say more than the plain frame?"""
        if not act.known:
            return False
        if plain.frame.code in GENERIC:
            return len(act.code) == 4 or plain.score < 4.0
        if len(act.code) == 4 and len(plain.frame.code) == 3 and act.code[:2] == plain.frame.code[:2] and act.match.noun in plain.used:
            return True
        return act.code.startswith(plain.frame.code) or act.match.score > plain.score

    def _plain(self, clause: Clause, match: Match) -> Act | None:
        frame = match.frame
        sources = self._sources(clause, match)
        if sources is None:
            self._reject(clause, "subject is no actor")
            return None
        targets = self._targets(clause, match, sources)
        act = Act(frame.code, sources, targets, match, clause, frame.symmetric or match.mutual, patterns=[frame.named(clause.lemma)])
        act.confidence = round(min(0.95, 0.6 + 0.05 * frame.specificity) - (0.2 if match.bridged else 0.0), 2)
        if frame.lower_only:
            act.mood = "only below another verb"
        if match.lower is not None and frame.part("E") is None and frame.code[:2] != "14":
            self._consumed.add(match.lower.verb)
        if frame.code in PROTESTS:
            self._purpose(act, clause)
        return act

    def _sources(self, clause: Clause, match: Match) -> list[Reference] | None:
        """The source actors; [] when the clause tells of none (agentless passive), None when its subject is no actor."""
        if match.sources is not None:
            return match.sources
        patient = match.frame.part("T")
        if patient is not None and "subj" in patient.keys:  # `terechtstaan subj:T`: the subject undergoes
            return self._attackers(clause) if match.frame.code[:2] in ("18", "19", "20") else []
        if any(
            "subj" in slot.keys and slot.words is not None and not slot.words.needs_actor and not slot.words.anything
            for slot in match.frame.slots
        ):
            named = [ref for i in clause.slots.get("subj", ()) for ref in self.reader.actors(i)]
            solid = [ref for ref in named if not ref.weak]
            if not solid and any(self._instrument(i) for i in clause.slots.get("subj", ())):
                return [replace(ref, weak=False) for ref in named]
            return solid  # of `Turkse straaljagers`; but in `er loopt een onderzoek tegen X`: the subject is the act itself
        if clause.verb in self._addressees and not clause.passive:
            return self._addressees[clause.verb]
        subjects = clause.slots.get("subj", [])
        if clause.passive and not subjects and match.frame.code[:2] in ("18", "19", "20"):
            attackers = self._attackers(clause)
            if attackers:
                return attackers
        if not subjects:
            return [] if clause.passive or clause.infinitive else None
        for i in subjects:
            found = self.reader.actors(i)
            strong = [ref for ref in found if not ref.weak]
            if strong:
                return strong
            if found and self._instrument(i):
                return [replace(ref, weak=False) for ref in found]
            if match.frame.code[:2] == "14" and any(ref.anonymous for ref in found):  # `tienduizenden mensen betoogden`
                return [replace(ref, code=ref.code.replace("CVL", "OPP"), weak=False, anonymous=False) for ref in found]
        return [] if clause.verb in self._unnamed else None

    def _attackers(self, clause: Clause) -> list[Reference]:
        """`omgekomen bij een Israëlische luchtaanval`: whose attack it was."""
        for i in clause.slots.get("bij", ()):
            if self.matcher.noun_act(i, None) is not None:
                found = [ref for ref in self.reader.actors(i) if not ref.place]
                if found:
                    return [replace(ref, weak=False) for ref in found]
        return []

    def _instrument(self, i: int) -> bool:
        words = self.lexicon.sets.get("instrumenten")
        return words is not None and self.matcher.accepts(words, i)

    def _targets(self, clause: Clause, match: Match, sources: list[Reference]) -> list[Reference]:
        frame = match.frame
        if frame.code[:3] == "083":
            pressed = self._pressed_by(clause)
            if pressed:
                return pressed
        if frame.no_target:
            found = self._questioner(clause) if frame.code == "010" else []
            return found or self._spoken_of(match, sources, frame.code)
        if match.targets:
            return match.targets
        if frame.part("T") is not None and not match.aimless:
            return self._answered(clause)
        avoid = {ref.code for ref in sources}
        if frame.code[:2] == "10":  # `eist van Riyad de vrijlating van een blogger`: who is asked comes before whom it is about
            own = [i for i in clause.slots.get("van", ()) if self.sentence.tokens[i].head == clause.verb]
            asked = [ref for i in own for ref in self.reader.actors(i) if not ref.weak and ref.code not in avoid]
            if asked:
                return asked
        avoid |= {ref.country for ref in sources if ref.country and not (ref.role in FOES_AT_HOME and frame.code[:2] in ("18", "19", "20"))}
        if any(self.sentence.tokens[i].form.lower() in ("elkaar", "mekaar") for i in clause.slots.get("obj", ())):
            match.mutual = True
        if frame.symmetric or match.mutual:
            return self._partners(clause, sources, avoid, match.used)
        found = self.matcher.default_targets(clause, match, avoid)
        if not found:
            found = self._addressed(clause, avoid)
        if not found and frame.code[:2] in ("09", "10") and match.lower is not None and not match.lower.infinitive:
            found = [r for i in match.lower.slots.get("subj", ()) for r in self.reader.actors(i) if not r.weak and r.code not in avoid]
        if not found and frame.code[:2] == "09":
            found = [r for i in clause.slots.get("door", ()) for r in self.reader.actors(i)]
        if not found:
            below = match.lower if "inf" in frame.keys else self.matcher.infinitive(clause) if frame.code[:2] == "13" else None
            found = self.matcher.default_targets(below, match, avoid) if below is not None else []
        if not found and frame.code[:2] == "13":
            found = self._condition_subject(clause, avoid)
        if not found and frame.code[:3] == "143":
            found = self._employer(clause)
        if not found:
            found = self._answered(clause)
        if not found and match.aimless and clause.kind == "conj" and clause.upper is not None:
            found = [ref for act in self.acts(clause.upper) for ref in act.targets if ref.code not in avoid][:1]
        if not found and frame.code[:2] == "19":
            found = self._struck_country(clause, match, avoid)
        return found

    def _answered(self, clause: Clause) -> list[Reference]:
        """`waarop de EU sancties instelde`: whoever acts in the clause above is whom the answer hits."""
        marked = any(self.sentence.tokens[c].form.lower() in ("waarop", "waarna", "daarop") for c in self.sentence.children[clause.verb])
        if not marked or clause.upper is None:
            return []
        return [ref for i in clause.upper.slots.get("subj", ()) for ref in self.reader.actors(i) if not ref.weak]

    def _struck_country(self, clause: Clause, match: Match, avoid: set[str]) -> list[Reference]:
        """`een raffinaderij in de Russische stad Rjazan`, `rukten op naar Basra`: what hits a thing or a place hits its country."""
        for i in (*clause.slots.get("obj", ()), *(i for i in match.used if i not in clause.slots.get("subj", ()))):
            country = self.reader.place_country(i) or self.reader._place_below(i)
            if country and country not in avoid:
                return [Reference(country, i, i, i, self.sentence.tokens[i].form, weak=True)]
        country = self._clause_place(clause) if clause.slots.get("obj") else ""
        i = clause.verb
        return [Reference(country, i, i, i, self.sentence.tokens[i].form, weak=True)] if country and country not in avoid else []

    def _spoken_of(self, match: Match, sources: list[Reference], code: str) -> list[Reference]:
        """A statement about a named actor has it as target (CONVENTIONS: details): the subject of what is said, and for a hope, a fear or a
        consideration whoever its phrase or its subject names."""
        if code not in ABOUT:
            return []
        avoid = {ref.code for ref in sources} | {ref.country for ref in sources if ref.country}
        heads = [] if match.lower is not None else [i for i in match.used if preposition(self.sentence, i)]
        if match.lower is not None:
            heads += [i for i in match.lower.slots.get("subj", ()) if self.sentence.tokens[i].upos in ("NOUN", "PROPN")]
        for i in heads:
            found = [ref for ref in self.reader.actors(i) if not ref.weak and not ref.open and ref.country not in avoid]
            if found:
                return [ref for ref in found if ref.code not in avoid]
        if code == "010":
            return []
        return next((found for i in heads if (found := self.matcher.noun_targets(i, avoid) or self._situated(i, avoid))), [])

    def _situated(self, i: int, avoid: set[str]) -> list[Reference]:
        """`de toestand in Libië`: the country where a thing is that somebody fears or hopes for."""
        places = [c for c in self.sentence.children[i] if preposition(self.sentence, c) in ("in", "van", "met", "rond")]
        return [ref for c in places for ref in self.reader.actors(c) if ref.code not in avoid and ref.country not in avoid][:1]

    def _questioner(self, clause: Clause) -> list[Reference]:
        """`in antwoord op vragen van de Kamer`: a statement that answers somebody is made to him."""
        for i in clause.slots.get("op", ()):
            if self.sentence.tokens[i].lemma.split("_")[-1] in ("vraag", "kamervraag"):
                return self._owners(i)
        return []

    def _owners(self, i: int) -> list[Reference]:
        """The actors in the `van` phrases of a noun."""
        return [r for c in self.sentence.children[i] if preposition(self.sentence, c) == "van" for r in self.reader.actors(c)]

    def _addressed(self, clause: Clause, avoid: set[str]) -> list[Reference]:
        """`in een brief aan de president`: whom a letter, a call or a speech is meant for."""
        for i in clause.slots.get("aan", []) + clause.slots.get("met", []):
            parent = clause.nested.get(i)
            if parent is not None and self.sentence.tokens[parent].lemma.split("_")[-1] in MESSAGES:
                found = [ref for ref in self.reader.actors(i) if ref.code not in avoid and not ref.place]
                if found:
                    return found
        return []

    def _pressed_by(self, clause: Clause) -> list[Reference]:
        """`onder druk van de vakbonden`: to whom it is that somebody yields."""
        for slot in ("onder", "op", "na"):
            for i in clause.slots.get(slot, ()):
                if self.sentence.tokens[i].lemma.split("_")[-1] in ("druk", "aandringen", "eis", "protest"):
                    found = self._owners(i)
                    if found:
                        return found
        return []

    def _employer(self, clause: Clause) -> list[Reference]:
        """`de piloten van Ryanair staken`: strikers are told by the firm that they strike against."""
        for i in clause.slots.get("subj", ()):
            for c in self.sentence.children[i]:
                if preposition(self.sentence, c) in ("van", "bij"):
                    found = [ref for ref in self.reader.actors(c) if ref.role == "BUS" or ref.code[:3] == "MNC"]
                    if found:
                        return found
        return []

    def _partners(self, clause: Clause, sources: list[Reference], avoid: set[str], used: list[int]) -> list[Reference]:
        """The other side of a symmetric act: whom the `met` phrase or the object names; nobody where the subject names both (`elkaar`)."""
        for slot in ("met", "obj", "tussen", "iobj"):
            for i in clause.slots.get(slot, ()):
                if i in clause.nested and clause.nested[i] not in used:
                    continue
                found = [ref for ref in self.reader.actors(i) if ref.code not in avoid and not ref.place]
                if found and (slot == "met" or not all(ref.weak for ref in found) or len(sources) < 2):
                    return found
        return []

    # ------------------------------------------------------------------------------------------------------ composition

    def _lower(self, clause: Clause, match: Match) -> list[Act]:
        """The acts in the E slot: of a lower clause, or of an act noun."""
        if match.lower is not None:
            lower = match.lower
            for part in [lower, *(c for c in clause.lower if c is not lower and c.kind == lower.kind and self._together(lower, c))]:
                self._consumed.add(part.verb)
            self._inherit_subject(clause, match, lower)
            if match.frame.code == "intend" and match.targets and "iobj" not in lower.slots:
                lower.slots["iobj"] = [match.targets[0].head]
            if "obj" not in lower.slots and lower.infinitive and set(clause.slots.get("obj", ())) - set(match.used):
                lower.slots["obj"] = list(clause.slots["obj"])
            found = self.acts(lower) or self._through(lower)
            if not found and match.frame.code in BY_ANYBODY:
                self._unnamed.add(lower.verb)
                self._acts.pop(lower.verb, None)
                found = self.acts(lower)
            return found or [self._unknown(lower, match)]
        if match.noun is not None:
            return self._noun_acts(match.noun, clause, match)
        return []

    def _through(self, clause: Clause) -> list[Act]:
        """`te gaan praten met`, `te laten samenwerken`: a verb that only leads to the next one lets it through."""
        inner = self.matcher.infinitive(clause) if clause.lemma in LEADING else None
        if inner is None:
            return []
        self._consumed.add(inner.verb)
        for slot, fill in clause.slots.items():
            inner.slots.setdefault(slot, list(fill))
        if clause.verb in self._addressees and clause.lemma != "laten":
            self._addressees[inner.verb] = self._addressees[clause.verb]
        self._acts.pop(inner.verb, None)
        return self.acts(inner) or self._through(inner)

    def _together(self, first: Clause, other: Clause) -> bool:
        return self.sentence.tokens[other.verb].deprel == "conj" and self.sentence.tokens[other.verb].head == first.verb

    def _inherit_subject(self, clause: Clause, match: Match, lower: Clause) -> None:
        """Control: the infinitive's subject is the addressee of an appeal, demand or accusation, else the upper subject."""
        if not lower.infinitive and not (lower.inherited_subject or "subj" not in lower.slots):
            return
        slot = match.frame.part("T")
        if match.frame.code in ("appeal", "demand", "accuse") and slot is not None and match.targets:
            lower.slots["subj"] = [ref.head for ref in match.targets[:1]]
            self._addressees[lower.verb] = match.targets
        elif "subj" not in lower.slots and not lower.passive and clause.slots.get("subj"):
            lower.slots["subj"] = list(clause.slots["subj"])

    def _unknown(self, lower: Clause, match: Match) -> Act:
        subjects = [ref for i in lower.slots.get("subj", []) for ref in self.reader.actors(i) if not ref.weak]
        targets = self.matcher.default_targets(lower, match, {ref.code for ref in subjects})
        act = Act(UNKNOWN, subjects, targets, match, lower, known=False, confidence=0.5)
        act.mood = "negated" if lower.negated else "asserted"
        return act

    def _noun_acts(self, noun: int, clause: Clause, match: Match) -> list[Act]:
        found = []
        heads = [noun, *(c for c in self.sentence.children[noun] if self.sentence.tokens[c].deprel == "conj")]
        for i in heads:
            content = match.frame.code in CONTENT or ("geven" in match.frame.heads and self.matcher.below_an_upper_verb(clause))
            inner = self.matcher.noun_act(i, clause if i == noun else None, content)
            if inner is None:
                continue
            if inner.frame.is_class:  # `stopzetting van de steun`, `de eis dat hij opstapt`
                below = self._noun_acts(inner.noun, clause, inner) if inner.noun is not None else []
                if inner.lower is not None:
                    self._consumed.add(inner.lower.verb)
                    below = self.acts(inner.lower)
                for lower in below:
                    code = compose(self.lexicon.composition, inner.frame.code, lower.code)
                    if code:
                        found.append(replace(lower, code=code, patterns=[inner.frame.named(self.sentence.tokens[i].form), *lower.patterns]))
                continue
            doers = match.frame.code == "investigate"
            targets = inner.targets or ([] if inner.frame.no_target else self.matcher.noun_targets(i, set(), doers, inner.frame.symmetric))
            act = Act(
                inner.frame.code,
                [],
                targets,
                inner,
                None,
                inner.frame.symmetric,
                patterns=[inner.frame.named(self.sentence.tokens[i].form)],
            )
            found.append(act)
        return found

    def _compose(self, clause: Clause, match: Match) -> list[Act]:
        upper = match.frame.code
        sources = self._sources(clause, match)
        if sources is None:
            self._reject(clause, "subject is no actor")
            self._lower(clause, match)
            return []
        lowers = self._lower(clause, match)
        verbal = match.noun is not None and self.sentence.tokens[match.noun].upos == "VERB"
        if not lowers and match.noun is not None and (upper != "do" or verbal):  # `dringt aan op … te …`: `op` was given to a noun
            match.lower = self.matcher.infinitive(clause)
            lowers = self._lower(clause, match)
        if not lowers and match.targets and (upper == "demand" or (upper == "appeal" and {"om", "op", "tot", "voor"} & match.frame.keys)):
            lowers = [Act(UNKNOWN, [], [], match, clause, known=False, confidence=0.5)]
        if not lowers:
            self._reject(clause, f"{upper}: nothing below it names an act")
        found = []
        for lower in lowers:
            if lower.mood == "hearsay":
                continue
            code = self._composed_code(upper, lower, match, sources)
            if not code:
                self._reject(clause, f"{upper} × {lower.code} is no event")
                continue
            targets = self._composed_targets(upper, clause, match, lower, sources)
            symmetric = lower.symmetric and (upper in ("do", "intend") and code[:2] in ("03", "04", "05", "06", "08"))
            if upper == "intend" and code == "036":
                symmetric = True
            act = Act(code, sources, targets, match, clause, symmetric, patterns=[match.frame.named(clause.lemma), *lower.patterns])
            act.realis = REALIS.get(upper, lower.realis)
            act.confidence = 0.75 if lower.known else 0.5
            act.known = lower.known
            if act.code in PROTESTS:
                self._purpose(act, clause)
            found.append(act)
        return found

    def _composed_code(self, upper: str, lower: Act, match: Match, sources: list[Reference]) -> str:
        negated = lower.mood == "negated"
        if upper == "intend" and negated and lower.known and "willen" in match.frame.heads:
            return compose(self.lexicon.composition, "reject", lower.code)  # `wil niet praten met`
        if upper == "deny":
            return "016" if self._own_deed(lower, match, sources) else "010"
        if lower.known or lower.code != UNKNOWN:
            return compose(self.lexicon.composition, upper, lower.code, negated)
        addressed = match.targets or lower.sources or lower.targets
        if upper == "reject" and not addressed and any(s.role == "GOV" or len(s.code) == 3 for s in sources if not s.open):
            return compose(self.lexicon.composition, upper, UNKNOWN, negated)  # a government refuses, whoever wants it
        if upper in ("do", "halt", "relax") or (upper == "investigate" and not addressed) or (not addressed and upper != "consider"):
            return ""
        if self._domestic(sources, addressed):
            return compose(self.lexicon.composition, upper, "0832", False)
        return compose(self.lexicon.composition, upper, UNKNOWN, negated)

    def _own_deed(self, lower: Act, match: Match, sources: list[Reference]) -> bool:
        """Is one's own responsibility denied: a thing, an infinitive, or a clause with a pronoun or one's own side as subject?"""
        if match.lower is None or match.lower.infinitive:
            return True
        subjects = [i for i in match.lower.slots.get("subj", ()) if self.sentence.tokens[i].upos in ("NOUN", "PROPN")]
        countries = {ref.country for ref in sources}
        doers = lower.sources or [ref for i in subjects for ref in self.reader.actors(i)]
        return not subjects or any(ref.country in countries or ref.open for ref in doers)

    def _domestic(self, sources: list[Reference], addressed: list[Reference]) -> bool:
        """Politics inside one country, where an unnamed act of government is a matter of policy (0242, 1042, 1232, 0342)."""
        return any(
            s.country
            and (s.country == a.country or (a.open and a.code in DOMESTIC))
            and {"GOV", "LEG"} & {s.role, a.role}
            and s.role != a.role
            and s.role
            and a.role
            for s in sources
            for a in addressed
        )

    def _composed_targets(self, upper: str, clause: Clause, match: Match, lower: Act, sources: list[Reference]) -> list[Reference]:
        avoid = {ref.code for ref in sources} | {ref.country for ref in sources if ref.country}
        if upper == "appeal" and lower.known and lower.code.startswith(PROTEST_ROOT):  # rallying people against someone (113)
            against = [ref for ref in lower.targets if ref.code not in avoid]
            if against:
                return against
        if match.targets:
            return match.targets
        if upper in ("appeal", "demand", "accuse", "investigate", "deny"):
            doers = [ref for ref in lower.sources if ref.code not in avoid]
            if doers:
                return doers
        targets = [ref for ref in lower.targets if ref.code not in avoid]
        if targets:
            return targets
        doers = [ref for ref in lower.sources if ref.code not in avoid]
        if doers:
            return doers
        if upper == "deny":
            return []
        if upper == "threat":
            return self._condition_subject(clause, avoid)
        if match.noun is not None:
            return self.matcher.phrase_targets(clause.slots, avoid)
        return []

    def _condition_subject(self, clause: Clause, avoid: set[str]) -> list[Reference]:
        """`dreigen met een staking als de minister niet …`: whoever the condition speaks of."""
        for lower in clause.lower:
            heads = lower.slots.get("subj", []) if lower.hypothetical else lower.slots.get("als", [])
            if heads:
                found = [r for i in heads for r in self.reader.actors(i) if r.code not in avoid and not r.weak]
                if found:
                    return found
        return []

    # ---------------------------------------------------------------------------------------------------------- reports

    def _say(self, clause: Clause, match: Match) -> list[Act]:
        """A report: the acts of the reported clause stand for themselves, or compose with the speaker; with none, a statement."""
        sources = self._sources(clause, match)
        lower = match.lower
        if lower is None:
            act = Act("010", sources or [], [], match, clause, patterns=[match.frame.named(clause.lemma)])
            return self._finish(clause, [act] if sources else [], match)
        reported = [lower, *(c for c in self.clauses if self._together(lower, c))]
        found: list[Act] = []
        asserted = False
        for part in reported:
            for act in self.acts(part):
                if act.mood == "asserted":
                    asserted = True
                    self._speak_for(act, part, sources)
                elif act.mood == "must" and sources:
                    found.append(self._urge(clause, match, act, sources))
                elif act.mood == "hearsay" and sources:
                    act.mood = "asserted"
                    asserted = True
        if not asserted and not found and sources and not clause.negated and not lower.question:
            about = self._spoken_of(match, sources, "010")
            found.append(Act("010", sources, about, match, clause, patterns=[match.frame.named(clause.lemma)]))
        return self._finish(clause, [act for act in found if act.code], match)

    def _speak_for(self, act: Act, part: Clause, speakers: list[Reference] | None) -> None:
        """`de minister waarschuwde dat Israël zal aanvallen`: who announces what his country will do does so himself."""
        if part.modality == "future" and act.code[:2] in ("03", "13") and speakers:
            countries = {ref.country for ref in speakers if ref.country}
            if act.sources and all(ref.country in countries for ref in act.sources):
                act.sources = speakers

    def _according_to(self, clause: Clause) -> list[Act]:
        """`volgens de president`, `aldus de minister`: a statement of whoever is quoted, where the clause itself gives no event."""
        if clause.negated or clause.kind not in ("root", "conj", "parataxis"):
            return []
        heads = [
            i
            for i in clause.slots.get("volgens", ())
            if i not in self.reader.mentions or self.reader.mentions[i][2].kind != "organisations"
        ]
        heads += [
            c
            for c in self.sentence.children[clause.verb]
            if self.sentence.tokens[c].deprel == "parataxis" and preposition(self.sentence, c) == "aldus"
        ]
        for i in heads:
            quoted = [
                r
                for r in self.reader.actors(i)
                if not r.weak and (r.role in QUOTED or r.code[:3] == "IGO" or (len(r.code) == 3 and not r.open))
            ]
            if quoted:
                frame = Frame("010", ("volgens",), (), "volgens|aldus S", "coders/coder.py", no_target=True)
                return [Act("010", quoted, [], Match(frame, 0.0), clause, confidence=0.5, patterns=[frame.text])]
        return []

    def _urge(self, clause: Clause, match: Match, lower: Act, sources: list[Reference]) -> Act:
        """`X moet …, zei Y`: Y appeals to X."""
        code = compose(self.lexicon.composition, "appeal", lower.code, False)
        targets = lower.sources or lower.targets
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

    # ------------------------------------------------------------------------------------------------------------- mood

    def _finish(self, clause: Clause, acts: list[Act], match: Match) -> list[Act]:
        """Apply the clause's own negation and modality to its acts."""
        finished = []
        for act in acts:
            negated = clause.negated and not set(clause.negators) & set(match.used)
            if clause.modality in ("future", "will") and match.frame.code != "intend":
                act = self._modal(clause, act, "reject" if negated and clause.modality == "will" else "intend", negated)
            elif negated:
                act.mood = "negated"
            elif clause.modality == "must":
                act.mood = "must"
            elif clause.modality in ("may", "hearsay") and not set(clause.verb_tokens) & set(match.used):
                act.mood = clause.modality
            finished.append(act)
        return finished

    def _modal(self, clause: Clause, act: Act, upper: str, negated: bool) -> Act:
        if negated and upper == "intend":
            act.mood = "negated"
            return act
        if clause.passive and not act.sources:
            act.mood = "may"
            return act
        if act.code[:2] in ("03", "12", "13"):
            return act
        code = compose(self.lexicon.composition, upper, act.code)
        if not code and act.code[:2] in ("15", "16", "17", "18", "19", "20") and act.targets and clause.modality == "future":
            code = compose(self.lexicon.composition, "threat", act.code)
        if not code:
            act.mood = "may"
            return act
        symmetric = code == "036" or (act.symmetric and code[:2] == "03")
        return replace(act, code=code, symmetric=symmetric, realis=REALIS[upper], patterns=[f"^{upper}", *act.patterns])

    def _unasserted(self, clause: Clause) -> str:
        """Why the clause asserts nothing where it stands, '' if it does."""
        if clause.hypothetical:
            return "condition"
        if clause.question:
            return "question"
        upper = clause.upper
        kind = clause.kind.split(":")[0]
        marks = self.matcher._marks(clause)
        if upper is None or kind in ("root", "conj", "parataxis"):
            return self._unasserted(upper) if upper is not None and kind == "conj" else ""
        if marks & {"dan", "zoals"} and not any(self.sentence.tokens[i].has("VerbForm=Fin") for i in clause.verb_tokens):
            return "comparison"
        if clause.infinitive or self.matcher._te(clause):
            if kind == "advcl" and ("door" in marks or "na" in marks):
                return ""
            return "" if upper.lemma in IMPLICATIVE and kind == "xcomp" and not upper.negated else "infinitive that nobody carries out"
        if kind in ("ccomp", "csubj", "xcomp"):
            if upper.lemma in NONFACTIVE:
                return f"not asserted under '{upper.lemma}'"
            return "negated above" if upper.negated else self._unasserted(upper)
        if clause.kind == "acl" and "dat" in marks:
            return "content of a noun"
        if kind == "acl" and any(preposition(self.sentence, i) == "volgens" for i in list(self.sentence.ancestors(clause.verb))[:2]):
            return "part of the source of a report"
        if kind == "advcl" and marks & {"opdat", "alsof", "voordat", "alvorens", "zodat", "tot", "totdat"}:
            return "purpose or condition"
        return ""

    # ---------------------------------------------------------------------------------------------------------- protest

    def _purpose(self, act: Act, clause: Clause) -> None:
        """What a protest is for gives its last digit, and whom its aim names is its target."""
        reasons = ("voor", "tegen", "om", "uit", "over", "vanwege", "wegens", "rond")
        heads = [i for prep in reasons for i in clause.slots.get(prep, ())]
        heads += [i for prep in ("tegen", "voor") for i in clause.loose.get(prep, ())]
        aims = [c for c in clause.lower if c.infinitive or self.matcher._te(c)]
        for aim in aims:
            self._consumed.add(aim.verb)
            heads += [aim.verb, *(i for slot in ("obj", "op", "tot", "van", "tegen", "voor", "subj") for i in aim.slots.get(slot, ()))]
        heads += [c for i in list(heads) for c in self.sentence.children[i] if self.sentence.tokens[c].deprel == "nmod"]
        if len(act.code) == 3:
            digit = next((d for d, words in self.lexicon.purposes for i in heads if self.matcher.accepts(words, i)), "")
            if digit and act.code != "140":
                act.code += digit
        if not act.targets or all(ref.weak for ref in act.targets):
            avoid = {ref.code for ref in act.sources}
            for i in heads:
                found = [ref for ref in self.reader.actors(i) if ref.code not in avoid and not ref.place]
                if found:
                    act.targets = found
                    break

    # ----------------------------------------------------------------------------------------------------------- events

    def _spread(self, act: Act) -> list[Event]:
        """One event for each pair of actors, both directions of symmetric acts, the host's side of visits."""
        sources, targets = self._settle(act)
        sources = [s for s in sources if not s.anonymous]
        if act.code[:2] == "11" and not targets and act.clause is not None:
            if any(self.sentence.tokens[i].lemma in DEEDS for i in act.clause.slots.get("obj", ())):
                targets = [ref for ref in self.memory.aggressors if ref.code not in {s.code for s in sources}]
        if act.code.startswith(VIOLENT) and sources:
            self.memory.aggressors = [s for s in sources if not s.open]
        if act.code == "010" or act.code in OPINIONS:
            mute = UNQUOTED if not targets else UNQUOTED - {"COP", "LAB"} if act.code == "010" else frozenset()
            heard = [s for s in sources if s.role not in mute or s.code[:3] in ("IGO", "NGO")]
            if sources and not heard:
                return []
            sources = heard
        if not any(self._political(ref) for ref in (*sources, *targets)):
            return []
        if not act.code.startswith(HITS_PEOPLE) or (not sources and act.code.startswith(("181", "182"))):
            targets = [t for t in targets if not t.anonymous]  # what befalls a man in the street is crime, not politics
        if act.code.startswith("141"):
            sources = [replace(s, code=s.code.replace("CVL", "OPP")) for s in sources]
        if act.code.startswith("143"):
            sources = [replace(s, code=s.code.replace("COP", "LAB")) for s in sources]
        own = {s.code for s in sources}
        if targets and all(t.code in own for t in targets) and not any(s.role in MEMBERS_MAY_CLASH for s in sources):
            if not act.symmetric and act.match.targets and not any(t.weak or len(t.code) == 3 for t in targets):
                return []
            targets = []
        if act.code in ("1723", "1724", "0813", "0814") and not targets and act.clause is not None and act.clause.slots.get("in"):
            home = next((s.country for s in sources if s.country), "")
            heads = [i for i in act.clause.slots["in"] if self.sentence.tokens[i].lemma in HOME_PLACES]
            targets = [Reference(home, i, i, i, self.sentence.tokens[i].form) for i in heads[:1] if home]
        if act.code[:2] not in ("17", "18", "19", "20"):  # one's own country is where it happens, not whom it hits
            homes = {s.country for s in sources}
            targets = [t for t in targets if not (len(t.code) == 3 and t.code in homes) or self._is_state(t)]
        if act.code[:2] == "09" and (not targets or all(t.weak for t in targets)):
            targets = self._investigated(act) or targets
        if not sources and not targets:
            return []
        pairs: list[tuple[Reference | None, Reference | None]] = []
        if act.symmetric or act.code == "036":
            pairs = self._mutual(sources, targets)
            if not pairs and len(sources) == 1 and (act.code == "036" or (not act.symmetric and act.match.frame.target == NOBODY)):
                pairs = [(sources[0], None)]
            if not pairs and len(sources) == 1 and act.code.startswith("087"):
                pairs = [(sources[0], None)]  # a ceasefire of one side
        elif targets:
            senders: list[Reference | None] = [*sources] or [None]
            pairs = [(s, t) for s in senders for t in targets]
        elif sources and self._stands_alone(act):
            pairs = [(s, None) for s in sources]
        if not pairs and act.clause is not None:
            self._reject(act.clause, f"{act.code}: no target")
        date, told = self._date(act) if pairs else ("", None)
        if pairs and not date:
            if act.clause is not None:
                self._reject(act.clause, "dated to no day, month or year")
            return []
        events = []
        for source, target in pairs:
            same = source is not None and target is not None and source.code == target.code
            if same and source is not None and source.role not in MEMBERS_MAY_CLASH:
                continue
            events.append(self._event(act, act.code, source, target, date, told))
            if act.code in VISIT:
                events.append(self._event(act, VISIT[act.code], target, source, date, told))
        return events

    def _is_state(self, ref: Reference) -> bool:
        """`daagt de Nederlandse staat voor de rechter`: the state as a party, also at home."""
        return self.sentence.tokens[ref.head].lemma.lower() == "staat"

    def _political(self, ref: Reference) -> bool:
        """Rule 4 of CONVENTIONS: people, press and firms of no country take part in politics only with somebody else."""
        return not (ref.open and ref.code in PRIVATE)

    def _investigated(self, act: Act) -> list[Reference]:
        """Whom an investigation concerns: the actor, else the country, that the phrase of its subject matter names anywhere."""
        clause = act.clause
        if clause is None:
            return []
        strong: list[Reference] = []
        countries: list[Reference] = []
        avoid = {s.code for s in act.sources}
        for i in (i for slot in ("naar", "obj") for i in clause.slots.get(slot, ())):
            own = set(self.sentence.subtree(i, CLAUSAL))
            for j in self.sentence.subtree(i):
                if self.sentence.tokens[j].deprel in ("flat", "amod", "case", "det"):
                    continue
                found = [ref for ref in self.reader.actors(j) if ref.code not in avoid]
                told = j in own or self.sentence.tokens[j].deprel in ("nsubj", "obj")
                strong += [ref for ref in found if told and not ref.weak and len(ref.code) > 3]
                countries += [ref for ref in found if len(ref.code) == 3 and not ref.open]
        return strong[:1] or countries[:1]

    def _stands_alone(self, act: Act) -> bool:
        """May the act go without a target? Where CONVENTIONS says so, and where the frame's own example does."""
        frame = act.match.frame
        if act.code[:2] in ("02", "10", "11", "12", "13") and act.known and (act.code not in GENERIC or act.code == "130"):
            return True  # an appeal to whom it may concern, a refusal of what nobody owns
        if act.code == "120" and (frame.specificity >= 4.0 or frame.code == "reject"):
            return True
        return frame.no_target or frame.target == NOBODY or act.code.startswith(ALONE) or act.code.startswith(VIOLENT)

    def _mutual(self, sources: list[Reference], targets: list[Reference]) -> list[tuple[Reference | None, Reference | None]]:
        others = [t for t in targets if t.code not in {s.code for s in sources}]
        if others:
            parties = sources or others  # `tussen A en B`: both are partners
            return [pair for s in parties for t in others if s.code != t.code for pair in ((s, t), (t, s))]
        return [(a, b) for a in sources for b in sources if a.code != b.code]

    def _settle(self, act: Act) -> tuple[list[Reference], list[Reference]]:
        """Give roles without a country the one that the clause, the other side or the sentence ties them to."""
        place = self._clause_place(act.clause)
        source_country = next((r.country for r in act.sources if r.country), "")
        target_country = next((r.country for r in act.targets if r.country), "")
        bare_target = all(len(r.code) == 3 and not r.open for r in act.targets)
        lend = target_country if not bare_target or act.code[:2] in ("02", "10", "11", "12", "13", "14") else ""
        sources = [self._closed(ref, place, lend) for ref in act.sources]
        source_country = source_country or next((r.country for r in sources if r.country), "")
        army = any(r.role == "MIL" for r in sources)
        strangers = act.code[:2] in ("18", "19", "20") and (army or any(len(r.code) == 3 for r in sources))
        enemy = self._other_country(source_country)
        abroad = strangers or act.code == "018"
        targets = [
            self._closed(ref, place, enemy if abroad and not (army and ref.code in FOES_AT_HOME) else source_country) for ref in act.targets
        ]
        if act.code == "043" and not sources and place and act.clause is not None and act.clause.passive:
            i = act.clause.verb  # `werd in Pyongyang onthaald`
            sources = [Reference(place, i, i, i, self.sentence.tokens[i].form)]
        if act.code == "192" and not targets:
            home = place or next((r.country for r in sources if r.role in ("REB", "SEP")), "")
            targets = [Reference(home, s.head, s.first, s.last, s.name) for s in sources[:1] if home]
        return _distinct(sources), _distinct(targets)

    def _closed(self, ref: Reference, place: str, other: str) -> Reference:
        if not ref.open or ref.code not in DOMESTIC or self._foreign(ref.head):
            return ref
        country = place or other or self._only_country()
        return replace(ref, code=country + ref.code, open=False) if country else ref

    def _foreign(self, head: int) -> bool:
        """`buitenlandse hulpverleners` belong to no country that the sentence names."""
        return any(
            self.sentence.tokens[c].lemma.lower() in ("buitenlands", "internationaal", "vreemd") for c in self.sentence.children[head]
        )

    def _clause_place(self, clause: Clause | None) -> str:
        """The country of the place where a clause says that it happens."""
        while clause is not None:
            for prep in ("in", "te", "bij", "nabij", "rond", "op", "vanuit", "uit", "voor", "ten_noorden_van"):
                for i in clause.slots.get(prep, ()):
                    if i in clause.nested:
                        continue
                    country = self.reader.place_country(i) or self.reader._place_below(i)
                    if country:
                        return country
            clause = clause.upper
        return ""

    def _other_country(self, country: str) -> str:
        """The one country that the sentence speaks of beside `country`, '' if none or several."""
        found = self._countries() - {country}
        return found.pop() if len(found) == 1 else ""

    def _only_country(self) -> str:
        """The one country that the sentence speaks of, '' if none or several."""
        found = self._countries()
        return found.pop() if len(found) == 1 else ""

    def _countries(self) -> set[str]:
        found = {actor.code(self.published)[:3] for _, _, actor in self.reader.mentions.values()}
        found |= {c for i in range(len(self.sentence)) if (c := self.reader._adjective(i))}
        return found - {"IGO", "NGO", "IMG", "MNC", "EUR", "WST", "MEA", "AFR"}

    def _date(self, act: Act) -> tuple[str, Span | None]:
        """The event's date at its own precision and the characters that tell it; '' where it lies in no one year."""
        clause, times = act.clause, self._expressions()
        if clause is None or not times:
            return self.published, None
        above = []
        upper = clause.upper
        while upper is not None:
            above.append(upper.verb)
            upper = upper.upper
        own = self.sentence.subtree(clause.verb, CLAUSAL)
        value, tokens, _ = event_date(self.sentence, clause.verb, own, times, self.memory.timeline, clause.tense, above)
        return value, self.sentence.span(range(tokens[0], tokens[1] + 1)) if tokens else None

    def _expressions(self) -> list[Expression]:
        if self._times is None:
            self._times = expressions(self.sentence)
        return self._times

    def _where(self, act: Act, countries: list[str]) -> Place | None:
        """The place where the act happened, by its own clause first."""
        if act.clause is None:
            return None
        return self.gazetteer.where(self.sentence, act.clause.verb_tokens, self._place_mentions(), self.dateline, countries)

    def _place_mentions(self) -> list[PlaceMention]:
        if self._places is None:
            taken = {i for i, (_, _, actor) in self.reader.mentions.items() if actor.kind not in ("countries", "adjectives", "metonyms")}
            self._places = self.gazetteer.mentions(self.sentence, taken)
        return self._places

    def _home(self, ref: Reference | None, countries: list[str]) -> Place | None:
        """Where an actor is: the city that its own phrase names, else its country."""
        if ref is None:
            return None
        named = self.gazetteer.of_actor(self.sentence, ref.first, ref.last, self._place_mentions(), countries)
        return named or (self.gazetteer.country_place(ref.country) if ref.country else None)

    def _event(self, act: Act, code: str, source: Reference | None, target: Reference | None, date: str, told: Span | None) -> Event:
        clause = act.clause
        span = self.sentence.span(clause.verb_tokens) if clause is not None else (0, 0)
        countries = [ref.country for ref in (source, target) if ref is not None and ref.country]
        return Event(
            source=source.code if source else NOBODY,
            target=target.code if target else NOBODY,
            code=code,
            date=date,
            date_span=told,
            sentence=self.number,
            pattern=" + ".join(act.patterns),
            rule=act.match.frame.line,
            confidence=round(act.confidence, 2),
            realis=act.realis if act.realis != "asserted" else realis_of_code(code),
            tense=clause.tense if clause else "present",
            clause=clause.kind if clause else "",
            verb_span=span,
            source_span=self.sentence.span(range(source.first, source.last + 1)) if source else None,
            target_span=self.sentence.span(range(target.first, target.last + 1)) if target else None,
            source_name=source.name if source else "",
            target_name=target.name if target else "",
            antecedents=tuple(ref.antecedent for ref in (source, target) if ref is not None and ref.antecedent),
            place=self._where(act, countries),
            source_place=self._home(source, countries),
            target_place=self._home(target, countries),
        )

    def _reject(self, clause: Clause, reason: str) -> None:
        self.rejections.append(Rejection(self.number, clause.lemma, reason))


def _root(acts: Sequence[Act]) -> str:
    """The root of the first act's code, '' if there is none."""
    return acts[0].code[:2] if acts else ""


def _distinct(refs: list[Reference]) -> list[Reference]:
    return list({ref.code: ref for ref in reversed(refs)}.values())[::-1]
