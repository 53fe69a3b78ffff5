"""Word classes and heads set right before any move: what is a verb and was tagged as something else, and the reverse."""

from __future__ import annotations

from dataclasses import replace

from coders.adpositions import behind_te, preposition
from coders.clauses import CLAUSAL
from coders.complements import BARE_INFINITIVE
from coders.inflection import VerbVocabulary
from coders.sentence import Sentence, Token


def promote_after_reflexive(sentence: Sentence, vocabulary: VerbVocabulary) -> Sentence:
    """`heeft zich verzet tegen`: beside `zich` the bare noun that could be a participle is one, and `hebben` its auxiliary."""
    tokens = sentence.tokens
    for token in sentence.with_relation("obj") if sentence.with_form("zich") else ():
        auxiliary = tokens[token.head]
        if token.upos != "NOUN" or auxiliary.lemma != "hebben" or token.lower not in vocabulary.forms:
            continue
        bare = not any(tokens[c].deprel in ("det", "amod", "case", "nmod:poss") for c in sentence.children[token.i])
        if bare and any(tokens[c].lower == "zich" and tokens[c].deprel == "expl:pv" for c in sentence.children[auxiliary.i]):
            changed = [replace(t) for t in tokens]
            changed[token.i].upos, changed[token.i].feats = "VERB", "VerbForm=Part"
            changed[token.i].lemma, changed[token.i].deprel = vocabulary.forms[token.lower], "compound:prt"
            return Sentence(changed, sentence.text, sentence.start)
    return sentence


def promote_participle(sentence: Sentence) -> Sentence:
    """`heeft de beschuldiging ontkend`, where the parser made `heeft` the root and the participle its particle, turned round."""
    tokens = sentence.tokens
    for token in sentence.with_relation("compound:prt", "xcomp"):
        if token.upos != "VERB" or not token.has("VerbForm=Part") or token.head < 0:
            continue
        auxiliary = tokens[token.head]
        received = auxiliary.lemma == "krijgen" and any(tokens[c].deprel == "obj" for c in sentence.children[token.i])
        if not received and (token.deprel == "xcomp" or auxiliary.lemma not in ("hebben", "zijn", "worden")):
            continue
        changed = [replace(t) for t in tokens]
        changed[token.i].head, changed[token.i].deprel = auxiliary.head, auxiliary.deprel
        for c in sentence.children[auxiliary.i]:
            if c != token.i:
                changed[c].head = token.i
        changed[auxiliary.i].head, changed[auxiliary.i].deprel = token.i, "aux:pass" if auxiliary.lemma == "worden" else "aux"
        return Sentence(changed, sentence.text, sentence.start)
    return sentence


def promote_joined_participle(sentence: Sentence, vocabulary: VerbVocabulary) -> Sentence:
    """`hebben het dorp | platgebrand`, `is platgewalst`: particle, `ge` and a known verb make a participle."""
    tokens = sentence.tokens
    for token in tokens[2:]:
        particle = token.lower.find("ge", 2)
        if particle < 0 or len(token.form) < particle + 5:  # `aanslagen` has no stem behind `ge`
            continue
        lemma = vocabulary.forms.get(token.lower, "")
        unread = token.upos in ("NOUN", "ADJ", "X", "VERB") and not token.has("VerbForm=") and "Degree" not in token.feats
        if not unread or token.deprel == "amod" or not lemma.startswith(token.lower[:particle]):
            continue
        if lemma == token.lower or not token.lower.endswith(("t", "d", "en")):
            continue
        changed = [replace(t) for t in tokens]
        changed[token.i].upos, changed[token.i].lemma, changed[token.i].feats = "VERB", lemma, "VerbForm=Part"
        copula = next((c for c in sentence.children[token.i] if tokens[c].deprel == "cop"), None)
        auxiliary = next((t for t in tokens[: token.i] if t.lemma == "hebben" and t.head < 0 and t.has("VerbForm=Fin")), None)
        if copula is not None:
            changed[copula].deprel = "aux:pass"
            for c in sentence.dependents(token.i, "nsubj"):
                changed[c].deprel = "nsubj:pass"
        elif auxiliary is not None and not any(t.has("VerbForm=Fin") for t in tokens[auxiliary.i + 1 :]):
            for c in sentence.children[auxiliary.i]:
                changed[c].head = token.i
            changed[token.i].head, changed[token.i].deprel = -1, "root"
            changed[auxiliary.i].head, changed[auxiliary.i].deprel, changed[auxiliary.i].upos = token.i, "aux", "AUX"
        promoted = Sentence(changed, sentence.text, sentence.start)
        return promoted if promoted.is_tree else sentence
    return sentence


REFUSED = frozenset({"wees", "wezen"})
"""Past tenses of `wijzen` that the parser takes for forms of `zijn`."""


def promote_refusal(sentence: Sentence) -> Sentence:
    """`wezen het akkoord | af`, `wees diplomaten | uit`: with a particle `wees` and `wezen` are no copula but a verb, and what was taken
    for its predicate or for a second subject is the object."""
    tokens = sentence.tokens
    for verb in sentence.with_form(*REFUSED):
        if verb.i + 1 == len(tokens) or verb.lemma not in ("zijn", "wezen"):
            continue
        particle = next(
            (t for t in tokens[verb.i + 2 : -1] if t.lower in ("af", "uit") and tokens[t.i + 1].upos in ("PUNCT", "CCONJ")), None
        )
        if particle is None or (verb.deprel == "cop" and verb.head < verb.i):
            continue
        changed = [replace(t) for t in tokens]
        changed[verb.i].upos, changed[verb.i].lemma, changed[verb.i].feats = "VERB", "wijzen", "Tense=Past|VerbForm=Fin"
        changed[particle.i].head, changed[particle.i].deprel = verb.i, "compound:prt"
        if verb.deprel == "cop":
            noun = tokens[verb.head]
            changed[verb.i].head, changed[verb.i].deprel = noun.head, noun.deprel
            changed[noun.i].head, changed[noun.i].deprel = verb.i, "obj"
            for c in sentence.children[noun.i]:
                if c < verb.i or tokens[c].deprel in ("nsubj", "conj", "parataxis", "punct", "advmod"):
                    changed[c].head = verb.i
        else:
            for c in sentence.dependents(verb.i, "nsubj")[1:]:
                changed[c].deprel = "obj"
        promoted = Sentence(changed, sentence.text, sentence.start)
        return promoted if promoted.is_tree else sentence
    return sentence


def promote_late_participle(sentence: Sentence) -> Sentence:
    """`heeft een uitnodiging om te komen | afgeslagen`: a participle that ends the sentence is the verb of the auxiliary above it."""
    tokens = sentence.tokens
    if len(tokens) < 4 or tokens[-1].upos != "PUNCT":
        return sentence
    late = tokens[-2]
    if late.upos != "VERB" or not late.has("VerbForm=Part") or late.head < 0:
        return sentence
    if any(tokens[c].deprel.startswith("aux") for c in sentence.children[late.i]):
        return sentence
    root = next((t for t in tokens if t.head < 0), None)
    if root is None or root.lemma != "hebben" or not root.has("VerbForm=Fin") or root.i >= late.i:
        return sentence
    if any(t.has("VerbForm=Fin") for t in tokens[root.i + 1 :]):
        return sentence
    changed = [replace(t) for t in tokens]
    changed[late.i].head, changed[late.i].deprel = -1, "root"
    changed[root.i].head, changed[root.i].deprel, changed[root.i].upos = late.i, "aux", "AUX"
    for c in sentence.children[root.i]:
        if c != late.i:
            changed[c].head = late.i
    promoted = Sentence(changed, sentence.text, sentence.start)
    return promoted if promoted.is_tree else sentence


def finite_in_clauses(sentence: Sentence) -> Sentence:
    """`dat minister Faber opstapt`, `dat A en B meedoen`: with conjunction and subject, but no auxiliary, what looks like a participle
    or an infinitive is finite."""
    heads = [word.head for word in sentence.with_relation("mark") if word.lower in CONJUNCTIONS]
    heads += [t.i for t in sentence.with_relation("acl:relcl")]
    singular = [i for i in heads if _looks_like_participle(sentence, i)]
    past = [i for i in heads if _looks_like_past(sentence, sentence.tokens[i])]
    plural = [i for i in heads if _looks_like_infinitive(sentence, i)]
    if not singular and not plural and not past:
        return sentence
    changed = [replace(t) for t in sentence.tokens]
    for i in past:
        changed[i].feats = changed[i].feats.replace("Tense=Past|VerbForm=Part", "Number=Plur|Tense=Past|VerbForm=Fin")
    for i in singular:
        changed[i].feats = changed[i].feats.replace("VerbForm=Part", "Number=Sing|Tense=Pres|VerbForm=Fin")
    for i in plural:
        changed[i].feats = changed[i].feats.replace("VerbForm=Inf", "Number=Plur|Tense=Pres|VerbForm=Fin")
    return Sentence(changed, sentence.text, sentence.start)


CONJUNCTIONS = frozenset("dat omdat als wanneer zodra terwijl zolang nadat toen hoewel zodat doordat sinds totdat voordat".split())


def _looks_like_participle(sentence: Sentence, i: int) -> bool:
    """A form in `-t` without `ge-`, with a subject and no auxiliary."""
    verb = sentence.tokens[i]
    if verb.upos != "VERB" or not verb.has("VerbForm=Part") or not verb.lower.endswith("t") or "ge" in verb.lower[:-3]:
        return False
    beside = {sentence.tokens[c].deprel.split(":")[0] for c in sentence.children[i]}
    return "nsubj" in beside and beside.isdisjoint({"aux", "cop"})


def _looks_like_past(sentence: Sentence, verb: Token) -> bool:
    """`die de rebellen bewapenden`, `omdat rebellen een offensief ontketenden`: a form in `-den` or `-ten` behind a relative pronoun or a
    conjunction with a plural subject, with no auxiliary."""
    if verb.upos != "VERB" or not verb.has("VerbForm=Part") or not verb.lower.endswith(("den", "ten")):
        return False
    below = [sentence.tokens[c] for c in sentence.children[verb.i]]
    subjects = [t for t in below if t.deprel.startswith("nsubj") and t.i < verb.i]
    several = any(t.has("Number=Plur") or t.has("PronType=Rel") or sentence.dependents(t.i, "conj") for t in subjects)
    return several and not any(t.deprel.startswith(("aux", "cop")) for t in below)


def _looks_like_infinitive(sentence: Sentence, i: int) -> bool:
    """An infinitive without `te`, with a plural subject and no auxiliary."""
    verb, tokens = sentence.tokens[i], sentence.tokens
    if verb.upos != "VERB" or not verb.has("VerbForm=Inf") or behind_te(sentence, i) or sentence.dependents(i, "aux", "cop", "aux:pass"):
        return False
    return any(tokens[c].has("Number=Plur") or sentence.dependents(c, "conj") for c in sentence.dependents(i, "nsubj") if c < i)


ENDS_OF_TIMES = ("ochtend", "middag", "avond", "nacht", "dag", "gisteren", "vandaag", "week")
"""How a word for the time of a report ends (`donderdagochtend`)."""


def _verb_before_root(sentence: Sentence) -> tuple[Token, Token] | None:
    """A noun that the parser made the root, without copula or subject, and the verb in front that it hung on it."""
    tokens = sentence.tokens
    noun = next((t for t in tokens if t.head < 0), None)
    if noun is None or noun.upos not in ("NOUN", "PROPN") or not noun.i:
        return None
    below = [tokens[c] for c in sentence.children[noun.i]]
    verb = next((t for t in below if t.i < noun.i and t.upos == "VERB" and t.deprel.split(":")[0] == "acl"), None)
    return None if verb is None or any(t.deprel in ("cop", "nsubj") for t in below) else (noun, verb)


def promote_before_subject(sentence: Sentence) -> Sentence:
    """`Na het beraad ontkende | premier Schoof donderdag | dat …`, where the parser made the subject the root and hung the verb on it: in
    front of a noun, a finite verb without subject or conjunction describes nothing, nor does a past tense in front of a bare title."""
    tokens = sentence.tokens
    found = _verb_before_root(sentence)
    if found is None:
        return sentence
    noun, verb = found
    below = sentence.children[noun.i]
    bare = verb.i == noun.i - 1 and not any(tokens[c].deprel in ("det", "amod") for c in below)
    finite = verb.has("VerbForm=Fin") or (bare and verb.lower.endswith(("te", "de")))
    if not finite or any(tokens[c].deprel.split(":")[0] in ("nsubj", "mark") for c in sentence.children[verb.i]):
        return sentence
    changed = [replace(t) for t in tokens]
    changed[verb.i].head, changed[verb.i].deprel = -1, "root"
    changed[verb.i].feats = verb.feats.replace("VerbForm=Part", "VerbForm=Fin")
    changed[noun.i].head, changed[noun.i].deprel = verb.i, "nsubj"
    dated = [c for c in below if tokens[c].deprel in ("nmod", "obl", "advmod") and tokens[c].lower.endswith(ENDS_OF_TIMES)]
    told = [c for k in (noun.i, *dated) for c in sentence.children[k] if c > noun.i and _is_content(sentence, c)]
    loose = (c for c in below if c < verb.i or tokens[c].deprel in ("punct", "parataxis", "advcl"))
    for c in (*loose, *dated, *told):
        changed[c].head = verb.i
    for c in dated:
        changed[c].deprel = "obl"
    for c in told:
        changed[c].deprel = "ccomp"
        for m in sentence.children[c]:
            changed[m].deprel = "mark" if tokens[m].lower == "dat" else tokens[m].deprel
    promoted = Sentence(changed, sentence.text, sentence.start)
    return promoted if promoted.is_tree else sentence


def promote_before_object(sentence: Sentence) -> Sentence:
    """`De politie in Kampala gebruikte | traangas`: before its noun a verb with a subject of its own describes nothing; the noun is
    its object."""
    tokens = sentence.tokens
    found = _verb_before_root(sentence)
    if found is None or found[1].has("VerbForm=Inf"):
        return sentence
    noun, verb = found
    below = sentence.children[noun.i]
    subjects = [c for c in sentence.children[verb.i] if tokens[c].deprel == "nsubj" and c < verb.i and tokens[c].upos != "PRON"]
    if not subjects or sentence.dependents(verb.i, "mark", "obj"):
        return sentence
    changed = [replace(t) for t in tokens]
    changed[verb.i].head, changed[verb.i].deprel = -1, "root"
    changed[verb.i].feats = verb.feats.replace("VerbForm=Part", "VerbForm=Fin")
    changed[noun.i].head, changed[noun.i].deprel = verb.i, "obj"
    for c in below:
        if c < verb.i or tokens[c].deprel in ("punct", "parataxis", "advcl"):
            changed[c].head = verb.i
    promoted = Sentence(changed, sentence.text, sentence.start)
    return promoted if promoted.is_tree else sentence


def _is_content(sentence: Sentence, i: int) -> bool:
    """A `dat` clause that the parser hung on a noun."""
    hung = sentence.tokens[i].deprel.split(":")[0] in ("acl", "advcl", "ccomp")
    return hung and any(sentence.tokens[m].lower == "dat" for m in sentence.children[i])


OBLIGING = frozenset(["dienen", "horen", "behoren"])
BECOMING = frozenset(["liggen", "staan", "zitten", "hangen", "vallen", "vervallen", "overlijden", "ontvallen"])
"""What somebody `komt te` do: how things come to stand with him."""


def demote_obligation(sentence: Sentence) -> Sentence:
    """`dient de oorlog te beëindigen`, `hoort zich terug te trekken`: with a `te` infinitive these verbs say no more than `moeten`; nor
    does `komen` in `kwam onder vuur te liggen`."""
    tokens, children = sentence.tokens, sentence.children
    for verb in tokens:
        if verb.upos != "VERB" or (verb.lemma not in OBLIGING and verb.lemma != "komen") or not verb.has("VerbForm=Fin"):
            continue
        low = next((c for c in children[verb.i] if c > verb.i and tokens[c].deprel in ("xcomp", "ccomp")), None)
        if low is None or not behind_te(sentence, low) or (verb.lemma == "komen" and tokens[low].lemma not in BECOMING):
            continue
        changed = [replace(t) for t in tokens]
        changed[low].head, changed[low].deprel = verb.head, verb.deprel
        changed[verb.i].head, changed[verb.i].deprel, changed[verb.i].upos = low, "aux", "AUX"
        for c in children[verb.i]:
            if c != low:
                changed[c].head = low
        subjects = [c for c in children[verb.i] if tokens[c].deprel.startswith("nsubj")]
        others = [c for c in children[verb.i] if tokens[c].deprel in ("iobj", "obj") and c < low]
        if not subjects and others:  # `dient Rusland de oorlog te beëindigen`
            changed[others[0]].deprel = "nsubj"
        demoted = Sentence(changed, sentence.text, sentence.start)
        return demoted if demoted.is_tree else sentence
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


NOUNS_BEHIND_TE = {"gast": "gast", "rade": "raad"}
"""Form → lemma of nouns in set phrases with `te`, which the parser takes for infinitives."""


def demote_behind_te(sentence: Sentence) -> Sentence:
    """`was te gast in`, `ging te rade bij`: the noun of a set phrase is no infinitive, and what was its auxiliary is a copula."""
    tokens = sentence.tokens
    taken = [t.i for t in sentence.with_form(*NOUNS_BEHIND_TE) if t.i > 0 and t.upos == "VERB" and tokens[t.i - 1].lower == "te"]
    if not taken:
        return sentence
    changed = [replace(token) for token in tokens]
    for i in taken:
        changed[i].upos, changed[i].lemma, changed[i].feats = "NOUN", NOUNS_BEHIND_TE[tokens[i].lower], "Number=Sing"
        if tokens[i].deprel == "xcomp":
            changed[i].deprel = "obl"
        for c in sentence.children[i]:
            if c == i - 1:
                changed[c].deprel = "case"
            elif tokens[c].deprel == "aux" and tokens[c].lemma in ("zijn", "blijven"):
                changed[c].deprel = "cop"
    return Sentence(changed, sentence.text, sentence.start)


def _is_van_phrase(sentence: Sentence, i: int) -> bool:
    return sentence.tokens[i].deprel == "nmod" and preposition(sentence, i) == "van"


PEOPLE = frozenset("gevangenen gegijzelden gewonden vermisten ontvoerden verdachten veroordeelden gedetineerden ontheemden troepen".split())
"""Words that name people wherever they stand for a thing, though they look like forms of verbs."""


def promote_infinitive(sentence: Sentence, vocabulary: VerbVocabulary) -> Sentence:
    """`gaat gevangenen | vrijlaten`: what completes a verb like `gaan` or `willen` and is written as a known infinitive is one; people that
    it was said to describe, or a bare noun that the parser left to the upper verb, are its object."""
    tokens, children = sentence.tokens, sentence.children
    for low in sentence.with_relation("xcomp"):
        upper = tokens[low.head]
        if low.upos != "NOUN" or upper.lemma not in BARE_INFINITIVE:
            continue
        if vocabulary.lemma(replace(low, upos="VERB")) not in vocabulary.verbs or not low.lower.endswith("n"):
            continue
        people = [c for c in children[low.i] if tokens[c].lower in PEOPLE]
        if children[low.i] and not people:
            continue
        bare = [c for c in children[upper.i] if upper.i < c < low.i and tokens[c].upos == "NOUN" and not preposition(sentence, c)]
        changed = [replace(t) for t in tokens]
        changed[low.i].upos, changed[low.i].feats = "VERB", "VerbForm=Inf"
        for c in (people or [c for c in bare if tokens[c].deprel in ("obl", "obj")])[-1:]:
            changed[c].head, changed[c].deprel, changed[c].upos = low.i, "obj", "NOUN"
            changed[c].lemma = tokens[c].lower[:-1] if people else tokens[c].lemma
            for d in children[low.i]:
                if d < c:
                    changed[d].head = c
        return Sentence(changed, sentence.text, sentence.start)
    return sentence


DEEDS = {"aanvallen": "aanval", "invallen": "inval", "aanslagen": "aanslag"}
"""Plurals written as verb forms: `heeft aanvallen uitgevoerd`."""
INTENTIONS = frozenset(["voornemen", "verlangen", "streven", "optreden", "vertrouwen"])
"""Nouns that have the form of their verb's infinitive."""


def accords(sentence: Sentence) -> Sentence:
    """`onder een reeks | akkoorden`: the plural is a noun, and what counts it has its place."""
    tokens = sentence.tokens
    for word in sentence.with_form("akkoorden"):
        count = tokens[word.i - 1]
        if word.upos != "VERB" or word.head < 0 or count.head not in (word.i, word.head) or count.upos != "NOUN":
            continue
        changed = list(tokens)
        if count.head == word.i:
            changed[count.i] = replace(count, head=word.head, deprel="obl" if preposition(sentence, count.i) else "obj")
        changed[word.i] = replace(word, upos="NOUN", feats="Number=Plur", head=count.i, deprel="nmod")
        counted = Sentence(changed, sentence.text, sentence.start)
        return counted if counted.is_tree else sentence
    return sentence


def nominalise(sentence: Sentence) -> Sentence:
    """`negentig Palestijnse gevangenen`, `een Macedonische militair`: a participle that stands in a nominal place with an article,
    adjective, number or `van` phrase is a noun, and so are an adjective without ending behind an article and another adjective and an
    infinitive like `het voornemen`."""
    tokens, children = sentence.tokens, sentence.children
    nouns = [
        t.i
        for t in sentence.with_form(*INTENTIONS)
        if t.upos == "VERB"
        and t.deprel in ("obj", "nsubj", "nsubj:pass", "obl", "obl:arg", "nmod")
        and any(tokens[c].deprel in ("det", "nmod:poss") for c in children[t.i])
    ]
    participles = [
        t.i
        for t in sentence.with_relation("obj", "iobj", "nsubj", "nsubj:pass", "obl", "obl:agent", "nmod", "xcomp")
        if t.upos == "VERB"
        and t.form.endswith("en")
        and (t.deprel != "xcomp" or t.lower in PEOPLE)
        and (not t.has("VerbForm=Fin") or (t.lower in PEOPLE and t.deprel == "obj"))
        and (not t.has("VerbForm=Inf") or not t.lemma.endswith("n"))
        and (
            t.lower in PEOPLE
            or not t.lemma.endswith("n")  # `uitspraken`, whose lemma is a noun's
            or (t.lower in DEEDS and t.deprel == "obj")
            or any(tokens[c].deprel in ("det", "amod", "nummod", "nmod:poss") or _is_van_phrase(sentence, c) for c in children[t.i])
        )
    ]
    quoted = (t for t in sentence.with_relation("parataxis") if t.upos == "VERB" and t.form.endswith("en"))
    participles += [t.i for t in quoted if any(tokens[c].lower == "aldus" for c in children[t.i])]  # `aldus getuigen`
    adjectives = [t.i for t in sentence.with_relation("advmod") if _is_bare_noun(sentence, t)]
    if not participles and not adjectives and not nouns:
        return sentence
    changed = list(tokens)
    for i in nouns:
        changed[i] = replace(tokens[i], upos="NOUN", lemma=tokens[i].lower, feats="Gender=Neut|Number=Sing")
    for i in participles:
        role = "obj" if tokens[i].deprel == "xcomp" else tokens[i].deprel
        noun = DEEDS.get(tokens[i].lower, tokens[i].lower[:-1] if tokens[i].lemma.endswith("n") else tokens[i].lemma)
        changed[i] = replace(tokens[i], upos="NOUN", lemma=noun, feats="Number=Plur", deprel=role)
    for i in adjectives:
        siblings = {tokens[c].deprel for c in children[tokens[i].head]}
        role = tokens[i].deprel if siblings & {"nsubj", "nsubj:pass"} else "nsubj:pass" if "aux:pass" in siblings else "nsubj"
        changed[i] = replace(tokens[i], upos="NOUN", feats="Number=Sing", deprel=role)
    return Sentence(changed, sentence.text, sentence.start)


def demote_false_infinitive(sentence: Sentence) -> Sentence:
    """`dreigt weer | troepen te sturen`: of two infinitives below a verb, one without `te` that has the lemma of a noun is a noun."""
    tokens, children = sentence.tokens, sentence.children
    for token in sentence.with_relation("xcomp"):
        no_verb = token.has("VerbForm=Inf") and not token.lemma.endswith("n") and not behind_te(sentence, token.i)
        low = next((c for c in children[token.head] if c > token.i and tokens[c].deprel == "xcomp" and behind_te(sentence, c)), None)
        if not no_verb or low is None:
            continue
        changed = [replace(t) for t in tokens]
        changed[token.i] = replace(token, upos="NOUN", feats="Number=Plur", head=low, deprel="obj")
        return Sentence(changed, sentence.text, sentence.start)
    return sentence


def _is_bare_noun(sentence: Sentence, token: Token) -> bool:
    """`een Macedonische | militair`: an adjective without ending, taken for an adverb, behind an article and an adjective that has one."""
    if token.upos != "ADJ" or token.head <= token.i or token.form.endswith("e") or token.i < 2:
        return False
    before = sentence.tokens[token.i - 1]
    inflected = before.upos == "ADJ" and before.form.endswith("e") and before.deprel in ("amod", "nsubj", "nsubj:pass", "obj")
    return inflected and sentence.tokens[token.i - 2].upos in ("DET", "NUM")
