"""The one path through the rooms: parsed sentences and a publication date in, events out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coders import arguments, assertion, reports, speakers, telling
from coders.actors import ActorReader
from coders.acts import GENERIC, Act
from coders.clauses import Clause
from coders.complements import BARE_INFINITIVE, has_te, infinitive
from coders.composition import REALIS, UNKNOWN, compose
from coders.dates import about, expressions
from coders.discourse import Memory, names_a_thing
from coders.event import NOBODY, Event, Place, Rejection
from coders.lexicon import Lexicon
from coders.matches import Match
from coders.matching import Matcher
from coders.mending import mend
from coders.mood import HEDGES
from coders.names import find_mentions, name_kinds
from coders.nominals import CONTENT, noun_act
from coders.noun_forms import NounKeys
from coders.persons import GENTLEMEN
from coders.place_phrases import Mention as PlaceMention
from coders.places import Gazetteer
from coders.predicates import clauses
from coders.references import DOMESTIC, Reference
from coders.sentence import Sentence
from coders.targets import default_targets, noun_targets, phrase_targets
from coders.themes import Themes
from coders.time_days import Expression
from coders.timeline import Timeline
from coders.voice import UNACCUSATIVE

AID = frozenset(["023", "033", "103", "122"])
"""Aid asked for, promised, demanded and refused; the fourth digit tells its kind."""
BY_ANYBODY = frozenset(["appeal", "demand", "reject", "consider", "threat", "investigate"])
"""Classes below which an act counts whoever is to do it: `eist dat de wereldmachten een vredesconferentie beleggen`."""
KNOWN_ONLY = frozenset(["do", "halt", "relax", "attempt"])
"""Classes that say nothing of an act that no frame knows."""
PROTEST_ROOT = "14"
PROTESTERS = frozenset({"OPP", "LAB", "AGR", "EDU", "CVL", "HLH"})
"""Roles whose blockades are protests, where those of armies are acts of force."""
PROTESTS = frozenset({"140", "141", "142", "143", "144", "145"})
THINGS = frozenset("dat dit het deze die wat alles niets zoiets".split())
HOSTILE = frozenset(["15", "16", "17", "18", "19", "20"])
"""Roots of acts against somebody."""
JUDGING = frozenset({"vinden", "bepalen", "oordelen", "vonnissen"})
"""Verbs that judge: whoever finds that somebody must do something asks for it, whoever finds that he does it has an opinion."""
RULING = frozenset({"beslissen", "besluiten", "oordelen", "bepalen"})
"""Verbs that permit only what their clause says that somebody may do (`besliste dat hij mag worden uitgeleverd`)."""
MOTION = frozenset(["gaan", "komen"])
"""Verbs that tell the intent to do what the infinitive says, and in the past that it was done."""
DECIDING = frozenset({"besluiten", "beslissen", "aankondigen"})
"""Verbs of a decision: who decides on a measure takes it, who decides to help has yet to do so."""
MEASURES = ("15", "16", "17")
WARNING = frozenset({"waarschuwen"})
"""Who warns that he will do something threatens, who warns of what others do reports it."""
ASKED = frozenset("verzoek vraag oproep pleidooi aanbod".split())
ACCEPTING = frozenset(["instemmen", "aanvaarden", "accepteren", "inwilligen", "honoreren"])
LEADING = frozenset(["gaan", "laten", "komen", "helpen"])
"""Verbs that say little but the infinitive below them."""


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
        self.reader = ActorReader(sentence, self.lexicon, self.published, mentions, memory)
        self.tells = self.reader.any_actor()
        if self.tells:
            sentence = mend(sentence, self.lexicon.verbs, name_kinds(mentions, sentence, self.lexicon.places))
            self.reader = ActorReader(sentence, self.lexicon, self.published, mentions, memory)
            self.matcher = Matcher(sentence, self.reader, self.lexicon, coder._keys)
        self.sentence = sentence
        self.number = number
        self.rejections: list[Rejection] = []
        self.clauses: list[Clause] = []
        self._acts: dict[int, list[Act]] = {}
        self._open: set[int] = set()
        self.consumed: set[int] = set()
        self._times: list[Expression] | None = None
        self._places: list[PlaceMention] | None = None
        self.addressees: dict[int, list[Reference]] = {}
        self.unnamed: set[int] = set()
        self.memory = memory
        self.dateline = dateline

    def events(self) -> list[Event]:
        """The events that this sentence asserts."""
        if not self.tells:
            return []
        self.clauses = self.matcher.clauses = clauses(self.sentence, self.lexicon.verbs)
        speakers.attribute(self)
        found: dict[tuple[str, str, str], Event] = {}
        acts = [(clause, self.acts(clause)) for clause in self.clauses]
        for clause, coded in acts:
            if clause.verb in self.consumed:
                continue
            reason = assertion.unasserted(self, clause)
            if not reason:
                coded = reports.wished(self, clause, coded)
                coded = reports.obliged(self, clause) or coded
            if not reason and all(act.mood in ("must", "hearsay") for act in coded):
                coded = reports.according_to(self, clause, coded) or coded
            if not reason:
                coded = coded + reports.brought_along(self, clause, coded)
            for act in coded:
                if (reason and not assertion.marched(self, clause, act)) or act.mood != "asserted":
                    self.reject(clause, reason or f"not asserted: {act.mood}")
                    continue
                if not assertion.told(self, clause, act):
                    self.reject(clause, "describes a noun")
                    continue
                for event in telling.spread(self, act):
                    found.setdefault((event.source, event.target, event.code), event)
        if not found:
            return []
        issues = self.themes.count(self.sentence)
        return [replace(event, issues=issues) for event in found.values()]

    def remember(self) -> None:
        """Let the article's memory take in this sentence, once it has been coded."""
        if self.tells:
            self.memory.learn(self.reader)
        timeline = self.memory.timeline
        timeline.about = about(self.sentence, self.time_expressions(), timeline) or timeline.about

    # ------------------------------------------------------------------------------------------------------------- acts

    def acts(self, clause: Clause) -> list[Act]:
        """What a clause says, whether asserted or not; [] when no frame fits it."""
        if clause.verb in self._open:  # a clause that hangs, by way of its lower ones, below itself
            return []
        if clause.verb not in self._acts:
            self._open.add(clause.verb)
            self._acts[clause.verb] = self._read(clause)
            self._open.discard(clause.verb)
        return self._acts[clause.verb]

    def _read(self, clause: Clause) -> list[Act]:
        plain, composed = self.matcher.best(clause)
        judged = composed is not None and clause.lemma in JUDGING and composed.frame.code in ("appeal", "demand")
        judged = judged and composed is not None and "pred" not in composed.frame.keys  # not `vindt het tijd dat`
        if judged and composed is not None and (composed.lower is None or composed.lower.modality != "must"):
            composed = None
        if composed is not None and clause.lemma in RULING and composed.frame.code == "permit":
            if composed.lower is None or composed.lower.modality != "may" or composed.lower.negated:
                composed = None
        if plain is not None and plain.frame.code[:2] == "04" and clause.lemma in MOTION and self._leads(clause):
            plain = None
        if composed is None:
            plain = self._turned(clause, plain)
            plain = self._fronted(clause) or plain
        if plain is None and composed is None:
            known = clause.lemma in self.lexicon.verbs.verbs
            self.reject(clause, "no frame fits its slots" if known else "verb is in no frame")
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
                return reports.say(self, clause, composed)
            acts = self._compose(clause, composed)
        elif plain is not None and composed is not None and composed.noun in plain.used and composed.frame.code in CONTENT:
            acts = self._kind_of_aid(clause, plain, composed)
        if (
            plain is not None
            and plain.frame.target == NOBODY
            and acts
            and not acts[0].targets
            and acts[0].code[:2] not in ("01", "13")
            and not (plain.frame.code in ("020", "030") and self._finer(acts[0], plain))
        ):
            acts = []
        if plain is None or (acts and (self._finer(acts[0], plain) or plain.frame.catches_all)):
            return assertion.finish(self, clause, acts, composed) if composed is not None else []
        if plain.frame.code == "010" and plain.lower is not None:
            self.consumed -= {part.verb for part in self.clauses if part is plain.lower or self.together(plain.lower, part)}
            return reports.say(self, clause, plain)  # what composed to nothing stands for itself
        act = self._plain(clause, plain)
        if (
            act is not None
            and composed is not None
            and acts
            and not acts[0].known
            and acts[0].code == act.code
            and acts[0].targets
            and not act.targets
        ):
            return assertion.finish(self, clause, acts, composed)  # the plain frame lacks whom the lower act names
        return assertion.finish(self, clause, [act] if act else [], plain)

    def _leads(self, clause: Clause) -> bool:
        """`gaat de ambassade naar Jeruzalem verhuizen`: a verb of motion with a bare infinitive goes nowhere itself."""
        below = infinitive(self.sentence, clause)
        return below is not None and below.infinitive and not has_te(self.sentence, below)

    def _kind_of_aid(self, clause: Clause, plain: Match, composed: Match) -> list[Act]:
        """`vraagt om financiële steun` is a request for support that says of what kind (0231): the noun tells more than the frame."""
        acts = [act for act in self._compose(clause, composed) if act.known and act.code[:3] in AID and len(act.code) == 4]
        for act in acts:
            act.targets = act.targets or arguments.targets(self, clause, plain, act.sources)
        return acts if len(plain.frame.code) == 3 and plain.frame.code[:2] == _root(acts) else []

    def _turned(self, clause: Clause, straight: Match | None) -> Match | None:
        """`de regering, die de VN erkennen`: a relative clause is read with its antecedent as object where no frame fits it as subject,
        or where a name follows, which shows no number, and a frame says more of it that way (`die ook de VN erkent`)."""
        slots = clause.slots
        if clause.kind != "acl:relcl" or clause.passive or len(slots.get("subj", ())) != 1 or len(slots.get("obj", ())) != 1:
            return straight
        if straight is not None and slots["obj"][0] not in self.reader.mentions:
            return straight
        slots["subj"], slots["obj"] = slots["obj"], slots["subj"]
        match, _ = self.matcher.best(clause)
        if match is None or (straight is not None and match.score <= straight.score):
            slots["subj"], slots["obj"] = slots["obj"], slots["subj"]
            return straight
        match.bridged = True
        return match

    def _fronted(self, clause: Clause) -> Match | None:
        """`Elke betrokkenheid wees China van de hand`: where a thing stands first and an actor behind the verb, the actor speaks."""
        slots = clause.slots
        first, second = slots.get("subj", []), slots.get("obj", [])
        if len(first) == 2 and not second:  # `Dat verklaarde de minister`, where the parser gave both to the verb as subjects
            first, second = first[:1], first[1:]
        if clause.passive or len(first) != 1 or len(second) != 1 or not first[0] < min(clause.verb_tokens) < second[0]:
            return None
        word = self.sentence.tokens[first[0]]
        person = word.upos == "PROPN" or word.lemma.lower() in GENTLEMEN or any(ref.anonymous for ref in self.reader.actors(first[0]))
        if person or (word.upos == "PRON" and word.lower not in THINGS):  # `Hij veroordeelde Rusland`, `Jansen veroordeelde Rusland`
            return None
        bare = word.upos != "PROPN" and not self.sentence.children[word.i]
        reported = bare and any(c.kind == "ccomp" for c in clause.lower)  # `Fijntjes merkte de kanselier op dat …`
        if word.upos != "PRON" and not reported and not names_a_thing(word.lemma):  # `De raad veroordeelde Rusland`
            return None
        if any(not ref.weak for ref in self.reader.actors(first[0])) or all(ref.weak for ref in self.reader.actors(second[0])):
            return None
        before = slots["subj"], slots.get("obj", [])
        slots["subj"], slots["obj"] = second, first
        match, _ = self.matcher.best(clause)
        if match is None or match.frame.code[:2] not in ("01", "02", "10", "11", "12"):
            slots["subj"], slots["obj"] = before
            return None
        match.bridged = True
        return match

    def _finer(self, act: Act, plain: Match) -> bool:
        """Does composing upper and lower act say more than the plain frame?"""
        if act.code == "016" and plain.frame.code == "010":
            return True  # what one's own side is said to have done is denied, whatever it is
        if not act.known:
            return False
        if plain.frame.code in GENERIC:
            narrower = act.code[:2] == plain.frame.code[:2] and act.code not in GENERIC
            noun = act.match.noun
            same = noun is not None and noun in plain.used and self.sentence.tokens[noun].lemma in ASKED  # `wees een verzoek om overleg af`
            asked = narrower and (plain.frame.code in ("020", "030") or act.match.score > plain.score or same)
            refused = narrower and plain.frame.code == "120" and (len(act.patterns) > 2 or not _lists(plain, act.match))
            return asked or refused or len(act.code) == 4 or plain.score < 4.0
        if len(act.code) == 4 and len(plain.frame.code) == 3 and act.code[:2] == plain.frame.code[:2] and act.match.noun in plain.used:
            return True
        return act.code.startswith(plain.frame.code) or act.match.score > plain.score

    def _plain(self, clause: Clause, match: Match) -> Act | None:
        frame = match.frame
        sources = arguments.sources(self, clause, match)
        if sources is None:
            self.reject(clause, "subject is no actor")
            return None
        targets = arguments.targets(self, clause, match, sources)
        act = Act(frame.code, sources, targets, match, clause, frame.symmetric or match.mutual, patterns=[frame.named(clause.lemma)])
        act.confidence = round(min(0.95, 0.6 + 0.05 * frame.specificity) - (0.2 if match.bridged else 0.0), 2)
        if frame.lower_only and clause.modality not in ("future", "will"):
            act.mood = "only below another verb"
        if match.lower is not None and frame.part("E") is None and frame.code[:2] != "14":
            below: Clause | None = match.lower
            while below is not None:  # `weigert aan tafel te gaan zitten`: the whole chain of infinitives
                self.consumed.add(below.verb)
                below = infinitive(self.sentence, below) if below.lemma in LEADING else None
        if frame.code in PROTESTS:
            telling.purpose(self, act, clause)
        return act

    # ------------------------------------------------------------------------------------------------------ composition

    def _lower(self, clause: Clause, match: Match) -> list[Act]:
        """The acts in the E slot: of a lower clause, or of an act noun."""
        told = match.frame.part("E")
        idiom = "inf" in match.frame.keys and told is not None and "inf" not in told.keys
        if match.noun is not None and match.lower is not None and idiom:
            self.consumed.add(match.lower.verb)  # `wil niets weten van gesprekken`: the infinitive belongs to the idiom, the noun tells
            return self._noun_acts(match.noun, clause, match)
        if match.lower is not None:
            lower = match.lower
            for part in [lower, *(c for c in clause.lower if c is not lower and c.kind == lower.kind and self.together(lower, c))]:
                self.consumed.add(part.verb)
            self._inherit_subject(clause, match, lower)
            if match.frame.code == "intend" and match.targets and "iobj" not in lower.slots:
                lower.slots["iobj"] = [match.targets[0].head]
            if lower.infinitive and set(clause.slots.get("iobj", ())) - set(match.used):  # `gaat Duitsland | gas leveren`
                lower.slots.setdefault("iobj", list(clause.slots["iobj"]))
            if lower.infinitive and set(clause.slots.get("obj", ())) - set(match.used):  # `overweegt Oekraïne | raketten te schenken`
                slot = "obj" if "obj" not in lower.slots else "iobj"
                lower.slots.setdefault(slot, list(clause.slots["obj"]))
            if clause.lemma in BARE_INFINITIVE and lower.infinitive and clause.slots.get("iobj"):
                lower.slots.setdefault("iobj", list(clause.slots["iobj"]))  # `gaat Litouwen | een brigade leveren`
            found = self.acts(lower) or self._through(lower)
            if not found and match.frame.code in BY_ANYBODY:
                self.unnamed.add(lower.verb)
                self._acts.pop(lower.verb, None)
                found = self.acts(lower)
            return found or [self._unknown(lower, match)]
        if match.noun is not None:
            return self._noun_acts(match.noun, clause, match)
        return []

    def _through(self, clause: Clause) -> list[Act]:
        """`te gaan praten met`, `te laten samenwerken`: a verb that only leads to the next one lets it through."""
        inner = infinitive(self.sentence, clause) if clause.lemma in LEADING else None
        if inner is None:
            return []
        self.consumed.add(inner.verb)
        for slot, fill in clause.slots.items():
            inner.slots.setdefault(slot, list(fill))
        if clause.verb in self.addressees and clause.lemma != "laten":
            self.addressees[inner.verb] = self.addressees[clause.verb]
        self._acts.pop(inner.verb, None)
        return self.acts(inner) or self._through(inner)

    def together(self, first: Clause, other: Clause) -> bool:
        """Are they coordinated?"""
        return self.sentence.tokens[other.verb].deprel == "conj" and self.sentence.tokens[other.verb].head == first.verb

    def _inherit_subject(self, clause: Clause, match: Match, lower: Clause) -> None:
        """Control: the infinitive's subject is the addressee of an appeal, demand or accusation, else the upper subject."""
        if not lower.infinitive and not (lower.inherited_subject or "subj" not in lower.slots):
            return
        slot = match.frame.part("T")
        if match.frame.code in ("appeal", "demand", "accuse", "permit") and slot is not None and match.targets:
            lower.slots["subj"] = [ref.head for ref in match.targets[:1]]
            self.addressees[lower.verb] = match.targets
        elif clause.lemma == "laten" and lower.lemma in UNACCUSATIVE:  # `liet de avondklok vallen`: what falls is no government
            lower.slots["subj"] = list(clause.slots.get("obj", ()))
        elif "subj" not in lower.slots and not lower.passive and clause.slots.get("subj"):
            lower.slots["subj"] = list(clause.slots["subj"])

    def _unknown(self, lower: Clause, match: Match) -> Act:
        subjects = [ref for i in lower.slots.get("subj", []) for ref in self.reader.actors(i) if not ref.weak]
        targets = default_targets(self.reader, lower, match, {ref.code for ref in subjects})
        act = Act(UNKNOWN, subjects, targets, match, lower, known=False, confidence=0.5)
        act.mood = "negated" if lower.negated else "asserted"
        return act

    def _noun_acts(self, noun: int, clause: Clause, match: Match) -> list[Act]:
        found = []
        heads = [noun, *(c for c in self.sentence.children[noun] if self.sentence.tokens[c].deprel == "conj")]
        for i in heads:
            given = "geven" in match.frame.heads and self.matcher.below_an_upper_verb(clause)
            content = match.frame.code in CONTENT or match.frame.lower_only or given
            inner = noun_act(self.matcher, i, clause if i == noun else None, content)
            if inner is not None and inner.frame.is_class and inner.noun is not None and not self._follows(i, inner.noun):
                inner = noun_act(self.matcher, i, None, content)
            if inner is None:
                continue
            if inner.frame.is_class:  # `stopzetting van de steun`, `de eis dat hij opstapt`
                below = self._noun_acts(inner.noun, clause, inner) if inner.noun is not None else []
                if inner.lower is not None:
                    self.consumed.add(inner.lower.verb)
                    below = self.acts(inner.lower)
                # `wees het voorstel van Egypte voor een bestand af`: who turns down what was put to him does so to whoever put it
                put = noun_targets(self.reader, i, set()) if match.frame.code == "reject" and inner.frame.code in CONTENT else []
                for lower in below:
                    code = compose(self.lexicon.composition, inner.frame.code, lower.code)
                    if code:
                        blamed = lower.sources if inner.frame.code == "accuse" else put
                        named = [inner.frame.named(self.sentence.tokens[i].form), *lower.patterns]
                        found.append(replace(lower, code=code, targets=blamed or lower.targets, patterns=named))
                continue
            doers = match.frame.code in ("investigate", "reject")
            targets = inner.targets or ([] if inner.frame.no_target else noun_targets(self.reader, i, set(), doers, inner.frame.symmetric))
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

    def _follows(self, noun: int, inner: int) -> bool:
        """Does a phrase stand right behind the noun that it fills out, with nothing of the clause between them?"""
        inside = {*self.sentence.subtree(noun), *self.sentence.subtree(inner)}
        return noun < inner and all(i in inside for i in range(noun + 1, inner))

    def _compose(self, clause: Clause, match: Match) -> list[Act]:
        upper = match.frame.code
        if upper == "intend" and set(match.frame.heads) <= MOTION and clause.tense == "past":
            upper = "do"  # `is gaan praten`, `kwam praten`: what somebody went to do, he did
        sources = arguments.sources(self, clause, match)
        if sources is None:
            self.reject(clause, "subject is no actor")
            if not WARNING & set(match.frame.heads):
                self._lower(clause, match)
            return []
        lowers = self._lower(clause, match)
        announced = upper == "do" and self._announces(clause, match)
        if upper == "reject" and match.noun is not None and all(act.code in GENERIC for act in lowers):
            lowers = self._put_to_him(clause, match) or lowers
        verbal = match.noun is not None and self.sentence.tokens[match.noun].upos == "VERB"
        if not lowers and match.noun is not None and (upper != "do" or verbal):  # `dringt aan op … te …`: `op` was given to a noun
            match.lower = infinitive(self.sentence, clause)
            lowers = self._lower(clause, match)
        if not lowers and match.targets and (upper == "demand" or (upper == "appeal" and {"om", "op", "tot", "voor"} & match.frame.keys)):
            lowers = [Act(UNKNOWN, [], [], match, clause, known=False, confidence=0.5)]
        if not lowers:
            self.reject(clause, f"{upper}: nothing below it names an act")
        found = []
        for lower in lowers:
            if lower.mood == "hearsay":
                continue
            if upper == "threat" and WARNING & set(match.frame.heads):
                told = lower.known or bool(match.targets) or (lower.clause is not None and lower.clause.modality == "future")
                if not told or not self._is_ones_own(lower, sources):
                    self.consumed.discard(lower.clause.verb if lower.clause is not None else -1)
                    continue
            code = self._composed_code(upper, lower, match, sources)
            if announced and code[:2] in HOSTILE:  # `liet weten in te grijpen`: no deed yet, but a threat
                code = compose(self.lexicon.composition, "threat", code)
            if not code and upper == "intend" and self._goes_to_strike(clause, match, lower):
                code = compose(self.lexicon.composition, "threat", lower.code)
            if not code:
                self.reject(clause, f"{upper} × {lower.code} is no event")
                continue
            if upper == "threat" and match.lower is not None:
                sources = speakers.at_home(sources, lower.sources)
            if code == "191" and sources and all(s.role in PROTESTERS for s in sources):
                code = "144"  # `met een blokkade van de ring begonnen de taxichauffeurs hun actie`
            targets = self._composed_targets(upper, clause, match, lower, sources)
            if upper == "intend" and match.lower is not None and not match.lower.infinitive and _speaks_for(sources, lower):
                sources, targets = lower.sources, lower.targets
            if upper == "appeal" and clause.passive and not sources and targets and all(ref.role == "COP" for ref in targets):
                self.reject(clause, "the police appeal to the public")  # `getuigen wordt verzocht contact op te nemen met de politie`
                continue
            if upper == "intend" and "overeenkomen" in match.frame.heads and len(sources) > 1:
                lower.symmetric, targets = True, []  # what two agree to do, each promises the other
            symmetric = lower.symmetric and (upper in ("do", "intend") and code[:2] in ("03", "04", "05", "06", "08"))
            if upper == "intend" and code == "036":
                symmetric = True
            if match.mutual and len(sources) > 1 and not match.targets:
                symmetric, targets = True, []  # `A en B beschuldigen elkaar van …`
            act = Act(code, sources, targets, match, clause, symmetric, patterns=[match.frame.named(clause.lemma), *lower.patterns])
            act.realis = REALIS.get(upper, lower.realis)
            act.confidence = 0.75 if lower.known else 0.5
            if match.frame.lower_only and clause.modality not in ("future", "will"):
                act.mood = "only below another verb"
            act.known = lower.known
            if act.code in PROTESTS:
                telling.purpose(self, act, clause)
            found.append(act)
        if not found and WARNING & set(match.frame.heads) and match.lower is not None:
            self.consumed.discard(match.lower.verb)
        return found

    def _goes_to_strike(self, clause: Clause, match: Match, lower: Act) -> bool:
        """`gaat Belarus sancties opleggen`: what somebody goes to do against another is a threat, as with `zal`."""
        goes = clause.lemma == "gaan" and set(match.frame.heads) <= MOTION and match.lower is not None
        below = match.lower.slots.get("adv", []) if match.lower is not None else []
        adverbs = {*below, *(c for i in below for c in self.sentence.children[i])}  # `mogelijk verder oprukken`
        hedged = lower.mood == "may" or any(self.sentence.tokens[i].lower in HEDGES for i in adverbs)
        return goes and not hedged and lower.code[:2] in HOSTILE and bool(lower.targets)

    def _is_ones_own(self, lower: Act, sources: list[Reference]) -> bool:
        """`waarschuwde dat zijn land zal aanvallen`; what others will do (`waarschuwde Oekraïne dat Rusland zal aanvallen`), or what the
        speaker has to do, is no threat of his."""
        own = {ref.country or ref.code for ref in sources if not ref.open}
        foreign = [ref for ref in lower.sources if (ref.country or ref.code) not in own]
        return lower.mood != "must" and not (own and foreign)

    def _put_to_him(self, clause: Clause, match: Match) -> list[Act]:
        """`wees de eis af om zijn troepen terug te trekken`, where the parser left the infinitive to the verb: what was asked of him."""
        below = infinitive(self.sentence, clause)
        if below is None or match.noun is None:
            return []
        self._inherit_subject(clause, match, below)
        asked = [act for act in self.acts(below) if act.known and act.code not in GENERIC]
        if asked:
            self.consumed.add(below.verb)
        whose = noun_targets(self.reader, match.noun, set())
        noun = self.sentence.tokens[match.noun].form
        return [replace(act, mood="asserted", targets=whose or act.targets, patterns=[noun, *act.patterns]) for act in asked]

    def _composed_code(self, upper: str, lower: Act, match: Match, sources: list[Reference]) -> str:
        negated = lower.mood == "negated"
        if upper == "intend" and DECIDING & set(match.frame.heads) and lower.code.startswith(MEASURES) and not negated:
            return lower.code
        if upper == "intend" and ACCEPTING & set(match.frame.heads) and lower.code[:2] in ("02", "10"):
            return "" if lower.code[2:] == "0" else f"03{lower.code[2:]}"  # who agrees to what is asked intends to do it
        if upper == "intend" and negated and lower.known and "willen" in match.frame.heads:
            return compose(self.lexicon.composition, "reject", lower.code)  # `wil niet praten met`
        if upper == "deny":
            return "016" if self._own_deed(lower, match, sources) else "010"
        if lower.known or lower.code != UNKNOWN:
            return compose(self.lexicon.composition, upper, lower.code, negated)
        addressed = match.targets or lower.sources or lower.targets
        if upper == "reject" and not addressed and any(s.role == "GOV" or len(s.code) == 3 for s in sources if not s.open):
            return compose(self.lexicon.composition, upper, UNKNOWN, negated)  # a government refuses, whoever wants it
        if upper == "demand" and not addressed and match.lower is not None and any(s.role and not s.open for s in sources):
            return compose(self.lexicon.composition, upper, UNKNOWN, negated)  # a union demands, whoever is to see to it
        if upper in KNOWN_ONLY or (upper == "investigate" and not addressed) or (not addressed and upper != "consider"):
            return ""
        whether = lower.clause is not None and lower.clause.hypothetical  # `vraagt de minister of hij ervan weet`
        doers = addressed if upper in ("appeal", "demand") else sources
        ruling = any(ref.role in ("GOV", "LEG", "") for ref in doers)
        if not whether and ruling and self._domestic(sources, addressed):
            return compose(self.lexicon.composition, upper, "0832", False)
        return compose(self.lexicon.composition, upper, UNKNOWN, negated)

    def _announces(self, clause: Clause, match: Match) -> bool:
        """`liet weten in te grijpen`, `zei de stad aan te vallen`: an infinitive of the present below a verb of saying."""
        says = "zeggen" in match.frame.heads or (clause.lemma == "weten" and clause.upper is not None and clause.upper.lemma == "laten")
        if not says or match.lower is None or not match.lower.infinitive:
            return False
        return not any(self.sentence.tokens[i].lemma in ("hebben", "zijn") for i in match.lower.verb_tokens)

    def _strange_addressee(self, clause: Clause, match: Match) -> bool:
        """`iedereen wordt verzocht …`, `vroeg de stichting of …`: is it put to somebody who is no actor?"""
        slot = match.frame.part("T")
        if match.noun is not None and match.lower is not None:
            heads = [match.noun]  # taken for the act, which the infinitive tells
        elif slot is None or not {"obj", "iobj"} & set(slot.keys):
            return False
        else:
            heads = [i for key in ("obj", "iobj") if key in slot.keys for i in clause.slots.get(key, ()) if i not in match.used]
        return any(self.sentence.tokens[i].upos in ("NOUN", "PROPN", "PRON") and not self.reader.actors(i) for i in heads)

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
            (s.country or a.country)
            and (s.country == a.country or (a.open and a.code in DOMESTIC) or (s.open and s.code in DOMESTIC))
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
        if upper in ("appeal", "demand") and self._strange_addressee(clause, match):
            return []
        told = upper == "reject" and match.lower is not None and not match.lower.infinitive  # `wil niet dat X toetreedt`
        if told or upper in ("appeal", "demand", "accuse", "investigate", "deny"):
            doers = [ref for ref in lower.sources if ref.code not in avoid and not (upper == "deny" and ref.country in avoid)]
            if doers:
                return doers
        if upper in ("appeal", "demand") and (addressed := arguments.addressed(self, clause, avoid)):
            return addressed
        if upper == "deny" and match.lower is not None:
            return []
        targets = [ref for ref in lower.targets if ref.code not in avoid]
        if targets:
            return targets
        doers = [
            ref
            for ref in lower.sources
            if ref.code not in avoid and not (upper == "threat" and (ref.country in avoid or all(s.open for s in sources)))
        ]
        if doers:
            return doers
        if upper == "deny":
            return []
        if upper == "threat":
            conditions = [clause] if match.lower is None else [clause, match.lower]
            return next((found for part in conditions if (found := arguments.condition_subject(self, part, avoid))), [])
        if match.noun is not None:
            apart = {i for i, parent in clause.nested.items() if parent not in match.used}  # `op verzoek van de boeren`
            found = phrase_targets(self.reader, clause.slots, avoid, {*apart, match.noun})
            if not found and upper == "reject" and not clause.passive:  # `zegt nee tegen bemiddeling | door Duitsland`
                found = [ref for i in clause.slots.get("door", ()) for ref in self.reader.actors(i) if ref.code not in avoid]
            if found or upper != "reject":
                return found
        return arguments.asked_by(self, clause, sources) if upper == "reject" else []

    # ---------------------------------------------------------------------------------------------------------- reports

    # ------------------------------------------------------------------------------------------------------------- mood

    # ---------------------------------------------------------------------------------------------------------- protest

    # ----------------------------------------------------------------------------------------------------------- events

    def time_expressions(self) -> list[Expression]:
        """The date expressions of the sentence."""
        if self._times is None:
            self._times = expressions(self.sentence)
        return self._times

    def place_mentions(self) -> list[PlaceMention]:
        """The places that the sentence names, actors left out."""
        if self._places is None:
            taken = {i for i, (_, _, actor) in self.reader.mentions.items() if actor.kind not in ("countries", "adjectives", "metonyms")}
            self._places = self.gazetteer.mentions(self.sentence, taken)
        return self._places

    def reject(self, clause: Clause, reason: str) -> None:
        """Keep why a clause gave nothing."""
        self.rejections.append(Rejection(self.number, clause.lemma, reason))


def _speaks_for(sources: Sequence[Reference], lower: Act) -> bool:
    """`Duitsland gaat tanks leveren, kondigde de minister aan`: a minister of no country tells what the country named will do."""
    return bool(sources) and all(ref.open for ref in sources) and bool(lower.sources) and not any(ref.open for ref in lower.sources)


def _root(acts: Sequence[Act]) -> str:
    """The root of the first act's code, '' if there is none."""
    return acts[0].code[:2] if acts else ""


def _lists(plain: Match, composed: Match) -> bool:
    """Does a frame list what is refused? Else it takes anything, and the act that the thing names says more (`wijst gesprekken af`)."""
    part = composed.frame.part("E")
    keys = set(part.keys) if part is not None else set()
    words = [slot.words for slot in plain.frame.slots if slot.words is not None and keys & set(slot.keys)]
    return any(each.heads or each.exact or each.phrases for each in words)
