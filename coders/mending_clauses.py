"""Repairs between verbs: which of two verbs a clause below, or a phrase that stands between them, belongs to. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.adpositions import behind_te, preposition
from coders.clauses import CLAUSAL
from coders.inflection import VerbVocabulary
from coders.mending_objects import finite_form
from coders.regrouping import Move, among, needing
from coders.sentence import Sentence, Token

CLUSTERING = frozenset(["blijven", "gaan", "willen", "komen"])


@among("compound:prt")
def addressees(sentence: Sentence) -> Iterator[Move]:
    """`roepen alle partijen op de wapens neer te leggen`: who stands before the upper verb's particle is its object, not the lower's."""
    tokens = sentence.tokens
    for verb in sorted({t.head for t in sentence.with_relation("compound:prt") if 0 <= t.head < t.i}):
        particle = next(c for c in sentence.children[verb] if tokens[c].deprel == "compound:prt" and c > verb)
        if any(tokens[c].deprel == "obj" for c in sentence.children[verb]):
            yield from _own_objects(sentence, verb, particle)
            continue
        for low in (c for c in sentence.children[verb] if tokens[c].deprel in ("xcomp", "ccomp", "advcl") and c > particle):
            early = [c for c in sentence.children[low] if tokens[c].deprel in ("obj", "iobj") and verb < c < particle]
            if early and tokens[low].has("VerbForm=Inf"):
                yield early[-1], verb, "obj"
                bare = [c for c in sentence.children[low] if tokens[c].deprel == "obl" and c > particle and not preposition(sentence, c)]
                yield from ((c, low, "obj") for c in bare[:1])


def _own_objects(sentence: Sentence, verb: int, particle: int) -> Iterator[Move]:
    """`riep Rusland op | de zeelieden en de schepen terug te geven`: behind the particle a bare phrase is the lower verb's object."""
    tokens = sentence.tokens
    for low in sentence.dependents(verb, "xcomp"):
        if low < particle or sentence.dependents(low, "obj") or not behind_te(sentence, low):
            continue
        bare = [c for c in sentence.dependents(verb, "obl") if particle < c < low and not preposition(sentence, c)]
        yield from ((c, low, "obj") for c in bare[:1] if tokens[c].upos == "NOUN" and sentence.dependents(c, "det", "nmod:poss", "conj"))


@among("cop", "aux", "aux:pass")
def of_auxiliaries(sentence: Sentence) -> Iterator[Move]:
    """`die | op bezoek is`: what the parser hung on a copula or an auxiliary belongs to the predicate."""
    tokens = sentence.tokens
    for auxiliary in sentence.with_relation("cop", "aux", "aux:pass"):
        for c in sentence.children[auxiliary.i]:
            if tokens[c].deprel.split(":")[0] in ("nsubj", "obl", "advmod"):
                yield c, auxiliary.head, tokens[c].deprel


@among("mark")
def conjunctions(sentence: Sentence) -> Iterator[Move]:
    """`als Israël Libanon binnenvalt`: a conjunction hung on the subject behind it is the verb's."""
    tokens = sentence.tokens
    for word in sentence.with_relation("mark"):
        if word.upos != "SCONJ" or word.head < 0:
            continue
        subject = tokens[word.head]
        below = subject.head > subject.i > word.i and tokens[subject.head].deprel in ("advcl", "ccomp", "acl", "csubj")
        if subject.deprel == "nsubj" and below:
            yield word.i, subject.head, "mark"


SURPRISING = frozenset("verbazen verrassen verwonderen bevreemden verheugen ergeren spijten storen ontgaan bevallen tegenvallen".split())
"""Verbs whose subject a clause is: `Dat Rusland aanviel, verbaast niemand`."""


@needing("dat")
def fronted_contents(sentence: Sentence) -> Iterator[Move]:
    """`Dat Iran wapens levert, | heeft Oekraïne veroordeeld`: a clause with `dat` that opens a sentence is what its verb is about."""
    tokens = sentence.tokens
    for word in sentence.with_form("dat")[:1]:
        clause = tokens[word.head]
        above = tokens[clause.head] if word.i == 0 and word.deprel == "mark" and clause.deprel == "advcl" else clause
        told = above.upos == "VERB" and above.lemma not in SURPRISING
        if above.i > clause.i and told and not sentence.dependents(above.i, "obj", "ccomp", "csubj"):
            yield clause.i, above.i, "ccomp"


@needing("of")
def indirect_questions(sentence: Sentence) -> Iterator[Move]:
    """`onderzoekt | of bij Idlib gifgas is gebruikt`: a clause with its verb at the end is no second half of a main clause."""
    tokens = sentence.tokens
    for word in sentence.with_form("of"):
        clause = tokens[word.head]
        above = tokens[clause.head]
        if word.deprel != "cc" or clause.deprel != "conj" or clause.upos != "VERB" or above.upos != "VERB":
            continue
        main = not any(tokens[c].deprel == "mark" for c in sentence.children[above.i])
        finite = finite_form(sentence, clause)
        subjects = sentence.dependents(clause.i, "nsubj", "nsubj:pass")
        objects = [c for c in sentence.dependents(clause.i, "obj") if word.i < c < clause.i]
        if (
            not subjects and len(objects) == 2 and min(sentence.subtree(objects[0])) == word.i + 1
        ):  # `of soldaten | misdaden | hebben begaan`
            subjects = objects[:1]
            yield objects[0], clause.i, "nsubj"
        if main and finite is not None and any(word.i < s < finite.i for s in subjects) and finite.i >= clause.i - 1:
            yield word.i, clause.i, "mark"
            yield clause.i, above.i, "ccomp"


@needing("zich")
def reflexives(sentence: Sentence) -> Iterator[Move]:
    """A `zich` that hangs on a noun goes to the finite verb before it."""
    for token in sentence.with_form("zich"):
        if token.head >= 0 and sentence.tokens[token.head].upos not in ("VERB", "ADJ"):
            verb = next((t for t in reversed(sentence.tokens[: token.i]) if t.upos == "VERB"), None)
            if verb is not None:
                yield token.i, verb.i, "expl:pv"


@among("parataxis")
def interrupted(sentence: Sentence) -> Iterator[Move]:
    """`"Europa", zei Macron, "moet Kiev wapens leveren"`: what stands in front of who speaks is the subject of the words behind him, and
    whom the parser took for it the one who gets something."""
    tokens = sentence.tokens
    for first in sentence.with_relation("parataxis"):
        verb = tokens[first.head] if first.head >= 0 else first
        if first.i > 3 or first.upos not in ("NOUN", "PROPN") or verb.head >= 0 or verb.upos != "VERB":
            continue
        tags = [c for c in sentence.dependents(verb.i, "parataxis") if first.i < c < verb.i and tokens[c].has("VerbForm=Fin")]
        if not tags or sentence.dependents(first.i, "nmod", "appos", "cop") or tokens[first.i + 1].upos != "PUNCT":
            continue
        objects = [c for c in sentence.dependents(verb.i, "obj") if c > tags[0]]
        taken = [c for c in sentence.dependents(verb.i, "nsubj") if c > tags[0]]
        yield first.i, verb.i, "nsubj"
        yield from ((c, verb.i, "iobj" if objects else "obj") for c in taken)
        owners = [c for i in objects for c in sentence.dependents(i, "nmod:poss") if tokens[c].upos == "PROPN" and not taken]
        yield from ((c, verb.i, "iobj") for c in owners)


@needing("dat")
def reports(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`verwacht de regering dat …`: a `dat` clause hung on the subject behind the verb is the verb's.

    Where the parser read a relative pronoun, the antecedent tells: after `de` or a plural it cannot be one; after `het` a verb of
    reporting, without a comma, takes the clause.
    """
    tokens = sentence.tokens
    for word in sentence.with_form("dat"):
        if word.head < 0:
            continue
        below = tokens[word.head]
        if below.deprel not in ("acl", "acl:relcl") or below.head < 0:
            continue
        if below.lemma in PUBLISHING and not sentence.dependents(below.i, "obj", "ccomp", "xcomp", "nsubj:pass"):
            continue  # `in een rapport dat de organisatie schreef`
        above = tokens[below.head]
        while above.deprel == "appos" and above.head >= 0:  # `betoogde J. Smit, voorzitter van de bond, dat …`
            above = tokens[above.head]
        setting = _setting(sentence, above) if above.deprel != "nsubj" and above.upos != "VERB" else None
        setting = setting or _behind_plural(sentence, word, above)
        if setting is not None and vocabulary.lemma(tokens[setting.head]) in vocabulary.reporting and _has_subject(sentence, below, word):
            yield below.i, setting.head, "ccomp"  # `eisten op een plein in Tel Aviv dat de premier aftreedt`
            yield word.i, below.i, "mark"
            continue
        if (
            word.deprel == "mark"
            and above.deprel == "nmod"
            and not above.has("Gender=Neut")
            and above.lemma.split("_")[-1] not in CONTENTFUL
        ):
            owner = next((tokens[a] for a in sentence.ancestors(above.i) if tokens[a].deprel != "nmod"), above)
            above = owner if owner.deprel == "nsubj" else above  # `zei de voorzitter van de partij dat …`
        if above.deprel not in ("nsubj", "obj", "iobj", "obl"):
            continue
        twice = word.deprel.startswith(("nsubj", "obj")) and sum(tokens[c].deprel == word.deprel for c in sentence.children[below.i]) > 1
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


@needing("dat")
def contents(sentence: Sentence) -> Iterator[Move]:
    """`een harde eis dat Zweden hem uitlevert`: right behind a noun of common gender `dat` is no relative pronoun."""
    tokens = sentence.tokens
    for word in sentence.with_form("dat"):
        noun = tokens[word.i - 1]
        if word.i == 0 or word.head < 0 or noun.upos != "NOUN" or not noun.has("Gender=Com"):
            continue
        below = tokens[word.head]
        if below.head == noun.i and below.deprel == "acl:relcl" and _has_subject(sentence, below, word):
            yield below.i, noun.i, "acl"
            yield word.i, below.i, "mark"


@needing("het")
def judged(sentence: Sentence) -> Iterator[Move]:
    """`noemde het een schande | dat Israël de hulp tegenhoudt`: what `het` announces is told by the clause behind the judgement."""
    tokens = sentence.tokens
    for word in sentence.with_form("het"):
        if word.upos != "PRON" or word.head < 0 or tokens[word.head].lemma not in JUDGING:
            continue
        verb = word.head
        for noun in sentence.dependents(verb, "xcomp", "obj"):
            if noun < word.i or tokens[noun].upos != "NOUN":
                continue
            for c in sentence.children[noun]:
                marks = [m for m in sentence.children[c] if tokens[m].lower == "dat" and m == min(sentence.subtree(c))]
                if tokens[c].deprel in ("acl", "acl:relcl") and marks and _has_subject(sentence, tokens[c], tokens[marks[0]]):
                    yield c, verb, "ccomp"
                    yield marks[0], c, "mark"
                    yield noun, verb, "xcomp"


JUDGING = frozenset({"noemen", "vinden", "achten"})


VENUES = frozenset(
    "resolutie motie verklaring brief tekst communiqué interview toespraak speech persconferentie debat zitting vergadering reactie tweet "
    "plein podium bijeenkomst betoging demonstratie congres partijcongres".split()
)
"""Where something is said or written; a `dat` clause behind them tells what, not which."""


CONTENTFUL = frozenset(
    "feit eis oproep vraag voorwaarde wens hoop vrees angst gedachte idee voorstel plan kans mogelijkheid dreiging verwachting bewering "
    "stelling beschuldiging aantijging aanklacht verwijt mening opvatting overtuiging conclusie bericht nieuws gerucht opmerking kritiek "
    "belofte toezegging garantie zekerheid waarborg afspraak reden grond indruk gevoel besef waarschuwing bekentenis mededeling theorie "
    "uitspraak suggestie veronderstelling klacht bewijs teken signaal argument verzekering boodschap stelligheid uitkomst afloop".split()
)
"""Nouns whose own content a `dat` clause may tell."""


def _setting(sentence: Sentence, noun: Token) -> Token | None:
    """The phrase with a preposition, right below a verb in front of it, that ends in a name, or that tells where something is said."""
    tokens = sentence.tokens
    top = noun
    while top.deprel in ("nmod", "flat", "appos") and top.head >= 0:
        top = tokens[top.head]
    case = preposition(sentence, top.i)
    named = (noun.upos == "PROPN" or top.lemma.split("_")[-1] in VENUES) and case in ("in", "op", "tijdens", "bij")
    common = noun.upos == "NOUN" and (noun.has("Gender=Com") or noun.has("Number=Plur"))  # behind which `dat` is no pronoun
    settles = top.deprel in ("obl", "obl:arg") and (named or (common and bool(case) and noun.lemma.split("_")[-1] not in CONTENTFUL))
    verb = tokens[top.head] if settles and 0 <= top.head < top.i else None
    if verb is None or verb.upos != "VERB" or any(tokens[c].deprel == "ccomp" for c in sentence.children[verb.i]):
        return None
    return top


PUBLISHING = frozenset(
    "schrijven publiceren op_stellen uit_brengen presenteren verspreiden uit_zenden vrij_geven in_dienen uit_geven".split()
)
"""What is done to a text, which a clause with `dat` behind it then describes."""
TOLD = frozenset(
    "bericht teken aanwijzing signaal geluid gerucht klacht bewering beschuldiging verwijt zorg belofte garantie feit uitspraak eis stem "
    "voorwaarde oproep reden verwachting bewijs uitlating opmerking suggestie verzekering mededeling verklaring argument".split()
)
"""Nouns whose content a `dat` clause may tell."""


def _behind_plural(sentence: Sentence, dat: Token, noun: Token) -> Token | None:
    """`zei in reactie op de protesten | dat …`: `dat` stands for no plural, so behind one that has no content the clause is the verb's."""
    tokens = sentence.tokens
    if dat.i != noun.i + 1 or not noun.has("Number=Plur") or noun.lemma.split("_")[-1] in TOLD:
        return None
    top = noun
    while top.deprel in ("nmod", "obl") and 0 <= top.head < top.i and tokens[top.head].deprel in ("nmod", "obl"):
        top = tokens[top.head]
    verb = tokens[top.head] if top.deprel in ("obl", "obl:arg") and 0 <= top.head < top.i else None
    if verb is None or verb.upos != "VERB" or any(tokens[c].deprel == "ccomp" for c in sentence.children[verb.i]):
        return None
    return top


def _has_subject(sentence: Sentence, clause: Token, dat: Token) -> bool:
    """Has a clause a subject besides the `dat` that introduces it?"""
    return any(sentence.tokens[c].deprel.startswith("nsubj") and c != dat.i for c in sentence.children[clause.i])


@needing("ervan", "ertoe", "ermee", "erom", "erop")
def accused(sentence: Sentence) -> Iterator[Move]:
    """`beschuldigt de rechter ervan te hebben gespioneerd`: who stands before `ervan` is the object of the upper verb."""
    tokens = sentence.tokens
    for adverb in sentence.with_form("ervan", "ertoe", "ermee", "erom", "erop"):
        if adverb.head < 0:
            continue
        lower = tokens[adverb.head]
        upper = lower.head
        if lower.deprel not in ("xcomp", "ccomp", "advcl") or upper < 0:
            continue
        if adverb.i < upper:  # `die elkaar ervan | beschuldigen | rebellen te steunen`
            early = [c for c in sentence.dependents(lower.i, "obj", "iobj") if c < adverb.i]
            yield from ((c, upper, "obj") for c in early if not sentence.dependents(upper, "obj"))
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


@among("aux:pass", "nsubj:pass")
def changes_of_state(sentence: Sentence) -> Iterator[Move]:
    """`werden het eens over`: below an adverb `worden` is no auxiliary of a passive but says how things came to stand."""
    for token in sentence.with_relation("aux:pass", "nsubj:pass"):
        above = sentence.tokens[token.head]
        if above.upos == "ADV" and above.deprel in CLAUSAL:
            yield token.i, above.i, "cop" if token.deprel == "aux:pass" else "nsubj"


def manners(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`om hulp ongehinderd door te laten`: a participle with `on-` is no verb, so the infinitive below it takes its place."""
    tokens = sentence.tokens
    for word in tokens:
        if word.upos != "VERB" or not word.lower.startswith("onge") or word.head < 0 or vocabulary.lemma(word) in vocabulary.verbs:
            continue
        infinitive = next((c for c in sentence.children[word.i] if c > word.i and tokens[c].has("VerbForm=Inf")), None)
        if infinitive is not None:
            yield infinitive, word.head, word.deprel
            yield word.i, infinitive, "advmod"
            yield from ((c, infinitive, tokens[c].deprel) for c in sentence.children[word.i] if c != infinitive)


@among("xcomp", "ccomp")
def clusters(sentence: Sentence) -> Iterator[Move]:
    """`blijft weigeren … te verlenen`, `bleef ontkennen dat …`: what follows an infinitive completes it, not the upper verb."""
    tokens = sentence.tokens
    for verb in tokens:
        if verb.lemma not in CLUSTERING:
            continue
        below = [c for c in sentence.children[verb.i] if tokens[c].has("VerbForm=Inf") and tokens[c].deprel in ("xcomp", "ccomp")]
        marks = {c: {tokens[d].lower for d in sentence.children[c] if tokens[d].deprel == "mark"} for c in below}
        first = next((c for c in below if not marks[c]), None)
        if first is not None:
            yield from ((c, first, "xcomp") for c in below if c > first and marks[c] == {"te"})
            told = (c for c in sentence.children[verb.i] if c > first and tokens[c].deprel in ("ccomp", "csubj") and c not in below)
            yield from ((c, first, "ccomp") for c in told if any(tokens[d].lower == "dat" for d in sentence.children[c]))


def made_known(sentence: Sentence) -> Iterator[Move]:
    """`liet weten de gesprekken te hervatten`, `laat weten drones te hebben onderschept`: what stands with `te` is what somebody lets know,
    not what he lets happen."""
    tokens = sentence.tokens
    for verb in tokens:
        if verb.lemma != "laten":
            continue
        knowing = next((c for c in sentence.children[verb.i] if tokens[c].lower == "weten"), None)
        if knowing is None:
            continue
        if tokens[knowing].deprel in ("compound:prt", "obj"):
            yield knowing, verb.i, "xcomp"
        for c in sentence.children[verb.i]:
            below = c > knowing and tokens[c].deprel in ("xcomp", "ccomp", "advcl") and not tokens[c].has("VerbForm=Fin")
            if below and behind_te(sentence, c):
                yield c, knowing, "xcomp"


@needing("te")
def wishes(sentence: Sentence) -> Iterator[Move]:
    """`zegt Kiev | te willen helpen`: `te` before `willen` is its own, not that of the infinitive behind it, which has the object."""
    tokens = sentence.tokens
    for te, verb in sentence.pairs("te"):
        if te.deprel != "mark" or verb.lemma != "willen" or not verb.has("VerbForm=Inf") or te.head == verb.i:
            continue
        below = tokens[te.head]
        if below.head != verb.i or below.deprel != "xcomp":
            continue
        yield te.i, verb.i, "mark"
        yield from ((c, below.i, tokens[c].deprel) for c in sentence.children[verb.i] if tokens[c].deprel in ("obj", "iobj", "obl"))


@among("conj", "xcomp")
def completed(sentence: Sentence) -> Iterator[Move]:
    """`kondigde aan gezanten naar Israël en Egypte | te sturen`: an infinitive with `te` completes a verb without `te`, so what the
    conjunction joins is the nouns on either side of it, and what stands before them is the infinitive's."""
    tokens = sentence.tokens
    for verb in sentence.with_relation("conj", "xcomp"):
        if not verb.has("VerbForm=Inf") or not behind_te(sentence, verb.i):
            continue
        upper = tokens[verb.head]
        own = [c for c in sentence.children[verb.i] if tokens[c].deprel in ("obj", "iobj", "obl", "nsubj") and upper.i < c < verb.i]
        linked = (
            (next((k for k in (start, start - 1) if tokens[k].deprel == "cc"), 0), c) for c in own for start in [min(sentence.subtree(c))]
        )
        link, second = next((pair for pair in linked if pair[0] > upper.i + 1), (0, 0))
        first = tokens[link - 1]
        if not link or upper.upos != "VERB" or behind_te(sentence, upper.i) or {first.upos, tokens[second].upos} - {"NOUN", "PROPN"}:
            continue
        yield verb.i, upper.i, "xcomp"
        yield second, first.i, "conj"
        yield link, second, "cc"
        yield from ((c, verb.i, "obj") for c in sentence.children[upper.i] if tokens[c].deprel == "obj" and upper.i < c < link)


ASKING = frozenset("weten vragen afvragen onderzoeken nagaan uitzoeken zien bezien".split())


@needing("of")
def asked(sentence: Sentence) -> Iterator[Move]:
    """`wil weten | of is onderhandeld`: behind a verb of asking `of` in front of an auxiliary opens a question, it joins nothing."""
    tokens = sentence.tokens
    for of in tokens[1:-1]:
        verb, upper = tokens[of.head], tokens[of.i - 1]
        if of.lower != "of" or tokens[of.i + 1].upos != "AUX" or upper.lemma not in ASKING or verb.deprel not in ("conj", "parataxis"):
            continue
        yield verb.i, upper.i, "ccomp"
        yield of.i, verb.i, "mark"


PROPOSALS = frozenset(
    "voorstel aanbod verzoek oproep eis besluit beslissing plan voornemen idee suggestie advies aanbeveling belofte toezegging dreigement "
    "uitnodiging weigering poging vraag bevel verbod bereidheid vredesvoorstel hulpaanbod aansporing".split()
)
"""Nouns that an infinitive fills out: `het besluit om soldaten te sturen`."""


@needing("om")
def filled_out(sentence: Sentence) -> Iterator[Move]:
    """`heeft het voorstel | om de rebellen te ontwapenen | afgewezen`: what stands between `om` and the infinitive is the infinitive's, not
    that of the verb behind it, and the infinitive fills out the noun in front of `om`."""
    tokens = sentence.tokens
    for om in tokens[2:]:
        if om.lower != "om" or om.deprel not in ("mark", "case"):
            continue
        above = [tokens[i] for i in (om.i - 1, *sentence.ancestors(om.i - 1)) if i < om.i]
        noun = next((t for t in above if t.lemma.split("_")[-1] in PROPOSALS), None)
        verb = next((t for t in tokens[om.i + 1 :] if behind_te(sentence, t.i) or t.has("VerbForm=Fin") or t.upos == "PUNCT"), None)
        if noun is None or verb is None or not verb.has("VerbForm=Inf") or verb.head <= verb.i or not behind_te(sentence, verb.i):
            continue
        yield verb.i, noun.i, "acl"
        yield om.i, verb.i, "mark"
        yield from ((c, verb.i, tokens[c].deprel) for c in sentence.children[verb.head] if om.i < c < verb.i)


@needing("om", "rond")
def round_tables(sentence: Sentence) -> Iterator[Move]:
    """`is bereid met X om de tafel te gaan zitten`: `om` is the table's preposition, and with whom one sits is the sitting's."""
    tokens = sentence.tokens
    for om in sentence.with_form("om", "rond"):
        if om.i + 2 >= len(tokens):
            continue
        noun = tokens[om.i + 2]
        if noun.lemma.split("_")[-1] != "tafel":
            continue
        verb = next((t for t in tokens[noun.i :] if t.lemma in ("zitten", "komen", "gaan") and t.has("VerbForm=Inf")), None)
        if verb is not None and verb.lemma == "gaan" and tokens[verb.i + 1 : verb.i + 2] and tokens[verb.i + 1].lemma == "zitten":
            verb = tokens[verb.i + 1]
        if verb is None or noun.head < 0 or om.deprel != "mark":
            continue
        yield om.i, noun.i, "case"
        yield noun.i, verb.i, "obl"
        for partner in tokens[: noun.i]:
            if partner.deprel.startswith("obl") and partner.head != verb.i and preposition(sentence, partner.i) == "met":
                if tokens[partner.head].upos == "ADJ":
                    yield partner.i, verb.i, "obl"


@needing("noch")
def neither(sentence: Sentence) -> Iterator[Move]:
    """`wil bevestigen noch ontkennen`: `noch` between two infinitives denies the verb above them."""
    tokens = sentence.tokens
    for noch in sentence.with_form("noch"):
        second = tokens[noch.head]
        if second.deprel != "conj" or not second.has("VerbForm=Inf"):
            continue
        first = tokens[second.head]
        if first.deprel == "xcomp" and first.head >= 0:
            yield noch.i, first.head, "advmod"


@needing("zoals")
def foretold(sentence: Sentence) -> Iterator[Move]:
    """`weigerde zoals verwacht | met Rusland te praten`: behind a bare participle with `zoals` goes on what the verb above it says."""
    tokens = sentence.tokens
    for word in sentence.with_form("zoals"):
        said = tokens[word.head]
        if word.deprel != "mark" or said.head < 0 or not said.has("VerbForm=Part") or said.deprel != "advcl":
            continue
        below = sentence.children[said.i]
        if any(tokens[c].deprel.startswith(("nsubj", "aux", "cop")) for c in below):
            continue
        for c in (c for c in below if c > said.i and tokens[c].upos != "PUNCT"):
            low = next(
                (d for d in sentence.children[said.head] if d > c and tokens[d].deprel == "xcomp" and tokens[d].has("VerbForm=Inf")), None
            )
            yield c, said.head if low is None else low, tokens[c].deprel
