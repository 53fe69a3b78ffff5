"""The ontology's data."""

import pytest

from coders import cameo
from coders.resources import DICTIONARIES


@pytest.fixture(scope="module")
def ontology():
    return cameo.load(DICTIONARIES / "cameo")


def test_roots_have_gdelts_quad_class(ontology):
    for code, event in ontology.events.items():
        root = int(event.root)
        assert event.quad == (1 if root <= 5 else 2 if root <= 9 else 3 if root <= 14 else 4), code
        assert code.startswith(event.root)


@pytest.mark.parametrize(("code", "goldstein"), [("042", 1.9), ("190", -10.0), ("057", 8.0), ("106", -5.0)])
def test_goldstein_values_are_gdelts(ontology, code, goldstein):
    assert ontology.events[code].goldstein == goldstein


def test_codes_that_gdelts_table_lacks_have_no_goldstein(ontology):
    assert {c for c, e in ontology.events.items() if e.goldstein is None} == {"155", "176", "1834", "1951", "1952"}


def test_every_code_has_labels_in_both_languages(ontology):
    assert all(event.label and event.label_nl for event in ontology.events.values())
