"""Clause + frames → the most specific frame that fits, with what fills its slots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from coders import aims, complements, members, nominals, possessions, targets
from coders.actors import ActorReader
from coders.adpositions import PREPOSITION, preposition, pronominal, stranded
from coders.clauses import Clause
from coders.complements import LOWER_KINDS
from coders.frames import ANY_VERB, NO_FRAMES, Frame, FrameGroup, Slot, Words, weight
from coders.lexicon import Lexicon
from coders.matches import Match
from coders.names import is_people
from coders.nominals import CONTENT
from coders.noun_forms import NounKeys
from coders.quantifiers import MEASURES
from coders.references import Reference
from coders.sentence import Sentence
from coders.wording import Wording

SAYINGS = frozenset(
    "eis voorwaarde oproep verzoek vraag smeekbede boodschap advies standpunt conclusie oordeel reactie antwoord commentaar verwijt "
    "kritiek".split()
)
DEMANDING = frozenset({"eisen", "verlangen", "willen"})
"""Verbs whose `dat` clause tells what somebody else is to do, and says nothing of whether he does it."""
CLAUSES = frozenset({"inf", "dat"})
"""Slots that a clause fills: what they rule out is another clause than theirs, not none at all (`beloven inf:!aanvallen`)."""


SHARED = frozenset("grens vriendschap band relatie betrekking verhouding handel".split())
"""What two countries have in common, whoever talks about it."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What a clause has for frames: its slots, the names of all that are filled in it and below it, and whether somebody is aimed at
    whom no slot of its own names."""

    slots: dict[str, list[int]]
    present: set[str]
    aimed: bool

    def lacks(self, frame: Frame) -> bool:
        """True if a slot that the frame must fill is not there, so that it need not be tried."""
        if _lacks(frame.needed, self.present):
            return True
        return not self.aimed and frame.needed_aim is not None and frame.needed_aim.isdisjoint(self.present)


class Matcher:
    """Finds the frame of each clause of one sentence."""

    def __init__(self, sentence: Sentence, reader: ActorReader, lexicon: Lexicon, keys: NounKeys) -> None:
        self.sentence = sentence
        self.reader = reader
        self.lexicon = lexicon
        self.keys = keys
        self.clauses: list[Clause] = []
        self.wording = Wording(sentence, keys, self._names_actor)
        self._entries: dict[tuple[int, str], Sequence[Frame]] = {}

    def best(self, clause: Clause) -> tuple[Match | None, Match | None]:
        """The most specific plain frame and the most specific class frame that fit the clause."""
        offer = self._offer(clause)
        plain = self._plain(clause.lemma, clause, offer)
        composed = self._composed(clause.lemma, clause, offer)
        for other in self.lexicon.verbs.homographs.get(self.sentence.tokens[clause.verb].lower, ()):
            twin = self._plain(other, clause, offer) if other != clause.lemma else None
            if twin is not None and twin.score >= 4.0 and (plain is None or twin.score > plain.score):
                plain = twin
        if clause.bare and plain is None and composed is None and clause.lemma not in self.lexicon.verbs.verbs:
            plain = self._plain(clause.bare, clause, offer)  # `protesteerden buiten`: no verb of that name
            composed = self._composed(clause.bare, clause, offer)
        if clause.bare and clause.bare != clause.lemma:
            idiom = self._plain(clause.bare, clause, offer)
            if idiom is not None and self._uses_postposition(idiom, clause) and (plain is None or idiom.score > plain.score):
                plain = idiom
        if clause.passive and plain is None and "subj" not in clause.slots:
            plain = self._state(clause)
        if plain is None and composed is None:
            plain, composed = self._by_synonym(clause, offer)
        if plain is None and composed is None:  # `droegen uit protest zwarte kleren`: whatever they do
            plain = self._plain(ANY_VERB, clause, offer)
        return plain, composed

    def _plain(self, verb: str, clause: Clause, offer: Offer) -> Match | None:
        return self.best_of(self.entries(self.lexicon.frames, verb), clause, None, offer)

    def _composed(self, verb: str, clause: Clause, offer: Offer) -> Match | None:
        return self.best_of(self.entries(self.lexicon.class_frames, verb), clause, None, offer)

    def _by_synonym(self, clause: Clause, offer: Offer) -> tuple[Match | None, Match | None]:
        """The best frames of the verbs that behave like the clause's own (`synonyms.tsv`); of a verb with frames, by words of their own."""
        plain = composed = None
        least = 4.0 if clause.lemma in self.lexicon.frames else 0.0
        for verb in self.lexicon.synonyms.get(clause.lemma, ()):
            for is_class in (False, True):
                match = self._composed(verb, clause, offer) if is_class else self._plain(verb, clause, offer)
                if match is None or (not is_class and match.frame.specificity < least):
                    continue
                match.bridged = True
                if is_class and (composed is None or match.rank > composed.rank):
                    composed = match
                elif not is_class and (plain is None or match.rank > plain.rank):
                    plain = match
        return plain, composed

    def _state(self, clause: Clause) -> Match | None:
        """`is bezorgd over`: a participle with `zijn` that the frames know as an adjective."""
        if not any(self.sentence.tokens[i].lemma == "zijn" for i in clause.verb_tokens):
            return None
        slots = dict(clause.slots)
        slots["subj"], slots["pred"] = slots.pop("obj", []), [clause.verb]
        state = replace(clause, slots=slots, passive=False)
        match = self._plain("zijn", state, self._offer(state))
        if match is not None and clause.verb in match.used:
            clause.slots, clause.passive = slots, False
            return match
        return None

    def _is_word(self, verb: int) -> bool:
        """A participle without arguments of its own, which may be an adjective (`geschokt reageren`)."""
        token = self.sentence.tokens[verb]
        verbal = token.has("VerbForm=Part") or token.has("VerbForm=Inf")
        own = ("nsubj", "obj", "iobj", "mark") if verbal else ("nsubj", "obj", "iobj", "obl", "mark")
        return not any(self.sentence.tokens[c].deprel.split(":")[0] in own for c in self.sentence.children[verb])

    def _governed(self, clause: Clause) -> bool:
        """Does the clause stand below a verb or auxiliary that makes something of it, or fill out a noun?"""
        if clause.kind.startswith("acl") or clause.modality in ("future", "will", "must"):
            return True
        upper = clause.upper
        if upper is None or clause.kind not in LOWER_KINDS:
            return False
        return any(frame.code != "do" for frame in self.lexicon.class_frames.get(upper.lemma, ()))  # `liet executeren`: a deed

    def _uses_postposition(self, match: Match, clause: Clause) -> bool:
        """Does the frame of the bare verb take the particle for a preposition (`de straat op gaan` as `op:straat gaan`)?"""
        particle = clause.lemma.removesuffix(clause.bare)
        keys = (
            {key for slot in match.frame.slots for key in slot.keys} & clause.loose.keys() & {particle, PREPOSITION.get(particle, particle)}
        )
        used = set(match.used)
        if any(used & set(clause.slots.get(key, ())) for key in keys):  # `heft de tarieven op vlees | op`: the phrase is there as well
            return False
        return any(key not in clause.slots or (key == particle and set(clause.loose[key]) & used) for key in keys)

    def entries(self, dictionary: Mapping[str, FrameGroup], word: str) -> Sequence[Frame]:
        """The frames of a verb or noun that a sentence of these words may fill."""
        key = id(dictionary), word
        if key not in self._entries:
            self._entries[key] = dictionary.get(word, NO_FRAMES).possible(self.wording.all)
        return self._entries[key]

    def _offer(self, clause: Clause) -> Offer:
        slots = self._own_slots(clause)
        present = {*slots, *clause.loose, *(key for lower in clause.lower for key in lower.slots)}
        subjects = slots.get("subj", ())
        if any(preposition(self.sentence, c) == "van" for i in subjects for c in self.sentence.children[i]) or self._national(slots):
            present.add("van")
        return Offer(slots, present, self.below_an_upper_verb(clause) or aims.has_aim(self, clause))

    def best_of(self, frames: Sequence[Frame], clause: Clause | None, noun: int | None, offer: Offer | None = None) -> Match | None:
        """The most specific of these frames that fits the clause with what it offers, or the phrase of `noun`."""
        best: Match | None = None
        for frame in frames:
            if best is not None and frame.specificity + 2.0 <= best.score and not best.barred:
                break
            if _lacks(frame.required, self.wording.all) or (offer is not None and offer.lacks(frame)):
                continue
            match = self.fit(frame, clause, noun, offer.slots if offer is not None else None)
            if match is not None and (best is None or match.rank > best.rank):
                best = match
        return best

    def fit(self, frame: Frame, clause: Clause | None, noun: int | None = None, slots: dict[str, list[int]] | None = None) -> Match | None:
        """The frame with what fills its slots, or None if the clause (or the phrase of `noun`) lacks one. `slots` are the clause's own."""
        if clause is not None and noun is None and frame.reflexive != clause.reflexive:
            return None
        if frame.lower_only and clause is not None and noun is None and not self._governed(clause):
            return None
        match = Match(frame, frame.specificity)
        if slots is None:
            slots = nominals.noun_slots(self.sentence, noun, clause) if noun is not None else self._own_slots(clause)  # type: ignore[arg-type]
        below = None
        if frame.takes_infinitive and noun is None and clause is not None:
            below = complements.infinitive(self.sentence, clause)
        for slot in frame.slots:
            if noun is not None and slot.part == "T" and match.targets:
                continue  # `luchtaanvallen van X op Y`: of the phrases that may name the target the first that the frame lists does
            if complements.wants_none(slot):
                if noun is None and clause is not None and complements.has_clause(self.sentence, clause, slot):
                    return None
                continue
            if self._fill(slot, slots, clause if noun is None else None, match, noun):
                continue
            if below is not None and not frame.is_class and self._is_excluded(slot, below.slots):
                return None  # `wil het probleem met asielzoekers oplossen`: what a frame rules out stands with the infinitive
            if below is not None and not complements.is_lone_object(slot, below) and self._fill_from_below(slot, below, match):
                continue
            if slot.words is not None and slot.words.negated and not any(key in CLAUSES or slots.get(key) for key in slot.keys):
                continue
            required = slot.part == "T" and not slot.optional
            if required and noun is None and clause is not None and (aim := self._aim(frame, slot, clause)):
                match.targets = aim
                match.score -= weight(slot) + 0.2
                continue
            if required and noun is None and clause is not None and self._needs_no_target(frame, slot, clause):
                match.aimless = True
                match.score -= weight(slot) + (-0.1 if frame.symmetric else 0.2)
                continue
            if not slot.optional and not (noun is not None and slot.part == "T"):
                return None
        match.barred = frozenset(members.barred(self.reader, frame, slots))
        match.targets = match.admitted(match.targets)
        return match

    def _fill_from_below(self, slot: Slot, below: Clause, match: Match) -> bool:
        """Fill the slot with a word that the parser left to the infinitive; whoever is asked is named, not hinted at by a thing of his
        (`stelde voor de Duitse tekst te vertalen`)."""
        known = len(match.used)
        if not self._fill(slot, below.slots, below, match):
            return False
        if slot.part == "T" and match.frame.is_class and match.targets and all(ref.weak for ref in match.targets):
            match.targets = []
            del match.used[known:]
            return False
        return True

    def _aim(self, frame: Frame, slot: Slot, clause: Clause) -> list[Reference]:
        """Whom the purpose of an act names, where words of its own tell what is meant: `legde sancties op om Iran te dwingen`."""
        if not self._says_enough(frame):
            return []
        roles = slot.words.roles if slot.words is not None else frozenset()
        return [ref for ref in aims.meant_for(self, clause, frame.code[:2]) if not roles or ref.role in roles]

    def _needs_no_target(self, frame: Frame, slot: Slot, clause: Clause) -> bool:
        """May a frame go without its target? Below an upper verb that has one (`vroeg Berlijn tanks te leveren`), where words of its
        own tell what is meant; of a symmetric act where the subject names both sides (`Turkije en Rusland praatten`)."""
        roles = slot.words is not None and slot.words.roles
        if frame.symmetric and not roles:
            sides = {ref.code for i in clause.slots.get("subj", ()) for ref in self.reader.actors(i) if not ref.weak}
            if len(sides) > 1:
                return True
        if "obj" in slot.keys and roles and any(self.sentence.tokens[i].upos in ("NOUN", "ADJ") for i in clause.slots.get("obj", ())):
            return False  # `minder te ontvangen`: what is received is no visitor
        shares = clause.kind == "conj" and clause.inherited_subject and set(slot.keys) & {"iobj", "aan"}
        return (self.below_an_upper_verb(clause) or bool(shares)) and self._says_enough(frame)

    def below_an_upper_verb(self, clause: Clause) -> bool:
        """Is it an infinitive below a verb that makes an appeal, a promise, a refusal of it, or a clause that tells what somebody demands
        (`eist dat Duitsland tanks levert`)?"""
        upper = clause.upper
        if upper is None or clause.kind not in LOWER_KINDS or upper.lemma not in self.lexicon.class_frames:
            return False
        if clause.infinitive or complements.has_te(self.sentence, clause) or clause.inherited_subject:
            return True
        return clause.kind == "ccomp" and upper.lemma in DEMANDING

    def _says_enough(self, frame: Frame) -> bool:
        words = [slot.words for slot in frame.slots if slot.part == "" and slot.words is not None]
        return (frame.code[:2] == "04" and frame.symmetric) or any(each.specificity >= 4 for each in words)

    def _own_slots(self, clause: Clause) -> dict[str, list[int]]:
        """The clause's slots, and those that the parser gave to a participle below it (`toonde zich bezorgd over Libië`)."""
        words = [low for low in clause.lower if low.kind in ("xcomp", "advcl", "ccomp") and self._is_bare(low.verb)]
        if not words:
            return clause.slots
        slots = dict(clause.slots)
        for lower in words:
            for key, fill in lower.slots.items():
                if key not in ("subj", "obj", "iobj"):
                    slots.setdefault(key, fill)
        return slots

    def _is_bare(self, verb: int) -> bool:
        """A participle or infinitive that may be a mere word (`bezorgd`, `zich zorgen maken`)."""
        token = self.sentence.tokens[verb]
        return (token.has("VerbForm=Part") or token.has("VerbForm=Inf")) and self._is_word(verb)

    def _is_excluded(self, slot: Slot, slots: dict[str, list[int]]) -> bool:
        """Is one of the words there that a slot rules out (`staken in:!brand`)?"""
        words = slot.words
        if words is None or not words.negated or words.anything:
            return False
        return any(not self.wording.accepts(words, i) for key in slot.keys for i in slots.get(key, ()))

    def _fill(self, slot: Slot, slots: dict[str, list[int]], clause: Clause | None, match: Match, noun: int | None = None) -> bool:
        """Fill the slot with the first word of the clause, or of the phrase of `noun`, that fits it; those that hang loose come last."""
        if slot.words is not None and slot.words.negated and self._is_excluded(slot, slots):
            return False
        for key in slot.keys:
            if key in ("inf", "dat"):
                if clause is None and noun is not None and slot.part == "E":
                    match.lower = nominals.content_clause(self, noun)
                    if match.lower is not None:
                        return True
                if clause is not None and complements.fill_from_clause(self.sentence, key, slot, clause, match):
                    return True
                continue
            fillers = self._fillers(key, slot, slots, clause, match)
            if slot.part == "T" and key == "in" and len(fillers) > 1 and match.used:
                noun_end = max(match.used)  # `sprak in Parijs | zijn vertrouwen uit in Niger`: what completes the noun stands behind it
                fillers.sort(key=lambda i: i < noun_end)
            partner = match.frame.symmetric and slot.part == "T" and clause is not None and key == "met"
            if partner:
                fillers = [i for i in fillers if not self._shares(i, match)]
            for i in fillers:
                if self._accepts(slot, i, clause, match):
                    return True
            loose = "aan" if key == "iobj" else key
            if clause is not None and not slot.optional and slot.part != "E" and loose in clause.loose:
                for i in clause.loose[loose]:
                    if not (partner and self._shares(i, match)) and self._accepts(slot, i, clause, match):
                        match.score -= 0.6
                        match.bridged = True
                        return True
            if slot.part == "E" and clause is not None and complements.fill_announced(self.sentence, key, fillers, clause, match):
                return True
        return False

    def _fillers(self, key: str, slot: Slot, slots: dict[str, list[int]], clause: Clause | None, match: Match) -> list[int]:
        """The words that may fill a slot by one of its keys: those that the tree put there, and those in slots that it mistakes for it."""
        fillers = list(slots.get(key, ()))
        if key == "iobj":
            fillers += slots.get("aan", [])
            if slot.part == "T" and clause is not None and (match.frame.part("E") is not None or "obj" not in match.frame.keys):
                fillers += slots.get("obj", [])
        elif key == "aan" and slot.part == "T":
            fillers += slots.get("iobj", [])
        elif key == "obj" and not fillers:
            bare = slots.get("bare", [])
            if slot.part == "E":  # `eisten zaterdag dat …`: a bare phrase is what somebody demands only where it names an act
                bare = [i for i in bare if nominals.noun_act(self, i, None, match.frame.code in CONTENT) is not None]
            fillers += slots.get("iobj", []) + bare
        elif key == "pred":
            fillers += slots.get("adv", []) + (slots.get("obj", []) if slot.part == "" else [])
        elif key == "adv":
            fillers += slots.get("pred", []) + slots.get("bare", [])
        if clause is not None and slot.part == "" and slot.words is not None and not (slot.words.anything or slot.words.negated):
            fillers += self._mistaken(key, clause, slots)
        if slot.part == "S" and key == "van" and clause is not None:
            fillers += self._owned(slots, match)
        return fillers

    def _mistaken(self, key: str, clause: Clause, slots: dict[str, list[int]]) -> list[int]:
        """Where a word that a frame names may stand besides: `legde beslag op`, with the noun as a particle, `toonde zich bezorgd`."""
        if key not in ("obj", "pred", "adv"):
            return []
        if key == "obj":
            found = [*slots.get("adv", ()), *slots.get("pred", ())]
            found += [i for i in clause.verb_tokens[1:] if self.sentence.tokens[i].upos == "NOUN"]
        else:
            found = [*clause.negators, *clause.verb_tokens[1:]]
        return found + [low.verb for low in clause.lower if low.kind in ("xcomp", "advcl", "ccomp") and self._is_word(low.verb)]

    def _owned(self, slots: dict[str, list[int]], match: Match) -> list[int]:
        """Whose a subject is that the frame names, or that somebody says: `het bezoek van X begon`, `de eis van X luidt`, `het Franse
        standpunt is`."""
        tokens = self.sentence.tokens
        his = [i for i in slots.get("subj", ()) if tokens[i].lemma in SAYINGS or i in match.used]
        return [c for i in his for c in self.sentence.children[i] if preposition(self.sentence, c) == "van"] or self._national(slots)

    def _national(self, slots: dict[str, list[int]]) -> list[int]:
        """Nouns for what somebody says that an adjective gives to a country: `het Franse standpunt is dat …`."""
        tokens = self.sentence.tokens
        said = [i for key in ("subj", "pred") for i in slots.get(key, ()) if tokens[i].lemma in SAYINGS]
        return [i for i in said if any(tokens[c].form[:1].isupper() for c in self.sentence.dependents(i, "amod"))]

    def _shares(self, i: int, match: Match) -> bool:
        """`aan de grens met Oekraïne`, `over de vriendschap met China`: who shares a border or a bond is no partner of the talks."""
        token = self.sentence.tokens[i]
        if not token.deprel.startswith("nmod") or token.head in match.used:
            return False
        return self.sentence.tokens[token.head].lemma.split("_")[-1] in SHARED

    def _accepts(self, slot: Slot, i: int, clause: Clause | None, match: Match) -> bool:
        token = self.sentence.tokens[i]
        adverb = (bool(pronominal(token)) and token.upos in ("ADV", "ADP")) or bool(stranded(self.sentence, i))
        if slot.part == "E":
            if adverb or token.lower in ("er", "daar", "hier", "waar"):
                return False
            told = next((low for low in clause.lower if low.verb == i), None) if clause is not None else None
            if told is not None:  # `peinst er niet over | tanks te leveren`, where the parser made a phrase of the clause
                match.lower = told
                return True
            somebody = any(not ref.weak for ref in self.reader.actors(i))
            # `verzet zich tegen Russische soldaten`: whoever one is against is no thing that one refuses
            opposed = somebody and "tegen" in slot.keys and "naar" not in nominals.noun_slots(self.sentence, i, clause)
            content = match.frame.code in CONTENT and not opposed
            if (somebody or match.frame.code == "suffer") and nominals.noun_act(self, i, None, content) is None:
                return False
            match.noun = i
            match.used.append(i)
            return True
        if slot.part in ("T", "S"):
            whose = slot.words is not None and slot.words.roles  # `rellen tussen betogers en de politie`: one phrase names both sides
            if not whose and i in match.used and i not in self.reader.mentions and preposition(self.sentence, i):
                return False  # `begint aan een bezoek aan Servië`: the visit is not whom it goes to
            if token.lower in ("elkaar", "mekaar", "elkander"):
                if slot.words is not None and not self._among_themselves(slot.words, clause):
                    return False
                match.mutual = True
                match.used.append(i)
                return True
            actors = self._actors(i, slot.words) or possessions.owners(self, i, slot, match.frame)
            if not actors or (slot.part == "T" and match.frame.code[:2] == "11" and targets.is_scene(self.reader, i, actors)):
                return False
            if slot.part == "T":
                match.targets = actors
            else:
                match.sources = actors
            match.used.append(i)
            return True
        words = slot.words
        if words is not None and words.anything and words.negated:  # `tot:!*`: no such phrase at all
            return False
        if words is None or words.anything:
            match.used.append(i)
            if adverb and clause is not None and match.frame.code == "010" and slot.part == "":
                match.lower = match.lower or complements.reported(self.sentence, clause)  # `wees erop dat …` reports
            return True
        if words.needs_actor and token.lower == "elkaar" and self._among_themselves(words, clause):
            match.mutual = True
            return True
        if adverb and words.negated and "adv" not in slot.keys:
            return True  # `daarbij`: it names none of what a slot rules out
        if self.wording.accepts(words, i):
            if not words.negated or clause is None or i not in clause.negators:  # `obj:!woord` is no idiom with `niet`
                match.used.append(i)
            match.score += self.wording.exactness(words, i)
            return True
        return self._accepts_member(words, i, match)

    def _accepts_member(self, words: Words, i: int, match: Match) -> bool:
        """`verdeelden kookgerei en dekens`: one of several things that are named together is enough."""
        if words.negated or words.needs_actor:
            return False
        tokens = self.sentence.tokens
        joined = [c for c in self.sentence.children[i] if tokens[c].deprel == "conj" and tokens[c].upos == "NOUN"]
        member = next((c for c in joined if self.wording.accepts(words, c)), None)
        if member is None:
            return False
        match.used.append(member)
        match.score -= 0.3
        return True

    def _among_themselves(self, words: Words, clause: Clause | None) -> bool:
        """`elkaar` is whoever the subject names: a frame for one role fits it only where that is the subject's."""
        subjects = clause.slots.get("subj", ()) if clause is not None else ()
        return not words.roles or any(ref.role in words.roles for i in subjects for ref in self.reader.actors(i))

    def _names_actor(self, words: Words, i: int) -> bool:
        if words.negated and words.roles and members.has_others(self.reader, words, i):
            return False
        men = not words.roles and self.sentence.tokens[i].lower == "men"  # `in Moskou wijst men erop dat …`
        return men or bool(self._actors(i, Words(roles=words.roles, actor=not words.roles))) or self._are_people(words, i)

    def _are_people(self, words: Words, i: int) -> bool:
        """`Kenianen komen in opstand`: people named by their country do what citizens do."""
        token = self.sentence.tokens[i]
        citizens = not words.negated and ("CVL" in words.roles or {"OPP", "EDU"} <= words.roles)
        return citizens and is_people(token, self.lexicon.demonyms)

    def _actors(self, i: int, words: Words | None) -> list[Reference]:
        found = self.reader.actors(i)
        if words is None:
            return found
        heads = {i, *self.sentence.children[i]} if self.sentence.tokens[i].lemma in MEASURES else {i}
        found = [ref for ref in found if not ref.weak or ref.anonymous or (ref.place and ref.head in heads and words.actor)]
        if words.roles:
            roles = words.roles | {"CVL"} if {"OPP", "EDU"} <= words.roles else words.roles  # who protests need not be called a protester
            fitting = [ref for ref in found if ref.role in roles or ref.code[:3] in roles]
            beside = fitting and "GOV" in roles and not words.negated  # `met de EU, de VN en de Verenigde Staten`
            found = [ref for ref in found if ref in fitting or (beside and len(ref.code) == 3)]
        return found


def _lacks(wanted: tuple[frozenset[str], ...], there: set[str]) -> bool:
    """Is there none of one of these kinds of words? Asked of every frame of every verb: a plain loop is the fastest."""
    for words in wanted:  # noqa: SIM110
        if words.isdisjoint(there):
            return True
    return False
