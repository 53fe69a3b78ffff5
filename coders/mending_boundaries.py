"""Where a phrase with a preposition ends and a bare noun begins that the parser took for a part of it. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.adpositions import preposition
from coders.inflection import VerbVocabulary
from coders.mending_names import NOMINAL, PHRASAL, PLACES, opens_before, whole_phrase
from coders.mending_objects import AMOUNTS, gives
from coders.mending_settings import begins_as_time
from coders.names import Names, is_arms
from coders.quantifiers import COUNTING
from coders.regrouping import Move, among, of_names
from coders.sentence import Sentence, Token

HOLDING = AMOUNTS.union(
    "groep reeks golf serie konvooi delegatie lading partij soort stroom rij menigte team stel zak doos handvol tiental honderdtal "
    "duizendtal vloot pakket spoor".split()
)
"""Nouns behind which stands, bare, what they are of: `een reeks aanslagen`."""
CALLED = HOLDING.union(
    "afdeling sector faculteit directie categorie vak richting thema onderwerp noemer dienst commissie werkgroep hoofdstuk post functie "
    "opleiding studie woord term begrip titel rubriek portefeuille ministerie departement raad kwestie dossier type merk model".split()
)
"""Nouns behind which stands, bare, what they are called."""


def things_behind(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`leverde na afloop van de top | wapens`, `kende voor de scholen | hulp toe`: a bare noun right behind a phrase that is complete
    without it is the verb's object; a singular one where the phrase has an article and the verb has a subject."""
    tokens = sentence.tokens
    for noun in sentence.with_relation(*PHRASAL):
        if noun.i < 3 or noun.upos not in NOMINAL or not noun.form[:1].islower() or noun.lower == "zelf":
            continue
        own = sentence.children[noun.i]
        if any(tokens[c].deprel in ("det", "case", "nummod", "nmod:poss") for c in own):
            continue
        if any(tokens[c].deprel == "conj" and not (tokens[c].upos == "NOUN" and tokens[c].form[:1].islower()) for c in own):
            continue
        before = tokens[min([noun.i, *(c for c in own if tokens[c].deprel == "amod")]) - 1]
        whole = whole_phrase(sentence, before.i)
        if whole is None or before.upos not in NOMINAL or before.lemma.split("_")[-1] in HOLDING or begins_as_time(before.lower):
            continue
        verb = tokens[whole[0]].head
        objects = [c for c in sentence.children[verb] if tokens[c].deprel in ("obj", "nsubj:pass")]
        given = len(objects) == 1 and tokens[objects[0]].deprel == "obj" and objects[0] < whole[1] and gives(sentence, verb)
        alone = _is_complete(sentence, before) and _acts_on(sentence, verb, vocabulary)
        free = given or (not objects and (noun.has("Number=Plur") or alone))
        own_phrase = preposition(sentence, before.i)
        beside = tokens[whole[0]].deprel.startswith("obl") and bool(preposition(sentence, whole[0]))
        # `stelden de senatoren van de VVD | vragen over …`, `vroeg het parket voor het onderzoek | hulp`
        apart = own_phrase == "van" or (bool(own_phrase) and (alone or before.has("Number=Plur")))
        beside = beside or (tokens[whole[0]].deprel == "nsubj" and verb < whole[1] and apart)
        if free and beside and opens_before(sentence, verb, whole[1]):
            yield noun.i, verb, "obj"
            yield from ((c, verb, "iobj") for c in objects)


def _is_complete(sentence: Sentence, noun: Token) -> bool:
    """A noun with an article or a possessive that is not called by what follows, or a name."""
    if noun.upos == "PROPN":
        return True
    determined = any(sentence.tokens[c].deprel in ("det", "nmod:poss") for c in sentence.children[noun.i])
    return determined and noun.lemma.split("_")[-1] not in CALLED


def _acts_on(sentence: Sentence, verb: int, vocabulary: VerbVocabulary) -> bool:
    """Does the dictionary know the verb, and has it a subject and nothing else that it acts on?"""
    tokens = sentence.tokens
    below = [tokens[c] for c in sentence.children[verb]]
    particle = next((t.lower for t in below if t.deprel == "compound:prt"), "")
    lemma = vocabulary.joined(particle, tokens[verb]) if particle else vocabulary.lemma(tokens[verb])
    relations = {t.deprel for t in below}
    return lemma in vocabulary.verbs and "nsubj" in relations and relations.isdisjoint({"ccomp", "xcomp", "cop", "nsubj:pass", "csubj"})


@among("case")
def misfits(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`bewerkte met een zweep | migranten`, `deed voor een akkoord | concessies`: a phrase whose article does not fit what ends it, or in
    which one noun describes another, is two: the first noun is the phrase's, the second the verb's object."""
    tokens = sentence.tokens
    for case in sentence.with_relation("case"):
        last = tokens[case.head]
        if case.upos != "ADP" or last.upos != "NOUN" or last.i < case.i + 2 or last.form[:1].isupper():
            continue
        verb = _verb_above(sentence, last)
        if verb < 0 or sentence.dependents(verb, "obj", "iobj") or not _acts_on(sentence, verb, vocabulary):
            continue
        first = _end_of_first(sentence, case, last)
        if first is None:
            continue
        yield first, last.head, last.deprel
        for c in sentence.children[last.i]:
            if c < first and tokens[c].deprel in ("case", "det", "amod", "nmod:poss", "advmod"):
                yield c, first, tokens[c].deprel
        yield last.i, verb, "obj"


def _verb_above(sentence: Sentence, noun: Token) -> int:
    """The verb that a phrase belongs to, also by way of other phrases or of a subject behind the verb; -1 if none."""
    tokens = sentence.tokens
    while noun.deprel.startswith("nmod") and noun.head >= 0:
        noun = tokens[noun.head]
    if noun.head < 0 or not (noun.deprel.startswith("obl") or (noun.deprel == "nsubj" and noun.head < noun.i)):
        return -1
    return noun.head if tokens[noun.head].upos == "VERB" else -1


def _end_of_first(sentence: Sentence, case: Token, last: Token) -> int | None:
    """The noun with which the first of two phrases ends that the parser took for one."""
    tokens = sentence.tokens
    between = [tokens[k] for k in range(case.i + 1, last.i)]
    if any(t.upos in ("PUNCT", "ADP", "NUM", "VERB", "CCONJ") or t.lemma.lower() in COUNTING for t in between):
        return None
    own = [t for t in between if t.head == last.i]
    nouns = [t for t in own if t.upos in NOMINAL and t.deprel in ("amod", "advmod", "nmod") and not t.lower.endswith("s")]
    if nouns and (own[0].deprel == "det" or nouns[-1].upos == "PROPN") and nouns[-1].lemma.split("_")[-1] not in CALLED:
        return nouns[-1].i
    if not between or between[0].deprel != "det":
        return None
    article = between[0].lower
    plain = [t for t in between[1:] if t.upos == "ADJ" and t.form[:1].islower() and not t.lower.endswith(("e", "en"))]
    if article in ("een", "het", "dit", "dat") and last.has("Number=Plur"):
        return plain[-1].i if plain else None  # `met een zweep | migranten`
    inflected = [t for t in plain if article == "de" and t.i > between[1].i]  # `van de centrale | groen licht`
    return inflected[0].i - 1 if inflected and tokens[inflected[0].i - 1].upos in ("ADJ", "NOUN") else None


@among("conj")
def joined_phrases(sentence: Sentence) -> Iterator[Move]:
    """`eiste na dagen van stilte en ondanks beloften …`: a phrase with another preposition, joined to a phrase, is one more of the verb's,
    and no verb is joined to it."""
    tokens = sentence.tokens
    for noun in sentence.with_relation("conj"):
        first, case = tokens[noun.head], preposition(sentence, noun.i)
        if noun.upos not in NOMINAL or not case or not first.i < noun.i:
            continue
        if first.upos == "VERB" and any(tokens[c].deprel == "obl" and first.i < c < noun.i for c in sentence.children[first.i]):
            yield noun.i, first.i, "obl"
            continue
        while first.deprel == "nmod" and first.head >= 0:
            first = tokens[first.head]
        if first.deprel == "obl" and preposition(sentence, first.i) not in ("", case) and tokens[first.head].upos == "VERB":
            yield noun.i, first.head, "obl"


@among("compound:prt")
def nouns_for_particles(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`gooiden boeren voor het provinciehuis | mest op de stoep`: a noun that makes no verb with the verb is its object."""
    tokens = sentence.tokens
    for noun in sentence.with_relation("compound:prt"):
        if noun.upos != "NOUN" or noun.head < 0 or vocabulary.joined(noun.lower, tokens[noun.head]) in vocabulary.verbs:
            continue
        if _acts_on(sentence, noun.head, vocabulary) and not sentence.dependents(noun.head, "obj", "iobj"):
            yield noun.i, noun.head, "obj"


@of_names
def things_given(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`levert Oekraïne | Gripens`, `geeft Kiev | Leopardtanks`: weapons behind the name of a land, beside a verb of giving, are what it
    is given."""
    tokens = sentence.tokens
    for thing in sentence.with_relation("flat", "appos"):
        land = tokens[thing.head]
        kind, start = names.get(thing.i - 1, ("", -1))
        if kind not in PLACES or start != land.i or thing.i in names or not is_arms(thing.lower) or land.head < 0:
            continue
        if land.deprel in ("obj", "iobj", "nsubj") and gives(sentence, land.head) and not preposition(sentence, land.i):
            subjects = [c for c in sentence.dependents(land.head, "nsubj") if c != land.i]
            if subjects or land.deprel != "nsubj":
                yield thing.i, land.head, "obj"
                yield land.i, land.head, "iobj"


@among("compound:prt", "obl")
def below_particles(sentence: Sentence) -> Iterator[Move]:
    """`zet de gesprekken | met het ELN | stop`: nothing hangs on a particle; a phrase in front of it is that of the object before it."""
    tokens = sentence.tokens
    for particle in sentence.with_relation("compound:prt", "obl"):
        if particle.head < 0 or (particle.deprel == "obl" and particle.lower != "stop"):
            continue
        lost = [k for k in sentence.dependents(particle.i, "case") if k < particle.i]  # `met`, with the particle for its noun
        for c in sentence.children[particle.i]:
            if tokens[c].deprel not in ("nmod", "obl") or not (preposition(sentence, c) or lost):
                continue
            first = min([*sentence.subtree(c), *lost])
            noun = next((o for o in sentence.dependents(particle.head, "obj") if max(sentence.subtree(o)) == first - 1), None)
            yield (c, noun, "nmod") if noun is not None else (c, particle.head, "obl")
            yield from ((k, c, "case") for k in lost)
            yield from ((k, c, "det") for k in sentence.dependents(particle.i, "det") if lost and lost[-1] < k < c)
