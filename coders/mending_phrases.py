"""Repairs inside noun phrases: names with titles, numbers with what they count, prepositions with nouns. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.adpositions import behind_te, preposition
from coders.names import MINISTRIES, Names
from coders.regrouping import Move
from coders.sentence import Sentence, Token

UNITS = frozenset("uur uren dag dagen week weken maand maanden jaar jaren".split())
"""Spans of time that are counted."""
QUANTITIES = frozenset(["duizenden", "honderden", "tientallen", "tienduizenden", "honderdduizenden", "miljoenen"])
TAKES_FROM = frozenset("eisen opeisen verlangen vragen krijgen ontvangen vernemen verwachten winnen kopen lenen overnemen".split())


def towards(sentence: Sentence) -> Iterator[Move]:
    """`vuurde raketten af richting Israël`: a bare `richting` is a preposition."""
    tokens = sentence.tokens
    for word in sentence.with_form("richting"):
        if word.head < 0 or tokens[word.i - 1].upos in ("ADP", "DET", "ADJ"):
            continue
        place = next((t for t in tokens[word.i + 1 : word.i + 3] if t.upos in ("PROPN", "NOUN")), None)
        verb = next((i for i in sentence.ancestors(word.i) if tokens[i].upos == "VERB"), None)
        if place is not None and verb is not None and place.head in (word.i, word.head, verb):
            yield place.i, verb, "obl"
            yield word.i, place.i, "case"


def named_by_adjective(sentence: Sentence) -> Iterator[Move]:
    """`een tak van Islamitische Staat`: the preposition that the parser hung on the second word of a name belongs to its first."""
    tokens = sentence.tokens
    for case in sentence.with_relation("case"):
        second = tokens[case.head]
        if second.deprel == "flat" and case.i < second.head < second.i:
            yield case.i, second.head, "case"


def commas(sentence: Sentence) -> Iterator[Move]:
    """`Bolsonaro, de president van Brazilië, heeft …`: a phrase between commas right behind the fronted subject describes it."""
    tokens = sentence.tokens
    for noun in sentence.with_relation("obj", "iobj", "obl", "nsubj"):
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


def recipients(sentence: Sentence) -> Iterator[Move]:
    """`de oproep van de paus | aan Moskou`: to whom a thing is said hangs on what is said, not on who says it."""
    tokens = sentence.tokens
    for phrase in sentence.with_relation("nmod"):
        giver = tokens[phrase.head]
        if giver.deprel != "nmod" or preposition(sentence, phrase.i) != "aan":
            continue
        if preposition(sentence, giver.i) == "van" and tokens[giver.head].lemma.split("_")[-1] in ADDRESSED:
            yield phrase.i, giver.head, "nmod"


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


def quantities(sentence: Sentence) -> Iterator[Move]:
    """`duizenden studenten`: the number is no argument of its own; behind the subject it begins the object."""
    tokens = sentence.tokens
    for number, noun in sentence.pairs(*QUANTITIES):
        if (noun.upos == "ADJ" or noun.deprel in ("amod", "acl")) and noun.i + 1 < len(tokens):
            noun = tokens[noun.i + 1]
        if noun.upos not in ("NOUN", "VERB", "PROPN") or number.head < 0:
            continue
        cases = [c for c in sentence.children[number.i] if tokens[c].deprel == "case" and c < number.i]
        counted = number.head in (noun.head, number.i + 1) and noun.i > number.i and noun.deprel in ("nsubj:pass", "obj")
        if cases and number.deprel.startswith("obl") and counted:  # `werd door honderden Duitse boeren | bekritiseerd`
            yield noun.i, noun.head, "obl:agent" if tokens[cases[0]].lower == "door" else "obl"
            yield number.i, noun.i, "nummod"
            yield from ((c, noun.i, "case") for c in cases)
            continue
        twins = number.deprel in ("obj", "iobj", "obl", "nsubj:pass") and noun.deprel in ("obj", "iobj", "nsubj:pass")
        if twins and noun.head == number.head:
            yield number.i, noun.i, "nummod"
        elif number.deprel == "nsubj" and noun.deprel in ("nsubj", "nmod", "appos", "obj"):
            yield noun.i, number.head, "nsubj"
            yield number.i, noun.i, "nummod"
        elif (
            number.deprel in ("nmod", "appos", "fixed", "flat") and tokens[number.head].deprel == "nsubj" and tokens[number.head].head >= 0
        ):
            yield noun.i, tokens[number.head].head, "obj"
            yield number.i, noun.i, "nummod"


def ranges(sentence: Sentence) -> Iterator[Move]:
    """`Tussen de 500 en 700 betogers trokken …`: two numbers with `tussen` count the subject of a verb that has no other."""
    tokens = sentence.tokens
    for tussen in sentence.with_form("tussen"):
        noun = tokens[tussen.head]
        if tussen.deprel != "case" or noun.deprel != "obl" or noun.upos != "NOUN" or noun.head < 0:
            continue
        numbers = [c for c in sentence.dependents(noun.i, "nummod") if sentence.dependents(c, "conj")]
        verb = tokens[noun.head]
        if not numbers or verb.upos != "VERB" or sentence.dependents(verb.i, "nsubj", "nsubj:pass"):
            continue
        passive = any(tokens[c].deprel == "aux:pass" for c in sentence.children[verb.i])
        yield noun.i, verb.i, "nsubj:pass" if passive else "nsubj"
        yield tussen.i, numbers[0], "advmod"


def partitives(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`21 van de 23 raketten`, `een van de leiders`: a number takes what it is a part of as its noun."""
    tokens = sentence.tokens
    for van in sentence.with_form("van"):
        number = tokens[van.i - 1]
        if van.i == 0 or number.upos != "NUM" or van.deprel != "case" or van.head <= van.i or number.head < 0:
            continue
        noun = tokens[van.head]
        if number.deprel not in ("obj", "nsubj", "nsubj:pass") or noun.upos != "NOUN" or noun.head not in (number.i, number.head):
            continue
        if noun.has("Number=Plur") and names.get(noun.i, ("people", 0))[0] == "people":
            yield noun.i, number.head, number.deprel
            yield number.i, noun.i, "nummod"
            yield van.i, number.i, "fixed"
            yield from (
                (c, noun.head, tokens[c].deprel) for c in sentence.children[number.i] if c not in (noun.i, van.i) and noun.head != number.i
            )


def terms(sentence: Sentence) -> Iterator[Move]:
    """`twintig jaar cel`, `na zeven jaar huisarrest`: what fills a counted span of time hangs on it."""
    tokens = sentence.tokens
    for span, noun in sentence.pairs(*UNITS):
        counted = any(tokens[c].deprel == "nummod" for c in sentence.children[span.i])
        if counted and noun.head == span.head and noun.deprel in ("obj", "advmod", "obl", "iobj") and noun.upos in ("NOUN", "ADJ"):
            term = noun.lower.endswith(("straf", "cel", "arrest", "arbeid")) or preposition(sentence, span.i)
            if term and not preposition(sentence, noun.i) and noun.form[:1].islower():
                yield noun.i, span.i, "nmod"
                if span.deprel == "obl" and not preposition(sentence, span.i):
                    yield span.i, span.head, "obj"
                    yield from ((c, span.head, "iobj") for c in sentence.children[span.head] if tokens[c].deprel == "obj" and c != noun.i)


def totals(sentence: Sentence) -> Iterator[Move]:
    """`in totaal 21 diplomaten` is the object, not a place."""
    tokens = sentence.tokens
    for total in sentence.with_form("totaal"):
        word = tokens[total.i - 1]
        if word.lower == "in" and word.deprel == "case" and word.head > total.i:
            noun = word.head
            yield word.i, total.i, "case"
            yield total.i, noun, "advmod"


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


def companions(sentence: Sentence) -> Iterator[Move]:
    """`Samen met Duitsland ontwikkelt Frankrijk …`: with whom somebody does a thing belongs to the verb."""
    for samen in sentence.with_form("samen"):
        if samen.head < 0 or samen.deprel not in ("advcl", "advmod", "obl"):
            continue
        for c in sentence.children[samen.i]:
            if c > samen.i and preposition(sentence, c) == "met":
                yield c, samen.head, "obl"
                yield samen.i, samen.head, "advmod"


def early_phrases(sentence: Sentence) -> Iterator[Move]:
    """`kreeg van Denemarken | tanks | toegezegd`: a phrase with a preposition in front of a noun is not the noun's."""
    tokens = sentence.tokens
    for token in sentence.with_relation("nmod"):
        noun = tokens[token.head]
        if token.i >= token.head or noun.deprel not in ("obj", "nsubj") or noun.upos != "NOUN":
            continue
        if preposition(sentence, token.i) and noun.head >= 0 and tokens[noun.head].upos == "VERB":
            yield token.i, noun.head, "obl"


def motives(sentence: Sentence) -> Iterator[Move]:
    """`blokkeerden boeren | uit onvrede over … | de weg`: out of what feeling somebody acts belongs to the verb, not to his name."""
    tokens = sentence.tokens
    for motive in sentence.with_relation("nmod"):
        if motive.lemma not in MOTIVES or not 0 <= motive.head < motive.i or motive.i < 1:
            continue
        verb = tokens[motive.head].head
        if tokens[motive.i - 1].lower == "uit" and tokens[motive.head].deprel in ("nsubj", "nsubj:pass", "obj", "obl") and verb >= 0:
            yield motive.i, verb, "obl"


MOTIVES = frozenset("onvrede ongenoegen woede boosheid protest solidariteit angst vrees wraak frustratie onmacht wanhoop".split())
"""What makes people act: `uit protest`."""


def crossed(sentence: Sentence) -> Iterator[Move]:
    """`hebben boeren uit onvrede | over het beleid | de weg versperd`: a phrase is not that of a noun beyond another phrase of the verb."""
    tokens = sentence.tokens
    for phrase in sentence.with_relation("nmod"):
        if not 0 <= phrase.head < phrase.i or preposition(sentence, phrase.i) not in TOPICAL:
            continue
        start = min(c for c in (phrase.i, *sentence.children[phrase.i]))
        before, verb = tokens[start - 1], tokens[phrase.head].head
        if before.upos == "NOUN" and before.deprel == "obl" and phrase.head < before.i and phrase.i < verb == before.head:
            yield phrase.i, before.i, "nmod"


TOPICAL = frozenset(["over", "tegen", "voor", "aan", "van"])
"""Prepositions of what a noun is about or for whom it is meant."""


def occasions(sentence: Sentence) -> Iterator[Move]:
    """`zal Armenië voor het eerst | militaire hulp geven`: `voor het eerst` is an adverb, so what follows it is an object."""
    tokens = sentence.tokens
    for voor in sentence.with_form("voor"):
        noun = tokens[voor.head]
        if voor.deprel != "case" or noun.deprel != "obl":
            continue
        rest = [tokens[c].lower for c in sentence.children[voor.i] if tokens[c].deprel == "fixed"]
        if rest not in (["het", "eerst"], ["het", "laatst"]):
            continue
        if noun.head < 0 or any(tokens[c].deprel == "case" and c != voor.i for c in sentence.children[noun.i]):
            continue
        yield voor.i, noun.head, "advmod"
        yield noun.i, noun.head, "obj"
        yield from ((c, noun.head, "iobj") for c in sentence.children[noun.head] if tokens[c].deprel == "obj" and c < voor.i)


def capacities(sentence: Sentence) -> Iterator[Move]:
    """`gevraagd als bemiddelaar op te treden`: `als` in front of a bare noun below an infinitive with `te` is its preposition."""
    tokens = sentence.tokens
    for als, noun in sentence.pairs("als"):
        verb = tokens[als.head]
        if als.deprel != "mark" or noun.upos != "NOUN" or noun.head != als.head or not verb.has("VerbForm=Inf"):
            continue
        if behind_te(sentence, verb.i):
            yield als.i, noun.i, "case"
            yield noun.i, verb.i, "obl"


def suppliers(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`krijgt Oekraïne | van Nederland | straaljagers`: two countries with `van` between them are no one name."""
    tokens = sentence.tokens
    for van, second in sentence.pairs("van"):
        first = tokens[van.i - 1]
        if van.i == 0 or second.head != first.i or second.deprel not in ("flat", "nmod") or first.head < 0:
            continue
        both = all(names.get(t.i, ("", -1)) == ("country", t.i) for t in (first, second))
        if both and tokens[first.head].lemma in TAKES_FROM:
            yield van.i, second.i, "case"
            yield second.i, first.head, "obl"


def fused_phrases(sentence: Sentence) -> Iterator[Move]:
    """`ging in gesprek met studenten`, `wierf in Peru steun`: a preposition goes to the noun that follows it, not to the next phrase."""
    tokens = sentence.tokens
    for adposition in sentence.with_relation("case"):
        if adposition.head <= adposition.i + 1 or adposition.upos != "ADP" or sentence.children[adposition.i]:
            continue
        noun, late = tokens[adposition.i + 1], tokens[adposition.head]
        if late.head < 0 or tokens[late.head].upos != "VERB" or any(tokens[c].deprel == "case" for c in sentence.children[noun.i]):
            continue
        if noun.upos == "NOUN" and noun.head == late.head and noun.deprel in ("obl", "obj", "advmod", "xcomp"):
            yield adposition.i, noun.i, "case"
        elif noun.upos == "PROPN" and noun.head == late.i and noun.deprel == "nmod:poss" and not noun.form.endswith(("s", "'")):
            yield adposition.i, noun.i, "case"
            yield noun.i, late.head, "obl"
            if late.deprel == "obl":
                yield late.i, late.head, "obj"


def under(sentence: Sentence) -> Iterator[Move]:
    """`nam de minister onder vuur`: `onder` before a bare noun is its preposition, whatever else the parser takes it for."""
    tokens = sentence.tokens
    for adposition, noun in sentence.pairs("onder"):
        if noun.upos != "NOUN" or adposition.head == noun.i or noun.deprel == "conj":
            continue
        if any(c != noun.i for c in sentence.children[adposition.i]):  # `onder toezicht van`
            continue
        verb = next((head for head in (adposition.head, noun.head, *_heads(sentence, noun.i)) if tokens[head].upos == "VERB"), None)
        if verb is not None:
            yield noun.i, verb, "obl"
            yield adposition.i, noun.i, "case"


def under_fire(sentence: Sentence) -> Iterator[Move]:
    """`ligt onder vuur van de oppositie`, where `onder vuur van` was taken for a preposition: the fire is the verb's, `van` tells whose."""
    tokens = sentence.tokens
    for noun in sentence.with_form("vuur"):
        case = tokens[noun.i - 1]
        if not 0 < noun.i < len(tokens) - 1 or noun.deprel != "fixed" or case.lower != "onder" or noun.head != case.i or case.head < 0:
            continue
        whose = tokens[case.head]
        if whose.head >= 0 and tokens[whose.head].upos == "VERB":
            yield noun.i, whose.head, "obl"
            yield case.i, noun.i, "case"
            yield noun.i + 1, whose.i, "case"


def _heads(sentence: Sentence, i: int) -> Iterator[int]:
    """The words above a token, from the nearest to the root."""
    while sentence.tokens[i].head >= 0:
        i = sentence.tokens[i].head
        yield i
