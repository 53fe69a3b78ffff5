"""The second verb of two, which the parser or its tagger took for something else. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coders.adpositions import preposition
from coders.inflection import VerbVocabulary
from coders.names import Names
from coders.regrouping import Move, among, needing, of_names
from coders.sentence import Sentence, Token

PAST = ("te", "ten", "de", "den")
"""How the past tense of weak verbs ends."""


def promote_second_past(sentence: Sentence, vocabulary: VerbVocabulary) -> Sentence:
    """`betuigden hun steun aan Israël en | eisten | dat Iran …`: behind `en` a past tense with a `dat` clause below it is no noun but the
    second verb."""
    tokens = sentence.tokens
    for second in sentence.with_relation("conj"):
        if second.upos not in ("NOUN", "ADJ", "PROPN") or not _is_past(second, vocabulary) or tokens[second.i - 1].upos != "CCONJ":
            continue
        content = [c for c in sentence.children[second.i] if tokens[c].deprel.startswith("acl") and _opens_with_dat(sentence, c)]
        first = next((i for i in sentence.ancestors(second.i) if tokens[i].upos == "VERB"), -1)
        if not content or first < 0 or sentence.dependents(second.i, "det", "amod", "case", "nummod"):
            continue
        changed = [replace(t) for t in tokens]
        changed[second.i].upos, changed[second.i].lemma = "VERB", vocabulary.forms[second.lower]
        changed[second.i].feats = "Tense=Past|VerbForm=Fin"
        changed[second.i].head = first
        changed[content[0]].deprel = "ccomp"
        promoted = Sentence(changed, sentence.text, sentence.start)
        return promoted if promoted.is_tree else sentence
    return sentence


def _is_past(token: Token, vocabulary: VerbVocabulary) -> bool:
    return token.form.islower() and token.lower.endswith(PAST) and token.lower in vocabulary.forms


def _opens_with_dat(sentence: Sentence, i: int) -> bool:
    return any(sentence.tokens[c].lower == "dat" and c < i for c in sentence.children[i])


@needing(";")
def second_halves(sentence: Sentence) -> Iterator[Move]:
    """`Taiwan beschuldigt China; Peking spreekt van laster en | ontkent alles`: what follows behind `en` in the second half of a sentence
    shares the subject of that half."""
    tokens = sentence.tokens
    for second in sentence.with_relation("conj"):
        if second.upos != "VERB" or second.head < 0 or sentence.dependents(second.i, "nsubj", "nsubj:pass"):
            continue
        halves = [c for c in sentence.children[second.head] if second.head < c < second.i and tokens[c].deprel in ("parataxis", "conj")]
        near = tokens[halves[-1]] if halves else second
        apart = any(t.form == ";" for t in tokens[second.head : near.i])
        if apart and near.upos == "VERB" and sentence.dependents(near.i, "nsubj", "nsubj:pass"):
            yield second.i, near.i, "conj"


@among("conj")
def tags(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`Hij heeft geen mandaat, | waarschuwden A en B`, `…, kondigde het bedrijf aan`: behind a comma, without `en`, a verb of reporting in
    front of its subject is no second act, but tells who said the first."""
    tokens = sentence.tokens
    for verb in sentence.with_relation("conj"):
        first = tokens[verb.head]
        if verb.upos != "VERB" or not verb.has("VerbForm=Fin") or tokens[verb.i - 1].form != "," or first.upos != "VERB":
            continue
        if (
            sentence.dependents(verb.i, "cc", "ccomp", "xcomp", "aux")
            or _listed(sentence, verb)
            or not _reports(sentence, verb, vocabulary)
        ):
            continue
        subjects, objects = sentence.dependents(verb.i, "nsubj"), sentence.dependents(verb.i, "obj", "iobj")
        speaker = subjects or objects
        if len(subjects) + len(objects) != 1 or speaker[0] < verb.i or not sentence.dependents(first.i, "nsubj", "nsubj:pass"):
            continue
        if not subjects and (min(sentence.subtree(speaker[0])) != verb.i + 1 or tokens[verb.i + 1].lower not in ("de", "het")):
            continue  # `…, kondigde maatregelen aan`
        yield verb.i, first.i, "parataxis"
        yield speaker[0], verb.i, "nsubj"


def _reports(sentence: Sentence, verb: Token, vocabulary: VerbVocabulary) -> bool:
    """Is it a verb of reporting, with its particle?"""
    lemma = vocabulary.lemma(verb)
    particles = sentence.dependents(verb.i, "compound:prt")
    return (sentence.tokens[particles[0]].lower + lemma if particles else lemma) in vocabulary.reporting


def _listed(sentence: Sentence, verb: Token) -> bool:
    """Does a further member, behind `en`, follow?"""
    others = sentence.dependents(verb.head, "conj")
    return any(c > verb.i and sentence.dependents(c, "cc") for c in (*others, *sentence.dependents(verb.i, "conj")) if c != verb.i) and any(
        sentence.tokens[c].upos == "VERB" for c in others if c > verb.i
    )


@among("xcomp")
def adjectives_apart(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`maakte nieuwe hulp voor Gaza | bekend`: a bare adjective that makes a known verb with the one before it is its particle."""
    tokens = sentence.tokens
    for adjective in sentence.with_relation("xcomp"):
        verb = tokens[adjective.head]
        if adjective.upos != "ADJ" or verb.i > adjective.i or sentence.children[adjective.i] or verb.upos != "VERB":
            continue
        if adjective.lower + vocabulary.lemma(verb) in vocabulary.verbs and not sentence.dependents(verb.i, "compound:prt"):
            yield adjective.i, verb.i, "compound:prt"


@of_names
@among("conj")
def others_hit(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`doodde drie commandanten in Gaza | en elf burgers`: counted people are no second place, but the second of whom the verb hit."""
    tokens = sentence.tokens
    for people in sentence.with_relation("conj"):
        place = tokens[people.head]
        if people.upos != "NOUN" or place.upos != "PROPN" or names.get(place.i, ("", -1))[0] not in ("place", "country"):
            continue
        if not sentence.dependents(people.i, "nummod") or sentence.dependents(people.i, "case"):
            continue
        hit = next((i for i in sentence.ancestors(place.i) if tokens[i].deprel in ("obj", "nsubj", "nsubj:pass")), -1)
        if hit >= 0 and tokens[hit].upos == "NOUN" and hit != place.i and sentence.dependents(hit, "nummod"):
            yield people.i, hit, "conj"


PASSIVE = frozenset("wordt worden werd werden".split())


@among("xcomp")
def passives(sentence: Sentence) -> Iterator[Move]:
    """`door Israël wordt | ontkend dat …`: a participle that the parser hung below `worden` is the verb, with all that hangs on that."""
    tokens = sentence.tokens
    for done in sentence.with_relation("xcomp"):
        be = tokens[done.head]
        if be.lower not in PASSIVE or not done.has("VerbForm=Part") or done.upos != "VERB" or be.deprel.startswith(("aux", "cop")):
            continue
        yield done.i, be.head, be.deprel
        yield be.i, done.i, "aux:pass"
        for c in sentence.children[be.i]:
            if c != done.i:
                relation = tokens[c].deprel
                told = relation == "csubj" and "dat" in {tokens[k].lower for k in sentence.children[c]}
                yield c, done.i, "ccomp" if told else "nsubj:pass" if relation == "nsubj" else relation


@of_names
@among("conj")
def gapped(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`legde sancties op aan Mali en | Duitsland | aan Niger`, `bezoekt Parijs en | Macron | Londen`: what is not said twice has a subject
    of its own, which is no second target."""
    tokens = sentence.tokens
    for subject in sentence.with_relation("conj"):
        first = tokens[subject.head]
        if subject.i not in names or first.i not in names or subject.i < first.i or not sentence.dependents(subject.i, "cc"):
            continue
        verb = next((i for i in sentence.ancestors(subject.i) if tokens[i].upos == "VERB"), -1)
        other = [c for c in sentence.dependents(subject.i, "flat") if c in names and names[c] != names[subject.i]]
        end = max(sentence.subtree(subject.i)) + 1
        case = preposition(sentence, first.i)
        parallel = (
            bool(case) and end < len(tokens) and tokens[end].lower == case and tokens[end].deprel == "case" and tokens[end].head in names
        )
        told = verb >= 0 and tokens[verb].has("VerbForm=Fin") and verb < first.i and first.deprel.startswith(("obj", "obl"))
        if not told or not (other or parallel):  # not `erkenden Noorwegen en Spanje | Palestina`
            continue
        yield subject.i, verb, "orphan"
        yield from ((c, subject.i, "orphan") for c in other)
