"""Noun phrase → actor code. Which kind of phrase it is gets decided here; how each kind is read, the rooms it calls tell."""

from __future__ import annotations

from dataclasses import replace

from coders import attributes, compounds, descriptions, discourse, entourage, metonymy, offices, persons, quantifiers, roles, toponyms
from coders.adpositions import preposition
from coders.lexicon import Actor, Lexicon, fold
from coders.names import Mention
from coders.offices import FOLLOWERS, ORGANS
from coders.persons import FORMER_PREFIXES
from coders.quantifiers import COUNTS, CROWDS, MEASURES
from coders.references import DOMESTIC, INTERNATIONAL, ROLES_OF_GROUPS, Reference, distinct
from coders.roles import BODIES, MISSIONS, PEERS, SPOKESPERSONS, title
from coders.sentence import Sentence

STATES = ("land", "staat", "macht", "republiek", "bondgenoot", "rivaal", "vijand", "lid")
"""How nouns for states end."""
KINDS = (*STATES, "organisatie", "groep", "groepering", "beweging", "partij", "bond", "vakbond", "ngo", "mogendheid", "militie", "bedrijf")
"""How nouns end of whose kind examples are named."""
OPENING = frozenset([",", "-", "–", "—", "("])
BRACKETS = frozenset(["-", "–", "—", "("])
"""What members may stand behind that no word introduces."""
LINKS = tuple(
    tuple(words.split()) for words in ("als", "zoals", "waaronder", "onder meer", "onder andere", "onder wie", "met name", "vooral")
)
"""Words that introduce some of those whom a plural means."""
CLOSED = frozenset({"PUNCT", "DET", "ADP", "CCONJ", "SCONJ", "AUX"})
"""Tags of words that name nobody."""
ROLES_OF_STATE = frozenset("GOV LEG MIL COP JUD SPY PTY OPP REB LAB BUS MED".split())
"""Roles of bodies of which every country has its own."""
DETERMINING = frozenset(["det", "nmod:poss"])
"""Relations of articles and possessives."""
RULERS = frozenset({"GOV", "LEG", "JUD"})
"""Roles of those who stay at home."""
SENT = frozenset({"CVL", "MED", "NGO", "REF"})
"""Roles of those whose place need not be their country."""
STATE_BODIES = frozenset(["JUD", "COP"])
"""Roles of bodies that every state has under the same name."""
STRIKES = frozenset(
    "aanslag aanval bombardement beschieting bom autobom bermbom bomgordel bomvest raket kruisraket projectiel drone granaat "
    "bombarderen beschieten bestoken "
    "opblazen inslaan ontploffen exploderen gifgas avondklok uitgaansverbod noodtoestand staakt-het-vuren wapenstilstand "
    "betogen demonstreren".split()
)
"""Words for armed force and states of emergency, by themselves or at the end of a compound."""


def tells_of_a_strike(lemma: str) -> bool:
    """`raketaanval`, `opblazen`, `avondklok`: does the word tell of what hits a place whose people nobody need name?"""
    return lemma.split("_")[-1] in STRIKES or lemma.replace("_", "") in STRIKES


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
        self.hints = True
        """Whether phrases that only hint at an actor are read as well."""
        self._known: dict[int, list[Reference]] = {}
        self._roles: dict[int, tuple[str, bool]] = {}
        self._places: dict[int, str] = {}

    def actors(self, head: int) -> list[Reference]:
        """The actors that the phrase headed by `head` names, coordination spread out; [] when it names none."""
        if head not in self._known:
            self._known[head] = []  # a cycle of appositions ends here
            self._known[head] = self._coordinated(head)
        return self._known[head]

    def any_actor(self) -> bool:
        """True if any word of the sentence could name an actor, or stand for one that the article named."""
        return (
            bool(self.mentions)
            or (self.memory is not None and discourse.points_back(self.sentence, self.memory))
            or any(
                self.role(token.i)[0]
                or toponyms.adjective(self, token.i)
                or fold(token.form) in self.lexicon.demonyms
                or ((not token.form.isalpha() or compounds.ABBREVIATED.match(token.form)) and compounds.compound(self, token.i))
                for token in self.sentence.tokens
                if token.upos not in CLOSED
            )
            or self._hits_a_place()
        )

    def _hits_a_place(self) -> bool:
        """`bij raketaanvallen op Odessa`: an act of armed force hits the country that its place lies in, whoever else is named."""
        tokens = self.sentence.tokens
        return any(tells_of_a_strike(token.lemma) for token in tokens) and any(self.place_country(token.i) for token in tokens)

    def place_country(self, i: int) -> str:
        """The country of the place that token `i` names: a country, region or city; '' if it names none."""
        known = self._places.get(i)
        if known is None:
            known = self._places[i] = self._place_country(i)
        return known

    def _place_country(self, i: int) -> str:
        mention = self.mentions.get(i)
        if mention is not None and mention[2].is_country:
            code = mention[2].code(self.date)
            return code if len(code) == 3 else ""
        if mention is not None and mention[2].kind.startswith("leaders"):
            return ""  # Bush, which is a town in Egypt as well
        token = self.sentence.tokens[i]
        if token.upos not in ("PROPN", "NOUN", "X", "ADJ") or not token.form[:1].isupper():
            return ""
        return toponyms.town_country(self, i) or toponyms.described_place(self, i)

    def role(self, i: int) -> tuple[str, bool]:
        """(role, former): the CAMEO role of a common noun by form, lemma or compound head."""
        known = self._roles.get(i)
        if known is None:
            known = self._roles[i] = roles.read_role(self, i)
        return known

    def name_of(self, word: str) -> Actor | None:
        """The dictionary's actor of that one word."""
        key = fold(word)
        return next((actor for words, actor in self.lexicon.names.get(key, ()) if words == (key,)), None)

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

    def is_capital(self, i: int) -> bool:
        """Does a name stand for its country as the seat of its government: `Berlijn`, not `Hamburg`?"""
        return i in self.mentions and self.mentions[i][2].kind == "metonyms"

    def _coordinated(self, head: int) -> list[Reference]:
        tokens, sentence = self.sentence.tokens, self.sentence
        found = descriptions.in_crime(self, head, descriptions.in_revolt(self, head, self._phrase(head)))
        for c in sentence.children[head]:
            if preposition(sentence, c) not in ("", preposition(sentence, head)):  # `tegen Israël en voor de Palestijnen`: two phrases
                continue
            if (tokens[c].deprel == "conj" and tokens[c].upos in ("NOUN", "PROPN", "PRON", "ADJ", "X", "NUM", "VERB")) or self._listed(
                head, c
            ):
                found = self._owned_together(head, c, found) + self._shared(head, c, found)
        return distinct(self._without_region(head, found) + self._peers(head, found))

    def _without_region(self, head: int, found: list[Reference]) -> list[Reference]:
        """`Europese leiders, onder wie Macron`: where some are named the part of the world that all are from does nothing itself."""
        links = (d for c in self.sentence.dependents(head, "conj") for d in self.sentence.dependents(c, "cc"))
        if not any(self.sentence.tokens[d].lower in ("waaronder", "onder") for d in links):
            return found
        named = [ref for ref in found if ref.code[:3] not in offices.REGIONS]
        return named or found

    def _owned_together(self, head: int, member: int, first: list[Reference]) -> list[Reference]:
        """`de president en de premier van Libanon`, `de regering en de rebellen in Colombia`: the first members, where no country is
        told of them, share that of the phrase behind the last."""
        if not any(ref.open for ref in first) or not self._alike(head, member):
            return first
        country = attributes.land_behind(self, member)
        last = {ref.country for ref in self.actors(member) if not ref.weak and not ref.open}
        apart = RULERS if self._may_be_sent(member) else frozenset()
        if not country or last != {country}:
            return first
        shared = [ref.open and ref.code in DOMESTIC and ref.code not in apart for ref in first]
        return [replace(ref, code=country + ref.code, open=False) if share else ref for ref, share in zip(first, shared, strict=True)]

    def _may_be_sent(self, member: int) -> bool:
        """`de regering en de troepen in Irak`, `de journalisten in Moskou`: where people are who may have been sent there."""
        role, phrases = self.role(member)[0], {preposition(self.sentence, c) for c in self.sentence.children[member]}
        return "van" not in phrases and (role in SENT or (role == "MIL" and self.sentence.tokens[member].has("Number=Plur")))

    def _alike(self, head: int, member: int) -> bool:
        """Are both members roles at home, both with the article or both bare: not `de minister en zijn ambtgenoot`?"""
        tokens, children = self.sentence.tokens, self.sentence.children
        first, last = ([tokens[c].lower in ("de", "het") for c in children[i] if tokens[c].deprel in DETERMINING] for i in (head, member))
        abroad = tokens[member].lemma.split("_")[-1] in MISSIONS | PEERS
        return first == last and tokens[member].upos == "NOUN" and not abroad

    def _peers(self, head: int, first: list[Reference]) -> list[Reference]:
        """`de presidenten A en B`: the second name too; `A van Peru en B van Ecuador`: what the first is of his country, so the next."""
        role = next((ref.role for ref in first if ref.role in ROLES_OF_STATE), "")
        if not role or not self.sentence.tokens[head].has("Number=Plur"):
            return []
        named = [m for c in self.sentence.dependents(head, "appos") for m in self.sentence.dependents(c, "conj")]
        lands = {m: country for m in named if (country := self._land_behind(m))}
        people = [ref for m in named if m not in lands and self._is_person(m) for ref in self.actors(m)]
        return people + [self.reference(country + role, m) for m, country in lands.items()]

    def _land_behind(self, name: int) -> str:
        """The country of `B van Ecuador`, also where the parser took all of it for one name."""
        flat = self.sentence.dependents(name, "flat")
        joined = [c + 1 for c in flat if self.sentence.tokens[c].lower == "van" and c + 1 in flat and c + 1 in self.mentions]
        owners = [ref for c in joined for ref in self.actors(c)] or attributes.van_actors(self, name)
        return next((owner.country for owner in owners if len(owner.code) == 3), "")

    def _listed(self, head: int, c: int) -> bool:
        """`president A, bondskanselier B en premier C`: a middle member that the parser took for an apposition; `Mali en Niger, twee
        Afrikaanse landen,` are no more than those two."""
        tokens = self.sentence.tokens
        if tokens[c].deprel != "appos" or c < head or tokens[c].upos not in ("NOUN", "PROPN"):
            return False
        states = tokens[c].has("Number=Plur") and tokens[c].lemma.lower().endswith(STATES)
        if states and head in self.mentions and self.mentions[head][2].is_country:
            return False
        listed = any(tokens[d].deprel == "conj" for d in (*self.sentence.children[head], *self.sentence.children[c]))
        return listed and any(tokens[k].form == "," for k in range(head, c)) and bool(toponyms.adjectives(self, c) or c in self.mentions)

    def _shared(self, head: int, member: int, first: list[Reference]) -> list[Reference]:
        """A later member of a coordination; without an adjective of its own it shares the country of the first."""
        members = self._counterpart(member, first) or self.actors(member)
        country = next((ref.country for ref in first if ref.country and not ref.weak), "")
        return [
            replace(ref, code=country + ref.code, open=False) if ref.open and country and ref.code in DOMESTIC else ref for ref in members
        ]

    def _counterpart(self, member: int, first: list[Reference]) -> list[Reference]:
        """`de Franse regering en die van Marokko`: what the first member is of its country, the second is of another."""
        role = next((ref.role for ref in first if ref.role in ROLES_OF_STATE), "")
        if not role or self.sentence.tokens[member].lower not in ("die", "dat"):
            return []
        owners = attributes.van_actors(self, member)
        countries = [owner.country for owner in owners if owner.country and (len(owner.code) == 3 or owner.place)]
        return [self.reference(country + role, member) for country in countries]

    def _phrase(self, head: int) -> list[Reference]:
        tokens = self.sentence.tokens
        token = tokens[head]
        article = token.upos == "DET" and (token.deprel == "det" or head not in self.mentions)  # not the first word of `De Geus`
        if article or token.upos in ("PUNCT", "CCONJ", "SCONJ", "AUX"):
            return []
        if token.upos == "PRON" and not self._is_first_word(head):
            return discourse.pronoun(self, self.memory, head)
        lands = self._lands(head) or self._such_as(head)
        if lands:
            return lands
        mention = self.mentions.get(head) or self._titled(head)
        if mention is not None:
            return self._named(head, mention)
        counts = token.lemma.lower() in COUNTS and token.upos in ("NOUN", "NUM")
        if counts or token.lemma.lower() in MEASURES or quantifiers.is_fraction(self.sentence, head):
            return quantifiers.measured(self, head) or self._body(head)
        crowd = quantifiers.measured(self, head) if token.upos == "NUM" or token.lemma.lower() in CROWDS else []  # `twaalf van hen`
        if crowd or token.upos == "NUM":
            return crowd
        named = (
            compounds.compound(self, head)
            or self._remembered(head)
            or persons.in_office(self, head)
            or descriptions.described(self, head)
            or descriptions.led(self, head)
            or entourage.allied(self, head)
            or descriptions.member_states(self, head)
            or discourse.both(self, self.memory, head)
            or discourse.that_country(self, head)
            or discourse.last_country(self, self.memory, head)
        )
        if named:
            return named
        role, former = self.role(head)
        if not role:
            role, former = roles.peer_role(self, head), roles.is_former(self, head)
        if role:
            return self._at_home(head, offices.role_phrase(self, head, role, former))
        if token.lower.startswith(FORMER_PREFIXES):
            group = attributes.belongs_to(self, head)  # `de oud-chef van de geheime dienst`
            return [self.reference(group.country + "ELI", head)] if group is not None and group.country else []
        behind = self._person_behind(head)
        if behind is not None and token.lower.endswith(tuple(SPOKESPERSONS - BODIES)):  # `Commissievoorzitter Von der Leyen`
            return self._named(head, behind)
        belonging = self._belonging(head) if token.upos == "NOUN" else []
        if belonging:
            return belonging
        adjective = toponyms.adjective(self, head) if token.deprel not in ("amod", "advmod") else ""
        if adjective and (token.upos == "ADJ" or roles.shared_role(self, head)):
            return self._elliptic(head, adjective)
        body = self._body_of(head) or descriptions.introduced(self, head)
        if body:
            return body
        demonym = self.lexicon.demonyms.get(fold(token.form))
        if demonym and token.upos in ("NOUN", "PROPN", "ADJ") and token.deprel not in ("amod", "flat"):
            if token.upos == "PROPN" and any(self._ends_as_body(c) for c in self.sentence.dependents(head, "flat")):
                return [self.reference(demonym, head, weak=True)]  # `de Groninger Sportstichting` is a body of that town
            return self._people(head, demonym)
        if adjective and token.upos in ("PROPN", "NOUN"):
            return self._elliptic(head, adjective)
        return self._body(head) or metonymy.hinted(self, head)

    def _is_person(self, head: int) -> bool:
        """Is the head of a phrase the name of a person?"""
        return head in self.mentions and self.mentions[head][2].is_person

    def _is_first_word(self, head: int) -> bool:
        """`U Thant`: a name whose first word looks like a pronoun."""
        first, last, _ = self.mentions.get(head, (head, head, None))
        return first < last

    def _belonging(self, head: int) -> list[Reference]:
        """`een woordvoerder van het leger`, `de gewapende tak van Hamas`, `mannen van de M23`, `mensen van de politie`: who speaks
        for a group, fights for it or is an organ of it has its code."""
        word = title(self.sentence.tokens[head].lemma)
        lands = attributes.genitive(self, head) if word in FOLLOWERS else []
        if lands:  # `Trumps aanhangers`
            return [self.reference(lands[0] + "CVL", head)]
        if word in SPOKESPERSONS:
            groups = [ref for ref in attributes.owners(self, head) if word not in BODIES or not self._is_person(ref.head)]
            if word == "directeur":  # `directeur plantsoenen van Den Haag`: towns and states have none
                groups = [ref for ref in groups if len(ref.code) > 3 or ref.code in INTERNATIONAL]
            if groups and not groups[0].weak:
                return [offices.spoken_for(self, head, group) for group in groups if not group.weak]
        if word in ORGANS or self.sentence.tokens[head].lemma.replace("_", "") in ORGANS:
            group = attributes.belongs_to(self, head)
            if group is not None and not group.weak and group.role in ROLES_OF_GROUPS | {"OPP"}:
                return [self.reference(group.code, head, open=group.open)]
        if self.sentence.tokens[head].lower in ("mannen", "mensen", "lieden"):
            band = attributes.belongs_to(self, head)
            if band is not None and not band.weak and band.role in ("REB", "SEP", "COP", "MIL"):
                return [self.reference(band.code, head, open=band.open)]
        return entourage.beside(self, head)

    def _ends_as_body(self, i: int) -> bool:
        return self.sentence.tokens[i].lower.endswith(tuple(discourse.BODIES_BY_ENDING))

    def _people(self, head: int, demonym: str) -> list[Reference]:
        """`de Grieken` are the country, `twee Grieken`, `etnische Serviërs` and `Kirgizische Oezbeken` people."""
        if any(self.sentence.tokens[c].lemma.lower() == "etnisch" for c in self.sentence.children[head]):
            country = toponyms.phrase_place(self, head)
            return [self.reference(country + "CVL", head, open=not country)]
        homes = [country for country in toponyms.adjectives(self, head) if country != demonym]
        if homes:
            return [self.reference(country + "CVL", head) for country in homes]
        counted = quantifiers.counted(self, head) or quantifiers.is_measured(self, head)
        return [self.reference(demonym + ("CVL" if counted else ""), head)]

    def _titled(self, head: int) -> Mention | None:
        """`Generaal Haftar`, `Sjeik Nasrallah`: the person whose title begins the sentence and was taken for his first name."""
        return self._person_behind(head) if self.sentence.tokens[head].upos == "PROPN" else None

    def _person_behind(self, head: int) -> Mention | None:
        """The person whose name stands right behind the word and hangs on it."""
        mention = self.mentions.get(head + 1)
        if mention is None or not mention[2].is_person or mention[0] != head + 1:
            return None
        return mention if self.sentence.tokens[head + 1].head == head else None

    def _lands(self, head: int) -> list[Reference]:
        """`de Baltische staten Estland en Letland`, `het buurland Turkije`: the countries that stand behind the noun for them."""
        token = self.sentence.tokens[head]
        region = head in self.mentions and self.mentions[head][2].code(self.date) in offices.REGIONS  # `de Golfstaten Qatar en Oman`
        common = token.upos == "NOUN" or region
        if not common or not (token.lemma.lower().endswith(STATES) or token.lower.endswith(("staten", "landen"))):
            return []
        named = [c for c in self.sentence.dependents(head, "appos") if c in self.mentions and self.mentions[c][2].is_country]
        return [ref for c in named for ref in self.actors(c)]

    def _such_as(self, head: int) -> list[Reference]:
        """`landen als Frankrijk`, `tien landen, waaronder Polen`, `enkele partijen, met name de PvdA`, `drie landen (Polen, Letland en
        Litouwen)`: those named behind a plural."""
        tokens = self.sentence.tokens
        if not tokens[head].has("Number=Plur") or head + 3 >= len(tokens) or not tokens[head].lemma.lower().endswith(KINDS):
            return []
        opened = tokens[head + 1].form in OPENING
        after = [t.lower for t in tokens[head + 1 + opened : head + 4 + opened]]
        link = next((words for words in LINKS if after[: len(words)] == list(words)), ())
        if not link and tokens[head + 1].form not in BRACKETS:
            return []
        first = head + 1 + opened + len(link)
        member = next((i for i in range(first, min(first + 3, len(tokens))) if i in self.mentions), -1)
        if not link and (tokens[member].deprel == "nsubj" or any(tokens[i].upos != "DET" for i in range(first, member))):
            return []  # `drie landen (bron: VN)`, `de partijen - Frankrijk was er niet bij - …`
        return self.actors(member) if member >= 0 else []

    def _body(self, head: int) -> list[Reference]:
        """`de groep`, after `de terreurgroep Boko Haram`."""
        if self.sentence.tokens[head].lemma.lower() not in discourse.BODIES or toponyms.adjectives(self, head):
            return []
        body = offices.stood_for(self, head, "")
        return [body] if body is not None else self._body_before(head)

    def _body_before(self, head: int) -> list[Reference]:
        """`zodra de Afrikaanse Unie bemiddelt, luistert hij naar de organisatie`: the only body that the sentence has named."""
        below = [self.sentence.tokens[c] for c in self.sentence.children[head]]
        if not any(t.lower in ("de", "die", "deze") for t in below) or any(t.deprel not in ("det", "case", "punct") for t in below):
            return []
        named = {actor.code(self.date) for first, _, actor in self.mentions.values() if first < head and not actor.is_person}
        bodies = [code for code in named if code[:3] in INTERNATIONAL or code[3:6] in ROLES_OF_GROUPS]
        return [self.reference(bodies[0], head)] if len(bodies) == 1 else []

    def _remembered(self, head: int) -> list[Reference]:
        """A last name or abbreviation that the article introduced."""
        token = self.sentence.tokens[head]
        if self.memory is None or token.upos not in ("PROPN", "NOUN", "X") or not token.form[:1].isupper():
            return []
        known = self.memory.names.get(fold(token.form))
        return [replace(self.reference(known[0], head), antecedent=known[1])] if known else []

    def _at_home(self, head: int, found: list[Reference]) -> list[Reference]:
        """`Leger Niger zet president af`: in headlines the country stands bare behind its body."""
        after = head + 1
        if not all(ref.open for ref in found) or after >= len(self.sentence) or self.sentence.tokens[after].deprel != "flat":
            return found
        state = self.name_of(self.sentence.tokens[after].form) if self.sentence.tokens[after].head == head else None
        country = state.code(self.date) if state is not None and state.is_country else ""
        return [replace(ref, code=country + ref.code, open=False) for ref in found] if country else found

    def _body_of(self, head: int) -> list[Reference]:
        """`het Thaise Grondwettelijk Hof`, `het Congolese M23`: an adjective that the parser took for the first word of a name."""
        tokens, children = self.sentence.tokens, self.sentence.children
        country = self.lexicon.adjectives.get(fold(tokens[head].form), "")
        rest = [c for c in children[head] if c > head and tokens[c].deprel == "flat"]
        if tokens[head].upos != "PROPN" or not rest or not (country or tokens[head].lower.endswith(("se", "sche"))):
            return []
        named = self.name_of(tokens[rest[0]].form)
        if named is not None and len(rest) == 1 and not named.is_person and not named.is_country:
            return self._named(head, (rest[0], rest[0], named))
        if not country:
            return []
        role = next((role for c in rest if (role := self.role(c)[0])), "")
        return [self.reference(country + role, head)] if role else []

    def _elliptic(self, head: int, country: str) -> list[Reference]:
        """`de Belgische en de Nederlandse politie`: an adjective whose noun stands in the next member, or ends the name."""
        role = roles.shared_role(self, head) or roles.proper_role(self, head)
        return [self.reference(country + role, head)] if role else [self.reference(country, head, weak=True)]

    def _named(self, head: int, mention: Mention) -> list[Reference]:
        first, last, actor = mention
        code = actor.code(self.date)
        if actor.kind == "metonyms" and metonymy.names_a_treaty(self, head):
            return []
        if actor.name == "Brussel" and actor.kind == "metonyms" and metonymy.is_union(self, head):
            code = "IGOEUREEC"
        if len(code) > 3 and not actor.is_person and code[:3] not in INTERNATIONAL:
            countries = toponyms.adjectives(self, first) or toponyms.adjectives(self, head)
            if not countries and code[3:6] in STATE_BODIES:
                countries = [toponyms.phrase_place(self, head)]  # `het Openbaar Ministerie in Milaan`
            if countries and countries[0] and countries[0] != code[:3]:  # `het Peruaanse Congres`, `de Belgische gele hesjes`
                code = countries[0] + code[3:6]
        if code in DOMESTIC - {"NGO"} and actor.kind in ("organisations", "groups"):  # `B. en W. van Amsterdam`: a body that every town has
            of = self.sentence.tokens[last + 1].form == "van" if last + 2 < len(self.sentence) else False
            country = next(iter(toponyms.adjectives(self, head)), "") or (
                self.place_country(last + 2) if of else toponyms.phrase_place(self, head)
            )
            return [self.reference(country + code, head, last, first, open=not country)]
        return [self.reference(code, head, last, first)]
