"""Sentence → clauses: the verb with its particle, voice, tense, polarity, modality, slots and the verb above it.

The tree decides (UD relations); what the parser often gets wrong, `mending.py` has set right before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from coders.inflection import VerbVocabulary
from coders.sentence import Sentence, Token

PARTICLES = frozenset(
    "lam zwart dwars tekeer aan achter achterna af binnen bij bijeen door dicht dood gelijk goed in klaar kwijt langs mee na neer "
    "om omhoog omver onder open op over plat rond samen stil stop tegen tegemoet terecht terug teleur teniet thuis toe tussen uit "
    "uiteen vast ver vol voor voorbij voort voorop vooruit vrij weer weg aaneen los buiten af kapot geluk ineen vlot verder glad "
    "deel plaats lastig prijs gevangen buit gade leeg neer bloot".split()
)
PREPOSITION = {"mee": "met", "toe": "tot", "heen": "naar", "af": "van"}
"""What the second half of a pronominal adverb stands for (`daarmee` = `met dat`)."""

_PRONOMINAL = tuple(
    (first + second, PREPOSITION.get(second, second))
    for first in ("er", "daar", "hier", "waar")
    for second in [
        "aan",
        "achter",
        "bij",
        "binnen",
        "door",
        "in",
        "langs",
        "mee",
        "na",
        "naar",
        "naast",
        "om",
        "omheen",
        "onder",
        "op",
        "over",
        "rond",
        "tegen",
        "toe",
        "tot",
        "tussen",
        "uit",
        "van",
        "voor",
    ]
)
PRONOMINAL = dict(_PRONOMINAL)

POSTPOSITIONS = frozenset(["op", "uit", "over", "in", "af", "binnen", "door"])
MOTION = frozenset("gaan komen trekken lopen zetten jagen sturen rijden drijven vluchten".split())
NEGATIONS = frozenset("niet geen nooit noch nergens nimmer niets evenmin amper nauwelijks allerminst geenszins".split())
HEDGES = frozenset("mogelijk misschien wellicht vermoedelijk waarschijnlijk allicht mogelijks naar_verluidt".split())
CONDITIONS = frozenset("als indien mocht tenzij mits zodra wanneer zolang ingeval".split())
FUTURE_AUX = frozenset({"zullen", "gaan"})
HEDGED_AUX = frozenset({"kunnen", "mogen"})


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


ENDS_PREPOSITION = frozenset("van aan met op tot in over voor door".split())


def preposition(sentence: Sentence, i: int) -> str:
    """The preposition in front of the phrase headed by `i`, fixed ones joined with underscores (`ten_aanzien_van`); '' if there is none."""
    for c in sentence.children[i]:
        token = sentence.tokens[c]
        marked = token.deprel == "mark" and token.lower in ("als", "te") and sentence.tokens[i].upos in ("NOUN", "ADJ")
        if (token.deprel == "case" or marked) and token.upos in ("ADP", "ADV", "SCONJ", "NOUN", "ADJ", "VERB"):
            fixed = [sentence.tokens[f].lower for f in sentence.children[c] if sentence.tokens[f].deprel == "fixed"]
            later = any(sentence.tokens[k].deprel == "case" for k in sentence.children[i] if k > c)
            if fixed and fixed[-1] not in ENDS_PREPOSITION and later:
                continue  # `met scherp op betogers`: the adverb before the preposition
            word = "_".join([token.lower, *fixed])
            if c < i or fixed or word in ("mee", "toe") or (c == i + 1 and word in POSTPOSITIONS):
                return PREPOSITION.get(word, word) if c > i else word
    return ""


def pronominal(token: Token) -> str:
    """The preposition inside a pronominal adverb (`ertegen` → tegen), or ''."""
    return PRONOMINAL.get(token.lower, "") if token.upos in ("ADV", "PRON", "ADP", "SCONJ") else ""


# ------------------------------------------------------------------------------------------------------------------ building clauses

_AUXILIARY = frozenset({"aux", "aux:pass", "cop", "compound:prt", "fixed", "flat"})
CLAUSAL = frozenset({"ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj", "csubj:pass", "conj", "root", "advcl:relcl"})


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
        if _is_frozen(sentence, token):
            return False
        if token.head > token.i and token.deprel in ("amod", "acl") and not token.has("VerbForm=Fin"):
            return is_prenominal(sentence, token) or _dated(sentence, token)
        if token.deprel in ("amod", "nmod", "obj", "nsubj", "obl", "nsubj:pass", "case", "mark", "advmod", "appos", "det"):
            return any(sentence.tokens[c].deprel in ("nsubj", "obj", "aux", "aux:pass", "nsubj:pass") for c in sentence.children[token.i])
        return True
    if token.upos == "AUX":
        return token.deprel in CLAUSAL and not any(sentence.tokens[c].upos == "AUX" for c in sentence.children[token.i])
    return any(sentence.tokens[c].deprel == "cop" for c in sentence.children[token.i])


def is_prenominal(sentence: Sentence, token: Token) -> bool:
    """`de door rebellen ontvoerde diplomaat`: a participle in front of its noun that names who did it."""
    tokens = sentence.tokens
    if token.head <= token.i or token.deprel not in ("amod", "acl") or not token.has("VerbForm=Part"):
        return False
    return any(tokens[c].deprel in ("obl", "obl:agent") and preposition(sentence, c) == "door" for c in sentence.children[token.i])


DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "gisteren", "eergisteren", "vandaag", "vannacht")


def _dated(sentence: Sentence, participle: Token) -> bool:
    """`de gisteren in Berlijn gearresteerde Syriër`: a describing participle with a day of its own tells what happened on it."""
    own = (sentence.tokens[c] for c in sentence.children[participle.i] if c < participle.i)
    passive = participle.has("VerbForm=Part") and not participle.lower.endswith(("end", "ende"))
    return passive and any(t.lower.startswith(DAYS) for t in own)


FROZEN = {"afgezien": "van", "gezien": "", "gelet": "op", "uitgaande": "van", "vergeleken": "met", "gevraagd": "", "gegeven": ""}
"""Participles that introduce a circumstance, with their preposition: `afgezien van`, `gevraagd om een reactie`."""


def _is_frozen(sentence: Sentence, token: Token) -> bool:
    tokens = sentence.tokens
    word = token.lower
    if word not in FROZEN or token.deprel not in ("advcl", "acl", "parataxis", "case", "obl", "amod", "advmod", "conj", "dep"):
        return False
    alone = not any(tokens[c].deprel in ("aux", "aux:pass", "cop", "nsubj", "nsubj:pass", "obl:agent") for c in sentence.children[token.i])
    follows = token.i + 1 < len(tokens) and tokens[token.i + 1].lower == FROZEN[word]
    return alone and (follows or (not FROZEN[word] and (token.i == 0 or tokens[token.i - 1].upos in ("PUNCT", "CCONJ"))))


def _governor(sentence: Sentence, clause: Clause, found: dict[int, Clause]) -> Clause | None:
    for above in sentence.ancestors(clause.verb):
        if above in found:
            return found[above]
    return None


def _build(sentence: Sentence, token: Token, vocabulary: VerbVocabulary) -> Clause:
    tokens, children = sentence.tokens, sentence.children
    participle = token.upos == "VERB" and token.has("VerbForm=Part")  # `zijn overeengekomen` is a perfect, whatever the relation says
    copula = None if participle else next((c for c in children[token.i] if tokens[c].deprel == "cop"), None)
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
        if rel in ("aux", "aux:pass") or (rel == "cop" and participle):
            auxiliaries.append(child)
        elif rel == "compound:prt":
            _particle(sentence, clause, child, token, vocabulary)
        elif rel in ("punct", "cop", "case", "fixed", "cc", "mark", "det"):
            continue
        else:
            _fill(sentence, clause, child)
    clause.passive = any(a.deprel == "aux:pass" for a in auxiliaries) or "subj:pass" in slots or _is_hidden_passive(clause, auxiliaries)
    if clause.passive and auxiliaries and all(a.lemma != "worden" for a in auxiliaries) and _is_perfect(clause):
        clause.passive = False
        slots["subj"] = slots.pop("subj:pass", []) + slots.get("subj", [])
    clause.verb_tokens.extend(a.i for a in auxiliaries)
    clause.infinitive = token.has("VerbForm=Inf") and not any(a.has("VerbForm=Fin") for a in auxiliaries)
    if not auxiliaries and token.has("VerbForm=Part") and token.deprel in ("advcl", "acl", "acl:relcl", "amod"):
        clause.passive = not token.lower.endswith(("end", "ende"))
    _tie_fields(sentence, clause)
    _voice(sentence, clause)
    _nearby(sentence, clause)
    _nominal(sentence, clause)
    _postposition(sentence, clause)
    _leaving(sentence, clause)
    _mood(sentence, clause, auxiliaries, token if copula is None else tokens[copula])
    return clause


UNACCUSATIVE = frozenset(
    "gaan komen treden stappen keren vertrekken reizen sterven blijven vluchten landen arriveren slagen verdwijnen vallen lopen "
    "springen trekken stijgen dalen groeien beginnen bezwijken ontstaan raken toenemen afnemen varen vliegen rijden barsten ontploffen "
    "exploderen uitbreken oplaaien ontsporen rukken glippen ontsnappen escaleren mislukken stranden sneuvelen overlijden wijken "
    "verhuizen verschijnen verdrinken verongelukken gebeuren verslechteren emigreren deserteren zwichten capituleren deinzen schrikken "
    "belanden zakken infiltreren marcheren migreren klimmen kruipen eindigen bekoelen".split()
)
"""Verbs whose perfect takes `zijn`: `is vertrokken` is no passive."""


TRANSITIVE = frozenset(
    "aanvallen overvallen lastigvallen begaan ondergaan aanrijden overrijden nakomen overtreden betreden terugtrekken intrekken "
    "aantrekken samentrekken uitkeren".split()
)
"""Verbs made of those that have an object: `is aangevallen` is a passive."""


def _is_perfect(clause: Clause) -> bool:
    """`zijn` + participle that is a perfect: of a verb of motion or change, or with an object beside its subject."""
    bare = clause.bare or clause.lemma
    if "subj:pass" in clause.slots and clause.slots.get("obj"):
        return True
    if clause.lemma in TRANSITIVE:
        return False
    return "door" not in clause.slots and any(verb in UNACCUSATIVE for verb in (bare, clause.lemma, *_bases(clause.lemma)))


def _bases(lemma: str) -> Iterator[str]:
    """`aankomen` → komen, `verlopen` → lopen: what is left without a particle or prefix; `slopen` and `bevrijden` have none."""
    return (lemma[len(prefix) :] for prefix in PREFIXES if lemma.startswith(prefix))


PREFIXES = PARTICLES | frozenset(
    "ver ont onder overeen heen teloor tezamen achterop achteruit omlaag tussenbeide stuk mis fout scheef spaak droog".split()
)


CAUSATIVE = frozenset(
    "laten nemen zetten stellen geven leggen brengen halen houden roepen sturen zenden pakken maken schieten doden voeren wijzen heffen "
    "kondigen vaardigen arresteren ontslaan ontvoeren vermoorden veroordelen verbannen verkiezen benoemen slaan verbieden ontbinden "
    "schorsen bombarderen gijzelen kapen verwonden klagen dagvaarden ontwapenen nodigen vangen werpen keuren schaffen".split()
)
"""Verbs whose perfect takes `hebben`: `is vrijgelaten` is a passive."""


def _is_hidden_passive(clause: Clause, auxiliaries: list[Token]) -> bool:
    """`is vrijgelaten`, where the parser took `is` for the auxiliary of a perfect."""
    if not auxiliaries or any(a.lemma != "zijn" for a in auxiliaries) or "obj" in clause.slots or "subj" not in clause.slots:
        return False
    bare = clause.bare or clause.lemma
    caused = any(bare == verb or bare.endswith(verb) for verb in CAUSATIVE)
    return caused and not clause.reflexive and clause.lemma not in UNACCUSATIVE


def _predicate_slot(sentence: Sentence, token: Token, slots: dict[str, list[int]]) -> None:
    prep = preposition(sentence, token.i)
    if not prep and token.upos == "ADP":  # `is van plan`: the parser heads the phrase by its preposition
        nouns = [c for c in sentence.children[token.i] if sentence.tokens[c].deprel == "fixed"]
        if nouns:
            slots.setdefault(token.lower, []).append(nouns[-1])
            return
    slots.setdefault(prep or "pred", []).append(token.i)


def _particle(sentence: Sentence, clause: Clause, particle: Token, verb: Token, vocabulary: VerbVocabulary) -> None:
    fixed = [c for c in sentence.children[particle.i] if sentence.tokens[c].deprel == "fixed"]
    clause.verb_tokens.append(particle.i)
    nouns = [c for c in fixed if sentence.tokens[c].upos not in ("DET", "ADP")]
    if nouns:  # `in beslag nemen`, `aan de kaak stellen` are phrases, not particles
        clause.slots.setdefault(particle.lower, []).append(nouns[-1])
        clause.verb_tokens.extend(fixed)
        return
    prep = preposition(sentence, particle.i)
    if prep:  # so is `in vrijheid stellen`
        clause.slots.setdefault(prep, []).append(particle.i)
        return
    joined = vocabulary.joined(particle.lower, verb)
    if particle.upos == "NOUN" and joined not in vocabulary.verbs and "obj" not in clause.slots:
        clause.slots["obj"] = [particle.i]
        return
    clause.bare = vocabulary.lemma(verb)
    if joined in vocabulary.verbs or particle.lower in PARTICLES or clause.lemma not in vocabulary.verbs:
        clause.lemma = joined
    else:
        clause.slots.setdefault("pred", []).append(particle.i)


def _fill(sentence: Sentence, clause: Clause, child: Token) -> None:
    slots, rel, base = clause.slots, child.deprel, child.deprel.split(":")[0]
    word = child.lower
    if word == "zich" and preposition(sentence, child.i):
        slots.setdefault(preposition(sentence, child.i), []).append(child.i)
    elif word == "zich" or rel == "expl:pv":
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
        if child.upos == "VERB" and child.has("VerbForm=Part") and not sentence.children[child.i]:
            slots.setdefault("adv", []).append(child.i)  # `onbeperkt toelaten`
        else:
            slots.setdefault(prep or rel, []).append(child.i)
    elif base == "obl":
        prep = preposition(sentence, child.i)
        if rel == "obl:agent" or (prep == "door" and rel != "obl:arg"):
            slots.setdefault("door", []).append(child.i)
        elif word == "er" and any(sentence.tokens[c].deprel == "case" for c in sentence.children[child.i]):
            stranded = next(c for c in sentence.children[child.i] if sentence.tokens[c].deprel == "case")
            slots.setdefault(sentence.tokens[stranded].lower, []).append(child.i)
        elif prep:
            slots.setdefault(prep, []).append(child.i)
            _fixed_phrase(sentence, clause, child)
        elif pronominal(child):
            slots.setdefault(pronominal(child), []).append(child.i)
        elif child.upos == "ADP" and any(sentence.tokens[c].deprel == "fixed" for c in sentence.children[child.i]):
            _predicate_slot(sentence, child, slots)
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
            clause.negators.extend(c for c in sentence.children[child.i] if sentence.tokens[c].lower in NEGATIONS)
    elif base in ("xcomp", "advcl", "ccomp") and child.upos in ("ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP"):
        prep = preposition(sentence, child.i)
        if not prep and child.upos == "ADP":
            _predicate_slot(sentence, child, slots)
        else:
            slots.setdefault(prep or "pred", []).append(child.i)
    elif base in ("xcomp", "advcl") and preposition(sentence, child.i):  # `hult zich in stilzwijgen`
        slots.setdefault(preposition(sentence, child.i), []).append(child.i)
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
                clause.slots.setdefault(token.lower, []).append(nouns[-1])
            elif any(sentence.tokens[f].deprel == "fixed" for f in sentence.children[c]):
                clause.slots.setdefault(token.lower, []).append(child.i)


def _tie_fields(sentence: Sentence, clause: Clause) -> None:
    """Pronominal adverbs that the parser hung on a lower verb or as `case`: `dreigt ermee … te treffen`."""
    tokens = sentence.tokens
    for j in range(clause.verb + 1, min(clause.verb + 12, len(tokens))):
        prep = pronominal(tokens[j])
        if prep and tokens[j].head != clause.verb and tokens[j].lower.startswith("er"):
            clause.slots.setdefault(prep, []).append(j)
        if tokens[j].upos == "PUNCT":
            break


def _agree(verb: Token, noun: Token) -> bool:
    if verb.has("Number=Plur"):
        return noun.has("Number=Plur") or noun.upos == "NUM"
    return verb.has("Number=Sing") and noun.has("Number=Sing") and noun.upos == "NOUN"


def _finite(sentence: Sentence, clause: Clause) -> int:
    """The finite verb of a main clause, -1 where there is none or it stands last."""
    if clause.kind not in ("root", "parataxis", "ccomp"):
        return -1
    finite = [i for i in clause.verb_tokens if sentence.tokens[i].has("VerbForm=Fin")]
    marked = any(sentence.tokens[c].deprel == "mark" for c in sentence.children[clause.verb])
    return min(finite) if finite and not marked else -1


def _voice(sentence: Sentence, clause: Clause) -> None:
    """Move the passive's subject to `obj` and its agent to `subj`; a second object becomes the indirect one."""
    slots = clause.slots
    if clause.passive:
        patients = slots.pop("subj:pass", []) or slots.pop("subj", [])
        if len(patients) == 2 and "iobj" not in slots:  # `de ambassadeur werd een nota overhandigd`
            slots["iobj"] = [patients.pop(0)]
        slots.pop("subj", None)
        if patients:
            slots["obj"] = patients + slots.get("obj", [])
        if "door" in slots:
            slots["subj"] = slots.pop("door")
    if (
        not clause.passive
        and "subj" not in slots
        and slots.get("obj")
        and sentence.tokens[clause.verb].has("VerbForm=Fin")
        and _agree(sentence.tokens[clause.verb], sentence.tokens[slots["obj"][0]])
        and slots["obj"][0] > clause.verb
        and not _shares_subject(sentence, clause)
    ):
        slots["subj"] = [slots["obj"].pop(0)]  # a finite verb has a subject: the noun behind it that agrees with it
        if not slots["obj"]:
            del slots["obj"]
    _turn_by_number(sentence, clause)
    early = [i for slot in ("obj", "iobj") for i in slots.get(slot, ()) if sentence.tokens[i].upos in ("NOUN", "PROPN")]
    late = slots.get("subj", [])
    if not clause.passive and len(early) == 1 == len(late) and sentence.tokens[late[0]].upos in ("NOUN", "PROPN"):
        if 0 < _finite(sentence, clause) < early[0] < late[0]:  # `beschiet het leger de stad`: behind the verb the subject comes first
            slots["subj"], slots["obj"] = early, late
            slots.pop("iobj", None)
    front = next((i for slot in ("obj", "iobj") for i in slots.get(slot, ()) if i < _finite(sentence, clause)), None)
    if front is not None and "subj" not in slots and not clause.passive and not _shares_subject(sentence, clause):
        for slot in ("obj", "iobj"):
            slots[slot] = [i for i in slots.get(slot, ()) if i != front]
        slots["subj"] = [front]  # in front of the finite verb stands its subject, where nothing else is it
        if not slots["obj"]:
            slots["obj"] = slots.pop("iobj")
    if clause.kind == "parataxis" and not clause.passive and "subj" not in slots and slots.get("obj"):
        slots["subj"] = slots.pop("obj")  # `'…', verklaarde een woordvoerder`
    subjects = slots.get("subj", [])
    if len(subjects) == 2 and "obj" not in slots and not clause.passive and sentence.tokens[subjects[0]].upos != "PRON":
        slots["subj"], slots["obj"] = [subjects[0]], [subjects[1]]  # `Rusland heeft Oekraïne aangevallen`
    elif len(subjects) == 2 and "iobj" not in slots and not clause.passive and sentence.tokens[subjects[0]].upos != "PRON":
        slots["subj"], slots["iobj"] = [subjects[0]], [subjects[1]]  # `Mexico heeft de president asiel verleend`
    objects = slots.get("obj", [])
    if len(objects) == 2 and sentence.tokens[objects[0]].lemma in ("miljoen", "miljard"):
        return
    if len(objects) == 2 and "iobj" not in slots and not clause.passive:
        slots["iobj"], slots["obj"] = [objects[0]], [objects[1]]


def _turn_by_number(sentence: Sentence, clause: Clause) -> None:
    """`Zuid-Vietnamese troepen trokken Cambodja binnen`: of two nouns the one that agrees with the verb in number is the subject."""
    slots = clause.slots
    subjects, objects = slots.get("subj", []), slots.get("obj", [])
    finite = next((sentence.tokens[i] for i in clause.verb_tokens if sentence.tokens[i].has("VerbForm=Fin")), None)
    if clause.passive or finite is None or len(subjects) != 1 or len(objects) != 1:
        return
    numbers = _number(sentence, subjects[0]), _number(sentence, objects[0])
    if (finite.has("Number=Plur") and numbers == ("Sing", "Plur")) or (finite.has("Number=Sing") and numbers == ("Plur", "Sing")):
        slots["subj"], slots["obj"] = objects, subjects


def _number(sentence: Sentence, i: int) -> str:
    """Sing or Plur, '' where a noun may count as either: quantities, coordinations, names of several."""
    token = sentence.tokens[i]
    below = {sentence.tokens[c].deprel for c in sentence.children[i]}
    if token.upos == "PROPN":
        single = token.lemma == token.form and not token.form.isupper() and not token.form.endswith(("en", "s", "i"))
        return "Sing" if single and not below & {"conj", "flat", "det", "nummod", "appos", "fixed"} else ""
    if token.upos != "NOUN" or below & {"conj", "nummod"} or token.lemma in ("aantal", "deel", "paar", "meerderheid", "helft", "groep"):
        return ""
    return "Plur" if token.has("Number=Plur") else "Sing" if token.has("Number=Sing") and not below & {"nmod", "appos"} else ""


def _shares_subject(sentence: Sentence, clause: Clause) -> bool:
    """`rukten op en vielen stellingen aan`: a verb right behind `en` has the subject of the clause before."""
    head = sentence.tokens[clause.verb]
    return head.deprel == "conj" and head.i > 0 and sentence.tokens[head.i - 1].upos == "CCONJ"


def _nearby(sentence: Sentence, clause: Clause) -> None:
    """Add prepositional phrases that hang on the object or on another phrase (`bracht een bezoek aan Kiev`), after the verb's own."""
    core = [i for slot in ("obj", "iobj", "pred", "bare") for i in clause.slots.get(slot, ())]
    adjuncts = {
        i for slot, fill in clause.slots.items() if slot not in ("subj", "obj", "iobj", "pred", "bare", "adv", "door") for i in fill
    }
    queue = core + [i for i in adjuncts if i not in core]
    for i in clause.slots.get("subj", ()):
        for c in sentence.children[i]:
            prep = preposition(sentence, c) if sentence.tokens[c].deprel.split(":")[0] in ("nmod", "obl") else ""
            if prep and prep != "van":  # `de premier van Israël`: whose he is, nothing that the verb says
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
        if after.has("PronType=Rel"):
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
                    clause.loose.setdefault(token.lower, []).extend(nouns)


def _nominal(sentence: Sentence, clause: Clause) -> None:
    """`het bombarderen van steden`: what follows a nominalised infinitive with `van` is its object."""
    named = any(sentence.tokens[c].deprel == "det" for c in sentence.children[clause.verb])
    if clause.infinitive and named and "obj" not in clause.slots and "van" in clause.slots:
        clause.slots["obj"] = list(clause.slots["van"])


def _leaving(sentence: Sentence, clause: Clause) -> None:
    """`heeft tien diplomaten het land uitgezet`: of two objects the place that is left belongs to the particle."""
    objects, second = clause.slots.get("obj", []), clause.slots.get("iobj", [])
    leaves = bool(clause.bare) or clause.lemma.startswith("uit")
    if leaves and len(objects) == 1 and second and sentence.tokens[objects[0]].lemma.lower() in LEFT:
        clause.loose.setdefault("uit", []).extend(objects)
        clause.slots["obj"], clause.slots["iobj"] = second, []


LEFT = frozenset(["land", "stad", "straat", "zaal", "huis", "gebouw", "grens"])


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
        elif auxiliary.lemma == "kunnen" and (_idiomatic_can(clause) or _managed(clause, auxiliary, "hebben" in names)):
            continue
        elif auxiliary.lemma in HEDGED_AUX:
            clause.modality = clause.modality if clause.modality == "hearsay" else "may"
    if "zijn" in names and any(t.form in ("plan", "zins") and tokens[t.i - 1].form == "van" for t in tokens[1 : clause.verb]):
        clause.modality = "will"  # `is van plan X te helpen`, where the parser makes `helpen` the root
    te = any(tokens[c].lower == "te" for c in children[clause.verb])
    perfect = head.has("VerbForm=Part") or (head.has("VerbForm=Inf") and not te)  # `is gaan praten`, but `is te bezoeken`
    past = any(w.has("Tense=Past") for w in words) or "hebben" in names or ("zijn" in names and perfect)
    clause.tense = "future" if clause.modality == "future" else "past" if past else "present"
    for slot in ("obj", "subj", "iobj", "bare"):
        for i in clause.slots.get(slot, ()):
            for c in (i, *children[i]):
                if tokens[c].lower in ("geen", "niemand", "niets", "geeneen"):
                    clause.negated = True
                    clause.negators.append(c)
    if clause.negators and not clause.negated:
        clause.negated = True
    if clause.negated and _not_only(tokens, clause.negators):
        clause.negated = False
    marks = [tokens[c].lower for c in children[clause.verb] if tokens[c].deprel in ("mark", "case")]
    if "zonder" in marks:
        clause.negated = True
    adverbs = {tokens[i].lower for i in clause.slots.get("adv", ())}
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


def _idiomatic_can(clause: Clause) -> bool:
    """`kan zich vinden in`, `kan rekenen op`, `kan instemmen met`: what somebody can here, he does."""
    if clause.lemma == "vinden":
        return clause.reflexive and "in" in clause.slots
    return clause.lemma in ("instemmen", "leven", "rekenen") and bool({"met", "op"} & clause.slots.keys())


SEIZING = frozenset("aanhouden arresteren oppakken inrekenen overmeesteren vatten bevrijden ontzetten verijdelen onderscheppen".split())


def _managed(clause: Clause, can: Token, perfect: bool) -> bool:
    """`kon de daders aanhouden`, `konden worden gearresteerd`: of what takes a capture, past ability is success."""
    return clause.lemma in SEIZING and (perfect or can.has("Tense=Past"))


def _not_only(tokens: list[Token], negators: list[int]) -> bool:
    """`niet alleen … maar ook` denies nothing."""
    return any(k + 1 < len(tokens) and tokens[k + 1].lower in ("alleen", "enkel", "slechts") for k in negators)


def _verb_first_condition(sentence: Sentence, clause: Clause, finite: Token) -> bool:
    """`Mocht Rusland aanvallen, dan …`: a conditional clause without a conjunction."""
    tokens = sentence.tokens
    words = sorted(clause.verb_tokens)
    first = words[0]
    return (first == 0 and tokens[first].has("VerbForm=Fin") and tokens[clause.verb].deprel == "advcl" and tokens[-1].form != "?") or any(
        tokens[w].lemma == "mogen" and tokens[w].has("Tense=Past") and w == 0 for w in words
    )


def _inherit(sentence: Sentence, clause: Clause) -> None:
    """Coordinated verbs share subject, auxiliaries and mood with the first; infinitives and participles get the subject above."""
    upper = clause.upper
    if upper is None:
        return
    tokens = sentence.tokens
    if clause.kind == "conj" and tokens[clause.verb].head == upper.verb:
        own = tokens[clause.verb]
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
        elif clause.passive and upper.passive and "obj" in upper.slots and tokens[clause.slots["obj"][0]].lower == "land":
            clause.slots["obj"] = [*upper.slots["obj"], *clause.slots["obj"]]
        clause.kind = upper.kind if upper.kind != "root" else "conj"
        clause.upper = upper.upper
        if upper.upper is not None:
            upper.upper.lower.append(clause)
    elif (
        "subj" not in clause.slots
        and not clause.passive
        and (clause.infinitive or not any(tokens[i].has("VerbForm=Fin") for i in clause.verb_tokens))
    ):
        _share(clause, upper, "subj")
    elif clause.passive and clause.kind in ("advcl", "acl", "amod") and "obj" not in clause.slots:
        if clause.kind != "advcl":
            clause.slots["obj"] = [tokens[clause.verb].head]
        elif upper.slots.get("subj"):
            clause.slots["obj"] = list(upper.slots["subj"])
            clause.inherited_subject = True


def _share(clause: Clause, upper: Clause, slot: str) -> None:
    if upper.slots.get(slot):
        clause.slots[slot] = list(upper.slots[slot])
        clause.inherited_subject = True


RELATIVES = frozenset(["die", "dat", "wie", "wat", "welke", "hetgeen"])


def _set_relatives(sentence: Sentence, found: list[Clause]) -> None:
    """In a relative clause the pronoun stands for its antecedent, in whatever slot it fills (`die`, `met wie`, `waartegen`)."""
    tokens = sentence.tokens
    for clause in found:
        antecedent = _antecedent(sentence, clause)
        if antecedent is None:
            continue
        for fill in clause.slots.values():
            for k, i in enumerate(fill):
                word = tokens[i].lower
                if (word in RELATIVES and tokens[i].upos in ("PRON", "DET", "SCONJ")) or (
                    word.startswith("waar") and pronominal(tokens[i]) and len(fill) == 1
                ):
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
    marks = [c for c in sentence.children[clause.verb] if tokens[c].deprel == "mark" and tokens[c].lower in ("dat", "die")]
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
