"""Repairs inside noun phrases: names with titles, members of a list, what describes a noun. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.adpositions import preposition
from coders.mending_adpositions import TAKES_FROM
from coders.names import MINISTRIES, Names
from coders.regrouping import Move, among, needing
from coders.sentence import Sentence, Token


@among("flat")
def named_by_adjective(sentence: Sentence) -> Iterator[Move]:
    """`een tak van Islamitische Staat`: the preposition that the parser hung on the second word of a name belongs to its first."""
    tokens = sentence.tokens
    for case in sentence.with_relation("case"):
        second = tokens[case.head]
        if second.deprel == "flat" and case.i < second.head < second.i:
            yield case.i, second.head, "case"


@needing(",")
def commas(sentence: Sentence) -> Iterator[Move]:
    """`Bolsonaro, de president van Brazilië, heeft …`: a phrase between commas right behind the fronted subject describes it."""
    tokens = sentence.tokens
    parted = len(sentence.with_form(",")) > 1
    for noun in sentence.with_relation("obj", "iobj", "obl", "nsubj") if parted else ():
        if noun.upos not in ("NOUN", "PROPN") or noun.head <= noun.i:
            continue
        subject = next((c for c in sentence.children[noun.head] if tokens[c].deprel == "nsubj" and c < noun.i), None)
        if subject is None or preposition(sentence, noun.i):
            continue
        words = [i for i in sentence.subtree(noun.i) if tokens[i].upos != "PUNCT"]
        if not words or words[0] == 0 or words[-1] + 2 >= len(tokens) or not tokens[words[-1] + 2].has("VerbForm=Fin"):
            continue
        if tokens[words[0] - 1].form != "," or tokens[words[-1] + 1].form != ",":
            continue
        if max(i for i in sentence.subtree(subject) if i < words[0] and tokens[i].upos != "PUNCT") == words[0] - 2:
            yield noun.i, subject, "appos"


@among("conj")
def described_members(sentence: Sentence) -> Iterator[Move]:
    """`de rebellen, aanhangers van Machar, vielen …`: of two that only commas join, on both sides, the second describes the first."""
    tokens = sentence.tokens
    for noun in sentence.with_relation("conj"):
        members = sentence.dependents(noun.head, "conj")
        if members != [noun.i] or noun.upos != "NOUN" or tokens[noun.head].upos not in ("NOUN", "PROPN"):
            continue
        inside = [i for i in sentence.subtree(noun.i) if tokens[i].upos != "PUNCT"]
        joined = any(tokens[c].deprel == "cc" for c in (*sentence.children[noun.i], *sentence.children[noun.head]))
        first, last = min(inside), max(inside)
        if not joined and last + 1 < len(tokens) and (tokens[first - 1].form, tokens[last + 1].form) == (",", ","):
            yield noun.i, noun.head, "appos"


@needing("tweede", "eerste")
def chambers(sentence: Sentence) -> Iterator[Move]:
    """`de Tweede | Kamerfractie van D66`: the number of the house describes the word that is written behind it."""
    tokens = sentence.tokens
    for number, noun in (*sentence.pairs("tweede"), *sentence.pairs("eerste")):
        if noun.head != number.i or noun.deprel not in ("flat", "fixed") or noun.upos != "NOUN" or not noun.form.startswith("Kamer"):
            continue
        yield noun.i, number.head, number.deprel
        yield number.i, noun.i, "amod"
        yield from ((c, noun.i, tokens[c].deprel) for c in sentence.children[number.i] if c != noun.i)


@needing("die", "dat")
def counterparts(sentence: Sentence) -> Iterator[Move]:
    """`onze regering en die van Marokko`: what `van` introduces tells whose the second is, not whose the first."""
    tokens = sentence.tokens
    for which, van in (*sentence.pairs("die"), *sentence.pairs("dat")):
        if which.upos not in ("PRON", "DET") or van.lower != "van" or which.i == 0:
            continue
        owner = tokens[van.head]
        if van.deprel != "case" or owner.i < van.i or owner.head < 0 or tokens[which.i - 1].lower not in ("en", "als", "of"):
            continue
        first = tokens[owner.head]
        if first is which and which.deprel == "conj" and tokens[which.head].upos == "PROPN" and preposition(sentence, which.head) == "van":
            yield which.i, tokens[which.head].head, "conj"  # `het leger van Rwanda | en dat van Congo`
        if first is which and which.deprel == "conj":  # `een verdrag | tussen onze regering en die van Marokko`
            yield from ((which.i, c, "conj") for c in sentence.children[which.head] if c < which.i and preposition(sentence, c) == "tussen")
        if first.i < which.i and first.upos in ("NOUN", "PROPN") and which.head == first.i and which.deprel != "conj":
            yield which.i, first.i, "conj"
        if owner.head != which.i and (owner.head == which.head or first.i < which.i):
            yield owner.i, which.i, "nmod"


ACCUSING = frozenset({"beschuldigen", "betichten", "verdenken"})


@among("nmod")
def charges(sentence: Sentence) -> Iterator[Move]:
    """`beschuldigt Egypte van het folteren van gevangenen`, `het Russische leger van oorlogsmisdaden`: what somebody is accused of belongs
    to the verb, not to his name."""
    tokens = sentence.tokens
    for deed in sentence.with_relation("nmod"):
        accused = tokens[deed.head]
        accused = tokens[accused.head] if accused.deprel == "conj" else accused
        if accused.deprel != "obj" or tokens[accused.head].lemma not in ACCUSING or preposition(sentence, deed.i) != "van":
            continue
        articles = [tokens[c].lower for c in sentence.dependents(deed.i, "det", "nmod:poss")]
        charged = any(preposition(sentence, c) == "van" for c in sentence.dependents(accused.head, "obl", "obl:arg"))
        if (deed.has("VerbForm=Inf") and "het" in articles) or (deed.upos == "NOUN" and not articles and not charged):
            yield deed.i, accused.head, "obl:arg"


@needing("van")
def realms(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`koning Abdullah van Jordanië`, where `van Jordanië` was taken for a part of the name, belongs to the title."""
    tokens = sentence.tokens
    for van, country in sentence.pairs("van"):
        if (
            van.form == "van"
            and van.deprel == "flat"
            and country.deprel == "flat"
            and names.get(country.i, ("", -1)) == ("country", country.i)
        ):
            title = tokens[van.head].head
            if tokens[van.head].deprel in ("appos", "flat") and title >= 0:
                yield van.i, country.i, "case"
                yield country.i, title, "nmod"


NEXT = ("daarna", "vervolgens", "later", "tevens", "tenslotte", "uiteindelijk")


@needing("geheim", "openbaar", "algemeen", "bijzonder")
def secrets(sentence: Sentence) -> Iterator[Move]:
    """`in het geheim | wapens leveren`: no plural goes with `het`, so the phrase ends with the adjective."""
    tokens = sentence.tokens
    for adjective in sentence.with_form("geheim", "openbaar", "algemeen", "bijzonder"):
        noun = tokens[adjective.head]
        i = adjective.i
        if i < 2 or tokens[i - 1].lower != "het" or noun.i != i + 1 or not noun.has("Number=Plur") or tokens[i - 2].deprel != "case":
            continue
        if noun.head >= 0 and tokens[i - 2].head == noun.i:
            yield i, noun.head, "obl"
            yield i - 1, i, "det"
            yield i - 2, i, "case"
            yield noun.i, noun.head, "obj"


@among("conj")
def members_behind(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`premier Netanyahu en | Japan`, `eerst China en daarna | Japan`: who is named behind `en` goes with the whole phrase before it."""
    tokens = sentence.tokens
    for member in sentence.with_relation("conj"):
        name = tokens[member.head]
        title = tokens[name.head]
        person = names.get(name.i, ("", -1))[0] == "person" and name.deprel in ("appos", "flat")
        if person and name.i == title.i + 1 and title.upos == "NOUN" and title.has("Number=Sing") and title.head >= 0:
            yield member.i, title.i, "conj"
    for adverb in sentence.with_form(*NEXT):
        verb = adverb.head
        if adverb.deprel != "conj" or verb < 0 or tokens[adverb.i - 1].upos != "CCONJ":
            continue
        below = [c for c in sentence.children[adverb.i] if c > adverb.i and tokens[c].upos in ("PROPN", "NOUN")]
        objects = [c for c in sentence.children[verb] if tokens[c].deprel == "obj" and c < adverb.i]
        if below and objects and not preposition(sentence, below[0]):
            yield below[0], objects[-1], "conj"
            yield adverb.i, below[0], "advmod"
            yield adverb.i - 1, below[0], "cc"


SPEAKING = frozenset("zeggen vertellen verklaren meedelen mededelen melden antwoorden benadrukken stellen betogen opmerken".split())
"""Verbs that take nothing with `van`."""


@needing("van")
def rulers(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`stelde de president van Tsjaad verkiezingen in het vooruitzicht`: a country right behind the subject is the subject's."""
    tokens = sentence.tokens
    for van in sentence.with_form("van"):
        country, ruler = tokens[van.head], tokens[van.i - 1]
        if van.i == 0 or van.form != "van" or van.deprel != "case" or country.head != ruler.head or ruler.head < 0:
            continue
        speaks = tokens[ruler.head].lemma.replace("_", "") in SPEAKING and ruler.i > ruler.head
        if ruler.deprel == "nsubj" and ruler.upos == "NOUN" and speaks and country.deprel.startswith("obl"):
            yield country.i, ruler.i, "nmod"  # `vertelde de leider | van het jarenlange project`
            continue
        if country.deprel not in ("obl", "iobj"):
            continue
        if names.get(country.i, ("", -1)) != ("country", country.i) or any(t.upos != "DET" for t in tokens[van.i + 1 : country.i]):
            continue
        if ruler.deprel == "nsubj" and ruler.upos == "NOUN" and tokens[ruler.head].lemma not in TAKES_FROM:
            yield country.i, ruler.i, "nmod"


ADDRESSED = frozenset("oproep verzoek vraag smeekbede appel eis boodschap brief waarschuwing belofte toezegging advies ultimatum".split())


@among("nmod")
def recipients(sentence: Sentence) -> Iterator[Move]:
    """`de oproep van de paus | aan Moskou`: to whom a thing is said hangs on what is said, not on who says it."""
    tokens = sentence.tokens
    for phrase in sentence.with_relation("nmod"):
        giver = tokens[phrase.head]
        if giver.deprel != "nmod" or preposition(sentence, phrase.i) != "aan":
            continue
        if preposition(sentence, giver.i) == "van" and tokens[giver.head].lemma.split("_")[-1] in ADDRESSED:
            yield phrase.i, giver.head, "nmod"


@needing("tussen")
def parties(sentence: Sentence) -> Iterator[Move]:
    """`tussen afgezanten van de Taliban en de Afghaanse regering`: `tussen` wants two, so the second is a member of the whole phrase."""
    tokens = sentence.tokens
    for tussen in sentence.with_form("tussen"):
        if tussen.deprel != "case" or tussen.head < tussen.i:
            continue
        first = tussen.head
        if any(tokens[c].deprel == "conj" for c in sentence.children[first]):
            continue
        for c in sentence.children[first]:
            if tokens[c].deprel == "nmod":
                others = [d for d in sentence.children[c] if tokens[d].deprel == "conj"]
                if len(others) == 1:
                    yield others[0], first, "conj"


@needing("van")
def departments(sentence: Sentence) -> Iterator[Move]:
    """`maakte de minister van Defensie | excuses`: what follows the department is no part of its name."""
    tokens = sentence.tokens
    for van, department in sentence.pairs("van"):
        office = tokens[van.i - 1]
        if van.i == 0 or department.i + 1 == len(tokens) or office.upos != "NOUN" or department.form not in MINISTRIES:
            continue
        yield from _holder(sentence, office, department)
        if van.head <= department.i:
            continue
        noun, verb = tokens[van.head], office.head
        if office.deprel == "nsubj" and noun.head == office.i and verb >= 0:
            yield van.i, department.i, "case"
            yield department.i, office.i, "nmod"
            yield noun.i, verb, "obj"


@needing("van")
def parted_departments(sentence: Sentence) -> Iterator[Move]:
    """`minister Rubio van Buitenlandse Zaken | premier Netanyahu`: the department belongs to the minister before it."""
    tokens = sentence.tokens
    for van, first in sentence.pairs("van"):
        last = tokens[first.i + 1] if first.i + 1 < len(tokens) and tokens[first.i + 1].form in MINISTRIES else first
        if first.form not in MINISTRIES or van.head <= last.i or van.i < 2:
            continue
        name = tokens[van.i - 1]
        office = tokens[name.head] if name.upos == "PROPN" and name.head >= 0 else name
        if office.upos == "NOUN" and office.i < van.i:
            yield van.i, last.i, "case"
            yield last.i, office.i, "nmod"
            if first.i != last.i:
                yield first.i, last.i, "amod"


def _holder(sentence: Sentence, office: Token, department: Token) -> Iterator[Move]:
    """`minister van Landbouw | Jaan Tamm`: the name behind the department is the minister's."""
    tokens = sentence.tokens
    names = [c for c in sentence.children[department.i] if tokens[c].deprel == "flat" and tokens[c].upos == "PROPN"]
    names = [c for c in names if tokens[c].form not in MINISTRIES and c == department.i + 1 + (tokens[department.i + 1].form in MINISTRIES)]
    for c in names:
        yield c, office.i, "appos"
        for d in sentence.children[department.i]:
            if d > c and tokens[d].deprel == "flat":
                yield d, c, "flat"


@among("advcl")
def attributes(sentence: Sentence) -> Iterator[Move]:
    """`wil | afgewezen Afghaanse asielzoekers | terugsturen`: a bare participle right in front of a noun phrase describes its noun."""
    tokens = sentence.tokens
    for word in sentence.with_relation("advcl"):
        if (
            word.i + 1 == len(tokens)
            or not word.has("VerbForm=Part")
            or not word.lower.endswith(("en", "de", "te"))
            or sentence.children[word.i]
        ):
            continue
        after = tokens[word.i + 1]
        noun = tokens[after.head] if after.upos == "ADJ" and after.deprel == "amod" else after
        if noun.upos == "NOUN" and noun.deprel in ("obj", "nsubj") and noun.head == word.head and noun.has("Number=Plur"):
            yield word.i, noun.i, "amod"


JUDGING = frozenset({"noemen", "vinden", "achten"})


@among("nmod", "appos", "amod")
def judgements(sentence: Sentence) -> Iterator[Move]:
    """`noemt de plannen van de minister | 'asociaal'`: an adjective without an ending behind its noun is what the verb calls it."""
    tokens = sentence.tokens
    for adjective in sentence.with_relation("nmod", "appos", "amod"):
        if (
            adjective.upos != "ADJ"
            or not 0 <= adjective.head < adjective.i
            or adjective.lower.endswith("e")
            or adjective.form[:1].isupper()
        ):
            continue
        verb = next((tokens[i] for i in sentence.ancestors(adjective.i) if tokens[i].upos == "VERB"), None)
        if verb is None or verb.lemma not in JUDGING or tokens[adjective.head].upos not in ("NOUN", "PROPN"):
            continue
        below = {tokens[c].deprel for c in sentence.children[verb.i]}
        if "obj" in below and not below & {"xcomp", "ccomp"} and tokens[adjective.i - 1].upos in ("PUNCT", "SYM"):
            yield adjective.i, verb.i, "xcomp"


LIGHT_OBJECTS = frozenset(
    "bezwaar protest kritiek steun opheldering uitleg overleg aangifte verzet hulp verantwoording bijstand verantwoordelijkheid begrip "
    "wraak spijt toestemming toezeggingen garanties excuses klacht beroep alarm troepen vrijlating ontslag gesprekken besprekingen".split()
)
"""Nouns that make an act with a light verb, mostly without article."""


@needing(*LIGHT_OBJECTS)
def light_objects(sentence: Sentence) -> Iterator[Move]:
    """`maakte in een brief aan de minister | bezwaar`, `zocht bij de leden van de SER | steun`: behind all of a phrase, also of a phrase
    within a phrase, such a noun is the object of the verb in front."""
    tokens = sentence.tokens
    for noun in sentence.with_form(*LIGHT_OBJECTS):
        if noun.deprel not in ("nmod", "appos", "fixed", "flat") or noun.upos != "NOUN" or noun.i < 3:
            continue
        own = sentence.children[noun.i]
        name = next((c for c in own if c == noun.i - 1 and tokens[c].upos == "PROPN"), None)  # `van | de SER steun`
        lent = [c for c in own if name is not None and c < name and tokens[c].deprel in ("case", "det")]
        if any(tokens[c].deprel in ("case", "det", "nmod:poss") and c not in lent for c in own):
            continue
        above = list(sentence.ancestors(noun.i))
        verb = next((a for a in above if tokens[a].upos in ("VERB", "AUX")), None)
        phrase = next((a for a in above if tokens[a].deprel.startswith("obl")), None)
        if verb is None or phrase is None or not (verb < phrase < noun.i or phrase < noun.i < verb):
            continue
        if not preposition(sentence, phrase):
            continue
        if tokens[noun.i - 1].upos == "ADP" or sentence.dependents(verb, "obj", "nsubj:pass", "xcomp"):
            continue
        if name is not None and lent:
            yield name, noun.head, noun.deprel
            yield from ((c, name, tokens[c].deprel) for c in lent)
        elif tokens[noun.i - 1].upos not in ("NOUN", "PROPN", "ADJ"):
            continue
        yield noun.i, verb, "obj"


MOODS = frozenset(
    "geïrriteerd geërgerd gepikeerd gebelgd gekrenkt geschokt verbaasd teleurgesteld verontwaardigd verbolgen ontstemd".split()
)


@needing(*MOODS)
def moods(sentence: Sentence) -> Iterator[Move]:
    """`heeft geïrriteerd gereageerd`: how somebody reacts is neither what he does nor whom."""
    for word in sentence.with_form(*MOODS):
        if word.head >= 0 and sentence.tokens[word.head].lemma == "reageren" and word.deprel != "advmod":
            yield word.i, word.head, "advmod"


@needing("kwijt")
def missed(sentence: Sentence) -> Iterator[Move]:
    """`wil | de premier | kwijt`, `wilde er niets over kwijt`: whom or what somebody wants to be rid of is the verb's object."""
    for word in sentence.with_form("kwijt"):
        if word.deprel == "xcomp":
            yield from ((c, word.head, "obj") for c in sentence.dependents(word.i, "obj"))
