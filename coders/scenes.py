"""Where an act takes place, and the country that it hits or concerns by that place alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from coders import toponyms
from coders.acts import FIGHTERS, VIOLENCE, Act
from coders.adpositions import preposition
from coders.antecedents import has_guest, tells_where
from coders.attributes import van_actors
from coders.clauses import Clause
from coders.matches import Match
from coders.nominals import noun_act
from coders.references import Reference

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

STATE_OF_A_LAND = frozenset({"024", "025", "027", "104", "105", "107"})
"""Asking and demanding reform, an end of force and peace: what comes about in a country."""
MARCHES = frozenset(["trekken", "optrekken", "marcheren", "rijden", "komen"])
"""Where protesters move to is where they protest."""


def clause_place(reading: SentenceCoder, clause: Clause | None) -> str:
    """The country of the place where a clause says that it happens."""
    while clause is not None:
        moved = ("naar", "door") if clause.lemma in MARCHES else ()
        for prep in (*moved, "in", "te", "bij", "nabij", "rond", "op", "vanuit", "uit", "voor", "ten_noorden_van"):
            for i in clause.slots.get(prep, ()):
                if i in clause.nested:
                    continue
                country = reading.reader.place_country(i)
                if not country and noun_act(reading.matcher, i, None) is None:  # `bij een Russische luchtaanval` is no place
                    country = toponyms.place_below(reading.reader, i)
                if country:
                    return country
        if country := _antecedent_place(reading, clause):
            return country
        clause = clause.upper
    return ""


def _antecedent_place(reading: SentenceCoder, clause: Clause) -> str:
    """`bezocht Rabat, waar hij de koning ontmoette`: the country of the place that a relative clause is about, which stands right before
    it, whatever the parser hangs the clause on."""
    tokens = reading.sentence.tokens
    where = next((i for i in clause.slots.get("adv", ()) if tokens[i].lower == "waar"), 0) if clause.kind == "acl:relcl" else 0
    if not where:
        return ""
    before = where - 2 if tokens[where - 1].form == "," else where - 1
    place = tokens[clause.verb].head
    named = reading.reader.place_country(before) or reading.reader.place_country(place)
    return named or (toponyms.place_below(reading.reader, place) if not reading.reader.role(place)[0] else "")


def is_guest(reading: SentenceCoder, clause: Clause | None) -> bool:
    """`reist naar Brussel, waar hij de NAVO toespreekt`: whoever travels somewhere is not from there."""
    if clause is None or clause.kind != "acl:relcl":
        return False
    return tells_where(reading.sentence, clause) and has_guest(reading.sentence, clause)


def blocked_place(reading: SentenceCoder, act: Act) -> str:
    """`boeren blokkeerden de toegang tot de haven van Calais`: the country of what protesters occupy or block."""
    if act.clause is None or not act.code.startswith(("14", "133")):
        return ""
    tokens = reading.sentence.tokens
    things = [k for i in act.clause.slots.get("obj", ()) for k in reading.sentence.subtree(i) if tokens[k].upos == "PROPN"]
    return next((country for k in things if (country := reading.reader.place_country(k))), "")


def land(reading: SentenceCoder, country: str, i: int) -> Reference:
    """A country that nothing but a place names, at token `i`."""
    return Reference(country, i, i, i, reading.sentence.tokens[i].form, weak=True)


def struck_country(reading: SentenceCoder, clause: Clause, match: Match, avoid: set[str]) -> list[Reference]:
    """`een raffinaderij in de Russische stad Rjazan`, `rukten op naar Basra`: what hits a thing or a place hits its country."""
    for i in (*clause.slots.get("obj", ()), *(i for i in match.used if i not in clause.slots.get("subj", ()))):
        country = reading.reader.place_country(i) or toponyms.place_below(reading.reader, i)
        if country and country not in avoid:
            return [land(reading, country, i), *_lands_joined(reading, [i, *reading.sentence.children[i]], avoid | {country})]
    country = clause_place(reading, clause) if clause.slots.get("obj") else ""
    if not country or country in avoid:
        return []
    return [land(reading, country, clause.verb), *_lands_joined(reading, clause.slots.get("in", ()), avoid | {country})]


def _lands_joined(reading: SentenceCoder, places: Iterable[int], avoid: set[str]) -> list[Reference]:
    """`bestookten doelen in Soedan | en Afghanistan`: what is joined to a place that was hit was hit as well."""
    joined = [c for i in places if reading.reader.place_country(i) for c in reading.sentence.dependents(i, "conj")]
    found = {country: c for c in joined if (country := reading.reader.place_country(c)) and country not in avoid}
    return [land(reading, country, c) for country, c in found.items()]


HITS_LAND = ("162", "171", "172", "173", *VIOLENCE)
"""Cut aid, force against things and people, and violence: where they have no other victim they hit the country where they are done."""
SEATS = frozenset("Genève Brussel Wenen Davos Straatsburg New".split())
"""Cities where bodies sit and states meet, so that what is said there is said to others than the host."""
OPPOSED = ("14", "15", "16", "17", *VIOLENCE)
"""Roots of acts that somebody named by `tegen` opposes or suffers."""


def suffering(reading: SentenceCoder, clause: Clause, match: Match, sources: list[Reference]) -> list[Reference]:
    """Whom a hostile act hits that has no object of its own: `riep tegen de truckers de noodwet in`, `nam munitie van het leger in beslag`,
    `beging in Boetsja oorlogsmisdaden`."""
    code = match.frame.code
    own = {ref.code for ref in sources} | {ref.country for ref in sources if ref.country}
    nouns = [i for i in match.used if reading.sentence.tokens[i].upos == "NOUN"]
    if code.startswith(OPPOSED):
        below = (c for i in nouns for c in reading.sentence.children[i] if preposition(reading.sentence, c) == "tegen")
        opposed = (i for i in (*clause.slots.get("tegen", ()), *below) if i not in clause.nested)
        found = next((refs for i in opposed if (refs := _others(reading.reader.actors(i), own))), [])
        if found:
            return found
    if code.startswith("171") and (raided := _raided(reading, clause, own)):
        return raided
    if code.startswith("171") and (found := next((refs for i in nouns if (refs := _others(van_actors(reading.reader, i), own))), [])):
        return found
    return foreign_ground(reading, clause, match, sources)


RAIDS = frozenset("inval huiszoeking doorzoeking razzia huiszoekingen doorzoekingen".split())


def _raided(reading: SentenceCoder, clause: Clause, own: set[str]) -> list[Reference]:
    """`nam bij een inval in het hoofdkwartier van de oppositie computers in beslag`: whose house it was."""
    raids = [i for i in clause.slots.get("bij", ()) if reading.sentence.tokens[i].lemma.split("_")[-1] in RAIDS]
    houses = [c for i in raids for c in reading.sentence.children[i] if preposition(reading.sentence, c) in ("in", "bij", "op", "van")]
    owners = (refs for c in houses for refs in (reading.reader.actors(c), van_actors(reading.reader, c)))
    return next((found for refs in owners if (found := _others(refs, own))), [])


def _others(found: list[Reference], own: set[str]) -> list[Reference]:
    return [ref for ref in found if not ref.weak and ref.code not in own]


def _in_seat(reading: SentenceCoder, clause: Clause) -> bool:
    """`de VN zetten in New York de hulp stop`: it does not go to the country of the place."""
    return any(reading.sentence.tokens[i].form in SEATS for i in clause.slots.get("in", ()))


def foreign_ground(reading: SentenceCoder, clause: Clause, match: Match, sources: list[Reference]) -> list[Reference]:
    """The country of the place where somebody acts who is not at home there, or who fights at home against his own state."""
    if not match.frame.code.startswith(HITS_LAND) or match.frame.symmetric or match.mutual:
        return []
    objects = [i for i in match.used if i not in clause.slots.get("subj", ())]
    country = next((home for i in objects if (home := toponyms.phrase_place(reading.reader, i))), "")
    if not country and not (match.frame.code.startswith("162") and _in_seat(reading, clause)):
        there = {slot: fill for slot, fill in clause.slots.items() if slot != "vanuit"}  # nobody acts on where he acts from
        country = clause_place(reading, replace(clause, slots=there))
    fighting = match.frame.code.startswith((*VIOLENCE, "171"))
    strangers = [ref for ref in sources if not ref.open and ref.country != country]
    rebels = [ref for ref in sources if fighting and ref.role in FIGHTERS]
    return [land(reading, country, clause.verb)] if country and (strangers or rebels) else []


FAVOURS = ("022", "023", "0311", "032", "033")
"""Asking for diplomatic favours and aid, and promising support and aid."""
PLEADING = frozenset({"pleiten", "bepleiten", "pleidooi", "lans"})
"""Verbs and nouns for asking whoever listens."""
GATHERINGS = frozenset("top conferentie vergadering overleg bijeenkomst congres forum zitting topontmoeting donorconferentie raad".split())


def host(reading: SentenceCoder, clause: Clause, code: str, sources: list[Reference]) -> list[Reference]:
    """`vroeg in Berlijn om wapens`, `zegde in Kiev steun toe`: a guest asks his host for it and promises it to him."""
    words = {clause.lemma, *(reading.sentence.tokens[i].lemma for i in clause.slots.get("obj", ()))}
    if not code.startswith(FAVOURS) or words & PLEADING or _in_seat(reading, clause):
        return []
    around = (i for prep in ("op", "tijdens", "bij", "na", "in") for i in clause.slots.get(prep, ()))
    if any(reading.sentence.tokens[i].lemma.split("_")[-1] in GATHERINGS for i in around):
        return []
    places = [i for i in clause.slots.get("in", ()) if i not in clause.nested and reading.sentence.tokens[i].head == clause.verb]
    country = next((home for i in places if (home := reading.reader.place_country(i))), "")
    guests = bool(sources) and all(ref.country and ref.country != country for ref in sources)
    return [land(reading, country, clause.verb)] if country and guests else []


REPRESSION = frozenset("repressie onderdrukking executie terechtstelling doodvonnis".split())
"""Nouns for what states do to their own people, beside those of arrests and coercion (17)."""


DISSENTING = frozenset({"OPP", "PTY"})
"""Whom their own state arrests, where nothing tells that another did."""


def repressive_state(reading: SentenceCoder, deeds: Iterable[int], avoid: set[str]) -> list[Reference]:
    """`veroordeelt de arrestatie van journalisten in Venezuela`: where people are arrested, executed and put down, the state does it."""
    sentence = reading.sentence
    for deed in deeds:
        act = noun_act(reading.matcher, deed, None)
        if sentence.tokens[deed].lemma.split("_")[-1] not in REPRESSION and (act is None or act.frame.code[:2] != "17"):
            continue
        undergone = [c for c in sentence.children[deed] if preposition(sentence, c) in ("van", "tegen", "op")]
        for i in (deed, *undergone):
            country = toponyms.phrase_place(reading.reader, i, owned=False)
            if country and country not in avoid:
                return [land(reading, country, i)]
        for ref in (ref for c in undergone for ref in reading.reader.actors(c) if ref.role in DISSENTING and ref.country not in avoid):
            return [land(reading, ref.country, ref.head)]  # `de arrestatie van Navalny`
    return []


def concerned(reading: SentenceCoder, nouns: Iterable[int], avoid: set[str]) -> list[Reference]:
    """`pleitte voor verkiezingen in Haïti`, `riep op tot een bestand in Gaza`: where nobody is asked, the country where there is to be
    reform or peace, of a thing or a place."""
    for i in nouns:
        country = toponyms.phrase_place(reading.reader, i) or reading.reader.place_country(i)
        if country and country not in avoid:
            return [land(reading, country, i)]
    return []
