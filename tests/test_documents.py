"""What the documents show is true."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pandas as pd
import pytest

from coders.coder import Coder
from coders.parser import Parser
from flows.pipeline import Settings, run

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_begins_with_the_two_commands() -> None:
    first = re.search(r"^    (make run).*\n    (make test)", README, re.M)
    assert first is not None
    assert "```" not in README[: first.start()]


def test_the_readme_example_is_what_a_run_gives(tmp_path: Path, samples: Path, parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    run(Settings((str(samples / "04_akkoord_handel.txt"),), str(tmp_path / "output")))
    frame = pd.read_parquet(tmp_path / "output" / "events")
    given = set(frame[["Date", "Actor1Code", "EventCode", "Actor2Code"]].astype(str).itertuples(index=False, name=None))
    shown = re.findall(r"^\| (2024-\S+) \| (\S+) \| (\d+) \| [^|]+ \| (\S+) \| 1 \|$", README, re.M)
    assert len(shown) == 3
    assert set(shown) <= given
    assert "Nederland en Japan hebben dinsdag in Tokio" in (samples / "04_akkoord_handel.txt").read_text()
    monkeypatch.chdir(tmp_path)
    for block in re.findall(r"```python\n(.*?)```", README, re.S):
        exec(compile(block, "README.md", "exec"), {})


def test_the_readme_names_every_command_and_no_other() -> None:
    import flows.cli  # noqa: F401 (registers the commands)
    from flows.commands import app, lexicon_app

    commands = {command.callback.__name__ for command in app.registered_commands if command.callback}
    groups = {"lexicon " + str(command.name) for command in lexicon_app.registered_commands}
    assert commands | {"lexicon"} == set(re.findall(r"^\| `cameo-nl (\w+)", README, re.M))
    assert all(name.split()[1] in README for name in groups)


def test_the_samples_are_twelve_dated_articles_of_six_to_twelve_sentences(samples: Path, coder: Coder, parser: Parser) -> None:
    paths = sorted(samples.glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    assert len(paths) == 12
    assert all(re.match(r" date \d{4}-\d\d-\d\d \w", text) for text in texts)
    assert all(6 <= len(parsed) <= 12 for parsed in parser.parse([text[17:] for text in texts]))


def test_every_dependency_is_pinned_in_the_constraints() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = [*project["dependencies"], *(item for extra in project["optional-dependencies"].values() for item in extra)]
    pinned = {line.split("==")[0].lower() for line in (ROOT / "constraints.txt").read_text().split()}
    names = {re.split(r"[<>=\[; ]", item)[0].lower() for item in wanted} - {"cameo-nl"}
    assert names <= pinned


def test_no_file_tells_where_it_was_made() -> None:
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/schema.md", "output/README.md", "models/LICENSE"):
        assert not re.search(r"/(work|root|home)/", (ROOT / name).read_text(encoding="utf-8")), name
