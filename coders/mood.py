"""Tense, modality, negation, hypothesis and question: what a clause's own words tell of whether its act took place."""

from __future__ import annotations

from coders.clauses import Clause
from coders.sentence import Sentence, Token

HEDGES = frozenset("mogelijk misschien wellicht vermoedelijk waarschijnlijk allicht mogelijks schijnbaar ogenschijnlijk zogezegd".split())
NEARLY = frozenset({"bijna", "haast", "nagenoeg"})
WHOLE = frozenset(
    "zonder al alle elk elke ieder iedere iedereen niemand dagelijks wekelijks heel geheel volledig unaniem altijd nooit".split()
)
"""What `bijna` says nothing but of."""
JUDGED = frozenset("zijn worden blijven lijken schijnen achten vinden noemen houden maken".split())
"""Verbs with a judgement for a predicate: `acht het waarschijnlijk` hedges nothing."""
CONDITIONS = frozenset("als indien mocht tenzij mits zodra wanneer zolang ingeval".split())
FUTURE_AUX = frozenset({"zullen", "gaan"})
HEDGED_AUX = frozenset({"kunnen", "mogen"})
EXPECTING = frozenset("hopen verwachten denken geloven vrezen menen".split())
"""Verbs of what somebody holds to be so or about to be."""
MEASURED = frozenset("na nadat daarna erna voor voordat daarvoor ervoor geleden later eerder van vandaan".split())
"""Words behind `niet lang`, `niet ver` and `niet veel` that tell from what one measures."""
SEIZING = frozenset("aanhouden arresteren oppakken inrekenen overmeesteren vatten bevrijden ontzetten verijdelen onderscheppen".split())


def set_mood(sentence: Sentence, clause: Clause, auxiliaries: list[Token], finite: Token) -> None:
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
        elif auxiliary.lemma == "moeten" and _idiomatic_must(sentence, clause):
            continue
        elif auxiliary.lemma in ("moeten", "dienen", "hoeven", "horen", "behoren"):
            if any(a.lemma == "hebben" and a.has("Tense=Past") for a in auxiliaries):
                clause.modality = "may"  # `had moeten aftreden` tells what did not happen
            elif not (auxiliary.has("Tense=Past") and not clause.infinitive and auxiliary.lemma == "moeten" and len(auxiliaries) == 1):
                clause.modality = "must"  # `moest aftreden` tells what happened
        elif auxiliary.lemma == "kunnen" and (_idiomatic_can(clause) or _managed(clause, auxiliary, "hebben" in names)):
            continue
        elif auxiliary.lemma in HEDGED_AUX:
            clause.modality = clause.modality if clause.modality == "hearsay" else "may"
    if head.has("Mood=Imp"):
        clause.modality = "must"
    if clause.lemma == "wegmoeten":  # `de president moet weg, vinden de betogers`
        clause.modality = "must"
    if clause.lemma == "verplichten" and clause.passive and "worden" not in names and not any(a.has("Tense=Past") for a in auxiliaries):
        clause.modality = clause.modality or "may"  # `is verplicht te betalen` tells of a duty, not of who imposes it
    if clause.lemma in EXPECTING and any(a.lemma == "hebben" and a.has("Tense=Past") for a in auxiliaries):
        clause.modality = clause.modality or "may"  # `had gehoopt op een akkoord` tells what he holds no longer
    if "zijn" in names and any(t.form in ("plan", "zins") and tokens[t.i - 1].form == "van" for t in tokens[1 : clause.verb]):
        # `is van plan X te helpen`, where the parser makes `helpen` the root; not so `zou van plan zijn`
        clause.modality = clause.modality if clause.modality in ("hearsay", "must", "may") else "will"
    te = any(tokens[c].lower == "te" or (tokens[c].lower == "aan" and tokens[c].deprel == "mark") for c in children[clause.verb])
    perfect = head.has("VerbForm=Part") or (head.has("VerbForm=Inf") and not te)  # `is gaan praten`, but `is te bezoeken`
    past = any(w.has("Tense=Past") for w in words) or "hebben" in names or ("zijn" in names and perfect)
    clause.tense = "future" if clause.modality == "future" else "past" if past else "present"
    for i in children[clause.verb]:  # `neemt geen deel aan`
        if tokens[i].deprel == "compound:prt":
            clause.negators += [c for c in children[i] if tokens[c].lower == "geen"]
    for slot in ("obj", "subj", "iobj", "bare", "pred"):  # `is geen voorstander`
        for i in clause.slots.get(slot, ()):
            if i != clause.verb and any(tokens[c].deprel == "cop" for c in children[i]):
                continue  # `oordeelde dat het geen bewijs was`: a clause of its own
            for c in (i, *children[i]):
                few = tokens[c].lower == "weinig" and slot == "obj" and c < i  # `toont weinig goede wil` is none
                if few or tokens[c].lower in ("geen", "niemand", "niets", "geeneen", "noch"):
                    clause.negated = True
                    clause.negators.append(c)
            if any(tokens[d].lower == "noch" for c in children[i] if tokens[c].deprel == "conj" for d in children[c]):
                clause.negated = True  # `noch de minister noch de president reageerde`
    if clause.negators and not clause.negated:
        clause.negated = True
    if clause.negated and _denies_no_act(tokens, clause.negators):
        clause.negated = False
    marks = [tokens[c].lower for c in children[clause.verb] if tokens[c].deprel in ("mark", "case")]
    if "zonder" in marks or any(tokens[c].lower == "noch" for c in children[clause.verb]):
        clause.negated = True
    adverbs = {tokens[i].lower for i in clause.slots.get("adv", ())}
    if clause.lemma not in JUDGED:  # `trekt zijn ambassadeur mogelijk terug`
        adverbs |= {tokens[i].lower for i in clause.slots.get("pred", ())}
    if _is_rumoured(sentence, clause):
        clause.modality = clause.modality or "hearsay"
    if any(tokens[i].lemma == "verwachting" for i in clause.slots.get("naar", ())):
        clause.modality = clause.modality or "expected"
    if adverbs & NEARLY and any(_nearly(tokens, i) for i in clause.slots.get("adv", ())):
        clause.modality = clause.modality or "may"  # `had de rebellen bijna verslagen` tells what did not happen
    if adverbs & HEDGES or _fronted_hedge(sentence, clause, finite):
        clause.modality = clause.modality or "may"
    if head.deprel in ("advcl", "conj", "parataxis", "acl") and (
        any(m in CONDITIONS for m in marks) or _verb_first_condition(sentence, clause, finite)
    ):
        past_time = any(w.has("Tense=Past") for w in words)
        if not ("toen" in marks or (any(m in ("wanneer", "zodra") for m in marks) and past_time)):
            clause.hypothetical = True
    if head.deprel in ("advcl", "advcl:relcl") and ("dan" in marks or any(tokens[c].lower == "dan" for c in children[clause.verb])):
        clause.hypothetical = True  # `groter dan werd verwacht`: what something is measured against
    if "of" in marks and head.deprel != "conj":
        clause.hypothetical = True
    if tokens[-1].form == "?" or (tokens[-1].upos == "PUNCT" and len(tokens) > 1 and tokens[-2].form == "?"):
        clause.question = head.deprel in ("root", "conj", "ccomp")


def _nearly(tokens: list[Token], i: int) -> bool:
    """`had de rebellen bijna verslagen`, but `nam de stad bijna zonder strijd in`, where `bijna` is of the phrase behind it."""
    after = tokens[i + 1] if i + 1 < len(tokens) else tokens[i]
    return tokens[i].lower in NEARLY and after.lower not in WHOLE and after.upos != "NUM"


FORETELLING = frozenset(
    "beloven toezeggen aankondigen dreigen zweren verzekeren garanderen besluiten afspreken overeenkomen waarschuwen zeggen verklaren "
    "bekendmaken meedelen mededelen herhalen benadrukken antwoorden".split()
)
"""Verbs by which somebody tells what will be done."""


def set_future_of_then(sentence: Sentence, clause: Clause) -> None:
    """`beloofde dat hij zou helpen`: below a past verb of promising or saying `zou` with an infinitive of the present is no hearsay."""
    upper = clause.upper
    if clause.modality != "hearsay" or upper is None or clause.kind != "ccomp" or upper.tense != "past" or upper.modality:
        return
    verbs = (sentence.tokens[i] for i in clause.verb_tokens if i != clause.verb)
    if {verb.lemma for verb in verbs if verb.upos in ("AUX", "VERB")} <= {"zullen", "worden"} and upper.lemma in FORETELLING:
        clause.modality = clause.tense = "future"


def _is_rumoured(sentence: Sentence, clause: Clause) -> bool:
    """`China heeft naar verluidt granaten geleverd`: nobody is named who says so, wherever the parser hung the words."""
    tokens = sentence.tokens
    for word in sentence.with_form("verluidt"):
        above = (i for i in sentence.ancestors(word.i) if tokens[i].upos == "VERB" or tokens[i].deprel == "root")
        if word.i and tokens[word.i - 1].lower == "naar" and next(above, -1) == clause.verb:
            return True
    return False


def _fronted_hedge(sentence: Sentence, clause: Clause, finite: Token) -> bool:
    """`Mogelijk krijgt hij asiel`: an adverb in front, which the parser took for what he becomes; not so `Mogelijk is dat …`."""
    words = [sentence.tokens[i] for i in clause.slots.get("pred", ()) if i + 1 == finite.i]
    return clause.lemma not in ("zijn", "blijven", "worden", "maken", "lijken", "achten") and any(t.lower in HEDGES for t in words)


def _idiomatic_can(clause: Clause) -> bool:
    """`kan zich vinden in`, `kan rekenen op`, `kan instemmen met`: what somebody can here, he does."""
    if clause.lemma == "vinden":
        return clause.reflexive and "in" in clause.slots
    if clause.lemma == "begrijpen":
        return "obj" in clause.slots
    return clause.lemma in ("instemmen", "leven", "rekenen") and bool({"met", "op"} & clause.slots.keys())


def _idiomatic_must(sentence: Sentence, clause: Clause) -> bool:
    """`moet niets hebben van het plan`: he wants none of it, and owes nothing."""
    nothing = any(sentence.tokens[i].lower in ("niets", "niks", "weinig") for i in clause.slots.get("obj", ()))
    return clause.lemma == "hebben" and nothing and "van" in clause.slots


def _managed(clause: Clause, can: Token, perfect: bool) -> bool:
    """`kon de daders aanhouden`, `konden worden gearresteerd`: of what takes a capture, past ability is success."""
    return clause.lemma in SEIZING and (perfect or can.has("Tense=Past"))


def _denies_no_act(tokens: list[Token], negators: list[int]) -> bool:
    """`niet alleen … maar ook` denies nothing, `niet lang na de verkiezingen` only how long after; `geen enkel land` does."""
    return any(_restricts(tokens[k + 1]) or _measures(tokens, k + 1) for k in negators if k + 2 < len(tokens))


def _restricts(token: Token) -> bool:
    return token.lower in ("alleen", "enkel", "slechts") and token.upos != "DET"


def _measures(tokens: list[Token], k: int) -> bool:
    """`lang na`, `ver van`, `veel later`: how long or far from something else."""
    return tokens[k].lower in ("lang", "ver", "veel") and tokens[k + 1].lower in MEASURED


def _verb_first_condition(sentence: Sentence, clause: Clause, finite: Token) -> bool:
    """`Mocht Rusland aanvallen, dan …`: a conditional clause without a conjunction."""
    tokens = sentence.tokens
    words = sorted(clause.verb_tokens)
    first = words[0]
    return (first == 0 and tokens[first].has("VerbForm=Fin") and tokens[clause.verb].deprel == "advcl" and tokens[-1].form != "?") or any(
        tokens[w].lemma == "mogen" and tokens[w].has("Tense=Past") and w == 0 for w in words
    )
