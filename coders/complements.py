"""The clauses that complete a verb: infinitives (`om … te`, `te`, bare), what is reported (`dat …`), and the words that announce them."""

from __future__ import annotations

from coders.adpositions import pronominal
from coders.clauses import Clause
from coders.frames import Slot, Words
from coders.matches import Match
from coders.sentence import QUOTES, Sentence

LOWER_KINDS = frozenset({"xcomp", "ccomp", "advcl", "acl", "parataxis", "csubj", "conj", "obj", "obl", "obl:arg", "advcl:relcl"})
NOT_COMPLEMENTS = frozenset(
    "zonder na door alvorens teneinde nadat omdat doordat terwijl voordat hoewel als toen zodat sinds zoals wanneer".split()
)
BARE_INFINITIVE = frozenset(["willen", "zullen", "gaan", "laten", "moeten", "kunnen", "mogen", "blijven"])
"""Verbs whose complement has no `te`: a `te` infinitive below them is a purpose (`de straat op gaan om … te eisen`)."""
MOTION = frozenset(["gaan", "komen"])
"""Verbs that tell the intent to do what the infinitive says, and in the past that it was done."""
LEADING = frozenset(["gaan", "laten", "komen", "helpen"])
"""Verbs that say little but the infinitive below them."""


def infinitive(sentence: Sentence, clause: Clause) -> Clause | None:
    """The infinitive clause that completes a verb (`om … te`, `te`, bare), if there is one."""
    for lower in clause.lower:
        bare = clause.lemma in BARE_INFINITIVE and lower.kind in ("xcomp", "ccomp") and sentence.tokens[lower.verb].form.endswith("n")
        bare = bare and "dat" not in marks(sentence, lower)  # `wil dat zij gevangenen vrijlaten`
        if (
            lower.kind in LOWER_KINDS
            and (((lower.infinitive or has_te(sentence, lower)) and "dat" not in marks(sentence, lower)) or bare)
            and not marks(sentence, lower) & NOT_COMPLEMENTS
        ):
            if clause.lemma in BARE_INFINITIVE and has_te(sentence, lower):
                continue
            return lower
    return None


def wants_none(slot: Slot) -> bool:
    """`inf:!*`, `dat:!*`: the frame holds of the verb where no clause completes it."""
    return slot.words is not None and slot.words.negated and slot.words.anything and {"inf", "dat"}.issuperset(slot.keys)


def has_clause(sentence: Sentence, clause: Clause, slot: Slot) -> bool:
    """Does a clause of the kind that the slot names complete the verb?"""
    return any((infinitive if key == "inf" else reported)(sentence, clause) is not None for key in slot.keys)


def reported(sentence: Sentence, clause: Clause) -> Clause | None:
    """The finite clause that a verb reports: a `dat` clause, or the quotation around a speech verb."""
    for lower in clause.lower:
        if lower.kind == "parataxis" and clause.passive and clause.slots.get("obj"):
            continue  # `de lijst wordt aangevoerd door Noorwegen, daarna volgt Polen`: the list is no saying
        if lower.kind == "parataxis" and (_is_tag(sentence, lower, clause) or _stands_beside(sentence, lower, clause)):
            continue  # `de leden beslissen zelf, zei de premier`: nobody decides that he said it
        if (
            lower.kind in ("ccomp", "parataxis", "csubj", "advcl", "acl", "xcomp")
            and not lower.infinitive
            and (any(sentence.tokens[i].has("VerbForm=Fin") for i in lower.verb_tokens) or _asks_in_the_perfect(sentence, lower))
            and not marks(sentence, lower) & NOT_COMPLEMENTS
            and (lower.kind != "advcl" or "dat" in marks(sentence, lower))
            and (lower.kind != "acl" or "dat" in marks(sentence, lower))
        ):
            return lower
    if clause.kind == "parataxis" and clause.upper is not None and not _goes_on(sentence, clause, clause.upper):
        return clause.upper
    return None


def _asks_in_the_perfect(sentence: Sentence, lower: Clause) -> bool:
    """`of zij burgers hebben gemarteld`, where the tagger took `hebben` for an infinitive."""
    return "of" in marks(sentence, lower) and bool(sentence.dependents(lower.verb, "aux", "aux:pass"))


def _is_tag(sentence: Sentence, lower: Clause, clause: Clause) -> bool:
    """Does the clause tell who says what stands in front of it, with its verb first (`…, zei hij`, `…, zo zei hij`)?"""
    tokens = sentence.tokens
    subjects = [c for c in sentence.children[lower.verb] if tokens[c].deprel == "nsubj"]
    opens = _opens(sentence, lower.verb) and clause.verb < lower.verb
    said = all(tokens[low.verb].lower == "weten" for low in lower.lower)  # `zo liet hij weten`
    return opens and bool(subjects) and subjects[0] > lower.verb and said and tokens[-1].form != "?"


def _stands_beside(sentence: Sentence, lower: Clause, clause: Clause) -> bool:
    """`Frankrijk veroordeelde de aanval; Duitsland riep zijn ambassadeur terug`: behind a verb with an object, or behind a semicolon, a
    main clause with a subject in front of its verb is no content, unless a colon or quotation marks announce it."""
    tokens = sentence.tokens
    subjects = [c for c in sentence.children[lower.verb] if tokens[c].deprel == "nsubj"]
    finite = next((i for i in lower.verb_tokens if tokens[i].has("VerbForm=Fin")), lower.verb)
    if not subjects or not clause.verb < subjects[0] < finite:
        return False
    between = [token.form for token in tokens[clause.verb : subjects[0]]]
    if ":" in between or any(form in QUOTES for form in (*between, tokens[-1].form, tokens[-2].form)):
        return False
    return ";" in between or any(tokens[i].upos != "PRON" for i in clause.slots.get("obj", ()) if i < subjects[0])


def _goes_on(sentence: Sentence, clause: Clause, upper: Clause) -> bool:
    """`hij is eerlijk, hij zegt de juiste dingen`, `de partij is boos: zij wil weten …`: behind what somebody says the verb stands before
    its subject (`…, zegt hij`)."""
    tokens = sentence.tokens
    finite = next((i for i in clause.verb_tokens if tokens[i].has("VerbForm=Fin")), clause.verb)
    subjects = [c for c in sentence.children[clause.verb] if tokens[c].deprel == "nsubj"]
    explains = any(tokens[c].form == ":" and c < clause.verb for c in sentence.children[clause.verb])
    return upper.verb < clause.verb and bool(subjects) and subjects[0] < finite and (bool(clause.slots.get("obj")) or explains)


def has_te(sentence: Sentence, clause: Clause) -> bool:
    """Is it an infinitive with `te`?"""
    return "te" in marks(sentence, clause)


def marks(sentence: Sentence, clause: Clause) -> set[str]:
    """The words that introduce a clause: `dat`, `om`, `te`, `zonder`."""
    tokens = sentence.tokens
    return {tokens[c].lower for c in sentence.children[clause.verb] if tokens[c].deprel in ("mark", "case")}


def is_lone_object(slot: Slot, below: Clause) -> bool:
    """`beloofde zijn troepen terug te trekken`: the only object of the lower verb is nobody to whom something is promised."""
    objects = [*below.slots.get("obj", ()), *below.slots.get("iobj", ()), *below.slots.get("aan", ())]
    return slot.part == "T" and slot.optional and set(slot.keys) <= {"obj", "iobj"} and len(objects) < 2


def fill_from_clause(sentence: Sentence, key: str, slot: Slot, clause: Clause, match: Match) -> bool:
    """Fill an `inf` or `dat` slot with the clause that completes the verb, where the slot takes its verb."""
    if key == "dat":
        lower = reported(sentence, clause) or (reported(sentence, match.lower) if match.lower is not None else None)
    else:
        lower = (_told(sentence, clause) if slot.part == "E" else None) or infinitive(sentence, clause)
    if lower is None and key == "dat":
        return slot.part == "" and _quotes_words(sentence, slot, clause)
    if lower is None:
        return _verb_cluster(sentence, slot, clause, match)
    if key == "dat" and match.frame.code == "011" and clause.lemma == "zeggen" and "dat" in marks(sentence, lower):
        return False  # `zei niet hoeveel`, but not `zei niet dat het veel is`
    words = slot.words
    if words is not None and not words.anything:
        named = lower.lemma in words.heads or lower.lemma in words.exact or (key == "dat" and _has_object(sentence, words, lower))
        if words.negated and named:
            return False
        if not words.negated and not named:
            return key == "inf" and _verb_cluster(sentence, slot, clause, match)
        if key == "dat" and named and lower.negated and match.frame.code in ADMITTED:
            return False
        if key == "inf" and named and lower.negated and match.frame.code[:2] in FRIENDLY and "adv" not in match.frame.keys:
            return False
    match.lower = lower
    return True


def _has_object(sentence: Sentence, words: Words, lower: Clause) -> bool:
    """`onderzoekt of X smeergeld heeft betaald`: the object says what the verb alone does not."""
    things = (sentence.tokens[i] for i in lower.slots.get("obj", ()))
    return not words.negated and any(not words.heads.isdisjoint({thing.lower, thing.lemma.replace("_", "")}) for thing in things)


ADMITTED = frozenset({"015", "091", "116"})
"""Codes that hold only of what was done: `oordeelde dat X de wet niet had geschonden` finds nobody guilty."""
FRIENDLY = ("03", "04", "05", "06", "07", "08")
"""Roots that hold only of what somebody is to do: who `wil geen vrede sluiten` has no intent to make peace."""


def _quotes_words(sentence: Sentence, slot: Slot, clause: Clause) -> bool:
    """What somebody says is no clause: `"Een goed plan", zei de minister`, `Akkoord nabij, zegt Parijs`, or stands in the next
    sentence: `De minister zei gisteren:`."""
    if clause.passive or not (slot.words is None or (slot.words.anything and not slot.words.negated)):
        return False
    tokens, head = sentence.tokens, sentence.tokens[clause.verb].head
    if clause.kind == "root":
        return tokens[-1].form == ":"
    if clause.kind != "parataxis" or not 0 <= head < clause.verb or tokens[head].upos not in ("NOUN", "PROPN", "ADJ"):
        return False
    said = not any(tokens[c].deprel in ("cop", "nsubj") for c in sentence.children[head])
    if any(token.form in QUOTES for token in tokens[head : clause.verb]):
        return said
    speakers = [c for c in sentence.children[clause.verb] if tokens[c].deprel == "nsubj"]
    return said and _opens(sentence, clause.verb) and bool(speakers) and speakers[0] > clause.verb


def _opens(sentence: Sentence, verb: int) -> bool:
    """Does a finite verb stand first behind a comma or a quotation mark?"""
    first = verb - 1 if verb > 1 and sentence.tokens[verb - 1].lower == "zo" else verb  # `, zo liet het ministerie weten`
    before = sentence.tokens[first - 1].form if first else ""
    return sentence.tokens[verb].has("VerbForm=Fin") and (before == "," or before in QUOTES)


def _told(sentence: Sentence, clause: Clause) -> Clause | None:
    """`liet weten de steun te bevriezen`: the infinitive that tells what somebody lets know."""
    if clause.lemma != "laten":
        return None
    for low in clause.lower:
        near = {*sentence.children[clause.verb], *sentence.children[low.verb]}
        known = any(sentence.tokens[c].lemma == "weten" for c in near)
        if known and has_te(sentence, low) and not marks(sentence, low) & (NOT_COMPLEMENTS | {"om"}):
            return low
    return None


def _verb_cluster(sentence: Sentence, slot: Slot, clause: Clause, match: Match) -> bool:
    """`liet weten dat …`: the parser may take the infinitive for a particle."""
    below = [i for low in clause.lower for i in low.verb_tokens[1:] if clause.lemma == "laten"]  # `liet weten te stoppen`
    for i in (*clause.slots.get("pred", ()), *below):
        token = sentence.tokens[i]
        if token.upos == "VERB" and slot.words is not None and (token.lemma.replace("_", "") in slot.words.heads or slot.words.anything):
            match.used.append(i)
            return True
    return False


def fill_announced(sentence: Sentence, key: str, fillers: list[int], clause: Clause, match: Match) -> bool:
    """`dringt erop aan dat …`: the pronominal adverb announces the clause below."""
    tokens = sentence.tokens
    announced = any((pronominal(tokens[i]) and tokens[i].lower[:4] != "hier") or tokens[i].lower in ("er", "daar") for i in fillers)
    if not announced and not (key not in ("obj", "iobj", "subj") and _stranded(sentence, key, clause)):
        return False
    lower = infinitive(sentence, clause) or reported(sentence, clause)
    if lower is None or (lower is clause.upper and lower.verb < clause.verb):  # `…; daarbij vielen twee doden` looks back
        return False
    match.lower = lower
    return True


def _stranded(sentence: Sentence, key: str, clause: Clause) -> bool:
    """`dringt er bij Qatar op aan`, `heeft er bij Qatar op aangedrongen`: `er` and its preposition stand apart."""
    tokens = sentence.tokens
    before = clause.verb - (2 if clause.infinitive and tokens[clause.verb - 1].lower == "te" else 1)  # `zegt er niet aan te denken`
    if before >= 0 and tokens[before].lower == key:
        return any(token.lower == "er" for token in tokens[max(0, before - 13) : before])
    end = min(len(tokens), clause.verb + 12)
    return any(tokens[j].lower == "er" for j in range(clause.verb, end)) and any(tokens[j].lower == key for j in range(clause.verb, end))


def of_each_other(sentence: Sentence, clause: Clause) -> bool:
    """`wijzen elkaars diplomaten uit`: what the two of the subject do to each other's people and things they do to each other."""
    owned = {token.head for token in sentence.with_form("elkaars", "mekaars")}
    return bool(owned) and any(owned.intersection(fill) for fill in clause.slots.values())


def has_each_other(sentence: Sentence, clause: Clause) -> bool:
    """`weigeren met elkaar te praten`: the two of the subject are each other's partners."""
    pronouns = {token.i for token in sentence.with_form("elkaar", "mekaar")}
    return bool(pronouns) and any(pronouns.intersection(fill) for fill in clause.slots.values())
