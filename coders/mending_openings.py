"""Headlines without articles: the bare noun phrase and the finite verb that they open with, and names bare behind nouns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from coders.adpositions import OF, preposition
from coders.discourse import names_a_thing
from coders.inflection import VerbVocabulary
from coders.names import Names
from coders.regrouping import Move
from coders.sentence import Sentence, Token

NOMINAL = ("NOUN", "PROPN")
LONGEST = 4
"""Words of a bare noun phrase that opens a headline, at most."""
APPOSED = ("land", "staat", "macht", "republiek", "bondgenoot", "rivaal", "vijand", "lid", "partner", "koninkrijk")
"""How nouns end behind which a country's name says which one it is: `buurland Turkije`."""

BEHIND = frozenset(["appos", "flat", "fixed", "nmod", "nmod:poss"])
ACTS_AS_STEMS = frozenset("vertrek bezoek steun onderzoek overleg verzoek besluit verhoor verwijt beraad verzet staat".split())
"""Nouns that are written like a verb's stem."""


def _is_headline(sentence: Sentence) -> bool:
    """Neither an article nor a full stop."""
    tokens = sentence.tokens
    return bool(tokens) and tokens[-1].form not in (".", "?", "!") and not any(t.upos == "DET" for t in tokens)


def nominal_stems(sentence: Sentence) -> Sentence:
    """`Oppositie eist | vertrek premier`: right behind a finite verb a stem is a noun, its object; the bare noun behind it is whose."""
    tokens = sentence.tokens
    for verb, noun in pairwise(tokens if _is_headline(sentence) else ()):
        if noun.lower not in ACTS_AS_STEMS or noun.upos != "VERB" or verb.upos != "VERB" or not verb.has("Number="):
            continue
        changed = [replace(t) for t in tokens]
        changed[noun.i].upos, changed[noun.i].lemma, changed[noun.i].feats = "NOUN", noun.lower, "Number=Sing"
        changed[noun.i].head, changed[noun.i].deprel = verb.i, "obj"
        if verb.head == noun.i:
            changed[verb.i].head, changed[verb.i].deprel = noun.head, noun.deprel
        for c in sentence.children[noun.i]:
            if c < verb.i or tokens[c].upos == "PUNCT":
                changed[c].head = verb.i
        behind = [c for i in (noun.i, verb.i) for c in sentence.children[i] if c == noun.i + 1 and tokens[c].upos in NOMINAL]
        for c in behind:
            changed[c].head, changed[c].deprel, changed[c].feats = noun.i, "nmod", f"{tokens[c].feats}|{OF}".strip("|")
        mended = Sentence(changed, sentence.text, sentence.start)
        return mended if mended.is_tree else sentence
    return sentence


def abbreviations(sentence: Sentence) -> Sentence:
    """`de ME greep in`: behind an article what looks like a pronoun in capitals is a name."""
    tokens = sentence.tokens
    pairs = [
        (article, name)
        for article, name in pairwise(tokens)
        if name.upos == "PRON" and len(name.form) > 1 and name.form.isupper() and article.lower in ("de", "het") and article.form != "DE"
    ]
    if not pairs:
        return sentence
    changed = list(tokens)
    for article, name in pairs:
        head, deprel = (article.head, article.deprel) if name.head == article.i else (name.head, name.deprel)
        changed[name.i] = replace(name, upos="PROPN", lemma=name.form, head=head, deprel=deprel, feats="Number=Sing")
        changed[article.i] = replace(article, upos="DET", lemma=article.lower, head=name.i, deprel="det")
        for c in sentence.children[article.i]:
            if c != name.i:
                changed[c] = replace(changed[c], head=name.i)
    mended = Sentence(changed, sentence.text, sentence.start)
    return mended if mended.is_tree else sentence


def own_by_name(sentence: Sentence, names: Names) -> Sentence:
    """`keurt toetreding Zweden goed`, `wijst voorstel Zelensky af`: a headline leaves `van` out."""
    tokens = sentence.tokens
    if not _is_headline(sentence):
        return sentence
    owned = [
        (noun, name)
        for noun, name in pairwise(tokens)
        if noun.upos == "NOUN" and name.head == noun.i and name.deprel in BEHIND and not preposition(sentence, name.i)
        if _is_owner(noun, name, names)
    ]
    if not owned:
        return sentence
    changed = list(tokens)
    for _, name in owned:
        changed[name.i] = replace(name, deprel="nmod", feats=f"{name.feats}|{OF}".strip("|"))
    return Sentence(changed, sentence.text, sentence.start)


def _is_owner(noun: Token, name: Token, names: Names) -> bool:
    """Whose a thing is: a name behind it, or an official (`ontslag | minister`); a country behind any noun but one for countries."""
    thing = names_a_thing(noun.lemma) or noun.lemma in ("ontslag", "vertrek", "aftreden")
    if name.upos == "NOUN":
        return thing and name.form.islower()
    named = name.upos == "PROPN" and names.get(name.i, ("", -1))[1] == name.i
    return named and (thing or (names[name.i][0] == "country" and not noun.lemma.lower().endswith(APPOSED)))


def promote_second(sentence: Sentence, vocabulary: VerbVocabulary) -> Sentence:
    """`Betogers bestormen ambassade`, `Rebellen veroveren stad`: behind a bare plural that opens the sentence, the plural form of a known
    verb is its verb, where the sentence has no other; what the parser made the root is its subject or object."""
    tokens = sentence.tokens
    root = next((t for t in tokens if t.head < 0), None)
    noun = _opening(tokens)
    if root is None or noun is None or root.upos not in NOMINAL:
        return sentence
    verb = tokens[noun.i + 1]
    if verb.deprel in ("flat", "cop", "aux") or not _is_plural_verb(verb, vocabulary) or root.i == verb.i:
        return sentence
    if any(t.upos in ("VERB", "AUX") and t.i != verb.i and (t.has("VerbForm=Fin") or t.deprel == "cop") for t in tokens):
        return sentence
    changed = [replace(t) for t in tokens]
    changed[verb.i].upos, changed[verb.i].feats = "VERB", "Number=Plur|Tense=Pres|VerbForm=Fin"
    changed[verb.i].lemma, changed[verb.i].head, changed[verb.i].deprel = vocabulary.forms.get(verb.lower, verb.lower), -1, "root"
    changed[noun.i].head, changed[noun.i].deprel = verb.i, "nsubj"
    for t in tokens[: noun.i]:
        if t.head > noun.i or t.head < 0:
            changed[t.i].head, changed[t.i].deprel = noun.i, "nummod" if t.upos == "NUM" else "amod"
    loose = [t for t in tokens[verb.i + 1 :] if t.head in (noun.i, verb.i) or t.head < 0]
    if root.i > verb.i:
        loose += [tokens[c] for c in sentence.children[root.i] if tokens[c].deprel == "punct"]
    for t in loose:
        bare = t.upos in NOMINAL and not preposition(sentence, t.i)
        taken = any(changed[o.i].head == verb.i and changed[o.i].deprel == "obj" for o in loose)
        changed[t.i].head = verb.i
        if bare and not taken:
            changed[t.i].deprel = "obj"
        elif t.upos in NOMINAL:
            changed[t.i].deprel = "obl"
    promoted = Sentence(changed, sentence.text, sentence.start)
    return promoted if promoted.is_tree else sentence


def promote_behind_subject(sentence: Sentence) -> Sentence:
    """`Een deel van het leger | bezette bruggen | en bombardeerde het parlement`: where a verb without a subject follows behind `en`, the
    past tense that the parser took for a participle in front of its noun is the first verb."""
    tokens = sentence.tokens
    root = next((t for t in tokens if t.head < 0), None)
    if root is None or root.upos not in ("NOUN", "PROPN") or sentence.dependents(root.i, "cop", "nsubj", "nsubj:pass", "aux"):
        return sentence
    second = next((c for c in sentence.dependents(root.i, "conj") if _lacks_subject(sentence, c)), -1)
    verb = next((t for t in sentence.with_relation("acl", "amod") if _opens_object(sentence, t) and root.i < t.i < second), None)
    if verb is None or root.i not in sentence.ancestors(verb.i):
        return sentence
    changed = [replace(t) for t in tokens]
    changed[verb.i].upos, changed[verb.i].feats = "VERB", "Tense=Past|VerbForm=Fin"
    changed[verb.i].head, changed[verb.i].deprel = -1, "root"
    changed[verb.head].head, changed[verb.head].deprel = verb.i, "obj"
    changed[root.i].head, changed[root.i].deprel = verb.i, "nsubj"
    for c in sentence.children[root.i]:
        if c > verb.i and c != verb.head:
            changed[c].head = verb.i
    promoted = Sentence(changed, sentence.text, sentence.start)
    return promoted if promoted.is_tree else sentence


def _lacks_subject(sentence: Sentence, i: int) -> bool:
    """Is it a finite verb without a subject of its own?"""
    token = sentence.tokens[i]
    return token.upos == "VERB" and token.has("VerbForm=Fin") and not sentence.dependents(i, "nsubj", "nsubj:pass", "expl")


def _opens_object(sentence: Sentence, verb: Token) -> bool:
    """A past tense with which the phrase of the noun behind it begins."""
    if verb.upos != "VERB" or verb.head <= verb.i or not verb.lower.endswith(("te", "de", "ten", "den")):
        return False
    return min(sentence.subtree(verb.head)) == verb.i and not preposition(sentence, verb.head)


def _opening(tokens: list[Token]) -> Token | None:
    """The plural noun that ends the bare phrase which opens a headline."""
    for t in tokens[: min(LONGEST, len(tokens) - 2)]:
        if t.upos == "NOUN" and (t.has("Number=Plur") or t.lower.endswith(("en", "s"))):
            return t
        if t.upos not in ("ADJ", "NUM") or not (t.i == 0 or t.form[:1].islower() or t.upos == "ADJ"):
            return None
    return None


def _is_plural_verb(verb: Token, vocabulary: VerbVocabulary) -> bool:
    """A plural of the present, by its form; one that is tagged as a noun has no article in front, for a noun stands there."""
    if verb.upos not in ("VERB", "NOUN", "ADJ") or verb.has("VerbForm=Part") or not verb.form.islower():
        return False
    return verb.lower.endswith("n") and verb.lower in vocabulary.verbs


WANTING = frozenset("willen weigeren durven mogen kunnen zullen moeten".split())
"""Verbs whose infinitive may stand in front of them: `Aftreden wil de premier niet`."""


def fronted_infinitives(sentence: Sentence) -> Sentence:
    """`Praten met de rebellen | wil de regering niet`: what stands as an infinitive in front of a verb that takes one completes it, and
    the noun behind that verb is the subject."""
    tokens = sentence.tokens
    for low in sentence.with_relation("nsubj", "parataxis", "advcl", "xcomp"):
        upper = tokens[low.head]
        if low.upos != "VERB" or not low.lower.endswith("n") or upper.lemma not in WANTING or not upper.has("VerbForm=Fin"):
            continue
        front = sentence.subtree(low.i)
        if upper.head >= 0 or min(front) > 0 or max(front) + 1 != upper.i:
            continue
        nouns = (c for c in sentence.children[upper.i] if c > upper.i and tokens[c].deprel in ("nsubj", "obj"))
        behind = [c for c in nouns if not preposition(sentence, c)]
        if len(behind) != 1 or any(tokens[c].deprel in ("det", "mark", "nsubj") for c in sentence.children[low.i]):
            continue
        changed = [replace(t) for t in tokens]
        changed[low.i].deprel, changed[low.i].feats = "xcomp", "VerbForm=Inf"
        changed[behind[0]].deprel = "nsubj"
        for c in sentence.dependents(low.i, "nmod"):
            changed[c].deprel = "obl"
        for c in sentence.children[upper.i]:
            if upper.lemma == "willen" and tokens[c].lower == "niet":
                changed[c].head = low.i
        return Sentence(changed, sentence.text, sentence.start)
    return sentence


DONE_BY_ONESELF = frozenset(
    "protesteren demonstreren betogen reageren stemmen vechten vertrekken klagen aarzelen zwijgen rebelleren onderhandelen".split()
)
"""Verbs that have no object, so that a plural before them does what they tell."""


def bare_subjects(sentence: Sentence) -> Iterator[Move]:
    """`Turkse president | noemt …`, `Noorse premier | belooft Oekraïne | straaljagers`: a bare noun right in front of the finite verb is
    no object where the verb has no subject, or two objects and a name as its subject."""
    tokens, children = sentence.tokens, sentence.children
    for noun in sentence.with_relation("obj", "amod", "nmod", "nmod:poss"):
        verb = tokens[noun.head]
        alone = verb.lemma in DONE_BY_ONESELF and noun.has("Number=Plur")  # `Artsen protesteren tegen …`
        told = verb.has("VerbForm=Fin") or noun.deprel != "obj" or alone  # no verb has attributes
        if noun.i + 1 != verb.i or noun.upos not in NOMINAL or not told or verb.deprel != "root":
            continue
        if min(sentence.subtree(noun.i)) > 0 or any(tokens[c].deprel in ("det", "case") for c in children[noun.i]):
            continue
        if verb.has("Number=Plur") and noun.has("Number=Sing"):
            continue
        if noun.deprel != "obj" and verb.upos != "VERB":
            continue
        kinds = [tokens[c].deprel.split(":")[0] for c in children[verb.i]]
        if not {"nsubj", "csubj", "expl"} & set(kinds):
            yield noun.i, verb.i, "nsubj"
        elif kinds.count("nsubj") == 1 and kinds.count("obj") == 2:
            named = next(c for c in children[verb.i] if tokens[c].deprel.split(":")[0] == "nsubj")
            if verb.i < named and tokens[named].upos == "PROPN":
                yield noun.i, verb.i, "nsubj"
                yield named, verb.i, "iobj"


ALIKE = frozenset("verkocht bezocht verzocht onderzocht doorzocht overdacht bedacht verbracht volbracht".split())
"""Participles that are past tenses as well."""


def past_by_form(sentence: Sentence) -> Sentence:
    """`Turkije verkocht drones aan Mali`: right behind a name or a noun with an article, and with no auxiliary, such a form is finite;
    `bezocht` and `verzocht` are also behind a title with its name (`Minister Blinken bezocht Kiev`, but `Minister X onderzocht`)."""
    tokens = sentence.tokens
    for verb in sentence.with_form(*ALIKE):
        if verb.upos != "VERB" or verb.head >= 0 or not verb.has("VerbForm=Part"):
            continue
        below = [tokens[c] for c in sentence.children[verb.i]]
        subject = next((t for t in below if t.deprel in ("nsubj", "nsubj:pass") and max(sentence.subtree(t.i)) + 1 == verb.i), None)
        if subject is None or any(t.deprel.startswith(("aux", "cop")) for t in below):
            continue
        titled = verb.lower in ("bezocht", "verzocht") and any(tokens[c].upos == "PROPN" for c in sentence.dependents(subject.i, "appos"))
        if subject.upos != "PROPN" and not titled and not sentence.dependents(subject.i, "det"):
            continue
        changed = list(tokens)
        changed[verb.i] = replace(verb, feats="Number=Sing|Tense=Past|VerbForm=Fin")
        changed[subject.i] = replace(subject, deprel="nsubj")
        return Sentence(changed, sentence.text, sentence.start)
    return sentence
