"""What an event is about: the themes of `dictionaries/issues.tsv`, counted in a sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from coders.lexicon import fold
from coders.resources import DICTIONARIES
from coders.sentence import Sentence

LEAST_HEAD = 4
"""Letters that a compound's head must have: shorter ones end too many other words (`rel` in `karrel`)."""
LEAST_REST = 3
REMEMBERED = 50_000
"""Words that are kept with their themes; an archive has no end of new ones."""
NO_THEME = frozenset("ADP AUX CCONJ DET INTJ NUM PART PRON PUNCT SCONJ SYM".split())

Names = tuple[str, ...]


@dataclass(frozen=True)
class Themes:
    """Terms by how they match: whole words, heads and first parts of compounds, and phrases by their first word; all folded, lower case."""

    words: dict[str, Names]
    heads: dict[str, Names]
    firsts: dict[str, Names]
    phrases: dict[str, list[tuple[Names, str]]]
    names: Names
    capitals: frozenset[str]
    acronyms: frozenset[str]
    _known: dict[tuple[str, str], Names] = field(default_factory=dict)

    @classmethod
    def load(cls, folder: Path = DICTIONARIES) -> Themes:
        """The themes of `folder`/issues.tsv. Raises OSError when it is missing and ValueError (`issues.tsv:line: what is wrong`)."""
        words: dict[str, list[str]] = defaultdict(list)
        heads: dict[str, list[str]] = defaultdict(list)
        firsts: dict[str, list[str]] = defaultdict(list)
        phrases: dict[str, list[tuple[Names, str]]] = defaultdict(list)
        names: list[str] = []
        capitals: set[str] = set()
        small: set[str] = set()
        acronyms: set[str] = set()
        mixed: set[str] = set()
        for number, line in enumerate((folder / "issues.tsv").read_text(encoding="utf-8").split("\n"), 1):
            if not line.strip() or line.startswith("#"):
                continue
            name, tab, terms = line.split("  #", 1)[0].partition("\t")
            if not tab or not name.strip() or not terms.strip():
                raise ValueError(f"issues.tsv:{number}: expected NAME <TAB> words")
            if name in names:
                raise ValueError(f"issues.tsv:{number}: theme {name} stands twice")
            names.append(name)
            for written in (part.strip() for part in terms.split("|")):
                term = _fold(written)
                if not term.strip("=-"):
                    raise ValueError(f"issues.tsv:{number}: an empty word between two |")
                (acronyms if written.isupper() else mixed).add(term)
                (capitals if written[0].isupper() else small).add(term)
                if " " in term:
                    phrases[term.split()[0]].append((tuple(term.split()), name))
                elif term.endswith("-"):
                    firsts[term[:-1]].append(name)
                elif term.startswith("="):
                    words[term[1:]].append(name)
                else:
                    words[term].append(name)
                    if len(term) >= LEAST_HEAD:
                        heads[term].append(name)
        return cls(
            _frozen(words),
            _frozen(heads),
            _frozen(firsts),
            dict(phrases),
            tuple(names),
            frozenset(capitals - small),
            frozenset(acronyms - mixed),
        )

    def count(self, sentence: Sentence) -> tuple[tuple[str, int], ...]:
        """The themes of a sentence with how many of its words belong to each, most first, then by name. A word counts once a theme."""
        counts: Counter[str] = Counter()
        tokens = sentence.tokens
        for token in tokens:
            form = token.form
            if form.lower() in self.phrases or token.lemma.lower() in self.phrases:
                counts.update(self._phrases(sentence, token.i))
            if token.upos in NO_THEME:
                continue
            key = (form, token.lemma)
            themes = self._known.get(key)
            if themes is None:
                if len(self._known) >= REMEMBERED:
                    self._known.clear()
                themes = self._known[key] = self._of_word(form, token.lemma)
            if themes:
                counts.update(themes)
        return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))) if counts else ()

    def _phrases(self, sentence: Sentence, i: int) -> set[str]:
        """Themes of the terms of several words that begin at token `i`; each word by its form or lemma."""
        found = set()
        tokens = sentence.tokens
        for start in {_fold(tokens[i].form), _fold(tokens[i].lemma)}:
            for words, name in self.phrases.get(start, ()):
                pairs = zip(words, tokens[i : i + len(words)], strict=False)
                if i + len(words) <= len(tokens) and all(w in (_fold(t.form), _fold(t.lemma)) for w, t in pairs):
                    found.add(name)
        return found

    def _of_word(self, written: str, parts: str) -> Names:
        """Themes of one word: itself, the head of the compound, its first part. Terms with a capital need one (`Telegram`, `WHO`)."""
        found: dict[str, None] = {}
        for word in dict.fromkeys(_fold(word) for word in (written, *_joined(parts.split("_")))):
            if word not in self.capitals or (written[0].isupper() and (word not in self.acronyms or written[1:2].isupper())):
                found.update(dict.fromkeys(self.words.get(word, ())))
            for k in range(LEAST_REST, len(word) - LEAST_HEAD + 1):
                found.update(dict.fromkeys(self.heads.get(word[k:].lstrip("-"), ())))
            for k in range(2, len(word) - LEAST_REST + 1):
                first = word[:k]
                if first not in self.firsts or (first + "-" in self.acronyms and word[k] != "-"):
                    continue
                if k >= LEAST_HEAD or word[k] == "-" or _fold(parts).startswith(first + "_"):
                    found.update(dict.fromkeys(self.firsts[first]))
        return tuple(found)


def _joined(parts: list[str]) -> list[str]:
    """The ways to write a compound of a parser's lemma, which leaves out what joins it: `oorlog_misdaad` → oorlogsmisdaad."""
    if len(parts) > 3:
        return ["".join(parts)]
    words = [parts[0]]
    for part in parts[1:]:
        words = [word + joint + part for word in words for joint in ("", "s", "en")]
    return words


@lru_cache(maxsize=REMEMBERED)
def _fold(word: str) -> str:
    return fold(word).lower()


def _frozen(terms: dict[str, list[str]]) -> dict[str, Names]:
    return {term: tuple(dict.fromkeys(names)) for term, names in terms.items()}
