"""The tree that all else walks."""

from hypothesis import HealthCheck, given, settings, strategies

from coders.sentence import Sentence, Token, from_conllu, to_conllu


def tree(*heads):
    tokens = [Token(i, f"w{i}", f"w{i}", "NOUN", "", head, "dep", i * 3, i * 3 + 2) for i, head in enumerate(heads)]
    return Sentence(tokens, " ".join(t.form for t in tokens))


def test_one_root_and_no_cycle_is_a_tree():
    assert tree(-1, 0, 1).is_tree
    assert not tree(1, 0).is_tree
    assert not tree(-1, -1).is_tree
    assert not tree(-1, 2, 1).is_tree


def test_a_tree_that_is_none_is_coded_as_nothing(coder):
    assert coder.code([tree(1, 0), tree(-1, -1), tree()], "2024-01-01").events == []


def test_five_hundred_tokens_are_coded_as_nothing(coder):
    assert coder.code([tree(-1, *range(499))], "2024-01-01").events == []


def test_punctuation_alone_is_coded_as_nothing(coder, parse):
    assert coder.code(parse("... !!! ???"), "2024-01-01").events == []


def test_conllu_gives_back_the_same_sentence(parse):
    for sentence in parse("Rusland steunt Syrië. De premier zei: ‘Nee’."):
        again = from_conllu(to_conllu(sentence))[0]
        assert again.tokens == sentence.tokens
        assert (again.text, again.start) == (sentence.text, sentence.start)


def test_offsets_point_into_the_article(parse):
    text = "Eerste zin.\n\n‘Ja’, zei “hij”. En Erdoğan zweeg."
    for sentence in parse(text):
        for token in sentence.tokens:
            assert text[token.start : token.end] == token.form


def test_a_clause_below_itself_is_read_once(coder):
    """A speaking verb in brackets hangs on the clause that it reports, and that clause stands in its `ccomp` again."""
    tokens = [
        Token(0, "Rusland", "Rusland", "PROPN", "", 1, "nsubj", 0, 7),
        Token(1, "eist", "eisen", "VERB", "VerbForm=Fin", -1, "root", 8, 12),
        Token(2, "zo", "zo", "ADV", "", 3, "ccomp", 13, 15),
        Token(3, "uitsluit", "uit_sluiten", "VERB", "VerbForm=Fin", 1, "parataxis", 16, 24),
        Token(4, "Oekraïne", "Oekraïne", "PROPN", "", 3, "nsubj", 25, 33),
    ]
    coder.code([Sentence(tokens, "Rusland eist zo uitsluit Oekraïne")], "2024-01-01")


WORDS = [
    *(("Rusland", "PROPN"), ("Oekraïne", "PROPN"), ("regering", "NOUN"), ("steun", "NOUN"), ("gesprek", "NOUN"), ("hij", "PRON")),
    *(("eisen", "VERB"), ("weigeren", "VERB"), ("zeggen", "VERB"), ("uit_sluiten", "VERB"), ("steunen", "VERB"), ("worden", "AUX")),
    *(("van", "ADP"), ("te", "ADP"), ("dat", "SCONJ"), ("en", "CCONJ"), ("niet", "ADV"), ("zo", "ADV"), ("twee", "NUM"), (",", "PUNCT")),
]
RELATIONS = (
    "nsubj nsubj:pass obj iobj obl obl:agent nmod ccomp xcomp advcl acl acl:relcl parataxis conj appos aux mark case det punct flat"
).split()


@given(strategies.data())
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_tree_is_coded_without_complaint(coder, data):
    """However badly a sentence is parsed: heads, tags and relations at random."""
    count = data.draw(strategies.integers(3, 14))
    words = [data.draw(strategies.sampled_from(WORDS)) for _ in range(count)]
    order = data.draw(strategies.permutations(range(count)))
    heads = {order[0]: -1} | {order[k]: order[data.draw(strategies.integers(0, k - 1))] for k in range(1, count)}
    tokens, at = [], 0
    for i, (word, tag) in enumerate(words):
        relation = "root" if heads[i] < 0 else data.draw(strategies.sampled_from(RELATIONS))
        tokens.append(Token(i, word, word, tag, "VerbForm=Fin" if tag == "VERB" else "", heads[i], relation, at, at + len(word)))
        at += len(word) + 1
    coder.code([Sentence(tokens, " ".join(word for word, _ in words))], "2024-01-01")
