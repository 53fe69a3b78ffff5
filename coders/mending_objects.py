"""Repairs of subject, object and receiver, which the parser ran together or took for one another. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.adpositions import PARTICLES, behind_te, preposition
from coders.calendar_nl import MONTH_NAMES, WEEKDAYS
from coders.inflection import VerbVocabulary
from coders.mending_numbers import SERVED, UNITS
from coders.mending_settings import TIMES, begins_as_time
from coders.names import PLACE_NOUNS, Names, is_kind
from coders.quantifiers import MEASURES
from coders.regrouping import Move, among, needing, of_names
from coders.sentence import Sentence, Token

AMOUNTS = MEASURES.union("kilo ton liter meter hoeveelheid stuk glas procent heleboel boel hoop".split())
"""Nouns behind which stands, bare, what there is so much of."""
LASTING = frozenset("jaren maanden weken dagen uren decennia eeuwen".split())
"""Times that measure nothing: `levert al jaren | wapens`."""
BODIES = frozenset("leger regering president premier troep soldaat rebel strijder militair luchtmacht marine coalitie militie".split())
"""Nouns that no place name follows as an apposition: `heroverde het leger | Tikrit`."""


def stray_objects(sentence: Sentence, names: Names) -> Iterator[Move]:
    """Phrases hung on the subject or object that stand where another object stands: `bood het IMF | Pakistan | een lening aan`."""
    tokens = sentence.tokens
    for noun in tokens:
        if (noun.deprel not in ("nsubj", "obj") and noun.lower not in TIMES) or noun.upos not in ("NOUN", "PROPN") or noun.head < 0:
            continue
        stray = _stray(sentence, noun, names)
        if stray is None or _is_front(sentence, noun, stray) or (noun.lower in UNITS and tokens[stray].lower.endswith(SERVED)):
            continue  # `tot een jaar | cel`
        verb = noun.head
        objects = [c for c in sentence.children[verb] if tokens[c].deprel == "obj"]
        if noun.deprel != "obj":
            yield stray, verb, "iobj" if objects and objects[0] > stray else "obj"
        elif len(objects) == 1:
            yield noun.i, verb, "iobj"
            yield stray, verb, "obj"


def _is_front(sentence: Sentence, noun: Token, stray: int) -> bool:
    """`Regering Senegal | veroordeelt Rusland`: all in front of a finite verb that comes second is one phrase."""
    verb = sentence.tokens[noun.head]
    return stray + 1 == verb.i and verb.has("VerbForm=Fin") and min(sentence.subtree(noun.i)) == 0


def _is_parted(sentence: Sentence, i: int) -> bool:
    """Does a comma stand in front of the phrase?"""
    first = min(sentence.subtree(i))
    return "," in (sentence.tokens[first].form, sentence.tokens[first - 1].form)


def _stray(sentence: Sentence, noun: Token, names: Names) -> int | None:
    """A noun or name that hangs on `noun` as apposition or name part, though no comma parts them and it names something else."""
    tokens = sentence.tokens
    near = [c for c in sentence.children[noun.i] if c > noun.i]
    near += [d for c in near if tokens[c].deprel in ("appos", "flat", "nmod") for d in sentence.children[c] if d > c]
    for c in near:
        token = tokens[c]
        before = tokens[c - 1]
        if token.deprel not in ("appos", "fixed", "flat", "nmod", "obj") or before.upos in ("PUNCT", "ADP", "CCONJ"):
            continue
        if before.upos in ("DET", "ADJ") and token.deprel == "appos" and _is_parted(sentence, c):
            continue  # `veroverden Charkov, een belangrijk knooppunt`
        called = before.i == token.head and before.lemma.split("_")[-1] in PLACE_NOUNS
        if called and before.has("Number=Plur") and not sentence.dependents(c, "conj"):
            called = False  # `beloofden de NAVO-landen | Oekraïne steun`: several are not called by one name
        if (before.lower == "van" and noun.upos == "NOUN") or called:
            continue  # `koning Abdullah van Jordanië`, `de gemeente Rotterdam`, `de raad van de gemeente Rotterdam`
        kind, start = names.get(c, ("", -1))
        direct = token.head == noun.i and not preposition(sentence, c)
        if (before.upos == "DET" or before.head == c) and kind == "country" and preposition(sentence, c):
            continue  # `de president van de Filipijnen`, `van buurland Tsjaad`
        placed = kind in ("place", "group") and direct and noun.lemma.split("_")[-1] in BODIES
        if direct and noun.lower in MONTH_NAMES and token.upos == "PROPN" and token.deprel in ("flat", "appos"):
            return c  # `verbood in maart | TikTok`
        if start == c and noun.deprel != "obj" and (kind == "country" or placed or (noun.i in names and token.deprel == "flat")):
            return c
        if before.upos == "DET":
            continue
        common = (token.upos in ("NOUN", "VERB") and token.form[:1].islower()) or is_kind(token)
        lower = common and token.head == noun.i
        parted = before.i != noun.i and not _given(sentence, noun, c)
        if token.deprel == "nmod" and (parted or noun.lemma in AMOUNTS or preposition(sentence, c)):
            continue
        if lower and not (noun.i in names and kind) and not _names_follow(sentence, c):
            return c
    return None


GIVING = frozenset(
    "geven leveren schenken sturen bezorgen verlenen verstrekken toekennen bieden verschaffen weigeren beloven toezeggen ontzeggen "
    "doneren lenen betalen overhandigen opleggen aanbieden verwijten aanwrijven toewijzen teruggeven overdragen ontnemen gunnen onthouden "
    "kwijtschelden voorstellen garanderen aanrekenen afnemen toestaan toedienen".split()
)


def gives(sentence: Sentence, verb: int) -> bool:
    """Is it a verb of giving, also with its particle apart (`legde … op`)?"""
    tokens = sentence.tokens
    bare = tokens[verb].lemma.replace("_", "")
    return bare in GIVING or any(tokens[c].deprel == "compound:prt" and tokens[c].lower + bare in GIVING for c in sentence.children[verb])


def _given(sentence: Sentence, noun: Token, i: int) -> bool:
    """`gaf de inspecteurs van het agentschap | toegang`: behind a receiver and his own phrase stands, bare, what a verb of giving gives."""
    tokens = sentence.tokens
    if noun.deprel != "obj" or tokens[noun.head].lemma.replace("_", "") not in GIVING:
        return False
    bare = not any(tokens[c].deprel in ("det", "case", "nmod:poss", "nummod") for c in sentence.children[i])
    return bare and noun.i in sentence.ancestors(i - 1)


def _names_follow(sentence: Sentence, i: int) -> bool:
    """`de premier en partijleider De Wever`: a title, not an object."""
    return any(sentence.tokens[c].upos == "PROPN" and sentence.tokens[c].deprel in ("appos", "flat") for c in sentence.children[i])


@needing("elkaar", "mekaar")
def each_other(sentence: Sentence) -> Iterator[Move]:
    """`bestrijden elkaar | dag en nacht`: without its `s`, `elkaar` owns nothing."""
    tokens = sentence.tokens
    for token in sentence.with_form("elkaar", "mekaar"):
        noun = tokens[token.head]
        if token.deprel == "nmod:poss" and tokens[noun.head].upos == "VERB" and not sentence.dependents(noun.head, "obj"):
            yield token.i, noun.head, "obj"


def owners(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`zette de VN | blauwhelmen in`: a name in front of a noun, without genitive, behind the verb, is the subject."""
    tokens = sentence.tokens
    for noun in sentence.with_relation("obj", "nsubj"):
        if noun.head < 0 or not (noun.form[:1].islower() or is_kind(noun)):
            continue
        verb = noun.head
        for c in sentence.children[noun.i]:
            named = c < noun.i and c in names and tokens[c].deprel in ("nmod", "nmod:poss", "flat", "amod")
            whole = noun.i in names and names[noun.i][1] == c  # `het federale parket`: adjective and noun are one name
            if named and names[c][1] == c and not whole and not preposition(sentence, c):
                subjects = [s for s in sentence.children[verb] if tokens[s].deprel == "nsubj" and s != noun.i]
                if subjects and noun.deprel == "obj" and names[c][0] != "group":
                    yield c, verb, "iobj"  # `zal Oekraïne | tanks | leveren`
                elif not subjects and verb < c:
                    yield c, verb, "nsubj"
                    if noun.deprel == "nsubj":
                        yield noun.i, verb, "obj"
                break


@of_names
def glued(sentence: Sentence, names: Names, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`de hulp aan Pakistan | stop te zetten`: a name takes the preposition in front of it; the noun behind it is the verb's."""
    tokens = sentence.tokens
    for noun in tokens if names else ():
        if noun.upos not in ("NOUN", "ADJ", "ADV", "VERB") or noun.head < 0 or noun.form[:1].isupper():
            continue
        for c in sentence.children[noun.i]:
            kind, start = names.get(c, ("", -1))
            if start != c or c >= noun.i or tokens[c].deprel not in ("nmod", "nmod:poss", "flat", "appos"):
                continue
            if kind == "group" and not any(tokens[k].deprel == "amod" and c < k for k in sentence.children[noun.i]):
                continue  # `van | D66-Kamerleden`, but `van Ryanair | nieuwe eisen`
            cases = [k for k in sentence.children[noun.i] if tokens[k].deprel == "case" and k < c]
            if not cases or cases[-1] < c - 2 or tokens[noun.head].upos not in ("VERB", "NOUN"):
                continue
            verb = noun.head if tokens[noun.head].upos == "VERB" else tokens[noun.head].head
            if verb < 0 or tokens[verb].upos != "VERB":
                continue
            yield cases[-1], c, "case"
            yield from ((k, c, "det") for k in sentence.dependents(noun.i, "det") if cases[-1] < k < c)
            whose = tokens[cases[-1] - 1]  # `stelden Kamerleden van GroenLinks | schriftelijke vragen`
            owned = tokens[cases[-1]].lower == "van" and whose.upos in ("NOUN", "PROPN") and whose.deprel == "nsubj"
            yield (c, whose.i, "nmod") if owned else (c, verb, "obl")
            particle = noun.lower in PARTICLES and vocabulary.joined(noun.lower, tokens[verb]) in vocabulary.verbs
            if particle:
                yield noun.i, verb, "compound:prt"
            elif not (objects := [o for o in sentence.children[verb] if tokens[o].deprel == "obj"]) or gives(sentence, verb):
                yield noun.i, verb, "obj"
                yield from ((o, verb, "iobj") for o in objects if o < noun.i)
            break


@among("nmod", "appos", "conj")
def stray_bare_objects(sentence: Sentence) -> Iterator[Move]:
    """`sloegen in een rapport | alarm`: a noun without article or preposition right behind that of a phrase is the verb's object."""
    tokens = sentence.tokens
    for noun in sentence.with_relation("nmod", "appos", "conj"):
        above = tokens[noun.head] if noun.head >= 0 else noun
        member = tokens[noun.i - 1]  # `ging met traangas en pepperspray | betogers te lijf`
        behind = above.i == member.i or (member.deprel == "conj" and member.head == above.i)
        if noun.upos != "NOUN" or not behind or (noun.deprel == "conj" and above.i == member.i) or above.upos not in ("NOUN", "PROPN"):
            continue
        bare = not any(tokens[c].deprel in ("det", "case", "nmod:poss", "nummod") for c in sentence.children[noun.i])
        lasting = above.lower in LASTING
        if not bare or above.head < 0 or not (lasting or preposition(sentence, above.i)):
            continue
        if above.lemma in AMOUNTS or begins_as_time(noun.lower):
            continue
        verb = tokens[above.head]
        if verb.upos == "VERB" and above.deprel.startswith("obl") and not any(tokens[c].deprel == "obj" for c in sentence.children[verb.i]):
            yield noun.i, verb.i, "obj"


@among("flat", "conj", "appos", "nmod")
def counted_objects(sentence: Sentence) -> Iterator[Move]:
    """`doodden bij een inval in Jenin | zeven Palestijnen`: what is counted right behind a name of another phrase is the object."""
    tokens = sentence.tokens
    for noun in sentence.with_relation("flat", "conj", "appos", "nmod"):
        if noun.upos not in ("NOUN", "PROPN") or noun.head < 0:
            continue
        counts = [c for c in sentence.children[noun.i] if tokens[c].deprel == "nummod" and c == noun.i - 1]
        name = tokens[noun.head]
        if not counts or name.i != counts[0] - 1 or name.upos != "PROPN" or not preposition(sentence, name.i):
            continue
        if any(tokens[c].deprel in ("cc", "case") for c in sentence.children[noun.i]):
            continue
        verb = next((a for a in sentence.ancestors(name.i) if tokens[a].upos == "VERB"), None)
        if verb is not None and not any(tokens[c].deprel in ("obj", "nsubj:pass") for c in sentence.children[verb]):
            yield noun.i, verb, "obj"


@among("obj")
def receivers(sentence: Sentence) -> Iterator[Move]:
    """`gaf Iran | de inspecteurs | toegang`: a noun with its own article, without preposition, in front of the object receives it; so
    does a name in front of a bare object."""
    tokens = sentence.tokens
    for thing in sentence.with_relation("obj"):
        if thing.head < 0:
            continue
        bare = not any(tokens[c].deprel in ("det", "nmod:poss") for c in sentence.children[thing.i])
        for c in sentence.children[thing.i]:
            token = tokens[c]
            person = token.upos == "NOUN" or (token.upos == "PROPN" and bare)
            if token.deprel == "nmod" and person and c < thing.i and not preposition(sentence, c):
                if any(tokens[d].deprel == "det" for d in sentence.children[c]):
                    yield c, thing.head, "iobj"


def plural_subjects(sentence: Sentence) -> Iterator[Move]:
    """`het leger van Myanmar | en de Arakan Army vochten`: the verb is plural and its subject is not, so
    who is added is a subject too."""
    tokens = sentence.tokens
    for subject in sentence.with_relation("nsubj"):
        if subject.head < 0 or not subject.has("Number=Sing") or sentence.dependents(subject.i, "conj"):
            continue
        verbs = [tokens[subject.head], *(tokens[c] for c in sentence.children[subject.head] if tokens[c].upos == "AUX")]
        if not any(t.has("VerbForm=Fin") and t.has("Number=Plur") for t in verbs):
            continue
        for owner in sentence.dependents(subject.i, "nmod"):
            added = [c for c in sentence.dependents(owner, "conj") if tokens[c].upos in ("NOUN", "PROPN") and not preposition(sentence, c)]
            if len(added) == 1 and subject.i < owner < added[0] < subject.head:
                yield added[0], subject.i, "conj"


@among("conj")
def unlinked_members(sentence: Sentence) -> Iterator[Move]:
    """`heeft de minister, X, | de ambassadeur | verzocht`: a coordinated subject without a conjunction is the object."""
    tokens = sentence.tokens
    for subject in sentence.with_relation("nsubj"):
        members = sentence.dependents(subject.i, "conj") if subject.head >= 0 else []
        if len(members) != 1 or tokens[members[0]].upos not in ("NOUN", "PROPN") or members[0] > subject.head:
            continue
        if sentence.dependents(subject.head, "obj"):
            continue
        linked = any(tokens[d].deprel == "cc" for d in (*sentence.children[subject.i], *sentence.children[members[0]]))
        commas = sum(t.form == "," for t in tokens[subject.i : members[0]])
        if not linked and commas == 2:
            yield members[0], subject.head, "obj"


CALLED_ON = frozenset({"op_roepen", "oproepen", "aan_sporen", "aansporen", "aan_manen", "aanmanen", "dwingen", "beschuldigen"})
"""Verbs that take nobody as indirect object."""


@among("iobj")
def called_on(sentence: Sentence) -> Iterator[Move]:
    """`heeft Europa maandag opgeroepen zich …`: whom one calls on, or accuses, is the object."""
    tokens = sentence.tokens
    for token in sentence.with_relation("iobj"):
        if token.head >= 0 and tokens[token.head].lemma in CALLED_ON and not sentence.dependents(token.head, "obj"):
            yield token.i, token.head, "obj"


@of_names
def fronted_names(sentence: Sentence, names: Names) -> Iterator[Move]:
    """A name in front of the finite verb that was taken for an adverb is its subject; the name behind that verb is then an object, of the
    infinitive that the adverb hung on (`Noorwegen zegt | Moldavië te willen helpen`)."""
    tokens = sentence.tokens
    if len(tokens) > 2 and 0 in names and tokens[0].deprel == "advmod" and tokens[0].head >= 0:
        low = tokens[0].head
        verb = 1 if tokens[1].upos == "VERB" and tokens[low].has("VerbForm=Inf") else low
        if tokens[1].has("VerbForm=Fin"):
            yield 0, verb, "nsubj"
            for c in sentence.children[verb]:
                if tokens[c].deprel == "nsubj" and c > 1:
                    yield c, low, "obj"


@among("xcomp")
def fronted_subjects(sentence: Sentence) -> Iterator[Move]:
    """`Rusland | wil de Krim teruggeven`: of two objects of an infinitive the one in front is the subject that its verb lacks."""
    tokens, children = sentence.tokens, sentence.children
    for noun in sentence.with_relation("obj"):
        low = tokens[noun.head]
        upper = tokens[low.head]
        if low.deprel != "xcomp" or low.head < 0 or not noun.i < upper.i < low.i or not upper.has("VerbForm=Fin"):
            continue
        parts = [tokens[c].deprel for i in (low.i, upper.i) for c in children[i]]
        first = upper.i - 1 in sentence.subtree(noun.i)
        if first and parts.count("obj") == 2 and not any(part.startswith(("nsubj", "csubj", "expl", "iobj")) for part in parts):
            yield noun.i, upper.i, "nsubj"


def infinitives(sentence: Sentence) -> Iterator[Move]:
    """`is bereid | raketten af te staan`: an infinitive with `te` has no subject, so what stands before it is an object."""
    tokens = sentence.tokens
    for noun in sentence.with_relation("nsubj"):
        verb = tokens[noun.head]
        if noun.upos == "PRON" or not verb.has("VerbForm=Inf") or not verb.head < noun.i < verb.i:
            continue
        below = [tokens[c] for c in sentence.children[verb.i]]
        if behind_te(sentence, verb.i) and not any(t.deprel.startswith(("aux", "cop")) for t in below):
            yield noun.i, verb.i, "iobj" if any(t.deprel == "obj" and t.i > noun.i for t in below) else "obj"


@among("parataxis", "conj")
def listed_verbs(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`bekritiseerde China, bedankte | Hamas | en zweeg`: the middle one of several verbs shares the subject before the first."""
    tokens, children = sentence.tokens, sentence.children
    for noun in sentence.with_relation("nsubj"):
        verb = tokens[noun.head]
        first = tokens[verb.head]
        if noun.upos == "PRON" or verb.deprel not in ("parataxis", "conj") or not first.i < verb.i < noun.i or verb.head < 0:
            continue
        if not verb.has("VerbForm=Fin") or tokens[verb.i - 1].form != "," or vocabulary.lemma(verb) in vocabulary.reporting:
            continue
        last = [c for c in children[first.i] if c > noun.i and tokens[c].deprel == "conj" and tokens[c].has("VerbForm=Fin")]
        led = any(tokens[c].deprel == "nsubj" and c < first.i for c in children[first.i])
        if led and last and tokens[last[0] - 1].upos == "CCONJ" and not any(tokens[c].deprel == "nsubj" for c in children[last[0]]):
            yield noun.i, verb.i, "obj"
            yield verb.i, first.i, "conj"


@among("advcl")
def listed_first(sentence: Sentence) -> Iterator[Move]:
    """`De president | ontbond het Congres, | stelde een avondklok in en vluchtte`: of several main verbs behind one subject the first is
    no clause below the second, and a bare noun behind it its object."""
    tokens, children = sentence.tokens, sentence.children
    for first in sentence.with_relation("advcl"):
        second = tokens[first.head]
        if not first.has("VerbForm=Fin") or first.i >= second.i or tokens[second.i - 1].form != "," or not second.has("VerbForm=Fin"):
            continue
        subjects = sentence.dependents(second.i, "nsubj")
        if len(subjects) != 1 or sentence.dependents(first.i, "mark", "nsubj", "cc"):
            continue
        if max(i for i in sentence.subtree(subjects[0]) if tokens[i].upos != "PUNCT") != first.i - 1:  # the verb stands second
            continue
        yield first.i, second.head, second.deprel
        yield second.i, first.i, "conj"
        yield from ((c, first.i, tokens[c].deprel) for c in children[second.i] if c < first.i)
        bare = [c for c in sentence.dependents(first.i, "obl") if c > first.i and not preposition(sentence, c)]
        bare = [c for c in bare if not (tokens[c].lower in WEEKDAYS or begins_as_time(tokens[min(sentence.subtree(c))].lower))]
        if bare and not sentence.dependents(first.i, "obj"):
            yield bare[0], first.i, "obj"


@among("conj")
def shared_subjects(sentence: Sentence) -> Iterator[Move]:
    """`Frankrijk aarzelt, maar belooft | Oekraïne | steun`: a verb right behind the conjunction shares the subject that stands before
    the first verb, so what follows it is an object."""
    tokens = sentence.tokens
    for noun in sentence.with_relation("nsubj"):
        verb = tokens[noun.head]
        if noun.upos == "PRON" or verb.deprel != "conj":
            continue
        finite = finite_form(sentence, verb)
        first = finite_form(sentence, tokens[verb.head])
        if finite is None or first is None or noun.i < finite.i or tokens[finite.i - 1].upos != "CCONJ":
            continue
        if any(tokens[c].deprel == "nsubj" and c < first.i for c in sentence.children[verb.head]):
            later = any(tokens[c].deprel == "obj" and c > noun.i for c in sentence.children[verb.i])
            yield noun.i, verb.i, "iobj" if later else "obj"


def finite_form(sentence: Sentence, verb: Token) -> Token | None:
    """The verb itself or its auxiliary, whichever is finite."""
    if verb.has("VerbForm=Fin"):
        return verb
    below = (sentence.tokens[c] for c in sentence.children[verb.i])
    return next((t for t in below if t.deprel.startswith(("aux", "cop")) and t.has("VerbForm=Fin")), None)


EXPELLING = frozenset(["uit_zetten", "uit_wijzen", "uit_gooien"])


@among("obj", "iobj", "nsubj:pass", "obl:agent")
def lands_left(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`is het land uitgezet`, `werden Rusland uitgezet`: out of what land somebody is put is no object beside who is put out."""
    tokens = sentence.tokens
    for noun in sentence.with_relation("obj", "iobj", "nsubj:pass", "obl:agent"):
        verb = tokens[noun.head]
        if verb.lemma not in EXPELLING or noun.i > verb.i or preposition(sentence, noun.i):
            continue
        passive = any(tokens[c].lemma in ("zijn", "worden") and tokens[c].deprel.startswith("aux") for c in sentence.children[verb.i])
        land = noun.lower == "land" or (passive and names.get(noun.i, ("", -1)) == ("country", noun.i))
        if land and any(tokens[c].deprel in ("nsubj", "nsubj:pass", "obj") and c < noun.i for c in sentence.children[verb.i]):
            yield noun.i, verb.i, "obl"


@among("obl")
def bare_receivers(sentence: Sentence) -> Iterator[Move]:
    """`heeft negentig ngo's | hun erkenning | ontnomen`: in front of what a verb gives or takes, a noun without preposition that is no
    time is who gets or loses it."""
    for noun in sentence.with_relation("obl"):
        if noun.upos != "NOUN" or noun.head < 0 or preposition(sentence, noun.i) or not gives(sentence, noun.head):
            continue
        timed = noun.lemma in TIMES or begins_as_time(noun.lower) or noun.lemma in SPANS_OF_TIME
        objects = sentence.dependents(noun.head, "obj")
        if not timed and len(objects) == 1 and noun.i < objects[0] and not sentence.dependents(noun.head, "iobj"):
            yield noun.i, noun.head, "iobj"


SPANS_OF_TIME = frozenset("uur dag minuut seconde decennium eeuw keer maal moment ogenblik".split())
