"""Whatever text comes in, `cameo-nl code` answers each line with events or a named rejection: no exception, no hang, no end of memory."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections import Counter
from pathlib import Path

import hostile
import pytest
from harness import FULL, ROOT, TALLY, TEXTS, command, environment
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coders.coder import Coder
from coders.parser import Parser
from flows.jsonl import code_lines

SLOWEST = 240
"""Seconds that a million characters may take on a busy machine; a hang takes for ever."""
MEMORY = 3 * 2**30
UNEXPECTED = ("the coder failed", "the parser cannot read it")
GIANTS = hostile.GIANTS if FULL else ["ten thousand brackets", "more than an article has", "clauses in clauses", "nothing but marks"]


def answers(lines: list[bytes], coder: Coder, parser: Parser) -> list[dict[str, object]]:
    found = list(code_lines(lines, coder, lambda: parser))
    assert len(found) == len(lines)
    for answer in found:
        assert isinstance(answer["events"], list)
        reason = str(answer.get("rejected", ""))
        assert not reason.startswith(UNEXPECTED), (answer["id"], reason)
        json.dumps(answer, ensure_ascii=False).encode("utf-8", "backslashreplace")
    return found


def kind(answer: dict[str, object]) -> str:
    """How a line ended, in the words of its reason without what is particular to it."""
    if answer.get("rejected"):
        return "rejected: " + str(answer["rejected"]).split(";")[0].split("(")[0].strip("' ")[-40:]
    return "events" if answer["events"] else "no event in it"


def test_a_mutation_corpus(tmp_path: Path) -> None:
    """In a process of its own, so that its memory can be measured."""
    (tmp_path / "in.jsonl").write_bytes(b"".join(hostile.lines(TEXTS)))
    line = [*command(tmp_path)[:3], "code", "--input", str(tmp_path / "in.jsonl"), "--output", str(tmp_path / "out.jsonl")]
    began = time.monotonic()
    process = subprocess.Popen(line, cwd=ROOT, env=environment(), stderr=subprocess.PIPE)
    assert process.stderr is not None
    told = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 1, told
    found = [json.loads(text) for text in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(found) == TEXTS
    assert not [a for a in found if str(a.get("rejected", "")).startswith(UNEXPECTED)]
    assert usage.ru_maxrss * 1024 < MEMORY
    ends = Counter("rejected" if a.get("rejected") else "coded" if a["events"] else "no event" for a in found)
    TALLY.append(
        f"hostile texts: {len(found):,} answered in {time.monotonic() - began:.0f} s with {usage.ru_maxrss / 2**20:.1f} GiB: "
        + ", ".join(f"{n:,} {name}" for name, n in ends.most_common())
    )


@pytest.mark.parametrize("name", GIANTS)
def test_giants(name: str, coder: Coder, parser: Parser) -> None:
    began = time.monotonic()
    (answer,) = answers([raw for raw in hostile.giants() if json.loads(raw)["id"] == name], coder, parser)
    seconds = time.monotonic() - began
    assert seconds < SLOWEST
    TALLY.append(f"{name}: {seconds:.1f} s, {kind(answer)}")


ODD = st.text(alphabet=st.characters(codec="utf-8"), max_size=300)
MIXED = st.lists(st.one_of(st.sampled_from(hostile.SENTENCES), st.sampled_from(hostile.MARKUP), ODD), min_size=1, max_size=4).map(" ".join)


@settings(max_examples=400 if FULL else 20, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(MIXED, min_size=1, max_size=4), date=st.one_of(st.just("2024-05-14"), ODD))
def test_any_text(texts: list[str], date: str, coder: Coder, parser: Parser) -> None:
    lines = [json.dumps({"id": k, "date": date, "text": text}).encode() + b"\n" for k, text in enumerate(texts)]
    answers(lines, coder, parser)


@settings(max_examples=2000 if FULL else 100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    from flows.jsonl import read_line

    line = read_line(data)
    assert line.text or line.rejected
