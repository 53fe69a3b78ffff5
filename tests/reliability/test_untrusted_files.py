"""Files from elsewhere are data: nothing in them is ever run, and weights are checked before they are loaded."""

from __future__ import annotations

import ast
import gzip
import pickle
import shutil
from pathlib import Path

import harness
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import torch

from coders.parser import Parser, ParserUnavailable, verify
from coders.resources import MODELS
from flows.pipeline import Settings, run

CODE = ("coders", "flows")
RUNS_CODE = ("eval", "exec", "compile", "__import__", "os.system", "yaml.load", "torch.load", "pd.read_pickle", "marshal.loads")


class Canary:
    """Makes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (Path.touch, (self.path,))  # type: ignore[return-value]


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv", "a.parquet", "a.html", "a.jsonl.gz"])
def test_a_pickle_in_the_place_of_an_input_is_refused_and_never_loaded(name: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    data = pickle.dumps(Canary(tmp_path / "canary"))
    (tmp_path / "in" / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    summary = run(Settings((str(tmp_path / "in" / name),), str(tmp_path / "out")))
    assert summary.rejects
    assert not (tmp_path / "canary").exists()


def test_parquet_that_carries_pickled_types_is_read_as_data(tmp_path: Path) -> None:
    """Old files of Arrow could name a Python type to unpickle."""
    field = pa.field("text", pa.string(), metadata={
        b"ARROW:extension:name": b"arrow.py_extension_type", b"ARROW:extension:metadata": pickle.dumps(Canary(tmp_path / "canary")),
    })  # fmt: skip
    table = pa.table([["Duitsland steunt Frankrijk."], ["2024-05-14"]], schema=pa.schema([field, pa.field("date", pa.string())]))
    pq.write_table(table, tmp_path / "a.parquet")
    summary = run(Settings((str(tmp_path / "a.parquet"),), str(tmp_path / "out")))
    assert not (tmp_path / "canary").exists()
    assert summary.events == 1 or summary.rejects


def test_weights_with_another_checksum_are_never_loaded(tmp_path: Path) -> None:
    models = Path(shutil.copytree(MODELS, tmp_path / "models"))
    weights = next((models / "nl" / "lemma").glob("*.pt"))
    torch.save({"canary": Canary(tmp_path / "canary")}, weights)
    with pytest.raises(ParserUnavailable, match=r"does not have its published checksum"):
        verify(models)
    with pytest.raises(ParserUnavailable, match=r"does not have its published checksum"):
        Parser(folder=models)
    assert not (tmp_path / "canary").exists()


def test_weights_that_hold_code_are_refused_even_with_their_checksum(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stanza loads weights with `weights_only`."""
    models = Path(shutil.copytree(MODELS, tmp_path / "models"))
    weights = next((models / "nl" / "lemma").glob("*.pt"))
    torch.save({"canary": Canary(tmp_path / "canary")}, weights)
    monkeypatch.setattr("coders.parser.verify", lambda folder: None)
    with pytest.raises(Exception, match=r"(?i)weights|unpickl|load|archive|storage"):
        Parser(folder=models)
    assert not (tmp_path / "canary").exists()


def test_the_parse_cache_holds_text_and_nothing_else(undisturbed: Path) -> None:
    files = sorted((undisturbed / "cache").rglob("*"))
    kinds = {path.suffix for path in files if path.is_file()}
    assert kinds == {".parquet"}
    for path in files:
        if path.is_file():
            assert {str(field.type) for field in pq.read_schema(path)} <= {"string", "large_string"}


def test_no_code_loads_what_can_hold_code() -> None:
    """pickle is loaded in one place alone: the user's own cache of the dictionaries, which nobody else can have written."""
    found = []
    for folder in CODE:
        for path in sorted((harness.ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    name = ast.unparse(node.func)
                    if name in (
                        "eval",
                        "exec",
                        "compile",
                        "__import__",
                        "os.system",
                        "yaml.load",
                        "torch.load",
                        "pd.read_pickle",
                        "marshal.loads",
                    ):
                        found.append(f"{path.name}: {name}")
                    if name.startswith(("pickle.load", "dill.", "joblib.load", "shelve.")):
                        found.append(f"{path.name}: {name}")
                    if any(k.arg == "shell" for k in node.keywords):
                        found.append(f"{path.name}: shell")
    assert found == ["lexicon.py: pickle.loads"]


def test_a_cache_that_somebody_else_could_have_written_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from coders import cache

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    cache.write("lexicon", "key", b"data")
    assert cache.read("lexicon", "key") == b"data"
    (tmp_path / "cameo-nl" / "lexicon-key").chmod(0o666)
    assert cache.read("lexicon", "key") is None


def test_csv_of_any_shape_is_read_or_refused(tmp_path: Path) -> None:
    pd.DataFrame({"text": ["=1+1", "Duitsland steunt Frankrijk."], "date": ["2024-05-14", "=NOW()"]}).to_csv(
        tmp_path / "a.csv", index=False
    )
    summary = run(Settings((str(tmp_path / "a.csv"),), str(tmp_path / "out")))
    assert summary.articles + len(summary.rejects) == 2
