"""Words of somebody's mouth: what he commands, how he says to feel, and words of his that were taken for a speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coders.adpositions import behind_te, preposition
from coders.inflection import VerbVocabulary
from coders.regrouping import Move, needing
from coders.sentence import QUOTES, Sentence

TOLD = frozenset(["vragen", "vertellen", "zeggen", "schrijven"])
"""Verbs of what one asks or tells somebody."""
WAYS = frozenset(["reden", "manier", "wijze", "oorzaak", "achtergrond"])
"""Nouns that a clause with `hoe` or `waarom` describes: `vertelde de reden waarom`."""
ADDRESSING = frozenset(["ik", "we", "wij", "hij", "ze", "zij", "het", "er", "je", "jij", "jullie", "u", "men"])


def imperative(sentence: Sentence) -> Sentence:
    """`"Laat de gijzelaars vrij", zei de president`: a bare verb that opens what somebody says commands; what follows is its object."""
    tokens, children = sentence.tokens, sentence.children
    for verb in sentence.with_relation("root", "parataxis", "ccomp"):
        if verb.upos != "VERB" or not verb.has("VerbForm=Fin"):
            continue
        first = verb.i - 1 if verb.i and tokens[verb.i - 1].form in QUOTES else verb.i
        told = first > 0 and tokens[first - 1].form == ":"
        told = told or (first == 0 and any(tokens[c].deprel == "parataxis" and tokens[c].upos == "VERB" for c in children[verb.i]))
        stem = not verb.form.endswith("t") or verb.lemma[:-2].endswith("t")
        if not told or not stem or verb.has("Tense=Past") or any(t.form == "?" for t in tokens):
            continue
        subjects = [c for c in children[verb.i] if tokens[c].deprel == "nsubj"]
        if any(tokens[c].lower in ADDRESSING for c in subjects):
            continue
        changed = [replace(t) for t in tokens]
        changed[verb.i].feats += "|Mood=Imp"
        if not any(tokens[c].deprel == "obj" for c in children[verb.i]):
            for c in subjects[:1]:
                changed[c].deprel = "obj"
        return Sentence(changed, sentence.text, sentence.start)
    return sentence


FEELINGS = frozenset("bezorgd verontrust geschokt ontzet teleurgesteld ontgoocheld overtuigd verheugd verbaasd gerustgesteld".split())


def feelings(sentence: Sentence) -> Sentence:
    """`zegt hoopvol te zijn`, `zegt bezorgd te zijn`: an adjective with `te zijn` is what somebody says of himself."""
    tokens = sentence.tokens
    changed = None
    for copula in sentence.with_relation("cop"):
        if copula.head < 0:
            continue
        token = tokens[copula.head]
        said = token.deprel == "advmod" and copula.has("VerbForm=Inf") and behind_te(sentence, token.i)
        felt = token.upos == "VERB" and token.lower in FEELINGS
        if said or felt:
            changed = changed or [replace(t) for t in tokens]
            changed[token.i].deprel = "xcomp" if token.deprel == "advmod" else token.deprel
            if felt:
                changed[token.i].upos, changed[token.i].lemma, changed[token.i].feats = "ADJ", token.lower, "Degree=Pos"
    return Sentence(changed, sentence.text, sentence.start) if changed else sentence


def quoted(sentence: Sentence) -> Sentence:
    """`"Een aanvaardbare regeling, waarover de leden beslissen", zei de voorzitter`: words in quotation marks say nothing, who stands
    behind the verb does."""
    tokens, children = sentence.tokens, sentence.children
    if tokens[0].form not in QUOTES:
        return sentence
    for verb in sentence.with_relation("root"):
        subjects = [c for c in children[verb.i] if tokens[c].deprel == "nsubj"]
        if verb.upos != "VERB" or len(subjects) != 2 or not subjects[0] < verb.i < subjects[1]:
            continue
        if any(token.form in QUOTES for token in tokens[subjects[0] : verb.i]):
            changed = [replace(t) for t in tokens]
            changed[subjects[0]].head, changed[subjects[0]].deprel = -1, "root"
            changed[verb.i].head, changed[verb.i].deprel = subjects[0], "parataxis"
            return Sentence(changed, sentence.text, sentence.start)
    return sentence


def told_behind(sentence: Sentence, vocabulary: VerbVocabulary) -> Sentence:
    """`Duitsland levert tanks, | bevestigde bondskanselier Scholz woensdag`: a past tense of reporting between a comma and a bare noun,
    behind which no other verb stands, is no participle that describes the noun; whoever that is has said what stands before."""
    tokens, children = sentence.tokens, sentence.children
    root = next((t for t in sentence.with_relation("root") if t.upos == "VERB"), None)
    for verb in sentence.with_relation("amod", "acl"):
        if verb.upos != "VERB" or verb.head != verb.i + 1 or tokens[verb.i - 1].form != "," or root is None or root.i > verb.i:
            continue
        speaker = tokens[verb.head]
        past = verb.lower.endswith(("de", "te")) and speaker.upos in ("NOUN", "PROPN") and not speaker.has("Number=Plur")
        if not past or vocabulary.lemma(verb) not in vocabulary.reporting or any(t.upos in ("VERB", "AUX") for t in tokens[verb.i + 1 :]):
            continue
        changed = [replace(t) for t in tokens]
        changed[verb.i].head, changed[verb.i].deprel = root.i, "parataxis"
        changed[verb.i].feats = "Number=Sing|Tense=Past|VerbForm=Fin"
        changed[speaker.i].head, changed[speaker.i].deprel = verb.i, "nsubj"
        for c in children[speaker.i]:
            if c < verb.i:
                changed[c].head = verb.i
        return Sentence(changed, sentence.text, sentence.start)
    return sentence


@needing("hoe", "waarom", "wat", "wie", "welke", "welk")
def questions(sentence: Sentence) -> Iterator[Move]:
    """`vroegen de minister | waarom het geld op is`: behind whom somebody asks, a question word opens what he asks, describing nobody."""
    tokens = sentence.tokens
    for word in sentence.with_form("hoe", "waarom", "wat", "wie", "welke", "welk"):
        asked = next((tokens[i] for i in sentence.ancestors(word.i) if tokens[i].deprel == "acl:relcl"), None)
        if asked is None or asked.i < word.i or any(tokens[c].deprel == "case" for c in sentence.children[word.i]):
            continue
        somebody = tokens[asked.head]
        verb = tokens[somebody.head]
        receives = somebody.deprel in ("obj", "iobj", "obl", "obl:arg") and somebody.i < word.i and somebody.lemma not in WAYS
        if receives and verb.lemma in TOLD:
            yield asked.i, verb.i, "ccomp"


@needing("of")
def whether(sentence: Sentence) -> Iterator[Move]:
    """`gaat na | of soldaten burgers hebben gemarteld`: right behind a verb or its particle `of` opens what is asked; the bare noun behind
    it, if there is no subject, does what is asked."""
    tokens = sentence.tokens
    for word in sentence.with_form("of"):
        before = tokens[word.i - 1] if word.i else word
        upper = tokens[before.head] if before.deprel == "compound:prt" and before.head >= 0 else before
        low = next(
            (t for t in tokens[word.i + 1 :] if t.head == upper.i and t.upos == "VERB" and t.deprel in ("xcomp", "advcl", "conj")), None
        )
        if word.deprel != "cc" or upper.upos != "VERB" or low is None:
            continue
        auxiliaries = [tokens[c] for c in sentence.dependents(low.i, "aux", "aux:pass")]  # `hebben` may be tagged as an infinitive
        finite = low if low.has("VerbForm=Fin") else next((t for t in auxiliaries if abs(t.i - low.i) == 1), None)
        if finite is None:
            continue
        yield word.i, low.i, "mark"
        yield low.i, upper.i, "ccomp"
        bare = [c for c in sentence.dependents(low.i, "obl", "obj") if word.i < c < finite.i and not preposition(sentence, c)]
        if not sentence.dependents(low.i, "nsubj", "nsubj:pass") and bare and min(sentence.subtree(bare[0])) <= word.i + 1:
            yield bare[0], low.i, "nsubj"


@needing("ja", "nee", "neen")
def answers(sentence: Sentence) -> Iterator[Move]:
    """`zegt volmondig | ja tegen het verdrag`: the answer is how somebody speaks, unless a comma or a quotation mark sets it apart."""
    tokens = sentence.tokens
    for answer in sentence.with_form("ja", "nee", "neen"):
        before = next((t for t in reversed(tokens[: answer.i]) if t.upos in ("VERB", "AUX", "PUNCT")), None)
        if before is None or before.upos == "PUNCT" or answer.deprel == "root":
            continue
        behind = tokens[answer.i + 1 : answer.i + 2]  # `heeft nee | gezegd`, `wil ja | zeggen`
        verb = next((t for t in (before, *behind) if t.lemma == "zeggen"), None)
        if verb is not None:
            yield answer.i, verb.i, "advmod"
