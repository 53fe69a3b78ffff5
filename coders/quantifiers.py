"""Phrases that count: whom a measure counts (`een groep rebellen`), and people who are only counted (`twee Belgen`, `honderd mensen`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coders.adpositions import preposition
from coders.references import Reference
from coders.sentence import Sentence

if TYPE_CHECKING:
    from coders.actors import ActorReader

MEASURES = frozenset(
    "miljoen miljard aantal groep groepje ploeg team handjevol tiental honderdtal duizendtal meerderheid minderheid deel helft kwart derde "
    "procent handvol dozijn reeks paar soort merendeel massa schare stoet meute horde legertje lading vracht zending voorraad".split()
)
"""Nouns that count others."""
CROWDS = frozenset(["menigte", "mensenmenigte", "mensenmassa"])
"""Nouns that count others, and are people where they count nobody."""
PORTIONS = frozenset(["meerderheid", "minderheid", "helft"])
"""Measures that also say `in` what body they vote: `een meerderheid in de Tweede Kamer`."""
COUNTS = frozenset("duizend honderd tiental honderdtal duizendtal miljoen tienduizend honderdduizend".split())
UNCOUNTED = frozenset("tientallen honderden duizenden tienduizenden honderdduizenden miljoenen".split())
"""Uncounted many, as the words are written."""
COUNTING = MEASURES | COUNTS
VAGUE_NUMBERS = frozenset("veel vele meeste sommige enkele weinig talrijke talloze verscheidene ettelijke zoveel".split())
"""Words that count without a number."""
PEOPLE = frozenset(
    "mens persoon man vrouw jongen meisje jongere kind baby tiener bejaarde echtpaar koppel gezin familie voorbijganger omstander "
    "passagier reiziger toerist bezoeker gelovige kerkganger gijzelaar gegijzelde opvarende gevangene gedetineerde krijgsgevangene "
    "slachtoffer gewonde overlevende dorpeling bewoner inwoner stadsbewoner klant winkelier werknemer werkneemster buitenlander "
    "landgenoot onderdaan staatsburger moslim christen hindoe jood koerd soldatenvrouw weduwe wees moeder vader ouder "
    "chauffeur bestuurder automobilist fietser verkoper gids tolk bezorger pelgrim supporter".split()
)


def measured(reader: ActorReader, head: int) -> list[Reference]:
    """`een half miljoen burgers`, `een groep rebellen`, `een meerderheid van de leden`: whom the measure counts."""
    links = ("", "van", "in", "binnen") if reader.sentence.tokens[head].lemma.lower() in PORTIONS else ("", "van")
    for c in reader.sentence.children[head]:
        if c > head and reader.sentence.tokens[c].deprel in ("nmod", "appos", "flat", "fixed") and preposition(reader.sentence, c) in links:
            found = reader.actors(c)
            if found:
                return found
    return []


FRACTIONS = frozenset("derde vierde vijfde zesde tiende".split())


def is_fraction(sentence: Sentence, i: int) -> bool:
    """`een derde van de leden`, `twee derde van de ministers`, `driekwart van`: how large a part of them."""
    if sentence.tokens[i].lower not in FRACTIONS:
        return sentence.tokens[i].lower in ("driekwart", "tweederde")
    before = (sentence.tokens[c] for c in sentence.dependents(i, "det", "nummod"))
    return any(t.lower == "een" or t.deprel == "nummod" for t in before)


def counted(reader: ActorReader, head: int) -> bool:
    """`een 30-jarige Rotterdammer`, `twee Belgen`, `de meeste Belgen`: persons, where `de Belgen` is the country."""
    children = [reader.sentence.tokens[c] for c in reader.sentence.children[head]]
    numbered = any(c.deprel == "nummod" or c.lower in VAGUE_NUMBERS for c in children)
    return numbered or any("-jarige" in c.form or (c.deprel == "det" and c.lower == "een") for c in children)


def is_one_crowd(sentence: Sentence, heads: Sequence[int]) -> bool:
    """`650 politici en zakenlieden`: nouns that share one number are a crowd, and no two sides."""
    tokens, first = sentence.tokens, min(heads)
    marks = [tokens[c] for c in sentence.children[first] if c < first]
    above = tokens[first].head
    numbered = any(t.deprel == "nummod" or t.lower in VAGUE_NUMBERS for t in marks)
    numbered = numbered or (above >= 0 and tokens[above].lemma.lower() in COUNTING)
    return numbered and all(tokens[i].head == first and not sentence.dependents(i, "nummod", "det", "amod") for i in heads if i != first)


def is_measured(reader: ActorReader, head: int) -> bool:
    """`duizenden Grieken`: people, where `de Grieken` is the country."""
    above = reader.sentence.tokens[head].head
    return above >= 0 and reader.sentence.tokens[above].lemma.lower() in COUNTING


def is_person(reader: ActorReader, head: int, lemma: str) -> bool:
    """`honderd mensen`, `een 30-jarige man`, `de 43-jarige slagersknecht`."""
    aged = any("-jarige" in reader.sentence.tokens[k].form for k in (head, *reader.sentence.children[head]))
    compound = len(lemma) > 6 and lemma.endswith(("man", "vrouw", "kind", "jongen", "mannen", "vrouwen", "kinderen"))
    return aged or lemma in PEOPLE or compound
