"""The frame notation."""

import pytest

from coders.frames import FrameError, read_frame, read_words


def frame(text, code="051"):
    return read_frame(text, code, "here:1", {"wapens": read_words("wapen|tank", {})})


def test_slots_are_read_with_their_parts():
    read = frame("obj:bezoek brengen aan:T")
    assert read.heads == ("brengen",)
    assert read.part("T").keys == ("aan",)
    assert "bezoek" in read.slots[0].words.heads


def test_more_slots_and_words_make_a_frame_more_specific():
    assert frame("steunen met:{wapens}").specificity > frame("steunen obj:T@").specificity > frame("steunen").specificity


def test_what_a_frame_rules_out_counts_once():
    narrowed = frame("subj:!@BUS|@MED onderzoeken obj:schandaal obj:!=rol van:!film")
    assert narrowed.specificity == frame("onderzoeken obj:schandaal obj:!=rol").specificity
    assert narrowed.specificity < frame("subj:@IGO onderzoeken obj:schandaal").specificity


@pytest.mark.parametrize("text", ["", "a b", "steunen zzz:T", "steunen met:{nergens}", "steunen met:", "doden obj:T@CVL|vrouw"])
def test_a_frame_that_cannot_be_read_says_so(text):
    with pytest.raises(FrameError):
        frame(text)


def test_a_class_needs_a_slot_for_the_lower_act():
    with pytest.raises(FrameError, match="needs an E slot"):
        frame("dreigen", code="threat")


def test_marks_are_read():
    assert frame("~ zich verzoenen met:T").symmetric
    assert frame("~ zich verzoenen met:T").reflexive
    assert frame("aftreden T:none").no_target
    assert frame("^ uitleveren").lower_only
