"""The countries of roles: whose `de politie`, `het leger` or `de minister` is, by the clause, the other side or the sentence."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from coders import attributes, scenes, stays, toponyms
from coders.acts import FOES_AT_HOME, FORCE, MEMBERS_MAY_CLASH, VIOLENCE, Act
from coders.adpositions import preposition
from coders.lexicon import fold
from coders.offices import ASSAILANTS, REGIONS
from coders.references import DOMESTIC, Reference
from coders.roles import MISSIONS

if TYPE_CHECKING:
    from coders.coder import SentenceCoder

HELP = ("05", "07")
"""Roots of support and aid, which states give to strangers."""
SANCTIONS = frozenset({"163", "1312"})
"""Sanctions and the threat of them, which hit another's people and firms."""
DISMISSALS = ("161", "166")
"""Diplomats and missions sent home, which are another's."""
ADDRESSING = ("02", "10", "11", "12", "13", "14")
"""Roots of appeals, demands, reproaches, refusals, threats and protests."""
AID_ASKED = ("023", "103")
"""Aid that somebody asks for or demands, of strangers as a rule."""
MEETING = ("036", "04")
AMONG_STATES = (*(f"{root:02}" for root in (1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13)), "160", "164")
"""What a state called by its name says to others, asks of them, does with them and threatens them with, not to its own government."""
PUNISHING = frozenset(["executeren", "terechtstellen", "ophangen"])
HOSTAGES = ("0841", "181")
"""Taking people and letting them go."""
TROOPS_MOVED = ("0356", "074", "087", "15")
"""Acts of those who send, withdraw and mobilise troops."""
JUDGING = ("01", "02", "10", "11")
"""Roots of what somebody says of a deed, or wants to be done about it."""
JUDGED = ("obj", "op", "over", "met", "tegen", "voor", "bij", "naar")
"""Slots of what is spoken of."""
BYSTANDERS = frozenset("REL CVL BUS MED EDU".split())
"""Roles of those who speak of deeds wherever they were done."""
AT = frozenset(["in", "bij", "op", "te"])
EXPELLED = ("174", "176")
"""Putting strangers out of the country, breaking into their computers."""
STRANGERS = frozenset({"REF"})
"""Who is not of the state that receives, helps or expels him."""
PUT_OUT = frozenset({"CVL", "MED", "NGO", "REF"})
"""Who is sent out of a country that is not his."""
ORGANS = frozenset({"GOV", "MIL", "LEG"})
"""Roles of those who are the state itself, which helps others than itself."""
ABROAD_FOR_WORK = frozenset({"CVL", "LAB", "NGO", "MED", "BUS", "REF"})
"""Hostages of whom their country is told because they are not at home."""
ARMED = frozenset("COP MIL JUD SPY REB SEP UAF CRM".split())
"""Who seizes and strikes people."""
AT_WORK = frozenset({"AGR", "LAB", "EDU", "HLH", "OPP"})
"""Groups with whom their own government sympathises."""
ENVOYS = frozenset("ambassadeur diplomaat consul gezant attaché zaakgelastigde".split())
RULERS = frozenset({"GOV", "LEG", "JUD", "NGO"})
"""Roles that are not at home in the state that they address: `de regering veroordeelt Rusland`, `hulporganisaties beschuldigen Israël`."""
PARTNER_LINKS = frozenset(["met", "aan", "tegen", "tegenover", "jegens", "naar", "over", "voor", "zonder", "buiten"])
"""Prepositions of the state that somebody deals with, goes to, talks about or does without."""
DEALT_WITH = frozenset(
    "helpen steunen ondersteunen bijstaan straffen bestraffen veroordelen erkennen bewapenen boycotten isoleren waarschuwen "
    "bekritiseren sanctioneren dwingen".split()
)
"""Verbs for what states do to other states: `riep de regering op Oekraïne te helpen`."""
LEADERS = frozenset({"premier", "president", "kanselier", "bondskanselier", "minister-president"})
"""Of whom a state has but one."""
ARMY_OF = {"PSE": "ISR"}
"""Whose army is meant where the land has none: `het leger trok Nablus binnen`."""
PUT_TO_OTHERS = frozenset("verzoek eis oproep aanbod uitnodiging vraag voorstel beschuldiging aantijging kritiek dreigement".split())
"""Nouns for what a state says to others: whoever answers `het verzoek van Rusland` is not Russian."""
FELLOWS = frozenset({"partijgenoot", "partijgenote", "fractiegenoot"})
TRAVELLERS = frozenset("toerist reiziger vakantieganger hulpverlener missionaris zendeling expat televisieploeg filmploeg".split())
"""People whose adjective tells where they have come from."""
TOWNS = frozenset("stad hoofdstad havenstad grensstad kuststad dorp grensdorp provincie regio deelstaat district".split())
"""What rebels fight for at home."""
LOCAL = frozenset(["plaatselijk", "lokaal", "regionaal"])
TRIED = frozenset("man vrouw verdachte beklaagde beschuldigde aangeklaagde dader veroordeelde".split())
"""People of whom a court says what they did."""
NOT_HOMES = frozenset({"VAT"}) | REGIONS
"""The Vatican is a state, but nobody else's home: `de bisschoppen vroegen de paus`. Nor is a part of the world."""
OF_A_TOWN = frozenset("burgemeester wethouder gouverneur gemeente gemeentebestuur gemeenteraad stadsbestuur autoriteit".split())
"""Who governs where he speaks of."""
OF_A_STATE = frozenset({"PTY", "LEG", "OPP", "LAB", "AGR"})
"""Roles of those who speak to the government of their own country, wherever the deed was done."""
READERS_OWN = frozenset({"NLD", "BEL"})
"""Where a minister of whom nothing else is told may travel at home."""


def settle(reading: SentenceCoder, act: Act) -> tuple[list[Reference], list[Reference]]:
    """Sources and targets of an act, its roles tied to the country that the clause, the other side or the sentence gives them."""
    place = scenes.clause_place(reading, act.clause) or scenes.blocked_place(reading, act)
    hosts = stays.hosts(reading, act) if not place else {}
    if hosts:
        act = replace(act, sources=_among(reading, act.sources, hosts), targets=_among(reading, act.targets, hosts))
    sources = _settled_sources(reading, act, "" if scenes.is_guest(reading, act.clause) else place)
    targets = _settled_targets(reading, act, place, sources)
    sources = sources or _unnamed_host(reading, act, place)
    sources, targets = _of_his_own(act, sources, targets)
    targets = targets or _ground_taken(act, place, sources)
    return _distinct(sources), _distinct(targets)


def _among(reading: SentenceCoder, refs: list[Reference], hosts: dict[int, str]) -> list[Reference]:
    """The roles at the heads that are told to be of a country where the other side stays (`stays.py`), with that country."""
    return [_closed(reading, ref, hosts[ref.head], "") if ref.head in hosts else ref for ref in refs]


def _of_his_own(act: Act, sources: list[Reference], targets: list[Reference]) -> tuple[list[Reference], list[Reference]]:
    """`de minister benadrukte dat Nederland geen keuze heeft`: who speaks of the readers' country is of it, and speaks of nobody else."""
    homes = {ref.code for ref in targets}
    if act.code != "010" or len(homes) != 1 or not homes <= READERS_OWN or not all(ref.open and ref.role == "GOV" for ref in sources):
        return sources, targets
    return [replace(ref, code=targets[0].code + ref.code, open=False) for ref in sources], []


def _settled_sources(reading: SentenceCoder, act: Act, place: str) -> list[Reference]:
    """The sources, which the targets may lend a country or keep from one."""
    states = all((len(ref.code) == 3 and not ref.open) or ref.code[:3] == "IGO" for ref in act.targets)
    envoys = any(reading.sentence.tokens[ref.head].lemma.split("_")[-1] in ENVOYS | MISSIONS for ref in act.targets)
    lent = _lent_country(reading, act, states)
    foreign = _foreign_countries(reading, act, states, envoys) | _scenes_of_trial(reading, act) | _dealt_with_before(reading, act)
    if any(ref.open for ref in act.sources):
        foreign = foreign | _strangers_hit(reading, act)
    if act.code[:2] in ("02", "10", "14"):
        foreign = foreign | _scenes_of(reading, WARS)
    if act.code[:2] in ("01", "02", "05", "10", "11", "12"):
        missions = _scenes_of(reading, SENT_ABROAD)
        foreign, place = foreign | missions, "" if place in missions else place
    judged = _scenes_judged(reading, act)
    place = _own_forces(reading, act) or place
    named = {ref.code for ref in act.targets if not ref.open}
    sources = []
    for ref in act.sources:
        if act.code[:2] == "01" and reading.sentence.tokens[ref.head].lemma in LEADERS:
            foreign = foreign | _countries_of_leaders(reading)
        abroad = ref.role in RULERS or (ref.role == "REL" and act.code[:2] == "11")  # `de bisschoppen veroordelen Israël`
        other = "" if envoys or (states and abroad) else lent
        if ref.role in BYSTANDERS and place in judged:
            sources.append(ref)
            continue
        nation = ref.role in RULERS and reading.sentence.tokens[ref.head].lemma.split("_")[-1] not in OF_A_TOWN
        apart = _countries_of_strangers(act, ref) | (judged if nation else set())
        other = "" if other in apart else other
        at_home = (_local(reading, ref) or place) if act.code[:2] == "01" else place
        at_home = "" if nation and at_home in judged else at_home
        closed = _closed(reading, ref, at_home, other, _countries_of_peers(act, ref) | apart | (set() if other else foreign))
        sources.append(_of_another(reading, ref, closed, named))
    return sources


def _settled_targets(reading: SentenceCoder, act: Act, place: str, sources: list[Reference]) -> list[Reference]:
    """The targets, at home where the sources are; those whom an army or a state strikes are of the other country that is named."""
    home = next((ref.country for ref in (*act.sources, *sources) if ref.country), "")
    army = any(ref.role == "MIL" for ref in sources)
    state = any(len(ref.code) == 3 for ref in sources)
    if act.code == "174":  # `zette de opvarenden het land uit`: whom a state puts out of the country is not of it
        return [ref if ref.role in PUT_OUT else _closed(reading, ref, place, home, kin=True) for ref in act.targets]
    if act.code in SANCTIONS and home:
        return [_closed(reading, ref, place, "", {home}) for ref in act.targets]  # a state punishes the firms of others
    struck = act.code[:2] in VIOLENCE and (army or state) and not _punishes(act)
    strangers = struck or (state and act.code.startswith((*HELP, *DISMISSALS)))
    if not strangers and act.code != "018":
        if state and act.code.startswith(AMONG_STATES):  # `weigert te praten met een regering waarin Hamas zit`: not with its own
            peers = [ref for ref in act.targets if ref.role == "GOV"]
            return [_closed(reading, ref, place, "" if ref in peers else home, {home} if ref in peers else ()) for ref in act.targets]
        if home and act.code[:2] in ADDRESSING and all(ref.role in OF_A_STATE for ref in sources):
            # `de Franse oppositie verwijt de regering fouten in Mali`
            return [_closed(reading, ref, "" if ref.role in RULERS else place, home) for ref in act.targets]
        # a state arrests, bans and puts to death its own minorities: `Turkije zette Koerdische burgemeesters af`
        kin = act.code.startswith("17") or _punishes(act)
        return [_closed(reading, ref, place or _scene(reading, act), home, kin=kin) for ref in act.targets]
    enemy = _other_country(reading, home)
    if act.code == "018" and not enemy:  # `toonde begrip voor de boeren`: his own, where no other country is named
        return [_closed(reading, ref, place, home if ref.role in AT_WORK else "") for ref in act.targets]
    own = {home} if not enemy and (not army or act.code == "184") else set()  # a state strikes abroad, an army its own people too
    if act.code[:2] in HELP:  # `de VS steunen de oppositie`: a state takes sides abroad
        others = FOES_AT_HOME | ORGANS
        return [_closed(reading, ref, place, enemy, {home} if ref.code in others else ()) for ref in act.targets]
    if act.code.startswith(DISMISSALS):  # `stuurde diplomaten naar huis`: not its own
        return [_closed(reading, ref, place if place != home else "", enemy, {home}) for ref in act.targets]
    scene = place or _scene(reading, act)
    return [_closed(reading, ref, scene, home if army and ref.code in FOES_AT_HOME else enemy, own) for ref in act.targets]


def _punishes(act: Act) -> bool:
    """`Iran executeert vier mannen wegens spionage voor Israël`: whom a state puts to death it has condemned at home."""
    return act.clause is not None and act.clause.lemma in PUNISHING and all(ref.anonymous or ref.open for ref in act.targets)


def _scene(reading: SentenceCoder, act: Act) -> str:
    """`op een school in Beiroet`: the country of the place of the place where violence is done, whoever does it."""
    if act.clause is None or act.code[:2] not in FORCE:
        return ""
    slots, nested = act.clause.slots, act.clause.nested
    within = (i for prep in ("in", "bij", "te", "op") for i in slots.get(prep, ()) if i in nested)
    if act.code[:2] not in VIOLENCE:  # `hield bij een razzia in Jenin vijf mannen aan`, not `hield hem aan om de aanslag in Parijs`
        raids = [i for prep in ("bij", "tijdens") for i in slots.get(prep, ())]
        within = (i for i in within if nested[i] in raids)
    return next((country for i in within if (country := reading.reader.place_country(i))), "")


def _lent_country(reading: SentenceCoder, act: Act, states: bool) -> str:
    """The country that the targets lend to whoever acts; a state lends its own only to those who ask it for something or oppose it."""
    if _concerns_hostages(act) or _hits_strangers(reading, act):
        return ""
    if states and (act.code[:2] not in ADDRESSING or act.code.startswith(AID_ASKED)) and not _takes_town(reading, act):
        return ""
    talks = states and act.code.startswith(("02", "10"))
    dealt = [ref for ref in act.targets if talks and preposition(reading.sentence, ref.head) == "met"]  # `pleit voor overleg met Vietnam`
    return next((ref.country for ref in act.targets if ref.country and ref not in dealt), "")


def _takes_town(reading: SentenceCoder, act: Act) -> bool:
    """`de rebellen namen de stad Aleppo in`, `beschoten de hoofdstad`: rebels fight for the towns of their own country."""
    if act.code[:2] != "19" or any(ref.role not in ("REB", "SEP") for ref in act.sources):
        return False
    nouns = (reading.sentence.tokens[ref.head].lemma.split("_")[-1] for ref in act.targets if ref.head not in reading.reader.mentions)
    places = [act.code in ("191", "192") or noun in TOWNS for noun in nouns]
    return len(places) == len(act.targets) and all(places)


def _foreign_countries(reading: SentenceCoder, act: Act, states: bool, envoys: bool) -> set[str]:
    """Countries of the targets that are not the sources' own: of envoys, and of states that are dealt with and no mere place."""
    if _concerns_hostages(act) or _hits_strangers(reading, act):
        return {ref.country for ref in act.targets if ref.country}
    if _takes_town(reading, act):
        return set()
    aid = act.code.startswith(AID_ASKED)
    apart = aid or act.code.startswith(DISMISSALS)  # `besloot de ambassade in Teheran te sluiten`
    others = [ref for ref in act.targets if envoys or (states and (apart or not _is_setting(reading, act, ref.head)))]
    return {ref.country for ref in others if ref.country} - (READERS_OWN if act.code == "042" else set())


def _dealt_with_before(reading: SentenceCoder, act: Act) -> set[str]:
    """`de president bedankte België en vroeg om tanks`: the states that the same source dealt with in the clause before are not his own."""
    clause = act.clause
    if clause is None or clause.kind != "conj":
        return set()
    before = reading.above(clause)
    heads = {ref.head for ref in act.sources}
    earlier = [each for each in reading.acts(before) if heads & {ref.head for ref in each.sources}] if before is not None else []
    return {ref.code for each in earlier for ref in each.targets if len(ref.code) == 3 and not ref.open}


def _strangers_hit(reading: SentenceCoder, act: Act) -> set[str]:
    """`de rebellen, die twee Nederlanders ontvoerden, hebben beloofd …`: the strangers whom they hit in another clause."""
    heads = {ref.head for ref in act.sources}
    others = [each for clause in reading.clauses if clause is not act.clause for each in reading.acts(clause)]
    hit = [each for each in others if heads & {ref.head for ref in each.sources}]
    return {t.country for each in hit if _concerns_hostages(each) or _hits_strangers(reading, each) for t in each.targets if t.country}


def _is_setting(reading: SentenceCoder, act: Act, i: int) -> bool:
    """`van`, `in` and `uit` may tell where an act takes place; what is put to others or found wrong (`noemde het besluit van Rusland
    onaanvaardbaar`) comes from abroad."""
    word, above = preposition(reading.sentence, i), reading.sentence.tokens[i].head
    put = word == "van" and above >= 0 and (act.code[:2] == "11" or reading.sentence.tokens[above].lemma.split("_")[-1] in PUT_TO_OTHERS)
    return word in ("van", "in", "uit") and not put


def _countries_of_leaders(reading: SentenceCoder) -> set[str]:
    """`dat raakt Poetin, zei de premier`: who speaks of a foreign leader by name is called by his country if it is his own."""
    named = {actor.code(reading.published) for _, _, actor in reading.reader.mentions.values() if actor.is_person}
    return {code[:3] for code in named if code[3:6] == "GOV"}


def _concerns_hostages(act: Act) -> bool:
    """`de strijders lieten drie Franse gijzelaars vrij`: hostages tell nothing of their captors."""
    if act.code in EXPELLED:
        return not any(ref.role == "OPP" for ref in act.targets)
    return act.code in HOSTAGES and all(ref.role in ABROAD_FOR_WORK for ref in act.targets)


def _scenes_of_trial(reading: SentenceCoder, act: Act) -> set[str]:
    """`de rechtbank acht bewezen dat de man in Syrië heeft gevochten`: where somebody did what a court says of him is not where it sits."""
    if act.code[:2] != "01" or act.match.lower is None or not any(ref.role == "JUD" for ref in act.sources):
        return set()
    below = [act.match.lower, *act.match.lower.lower]
    subjects = (i for told in below for slot in ("subj", "obj") for i in told.slots.get(slot, ()))
    if not any(_is_tried(reading, i) for i in subjects):
        return set()
    away = [i for i in reading.sentence.subtree(act.match.lower.verb) if preposition(reading.sentence, i) in ("in", "naar", "uit", "bij")]
    return {ref.country for i in away for ref in reading.reader.actors(i)} | {reading.reader.place_country(i) for i in away}


WARS = frozenset("oorlog conflict genocide bloedbad offensief bezetting bombardement inval invasie bloedvergieten".split())
"""What people march against wherever it goes on."""


SENT_ABROAD = frozenset("missie uitzending vredesmissie trainingsmissie".split())
"""What a state does with its soldiers far from home."""


def _scenes_of(reading: SentenceCoder, nouns: Collection[str]) -> set[str]:
    """`studenten betoogden tegen de oorlog in Vietnam`, `de oppositie vindt de missie in Irak onverantwoord`: where a war is fought or
    soldiers are sent is not where those live who protest against it or judge it."""
    wars = [t.i for t in reading.sentence.tokens if t.lemma.split("_")[-1] in nouns]
    scenes_of = (c for i in wars for c in reading.sentence.children[i] if preposition(reading.sentence, c) in ("in", "van", "op", "naar"))
    return {country for c in scenes_of if (country := reading.reader.place_country(c))}


def _scenes_judged(reading: SentenceCoder, act: Act) -> set[str]:
    """`moslimorganisaties veroordelen de aanslag in Beslan`, `de minister wil dat het geweld in Soedan stopt`: where that happened of
    which somebody speaks is not his home."""
    if act.clause is None or act.code[:2] not in JUDGING:
        return set()
    below = [act.match.lower] if act.match.lower is not None and act.code[:2] != "01" else []
    told = below if "volgens" not in act.clause.slots else [*below, act.clause]
    spoken = [i for slot in JUDGED for i in act.clause.slots.get(slot, ())] + [i for clause in told for i in clause.slots.get("subj", ())]
    things = [i for i in spoken if all(ref.weak for ref in reading.reader.actors(i)) and not reading.reader.place_country(i)]
    within = {k for i in things for k in (*reading.sentence.subtree(i), *_behind(reading, i)) if preposition(reading.sentence, k) in AT}
    return {country for k in within if (country := reading.reader.place_country(k))} - READERS_OWN


def _behind(reading: SentenceCoder, i: int) -> list[int]:
    """`veroordeelt het geweld | in Soedan`: the phrase right behind a noun, whatever the parser hangs it on."""
    tokens = reading.sentence.tokens
    end = max(reading.sentence.subtree(i)) + 1
    return [tokens[end].head] if end < len(tokens) and tokens[end].deprel == "case" else []


def _own_forces(reading: SentenceCoder, act: Act) -> str:
    """`het kabinet haalt de Nederlandse troepen terug uit Irak`: who sends troops and calls them back sends his own."""
    if act.clause is None or not act.code.startswith(TROOPS_MOVED):
        return ""
    moved = (i for told in (act.clause, *act.clause.lower) for i in told.slots.get("obj", ()))
    return next((ref.country for i in moved for ref in reading.reader.actors(i) if ref.role == "MIL" and not ref.open), "")


def _is_tried(reading: SentenceCoder, i: int) -> bool:
    token = reading.sentence.tokens[i]
    return token.upos == "PRON" or token.lemma in TRIED or any(ref.role == "CVL" for ref in reading.reader.actors(i))


def _hits_strangers(reading: SentenceCoder, act: Act) -> bool:
    """`de politie arresteerde twee Marokkanen`: people called by their country alone are not at home with those who seize them."""
    if not act.targets or not act.code.startswith((*FORCE, "010")) or any(ref.role not in ARMED for ref in act.sources):
        return False
    words = [(ref.antecedent or ref.name or reading.sentence.tokens[ref.head].form).split()[-1] for ref in act.targets]
    travel = all(reading.sentence.tokens[ref.head].lemma.split("_")[-1] in TRAVELLERS for ref in act.targets)
    return travel or all(fold(word) in reading.lexicon.demonyms for word in words)


def _countries_of_peers(act: Act, source: Reference) -> set[str]:
    """Countries of those of the same role whom somebody meets: whoever receives the French premier is not French."""
    return {ref.country for ref in act.targets if ref.role == source.role} if act.code.startswith(MEETING) else set()


def _countries_of_strangers(act: Act, source: Reference) -> set[str]:
    """`de minister sprak met Google`, `de gemeente vangt Oekraïense vluchtelingen op`: a firm from abroad does business with any
    government, refugees are not where they come from, and victims abroad are sent help (`voor de slachtoffers in Turkije`)."""
    firms = {ref.country for ref in act.targets if ref.role == "BUS" and source.role in ("GOV", "COP", "JUD")} - READERS_OWN
    refugees = {ref.country for ref in act.targets if ref.role == "REF" and source.role in ("GOV", "MIL", "COP") and act.code[:2] == "07"}
    helped = {ref.country for ref in act.targets if ref.role == "CVL" and source.role == "GOV" and act.code.startswith(("07", "033"))}
    return (firms | refugees | (helped - READERS_OWN)) - {""}


def _unnamed_host(reading: SentenceCoder, act: Act, place: str) -> list[Reference]:
    """`werd in Pyongyang onthaald`: the country of the place receives the guest."""
    if act.code != "043" or not place or act.clause is None or not act.clause.passive:
        return []
    i = act.clause.verb
    return [Reference(place, i, i, i, reading.sentence.tokens[i].form)]


def _ground_taken(act: Act, place: str, sources: list[Reference]) -> list[Reference]:
    """Whom an occupation hits that names nobody: the country of the place, else the rebels' own."""
    if act.code != "192":
        return []
    home = place or next((ref.country for ref in sources if ref.role in ("REB", "SEP")), "")
    return [Reference(home, ref.head, ref.first, ref.last, ref.name) for ref in sources[:1] if home]


def _closed(reading: SentenceCoder, ref: Reference, place: str, other: str, foreign: Collection[str] = (), kin: bool = False) -> Reference:
    """The role with its country: of the place, of the other side, or the only one that the sentence names; no `foreign` one. Those of a
    people, and refugees, have that of the place alone, unless they are taken for `kin` of the other side."""
    if not ref.open or ref.code not in DOMESTIC or attributes.is_strange(reading.reader, ref.head):
        return ref
    word = reading.sentence.tokens[ref.head].lemma.split("_")[-1]
    place = "" if place in NOT_HOMES else place
    if ref.role == "GOV" and word in MISSIONS:
        return ref  # of the country where they are, or of which the sentence speaks, they are not
    if ref.role == "GOV" and word in ENVOYS:
        place = ""
    apart = word in ASSAILANTS or ref.role in STRANGERS or (_of_a_people(reading, ref.head) and not kin)
    homes = (place,) if apart else (place, other, _only_country(reading), _only_place(reading))
    country = next((country for country in homes if country and country not in NOT_HOMES), "")
    country = ARMY_OF.get(country, country) if ref.role == "MIL" else country
    if country in foreign and (not place or (ref.role in RULERS and place not in READERS_OWN)):
        return ref if ref.role != "COP" else _of_town(reading, ref, foreign)
    return replace(ref, code=country + ref.code, open=False) if country else ref


def _of_town(reading: SentenceCoder, ref: Reference, foreign: Collection[str]) -> Reference:
    """`de politie viel in Brussel binnen bij het Chinese bedrijf`: of the town's country, where the firm is a stranger."""
    homes = _countries_of_places(reading) - set(foreign)
    return replace(ref, code=homes.pop() + ref.code, open=False) if len(homes) == 1 else ref


def _of_another(reading: SentenceCoder, ref: Reference, closed: Reference, targets: set[str]) -> Reference:
    """`De minister bekritiseerde de Franse regering`: he is no member of what he acts against, unless he is called so (`partijgenoten`)."""
    fellow = reading.sentence.tokens[ref.head].lemma.replace("_", "") in FELLOWS
    return ref if closed.code in targets and ref.role not in MEMBERS_MAY_CLASH and not fellow else closed


def _of_a_people(reading: SentenceCoder, head: int) -> bool:
    """`Koerdische strijders`, `Hutu-rebellen`: of a people, which the other side's country is not theirs for being named."""
    tokens = reading.sentence.tokens
    described = [tokens[c] for c in reading.sentence.children[head] if tokens[c].deprel == "amod" and c < head]
    joined = tokens[head].form.partition("-")
    return any(token.lemma[:1].isupper() for token in described) or (
        bool(joined[2]) and joined[0][:1].isupper() and joined[2][:1].islower()
    )


def _local(reading: SentenceCoder, ref: Reference) -> str:
    """`melden de plaatselijke autoriteiten`: where what they speak of lies, whoever did it there."""
    tokens = reading.sentence.tokens
    if not ref.open or not any(tokens[c].lemma.lower() in LOCAL for c in reading.sentence.children[ref.head]):
        return ""
    found = _countries_of_places(reading)
    return found.pop() if len(found) == 1 else ""


def _other_country(reading: SentenceCoder, country: str) -> str:
    """The one country that the sentence speaks of beside `country`, else the one that its places lie in; '' if none or several."""
    found = _countries(reading) - {country} or _countries_of_places(reading) - {country}
    return found.pop() if len(found) == 1 else ""


def _only_country(reading: SentenceCoder) -> str:
    """The one country that the sentence speaks of as anybody's home, '' if none or several."""
    found = _countries(reading)
    states = {i: actor for i, (_, _, actor) in reading.reader.mentions.items() if actor.kind in ("countries", "adjectives", "metonyms")}
    partners = {actor.code(reading.published)[:3] for i, actor in states.items() if _is_partner(reading, i)}
    return found.pop() if len(found) == 1 and not found <= partners else ""


def _is_partner(reading: SentenceCoder, i: int) -> bool:
    """`betrekkingen met Griekenland`, `steun aan Biafra`, `Israël te steunen`: a country that somebody deals with is not where he lives."""
    tokens = reading.sentence.tokens
    verb = tokens[tokens[i].head] if tokens[i].deprel in ("obj", "iobj") and tokens[i].head >= 0 else None
    below = verb is not None and verb.deprel != "root" and (verb.has("VerbForm=Inf") or verb.deprel == "ccomp")
    helped = below and verb is not None and not DEALT_WITH.isdisjoint((verb.lemma.replace("_", ""), verb.lower))
    return helped or preposition(reading.sentence, i) in PARTNER_LINKS


def _only_place(reading: SentenceCoder) -> str:
    """The country of the places of a sentence that names no country, '' if they lie in several: `een school in Kaduna`."""
    if _countries(reading):
        return ""
    found = _countries_of_places(reading)
    return found.pop() if len(found) == 1 else ""


def _countries_of_places(reading: SentenceCoder) -> set[str]:
    places = (t.i for t in reading.sentence.tokens if t.upos == "PROPN")
    return {country for i in places if (country := reading.reader.place_country(i)) and not _told_aside(reading, i)}


def _countries(reading: SentenceCoder) -> set[str]:
    told = {i: actor.code(reading.published) for i, (_, _, actor) in reading.reader.mentions.items()}
    own = (i for i, code in told.items() if (code[3:6] != "MED" or not _reports(reading, i)) and not _told_aside(reading, i))
    found = {told[i][:3] for i in own} - DOMESTIC
    found |= {c for i in range(len(reading.sentence)) if not _of_mission(reading, i) and (c := toponyms.adjective(reading.reader, i))}
    return found - {"IGO", "NGO", "IMG", "MNC", "EUR", "WST", "MEA", "AFR"}


def _told_aside(reading: SentenceCoder, i: int) -> bool:
    """`schond het akkoord dat in Frankrijk werd gesloten`: where something was done with a thing that the sentence speaks of."""
    tokens = reading.sentence.tokens
    if preposition(reading.sentence, i) not in ("in", "te"):
        return False
    verb = next((k for k in (i, *reading.sentence.ancestors(i)) if tokens[k].deprel == "acl:relcl"), -1)
    return verb >= 0 and tokens[verb].head >= 0 and all(ref.weak for ref in reading.reader.actors(tokens[verb].head))


def _reports(reading: SentenceCoder, i: int) -> bool:
    """`zo meldt CNN`, `volgens persbureau Reuters`: who only reports it; whoever is interviewed by a paper may be of its country."""
    head = reading.sentence.tokens[i].head if reading.sentence.tokens[i].deprel in ("appos", "flat") else i
    return preposition(reading.sentence, head) in ("", "volgens", "aldus")


def _of_mission(reading: SentenceCoder, i: int) -> bool:
    """`de Russische ambassade in Den Haag`: the country whose embassy it is, which is not where it stands."""
    tokens = reading.sentence.tokens
    return tokens[i].head >= 0 and tokens[tokens[i].head].lemma.split("_")[-1] in ("ambassade", "consulaat")


def _distinct(refs: list[Reference]) -> list[Reference]:
    return list({ref.code: ref for ref in reversed(refs)}.values())[::-1]
