"""Sentence → clauses: the verb with its particle, voice, tense, polarity, modality, slots and the verb above it.

The tree decides (UD relations); where the parser is known to err often, `mend` sets it right first from what Dutch word order and the
verb vocabulary allow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from coders.inflection import VerbVocabulary
from coders.sentence import Sentence, Token

PARTICLES = frozenset(
    "aan achter achterna af binnen bij bijeen door dicht dood gelijk goed in klaar kwijt langs mee na neer om omhoog omver onder open op "
    "over plat rond samen stil stop tegen tegemoet terecht terug teleur teniet thuis toe tussen uit uiteen vast ver vol voor voorbij "
    "voort voorop vooruit vrij weer weg aaneen los buiten af kapot geluk ineen vlot verder glad deel plaats lastig prijs gevangen buit gade leeg neer bloot".split()
)
PREPOSITION = {"mee": "met", "toe": "tot", "heen": "naar", "af": "van"}
"""What the second half of a pronominal adverb stands for (`daarmee` = `met dat`)."""

_PRONOMINAL = tuple(
    (first + second, PREPOSITION.get(second, second))
    for first in ("er", "daar", "hier", "waar")
    for second in "aan achter bij binnen door in langs mee na naar naast om omheen onder op over rond tegen toe tot tussen uit van voor".split()
)
PRONOMINAL = dict(_PRONOMINAL)

POSTPOSITIONS = frozenset("op uit over in af binnen door".split())
MOTION = frozenset("gaan komen trekken lopen zetten jagen sturen rijden drijven vluchten".split())
NEGATIONS = frozenset("niet geen nooit noch nergens nimmer niets evenmin amper nauwelijks allerminst geenszins".split())
HEDGES = frozenset("mogelijk misschien wellicht vermoedelijk waarschijnlijk allicht mogelijks naar_verluidt".split())
CONDITIONS = frozenset("als indien mocht tenzij mits zodra wanneer zolang ingeval".split())
FUTURE_AUX = frozenset({"zullen", "gaan"})
HEDGED_AUX = frozenset({"kunnen", "mogen"})
PASSIVE_AUX = frozenset({"worden", "zijn"})
BOUNDARY = frozenset({";", ":", "–", "—"})


@dataclass(slots=True)
class Clause:
    """One predicate and what the tree hangs on it.

    `slots` maps a slot name (`subj`, `obj`, `iobj`, `pred`, `adv`, or a preposition) to token positions, the likeliest first. Slots are
    those of the active voice: the subject of a passive is in `obj`, its agent in `subj`. `lower` lists clauses that this verb governs.
    `bare` is the verb without its particle where that may be a postposition (`de straat op gaan`); `loose` holds phrases that hang on the
    subject, where the parser often leaves what belongs to the verb; `nested` maps a filler that hangs on an adverbial phrase to that
    phrase's head (`onder druk van de boeren`): nobody is hit by it unless the frame asks for it or for the phrase.
    """

    verb: int
    lemma: str
    kind: str
    slots: dict[str, list[int]] = field(default_factory=dict)
    lower: list[Clause] = field(default_factory=list)
    upper: Clause | None = None
    passive: bool = False
    reflexive: bool = False
    infinitive: bool = False
    negated: bool = False
    negators: list[int] = field(default_factory=list)
    modality: str = ""
    hypothetical: bool = False
    question: bool = False
    tense: str = "present"
    bridged: float = 1.0
    verb_tokens: list[int] = field(default_factory=list)
    inherited_subject: bool = False
    bare: str = ""
    nested: dict[int, int] = field(default_factory=dict)
    loose: dict[str, list[int]] = field(default_factory=dict)

    def first(self, slot: str) -> int | None:
        """The likeliest filler of a slot, or None."""
        fillers = self.slots.get(slot)
        return fillers[0] if fillers else None


def preposition(sentence: Sentence, i: int) -> str:
    """The preposition in front of the phrase headed by `i`, fixed ones joined with underscores (`ten_aanzien_van`); '' if there is none."""
    for c in sentence.children[i]:
        token = sentence.tokens[c]
        if (token.deprel == "case" or (token.deprel == "mark" and token.form == "als")) and token.upos in ("ADP", "ADV", "SCONJ", "NOUN", "ADJ", "VERB"):
            fixed = [sentence.tokens[f].form.lower() for f in sentence.children[c] if sentence.tokens[f].deprel == "fixed"]
            word = "_".join([token.form.lower(), *fixed])
            if c < i or fixed or word in ("mee", "toe") or (c == i + 1 and word in POSTPOSITIONS):
                return PREPOSITION.get(word, word) if c > i else word
    return ""


def pronominal(token: Token) -> str:
    """The preposition inside a pronominal adverb (`ertegen` → tegen), or ''."""
    return PRONOMINAL.get(token.form.lower(), "") if token.upos in ("ADV", "PRON", "ADP", "SCONJ") else ""


# --------------------------------------------------------------------------------------------------------------- mending the tree


def mend(sentence: Sentence, vocabulary: VerbVocabulary, names: Names) -> Sentence:
    """The sentence with the parser's commonest errors set right; `names` says what kind of dictionary name each token belongs to.

    - the particle of `roept X op de wapens neer te leggen`, taken for the preposition of what follows, goes to its verb;
    - the object of an inverted clause (`Gisteren hield de regering gesprekken`), taken for an apposition of the subject, goes to the verb;
    - a name in front of the finite verb that was taken for an adverb is its subject.
    """
    sentence = promote_verb(sentence, vocabulary)
    moves = [
        *_particles(sentence, vocabulary),
        *_objects(sentence, names),
        *_owners(sentence, names),
        *_beneficiaries(sentence),
        *_unlinked_members(sentence),
        *_quantities(sentence),
        *_fronted_names(sentence, names),
        *_reflexives(sentence),
        *_reports(sentence),
        *_postpositions(sentence, vocabulary),
    ]
    if not moves:
        return sentence
    tokens = [replace(token) for token in sentence.tokens]
    for i, head, deprel in moves:
        if head != i:
            tokens[i].head, tokens[i].deprel = head, deprel
    mended = Sentence(tokens, sentence.text, sentence.start)
    return mended if mended.is_tree else sentence


Move = tuple[int, int, str]
Names = Mapping[int, tuple[str, int]]
"""Token → (kind of name: person, country, body or group; where the name starts)."""


def _particles(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    tokens = sentence.tokens
    for verb in tokens:
        if verb.upos not in ("VERB", "AUX") or not verb.has("VerbForm=Fin"):
            continue
        if any(tokens[c].deprel == "compound:prt" for c in sentence.children[verb.i]):
            continue
        particle = _own_particle(sentence, verb, vocabulary)
        if particle is None:
            particle = _stranded_particle(sentence, verb, vocabulary)
        if particle is not None:
            yield particle, verb.i, "compound:prt"
    for te in tokens:  # `samen te werken`, `open te stellen`
        if te.form.lower() == "te" and 0 < te.i < len(tokens) - 1 and tokens[te.i + 1].has("VerbForm=Inf"):
            verb, before = tokens[te.i + 1], tokens[te.i - 1]
            word = before.form.lower()
            if word in PARTICLES and before.deprel != "compound:prt" and vocabulary.joined(word, verb) in vocabulary.verbs:
                yield before.i, verb.i, "compound:prt"


def _own_particle(sentence: Sentence, verb: Token, vocabulary: VerbVocabulary) -> int | None:
    """A particle that hangs on its verb under another relation: `staat open voor`."""
    tokens = sentence.tokens
    for c in sentence.children[verb.i]:
        word = tokens[c].form.lower()
        if word in PARTICLES and c > verb.i and not sentence.children[c] and vocabulary.joined(word, verb) in vocabulary.verbs:
            return c
    return None


def _objects(sentence: Sentence, names: Names) -> Iterator[Move]:
    """Phrases hung on the subject or object that stand where another object stands: `bood het IMF | Pakistan | een lening aan`."""
    tokens = sentence.tokens
    for noun in tokens:
        if (noun.deprel not in ("nsubj", "obj") and noun.form.lower() not in TIMES) or noun.upos not in ("NOUN", "PROPN") or noun.head < 0:
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
        kind, start = names.get(c, ("", -1))
        if start == c and noun.deprel != "obj" and (kind == "country" or (noun.i in names and token.deprel == "flat")):
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
            last = max([c, *(f for f in sentence.children[c] if tokens[f].deprel == "flat")])
            if named and names[c][1] == c and not tokens[last].form.endswith(("s", "'")) and not preposition(sentence, c):
                if subjects and noun.deprel == "obj" and names[c][0] != "group":
                    yield c, verb, "iobj"  # `zal Oekraïne | tanks | leveren`
                elif not subjects and verb < c:
                    yield c, verb, "nsubj"
                    if noun.deprel == "nsubj":
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
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ochtend middag avond nacht week maand jaar januari februari maart april mei "
    "juni juli augustus september oktober november december plan".split()
)
"""Nouns that no name follows as an apposition: a name behind them is an argument of the verb."""
MEASURES = frozenset(
    "aantal kilo ton liter meter paar soort groep reeks hoeveelheid stuk glas miljoen miljard procent deel meerderheid minderheid dozijn "
    "handvol heleboel boel massa hoop".split()
)
QUANTITIES = frozenset("duizenden honderden tientallen tienduizenden honderdduizenden miljoenen".split())


def _quantities(sentence: Sentence) -> Iterator[Move]:
    """`duizenden studenten`: the number is no argument of its own; behind the subject it begins the object."""
    tokens = sentence.tokens
    for number, noun in zip(tokens, tokens[1:], strict=False):
        if number.form.lower() not in QUANTITIES:
            continue
        if noun.upos == "ADJ" and noun.i + 1 < len(tokens):
            noun = tokens[noun.i + 1]
        if noun.upos != "NOUN" or number.head < 0:
            continue
        if number.deprel == "nsubj" and noun.deprel in ("nsubj", "nmod", "appos", "obj"):
            yield noun.i, number.head, "nsubj"
            yield number.i, noun.i, "nummod"
        elif number.deprel in ("nmod", "appos", "fixed", "flat") and tokens[number.head].deprel == "nsubj" and tokens[number.head].head >= 0:
            yield noun.i, tokens[number.head].head, "obj"
            yield number.i, noun.i, "nummod"


def _reflexives(sentence: Sentence) -> Iterator[Move]:
    """A `zich` that hangs on a noun goes to the finite verb before it."""
    for token in sentence.tokens:
        if token.form.lower() == "zich" and token.head >= 0 and sentence.tokens[token.head].upos not in ("VERB", "ADJ"):
            verb = next((t for t in reversed(sentence.tokens[: token.i]) if t.upos == "VERB"), None)
            if verb is not None:
                yield token.i, verb.i, "expl:pv"


def _reports(sentence: Sentence) -> Iterator[Move]:
    """`verwacht de regering dat …`: a `dat` clause hung on the subject behind the verb is the verb's."""
    tokens = sentence.tokens
    for mark in tokens:
        if mark.form.lower() != "dat" or mark.deprel != "mark" or mark.head < 0:
            continue
        below = tokens[mark.head]
        if below.deprel in ("acl", "acl:relcl") and below.head >= 0 and tokens[below.head].deprel in ("nsubj", "obj", "obl"):
            verb = tokens[below.head].head
            if 0 <= verb < below.i and tokens[verb].upos == "VERB" and tokens[below.head].deprel == "nsubj" and tokens[below.head].i > verb:
                yield below.i, verb, "ccomp"


def _postpositions(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`de straat op gegaan`: a preposition behind its noun, in front of a verb of motion."""
    tokens = sentence.tokens
    for k in range(1, len(tokens) - 1):
        noun, post = tokens[k - 1], tokens[k]
        if post.form.lower() in POSTPOSITIONS and noun.upos == "NOUN" and post.deprel != "compound:prt" and post.head != noun.i:
            verb = tokens[k + 1]
            if verb.upos == "VERB" and vocabulary.lemma(verb) in MOTION:
                yield post.i, noun.i, "case"
                yield noun.i, verb.i, "obl"


def promote_verb(sentence: Sentence, vocabulary: VerbVocabulary) -> Sentence:
    """A sentence without any finite verb, read again: a past tense that the tagger took for an adjective or noun becomes its root.

    `Rebellen bestookten posities van het leger`: headlines are short of what the tagger goes by.
    """
    tokens = sentence.tokens
    if any(t.has("VerbForm=Fin") and t.deprel in _CLAUSAL | {"aux", "aux:pass", "cop"} for t in tokens):
        return sentence
    for token in tokens[1:-1]:
        form = token.form.lower()
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
        word = token.form.lower()
        if word in PARTICLES and vocabulary.joined(word, verb) in vocabulary.verbs and token.deprel != "compound:prt":
            if _at_pole(tokens, j) or (not bare_known and token.upos in ("ADP", "ADV") and not _heads_phrase(sentence, j)):
                return j
            if not bare_known and _infinitive_follows(tokens, j):
                return j
    return None


def _finite_follows(tokens: list[Token], j: int) -> bool:
    return any(t.has("VerbForm=Fin") for t in tokens[j + 1 : j + 8])


def _at_pole(tokens: list[Token], j: int) -> bool:
    """Is token `j` where a separated particle stands: before punctuation, a conjunction, `om`/`te`/`dat` or the end?"""
    if j + 1 >= len(tokens):
        return True
    after = tokens[j + 1]
    return after.upos in ("PUNCT", "CCONJ", "SCONJ") or after.form.lower() in ("om", "te", "dat", "nadat", "omdat", "nu")


def _heads_phrase(sentence: Sentence, j: int) -> bool:
    """Is token `j` a preposition with its noun close by?"""
    token = sentence.tokens[j]
    return token.deprel == "case" and 0 < token.head - j <= 3


def _infinitive_follows(tokens: list[Token], j: int) -> bool:
    """Does a `te` infinitive follow before the next comma?"""
    for k in range(j + 1, min(len(tokens) - 1, j + 14)):
        if tokens[k].form == ",":
            return False
        if tokens[k].form.lower() == "te" and tokens[k + 1].has("VerbForm=Inf"):
            return True
    return False


# ------------------------------------------------------------------------------------------------------------------ building clauses

_AUXILIARY = frozenset({"aux", "aux:pass", "cop", "compound:prt", "fixed", "flat"})
_CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj", "csubj:pass", "conj", "root", "advcl:relcl"})


def clauses(sentence: Sentence, vocabulary: VerbVocabulary) -> list[Clause]:
    """All clauses of a (mended) sentence, in text order, each tied to the clause above it."""
    found: dict[int, Clause] = {}
    for token in sentence.tokens:
        if _is_predicate(sentence, token):
            found[token.i] = _build(sentence, token, vocabulary)
    for clause in found.values():
        clause.upper = _governor(sentence, clause, found)
        if clause.upper is not None and clause.kind != "conj":
            clause.upper.lower.append(clause)
    ordered = [found[i] for i in sorted(found, key=lambda i: _depth(sentence, i))]
    for clause in ordered:
        _inherit(sentence, clause)
    _set_relatives(sentence, ordered)
    return [found[i] for i in sorted(found)]


def _depth(sentence: Sentence, i: int) -> int:
    return sum(1 for _ in sentence.ancestors(i))


def _is_predicate(sentence: Sentence, token: Token) -> bool:
    if token.deprel in _AUXILIARY:
        return False
    if token.upos == "VERB":
        if token.head > token.i and token.deprel in ("amod", "acl") and not token.has("VerbForm=Fin"):
            return False  # `de door Syrië gesteunde organisatie` describes, it tells no event
        if token.deprel in ("amod", "nmod", "obj", "nsubj", "obl", "nsubj:pass", "case", "mark", "advmod", "appos", "det"):
            return any(sentence.tokens[c].deprel in ("nsubj", "obj", "aux", "aux:pass", "nsubj:pass") for c in sentence.children[token.i])
        return True
    if token.upos == "AUX":
        return token.deprel in _CLAUSAL and not any(sentence.tokens[c].upos == "AUX" for c in sentence.children[token.i])
    return any(sentence.tokens[c].deprel == "cop" for c in sentence.children[token.i]) or (
        token.deprel == "xcomp" and token.upos == "ADJ" and False
    )


def _governor(sentence: Sentence, clause: Clause, found: dict[int, Clause]) -> Clause | None:
    for above in sentence.ancestors(clause.verb):
        if above in found:
            return found[above]
    return None


def _build(sentence: Sentence, token: Token, vocabulary: VerbVocabulary) -> Clause:
    tokens, children = sentence.tokens, sentence.children
    copula = next((c for c in children[token.i] if tokens[c].deprel == "cop"), None)
    clause = Clause(token.i, "", token.deprel, verb_tokens=[token.i])
    slots = clause.slots
    if copula is None:
        clause.lemma = vocabulary.lemma(token)
    else:
        clause.lemma = vocabulary.lemma(tokens[copula])
        clause.verb_tokens.append(copula)
        _predicate_slot(sentence, token, slots)
    auxiliaries = []
    for c in children[token.i]:
        child = tokens[c]
        rel = child.deprel
        if rel in ("aux", "aux:pass"):
            auxiliaries.append(child)
        elif rel == "compound:prt":
            _particle(sentence, clause, child, token, vocabulary)
        elif rel in ("punct", "cop", "case", "fixed", "cc", "mark", "det"):
            continue
        else:
            _fill(sentence, clause, child)
    clause.passive = any(a.deprel == "aux:pass" for a in auxiliaries) or "subj:pass" in slots
    if clause.passive and auxiliaries and all(a.lemma != "worden" for a in auxiliaries) and _is_perfect(clause):
        clause.passive = False
        slots["subj"] = slots.pop("subj:pass", []) + slots.get("subj", [])
    clause.verb_tokens.extend(a.i for a in auxiliaries)
    clause.infinitive = token.has("VerbForm=Inf") and not any(a.has("VerbForm=Fin") for a in auxiliaries)
    if not auxiliaries and token.has("VerbForm=Part") and token.deprel in ("advcl", "acl", "acl:relcl", "amod"):
        clause.passive = not token.form.lower().endswith(("end", "ende"))
    _tie_fields(sentence, clause)
    _voice(sentence, clause)
    _nearby(sentence, clause)
    _postposition(sentence, clause)
    _mood(sentence, clause, auxiliaries, token if copula is None else tokens[copula])
    return clause


UNACCUSATIVE = frozenset(
    "gaan komen treden stappen keren vertrekken reizen sterven blijven vluchten landen arriveren slagen verdwijnen vallen lopen springen "
    "trekken stijgen dalen groeien beginnen bezwijken ontstaan raken toenemen afnemen varen vliegen rijden".split()
)
"""Verbs whose perfect takes `zijn`: `is vertrokken` is no passive."""


def _is_perfect(clause: Clause) -> bool:
    """`zijn` + participle that is a perfect: of a verb of motion or change, or with an object beside its subject."""
    bare = clause.bare or clause.lemma
    if "subj:pass" in clause.slots and clause.slots.get("obj"):
        return True
    return "door" not in clause.slots and any(bare == verb or bare.endswith(verb) and len(bare) > len(verb) for verb in UNACCUSATIVE)


def _predicate_slot(sentence: Sentence, token: Token, slots: dict[str, list[int]]) -> None:
    prep = preposition(sentence, token.i)
    if not prep and token.upos == "ADP":  # `is van plan`: the parser heads the phrase by its preposition
        nouns = [c for c in sentence.children[token.i] if sentence.tokens[c].deprel == "fixed"]
        if nouns:
            slots.setdefault(token.form.lower(), []).append(nouns[-1])
            return
    slots.setdefault(prep or "pred", []).append(token.i)


def _particle(sentence: Sentence, clause: Clause, particle: Token, verb: Token, vocabulary: VerbVocabulary) -> None:
    fixed = [c for c in sentence.children[particle.i] if sentence.tokens[c].deprel == "fixed"]
    clause.verb_tokens.append(particle.i)
    if fixed:  # `in beslag nemen` is a phrase, not a particle
        clause.slots.setdefault(particle.form.lower(), []).append(fixed[-1])
        clause.verb_tokens.extend(fixed)
        return
    prep = preposition(sentence, particle.i)
    if prep:  # so is `in vrijheid stellen`
        clause.slots.setdefault(prep, []).append(particle.i)
        return
    joined = vocabulary.joined(particle.form.lower(), verb)
    clause.bare = vocabulary.lemma(verb)
    if joined in vocabulary.verbs or particle.upos in ("ADP", "ADV") or clause.lemma not in vocabulary.verbs:
        clause.lemma = joined
    else:
        clause.slots.setdefault("pred", []).append(particle.i)


def _fill(sentence: Sentence, clause: Clause, child: Token) -> None:
    slots, rel, base = clause.slots, child.deprel, child.deprel.split(":")[0]
    word = child.form.lower()
    if word == "zich" or rel == "expl:pv":
        clause.reflexive = True
    elif rel == "nsubj":
        if "subj" in slots and child.i > slots["subj"][0] and child.i > clause.verb:
            slots.setdefault("obj", []).append(child.i)
        else:
            slots.setdefault("subj", []).append(child.i)
    elif rel == "nsubj:pass":
        slots.setdefault("subj:pass", []).append(child.i)
    elif rel in ("obj", "iobj"):
        prep = preposition(sentence, child.i)
        slots.setdefault(prep or rel, []).append(child.i)
    elif base == "obl":
        prep = preposition(sentence, child.i)
        if rel == "obl:agent" or (prep == "door" and rel != "obl:arg"):
            slots.setdefault("door", []).append(child.i)
        elif prep:
            slots.setdefault(prep, []).append(child.i)
            _fixed_phrase(sentence, clause, child)
        elif pronominal(child):
            slots.setdefault(pronominal(child), []).append(child.i)
        else:
            slots.setdefault("bare", []).append(child.i)
    elif base == "advmod" or child.upos == "ADV":
        if word in NEGATIONS:
            clause.negated = True
            clause.negators.append(child.i)
        if pronominal(child):
            slots.setdefault(pronominal(child), []).append(child.i)
        else:
            slots.setdefault("adv", []).append(child.i)
            if child.upos == "ADJ":
                slots.setdefault("pred", []).append(child.i)
            clause.negators.extend(c for c in sentence.children[child.i] if sentence.tokens[c].form.lower() in NEGATIONS)
    elif base in ("xcomp", "advcl", "ccomp") and child.upos in ("ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP"):
        prep = preposition(sentence, child.i)
        if not prep and child.upos == "ADP":
            _predicate_slot(sentence, child, slots)
        else:
            slots.setdefault(prep or "pred", []).append(child.i)
    elif base == "nmod":  # a phrase that the parser hung on the verb as if it were a noun
        prep = preposition(sentence, child.i)
        if prep:
            slots.setdefault(prep, []).append(child.i)
    elif base == "appos" and child.upos in ("NOUN", "PROPN"):
        slots.setdefault("bare", []).append(child.i)


def _fixed_phrase(sentence: Sentence, clause: Clause, child: Token) -> None:
    """`onder vuur nemen over …`: an idiom's noun that the parser fused with a preposition into a fixed one."""
    for c in sentence.children[child.i]:
        token = sentence.tokens[c]
        if token.deprel == "case":
            nouns = [f for f in sentence.children[c] if sentence.tokens[f].deprel == "fixed" and sentence.tokens[f].upos == "NOUN"]
            if nouns:
                clause.slots.setdefault(token.form.lower(), []).append(nouns[-1])
            elif any(sentence.tokens[f].deprel == "fixed" for f in sentence.children[c]):
                clause.slots.setdefault(token.form.lower(), []).append(child.i)


def _tie_fields(sentence: Sentence, clause: Clause) -> None:
    """Pronominal adverbs that the parser hung on a lower verb or as `case`: `dreigt ermee … te treffen`."""
    tokens = sentence.tokens
    for j in range(clause.verb + 1, min(clause.verb + 6, len(tokens))):
        prep = pronominal(tokens[j])
        if prep and tokens[j].head != clause.verb and tokens[j].form.lower().startswith("er"):
            clause.slots.setdefault(prep, []).append(j)
        if tokens[j].upos == "PUNCT":
            break


def _voice(sentence: Sentence, clause: Clause) -> None:
    """Move the passive's subject to `obj` and its agent to `subj`; a second object becomes the indirect one."""
    slots = clause.slots
    if clause.passive:
        patients = slots.pop("subj:pass", []) or slots.pop("subj", [])
        slots.pop("subj", None)
        if patients:
            slots["obj"] = patients + slots.get("obj", [])
        if "door" in slots:
            slots["subj"] = slots.pop("door")
    subjects = slots.get("subj", [])
    if len(subjects) == 2 and "obj" not in slots and not clause.passive and sentence.tokens[subjects[0]].upos != "PRON":
        slots["subj"], slots["obj"] = [subjects[0]], [subjects[1]]  # `Rusland heeft Oekraïne aangevallen`
    objects = slots.get("obj", [])
    if len(objects) == 2 and "iobj" not in slots and not clause.passive:
        slots["iobj"], slots["obj"] = [objects[0]], [objects[1]]


def _nearby(sentence: Sentence, clause: Clause) -> None:
    """Add prepositional phrases that hang on the object or on another phrase (`bracht een bezoek aan Kiev`), after the verb's own."""
    core = [i for slot in ("obj", "iobj", "pred", "bare") for i in clause.slots.get(slot, ())]
    adjuncts = {i for slot, fill in clause.slots.items() if slot not in ("subj", "obj", "iobj", "pred", "bare", "adv", "door") for i in fill}
    queue = core + [i for i in adjuncts if i not in core]
    for i in clause.slots.get("subj", ()):
        for c in sentence.children[i]:
            prep = preposition(sentence, c) if sentence.tokens[c].deprel.split(":")[0] in ("nmod", "obl") else ""
            if prep:
                clause.loose.setdefault(prep, []).append(c)
    for i in _field(sentence, clause):
        if sentence.tokens[i].deprel.split(":")[0] in ("nmod", "obl"):
            prep = preposition(sentence, i)
            if prep and i not in clause.slots.get(prep, ()) and i not in clause.loose.get(prep, ()):
                clause.loose.setdefault(prep, []).append(i)
    for _ in range(2):
        deeper = []
        for i in queue:
            for c in sentence.children[i]:
                token = sentence.tokens[c]
                if token.deprel.split(":")[0] in ("nmod", "obl", "appos") and token.deprel != "nmod:poss":
                    prep = preposition(sentence, c)
                    if prep:
                        fill = clause.slots.setdefault(prep, [])
                        if c not in fill:
                            fill.append(c)
                        if i in adjuncts or i in clause.nested:
                            clause.nested[c] = i
                        deeper.append(c)
                elif pronominal(token) and token.upos == "ADV":
                    clause.slots.setdefault(pronominal(token), []).append(c)
        queue = deeper


def _field(sentence: Sentence, clause: Clause) -> range:
    """The positions where Dutch word order puts a verb's phrases: from its first word to the boundary behind its last."""
    tokens = sentence.tokens
    last = end = max(clause.verb_tokens)
    while end + 1 < len(tokens):
        after = tokens[end + 1]
        if after.upos in ("PUNCT", "SCONJ") or (after.upos == "CCONJ" and end > last) or after.has("VerbForm=Fin"):
            break
        end += 1
    return range(min(clause.verb_tokens), end + 1)


def _postposition(sentence: Sentence, clause: Clause) -> None:
    """`de straat op gaan`, `het land uit zetten`: the particle may be the preposition of the object in front of it."""
    for i in clause.verb_tokens:
        token = sentence.tokens[i]
        if token.deprel == "compound:prt" and clause.bare:
            for slot in ("obj", "bare", "iobj"):
                nouns = [j for j in clause.slots.get(slot, ()) if j < i]
                if nouns:
                    clause.loose.setdefault(token.form.lower(), []).extend(nouns)


def _mood(sentence: Sentence, clause: Clause, auxiliaries: list[Token], finite: Token) -> None:
    """Tense, modality, negation and hypothesis of one clause, by its own words alone."""
    tokens, children = sentence.tokens, sentence.children
    head = tokens[clause.verb]
    words = [finite, *auxiliaries]
    names = [a.lemma for a in auxiliaries]
    for auxiliary in auxiliaries:
        if auxiliary.lemma == "zullen" and auxiliary.has("Tense=Past"):
            clause.modality = "hearsay"
        elif auxiliary.lemma in FUTURE_AUX and not clause.modality:
            clause.modality = "future"
        elif auxiliary.lemma == "willen":
            clause.modality = "will"
        elif auxiliary.lemma in ("moeten", "dienen", "hoeven"):
            if not (auxiliary.has("Tense=Past") and not clause.infinitive and auxiliary.lemma == "moeten" and len(auxiliaries) == 1):
                clause.modality = "must"  # `moest aftreden` tells what happened
        elif auxiliary.lemma in HEDGED_AUX:
            clause.modality = clause.modality if clause.modality == "hearsay" else "may"
    if "zijn" in names and any(tokens[i].form == "plan" for i in clause.slots.get("van", ())):
        clause.modality = "will"  # `is van plan X te helpen`, where the parser makes `helpen` the root
    past = any(w.has("Tense=Past") for w in words) or "hebben" in names or (
        "zijn" in names and head.has("VerbForm=Part")
    )
    clause.tense = "future" if clause.modality == "future" else "past" if past else "present"
    for slot in ("obj", "subj", "iobj", "bare"):
        for i in clause.slots.get(slot, ()):
            for c in (i, *children[i]):
                if tokens[c].form.lower() in ("geen", "niemand", "niets", "geeneen"):
                    clause.negated = True
                    clause.negators.append(c)
    if clause.negators and not clause.negated:
        clause.negated = True
    if clause.negated and _not_only(tokens, clause.negators):
        clause.negated = False
    marks = [tokens[c].form.lower() for c in children[clause.verb] if tokens[c].deprel in ("mark", "case")]
    if "zonder" in marks:
        clause.negated = True
    adverbs = {tokens[i].form.lower() for i in clause.slots.get("adv", ())}
    if adverbs & HEDGES:
        clause.modality = clause.modality or "may"
    if head.deprel in ("advcl", "conj", "parataxis", "acl") and (
        any(m in CONDITIONS for m in marks) or _verb_first_condition(sentence, clause, finite)
    ):
        if not ("toen" in marks or (any(m in ("wanneer", "zodra") for m in marks) and clause.tense == "past")):
            clause.hypothetical = True
    if "of" in marks and head.deprel in ("ccomp", "csubj", "acl", "advcl", "nsubj", "obj", "root"):
        clause.hypothetical = True
    if tokens[-1].form == "?" or (tokens[-1].upos == "PUNCT" and len(tokens) > 1 and tokens[-2].form == "?"):
        clause.question = head.deprel in ("root", "conj", "ccomp")


def _not_only(tokens: list[Token], negators: list[int]) -> bool:
    """`niet alleen … maar ook` denies nothing."""
    return any(k + 1 < len(tokens) and tokens[k + 1].form.lower() in ("alleen", "enkel", "slechts") for k in negators)


def _verb_first_condition(sentence: Sentence, clause: Clause, finite: Token) -> bool:
    """`Mocht Rusland aanvallen, dan …`: a conditional clause without a conjunction."""
    tokens = sentence.tokens
    words = sorted(clause.verb_tokens)
    first = words[0]
    return (
        first == 0
        and tokens[first].has("VerbForm=Fin")
        and tokens[clause.verb].deprel == "advcl"
        and tokens[-1].form != "?"
    ) or any(tokens[w].lemma == "mogen" and tokens[w].has("Tense=Past") and w == 0 for w in words)


def _inherit(sentence: Sentence, clause: Clause) -> None:
    """Coordinated verbs share subject, auxiliaries and mood with the first; infinitives and participles get the subject above."""
    upper = clause.upper
    if upper is None:
        return
    tokens = sentence.tokens
    if clause.kind == "conj" and tokens[clause.verb].head == upper.verb:
        head, own = tokens[upper.verb], tokens[clause.verb]
        nonfinite = not own.has("VerbForm=Fin") and not any(tokens[i].has("VerbForm=Fin") for i in clause.verb_tokens)
        if nonfinite:
            clause.modality = clause.modality or upper.modality
            clause.tense = upper.tense
            clause.infinitive = upper.infinitive
            if own.has("VerbForm=Part") and upper.passive and not clause.passive:
                clause.passive = True
                _voice(sentence, clause)
        clause.negated = clause.negated or (upper.negated and nonfinite and bool(upper.negators) and min(upper.negators) < upper.verb)
        clause.hypothetical = clause.hypothetical or upper.hypothetical
        clause.question = clause.question or upper.question
        if "subj" not in clause.slots and not (clause.passive and not upper.passive):
            _share(clause, upper, "subj")
        if "subj" not in clause.slots and clause.passive and not upper.passive and "obj" not in clause.slots:
            clause.slots["obj"] = list(upper.slots.get("subj", []))
        if clause.passive and upper.passive and "obj" not in clause.slots:
            _share(clause, upper, "obj")
        elif clause.passive and upper.passive and "obj" in upper.slots and tokens[clause.slots["obj"][0]].form.lower() == "land":
            clause.slots["obj"] = [*upper.slots["obj"], *clause.slots["obj"]]
        clause.kind = upper.kind if upper.kind != "root" else "conj"
        clause.upper = upper.upper
        if upper.upper is not None:
            upper.upper.lower.append(clause)
    elif "subj" not in clause.slots and not clause.passive and (
        clause.infinitive or not any(tokens[i].has("VerbForm=Fin") for i in clause.verb_tokens)
    ):
        _share(clause, upper, "subj")
    elif clause.passive and clause.kind in ("advcl", "acl") and "obj" not in clause.slots:
        if clause.kind == "acl":
            clause.slots["obj"] = [tokens[clause.verb].head]
        elif upper.slots.get("subj"):
            clause.slots["obj"] = list(upper.slots["subj"])
            clause.inherited_subject = True


def _share(clause: Clause, upper: Clause, slot: str) -> None:
    if upper.slots.get(slot):
        clause.slots[slot] = list(upper.slots[slot])
        clause.inherited_subject = True


RELATIVES = frozenset("die dat wie wat welke hetgeen".split())


def _set_relatives(sentence: Sentence, found: list[Clause]) -> None:
    """In a relative clause the pronoun stands for its antecedent, in whatever slot it fills (`die`, `met wie`, `waartegen`)."""
    tokens = sentence.tokens
    for clause in found:
        antecedent = _antecedent(sentence, clause)
        if antecedent is None:
            continue
        for slot, fill in clause.slots.items():
            for k, i in enumerate(fill):
                word = tokens[i].form.lower()
                if (word in RELATIVES and tokens[i].upos in ("PRON", "DET", "SCONJ")) or word.startswith("waar") and pronominal(tokens[i]):
                    fill[k] = antecedent
        _two_subjects(clause, antecedent)
        _unmarked_pronoun(sentence, clause, antecedent)


def _antecedent(sentence: Sentence, clause: Clause) -> int | None:
    if clause.kind not in ("acl:relcl", "acl"):
        return None
    i = clause.verb
    while i >= 0 and sentence.tokens[i].deprel == "conj":
        i = sentence.tokens[i].head
    return sentence.tokens[i].head if i >= 0 and sentence.tokens[i].deprel.startswith("acl") else None


def _unmarked_pronoun(sentence: Sentence, clause: Clause, antecedent: int) -> None:
    """`Rusland, dat Oekraïne binnenviel`: the parser may take the relative pronoun for a conjunction; a name is then what acts."""
    tokens = sentence.tokens
    if any(antecedent in fill for fill in clause.slots.values()):
        return
    marks = [c for c in sentence.children[clause.verb] if tokens[c].deprel == "mark" and tokens[c].form.lower() in ("dat", "die")]
    if not marks or clause.passive:
        return
    if "subj" in clause.slots and "obj" not in clause.slots and tokens[antecedent].upos == "PROPN":
        clause.slots["obj"], clause.slots["subj"] = clause.slots["subj"], [antecedent]
    elif "subj" not in clause.slots:
        clause.slots["subj"] = [antecedent]
    elif "obj" not in clause.slots:
        clause.slots["obj"] = [antecedent]


def _two_subjects(clause: Clause, antecedent: int) -> None:
    """`die de Nederlandse politie oppakte`: with no other object, a second subject of a transitive clause is one."""
    subjects = clause.slots.get("subj", [])
    if antecedent in subjects and len(subjects) > 1 and "obj" not in clause.slots:
        others = [i for i in subjects if i != antecedent]
        clause.slots["subj"], clause.slots["obj"] = others, [antecedent]
