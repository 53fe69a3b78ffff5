"""What the tree hangs on a verb → the slots that frames ask for, and the particle that makes another verb of it."""

from __future__ import annotations

from coders.adpositions import MOTION, PARTICLES, POSTPOSITIONS, is_companion, preposition, pronominal, stranded
from coders.calendar_nl import MONTHS, WEEKDAYS
from coders.clauses import Clause
from coders.inflection import VerbVocabulary
from coders.sentence import Sentence, Token

SPANS = frozenset("minuut uur kwartier dag week maand jaar".split())
NEGATIONS = frozenset("niet geen nooit noch nergens nimmer niets evenmin amper nauwelijks allerminst geenszins".split())
DENIALS = frozenset("nooit nimmer geenszins allerminst".split())
"""Adverbs that deny as `niet` does."""
CASES = frozenset("geval beding omstandigheid voorwaarde manier wijze moment ogenblik opzicht prijs woord".split())
"""Nouns of phrases that deny a whole clause: `in geen geval`, `onder geen beding`, `op geen enkel moment`, `met geen woord`."""
PREDICATIVE = frozenset(["eruit"])
"""Pronominal adverbs that tell how things stand: `de bonden zijn eruit`."""
REPEATED = frozenset(["weergeven", "weerkeren", "weerzien", "weerkaatsen"])
"""Verbs from which `weer` parts; elsewhere it is an adverb (`houdt de grens weer open` is no `weerhouden`)."""
VOTES = frozenset(["voorstemmen", "tegenstemmen"])
OF_ACTS = frozenset(["aan", "met", "naar", "op", "tegen"])
"""Prepositions by which nouns for acts, and none for persons, tell whom they hit."""
TIMES = frozenset("dag week weekend weekeinde maand jaar ochtend morgen voormiddag middag namiddag avond nacht zomer winter".split())
TOGETHER = "samen_met"
"""The slot of who does it with the subject, where another `met` phrase tells with whom both do it."""
DEALINGS = tuple("akkoord verdrag overeenkomst contract deal pact bestand gesprek overleg onderhandeling bespreking".split())
"""How nouns end for what is concluded or held with others."""
TIES = ("band", "betrekking", "relatie", "contact")
"""How nouns end for what is tightened or broken off with others, and talked of as well."""
LEFT = frozenset(["land", "stad", "straat", "zaal", "huis", "gebouw", "grens"])


def predicate_slot(sentence: Sentence, token: Token, slots: dict[str, list[int]]) -> None:
    """A nominal predicate fills `pred`, or the slot of its preposition: `is van plan`."""
    prep = preposition(sentence, token.i)
    if not prep and token.upos == "ADP":  # `is van plan`: the parser heads the phrase by its preposition
        nouns = [c for c in sentence.children[token.i] if sentence.tokens[c].deprel == "fixed"]
        if nouns:
            slots.setdefault(token.lower, []).append(nouns[-1])
            return
    slots.setdefault(prep or "pred", []).append(token.i)


def join_particle(sentence: Sentence, clause: Clause, particle: Token, verb: Token, vocabulary: VerbVocabulary) -> None:
    """What the parser calls a particle joins its verb, or fills a slot where it is a phrase or an object: `in beslag nemen`."""
    if clause.lemma in VOTES:
        return  # `negentig stemden voor en tien tegen`: the second is what others did
    fixed = [c for c in sentence.children[particle.i] if sentence.tokens[c].deprel == "fixed"]
    clause.verb_tokens.append(particle.i)
    nouns = [c for c in fixed if sentence.tokens[c].upos not in ("DET", "ADP")]
    if fixed and not nouns:  # `nam de zaak onder de loep`, where only the article went along
        behind = sentence.tokens[min(fixed[-1] + 1, len(sentence) - 1)]
        nouns = [behind.i] if behind.upos == "NOUN" and behind.head == verb.i else []
    if nouns:  # `in beslag nemen`, `aan de kaak stellen` are phrases, not particles
        clause.slots.setdefault(particle.lower, []).append(nouns[-1])
        clause.verb_tokens.extend(fixed)
        return
    prep = preposition(sentence, particle.i)
    joined = vocabulary.joined(particle.lower, verb)
    if prep and joined not in vocabulary.verbs:  # so is `in vrijheid stellen`, but not `legde het verkeer op de A10 lam`
        clause.slots.setdefault(prep, []).append(particle.i)
        return
    if particle.lower == "weer" and joined not in REPEATED:
        clause.slots.setdefault("adv", []).append(particle.i)
        return
    if particle.upos == "NOUN" and joined not in vocabulary.verbs and "obj" not in clause.slots:
        clause.slots["obj"] = [particle.i]
        return
    clause.bare = vocabulary.lemma(verb)
    if joined in vocabulary.verbs or particle.lower in PARTICLES or clause.lemma not in vocabulary.verbs:
        clause.lemma = joined
    else:
        clause.slots.setdefault("pred", []).append(particle.i)


def _is_predicate(sentence: Sentence, word: Token) -> bool:
    """`zei dat hij het niet | eens was met X`, `omdat dit pijnlijk was voor X, …`: what has a copula is a clause of its own, whose
    negation and phrases are not the upper verb's."""
    return any(sentence.tokens[c].deprel == "cop" for c in sentence.children[word.i])


def fill_slot(sentence: Sentence, clause: Clause, child: Token) -> None:
    """The slot of one word below the verb, by its relation and its preposition; `zich` and negations mark the clause."""
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
        _fill_oblique(sentence, clause, child)
    elif base == "advmod" or (child.upos == "ADV" and not _is_predicate(sentence, child)):
        _fill_adverb(sentence, clause, child)
    elif base == "advcl" and _is_predicate(sentence, child):
        return
    elif base in ("xcomp", "advcl", "ccomp") and child.upos in ("ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP"):
        prep = preposition(sentence, child.i)
        if not prep and child.upos == "ADP":
            predicate_slot(sentence, child, slots)
        elif child.upos == "NOUN" and not prep and sentence.tokens[clause.verb].lemma == "willen":  # `wil sancties` becomes none
            slots.setdefault("obj", []).append(child.i)
        else:
            slots.setdefault(prep or "pred", []).append(child.i)
            phrases = [c for c in sentence.children[child.i] if sentence.tokens[c].deprel == "obl"]  # `gaat onder geen beding akkoord`
            clause.negators.extend(c for i in phrases for c in sentence.children[i] if denies(sentence, c))
    elif base in ("xcomp", "advcl") and preposition(sentence, child.i):  # `hult zich in stilzwijgen`
        slots.setdefault(preposition(sentence, child.i), []).append(child.i)
    elif base == "nmod":  # a phrase that the parser hung on the verb as if it were a noun
        prep = preposition(sentence, child.i)
        if prep:
            slots.setdefault(prep, []).append(child.i)
    elif base == "appos" and child.upos in ("NOUN", "PROPN"):
        slots.setdefault("bare", []).append(child.i)


def _fill_oblique(sentence: Sentence, clause: Clause, child: Token) -> None:
    """The slot of a phrase: the agent's, that of its preposition or pronominal adverb, else `when` or `bare`."""
    slots = clause.slots
    prep = preposition(sentence, child.i)
    if child.deprel == "obl:agent" or (prep == "door" and child.deprel != "obl:arg"):
        slots.setdefault("door", []).append(child.i)
    elif apart := stranded(sentence, child.i):
        slots.setdefault(apart, []).append(child.i)
    elif prep:
        slots.setdefault(prep, []).append(child.i)
        _fixed_phrase(sentence, clause, child)
        _coordinated_phrases(sentence, clause, child.i)
        clause.negators.extend(c for c in sentence.children[child.i] if denies(sentence, c))
    elif pronominal(child):
        slots.setdefault(pronominal(child), []).append(child.i)
    elif child.upos == "ADP" and any(sentence.tokens[c].deprel == "fixed" for c in sentence.children[child.i]):
        predicate_slot(sentence, child, slots)
    else:
        slots.setdefault("when" if is_time(sentence, child) else "bare", []).append(child.i)


def denies(sentence: Sentence, i: int) -> bool:
    """Does the word deny the whole clause as `niet` does: an adverb, or `geen` in a phrase such as `in geen geval`?"""
    token = sentence.tokens[i]
    if token.lower != "geen":
        return token.lower in DENIALS
    return sentence.tokens[token.head].lemma in CASES and bool(preposition(sentence, token.head))


def _fill_adverb(sentence: Sentence, clause: Clause, child: Token) -> None:
    """An adverb negates the clause, stands for a phrase (`ertegen`), or is a word of its own."""
    slots = clause.slots
    if child.lower in NEGATIONS and not _tells_how_long(sentence, child):
        clause.negated = True
        clause.negators.append(child.i)
    if prep := stranded(sentence, child.i) or pronominal(child):
        slots.setdefault(prep, []).append(child.i)
        if child.lower in PREDICATIVE:
            slots.setdefault("adv", []).append(child.i)
    else:
        slots.setdefault("adv", []).append(child.i)
        if child.upos == "ADJ":
            slots.setdefault("pred", []).append(child.i)
        clause.negators.extend(c for c in sentence.children[child.i] if sentence.tokens[c].lower in NEGATIONS)


def _tells_how_long(sentence: Sentence, adverb: Token) -> bool:
    """`nauwelijks een dag na de ondertekening`: little time, and no denial."""
    behind = [token.lemma for token in sentence.tokens[adverb.i + 1 : adverb.i + 3]]
    return adverb.lower in ("nauwelijks", "amper") and len(behind) == 2 and behind[1] in SPANS


def _coordinated_phrases(sentence: Sentence, clause: Clause, phrase: int) -> None:
    """`betoogden tegen de maatregelen en tegen het kabinet`: a coordinated phrase with a preposition of its own is the verb's as well."""
    for c in sentence.dependents(phrase, "conj"):
        prep = preposition(sentence, c)
        if prep and sentence.tokens[c].upos in ("NOUN", "PROPN"):
            clause.slots.setdefault(prep, []).append(c)
        _coordinated_phrases(sentence, clause, c)


def is_time(sentence: Sentence, token: Token) -> bool:
    """`woensdag eiste Japan dat …`, `vorige week`: a bare noun that tells when is nothing that the verb is about; a measure may be
    (`kreeg een week`, `eiste acht jaar`)."""
    if token.lower in WEEKDAYS or token.lower in MONTHS:
        return True
    counted = (sentence.tokens[c] for c in sentence.children[token.i])
    return token.lemma.split("_")[-1] in TIMES and not any(t.upos == "NUM" or t.lower in ("een", "enkele") for t in counted)


def _fixed_phrase(sentence: Sentence, clause: Clause, child: Token) -> None:
    """`onder vuur nemen over …`, `in overleg treden met …`: an idiom's noun that the parser fused with a preposition into a fixed one;
    what follows it goes by the last preposition."""
    for c in sentence.children[child.i]:
        token = sentence.tokens[c]
        if token.deprel == "case":
            last = next((f for f in reversed(sentence.children[c]) if sentence.tokens[f].deprel == "fixed"), None)
            nouns = [f for f in sentence.children[c] if sentence.tokens[f].deprel == "fixed" and sentence.tokens[f].upos == "NOUN"]
            if nouns:
                clause.slots.setdefault(token.lower, []).append(nouns[-1])
                if last is not None and last > nouns[-1] and sentence.tokens[last].upos == "ADP":
                    clause.slots.setdefault(sentence.tokens[last].lower, []).append(child.i)
            elif any(sentence.tokens[f].deprel == "fixed" for f in sentence.children[c]):
                clause.slots.setdefault(token.lower, []).append(child.i)


def fill_from_pronominals(sentence: Sentence, clause: Clause) -> None:
    """Pronominal adverbs that the parser hung on a lower verb or as `case`: `dreigt ermee … te treffen`."""
    tokens = sentence.tokens
    for j in range(clause.verb + 1, min(clause.verb + 12, len(tokens))):
        prep = pronominal(tokens[j])
        if prep and tokens[j].head != clause.verb and tokens[j].lower.startswith("er"):
            clause.slots.setdefault(prep, []).append(j)
        if tokens[j].upos == "PUNCT":
            break
    for low in sentence.children[clause.verb]:  # `heeft erop | aangedrongen dat …`
        if tokens[low].deprel in ("ccomp", "xcomp", "advcl") and low > clause.verb:
            for c in sentence.children[low]:
                if c < clause.verb and tokens[c].lower.startswith("er") and (prep := pronominal(tokens[c])):
                    clause.slots.setdefault(prep, []).append(c)


def fill_from_phrases(sentence: Sentence, clause: Clause) -> None:
    """Add prepositional phrases that hang on the object or on another phrase (`bracht een bezoek aan Kiev`), after the verb's own."""
    core = [i for slot in ("obj", "iobj", "pred", "bare", "when") for i in clause.slots.get(slot, ())]
    adjuncts = {
        i for slot, fill in clause.slots.items() if slot not in ("subj", "obj", "iobj", "pred", "bare", "when", "adv", "door") for i in fill
    }
    queue = core + [i for i in adjuncts if i not in core]
    for i in clause.slots.get("subj", ()):
        for c in sentence.children[i]:
            prep = preposition(sentence, c) if sentence.tokens[c].deprel.split(":")[0] in ("nmod", "obl") else ""
            if prep and prep != "van":  # `de premier van Israël`: whose he is, nothing that the verb says
                clause.loose.setdefault(prep, []).append(c)
            elif prep:  # `het bezoek van de president | aan Kiev`, where the parser left the second phrase to the first
                for k in sentence.children[c]:
                    if preposition(sentence, k) in OF_ACTS and sentence.tokens[k].deprel in ("nmod", "obl"):
                        clause.loose.setdefault(preposition(sentence, k), []).append(k)
    for i in _field(sentence, clause):
        if sentence.tokens[i].deprel.split(":")[0] in ("nmod", "obl"):
            prep = preposition(sentence, i)
            if prep and i not in clause.slots.get(prep, ()) and i not in clause.loose.get(prep, ()):
                clause.loose.setdefault(prep, []).append(i)
    told = bool(sentence.dependents(clause.verb, "ccomp"))
    for _ in range(2):
        deeper = []
        for i in queue:
            for c in sentence.children[i]:
                token = sentence.tokens[c]
                if token.deprel.split(":")[0] in ("nmod", "obl", "appos") and token.deprel != "nmod:poss":
                    prep = preposition(sentence, c)
                    host = told and prep == "aan" and i in adjuncts and sentence.tokens[i].lemma.endswith("bezoek")
                    if prep and not host:  # `beloofde bij een bezoek aan Berlijn dat …`: nothing is promised to whom he visits
                        fill = clause.slots.setdefault(prep, [])
                        if c not in fill:
                            fill.append(c)
                        if i in adjuncts or i in clause.nested:
                            clause.nested[c] = i
                        deeper.append(c)
                elif pronominal(token) and token.upos == "ADV":
                    clause.slots.setdefault(pronominal(token), []).append(c)
        queue = deeper


def part_companions(sentence: Sentence, clause: Clause) -> None:
    """`onderhandelt | samen met Qatar | met de Taliban`, `sloot samen met Qatar | een akkoord met Iran`: who sides with the subject is not
    with whom both deal."""
    phrases = clause.slots.get("met", [])
    if len(phrases) < 2:
        return
    beside = [i for i in phrases if i not in clause.nested and is_companion(sentence, i)]
    others = [i for i in phrases if i not in beside]
    ties = DEALINGS if clause.lemma in ("bespreken", "overleggen") else DEALINGS + TIES
    dealings = [i for i in clause.slots.get("obj", ()) if sentence.tokens[i].lemma.split("_")[-1].endswith(ties)]
    if beside and any(sentence.tokens[i].head in (clause.verb, *dealings) for i in others):
        clause.slots["met"], clause.slots[TOGETHER] = others, beside


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


def fill_from_nominal(sentence: Sentence, clause: Clause) -> None:
    """`het bombarderen van steden`: what follows a nominalised infinitive with `van` is its object."""
    named = any(sentence.tokens[c].deprel == "det" for c in sentence.children[clause.verb])
    if clause.infinitive and named and "obj" not in clause.slots and "van" in clause.slots:
        clause.slots["obj"] = list(clause.slots["van"])


def fill_from_postposition(sentence: Sentence, clause: Clause) -> None:
    """`de straat op gaan`, `het land uit zetten`: the particle may be the preposition of the object in front of it."""
    for i in clause.verb_tokens:
        token = sentence.tokens[i]
        if token.deprel == "compound:prt" and clause.bare:
            for slot in ("obj", "bare", "iobj"):
                nouns = [j for j in clause.slots.get(slot, ()) if j < i]
                if nouns:
                    clause.loose.setdefault(token.lower, []).extend(nouns)
    particle, _, verb = sentence.tokens[clause.verb].lemma.partition("_")
    left = [i for i in clause.slots.get("obj", ()) if sentence.tokens[i].lemma.lower() in LEFT]
    if particle in POSTPOSITIONS and verb in MOTION and left and not clause.bare:  # `zijn de straat opgegaan`
        clause.bare = verb
        clause.loose.setdefault(particle, []).extend(left)


def fill_place_left(sentence: Sentence, clause: Clause) -> None:
    """`heeft tien diplomaten het land uitgezet`: of two objects the place that is left belongs to the particle."""
    objects, second = clause.slots.get("obj", []), clause.slots.get("iobj", [])
    leaves = bool(clause.bare) or clause.lemma.startswith("uit")
    if leaves and len(objects) == 1 and second and sentence.tokens[objects[0]].lemma.lower() in LEFT:
        clause.loose.setdefault("uit", []).extend(objects)
        clause.slots["obj"], clause.slots["iobj"] = second, []
