"""`cameo-nl doctor`: what is looked at, and what it says to do."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from filelock import FileLock

from flows.doctor import Finding, examine


def findings(output: Path, overlay: Path | None = None, today: str = "2026-06-01") -> list[Finding]:
    return list(examine(str(output), overlay, datetime.date.fromisoformat(today)))


def wrong(found: list[Finding]) -> str:
    return "\n".join(finding.line() for finding in found if not finding.well)


def test_a_good_installation_is_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    found = findings(tmp_path / "out")
    assert wrong(found) == ""
    told = "\n".join(finding.line() for finding in found)
    for part in ("Python 3", "packages are there", "published checksums", "no mistakes", "can be written", "GiB", "Prefect"):
        assert part in told


def test_leftovers_damage_and_strange_files_are_named_with_their_cure(tmp_path: Path) -> None:
    for name in (".pending/COMMIT.json", "events/month=2020-06/x.txt", "damaged/y", "runs/z.json.12.partial"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    told = wrong(findings(tmp_path))
    for part in (
        "left .pending → the next run",
        "z.json.12.partial → remove",
        "1 damaged files",
        "events/month=2020-06/x.txt → cameo-nl run",
    ):
        assert part in told


def test_a_run_under_way_is_no_orphan(tmp_path: Path) -> None:
    (tmp_path / ".work").mkdir()
    with FileLock(tmp_path / ".lock"):
        assert "in use by a run" in "\n".join(finding.what for finding in findings(tmp_path))


def test_an_output_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    assert f"{tmp_path / 'out'}" in wrong(findings(tmp_path / "out"))


def test_a_mistake_in_ones_own_dictionary_is_named(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "roles.tsv").write_text("koekenbakker\tXYZQ\n")
    assert "roles.tsv:1" in wrong(findings(tmp_path / "out", tmp_path / "mine"))


def test_terms_of_office_that_nobody_looked_at_for_a_year_are_told(tmp_path: Path) -> None:
    actors = tmp_path / "mine" / "actors"
    actors.mkdir(parents=True)
    (actors / "leaders_mine.tsv").write_text("Jan Jansen\tNLDGOV 2020-01-01..2024-03-01\n")
    assert "leaders_mine.tsv (2024-03-01) → go through" in wrong(findings(tmp_path / "out", tmp_path / "mine"))
    (actors / "leaders_mine.tsv").write_text("# Checked: 2026-05-02\nJan Jansen\tNLDGOV 2020-01-01..2024-03-01\n")
    assert "leaders_mine" not in wrong(findings(tmp_path / "out", tmp_path / "mine"))


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/api", "http://[::bad", "nonsense"])
def test_a_prefect_server_that_does_not_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("PREFECT_API_URL", address)
    assert "does not answer" in wrong(findings(tmp_path))
