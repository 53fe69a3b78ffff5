"""Phrases of time and circumstance that were taken for objects or subjects, or hung on another clause. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.adpositions import behind_te, preposition
from coders.calendar_nl import MONTH_NAMES
from coders.regrouping import Move, among, needing
from coders.sentence import Sentence, Token

TIMES = frozenset(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ochtend middag avond nacht week maand jaar plan "
    "vroegte ochtendgloren dageraad middernacht etmaal kwartier weekend zomer winter najaar voorjaar".split()
).union(MONTH_NAMES)
"""Nouns that no name follows as an apposition: a name behind them is an argument of the verb."""
BEGINNINGS = tuple(time for time in TIMES if len(time) > 4)
"""How a word for a time begins (`maandagavond`)."""
THINGS = ("klok", "blad", "offensief", "verbod", "verslag", "krant", "orde", "school", "akkoord", "plan", "rapport", "boek", "programma")
"""How a word ends that begins as one for a time and is none: `avondklok`, `jaarverslag`."""


def begins_as_time(word: str) -> bool:
    """`maandagavond`, `nachtelijk`, but not `avondklok`."""
    return word.startswith(BEGINNINGS) and not word.endswith(THINGS)


DEADLINES = frozenset(["uur", "dag", "week", "maand", "jaar"])


def deadlines(sentence: Sentence) -> Iterator[Move]:
    """`gaf de junta | een week | om de president vrij te laten`: the time is what somebody gets."""
    tokens = sentence.tokens
    for time in sentence.with_relation("obl", "fixed"):
        if time.lemma not in DEADLINES or preposition(sentence, time.i):
            continue
        number = tokens[time.head] if time.deprel == "fixed" else time  # `de gezant | 48 uur`
        whose = tokens[number.head] if number is not time else time
        verb = tokens[whose.head]
        if verb.lemma != "geven":
            continue
        receivers = [c for c in sentence.children[verb.i] if tokens[c].deprel in ("obj", "iobj") and c < time.i]
        counted = number is not time or any(tokens[c].upos == "NUM" or tokens[c].lower == "een" for c in sentence.children[time.i])
        later = [tokens[c] for c in sentence.children[verb.i] if c > time.i]
        if len(receivers) != 1 or not counted or any(t.deprel == "obj" for t in later) or not any(t.has("VerbForm=Inf") for t in later):
            continue
        yield receivers[0], verb.i, "iobj"
        yield time.i, verb.i, "obj"
        if number is not time:
            yield number.i, time.i, "nummod"


@needing("na", "zonder", "door", "alvorens")
def adjunct_objects(sentence: Sentence) -> Iterator[Move]:
    """`na | China te hebben bekritiseerd`: the preposition introduces the infinitive, and the noun behind it is the object."""
    tokens = sentence.tokens
    for case in sentence.with_form("na", "zonder", "door", "alvorens"):
        noun = tokens[case.head]
        verb = tokens[noun.head]
        if case.deprel != "case" or noun.upos not in ("NOUN", "PROPN") or noun.head <= noun.i or not behind_te(sentence, verb.i):
            continue
        if sentence.children[case.i] or min(sentence.subtree(verb.i)) != case.i:  # `beloofde Polen na afloop van de top te steunen`
            continue
        if any(t.has("VerbForm=Fin") for t in tokens[case.i : verb.i]):
            continue  # `na het incident | dreigde X vliegtuigen neer te halen`
        below = [tokens[c] for c in sentence.children[verb.i]]
        active = verb.has("VerbForm=Inf") or any(t.lemma == "hebben" and t.deprel == "aux" for t in below)
        if active and not any(t.deprel == "mark" and t.lower != "te" for t in below):
            yield case.i, verb.i, "mark"
            yield noun.i, verb.i, "iobj" if any(t.deprel == "obj" for t in below) else "obj"


def settings(sentence: Sentence) -> Iterator[Move]:
    """`Vrijdagnacht vloog de premier …`: a time or a phrase with a preposition is no subject beside another one."""
    tokens = sentence.tokens
    for token in sentence.with_relation("nsubj", "obj"):
        if token.head < 0 or token.upos == "PRON":
            continue
        intent = next((c for c in sentence.children[token.i] if tokens[c].lower == "van" and tokens[c + 1].lower in ("plan", "zins")), None)
        if intent is not None and intent < token.i - 1:  # `zijn van plan | de Palestijnse staat | te erkennen`
            yield intent, token.head, "advmod"
            continue
        if not (begins_as_time(token.lower) or _begins_time(tokens, token.i) or preposition(sentence, token.i)):
            continue
        rivals = [c for c in sentence.children[token.head] if c != token.i and tokens[c].deprel in ("nsubj", "obj", "nsubj:pass")]
        if rivals:
            yield token.i, token.head, "obl"
            others = [c for c in rivals if tokens[c].deprel == "nsubj"]
            if token.deprel == "nsubj" and not others and rivals[0] > token.head:
                yield rivals[0], token.head, "nsubj"


def _begins_time(tokens: list[Token], i: int) -> bool:
    """`Begin maart`, `Eind vorig jaar`, `Begin 1990`: a part of a time that follows without article or preposition."""
    if tokens[i].lower not in ("begin", "eind", "einde", "half", "medio"):
        return False
    first = i + 1 + (tokens[i + 1].upos in ("ADJ", "DET") if i + 2 < len(tokens) else 0)
    return any(t.lemma.lower() in TIMES or t.lower.startswith(("19", "20")) for t in tokens[first : first + 1])


@among("parataxis")
def late_phrases(sentence: Sentence) -> Iterator[Move]:
    """`leverde X vrijdag uit | aan Mexico`: a phrase behind the separated particle, hung loose on another phrase, is the verb's."""
    tokens = sentence.tokens
    for token in sentence.with_relation("parataxis"):
        if token.upos not in ("NOUN", "PROPN") or not 0 <= token.head < token.i or not preposition(sentence, token.i):
            continue
        if preposition(sentence, token.i) in ("aldus", "volgens"):
            continue
        verb = token.head
        while verb >= 0 and tokens[verb].upos not in ("VERB", "AUX"):
            verb = tokens[verb].head
        if verb >= 0:
            yield token.i, verb, "obl"
