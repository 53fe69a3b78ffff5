"""A user's own dictionaries: they hold where they name what the shipped ones name too."""

from pathlib import Path

from coders import lexicon as lexicons


def test_an_entry_of_ones_own_holds_over_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "mine.tsv").write_text("Mark Rutte\tFRAGOV\n", encoding="utf-8")
    (tmp_path / "roles.tsv").write_text("woordvoerder\tMED\n", encoding="utf-8")
    lexicon = lexicons.load(overlay=tmp_path)
    rutte = next(actor for words, actor in lexicon.names["Mark"] if words == ("Mark", "Rutte"))
    assert rutte.code("2020") == "FRAGOV"
    assert lexicon.roles["woordvoerder"] == "MED"
    assert lexicon.roles["minister"] == "GOV"
