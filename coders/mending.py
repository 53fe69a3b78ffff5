"""The tree as the grammar needs it: the parser's commonest errors set right before clauses are built.

Each repair yields moves (token, new head, new relation); what they make must still be a tree, else nothing is changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from coders.adpositions import MOTION, PARTICLES, POSTPOSITIONS, preposition
from coders.clauses import CLAUSAL
from coders.inflection import VerbVocabulary
from coders.mending_fields import field_moves, promote_late_participle
from coders.names import MINISTRIES, PLACE_NOUNS
from coders.regrouping import Move, regroup
from coders.sentence import Sentence, Token

BOUNDARY = frozenset({";", ":", "–", "—"})


def mend(sentence: Sentence, vocabulary: VerbVocabulary, names: Names) -> Sentence:
    """The sentence with the parser's commonest errors set right; `names` says what kind of dictionary name each token belongs to.

    - the particle of `roept X op de wapens neer te leggen`, taken for the preposition of what follows, goes to its verb;
    - the object of an inverted clause (`Gisteren hield de regering gesprekken`), taken for an apposition of the subject, goes to the verb;
    - a name in front of the finite verb that was taken for an adverb is its subject.
    """
    sentence = promote_late_participle(promote_participle(_reflexive_perfect(sentence, vocabulary)))
    sentence = nominalise(promote_verb(sentence, vocabulary))
    for _ in range(2):  # what the first round sets right lets the second see more
        moves = _moves(sentence, vocabulary, names)
        if not moves:
            break
        sentence = _moved(sentence, moves)
    return sentence


Names = Mapping[int, tuple[str, int]]
"""Token → (kind of name: person, country, body or group; where the name starts)."""


def _moves(sentence: Sentence, vocabulary: VerbVocabulary, names: Names) -> list[Move]:
    return [
        *regroup(sentence),
        *_settings(sentence),
        *_clusters(sentence),
        *_realms(sentence, names),
        *_rulers(sentence, names),
        *_parties(sentence),
        *_late_phrases(sentence),
        *_totals(sentence),
        *_pressing(sentence),
        *_addressees(sentence),
        *_commas(sentence),
        *_burdened(sentence),
        *_receivers(sentence),
        *_objects(sentence, names),
        *_owners(sentence, names),
        *_glued(sentence, names, vocabulary),
        *_beneficiaries(sentence),
        *_unlinked_members(sentence),
        *_quantities(sentence),
        *_terms(sentence),
        *_fronted_names(sentence, names),
        *_reflexives(sentence),
        *_reports(sentence, vocabulary),
        *_departments(sentence),
        *_accused(sentence),
        *_fused_phrases(sentence),
        *_under(sentence),
        *_postpositions(sentence, vocabulary),
        *_particles(sentence, vocabulary),
        *field_moves(sentence, names, vocabulary),
    ]


def _moved(sentence: Sentence, moves: Sequence[Move]) -> Sentence:
    """The sentence with those tokens hung elsewhere; a move that would make no tree is left out."""
    if not moves:
        return sentence
    mended = _apply(sentence, moves)
    if not mended.is_tree:
        mended = sentence
        for move in moves:
            tried = _apply(mended, [move])
            mended = tried if tried.is_tree else mended
    return mended


def _apply(sentence: Sentence, moves: Sequence[Move]) -> Sentence:
    tokens = [replace(token) for token in sentence.tokens]
    for i, head, deprel in moves:
        if head != i:
            tokens[i].head, tokens[i].deprel = head, deprel
    return Sentence(tokens, sentence.text, sentence.start)


def _particles(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    tokens = sentence.tokens
    for verb in tokens:
        if verb.upos not in ("VERB", "AUX") or not verb.has("VerbForm=Fin"):
            continue
        if any(tokens[c].deprel == "compound:prt" for c in sentence.children[verb.i]):
            continue
        particle = _lent_particle(sentence, verb, vocabulary)
        if particle is None:
            particle = _own_particle(sentence, verb, vocabulary)
        if particle is None:
            particle = _stranded_particle(sentence, verb, vocabulary)
        if particle is not None:
            yield particle, verb.i, "compound:prt"
    for te in tokens:  # `samen te werken`, `open te stellen`
        if te.lower == "te" and 0 < te.i < len(tokens) - 1 and tokens[te.i + 1].has("VerbForm=Inf"):
            verb, before = tokens[te.i + 1], tokens[te.i - 1]
            word = before.lower
            if word in PARTICLES - {"om"} and before.deprel != "compound:prt" and vocabulary.joined(word, verb) in vocabulary.verbs:
                yield before.i, verb.i, "compound:prt"


def _lent_particle(sentence: Sentence, verb: Token, vocabulary: VerbVocabulary) -> int | None:
    """`bood aan te bemiddelen`: a particle hung on the infinitive, with which it makes no verb."""
    tokens = sentence.tokens
    infinitives = [c for c in sentence.children[verb.i] if tokens[c].has("VerbForm=Inf")]
    infinitives += [d for c in infinitives for d in sentence.children[c] if tokens[d].has("VerbForm=Inf")]  # `riep op te gaan praten`
    infinitives += [c for c in sentence.children[verb.i] if tokens[c].upos == "VERB" and preposition(sentence, c)]  # `uit aan ontheemden`
    for c in infinitives:
        for d in sentence.children[c]:
            word = tokens[d].lower
            rel = tokens[d].deprel
            lent = rel == "compound:prt" and vocabulary.joined(word, tokens[c]) not in vocabulary.verbs
            lent = lent or (rel == "case" and word == "mee")  # `deelde mee geen bezwaar te hebben`: `mee` is no preposition
            if rel == "case" and word in PARTICLES - {"om", "mee"}:  # `zegt toe mensen op te nemen`
                lent = any(tokens[k].deprel == "compound:prt" for k in sentence.children[c])
            if lent and vocabulary.joined(word, verb) in vocabulary.verbs:
                return d
    return None


def _own_particle(sentence: Sentence, verb: Token, vocabulary: VerbVocabulary) -> int | None:
    """A particle that hangs on its verb under another relation: `staat open voor`."""
    tokens = sentence.tokens
    for c in sentence.children[verb.i]:
        word = tokens[c].lower
        rel = tokens[c].deprel
        if word in PARTICLES and c > verb.i and rel not in ("mark", "ccomp") and vocabulary.joined(word, verb) in vocabulary.verbs:
            return c
    return None


def _addressees(sentence: Sentence) -> Iterator[Move]:
    """`roepen alle partijen op de wapens neer te leggen`: who stands before the upper verb's particle is its object, not the lower's."""
    tokens = sentence.tokens
    for verb in tokens:
        particle = next((c for c in sentence.children[verb.i] if tokens[c].deprel == "compound:prt" and c > verb.i), None)
        if particle is None or any(tokens[c].deprel == "obj" for c in sentence.children[verb.i]):
            continue
        for low in (c for c in sentence.children[verb.i] if tokens[c].deprel in ("xcomp", "ccomp", "advcl") and c > particle):
            early = [c for c in sentence.children[low] if tokens[c].deprel in ("obj", "iobj") and verb.i < c < particle]
            if early and tokens[low].has("VerbForm=Inf"):
                yield early[-1], verb.i, "obj"
                bare = [c for c in sentence.children[low] if tokens[c].deprel == "obl" and c > particle and not preposition(sentence, c)]
                yield from ((c, low, "obj") for c in bare[:1])


def _commas(sentence: Sentence) -> Iterator[Move]:
    """`Bolsonaro, de president van Brazilië, heeft …`: a phrase between commas right behind the fronted subject describes it."""
    tokens = sentence.tokens
    for noun in tokens:
        if noun.deprel not in ("obj", "iobj", "obl", "nsubj") or noun.upos not in ("NOUN", "PROPN") or noun.head <= noun.i:
            continue
        inside = sorted(sentence.subtree(noun.i))
        words = [i for i in inside if tokens[i].upos != "PUNCT"]
        if not words or words[0] == 0 or words[-1] + 1 >= len(tokens) or preposition(sentence, noun.i):
            continue
        before, after = tokens[words[0] - 1], tokens[words[-1] + 1]
        subject = next((c for c in sentence.children[noun.head] if tokens[c].deprel == "nsubj" and c < noun.i), None)
        finite = words[-1] + 2 < len(tokens) and tokens[words[-1] + 2].has("VerbForm=Fin")
        if subject is None or not finite or (before.form, after.form) != (",", ",") or noun.i == subject:
            continue
        if max(i for i in sentence.subtree(subject) if i < words[0] and tokens[i].upos != "PUNCT") == words[0] - 2:
            yield noun.i, subject, "appos"


def _pressing(sentence: Sentence) -> Iterator[Move]:
    """`drong er bij Athene op aan de wet in te trekken`: of `op aan` it is `aan` that belongs to the verb."""
    tokens = sentence.tokens
    for op, aan in pairwise(tokens):
        if (op.form, aan.form) != ("op", "aan") or op.deprel != "compound:prt" or op.head < 0 or tokens[op.head].lemma != "dringen":
            continue
        yield aan.i, op.head, "compound:prt"
        low = next((c for c in sentence.children[op.head] if c > aan.i and tokens[c].has("VerbForm=Inf")), None)
        if low is not None:
            yield op.i, low, "case"
        if aan.deprel == "case" and aan.head > aan.i and low is not None:
            yield aan.head, low, "obj"


def _burdened(sentence: Sentence) -> Iterator[Move]:
    """`sloeg de handen ineen met Estland`: what hangs on a particle is the verb's."""
    tokens = sentence.tokens
    for particle in tokens:
        if particle.deprel == "compound:prt" and particle.head >= 0:
            for c in sentence.children[particle.i]:
                if tokens[c].deprel.split(":")[0] in ("obj", "obl", "nsubj", "iobj"):
                    yield c, particle.head, tokens[c].deprel


def _receivers(sentence: Sentence) -> Iterator[Move]:
    """`gaf Iran de inspecteurs toegang`: a noun with its article in front of a bare object is who receives it."""
    tokens = sentence.tokens
    for noun in tokens:
        above = tokens[noun.head] if noun.head >= 0 else noun
        if noun.deprel == "nmod" and noun.upos in ("NOUN", "PROPN") and noun.i < above.i and above.deprel == "obj" and above.head >= 0:
            article = any(tokens[c].deprel == "det" for c in sentence.children[noun.i])
            bare = not any(tokens[c].deprel in ("det", "nmod:poss") for c in sentence.children[above.i])
            if article and bare and not preposition(sentence, noun.i) and tokens[above.head].upos == "VERB":
                yield noun.i, above.head, "iobj"


def _objects(sentence: Sentence, names: Names) -> Iterator[Move]:
    """Phrases hung on the subject or object that stand where another object stands: `bood het IMF | Pakistan | een lening aan`."""
    tokens = sentence.tokens
    for noun in tokens:
        if (noun.deprel not in ("nsubj", "obj") and noun.lower not in TIMES) or noun.upos not in ("NOUN", "PROPN") or noun.head < 0:
            continue
        verb = noun.head
        objects = [c for c in sentence.children[verb] if tokens[c].deprel == "obj"]
        stray = _stray(sentence, noun, names)
        if stray is None:
            continue
        if noun.deprel != "obj":
            yield stray, verb, "iobj" if objects and objects[0] > stray else "obj"
        elif len(objects) == 1:
            yield noun.i, verb, "iobj"
            yield stray, verb, "obj"


def _stray(sentence: Sentence, noun: Token, names: Names) -> int | None:
    """A noun or name that hangs on `noun` as apposition or name part, though no comma parts them and it names something else."""
    tokens = sentence.tokens
    near = [c for c in sentence.children[noun.i] if c > noun.i]
    near += [d for c in near if tokens[c].deprel in ("appos", "flat", "nmod") for d in sentence.children[c] if d > c]
    for c in near:
        token = tokens[c]
        before = tokens[c - 1]
        if token.deprel not in ("appos", "fixed", "flat", "nmod") or before.upos in ("PUNCT", "ADP", "CCONJ"):
            continue
        if (before.lower == "van" and noun.upos == "NOUN") or (before.i == noun.i and noun.lemma.split("_")[-1] in PLACE_NOUNS):
            continue  # `koning Abdullah van Jordanië`, `de gemeente Rotterdam`
        kind, start = names.get(c, ("", -1))
        direct = token.head == noun.i and not preposition(sentence, c)
        placed = kind in ("place", "group") and direct and noun.lemma.split("_")[-1] in BODIES
        if direct and noun.lower in MONTHS and token.upos == "PROPN" and token.deprel in ("flat", "appos"):
            return c  # `verbood in maart | TikTok`
        if start == c and noun.deprel != "obj" and (kind == "country" or placed or (noun.i in names and token.deprel == "flat")):
            return c
        if before.upos == "DET":
            continue
        lower = token.upos in ("NOUN", "VERB") and token.form[:1].islower() and token.head == noun.i
        if token.deprel == "nmod" and (before.i != noun.i or noun.lemma in MEASURES or preposition(sentence, c)):
            continue
        if lower and not (noun.i in names and kind) and not _names_follow(sentence, c):
            return c
    return None


def _owners(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`zette de VN | blauwhelmen in`: a name in front of a noun, without genitive, behind the verb, is the subject."""
    tokens = sentence.tokens
    for noun in tokens:
        if noun.deprel not in ("obj", "nsubj") or noun.head < 0 or not noun.form[:1].islower():
            continue
        verb = noun.head
        subjects = [c for c in sentence.children[verb] if tokens[c].deprel == "nsubj" and c != noun.i]
        for c in sentence.children[noun.i]:
            named = tokens[c].deprel in ("nmod", "nmod:poss", "flat", "amod") and c < noun.i and c in names
            if named and names[c][1] == c and not preposition(sentence, c):
                if subjects and noun.deprel == "obj" and names[c][0] != "group":
                    yield c, verb, "iobj"  # `zal Oekraïne | tanks | leveren`
                elif not subjects and verb < c:
                    yield c, verb, "nsubj"
                    if noun.deprel == "nsubj":
                        yield noun.i, verb, "obj"
                break


def _glued(sentence: Sentence, names: Names, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`de hulp aan Pakistan | stop te zetten`: a name takes the preposition in front of it; the noun behind it is the verb's."""
    tokens = sentence.tokens
    for noun in tokens:
        if noun.upos not in ("NOUN", "ADJ", "ADV", "VERB") or noun.head < 0 or noun.form[:1].isupper():
            continue
        for c in sentence.children[noun.i]:
            kind, start = names.get(c, ("", -1))
            if start != c or kind == "group" or c >= noun.i or tokens[c].deprel not in ("nmod", "nmod:poss", "flat", "appos"):
                continue
            cases = [k for k in sentence.children[noun.i] if tokens[k].deprel == "case" and k < c]
            if not cases or cases[-1] < c - 2 or tokens[noun.head].upos not in ("VERB", "NOUN"):
                continue
            verb = noun.head if tokens[noun.head].upos == "VERB" else tokens[noun.head].head
            if verb < 0 or tokens[verb].upos != "VERB":
                continue
            yield cases[-1], c, "case"
            yield c, verb, "obl"
            particle = noun.lower in PARTICLES and vocabulary.joined(noun.lower, tokens[verb]) in vocabulary.verbs
            if particle:
                yield noun.i, verb, "compound:prt"
            elif not any(tokens[o].deprel == "obj" for o in sentence.children[verb]):
                yield noun.i, verb, "obj"
            break


def _beneficiaries(sentence: Sentence) -> Iterator[Move]:
    """`gaf Iran | de inspecteurs | toegang`: a noun with its own article, without preposition, in front of the object."""
    tokens = sentence.tokens
    for noun in tokens:
        if noun.deprel != "obj" or noun.head < 0:
            continue
        for c in sentence.children[noun.i]:
            token = tokens[c]
            if token.deprel == "nmod" and token.upos == "NOUN" and c < noun.i and not preposition(sentence, c):
                if any(tokens[d].deprel == "det" for d in sentence.children[c]) and c != noun.head:
                    yield c, noun.head, "iobj"


def _unlinked_members(sentence: Sentence) -> Iterator[Move]:
    """`heeft de minister, X, | de ambassadeur | verzocht`: a coordinated subject without a conjunction is the object."""
    tokens = sentence.tokens
    for subject in tokens:
        if subject.deprel != "nsubj" or subject.head < 0 or any(tokens[c].deprel == "obj" for c in sentence.children[subject.head]):
            continue
        members = [c for c in sentence.children[subject.i] if tokens[c].deprel == "conj"]
        if len(members) != 1 or tokens[members[0]].upos not in ("NOUN", "PROPN") or members[0] > subject.head:
            continue
        linked = any(tokens[d].deprel == "cc" for d in (*sentence.children[subject.i], *sentence.children[members[0]]))
        commas = sum(t.form == "," for t in tokens[subject.i : members[0]])
        if not linked and commas == 2:
            yield members[0], subject.head, "obj"


TIMES = frozenset(
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ochtend middag avond nacht week maand jaar januari februari maart "
    "april mei juni juli augustus september oktober november december plan".split()
)
"""Nouns that no name follows as an apposition: a name behind them is an argument of the verb."""
BEGINNINGS = tuple(time for time in TIMES if len(time) > 4)
"""How a word for a time begins (`maandagavond`)."""
MONTHS = frozenset("januari februari maart april mei juni juli augustus september oktober november december".split())
MEASURES = frozenset(
    "aantal kilo ton liter meter paar soort groep reeks hoeveelheid stuk glas miljoen miljard procent deel meerderheid minderheid "
    "dozijn handvol heleboel boel massa hoop".split()
)
BODIES = frozenset("leger regering president premier troep soldaat rebel strijder militair luchtmacht marine coalitie militie".split())
"""Nouns that no place name follows as an apposition: `heroverde het leger | Tikrit`."""
CASES = frozenset("op in aan uit over onder voor na door tegen om bij af toe binnen buiten".split())
"""Particles that are prepositions too."""
SUMMONS = frozenset([("roepen", "op"), ("dringen", "aan"), ("zeggen", "toe"), ("zetten", "aan"), ("sporen", "aan"), ("stellen", "voor")])
"""Verbs that take an infinitive with their particle only: `roept alle partijen op | de wapens neer te leggen`."""
SPANS = frozenset(["jaar", "maanden", "maand", "weken", "dagen", "uur"])
QUANTITIES = frozenset(["duizenden", "honderden", "tientallen", "tienduizenden", "honderdduizenden", "miljoenen"])


def _quantities(sentence: Sentence) -> Iterator[Move]:
    """`duizenden studenten`: the number is no argument of its own; behind the subject it begins the object."""
    tokens = sentence.tokens
    for number, noun in pairwise(tokens):
        if number.lower not in QUANTITIES:
            continue
        if noun.upos == "ADJ" and noun.i + 1 < len(tokens):
            noun = tokens[noun.i + 1]
        if noun.upos not in ("NOUN", "VERB", "PROPN") or number.head < 0:
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


def _terms(sentence: Sentence) -> Iterator[Move]:
    """`twintig jaar cel`, `na zeven jaar huisarrest`: what fills a counted span of time hangs on it."""
    tokens = sentence.tokens
    for span, noun in pairwise(tokens):
        counted = span.lower in SPANS and any(tokens[c].deprel == "nummod" for c in sentence.children[span.i])
        if counted and noun.head == span.head and noun.deprel in ("obj", "advmod", "obl", "iobj") and noun.upos in ("NOUN", "ADJ"):
            term = noun.lower.endswith(("straf", "cel", "arrest", "arbeid")) or preposition(sentence, span.i)
            if term and not preposition(sentence, noun.i) and noun.form[:1].islower():
                yield noun.i, span.i, "nmod"
                if span.deprel == "obl" and not preposition(sentence, span.i):
                    yield span.i, span.head, "obj"
                    yield from ((c, span.head, "iobj") for c in sentence.children[span.head] if tokens[c].deprel == "obj" and c != noun.i)


def _reflexives(sentence: Sentence) -> Iterator[Move]:
    """A `zich` that hangs on a noun goes to the finite verb before it."""
    for token in sentence.tokens:
        if token.lower == "zich" and token.head >= 0 and sentence.tokens[token.head].upos not in ("VERB", "ADJ"):
            verb = next((t for t in reversed(sentence.tokens[: token.i]) if t.upos == "VERB"), None)
            if verb is not None:
                yield token.i, verb.i, "expl:pv"


def _reports(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`verwacht de regering dat …`: a `dat` clause hung on the subject behind the verb is the verb's.

    Where the parser read a relative pronoun, the antecedent tells: after `de` or a plural it cannot be one; after `het` a verb of
    reporting, without a comma, takes the clause.
    """
    tokens = sentence.tokens
    for word in tokens:
        if word.lower != "dat" or word.head < 0:
            continue
        below = tokens[word.head]
        if below.deprel not in ("acl", "acl:relcl") or below.head < 0:
            continue
        above = tokens[below.head]
        while above.deprel == "appos" and above.head >= 0:  # `betoogde J. Smit, voorzitter van de bond, dat …`
            above = tokens[above.head]
        if above.deprel not in ("nsubj", "obj", "iobj", "obl"):
            continue
        twice = word.deprel.startswith("nsubj") and sum(tokens[c].deprel == word.deprel for c in sentence.children[below.i]) > 1
        if above.deprel != "nsubj" and (word.deprel != "mark" or word.upos != "SCONJ"):
            if twice and above.head >= 0 and tokens[above.head].upos == "VERB":
                yield below.i, above.head, "ccomp"  # `suggereerde in een interview dat het virus …`
                yield word.i, below.i, "mark"
            continue
        verb = above.head
        if not 0 <= verb < above.i < below.i or tokens[verb].upos != "VERB":
            continue
        if word.deprel == "mark":
            yield below.i, verb, "ccomp"
        elif vocabulary.lemma(tokens[verb]) in vocabulary.reporting and (
            twice or tokens[word.i - 1].form != "," or any(tokens[c].lower == "de" for c in sentence.children[above.i])
        ):
            yield below.i, verb, "ccomp"
            yield word.i, below.i, "mark"


def _accused(sentence: Sentence) -> Iterator[Move]:
    """`beschuldigt de rechter ervan te hebben gespioneerd`: who stands before `ervan` is the object of the upper verb."""
    tokens = sentence.tokens
    for adverb in tokens:
        if adverb.lower not in ("ervan", "ertoe", "ermee", "erom", "erop") or adverb.head < 0:
            continue
        lower = tokens[adverb.head]
        upper = lower.head
        if lower.deprel not in ("xcomp", "ccomp", "advcl") or not 0 <= upper < adverb.i:
            continue
        for c in sentence.children[upper]:
            if tokens[c].deprel == "obj" and adverb.i < c < lower.i:
                yield c, lower.i, "obj"  # `beschuldigt Turkije ervan | migranten te gebruiken`
        for c in sentence.children[lower.i]:
            if (
                tokens[c].deprel in ("obj", "iobj")
                and upper < c < adverb.i
                and not any(tokens[o].deprel == "obj" for o in sentence.children[upper])
            ):
                yield c, upper, "obj"


CLUSTERING = frozenset(["blijven", "gaan", "willen", "komen"])


def _clusters(sentence: Sentence) -> Iterator[Move]:
    """`blijft weigeren … te verlenen`, `wil proberen te bemiddelen`: the second infinitive completes the first, not the upper verb."""
    tokens = sentence.tokens
    for verb in tokens:
        if verb.lemma not in CLUSTERING:
            continue
        below = [c for c in sentence.children[verb.i] if tokens[c].has("VerbForm=Inf") and tokens[c].deprel in ("xcomp", "ccomp")]
        marks = {c: {tokens[d].lower for d in sentence.children[c] if tokens[d].deprel == "mark"} for c in below}
        first = next((c for c in below if not marks[c]), None)
        if first is not None:
            yield from ((c, first, "xcomp") for c in below if c > first and marks[c] == {"te"})


def _settings(sentence: Sentence) -> Iterator[Move]:
    """`Vrijdagnacht vloog de premier …`: a time or a phrase with a preposition is no subject beside another one."""
    tokens = sentence.tokens
    for token in tokens:
        if token.deprel not in ("nsubj", "obj") or token.head < 0 or token.upos == "PRON":
            continue
        rivals = [c for c in sentence.children[token.head] if c != token.i and tokens[c].deprel in ("nsubj", "obj", "nsubj:pass")]
        if rivals and (token.lower.startswith(BEGINNINGS) or preposition(sentence, token.i)):
            yield token.i, token.head, "obl"
            others = [c for c in rivals if tokens[c].deprel == "nsubj"]
            if token.deprel == "nsubj" and not others and rivals[0] > token.head:
                yield rivals[0], token.head, "nsubj"


def _realms(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`koning Abdullah van Jordanië`, where `van Jordanië` was taken for a part of the name, belongs to the title."""
    tokens = sentence.tokens
    for van, country in pairwise(tokens):
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


TAKES_FROM = frozenset("eisen opeisen verlangen vragen krijgen ontvangen vernemen verwachten winnen kopen lenen overnemen".split())


def _rulers(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`stelde de president van Tsjaad verkiezingen in het vooruitzicht`: a country right behind the subject is the subject's."""
    tokens = sentence.tokens
    for van in tokens[1:]:
        country, ruler = tokens[van.head], tokens[van.i - 1]
        if van.form != "van" or van.deprel != "case" or country.deprel not in ("obl", "iobj") or country.head != ruler.head:
            continue
        if names.get(country.i, ("", -1)) != ("country", country.i) or any(t.upos != "DET" for t in tokens[van.i + 1 : country.i]):
            continue
        if ruler.deprel == "nsubj" and ruler.upos == "NOUN" and tokens[ruler.head].lemma not in TAKES_FROM:
            yield country.i, ruler.i, "nmod"


def _parties(sentence: Sentence) -> Iterator[Move]:
    """`tussen afgezanten van de Taliban en de Afghaanse regering`: `tussen` wants two, so the second is a member of the whole phrase."""
    tokens = sentence.tokens
    for tussen in tokens:
        if tussen.lower != "tussen" or tussen.deprel != "case" or tussen.head < tussen.i:
            continue
        first = tussen.head
        if any(tokens[c].deprel == "conj" for c in sentence.children[first]):
            continue
        for c in sentence.children[first]:
            if tokens[c].deprel == "nmod":
                others = [d for d in sentence.children[c] if tokens[d].deprel == "conj"]
                if len(others) == 1:
                    yield others[0], first, "conj"


def _late_phrases(sentence: Sentence) -> Iterator[Move]:
    """`leverde X vrijdag uit | aan Mexico`: a phrase behind the separated particle, hung loose on another phrase, is the verb's."""
    tokens = sentence.tokens
    for token in tokens:
        if (
            token.deprel != "parataxis"
            or token.upos not in ("NOUN", "PROPN")
            or not 0 <= token.head < token.i
            or not preposition(sentence, token.i)
        ):
            continue
        if preposition(sentence, token.i) in ("aldus", "volgens"):
            continue
        verb = token.head
        while verb >= 0 and tokens[verb].upos not in ("VERB", "AUX"):
            verb = tokens[verb].head
        if verb >= 0:
            yield token.i, verb, "obl"


def _totals(sentence: Sentence) -> Iterator[Move]:
    """`in totaal 21 diplomaten` is the object, not a place."""
    tokens = sentence.tokens
    for word, total in pairwise(tokens):
        if word.lower == "in" and total.lower == "totaal" and word.deprel == "case" and word.head > total.i:
            noun = word.head
            yield word.i, total.i, "case"
            yield total.i, noun, "advmod"


def _departments(sentence: Sentence) -> Iterator[Move]:
    """`maakte de minister van Defensie | excuses`: what follows the department is no part of its name."""
    tokens = sentence.tokens
    for department in tokens[2:-1]:
        office, van = tokens[department.i - 2], tokens[department.i - 1]
        if van.lower != "van" or office.upos != "NOUN" or department.form not in MINISTRIES:
            continue
        yield from _holder(sentence, office, department)
        if van.head <= department.i:
            continue
        noun, verb = tokens[van.head], office.head
        if office.deprel == "nsubj" and noun.head == office.i and verb >= 0:
            yield van.i, department.i, "case"
            yield department.i, office.i, "nmod"
            yield noun.i, verb, "obj"


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


def _fused_phrases(sentence: Sentence) -> Iterator[Move]:
    """`ging in gesprek met studenten`, `wierf in Peru steun`: a preposition goes to the noun that follows it, not to the next phrase."""
    tokens = sentence.tokens
    for adposition, noun in pairwise(tokens):
        if adposition.deprel != "case" or adposition.head <= noun.i or adposition.upos != "ADP" or sentence.children[adposition.i]:
            continue
        late = tokens[adposition.head]
        if late.head < 0 or tokens[late.head].upos != "VERB" or any(tokens[c].deprel == "case" for c in sentence.children[noun.i]):
            continue
        if noun.upos == "NOUN" and noun.head == late.head and noun.deprel in ("obl", "obj", "advmod", "xcomp"):
            yield adposition.i, noun.i, "case"
        elif noun.upos == "PROPN" and noun.head == late.i and noun.deprel == "nmod:poss" and not noun.form.endswith(("s", "'")):
            yield adposition.i, noun.i, "case"
            yield noun.i, late.head, "obl"
            if late.deprel == "obl":
                yield late.i, late.head, "obj"


def _under(sentence: Sentence) -> Iterator[Move]:
    """`nam de minister onder vuur`: `onder` before a bare noun is its preposition, whatever else the parser takes it for."""
    tokens = sentence.tokens
    for adposition, noun in pairwise(tokens):
        if adposition.lower != "onder" or noun.upos != "NOUN" or adposition.head == noun.i or noun.deprel == "conj":
            continue
        if any(c != noun.i for c in sentence.children[adposition.i]):  # `onder toezicht van`
            continue
        verb = next((head for head in (adposition.head, noun.head, *_heads(sentence, noun.i)) if tokens[head].upos == "VERB"), None)
        if verb is not None:
            yield noun.i, verb, "obl"
            yield adposition.i, noun.i, "case"


def _heads(sentence: Sentence, i: int) -> Iterator[int]:
    """The words above a token, from the nearest to the root."""
    while sentence.tokens[i].head >= 0:
        i = sentence.tokens[i].head
        yield i


def _postpositions(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`de straat op gegaan`: a preposition behind its noun, in front of a verb of motion."""
    tokens = sentence.tokens
    for k in range(1, len(tokens) - 1):
        noun, post = tokens[k - 1], tokens[k]
        if post.lower in POSTPOSITIONS and noun.upos == "NOUN" and post.deprel != "compound:prt" and post.head != noun.i:
            verb = tokens[k + 1]
            if verb.upos == "VERB" and vocabulary.lemma(verb) in MOTION:
                yield post.i, noun.i, "case"
                yield noun.i, verb.i, "obl"


def nominalise(sentence: Sentence) -> Sentence:
    """`negentig Palestijnse gevangenen`, `een Macedonische militair`: a participle that stands in a nominal place with an article,
    adjective or number is a noun, and so is an adjective without ending behind an article and another adjective."""
    tokens, children = sentence.tokens, sentence.children
    participles = [
        t.i
        for t in tokens
        if t.upos == "VERB"
        and t.form.endswith("en")
        and t.deprel in ("obj", "iobj", "nsubj", "nsubj:pass", "obl", "obl:agent", "nmod")
        and not t.has("VerbForm=Fin")
        and not t.has("VerbForm=Inf")
        and any(tokens[c].deprel in ("det", "amod", "nummod", "nmod:poss") for c in children[t.i])
    ]
    adjectives = [t.i for t in tokens if _is_bare_noun(sentence, t)]
    if not participles and not adjectives:
        return sentence
    changed = list(tokens)
    for i in participles:
        changed[i] = replace(tokens[i], upos="NOUN", lemma=tokens[i].lower[:-1], feats="Number=Plur")
    for i in adjectives:
        siblings = {tokens[c].deprel for c in children[tokens[i].head]}
        role = tokens[i].deprel if siblings & {"nsubj", "nsubj:pass"} else "nsubj:pass" if "aux:pass" in siblings else "nsubj"
        changed[i] = replace(tokens[i], upos="NOUN", feats="Number=Sing", deprel=role)
    return Sentence(changed, sentence.text, sentence.start)


def _is_bare_noun(sentence: Sentence, token: Token) -> bool:
    """`een Macedonische | militair`: an adjective without ending, taken for an adverb, behind an article and an adjective that has one."""
    if token.upos != "ADJ" or token.deprel != "advmod" or token.head <= token.i or token.form.endswith("e") or token.i < 2:
        return False
    before = sentence.tokens[token.i - 1]
    inflected = before.upos == "ADJ" and before.form.endswith("e") and before.deprel in ("amod", "nsubj", "nsubj:pass", "obj")
    return inflected and sentence.tokens[token.i - 2].upos in ("DET", "NUM")


def promote_participle(sentence: Sentence) -> Sentence:
    """`heeft de beschuldiging ontkend`, where the parser made `heeft` the root and the participle its particle, turned round."""
    tokens = sentence.tokens
    for token in tokens:
        if token.deprel != "compound:prt" or token.upos != "VERB" or not token.has("VerbForm=Part") or token.head < 0:
            continue
        auxiliary = tokens[token.head]
        if auxiliary.lemma not in ("hebben", "zijn", "worden"):
            continue
        changed = [replace(t) for t in tokens]
        changed[token.i].head, changed[token.i].deprel = auxiliary.head, auxiliary.deprel
        for c in sentence.children[auxiliary.i]:
            if c != token.i:
                changed[c].head = token.i
        changed[auxiliary.i].head, changed[auxiliary.i].deprel = token.i, "aux:pass" if auxiliary.lemma == "worden" else "aux"
        return Sentence(changed, sentence.text, sentence.start)
    return sentence


def _reflexive_perfect(sentence: Sentence, vocabulary: VerbVocabulary) -> Sentence:
    """`heeft zich verzet tegen`: beside `zich` the bare noun that could be a participle is one, and `hebben` its auxiliary."""
    tokens = sentence.tokens
    for token in tokens:
        auxiliary = tokens[token.head]
        if token.upos != "NOUN" or token.deprel != "obj" or auxiliary.lemma != "hebben" or token.lower not in vocabulary.forms:
            continue
        bare = not any(tokens[c].deprel in ("det", "amod", "case", "nmod:poss") for c in sentence.children[token.i])
        if bare and any(tokens[c].lower == "zich" and tokens[c].deprel == "expl:pv" for c in sentence.children[auxiliary.i]):
            changed = [replace(t) for t in tokens]
            changed[token.i].upos, changed[token.i].feats = "VERB", "VerbForm=Part"
            changed[token.i].lemma, changed[token.i].deprel = vocabulary.forms[token.lower], "compound:prt"
            return Sentence(changed, sentence.text, sentence.start)
    return sentence


def promote_verb(sentence: Sentence, vocabulary: VerbVocabulary) -> Sentence:
    """A sentence without any finite verb, read again: a past tense that the tagger took for an adjective or noun becomes its root.

    `Rebellen bestookten posities van het leger`: headlines are short of what the tagger goes by.
    """
    tokens = sentence.tokens
    root = next((t for t in tokens if t.head < 0), None)
    if root is not None and root.upos in ("NOUN", "ADJ", "PROPN") and root.lower in vocabulary.forms and root.form.islower():
        relations = {tokens[c].deprel for c in sentence.children[root.i]}
        if "nsubj" in relations and "cop" not in relations:  # a noun with a subject and no copula is a verb
            changed = [replace(t) for t in tokens]
            past = root.form.endswith(("te", "ten", "de", "den"))
            changed[root.i].upos, changed[root.i].lemma = "VERB", vocabulary.forms[root.lower]
            changed[root.i].feats = f"Tense={'Past' if past else 'Pres'}|VerbForm=Fin"
            return Sentence(changed, sentence.text, sentence.start)
    if any(t.has("VerbForm=Fin") and t.deprel in CLAUSAL | {"aux", "aux:pass", "cop"} for t in tokens):
        return sentence
    for token in tokens[1:-1]:
        form = token.lower
        if token.upos not in ("VERB", "NOUN", "ADJ") or not form.endswith(("te", "ten", "de", "den")) or form not in vocabulary.forms:
            continue
        before = [t for t in tokens[: token.i] if t.upos in ("NOUN", "PROPN")]
        root = next(t for t in tokens if t.head < 0)
        if not before or root.i <= token.i or form == vocabulary.forms[form]:
            continue
        changed = [replace(t) for t in tokens]
        subject = next((t for t in before if t.head > token.i or t.head == root.i or t.head == token.i), before[-1])
        changed[token.i].upos, changed[token.i].lemma, changed[token.i].feats = "VERB", vocabulary.forms[form], "Tense=Past|VerbForm=Fin"
        changed[token.i].head, changed[token.i].deprel = -1, "root"
        changed[subject.i].head, changed[subject.i].deprel = token.i, "nsubj"
        changed[root.i].head, changed[root.i].deprel = token.i, "obj"
        promoted = Sentence(changed, sentence.text, sentence.start)
        return promoted if promoted.is_tree else sentence
    return sentence


def _names_follow(sentence: Sentence, i: int) -> bool:
    """`de premier en partijleider De Wever`: a title, not an object."""
    return any(sentence.tokens[c].upos == "PROPN" and sentence.tokens[c].deprel in ("appos", "flat") for c in sentence.children[i])


def _fronted_names(sentence: Sentence, names: Names) -> Iterator[Move]:
    tokens = sentence.tokens
    if len(tokens) > 2 and 0 in names and tokens[0].deprel == "advmod" and tokens[0].head >= 0:
        verb = tokens[0].head
        if tokens[1].has("VerbForm=Fin"):
            yield 0, verb, "nsubj"
            for c in sentence.children[verb]:
                if tokens[c].deprel == "nsubj" and c > 1:
                    yield c, verb, "obj"


def _stranded_particle(sentence: Sentence, verb: Token, vocabulary: VerbVocabulary) -> int | None:
    tokens = sentence.tokens
    bare_known = vocabulary.lemma(verb) in vocabulary.verbs
    for j in range(verb.i + 1, len(tokens)):
        token = tokens[j]
        if token.form in BOUNDARY or (token.form == "," and j > verb.i + 1 and _finite_follows(tokens, j)):
            return None
        if token.upos == "VERB" and token.has("VerbForm=Fin"):
            return None
        word = token.lower
        if word == "om" and _infinitive_follows(tokens, j):
            return None
        if word in PARTICLES and vocabulary.joined(word, verb) in vocabulary.verbs and token.deprel != "compound:prt":
            if _at_pole(tokens, j) or (not bare_known and token.upos in ("ADP", "ADV") and not _heads_phrase(sentence, j)):
                return j
            if (not bare_known or (verb.lemma, word) in SUMMONS) and _infinitive_follows(tokens, j):
                return j
    return None


def _finite_follows(tokens: list[Token], j: int) -> bool:
    return any(t.has("VerbForm=Fin") for t in tokens[j + 1 : j + 8])


def _at_pole(tokens: list[Token], j: int) -> bool:
    """Is token `j` where a separated particle stands: before punctuation, a conjunction, `om`/`te`/`dat` or the end?"""
    if j + 1 >= len(tokens):
        return True
    after = tokens[j + 1]
    if after.lower in ("die", "dat") and tokens[j].lower not in CASES:
        return True  # `joeg betogers uiteen die …`
    return after.upos in ("PUNCT", "CCONJ", "SCONJ") or after.lower in ("om", "te", "dat", "nadat", "omdat", "nu")


def _heads_phrase(sentence: Sentence, j: int) -> bool:
    """Is token `j` a preposition with its noun close by?"""
    token = sentence.tokens[j]
    return token.deprel == "case" and 0 < token.head - j <= 3


def _infinitive_follows(tokens: list[Token], j: int) -> bool:
    """Does a `te` infinitive follow before the next comma?"""
    for k in range(j + 1, min(len(tokens) - 1, j + 14)):
        if tokens[k].form == ",":
            return False
        if tokens[k].lower == "te" and tokens[k + 1].has("VerbForm=Inf"):
            return True
    return False
