"""The tree as the grammar needs it: the parser's commonest errors set right before clauses are built.

Each repair yields moves (token, new head, new relation); what they make must still be a tree, else nothing is changed. Here stands the
order of the repairs; `regrouping.py` and the rooms called `mending_…` have them by what they set right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coders import (
    mending_adpositions,
    mending_clauses,
    mending_contrasts,
    mending_names,
    mending_numbers,
    mending_objects,
    mending_openings,
    mending_particles,
    mending_phrases,
    mending_relatives,
    mending_subjects,
    mending_times,
)
from coders.inflection import VerbVocabulary
from coders.mending_fields import field_moves
from coders.mending_headlines import attributed, headline
from coders.mending_speech import feelings, imperative
from coders.mending_verbs import (
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
from coders.regrouping import Move, regroup
from coders.sentence import Sentence


def mend(sentence: Sentence, vocabulary: VerbVocabulary, names: Names) -> Sentence:
    """The sentence with the parser's commonest errors set right; `names` says what kind of dictionary name each token belongs to.

    - the particle of `roept X op de wapens neer te leggen`, taken for the preposition of what follows, goes to its verb;
    - the object of an inverted clause (`Gisteren hield de regering gesprekken`), taken for an apposition of the subject, goes to the verb;
    - a name in front of the finite verb that was taken for an adverb is its subject.
    """
    sentence = promote_joined_participle(promote_after_reflexive(sentence, vocabulary), vocabulary)
    sentence = mending_openings.promote_second(promote_before_subject(mending_openings.nominal_stems(sentence)), vocabulary)
    sentence = promote_before_object(sentence)
    sentence = promote_refusal(promote_late_participle(promote_participle(demote_behind_te(sentence))))
    sentence = promote_infinitive(nominalise(promote_verb(demote_obligation(sentence), vocabulary)), vocabulary)
    sentence = demote_false_infinitive(sentence)
    sentence = mending_subjects.neuter_subject(sentence, vocabulary, names)
    sentence = mending_openings.own_by_name(attributed(headline(feelings(imperative(sentence)), names)), names)
    sentence = finite_in_clauses(sentence)
    for _ in range(2):  # what the first round sets right lets the second see more
        moves = _moves(sentence, vocabulary, names)
        if not moves:
            break
        sentence = _moved(sentence, moves)
    return sentence


def _moves(sentence: Sentence, vocabulary: VerbVocabulary, names: Names) -> list[Move]:
    return [
        *regroup(sentence),
        *mending_objects.settings(sentence),
        *mending_times.times(sentence),
        *mending_times.cases(sentence),
        *mending_objects.infinitives(sentence),
        *mending_objects.shared_subjects(sentence),
        *mending_objects.listed_verbs(sentence, vocabulary),
        *mending_objects.adjunct_objects(sentence),
        *mending_phrases.members_behind(sentence, names),
        *mending_phrases.secrets(sentence),
        *mending_clauses.manners(sentence, vocabulary),
        *mending_clauses.received(sentence),
        *mending_clauses.clusters(sentence),
        *mending_clauses.made_known(sentence),
        *mending_clauses.wishes(sentence),
        *mending_clauses.completed(sentence),
        *mending_clauses.asked(sentence),
        *mending_clauses.filled_out(sentence),
        *mending_clauses.plans(sentence),
        *mending_clauses.round_tables(sentence),
        *mending_clauses.changes_of_state(sentence),
        *mending_phrases.realms(sentence, names),
        *mending_phrases.rulers(sentence, names),
        *mending_phrases.recipients(sentence),
        *mending_phrases.parties(sentence),
        *mending_phrases.charges(sentence),
        *mending_objects.late_phrases(sentence),
        *mending_numbers.totals(sentence),
        *mending_particles.pressing(sentence),
        *mending_particles.dealings(sentence),
        *mending_particles.announced(sentence),
        *mending_clauses.addressees(sentence),
        *mending_clauses.conjunctions(sentence),
        *mending_clauses.of_auxiliaries(sentence),
        *mending_clauses.neither(sentence),
        *mending_relatives.relatives(sentence),
        *mending_clauses.foretold(sentence),
        *mending_subjects.willing(sentence),
        *mending_phrases.named_by_adjective(sentence),
        *mending_adpositions.towards(sentence),
        *mending_phrases.commas(sentence),
        *mending_particles.doubled(sentence, vocabulary),
        *mending_particles.burdened(sentence),
        *mending_particles.burdens(sentence, vocabulary),
        *mending_objects.stray_bare_objects(sentence),
        *mending_objects.counted_objects(sentence),
        *mending_objects.receivers(sentence),
        *mending_objects.deadlines(sentence),
        *mending_objects.plural_subjects(sentence),
        *mending_objects.stray_objects(sentence, names),
        *mending_names.articled_names(sentence, names),
        *mending_names.towns_joined(sentence, names),
        *mending_names.names_behind(sentence, names),
        *mending_names.places_behind(sentence, names),
        *mending_names.names_before(sentence, names),
        *mending_names.particled(sentence, names),
        *mending_names.things_behind(sentence),
        *mending_objects.owners(sentence, names),
        *mending_objects.lands_left(sentence, names),
        *mending_objects.glued(sentence, names, vocabulary),
        *mending_objects.unlinked_members(sentence),
        *mending_numbers.quantities(sentence),
        *mending_numbers.ranges(sentence),
        *mending_phrases.described_members(sentence),
        *mending_numbers.partitives(sentence, names),
        *mending_numbers.terms(sentence),
        *mending_objects.fronted_names(sentence, names),
        *mending_objects.fronted_subjects(sentence),
        *mending_openings.bare_subjects(sentence),
        *mending_objects.states_titled(sentence, names),
        *mending_clauses.reflexives(sentence),
        *mending_clauses.states_of_mind(sentence),
        *mending_clauses.interrupted(sentence),
        *mending_clauses.reports(sentence, vocabulary),
        *mending_clauses.contents(sentence),
        *mending_phrases.departments(sentence),
        *mending_phrases.parted_departments(sentence),
        *mending_clauses.accused(sentence),
        *mending_phrases.attributes(sentence),
        *mending_phrases.judgements(sentence),
        *mending_adpositions.objects_behind(sentence),
        *mending_adpositions.companions(sentence),
        *mending_adpositions.occasions(sentence),
        *mending_adpositions.motives(sentence),
        *mending_adpositions.crossed(sentence),
        *mending_adpositions.early_phrases(sentence),
        *mending_contrasts.contrasts(sentence),
        *mending_contrasts.excluded(sentence),
        *mending_contrasts.denials(sentence),
        *mending_contrasts.additions(sentence),
        *mending_adpositions.capacities(sentence),
        *mending_adpositions.suppliers(sentence, names),
        *mending_adpositions.fused_phrases(sentence),
        *mending_adpositions.stray_phrasal(sentence),
        *mending_adpositions.under(sentence),
        *mending_adpositions.under_fire(sentence),
        *mending_particles.postpositions(sentence, vocabulary),
        *mending_particles.again(sentence, vocabulary),
        *mending_particles.particles(sentence, vocabulary),
        *field_moves(sentence, names, vocabulary),
    ]


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
    tokens = [replace(token) for token in sentence.tokens]
    for i, head, deprel in moves:
        if head != i:
            tokens[i].head, tokens[i].deprel = head, deprel
    return Sentence(tokens, sentence.text, sentence.start)
