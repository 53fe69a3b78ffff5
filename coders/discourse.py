"""What an article knows: names and abbreviations it introduced, roles that stand for a person named before, pronouns, `beide landen`.

Plain rules; where they do not settle it, nothing is resolved. The antecedent's words go into the event's provenance.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from coders import toponyms
from coders.lexicon import fold
from coders.offices import REGIONS
from coders.quantifiers import COUNTING
from coders.timeline import Timeline

if TYPE_CHECKING:
    from coders.actors import ActorReader
    from coders.references import Reference
    from coders.sentence import Sentence, Token

PERSON = frozenset(["hij", "hem", "ie", "hijzelf"])
THING = frozenset({"het"})
MANY = frozenset(["ze", "zij", "hen", "hun", "haar"])
VESSELS = frozenset("fregat schip oorlogsschip vliegtuig toestel tank helikopter drone raket straaljager onderzeeër".split())
"""Singular things that stand for an army, whom nobody calls `ze`."""
SPEAKER = frozenset("ik wij we ons onze mij me mijn".split())
BOTH = frozenset({"beide", "allebei"})
DEFINITE = frozenset({"de", "deze", "die"})
COLLECTIVE = frozenset(
    "leger regering politie ministerie parlement partij vakbond oppositie kabinet commissie parket rechtbank groep organisatie".split()
)
BODIES = frozenset("organisatie beweging groep groepering vereniging instelling instantie bond federatie bedrijf concern krant".split())
"""Nouns that stand for a body named before by a compound of theirs."""
DEEDS = frozenset("geweld optreden aanval aanslag bombardement inval beschieting bloedbad moord repressie ingrijpen actie".split())
"""Nouns for an act of violence told before, whose doer a condemnation hits."""
BODIES_BY_ENDING = BODIES | frozenset(
    "regering stichting afdeling leiding vertegenwoordiging delegatie natie federatie confederatie".split()
)
ABSTRACT = ("ing", "heid", "tie", "teit", "isme", "nis")
"""Endings of nouns for acts and qualities."""
PROPOSITIONS = frozenset(
    "plan voorstel initiatief aanbod eis idee gedachte verwijt verzoek oproep kritiek akkoord besluit vonnis bericht gerucht feit "
    "aantijging bewering bod compromis optreden ingrijpen vertrek bezoek inval aanval aanslag geweld steun hulp kans verband rol "
    "bedoeling aanklacht claim rapport vermoeden standpunt oordeel argument alternatief vraag wet maatregel motie amendement verdrag "
    "deelname schuld bestand veto uitslag dreigement ultimatum verbod embargo boycot protest klacht wens scenario project contract "
    "decreet wetsvoorstel wetsontwerp pleidooi offensief uitspraak uitlating opmerking verklaring mededeling toezegging belofte kreet "
    "waarschuwing".split()
)
"""Other nouns for what is said and done, which do nothing themselves."""


@dataclass
class Memory:
    """One article so far.

    `timeline` tells how its dates are counted, `names` maps a last name or abbreviation to an actor code, `strangers` are last names that
    others bear than those in office, `roles` maps a role noun to the code it last stood for; `number` is that of the last subjects,
    `rivals` tells whether they did something to several others; `aggressors`
    did the last act of violence told, which `het geweld` and `de aanval` stand for; `deeds` are the measures told so far, by the number of
    their sentence, their code and who took them.
    """

    timeline: Timeline = field(default_factory=Timeline)
    names: dict[str, tuple[str, str]] = field(default_factory=dict)
    strangers: set[str] = field(default_factory=set)
    roles: dict[str, tuple[str, str]] = field(default_factory=dict)
    subjects: list[Reference] = field(default_factory=list)
    pair: list[Reference] = field(default_factory=list)
    aggressors: list[Reference] = field(default_factory=list)
    deeds: list[tuple[int, str, list[Reference]]] = field(default_factory=list)
    number: str = ""
    rivals: bool = False

    def learn(self, reader: ActorReader, doers: dict[int, Reference]) -> None:
        """Take in a sentence after it has been coded; `doers` are the sources of its events, with the country that the coding gave them."""
        reader.hints = False
        tokens = reader.sentence.tokens
        subjects: list[Reference] = []
        number = ""
        for token in tokens:
            if token.deprel in ("nsubj", "nsubj:pass") and not subjects:
                named = [doers.get(ref.head, ref) if ref.open else ref for ref in reader.actors(token.i) if not ref.weak]
                subjects = [ref for ref in named if not ref.open or ref.head in doers]
                number = _verb_number(reader, token.head)
            if token.upos in ("NOUN", "PROPN") and token.deprel not in ("flat", "fixed") and _may_name(reader, token):
                self._learn_name(reader, token.i)
        if subjects:
            self.subjects, self.number = subjects, number
            self.rivals = any(t.has("Number=Plur") and bool(reader.actors(t.i)) for t in reader.sentence.with_relation("obj"))
        countries = [ref for ref in subjects if len(ref.code) == 3]
        if len(countries) == 2:
            self.pair = countries

    def _learn_name(self, reader: ActorReader, head: int) -> None:
        tokens = reader.sentence.tokens
        refs = [ref for ref in reader.actors(head) if not ref.weak and not ref.open]
        if len(refs) != 1:
            return
        ref = refs[0]
        mention = reader.mentions.get(head)
        if mention is not None and mention[2].is_person and mention[1] > mention[0]:
            self.names[fold(tokens[mention[1]].form)] = (ref.code, ref.name)
            if mention[2].family_first:
                self.names[fold(tokens[mention[0]].form)] = (ref.code, ref.name)
        if tokens[head].upos == "NOUN":
            lemma = tokens[head].lemma.lower()
            self.roles[lemma] = (ref.code, ref.name)
            for body in BODIES:
                if lemma.endswith(body):
                    self.roles[body] = (ref.code, ref.name)  # `de terreurgroep IS`, then `de groep`
            for c in reader.sentence.dependents(head, "appos"):
                if tokens[c].upos == "PROPN" and c not in reader.mentions and c > head:
                    last = max([c, *reader.sentence.dependents(c, "flat")])
                    if tokens[last].form[:1].isupper() and len(tokens[last].form) > 2:
                        self.names[fold(tokens[last].form)] = (ref.code, ref.name)
        if tokens[head].upos == "PROPN" and mention is None and ref.last > head and len(tokens[ref.last].form) > 2:
            self.names[fold(tokens[ref.last].form)] = (ref.code, ref.name)  # `Jan Jansen, voorzitter van de FNV`, then `Jansen`
        self._learn_abbreviation(reader, ref)

    def _learn_abbreviation(self, reader: ActorReader, ref: Reference) -> None:
        """`de eenheidsregering (GNA)`: the abbreviation in brackets behind a phrase."""
        tokens = reader.sentence.tokens
        k = ref.last + 1
        if k + 2 < len(tokens) and tokens[k].form == "(" and tokens[k + 2].form == ")" and tokens[k + 1].form.isupper():
            self.names.setdefault(fold(tokens[k + 1].form), (ref.code, ref.name))


def _may_name(reader: ActorReader, token: Token) -> bool:
    """Can the phrase of this noun name an actor that the article has not named before? It then holds a role or a capital. A name that
    the dictionary has is new only where it is more than somebody's last name, another where something stands with it."""
    tokens, children = reader.sentence.tokens, reader.sentence.children
    if token.upos == "PROPN":
        mention = reader.mentions.get(token.i)
        more = mention[2].is_person and mention[1] > mention[0] if mention is not None else bool(children[token.i])
        return more or "(" in reader.sentence.forms()
    if not token.form.islower() or reader.role(token.i)[0]:
        return True
    return any(not tokens[i].form.islower() for c in children[token.i] for i in (c, *children[c]) if tokens[i].upos != "PUNCT")


def names_a_thing(lemma: str) -> bool:
    """`betrokkenheid`, `voorstel`: a noun for what is said, done or felt, and never for whoever does it."""
    word = lemma.lower().split("_")[-1]
    return word in PROPOSITIONS or (word.endswith(ABSTRACT) and not any(word.endswith(body) for body in BODIES_BY_ENDING))


REACH = 12
"""Pronouns further on in a sentence point at nothing before it."""
POINTERS = PERSON | THING | MANY | {"zijn", "diens"}
POINTING = BOTH | {"twee", "land"}
"""Words of phrases for two actors or a country told before: `de twee leiders`, `het land`."""


def stands_for_somebody(sentence: Sentence) -> bool:
    """Does it hold a pronoun for whoever was named before it: `het` too where the parser took it for the article behind `dat`?"""
    tokens = sentence.tokens[:REACH]
    return any(
        token.lower in POINTERS and (token.upos == "PRON" or (token.lower == "het" and tokens[token.i - 1].upos == "SCONJ"))
        for token in tokens
    )


def points_back(sentence: Sentence, memory: Memory) -> bool:
    """May a word stand for somebody whom the article named before: a pronoun, a last name, `de groep`, `beide`, `het geweld`?"""
    if not (memory.names or memory.subjects or memory.roles or memory.pair or memory.aggressors):
        return False
    return (
        stands_for_somebody(sentence)
        or not POINTING.isdisjoint(sentence.forms())
        or any(
            token.lemma.lower() in BODIES
            or (token.form[:1].isupper() and fold(token.form) in memory.names)
            or (token.lemma in DEEDS and bool(memory.aggressors))
            for token in sentence.tokens
        )
    )


ONE_MAN = frozenset(["hij", "hem", "zijn", "diens"])
"""Pronouns that stand for no plural: `de bisschoppen kregen van de paus een brief waarin hij …`."""
REALMS = frozenset("land volk regering hoofdstad grondgebied".split())
DOMAINS = frozenset("luchtruim grondgebied territorium soevereiniteit grens ambassade ambassadeur burger onderdaan diplomaat".split())
"""What is violated, attacked or expelled of another country: `het luchtruim van het land`."""
PARTS = frozenset("noorden zuiden oosten westen noordoosten noordwesten zuidoosten zuidwesten midden hart centrum hoofdstad kust".split())
"""Parts of a country: `in het noorden van het land`."""
EXPELS = frozenset("uitwijzen uitzetten schenden binnendringen binnenvliegen binnenvallen aanvallen bestoken beschieten".split())
"""What no state does to a diplomat or an airspace of its own."""
ASKS = frozenset("eisen vragen verlangen aandringen oproepen willen verzoeken".split())
"""Verbs with which somebody asks another, never himself, to do what the clause below tells."""


def pronoun(reader: ActorReader, memory: Memory | None, head: int) -> list[Reference]:
    """The actors that a pronoun stands for, [] when the rules do not settle it."""
    token = reader.sentence.tokens[head]
    word = token.lower
    if word in SPEAKER:
        return _marked(reader, head, _speaker(reader, head))
    if word not in POINTERS:
        return []
    local = _subject_before(reader, head, word)
    if local:
        return _marked(reader, head, local)
    if memory is not None and head < REACH and _fits(reader, memory, head):
        return _marked(reader, head, [ref for ref in memory.subjects if _agrees(word, ref)])
    return []


def _fits(reader: ActorReader, memory: Memory, head: int) -> bool:
    """Does `ze` agree with the subject before, by the verb (`de politie schoot op betogers. Ze hadden …`)? Whom something befalls may be
    those whom that subject did something to (`ontvoerden artsen. Ze werden vrijgelaten`)."""
    token = reader.sentence.tokens[head]
    if token.lower not in ("ze", "zij") or not token.deprel.startswith("nsubj") or token.head < 0:
        return True
    if token.deprel == "nsubj:pass" and memory.rivals:
        return False
    number = _verb_number(reader, token.head)
    return not number or not memory.number or number == memory.number


def _verb_number(reader: ActorReader, verb: int) -> str:
    """Plur or Sing, as the finite verb of a clause shows it; '' where none does."""
    forms = [reader.sentence.tokens[i] for i in (verb, *reader.sentence.children[verb])] if verb >= 0 else []
    return next((n for t in forms if t.has("VerbForm=Fin") for n in ("Plur", "Sing") if t.has(f"Number={n}")), "")


def _marked(reader: ActorReader, head: int, found: list[Reference]) -> list[Reference]:
    return [replace(ref, head=head, first=head, last=head, antecedent=ref.antecedent or ref.name) for ref in found]


def _speaker(reader: ActorReader, head: int) -> list[Reference]:
    """Who says `wij`: the subject of the speech verb around the quotation."""
    tokens = reader.sentence.tokens
    for i in [head, *reader.sentence.ancestors(head)]:
        for c in reader.sentence.children[i]:
            if tokens[c].deprel == "parataxis":
                for s in reader.sentence.dependents(c, "nsubj", "obj"):
                    found = [ref for ref in reader.actors(s) if not ref.weak]
                    if found:
                        return found
    return []


def _subject_before(reader: ActorReader, head: int, word: str) -> list[Reference]:
    """The nearest subject before the pronoun, of a clause other than its own, that agrees with it."""
    tokens = reader.sentence.tokens
    own = tokens[head].head
    if _tags_quotation(reader, head, own):
        return []
    counted = own >= 0 and (tokens[own].upos == "NUM" or tokens[own].lemma.lower() in COUNTING)
    if counted and tokens[head].deprel == "nmod":
        own = tokens[own].head  # `hield 200 van hen aan`, `arresteerde tientallen van hen`
    possessive = tokens[head].deprel == "nmod:poss"
    shared = _shares_subject(reader, own) if not possessive else -1
    if shared >= 0:  # `arresteerde X en leverde hem uit`: whom the first verb already had
        before = [i for i in reader.sentence.dependents(shared, "obj") if i < head]
        objects = [ref for i in before for ref in reader.actors(i) if not ref.weak or (ref.role and word in MANY)]
        if len(objects) == 1:
            return [replace(ref, weak=False) for ref in objects if _agrees(word, ref)]
    asker = _asker(reader, head, own)
    if asker:
        before = [i for i in reader.sentence.dependents(asker[-1], "obj", "iobj") if i < asker[0]]
        asked = [ref for i in before for ref in reader.actors(i) if not ref.weak]
        if len(asked) == 1 and _agrees(word, asked[0]):  # `verwijt de regering laksheid en eist dat ze …`
            return asked
    expels = possessive and own >= 0 and tokens[own].head >= 0 and tokens[tokens[own].head].lemma.replace("_", "") in EXPELS
    candidates = [
        t.i
        for t in tokens
        if t.deprel in ("nsubj", "nsubj:pass")
        and t.upos in ("NOUN", "PROPN")
        and t.i < head
        and t.head not in asker
        and not (expels and t.head == tokens[own].head)
        and not (word in ONE_MAN and possessive and t.upos == "PROPN" and _verb_number(reader, t.head) == "Plur")
        and not (word in MANY and t.lemma.split("_")[-1] in VESSELS and t.has("Number=Sing"))
        and not (word in ONE_MAN and t.upos == "NOUN" and t.has("Number=Plur"))
        and not (word in THING and t.upos == "NOUN" and t.has("Gender=Com"))  # `de regering … omdat het` is not she
        and (possessive or t.head not in (own, shared))
    ]
    for i in reversed(candidates):
        found = [ref for ref in reader.actors(i) if not ref.weak]
        if (
            possessive
            and found
            and all(len(ref.code) == 3 for ref in found)
            and tokens[own].lemma.lower() in REALMS
            and (word not in MANY or tokens[own].deprel == "obj")  # but `Iraniërs voor de ambassade van hun land`
        ):
            continue  # `dat Rusland zijn land is binnengevallen`: a country has no land beside itself
        agreeing = [ref for ref in found if _agrees(word, ref) or (word in PERSON and _is_person(reader, i))]
        if found and len(agreeing) == len(found) and (len(found) == 1 or word in MANY):
            return agreeing
        if found:
            return [] if not possessive else agreeing[:1]
    return []


def _asker(reader: ActorReader, head: int, own: int) -> tuple[int, ...]:
    """The verbs whose subject asks whoever a pronoun stands for, which is the subject of what is asked."""
    tokens = reader.sentence.tokens
    if own < 0 or not tokens[head].deprel.startswith("nsubj") or tokens[own].deprel != "ccomp":
        return ()
    verb = tokens[own].head
    if verb < 0 or tokens[verb].lemma.replace("_", "") not in ASKS:
        return ()
    first = _shares_subject(reader, verb)
    return (verb, first) if first >= 0 else (verb,)


def _tags_quotation(reader: ActorReader, pronoun: int, verb: int) -> bool:
    """`"De minister heeft gelijk", zegt hij`: who speaks is nobody whom the quotation before him names."""
    tokens = reader.sentence.tokens
    inverted = 0 < verb < pronoun and tokens[verb].deprel == "parataxis" and tokens[pronoun].deprel == "nsubj"
    return inverted and tokens[verb].head < verb and tokens[verb - 1].upos == "PUNCT"


def _shares_subject(reader: ActorReader, verb: int) -> int:
    """The first verb of a coordination whose subject `verb` shares, -1 if it has one of its own or none to share."""
    sentence = reader.sentence
    if verb < 0 or sentence.tokens[verb].deprel != "conj" or sentence.dependents(verb, "nsubj", "nsubj:pass"):
        return -1
    return sentence.tokens[verb].head


HEADS_OF_BODIES = frozenset("voorzitter chef topman leider voorman baas gezant commissaris secretaris president woordvoerder".split())


def _is_person(reader: ActorReader, i: int) -> bool:
    """`EU-voorzitter Charles Michel`, `de Navo-chef`: whoever heads a body is `hij`, though the body is not."""
    token = reader.sentence.tokens[i]
    return token.lemma.lower().replace("-", "_").split("_")[-1] in HEADS_OF_BODIES


def _agrees(word: str, ref: Reference) -> bool:
    collective = ref.name.lower().split()[-1] in COLLECTIVE
    institution = len(ref.code) == 3 or ref.code.startswith(("IGO", "NGO", "IMG")) or collective
    if word in PERSON:
        return not institution or (ref.open and not collective)  # `de minister zei dat hij …`
    if word in THING:
        return institution
    if word in ("zijn", "diens"):
        return True
    return True


def that_country(reader: ActorReader, head: int) -> list[Reference]:
    """`dat land`: the country that the sentence named last; `het land`: that, or the country of whom it named last."""
    tokens = reader.sentence.tokens
    words = [tokens[c].lower for c in reader.sentence.children[head]]
    if tokens[head].lemma.lower() != "land" or not {"dat", "dit", "het"} & set(words):
        return []
    plain = "het" in words
    regional = plain and len(words) == 2 and not REGIONS.isdisjoint(toponyms.adjectives(reader, head))  # `het Noord-Afrikaanse land`
    domain = plain and set(words) == {"van", "het"} and tokens[tokens[head].head].lemma.lower() in DOMAINS | PARTS
    hit = plain and len(words) == 2 and bool(set(words) & {"tegen", "aan", "met"})  # `schrapt de sancties tegen het land`
    if plain and not (domain or hit) and (tokens[head].deprel not in ("nsubj", "nsubj:pass", "obj", "iobj") or len(words) > 1 + regional):
        return []  # `in het hele land` is a place
    speaker = _speaking(reader, head) if plain else []
    if speaker:
        return _marked(reader, head, speaker)
    above = next((a for a in reader.sentence.ancestors(head) if tokens[a].upos == "VERB"), -1)
    verb = tokens[tokens[head].head].head if domain else above if hit else tokens[head].head
    subjects = [t.i for t in tokens[:head] if plain and t.head == verb and t.deprel.startswith("nsubj")]
    own = {ref.country for i in subjects for ref in reader.actors(i) if len(ref.code) == 3}  # `dat Rusland het land zal aanvallen`
    for t in reversed(tokens[:head]):
        if t.upos in ("NOUN", "PROPN") and t.deprel != "flat" and t.i not in subjects:
            named = [ref for ref in reader.actors(t.i) if not ref.weak and not ref.open and (not ref.country or ref.country not in own)]
            countries = [replace(ref, code=ref.country) for ref in named if ref.country and (plain or len(ref.code) == 3)]
            if countries:
                return _marked(reader, head, countries) if len(countries) == 1 else []
    return []


def _speaking(reader: ActorReader, head: int) -> list[Reference]:
    """`Iran waarschuwde de Amerikaanse regering dat het land …`: as the subject of what is said it is that of whoever says it."""
    tokens = reader.sentence.tokens
    verb = tokens[head].head
    if verb < 0 or tokens[head].deprel != "nsubj" or tokens[verb].deprel != "ccomp" or tokens[verb].head < 0:
        return []
    subjects = [s for s in reader.sentence.dependents(tokens[verb].head, "nsubj") if s < head]
    named = [ref for s in subjects for ref in reader.actors(s) if not ref.weak and ref.country]
    return [replace(named[0], code=named[0].country)] if len({ref.country for ref in named}) == 1 else []


def last_country(reader: ActorReader, memory: Memory | None, head: int) -> list[Reference]:
    """`Het land …` at the head of a sentence: that of whoever the last sentence was about."""
    token = reader.sentence.tokens[head]
    words = [reader.sentence.tokens[c].lower for c in reader.sentence.children[head]]
    if memory is None or token.lower != "land" or words != ["het"] or not token.deprel.startswith("nsubj"):
        return []
    named = [replace(ref, code=ref.country) for ref in memory.subjects if ref.country]
    return _marked(reader, head, named[:1]) if len({ref.code for ref in named}) == 1 else []


def both(reader: ActorReader, memory: Memory | None, head: int) -> list[Reference]:
    """`beide landen`, `de twee leiders`: the two actors that this sentence, or else the last, speaks of."""
    tokens = reader.sentence.tokens
    words = {tokens[c].lower for c in reader.sentence.children[head]}
    if not words & BOTH and not ("twee" in words and words & DEFINITE):
        return []
    named: dict[str, Reference] = {}
    for t in tokens[:head]:
        if t.deprel in ("nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj", "obl:agent", "obl:arg") and t.upos in ("NOUN", "PROPN"):
            for ref in reader.actors(t.i):
                if not ref.weak and ref.role != "MED":  # who reports it is no side of it
                    named.setdefault(ref.code, ref)
    pair = list(named.values()) if len(named) == 2 else list(memory.pair) if memory is not None else []
    return _marked(reader, head, pair)
