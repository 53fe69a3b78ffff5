"""The one path through the rooms: parsed sentences and a publication date in, events out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from coders import (
    agents,
    arguments,
    assertion,
    casualties,
    composing,
    concurring,
    factivity,
    protests,
    recording,
    reports,
    selection,
    speakers,
    telling,
)
from coders.actors import ActorReader
from coders.acts import PROTESTS, Act
from coders.clauses import Clause
from coders.complements import LEADING, infinitive
from coders.dates import about, expressions
from coders.discourse import Memory
from coders.event import Event, Place, Rejection
from coders.lexicon import Lexicon
from coders.matches import Match
from coders.matching import Matcher
from coders.mending import mend
from coders.names import find_mentions, name_kinds, namesakes
from coders.noun_forms import NounKeys
from coders.place_phrases import Mention as PlaceMention
from coders.places import Gazetteer
from coders.predicates import clauses
from coders.references import Reference
from coders.sentence import Sentence
from coders.themes import Themes
from coders.time_days import Expression
from coders.timeline import Timeline

WARNING = frozenset({"waarschuwen", "volgen", "komen"})
"""Verbs that threaten with what one does oneself; what others will do is feared (`waarschuwt voor Russische vergelding`)."""


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
            mended = mend(sentence, self.lexicon.verbs, name_kinds(mentions, sentence, self.lexicon.places, self.lexicon.demonyms))
            if mended is not sentence:
                sentence, self.reader = mended, ActorReader(mended, self.lexicon, self.published, mentions, memory)
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
        recording.keep_one_host(found)
        for act in (*reports.uttered(self), *concurring.demanded(self)):
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
            self._acts[clause.verb] = selection.read(self, clause)
            self._open.discard(clause.verb)
        return self._acts[clause.verb]

    def read_again(self, clause: Clause) -> None:
        """Forget what a clause says: a verb above has told more of it."""
        self._acts.pop(clause.verb, None)

    def plain(self, clause: Clause, match: Match) -> Act | None:
        """The act of a clause by its own frame, None with the reason kept where its subject is nobody who acts."""
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

    def above(self, clause: Clause) -> Clause | None:
        """The clause whose verb that of `clause` hangs on."""
        head = self.sentence.tokens[clause.verb].head
        return next((each for each in self.clauses if each.verb == head), None)

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
