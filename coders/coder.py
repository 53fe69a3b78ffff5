"""The one path through the rooms: parsed sentences and a publication date in, events out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from coders import agents, arguments, assertion, casualties, composing, factivity, protests, reports, speakers, telling
from coders.actors import ActorReader
from coders.acts import GENERIC, PROTESTS, Act
from coders.clauses import Clause
from coders.complements import LEADING, MOTION, has_te, infinitive
from coders.dates import about, expressions
from coders.discourse import Memory, names_a_thing
from coders.event import NOBODY, Event, Place, Rejection
from coders.lexicon import Lexicon
from coders.matches import Match
from coders.matching import Matcher
from coders.mending import mend
from coders.names import find_mentions, name_kinds, namesakes
from coders.nominals import CONTENT
from coders.noun_forms import NounKeys
from coders.persons import GENTLEMEN
from coders.place_phrases import Mention as PlaceMention
from coders.places import Gazetteer
from coders.predicates import clauses
from coders.references import Reference
from coders.sentence import Sentence
from coders.themes import Themes
from coders.time_days import Expression
from coders.timeline import Timeline

AID = frozenset(["023", "033", "103", "122"])
"""Aid asked for, promised, demanded and refused; the fourth digit tells its kind."""
THINGS = frozenset("dat dit het deze die wat alles niets zoiets".split())
JUDGING = frozenset({"vinden", "bepalen", "oordelen", "vonnissen"})
"""Verbs that judge: whoever finds that somebody must do something asks for it, whoever finds that he does it has an opinion."""
WARNING = frozenset({"waarschuwen", "volgen", "komen"})
"""Verbs that threaten with what one does oneself; what others will do is feared (`waarschuwt voor Russische vergelding`)."""
RULING = frozenset({"oordelen", "bepalen"})
"""Verbs that permit only what their clause says that somebody may do (`bepaalde dat hij mag worden uitgeleverd`)."""
ASKED = frozenset("verzoek vraag oproep pleidooi aanbod".split())


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
        self.themes = themes or Themes.load()
        self._gazetteer = gazetteer
        self._keys = NounKeys(lexicon.vocabulary)
        self._maps: dict[frozenset[tuple[str, str]], Lexicon] = {frozenset(): lexicon}
        self.lexicon_at = lru_cache(maxsize=1000)(self._lexicon_at)

    @property
    def gazetteer(self) -> Gazetteer:
        """The place names, loaded when the first article is coded: whoever only asks for the dictionaries does without them."""
        if self._gazetteer is None:
            self._gazetteer = Gazetteer.load()
        return self._gazetteer

    def _lexicon_at(self, date: str) -> Lexicon:
        """The dictionaries as the map stood at `date`; each map is drawn once."""
        own = self.lexicon.own_codes(date)
        drawn = frozenset(own.items())
        if drawn not in self._maps:
            self._maps[drawn] = self.lexicon.redrawn(own)
        return self._maps[drawn]

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
        self.lexicon = coder.lexicon_at(memory.timeline.published)
        self.gazetteer, self.themes = coder.gazetteer, coder.themes
        self.published = memory.timeline.published
        mentions = find_mentions(sentence, self.lexicon, self.published, memory.strangers)
        self.reader = ActorReader(sentence, self.lexicon, self.published, mentions, memory)
        self.tells = self.reader.any_actor()
        if self.tells:
            sentence = mend(sentence, self.lexicon.verbs, name_kinds(mentions, sentence, self.lexicon.places, self.lexicon.demonyms))
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
        self.doers: dict[int, Reference] = {}
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
            reason = factivity.unasserted(self, clause)
            if not reason:
                coded = reports.wished(self, clause, coded)
                coded = reports.obliged(self, clause) or coded
            if not reason and all(act.mood in ("must", "hearsay", "negated") for act in coded):
                coded = reports.according_to(self, clause, coded) or coded
            if not reason:
                coded = coded + reports.brought_along(self, clause, coded)
            for act in coded:
                bound = assertion.bound_for_talks(self, clause, act) if reason else None
                if bound is not None:
                    act, reason = bound, ""
                if (reason and not assertion.marched(self, clause, act)) or act.mood != "asserted":
                    self.reject(clause, reason or f"not asserted: {act.mood}")
                    continue
                if not assertion.told(self, clause, act):
                    self.reject(clause, "describes a noun")
                    continue
                for event in telling.spread(self, act):
                    if bound is not None:  # `reist naar Delhi om met zijn Indiase ambtgenoot te praten`: not with the land as well
                        for pair in {(event.source, event.target[:3]), (event.source[:3], event.target)}:
                            found.pop((*pair, event.code), None)
                    found.setdefault((event.source, event.target, event.code), event)
        for act in reports.uttered(self):
            found.update(((event.source, event.target, event.code), event) for event in telling.spread(self, act))
        if not found:
            return []
        issues = self.themes.count(self.sentence)
        return [replace(event, issues=issues) for event in found.values()]

    def remember(self) -> None:
        """Let the article's memory take in this sentence, once it has been coded."""
        self.memory.strangers |= namesakes(self.sentence, self.lexicon, self.reader.mentions)
        if self.tells:
            self.memory.learn(self.reader, self.doers)
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

    def _chides(self, lower: Clause) -> bool:
        """`vindt dat hij zich moet schamen`, `dat hij moet boeten`: blame or a threat, and nothing that is asked for."""
        return any(act.match.frame.chides for act in self.acts(lower))

    def read_again(self, clause: Clause) -> None:
        """Forget what a clause says: a verb above has told more of it."""
        self._acts.pop(clause.verb, None)

    def _read(self, clause: Clause) -> list[Act]:
        plain, composed = self.matcher.best(clause)
        judged = composed is not None and clause.lemma in JUDGING and composed.frame.code in ("appeal", "demand")
        judged = judged and composed is not None and "pred" not in composed.frame.keys  # not `vindt het tijd dat`
        if (
            judged
            and composed is not None
            and (composed.lower is None or composed.lower.modality != "must" or self._chides(composed.lower))
        ):
            composed = None
        if composed is not None and clause.lemma in RULING and composed.frame.code == "permit":
            if composed.lower is None or composed.lower.modality != "may" or composed.lower.negated:
                composed = None
        if plain is not None and plain.frame.code[:2] == "04" and clause.lemma in MOTION and self._leads(clause):
            plain = None
        if composed is None:
            plain = self._turned(clause, plain)
            plain = self._fronted(clause, plain) or plain
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
            and composed.frame.code != "suffer"
            and plain.score > composed.score
        )
        if composed is not None and not outscored:
            if composed.frame.code == "say":
                return reports.say(self, clause, composed)
            acts = composing.composed_acts(self, clause, composed)
        elif plain is not None and composed is not None and composed.noun in plain.used and composed.frame.code in CONTENT:
            acts = self._kind_of_aid(clause, plain, composed)
        if plain is not None and composed is not None and composed.frame.code == "suffer" and acts:
            act = self._plain(clause, plain)
            return assertion.finish(self, clause, [casualties.detailed(act, acts[0]) if act else acts[0]], composed)
        if (
            plain is not None
            and plain.frame.target == NOBODY
            and acts
            and not acts[0].targets
            and acts[0].code[:2] not in ("01", "13")
            and not (clause.negated and not set(clause.negators) & set(plain.used))  # `peinst er niet over te leveren`
            and not (plain.frame.code in ("010", "020", "030", "100") and self._finer(acts[0], plain))
        ):
            acts = []
        if plain is None or (acts and (self._finer(acts[0], plain) or plain.frame.catches_all)):
            return assertion.finish(self, clause, acts, composed) if composed is not None else []
        if plain.lower is not None and (plain.frame.code == "010" or self._concedes(clause, plain)):
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

    def _concedes(self, clause: Clause, plain: Match) -> bool:
        """`erkende dat Rusland Oekraïne had aangevallen`: who admits what others did only says so."""
        sources = agents.sources(self, clause, plain) if plain.frame.code == "015" else None
        if not sources or composing.own_deed(self, plain, sources, []):
            return False
        below = plain.lower.slots.get("subj", ()) if plain.lower is not None and plain.lower.lemma in composing.FAILING else None
        return below is None or any(self.reader.actors(i) for i in below)  # nobody in `gaf toe dat het beleid heeft gefaald`

    def _leads(self, clause: Clause) -> bool:
        """`gaat de ambassade naar Jeruzalem verhuizen`: a verb of motion with a bare infinitive goes nowhere itself."""
        below = infinitive(self.sentence, clause)
        return below is not None and below.infinitive and not has_te(self.sentence, below)

    def _kind_of_aid(self, clause: Clause, plain: Match, composed: Match) -> list[Act]:
        """`vraagt om financiële steun` is a request for support that says of what kind (0231): the noun tells more than the frame."""
        acts = [act for act in composing.composed_acts(self, clause, composed) if act.known and act.code[:3] in AID and len(act.code) == 4]
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
        if self.sentence.tokens[clause.verb].head not in (*slots["subj"], *slots["obj"]):  # `waarmee de media de president dwongen`
            return straight
        slots["subj"], slots["obj"] = slots["obj"], slots["subj"]
        match, _ = self.matcher.best(clause)
        if match is None or (straight is not None and match.score <= straight.score):
            slots["subj"], slots["obj"] = slots["obj"], slots["subj"]
            return straight
        match.bridged = True
        return match

    def _fronted(self, clause: Clause, straight: Match | None) -> Match | None:
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
        sources = agents.sources(self, clause, match)
        if sources is None:
            self.reject(clause, "subject is no actor")
            return None
        if frame.code == casualties.EASED and casualties.is_anothers(self, match, sources):
            self.reject(clause, "ends the force of another")
            return None
        targets, code = arguments.targets(self, clause, match, sources), composing.denied(self, clause, match, sources)
        if code[:2] == "13" and clause.lemma in WARNING and (others := agents.warned_of(self, match, sources, targets)):
            targets, code = others, "012"
        act = Act(code, sources, targets, match, clause, frame.symmetric or match.mutual, patterns=[frame.named(clause.lemma)])
        act.confidence = round(min(0.95, 0.6 + 0.05 * frame.specificity) - (0.2 if match.bridged else 0.0), 2)
        if frame.lower_only and clause.modality not in ("future", "will"):
            act.mood = "only below another verb"
        if match.lower is not None and frame.part("E") is None and frame.code[:2] != "14":
            below: Clause | None = match.lower
            while below is not None:  # `weigert aan tafel te gaan zitten`: the whole chain of infinitives
                self.consumed.add(below.verb)
                below = infinitive(self.sentence, below) if below.lemma in LEADING else None
        if frame.code in PROTESTS:
            protests.purpose(self, act, clause)
        return act

    def together(self, first: Clause, other: Clause) -> bool:
        """Are they coordinated?"""
        return self.sentence.tokens[other.verb].deprel == "conj" and self.sentence.tokens[other.verb].head == first.verb

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


def _root(acts: Sequence[Act]) -> str:
    """The root of the first act's code, '' if there is none."""
    return acts[0].code[:2] if acts else ""


def _lists(plain: Match, composed: Match) -> bool:
    """Does a frame list what is refused? Else it takes anything, and the act that the thing names says more (`wijst gesprekken af`)."""
    part = composed.frame.part("E")
    keys = set(part.keys) if part is not None else set()
    words = [slot.words for slot in plain.frame.slots if slot.words is not None and keys & set(slot.keys)]
    return any(each.heads or each.exact or each.phrases for each in words)
