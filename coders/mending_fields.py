"""Repairs that Dutch word order gives: who stands where, whatever relation the parser saw. Each yields moves, as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.adpositions import preposition
from coders.inflection import VerbVocabulary
from coders.mending_numbers import UNITS
from coders.names import Names
from coders.predicates import DAYS
from coders.quantifiers import COUNTS
from coders.regrouping import Move
from coders.sentence import Sentence, Token

OPENERS = frozenset(
    "desnoods allicht alsnog algauw weldra dadelijk meteen prompt aldus bovendien daarnaast intussen ondertussen inmiddels tevens "
    "uiteindelijk tenslotte eindelijk kennelijk blijkbaar vervolgens nadien daarop daarna niettemin desondanks andermaal wederom opnieuw "
    "terecht voorlopig vooralsnog eerder onlangs vandaag gisteren morgen voorts ditmaal zodoende noodgedwongen".split()
)
"""Adverbs that open a sentence and are never its subject."""


def field_moves(sentence: Sentence, names: Names, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """All repairs of this kind; `names` says what kind of dictionary name each token belongs to, and where the name starts."""
    yield from _first_named(sentence, names)
    yield from _opening_adverb(sentence)
    yield from _missing_subject(sentence)
    yield from _starts(sentence)
    yield from _bare_phrases(sentence, vocabulary)
    yield from _let_go(sentence)
    yield from _behind_particle(sentence, vocabulary)
    yield from _resultative(sentence)
    yield from _giver(sentence, names)
    yield from _listed_lands(sentence, names)
    yield from _counted(sentence)
    yield from _durations(sentence)
    yield from _loose_het(sentence)
    yield from _together(sentence)
    yield from _picked_out(sentence)


def _opening_adverb(sentence: Sentence) -> Iterator[Move]:
    """`Desnoods zal Australië …`: an adverb in front is no subject; the name behind the finite verb is."""
    tokens = sentence.tokens
    first = tokens[0]
    if first.deprel not in ("nsubj", "obj", "iobj", "nsubj:pass") or first.head < 0 or first.lower not in OPENERS or len(tokens) < 4:
        return
    verb, relation = first.head, first.deprel
    yield 0, verb, "advmod"
    if tokens[1].has("VerbForm=Fin") and relation.startswith("nsubj"):
        behind = (c for c in sentence.children[verb] if c > 1 and tokens[c].deprel in ("obj", "iobj") and not preposition(sentence, c))
        yield from ((c, verb, relation) for c in list(behind)[:1])


def _missing_subject(sentence: Sentence) -> Iterator[Move]:
    """`Daarvoor moest de minister verschijnen`: the noun right behind the auxiliary is the subject where the clause has none."""
    tokens = sentence.tokens
    for verb in tokens:
        if verb.upos != "VERB" or verb.deprel != "root" or verb.has("VerbForm=Fin"):
            continue
        children = sentence.children[verb.i]
        if any(tokens[c].deprel.split(":")[0] in ("nsubj", "csubj", "expl") or tokens[c].deprel == "aux:pass" for c in children):
            continue
        finite = next((c for c in children if tokens[c].deprel == "aux" and tokens[c].has("VerbForm=Fin") and 0 < c < verb.i), None)
        if finite is None:
            continue
        for c in children:
            noun = tokens[c]
            bare = noun.deprel in ("obj", "iobj") and noun.upos in ("NOUN", "PROPN") and not preposition(sentence, c)
            if bare and min(sentence.subtree(c)) == finite + 1:
                yield _plural_in_front(sentence, finite, c), verb.i, "nsubj"
                break


def _plural_in_front(sentence: Sentence, finite: int, behind: int) -> int:
    """`De autoriteiten | hebben Imran Khan opgepakt`: of two objects the plural in front is the subject of a plural verb."""
    tokens = sentence.tokens
    name = tokens[behind]
    if name.upos != "PROPN" or not tokens[finite].has("Number=Plur") or sentence.dependents(behind, "conj"):
        return behind
    for c in sentence.children[tokens[finite].head]:
        noun = tokens[c]
        front = c < finite and max(sentence.subtree(c)) == finite - 1 and noun.deprel in ("obj", "iobj")
        if front and noun.upos == "NOUN" and noun.has("Number=Plur") and not preposition(sentence, c):
            return c
    return behind


def _first_named(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`waarop Hezbollah | raketten afvuurde`: a name right behind the conjunction or the auxiliary is the subject, not an owner."""
    tokens = sentence.tokens
    for noun in sentence.with_relation("nsubj", "obj") if names else ():
        verb = noun.head
        if verb <= noun.i or noun.upos != "NOUN" or not noun.form[:1].islower() or not sentence.children[noun.i]:
            continue
        first = min(sentence.subtree(noun.i))
        name, before = tokens[first], tokens[first - 1]
        opened = before.upos == "SCONJ" or before.lower.startswith("waar") or (before.has("VerbForm=Fin") and before.head == verb)
        if first == 0 or not opened or name.upos != "PROPN" or names.get(first, ("", -1))[1] != first:
            continue
        rivals = [c for c in sentence.children[verb] if tokens[c].deprel in ("nsubj", "obj", "ccomp", "aux:pass") and c != noun.i]
        if name.deprel in ("nmod:poss", "nmod", "flat") and not rivals:
            yield first, verb, "nsubj"
            yield noun.i, verb, "obj"


def _starts(sentence: Sentence) -> Iterator[Move]:
    """`zijn van start gegaan`: an idiom's noun that the parser hung on its preposition, and that on the verb as a particle."""
    tokens = sentence.tokens
    for adposition in sentence.with_relation("compound:prt"):
        if adposition.upos != "ADP" or adposition.head < 0:
            continue
        fixed = [c for c in sentence.children[adposition.i] if tokens[c].deprel == "fixed" and tokens[c].upos == "NOUN"]
        if len(fixed) == 1:
            yield fixed[0], adposition.head, "obl"
            yield adposition.i, fixed[0], "case"


def _bare_phrases(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`de stad in handen hebben`: a preposition taken for a particle that makes no verb goes to the bare noun behind it."""
    tokens = sentence.tokens
    for adposition in sentence.with_relation("compound:prt"):
        if adposition.upos != "ADP" or adposition.i + 1 == len(tokens):
            continue
        noun = tokens[adposition.i + 1]
        if noun.upos != "NOUN" or noun.head != adposition.head:
            continue
        verb = tokens[adposition.head]
        if noun.deprel in ("xcomp", "obj", "advmod") and vocabulary.joined(adposition.lower, verb) not in vocabulary.verbs:
            yield adposition.i, noun.i, "case"
            yield noun.i, verb.i, "obl"


def _let_go(sentence: Sentence) -> Iterator[Move]:
    """`laat gevangenen gaan`: whom one lets go is the object of `laten`, and `liet hen niet gaan` denies that one does."""
    tokens = sentence.tokens
    for verb in tokens:
        if verb.lemma != "laten" or verb.upos != "VERB":
            continue
        children = sentence.children[verb.i]
        low = next((c for c in children if tokens[c].deprel == "xcomp" and tokens[c].has("VerbForm=Inf")), None)
        if low is None:
            continue
        yield from ((c, verb.i, "advmod") for c in sentence.children[low] if tokens[c].lower in ("niet", "nooit"))
        if any(tokens[c].deprel in ("obj", "iobj") for c in (*children, *sentence.children[low])):
            continue
        if any(tokens[c].deprel == "nsubj" for c in children):
            yield from ((c, verb.i, "obj") for c in sentence.children[low] if tokens[c].deprel == "nsubj")


def _behind_particle(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`pakte een Rus op | die aanslagen zou hebben voorbereid`: a particle that was taken for the preposition of a relative pronoun."""
    tokens = sentence.tokens
    for word in sentence.with_form("die", "dat"):
        particle = tokens[word.i - 1]
        if particle.deprel != "case" or word.deprel != "det" or particle.i < 2:
            continue
        noun, antecedent = tokens[particle.head], tokens[particle.i - 1]
        low = tokens[noun.head] if noun.head > noun.i else noun
        verb = tokens[low.head] if 0 <= low.head < particle.i else noun
        if low.i == noun.i or verb.i == noun.i or not verb.has("VerbForm=Fin") or antecedent.upos not in ("NOUN", "PROPN"):
            continue
        known = vocabulary.joined(particle.lower, verb) in vocabulary.verbs
        subjects = [c for c in sentence.children[low.i] if tokens[c].deprel.startswith("nsubj")]
        if known and not subjects and antecedent.head in (low.i, verb.i) and low.deprel in ("ccomp", "advcl", "xcomp", "parataxis"):
            yield particle.i, verb.i, "compound:prt"
            yield word.i, low.i, "nsubj"
            yield noun.i, low.i, "obj"
            yield antecedent.i, verb.i, "obj"
            yield low.i, antecedent.i, "acl:relcl"


def _giver(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`Denemarken levert Oekraïne | straaljagers`: of two names around the verb of giving the first is the giver."""
    tokens = sentence.tokens
    first = tokens[0]
    if len(tokens) < 4 or first.deprel not in ("obj", "iobj") or 0 not in names or first.head < 0 or sentence.children[0]:
        return
    verb = first.head
    late = [c for c in sentence.children[verb] if c > 1 and not preposition(sentence, c)]
    subject = next((c for c in late if tokens[c].deprel == "nsubj"), None)
    thing = next((c for c in late if tokens[c].deprel == "obj"), None)
    if tokens[1].has("VerbForm=Fin") and subject is not None and subject in names and thing is not None and thing > subject:
        yield 0, verb, "nsubj"
        yield subject, verb, "iobj"


def _listed_lands(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`De Sahellanden Mali, Niger en Burkina Faso …`: names behind the noun for them all, in front of the finite verb, are the subject."""
    tokens = sentence.tokens
    for noun in sentence.with_relation("nsubj", "nsubj:pass"):
        if noun.i + 1 == len(tokens):
            continue
        name = tokens[noun.i + 1]
        if not noun.form.endswith(("landen", "staten")) or name.head != noun.head or name.i not in names:
            continue
        listed = any(tokens[c].deprel == "conj" for c in (*sentence.children[name.i], *sentence.children[noun.i]))
        if listed and name.deprel in ("obj", "iobj", "obl", "nsubj") and name.i < noun.head:
            yield name.i, noun.i, "appos"


JUDGING = frozenset(["noemen", "vinden", "achten"])


def _resultative(sentence: Sentence) -> Iterator[Move]:
    """`noemde de aanval op het kamp in Rafah | barbaars`: the word that ends the clause judges, it is no part of the name before it."""
    tokens = sentence.tokens
    for word in sentence.with_relation("flat", "appos", "amod", "nmod"):
        name = tokens[word.i - 1]
        if word.head != word.i - 1 or name.upos != "PROPN" or not word.form.islower():
            continue
        ends = word.i + 1 < len(tokens) and tokens[word.i + 1].upos == "PUNCT"
        verb = next((a for a in sentence.ancestors(name.i) if tokens[a].upos in ("VERB", "AUX")), -1)
        if ends and verb >= 0 and tokens[verb].lemma in JUDGING and word.upos in ("NOUN", "ADJ", "ADV"):
            yield word.i, verb, "xcomp"


NOMINALISED = frozenset(["doden", "gewonden", "vermisten", "gevangenen", "jongeren", "ouderen"])
"""Participles and adjectives that are nouns behind a number."""


def _counted(sentence: Sentence) -> Iterator[Move]:
    """`duizenden moslimmannen`, where the noun was hung on its number: the noun takes the place, and all that hangs there."""
    tokens = sentence.tokens
    for number in sentence.with_relation("obj", "iobj", "nsubj", "nsubj:pass", "obl", "obl:agent"):
        if number.head < 0 or number.i + 1 == len(tokens):
            continue
        noun = tokens[number.i + 1]
        if noun.lower in NOMINALISED and noun.head == number.head and number.lemma in COUNTS:
            yield noun.i, number.head, number.deprel  # `tientallen | doden vielen`, `honderden | jongeren betoogden`, with two subjects
            yield number.i, noun.i, "nummod"
        if number.upos != "NUM":
            continue
        if noun.upos == "ADJ" and noun.i + 1 < len(tokens):
            noun = tokens[noun.i + 1]
        if noun.upos != "NOUN" or noun.head != number.i or noun.deprel not in ("nmod", "appos", "flat", "fixed") or _marked(sentence, noun):
            continue
        yield noun.i, number.head, number.deprel
        yield from ((c, noun.i, tokens[c].deprel) for c in sentence.children[number.i] if c != noun.i and tokens[c].deprel != "advmod")
        yield number.i, noun.i, "nummod"


def _marked(sentence: Sentence, noun: Token) -> bool:
    return bool(preposition(sentence, noun.i)) or any(sentence.tokens[c].deprel == "det" for c in sentence.children[noun.i])


def _durations(sentence: Sentence) -> Iterator[Move]:
    """`gijzelen al een week elf medewerkers`: a span of time beside an object is none."""
    tokens = sentence.tokens
    for span in sentence.with_relation("obj"):
        if span.head < 0 or span.lower not in UNITS:
            continue
        counted = any(tokens[c].deprel in ("det", "nummod", "amod") for c in sentence.children[span.i])
        rivals = [c for c in sentence.children[span.head] if c > span.i and tokens[c].deprel == "obj"]
        if counted and rivals and not any(c < span.i and tokens[c].deprel == "iobj" for c in sentence.children[span.head]):
            yield span.i, span.head, "obl"


def _loose_het(sentence: Sentence) -> Iterator[Move]:
    """`hadden het | donderdag over de oorlog`: no day takes `het` as its article, so it is the object."""
    for het, day in sentence.pairs("het"):
        if het.deprel == "det" and het.head == day.i and day.lower.startswith(DAYS) and day.head >= 0:
            yield het.i, day.head, "obj"


def _together(sentence: Sentence) -> Iterator[Move]:
    """`gaan samen | tanks leveren`: with an infinitive below it, `samen` is no particle of `gaan`."""
    tokens = sentence.tokens
    for word in sentence.with_form("samen"):
        if word.deprel != "compound:prt" or word.head < 0 or tokens[word.head].lemma not in ("gaan", "zullen"):
            continue
        low = next((c for c in sentence.children[word.head] if c > word.i and tokens[c].has("VerbForm=Inf")), None)
        if low is not None:
            yield word.i, low, "advmod"


PICKING = {("onder", "meer"), ("onder", "andere"), ("onder", "anderen"), ("met", "name")}
"""Adverbs that pick something out, which look like a preposition with what follows."""
PICKED = tuple({second for _, second in PICKING})


def _picked_out(sentence: Sentence) -> Iterator[Move]:
    """`bezocht onder meer | Kenia`, `met name | Frankrijk verzet zich`: what an adverb picks out is subject or object as without it."""
    tokens = sentence.tokens
    for second in sentence.with_form(*PICKED):
        first = tokens[second.i - 1]
        if second.i == 0 or (first.lower, second.lower) not in PICKING or first.deprel != "case" or first.head <= second.i:
            continue
        noun = tokens[first.head]
        if second.lower == "andere" and tokens[second.i + 1].i == noun.i and noun.upos != "PROPN":
            continue  # `onder andere omstandigheden`
        yield first.i, noun.i, "advmod"
        yield second.i, first.i, "fixed"
        before = tokens[first.i - 1] if first.i else None
        if before is not None and before.upos == "ADP" and before.deprel != "case":  # `wapens aan | onder meer Syrië`
            yield before.i, noun.i, "case"
        elif noun.deprel == "obl" and not any(tokens[c].deprel == "case" and c != first.i for c in sentence.children[noun.i]):
            yield from _bare_role(sentence, noun, first.i == 0)


def _bare_role(sentence: Sentence, noun: Token, fronted: bool) -> Iterator[Move]:
    """What a phrase without preposition is to its verb: its object, or, in front or where the verb has none, its subject."""
    tokens, verb = sentence.tokens, noun.head
    have = {tokens[c].deprel: c for c in sentence.children[verb] if c != noun.i}
    subject = next((have[relation] for relation in ("nsubj", "nsubj:pass") if relation in have), None)
    if subject is None:
        yield noun.i, verb, "nsubj:pass" if "aux:pass" in have else "nsubj"
    elif fronted and subject > verb and "obj" not in have:
        yield noun.i, verb, "nsubj"
        yield subject, verb, "obj"
    elif "obj" not in have:
        yield noun.i, verb, "obj"
