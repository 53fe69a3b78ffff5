"""Noun phrase → actor code: dictionary name, adjective + role, compound, apposition, `van` phrase, date of office."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from coders import descriptions, discourse, persons
from coders.clauses import preposition
from coders.lexicon import Actor, Lexicon, fold
from coders.names import PLACE_NOUNS, Mention
from coders.sentence import NOMINAL, Sentence

FORMER = frozenset(["voormalig", "voormalige", "gewezen", "ex", "vroeger", "vroegere", "afgetreden"])
FORMER_PREFIXES = ("oud-", "ex-")
OTHER_PREFIXES = ("vice-", "interim-", "onder-", "super-", "top-", "mede-", "co-", "adjunct-", "hoofd-", "anti-", "pro-", "niet-")
PEERS = frozenset("collega ambtgenoot ambtsgenoot evenknie tegenhanger homoloog".split())
SIDES = frozenset(
    "strijdend strijden oorlogvoerend betrokken betrekken onderhandelend onderhandelen rivaliserend beide ander al alle elk verschillend "
    "divers verscheiden".split()
)
INSTITUTIONS = frozenset(
    "universiteit ministerie rechtbank hof parlement gemeente provincie ziekenhuis hogeschool departement senaat hooggerechtshof "
    "kamerlid kamerleden kamervoorzitter kamercommissie statenlid statenleden bondsdaglid europarlementslid eurocommissaris".split()
)
"""Role nouns that papers also print with a capital, as part of a name; others with a capital are last names."""
MOUTHPIECES = frozenset(
    "woordvoerder woordvoerster zegsman zegsvrouw voorman topman topvrouw vertegenwoordiger voorzitter voorzitster hoofd chef baas "
    "directeur bestuurder medewerker functionaris".split()
)
"""Titles that are nobody without the body that they speak for."""
COUNTRY_NOUNS = frozenset("land staat natie republiek koninkrijk diplomatie delegatie zijde kant eiland grondgebied".split())
"""Nouns that add nothing to the country of their adjective: `de Palestijnse staat`, `de Russische zijde`."""
SPOKESPERSONS = frozenset(
    "woordvoerder woordvoerster zegsman zegsvrouw lid leider leidster voorman topman topvrouw vertegenwoordiger aanhanger delegatie "
    "voorzitter voorzitster secretaris-generaal hoofd chef baas directeur bestuurder medewerker functionaris gezant afgezant activist "
    "aanhangster sympathisant medestander volgeling topdiplomate bazin kopstuk onderzoeker onderzoekster vrijwilliger "
    "commissie onderzoekscommissie subcommissie vleugel onderhandelaar topdiplomaat inspecteur waarnemer konvooi "
    "rapporteur commissaris bemiddelaar coördinator "
    "bestuur hoofdbestuur partijbestuur bondsbestuur leiding secretariaat directie afdeling achterban delegatieleider".split()
)
"""Role nouns that take the role of the group they belong to: `een woordvoerder van het leger`."""
MEASURES = frozenset(
    "miljoen miljard aantal groep tiental honderdtal duizendtal meerderheid minderheid deel helft kwart derde handvol dozijn reeks paar "
    "soort merendeel menigte massa schare stoet meute horde legertje".split()
)
"""Nouns that count others."""
CHAMBER = "Kamer"
"""The house of parliament, which only its capital tells from a room."""
PORTIONS = frozenset(["meerderheid", "minderheid", "helft"])
"""Measures that also say `in` what body they vote: `een meerderheid in de Tweede Kamer`."""
COUNTS = frozenset("duizend honderd tiental honderdtal duizendtal miljoen tienduizend honderdduizend".split())
ORGANS = frozenset("bestuur congres leiding fractie kamerfractie ledenraad partijraad top afdeling achterban".split())
"""Nouns for a part of a party, union or movement that acts in its name."""
FOLLOWERS = frozenset("aanhanger aanhangster sympathisant medestander volgeling".split())
"""Who stands behind an official without sharing in the office: citizens of the country."""
VOLUNTEERS = frozenset(["vrijwilliger"])
"""Members of a body who, of a country, are but its citizens: `vrijwilligers uit Marokko`."""
HARDWARE = frozenset(
    "raket kruisraket drone tank granaat colonne pantserwagen pantservoertuig helikopter gevechtstoestel toestel vliegtuig luchtaanval "
    "raketaanval droneaanval bombardement luchtbombardement beschieting f-16 f-35".split()
)
"""What acts in a war in place of those who sent it: `Russische raketten troffen …`."""
UNION_TOPICS = re.compile(
    r"^(europ|eu-|eurocom|eurozone|euroland|lidsta|brexit|inbreuk|mededing|begrotings|migratie|heffing|invoer|toetreding|richtlijn|"
    r"rechtsstaat|handels|visserij)"
    r"|techreus|kartel|machtsmisbruik|beboet|staatssteun",
    re.IGNORECASE,
)
"""Words beside which `Brussel` plainly stands for the Union."""
BELGIAN_PARTNERS = frozenset(["BEL", "NLD", "LUX", "COD", "RWA", "BDI"])
"""Capitals of these beside `Brussel` leave open whether Belgium is meant."""
PEOPLE = frozenset(
    "mens persoon man vrouw jongen meisje jongere kind baby tiener bejaarde echtpaar koppel gezin familie voorbijganger omstander "
    "passagier reiziger toerist bezoeker gelovige kerkganger gijzelaar gegijzelde opvarende gevangene gedetineerde krijgsgevangene "
    "slachtoffer gewonde overlevende dorpeling bewoner inwoner stadsbewoner klant winkelier werknemer werkneemster buitenlander "
    "landgenoot onderdaan staatsburger moslim christen hindoe jood koerd soldatenvrouw weduwe wees moeder vader ouder "
    "chauffeur bestuurder automobilist fietser verkoper gids tolk bezorger pelgrim supporter".split()
)
TREATIES = frozenset(["verdrag", "protocol", "conventie", "vrede", "top", "conferentie", "akkoorden"])
"""What is called by the town where it was made: `het verdrag van Kyoto` is no Japanese one."""
REALMS = frozenset(["land", "volk", "natie"])
MEMBER_STATES = frozenset("land lidstaat lidland staat partner bondgenoot leider top".split())
OWNERS = ("politie", "leger", "regering", "regerings", "rebellen", "parlement", "gerecht", "militair")
"""First parts of compounds that tell whose a thing is."""
DOMESTIC = frozenset("COP JUD OPP CVL GOV MIL LEG LAB AGR EDU HLH MED PTY BUS REB SEP REF REL CRM ELI SPY NGO".split())
LEADERS = frozenset({"leider", "leidster", "leiders", "hoofd", "voorzitter", "voorzitster", "chef", "baas"})
MUNICIPAL = frozenset({"gemeente", "provincie", "stad", "waterschap"})
COURTROOM = frozenset("verdachte rechtbank strafeis requisitoir rechter gevangenisstraf celstraf cel strafzaak rechtszaak zitting".split())
"""Words beside which an `officier` is one of justice."""
STATE_BODIES = frozenset(["JUD", "COP"])
"""Roles of bodies that every state has under the same name."""
FROM_PLACE = frozenset("in uit bij te nabij vanuit rond rondom op".split())


@dataclass(frozen=True, slots=True)
class Reference:
    """An actor in a sentence: its code, the tokens that name it, and how it was found.

    `weak` marks a phrase that only hints at an actor (`het Franse voorstel`): good for a target, never for a source. `open` marks a role
    whose country the phrase does not tell. `place` marks a country that stands for a place, `anonymous` persons of whom nothing is told
    but that they are people (`honderd mensen`, `een 30-jarige man`): they undergo arrests and violence and do nothing.
    """

    code: str
    head: int
    first: int
    last: int
    name: str
    weak: bool = False
    open: bool = False
    place: bool = False
    antecedent: str = ""
    anonymous: bool = False

    @property
    def country(self) -> str:
        """The country part of the code, '' for international bodies and bare roles."""
        return "" if self.open or self.code[:3] in INTERNATIONAL else self.code[:3]

    @property
    def role(self) -> str:
        """The role part: the three letters after the country, or the bare role."""
        return self.code[:3] if self.open else self.code[3:6]


INTERNATIONAL = frozenset({"IGO", "NGO", "IMG", "MNC", "INT", "NGM"})
ROLES_OF_GROUPS = frozenset(["REB", "SEP", "INS", "UAF", "PTY", "LAB"])
NAMED_ROLES = ROLES_OF_GROUPS | {"CRM", "MIL", "BUS", "MED", "NGO"}
"""Roles of bodies whose own name tells more than the adjective before it: `het Brits-Nederlandse concern Unilever`."""


class ActorReader:
    """Resolves the noun phrases of one sentence at one date. `memory` is what the article told before (discourse.Memory)."""

    def __init__(
        self, sentence: Sentence, lexicon: Lexicon, date: str, mentions: dict[int, Mention], memory: discourse.Memory | None = None
    ) -> None:
        self.sentence = sentence
        self.lexicon = lexicon
        self.date = date
        self.memory = memory
        self.mentions = mentions
        self._known: dict[int, list[Reference]] = {}
        self._roles: dict[int, tuple[str, bool]] = {}

    # ------------------------------------------------------------------------------------------------------------ public

    def actors(self, head: int) -> list[Reference]:
        """The actors that the phrase headed by `head` names, coordination spread out; [] when it names none."""
        if head not in self._known:
            self._known[head] = []  # a cycle of appositions ends here
            self._known[head] = self._coordinated(head)
        return self._known[head]

    def any_actor(self) -> bool:
        """True if any word of the sentence could name an actor."""
        if self.memory is not None and (self.memory.names or self.memory.subjects):
            return True  # a pronoun or a last name may stand for what the article named
        return bool(self.mentions) or any(
            self._role(token.i)[0]
            or self._adjective(token.i)
            or fold(token.form) in self.lexicon.demonyms
            or ("-" in token.form and self._compound(token.i))
            for token in self.sentence.tokens
        )

    def place_country(self, i: int) -> str:
        """The country of the place that token `i` names: a country, region or city; '' if it names none."""
        mention = self.mentions.get(i)
        if mention is not None and mention[2].is_country:
            code = mention[2].code(self.date)
            return code if len(code) == 3 else ""
        token = self.sentence.tokens[i]
        if token.upos not in ("PROPN", "NOUN", "X", "ADJ") or not token.form[:1].isupper():
            return ""
        return self._place(i)

    # ----------------------------------------------------------------------------------------------------------- phrases

    def _coordinated(self, head: int) -> list[Reference]:
        tokens, sentence = self.sentence.tokens, self.sentence
        found = self._phrase(head)
        for c in sentence.children[head]:
            if (tokens[c].deprel == "conj" and tokens[c].upos in ("NOUN", "PROPN", "PRON", "ADJ", "X", "NUM", "VERB")) or self._listed(
                head, c
            ):
                found = found + self._shared(head, c, found)
        return _distinct(found)

    def _listed(self, head: int, c: int) -> bool:
        """`president A, bondskanselier B en premier C`: a middle member that the parser took for an apposition."""
        tokens = self.sentence.tokens
        if tokens[c].deprel != "appos" or c < head or tokens[c].upos not in ("NOUN", "PROPN"):
            return False
        listed = any(tokens[d].deprel == "conj" for d in (*self.sentence.children[head], *self.sentence.children[c]))
        return listed and any(tokens[k].form == "," for k in range(head, c)) and bool(self._adjectives(c) or c in self.mentions)

    def _shared(self, head: int, member: int, first: list[Reference]) -> list[Reference]:
        """A later member of a coordination; without an adjective of its own it shares the country of the first."""
        members = self.actors(member)
        country = next((ref.country for ref in first if ref.country and not ref.weak), "")
        return [
            replace(ref, code=country + ref.code, open=False) if ref.open and country and ref.code in DOMESTIC else ref for ref in members
        ]

    def _phrase(self, head: int) -> list[Reference]:
        tokens = self.sentence.tokens
        token = tokens[head]
        if token.upos in ("PUNCT", "CCONJ", "SCONJ", "DET", "AUX"):
            return []
        if token.upos == "PRON":
            return discourse.pronoun(self, self.memory, head)
        lands = self._lands(head)
        if lands:
            return lands
        mention = self.mentions.get(head)
        if mention is not None:
            return self._named(head, mention)
        if token.lemma.lower() in MEASURES or (token.lemma.lower() in COUNTS and token.upos in ("NOUN", "NUM")):
            return self._measured(head) or self._body(head)
        if token.upos == "NUM":
            return self._measured(head)  # `twaalf van hen`
        named = self._compound(head) or self._remembered(head) or persons.in_office(self, head) or descriptions.described(self, head)
        named = named or discourse.both(self, self.memory, head) or discourse.that_country(self, head)
        if named:
            return named
        role, former = self._role(head)
        role = role or self._peer(head)
        if role:
            return self._role_phrase(head, role, former)
        if token.lower.startswith(FORMER_PREFIXES):
            group = self._belongs_to(head)  # `de oud-chef van de geheime dienst`
            return [self.reference(group.country + "ELI", head)] if group is not None and group.country else []
        if token.upos == "NOUN" and _title(token.lemma) in SPOKESPERSONS:
            groups = self._owners(head)
            if groups and not groups[0].weak:
                return [self._spoken_for(head, group) for group in groups if not group.weak]
        if token.upos == "NOUN" and _title(token.lemma) in ORGANS:
            group = self._belongs_to(head)
            if group is not None and not group.weak and group.role in ROLES_OF_GROUPS | {"OPP"}:
                return [self.reference(group.code, head, open=group.open)]
        adjective = self._adjective(head) if token.deprel not in ("amod", "advmod") else ""
        if adjective and (token.upos == "ADJ" or self._shared_role(head)):
            return self._elliptic(head, adjective)
        demonym = self.lexicon.demonyms.get(fold(token.form))
        if demonym and token.upos in ("NOUN", "PROPN", "ADJ") and token.deprel not in ("amod", "flat"):
            if any(self.sentence.tokens[c].lemma.lower() == "etnisch" for c in self.sentence.children[head]):
                country = self._phrase_place(head)
                return [self.reference(country + "CVL", head, open=not country)]
            homes = [country for country in self._adjectives(head) if country != demonym]
            if homes:  # `Kirgizische Oezbeken`
                return [self.reference(country + "CVL", head) for country in homes]
            counted = self._counted(head) or self._is_measured(head)
            return [self.reference(demonym + ("CVL" if counted else ""), head)]
        adjective = self._adjective(head)
        if adjective and token.upos in ("PROPN", "NOUN") and token.deprel not in ("amod", "advmod"):
            return self._elliptic(head, adjective)
        return self._body(head) or self._weak(head)

    def _spoken_for(self, head: int, group: Reference) -> Reference:
        """`vertegenwoordigers van Frankrijk`, `een aanhanger van de president`: who speaks for a group, or stands behind it."""
        if self.sentence.tokens[head].lemma.lower() in FOLLOWERS and group.country and group.role in ("GOV", "LEG", "ELI", "JUD"):
            return self.reference(group.country + "CVL", head)
        member = "CVL" if self.sentence.tokens[head].lemma.lower() in VOLUNTEERS else "GOV"
        office = member if len(group.code) == 3 and not group.open and group.code not in INTERNATIONAL else ""
        return self.reference(group.code + office, head, open=group.open)

    def _lands(self, head: int) -> list[Reference]:
        """`de Baltische staten Estland en Letland`: the countries that stand behind the noun for them all."""
        if not self.sentence.tokens[head].form.endswith(("landen", "staten")):
            return []
        named = [c for c in self.sentence.dependents(head, "appos") if c in self.mentions and self.mentions[c][2].is_country]
        return [ref for c in named for ref in self.actors(c)]

    def _body(self, head: int) -> list[Reference]:
        """`de groep`, after `de terreurgroep Boko Haram`."""
        if self.sentence.tokens[head].lemma.lower() not in discourse.BODIES or self._adjectives(head):
            return []
        body = self._stood_for(head, "")
        return [body] if body is not None else []

    def _measured(self, head: int) -> list[Reference]:
        """`een half miljoen burgers`, `een groep rebellen`, `een meerderheid van de leden`: whom the measure counts."""
        links = ("", "van", "in", "binnen") if self.sentence.tokens[head].lemma.lower() in PORTIONS else ("", "van")
        for c in self.sentence.children[head]:
            if c > head and self.sentence.tokens[c].deprel in ("nmod", "appos", "flat", "fixed") and preposition(self.sentence, c) in links:
                found = self.actors(c)
                if found:
                    return found
        return []

    def _remembered(self, head: int) -> list[Reference]:
        """A last name or abbreviation that the article introduced."""
        token = self.sentence.tokens[head]
        if self.memory is None or token.upos not in ("PROPN", "NOUN", "X") or not token.form[:1].isupper():
            return []
        known = self.memory.names.get(fold(token.form))
        return [replace(self.reference(known[0], head), antecedent=known[1])] if known else []

    def _elliptic(self, head: int, country: str) -> list[Reference]:
        """`de Belgische en de Nederlandse politie`: an adjective whose noun stands in the next member."""
        role = self._shared_role(head)
        return [self.reference(country + role, head)] if role else [self.reference(country, head, weak=True)]

    def _shared_role(self, head: int) -> str:
        """The role noun that ends the coordination in which an adjective stands."""
        token = self.sentence.tokens[head]
        first = token.head if token.deprel == "conj" and token.head >= 0 else head
        for c in self.sentence.children[first]:
            if self.sentence.tokens[c].deprel == "conj" and c > head:
                role, _ = self._role(c)
                if role:
                    return role
        return ""

    def reference(
        self,
        code: str,
        head: int,
        last: int | None = None,
        first: int | None = None,
        weak: bool = False,
        open: bool = False,
        place: bool = False,
    ) -> Reference:
        """The phrase headed by `head` as a name of the actor `code`."""
        first = head if first is None else first
        last = head if last is None else last
        if not weak:
            flat = [c for c in self.sentence.children[head] if self.sentence.tokens[c].deprel in ("flat", "amod", "nummod", "appos")]
            first, last = min([first, *flat]), max([last, *flat])
            last = max([last, *(g for c in flat for g in self.sentence.children[c] if self.sentence.tokens[g].deprel == "flat")])
        return Reference(code, head, first, last, self.sentence.words(range(first, last + 1)), weak, open, place)

    def _named(self, head: int, mention: Mention) -> list[Reference]:
        first, last, actor = mention
        code = actor.code(self.date)
        if actor.name == "Brussel" and actor.kind == "metonyms" and self._is_union(head):
            code = "IGOEUREEC"
        if len(code) > 3 and not actor.is_person and code[:3] not in INTERNATIONAL:
            countries = self._adjectives(first) or self._adjectives(head)
            if not countries and code[3:6] in STATE_BODIES:
                countries = [self._phrase_place(head)]  # `het Openbaar Ministerie in Milaan`
            if countries and countries[0] and countries[0] != code[:3]:  # `het Peruaanse Congres`, `de Belgische gele hesjes`
                code = countries[0] + code[3:6]
        if code in DOMESTIC and actor.kind == "organisations":  # `B. en W. van Amsterdam`: a body that every town has
            of = self.sentence.tokens[last + 1].form == "van" if last + 2 < len(self.sentence) else False
            country = next(iter(self._adjectives(head)), "") or (self.place_country(last + 2) if of else self._phrase_place(head))
            return [self.reference(country + code, head, last, first, open=not country)]
        return [self.reference(code, head, last, first)]

    def _is_union(self, head: int) -> bool:
        """`Brussel` that deals with states or firms as the Union does: no place, and Union matters or a foreign capital beside it."""
        token = self.sentence.tokens[head]
        if preposition(self.sentence, head) not in ("", "met", "tegen", "door", "aan", "tussen", "van", "jegens") or token.deprel == "flat":
            return False
        if any(actor.code(self.date) == "IGOEUREEC" for _, _, actor in self.mentions.values()):
            return token.deprel != "nmod"
        members = [head, token.head, *self.sentence.children[head], *self.sentence.children[token.head]]
        joined = [i for i in members if i != head and (token.deprel == "conj" or self.sentence.tokens[i].deprel == "conj")]
        partners = {self.mentions[i][2].code(self.date) for i in joined if i in self.mentions and self.mentions[i][2].is_country}
        if partners:
            return not partners & BELGIAN_PARTNERS
        return token.deprel != "nmod" and any(UNION_TOPICS.search(t.form) for t in self.sentence.tokens)

    # -------------------------------------------------------------------------------------------------------------- roles

    def _peer(self, head: int) -> str:
        """`zijn Chinese collega Xi Jinping`: an office holder like the one before, where a country or a name tells whose."""
        token = self.sentence.tokens[head]
        if token.upos == "NOUN" and token.lemma.split("_")[-1] in PEERS and (self._adjectives(head) or self._apposed(head)):
            return "GOV"
        return ""

    def _role(self, i: int) -> tuple[str, bool]:
        """(role, former): the CAMEO role of a common noun by form, lemma or compound head."""
        known = self._roles.get(i)
        if known is None:
            known = self._roles[i] = self._read_role(i)
        return known

    def _read_role(self, i: int) -> tuple[str, bool]:
        token = self.sentence.tokens[i]
        if token.upos not in ("NOUN", "VERB", "ADJ", "PROPN", "X") or (token.upos == "VERB" and token.deprel in ("root", "conj", "xcomp")):
            return "", False
        if token.upos == "ADJ" and token.deprel in ("amod", "advmod", "xcomp", "root"):
            return "", False
        former = any(
            self.sentence.tokens[c].lemma.lower() in FORMER or self.sentence.tokens[c].lower in FORMER for c in self.sentence.children[i]
        )
        word = fold(token.form).lower()
        if "-" in word:
            if word.startswith(FORMER_PREFIXES):
                word, former = word.split("-", 1)[1], True
            for prefix in OTHER_PREFIXES:
                word = word.removeprefix(prefix)
        qualified = self._qualified_role(i) or ("LEG" if self._is_chamber(i) else "")
        if qualified:
            return qualified, former
        if word.endswith("-"):
            return self._clipped_role(i, word.rstrip("-")), former
        described = {self.sentence.tokens[c].lemma.lower() for c in self.sentence.children[i]}
        if word in ("partij", "partijen") and described & SIDES and "politiek" not in described:
            return "", former  # the sides of a conflict
        if word in ("officier", "officieren") and any(t.lower in COURTROOM for t in self.sentence.tokens):
            return "JUD", former
        if word in LEADERS and self._leads_nothing(i):
            return "", former
        surname = token.upos == "PROPN" and token.form[:1].isupper() and i > 0 and "-" not in token.form and word not in INSTITUTIONS
        following = self.mentions.get(i + 1)
        surname = surname and not (following is not None and following[2].is_person)  # `Eurocommissaris Sefcovic`
        surname = surname and not self._is_body(i)
        return self._role_of_word(word, fold(token.lemma).lower(), heads_only=surname), former

    def _is_body(self, i: int) -> bool:
        """`het Hooggerechtshof`, `de Braziliaanse Kiesraad`: no last name follows `het` or the adjective of a country."""
        children = [c for c in self.sentence.children[i] if c < i]
        return any(self.sentence.tokens[c].lower in ("het", "een") or self._adjective(c) for c in children)

    def _is_chamber(self, i: int) -> bool:
        """`de Kamer`, `de voltallige Kamer`: the house of parliament, unless a phrase tells of what (`de Kamer van Koophandel`)."""
        if self.sentence.tokens[i].form != CHAMBER:
            return False
        children = self.sentence.children[i]
        article = any(c < i and self.sentence.tokens[c].lower == "de" for c in children)
        return article and not any(c > i and preposition(self.sentence, c) in ("van", "voor") for c in children)

    def _clipped_role(self, i: int, stem: str) -> str:
        """`werknemers- en werkgeversorganisaties`: the first word borrows the head of the compound that it stands before."""
        for c in self.sentence.children[i]:
            if self.sentence.tokens[c].deprel == "conj":
                whole = fold(self.sentence.tokens[c].form).lower()
                roles = (self._role_of_word(stem + whole[k:], "") for k in range(3, len(whole) - 2))
                return next((role for role in roles if role), self.lexicon.roles.get(stem, ""))
        return ""

    def _leads_nothing(self, i: int) -> bool:
        """`de leider van het project`: of what is no actor, nor in any way tied to one."""
        heads = [
            c for c in self.sentence.children[i] if self.sentence.tokens[c].deprel == "nmod" and preposition(self.sentence, c) == "van"
        ]
        return any(self.sentence.tokens[c].upos == "NOUN" and not self.actors(c) for c in heads)

    def _qualified_role(self, i: int) -> str:
        """A role of several words: `geheime dienst`, `officier van justitie`, `openbaar ministerie`."""
        tokens = self.sentence.tokens
        form = fold(tokens[i].form).lower()
        if form not in self.lexicon.qualified_roles:
            return ""
        for phrase, role in self.lexicon.qualified_roles[form]:
            for k in range(max(0, i - len(phrase) + 1), i + 1):
                if tuple(fold(t.form).lower() for t in tokens[k : k + len(phrase)]) == phrase:
                    return role
        return ""

    def _role_of_word(self, word: str, lemma: str, heads_only: bool = False) -> str:
        roles = self.lexicon.roles
        for form in () if heads_only else (word, lemma.replace("_", ""), lemma.replace("_", "-")):
            if form in roles:
                return roles[form]
        parts = lemma.split("_") if "_" in lemma else []
        for k in range(1, len(parts)):
            head = "".join(parts[k:])
            if head in self.lexicon.role_heads:
                return self._head_role("".join(parts[:k]), head)
        for k in range(1, len(word) - 3):
            if word[k:] in self.lexicon.role_heads:
                return self._head_role(word[:k], word[k:])
        if len(parts) == 2 and parts[1] in SPOKESPERSONS:  # `vakbondslid`, `rebellenleider`
            return roles.get(parts[0], "")
        return ""

    def _head_role(self, first: str, head: str) -> str:
        """The role of a closed compound; who speaks for others has their role, and none where they have none (`familiewoordvoerder`)."""
        role = self.lexicon.role_heads[head]
        if not head.startswith(("woordvoer", "topman", "topvrouw")):
            return role
        own = self.lexicon.roles.get(first.rstrip("-")) or self.lexicon.roles.get(first.removesuffix("s"), "")
        return own if head.startswith("woordvoer") else own or role

    def _adjective(self, i: int) -> str:
        """The country of an adjective such as `Turkse` or `Noord-Koreaanse`, '' if it is none; the first of `Frans-Duitse`."""
        token = self.sentence.tokens[i]
        if not token.form[:1].isupper():
            return ""
        form = fold(token.form)
        country = self.lexicon.adjectives.get(form, "")
        if not country and "-" in form:
            country = self._joint_adjective(form)[0]
        if country and token.upos == "PROPN" and token.deprel not in ("amod", "nmod") and self._has_flat(i):
            return ""
        return country

    def _joint_adjective(self, form: str) -> tuple[str, str]:
        """The two countries of `Frans-Duitse` or `Zuid-Koreaans-Amerikaanse`, blank if it is no such adjective."""
        adjectives = self.lexicon.adjectives
        for k, letter in enumerate(form):
            if letter == "-" and form[:k] in adjectives and form[k + 1 :] in adjectives:
                return adjectives[form[:k]], adjectives[form[k + 1 :]]
        return "", ""

    def _has_flat(self, i: int) -> bool:
        return any(self.sentence.tokens[c].deprel == "flat" for c in self.sentence.children[i])

    def _adjectives(self, head: int) -> list[str]:
        """Countries of the adjectives of a noun: `Franse en Duitse troepen` has two."""
        found = []
        for c in self.sentence.children[head]:
            token = self.sentence.tokens[c]
            if token.deprel in ("amod", "nmod", "det", "flat", "compound", "advmod", "appos") and c < head:
                country = self._adjective(c)
                if country:
                    found.append(country)
                    form = fold(token.form)
                    if form not in self.lexicon.adjectives:
                        found.append(self._joint_adjective(form)[1])
                    found += [
                        other
                        for d in self.sentence.children[c]
                        if self.sentence.tokens[d].deprel == "conj" and (other := self._adjective(d))
                    ]
                elif token.deprel == "amod":
                    found += [other for d in self.sentence.children[c] if d < head and (other := self._adjective(d))]
        return found

    def _role_phrase(self, head: int, role: str, former: bool) -> list[Reference]:
        if len(role) > 3:  # a known group spelled as a common noun
            return [self.reference(role, head)]
        person = self._apposed(head)
        countries = self._adjectives(head) or self._genitive(head)
        group = self._belongs_to(head)
        if former:
            role = "ELI"
        if countries and role in ("REB", "SEP") and group is not None and not group.weak and not group.open:
            if group.role in ROLES_OF_GROUPS or group.code.startswith("IMG"):
                return [self.reference(group.code, head)]  # `Franse strijders van IS`
        if not countries:
            owner = self._possessor(head)
            if owner is not None and role == "MIL" and owner.role in ROLES_OF_GROUPS:
                return [replace(self.reference(owner.code, head), antecedent=owner.antecedent)]  # `Haftar en zijn troepen`
            countries = [owner.country] if owner is not None and owner.country else []
        if countries:
            return [self._with_person(head, country, role, person, former) for country in countries]
        if person is not None and (group is None or group.weak):
            return [self._person_code(head, role, person, former)]
        if group is not None and group.open and not group.weak and _title(self.sentence.tokens[head].lemma) in SPOKESPERSONS:
            return [self.reference(group.code, head, open=True)]  # `de leider van de oppositie`
        owners = self._owners(head) if group is not None and self.sentence.tokens[head].has("Number=Plur") else [group] if group else []
        merged = [(code, owner) for owner in owners if (code := self._merge(head, role, owner, former))]
        if merged:  # of several where the noun is plural: `de ministers van Armenië en Azerbeidzjan`
            return [replace(self.reference(code, head), antecedent=owner.antecedent) for code, owner in merged]
        if person is None and not former:
            person = self._titled(head, role)
        if person is not None:
            return [self._person_code(head, role, person, former)]
        place = self._phrase_place(head)
        if place:
            return [self.reference(place + role, head)]
        if self.sentence.tokens[head].lemma.lower() in MOUTHPIECES:
            if group is not None and not group.weak:
                return [self.reference(group.code, head, open=group.open)]
            known = self._stood_for(head, role)
            return [known] if known else []  # a spokesperson of nobody we know
        return [self._stood_for(head, role) or self.reference(role, head, open=True)]

    def _titled(self, head: int, role: str) -> Actor | None:
        """`minister Polak`: the one person of that last name who holds such an office at the date."""
        tokens = self.sentence.tokens
        for c in self.sentence.children[head]:
            if tokens[c].deprel not in ("appos", "flat") or tokens[c].upos != "PROPN" or c < head or c in self.mentions:
                continue
            names = [t.form for t in tokens[c : c + 6]]
            while len(names) > 1 and names[0].endswith("."):  # `de minister van Justitie, mr. C. Polak`
                names.pop(0)
            for n in range(len(names), 0, -1):
                holders = [a for a in self.lexicon.last_names.get(tuple(fold(w) for w in names[:n]), ()) if a.holds(self.date, role)]
                if len({a.code(self.date) for a in holders}) == 1:
                    return holders[0]
        return None

    def _stood_for(self, head: int, role: str) -> Reference | None:
        """`de premier`, whose country and name the article gave before."""
        if self.memory is None or not any(
            self.sentence.tokens[c].lower in ("de", "het", "deze", "die") for c in self.sentence.children[head]
        ):
            return None
        known = self.memory.roles.get(self.sentence.tokens[head].lemma.lower())
        return replace(self.reference(known[0], head), antecedent=known[1]) if known and known[0].endswith(role) else None

    def _with_person(self, head: int, country: str, role: str, person: Actor | None, former: bool) -> Reference:
        if person is not None and not former:
            code = person.code(self.date)
            if code.startswith(country) and code[3:6] not in ("", "ELI"):
                return self.reference(code, head)
            if not person.is_person and len(code) > 3 and role in NAMED_ROLES:
                return self.reference(code, head)
        return self.reference(country + role, head)

    def _person_code(self, head: int, role: str, person: Actor, former: bool) -> Reference:
        code = person.code(self.date)
        if not person.is_person:
            return self.reference(code, head)
        office = role == "GOV" and _title(self.sentence.tokens[head].lemma) not in SPOKESPERSONS  # the text says minister, president …
        if not former and code[:3] not in INTERNATIONAL and (office or person.holds(self.date, role)):
            return self.reference(code[:3] + role, head)
        if former and code[:3] not in INTERNATIONAL:
            return self.reference(code[:3] + "ELI", head)
        if code[3:] == "ELI" and role not in ("ELI", "CVL"):
            return self.reference(code[:3] + role, head)
        return self.reference(code, head)

    def _apposed(self, head: int) -> Actor | None:
        """The dictionary name that stands beside a role noun: `minister van Defensie Theo Francken`, `terreurgroep IS`."""
        tokens = self.sentence.tokens
        queue = [c for c in self.sentence.children[head] if tokens[c].deprel in ("appos", "flat", "nmod", "dep")]
        queue += [
            d
            for c in list(queue)
            for d in self.sentence.children[c]
            if tokens[d].deprel in ("appos", "flat") and tokens[c].deprel == "nmod" and not self._role(c)[0]
        ]
        for c in queue:
            mention = self.mentions.get(c)
            if mention is None or preposition(self.sentence, c):
                continue
            if not mention[2].is_person and (tokens[c].deprel == "nmod" or tokens[c].head != head):
                continue
            if not mention[2].is_country:
                return mention[2]
        return None

    def _genitive(self, head: int) -> list[str]:
        """Countries of a genitive (`Ruslands president`) or of `zijn`, where the article knows whose."""
        found = []
        for c in self.sentence.dependents(head, "nmod:poss", "nmod", "amod"):
            form = self.sentence.tokens[c].form
            if form.endswith(("s", "'s", "'")) and form[:1].isupper():
                entry = self.name_of(form.rstrip("'").removesuffix("'s").removesuffix("s")) or self.name_of(form.removesuffix("'s"))
                if entry is not None and entry.is_country:
                    found.append(entry.code(self.date))
        return found

    def _possessor(self, head: int) -> Reference | None:
        """Whom `zijn`, `haar` or `hun` stands for: `zijn generaals`."""
        for c in self.sentence.dependents(head, "nmod:poss"):
            if self.sentence.tokens[c].upos == "PRON":
                return next(iter(self.actors(c)), None)
        return None

    def name_of(self, word: str) -> Actor | None:
        """The dictionary's actor of that one word."""
        key = fold(word)
        return next((actor for words, actor in self.lexicon.names.get(key, ()) if words == (key,)), None)

    def _belongs_to(self, head: int) -> Reference | None:
        """The actor in the `van` phrase of a role noun: `het leger van Mali`, `strijders van Boko Haram`."""
        tokens = self.sentence.tokens
        named = [c for c in self.sentence.children[head] if tokens[c].deprel in ("appos", "flat")]  # `koning Abdullah van Jordanië`
        for c in [*self.sentence.children[head], *(d for name in named for d in self.sentence.children[name])]:
            if tokens[c].deprel.split(":")[0] in ("nmod", "obl") and preposition(self.sentence, c) in ("van", "uit", "bij", "namens"):
                for ref in self.actors(c):
                    if preposition(self.sentence, c) == "van" or not ref.weak:
                        return ref
        return None

    def _owners(self, head: int) -> list[Reference]:
        """All actors in the first `van` phrase that names any."""
        first = self._belongs_to(head)
        for c in self.sentence.children[head]:
            found = self.actors(c) if preposition(self.sentence, c) in ("van", "uit", "bij", "namens") else []
            if first is not None and first.code in {ref.code for ref in found}:
                return found
        return [first] if first is not None else []

    def _merge(self, head: int, role: str, group: Reference, former: bool) -> str:
        """Role noun + the actor it belongs to → one code."""
        code = group.code
        lemma = _title(self.sentence.tokens[head].lemma)
        if group.open:
            return ""
        if code[:3] in INTERNATIONAL or len(code) > 6:
            return code
        if len(code) == 3 or role == "LAB":
            return code[:3] + role
        if former:
            return code[:3] + role
        if lemma in SPOKESPERSONS or code[3:6] in ROLES_OF_GROUPS:
            return code
        return code[:3] + role

    def _phrase_place(self, head: int) -> str:
        """The country that a place inside the phrase gives: `de politie in Brussel`, `boeren uit Friesland`."""
        for c in self.sentence.children[head]:
            if self.sentence.tokens[c].deprel.split(":")[0] in ("nmod", "obl", "appos") and preposition(self.sentence, c) in FROM_PLACE | {
                "van"
            }:
                country = self.place_country(c) or self._place_below(c)
                if country:
                    return country
            if self.sentence.tokens[c].deprel == "appos" and self.sentence.tokens[head].lemma in MUNICIPAL and self.place_country(c):
                return self.place_country(c)
        return ""

    def _place_below(self, i: int) -> str:
        """`de straten van Brussel`, `de Brusselse wijk Molenbeek`: the place that a common noun is tied to."""
        countries = self._adjectives(i)
        if countries:
            return countries[0]
        for c in self.sentence.children[i]:
            if self.sentence.tokens[c].deprel in ("appos", "nmod", "nmod:poss", "flat"):
                country = self.place_country(c)
                if not country and self.sentence.tokens[c].lemma.split("_")[-1] in PLACE_NOUNS:
                    country = self._place_below(c)
                if country:
                    return country
        return ""

    # ----------------------------------------------------------------------------------------------------------- compounds

    def _compound(self, head: int) -> list[Reference]:
        """`VN-gezant`, `Navo-topman`, `PVV-leider`, `kabinet-Rutte`, `regering-De Wever`, `IS-strijders`."""
        token = self.sentence.tokens[head]
        form = token.form
        party = self.name_of(persons.party_of(token))
        if party is not None and party.code(self.date)[3:6] == "PTY":
            return [self.reference(party.code(self.date), head)]
        if "-" not in form.strip("-"):
            return self._split_compound(head) or self._closed_compound(head)
        left, right = form.split("-", 1)
        if left.lower() in ("oud", "ex"):
            return []
        owner = self._long_name(head, left) or self.name_of(left) or self.name_of(left.capitalize()) if left[:1].isupper() else None
        role, former = self._role(head)
        right_role = role or self._right_role(right)
        if owner is not None and (right_role or token.upos == "NOUN"):
            return [self._owned(head, owner, right_role, former)]
        left_role = self._role_of_word(fold(left).lower(), fold(left).lower())
        if left_role and right[:1].isupper():
            person = self._name_ending(head, right)
            if person is not None:
                return [self.reference(person.code(self.date)[:3] + left_role, head, head + max(0, len(person.name.split()) - 2))]
        return []

    def _split_compound(self, head: int) -> list[Reference]:
        """`Sinn Féin-leider Gerry Adams`: a compound that the parser hung on the first word of its first part."""
        for c in self.sentence.dependents(head, "flat"):
            left, _, right = self.sentence.tokens[c].form.partition("-")
            owner = self._long_name(c, left) if right else None
            role = self._right_role(right)
            if owner is not None and owner.name.split()[0] == self.sentence.tokens[head].form and role:
                return [replace(self._owned(c, owner, role, False), head=head, first=head)]
        return []

    def _right_role(self, right: str) -> str:
        """The role of the noun that ends a compound with a hyphen."""
        word = fold(right).lower()
        return self._role_of_word(word, word) or ("GOV" if right.lower() in SPOKESPERSONS else "")

    def _long_name(self, head: int, left: str) -> Actor | None:
        """The name of several words that ends in the first part of a compound: `Al Jazeera-journalist`, `Sinn Féin-leider`."""
        for first in range(max(0, head - 3), head):
            words = (*(fold(t.form) for t in self.sentence.tokens[first:head]), fold(left))
            for known, actor in self.lexicon.names.get(words[0], ()):
                if known == words:
                    return actor
        return None

    def _closed_compound(self, head: int) -> list[Reference]:
        """`Talibanbewind`, `Assadregime`: a name and a role noun written as one."""
        form = self.sentence.tokens[head].form
        if not form[:1].isupper() or len(form) < 9:
            return []
        for k in range(4, len(form) - 3):
            role = self.lexicon.roles.get(form[k:].lower())
            owner = self.name_of(form[:k]) if role else None
            if owner is not None and role:
                code = owner.code(self.date)
                return [self.reference(code[:3] + role if owner.is_person or len(code) == 3 else code, head)]
        return []

    def _is_weapon(self, head: int) -> bool:
        """`Russische raketten troffen …`: a subject that stands for an army."""
        token = self.sentence.tokens[head]
        return token.deprel == "nsubj" and (
            token.lemma.lower().split("_")[-1] in HARDWARE or fold(token.form).lower().removesuffix("'s") in HARDWARE
        )

    def _owned(self, head: int, owner: Actor, role: str, former: bool) -> Reference:
        code = owner.code(self.date)
        if not role and self._is_weapon(head):
            return self.reference(code + "MIL" if len(code) == 3 else code, head)
        if former and code[:3] not in INTERNATIONAL:
            return self.reference(code[:3] + "ELI", head)
        if code[3:6] == "PTY" and role in ("LEG", "GOV", "JUD"):  # `VVD-Kamerlid`, but `PVV-leider`
            right = fold(self.sentence.tokens[head].form.split("-", 1)[1]).lower()
            if right not in SPOKESPERSONS:
                return self.reference(code[:3] + role, head)
        if code in DOMESTIC or code[3:6] == "CVL":  # `Masalit-burgers`, `Dogon-militie`: the people lend at most their country
            country = code[:3] if len(code) > 3 else ""
            return self.reference(country + (role or "CVL"), head, open=not country, weak=not role)
        if len(code) == 3:
            return self.reference(code + role, head) if role else self.reference(code, head, weak=True)
        if code[:3] in INTERNATIONAL and self.sentence.tokens[head].lemma.lower().split("_")[-1] in MEMBER_STATES:
            return self.reference(code, head)  # `EU-landen`, `NAVO-lidstaten`
        return self.reference(code, head) if role else self.reference(code, head, weak=True)

    def _name_ending(self, head: int, right: str) -> Actor | None:
        """The person whose last name begins with `right` and goes on with the next tokens (`regering-De Wever`)."""
        words = [right] + [
            t.form for t in self.sentence.tokens[head + 1 : head + 4] if t.form[:1].isupper() or t.form in ("de", "van", "der")
        ]
        for n in range(len(words), 0, -1):
            tail = tuple(fold(word) for word in words[:n])
            for actor in self.lexicon.last_names.get(tail, ()):
                if actor.is_person:
                    return actor
        return None

    # ---------------------------------------------------------------------------------------------------------------- weak

    def _weak(self, head: int) -> list[Reference]:
        """What a phrase hints at: its adjective (`het Franse voorstel`), genitive, `van` phrase or a place that it names."""
        tokens = self.sentence.tokens
        token = tokens[head]
        if token.upos not in NOMINAL:
            return []
        apposed = self._apposed(head)
        lemma = token.lemma.lower().split("_")[-1]
        if apposed is not None and (not apposed.is_person or self._is_person(head, lemma)):
            return [self.reference(apposed.code(self.date), head)]
        if self._is_person(head, lemma):
            country = next(iter(self._adjectives(head)), "") or self._phrase_place(head)
            return [replace(self.reference(country + "CVL", head), weak=True, open=not country, anonymous=True)]
        countries = self._adjectives(head) or self._genitive(head)
        if countries and self._is_weapon(head):
            return [self.reference(country + "MIL", head) for country in countries]
        if countries:
            solid = lemma in COUNTRY_NOUNS
            return [self.reference(country, head, weak=not solid) for country in countries]
        if apposed is not None and token.upos == "NOUN":
            return [self.reference(apposed.code(self.date), head)]
        owner = self._modifier_role(head)
        if owner:
            whose = [ref for ref in self._owners(head) if not ref.weak and len(ref.code) > 3]
            if whose:  # `politieposten van Hamas`
                return [replace(ref, weak=True) for ref in whose]
            country = self._phrase_place(head)
            return [self.reference(country + owner, head, weak=True, open=not country)]
        place = self.place_country(head)
        if place:
            return [self.reference(place, head, weak=True, place=True)]
        for c in self.sentence.children[head]:
            if tokens[c].deprel.split(":")[0] in ("nmod", "obl") and preposition(self.sentence, c) == "van":
                inner = [ref for ref in self.actors(c) if not (ref.place and lemma in TREATIES)]
                if inner:
                    return [replace(ref, weak=True) for ref in inner]
            if tokens[c].deprel in ("nmod:poss", "acl:relcl"):
                inner = self.actors(c) if tokens[c].deprel == "nmod:poss" else self._doers(c)
                if inner and lemma in REALMS and tokens[c].deprel == "nmod:poss":  # `zijn land`
                    return [self.reference(ref.country, head) for ref in inner if ref.country]
                if inner:
                    return [replace(ref, weak=True) for ref in inner]
        if lemma in ("land", "grondgebied") or token.upos == "NOUN":
            below = self._place_below(head)
            if below:
                return [self.reference(below, head, weak=True, place=True)]
        return []

    def _doers(self, verb: int) -> list[Reference]:
        """Who acts in a relative clause: `de maatregelen die de Franse regering genomen heeft`."""
        for c in self.sentence.children[verb]:
            if self.sentence.tokens[c].deprel in ("nsubj", "obj", "obl:agent") and self.sentence.tokens[c].upos in ("NOUN", "PROPN"):
                found = [ref for ref in self.actors(c) if not ref.weak]
                if found:
                    return found
        return []

    def _counted(self, head: int) -> bool:
        """`een 30-jarige Rotterdammer`, `twee Belgen`: persons, where `de Belgen` is the country."""
        children = [self.sentence.tokens[c] for c in self.sentence.children[head]]
        return any("-jarige" in c.form or c.deprel == "nummod" or (c.deprel == "det" and c.lower == "een") for c in children)

    def _is_measured(self, head: int) -> bool:
        """`duizenden Grieken`: people, where `de Grieken` is the country."""
        above = self.sentence.tokens[head].head
        return above >= 0 and self.sentence.tokens[above].lemma.lower() in COUNTS | MEASURES

    def _is_person(self, head: int, lemma: str) -> bool:
        """`honderd mensen`, `een 30-jarige man`, `de 43-jarige slagersknecht`."""
        aged = any("-jarige" in self.sentence.tokens[k].form for k in (head, *self.sentence.children[head]))
        compound = len(lemma) > 6 and lemma.endswith(("man", "vrouw", "kind", "jongen", "mannen", "vrouwen", "kinderen"))
        return aged or lemma in PEOPLE or compound

    def _modifier_role(self, head: int) -> str:
        """`politiewagens`, `legerbasis`, `regeringsgebouw`: the role noun that a closed compound begins with."""
        lemma = fold(self.sentence.tokens[head].lemma).lower()
        first = lemma.split("_", 1)[0] if "_" in lemma else ""
        if not first:
            word = fold(self.sentence.tokens[head].form).lower()
            first = next((owner for owner in OWNERS if word.startswith(owner) and len(word) > len(owner) + 3), "")
        return self.lexicon.roles.get(first, "") if first in OWNERS else ""

    def _place(self, i: int) -> str:
        """The country of the city or region whose name starts or holds token `i`."""
        tokens = self.sentence.tokens
        places = self.lexicon.places
        for length in (3, 2, 1):
            for start in range(max(0, i - length + 1), i + 1):
                if start + length > len(tokens):
                    continue
                words = [tokens[k].form for k in range(start, start + length)]
                country = places.get(" ".join(fold(w) for w in words))
                if country and words[0][:1].isupper():
                    return country
        return ""


def _title(lemma: str) -> str:
    """The head of a title's lemma (`regering_leider` → leider), whole where it is a hyphenated title (`secretaris_generaal`)."""
    whole = lemma.replace("_", "-")
    return whole if whole in SPOKESPERSONS else lemma.split("_")[-1]


def _distinct(found: list[Reference]) -> list[Reference]:
    """References with equal codes once, solid before weak."""
    seen: dict[str, Reference] = {}
    for ref in found:
        if ref.code not in seen or (seen[ref.code].weak and not ref.weak):
            seen[ref.code] = ref
    return list(seen.values())
