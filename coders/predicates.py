"""Sentence → clauses. The tree decides (UD relations); what the parser often gets wrong, `mending.py` has set right before."""

from __future__ import annotations

from coders.adpositions import preposition, pronominal
from coders.antecedents import inherit, set_relatives, set_things
from coders.clauses import CLAUSAL, Clause
from coders.inflection import VerbVocabulary
from coders.mending_headlines import EXISTS, FALLS, SAYS, verb_left_out
from coders.mood import set_future_of_then, set_mood
from coders.sentence import Sentence, Token
from coders.valency import (
    fill_from_nominal,
    fill_from_phrases,
    fill_from_postposition,
    fill_from_pronominals,
    fill_place_left,
    fill_slot,
    join_particle,
    part_companions,
    predicate_slot,
)
from coders.voice import is_hidden_passive, is_perfect, set_voice

VERBAL = frozenset(["VERB", "AUX"])
_AUXILIARY = frozenset({"aux", "aux:pass", "cop", "compound:prt", "fixed", "flat"})
DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "gisteren", "eergisteren", "vandaag", "vannacht")
FROZEN = {"afgezien": "van", "gezien": "", "gelet": "op", "uitgaande": "van", "vergeleken": "met", "gevraagd": "", "gegeven": ""}
"""Participles that introduce a circumstance, with their preposition: `afgezien van`, `gevraagd om een reactie`."""


def clauses(sentence: Sentence, vocabulary: VerbVocabulary) -> list[Clause]:
    """All clauses of a (mended) sentence, in text order, each tied to the clause above it."""
    found: dict[int, Clause] = {}
    with_copula = {copula.head for copula in sentence.with_relation("cop")}
    for token in sentence.tokens:
        if token.deprel in _AUXILIARY:
            continue
        if _is_verb(sentence, token) if token.upos in VERBAL else token.i in with_copula or verb_left_out(token):
            found[token.i] = _build(sentence, token, vocabulary)
    for clause in found.values():
        clause.upper = _governor(sentence, clause, found)
        if clause.upper is not None and clause.kind != "conj":
            clause.upper.lower.append(clause)
    ordered = [found[i] for i in sorted(found, key=lambda i: _depth(sentence, i))]
    for clause in ordered:
        inherit(sentence, clause)
        set_future_of_then(sentence, clause)
    set_relatives(sentence, ordered)
    set_things(sentence, ordered)
    return [found[i] for i in sorted(found)]


def _is_verb(sentence: Sentence, token: Token) -> bool:
    """Is a verb or auxiliary that of a clause?"""
    if token.upos == "VERB":
        if token.lower in FROZEN and _is_frozen(sentence, token):
            return False
        if token.head > token.i and token.deprel in ("amod", "acl") and not token.has("VerbForm=Fin"):
            return is_prenominal(sentence, token) or _dated(sentence, token)
        if token.deprel in ("amod", "nmod", "obj", "nsubj", "obl", "nsubj:pass", "case", "mark", "advmod", "appos", "det"):
            return any(sentence.tokens[c].deprel in ("nsubj", "obj", "aux", "aux:pass", "nsubj:pass") for c in sentence.children[token.i])
        return True
    if token.deprel not in CLAUSAL:
        return False
    perfect = token.has("VerbForm=Part") and token.lemma == "zijn"  # `is er overleg geweest`
    if token.lemma == "zijn" and token.has("VerbForm=Inf") and sentence.dependents(token.i, "nsubj"):
        return True  # `daar kan geen sprake van zijn`
    own = [c for c in sentence.children[token.i] if sentence.tokens[c].deprel != "conj"]  # not the second of `is of was`
    return perfect or not any(sentence.tokens[c].upos == "AUX" for c in own)


def is_prenominal(sentence: Sentence, token: Token) -> bool:
    """`de door rebellen ontvoerde diplomaat`: a participle in front of its noun that names who did it."""
    tokens = sentence.tokens
    if token.head <= token.i or token.deprel not in ("amod", "acl") or not token.has("VerbForm=Part"):
        return False
    return any(tokens[c].deprel in ("obl", "obl:agent") and preposition(sentence, c) == "door" for c in sentence.children[token.i])


def _dated(sentence: Sentence, participle: Token) -> bool:
    """`de gisteren in Berlijn gearresteerde Syriër`: a describing participle with a day of its own tells what happened on it."""
    own = (sentence.tokens[c] for c in sentence.children[participle.i] if c < participle.i)
    passive = participle.has("VerbForm=Part") and not participle.lower.endswith(("end", "ende"))
    return passive and any(t.lower.startswith(DAYS) for t in own)


def _is_frozen(sentence: Sentence, token: Token) -> bool:
    tokens = sentence.tokens
    word = token.lower
    if token.deprel not in ("advcl", "acl", "parataxis", "case", "obl", "amod", "advmod", "conj", "dep"):
        return False
    alone = not any(tokens[c].deprel in ("aux", "aux:pass", "cop", "nsubj", "nsubj:pass", "obl:agent") for c in sentence.children[token.i])
    follows = token.i + 1 < len(tokens) and tokens[token.i + 1].lower == FROZEN[word]
    return alone and (follows or (not FROZEN[word] and (token.i == 0 or tokens[token.i - 1].upos in ("PUNCT", "CCONJ"))))


def _governor(sentence: Sentence, clause: Clause, found: dict[int, Clause]) -> Clause | None:
    for above in sentence.ancestors(clause.verb):
        if above in found:
            return found[above]
    return None


def _depth(sentence: Sentence, i: int) -> int:
    return sum(1 for _ in sentence.ancestors(i))


def _build(sentence: Sentence, token: Token, vocabulary: VerbVocabulary) -> Clause:
    tokens, children = sentence.tokens, sentence.children
    participle = token.upos == "VERB" and token.has("VerbForm=Part")  # `zijn overeengekomen` is a perfect, whatever the relation says
    copula = None if participle else next((c for c in children[token.i] if tokens[c].deprel == "cop"), None)
    clause = Clause(token.i, "", token.deprel, verb_tokens=[token.i])
    slots = clause.slots
    if verb_left_out(token):
        clause.lemma = verb_left_out(token)
        if token.feats in (EXISTS, SAYS, FALLS):
            slots["subj"] = [token.i]
        else:
            predicate_slot(sentence, token, slots)
    elif copula is None:
        clause.lemma = vocabulary.lemma(token)
    else:
        clause.lemma = vocabulary.lemma(tokens[copula])
        clause.verb_tokens.append(copula)
        predicate_slot(sentence, token, slots)
        if inside := pronominal(token):  # `is daartegen`
            slots.setdefault(inside, []).append(token.i)
    auxiliaries = []
    for c in children[token.i]:
        child = tokens[c]
        rel = child.deprel
        if rel in ("aux", "aux:pass") or (rel == "cop" and participle):
            auxiliaries.append(child)
        elif rel == "compound:prt":
            join_particle(sentence, clause, child, token, vocabulary)
        elif rel in ("punct", "cop", "case", "fixed", "cc", "mark", "det"):
            continue
        else:
            fill_slot(sentence, clause, child)
    done = participle and not token.lower.endswith("end")  # `is een akkoord beklonken`, but not `was lovend over`
    stated = done and any(a.deprel == "cop" and a.lemma == "zijn" for a in auxiliaries) and "obj" not in slots and not is_perfect(clause)
    planned = token.has("VerbForm=Inf") and any(tokens[c].lower == "te" for c in children[token.i])  # `is van plan toe te geven`
    hidden = not planned and not token.lower.endswith("end") and is_hidden_passive(clause, auxiliaries)
    clause.passive = stated or any(a.deprel == "aux:pass" for a in auxiliaries) or "subj:pass" in slots or hidden
    if clause.passive and auxiliaries and all(a.lemma != "worden" for a in auxiliaries) and is_perfect(clause):
        clause.passive = False
        if subjects := slots.pop("subj:pass", []) + slots.get("subj", []):  # not `heeft geaarzeld en is afgetreden`, which shares its own
            slots["subj"] = subjects
    clause.verb_tokens.extend(a.i for a in auxiliaries)
    clause.infinitive = token.has("VerbForm=Inf") and not any(a.has("VerbForm=Fin") for a in auxiliaries)
    if not auxiliaries and token.has("VerbForm=Part") and token.deprel in ("advcl", "acl", "acl:relcl", "amod"):
        clause.passive = not token.lower.endswith(("end", "ende"))
    fill_from_pronominals(sentence, clause)
    set_voice(sentence, clause)
    fill_from_phrases(sentence, clause)
    part_companions(sentence, clause)
    fill_from_nominal(sentence, clause)
    fill_from_postposition(sentence, clause)
    fill_place_left(sentence, clause)
    if token.has(EXISTS):  # `Akkoord EU en Mercosur`
        slots.setdefault("tussen", slots.pop("bare", []))
    set_mood(sentence, clause, auxiliaries, token if copula is None else tokens[copula])
    return clause
