"""What belongs to an infinitive or a participle, what to the verb above it, and infinitives that are none. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coders.adpositions import behind_te, preposition
from coders.regrouping import Move, among, needing
from coders.sentence import Sentence

CLAIMING = frozenset("zeggen claimen beweren melden verklaren menen denken ontkennen erkennen toegeven stellen pretenderen".split())
"""Verbs of what somebody says he has done, who is told to nobody: what stands before the infinitive is the infinitive's."""


@needing("te")
def claims(sentence: Sentence) -> Iterator[Move]:
    """`claimt met drones het schip tot zinken | te hebben gebracht`: whom a claim names is whom the deed hit."""
    tokens = sentence.tokens
    for low in sentence.with_relation("xcomp"):
        upper = tokens[low.head]
        if upper.lemma not in CLAIMING or low.i < upper.i or not behind_te(sentence, low.i) or sentence.dependents(low.i, "obj"):
            continue
        if any(t.lemma == "willen" for t in tokens[upper.i : low.i + 1]):  # `zegt Moldavië te willen helpen`
            continue
        between = [c for c in sentence.children[upper.i] if upper.i < c < low.i]
        things = [c for c in between if tokens[c].deprel == "obj" and tokens[c].upos != "PRON"]
        yield from ((c, low.i, "obj") for c in things)
        yield from (
            (c, low.i, tokens[c].deprel) for c in between if things and tokens[c].deprel == "obl" and preposition(sentence, c) == "met"
        )


@needing("zich", "ons", "me", "mij")
def felt(sentence: Sentence) -> Iterator[Move]:
    """`voelen zich door Brussel in de steek | gelaten`: who feels so, and by whom, hangs on the verb of feeling."""
    tokens = sentence.tokens
    for low in sentence.with_relation("xcomp"):
        if tokens[low.head].lemma == "voelen" and low.has("VerbForm=Part"):
            for c in sentence.children[low.i]:
                if tokens[c].has("PronType=Prs") and tokens[c].deprel in ("expl:pv", "obj", "iobj"):
                    yield c, low.head, "expl:pv"
                elif tokens[c].deprel == "obl:agent":
                    yield c, low.head, "obl"


ATTITUDES = {"spreken": "over", "vinden": "voor", "porren": "voor", "vermurwen": ""}
"""Infinitives that tell, with `zijn` and `te` and a phrase with this preposition, if any, what somebody thinks of something."""


def attitudes(sentence: Sentence) -> Sentence:
    """`is niet te spreken over het veto`, `is wel te vinden voor overleg`: what somebody thinks of it is a predicate, no deed."""
    tokens = sentence.tokens
    for copula in sentence.with_relation("aux", "aux:pass"):
        state = tokens[copula.head]
        if copula.lemma != "zijn" or state.lower not in ATTITUDES or not behind_te(sentence, state.i):
            continue
        needed = ATTITUDES[state.lower]
        if needed and not any(token.lower == needed for token in tokens):
            continue
        changed = [replace(t) for t in tokens]
        changed[state.i].upos, changed[state.i].feats, changed[copula.i].deprel = "ADJ", "Degree=Pos", "cop"
        return Sentence(changed, sentence.text, sentence.start)
    return sentence


STATES_OF_MIND = frozenset("bereid genoodzaakt gedwongen verplicht bevoegd geroepen".split())
"""What one declares, shows or sees oneself to be."""


def participles_above(sentence: Sentence) -> Sentence:
    """`heeft de betogers | toegezegd | op te stappen`: a participle between `hebben` and `te` is the verb of `hebben`, and the infinitive
    depends on it."""
    tokens = sentence.tokens
    for te in sentence.with_form("te") if sentence.with_relation("aux") else ():
        infinitive = tokens[te.head]
        if te.deprel != "mark" or not infinitive.has("VerbForm=Inf"):
            continue
        auxiliary = next((tokens[c] for c in sentence.dependents(infinitive.i, "aux") if tokens[c].lemma == "hebben" and c < te.i), None)
        if auxiliary is None:
            continue
        between = tokens[auxiliary.i + 1 : te.i]
        participles = (t for t in between if t.upos == "VERB" and t.has("VerbForm=Part"))
        verb = next((t for t in participles if t.deprel in ("amod", "acl", "advcl", "obj")), None)
        if verb is None or verb.form.endswith("e") or any(t.has("VerbForm=Fin") for t in between):
            continue
        changed = [replace(t) for t in tokens]
        changed[verb.i].head, changed[verb.i].deprel = infinitive.head, infinitive.deprel
        changed[infinitive.i].head, changed[infinitive.i].deprel = verb.i, "xcomp"
        for c in sentence.children[infinitive.i]:
            if c < verb.i:
                changed[c].head = verb.i
        promoted = Sentence(changed, sentence.text, sentence.start)
        return promoted if promoted.is_tree else sentence
    return sentence


@needing("zich")
def states_of_mind(sentence: Sentence) -> Iterator[Move]:
    """`verklaarde zich bereid | te bemiddelen`: `zich` and what one declares oneself belong to the verb above the infinitive; so does the
    infinitive that hangs on what one declares (`zag zich gedwongen op te stappen`)."""
    tokens = sentence.tokens
    for zich, state in sentence.pairs("zich"):
        if state.lower in STATES_OF_MIND and state.deprel == "xcomp" and zich.head == state.head:
            yield from ((c, state.head, "xcomp") for c in sentence.children[state.i] if c > state.i and tokens[c].has("VerbForm=Inf"))
        below = tokens[state.head] if state.lower in STATES_OF_MIND and state.head > state.i else None
        if below is None or zich.head != below.i or below.head < 0 or not below.has("VerbForm=Inf"):
            continue
        yield zich.i, below.head, "expl:pv"
        yield state.i, below.head, "xcomp"


@needing("plan", "zins")
def plans(sentence: Sentence) -> Iterator[Move]:
    """`is niet van plan | de gevangenen vrij te laten`: the verb is `zijn`, whichever of the four words the parser took for it; what
    stands before `van` goes with that, what stands behind it with the infinitive."""
    tokens = sentence.tokens
    for noun in sentence.with_form("plan", "zins"):
        case = tokens[noun.i - 1]
        low = next((t for t in tokens[noun.i + 1 :] if t.has("VerbForm=Inf") and behind_te(sentence, t.i)), None)
        behind = tokens[noun.i + 1] if noun.i + 1 < len(tokens) else noun  # `dat hij van plan | is …`
        be = (
            behind
            if behind.lemma == "zijn" and behind.upos != "PRON"
            else next((t for t in reversed(tokens[: case.i]) if t.lemma == "zijn"), None)
        )
        if case.lower != "van" or low is None or be is None or not be.has("VerbForm=Fin"):
            continue
        group = {be.i, case.i, noun.i, low.i}
        tops = [t for t in (tokens[i] for i in sorted(group)) if t.head not in group and t.deprel != "fixed"]  # `niet | van plan`
        if len({top.head for top in tops}) != 1:
            continue
        said = any(tokens[c].deprel == "mark" for c in sentence.children[be.i])  # `liet weten | dat hij van plan is te komen`
        yield be.i, tops[0].head, "ccomp" if said and tops[0].deprel in ("compound:prt", "obl") else tops[0].deprel
        yield noun.i, be.i, "obl"
        yield case.i, noun.i, "case"
        yield low.i, be.i, "xcomp"
        if said and not sentence.dependents(be.i, "nsubj"):  # `dat | het | niet van plan is`
            yield from ((c, be.i, "nsubj") for c in sentence.dependents(be.i, "expl") if tokens[c].lower == "het")
        for i in group - {be.i}:
            for c in set(sentence.children[i]) - group:
                early, mark = c < case.i or tokens[c].deprel == "punct", tokens[c].deprel == "mark"
                if early or i != low.i:
                    yield c, low.i if not early and (mark or tokens[c].deprel in ("obj", "appos")) else be.i, tokens[c].deprel


@among("aux", "advcl", "xcomp")
def received(sentence: Sentence) -> Iterator[Move]:
    """`kreeg van Greenpeace een petitie overhandigd`: what hangs on the auxiliary `krijgen` is the participle's."""
    tokens = sentence.tokens
    for token in sentence.with_relation("aux"):
        if token.lemma == "krijgen":
            yield from ((c, token.head, tokens[c].deprel) for c in sentence.children[token.i])
    for got in sentence.with_relation("advcl", "xcomp"):  # `kregen stroomstoten | toegediend | door agenten`
        verb = tokens[got.head]
        if verb.lemma != "krijgen" or not got.has("VerbForm=Part") or got.i < verb.i or verb.i in sentence.subtree(got.i):
            continue
        own = [tokens[c] for c in sentence.children[got.i]]
        things = sentence.dependents(verb.i, "obj")
        if len(things) == 1 and things[0] < got.i and all(t.deprel in ("obl:agent", "obl", "advmod") and t.i > got.i for t in own):
            yield got.i, verb.head if verb.head >= 0 else -1, verb.deprel
            yield verb.i, got.i, "aux"
            yield from ((c, got.i, tokens[c].deprel) for c in sentence.children[verb.i] if c != got.i)


@needing("aan")
def progressives(sentence: Sentence) -> Iterator[Move]:
    """`is betogers aan het | arresteren`: the infinitive is the verb, and what the parser took for the predicate its object."""
    tokens = sentence.tokens
    for at, het in sentence.pairs("aan"):
        low = tokens[het.i + 1] if het.i + 1 < len(tokens) else het
        thing = tokens[low.head]
        if het.lower != "het" or not low.has("VerbForm=Inf") or low.head < 0 or thing.upos not in ("NOUN", "PROPN"):
            continue
        be = next((c for c in sentence.dependents(thing.i, "cop") if tokens[c].lemma == "zijn" and c < thing.i < at.i), -1)
        if be < 0:
            continue
        yield low.i, thing.head, thing.deprel
        yield thing.i, low.i, "obj"
        yield be, low.i, "aux"
        yield at.i, low.i, "mark"
        yield het.i, low.i, "mark"
        for c in sentence.children[thing.i]:
            if c not in (be, at.i, het.i, low.i) and (tokens[c].deprel not in ("amod", "det", "nmod", "nummod", "nmod:poss") or c < be):
                yield c, low.i, tokens[c].deprel


ASKING = frozenset("vragen verzoeken smeken bevelen gelasten verbieden toestaan beletten verplichten dwingen".split())
"""Verbs whose infinitive tells what somebody else is to do."""


@needing("te")
def asked_to(sentence: Sentence) -> Iterator[Move]:
    """`vraagt | de Europese Unie | luchtafweer te leveren`: of two bare objects between such a verb and its infinitive the first is who is
    asked."""
    tokens = sentence.tokens
    for low in sentence.with_relation("xcomp"):
        upper = tokens[low.head]
        if upper.lemma not in ASKING or low.i < upper.i or not behind_te(sentence, low.i) or sentence.dependents(upper.i, "obj", "iobj"):
            continue
        bare = [c for c in sentence.dependents(low.i, "obj", "iobj") if upper.i < c < low.i and not preposition(sentence, c)]
        if len(bare) != 2:
            continue
        article = tokens[upper.i + 1].upos == "DET"
        if bare[0] <= upper.i + 1 + article or min(sentence.subtree(bare[0])) == upper.i + 1:
            yield bare[0], upper.i, "iobj"
            if article and bare[0] == upper.i + 2:
                yield upper.i + 1, bare[0], "det"


GOING_ON = frozenset({"blijven", "gaan"})


@among("xcomp")
def gone_on_with(sentence: Sentence) -> Iterator[Move]:
    """`blijft | Charkov | bestoken`: what stands between such a verb and its bare infinitive is the infinitive's object."""
    tokens = sentence.tokens
    for low in sentence.with_relation("xcomp"):
        upper = tokens[low.head]
        if upper.lemma not in GOING_ON or not low.lower.endswith("en") or behind_te(sentence, low.i) or sentence.dependents(low.i, "obj"):
            continue
        own = [c for c in sentence.dependents(upper.i, "nsubj", "obj", "iobj") if upper.i < c < low.i]
        led = [c for c in sentence.dependents(upper.i, "nsubj") if c < upper.i]
        if len(own) == 1 and led:
            yield own[0], low.i, "obj"
