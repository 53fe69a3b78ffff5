"""Names that the parser hung on the phrase in front of them, though they are an argument of the verb: `heeft in Genève | Myanmar |
beschuldigd`, `bedankte president Poetin | premier Netanyahu`. Moves as in `mending.py`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coders.adpositions import preposition
from coders.calendar_nl import MONTHS
from coders.mending_objects import BODIES, gives
from coders.mending_settings import TIMES, begins_as_time
from coders.names import MINISTRIES, PLACE_NOUNS, Names
from coders.regrouping import Move, among, of_names
from coders.sentence import Sentence, Token

WORDS = tuple(
    "interview toespraak brief verklaring telefoongesprek gesprek debat boodschap rapport nota wet conferentie overleg top rede speech "
    "tweet bericht communiqué resolutie telegram artikel motie mededeling advies notitie arrest vonnis uitspraak".split()
)
"""How nouns end for what is said or written, which no name behind them tells more of."""
CALLED = tuple(
    "er or ant ent aat iet ist eur land lid staat macht partner kampioen favoriet rivaal vijand genoot republiek kolonie mogendheid "
    "gebied regio ploeg elftal team groep zaak kwestie dossier wedstrijd duel alliantie concern bedrijf club zone familie vrouw man zoon "
    "dochter broer zus kandidaat collega".split()
)
"""How nouns end that a name follows as an apposition: `de grootmacht China`, `de kwestie Cyprus`, `zijn broer prins Karel`."""
COLLECTIVE = tuple("bond partij oppositie parlement politie rechtbank commissie ministerie fractie vakbeweging raad gerecht".split())
"""How nouns for bodies end, which are no person with a title."""
FORCES = ("leger", "regering", "kabinet", "parket", "justitie", "dienst")
"""How nouns for other bodies end, which no person's name can tell more of."""
LANDS = tuple(
    "land lid staat macht partner kampioen favoriet rivaal vijand genoot republiek kolonie mogendheid gebied regio ploeg elftal team "
    "kwestie dossier wedstrijd duel".split()
)
"""How a noun ends that a land may follow as an apposition."""
SITES = frozenset("in te bij vanuit uit op nabij rond buiten".split())
PHRASAL = frozenset({"appos", "flat", "nmod", "fixed"})
ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl", "obl:arg", "obl:agent", "advmod"})
NOMINAL = frozenset({"NOUN", "PROPN"})
PLACES = ("place", "country")


def opening_name(sentence: Sentence, names: Names) -> Sentence:
    """`Opstelten beloofde geld`: a name that opens a sentence and was taken for a noun counts as one."""
    first = sentence.tokens[0] if sentence.tokens else None
    if first is None or first.upos != "NOUN" or names.get(0) not in (("person", 0), ("country", 0)):
        return sentence
    named = replace(first, upos="PROPN", lemma=first.form, feats="Number=Sing")
    return Sentence([named, *sentence.tokens[1:]], sentence.text, sentence.start)


def words_of_names(sentence: Sentence, names: Names) -> Sentence:
    """`Naoto | Kan`, `Wen | Gaat`: a word inside a person's name is no verb."""
    within = [(i, start) for i, (kind, start) in names.items() if kind == "person" and i > start and not sentence.children[i]]
    verbal = ("AUX", "VERB")
    inside = [(i, start) for i, start in within if sentence.tokens[i].upos in verbal and sentence.tokens[i].form[:1].isupper()]
    if not inside:
        return sentence
    tokens = list(sentence.tokens)
    for i, start in inside:
        tokens[i] = replace(tokens[i], upos="PROPN", lemma=tokens[i].form, feats="Number=Sing", head=start, deprel="flat")
    named = Sentence(tokens, sentence.text, sentence.start)
    return named if named.is_tree else sentence


@of_names
def towns_joined(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`hoogleraar in Amsterdam en | Leiden stelde`: a town behind `en` and another town is no second subject of a singular verb."""
    tokens = sentence.tokens
    for c, (kind, start) in names.items():
        if start != c or kind not in PLACES or c < 4 or tokens[c].deprel != "conj" or tokens[c - 1].lower not in ("en", "of"):
            continue
        subject, town = tokens[tokens[c].head], tokens[c - 2]
        if subject.deprel != "nsubj" or subject.i in (town.i, *sentence.children[town.i]) or not _is_town(sentence, names, town.i):
            continue
        verb = tokens[subject.head]
        forms = [verb, *(tokens[k] for k in sentence.children[verb.i] if tokens[k].deprel.startswith(("aux", "cop")))]
        if any(t.has("VerbForm=Fin") and t.has("Number=Sing") for t in forms):
            yield c, town.i, "conj"


@of_names
def lands_joined(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`de presidenten van Rusland en | de VS zagen elkaar`: a land behind `en` and another land is no second subject of several leaders."""
    tokens = sentence.tokens
    for c, (kind, start) in names.items():
        leaders = tokens[tokens[c].head]
        if kind != "country" or start != c or tokens[c].deprel != "conj" or leaders.upos != "NOUN" or not leaders.has("Number=Plur"):
            continue
        link = next((k for k in range(c - 1, max(0, c - 3), -1) if tokens[k].lower == "en"), 0)
        first = names.get(link - 1, ("", -1))
        if link and first[0] == "country" and tokens[first[1]].head == leaders.i and preposition(sentence, first[1]) == "van":
            yield c, first[1], "conj"


def _is_town(sentence: Sentence, names: Names, i: int) -> bool:
    """A town, or a capital, behind a preposition of place."""
    return names.get(i, ("", -1))[0] in PLACES and preposition(sentence, i) in (*SITES, "van")


@of_names
def names_behind(sentence: Sentence, names: Names) -> Iterator[Move]:
    """All names that stand, with neither comma nor preposition, behind a phrase that is complete without them."""
    tokens = sentence.tokens
    for c, (kind, start) in {**names, **_strangers(sentence, names)}.items():
        stray = tokens[c].deprel == "ccomp" and tokens[c].upos == "PROPN"
        if start != c or kind == "place" or c < 2 or not (stray or tokens[c].deprel in PHRASAL) or preposition(sentence, c):
            continue
        titled = kind == "person" and _is_title(sentence, c)
        called = titled or (kind == "person" and tokens[c].form[:1].islower())  # `koning Filip`, a name with its title
        first = c - 1 if titled else c
        article = tokens[first - 1] if tokens[first - 1].lower in ("de", "het") and tokens[first - 1].head in (c, tokens[c].head) else None
        edge = article.i if article is not None else first
        holder = tokens[edge - 1]
        whole = whole_phrase(sentence, edge - 1)
        if whole is None or holder.upos in ("PUNCT", "ADP", "CCONJ", "DET") or not opens_before(sentence, tokens[whole[0]].head, whole[1]):
            continue
        if _is_complete(sentence, names, edge - 1, whole[0], kind, called):
            yield from _as_argument(sentence, first, c, article, whole[0])


@of_names
def lands_apart(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`dat Nederland | Oekraïne zal blijven steunen`: no land is part of the name of another; behind the subject that follows the
    conjunction or the finite verb it is whom the act concerns."""
    tokens = sentence.tokens
    for c, (kind, start) in names.items():
        if (
            kind != "country"
            or start != c
            or c < 2
            or names.get(c - 1, ("", -1))[0] != "country"
            or tokens[c].deprel not in ("flat", "appos")
        ):
            continue
        first = subject = tokens[names[c - 1][1]]
        while subject.deprel in ("conj", "appos"):  # `hebben Spanje en Ierland | Palestina | erkend`
            subject = tokens[subject.head]
        opening = tokens[min(sentence.subtree(subject.i)) - 1]
        if tokens[c].head != first.i or subject.deprel != "nsubj" or not (opening.upos == "SCONJ" or opening.has("VerbForm=Fin")):
            continue
        verb = subject.head
        while (low := sentence.dependents(verb, "xcomp")) and tokens[low[0]].upos == "VERB":
            verb = low[0]
        yield c, verb, "iobj" if sentence.dependents(verb, "obj") else "obj"
        for d in sentence.dependents(first.i, "conj"):  # `heeft Costa Rica | Brazilië en Mexico | gevraagd`
            if d > c and d in names:
                yield d, c, "conj"


@of_names
def places_behind(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`bombardeerde Rusland | Charkiv`: a town right behind the country in front of which the finite verb stands is no part of its name."""
    tokens = sentence.tokens
    for c, (kind, start) in names.items():
        land = tokens[tokens[c].head]
        behind_group = names.get(c - 1, ("", -1))[0] in ("body", "group") or tokens[c - 1].form.isupper()
        if kind == "place" and start == c and tokens[c].deprel == "flat" and behind_group:
            above = next((a for a in sentence.ancestors(c) if tokens[a].upos == "VERB"), -1)
            owned = preposition(sentence, tokens[c].head) == "van"
            if above > c and owned and not sentence.dependents(above, "obj"):  # `nadat de rebellen van M23 | Goma | hadden bezet`
                yield c, above, "obj"
            continue
        if kind != "place" or start != c or tokens[c].deprel not in ("flat", "appos") or names.get(c - 1, ("", -1))[0] != "country":
            continue
        verb = tokens[land.head] if land.head >= 0 else land
        opens = names[c - 1][1] - 1 == verb.i and verb.upos == "VERB" and verb.has("VerbForm=Fin")
        beside = [tokens[d].deprel for d in sentence.children[verb.i]] if opens else ["obj"]
        if land.deprel == "nsubj" and "obj" not in beside and beside.count("nsubj") == 1:
            yield c, verb.i, "obj"


PARTS_OF_TIME = TIMES.union(["begin", "eind", "halverwege", "medio", "eergisteren", "gisteren", "vandaag"])


@of_names
def names_before(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`dat de Europese Commissie | premier Netanyahu veroordeelde`: a body hung on the titled name behind it is the subject, one hung
    on a time (`heeft Oekraïne | zondagavond wapens geleverd`) an object."""
    tokens, children = sentence.tokens, sentence.children
    for k, (kind, start) in names.items():
        body = tokens[k]
        title = tokens[body.head]
        timed = body.head == k + 1 and title.deprel == "obl" and (title.lower in PARTS_OF_TIME or begins_as_time(title.lower))
        if timed and body.deprel in ("nmod", "nmod:poss") and not preposition(sentence, k) and not preposition(sentence, title.i):
            beside = {tokens[c].deprel for c in children[title.head]}
            yield k, title.head, "nsubj" if not beside & {"nsubj", "nsubj:pass"} else "iobj" if "obj" in beside else "obj"
        if kind not in ("body", "country", "group") or body.head != k + 1 or body.deprel not in PHRASAL or title.upos != "NOUN":
            continue
        verb = title.head
        named = any(c == title.i + 1 and tokens[c].upos == "PROPN" and tokens[c].deprel in ("appos", "flat") for c in children[title.i])
        if not named or preposition(sentence, title.i) or title.deprel not in ("obj", "iobj", "nsubj") or verb < title.i:
            continue
        if not any(tokens[c].deprel.startswith("nsubj") and c != title.i for c in children[verb]):
            yield body.i, verb, "nsubj"
            yield title.i, verb, "obj"
            yield from ((c, body.i, tokens[c].deprel) for c in children[title.i] if start - 2 < c < body.i)


@of_names
def particled(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`Van Aartsen | stelde de kwestie aan de orde`: a name that begins as a phrase does is the subject in front of its verb."""
    tokens, children = sentence.tokens, sentence.children
    for k, (kind, start) in names.items():
        name = tokens[k]
        if kind != "person" or start or name.deprel != "obl" or name.head < 0 or tokens[start].upos != "ADP" or tokens[start].head != k:
            continue
        last = max(i for i, (_, first) in names.items() if first == start)
        if (
            last + 1 >= len(tokens)
            or not tokens[last + 1].has("VerbForm=Fin")
            or any(tokens[c].upos == "PRON" for c in children[name.head])
        ):
            continue
        yield k, name.head, "nsubj"
        yield start, k, "flat"
        yield from ((c, name.head, "obj") for c in children[name.head] if tokens[c].deprel == "nsubj" and c > k)


def _is_title(sentence: Sentence, c: int) -> bool:
    """`premier | Netanyahu`, `VN-chef | Guterres`: a bare noun in front of a name."""
    title = sentence.tokens[c - 1]
    bare = not any(sentence.tokens[d].deprel in ("det", "case", "amod", "nmod:poss") for d in sentence.children[title.i])
    common = (title.upos == "NOUN" and title.form[:1].islower()) or _is_office(title.form)
    return c > 2 and common and title.deprel in PHRASAL and bare


def _is_office(form: str) -> bool:
    """`VN-chef`, `NAVO-topman`."""
    body, _, office = form.rpartition("-")
    return body.isupper() and office.islower()


def _strangers(sentence: Sentence, names: Names) -> Names:
    """Persons whom no list knows, behind their office (`VN-chef | Guterres`)."""
    tokens = sentence.tokens
    offices = (t.i for t in tokens[:-1] if "-" in t.form and t.deprel in PHRASAL and _is_office(t.form))
    return {i + 1: ("person", i + 1) for i in offices if i + 1 not in names and tokens[i + 1].upos == "PROPN"}


def whole_phrase(sentence: Sentence, last: int) -> tuple[int, int] | None:
    """Head and first token of the whole phrase that ends with `last`, an argument of a verb."""
    tokens = sentence.tokens
    top = last
    while tokens[top].deprel in PHRASAL and tokens[top].head >= 0:
        top = tokens[top].head
    nominal = tokens[top].upos in (*NOMINAL, "NUM") or preposition(sentence, top)  # also `op aandringen van`
    if tokens[top].deprel not in ARGUMENTS or not nominal or tokens[top].head < 0 or top > last:
        return None
    if tokens[tokens[top].head].upos not in ("VERB", "AUX"):
        return None
    return top, min(k for k in sentence.subtree(top) if k <= top)


def opens_before(sentence: Sentence, verb: int, first: int) -> bool:
    """Has the clause begun before the phrase, with a finite verb, conjunction or relative pronoun, or has it no place in front?"""
    tokens = sentence.tokens
    if tokens[verb].has("VerbForm=Inf") and tokens[verb].deprel in ("xcomp", "ccomp", "advcl", "acl") and verb > first:
        return True  # `beloofde Oekraïne na de top | wapens te leveren`
    if verb < first:
        return True
    opening = [tokens[k] for k in sentence.children[verb] if k < first]
    return any(t.has("VerbForm=Fin") or t.deprel == "mark" or t.has("PronType=Rel") for t in opening)


def _is_complete(sentence: Sentence, names: Names, last: int, top: int, kind: str, titled: bool) -> bool:
    """Is the phrase that ends with `last` complete without the name behind it?"""
    tokens = sentence.tokens
    near = tokens[last]
    known = names.get(last, ("", -1))[0]
    if known == "person":
        return True
    if near.form in MINISTRIES:  # `minister Rubio van Buitenlandse Zaken | premier Netanyahu`
        return titled or kind != "person"
    if near.upos == "NUM":
        return tokens[top].deprel == "obl"
    owner = tokens[names[last][1]] if known else near
    if near.upos == "PROPN" and not known and kind == "country" and tokens[top].upos == "NOUN" and tokens[top].deprel == "nsubj":
        verb = tokens[top].head  # `dreigt de rebellenleider Dokoe Oemarov | Rusland | met aanslagen`
        return top < last - 1 and not sentence.dependents(verb, "obj")
    if near.lower in MONTHS and kind == "country":
        return tokens[top].deprel == "obl"  # `op 2 augustus | Koeweit`
    if near.upos == "PROPN":
        case = preposition(sentence, owner.i) or preposition(sentence, tokens[owner.head].i if owner.deprel == "flat" else owner.i)
        articled = known == "body" and any(tokens[d].deprel == "det" for d in sentence.children[owner.i])
        whole = kind == "country" and bool(case) and (articled or known == "country")
        placed = (bool(known) and case in SITES) or whole  # `aan de Veiligheidsraad | Georgië`
        return placed or ((bool(known) or near.form in MINISTRIES) and case == "van" and (titled or kind != "person"))
    if near.upos != "NOUN" or known:
        return False
    word = near.lower
    if word in TIMES or begins_as_time(word) or word.endswith(WORDS):
        return tokens[top].deprel in ("obl", "advmod")
    several = near.has("Number=Plur") and not any(tokens[d].deprel == "conj" for d in sentence.subtree(top) if d > last)
    if tokens[top].deprel == "nsubj":
        body = top == last and (word in BODIES or word.endswith(COLLECTIVE))
        force = top == last and word.endswith((*COLLECTIVE, *FORCES))
        return (titled and (several or body)) or (kind == "person" and force)  # `heeft de politie | Imamoglu opgepakt`
    place = near.lemma.split("_")[-1] in PLACE_NOUNS and word != "zee"  # `op zee | Noord-Korea`
    called = (word.endswith(LANDS if kind == "country" else CALLED) and not word.endswith("ment")) or place
    verb = tokens[top].head
    bare = not any(tokens[d].deprel in ("obj", "iobj") and (d < last or not gives(sentence, verb)) for d in sentence.children[verb])
    return tokens[top].deprel.startswith("obl") and bare and (several or not called) and (titled or kind in ("country", "people"))


def _as_argument(sentence: Sentence, first: int, name: int, article: Token | None, top: int) -> Iterator[Move]:
    """The name, with its title and article, as subject or object of the verb that the phrase in front of it belongs to."""
    tokens = sentence.tokens
    verb = tokens[top].head
    beside = sentence.children[verb]
    subject = any(tokens[d].deprel.startswith("nsubj") for d in beside)
    later = any(tokens[d].deprel == "obj" and d > name for d in beside)
    yield first, verb, ("iobj" if later else "obj") if subject else "nsubj"
    if first != name:
        yield name, first, "appos"
    if article is not None:
        yield article.i, first, "det"
    for d in sentence.children[tokens[name].head]:
        if d > name and tokens[d].deprel == "flat" and tokens[d].upos == "PROPN" and tokens[name].deprel == "flat":
            yield d, name, "flat"
        if d > name and tokens[d].deprel == "appos" and top == tokens[name].head:  # `Imamoglu, de burgemeester`
            yield d, name, "appos"
        if d > name and tokens[d].deprel == "conj" and tokens[d].upos == "PROPN":  # `Australië, Portugal en Maleisië`
            yield d, first, "conj"


@of_names
def articled_names(sentence: Sentence, names: Names) -> Iterator[Move]:
    """`annexeerde Frankrijk | de Roussillon`, `heeft minister Remkes | de Kamer ingelicht`: no name goes on with an article."""
    tokens = sentence.tokens
    for noun in sentence.with_relation("nsubj", "appos"):
        if noun.i + 2 >= len(tokens) or names.get(noun.i, ("", 0))[0] not in ("country", "people", "person"):
            continue
        subject = tokens[noun.head] if noun.deprel == "appos" and noun.head >= 0 else noun
        article = next((i for i in range(noun.i + 1, len(tokens)) if names.get(i) != names[noun.i]), noun.i)
        rest = [c for c in sentence.children[noun.i] if c > article and tokens[c].deprel == "flat"]
        if subject.deprel != "nsubj" or tokens[article].form not in ("de", "het") or tokens[article].head != noun.i:
            continue
        if rest[:1] != [article + 1] or not tokens[article + 1].form[:1].isupper():
            continue
        yield article + 1, subject.head, "obj"
        yield article, article + 1, "det"
        yield from ((c, article + 1, "flat") for c in rest[1:])


@among("appos")
def genitives(sentence: Sentence) -> Iterator[Move]:
    """`Kenia's | oproerpolitie | arresteerde …`: a name with `'s` owns the noun behind it, and is no subject."""
    tokens = sentence.tokens
    for noun in sentence.with_relation("appos"):
        owner = tokens[noun.head]
        stem = owner.form.removesuffix("s").rstrip("'’")
        if owner.form[len(stem) :] not in ("'s", "’s") or not stem[:1].isupper() or stem.isupper() or owner.head < 0:
            continue
        bare = noun.upos == "NOUN" and noun.form[:1].islower() and not sentence.dependents(noun.i, "det", "case", "nmod:poss")
        if bare and all(tokens[k].upos in ("ADJ", "NUM") for k in range(owner.i + 1, noun.i)) and noun.i > owner.i:
            yield noun.i, owner.head, owner.deprel
            yield owner.i, noun.i, "nmod:poss"
            yield from ((c, noun.i, tokens[c].deprel) for c in sentence.children[owner.i] if c != noun.i)


AGREED = frozenset("verdrag akkoord overeenkomst pact bestand handvest protocol conventie".split())


@among("flat")
def hyphened_heads(sentence: Sentence) -> Iterator[Move]:
    """`tekenden het Start | II-verdrag`: the name of an agreement whose last word is joined to the noun is headed by that."""
    tokens = sentence.tokens
    for last in sentence.with_relation("flat"):
        first, (_, hyphen, noun) = tokens[last.head], last.form.rpartition("-")
        if not hyphen or noun not in AGREED or last.i != max(sentence.dependents(first.i, "flat")):
            continue
        yield last.i, first.head, first.deprel
        yield first.i, last.i, "nmod"
        yield from ((c, last.i, tokens[c].deprel) for c in sentence.children[first.i] if c != last.i and tokens[c].deprel != "flat")
