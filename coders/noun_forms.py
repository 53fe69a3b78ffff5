"""The words under which a noun is looked up: its lemma, its singular, and the heads of the compound that it is."""

from __future__ import annotations

import re

ROAD = re.compile(r"[aen]\d{1,3}")
"""Numbers of Dutch, Belgian and European main roads."""
REMEMBERED = 20_000
"""Words whose keys are kept; an archive has no end of new ones."""


SHORT_HEAD = "wet"
"""The one head of three letters that ends nothing but compounds of its own: `mediawet`, where `eis` ends `reis` and `bod` ends `verbod`."""

DERIVING = frozenset("aan ad af anti be com contra dis ge in non on ont op re toe uit ver wan".split())
"""What derives a word of its own and is no first part of a compound: `ontevreden`, `oppositie`, `opheffing`, `adoptie`."""


class NounKeys:
    """The words under which a noun is looked up: its lemma, and the heads of the compound that it is."""

    def __init__(self, vocabulary: frozenset[str]) -> None:
        self.vocabulary = vocabulary
        self._cache: dict[tuple[str, str], tuple[frozenset[str], str]] = {}

    def of(self, lemma: str, form: str) -> tuple[frozenset[str], str]:
        """(all words that this noun counts as, the whole lemma without seam)."""
        known = self._cache.get((lemma, form))
        if known is None:
            if len(self._cache) == REMEMBERED:
                self._cache.clear()
            known = self._cache[lemma, form] = self._build(lemma.lower(), form.lower())
        return known

    def _build(self, lemma: str, form: str) -> tuple[frozenset[str], str]:
        whole = lemma.replace("_", "")
        keys = {whole, form, lemma.replace("_", "-")}
        if ROAD.fullmatch(form):  # `blokkeerden de A12`
            keys.add("snelweg")
        parts = lemma.split("_")
        for k in range(1, len(parts)):
            keys.add("".join(parts[k:]))
        if len(parts) == 2:  # `bemanningsleden`: the lemma has lost what links its parts
            linked = (parts[0] + link + parts[1] for link in ("s", "en", "n", "e") if form.startswith(parts[0] + link))
            keys |= {word for word in linked if word in self.vocabulary}
        words = {whole, form}
        if whole not in self.vocabulary:
            known = [word for word in singulars(form) if word in self.vocabulary]
            whole = known[0] if known else whole
            words |= singulars(form)
        words |= singulars(form) & self.vocabulary
        for word in words:
            if word in self.vocabulary:
                keys.add(word)
            if "-" in word:
                keys.add(word.rsplit("-", 1)[1])
            for k in range(1, len(word) - 3):
                if word[k:] in self.vocabulary and (len(word) - k > 4 or k > 4) and word[:k] not in DERIVING:
                    keys.add(word[k:])
            if word.endswith(SHORT_HEAD) and len(word) > 6:
                keys.add(SHORT_HEAD)
        return frozenset(keys), whole


def singulars(form: str) -> set[str]:
    """What a plural may be the plural of: gesprekken → gesprek, bedrijven → bedrijf, raketaanvallen → raketaanval, tanks → tank."""
    found = set()
    if form.endswith("s") and len(form) > 4:
        found.add(form[:-1].rstrip("'"))
    if form.endswith(("en", "ën")) and len(form) > 5:
        base = form[:-2]
        found |= {base, base + "e"}
        if base[-1] == base[-2]:
            found.add(base[:-1])
        if base[-2] in "aeou" and base[-3] not in "aeiou":
            base = base[:-1] + base[-2] + base[-1]
            found.add(base)
        if base[-1] in "vz":
            voiceless = {"v": "f", "z": "s"}[base[-1]]
            found |= {base[:-1] + voiceless, form[:-3] + voiceless}
    return found
