"""Verbs that the dictionaries do not know: those of clauses with an actor as subject that have neither a frame nor a reason for none."""

from __future__ import annotations

from collections.abc import Sequence

from coders.coder import Coder
from coders.sentence import Sentence


def unknown_verbs(sentences: Sequence[Sentence], coder: Coder, published: str) -> list[tuple[str, str]]:
    """(verb, sentence) for each time an article of that date lets an actor do what no frame and no line of no_event.tsv names."""
    found = []
    lexicon = coder.lexicon
    for reading, _ in coder.readings(sentences, published):
        for clause in reading.clauses:
            if any(clause.lemma in known for known in (lexicon.frames, lexicon.class_frames, lexicon.ignored)):
                continue
            if any(not ref.weak for i in clause.slots.get("subj", ()) for ref in reading.reader.actors(i)):
                found.append((clause.lemma, " ".join(sentences[reading.number].text.split())))
    return found
