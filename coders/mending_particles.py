"""Repairs of separable verbs: the particle goes to its verb, and so does what the particle drew away. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coders.adpositions import APART, MOTION, PARTICLES, POSTPOSITIONS, behind_te, preposition
from coders.inflection import VerbVocabulary
from coders.regrouping import Move, among, needing
from coders.sentence import Sentence, Token

BOUNDARY = frozenset({";", ":", "–", "—"})
CASES = frozenset("op in aan uit over onder voor na door tegen om bij af toe binnen buiten".split())
"""Particles that are prepositions too."""
NO_PREPOSITION = frozenset(["af", "mee", "toe"])
"""Particles that stand before no noun."""
SUMMONS = frozenset(
    (verb, particle)
    for particle, verbs in {
        "op": "roepen dragen",
        "aan": "dringen zetten sporen bevelen bieden",
        "toe": "zeggen geven staan",
        "af": "raden",
        "voor": "stellen",
    }.items()
    for verb in verbs.split()
)
"""Verbs that take an infinitive with their particle only: `roept alle partijen op | de wapens neer te leggen`."""
ANNOUNCING = frozenset(
    [
        ("slagen", "in"),
        ("pleiten", "voor"),
        ("ijveren", "voor"),
        ("hameren", "op"),
        ("staan", "op"),
        ("denken", "aan"),
        ("denken", "over"),
        ("piekeren", "over"),
        ("peinzen", "over"),
        ("waarschuwen", "voor"),
    ]
)
"""Verbs that announce an infinitive by `er` and a preposition of their own."""
CALLS = frozenset([("roepen", "op"), ("sporen", "aan")])
"""Verbs that take no infinitive at all without their particle."""


def particles(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`roept X op de wapens neer te leggen`: a particle that the parser hung elsewhere goes to the verb that it makes a known one of."""
    tokens = sentence.tokens
    taken: set[int] = set()
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
        if particle is not None and particle not in taken:
            taken.add(particle)
            yield particle, verb.i, "compound:prt"
            drawn = [c for c in sentence.children[particle] if c < particle and tokens[c].deprel == "nmod" and not preposition(sentence, c)]
            if drawn and not any(tokens[c].deprel == "obj" and c != particle for c in sentence.children[verb.i]):
                yield drawn[0], verb.i, "obj"  # `leggen heel België | plat`
            noun = tokens[particle].head  # `riep de regering op | Oekraïne te helpen`: nor does it introduce whom to help
            if tokens[particle].deprel == "case" and noun == particle + 1 and tokens[noun].upos == "PROPN" and _to_infinitive(tokens, noun):
                yield noun, noun + 2, "obj"
    for te in sentence.with_form("te"):  # `samen te werken`, `open te stellen`
        if 0 < te.i < len(tokens) - 1 and tokens[te.i + 1].has("VerbForm=Inf"):
            verb, before = tokens[te.i + 1], tokens[te.i - 1]
            word = before.lower
            if word in PARTICLES - {"om"} and before.deprel != "compound:prt" and vocabulary.joined(word, verb) in vocabulary.verbs:
                yield before.i, verb.i, "compound:prt"


def _to_infinitive(tokens: Sequence[Token], i: int) -> bool:
    """Does an infinitive with `te` stand right behind?"""
    return i + 2 < len(tokens) and tokens[i + 1].lower == "te" and tokens[i + 2].has("VerbForm=Inf")


@needing("gezien")
def put_aside(sentence: Sentence) -> Iterator[Move]:
    """`houdt de gesprekken | voor gezien`: a phrase of the verb, and no verb with a particle."""
    tokens = sentence.tokens
    for before, seen in sentence.pairs("voor"):
        verb = next((i for i in sentence.ancestors(seen.i) if tokens[i].lemma == "houden"), -1)
        if seen.lower == "gezien" and verb >= 0:
            yield seen.i, verb, "obl"
            yield before.i, seen.i, "case"
            yield from ((c, verb, tokens[c].deprel) for c in sentence.children[seen.i] if c != before.i)


@needing("te")
def behind_infinitives(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`slaat een aanbod om te praten | af`: an infinitive has its particle in front of `te`; one behind it is that of the finite verb."""
    tokens = sentence.tokens
    for te, infinitive in sentence.pairs("te"):
        after = tokens[infinitive.i + 1] if infinitive.i + 1 < len(tokens) else te
        if not infinitive.has("VerbForm=Inf") or after.head != infinitive.i or after.deprel != "compound:prt":
            continue
        for i in sentence.ancestors(infinitive.i):
            verb = tokens[i]
            own = any(tokens[c].deprel == "compound:prt" for c in sentence.children[i])
            if i < te.i and verb.has("VerbForm=Fin") and not own and vocabulary.joined(after.lower, verb) in vocabulary.verbs:
                yield after.i, i, "compound:prt"
                break


@among("compound:prt")
def burdens(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`riep de lidstaten op | meer in defensie te investeren`: the quantity behind a particle is the object of the infinitive."""
    tokens = sentence.tokens
    for particle in sentence.with_relation("compound:prt"):
        if particle.head < 0:
            continue
        if vocabulary.joined(particle.lower, tokens[particle.head]) not in vocabulary.verbs:
            continue
        infinitive = next((c for c in sentence.children[particle.head] if c > particle.i and tokens[c].has("VerbForm=Inf")), None)
        for c in sentence.children[particle.i]:
            if tokens[c].deprel == "fixed" and tokens[c].lower in ("meer", "minder", "alles", "niets") and infinitive is not None:
                yield c, infinitive, "obj"


@needing("weer")
def again(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`geeft Twitter weer vrij`: in front of the particle, `weer` is an adverb."""
    tokens = sentence.tokens
    for before, particle in sentence.pairs("weer"):
        if before.deprel != "compound:prt" or particle.lower not in PARTICLES:
            continue
        if particle.head == before.head and vocabulary.joined(particle.lower, tokens[before.head]) in vocabulary.verbs:
            yield before.i, before.head, "advmod"
            yield particle.i, before.head, "compound:prt"


@needing("weer")
def both_ways(sentence: Sentence) -> Iterator[Move]:
    """`bestoken elkaar over en weer met raketten`: an adverb of three words, and no particle."""
    tokens = sentence.tokens
    for weer in sentence.with_form("weer"):
        words = tokens[max(0, weer.i - 2) : weer.i + 1]
        if [t.lower for t in words] != ["over", "en", "weer"]:
            continue
        verb = next((h for t in words for h in sentence.ancestors(t.i) if tokens[h].upos == "VERB" and tokens[h] not in words), -1)
        if verb < 0:
            continue
        over = words[0].i
        yield over, verb, "advmod"
        yield from ((t.i, over, "fixed") for t in words[1:])
        drawn = (c for t in words for c in sentence.children[t.i] if tokens[c] not in words)
        yield from ((c, verb, "compound:prt" if tokens[c].lower in PARTICLES else tokens[c].deprel) for c in drawn)


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
            if d + 2 < len(tokens) and tokens[d + 1].lower == "te" and (tokens[d + 2].lemma, word) in ANNOUNCING:
                continue  # `zegt er niet aan te denken`
            calls = (vocabulary.lemma(verb), word) in CALLS and tokens[d + 1].lower == "te"  # `riep de arbeiders op | te staken`
            lent = rel == "compound:prt" and (calls or vocabulary.joined(word, tokens[c]) not in vocabulary.verbs)
            lent = lent or (rel == "case" and word == "mee")  # `deelde mee geen bezwaar te hebben`: `mee` is no preposition
            if rel == "case" and word in PARTICLES - {"om", "mee"}:  # `zegt toe mensen op te nemen`
                lent = any(tokens[k].deprel == "compound:prt" for k in sentence.children[c])
            if (verb.lemma, word) in ANNOUNCING and _announces(sentence, verb, tokens[d]):
                continue
            if lent and vocabulary.joined(word, verb) in vocabulary.verbs:
                return d
            for e in sentence.children[d]:  # `spraken af | hun geschil op te lossen`: nor is `af`
                word = tokens[e].lower
                if tokens[e].deprel == "case" and word in NO_PREPOSITION and vocabulary.joined(word, verb) in vocabulary.verbs:
                    return e
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


def _stranded_particle(sentence: Sentence, verb: Token, vocabulary: VerbVocabulary) -> int | None:
    tokens = sentence.tokens
    behind = {t.lower for t in tokens[verb.i + 1 :] if t.deprel != "compound:prt"} & PARTICLES
    if not any(vocabulary.joined(word, verb) in vocabulary.verbs for word in behind):
        return None
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
        if _ends_adverb(sentence, token) or ((verb.lemma, word) in ANNOUNCING and _announces(sentence, verb, token)):
            continue
        if token.deprel == "flat" and tokens[j + 1 :] and tokens[j + 1].upos == "PROPN":
            continue  # `de gezant van de VN voor Syrië`, taken for one name
        if word in PARTICLES and vocabulary.joined(word, verb) in vocabulary.verbs and token.deprel != "compound:prt":
            if _at_pole(tokens, j) or (not bare_known and token.upos in ("ADP", "ADV") and not _heads_phrase(sentence, j)):
                return j
            if (not bare_known or (verb.lemma, word) in SUMMONS) and _infinitive_follows(tokens, j):
                return j
    return None


def _ends_adverb(sentence: Sentence, token: Token) -> bool:
    """`neemt daar geen genoegen | mee`, `gaat daar niet | op | in`: the second half of a pronominal adverb is no particle; of two words
    behind `daar` only the last may be one."""
    if token.deprel != "case" or token.head < 0 or token.head > token.i or sentence.tokens[token.head].lower not in APART:
        return False
    behind = [c for c in sentence.dependents(token.head, "case") if c > token.head]
    return token.i != behind[-1] or (token.lower == "mee" and len(behind) == 1)


def _announces(sentence: Sentence, verb: Token, token: Token) -> bool:
    """`denkt er niet over op te stappen`: the preposition of an `er` between the verb and it."""
    return any(verb.i < er.i < token.i for er in sentence.with_form("er"))


def _finite_follows(tokens: list[Token], j: int) -> bool:
    return any(t.has("VerbForm=Fin") for t in tokens[j + 1 : j + 8])


def _at_pole(tokens: list[Token], j: int) -> bool:
    """Is token `j` where a separated particle stands: before punctuation, a conjunction, `om`/`te`/`dat` or the end?"""
    if j + 1 >= len(tokens):
        return True
    after = tokens[j + 1]
    if after.lower in ("die", "dat") and tokens[j].lower not in CASES:
        return True  # `joeg betogers uiteen die …`
    if tokens[j].deprel == "case" == after.deprel and after.head == tokens[j].head and tokens[j].lower not in ("van", "tot", "voor"):
        return True  # `kwamen om | bij gevechten`
    return after.upos in ("PUNCT", "CCONJ", "SCONJ") or after.lower in ("om", "te", "dat", "nadat", "omdat", "nu")


def _heads_phrase(sentence: Sentence, j: int) -> bool:
    """Is token `j` a preposition with its noun close by?"""
    token = sentence.tokens[j]
    return token.deprel == "case" and 0 < token.head - j <= 3


def _infinitive_follows(tokens: list[Token], j: int) -> bool:
    """Does a `te` infinitive follow before the next comma?"""
    for k in range(j + 1, min(len(tokens) - 1, j + 14)):
        if tokens[k].form == "," or tokens[k].lower == "om":  # `bood hulp aan Oekraïne om mijnen te ruimen`
            return False
        if tokens[k].lower == "te" and tokens[k + 1].has("VerbForm=Inf"):
            return True
    return False


@needing("op")
def pressing(sentence: Sentence) -> Iterator[Move]:
    """`drong er bij Athene op aan de wet in te trekken`: of `op aan` it is `aan` that belongs to the verb."""
    tokens = sentence.tokens
    for op, aan in sentence.pairs("op"):
        if op.form != "op" or aan.form != "aan" or op.head < 0 or op.deprel not in ("compound:prt", "case"):
            continue
        verb = tokens[op.head]
        if verb.lower == "er":  # `drong er bij X op aan`, where `op` was left to `er`
            verb = next((t for t in reversed(tokens[: verb.i]) if t.upos == "VERB"), verb)
        if verb.lemma != "dringen" and verb.head >= 0:  # `op` was left to the infinitive
            verb = tokens[verb.head]
        if verb.lemma != "dringen":
            continue
        yield aan.i, verb.i, "compound:prt"
        low = next((c for c in sentence.children[verb.i] if c > aan.i and tokens[c].has("VerbForm=Inf")), None)
        if low is not None:
            yield op.i, low, "case"
            yield from ((c, verb.i, "obl") for c in sentence.children[low] if verb.i < c < op.i and preposition(sentence, c) == "bij")
        if aan.deprel == "case" and aan.head > aan.i and low is not None:
            yield aan.head, low, "obj"


@needing("er")
def announced(sentence: Sentence) -> Iterator[Move]:
    """`slaagde er gisteren in | de stad in te nemen`, `piekert er niet over | de wet in te trekken`: the preposition belongs to `er`, the
    noun behind it is the object of the infinitive, and what stands between the two is said of the verb above."""
    tokens = sentence.tokens
    for er in sentence.with_form("er"):
        if er.head < 0 or not tokens[er.head].has("VerbForm=Inf") or tokens[er.head].deprel != "xcomp":
            continue
        low, verb = tokens[er.head], tokens[tokens[er.head].head]
        for prep in tokens[er.i + 1 : low.i]:
            noun = tokens[prep.head] if prep.head >= 0 else prep
            if (verb.lemma, prep.lower) not in ANNOUNCING or prep.deprel != "case" or low.i not in (noun.i, noun.head):
                continue
            if noun.i > prep.i:
                yield prep.i, low.i, "case"
                if noun.lower != "zich" and noun.i != low.i:
                    yield noun.i, low.i, "obj"
            elif noun.i != er.i:
                continue
            yield from ((c, verb.i, "advmod") for c in sentence.children[low.i] if er.i < c < prep.i and tokens[c].upos == "ADV")
            break


@among("compound:prt")
def doubled(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`spraken A en B | af | de wapens neer te leggen`: of two particles at an infinitive the first is that of the verb above it."""
    tokens = sentence.tokens
    if len(sentence.with_relation("compound:prt")) < 2:
        return
    for low in tokens:
        if low.head < 0 or not low.has("VerbForm=Inf"):
            continue
        own = [c for c in sentence.dependents(low.i, "compound:prt") if c < low.i]
        if len(own) < 2 or low.head > own[0]:
            continue
        above = tokens[low.head]
        if above.has("VerbForm=Fin") and vocabulary.joined(tokens[own[0]].lower, above) in vocabulary.verbs:
            yield own[0], above.i, "compound:prt"


@among("compound:prt")
def burdened(sentence: Sentence) -> Iterator[Move]:
    """`sloeg de handen ineen met Estland`: what hangs on a particle is the verb's."""
    tokens = sentence.tokens
    for particle in sentence.with_relation("compound:prt"):
        if particle.head >= 0:
            for c in sentence.children[particle.i]:
                if tokens[c].deprel.split(":")[0] in ("obj", "obl", "nsubj", "iobj"):
                    yield c, particle.head, tokens[c].deprel
                elif tokens[c].deprel == "nmod" and preposition(sentence, c):  # `zette de levering | aan Egypte | stop`
                    yield c, particle.head, "obl"


@needing(*POSTPOSITIONS)
def postpositions(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`de straat op gegaan`: a preposition behind its noun, in front of a verb of motion."""
    tokens = sentence.tokens
    for post, verb in sentence.pairs(*POSTPOSITIONS):
        noun = tokens[post.i - 1]
        if post.i and noun.upos == "NOUN" and post.deprel != "compound:prt" and post.head != noun.i:
            if verb.upos == "VERB" and vocabulary.lemma(verb) in MOTION:
                yield post.i, noun.i, "case"
                yield noun.i, verb.i, "obl"


@needing("maken")
def dealings(sentence: Sentence) -> Iterator[Move]:
    """`zegt niets met de aanslag | te maken te hebben`: of `te maken te hebben` the second infinitive is the verb, the first its own."""
    tokens = sentence.tokens
    for made in sentence.with_form("maken"):
        have = next((tokens[i] for i in (made.i + 2,) if i < len(tokens) and tokens[i].lower in ("hebben", "krijgen")), None)
        if have is None or tokens[made.i + 1].lower != "te" or tokens[made.i - 1].lower != "te" or made.head == have.i:
            continue
        yield made.i, have.i, "xcomp"
        yield made.i - 1, made.i, "mark"
        yield from ((c, have.i, "obj") for c in sentence.dependents(made.head, "obj") if tokens[c].lower in ("niets", "iets", "niks"))


@needing("stoot")
def unopposed(sentence: Sentence) -> Iterator[Move]:
    """`namen zonder slag of stoot | de stad in`: nothing hangs on the last word of the idiom, whatever the parser takes it for."""
    tokens = sentence.tokens
    for blow in sentence.with_form("stoot"):
        first = tokens[blow.i - 2]
        if blow.i >= 3 and first.lower == "slag" and first.head >= 0:
            yield from ((c, first.head, tokens[c].deprel) for c in sentence.children[blow.i] if c > blow.i)


@needing("langer")
def no_longer(sentence: Sentence) -> Iterator[Move]:
    """`werkt niet langer | samen`: what the parser hung on the particle, or on each other, denies the verb."""
    tokens = sentence.tokens
    for denial, word in sentence.pairs("niet"):
        if word.lower == "langer" and word.head >= 0:  # `ziet Belgrado niet langer | als vriend`: nothing is longer than a friend
            yield from ((c, word.head, "advcl") for c in sentence.dependents(word.i, "advcl") if preposition(sentence, c) == "als")
        if word.lower != "langer" or word.head < 0 or tokens[word.head].lower not in PARTICLES:
            continue
        verb = next((i for i in sentence.ancestors(word.head) if tokens[i].upos == "VERB"), -1)
        if verb >= 0:
            yield denial.i, verb, "advmod"
            yield word.i, verb, "advmod"


@needing("voor")
def resolved(sentence: Sentence) -> Iterator[Move]:
    """`nemen zich voor | de banden aan te halen`: `voor` is the particle of `zich voornemen`, the noun is the infinitive's."""
    tokens = sentence.tokens
    for voor, _ in sentence.pairs("voor"):
        noun = tokens[voor.head]
        low = tokens[noun.head]
        verb = tokens[low.head]
        if voor.deprel != "case" or verb.lemma != "nemen" or low.deprel != "xcomp" or tokens[voor.i - 1].lower not in ("zich", "ons", "me"):
            continue
        if behind_te(sentence, low.i) and verb.i < voor.i < low.i:
            yield voor.i, verb.i, "compound:prt"
            yield voor.i - 1, verb.i, "expl:pv"
            yield noun.i, low.i, "obj"
