"""Every frame of the dictionary is tested by its own example."""

from benchmarks.accuracy import example_holds, frames_of

LEAST = 0.93
"""The share of examples that must code as their line says."""


def test_the_dictionary_codes_its_own_examples(parse_all, coder, lexicon):
    frames = frames_of(lexicon)
    failed = []
    for frame, sentences in zip(frames, parse_all([f.example for f in frames]), strict=True):
        events = [{"source": e.source, "target": e.target, "code": e.code} for e in coder.code(sentences, "2024-06-12").events]
        if not example_holds(frame, events):
            failed.append(frame.line)
    assert len(failed) <= (1 - LEAST) * len(frames), failed


def test_frames_reach_most_of_cameo(lexicon):
    codes = {f.code for f in frames_of(lexicon)} | {r for rows in lexicon.composition.values() for r in rows.values()}
    assert len(codes & set(lexicon.ontology.events)) >= 280


def test_no_two_examples_are_the_same(lexicon):
    examples = [f.example for f in frames_of(lexicon)]
    assert len(examples) == len(set(examples))
