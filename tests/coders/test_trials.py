"""Why a frame was chosen over others, and what those lacked."""

from __future__ import annotations

from collections.abc import Callable

from coders.coder import Coder, SentenceCoder
from coders.discourse import Memory
from coders.sentence import Sentence
from coders.timeline import Timeline
from coders.trials import Trial, trials


def tried(sentences: list[Sentence], coder: Coder, verb: str) -> list[Trial]:
    reading = SentenceCoder(coder, sentences[0], 0, Memory(Timeline("2024-05-14")))
    reading.events()
    (clause,) = [clause for clause in reading.clauses if clause.lemma == verb]
    return trials(reading.matcher, clause)


def test_the_frame_that_codes_comes_first_and_the_nearest_others_after_it(parse: Callable[[str], list[Sentence]], coder: Coder) -> None:
    found = tried(parse("De Belgische premier bracht een bezoek aan Kiev."), coder, "brengen")
    assert found[0].frame.code == "042"
    assert found[0].score is not None
    failed = [trial for trial in found if trial.score is None]
    assert all(trial.lacks for trial in failed)
    assert [len(trial.lacks) for trial in failed] == sorted(len(trial.lacks) for trial in failed)


def test_what_a_frame_lacks_is_named_as_the_dictionary_writes_it(parse: Callable[[str], list[Sentence]], coder: Coder) -> None:
    found = tried(parse("Duitsland steunt Frankrijk."), coder, "steunen")
    weapons = next(trial for trial in found if trial.frame.code == "072")
    assert weapons.score is None
    assert weapons.lacks
    assert set(weapons.lacks) <= set(weapons.frame.text.split())
    reflexive = tried(parse("Duitsland verontschuldigde Frankrijk."), coder, "verontschuldigen")
    assert any("zich" in trial.lacks for trial in reflexive)


def test_trying_frames_changes_no_coding(parse: Callable[[str], list[Sentence]], coder: Coder) -> None:
    sentence = parse("Turkije en Rusland zullen de gesprekken voortzetten.")[0]
    reading = SentenceCoder(coder, sentence, 0, Memory(Timeline("2020-06-15")))
    before = reading.events()
    for clause in reading.clauses:
        trials(reading.matcher, clause)
    assert SentenceCoder(coder, sentence, 0, Memory(Timeline("2020-06-15"))).events() == before
