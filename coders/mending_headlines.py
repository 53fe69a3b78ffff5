"""Headlines leave out auxiliary and copula: `Drie Belgen opgepakt in Turkije`, `Minister op bezoek in Parijs`, `EU akkoord met`,
`Duizenden de straat op`, `Akkoord tussen Servië en Kosovo`."""

from __future__ import annotations

from dataclasses import replace

from coders.adpositions import BETWEEN, OF, preposition
from coders.mood import HEDGES
from coders.names import Names
from coders.quantifiers import COUNTS
from coders.sentence import QUOTES, Sentence, Token
from coders.valency import OF_ACTS, TIMES
from coders.voice import is_unaccusative

PREDICATES = frozenset(
    "boos woedend bereid bezorgd eens oneens akkoord tevreden ontevreden blij verontwaardigd geschokt kritisch verheugd verbolgen "
    "verbijsterd sceptisch verontrust ongerust optimistisch pessimistisch hoopvol".split()
)
"""What headlines say of somebody without `is` or `zijn`."""
DEGREES = frozenset("diep zeer erg ernstig uiterst zwaar bijzonder heel".split())
"""What may stand, quotation marks as well, between somebody and what he is: `Guterres "diep bezorgd"`."""
PHRASES = {
    "op": frozenset("bezoek staatsbezoek werkbezoek bliksembezoek handelsmissie weg".split()),
    "te": frozenset(["gast"]),
    "in": frozenset("gesprek overleg onderhandeling dialoog conclaaf".split()),
}
"""What else they say so, by preposition: `op bezoek`, `in overleg`."""
EXISTS = "Exist=Yes"
"""Feature of a noun of which a headline says no more than that it is there."""
SAYS = "Says=Yes"
"""Feature of a noun of which a sentence says no more than that it said what went before."""
FALLS = "Falls=Yes"
"""Feature of the dead and wounded of whom a headline says no more than how they fell."""
LEFT_OUT = {"Cop=No": "zijn", "Cop=Go": "gaan", EXISTS: "zijn", SAYS: "zeggen", FALLS: "vallen"}
"""Feature of a predicate without verb, and the verb that a reader supplies: `boos op` is, `de straat op` and `naar Kiev` goes."""
STATES = {"straat": "op", "staking": "in", "hongerstaking": "in", "opstand": "in", "verzet": "in"}
"""Where people in a headline are who protest, and the preposition that goes with it."""
UNREAL = HEDGES | frozenset("eventueel toekomstig gepland verwacht gewenst mislukt afgelast uitgesteld dreigend aanstaand".split())
"""What is said of a thing that is not there, or not yet."""
OPENING = OF_ACTS | {"van", "voor"}
DEFINITE = frozenset("de het een dit dat deze die zijn haar hun ons onze".split())
NOMINAL = frozenset(["NOUN", "PROPN"])
ONE_SIDED = frozenset(
    "kritiek protest staking betoging demonstratie bezoek ontslag arrestatie aanhouding veroordeling uitlevering dreigement waarschuwing "
    "oproep eis verzoek beschuldiging belofte toezegging weigering veto ultimatum excuus verzet".split()
)
"""Acts of which a headline names whose they are right behind them (`Staking verkeersleiders`)."""
AIMED = frozenset("aanval aanslag invasie offensief bombardement beschieting steun hulp bezoek sanctie onderzoek".split())
"""Acts that stand so only where a phrase tells whom they hit: `Aanval Israël op Libanon`, but `Steun Oekraïne`."""
TWO_SIDED = frozenset("overleg gesprek onderhandeling akkoord verdrag bestand botsing gevecht confrontatie top ruzie conflict".split())
"""Acts of two: `Overleg Rusland en Turkije`."""
AIMS = OF_ACTS | {"bij", "in", "voor", "over", "tot"}


def verb_left_out(token: Token) -> str:
    """The verb that a headline lacks at its predicate, '' where it has one."""
    return LEFT_OUT.get(token.feats, "")


def attributed(sentence: Sentence) -> Sentence:
    """`Aldus de burgemeester van Gent.`: a sentence that but names who said what stands before it."""
    opening = next((t for t in sentence.tokens if t.upos != "PUNCT"), None)
    if opening is None or opening.lower != "aldus" or opening.head < 0:
        return sentence
    speaker = sentence.tokens[opening.head]
    if opening.deprel != "case" or speaker.head >= 0 or speaker.upos not in NOMINAL:
        return sentence
    changed = [replace(t) for t in sentence.tokens]
    changed[speaker.i].feats = SAYS
    changed[opening.i].deprel = "advmod"
    return Sentence(changed, sentence.text, sentence.start)


def headline(sentence: Sentence, names: Names) -> Sentence:
    """A sentence whose only verb is a participle without auxiliary: what stands before it underwent it, or is its subject."""
    sentence = _fallen(_possessed(sentence))
    finite = [t for t in sentence.tokens if t.upos in ("VERB", "AUX") and not t.has("VerbForm=Part") and t.lower not in PREDICATES]
    if any(t.i not in names for t in finite):
        return sentence
    sentence = _opened(_as_names(sentence, finite), names)
    tokens = sentence.tokens
    predicate = next((t for t in tokens[1:] if _is_predicate(tokens, t, names)), None)
    if predicate is not None:
        return _without_copula(sentence, predicate)
    root = next((t for t in tokens if t.head < 0), None)
    if root is None:
        return sentence
    if not any(t.upos == "VERB" for t in tokens) and (state := _state(sentence)) is not None:
        return _with_state(sentence, root, state)
    if _addresses(sentence, root):
        changed = [replace(t) for t in tokens]
        changed[root.i].feats = SAYS
        return Sentence(changed, sentence.text, sentence.start)
    if root.upos in NOMINAL or root.lower == "akkoord":
        turned = _turned(sentence, root)
        return _existing(sentence, root) if turned is sentence else turned
    if not _is_past_participle(root):
        return sentence
    patients = [c for c in sentence.children[root.i] if c < root.i and _stands_bare(sentence, tokens[c])]
    if not patients:
        return sentence
    changed = [replace(t) for t in tokens]
    changed[patients[0]].deprel = _role(root)
    return Sentence(changed, sentence.text, sentence.start)


def _addresses(sentence: Sentence, root: Token) -> bool:
    """`Merz tegen Netanyahu: stop de bouw`: behind a colon stands what the one says to the other, against whom he is not."""
    tokens = sentence.tokens
    whom = next((c for c in sentence.children[root.i] if preposition(sentence, c) == "tegen"), -1)
    end = max(sentence.subtree(whom), default=-1) if whom > root.i else -1
    colon = next((t.i for t in tokens if t.form == ":"), -1)
    return root.upos in NOMINAL and end >= 0 and (colon == whom + 1 or colon == end + 1)


CASUALTIES = {"dode": "dode", "doden": "dode", "gewonde": "gewonde", "gewonden": "gewonde", "slachtoffers": "slachtoffer"}
"""Those who fall, and their lemmas, which the tagger takes for adjectives."""


def _fallen(sentence: Sentence) -> Sentence:
    """`Tien doden bij Russische raketaanval op Charkov`: how they fell belongs to the verb that a reader supplies."""
    tokens = sentence.tokens
    root = next((t for t in tokens if t.head < 0), None)
    if root is None or root.lower not in CASUALTIES or any(t.upos in ("VERB", "AUX") and t.i != root.i for t in tokens):
        return sentence
    counted = all(tokens[c].deprel != "nsubj" or tokens[c].lemma.lower() in COUNTS for c in sentence.children[root.i])
    how = [c for c in sentence.children[root.i] if preposition(sentence, c) in ("bij", "door", "tijdens")]
    if not how or not counted:
        return sentence
    changed = [replace(t) for t in tokens]
    changed[root.i].upos, changed[root.i].lemma, changed[root.i].feats = "NOUN", CASUALTIES[root.lower], FALLS
    for c in sentence.children[root.i]:
        changed[c].deprel = "obl" if c in how else "nummod" if tokens[c].deprel == "nsubj" else tokens[c].deprel
    return Sentence(changed, sentence.text, sentence.start)


def _possessed(sentence: Sentence) -> Sentence:
    """`Aanval Israël op Libanon`, `Overleg Rusland en Turkije`: whose an act is stands bare behind the noun that opens a headline."""
    tokens = sentence.tokens
    act = tokens[0]
    kind = act.lower if act.lower in ("bezoek", "steun", "overleg") else act.lemma.lower()
    if act.head >= 0 or kind not in ONE_SIDED | AIMED | TWO_SIDED or any(t.upos in ("VERB", "AUX") for t in tokens[1:]):
        return sentence
    owner = next((tokens[c] for c in sentence.children[0] if min(sentence.subtree(c)) == 1), None)
    if owner is None or owner.upos not in NOMINAL:
        return sentence
    if any(tokens[c].deprel in ("case", "det") and c < owner.i for c in sentence.children[owner.i]):
        return sentence
    phrases = [c for c in (*sentence.children[0], *sentence.children[owner.i]) if c > owner.i and preposition(sentence, c) in AIMS]
    several = any(tokens[c].deprel == "conj" for c in (*sentence.children[owner.i], *sentence.children[0]))
    if (kind in AIMED and not phrases) or (kind in TWO_SIDED and not several):
        return sentence
    changed = [replace(t) for t in tokens]
    changed[0].upos, changed[0].lemma, changed[0].feats = "NOUN", kind, ""
    changed[owner.i].deprel = "nmod"
    changed[owner.i].feats = f"{owner.feats}|{BETWEEN if kind in TWO_SIDED else OF}".strip("|")
    for c in (*phrases, *(c for c in sentence.children[0] if tokens[c].deprel == "conj")):
        changed[c].head = owner.i if tokens[c].deprel == "conj" else 0
        changed[c].deprel = "conj" if tokens[c].deprel == "conj" else "nmod"
    whole = Sentence(changed, sentence.text, sentence.start)
    return whole if whole.is_tree else sentence


def _as_names(sentence: Sentence, verbs: list[Token]) -> Sentence:
    """`Merkel naar Ankara`, `Kiev blij met tanks`: a name in front that the tagger took for a verb."""
    if not verbs:
        return sentence
    changed = [replace(t) for t in sentence.tokens]
    for t in verbs:
        changed[t.i].upos, changed[t.i].lemma, changed[t.i].feats = "PROPN", t.form, ""
    return Sentence(changed, sentence.text, sentence.start)


def _opened(sentence: Sentence, names: Names) -> Sentence:
    """`Steun van Polen voor Kiev`, where the capital of the first word made a name of all that follows."""
    tokens = sentence.tokens
    cases = [
        t.i
        for t in tokens[1:-1]
        if t.lower in OPENING and t.upos == "PROPN" and t.deprel in ("flat", "appos") and names.get(t.i + 1, ("", 0))[1] == t.i + 1
    ]
    if not cases or 0 in names:
        return sentence
    changed = [replace(t) for t in tokens]
    changed[0].upos = "NOUN"
    for i in cases:
        changed[i].upos, changed[i].head, changed[i].deprel = "ADP", i + 1, "case"
        changed[i + 1].head, changed[i + 1].deprel = 0, "nmod"
    opened = Sentence(changed, sentence.text, sentence.start)
    return opened if opened.is_tree else sentence


def _is_predicate(tokens: list[Token], t: Token, names: Names) -> bool:
    """`boos`, `op bezoek`, `naar Kiev` behind the name or noun of which they are said."""
    before = tokens[t.i - 1]
    if t.lower in PREDICATES:
        before = next((k for k in reversed(tokens[: t.i]) if k.lower not in DEGREES and k.form not in QUOTES), before)
        return before.upos in NOMINAL
    prep = before.lower
    kind = names.get(t.i, ("", 0))[0]
    said = t.lemma in PHRASES.get(prep, ()) or (prep == "naar" and kind in ("country", "place")) or (prep == "bij" and kind == "person")
    ahead = next((k for k in reversed(tokens[: t.i - 1]) if k.upos != "ADV"), None)
    return said and ahead is not None and ahead.upos in NOMINAL


def _existing(sentence: Sentence, noun: Token) -> Sentence:
    """`Akkoord tussen Griekenland en Albanië`: a bare noun that names an act says that it takes place."""
    described = [sentence.tokens[c] for c in sentence.children[noun.i]]
    known = any(t.lower in DEFINITE for t in described if t.deprel.startswith(("det", "nmod:poss")))
    if known or noun.lemma in TIMES or any({t.lower, t.lemma.lower()} & UNREAL for t in described):
        return sentence
    changed = [replace(t) for t in sentence.tokens]
    changed[noun.i].upos, changed[noun.i].feats = "NOUN", EXISTS
    return Sentence(changed, sentence.text, sentence.start)


def _without_copula(sentence: Sentence, predicate: Token) -> Sentence:
    """`EU akkoord met sancties`: the predicate is the root, the phrase before it the subject, and what follows belongs to it."""
    tokens, k = sentence.tokens, predicate.i
    above = [t for t in tokens[:k] if not 0 <= t.head < k and t.upos in NOMINAL]
    if len(above) != 1:
        return sentence
    changed = [replace(t) for t in tokens]
    changed[k].head, changed[k].deprel, changed[k].upos = -1, "root", "ADJ"
    changed[k].feats = "Cop=Go" if tokens[k - 1].lower == "naar" else "Cop=No"
    changed[above[0].i].head, changed[above[0].i].deprel = k, "nsubj"
    if predicate.lower not in PREDICATES:
        changed[k].upos = predicate.upos
        changed[k - 1].head, changed[k - 1].deprel = k, "case"
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
