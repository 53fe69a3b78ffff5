"""The tree that all else walks."""

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
