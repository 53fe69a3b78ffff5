"""Repairs of phrases with a preposition: which noun it goes to, and which verb or noun the phrase. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator

from coders.adpositions import ENDS_PREPOSITION, behind_te, preposition
from coders.inflection import VerbVocabulary
from coders.mending_objects import BODIES
from coders.mending_settings import begins_as_time
from coders.names import PLACE_NOUNS, Names
from coders.regrouping import Move, among, needing, of_names
from coders.sentence import Sentence

TAKES_FROM = frozenset("eisen opeisen verlangen vragen krijgen ontvangen vernemen verwachten winnen kopen lenen overnemen".split())


ANNOUNCED = frozenset(["dat", "om", "of", "hoe", "waarom"])
"""What introduces a clause that `er` with a preposition announces."""
MOTIVES = frozenset("onvrede ongenoegen woede boosheid protest solidariteit angst vrees wraak frustratie onmacht wanhoop".split())
"""What makes people act: `uit protest`."""


TOPICAL = frozenset(["over", "tegen", "voor", "aan", "van"])
"""Prepositions of what a noun is about or for whom it is meant."""


@needing("richting")
def towards(sentence: Sentence) -> Iterator[Move]:
    """`vuurde raketten af richting Israël`: a bare `richting` is a preposition."""
    tokens = sentence.tokens
    for word in sentence.with_form("richting"):
        if word.head < 0 or tokens[word.i - 1].upos in ("ADP", "DET"):
            continue
        place = next((t for t in tokens[word.i + 1 : word.i + 3] if t.upos in ("PROPN", "NOUN")), None)
        before = tokens[word.i - 1]
        if before.upos == "ADJ" and before.head == word.i:  # `in de goede richting`, but `lanceerden drones | richting Eilat`
            if place is None or place.upos != "PROPN" or not before.form.endswith("s") or word.deprel != "obj":
                continue
            yield before.i, word.head, "obj"
        verb = next((i for i in sentence.ancestors(word.i) if tokens[i].upos == "VERB"), None)
        if place is not None and verb is not None and place.head in (word.i, word.head, verb):
            yield place.i, verb, "obl"
            yield word.i, place.i, "case"


SCENERY = PLACE_NOUNS | frozenset(
    "macht ambt kantoor thuis huis woning straat plein centrum hoofdstad luchthaven grens noorden zuiden oosten westen hotel land buurt "
    "omgeving rand traangas waterkanon wapenstok matrak rubberkogel kogel mes cel gevangenis".split()
)
"""Nouns for where and with what something is done, which nobody does himself."""


@needing("terug")
def returns(sentence: Sentence) -> Iterator[Move]:
    """`haalt zijn ambassadeur | uit Bamako | terug`: right before the particle stands from where, not whose, what is taken back is."""
    for back in sentence.with_form("terug"):
        if back.deprel != "compound:prt" or back.head < 0 or sentence.tokens[back.head].lemma not in ("halen", "roepen"):
            continue
        for thing in sentence.dependents(back.head, "obj"):
            for c in sentence.dependents(thing, "nmod"):
                if c < back.i and preposition(sentence, c) == "uit" and max(sentence.subtree(c)) == back.i - 1:
                    yield c, back.head, "obl"


@needing("door")
def agents(sentence: Sentence) -> Iterator[Move]:
    """`is na dertig jaar aan de macht | door het leger | afgezet`: behind a time, a place or a tool `door` names who did it."""
    tokens = sentence.tokens
    for case in sentence.with_form("door"):
        doer = tokens[case.head]
        if doer.deprel != "nmod" or case.deprel != "case" or doer.head < 0 or doer.upos not in ("NOUN", "PROPN"):
            continue
        setting = tokens[doer.head]
        verb = tokens[setting.head]
        if not setting.deprel.startswith("obl") or setting.i > doer.i or verb.upos != "VERB" or not preposition(sentence, setting.i):
            continue
        passive = sentence.dependents(verb.i, "aux:pass", "nsubj:pass") and not sentence.dependents(verb.i, "obl:agent")
        still = setting.upos == "PROPN" or setting.lemma.split("_")[-1] in SCENERY or begins_as_time(setting.lower)
        if passive and still:
            yield doer.i, verb.i, "obl:agent"


@needing("samen")
def companions(sentence: Sentence) -> Iterator[Move]:
    """`Samen met Duitsland ontwikkelt Frankrijk …`: with whom somebody does a thing belongs to the verb; so does a second such phrase
    behind it (`sprak samen met zijn collega | met de Syrische leider`)."""
    for samen in sentence.with_form("samen"):
        if samen.head < 0 or samen.deprel not in ("advcl", "advmod", "obl"):
            continue
        for c in sentence.children[samen.i]:
            if c > samen.i and preposition(sentence, c) == "met":
                yield c, samen.head, "obl"
                yield samen.i, samen.head, "advmod"
    for _, met in sentence.pairs("samen"):
        companion = sentence.tokens[met.head]
        if met.lower == "met" and companion.deprel.startswith("obl") and companion.i > met.i:
            for c in sentence.dependents(companion.i, "nmod"):
                if c > companion.i and preposition(sentence, c) == "met":
                    yield c, companion.head, "obl"


@among("nmod")
def early_phrases(sentence: Sentence) -> Iterator[Move]:
    """`kreeg van Denemarken | tanks | toegezegd`: a phrase with a preposition in front of a noun is not the noun's."""
    tokens = sentence.tokens
    for token in sentence.with_relation("nmod"):
        noun = tokens[token.head]
        if token.i >= token.head or noun.deprel not in ("obj", "nsubj") or noun.upos != "NOUN":
            continue
        if preposition(sentence, token.i) and noun.head >= 0 and tokens[noun.head].upos == "VERB":
            yield token.i, noun.head, "obl"


JUDGED = frozenset(
    "geweld staatsgreep coup machtsgreep machtsovername fraude verkiezingsfraude verkiezing doodvonnis terechtstelling executie "
    "arrestatie aanhouding repressie onderdrukking bloedbad slachting schending mensenrechtenschending wreedheid foltering vervolging "
    "censuur noodtoestand mensenrechtensituatie".split()
)
"""Nouns for what a state or its soldiers do at home, of which others disapprove, or whose end or coming they demand."""
JUDGING = frozenset("veroordelen hekelen bekritiseren laken afkeuren verwerpen erkennen eisen vragen bepleiten".split())


@among("obj")
def scenes_judged(sentence: Sentence, vocabulary: VerbVocabulary) -> Iterator[Move]:
    """`veroordeelt het geweld | in Soedan`, `eist nieuwe verkiezingen | in Georgië`: the place right behind what is judged or asked for is
    where that happens."""
    tokens = sentence.tokens
    for deed in sentence.with_relation("obj"):
        if deed.head < 0 or deed.lemma.split("_")[-1] not in JUDGED or vocabulary.lemma(tokens[deed.head]) not in JUDGING:
            continue
        for place in sentence.dependents(deed.head, "obl"):
            if tokens[place].upos == "PROPN" and preposition(sentence, place) == "in" and min(sentence.subtree(place)) == deed.i + 1:
                yield place, deed.i, "nmod"


@needing("om")
def asked_for(sentence: Sentence) -> Iterator[Move]:
    """`heeft Gambia | om toegang | verzocht`: `om` that opens no infinitive with `te` is the preposition of the noun behind it."""
    tokens = sentence.tokens
    for om in sentence.with_form("om"):
        verb = tokens[om.head]
        if om.deprel != "mark" or verb.upos != "VERB" or verb.has("VerbForm=Inf") or not om.i < verb.i:
            continue
        if any(t.lower == "te" for t in tokens[om.i : verb.i]):
            continue
        behind = [c for c in sentence.children[verb.i] if c > om.i and tokens[c].upos in ("NOUN", "PROPN")]
        if behind and tokens[behind[0]].deprel in ("obj", "obl", "nsubj") and min(sentence.subtree(behind[0])) == om.i + 1:
            yield om.i, behind[0], "case"
            yield behind[0], verb.i, "obl"


@among("orphan")
def asked_of_several(sentence: Sentence) -> Iterator[Move]:
    """`vroeg Rusland en de VN | om hulp`: a phrase with a preposition behind joined objects belongs to the verb, nothing is left out."""
    tokens = sentence.tokens
    for phrase in sentence.with_relation("orphan"):
        member = tokens[phrase.head]
        if member.deprel != "conj" or not member.head < member.i < phrase.i or not preposition(sentence, phrase.i):
            continue
        first = tokens[member.head]
        if first.deprel in ("obj", "iobj", "nsubj", "obl") and first.head >= 0 and tokens[first.head].upos == "VERB":
            yield phrase.i, first.head, "obl"


AGENTS = BODIES.union(
    "minister kanselier parlement politie oppositie vakbond kabinet koning ambassadeur justitie gerecht rechtbank parket commissie betoger "
    "boer student autoriteit bestuur junta bewind gezant delegatie".split()
)
"""Those who act, whose nouns no phrase fills out that tells to, with or against whom they do it."""
DIRECTED = frozenset(["aan", "met", "tegen", "tot"])


@of_names
def beside_lands(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`dat Turkije | uit Israël | zijn ambassadeur naar huis riep`: a phrase behind the name of a land that opens its clause, where the
    verb comes last, is the verb's; so is one that tells to or against whom an army or a government acts."""
    tokens = sentence.tokens
    for phrase in sentence.with_relation("nmod"):
        land = tokens[phrase.head]
        kind, start = names.get(land.i, ("", -1))
        if kind != "country" and land.lemma.split("_")[-1] in AGENTS and preposition(sentence, phrase.i) in DIRECTED:
            kind, start = "country", min(sentence.subtree(land.i))
        if kind != "country" or land.deprel != "nsubj" or land.head < phrase.i or not preposition(sentence, phrase.i):
            continue
        verb = tokens[land.head]
        opened = start > 0 and (tokens[start - 1].upos == "SCONJ" or tokens[start - 1].has("PronType=Rel"))
        if opened and verb.upos == "VERB" and any(c > phrase.i for c in sentence.children[verb.i]):
            yield phrase.i, verb.i, "obl"


@among("nmod")
def motives(sentence: Sentence) -> Iterator[Move]:
    """`blokkeerden boeren | uit onvrede over … | de weg`: out of what feeling somebody acts belongs to the verb, not to his name."""
    tokens = sentence.tokens
    for motive in sentence.with_relation("nmod"):
        if motive.lemma not in MOTIVES or not 0 <= motive.head < motive.i or motive.i < 1:
            continue
        verb = tokens[motive.head].head
        if tokens[motive.i - 1].lower == "uit" and tokens[motive.head].deprel in ("nsubj", "nsubj:pass", "obj", "obl") and verb >= 0:
            yield motive.i, verb, "obl"


@among("nmod")
def crossed(sentence: Sentence) -> Iterator[Move]:
    """`hebben boeren uit onvrede | over het beleid | de weg versperd`: a phrase is not that of a noun beyond another phrase of the verb."""
    tokens = sentence.tokens
    for phrase in sentence.with_relation("nmod"):
        if not 0 <= phrase.head < phrase.i or preposition(sentence, phrase.i) not in TOPICAL:
            continue
        start = min(c for c in (phrase.i, *sentence.children[phrase.i]))
        before, verb = tokens[start - 1], tokens[phrase.head].head
        if before.upos == "NOUN" and before.deprel == "obl" and phrase.head < before.i and phrase.i < verb == before.head:
            yield phrase.i, before.i, "nmod"


@needing("voor")
def occasions(sentence: Sentence) -> Iterator[Move]:
    """`zal Armenië voor het eerst | militaire hulp geven`: `voor het eerst` is an adverb, so what follows it is an object."""
    tokens = sentence.tokens
    for voor in sentence.with_form("voor"):
        noun = tokens[voor.head]
        if voor.deprel != "case" or noun.deprel != "obl":
            continue
        rest = [tokens[c].lower for c in sentence.children[voor.i] if tokens[c].deprel == "fixed"]
        if rest not in (["het", "eerst"], ["het", "laatst"]):
            continue
        if noun.head < 0 or any(tokens[c].deprel == "case" and c != voor.i for c in sentence.children[noun.i]):
            continue
        yield voor.i, noun.head, "advmod"
        yield noun.i, noun.head, "obj"
        yield from ((c, noun.head, "iobj") for c in sentence.children[noun.head] if tokens[c].deprel == "obj" and c < voor.i)


@needing("als")
def capacities(sentence: Sentence) -> Iterator[Move]:
    """`gevraagd als bemiddelaar op te treden`, `zich als één blok op te stellen`: `als` in front of a noun below an infinitive with `te`
    is its preposition."""
    tokens = sentence.tokens
    for als, word in sentence.pairs("als"):
        one = word.lower in ("een", "één") and word.head == word.i + 1
        noun, verb = tokens[word.head] if one else word, tokens[als.head]
        if als.deprel != "mark" or noun.upos != "NOUN" or noun.head != als.head or not verb.has("VerbForm=Inf"):
            continue
        if behind_te(sentence, verb.i):
            yield als.i, noun.i, "case"
            yield noun.i, verb.i, "obl"


@needing("van")
def suppliers(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`krijgt Oekraïne | van Nederland | straaljagers`: two countries with `van` between them are no one name."""
    tokens = sentence.tokens
    for van, second in sentence.pairs("van"):
        first = tokens[van.i - 1]
        if van.i == 0 or second.head != first.i or second.deprel not in ("flat", "nmod") or first.head < 0:
            continue
        both = all(names.get(t.i, ("", -1)) == ("country", t.i) for t in (first, second))
        if both and tokens[first.head].lemma in TAKES_FROM:
            yield van.i, second.i, "case"
            yield second.i, first.head, "obl"


@needing("er")
def apart(sentence: Sentence) -> Iterator[Move]:
    """`wees er bovendien op dat …`, `drong er in Brussel op aan om …`: `er` and its preposition, in front of what introduces the clause
    that they announce, belong to the verb above it."""
    tokens = sentence.tokens
    for er in sentence.with_form("er"):
        lower = tokens[er.head]
        if lower.head < 0 or tokens[lower.head].upos != "VERB" or not lower.head < lower.i or er.i > lower.i:
            continue
        mark = next((c for c in sentence.children[lower.i] if tokens[c].lower in ANNOUNCED), None)
        between = [c for c in sentence.children[lower.i] if er.i < c < (mark or 0)]
        if mark is not None and between and all(tokens[c].deprel == "case" and tokens[c].upos == "ADP" for c in between):
            yield er.i, lower.head, "obl:arg"
            yield between[-1], er.i, "case"


def fused_phrases(sentence: Sentence) -> Iterator[Move]:
    """`ging in gesprek met studenten`, `wierf in Peru steun`: a preposition goes to the noun that follows it, not to the next phrase."""
    tokens = sentence.tokens
    for adposition in sentence.with_relation("case"):
        if adposition.head <= adposition.i + 1 or adposition.upos != "ADP" or sentence.children[adposition.i]:
            continue
        noun, late = tokens[adposition.i + 1], tokens[adposition.head]
        if late.head < 0 or tokens[late.head].upos != "VERB" or any(tokens[c].deprel == "case" for c in sentence.children[noun.i]):
            continue
        if noun.upos == "NOUN" and noun.head == late.head and noun.deprel in ("obl", "obj", "advmod", "xcomp"):
            yield adposition.i, noun.i, "case"
        elif noun.upos == "PROPN" and noun.head == late.i and noun.deprel == "nmod:poss" and not noun.form.endswith(("s", "'")):
            yield adposition.i, noun.i, "case"
            yield noun.i, late.head, "obl"
            if late.deprel == "obl":
                yield late.i, late.head, "obj"


def stray_phrasal(sentence: Sentence) -> Iterator[Move]:
    """`werd in opdracht van | Iran vermoord`: a fixed preposition that hangs on the verb by itself belongs to the noun right behind it."""
    tokens = sentence.tokens
    for adposition in sentence.with_relation("obl", "advmod"):
        if adposition.upos != "ADP":
            continue
        fixed = [c for c in sentence.children[adposition.i] if tokens[c].deprel == "fixed"]
        if not fixed or tokens[fixed[-1]].lower not in ENDS_PREPOSITION:
            continue
        noun = next((t for t in tokens[fixed[-1] + 1 : fixed[-1] + 5] if t.upos in ("NOUN", "PROPN") and t.head == adposition.head), None)
        if noun is not None and noun.deprel in ("obl", "obj", "nsubj") and not preposition(sentence, noun.i):
            yield adposition.i, noun.i, "case"
            yield noun.i, noun.head, "obl"


@needing("onder")
def under(sentence: Sentence) -> Iterator[Move]:
    """`nam de minister onder vuur`: `onder` before a bare noun is its preposition, whatever else the parser takes it for."""
    tokens = sentence.tokens
    for adposition, noun in sentence.pairs("onder"):
        if noun.upos != "NOUN" or adposition.head == noun.i or noun.deprel == "conj":
            continue
        if any(c != noun.i for c in sentence.children[adposition.i]):  # `onder toezicht van`
            continue
        verb = next((head for head in (adposition.head, noun.head, *_heads(sentence, noun.i)) if tokens[head].upos == "VERB"), None)
        if verb is not None:
            yield noun.i, verb, "obl"
            yield adposition.i, noun.i, "case"


@needing("vuur")
def under_fire(sentence: Sentence) -> Iterator[Move]:
    """`ligt onder vuur van de oppositie`, where `onder vuur van` was taken for a preposition, or `onder vuur` for a particle: the fire is
    the verb's, `van` tells whose."""
    tokens = sentence.tokens
    for noun in sentence.with_form("vuur"):
        case = tokens[noun.i - 1]
        if not 0 < noun.i < len(tokens) - 1 or noun.deprel != "fixed" or case.lower != "onder" or noun.head != case.i or case.head < 0:
            continue
        whose = tokens[case.head]
        if case.deprel == "compound:prt" and whose.upos == "VERB":
            yield noun.i, whose.i, "obl"
            yield case.i, noun.i, "case"
        elif whose.head >= 0 and tokens[whose.head].upos == "VERB":
            yield noun.i, whose.head, "obl"
            yield case.i, noun.i, "case"
            yield noun.i + 1, whose.i, "case"


@needing("in", "op", "aan")
def behind_noun(sentence: Sentence) -> Iterator[Move]:
    """`is Moskou een doorn | in het oog`: what was taken for a fixed preposition behind its noun is a phrase of its own."""
    tokens = sentence.tokens
    for adposition in sentence.with_relation("case"):
        fixed = [c for c in sentence.children[adposition.i] if tokens[c].deprel == "fixed"]
        if adposition.head == adposition.i - 1 and fixed and fixed[-1] == adposition.i + len(fixed) and tokens[fixed[-1]].upos == "NOUN":
            yield fixed[-1], adposition.head, "obl"
            yield adposition.i, fixed[-1], "case"


@needing("adres")
def addressed(sentence: Sentence) -> Iterator[Move]:
    """`uitte kritiek aan het adres van | Israël`: who is addressed is the verb's or the noun's, and all four words his preposition."""
    tokens = sentence.tokens
    for word in sentence.with_form("adres"):
        if not 1 < word.i < len(tokens) - 1 or [tokens[k].lower for k in (word.i - 2, word.i - 1, word.i + 1)] != ["aan", "het", "van"]:
            continue
        first = tokens[word.i - 2]
        top = first if word.deprel == "fixed" else word
        whom = next((c for c in sentence.children[top.i] if c > word.i and tokens[c].deprel in ("nmod", "obl", "obl:arg")), None)
        if whom is None or top.head < 0:
            continue
        yield whom, top.head, top.deprel if top is word else "obl"
        yield first.i, whom, "case"
        yield from ((k, first.i, "fixed") for k in (word.i - 1, word.i, word.i + 1))


def _heads(sentence: Sentence, i: int) -> Iterator[int]:
    """The words above a token, from the nearest to the root."""
    while sentence.tokens[i].head >= 0:
        i = sentence.tokens[i].head
        yield i


@needing("door", "na", "zonder")
def objects_behind(sentence: Sentence) -> Iterator[Move]:
    """`door | China | een bedreiging te noemen`: what stands without a preposition behind `door`, `na` or `zonder` is an object of the
    infinitive that these introduce."""
    tokens = sentence.tokens
    for mark in sentence.with_form("door", "na", "zonder"):
        if mark.deprel != "mark" or mark.head < mark.i or not tokens[mark.head].has("VerbForm=Inf"):
            continue
        bare = [c for c in sentence.children[mark.head] if tokens[c].deprel == "obl" and not preposition(sentence, c)]
        first = next((tokens[c] for c in bare if min(sentence.subtree(c)) == mark.i + 1), None)
        if first is None or not (first.upos == "PROPN" or first.lower in ("hem", "haar", "hen", "hun")):
            continue
        beside = {tokens[c].deprel for c in sentence.children[mark.head]}
        yield first.i, mark.head, "iobj" if "obj" in beside else "obj"


BEING = frozenset("is zijn was waren blijf blijft blijven bleef bleven".split())


@needing("ertegen", "tegen")
def against(sentence: Sentence) -> Iterator[Move]:
    """`Rusland is ertegen dat …`, `is er fel tegen om …`, `is erop tegen`: the verb is `zijn`, and what it is about hangs on it, whichever
    word the parser took for the predicate."""
    tokens = sentence.tokens
    for word in sentence.with_form("ertegen", "tegen"):
        there = (
            word if word.lower == "ertegen" else next((t for t in tokens[max(0, word.i - 3) : word.i] if t.lower in ("er", "erop")), None)
        )
        be = next((t for t in reversed(tokens[max(0, word.i - 5) : word.i]) if t.lower in BEING), None)
        behind = tokens[word.i + 1].lower if word.i + 1 < len(tokens) else "."
        if there is None or be is None or behind not in (*".,;:", "dat", "om", "en", "maar") or be.deprel.startswith("aux"):
            continue
        if be.deprel == "cop":  # of its own subject, or of the adverb
            top = tokens[be.head]
            yield be.i, top.head, top.deprel
            for c in sentence.children[top.i]:
                if c != be.i and (top.i == word.i or c > be.i):
                    yield c, be.i, "ccomp" if tokens[c].deprel in ("csubj", "advcl", "acl") else tokens[c].deprel
            if top.i not in (there.i, word.i):
                yield top.i, be.i, "nsubj"
        elif be.head in (there.i, word.i):
            continue
        yield there.i, be.i, "advmod"
        if word is not there:
            yield word.i, there.i, "case"
        clause = next(
            (t for t in tokens[word.i + 1 :] if t.head in (be.i, word.i, there.i) and t.upos in ("VERB", "AUX") and t.i > word.i), None
        )
        if clause is not None and behind in ("dat", "om") and clause.deprel not in ("conj", "parataxis"):
            yield clause.i, be.i, "ccomp"


@among("obl:agent")
def behind_agents(sentence: Sentence) -> Iterator[Move]:
    """`was door militairen | van zijn bed | gelicht`: what is his whom something befalls belongs to the verb, not to who did it."""
    tokens = sentence.tokens
    for agent in sentence.with_relation("obl:agent"):
        for c in sentence.dependents(agent.i, "nmod"):
            owned = any(tokens[d].upos == "PRON" for d in sentence.dependents(c, "nmod:poss"))
            if owned and agent.i < c < agent.head and preposition(sentence, c):
                yield c, agent.head, "obl"
