"""Rule 4 of CONVENTIONS: what people, police, courts and firms do among themselves, sport and what is fought with words are no politics."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coders import nominals, protests
from coders.acts import Act
from coders.lexicon import fold
from coders.occasions import is_no_force, speaks_of
from coders.private_life import is_private
from coders.references import INTERNATIONAL, Reference
from coders.speakers import is_of

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

SCORE = re.compile(r"\d{1,3}-\d{1,3}")
"""What a match ended in."""
VISITS = ("042", "043")
WITHDRAWAL = "0874"
LEAVING = frozenset({"verlaten", "vertrekken", "terugkeren", "terugkomen", "weggaan"})
"""What one soldier does by himself, where whoever withdraws takes his troops along."""
WARFARE = ("190", "193", "194", "195")
UNARMED = frozenset("BUS MED HLH JUD LEG PTY".split())
"""Who attacks with words, prices and writs only: `de supermarkt opent de aanval op haar rivaal`."""
POLITICIANS = UNARMED | frozenset("GOV OPP ELI NGO LAB".split())
"""Who attack one another with words: `de president opende de aanval op de media`."""
PUBLIC = frozenset({"GOV", "LEG", "PTY", "OPP", "MIL", "REB", "SEP", "SPY", "MED"})
"""Roles whose presence makes a murder more than private."""
MARCHES = ("141", "142", "143", "144")
"""Protests that are politics whoever they are of; who riots may be a hooligan."""
PROTEST_AHEAD = "133"
"""A protest that is yet to come."""
PROSECUTION = ("173", "112", "115", "116", "1711", "170", "172", "175")
ACQUITTAL = frozenset({"080", "0841", "0353"})
LAW = frozenset({"COP", "JUD"})
FIRMS = frozenset({"BUS", "MNC"})
NEIGHBOURS = frozenset({"BUS", "CVL", "CRM", "EDU", "HLH"})
POLICE_CONTACTS = ("010", "04", "05", "06", "07")
"""What police say, talk over, praise and help with; with people and firms it is their daily work."""
PRIVATE = frozenset({"CVL", "MED", "EDU", "HLH", "BUS", "CRM", "REL", "AGR", "ELI"})
SUSPECTS = frozenset({"CVL", "LAB", "EDU", "AGR", "CRM", "HLH", "REL"})
"""Roles of those who come before police and courts for what they did to others like them."""
LITIGANTS = frozenset({"CVL", "EDU", "HLH", "AGR", "BUS", "ELI", "MNC"})
"""Who go to law with one another over money, patents and bad work."""
SUITS = ("114", "115", "116")
CLAIMS = ("100", "101", "103")
DEALINGS = ("10", "11", "12", "13")
FREEING_REFUSED = "1243"
INQUIRY = "090"
INQUIRIES = "09"
HOUSEHOLDS = frozenset({"CVL", "EDU", "HLH", "AGR", "LAB"})
"""Whom their own government studies and inspects."""
INSTITUTIONS = ("ziekenhuis", "kliniek", "school", "universiteit", "college", "lyceum", "atheneum", "gymnasium", "tehuis", "verpleeghuis")
"""How nouns for a single place of care or learning end."""
QUARRELS = ("110", "111", "112", "13", "141", "143", "144", "145")
"""What one of whom nothing is told does to others like him, though many together may mean it politically."""
SPOKEN = ("110", "111", "13")
GRUMBLING = frozenset({"110", "111"})
ASSAULT = frozenset({"182", "1823"})
CIVILIANS = frozenset({"CVL", "EDU", "HLH", "BUS", "LAB", "AGR"})
MURDERING = frozenset("vermoorden doodsteken neersteken steken beroven mishandelen doodslaan wurgen".split())
"""What one person does to another, where soldiers and police shoot."""
CLASHES = ("025", "145", "172", "173", "175", "180", "190", "193")
RUPTURE = "16"
SANCTIONS = "163"
PENALISED = PRIVATE | {"LAB", "PTY", "LEG", "GOV"}
"""Whom authorities punish at home without sanctions in CAMEO's sense: schools, the unemployed, their own members."""
AUTHORITIES = frozenset({"GOV", "PTY", "LEG", "JUD", "COP"})
REPRESSION = "175"
EXPULSION = "174"
VIOLENT = ("180", "182", "190", "193")
KIN = frozenset("vrouw man echtgenote echtgenoot vriendin vriend ex kind zoon dochter moeder vader broer zus ouder gezin buurman".split())
IN_POLITICS = frozenset({"GOV", "LEG", "PTY", "OPP", "REB", "JUD"})
PENALTY = "172"
GANGLAND = ("176", "180", "181", "182", "183", "190", "193", "1712")
REASONS = frozenset({"voor", "wegens", "vanwege", "met"})
"""Slots that tell what somebody is arrested for."""
CALLINGS = frozenset({"MED", "EDU", "HLH", "REL", "AGR"})
"""Roles of those whom a state arrests for what they teach, print and preach."""
READERS_OWN = frozenset({"NLD", "BEL"})
"""Whose police and courts the papers follow in everyday crime as well."""


def is_no_politics(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """Is the act one that rule 4 leaves out, whoever its verb's frames are for?"""
    public = act.code.startswith((*MARCHES, PROTEST_AHEAD)) or weighs_a_protest(reading, act) or _hits_civilians(reading, act, targets)
    if not public and not any(_political(ref) for ref in (*sources, *targets)):
        if not _are_taken_for_their_calling(reading, act, sources, targets):
            return True
    if act.clause is not None and any(SCORE.fullmatch(reading.sentence.tokens[i].form) for i in act.clause.slots.get("met", ())):
        return True  # `wees Portugal met 2-0 terecht`
    if act.code.startswith(WARFARE) and sources and _fights_with_words(sources, targets):
        return True
    if sources and _is_routine_of_law(reading, act, sources, targets):
        return True
    if is_no_force(reading, act, sources, targets):
        return True
    if act.code == WITHDRAWAL and sources and _leaves_alone(reading, act, sources):
        return True
    if act.code.startswith(RUPTURE) and sources and _is_rupture_in_private(act, sources, targets):
        return True
    if act.code == EXPULSION and _moves_within(reading, act, sources):
        return True
    if act.code in VISITS and _is_outing(reading, sources, targets):
        return True
    if act.code.startswith(CLASHES) and (
        any(is_of(reading, ref, "supporters") for ref in (*sources, *targets)) or speaks_of(reading, "supporters")
    ):
        return True  # `supporters vochten met de politie`
    if act.code.startswith(VIOLENT) and _is_night_out_or_kin(reading, sources, targets):
        return True
    if act.code == PENALTY and _is_everyday_penalty(reading, targets):
        return True
    if act.code.startswith(GANGLAND) and _is_gangland(reading, act, sources, targets):
        return True
    if act.code.startswith(PROSECUTION) and _is_private_crime(reading, act, sources, targets):
        return True
    if act.code.startswith(INQUIRIES) and _is_everyday_inquiry(reading, act, sources, targets):
        return True
    if act.code.startswith(DEALINGS) and (_is_business(act, sources, targets) or _is_about_oneself(reading, act, sources, targets)):
        return True
    if act.code.startswith(SUITS) and _is_civil_suit(reading, act, sources, targets):
        return True
    if act.code.startswith("14") and protests.is_none(reading, act, sources):
        return True
    if act.code.startswith(QUARRELS) and _is_private_quarrel(reading, act, sources, targets):
        return True
    if is_private(reading, act, sources, targets):
        return True
    if act.code in ACQUITTAL and (sources or _are_stars(reading, targets)) and _is_private_custody(reading, act, sources, targets):
        return True
    return act.code in ASSAULT and "bij" not in act.match.frame.keys and _is_private_violence(reading, act, sources, targets)


def weighs_a_protest(reading: SentenceCoder, act: Act) -> bool:
    """`de studenten overwegen een staking`, `overwegen te staken`."""
    if act.code != "014":
        return False
    noun, lower = act.match.noun, act.match.lower
    named = nominals.noun_act(reading.matcher, noun, None) if noun is not None else None
    below = reading.acts(lower) if lower is not None else []
    return any(code.startswith(("14", "191")) for code in (named.frame.code if named else "", *(each.code for each in below)))


def _hits_civilians(reading: SentenceCoder, act: Act, targets: list[Reference]) -> bool:
    """`ook burgers zijn daarbij gedood`: whoever calls the dead civilians tells of armed force."""
    tokens = reading.sentence.tokens
    return act.code.startswith(VIOLENT) and any(tokens[t.head].lemma == "burger" and tokens[t.head].has("Number=Plur") for t in targets)


def is_single_national(reading: SentenceCoder, ref: Reference) -> bool:
    """`de Engelsman`, `een Duitser`: one of a people, who is not his state."""
    token = reading.sentence.tokens[ref.head]
    return not ref.role and token.has("Number=Sing") and fold(token.form) in reading.lexicon.demonyms


def _leaves_alone(reading: SentenceCoder, act: Act, sources: list[Reference]) -> bool:
    """`de kolonel moest het land verlaten`: one soldier who goes is no withdrawal of troops."""
    if act.clause is None or act.clause.lemma not in LEAVING or len(sources) > 1:
        return False
    alone = not reading.sentence.tokens[sources[0].head].has("Number=Plur")
    return alone and is_of(reading, sources[0], "soldaten")


def _political(ref: Reference) -> bool:
    """People, press and firms of no country take part in politics only with somebody else."""
    return not (ref.open and ref.code in PRIVATE)


def _are_taken_for_their_calling(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`drie leerlingen zijn gearresteerd`, `een journalist werd opgepakt`: several of one calling, or one whose calling is words, are taken
    by whoever governs, unless for a crime of their own."""
    if act.code != "173" or sources or not targets or not all(t.role in CALLINGS and not t.anonymous for t in targets):
        return False
    tokens = reading.sentence.tokens
    words = all(t.role in ("MED", "REL") or tokens[t.head].has("Number=Plur") for t in targets)
    told = act.clause is not None and not act.clause.slots.keys().isdisjoint(REASONS)  # `voor het gooien van stenen`
    words = words and (not told or speaks_of(reading, "politieke_misdaad") or all(t.role == "MED" for t in targets))
    private = any(speaks_of(reading, name, _words_of_content(reading, act)) for name in ("privemisdaad", "uitgaansleven", "ongevallen"))
    return words and not private


def _is_routine_of_law(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """What police and courts say, ask and turn down in cases between people and firms."""
    stranger = all(t.anonymous or (t.open and t.role in ("CVL", "CRM")) for t in targets)
    if act.symmetric and targets and all(t.role == "COP" for t in targets):  # `de school ging in gesprek met de politie`
        return all(s.role in NEIGHBOURS for s in sources)
    if all(s.role == "COP" for s in sources):
        # `de politie vraagt het publiek om hulp`, `wil de bestuurder spreken`, `deelde mee dat bedrijven de oplichters hadden geleverd`
        told = act.code.startswith(POLICE_CONTACTS) and bool(targets) and all(t.role in NEIGHBOURS for t in targets)
        return told or (act.code[:2] in ("02", "03", "12") and stranger)
    if all(s.role == "JUD" for s in sources):  # `de rechtbank vraagt bijkomend onderzoek`, `wees de eis van de bewoners af`
        people = all(t.role in ("CVL", "CRM") for t in targets)
        homes = {s.country for s in sources} & READERS_OWN
        unknown = all(ref.open or (ref.role == "BUS" and ref.country in homes) for ref in act.targets)
        parties = bool(targets) and unknown and all(t.role in (*LITIGANTS, "CRM") for t in targets)
        if parties and act.code[:2] in ("02", "10", "12"):
            return True  # `raadde de banken een vergelijk aan`, `oordeelde dat de bank de klant moet betalen`
        if act.code in ("0353", FREEING_REFUSED) and not targets:
            return True
        if act.code[:2] == "12" and not targets:  # `wees het verzoek van de verdediging af`
            return speaks_of(reading, "procespartijen", _words_of_content(reading, act))
        return people and act.code == "020"
    return False


def _is_outing(reading: SentenceCoder, sources: list[Reference], targets: list[Reference]) -> bool:
    """`de koning bezoekt een ziekenhuis`: royals who go to see people at home make no politics."""
    homes = {s.country for s in sources}
    at_home = bool(targets) and all(t.role in PRIVATE and (t.country in homes or t.open) for t in targets)
    return at_home and bool(sources) and all(is_of(reading, s, "vorsten") for s in sources)


def _is_private_crime(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """Police and courts that deal with burglars and robbers, or with one person of whom nothing is told that concerns politics."""
    entered = act.code == "170"  # `viel een kerk binnen om een inbreker te pakken`
    if any(s.role not in LAW for s in sources) or not all(_may_be_private(reading, t) or (entered and t.role in PRIVATE) for t in targets):
        return False
    if act.code == REPRESSION and any(s.country and s.country not in READERS_OWN for s in sources):
        return False  # whom foreign police shoot, whatever he did
    nouns = _words_of_content(reading, act)
    if any(ref.role in PUBLIC for i in nouns for ref in reading.reader.actors(i)):
        return False
    if speaks_of(reading, "privemisdaad", nouns):
        return True
    known = all(t.role for t in targets)
    ours = (bool(targets) and all(_is_star(reading, t) for t in targets)) or (known and _is_one_of_ours(reading, act, sources))
    return ours and not speaks_of(reading, "politieke_misdaad", nouns)


def _is_everyday_inquiry(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`de politie doorzocht de woning van een inbreker`, `het kabinet deed onderzoek naar jonge gezinnen`: police look into private
    crime, governments into the life of people at home, which is research."""
    if all(s.role in LAW for s in sources):
        unknown = act.code == "091" and "dat" in act.match.frame.keys and not targets  # `onderzoekt of een trainer geld heeft verduisterd`
        return unknown or _opens_a_case(reading, act, targets) or _is_private_crime(reading, act, sources, targets)
    if act.code != INQUIRY or not targets or any(s.role != "GOV" for s in sources):
        return False
    homes = {s.country for s in sources} | {""}
    own = all(t.role in HOUSEHOLDS and (t.country in homes or not sources) and not _is_an_institution(reading, t) for t in targets)
    return own and not speaks_of(reading, "politieke_misdaad", _words_of_content(reading, act))


def _is_an_institution(reading: SentenceCoder, ref: Reference) -> bool:
    """`doet onderzoek naar het ziekenhuis`: one hospital or school that is called to account, where many are studied."""
    token = reading.sentence.tokens[ref.head]
    return token.has("Number=Sing") and token.lemma.endswith(INSTITUTIONS)


def _opens_a_case(reading: SentenceCoder, act: Act, targets: list[Reference]) -> bool:
    """`de politie is een onderzoek gestart`: nothing tells into whom, and nothing around it is about politics."""
    noun = act.match.noun
    if act.code != INQUIRY or targets or noun is None:
        return False
    told = nominals.noun_slots(reading.sentence, noun, act.clause).keys() & {"naar", "tegen"}
    return not told and not speaks_of(reading, "politieke_misdaad")


def _is_business(act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`de aandeelhouders eisten het vertrek van de topman`, `de spoorwegen eisen geld terug`: what firms want of one another and of
    their customers."""
    firms = bool(sources) and all(s.role == "BUS" or s.code[:3] == "MNC" for s in sources)
    return firms and (bool(targets) or act.code.startswith(CLAIMS)) and all(t.role == "BUS" or t.code[:3] == "MNC" for t in targets)


def _is_about_oneself(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`weigerde een gesprek met een journalist`, `de zanger wees een aanbod af`, `de minister weigerde een vaccin`, `de gemeente weigerde
    het museum een lening`: what public persons turn down for themselves, and what a government does not pay for at home."""
    if not sources or not act.code.startswith("12"):
        return False
    if act.code[:3] in ("120", "125") and targets and all(t.role == "MED" for t in targets):
        return True
    if all(_is_star(reading, s) for s in sources):
        return True
    noun_alone = act.match.frame.code == "reject" and act.match.noun is not None
    return act.code in ("1221", "1223") and noun_alone and not targets and all(s.role == "GOV" for s in sources)


def _is_civil_suit(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`de bank daagde een klant voor de rechter`, `de rechter vond dat het ziekenhuis aansprakelijk was`: who is in the right between
    people and firms."""
    if act.code == "116" and "dat" in act.match.frame.keys and not targets:
        return True  # `oordeelde dat de verhuurder de wet overtreedt`
    if not sources or not targets or not all(t.role in LITIGANTS or t.code[:3] == "MNC" for t in targets):
        return False
    if all(s.role == "JUD" for s in sources):
        homes = {s.country for s in sources} & READERS_OWN
        unknown = all((t.open or t.country in homes) and t.role in ("BUS", "HLH") for t in targets)
        return unknown and not speaks_of(reading, "politieke_misdaad", _words_of_content(reading, act))
    return all(s.role in LITIGANTS or s.code[:3] == "MNC" for s in sources)


def _is_private_quarrel(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`een dronken student beledigde een agent`, `de bank beschuldigt een oud-werknemer`, `de burgemeester had ruzie met zijn buurman`:
    one of whom nothing is told, and who speaks for nobody."""
    if not sources:
        return False
    if not targets:
        return act.code.startswith("14") and all(_is_somebody(reading, s) for s in sources)
    if act.code.startswith(SPOKEN) and (all(t.anonymous for t in targets) or _are_bystanders(reading, act, sources, targets)):
        return True
    if all(s.role == "BUS" for s in sources) and all(_is_somebody(reading, t) for t in targets):
        return True
    return all(t.role in (*SUSPECTS, "COP", "BUS") for t in targets) and all(_is_somebody(reading, s) for s in sources)


def _are_bystanders(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`de artsen ergeren zich aan hun patiënten`, `de regisseur verschilde van mening met de acteur`."""
    people = act.code in GRUMBLING and all(t.role == "CVL" for t in targets) and all(s.role in ("CVL", "HLH", "ELI") for s in sources)
    return people or (all(t.role in PRIVATE for t in targets) and all(is_of(reading, s, "vakmensen") for s in sources))


def _is_somebody(reading: SentenceCoder, ref: Reference) -> bool:
    """`een student`, `een Nederlandse toerist`."""
    token = reading.sentence.tokens[ref.head]
    some = (
        token.upos == "NOUN"
        and token.has("Number=Sing")
        and any(reading.sentence.tokens[c].lower == "een" for c in reading.sentence.children[ref.head])
    )
    return (some and ref.role in SUSPECTS and not is_of(reading, ref, "bonden")) or is_of(reading, ref, "privemisdaad")


def _words_of_content(reading: SentenceCoder, act: Act) -> list[int]:
    own = act.clause.verb if act.clause is not None else -1
    return [t.i for t in reading.sentence.tokens if t.upos in ("NOUN", "VERB", "PROPN", "ADJ") and t.i != own]


def _may_be_private(reading: SentenceCoder, ref: Reference) -> bool:
    if not ref.role:  # `een Pool`, `twee Poolse zakkenrollers`: persons whose trade the dictionary does not know, no state
        named = reading.sentence.tokens[ref.head].upos == "PROPN" or ref.code[:3] in INTERNATIONAL
        return not named or is_single_national(reading, ref)
    return ref.role in SUSPECTS or _is_star(reading, ref)


def _is_star(reading: SentenceCoder, ref: Reference) -> bool:
    return ref.role == "ELI" and is_of(reading, ref, "vakmensen")


def _is_one_of_ours(reading: SentenceCoder, act: Act, sources: list[Reference]) -> bool:
    """`de rechter veroordeelde de automobilist`, `de politie nam wapens in beslag`: one person at home of whom the sentence tells no
    country, or goods of nobody."""
    one = bool(act.targets or act.code == "1711") and all(
        ref.open and reading.sentence.tokens[ref.head].has("Number=Sing") for ref in act.targets
    )
    return one and all(not s.country or (s.country in READERS_OWN and bool(act.targets)) for s in sources)


def _is_rupture_in_private(act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`KLM staakt de gesprekken met Alitalia`, `de minister legt scholen sancties op`: what firms break off among themselves, and
    penalties at home."""
    if all(s.role in FIRMS for s in sources) and targets and all(t.role in PRIVATE for t in targets):
        return True
    homes = {s.country for s in sources}
    return (
        act.code == SANCTIONS
        and all(s.role in AUTHORITIES for s in sources)
        and bool(targets)
        and all(t.role in PENALISED and (t.open or t.country in homes) for t in targets)
    )


def _moves_within(reading: SentenceCoder, act: Act, sources: list[Reference]) -> bool:
    """`stuurde asielzoekers naar Ter Apel`: nobody is expelled who goes to another place in the same country."""
    homes = {s.country for s in sources} - {""}
    if act.clause is None or not homes:
        return False
    return any(reading.reader.place_country(i) in homes for i in act.clause.slots.get("naar", ()))


def _is_night_out_or_kin(reading: SentenceCoder, sources: list[Reference], targets: list[Reference]) -> bool:
    """`militairen gingen in een café op de vuist met studenten`, `de soldaat doodde zijn vrouw`."""
    tokens = reading.sentence.tokens
    relatives = (t.head for t in targets if sources and tokens[t.head].lemma in KIN)
    if any(tokens[c].has("Poss=Yes") for i in relatives for c in reading.sentence.children[i]):
        return True
    public = any(ref.role in IN_POLITICS or ref.code[:3] in INTERNATIONAL for ref in (*sources, *targets))
    return not public and speaks_of(reading, "uitgaansleven") and not speaks_of(reading, "politieke_misdaad")


def _is_everyday_penalty(reading: SentenceCoder, targets: list[Reference]) -> bool:
    """`legde een boer een boete op`, `kreeg een contactverbod`: what may befall anybody."""
    return all(t.role in SUSPECTS for t in targets) and speaks_of(reading, "straffen_w") and not speaks_of(reading, "politieke_misdaad")


def _is_gangland(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """Robbers, kidnappers and brawlers of the readers' own countries, and what goes off at drug dealers' doors."""
    people = (*sources, *targets)
    if len(people) > 1 and {ref.role for ref in people} == {"COP", "CRM"}:
        return not any(ref.country and ref.country not in READERS_OWN for ref in people) or speaks_of(reading, "privemisdaad")
    if any(ref.role not in SUSPECTS | {"", "BUS", "HLH", "ELI"} for ref in people):
        return False
    ours = all(ref.country in READERS_OWN or ref.open for ref in (*sources, *targets))
    if sources:
        return ours and all(s.role in SUSPECTS for s in sources) and not speaks_of(reading, "politieke_misdaad")
    told = speaks_of(reading, "privemisdaad") or (
        act.code == "183" and not any(t.role for t in targets)
    )  # `in Rotterdam ontplofte een bom`
    return ours and bool(targets) and told and not speaks_of(reading, "politieke_misdaad")


def _is_private_custody(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`de politie liet de man vrij`, `sprak de zanger vrij`, `seponeerde de zaak tegen de arts`: one of whom nothing is told, a criminal
    or a star, whom police or a court lets go."""
    if not targets or any(s.role not in LAW for s in sources):
        return False
    nouns = [t.i for t in reading.sentence.tokens if t.upos in ("NOUN", "VERB", "ADJ")]
    unknown = _is_one_of_ours(reading, act, sources) and not speaks_of(reading, "politieke_misdaad", nouns)
    return all(
        t.anonymous or t.role == "CRM" or is_of(reading, t, "vakmensen") or (unknown and t.role in (*SUSPECTS, "HLH", "BUS"))
        for t in targets
    )


def _are_stars(reading: SentenceCoder, targets: list[Reference]) -> bool:
    return bool(targets) and all(is_of(reading, t, "vakmensen") for t in targets)


def _is_private_violence(reading: SentenceCoder, act: Act, sources: list[Reference], targets: list[Reference]) -> bool:
    """`een student neergestoken in Leiden`: one person hurt by another or by nobody knows whom, neither of them anybody in politics.
    Where several suffer or attack, it may be strife."""
    murdered = act.clause is not None and act.clause.lemma in MURDERING and not sources  # `de vermoorde Duitser`
    people = (*sources, *targets)
    return bool(targets) and all(
        (ref.role in CIVILIANS and reading.sentence.tokens[ref.head].has("Number=Sing")) or (murdered and is_single_national(reading, ref))
        for ref in people
    )


def _fights_with_words(sources: list[Reference], targets: list[Reference]) -> bool:
    if all(ref.role in UNARMED or ref.code[:3] == "MNC" for ref in sources):
        return True
    debate = all(ref.role in POLITICIANS for ref in (*sources, *targets))
    return debate and bool(targets) and len({ref.country for ref in (*sources, *targets)}) == 1
