"""Lemmas for words that the treebank lacks: simplemma's, with the seams that the treebank shows in compounds and separable verbs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from models.train.prepare import most_frequent
from models.train.treebank import Sentence

SHORTEST = 3
"""Letters of a compound's part that the treebank has as one."""
SHORTEST_NOUN = 4
"""Letters of a compound's part that is merely a noun of the treebank."""
LINKS = ("", "s", "en", "n")
"""Between the parts of a compound."""
SUFFIXES = {"ster", "heid", "schap", "ling"}
"""End nouns and are nouns themselves."""
ALWAYS = "aan af bij in mee na neer op terug toe uit weg".split()
"""Particles that stand apart whatever the verb."""
SOMETIMES = (
    "achterop achteruit binnen dicht dood door goed ineen kapot klaar langs los mis om omhoog omver onder open over plaats rond samen stil "
    "tegen teleur tentoon terecht thuis vast vol voor vooraf voorbij vooruit voort vrij"
).split()
"""Particles that stand apart in some verbs."""


def library() -> dict[str, str]:
    """simplemma's Dutch dictionary, form to lemma, without the few seams it has."""
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    return {form: lemma.replace("_", "") for form, lemma in DefaultDictionaryFactory().get_dictionary("nl").items()}


class Seams:
    """Where the treebank would put the seam of a compound (`regering_leger`) or a separable verb (`op_sporen`)."""

    def __init__(self, sentences: Sequence[Sentence], forms: Mapping[str, str]) -> None:
        pairs = sorted({(word.form.lower(), word.lemma) for sentence in sentences for word in sentence if word.tag == "NOUN"})
        self._nouns = {lemma.replace("_", ""): lemma for form, lemma in pairs if "_" not in lemma or form == lemma.replace("_", "")}
        """Lemmas of nouns without their seams, and with them."""
        parts: dict[str, Counter[str]] = defaultdict(Counter)
        for form, lemma in pairs:
            first, _, head = lemma.rpartition("_")
            if first and form.endswith(head):
                parts[form.removesuffix(head)][first] += 1
        self._first = {written: most_frequent(counts) for written, counts in parts.items()}
        """First parts of the treebank's compounds as they are written (`regerings`), and as the lemma has them."""
        whole = Counter(first for _, lemma in pairs if "_" not in lemma for first, _ in self._cuts(lemma))
        self._shares = {first: sum(counts.values()) / (sum(counts.values()) + whole[first]) for first, counts in parts.items()}
        """How often a first part has a seam where it could have one."""
        self._separable = separable(forms)

    def noun(self, lemma: str) -> str:
        """The lemma with its seam, if it is made of two parts that the treebank knows."""
        if lemma in self._nouns:
            return self._nouns[lemma]
        cuts = [cut for cut in self._cuts(lemma) if self._shares[cut[0]] > 0.5]
        if cuts:
            first, head = max(cuts, key=lambda cut: len(cut[1]))
            return f"{self._first[first]}_{self._nouns[head]}"
        for k in range(SHORTEST_NOUN, len(lemma) - SHORTEST_NOUN + 1):
            written, head = lemma[:k], lemma[k:]
            if head not in self._nouns or head in SUFFIXES or written in self._shares:
                continue
            for link in LINKS:
                first = written.removesuffix(link)
                if written.endswith(link) and len(first) >= SHORTEST_NOUN and first in self._nouns:
                    return f"{self._nouns[first]}_{self._nouns[head]}"
        return lemma

    def verb(self, lemma: str) -> str:
        """The infinitive, with the seam of a separable verb."""
        return self._separable.get(lemma, lemma)

    def _cuts(self, lemma: str) -> list[tuple[str, str]]:
        """(first part as written, head) of every way to cut a noun in two parts that compounds of the treebank have."""
        pairs = ((lemma[:k], lemma[k:]) for k in range(SHORTEST - 1, len(lemma) - SHORTEST + 1))
        return [(first, head) for first, head in pairs if first in self._first and head in self._nouns]


def separable(forms: Mapping[str, str]) -> dict[str, str]:
    """Infinitives with the seam after their particle.

    `opgespoord` shows that `opsporen` is `op_sporen`; some particles need no showing.
    """
    infinitives = {lemma for lemma in forms.values() if lemma.endswith("n")}
    found: dict[str, str] = {}
    for form, lemma in forms.items():
        for particle in (*ALWAYS, *SOMETIMES):
            verb = lemma.removeprefix(particle)
            if verb == lemma or not verb.endswith("n") or len(verb) < SHORTEST:
                continue
            shown = form.startswith(particle + "ge") and not verb.startswith("ge")
            if shown or (particle in ALWAYS and verb in infinitives):
                if len(particle) > len(found.get(lemma, "_").split("_")[0]):
                    found[lemma] = f"{particle}_{verb}"
    return found


def from_library(known: Sequence[Sentence]) -> list[tuple[str, str, str]]:
    """(form, tag, lemma) of the forms that simplemma knows and the treebank does not.

    simplemma knows no tags: a form stands under each that its lemma allows, and the tagger chooses.
    """
    forms = library()
    seams = Seams(known, forms)
    treebank = {word.form for sentence in known for word in sentence}
    found = []
    for form, lemma in sorted(forms.items()):
        if form in treebank or not form.isalpha():
            continue
        verbal = lemma.endswith("n") and lemma.islower()
        if verbal:
            found.append((form, "VERB", seams.verb(lemma)))
        if not verbal or form.startswith(lemma):
            found.append((form, "NOUN", seams.noun(_base(form, lemma, forms))))
        if not verbal and form != lemma:
            found.append((form, "ADJ", lemma))
    return found


def _base(form: str, lemma: str, forms: Mapping[str, str]) -> str:
    """The noun as the treebank names it: women by their own noun, small things by the large one."""
    if form.removesuffix("s").endswith("ster"):
        return form.removesuffix("s")
    for ending in ("tje", "pje", "je"):
        if lemma.endswith(ending) and lemma.removesuffix(ending) in forms:
            return lemma.removesuffix(ending)
    return lemma
