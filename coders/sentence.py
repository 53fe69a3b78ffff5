"""The parsed sentence that every other room walks. Nothing but `parser.py` knows Stanza's types."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, KeysView, Sequence
from dataclasses import dataclass, field

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "SYM"})
QUOTES = frozenset("\"'”“’‘»«„")
"""Marks of quotation, of any shape."""
MAX_TOKENS = 400
MAX_LETTERS = 1000
"""Longer "sentences" are lists and tables, longer "words" are waste; they are parsed by nobody and coded by nobody."""


@dataclass(slots=True)
class Token:
    """One word of a sentence (UD: ID, FORM, LEMMA, UPOS, FEATS, HEAD, DEPREL); positions count from 0, the root's head is -1."""

    i: int
    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    start: int
    end: int
    lower: str = field(init=False, compare=False, repr=False)
    """The form in lower case, which the grammar asks for more often than for the form."""

    def __post_init__(self) -> None:
        self.lower = self.form.lower()

    def has(self, feature: str) -> bool:
        """True if FEATS holds `feature`, written as in UD: `Tense=Past`."""
        return feature in self.feats


@dataclass(slots=True)
class Sentence:
    """A dependency tree over tokens, with character offsets into the article it came from."""

    tokens: list[Token]
    text: str
    start: int = 0
    children: list[list[int]] = field(default_factory=list)
    _forms: dict[str, list[Token]] | None = field(init=False, compare=False, repr=False, default=None)
    _relations: dict[str, list[Token]] | None = field(init=False, compare=False, repr=False, default=None)
    _related: dict[tuple[str, ...], Sequence[Token]] = field(init=False, compare=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.children = [[] for _ in self.tokens]
        for token in self.tokens:
            if 0 <= token.head < len(self.tokens) and token.head != token.i:
                self.children[token.head].append(token.i)

    def __len__(self) -> int:
        return len(self.tokens)

    @property
    def is_parsed(self) -> bool:
        """False for a sentence that is tagged and has no tree: its words have neither heads nor relations."""
        return bool(self.tokens) and self.tokens[0].deprel != ""

    @property
    def is_tree(self) -> bool:
        """True if it is parsed, and there is one root and every token hangs from it without a cycle."""
        roots = [t.i for t in self.tokens if t.head < 0]
        if len(roots) != 1 or len(self.tokens) > MAX_TOKENS or not self.is_parsed:
            return False
        seen = 0
        queue = roots
        while queue:
            seen += len(queue)
            queue = [child for i in queue for child in self.children[i]]
        return seen == len(self.tokens)

    def dependents(self, i: int, *deprels: str) -> list[int]:
        """Children of token `i` whose relation is one of `deprels`, subtypes apart (`obl` does not match `obl:agent`)."""
        return [c for c in self.children[i] if self.tokens[c].deprel in deprels]

    def forms(self) -> KeysView[str]:
        """The words that stand in it, in lower case."""
        return self._by_form().keys()

    def _by_form(self) -> dict[str, list[Token]]:
        if self._forms is None:
            forms = self._forms = defaultdict(list)
            for token in self.tokens:
                forms[token.lower].append(token)
        return self._forms

    def with_form(self, *forms: str) -> Sequence[Token]:
        """The tokens written so, in lower case, in text order. Quicker than a look at every token."""
        found = self._forms or self._by_form()
        if len(forms) == 1:
            return found.get(forms[0], ())
        if found.keys().isdisjoint(forms):
            return ()
        return [token for token in self.tokens if token.lower in forms]

    def relations(self) -> KeysView[str]:
        """The relations that stand in it."""
        return self._by_relation().keys()

    def _by_relation(self) -> dict[str, list[Token]]:
        if self._relations is None:
            relations = self._relations = defaultdict(list)
            for token in self.tokens:
                relations[token.deprel].append(token)
        return self._relations

    def with_relation(self, *deprels: str) -> Sequence[Token]:
        """The tokens whose relation is one of `deprels`, subtypes apart, in text order."""
        relations = self._relations or self._by_relation()
        if len(deprels) == 1:
            return relations.get(deprels[0], ())
        found = self._related.get(deprels)
        if found is None:
            there = [deprel for deprel in deprels if deprel in relations]
            if len(there) > 1:
                found = [token for token in self.tokens if token.deprel in there]
            else:
                found = relations[there[0]] if there else ()
            self._related[deprels] = found
        return found

    def pairs(self, *forms: str) -> list[tuple[Token, Token]]:
        """Each token written so, in lower case, that is not the last, and the one behind it."""
        return [(token, self.tokens[token.i + 1]) for token in self.with_form(*forms) if token.i + 1 < len(self.tokens)]

    def subtree(self, i: int, stop: frozenset[str] = frozenset()) -> list[int]:
        """Token positions under `i` in text order, `i` included; branches whose relation is in `stop` are left out."""
        found = [i]
        for j in found:
            found.extend(c for c in self.children[j] if self.tokens[c].deprel not in stop)
        found.sort()
        return found

    def ancestors(self, i: int) -> Iterator[int]:
        """The heads above token `i`, nearest first."""
        steps = 0
        while (i := self.tokens[i].head) >= 0 and steps < len(self.tokens):
            yield i
            steps += 1

    def span(self, positions: Iterable[int]) -> tuple[int, int]:
        """Character offsets (start, end) in the article that cover `positions`."""
        positions = list(positions)
        return self.tokens[min(positions)].start, self.tokens[max(positions)].end

    def words(self, positions: Iterable[int]) -> str:
        """The sentence's own text from the first to the last of `positions`."""
        start, end = self.span(positions)
        return self.text[start - self.start : end - self.start]


def to_conllu(sentence: Sentence) -> str:
    """CoNLL-U lines of one sentence, offsets kept in MISC as `start_char` and `end_char`."""
    rows = [f"# text = {sentence.text}".replace("\n", " "), f"# start = {sentence.start}"]
    for t in sentence.tokens:
        misc = f"start_char={t.start}|end_char={t.end}"
        place = (str(t.head + 1), t.deprel) if t.deprel else ("_", "_")
        rows.append("\t".join((str(t.i + 1), t.form, t.lemma, t.upos, "_", t.feats or "_", *place, "_", misc)))
    return "\n".join(rows) + "\n"


def from_conllu(text: str) -> list[Sentence]:
    """Read CoNLL-U, such as a treebank; without offsets in MISC the text is rebuilt from tokens and `SpaceAfter`."""
    return [_read_block(block) for block in text.strip().split("\n\n") if block.strip()]


def _read_block(block: str) -> Sentence:
    rows = [line.split("\t") for line in block.split("\n") if line and not line.startswith("#")]
    rows = [row for row in rows if row[0].isdigit()]
    comments = dict(line[2:].split(" = ", 1) for line in block.split("\n") if line.startswith("# ") and " = " in line)
    tokens: list[Token] = []
    at, pieces = 0, []
    for row in rows:
        misc = dict(item.split("=", 1) for item in row[9].split("|") if "=" in item) if len(row) > 9 else {}
        start = int(misc.get("start_char", at))
        end = int(misc.get("end_char", start + len(row[1])))
        gap = "" if misc.get("SpaceAfter") == "No" else " "
        pieces.append(row[1] + gap)
        at = end + len(gap)
        feats = "" if row[5] == "_" else row[5]
        head, deprel = (-1, "") if row[6] == "_" else (int(row[6]) - 1, row[7])  # without a head: tagged and no more
        tokens.append(Token(len(tokens), row[1], row[2], row[3], feats, head, deprel, start, end))
    first = tokens[0].start if tokens else 0
    text = comments["text"] if "start" in comments else "".join(pieces).rstrip()
    return Sentence(tokens, text, int(comments.get("start", first)))
