"""Subjects and what is said of them: `het` that the parser took for the article of the word behind it, or for a word that stands for
nothing, and an adjective that was taken for a participle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coders.adpositions import preposition
from coders.complements import BARE_INFINITIVE
from coders.inflection import VerbVocabulary
from coders.mending_numbers import QUANTITIES
from coders.names import Names
from coders.predicates import DAYS
from coders.regrouping import Move, among, needing
from coders.sentence import Sentence, Token

CORE = ("nsubj", "obj")


def neuter_subject(sentence: Sentence, vocabulary: VerbVocabulary, names: Names) -> Sentence:
    """`dat het | wapens levert`, `of het | Oekraïne steunt`, `dat het | vrijdag aanviel`: `het` is no article of a plural, a country or a
    day, so behind the conjunction it is the subject, and what was taken for its noun or for the subject the object."""
    tokens = sentence.tokens
    for word in sentence.with_form("het"):
        if word.i == 0 or word.deprel != "det" or tokens[word.i - 1].upos != "SCONJ":
            continue
        noun = tokens[word.head]
        counted = noun.lower in QUANTITIES and noun.deprel == "nummod" and noun.head > noun.i
        noun = tokens[noun.head] if counted else noun
        verb = tokens[noun.head] if noun.head >= 0 else noun
        if verb.upos != "VERB":
            continue
        if noun.lower.startswith(DAYS) and noun.deprel == "obl":
            objects = [c for c in sentence.children[verb.i] if c > noun.i and tokens[c].deprel == "nsubj"]
        elif noun.deprel in CORE and (counted or _is_country(sentence, noun, names) or _is_plural(noun, vocabulary)):
            objects = [noun.i]
        else:
            continue
        changed = [replace(t) for t in tokens]
        changed[word.i].upos, changed[word.i].head, changed[word.i].deprel = "PRON", verb.i, "nsubj"
        for i in objects[:1]:
            lower = _infinitive(sentence, verb)
            changed[i].head = lower
            changed[i].deprel = "iobj" if any(c != i and tokens[c].deprel == "obj" for c in sentence.children[lower]) else "obj"
            if tokens[i].upos not in ("PROPN", "PRON"):
                changed[i].upos = "NOUN"
        return Sentence(changed, sentence.text, sentence.start)
    return sentence


def _is_country(sentence: Sentence, noun: Token, names: Names) -> bool:
    """A country's name, which bears no article; `het Westen` does."""
    described = any(sentence.tokens[c].deprel == "amod" for c in sentence.children[noun.i])
    return names.get(noun.i, ("", 0)) == ("country", noun.i) and noun.lower != "westen" and not described


def _is_plural(noun: Token, vocabulary: VerbVocabulary) -> bool:
    """A plural by its form too, where the parser tells no number or takes it for a verb that there is not (`migranten`)."""
    singular = noun.lemma.replace("_", "").lower()
    if noun.has("Number=Plur") or noun.lower in (f"{singular}s", f"{singular}'s", f"{singular}en"):
        return noun.upos == "NOUN"
    known = noun.lower in vocabulary.verbs or noun.lower in vocabulary.forms
    return noun.upos in ("NOUN", "VERB") and noun.lower.endswith(("en", "s")) and not noun.has("Number=Sing") and not known


def _infinitive(sentence: Sentence, verb: Token) -> int:
    """The verb that an object belongs to: of `Rusland wil straffen` the infinitive."""
    below = [c for c in sentence.children[verb.i] if sentence.tokens[c].deprel == "xcomp" and sentence.tokens[c].has("VerbForm=Inf")]
    return below[0] if below and verb.lemma in BARE_INFINITIVE else verb.i


PERSONAL = frozenset("bereid vastbesloten voornemens klaar gereed genoodzaakt gedwongen bevoegd".split())
"""What only somebody can be: `het` with them is no mere announcement of the clause that follows."""


@needing("het")
def willing(sentence: Sentence) -> Iterator[Move]:
    """`zei dat het | bereid is te praten`: `het` is who is willing, and the infinitive what he is willing to do."""
    tokens = sentence.tokens
    for het in sentence.with_form("het"):
        if het.deprel != "expl" or het.head < 0 or tokens[het.head].lemma not in PERSONAL:
            continue
        yield het.i, het.head, "nsubj"
        yield from ((c, het.head, "xcomp") for c in sentence.children[het.head] if tokens[c].deprel == "csubj")


INTENDING = frozenset({"willen", "weigeren", "dreigen", "proberen", "trachten", "pogen", "besluiten", "overwegen", "zweren", "hopen"})
"""Verbs that have an infinitive below them and no object of their own."""


@among("xcomp")
def inverted(sentence: Sentence) -> Iterator[Move]:
    """`Daarom wil | de Braziliaanse president | bemiddelen`, `Pakistan | dreigt India het water af te sluiten`: what stands right behind
    a finite verb without subject, or in front of it where the parser has the subject behind it, is who will; the other is the
    infinitive's."""
    tokens = sentence.tokens
    for low in sentence.with_relation("xcomp"):
        verb = tokens[low.head]
        if verb.lemma not in INTENDING or not low.has("VerbForm=Inf") or not verb.has("VerbForm=Fin") or not verb.i < low.i:
            continue
        subjects = sentence.dependents(verb.i, "nsubj")
        front = [c for c in sentence.dependents(verb.i, "obj") if c == verb.i - 1]
        if len(subjects) == 1 and subjects[0] > verb.i and front:
            yield front[0], verb.i, "nsubj"
            yield subjects[0], low.i, "iobj" if sentence.dependents(low.i, "obj") else "obj"
        elif not subjects:
            behind = sentence.dependents(low.i, "nsubj", "obj", "iobj")[:1] + sentence.dependents(verb.i, "obj")
            yield from ((c, verb.i, "nsubj") for c in behind if min(sentence.subtree(c)) == verb.i + 1)


PARTNERED = ("met", "over", "tegen")
"""Prepositions of whom and what one speaks and does things with, not of where and when one wants to."""


@among("xcomp")
def fronted_partners(sentence: Sentence) -> Iterator[Move]:
    """`Met Noord-Korea | weigert de premier te praten`: what stands before a verb that only says that one will is the infinitive's."""
    tokens = sentence.tokens
    for low in sentence.with_relation("xcomp"):
        verb = tokens[low.head]
        if verb.lemma in INTENDING - {"dreigen"} and low.has("VerbForm=Inf") and verb.has("VerbForm=Fin"):
            fronted = [c for c in sentence.dependents(verb.i, "obl", "obl:arg") if c < verb.i and preposition(sentence, c) in PARTNERED]
            yield from ((c, low.i, "obl") for c in fronted)


GETTING = frozenset({"krijgen", "ontvangen"})
WEATHER = frozenset("regenen hagelen sneeuwen".split())
"""What `het` does by itself."""


@needing("het")
def takers(sentence: Sentence) -> Iterator[Move]:
    """`nadat het van Parijs een toezegging had gekregen`: a verb with an object has a subject, which is `het` where there is no other; and
    a clause that seems to stand for it fills out what is got (`de verzekering | dat …`)."""
    tokens = sentence.tokens
    for het in sentence.with_form("het"):
        if het.deprel != "expl" or het.head < 0 or tokens[het.head].upos != "VERB" or tokens[het.head].lemma in WEATHER:
            continue
        kinds = [tokens[c].deprel.split(":")[0] for c in sentence.children[het.head]]
        passive = any(tokens[c].deprel == "aux:pass" for c in sentence.children[het.head])
        subjects = {"nsubj", "csubj"} if tokens[het.head].lemma in GETTING else {"nsubj", "csubj", "ccomp"}
        if "obj" in kinds and not passive and subjects.isdisjoint(kinds):
            yield het.i, het.head, "nsubj"


@needing("worden", "wordt", "werd", "werden")
def becoming(sentence: Sentence) -> Iterator[Move]:
    """`zei dat het overleg moeilijk zal worden`: `worden` with an adjective is what becomes of the subject, no passive; the words that
    introduce the clause and its subject go to the adjective."""
    tokens, children = sentence.tokens, sentence.children
    for verb in sentence.with_form("worden", "wordt", "werd", "werden"):
        if verb.deprel != "aux:pass" or verb.head < 0:
            continue
        state = tokens[verb.head]
        if state.upos != "ADJ" or not state.has("Degree") or state.head < 0 or tokens[verb.head].head == verb.i:
            continue
        if any(tokens[c].deprel in ("nsubj:pass", "obl:agent") for c in (*children[state.i], *children[verb.i])):
            continue
        yield verb.i, state.i, "cop"
        yield from ((c, state.i, tokens[c].deprel) for c in children[verb.i] if tokens[c].deprel in ("mark", "nsubj", "advmod", "obl"))


@among("nsubj:pass")
def of_have(sentence: Sentence) -> Iterator[Move]:
    """`België | heeft | de asielzoekers, die zijn opgepakt, | teruggestuurd`: with `hebben` nothing is passive, so of two subjects the one
    beside the auxiliary acts and the other is the object."""
    tokens = sentence.tokens
    for verb in {token.head for token in sentence.with_relation("nsubj:pass") if token.head >= 0}:
        auxiliaries = [tokens[c] for c in sentence.children[verb] if tokens[c].deprel.startswith("aux")]
        if len(auxiliaries) != 1 or auxiliaries[0].lemma != "hebben" or not auxiliaries[0].has("VerbForm=Fin"):
            continue
        subjects = sentence.dependents(verb, "nsubj", "nsubj:pass")
        if len(subjects) == 2 and subjects[0] < auxiliaries[0].i < subjects[1] < verb and not sentence.dependents(verb, "obj"):
            yield subjects[0], verb, "nsubj"
            yield subjects[1], verb, "obj"


@among("obj")
def agreeing_subjects(sentence: Sentence) -> Iterator[Move]:
    """`Soldaten | hebben president X vermoord`: where there is no subject, of two objects in the plural and the singular the one in front
    of the finite verb, which alone agrees with it, is the subject."""
    tokens = sentence.tokens
    for front in sentence.with_relation("obj"):
        verb = front.head
        if verb < 0 or sentence.dependents(verb, "nsubj", "nsubj:pass", "csubj", "expl"):
            continue
        objects = sentence.dependents(verb, "obj")
        finite = [t for t in (tokens[verb], *(tokens[c] for c in sentence.dependents(verb, "aux"))) if t.has("VerbForm=Fin")]
        if len(objects) != 2 or objects[0] != front.i or len(finite) != 1 or not front.i < finite[0].i < objects[1]:
            continue
        numbers = [next((n for n in ("Number=Plur", "Number=Sing") if tokens[c].has(n)), "") for c in objects]
        if all(numbers) and finite[0].has(numbers[0]) and not finite[0].has(numbers[1]):
            yield front.i, verb, "nsubj"
