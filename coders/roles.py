"""Common noun → CAMEO role: by form, lemma, head of the compound, or the words that stand with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coders import attributes, toponyms
from coders.adpositions import preposition
from coders.lexicon import Lexicon, fold
from coders.noun_forms import REMEMBERED
from coders.persons import FORMER, FORMER_PREFIXES, RETIRED

if TYPE_CHECKING:
    from coders.actors import ActorReader

OTHER_PREFIXES = ("vice-", "interim-", "onder-", "super-", "top-", "mede-", "co-", "adjunct-", "hoofd-", "anti-", "pro-", "niet-")
PREDECESSORS = frozenset({"voorganger", "voorgangster", "ambtsvoorganger"})
TRADES = frozenset({"MIL", "COP", "JUD", "LEG", "SPY", "LAB", "AGR", "MED", "EDU", "HLH"})
"""Roles whose holders have their like abroad: `oefenen met hun Estse collega's`."""
PEERS = frozenset("collega ambtgenoot ambtsgenoot evenknie tegenhanger homoloog".split())
STRIFE = frozenset("bespreking bestand wapenstilstand staakt-het-vuren vredesakkoord vredesoverleg oorlog gevecht vijandelijkheid".split())
"""Nouns of war and of what ends it: parties to it are no political parties."""
SIDES = frozenset(
    "strijdend strijden oorlogvoerend betrokken betrekken onderhandelend onderhandelen rivaliserend beide ander al alle elk verschillend "
    "divers verscheiden".split()
)
POLITICS = frozenset(
    "kiezer verkiezing stem stemming zetel kamer parlement senaat congres kabinet coalitie formatie formateur informateur regering "
    "minister premier president fractie lijsttrekker oppositie politiek politicus campagne gemeenteraad motie wet wetsvoorstel "
    "wetsontwerp begroting staatssecretaris burgemeester koning grondwet referendum dictator junta democratie".split()
)
"""Nouns beside which parties are those of politics."""
INSTITUTIONS = frozenset(
    "universiteit ministerie rechtbank hof parlement gemeente provincie ziekenhuis hogeschool departement senaat hooggerechtshof "
    "kamerlid kamerleden kamervoorzitter kamercommissie statenlid statenleden bondsdaglid europarlementslid eurocommissaris "
    "politie leger landmacht luchtmacht zeemacht krijgsmacht kustwacht grenswacht marechaussee gendarmerie partij volkspartij".split()
)
"""Role nouns that papers also print with a capital, as part of a name; others with a capital are last names."""
SPOKESPERSONS = frozenset(
    "woordvoerder woordvoerster zegsman zegsvrouw perschef lid leider leidster voorman topman topvrouw vertegenwoordiger aanhanger "
    "delegatie president presidente vicepresident vice-president "
    "voorzitter voorzitster secretaris secretaris-generaal hoofd chef baas directeur directeur-generaal bestuurder medewerker "
    "functionaris gezant afgezant "
    "activist aanhangster sympathisant medestander volgeling topdiplomate bazin kopstuk onderzoeker onderzoekster vrijwilliger "
    "commissie onderzoekscommissie subcommissie vleugel onderhandelaar afgevaardigde topdiplomaat inspecteur waarnemer konvooi "
    "verantwoordelijke rapporteur commissaris bemiddelaar coördinator adviseur topadviseur raadgever vertrouweling "
    "bestuur hoofdbestuur partijbestuur bondsbestuur leiding secretariaat directie afdeling achterban delegatieleider".split()
)
"""Role nouns that take the role of the group they belong to: `een woordvoerder van het leger`."""
BODIES = frozenset("commissie onderzoekscommissie subcommissie vleugel delegatie bestuur leiding secretariaat directie afdeling".split())
"""Those of them that are several people: a body is not the person whose name it bears (`de staatscommissie Cals`)."""
MISSIONS = frozenset("ambassade consulaat ambassadeur ambassadrice consul attaché zaakgelastigde".split())
"""Role nouns of those who stand for a state abroad: where they are is not their country."""
PORTFOLIOS, MINISTERS = frozenset(["justitie", "onderwijs", "media"]), frozenset("minister ministerie staatssecretaris departement".split())
"""`de minister van justitie`: what he is minister of is no actor beside him."""
CHAMBER = "Kamer"
"""The house of parliament, which only its capital tells from a room."""
LEADERS = frozenset("leider leidster leiders hoofd voorzitter voorzitster chef baas woordvoerder woordvoerster woordvoerders".split())
PRESIDENTS = frozenset({"president", "presidente", "vicepresident", "vice-president", "vice-presidente"})
ENTERPRISES = frozenset(
    "bedrijf onderneming maatschappij concern firma club bond vereniging stichting federatie beurs groep fabriek instituut museum".split()
)
"""What has a president who is no head of state."""
CROWNS = frozenset("koning koningin keizer keizerin prins prinses sultan".split())
"""Of a state, else of the dance floor: `de koning van de hiphop`."""
COURTROOM = frozenset("verdachte rechtbank strafeis requisitoir rechter gevangenisstraf celstraf cel strafzaak rechtszaak zitting".split())
"""Words beside which an `officier` is one of justice."""

STOPPAGES = frozenset(
    "staken staking betogen betoging demonstreren stakingsactie stiptheidsactie werkonderbreking neer_leggen neer".split()
)
"""Words beside which `ambtenaren` are the workers that they are, and not the government."""


def read_role(reader: ActorReader, i: int) -> tuple[str, bool]:
    """(role, former): the role of the noun at token `i`, '' for none, and whether it is held no longer."""
    token = reader.sentence.tokens[i]
    if token.upos not in ("NOUN", "VERB", "ADJ", "PROPN", "X") or (token.upos == "VERB" and token.deprel in ("root", "conj", "xcomp")):
        return "", False
    if token.upos == "ADJ" and token.deprel in ("amod", "advmod", "xcomp", "root"):
        return "", False
    word = fold(token.form).lower()
    if "-" in word:
        if word.startswith(FORMER_PREFIXES):
            word = word.split("-", 1)[1]
        for prefix in OTHER_PREFIXES:
            word = word.removeprefix(prefix)
    qualified = _qualified_role(reader, i) or ("LEG" if _is_chamber(reader, i) else "")
    if qualified:
        return qualified, is_former(reader, i)
    if word.endswith("-"):
        return _clipped_role(reader, i, word.rstrip("-")), is_former(reader, i)
    lemma = fold(token.lemma).lower()
    if not role_of_word(reader, word, lemma):  # as of most nouns
        return "", False
    former, described = is_former(reader, i), _described(reader, i)
    if word in ("partij", "partijen") and _are_sides(reader, i, described):
        return "", former  # the sides of a conflict
    if word in PORTFOLIOS and token.head >= 0 and reader.sentence.tokens[token.head].lemma.split("_")[-1] in MINISTERS:
        return "", False
    if word == "generaal" and i + 1 < len(reader.sentence) and reader.sentence.tokens[i + 1].lower == "pardon":
        return "", False
    if word == "partijen" and not _are_political(reader, i):
        return "", former
    if word in ("partij", "partijen") and _is_lot(reader, i, described):
        return "", former
    if word in ("officier", "officieren") and any(t.lower in COURTROOM for t in reader.sentence.tokens):
        return "JUD", former
    if word.endswith("ambtenaren") and any(t.lemma.lower() in STOPPAGES for t in reader.sentence.tokens):
        return "LAB", former
    if (word in LEADERS or word in CROWNS) and _leads_nothing(reader, i):
        return "", former
    if word in PRESIDENTS and _presides_over_firm(reader, i):
        return "", former
    surname = token.upos == "PROPN" and token.form[:1].isupper() and i > 0 and "-" not in token.form and word not in INSTITUTIONS
    following = reader.mentions.get(i + 1)
    surname = surname and not (following is not None and following[2].is_person)  # `Eurocommissaris Sefcovic`
    surname = surname and not _is_body(reader, i) and not reader.sentence.dependents(i, "nummod")  # `drie Syriëgangers`
    return role_of_word(reader, word, lemma, heads_only=surname), former


def is_former(reader: ActorReader, i: int) -> bool:
    """`de voormalige president`, `de oud-minister`, `kolonel b.d.`: who holds an office no longer."""
    behind = reader.sentence.tokens[i + 1].lower if i + 1 < len(reader.sentence) else ""
    if behind in RETIRED:
        return True
    return fold(reader.sentence.tokens[i].form).lower().startswith(FORMER_PREFIXES) or not FORMER.isdisjoint(_described(reader, i))


def _described(reader: ActorReader, i: int) -> set[str]:
    """Lemmas and forms of the words that hang on a noun."""
    tokens = reader.sentence.tokens
    return {word for c in reader.sentence.children[i] for word in (tokens[c].lemma.lower(), tokens[c].lower)}


def _are_sides(reader: ActorReader, i: int, described: set[str]) -> bool:
    """`de strijdende partijen`, `tussen de partijen`, and `de partijen` where one speaks of a war or an armistice."""
    tokens = reader.sentence.tokens
    bare = tokens[i].lower == "partijen" and not reader.sentence.dependents(i, "amod")
    between = bare and preposition(reader.sentence, i) == "tussen"
    alone = bare and not reader.sentence.dependents(i, "nmod", "acl:relcl")
    warring = alone and any(t.upos == "NOUN" and t.lemma.rpartition("_")[2].lower() in STRIFE for t in tokens)
    return "politiek" not in described and (between or warring or not SIDES.isdisjoint(described))


def _are_political(reader: ActorReader, i: int) -> bool:
    """`de linkse partijen`, `de partijen` where the sentence speaks of votes and parliaments: others may be anybody who takes part."""
    sentence = reader.sentence
    if sentence.dependents(i, "amod", "appos", "flat", "nmod") or any(actor.kind == "parties" for _, _, actor in reader.mentions.values()):
        return True
    return any(token.lemma.rpartition("_")[2].lower() in POLITICS for token in sentence.tokens if token.i != i)


def _is_lot(reader: ActorReader, i: int, described: set[str]) -> bool:
    """`een partij wapens`, `een grote partij illegale sigaretten`: so much of the goods that follow."""
    tokens = reader.sentence.tokens
    k = i + 2 if i + 1 < len(tokens) and tokens[i + 1].upos == "ADJ" else i + 1
    goods = k < len(tokens) and tokens[k].upos == "NOUN" and tokens[k].form[:1].islower()
    return goods and "een" in described and k not in reader.mentions


def _qualified_role(reader: ActorReader, i: int) -> str:
    """A role of several words: `geheime dienst`, `officier van justitie`, `openbaar ministerie`."""
    tokens = reader.sentence.tokens
    form = fold(tokens[i].form).lower()
    if form not in reader.lexicon.qualified_roles:
        return ""
    for phrase, role in reader.lexicon.qualified_roles[form]:
        for k in range(max(0, i - len(phrase) + 1), i + 1):
            if tuple(fold(t.form).lower() for t in tokens[k : k + len(phrase)]) == phrase:
                return role
    return ""


def _is_chamber(reader: ActorReader, i: int) -> bool:
    """`de Kamer`, `de voltallige Kamer`: the house of parliament, unless a phrase tells of what (`de Kamer van Koophandel`)."""
    if reader.sentence.tokens[i].form != CHAMBER:
        return False
    children = reader.sentence.children[i]
    article = any(c < i and reader.sentence.tokens[c].lower == "de" for c in children)
    return article and not any(c > i and preposition(reader.sentence, c) in ("van", "voor") for c in children)


def _clipped_role(reader: ActorReader, i: int, stem: str) -> str:
    """`werknemers- en werkgeversorganisaties`: the first word borrows the head of the compound that it stands before."""
    for c in reader.sentence.children[i]:
        if reader.sentence.tokens[c].deprel == "conj":
            whole = fold(reader.sentence.tokens[c].form).lower()
            roles = (role_of_word(reader, stem + whole[k:], "") for k in range(3, len(whole) - 2))
            return next((role for role in roles if role), reader.lexicon.roles.get(stem, ""))
    return ""


def _leads_nothing(reader: ActorReader, i: int) -> bool:
    """`de leider van het project`, `van de Beweging voor Burgerrechten`: of what is no actor, nor in any way tied to one; `hun leider`
    leads those of whom was spoken, seldom a state."""
    tokens, children = reader.sentence.tokens, reader.sentence.children
    if tokens[i].lemma in ("leider", "leidster") and any(tokens[c].lower == "hun" for c in children[i]):
        return True
    heads = [c for c in children[i] if tokens[c].deprel == "nmod" and preposition(reader.sentence, c) == "van"]
    things = [c for c in heads if tokens[c].upos == "NOUN" or any(tokens[d].deprel == "det" for d in children[c])]
    return any(all(ref.weak and ref.place for ref in reader.actors(c)) for c in things)


def _presides_over_firm(reader: ActorReader, i: int) -> bool:
    """`een vice-president van Smithkline Beecham`, `de president van de voetbalbond`: no head of state."""
    tokens = reader.sentence.tokens
    if i + 1 >= len(tokens) or tokens[i + 1].lower != "van":
        return False
    owned = tokens[tokens[i + 1].head]
    named = owned.upos == "PROPN" and not toponyms.adjectives(reader, owned.i)
    return owned.head == i and (named or owned.lemma.rpartition("_")[2] in ENTERPRISES) and not reader.actors(owned.i)


def _is_body(reader: ActorReader, i: int) -> bool:
    """`het Hooggerechtshof`, `de Braziliaanse Kiesraad`: no last name follows `het` or the adjective of a country."""
    children = [c for c in reader.sentence.children[i] if c < i]
    return any(reader.sentence.tokens[c].lower in ("het", "een") or toponyms.adjective(reader, c) for c in children)


def role_of_word(reader: ActorReader, word: str, lemma: str, heads_only: bool = False) -> str:
    """The role of a word by itself: as the dictionary spells it, else by the head of the compound that it is."""
    known = reader.lexicon.word_roles
    role = known.get((word, lemma, heads_only))
    if role is None:
        if len(known) == REMEMBERED:
            known.clear()
        role = known[word, lemma, heads_only] = _look_up(reader.lexicon, word, lemma, heads_only)
    return role


def _look_up(lexicon: Lexicon, word: str, lemma: str, heads_only: bool) -> str:
    roles = lexicon.roles
    for form in () if heads_only else (word, lemma.replace("_", ""), lemma.replace("_", "-")):
        if form in roles:
            return roles[form]
    parts = lemma.split("_") if "_" in lemma else []
    for k in range(1, len(parts)):
        head = "".join(parts[k:])
        if head in lexicon.role_heads:
            return _head_role(lexicon, "".join(parts[:k]), head)
    for k in range(1, len(word) - 3):
        if word[k:] in lexicon.role_heads:
            return _head_role(lexicon, word[:k], word[k:])
    if len(parts) == 2 and parts[1] in SPOKESPERSONS:  # `vakbondslid`, `rebellenleider`
        return roles.get(parts[0], "")
    return ""


def _head_role(lexicon: Lexicon, first: str, head: str) -> str:
    """The role of a closed compound; who speaks for others has their role, and none where they have none (`familiewoordvoerder`)."""
    role = lexicon.role_heads[head]
    if not head.startswith(("woordvoer", "topman", "topvrouw")):
        return role
    own = lexicon.roles.get(first.rstrip("-")) or lexicon.roles.get(first.removesuffix("s"), "")
    return own if head.startswith("woordvoer") else own or role


def peer_role(reader: ActorReader, head: int) -> str:
    """`zijn Chinese collega Xi Jinping`: an office holder like the one before, where a country or a name tells whose."""
    token = reader.sentence.tokens[head]
    if (
        token.upos == "NOUN"
        and token.lemma.split("_")[-1] in PEERS
        and (toponyms.adjectives(reader, head) or attributes.apposed(reader, head) or attributes.lands(reader, head))
    ):
        own = attributes.possessor(reader, head)
        return own.role if own is not None and own.role in TRADES else "GOV"
    if token.upos == "NOUN" and token.lemma.split("_")[-1] in PREDECESSORS:
        successor = attributes.possessor(reader, head)  # `zijn voorganger`, of an office holder
        return "ELI" if successor is not None and successor.role in ("GOV", "LEG") and successor.country else ""
    return ""


def shared_role(reader: ActorReader, head: int) -> str:
    """The role noun that ends the coordination in which an adjective stands."""
    token = reader.sentence.tokens[head]
    first = token.head if token.deprel == "conj" and token.head >= 0 else head
    for c in reader.sentence.children[first]:
        if reader.sentence.tokens[c].deprel == "conj" and c > head:
            role, _ = reader.role(c)
            if role:
                return role
    return ""


def proper_role(reader: ActorReader, head: int) -> str:
    """`de Chileense Communistische Partij`: the role of the institution that ends a name which begins with a country's adjective."""
    names = reader.sentence.dependents(head, "flat")
    word = fold(reader.sentence.tokens[names[-1]].form).lower() if names else ""
    return role_of_word(reader, word, word) if word in INSTITUTIONS else ""


def title(lemma: str) -> str:
    """The head of a title's lemma (`regering_leider` → leider), whole where it is a hyphenated title (`secretaris_generaal`)."""
    whole = lemma.replace("_", "-")
    return whole if whole in SPOKESPERSONS else lemma.split("_")[-1]
