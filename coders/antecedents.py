"""What a clause leaves unsaid: subject and mood that it shares with the clause above, and what its relative pronoun stands for."""

from __future__ import annotations

from coders.adpositions import pronominal, stranded
from coders.clauses import Clause
from coders.discourse import PROPOSITIONS
from coders.sentence import Sentence, Token
from coders.voice import set_voice

PAPERS = frozenset(
    "brief document resolutie motie verklaring slotverklaring ontwerpresolutie communiqué rapport nota petitie telegram manifest pamflet "
    "amendement oproep open_brief herderlijk_schrijven schrijven statement persbericht verslag advies memorandum".split()
)
"""Written things that ask, demand and accuse on behalf of whoever issues them."""
ASKING = frozenset(
    "oproepen verzoeken vragen aanmanen aansporen verplichten opdragen sommeren machtigen veroordelen beschuldigen bekritiseren "
    "hekelen laken".split()
)
"""What a paper does to whoever stands behind its relative pronoun (`een motie die de regering oproept`)."""
RELATIVES = frozenset(["die", "dat", "wie", "wat", "welke", "hetgeen"])


def inherit(sentence: Sentence, clause: Clause) -> None:
    """Coordinated verbs share subject, auxiliaries and mood with the first; infinitives and participles get the subject above."""
    upper = clause.upper
    if upper is None:
        return
    tokens = sentence.tokens
    if clause.kind == "conj" and tokens[clause.verb].head == upper.verb:
        own = tokens[clause.verb]
        nonfinite = not own.has("VerbForm=Fin") and not any(tokens[i].has("VerbForm=Fin") for i in clause.verb_tokens)
        if nonfinite:
            clause.modality = clause.modality or upper.modality
            clause.tense = upper.tense
            clause.infinitive = upper.infinitive
            if own.has("VerbForm=Part") and upper.passive and not clause.passive:
                clause.passive = True
                set_voice(sentence, clause)
        clause.negated = clause.negated or (upper.negated and nonfinite and bool(upper.negators) and min(upper.negators) < upper.verb)
        clause.hypothetical = clause.hypothetical or upper.hypothetical
        clause.question = clause.question or upper.question
        if nonfinite and own.has("VerbForm=Part") and not upper.passive and not clause.passive and "obj" not in clause.slots:
            _lend_object(sentence, clause, upper)
        if "subj" not in clause.slots and not (clause.passive and not upper.passive):
            _share(clause, upper, "subj")
        if not clause.passive and not upper.passive and clause.inherited_subject and _ends_alike(sentence, clause, upper):
            _share(clause, upper, "obj")
        if _is_part(sentence, clause) and upper.slots.get("obj"):
            clause.slots["obj"] = list(upper.slots["obj"])
        if clause.passive and not upper.passive and "obj" not in clause.slots:  # `landde in Riga en werd door X ontvangen`
            clause.slots["obj"] = list(upper.slots.get("subj", []))
        if clause.passive and upper.passive and "obj" not in clause.slots:
            _share(clause, upper, "obj")
        elif clause.passive and upper.passive and "obj" in upper.slots and tokens[clause.slots["obj"][0]].lower == "land":
            clause.slots["obj"] = [*upper.slots["obj"], *clause.slots["obj"]]
        clause.kind = upper.kind if upper.kind != "root" else "conj"
        clause.upper = upper.upper
        if upper.upper is not None:
            upper.upper.lower.append(clause)
    elif (
        "subj" not in clause.slots
        and not clause.passive
        and (clause.infinitive or not any(tokens[i].has("VerbForm=Fin") for i in clause.verb_tokens))
    ):
        _share(clause, upper, "subj")
    elif clause.passive and clause.kind in ("advcl", "acl", "amod") and "obj" not in clause.slots:
        if clause.kind != "advcl":
            clause.slots["obj"] = [tokens[clause.verb].head]
        elif upper.slots.get("subj"):
            clause.slots["obj"] = list(upper.slots["subj"])
            clause.inherited_subject = True


def _lend_object(sentence: Sentence, clause: Clause, upper: Clause) -> None:
    """`heeft de noodtoestand uitgeroepen en het leger ingezet`: a participle that shares `hebben` shares its subject too, and what the
    parser took for one of its own is the object."""
    shared = any(sentence.tokens[i].lemma == "hebben" for i in upper.verb_tokens)
    subjects = clause.slots.get("subj", [])
    if shared and upper.slots.get("subj") and subjects and upper.verb < min(subjects) < clause.verb:
        clause.slots["obj"] = clause.slots.pop("subj")


def _is_part(sentence: Sentence, clause: Clause) -> bool:
    """`dreef de betogers uiteen en pakte er tachtig op`: a number beside `er` is so many of those just told of."""
    objects = clause.slots.get("obj", [])
    there = any(sentence.tokens[c].lower == "er" for c in sentence.children[clause.verb])
    return there and len(objects) == 1 and sentence.tokens[objects[0]].upos == "NUM"


def _ends_alike(sentence: Sentence, clause: Clause, upper: Clause) -> bool:
    """`hebben migranten verkracht en gemarteld`, `dat de politie gevangenen slaat en mishandelt`: of two verbs that end a clause side by
    side the second, with nothing of its own, shares the object in front of them."""
    objects = upper.slots.get("obj", ())
    own = set(clause.slots) - {"subj", "adv"}
    return bool(objects) and not own and not clause.reflexive and max(objects) < upper.verb < clause.verb


def _share(clause: Clause, upper: Clause, slot: str) -> None:
    if upper.slots.get(slot):
        clause.slots[slot] = list(upper.slots[slot])
        clause.inherited_subject = True


def set_relatives(sentence: Sentence, found: list[Clause]) -> None:
    """In a relative clause the pronoun stands for its antecedent, in whatever slot it fills (`die`, `met wie`, `waartegen`)."""
    tokens = sentence.tokens
    for clause in found:
        antecedent = _antecedent(sentence, clause)
        if antecedent is None or _continues(sentence, clause):
            continue
        for fill in clause.slots.values():
            for k, i in enumerate(fill):
                word = tokens[i].lower
                if (word in RELATIVES and tokens[i].upos in ("PRON", "DET", "SCONJ")) or (
                    word.startswith("waar") and (pronominal(tokens[i]) or stranded(sentence, i)) and len(fill) == 1
                ):
                    _hand_down(clause, i, antecedent)
                    fill[k] = antecedent
        _place(sentence, clause, antecedent)
        _two_subjects(sentence, clause, antecedent)
        _two_objects(sentence, clause, antecedent)
        _unmarked_pronoun(sentence, clause, antecedent)


TAKEN_UP = frozenset(
    "afwijzen verwerpen steunen aanvaarden accepteren goedkeuren afkeuren tekenen ondertekenen ratificeren veroordelen bekritiseren "
    "verdedigen toejuichen verwelkomen schenden weigeren inwilligen blokkeren opzeggen bekrachtigen toestaan".split()
)
"""What is done with a proposal, a demand or an agreement that was just told of."""


def set_things(sentence: Sentence, found: list[Clause]) -> None:
    """`steunt het voorstel, maar Rusland wijst het af`: `het` is the thing that the clause before has named."""
    tokens = sentence.tokens
    for clause in found:
        objects = clause.slots.get("obj", [])
        if clause.lemma not in TAKEN_UP or len(objects) != 1 or tokens[objects[0]].form != "het":
            continue
        neuter = [
            t for t in tokens[: objects[0]] if t.upos == "NOUN" and t.has("Gender=Neut") and t.deprel.split(":")[0] in ("obj", "nsubj")
        ]
        if neuter and neuter[-1].head != clause.verb and neuter[-1].lemma.split("_")[-1] in PROPOSITIONS:
            clause.slots["obj"] = [neuter[-1].i]


PERSONAL = frozenset(["hij", "zij", "ze", "ik", "we", "wij"])


def _place(sentence: Sentence, clause: Clause, antecedent: int) -> None:
    """`naar Soedan, waar rebellen een dorp aanvielen`: what `waar` tells took place in what it stands for; who travels there (`waar hij
    sprak`) is not from there."""
    named = sentence.tokens[antecedent].upos == "PROPN"
    if tells_where(sentence, clause) and not has_guest(sentence, clause) and "in" not in clause.slots and named:
        clause.slots["in"] = [antecedent]


def tells_where(sentence: Sentence, clause: Clause) -> bool:
    """Does a relative clause with `waar` tell what takes place there?"""
    return any(sentence.tokens[i].lower == "waar" for i in clause.slots.get("adv", ()))


def has_guest(sentence: Sentence, clause: Clause) -> bool:
    """Is its subject a person, as of those who travel there (`naar Brussel, waar hij de NAVO toespreekt`)?"""
    return any(sentence.tokens[i].lower in PERSONAL for i in clause.slots.get("subj", ()))


def _hand_down(clause: Clause, pronoun: int, antecedent: int) -> None:
    """`die het bestand blijft afwijzen`: an infinitive that got the pronoun for its subject gets what the pronoun stands for."""
    for lower in clause.lower:
        if lower.inherited_subject and lower.slots.get("subj") == [pronoun]:
            lower.slots["subj"] = [antecedent]
            _hand_down(lower, pronoun, antecedent)


def _antecedent(sentence: Sentence, clause: Clause) -> int | None:
    if clause.kind not in ("acl:relcl", "acl"):
        return None
    i = clause.verb
    while i >= 0 and sentence.tokens[i].deprel == "conj":
        i = sentence.tokens[i].head
    if i < 0 or not sentence.tokens[i].deprel.startswith("acl"):
        return None
    return _nearest_member(sentence, sentence.tokens[i].head, clause)


def _continues(sentence: Sentence, clause: Clause) -> bool:
    """`drongen het paleis binnen, waarop de politie traangas afvuurde`: `waarop` and `waarna` behind a closed clause go on telling, and
    stand for no noun of it."""
    tokens = sentence.tokens
    own = (c for c in sentence.children[clause.verb] if tokens[c].lower in ("waarop", "waarna"))
    closed = (c for c in own if c > 2 and tokens[c - 1].form == ",")
    return any(tokens[c - 2].upos in ("VERB", "AUX") or tokens[c - 2].deprel == "compound:prt" for c in closed)


def _nearest_member(sentence: Sentence, noun: int, clause: Clause) -> int:
    """`met de politie en groepen die de president steunen`: the member beside the clause, where it alone agrees with the clause's verb, and
    is not one of those who do it to each other."""
    tokens = sentence.tokens
    if any(tokens[c].lower in ("elkaar", "mekaar") for c in sentence.children[clause.verb]):
        return noun
    members = [c for c in sentence.dependents(noun, "conj") if noun < c < clause.verb and tokens[c].upos == tokens[noun].upos == "NOUN"]
    finite = [tokens[i] for i in clause.verb_tokens if tokens[i].has("VerbForm=Fin")]
    if not members or not finite:
        return noun
    last = members[-1]
    number = "Number=Plur" if finite[0].has("Number=Plur") else "Number=Sing"
    agrees = tokens[last].has(number) and not tokens[noun].has(number)
    return last if agrees or (number == "Number=Sing" and tokens[last].has(number)) else noun


def is_paper(token: Token) -> bool:
    """Is it something written that asks, demands and accuses?"""
    return token.lemma.split("_")[-1].split("-")[-1] in PAPERS


def _two_subjects(sentence: Sentence, clause: Clause, antecedent: int) -> None:
    """`die de Nederlandse politie oppakte`: with no other object, a second subject of a transitive clause is one; but a motion calls upon
    whoever is named (`een motie die de regering oproept`)."""
    subjects = clause.slots.get("subj", [])
    if antecedent in subjects and len(subjects) == 2 and "obj" in clause.slots and "iobj" not in clause.slots:
        # `die Moldavië het lidmaatschap beloofde`
        clause.slots["subj"], clause.slots["iobj"] = [antecedent], [i for i in subjects if i != antecedent]
    elif antecedent in subjects and len(subjects) > 1 and "obj" not in clause.slots:
        others = [i for i in subjects if i != antecedent]
        written = clause.lemma in ASKING and is_paper(sentence.tokens[antecedent])
        clause.slots["subj"], clause.slots["obj"] = ([antecedent], others) if written else (others, [antecedent])


def _two_objects(sentence: Sentence, clause: Clause, antecedent: int) -> None:
    """`de wapens die de Verenigde Staten leverden`: with no subject, the object behind the pronoun is it, unless only the antecedent agrees
    with the verb (`de minister die de bonden ontving`); `het was Turkije dat Syrië aanviel` says who did it."""
    objects = [*clause.slots.get("iobj", ()), *clause.slots.get("obj", ())]
    if "subj" in clause.slots or clause.passive or clause.infinitive or len(objects) != 2 or antecedent not in objects:
        return
    other = next((i for i in objects if i != antecedent), antecedent)
    below = {sentence.tokens[c].deprel for c in sentence.children[antecedent]}
    plural = sentence.tokens[other].upos == "NOUN" and sentence.tokens[other].has("Number=Plur")
    single = plural and any(sentence.tokens[i].has("VerbForm=Fin") and sentence.tokens[i].has("Number=Sing") for i in clause.verb_tokens)
    first, second = (antecedent, other) if "cop" in below or single else (other, antecedent)
    clause.slots["subj"], clause.slots["obj"] = [first], [second]
    clause.slots.pop("iobj", None)


def _unmarked_pronoun(sentence: Sentence, clause: Clause, antecedent: int) -> None:
    """`Rusland, dat Oekraïne binnenviel`: the parser may take the relative pronoun for a conjunction; a name is then what acts."""
    tokens = sentence.tokens
    if any(antecedent in fill for fill in clause.slots.values()):
        return
    marks = [c for c in sentence.children[clause.verb] if tokens[c].deprel == "mark" and tokens[c].lower in ("dat", "die")]
    if not marks or clause.passive:
        return
    if "subj" in clause.slots and "obj" not in clause.slots and tokens[antecedent].upos == "PROPN":
        behind = clause.slots["subj"]
        clause.slots["subj"] = [antecedent]
        holder = next((lower for lower in clause.lower if lower.inherited_subject and lower.slots.get("subj") == behind), clause)
        holder.slots["subj"] = [antecedent]  # `dat elke betrokkenheid blijft ontkennen`: the object is the infinitive's
        holder.slots["obj"] = behind
    elif "iobj" not in clause.slots and tokens[antecedent].upos == "PROPN" and _follows(tokens, clause, marks[0]):
        clause.slots["subj"], clause.slots["iobj"] = [antecedent], clause.slots["subj"]  # `Turkije, dat Somalië schepen belooft`
    elif "subj" not in clause.slots:
        clause.slots["subj"] = [antecedent]
    elif "obj" not in clause.slots:
        clause.slots["obj"] = [antecedent]


def _follows(tokens: list[Token], clause: Clause, pronoun: int) -> bool:
    """Is it one name that stands between the pronoun and the object?"""
    subjects, objects = clause.slots.get("subj", []), clause.slots.get("obj", [])
    return len(subjects) == 1 and bool(objects) and pronoun < subjects[0] < objects[0] and tokens[subjects[0]].upos == "PROPN"
