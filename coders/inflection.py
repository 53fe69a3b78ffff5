"""Dutch verb forms: every form of the verbs that the dictionaries know, so that a lemma the parser gets wrong is set right.

Weak verbs by rule, strong and irregular ones from `dictionaries/strong_verbs.tsv`; both with their separable particles.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from coders.sentence import Token

VOWELS = "aeiouy"
UNSTRESSED_PREFIXES = ("be", "ge", "her", "er", "ont", "ver", "mis", "weer", "over", "onder", "door", "voor", "vol", "om", "aan")
NO_GE = ("be", "ge", "her", "er", "ont", "ver")
Strong = Mapping[str, tuple[str, str, str]]
"""Bare infinitive → past singular, past plural, participle."""


def stem(infinitive: str) -> str:
    """The stem of a regular infinitive: werken → werk, leven → leef, praten → praat, zeggen → zeg."""
    if not infinitive.endswith("en"):
        return infinitive.removesuffix("n")
    if infinitive.endswith("iëren"):
        return infinitive[:-5] + "ieer"
    base = infinitive[:-2]
    if base.endswith(("ie", "oe", "ij", "ui", "ei", "ou", "au")) or not base:
        return base
    if base.endswith("ë"):
        return base[:-1] + "e"
    if len(base) > 2 and base[-1] == base[-2] and base[-1] not in VOWELS:
        return base[:-1]
    if len(base) > 1 and base[-1] not in VOWELS and base[-2] in VOWELS and (len(base) == 2 or base[-3] not in VOWELS) and not _schwa(base):
        base = base[:-1] + base[-2] + base[-1]
    if base.endswith("v"):
        return base[:-1] + "f"
    if base.endswith("z"):
        return base[:-1] + "s"
    return base


def _schwa(base: str) -> bool:
    """Unstressed -el, -er, -em, -en, -ig keep one vowel: wandelen → wandel, verdedigen → verdedig."""
    return (
        len(base) > 3
        and base.endswith(("el", "er", "em", "en", "ig", "ik"))
        and not base.endswith(("eer", "ieer"))
        and any(v in VOWELS for v in base[:-2])
    )


def weak_forms(infinitive: str) -> set[str]:
    """Present, past and participle of a weak verb without its particle."""
    root = stem(infinitive)
    variants = {root}
    if _schwa(infinitive[:-2]):  # `halveren`, `citeren`: the stress is not told by the spelling
        base = infinitive[:-2]
        variants.add(base[:-1] + base[-2] + base[-1])
    forms = {infinitive, infinitive + "d", infinitive + "de"}
    for root in variants:
        voiced = infinitive[-3:-2] in ("v", "z") or root[-1:] not in ("t", "k", "f", "s", "p", "h", "x", "c")
        dental = "d" if voiced else "t"
        participle = root if (root.endswith(("d", "t")) and root[-1] == dental) or root.endswith(("d", "t")) else root + dental
        forms |= {root, root if root.endswith("t") else root + "t", root + dental + "e", root + dental + "en"}
        forms.add(participle if infinitive.startswith(NO_GE) else "ge" + participle)
        forms.add(participle)
        if infinitive.startswith("e") or infinitive.startswith("i"):
            forms.add("geë" + participle[1:] if infinitive[0] == "e" else "geï" + participle[1:])
    return forms


def forms(bare: str, strong: Strong) -> set[str]:
    """All forms of a verb without particle."""
    irregular = _irregular(bare, strong)
    if irregular is None:
        return weak_forms(bare)
    prefix, (singular, plural, participle) = irregular
    root = stem(bare)
    present = {bare, root, root if root.endswith("t") else root + "t"}
    past = {prefix + singular, prefix + plural}
    own = participle.removeprefix("ge") if prefix and participle.startswith("ge") else participle
    return present | past | {prefix + own if prefix else participle}


def _irregular(bare: str, strong: Strong) -> tuple[str, tuple[str, str, str]] | None:
    if bare in strong:
        return "", strong[bare]
    for prefix in UNSTRESSED_PREFIXES:
        if bare.startswith(prefix) and bare[len(prefix) :] in strong:
            return prefix, strong[bare[len(prefix) :]]
    return None


def form_table(verbs: Iterable[str], particles: frozenset[str], strong: Strong) -> dict[str, str]:
    """Form → lemma for all `verbs`; a separable verb's forms stand both joined (`voortgezet`) and bare (`zette` → zetten)."""
    table: dict[str, str] = {}
    bare_verbs: dict[str, None] = {}
    separable: list[tuple[str, str]] = []
    for verb in verbs:
        particle, bare = split(verb, particles)
        bare_verbs[bare] = None
        if particle:
            separable.append((particle, bare))
        bare_verbs[verb] = None
    known = {bare: forms(bare, strong) for bare in bare_verbs}
    for bare, found in known.items():
        for form in found:
            table.setdefault(form, bare)
    for particle, bare in separable:
        for form in known[bare]:
            table[particle + form] = particle + bare
        table[f"{particle}te{bare}"] = particle + bare
    return table


def homographs(verbs: Iterable[str], particles: frozenset[str], strong: Strong) -> dict[str, tuple[str, ...]]:
    """Forms that belong to several of `verbs`: staken is to strike, and the past of steken."""
    owners: dict[str, set[str]] = {}
    for bare in {split(verb, particles)[1] for verb in verbs}:
        for form in forms(bare, strong) if _irregular(bare, strong) else {bare}:
            owners.setdefault(form, set()).add(bare)
    return {form: tuple(sorted(lemmas)) for form, lemmas in owners.items() if len(lemmas) > 1}


def split(verb: str, particles: frozenset[str]) -> tuple[str, str]:
    """(particle, bare verb) of a separable verb, ('', verb) of any other; the longest particle counts."""
    for length in range(min(9, len(verb) - 3), 1, -1):
        particle = verb[:length]
        if particle != "ver" and particle in particles and verb[length:].endswith(("en", "aan", "ien", "oen", "staan", "gaan", "slaan")):
            return particle, verb[length:]
    return "", verb


@dataclass(frozen=True, slots=True)
class VerbVocabulary:
    """The verbs that frames know, and how a token's lemma is made to be one of them.

    `verbs` are infinitives, separable ones joined; `repairs` maps (form, UPOS) to a lemma; `forms` maps any form to its
    infinitive, `reporting`
    holds verbs that take a `dat` clause, `nouns` the words that frames ask for.
    """

    verbs: Container[str]
    repairs: Mapping[tuple[str, str], str] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)
    reporting: Container[str] = ()
    homographs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    nouns: Container[str] = ()

    def lemma(self, token: Token) -> str:
        """A verb's lemma: repaired, without the lemmatiser's seam (`voort_zetten` → voortzetten), a known infinitive where one fits."""
        form = token.lower
        repaired = self.repairs.get((form, token.upos))
        if repaired:
            return repaired
        lemma = token.lemma.replace("_", "").lower()
        known = self.forms.get(form)
        if lemma in self.verbs and not (known and self._is_another(form, lemma, known)):
            return lemma
        return known or self.forms.get(lemma) or lemma

    def _is_another(self, form: str, lemma: str, known: str) -> bool:
        """`teruggaf` is no form of teruggaan: of verbs that begin alike the one whose form it is, where it is of one only."""
        if known == lemma or known not in self.verbs or form[:2] != lemma[:2] or form[:2] != known[:2] or form in self.homographs:
            return False
        alike = next((k for k, letters in enumerate(zip(form, lemma, known, strict=False)) if len(set(letters)) > 1), len(form))
        return form[alike:] not in self.homographs

    def joined(self, particle: str, token: Token) -> str:
        """The lemma of a verb whose particle stands apart (`zet … voort` → voortzetten)."""
        lemma = self.lemma(token)
        if particle + lemma in self.verbs:
            return particle + lemma
        bare = self.forms.get(token.lower)
        return particle + bare if bare and particle + bare in self.verbs else particle + lemma
