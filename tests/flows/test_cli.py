"""The commands as a user types them, in processes of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import filelock
import pytest

ROOT = Path(__file__).parents[2]


def cameo_nl(*args: object, cwd: Path = ROOT, timeout: float = 180) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "200", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "flows.cli", *map(str, args)]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=timeout, check=False)


@pytest.mark.parametrize(
    "command", [[], ["run"], ["code"], ["explain"], ["forget"], ["export"], ["recode"], ["lexicon", "check"], ["lexicon", "stats"]]
)
def test_every_help_has_an_example(command: list[str]) -> None:
    done = cameo_nl(*command, "--help")
    assert done.returncode == 0
    assert "Example: cameo-nl" in done.stdout


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    script = "import coders, flows.cli, sys; print([m for m in ('torch', 'stanza', 'prefect', 'pandas', 'pyarrow') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_run_with_cached_parses_loads_no_torch() -> None:
    script = (
        "import flows.pipeline, flows.report, flows.export, sys; print([m for m in ('torch', 'stanza', 'prefect') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_only_four_modules_import_prefect() -> None:
    found = {
        path.name for path in (ROOT / "flows").rglob("*.py") if "import prefect" in (text := path.read_text()) or "from prefect" in text
    }
    assert found <= {"nightly.py", "backfill.py", "deploy.py", "server.py"}
    assert all(len((ROOT / "flows" / name).read_text().splitlines()) < 180 for name in found)


def test_code_answers_every_line_in_order(tmp_path: Path) -> None:
    lines = [
        '{"id": "a", "date": "2024-05-14", "text": "Duitsland steunt Frankrijk.", "other": 1}',
        "geen json",
        "",
        '{"id": 4, "date": "2024-05", "text": "Het regent in Brussel."}',
        '{"id": 5, "text": "Duitsland steunt Frankrijk."}',
        '{"id": 6, "date": "2024-02-30", "text": "Duitsland steunt Frankrijk."}',
        '{"id": 7, "date": "2024", "text": ""}',
        '{"id": 8, "date": "2024", "text": "\\ud800 stuk"}',
        "[1, 2]",
        '{"id": 10, "date": "2024", "text": "Duitsland steunt Frankrijk. Duitsland steunt Frankrijk."}',
    ]
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes("\n".join(lines).encode() + b"\n\xff\xfe\n")
    done = cameo_nl("code", "--input", source, "--output", target)
    answers = [json.loads(line) for line in target.read_text().splitlines()]
    assert done.returncode == 1, done.stderr
    assert len(answers) == len(lines) + 1
    assert [answer["id"] for answer in answers] == ["a", None, None, 4, 5, 6, 7, 8, None, 10, None]
    assert [k for k, answer in enumerate(answers) if "rejected" in answer] == [1, 2, 4, 5, 6, 7, 8, 10]
    (event,) = answers[0]["events"]
    assert set(event) == {"source", "target", "code", "date", "pattern", "confidence"}
    assert (event["source"], event["target"], event["date"]) == ("DEU", "FRA", "2024-05-14")
    assert answers[3]["events"] == []
    assert [e["date"] for e in answers[9]["events"]] == ["2024"]


def test_explain_shows_tree_clauses_actors_and_reasons() -> None:
    started = time.monotonic()
    done = cameo_nl(
        "explain", "Turkije en Rusland zullen de gesprekken voortzetten. Als het regent, komt Duitsland niet.", "--date", "2020-06-15"
    )
    assert time.monotonic() - started < 60
    assert done.returncode == 0, done.stderr
    first = done.stdout.splitlines()[0]
    assert first.startswith("TUR → RUS  036  ")
    assert first.rstrip().endswith("2020-06-15")
    for part in ("actors", "clauses", "voortzetten", "nsubj", "not coded"):
        assert part in done.stdout


@pytest.mark.parametrize(
    "args",
    [
        ["run"],
        ["explain", "Zin.", "--date", "morgen"],
        ["explain", "..."],
        ["code", "--input", "weg.jsonl", "--output", "x"],
        ["run", "samples", "--parser", "eigen"],
        ["run", "samples", "--dictionaries", "weg"],
        ["export", "x", "--format", "xls"],
        ["nonsens"],
    ],
)
def test_wrong_use_is_exit_code_2_and_no_traceback(args: list[str], tmp_path: Path) -> None:
    done = cameo_nl(*args, cwd=tmp_path if "samples" not in args else ROOT)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_device_that_is_not_there_ends_the_run_with_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(" date 2024-05-14 Duitsland steunt Frankrijk.")
    done = cameo_nl("run", str(tmp_path / "a.txt"), "--output", str(tmp_path / "out"), "--plain", "--device", "vulkan")
    assert done.returncode == 2
    assert "--device vulkan: torch cannot compute there" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_official_parser_says_what_to_do_when_it_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_DIR", str(tmp_path))
    done = cameo_nl("explain", "Duitsland steunt Frankrijk.", "--parser", "official")
    assert done.returncode == 2
    assert "stanza.download('nl')" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_mistake_in_ones_own_dictionary_is_named(tmp_path: Path) -> None:
    (tmp_path / "roles.tsv").write_text("koekenbakker\tXYZQ\n")
    for command in (["lexicon", "check"], ["explain", "Zin."]):
        done = cameo_nl(*command, "--dictionaries", tmp_path)
        assert done.returncode in (1, 2)
        assert "roles.tsv:1: 'XYZQ' is no CAMEO role" in done.stdout + done.stderr
        assert "Traceback" not in done.stderr


def test_run_reports_rejects_and_a_busy_folder_in_clear_lines(tmp_path: Path) -> None:
    (tmp_path / "leeg.txt").touch()
    done = cameo_nl("run", tmp_path / "leeg.txt", tmp_path / "weg.txt", "--output", tmp_path / "out", "--plain")
    assert done.returncode == 1
    assert "leeg.txt: the file is empty" in done.stdout
    assert "weg.txt: there is no such file" in done.stdout
    with filelock.FileLock(tmp_path / "out" / ".lock"):
        done = cameo_nl("run", tmp_path / "leeg.txt", "--output", tmp_path / "out", "--lock-timeout", "0.5", "--plain")
    assert done.returncode == 3
    assert "is in use by another run" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file, no folder")
    done = cameo_nl("run", "samples", "--output", tmp_path / "out", "--plain")
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
