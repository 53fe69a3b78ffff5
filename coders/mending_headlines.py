"""Headlines leave out auxiliary and copula: `Drie Belgen opgepakt in Turkije`, `Minister vertrokken naar Parijs`, `EU akkoord met`,
`Duizenden de straat op`."""

from __future__ import annotations

from dataclasses import replace

from coders.sentence import Sentence, Token
from coders.voice import is_unaccusative

PREDICATES = frozenset(
    "boos woedend bereid bezorgd eens oneens akkoord tevreden ontevreden blij verontwaardigd geschokt kritisch verheugd verbolgen "
    "verbijsterd sceptisch verontrust".split()
)
"""What headlines say of somebody without `is` or `zijn`."""
LEFT_OUT = {"Cop=No": "zijn", "Cop=Go": "gaan"}
"""Feature of a predicate without verb, and the verb that a reader supplies: `boos op` is, `de straat op` goes."""
STATES = {"straat": "op", "staking": "in", "hongerstaking": "in", "opstand": "in", "verzet": "in"}
"""Where people in a headline are who protest, and the preposition that goes with it."""
NOMINAL = frozenset(["NOUN", "PROPN"])


def verb_left_out(token: Token) -> str:
    """The verb that a headline lacks at its predicate, '' where it has one."""
    return LEFT_OUT.get(token.feats, "")


def headline(sentence: Sentence) -> Sentence:
    """A sentence whose only verb is a participle without auxiliary: what stands before it underwent it, or is its subject."""
    tokens = sentence.tokens
    if any(t.upos in ("VERB", "AUX") and not t.has("VerbForm=Part") for t in tokens):
        return sentence
    predicate = next((t for t in tokens[1:] if t.lower in PREDICATES and tokens[t.i - 1].upos in NOMINAL), None)
    if predicate is not None:
        return _without_copula(sentence, predicate)
    root = next((t for t in tokens if t.head < 0), None)
    if root is None:
        return sentence
    if not any(t.upos == "VERB" for t in tokens) and (state := _state(sentence)) is not None:
        return _with_state(sentence, root, state)
    if root.upos in NOMINAL:
        return _turned(sentence, root)
    if not _is_past_participle(root):
        return sentence
    patients = [c for c in sentence.children[root.i] if c < root.i and _stands_bare(sentence, tokens[c])]
    if not patients:
        return sentence
    changed = [replace(t) for t in tokens]
    changed[patients[0]].deprel = _role(root)
    return Sentence(changed, sentence.text, sentence.start)


def _without_copula(sentence: Sentence, predicate: Token) -> Sentence:
    """`EU akkoord met sancties`: the predicate is the root, the phrase before it the subject, and what follows belongs to it."""
    tokens, k = sentence.tokens, predicate.i
    above = [t for t in tokens[:k] if not 0 <= t.head < k and t.upos in NOMINAL]
    if len(above) != 1:
        return sentence
    changed = [replace(t) for t in tokens]
    changed[k].head, changed[k].deprel, changed[k].upos = -1, "root", "ADJ"
    changed[k].feats = "Cop=No"
    changed[above[0].i].head, changed[above[0].i].deprel = k, "nsubj"
    for t in tokens[k + 1 :]:
        if t.head < k:
            changed[t.i].head = k
        if changed[t.i].head == k and t.deprel in ("nmod", "parataxis", "appos", "obl:arg"):
            changed[t.i].deprel = "obl"
    whole = Sentence(changed, sentence.text, sentence.start)
    return whole if whole.is_tree else sentence


def _state(sentence: Sentence) -> Token | None:
    """The noun of `op straat`, `de straat op`, `in staking` behind whoever is there."""
    tokens = sentence.tokens
    for noun in tokens[2:]:
        before, behind = tokens[noun.i - 1], tokens[noun.i + 1 : noun.i + 2]
        preposition = STATES.get(noun.lower)
        if before.lower == preposition or (before.lower == "de" and noun.lower == "straat" and behind and behind[0].lower == preposition):
            return noun
    return None


def _with_state(sentence: Sentence, root: Token, noun: Token) -> Sentence:
    """`Duizenden Israëliërs de straat op tegen …`: the phrase is the root, what stands before it the subject, what follows is its own."""
    tokens, k = sentence.tokens, noun.i
    if not root.i < k or root.upos not in (*NOMINAL, "NUM", "ADV"):
        return sentence
    changed = [replace(t) for t in tokens]
    changed[k].head, changed[k].deprel, changed[k].upos = -1, "root", "NOUN"
    changed[k].feats = "Cop=Go" if tokens[k - 1].lower == "de" else "Cop=No"
    changed[root.i].head, changed[root.i].deprel = k, "nsubj"
    for t in tokens:
        beside = t.i in (k - 1, k + 1) and t.lower == STATES[noun.lower]
        if beside:
            changed[t.i].head, changed[t.i].deprel, changed[t.i].upos = k, "case", "ADP"
        elif t.i < k and t.head == root.i:
            changed[t.i].deprel = "nmod" if t.deprel == "parataxis" else t.deprel
        elif t.i > k and t.head <= k:
            changed[t.i].head, changed[t.i].deprel = k, "obl" if t.upos in (*NOMINAL, "NUM") else t.deprel
    whole = Sentence(changed, sentence.text, sentence.start)
    return whole if whole.is_tree else sentence


def _turned(sentence: Sentence, noun: Token) -> Sentence:
    """`Minister | ontslagen na kritiek`, where the parser took the participle for a description of the noun in front of it."""
    tokens = sentence.tokens
    described = [c for c in sentence.children[noun.i] if tokens[c].deprel == "acl" and c > noun.i and _is_past_participle(tokens[c])]
    if len(described) != 1 or any(t.form == "," for t in tokens[noun.i : described[0]]):
        return sentence
    verb = described[0]
    changed = [replace(t) for t in tokens]
    changed[verb].head, changed[verb].deprel = -1, "root"
    changed[noun.i].head, changed[noun.i].deprel = verb, _role(tokens[verb])
    for c in sentence.children[noun.i]:
        if c > verb:
            changed[c].head = verb
    turned = Sentence(changed, sentence.text, sentence.start)
    return turned if turned.is_tree else sentence


def _is_past_participle(token: Token) -> bool:
    return token.upos == "VERB" and token.has("VerbForm=Part") and not token.lower.endswith(("end", "de", "te"))


def _stands_bare(sentence: Sentence, token: Token) -> bool:
    """A noun or name without preposition that may be the patient."""
    bare = not any(sentence.tokens[c].deprel == "case" for c in sentence.children[token.i])
    return bare and token.upos in (*NOMINAL, "NUM") and token.deprel in ("obj", "nsubj", "nsubj:pass", "advmod", "iobj", "obl")


def _role(participle: Token) -> str:
    return "nsubj" if is_unaccusative(participle.lemma.replace("_", "")) else "nsubj:pass"
