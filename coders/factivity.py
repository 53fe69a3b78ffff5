"""Does a clause assert anything where it stands, or is it a condition, a hope, a rumour, a story (CONVENTIONS: which events)?"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from coders import complements
from coders.adpositions import preposition
from coders.clauses import Clause
from coders.metonymy import KINDS_OF_PEOPLE
from coders.sentence import Token

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

NONFACTIVE = frozenset(
    "hopen vrezen geloven denken vermoeden verwachten wensen willen eisen vragen veronderstellen menen dromen voorspellen lijken "
    "schijnen vermijden voorkomen verhinderen beletten suggereren proberen trachten pogen streven betekenen inhouden impliceren "
    "neerkomen fantaseren liegen verwijten beschuldigen betichten verdenken scanderen aandringen pleiten bepleiten uitsluiten "
    "betwijfelen speculeren gissen".split()
)
IMPLICATIVE = frozenset("beginnen blijven komen gaan staan zitten lopen weten helpen leiden".split())
FICTION = frozenset(
    "film serie roman thriller toneelstuk sprookje musical opera actiefilm speelfilm misdaadroman computerspel videospel videogame".split()
)
"""Where nothing that is told took place."""
SHOWS = FICTION | frozenset("tentoonstelling expositie documentaire strip stripverhaal hoorspel kostuumdrama schilderij reportage".split())
"""What shows how something happened, truly or not, but not today."""
STORIES = FICTION | {"boek", "verhaal", "novelle"}
"""Whose characters do what is told of them: `een generaal in het boek pleegt een staatsgreep`."""
ABOUT = frozenset("gaan handelen draaien vertellen verhalen".split())
"""Verbs that say of whom a story is: `de film gaat over een soldaat die …`."""
RUMOURS = frozenset({"gerucht"})
CHANCES = frozenset(
    "kans risico gevaar mogelijkheid vrees hoop dreiging verwachting waarschijnlijkheid scenario eis oproep belofte dreigement verzoek "
    "wens voorstel idee gedachte plan voornemen suggestie indruk illusie rekening schijn smaak bijsmaak nasmaak gevoel".split()
)
"""Nouns for what may come about, and for what is asked, promised or threatened with."""
UNCERTAIN = frozenset(
    "mogelijk onmogelijk waarschijnlijk onwaarschijnlijk denkbaar ondenkbaar aannemelijk plausibel uitgesloten uitsluiten twijfelachtig "
    "onzeker onbekend onduidelijk onbewezen onvoorstelbaar gevreesd vrezen gehoopt hopen misverstand mythe fabel fabeltje leugen verzinsel "
    "sprookje onzin onwaar onjuist vals verzonnen gelogen".split()
)
"""`het is denkbaar dat …`: what may be so or not."""
TO_BE_DONE = frozenset(
    "belangrijk wenselijk onwenselijk wensen nodig noodzakelijk noodzaak essentieel cruciaal vereist vereisen vereiste raadzaam verstandig "
    "tijd zaak belang voorwaarde onontbeerlijk dringend urgent geoorloofd toegestaan toestaan verboden verbieden beter best "
    "gebod plicht taak".split()
)
"""`het is belangrijk dat …`: what somebody has yet to do."""
COPULAS = frozenset({"zijn", "lijken", "schijnen", "blijven", "heten"})


def _may_be(reading: SentenceCoder, clause: Clause) -> bool:
    """`het kan zijn dat X aanvalt`, `het zou kunnen dat …`: `kunnen` without a verb of its own."""
    tokens = reading.sentence.tokens
    above = tokens[tokens[clause.verb].head]
    return "kunnen" in {above.lemma, tokens[above.head].lemma if above.lower == "het" else ""} and above.i < clause.verb


def _is_judged(reading: SentenceCoder, clause: Clause, upper: Clause) -> bool:
    """`het is onwaarschijnlijk dat X aanvalt`, `het is van belang dat X gaat`, `het kan zijn dat X gaat`: said of what need not be so."""
    tokens = reading.sentence.tokens
    copula = any(tokens[i].lemma in COPULAS for i in (upper.verb, *upper.verb_tokens))
    if not copula or upper.slots.get("obj"):
        return False
    said = {tokens[i].lemma for i in (upper.verb, *upper.slots.get("pred", ()), *upper.slots.get("van", ()))}
    yet = clause.tense != "past" and bool(said & TO_BE_DONE)
    return bool(said & UNCERTAIN) or yet or (upper.lemma == "zijn" and upper.modality in ("may", "hearsay"))


def _is_chance(reading: SentenceCoder, clause: Clause) -> bool:
    """`de kans is klein dat Rusland zich terugtrekt`, `herhaalt de eis dat …`: what there is but a chance or a wish of is not told."""
    lemmas = {reading.sentence.tokens[i].lemma for slot in ("subj", "obj", "pred") for i in clause.slots.get(slot, ())}
    return bool(lemmas & CHANCES)


GROUNDS = frozenset(["reden", "aanleiding", "grond", "noodzaak", "bewijs", "aanwijzing", "teken"])
FEW = frozenset(["geen", "weinig", "minder", "nauwelijks", "niet"])


def _lacks_grounds(reading: SentenceCoder, upper: Clause) -> bool:
    """`er is steeds minder reden voor dat …`, `er zijn geen aanwijzingen dat Rusland aanvalt`: what there is no ground for."""
    tokens = reading.sentence.tokens
    if upper.lemma not in ("zijn", "bestaan", "hebben"):
        return False
    grounds = (i for slot in ("subj", "obj") for i in upper.slots.get(slot, ()) if tokens[i].lemma.split("_")[-1] in GROUNDS)
    return any(upper.negated or any(tokens[c].lower in FEW for c in reading.sentence.children[i]) for i in grounds)


UNREAL = frozenset(
    "eis oproep verzoek vraag voorwaarde wens hoop vrees angst gedachte idee voorstel plan dreigement dreiging beschuldiging aantijging "
    "bewering verdenking gerucht vermoeden verwijt suggestie insinuatie lezing claim theorie roddel indruk illusie schijn".split()
)
"""Nouns for what is wanted, feared or proposed: `trokken door Brussel met de eis dat de minister opstapt`."""
COMMON_UNREAL = frozenset(
    "eis oproep vraag voorwaarde wens hoop vrees angst gedachte kans mogelijkheid dreiging verwachting indruk illusie schijn "
    "beschuldiging aantijging bewering verdenking suggestie insinuatie lezing claim theorie".split()
)
"""Those of common gender, behind which `dat` is no relative pronoun (`de kans dat …`, but `het plan dat Rusland verwierp`)."""
TIMES = frozenset("keer maal dag avond nacht ochtend week maand jaar moment ogenblik uur".split())
"""When something happened, as a `dat` clause behind them tells."""
OCCASIONS = frozenset("keer maal toeval verrassing geheim".split())


def _content_of(reading: SentenceCoder, clause: Clause) -> str:
    """The noun before a `dat` clause, whose content it tells wherever the parser hung it, a phrase with `van` between them or not; '' if
    there is none."""
    tokens = reading.sentence.tokens
    first = min((c for c in reading.sentence.children[clause.verb] if tokens[c].lower == "dat"), default=0)
    if not first:
        return ""
    noun = tokens[first - 1]
    while noun.deprel in ("nmod", "flat") and (noun.deprel == "flat" or preposition(reading.sentence, noun.i) == "van"):
        noun = tokens[noun.head]
    return noun.lemma.split("_")[-1] if noun.upos == "NOUN" else ""


def _fills_object(reading: SentenceCoder, upper: Clause) -> bool:
    """`spreekt de bewering tegen | dat …`: a clause beside an object that it can only be the content of."""
    return any(reading.sentence.tokens[i].lemma.split("_")[-1] in UNREAL for i in upper.slots.get("obj", ()))


def _fills_out(reading: SentenceCoder, clause: Clause, above: Token) -> bool:
    """`de eis van Mali dat Frankrijk vertrekt`: behind a noun of common gender `dat` is no relative pronoun, whatever stands between; nor
    is it where the clause has subject and object beside it (`het gerucht dat Rusland Polen aanviel`)."""
    tokens, children = reading.sentence.tokens, reading.sentence.children[clause.verb]
    thats = [c for c in children if tokens[c].lower == "dat"]
    joins = {"nsubj", "obj"} <= {tokens[c].deprel for c in children if c not in thats}
    if thats and joins and above.lemma.split("_")[-1] in UNREAL | CHANCES:
        return True
    return _content_of(reading, clause) in COMMON_UNREAL or (bool(thats) and above.lemma.split("_")[-1] in COMMON_UNREAL)


def _occasion(reading: SentenceCoder, upper: Clause) -> bool:
    """`het was niet de eerste keer dat hij uithaalde`: what happened more than once, or by no chance, happened."""
    return reading.sentence.tokens[upper.verb].lemma in OCCASIONS or any(
        reading.sentence.tokens[i].lemma in OCCASIONS for i in upper.slots.get("pred", ())
    )


FATES = frozenset({"toeval", "ironie", "lot", "noodlot"})


def by_fate(reading: SentenceCoder, upper: Clause) -> bool:
    """`het toeval wil dat hij ontslag nam`: what fate wills has happened."""
    subjects = (reading.sentence.tokens[i].lemma for i in upper.slots.get("subj", ()))
    return upper.lemma == "willen" and any(lemma in FATES for lemma in subjects)


OPEN_CASES = frozenset("dreigen eisen oproepen waarschuwen pleiten overwegen vragen beloven aankondigen mogen verbieden adviseren".split())
"""Verbs of what has yet to be done, and to whoever it will concern."""


def _whoever(reading: SentenceCoder, clause: Clause, upper: Clause) -> bool:
    """`dreigt met sancties tegen landen die Iran helpen`: those that will be hit if they do, of whom nobody says that they do."""
    tokens = reading.sentence.tokens
    antecedent = tokens[tokens[clause.verb].head]
    picked = any(tokens[c].deprel in ("det", "nummod", "amod") and c < antecedent.i for c in reading.sentence.children[antecedent.i])
    generic = antecedent.lemma.split("_")[-1] in KINDS_OF_PEOPLE and antecedent.has("Number=Plur") and not picked
    yet = upper.modality in ("future", "will", "must", "may") or upper.infinitive or upper.lemma in OPEN_CASES
    return generic and yet and clause.tense == "present"


DRAFTS = ("resolutie", "motie", "voorstel", "amendement", "ontwerp", "slotverklaring")
"""Ends of nouns for texts that say nothing in anybody's name before they are passed."""
TURNED_DOWN = frozenset(
    "veto vetorecht verwerpen afwijzen wegstemmen afstemmen tegenhouden blokkeren kelderen torpederen indienen voorleggen voorstellen "
    "stemmen onderhandelen".split()
)
"""Words that tell that a text was not passed, or not yet."""


def _not_passed(reading: SentenceCoder, text: Token, upper: Clause) -> bool:
    """`sprak een veto uit over een resolutie die een bestand eist`: nobody demands what the text would have demanded."""
    tokens = reading.sentence.tokens
    above = [text.i, *reading.sentence.ancestors(text.i)]  # `een resolutie van de Veiligheidsraad | die een bestand eist`
    if not any(tokens[i].lemma.split("_")[-1].endswith(DRAFTS) for i in above[:2]):
        return False
    words = {tokens[i].lemma for i in (*above, *upper.slots.get("obj", ()))} | {upper.lemma}
    return upper.negated or bool(words & TURNED_DOWN)


SCHEMES = ("plan", "voorstel", "akkoord", "verdrag", "overeenkomst", "scenario", "ontwerp", "afspraak", "resolutie", "tekst")
"""Ends of nouns for what lays down who is to do what."""


def _by_plan(reading: SentenceCoder, clause: Clause) -> bool:
    """`volgens het plan laat Hamas gijzelaars vrij`: what a plan lays down, and what comes of it in a clause below, is yet to be done."""
    for part in (clause, clause.upper if clause.kind in ("advcl", "advcl:relcl", "acl:relcl") else None):
        if part is None or part.tense != "present":
            continue
        for i in part.slots.get("volgens", ()):
            if reading.sentence.tokens[i].lemma.endswith(SCHEMES) and reading.sentence.children[i]:
                return True
    return False


HOPING = frozenset("hopen willen verwachten overwegen denken beloven voorstellen plannen aanbieden".split())


def _is_hoped(clause: Clause) -> bool:
    """`hoopt de oorlog te beëindigen door troepen terug te trekken`: nor has the means been used of what is only hoped for."""
    while clause.upper is not None and clause.infinitive:
        clause = clause.upper
        if clause.lemma in HOPING:
            return True
    return clause.lemma in HOPING or clause.modality in ("will", "future", "may", "must")


def _means_to_come(reading: SentenceCoder, upper: Clause) -> str:
    """`wil het tekort oplossen door gevangenen vrij te laten`: by what means somebody wants, hopes or refuses to do something."""
    if _is_hoped(upper):
        return "hoped for"
    if upper.modality in ("will", "future", "must", "may", "hearsay"):
        return "means of what is yet to be done"
    if upper.infinitive or complements.has_te(reading.sentence, upper):
        above = upper.upper
        tried = above is not None and above.lemma in TRYING and not above.negated
        return "" if tried or (above is not None and not above.negated and not unasserted(reading, upper)) else "means of what nobody does"
    return "negated above" if upper.negated else ""


TRYING = frozenset({"proberen", "trachten", "pogen"})
CIRCULATING = frozenset({"gaan", "rondgaan", "circuleren", "opduiken"})
NEWS = frozenset("bericht nieuws verhaal bewering melding mededeling lezing gerucht claim".split())
FALSE = frozenset("onjuist vals onwaar verzonnen verzinnen nep gelogen liegen ongegrond fout fake".split())


def _goes_round(reading: SentenceCoder, upper: Clause) -> bool:
    """`het verhaal ging dat Rusland had aangevallen`: what people tell one another."""
    subjects = (reading.sentence.tokens[i].lemma for i in upper.slots.get("subj", ()))
    return upper.lemma in CIRCULATING and any(lemma in NEWS for lemma in subjects)


def _is_denied(reading: SentenceCoder, upper: Clause) -> bool:
    """`het bericht dat hij is afgetreden, klopt niet`, `is onjuist`: what is said to be untrue."""
    said = {reading.sentence.tokens[i].lemma for i in (upper.verb, *upper.slots.get("pred", ()))}
    return upper.negated or bool(said & FALSE)


def _asks(reading: SentenceCoder, clause: Clause, above: Token) -> bool:
    """`de vraag waarom Hamas aanviel`: a question that fills out its noun, no relative clause."""
    first = {reading.sentence.tokens[c].lower for c in reading.sentence.children[clause.verb] if c < clause.verb}
    return above.lemma == "vraag" and bool(first & {"waarom", "hoe", "wie", "wanneer", "wat", "of", "welk", "welke"})


def _is_named(reading: SentenceCoder, i: int, words: Collection[str]) -> bool:
    """Is the noun one of these words, whole or as the head of a compound?"""
    lemma = reading.sentence.tokens[i].lemma
    return lemma.split("_")[-1] in words or lemma.replace("_", "") in words


def _within(reading: SentenceCoder, heads: Sequence[int]) -> Iterator[int]:
    """`een generaal in het boek`: the nouns in which somebody is that stand in his own phrase."""
    children = reading.sentence.children
    return (c for i in heads for c in children[i] if preposition(reading.sentence, c) in ("in", "uit"))


def unasserted(reading: SentenceCoder, clause: Clause) -> str:
    """Why the clause asserts nothing where it stands, '' if it does."""
    if clause.hypothetical:
        return "condition"
    if clause.question:
        return "question"
    upper = clause.upper
    shown = upper.slots.get("subj", ()) if upper is not None and clause.kind == "ccomp" else ()  # `de film toont hoe …`
    fictional = any(_is_named(reading, i, FICTION) for i in clause.slots.get("in", ()))
    if fictional or any(_is_named(reading, i, SHOWS) for i in shown):
        return "fiction"
    if any(_is_named(reading, c, STORIES) for c in _within(reading, clause.slots.get("subj", ()))):
        return "fiction"
    if any(reading.sentence.tokens[i].lemma in RUMOURS for i in clause.slots.get("volgens", ())):
        return "hearsay"
    if _by_plan(reading, clause):
        return "laid down in a plan"
    kind = clause.kind.split(":")[0]
    marks = complements.marks(reading.sentence, clause)
    if "dat" in marks and _may_be(reading, clause):
        return "judged, not told"
    if upper is None or kind in ("root", "conj", "parataxis"):
        return unasserted(reading, upper) if upper is not None and kind == "conj" else ""
    if "alsof" in marks or (upper.lemma == "stellen" and upper.verb == 0 and "dat" in marks):
        return "made up"  # `deed alsof …`, `Stel dat …`
    if marks & {"dan", "zoals"} and not any(reading.sentence.tokens[i].has("VerbForm=Fin") for i in clause.verb_tokens):
        return "comparison"
    finite = any(reading.sentence.tokens[i].has("VerbForm=Fin") for i in clause.verb_tokens)  # `dat Iran van plan is te stoppen`
    if clause.infinitive or (complements.has_te(reading.sentence, clause) and not (finite and "dat" in marks)):
        if kind in ("advcl", "xcomp") and ("door" in marks or "na" in marks):
            return _means_to_come(reading, upper) if "door" in marks else ""
        aims = "om" in marks and upper.lemma in ("staan", "zitten", "lopen", "komen", "gaan", "blijven")  # `staat onder druk om te betalen`
        done = upper.lemma in IMPLICATIVE and kind == "xcomp" and not upper.negated and not aims
        return unasserted(reading, upper) if done else "infinitive that nobody carries out"
    above = reading.sentence.tokens[reading.sentence.tokens[clause.verb].head]
    twice = sum(reading.sentence.tokens[c].deprel == "nsubj" for c in reading.sentence.children[clause.verb]) > 1  # `dat` taken for one
    if kind == "acl" and above.lemma == "geval" and preposition(reading.sentence, above.i) in ("voor", "in"):
        return "condition"  # `voor het geval dat Rusland aanvalt`
    if kind == "acl" and ("dat" in marks or twice) and above.lemma in CHANCES:
        return "content of a noun"
    if kind in ("ccomp", "csubj", "xcomp", "advcl") and "dat" in marks and _is_chance(reading, upper):
        return "no more than a chance"
    if kind in ("ccomp", "csubj", "acl", "advcl") and "dat" in marks and _goes_round(reading, upper):
        return "hearsay"
    if kind in ("csubj", "acl", "advcl") and "dat" in marks and _lacks_grounds(reading, upper):
        return "without grounds"
    if kind in ("ccomp", "csubj", "acl", "advcl") and "dat" in marks and _is_judged(reading, clause, upper):
        return "judged, not told"
    if kind == "ccomp" and "dat" in marks and _is_wished(reading, upper):
        return "wished, not told"
    if kind in ("ccomp", "csubj", "xcomp"):
        if upper.lemma in NONFACTIVE and not by_fate(reading, upper):
            return f"not asserted under '{upper.lemma}'"
        if "dat" in marks and (_content_of(reading, clause) in UNREAL or _fills_object(reading, upper)):
            return "content of a noun"
        return "negated above" if upper.negated and not _occasion(reading, upper) else unasserted(reading, upper)
    when = above.lemma in TIMES and clause.tense == "past" and not upper.negated  # `de laatste keer dat hij Moskou bezocht`
    if kind == "acl" and not when and (("dat" in marks and clause.kind == "acl") or _fills_out(reading, clause, above)):
        return "content of a noun"
    if kind == "acl" and upper.lemma in ABOUT and any(_is_named(reading, i, STORIES) for i in upper.slots.get("subj", ())):
        return "fiction"
    if clause.kind == "acl:relcl" and _whoever(reading, clause, upper):
        return "whoever does it"
    if clause.kind == "acl:relcl" and _not_passed(reading, above, upper):
        return "said in a text that was not passed"
    if kind == "acl" and (_asks(reading, clause, above) or (above.lemma.split("_")[-1] in NEWS and _is_denied(reading, upper))):
        return "asked or denied"
    if kind == "acl" and any(preposition(reading.sentence, i) == "volgens" for i in list(reading.sentence.ancestors(clause.verb))[:2]):
        return "part of the source of a report"
    if kind == "advcl" and marks & {"opdat", "alsof", "voordat", "alvorens", "zodat", "tot", "totdat"}:
        return "purpose or condition"
    return ""


GLADLY = frozenset(["graag", "liever", "liefst"])


def _is_wished(reading: SentenceCoder, upper: Clause) -> bool:
    """`zou graag zien dat …`, `vindt het de hoogste tijd dat …`: what somebody would like to happen has not."""
    tokens = reading.sentence.tokens
    beside = {tokens[i].lower for i in reading.sentence.children[upper.verb]}
    return (upper.lemma == "zien" and bool(beside & GLADLY)) or (upper.lemma in ("vinden", "zijn", "worden") and "tijd" in beside)
