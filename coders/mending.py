"""The tree as the grammar needs it: the parser's commonest errors set right before clauses are built.

Each repair yields moves (token, new head, new relation); what they make must still be a tree, else nothing is changed. Here stands the
order of the repairs; `regrouping.py` and the rooms called `mending_…` have them by what they set right.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from inspect import signature

from coders import (
    mending_additions,
    mending_adpositions,
    mending_boundaries,
    mending_clauses,
    mending_conditions,
    mending_contrasts,
    mending_infinitives,
    mending_lands,
    mending_lists,
    mending_names,
    mending_numbers,
    mending_objects,
    mending_openings,
    mending_particles,
    mending_phrases,
    mending_receivers,
    mending_relatives,
    mending_seconds,
    mending_settings,
    mending_speech,
    mending_subjects,
    mending_times,
)
from coders.inflection import VerbVocabulary
from coders.mending_demotions import (
    adverbs,
    counted_plurals,
    demote_unknown,
    early,
    fallen,
    nouns_by_ending,
    nouns_for_clauses,
    own_things,
    ruin,
    shots,
    side_by_side,
)
from coders.mending_fields import field_moves
from coders.mending_headlines import attributed, headline
from coders.mending_speech import feelings, imperative, quoted, told_behind
from coders.mending_verbs import (
    accords,
    demote_behind_te,
    demote_false_infinitive,
    demote_obligation,
    finite_in_clauses,
    nominalise,
    promote_after_reflexive,
    promote_before_object,
    promote_before_subject,
    promote_infinitive,
    promote_joined_participle,
    promote_late_participle,
    promote_participle,
    promote_refusal,
    promote_verb,
)
from coders.names import Names
from coders.regrouping import NAMED, NEEDED, RELATIONS, Move, Repair, regroup
from coders.sentence import Sentence


def mend(sentence: Sentence, vocabulary: VerbVocabulary, names: Names) -> Sentence:
    """The sentence with the parser's commonest errors set right; `names` says what kind of dictionary name each token belongs to.

    - a verb that was tagged as a noun or a name, or the other way round, is read as what it is;
    - the particle of `roept X op de wapens neer te leggen`, taken for the preposition of what follows, goes to its verb;
    - the object of an inverted clause (`Gisteren hield de regering gesprekken`), taken for an apposition of the subject, goes to the verb;
    - a name in front of the finite verb that was taken for an adverb is its subject.
    """
    given = _given(names, vocabulary)
    for rewriting, more in _REWRITING:
        sentence = rewriting(sentence, *given[more])
    for _ in range(2):  # what the first round sets right lets the second see more
        moves = _moves(sentence, given, bool(names))
        if not moves:
            break
        sentence = _moved(sentence, moves)
    return sentence


REWRITINGS: tuple[Callable[..., Sentence], ...] = (
    counted_plurals,
    mending_openings.abbreviations,
    promote_after_reflexive,
    promote_joined_participle,
    mending_openings.nominal_stems,
    promote_before_subject,
    mending_openings.promote_second,
    promote_before_object,
    mending_openings.promote_behind_subject,
    demote_behind_te,
    promote_participle,
    promote_late_participle,
    mending_infinitives.participles_above,
    mending_openings.fronted_infinitives,
    promote_refusal,
    demote_obligation,
    promote_verb,
    accords,
    early,
    fallen,
    shots,
    own_things,
    nominalise,
    promote_infinitive,
    demote_false_infinitive,
    side_by_side,
    nouns_for_clauses,
    nouns_by_ending,
    demote_unknown,
    adverbs,
    ruin,
    mending_relatives.relative_dat,
    mending_names.opening_name,
    mending_names.words_of_names,
    mending_subjects.neuter_subject,
    told_behind,
    quoted,
    imperative,
    feelings,
    mending_infinitives.attitudes,
    headline,
    attributed,
    mending_openings.own_by_name,
    mending_openings.past_by_form,
    finite_in_clauses,
    mending_seconds.promote_second_past,
)
"""What gives words other tags, or clauses other heads, before the repairs; each gives the sentence anew."""
REPAIRS: tuple[Repair, ...] = (
    regroup,
    mending_conditions.verb_first,
    mending_settings.settings,
    mending_times.times,
    mending_times.cases,
    mending_times.lengths,
    mending_objects.infinitives,
    mending_objects.shared_subjects,
    mending_objects.listed_first,
    mending_objects.listed_verbs,
    mending_settings.adjunct_objects,
    mending_phrases.members_behind,
    mending_phrases.secrets,
    mending_clauses.manners,
    mending_infinitives.received,
    mending_clauses.clusters,
    mending_seconds.passives,
    mending_seconds.second_halves,
    mending_seconds.tags,
    mending_seconds.others_hit,
    mending_seconds.gapped,
    mending_seconds.adjectives_apart,
    mending_clauses.made_known,
    mending_clauses.wishes,
    mending_clauses.completed,
    mending_infinitives.claims,
    mending_infinitives.progressives,
    mending_infinitives.asked_to,
    mending_infinitives.gone_on_with,
    mending_infinitives.felt,
    mending_clauses.asked,
    mending_speech.questions,
    mending_speech.whether,
    mending_clauses.filled_out,
    mending_infinitives.plans,
    mending_clauses.round_tables,
    mending_clauses.changes_of_state,
    mending_phrases.chambers,
    mending_phrases.counterparts,
    mending_phrases.realms,
    mending_phrases.rulers,
    mending_phrases.recipients,
    mending_phrases.parties,
    mending_phrases.charges,
    mending_settings.late_phrases,
    mending_numbers.totals,
    mending_numbers.acting_parts,
    mending_particles.unopposed,
    mending_particles.no_longer,
    mending_particles.pressing,
    mending_particles.resolved,
    mending_particles.dealings,
    mending_particles.announced,
    mending_clauses.addressees,
    mending_clauses.conjunctions,
    mending_clauses.fronted_contents,
    mending_clauses.indirect_questions,
    mending_clauses.of_auxiliaries,
    mending_clauses.neither,
    mending_relatives.relatives,
    mending_relatives.signed,
    mending_relatives.told_to,
    mending_relatives.outlying,
    mending_relatives.claimed,
    mending_relatives.rejected,
    mending_relatives.clefts,
    mending_relatives.appositions,
    mending_clauses.foretold,
    mending_subjects.willing,
    mending_subjects.inverted,
    mending_subjects.fronted_partners,
    mending_subjects.takers,
    mending_subjects.becoming,
    mending_subjects.of_have,
    mending_subjects.agreeing_subjects,
    mending_phrases.named_by_adjective,
    mending_adpositions.towards,
    mending_adpositions.against,
    mending_phrases.commas,
    mending_particles.doubled,
    mending_particles.burdened,
    mending_particles.burdens,
    mending_objects.stray_bare_objects,
    mending_phrases.light_objects,
    mending_phrases.moods,
    mending_phrases.missed,
    mending_objects.counted_objects,
    mending_receivers.several_receivers,
    mending_receivers.addressed_by_name,
    mending_objects.receivers,
    mending_objects.bare_receivers,
    mending_settings.deadlines,
    mending_objects.plural_subjects,
    mending_objects.stray_objects,
    mending_lands.states_titled,
    mending_lands.lands_behind_members,
    mending_names.genitives,
    mending_names.hyphened_heads,
    mending_names.articled_names,
    mending_names.towns_joined,
    mending_names.lands_joined,
    mending_names.names_behind,
    mending_names.lands_apart,
    mending_names.places_behind,
    mending_names.names_before,
    mending_names.particled,
    mending_boundaries.joined_phrases,
    mending_boundaries.things_behind,
    mending_boundaries.misfits,
    mending_boundaries.nouns_for_particles,
    mending_boundaries.things_given,
    mending_boundaries.below_particles,
    mending_objects.each_other,
    mending_objects.owners,
    mending_objects.lands_left,
    mending_objects.glued,
    mending_objects.unlinked_members,
    mending_numbers.quantities,
    mending_numbers.crowds,
    mending_numbers.ranges,
    mending_phrases.described_members,
    mending_numbers.partitives,
    mending_numbers.terms,
    mending_objects.called_on,
    mending_objects.fronted_names,
    mending_objects.fronted_subjects,
    mending_openings.bare_subjects,
    mending_clauses.reflexives,
    mending_infinitives.states_of_mind,
    mending_clauses.interrupted,
    mending_clauses.reports,
    mending_speech.answers,
    mending_clauses.judged,
    mending_clauses.contents,
    mending_phrases.departments,
    mending_phrases.parted_departments,
    mending_clauses.accused,
    mending_phrases.attributes,
    mending_phrases.judgements,
    mending_adpositions.objects_behind,
    mending_adpositions.returns,
    mending_adpositions.agents,
    mending_adpositions.companions,
    mending_adpositions.occasions,
    mending_adpositions.motives,
    mending_adpositions.crossed,
    mending_adpositions.early_phrases,
    mending_adpositions.scenes_judged,
    mending_adpositions.asked_for,
    mending_adpositions.behind_agents,
    mending_adpositions.beside_lands,
    mending_adpositions.asked_of_several,
    mending_contrasts.contrasts,
    mending_contrasts.excluded,
    mending_contrasts.denials,
    mending_contrasts.additions,
    mending_contrasts.late,
    mending_adpositions.capacities,
    mending_adpositions.suppliers,
    mending_adpositions.apart,
    mending_adpositions.fused_phrases,
    mending_adpositions.stray_phrasal,
    mending_adpositions.addressed,
    mending_adpositions.under,
    mending_adpositions.under_fire,
    mending_adpositions.behind_noun,
    mending_particles.postpositions,
    mending_particles.again,
    mending_particles.both_ways,
    mending_particles.behind_infinitives,
    mending_particles.put_aside,
    mending_particles.particles,
    mending_additions.added,
    mending_additions.likewise,
    mending_additions.besides,
    mending_additions.included,
    mending_additions.behind_companions,
    mending_lists.persons,
    mending_lists.states,
    mending_lists.states_between,
    mending_lists.states_before,
    field_moves,
)
"""In the order in which they are tried; each takes what its parameters name, as the rewritings do."""
Given = dict[tuple[str, ...], tuple[Names | VerbVocabulary, ...]]
_REWRITING = [(rewriting, tuple(signature(rewriting).parameters)[1:]) for rewriting in REWRITINGS]
_TAKING = [(repair, tuple(signature(repair).parameters)[1:]) for repair in REPAIRS]
_BY_WORD = {word: [k for k, repair in enumerate(REPAIRS) if word in NEEDED.get(repair, ())] for words in NEEDED.values() for word in words}
_OF_ANY_WORDS = [k for k, repair in enumerate(REPAIRS) if repair not in NEEDED]
_ALWAYS = [k for k in _OF_ANY_WORDS if REPAIRS[k] not in RELATIONS]
_BY_RELATION = {
    relation: [k for k in _OF_ANY_WORDS if relation in RELATIONS.get(REPAIRS[k], ())] for relation in frozenset().union(*RELATIONS.values())
}
_OF_NAMES = frozenset(k for k in _OF_ANY_WORDS if REPAIRS[k] in NAMED)


def _moves(sentence: Sentence, given: Given, named: bool) -> list[Move]:
    called = set(_ALWAYS)
    for relation in sentence.relations() & _BY_RELATION.keys():
        called.update(_BY_RELATION[relation])
    if not named:
        called -= _OF_NAMES
    for form in sentence.forms() & _BY_WORD.keys():
        called.update(_BY_WORD[form])
    moves: list[Move] = []
    for k in sorted(called):
        repair, more = _TAKING[k]
        moves += repair(sentence, *given[more])
    return moves


def _given(names: Names, vocabulary: VerbVocabulary) -> Given:
    """What repairs take beside the sentence, by the names of their parameters."""
    return {
        (): (),
        ("names",): (names,),
        ("vocabulary",): (vocabulary,),
        ("names", "vocabulary"): (names, vocabulary),
        ("vocabulary", "names"): (vocabulary, names),
    }


def _moved(sentence: Sentence, moves: Sequence[Move]) -> Sentence:
    """The sentence with those tokens hung elsewhere; a move that would make no tree is left out."""
    if not moves:
        return sentence
    mended = _apply(sentence, moves)
    if not mended.is_tree:
        mended = sentence
        for move in moves:
            tried = _apply(mended, [move])
            mended = tried if tried.is_tree else mended
    return mended


def _apply(sentence: Sentence, moves: Sequence[Move]) -> Sentence:
    tokens = [*sentence.tokens]
    for i, head, deprel in moves:
        if head != i:
            tokens[i] = replace(tokens[i], head=head, deprel=deprel)
    return Sentence(tokens, sentence.text, sentence.start)
