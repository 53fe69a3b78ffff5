"""Files that the disk or another program has spoilt are named, set aside, and made again from the cache or the source."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import harness
import pytest

ROUNDS = 8 if harness.FULL else 1
Spoil = Callable[[Path, random.Random], None]


def cut(file: Path, chance: random.Random) -> None:
    """Cut a file off anywhere, as a disk does that lost power."""
    data = file.read_bytes()
    file.write_bytes(data[: chance.randrange(len(data))])


def flip(file: Path, chance: random.Random) -> None:
    """Change one byte anywhere."""
    data = bytearray(file.read_bytes())
    data[chance.randrange(len(data))] ^= chance.randrange(1, 256)
    file.write_bytes(data)


def blank(file: Path, chance: random.Random) -> None:
    """Zeros in the place of a block."""
    data = bytearray(file.read_bytes())
    start = chance.randrange(len(data))
    data[start : start + 512] = bytes(len(data[start : start + 512]))
    file.write_bytes(data)


def gone(file: Path, chance: random.Random) -> None:
    file.unlink()


def alien(file: Path, chance: random.Random) -> None:
    """Another program's file beside it."""
    (file.parent / "export.parquet").write_bytes(chance.randbytes(300))


def verified(output: Path, *options: str) -> subprocess.CompletedProcess[str]:
    line = [*harness.command(output)[:3], "verify", str(output), *options]
    return subprocess.run(line, cwd=harness.ROOT, env=harness.environment(), capture_output=True, text=True, check=False)


@pytest.mark.parametrize("spoil", [cut, flip, blank, gone, alien] if harness.FULL else [flip, alien], ids=lambda spoil: spoil.__name__)
def test_spoilt_tables_are_found_and_made_again(spoil: Spoil, undisturbed: Path, archive: Path, tmp_path: Path) -> None:
    from flows.pipeline import Settings, repair_of

    expected = harness.tables(undisturbed)
    found = 0
    for number in range(ROUNDS):
        chance = random.Random(number)
        output = Path(shutil.copytree(undisturbed, tmp_path / f"out{number}"))
        file = chance.choice(sorted(output.glob("[aem]*/month=*/*.parquet")))
        before = file.read_bytes()
        spoil(file, chance)
        if file.exists() and file.read_bytes() == before and spoil is not alien:
            continue
        told = repair_of(Settings((), str(output))).check(thorough=True)
        name = file.relative_to(output).as_posix() if spoil is not alien else f"{file.parent.relative_to(output).as_posix()}/export.parquet"
        assert any(line.startswith(f"{name}: ") for line in told), told
        harness.sound(output)
        harness.run_again(output, archive)
        assert harness.tables(output) == expected, (number, told)
        found += 1
        shutil.rmtree(output)
    harness.TALLY.append(f"tables spoilt ({spoil.__name__}): {found}/{found} named, set aside and made again, byte for byte")


def test_verify_and_its_repair_as_they_are_typed(undisturbed: Path, tmp_path: Path) -> None:
    output = Path(shutil.copytree(undisturbed, tmp_path / "out"))
    file = sorted(output.glob("events/month=*/*.parquet"))[2]
    flip(file, random.Random(1))
    done = verified(output)
    assert done.returncode == 1
    assert f"{file.relative_to(output).as_posix()}: its checksum does not fit" in done.stdout
    done = verified(output, "--repair")
    assert done.returncode == 0, done.stdout
    assert "events made again from the mentions" in done.stdout
    assert "all hold" in done.stdout
    assert harness.tables(output) == harness.tables(undisturbed)
    if harness.FULL:
        harness.TALLY.append(f"verify: {done.stdout.strip().splitlines()[-1]}")


@pytest.mark.parametrize("folder", ["cache", "ledger"])
@pytest.mark.parametrize("spoil", [cut, flip] if harness.FULL else [cut], ids=lambda spoil: spoil.__name__)
def test_a_torn_cache_or_ledger_is_set_aside(folder: str, spoil: Spoil, undisturbed: Path, archive: Path, tmp_path: Path) -> None:
    """What it held is parsed or read again; a flip that does no harm may go unseen, but never gives other rows."""
    for number in range(ROUNDS):
        chance = random.Random(number)
        output = Path(shutil.copytree(undisturbed, tmp_path / f"out{number}"))
        file = chance.choice(sorted((output / folder).rglob("*.parquet")))
        spoil(file, chance)
        for table in ("articles", "events", "mentions", "checksums"):
            shutil.rmtree(output / table) if table != "checksums" else (output / table).unlink()
        harness.run_again(output, archive)
        assert harness.tables(output) == harness.tables(undisturbed)
        if spoil is cut:
            assert list((output / "damaged").iterdir())
        shutil.rmtree(output)
    harness.TALLY.append(f"{folder} torn ({spoil.__name__}): {ROUNDS}/{ROUNDS} runs ended with the right tables")
