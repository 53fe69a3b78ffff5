"""Is it asserted? Negation, modals, conditions and the clauses above (CONVENTIONS: which events)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from coders import complements
from coders.acts import FORCE, HOSTILE, Act
from coders.adpositions import preposition
from coders.clauses import CLAUSAL, Clause
from coders.composition import REALIS, compose
from coders.matches import Match
from coders.metonymy import KINDS_OF_PEOPLE
from coders.predicates import is_prenominal
from coders.sentence import Token

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

NONFACTIVE = frozenset(
    "hopen vrezen geloven denken vermoeden verwachten wensen willen eisen vragen veronderstellen menen dromen voorspellen lijken "
    "schijnen vermijden voorkomen verhinderen beletten suggereren proberen trachten pogen streven betekenen inhouden impliceren "
    "neerkomen fantaseren verwijten beschuldigen betichten verdenken scanderen aandringen pleiten bepleiten uitsluiten betwijfelen".split()
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
RUMOURS = frozenset({"gerucht"})
PLANS = frozenset(["bedoeling", "plan", "voornemen"])
"""Nouns that a clause below them fills out as what is to be."""
DEEDS = ("08", "116", "16", *FORCE)
"""What somebody did once; support, leadership or a law that holds are what a thing is like."""
LASTING = ("192", "1711")
CONDITIONS_OF_BEING = frozenset({"bezetten", "opsluiten", "verplichten", "legeren", "stationeren", "inkwartieren"})
"""Verbs whose participle, with `zijn` and nobody who did it, says how things are: `de stad was bezet`, `is verplicht te …`."""

POSTED = frozenset({"legeren", "stationeren"})
"""Verbs whose perfect tells where somebody has his troops."""
HELD = frozenset({"gijzelen", "omsingelen", "belegeren", "vasthouden"})
SPANS = frozenset(["jarenlang", "maandenlang", "wekenlang", "dagenlang", "urenlang"])
"""`agenten die jarenlang waren gegijzeld`: for how long somebody is held tells no new deed."""


FESTIVE = frozenset(
    "vieren verwelkomen begroeten toejuichen feesten dansen eren bijwonen zien bekijken nemen aanmoedigen uitzwaaien huldigen".split()
)
"""What a crowd in the streets may come for that is no protest (`afscheid te nemen`)."""


def told(reading: SentenceCoder, clause: Clause, act: Act) -> bool:
    """Is an act told? A participle in front of its noun tells a deed (`de door rebellen ontvoerde diplomaat`), else it describes
    (`de door Syrië gesteunde organisatie`)."""
    if act.code.startswith("141") and any(low.infinitive and low.lemma in FESTIVE for low in clause.lower):
        return False  # `gingen de straat op om de overwinning te vieren`
    if not is_prenominal(reading.sentence, reading.sentence.tokens[clause.verb]):
        return not _is_state(reading, clause, act)
    return act.code.startswith(DEEDS) and not act.code.startswith(LASTING)


def _is_state(reading: SentenceCoder, clause: Clause, act: Act) -> bool:
    """`Maastricht was nog bezet`, `is nog altijd verboden`: a participle with `zijn` that tells a state, not a deed."""
    tokens = reading.sentence.tokens
    if clause.lemma in POSTED and "when" not in clause.slots and any(tokens[i].has("Tense=Pres") for i in clause.verb_tokens):
        return any(tokens[i].lemma in ("hebben", "zijn") for i in clause.verb_tokens)  # `heeft in Tsjaad duizend soldaten gelegerd`
    if not clause.passive or act.clause is not clause or not any(tokens[i].lemma == "zijn" for i in clause.verb_tokens):
        return False
    if any(tokens[i].lemma == "worden" for i in clause.verb_tokens):
        return False
    agents = [i for i in clause.slots.get("subj", ()) if tokens[i].head == clause.verb]
    own = reading.sentence.subtree(clause.verb, CLAUSAL)
    lasts = any(tokens[i].lower in ("steeds", "altijd") and tokens[i - 1].lower == "nog" for i in own if i)
    lasts = lasts or (clause.lemma in HELD and any(tokens[i].lower in SPANS for i in own))
    return lasts or (clause.lemma in CONDITIONS_OF_BEING and not agents)


DONE = frozenset("04 05 06 07 08 09 14 15 16 17 18 19 20".split())
"""Roots of acts that are done, not said."""


PROCEEDINGS = frozenset({"114", "115", "116"})
"""Complaints, lawsuits and verdicts: words that are deeds."""


def _done(act: Act, match: Match) -> bool:
    return act.code[:2] in DONE or act.code in PROCEEDINGS or (act.code[:2] == "12" and not match.frame.is_class)


CONDITIONAL = frozenset("als indien mits tenzij zodra wanneer".split())


def conditioned(reading: SentenceCoder, clause: Clause) -> bool:
    """`als Rusland aanvalt, stuurt Polen troepen`: what happens on a condition has not happened."""
    if clause.tense != "present" or clause.kind.split(":")[0] not in ("root", "conj", "parataxis", "ccomp"):
        return False
    for lower in clause.lower:
        marks = complements.marks(reading.sentence, lower)
        words = [reading.sentence.tokens[i] for i in lower.verb_tokens]
        open_case = lower.tense == "present" or any(word.lower == "mocht" or word.has("Tense=Pres") for word in words)
        if lower.kind == "advcl" and lower.hypothetical and open_case and (marks & CONDITIONAL or not marks - {"te"}):
            return not _in_any_case(reading, lower)
    return False


EVEN = frozenset({"ook", "zelfs"})


def _in_any_case(reading: SentenceCoder, lower: Clause) -> bool:
    """`blijft wapens leveren, ook als Moskou protesteert`: who does it even then does it."""
    tokens = reading.sentence.tokens
    return any(tokens[c].deprel == "mark" and c > 0 and tokens[c - 1].lower in EVEN for c in reading.sentence.children[lower.verb])


def finish(reading: SentenceCoder, clause: Clause, acts: list[Act], match: Match) -> list[Act]:
    """Apply the clause's own negation and modality to its acts."""
    finished = []
    for act in acts:
        negated = clause.negated and not set(clause.negators) & set(match.used)
        if negated and clause.modality == "future" and (ended := _no_longer(reading, clause, act)):
            act = replace(ended, mood="asserted")  # `zal geen wapens meer leveren`
        elif (clause.modality in ("future", "will", "expected") or _is_planned(clause, reading)) and match.frame.code != "intend":
            act = _modal(reading, clause, act, "reject" if negated and clause.modality == "will" else "intend", negated)
        elif negated:
            ended = _no_longer(reading, clause, act)
            act = ended or act
            act.mood = "asserted" if ended else "negated"
        elif clause.modality == "must" and not set(_verbs(reading, clause)) & set(match.used):
            summoned = act.code == "115" and clause.lemma == "verschijnen"  # `moet maandag voor de rechter verschijnen`
            act.mood = "asserted" if summoned else "must"
        elif clause.modality == "may" and (granted := _granted(reading, clause, act)):
            act = granted
        elif clause.modality in ("may", "hearsay") and not any(_is_verb(reading, i) for i in set(clause.verb_tokens) & set(match.used)):
            act.mood = clause.modality
        elif _done(act, match) and not clause.modality and conditioned(reading, clause):
            act.mood = "conditional"
        finished.append(act)
    return finished


def _verbs(reading: SentenceCoder, clause: Clause) -> list[int]:
    """The verbs of a clause, without the predicate that a copula has: `moet bereid zijn te betalen`."""
    copular = any(reading.sentence.tokens[c].deprel == "cop" for c in reading.sentence.children[clause.verb])
    return [i for i in clause.verb_tokens if not (copular and i == clause.verb)]


def _is_planned(clause: Clause, reading: SentenceCoder) -> bool:
    """`het is de bedoeling dat de ministers samenkomen`: what is meant to happen has not happened."""
    upper = clause.upper
    if upper is None or upper.lemma != "zijn" or clause.kind not in ("ccomp", "csubj", "acl", "advcl"):
        return False
    said = [*upper.slots.get("pred", ()), *upper.slots.get("subj", ())]
    return any(reading.sentence.tokens[i].lemma in PLANS for i in said)


def _is_verb(reading: SentenceCoder, i: int) -> bool:
    """Nouns may stand among the words of a verb (`krijgt asiel`)."""
    return reading.sentence.tokens[i].upos in ("VERB", "AUX")


COOPERATION = ("04", "05", "06", "07")
NO_LONGER = frozenset({"meer", "langer"})


def _no_longer(reading: SentenceCoder, clause: Clause, act: Act) -> Act | None:
    """`levert geen wapens meer`, `praat niet langer met`: who no longer does something has stopped it; who no longer wants to, refuses."""
    if clause.infinitive and clause.upper is not None and clause.upper.lemma == "willen":
        return None
    tokens = reading.sentence.tokens
    behind = [t for i in clause.negators for t in tokens[i + 1 : i + 2] if t.lower == "langer" or t.head == i]  # `praat niet | meer`
    last = [t for t in (*behind, *(tokens[i] for i in clause.slots.get("adv", ()))) if t.lower in NO_LONGER]
    compared = any(tokens[i].lower == "dan" for i in reading.sentence.subtree(clause.verb))
    if not last or compared or clause.modality not in ("", "future") or not act.code.startswith(COOPERATION):
        return None
    code = compose(reading.lexicon.composition, "halt", act.code)
    return replace(act, code=code, symmetric=False, patterns=["^halt", *act.patterns]) if code else None


def _modal(reading: SentenceCoder, clause: Clause, act: Act, upper: str, negated: bool) -> Act:
    if negated and upper == "intend":
        act.mood = "negated"
        return act
    if clause.passive and not act.sources:
        act.mood = "may"
        return act
    if act.code[:2] == "12" and clause.modality == "future" and any(lower.hypothetical for lower in clause.lower):
        act.mood = "may"  # `als er geen akkoord komt, zal Rusland weigeren`: nobody has refused yet
        return act
    if act.code[:2] in ("03", "12", "13"):
        return act
    code = compose(reading.lexicon.composition, upper, act.code)
    if not code and act.code[:2] in HOSTILE and act.targets and clause.modality == "future":
        code = compose(reading.lexicon.composition, "threat", act.code)
    if not code:
        act.mood = "may"
        return act
    symmetric = code == "036" or (act.symmetric and code[:2] == "03")
    return replace(act, code=code, symmetric=symmetric, realis=REALIS[upper], patterns=[f"^{upper}", *act.patterns])


CHANCES = frozenset(
    "kans risico gevaar mogelijkheid vrees hoop dreiging verwachting waarschijnlijkheid scenario eis oproep belofte dreigement verzoek "
    "wens voorstel idee gedachte plan voornemen suggestie indruk illusie rekening".split()
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


def _granted(reading: SentenceCoder, clause: Clause, act: Act) -> Act | None:
    """`van de burgemeester mogen de boeren betogen`: whoever it is that somebody may act by lets him."""
    tokens = reading.sentence.tokens
    if not any(tokens[i].lemma == "mogen" for i in clause.verb_tokens) or clause.passive:
        return None
    givers = [i for i in clause.slots.get("van", ()) if tokens[i].head == clause.verb]
    allowing = [ref for i in givers for ref in reading.reader.actors(i) if not ref.weak]
    code = compose(reading.lexicon.composition, "permit", act.code)
    if not allowing or not code or not act.sources:
        return None
    return replace(act, code=code, sources=allowing, targets=act.sources, symmetric=False, patterns=["^permit", *act.patterns])


UNREAL = frozenset(
    "eis oproep verzoek vraag voorwaarde wens hoop vrees angst gedachte idee voorstel plan dreigement dreiging beschuldiging aantijging "
    "bewering verdenking gerucht vermoeden verwijt suggestie indruk illusie schijn".split()
)
"""Nouns for what is wanted, feared or proposed: `trokken door Brussel met de eis dat de minister opstapt`."""
COMMON_UNREAL = frozenset(
    "eis oproep vraag voorwaarde wens hoop vrees angst gedachte kans mogelijkheid dreiging verwachting indruk illusie schijn "
    "beschuldiging aantijging".split()
)
"""Those of common gender, behind which `dat` is no relative pronoun (`de kans dat …`, but `het plan dat Rusland verwierp`)."""
TIMES = frozenset("keer maal dag avond nacht ochtend week maand jaar moment ogenblik uur".split())
"""When something happened, as a `dat` clause behind them tells."""
OCCASIONS = frozenset("keer maal toeval verrassing geheim".split())


def _content_of(reading: SentenceCoder, clause: Clause) -> str:
    """The noun right before a `dat` clause, whose content it tells wherever the parser hung it; '' if there is none."""
    tokens = reading.sentence.tokens
    first = min((c for c in reading.sentence.children[clause.verb] if tokens[c].lower == "dat"), default=0)
    return tokens[first - 1].lemma.split("_")[-1] if first and tokens[first - 1].upos == "NOUN" else ""


def _fills_out(reading: SentenceCoder, clause: Clause, above: Token) -> bool:
    """`de eis van Mali dat Frankrijk vertrekt`: behind a noun of common gender `dat` is no relative pronoun, whatever stands between."""
    tells = any(reading.sentence.tokens[c].lower == "dat" for c in reading.sentence.children[clause.verb])
    return _content_of(reading, clause) in COMMON_UNREAL or (tells and above.lemma.split("_")[-1] in COMMON_UNREAL)


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


PROTESTING = frozenset({"protesteren", "betogen", "demonstreren"})
MARCHING = frozenset(
    "staan trekken optrekken komen samenkomen verzamelen marcheren rijden reizen afzakken bijeenkomen samenstromen".split()
)


GATHERED = frozenset({"bijeen", "samen", "verzameld", "samengekomen", "bijeengekomen"})


def _said_of(clause: Clause) -> Iterable[int]:
    return (clause.verb, *clause.slots.get("adv", ()), *clause.slots.get("pred", ()))


def marched(reading: SentenceCoder, clause: Clause, act: Act) -> bool:
    """`trokken naar Madrid om te protesteren`: who came somewhere to protest does so, as does who does what names no event of its own
    to protest (`trokken zwarte kleren aan om te protesteren`)."""
    upper = clause.upper
    if upper is None or act.code[:2] != "14" or upper.negated or upper.modality:
        return False
    gathered = upper.lemma == "zijn" and not GATHERED.isdisjoint(reading.sentence.tokens[i].lower for i in _said_of(upper))
    if upper.lemma not in MARCHING and not gathered:
        purpose = clause.kind == "advcl" and "om" in complements.marks(reading.sentence, clause) and clause.lemma in PROTESTING
        if not purpose or reading.matcher.best(upper)[1] is not None or reading.acts(upper):
            return False
    return not unasserted(reading, upper)


TRAVELLING = frozenset("vliegen reizen afreizen doorreizen vertrekken terugkeren trekken komen gaan zijn arriveren aankomen landen".split())
TALKS = frozenset(["040", "046"])


def bound_for_talks(reading: SentenceCoder, clause: Clause, act: Act) -> Act | None:
    """`vloog naar Peking om met de minister te spreken`: who goes somewhere to talk intends to; None where it is not so."""
    upper = clause.upper
    if (
        upper is None
        or act.code not in TALKS
        or not act.targets
        or upper.lemma not in TRAVELLING
        or "om" not in complements.marks(reading.sentence, clause)
    ):
        return None
    placed = "naar" in upper.slots or "in" in upper.slots
    if not placed or upper.negated or upper.modality in ("may", "hearsay", "must") or unasserted(reading, upper):
        return None
    return replace(act, code="036", symmetric=True, mood="asserted", realis=REALIS["intend"], patterns=["^intend", *act.patterns])


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
NEWS = frozenset("bericht nieuws verhaal bewering melding mededeling lezing gerucht claim".split())
FALSE = frozenset("onjuist vals onwaar verzonnen verzinnen nep gelogen liegen ongegrond fout fake".split())


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
    if kind in ("csubj", "acl", "advcl") and "dat" in marks and _lacks_grounds(reading, upper):
        return "without grounds"
    if kind in ("ccomp", "csubj", "acl", "advcl") and "dat" in marks and _is_judged(reading, clause, upper):
        return "judged, not told"
    if kind in ("ccomp", "csubj", "xcomp"):
        if upper.lemma in NONFACTIVE and not by_fate(reading, upper):
            return f"not asserted under '{upper.lemma}'"
        if "dat" in marks and _content_of(reading, clause) in UNREAL:
            return "content of a noun"
        return "negated above" if upper.negated and not _occasion(reading, upper) else unasserted(reading, upper)
    when = above.lemma in TIMES and clause.tense == "past" and not upper.negated  # `de laatste keer dat hij Moskou bezocht`
    if kind == "acl" and not when and (("dat" in marks and clause.kind == "acl") or _fills_out(reading, clause, above)):
        return "content of a noun"
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
