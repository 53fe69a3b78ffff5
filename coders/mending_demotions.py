"""Words that were taken for verbs and are none. Sentences as in `mending.py`."""

from __future__ import annotations

from dataclasses import replace

from coders.inflection import VerbVocabulary
from coders.noun_forms import singulars
from coders.quantifiers import UNCOUNTED
from coders.sentence import Sentence, Token

FIRING = frozenset({"lossen", "wisselen", "horen"})
FALLING = frozenset({"vallen", "klinken"})
"""What one does with shots, and what they do."""


def fallen(sentence: Sentence) -> Sentence:
    """`vielen aan beide zijden | doden`: who falls is no particle of the verb."""
    tokens = sentence.tokens
    for token in sentence.with_form("doden", "gewonden"):
        verb = tokens[token.head]
        if token.upos not in ("ADJ", "VERB") or token.head < 0 or verb.lemma != "vallen" or sentence.dependents(verb.i, "nsubj"):
            continue
        changed = list(tokens)
        changed[token.i] = replace(token, upos="NOUN", deprel="nsubj", lemma=token.lower[:-1], feats="Number=Plur")
        return Sentence(changed, sentence.text, sentence.start)
    return sentence


def shots(sentence: Sentence) -> Sentence:
    """`losten | schoten | op betogers`, `wisselden schoten uit`: what is fired, exchanged or heard is no verb, and what hung on it is the
    verb's."""
    tokens, children = sentence.tokens, sentence.children
    for token in sentence.with_form("schoten"):
        near = [t for t in (*(tokens[c] for c in children[token.i]), *([tokens[token.head]] if token.head >= 0 else [])) if t.i < token.i]
        verb = next((t for t in near if t.lemma in FIRING or t.lemma in FALLING), None)
        if token.upos != "VERB" or verb is None:
            continue
        changed = [replace(t) for t in tokens]
        for c in children[token.i]:
            if c != verb.i:
                changed[c].head = verb.i
        if verb.head == token.i:
            changed[verb.i].head, changed[verb.i].deprel = token.head, token.deprel
        changed[token.i].head, changed[token.i].deprel = verb.i, "nsubj" if verb.lemma in FALLING else "obj"
        changed[token.i].upos, changed[token.i].lemma, changed[token.i].feats = "NOUN", "schot", "Number=Plur"
        return Sentence(changed, sentence.text, sentence.start)
    return sentence


def own_things(sentence: Sentence) -> Sentence:
    """`dat drie MiG's | zijn luchtruim | hebben geschonden`: of two auxiliaries in a clause with a conjunction, a `zijn` right in front of
    a bare noun tells whose that is."""
    tokens, children = sentence.tokens, sentence.children
    for own in sentence.with_form("zijn"):
        if own.deprel not in ("aux", "aux:pass", "cop") or own.head < own.i + 2:
            continue
        thing, beside = tokens[own.i + 1], [tokens[c] for c in children[own.head]]
        finite = any(t.i > thing.i and t.deprel in ("aux", "aux:pass") and t.has("VerbForm=Fin") for t in beside)
        if thing.upos not in ("NOUN", "ADJ") or thing.head != own.head or not finite or not any(t.deprel == "mark" for t in beside):
            continue
        changed = list(tokens)
        changed[own.i] = replace(own, upos="PRON", head=thing.i, deprel="nmod:poss", feats="Person=3|Poss=Yes|PronType=Prs")
        changed[thing.i] = replace(thing, upos="NOUN", deprel="nsubj" if not any(t.deprel.startswith("nsubj") for t in beside) else "obj")
        return Sentence(changed, sentence.text, sentence.start)
    return sentence


ADVERBS = frozenset("resoluut categoriek kordaat unaniem ferm publiekelijk eergisteren".split())
"""Adverbs that the parser takes for nouns."""


def adverbs(sentence: Sentence) -> Sentence:
    """`wees de gesprekken | resoluut | van de hand`: how something is said is no object, when it was
    no subject (`Eergisteren betoogden …`)."""
    nouns = (t for t in sentence.with_form(*ADVERBS) if t.upos == "NOUN" and not sentence.children[t.i])
    found = [t for t in nouns if t.deprel in ("obj", "obl", "nsubj")]
    return _retagged(sentence, found, upos="ADV", deprel="advmod", feats="")


EARLY = ("ochtend", "morgen", "middag", "avond", "nacht", "dag")


def early(sentence: Sentence) -> Sentence:
    """`braken maandagochtend | vroeg | alle banden af`: right behind a time of day, in a clause that has its verb, no verb but a time; what
    hung on it is the verb's."""
    tokens = sentence.tokens
    for word in sentence.with_form("vroeg"):
        before = tokens[word.i - 1]
        verb = next((t for t in reversed(tokens[: word.i]) if t.upos == "VERB" and t.has("VerbForm=Fin")), None)
        if word.i == 0 or word.upos != "VERB" or verb is None or not before.lower.endswith(EARLY):
            continue
        changed = [replace(t) for t in tokens]
        for c in sentence.children[word.i]:
            if c != verb.i:
                changed[c].head = verb.i
        if verb.head == word.i:
            changed[verb.i].head, changed[verb.i].deprel = word.head, word.deprel
        changed[word.i] = replace(word, upos="ADV", lemma="vroeg", feats="", head=verb.i, deprel="advmod")
        demoted = Sentence(changed, sentence.text, sentence.start)
        return demoted if demoted.is_tree else sentence
    return sentence


def _retagged(sentence: Sentence, found: list[Token], upos: str, deprel: str, feats: str) -> Sentence:
    """The sentence with these words of another class and relation; their heads stay."""
    if not found:
        return sentence
    tokens = list(sentence.tokens)
    for token in found:
        tokens[token.i] = replace(token, upos=upos, deprel=deprel, feats=feats)
    return Sentence(tokens, sentence.text, sentence.start)


def ruin(sentence: Sentence) -> Sentence:
    """`zaaien | dood en verderf | onder de dorpelingen`: both are nouns, and what hangs on the second is the verb's."""
    tokens = sentence.tokens
    for second in sentence.with_form("verderf"):
        first = tokens[second.i - 2]
        verb = next((t for t in tokens if t.lemma == "zaaien" and t.upos == "VERB"), None)
        if first.lower != "dood" or second.upos == "NOUN" or verb is None:
            continue
        changed = [replace(t) for t in tokens]
        changed[first.i].upos, changed[first.i].head, changed[first.i].deprel = "NOUN", verb.i, "obj"
        changed[second.i].upos, changed[second.i].lemma, changed[second.i].feats = "NOUN", "verderf", "Number=Sing"
        changed[second.i].head, changed[second.i].deprel = first.i, "conj"
        for c in (*sentence.children[second.i], *sentence.children[first.i]):
            if tokens[c].deprel not in ("cc", "conj"):
                changed[c].head = verb.i
        mended = Sentence(changed, sentence.text, sentence.start)
        return mended if mended.is_tree else sentence
    return sentence


def demote_unknown(sentence: Sentence, vocabulary: VerbVocabulary) -> Sentence:
    """`met raketten en | drones`, `met tientallen | tractoren`: a plural that was taken for a second verb, though there is no such verb, is
    a noun; the one before `en` is its fellow, the number before it counts it, and what was hung on it is the first verb's."""
    tokens, children = sentence.tokens, sentence.children
    for token in sentence.with_relation("conj"):
        linked = token.i > 1 and tokens[token.i - 1].deprel == "cc"
        before = tokens[token.i - (2 if linked else 1)]
        plural = token.upos == "VERB" and token.lower.endswith(("en", "s")) and token.has("Number=Plur")
        verb = next((h for h in sentence.ancestors(before.i) if tokens[h].upos == "VERB"), -1)
        if not plural or before.upos != "NOUN" or not (linked or before.lower in UNCOUNTED) or verb != token.head or verb > before.i:
            continue
        if token.lower in vocabulary.forms or vocabulary.lemma(token) in vocabulary.verbs:
            continue
        changed = [replace(t) for t in tokens]
        noun = token.lower.removesuffix("s") if token.lower.endswith("s") else token.lower.removesuffix("en")
        changed[token.i].upos, changed[token.i].lemma, changed[token.i].feats = "NOUN", noun, "Number=Plur"
        for c in children[token.i]:
            if c > token.i:
                changed[c].head = verb
        if linked:
            changed[token.i].head = before.i
            changed[token.i - 1].head = token.i
        else:
            changed[token.i].head, changed[token.i].deprel = verb, before.deprel
            changed[before.i].head, changed[before.i].deprel = token.i, "nummod"
            for c in children[before.i]:
                changed[c].head = token.i
        demoted = Sentence(changed, sentence.text, sentence.start)
        return demoted if demoted.is_tree else sentence
    return sentence


ROWS = frozenset("reeks serie golf rist tientallen honderden duizenden tienduizenden handvol dozijn".split())
"""What counts the plural right behind it."""


def counted_plurals(sentence: Sentence) -> Sentence:
    """`door een reeks | aanslagen`, `met tientallen | raketten`: what is counted is a noun, though it looks like an infinitive."""
    tokens = sentence.tokens
    for row, token in sentence.pairs(*ROWS):
        infinitive = (
            token.upos == "VERB" and not token.has("VerbForm=Fin") and token.lower.endswith("en") and not token.lower.startswith("ge")
        )
        if row.upos != "NOUN" or not infinitive or sentence.dependents(token.i, "mark", "aux", "aux:pass", "compound:prt"):
            continue
        changed = [replace(t) for t in tokens]
        counted = changed[token.i]
        counted.upos, counted.feats = "NOUN", "Number=Plur"
        counted.lemma = min(singulars(token.lower) or {token.lower.removesuffix("en")}, key=len)
        if row.head == token.i:
            changed[row.i].head, changed[row.i].deprel = token.head, "obl" if row.deprel == "obl:agent" and token.head < 0 else row.deprel
        counted.head, counted.deprel = row.i, "nmod"
        verb = changed[row.i].head if changed[row.i].head >= 0 else row.i
        for c in sentence.children[token.i]:
            if c != row.i:  # `met tientallen tractoren | de snelweg`, but `een reeks aanslagen | op kazernes`
                changed[c].head = row.i if c > row.i and tokens[c].deprel.startswith(("obl", "nmod", "acl", "punct")) else verb
        demoted = Sentence(changed, sentence.text, sentence.start)
        return demoted if demoted.is_tree else sentence
    return sentence


LOWER = ("acl:relcl", "advcl", "ccomp", "xcomp", "conj", "acl")
"""Relations of what is taken for a clause of its own."""


def nouns_for_clauses(sentence: Sentence, vocabulary: VerbVocabulary) -> Sentence:
    """`die bij het monument | hulde | aan de soldaten bracht`: a word that the dictionary knows, and as no verb, with no subject of its own
    and in front of a verb of the same clause, is the object of that verb."""
    tokens, children = sentence.tokens, sentence.children
    for token in sentence.with_relation(*LOWER, "obj", "obl"):
        if token.upos != "VERB" or token.lower in vocabulary.forms or vocabulary.lemma(token) in vocabulary.verbs:
            continue
        if token.has("VerbForm=Part") or token.lower.endswith(("end", "acht")):
            continue
        if token.lower not in vocabulary.nouns and not any(word in vocabulary.nouns for word in singulars(token.lower)):
            continue
        verb = next((t for t in tokens[token.i + 1 :] if t.upos == "VERB" and _of_one_clause(token, t)), None)
        if verb is None or sentence.dependents(verb.i, "obj"):
            continue
        own = sentence.dependents(token.i, "mark", "aux", "aux:pass") or (token.deprel in LOWER and sentence.dependents(token.i, "nsubj"))
        if own and verb.head != token.i:  # `dat raketten op Haifa afvuurde`: what hangs on it is the verb's
            continue
        changed = [replace(t) for t in tokens]
        changed[token.i].upos, changed[token.i].lemma, changed[token.i].deprel = "NOUN", token.lower, "obj"
        changed[token.i].head, changed[token.i].feats = verb.i, ""
        for c in children[token.i]:
            if tokens[c].deprel not in ("det", "amod", "nummod", "nmod:poss"):
                changed[c].head = verb.i
        if verb.head == token.i:
            changed[verb.i].head, changed[verb.i].deprel = token.head, token.deprel
        mended = Sentence(changed, sentence.text, sentence.start)
        return mended if mended.is_tree else sentence
    return sentence


def _of_one_clause(token: Token, verb: Token) -> bool:
    return (verb.head == token.head and verb.deprel == token.deprel) or token.head == verb.i or verb.head == token.i


ENDINGS = ("age", "heid", "atie", "itie", "teit", "schap", "isme", "erij", "tuur")
"""How nouns end, and no adjective."""


def nouns_by_ending(sentence: Sentence) -> Sentence:
    """`die de geheime dienst | spionage | verwijt`: what ends as only nouns do is no adjective; beside a verb it is its object."""
    found = [t for t in sentence.with_relation("advmod", "xcomp", "amod") if t.upos in ("ADJ", "ADV") and t.lower.endswith(ENDINGS)]
    found = [t for t in found if len(t.form) > 6 and t.head >= 0 and sentence.tokens[t.head].upos == "VERB"]
    return _retagged(sentence, found, upos="NOUN", deprel="obj", feats="Number=Sing")


def side_by_side(sentence: Sentence) -> Sentence:
    """`hebben zij aan zij gepatrouilleerd`: a phrase, and neither a copula nor a pronoun."""
    tokens = sentence.tokens
    for at, second in sentence.pairs("aan"):
        first = tokens[at.i - 1]
        if at.i == 0 or first.lower != "zij" or second.lower != "zij":
            continue
        verb = next((tokens[i] for i in (first.i, *sentence.ancestors(first.i)) if tokens[i].upos == "VERB"), None)
        if verb is None or any(sentence.children[k] for k in (first.i, at.i)):
            continue
        changed = list(tokens)
        changed[first.i] = replace(first, upos="ADV", lemma="zij", head=verb.i, deprel="advmod", feats="")
        changed[at.i] = replace(at, head=second.i, deprel="case")
        changed[second.i] = replace(second, upos="NOUN", lemma="zij", head=verb.i, deprel="obl", feats="")
        for c in sentence.children[second.i]:
            if c != at.i:
                changed[c] = replace(changed[c], head=verb.i)
        mended = Sentence(changed, sentence.text, sentence.start)
        return mended if mended.is_tree else sentence
    return sentence
