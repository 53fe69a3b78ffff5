"""Active or passive, and which noun is subject, object or indirect object where the parser leaves a choice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from coders.adpositions import PARTICLES, preposition
from coders.clauses import Clause
from coders.quantifiers import MEASURES
from coders.sentence import Sentence, Token

UNACCUSATIVE = frozenset(
    "gaan komen treden stappen keren vertrekken reizen sterven blijven vluchten landen arriveren slagen verdwijnen vallen lopen "
    "springen trekken stijgen dalen groeien beginnen bezwijken ontstaan raken toenemen afnemen varen vliegen rijden barsten ontploffen "
    "exploderen uitbreken oplaaien ontsporen rukken glippen ontsnappen escaleren mislukken stranden sneuvelen overlijden wijken "
    "verhuizen verschijnen verdrinken verongelukken gebeuren verslechteren emigreren deserteren zwichten capituleren deinzen schrikken "
    "belanden zakken infiltreren binnendringen doordringen marcheren migreren klimmen kruipen eindigen bekoelen "
    "neerstrijken aanschuiven tekortschieten".split()
)
"""Verbs whose perfect takes `zijn`: `is vertrokken` is no passive."""
TRANSITIVE = frozenset(
    "aanvallen overvallen lastigvallen begaan ondergaan aanrijden overrijden nakomen overtreden betreden terugtrekken intrekken "
    "aantrekken samentrekken uitkeren".split()
)
"""Verbs made of those that have an object: `is aangevallen` is a passive."""
BEFALLING = frozenset(
    "sterven overlijden sneuvelen verdrinken verongelukken bezwijken ontploffen exploderen omkomen stranden escaleren".split()
)
"""Verbs that have no passive, whatever `door` tells the cause of."""
CAUSATIVE = frozenset(
    "laten nemen zetten stellen geven leggen brengen halen houden roepen sturen zenden pakken maken schieten doden voeren wijzen heffen "
    "kondigen vaardigen arresteren ontslaan ontvoeren vermoorden veroordelen verbannen verkiezen benoemen slaan verbieden ontbinden "
    "schorsen bombarderen gijzelen kapen verwonden klagen dagvaarden ontwapenen nodigen vangen werpen keuren schaffen "
    "bestoken bekogelen bestormen vernielen vernietigen verwoesten plunderen omsingelen belegeren veroveren bezetten blokkeren ontruimen "
    "hacken mishandelen martelen folteren executeren liquideren kidnappen deporteren onteigenen nationaliseren confisqueren censureren "
    "sanctioneren beboeten neersteken doodsteken treffen bedreigen beschuldigen bekritiseren straffen vragen verzoeken dragen bevelen "
    "gelasten verplichten dwingen sommeren manen waarschuwen zeggen melden beloven noemen steunen eisen weigeren".split()
)
"""Verbs whose perfect takes `hebben`: `is vrijgelaten` is a passive."""
SINGLE = frozenset(
    "Laos Cyprus Honduras Barbados Belarus Mauritius Polen Zweden Noorwegen Mali Haïti Haiti Burundi Malawi Djibouti Fiji "
    "Parijs Wenen Hanoi Tunis Algiers Damascus Nairobi Delhi Kigali Caracas".split()
)
"""Countries and capitals whose names look like plurals."""
PREFIXES = PARTICLES | frozenset(
    "ver ont onder overeen heen teloor tezamen achterop achteruit omlaag tussenbeide stuk mis fout scheef spaak droog".split()
)


CEASING = frozenset(["stoppen", "ophouden"])


def is_perfect(clause: Clause) -> bool:
    """`zijn` + participle that is a perfect: of a verb of motion or change, or with an object beside its subject."""
    if clause.slots.get("obj") and ("subj:pass" in clause.slots or "subj" in clause.slots):
        return not _is_caused(clause)  # `zijn het land uitgezet`
    if clause.lemma in TRANSITIVE or ("door" in clause.slots and (clause.bare or clause.lemma) not in BEFALLING):
        return False
    if clause.lemma in CEASING and "met" in clause.slots:  # `is gestopt met de aanvallen`
        return True
    return clause.bare in UNACCUSATIVE or is_unaccusative(clause.lemma)


def is_unaccusative(lemma: str) -> bool:
    """A verb of motion or change, whose perfect takes `zijn`: `aankomen`, `aftreden`."""
    return lemma not in TRANSITIVE and any(verb in UNACCUSATIVE for verb in (lemma, *_bases(lemma)))


def _bases(lemma: str) -> Iterator[str]:
    """`aankomen` → komen, `verlopen` → lopen: what is left without a particle or prefix; `slopen` and `bevrijden` have none."""
    return (lemma[len(prefix) :] for prefix in PREFIXES if lemma.startswith(prefix))


def is_hidden_passive(clause: Clause, auxiliaries: list[Token]) -> bool:
    """`is vrijgelaten`, where the parser took `is` for the auxiliary of a perfect."""
    if not auxiliaries or any(a.lemma != "zijn" for a in auxiliaries) or "obj" in clause.slots:
        return False
    return (_is_caused(clause) or clause.lemma in TRANSITIVE) and not clause.reflexive and clause.lemma not in UNACCUSATIVE


def _is_caused(clause: Clause) -> bool:
    """A verb whose perfect takes `hebben`, joined or not."""
    bare = clause.bare or clause.lemma
    return any(bare == verb or bare.endswith(verb) for verb in CAUSATIVE)


def _is_received(sentence: Sentence, clause: Clause) -> bool:
    """`Oekraïne kreeg van Denemarken tanks toegezegd`: a passive whose subject is the receiver."""
    auxiliary = any(sentence.tokens[i].lemma == "krijgen" for i in clause.verb_tokens if i != clause.verb)
    return auxiliary and sentence.tokens[clause.verb].has("VerbForm=Part") and "obj" in clause.slots and "iobj" not in clause.slots


def set_voice(sentence: Sentence, clause: Clause) -> None:
    """Move the passive's subject to `obj` and its agent to `subj`; choose the subject and objects of the active."""
    slots = clause.slots
    if _is_received(sentence, clause):
        clause.passive = True
        slots["iobj"] = slots.pop("subj:pass", []) or slots.pop("subj", [])
        slots["subj"] = slots.pop("van", []) or slots.pop("door", [])
    elif clause.passive:
        _take_given(sentence, clause)
        _turn_passive(slots, _ordered_by(sentence, slots))
    else:
        _take_subject_behind(sentence, clause)
        _turn_by_number(sentence, clause)
        _take_first_of_three(sentence, clause)
        _turn_by_order(sentence, clause)
        _take_subject_in_front(sentence, clause)
        if _part_doubles(sentence, slots):
            _turn_by_number(sentence, clause)
        _part_from_pronoun(sentence, clause)


NAMING = frozenset("noemen benoemen verkiezen kiezen verklaren uitroepen aanstellen bestempelen dopen maken achten vinden heten".split())
"""Verbs that say what somebody is: the noun beside their object is no thing that he is given."""
PUTTING = frozenset("stellen geven verlenen toe_kennen op_leggen ontzeggen weigeren bieden aan_bieden overhandigen".split())
"""Verbs that give or put something to the subject of their passive."""


def _take_given(sentence: Sentence, clause: Clause) -> None:
    """`werd door Londen de mantel uitgeveegd`, `is een ultimatum van 48 uur gesteld`: what stands right before the participle is done to
    its receiver."""
    slots, tokens = clause.slots, sentence.tokens
    receivers = slots.get("subj:pass") or slots.get("subj", [])
    if clause.lemma in NAMING or "iobj" in slots or len(receivers) != 1 or receivers[0] > clause.verb - 2:
        return
    things = ("bare", "pred", "obj") if clause.lemma in PUTTING else ("bare", "pred")
    last = clause.verb - (3 if tokens[clause.verb - 1].lower == "laste" else 1)  # `wordt spionage ten laste gelegd`
    beside = ((key, i) for key in things for i in slots.get(key, ()) if last in sentence.subtree(i))
    key, given = next(beside, ("", -1))
    if not key or tokens[given].upos != "NOUN" or any(tokens[c].upos == "NUM" for c in sentence.children[given]):
        return
    slots[key].remove(given)
    slots["subj:pass"] = [receivers[0], given]


ORDERS = frozenset({"bevel", "last", "opdracht", "instigatie"})


def _ordered_by(sentence: Sentence, slots: Mapping[str, list[int]]) -> list[int]:
    """`werd op bevel van de president gearresteerd`: who has done what nobody is said to do."""
    for first in ("op", "in"):
        for word in ORDERS:
            if giver := slots.get(f"{first}_{word}_van"):
                return giver
        for i in slots.get(first, ()):
            if sentence.tokens[i].lemma in ORDERS:
                return [c for c in sentence.children[i] if preposition(sentence, c) == "van"]
    return []


def _turn_passive(slots: dict[str, list[int]], ordered_by: list[int]) -> None:
    patients = slots.pop("subj:pass", []) or slots.pop("subj", [])
    if len(patients) == 2 and "iobj" not in slots:  # `de ambassadeur werd een nota overhandigd`
        slots["iobj"] = [patients.pop(0)]
    slots.pop("subj", None)
    if patients:
        slots["obj"] = patients + slots.get("obj", [])
    if agents := slots.pop("door", []) or ordered_by:
        slots["subj"] = agents


def _take_subject_behind(sentence: Sentence, clause: Clause) -> None:
    """A finite verb has a subject: where nothing else is it, the noun behind it that agrees with it."""
    slots, verb = clause.slots, sentence.tokens[clause.verb]
    if "subj" in slots or not slots.get("obj") or not verb.has("VerbForm=Fin") or _shares_subject(sentence, clause):
        return
    if slots["obj"][0] > clause.verb and _agree(verb, sentence.tokens[slots["obj"][0]]):
        slots["subj"] = [slots["obj"].pop(0)]
        if not slots["obj"]:
            del slots["obj"]


def _turn_by_order(sentence: Sentence, clause: Clause) -> None:
    """`beschiet het leger de stad`: of two nouns behind the verb the subject comes first."""
    slots = clause.slots
    early = [i for slot in ("obj", "iobj") for i in slots.get(slot, ()) if sentence.tokens[i].upos in ("NOUN", "PROPN")]
    late = slots.get("subj", [])
    if len(early) == 1 == len(late) and sentence.tokens[late[0]].upos in ("NOUN", "PROPN"):
        if 0 < _finite(sentence, clause) < early[0] < late[0]:
            slots["subj"], slots["obj"] = early, late
            slots.pop("iobj", None)


def _take_subject_in_front(sentence: Sentence, clause: Clause) -> None:
    """In front of the finite verb stands its subject, where nothing else is it; behind a quotation stands the speaker."""
    slots = clause.slots
    if "subj" in slots:
        return
    finite = _finite(sentence, clause)
    front = next((i for slot in ("obj", "iobj") for i in slots.get(slot, ()) if i < finite), None)
    if front is not None and not _shares_subject(sentence, clause):
        for slot in ("obj", "iobj"):
            slots[slot] = [i for i in slots.get(slot, ()) if i != front]
        slots["subj"] = [front]
        if not slots["obj"]:
            slots["obj"] = slots.pop("iobj")
    elif clause.kind == "parataxis" and slots.get("obj"):
        slots["subj"] = slots.pop("obj")  # `'…', verklaarde een woordvoerder`


def _part_doubles(sentence: Sentence, slots: dict[str, list[int]]) -> bool:
    """The second of two subjects is an object, the first of two objects the receiver. True if there were two subjects."""
    subjects = slots.get("subj", [])
    parted = False
    if len(subjects) == 2 and sentence.tokens[subjects[0]].upos != "PRON":
        other = "obj" if "obj" not in slots else "iobj"
        if other not in slots:  # `Rusland heeft Oekraïne aangevallen`, `Mexico heeft de president asiel verleend`
            slots["subj"], slots[other] = [subjects[0]], [subjects[1]]
            parted = True
    objects = slots.get("obj", [])
    if len(objects) == 2 and "iobj" not in slots and sentence.tokens[objects[0]].lemma not in ("miljoen", "miljard"):
        slots["iobj"], slots["obj"] = [objects[0]], [objects[1]]
    return parted


def _part_from_pronoun(sentence: Sentence, clause: Clause) -> None:
    """`een commissie die | de folteringen | onderzoekt`: of a relative pronoun and a noun the noun that does not agree with the verb is
    the object."""
    slots = clause.slots
    subjects = slots.get("subj", [])
    finite = next((sentence.tokens[i] for i in clause.verb_tokens if sentence.tokens[i].has("VerbForm=Fin")), None)
    if finite is None or len(subjects) != 2 or "obj" in slots or not sentence.tokens[subjects[0]].has("PronType=Rel"):
        return
    if (finite.has("Number=Sing") and _number(sentence, subjects[1]) == "Plur") or (
        finite.has("Number=Plur") and _number(sentence, subjects[1]) == "Sing"
    ):
        slots["subj"], slots["obj"] = subjects[:1], subjects[1:]


def _turn_by_number(sentence: Sentence, clause: Clause) -> None:
    """`Zuid-Vietnamese troepen trokken Cambodja binnen`: of two nouns the one that agrees with the verb in number is the subject."""
    slots = clause.slots
    other = "obj" if "obj" in slots else "iobj"  # `Gesprekken met de rebellen wees | de premier | van de hand`
    subjects, objects = slots.get("subj", []), slots.get(other, [])
    finite = next((sentence.tokens[i] for i in clause.verb_tokens if sentence.tokens[i].has("VerbForm=Fin")), None)
    if finite is None or len(subjects) != 1 or len(objects) != 1:
        return
    numbers = _number(sentence, subjects[0]), _number(sentence, objects[0])
    titled = numbers[1] == "Sing" or any(sentence.tokens[c].deprel == "appos" for c in sentence.children[objects[0]])  # `premier Abiy`
    if (finite.has("Number=Plur") and numbers == ("Sing", "Plur")) or (finite.has("Number=Sing") and numbers[0] == "Plur" and titled):
        slots["subj"], slots["obj"] = objects, subjects
        if other == "iobj":
            del slots["iobj"]


def _take_first_of_three(sentence: Sentence, clause: Clause) -> None:
    """`Militairen hebben | de oppositieleider | de toegang ontzegd`: of three nouns the first, a plural like the verb, is the subject, and
    the second, a singular that was taken for it, the receiver."""
    slots = clause.slots
    subjects, objects = slots.get("subj", []), slots.get("obj", [])
    if len(subjects) != 1 or len(objects) != 2 or "iobj" in slots or not objects[0] < subjects[0] < objects[1]:
        return
    finite = next((i for i in clause.verb_tokens if sentence.tokens[i].has("VerbForm=Fin")), -1)
    single = sentence.tokens[subjects[0]].has("Number=Sing") and not sentence.dependents(subjects[0], "conj")
    plural = sentence.tokens[finite].has("Number=Plur") and _number(sentence, objects[0]) == "Plur"
    if objects[0] < finite < subjects[0] and single and plural:
        slots["subj"], slots["iobj"], slots["obj"] = objects[:1], subjects, objects[1:]


def _number(sentence: Sentence, i: int) -> str:
    """Sing or Plur, '' where a noun may count as either: quantities, coordinations, names of several."""
    token = sentence.tokens[i]
    described = (c for c in sentence.children[i] if not _is_described_by(sentence, c))
    below = {sentence.tokens[c].deprel for c in described}
    if token.upos == "PROPN":
        parts = [token.form, *(sentence.tokens[c].form for c in sentence.children[i] if sentence.tokens[c].deprel == "flat")]
        like_plural = any(part.endswith(("en", "s", "i")) and part not in SINGLE for part in parts)  # `Verenigde Staten`
        single = token.lemma == token.form and not token.form.isupper() and not like_plural
        return "Sing" if single and not below & {"conj", "det", "nummod", "appos", "fixed", "amod"} else ""
    counted = "nummod" in below and not token.has("Number=Plur")  # `twee procent stemt`, but `twee diplomaten`
    if token.upos != "NOUN" or "conj" in below or counted or _is_name_of_several(sentence, i):
        return ""
    if token.lemma in MEASURES and not token.has("Number=Plur"):  # `een deel van de soldaten trok`, and `trokken`
        return ""
    if "cc" in below and len(sentence.dependents(i, "amod")) > 1:  # `de Australische en de Indonesische politie wisselen`
        return ""
    if any(sentence.tokens[c].upos == "PROPN" and preposition(sentence, c) == "zonder" for c in sentence.children[i]):
        return ""  # `Artsen zonder Grenzen vroeg`: a name, whatever its first word
    return "Plur" if token.has("Number=Plur") else "Sing" if token.has("Number=Sing") and not below & {"nmod", "appos"} else ""


def _is_described_by(sentence: Sentence, i: int) -> bool:
    """`Charkov, een belangrijk knooppunt`: an apposition with an article of its own, which is no second member of a list."""
    token = sentence.tokens[i]
    return token.deprel == "appos" and any(sentence.tokens[c].lower == "een" for c in sentence.children[i])


def _is_name_of_several(sentence: Sentence, i: int) -> bool:
    """`Artsen zonder Grenzen`, `Moeders voor Vrede`: a body named after its members, which is one."""
    phrases = [c for c in sentence.children[i] if c > i and sentence.tokens[c].deprel == "nmod" and sentence.tokens[c].form[:1].isupper()]
    return sentence.tokens[i].form[:1].isupper() and any(preposition(sentence, c) in ("zonder", "voor") for c in phrases)


def _agree(verb: Token, noun: Token) -> bool:
    if verb.has("Number=Plur"):
        return noun.has("Number=Plur") or noun.upos == "NUM"
    return verb.has("Number=Sing") and noun.has("Number=Sing") and noun.upos == "NOUN"


def _finite(sentence: Sentence, clause: Clause) -> int:
    """The finite verb of a main clause, -1 where there is none or it stands last."""
    if clause.kind not in ("root", "parataxis", "ccomp"):
        return -1
    finite = [i for i in clause.verb_tokens if sentence.tokens[i].has("VerbForm=Fin")]
    marked = any(sentence.tokens[c].deprel == "mark" for c in sentence.children[clause.verb])
    return min(finite) if finite and not marked else -1


def _shares_subject(sentence: Sentence, clause: Clause) -> bool:
    """`rukten op en vielen stellingen aan`: a verb right behind `en` has the subject of the clause before; so has the middle one of
    several (`veroordeelde de aanval, bedankte de premier en vertrok`)."""
    head = sentence.tokens[clause.verb]
    if head.deprel != "conj" or head.i == 0:
        return False
    before = sentence.tokens[head.i - 1]
    return before.upos == "CCONJ" or (before.form == "," and _goes_on(sentence, head))


def _goes_on(sentence: Sentence, verb: Token) -> bool:
    """Does one more finite verb follow right behind `en`?"""
    later = (sentence.tokens[c] for c in (*sentence.children[verb.i], *sentence.children[verb.head]) if c > verb.i)
    verbs = (t for conj in later if conj.deprel == "conj" for t in (conj, *(sentence.tokens[c] for c in sentence.children[conj.i])))
    return any(t.has("VerbForm=Fin") and sentence.tokens[t.i - 1].upos == "CCONJ" for t in verbs)  # `… en werd gearresteerd`
