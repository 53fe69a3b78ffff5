"""Dictionary names in a sentence: which words are one, and which only look like one."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from coders.lexicon import Actor, Lexicon, fold, hyphened
from coders.persons import FORMER, FORMER_PREFIXES, before_titles, behind_titles, is_title
from coders.sentence import Sentence, Token
from coders.states import tells_of_one, tells_of_several

MINISTRIES = frozenset(
    "Defensie Justitie Financiën Volksgezondheid Gezondheid Onderwijs Energie Landbouw Zaken Economie Mobiliteit Arbeid Werk Asiel "
    "Migratie Handel Cultuur Sport Milieu Klimaat Ontwikkelingssamenwerking Ontwikkeling Veiligheid Oorlog Binnenlandse "
    "Buitenlandse Transport".split()
)
"""Departments: a name behind `minister van Defensie` is another phrase."""
HOLDERS = ("minist", "secretaris", "departement", "bewinds", "commissie", "portefeuille", "college", "raad", "vakgroep")
"""What the first or last part of the noun is that a department belongs to, and does not stand for itself behind."""
OPENING_ACTS = frozenset("steun overleg akkoord kritiek aanval protest hulp bezoek ruzie top".split())
"""Nouns that open a headline, which the tagger takes for the first word of the name behind them."""
IN_OFFICE = "leaders_in_office"
"""The file of last names that name somebody only while a term of theirs holds."""
Mention = tuple[int, int, Actor]
"""First token, last token and actor of a dictionary name in a sentence."""


OFFICES = dict.fromkeys(
    "president premier minister minister-president staatssecretaris kanselier bondskanselier bondspresident burgemeester wethouder "
    "gouverneur".split(),
    "GOV",
) | {"senator": "LEG", "kamervoorzitter": "LEG", "generaal": "MIL", "kolonel": "MIL", "maarschalk": "MIL"}
"""Titles that name a person of some last name only while he holds the office: `president Johnson` is nobody in 2010."""
TITLES = frozenset(OFFICES).union(prefix + office for prefix in FORMER_PREFIXES for office in OFFICES)
"""Those titles, and those of who held the office once."""


LANDS = {
    "kanselier": frozenset({"DEU", "AUT"}),
    "bondskanselier": frozenset({"DEU", "AUT"}),
    "bondspresident": frozenset({"DEU", "AUT", "CHE"}),
    "wethouder": frozenset({"NLD"}),
    "staatssecretaris": frozenset({"NLD", "BEL"}),
}
"""Titles that only some states have: `kanselier Brandt` is no Belgian minister of that name."""


def holders(lexicon: Lexicon, title: str, words: tuple[str, ...], role: str, date: str, former: bool = False) -> list[Actor]:
    """The persons of that last name who hold such an office at `date`, or have held it, in a state that has it."""
    lands = LANDS.get(title.lower())
    spelled = {words, (words[0].lower(), *words[1:])}  # `minister Van Es`, of Adri van Es
    borne = [actor for key in spelled for actor in lexicon.last_names.get(key, ())]
    named = [actor for actor in borne if (actor.has_held(date, role) if former else actor.holds(date, role))]
    named = [actor for actor in named if actor.kind != IN_OFFICE] or named  # `oud-president Carter`: he whose full name is known
    return [actor for actor in named if lands is None or actor.code(date)[:3] in lands]


def find_mentions(sentence: Sentence, lexicon: Lexicon, date: str = "", strangers: Container[str] = ()) -> dict[int, Mention]:
    """Dictionary names in a sentence, longest first, left to right: token → (first, last, actor) for each token of a name.

    With a `date`, a title and a last name (`premier De Croo`) name whoever then holds the office, and nobody out of it; a bare last name
    among the `strangers` is somebody else's.
    """
    forms = _unclipped([t.form if t.form.isascii() else fold(t.form) for t in sentence.tokens])
    found: dict[int, Mention] = {}
    i = 0
    while i < len(forms):
        mention = _name_at(sentence, forms, i, lexicon, date, i - 1 in found, strangers) if forms[i] in lexicon.names else None
        if mention is None and date and sentence.tokens[i].lower in TITLES:
            mention = _holder(forms, i, lexicon, date)
        if mention is not None and mention[2].is_person:
            mention = (before_titles(forms, mention[0]), *mention[1:])
        if mention is not None:
            found |= dict.fromkeys(range(mention[0], mention[1] + 1), mention)
            i = mention[1]
        i += 1
    return found


def _unclipped(forms: list[str]) -> list[str]:
    """`Noord- en Zuid-Korea`: a name that lends its last part to the one before it; `WestDuitsland` lost its hyphen."""
    for i, form in enumerate(forms):
        if form[4:6] != form[4:6].lower():
            forms[i] = hyphened(form)
    for i, form in enumerate(forms[:-2]):
        if form.endswith("-") and forms[i + 1] in ("en", "of") and "-" in forms[i + 2]:
            forms[i] = form + forms[i + 2].rpartition("-")[2]
    return forms


def _name_at(
    sentence: Sentence, forms: list[str], i: int, lexicon: Lexicon, date: str, follows_name: bool, strangers: Container[str] = ()
) -> Mention | None:
    """The longest dictionary name that begins at token `i`."""
    following = forms[i + 1].lower() if i + 1 < len(forms) else ""
    if following and f"{forms[i]} {forms[i + 1]}" in lexicon.adjectives:  # `de Costa Ricaanse regering`: no António Costa
        return None
    for words, actor in lexicon.names[forms[i]]:
        n = len(words)
        if n > 1 and words[1].lower() != following:
            continue
        if date and actor.is_person and all(term.start[: len(date)] > date[: len(term.start)] for term in actor.terms):
            continue  # nobody yet
        if date and actor.kind == IN_OFFICE and (words[-1] in strangers or not any(term.holds(date) for term in actor.terms)):
            continue
        if actor.kind == IN_OFFICE and i and forms[i - 1].endswith("jarige"):  # `de 23-jarige Sánchez`
            continue
        if n > 1:
            if not _same_words(forms[i : i + n], words):
                continue
            if actor.is_person and not forms[i + n - 1][:1].isupper() and words[-1][:1].isupper():  # `De graaf`
                continue
            if date and actor.is_person and words[0].lower() in OFFICES and not any(term.holds(date) for term in actor.terms):
                continue
            if date and actor.kind == IN_OFFICE and i:  # `de Jordaanse koning Abdullah` is no Saudi
                land = lexicon.adjectives.get(forms[i - 1], "")
                if not any(term.holds(date) and term.code.startswith(land) for term in actor.terms):
                    continue
        if _is_name(sentence, i, i + n - 1, actor, lexicon, follows_name):
            return (i, i + n - 1, actor)
    return None


def namesakes(sentence: Sentence, lexicon: Lexicon, mentions: Mapping[int, Mention]) -> set[str]:
    """`de actrice Elizabeth Taylor`: last names that the sentence gives to somebody else than whoever bears them in office."""
    last = (t for t in sentence.tokens if t.deprel == "flat" and t.upos == "PROPN" and t.i not in mentions)
    borne = ((fold(t.form), t) for t in last if sentence.tokens[t.i - 1].upos == "PROPN")
    return {name for name, _ in borne if any(actor.kind == IN_OFFICE for _, actor in lexicon.names.get(name, ()))}


def _office(form: str) -> str:
    """The title itself: `Oud-president` is one of a president."""
    title = form.lower()
    return next((title.removeprefix(prefix) for prefix in FORMER_PREFIXES if title.startswith(prefix)), title)


def _holder(forms: list[str], i: int, lexicon: Lexicon, date: str) -> Mention | None:
    """`premier De Croo`, `oud-president Carter`: the last name behind a title, where officials of one country alone bear it at `date`, or
    have borne it."""
    office = _office(forms[i])
    former = office != forms[i].lower() or (i > 0 and forms[i - 1].lower() in FORMER)
    first = behind_titles(forms, i + 1)
    known = lexicon.names.get(forms[first], ()) if first < len(forms) else ()
    if any(_same_words(forms[first : first + len(words)], words) for words, actor in known if actor.kind != IN_OFFICE):
        return None  # a name of its own
    for n in (3, 2, 1):
        words = tuple(forms[first : first + n])
        goes_on = bool(known) and any(form[:1].isupper() for form in forms[first + n : first + n + 1])
        if len(words) == n and words[-1][:1].isupper() and not goes_on:  # `burgemeester Harald Bergmann` is no king Harald
            found = holders(lexicon, office, words, OFFICES[office], date, former)
            if len({actor.code(date) for actor in found}) == 1:
                return (i + 1, first + n - 1, found[0])
    return None


def _same_words(forms: list[str], words: tuple[str, ...]) -> bool:
    """Equal, but for capitals behind the first word (`Europese commissie`)."""
    return len(forms) == len(words) and all(a == b or a.lower() == b.lower() for a, b in zip(forms[1:], words[1:], strict=True))


def _is_name(sentence: Sentence, first: int, last: int, actor: Actor, lexicon: Lexicon, follows_name: bool) -> bool:
    """False where the words belong to a longer name (`Dynamo Kiev`, `Anna Poetin`) or are no name at all."""
    tokens = sentence.tokens
    if actor.terms[0].code == "GOV" and tokens[last].form in MINISTRIES and not _stands_alone(tokens, first):
        return False
    if first != last:
        return True
    token = tokens[first]
    if not token.form[:1].isupper():
        return token.upos in ("PROPN", "NOUN", "X") or not token.form[:1].isalpha()
    before = tokens[first - 1] if first and not follows_name and not is_title(tokens[first - 1].form) else None
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if before is not None and before.upos == "PROPN" and before.form[:1].isupper():
        titled = actor.is_person and _title_word(before.form) in lexicon.roles  # `Eurocommissaris Sefcovic`
        part = (before.form not in MINISTRIES and token.deprel == "flat") or (actor.is_person and token.head == before.i)
        part = part and not (before.i == 0 and before.lower in OPENING_ACTS)  # `Steun VS aan Oekraïne`
        part = part and not (before.i == 0 and before.form in ("De", "Het") and token.form.isupper())  # `De ME greep in`
        part = part and not (not actor.is_person and _is_described(before))
        part = part and not is_people(before, lexicon.demonyms)  # `bezochten de Fransen | Mali`
        part = part and not (before.i == 0 and actor.is_country and _is_kind_of_state(before, lexicon))
        if part and not titled:
            return False
    if after is not None and after.deprel == "flat" and after.head == token.i and after.upos == "PROPN" and after.form[:1].isupper():
        town = actor.is_country and fold(after.form) in lexicon.places  # `bestookte Rusland | Odessa`
        branch = token.form.isupper() and actor.terms[0].code[3:6] in ("LAB", "PTY")  # `FNV Havens`, `CNV Vakmensen`, `VVD Zeist`
        armed = actor.is_country and is_arms(after.lower)
        if fold(after.form) not in lexicon.names and not is_kind(after) and not town and not branch and not armed:
            return False
    abbreviation = token.form.isupper() and len(token.form) > 1
    return abbreviation or token.upos in ("PROPN", "NOUN", "X", "ADJ", "SYM", "INTJ", "ADV", "VERB")


ARMS = frozenset(
    "patriot gripen leopard abrams himars taurus javelin stinger atacms mirage rafale mig gepard marder bradley stryker f-16 f-35 f-18 "
    "iris-t storm shadow caesar bayraktar shahed".split()
)
"""Weapons that are called by a name."""


def is_arms(form: str) -> bool:
    """`levert Oekraïne | Patriots`, `| Leopardtanks`: a name of weapons is no part of a country's."""
    return form.endswith(("tanks", "raketten", "jets")) or form.removesuffix("s").removesuffix("'") in ARMS or form in ARMS


def _stands_alone(tokens: Sequence[Token], first: int) -> bool:
    """`Defensie ontkent`, `een woordvoerder van Buitenlandse Zaken`: a ministry called by its department, which is not what a minister
    is of (`minister Kamp van Defensie`) nor what a body deals with (`de Raad voor Economische Zaken`)."""
    before = first - 1
    while before > 0 and (
        tokens[before].form in MINISTRIES or (tokens[before].lower in ("en", ",") and tokens[before - 1].form in MINISTRIES)
    ):
        before -= 1  # `van Defensie en Buitenlandse Zaken`
    if before < 1 or tokens[before].upos not in ("ADP", "NOUN", "PROPN", "DET"):
        return True
    if tokens[before].lower == "van":
        return tokens[before - 1].upos == "NOUN" and not any(part in tokens[before - 1].lower for part in HOLDERS)
    return tokens[before].lower in ("op", "bij", "met", "door", "aan", "tussen", "naar", "volgens")


def _is_kind_of_state(token: Token, lexicon: Lexicon) -> bool:
    """`Buurland | Polen`: a noun that opens a sentence, not the name of a land or a place."""
    word = fold(token.form)
    known = word in lexicon.names or word in lexicon.places
    return not known and (tells_of_one(token.lower) or tells_of_several(token.lower))


def _title_word(form: str) -> str:
    """`Ex-spion`, `Oud-generaal`: the title itself."""
    return _office(fold(form))


def _is_described(token: Token) -> bool:
    """`bezocht de Navo-chef | Georgië`: a name that a common noun is joined to by a hyphen is no first part of another."""
    return token.form.rpartition("-")[2].islower() and "-" in token.form


def is_kind(token: Token) -> bool:
    """`leverde Armenië | Caesar-houwitsers`: a plural that is called after a name is no part of the name before it."""
    last = token.form.rpartition("-")[2]
    return token.has("Number=Plur") and len(last) < len(token.form) and last.islower()


Names = Mapping[int, tuple[str, int]]
"""Token → (kind of name: person, country, body, group, place or people; where the name starts)."""


def is_people(token: Token, demonyms: Mapping[str, str]) -> bool:
    """`Fransen`, `Irakezen`: a plural that names people by their country."""
    return token.lower.endswith(("en", "s")) and not token.has("Number=Sing") and fold(token.form) in demonyms


def name_kinds(
    mentions: dict[int, Mention], sentence: Sentence, places: Mapping[str, str], demonyms: Mapping[str, str]
) -> dict[int, tuple[str, int]]:
    """Token → (person, country, group, body, place or people, first token of the name), for mending the tree."""
    kinds = {
        i: ("person" if actor.is_person else "country" if actor.is_country else "group" if actor.kind in GROUP_KINDS else "body", first)
        for i, (first, _, actor) in mentions.items()
    }
    for token in sentence.tokens:
        if token.upos not in ("PROPN", "NOUN") or token.i in kinds:
            continue
        if token.upos == "PROPN" and fold(token.form) in places:
            kinds[token.i] = ("place", token.i)
        elif token.upos == "PROPN" and " ".join(fold(t.form) for t in sentence.tokens[token.i : token.i + 2]) in places:
            kinds |= dict.fromkeys((token.i, token.i + 1), ("place", token.i))
        elif is_people(token, demonyms):
            kinds[token.i] = ("people", token.i)
    return kinds


GROUP_KINDS = frozenset({"armed_groups", "parties", "companies", "media", "groups"})
"""Kinds that a common noun often introduces (`terreurgroep IS`, `regeringspartij CD&V`)."""
PLACE_NOUNS = frozenset(
    "gemeente stad hoofdstad havenstad miljoenenstad provincie deelstaat staat district regio dorp plaats eiland land republiek "
    "koninkrijk emiraat gouvernement streek vallei wijk".split()
)
"""Nouns that a place name follows as an apposition."""
