"""`cameo-nl validate`: a sample of mentions to check by hand, and the precision by root that follows from the checks.

The sample is stratified: each root gets the same number of rows as far as it has them, in an order that depends on the rows alone.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.table import Table

from coders.cameo import Ontology
from flows.export import safe_cell
from flows.files import Files
from flows.store import Store

COLUMNS = [
    "Right", "Remark", "Date", "Source", "SourceName", "Event", "Target", "TargetName", "Sentence", "Article", "Published", "Pattern",
    "Root", "RootMentions",
]  # fmt: skip
MENTION = [
    "SentenceHash", "Date", "Source", "SourceName", "EventCode", "Target", "TargetName", "Sentence", "MentionIdentifier", "Published",
    "Pattern",
]  # fmt: skip
YES = frozenset(["yes", "y", "ja", "j", "1", "true", "waar", "right", "juist", "x"])
NO = frozenset(["no", "n", "nee", "0", "false", "onwaar", "wrong", "fout"])
Z = 1.96
"""Standard deviations on either side of a 95 % interval."""
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Precision:
    """Of `judged` rows of a root `right` were right; the share, and the ends of its 95 % interval, from 0 to 1."""

    root: str
    judged: int
    right: int
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Report:
    """Precision by root, and over all mentions of the roots that were judged; rows without a judgement; mistakes as file:line: what."""

    roots: list[Precision]
    all: Precision | None
    blank: int
    problems: list[str]


# ------------------------------------------------------------------------------------------------------------------------ drawing


def draw(store: Store, size: int, ontology: Ontology) -> list[Row]:
    """At most `size` different mentions, as rows of the sheet; the same tables give the same sheet."""
    mentions = store.all("mentions", columns=MENTION)
    if not len(mentions):
        return []
    keys = zip(*(mentions[name].to_pylist() for name in ("EventCode", "Source", "Target", "SentenceHash")), strict=True)
    strata: dict[str, dict[str, int]] = defaultdict(dict)
    for k, key in enumerate(keys):
        strata[key[0][:2]].setdefault(hashlib.sha256("|".join(key).encode()).hexdigest(), k)
    shares = allot({root: len(rows) for root, rows in strata.items()}, size)
    drawn = sorted((key, root) for root, rows in strata.items() for key in sorted(rows)[: shares[root]])
    rows = mentions.take([strata[root][key] for key, root in drawn]).to_pylist()
    return [_sheet_row(row, root, len(strata[root]), ontology) for row, (_, root) in zip(rows, drawn, strict=True)]


def allot(sizes: dict[str, int], total: int) -> dict[str, int]:
    """How many rows each root gets of `total`: the same number, except where a root has fewer."""
    shares: dict[str, int] = {}
    for k, root in enumerate(sorted(sizes, key=lambda root: (sizes[root], root))):
        left = total - sum(shares.values())
        shares[root] = min(sizes[root], -(-left // (len(sizes) - k)))
    return shares


def _sheet_row(mention: Row, root: str, in_root: int, ontology: Ontology) -> Row:
    code = mention["EventCode"]
    made = {
        "Event": f"{code} {ontology.events[code].label}", "Article": mention["MentionIdentifier"],
        "Root": f"{root} {ontology.events[root].label}", "RootMentions": in_root,
    }  # fmt: skip
    return {name: made.get(name, mention.get(name, "")) for name in COLUMNS}


def write(path: Path, rows: list[Row]) -> None:
    """The sheet as CSV that spreadsheets open with its accents right and that starts no formula."""
    text = io.StringIO()
    sheet = csv.DictWriter(text, COLUMNS, lineterminator="\r\n")
    sheet.writeheader()
    for row in rows:
        sheet.writerow({name: safe_cell(value) if isinstance(value, str) else value for name, value in row.items()})
    Files(path.resolve().parent).write(path.name, lambda file: file.write(text.getvalue().encode("utf-8-sig")))


# ------------------------------------------------------------------------------------------------------------------------ reading


def read(path: Path) -> Report:
    """Precision from a sheet that was filled in, as saved by any spreadsheet: commas, semicolons or tabs; UTF-8 or Windows-1252."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    header = text.split("\n", 1)[0]
    sheet = csv.DictReader(io.StringIO(text), delimiter=max(",;\t", key=header.count))
    missing = [name for name in ("Right", "Root", "RootMentions") if name not in (sheet.fieldnames or ())]
    if missing:
        return Report([], None, 0, [f"{path}:1: no column {missing[0]}; give a sheet that `cameo-nl validate --sample N` wrote"])
    judged: dict[str, list[bool]] = defaultdict(list)
    sizes: dict[str, int] = {}
    blank, problems = 0, []
    for row in sheet:
        verdict = (row["Right"] or "").strip().lower()
        root, size = (row["Root"] or "").strip(), (row["RootMentions"] or "").strip()
        if not verdict:
            blank += 1
        elif verdict not in YES | NO:
            problems.append(f"{path}:{sheet.line_num}: '{row['Right']}' in Right is neither yes nor no")
        elif not root or not size.isdigit():
            problems.append(f"{path}:{sheet.line_num}: Root or RootMentions is not as it was drawn")
        else:
            judged[root].append(verdict in YES)
            sizes[root] = int(size)
    roots = [precision(root, sum(rights), len(rights)) for root, rights in sorted(judged.items())]
    return Report(roots, overall(roots, sizes) if roots else None, blank, problems)


def precision(root: str, right: int, judged: int) -> Precision:
    """The share that was right, with its Wilson interval."""
    low, high = wilson(right / judged, judged)
    return Precision(root, judged, right, right / judged, low, high)


def overall(roots: list[Precision], sizes: dict[str, int]) -> Precision:
    """Precision over all mentions: each root counts by its mentions, and the interval is that of a sample of as many rows as these
    weights leave of the judged ones (Kish's effective size)."""
    total = sum(sizes.values())
    weights = {p.root: sizes[p.root] / total for p in roots}
    share = sum(weights[p.root] * p.share for p in roots)
    low, high = wilson(share, 1 / sum(weights[p.root] ** 2 / p.judged for p in roots))
    return Precision("all, by mentions", sum(p.judged for p in roots), sum(p.right for p in roots), share, low, high)


def wilson(share: float, n: float) -> tuple[float, float]:
    """The ends of Wilson's 95 % interval of a share seen in `n` rows (E. B. Wilson, JASA 22, 1927)."""
    middle = share + Z * Z / (2 * n)
    reach = Z * (share * (1 - share) / n + Z * Z / (4 * n * n)) ** 0.5
    scale = 1 + Z * Z / n
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)


def table(report: Report) -> Table:
    """Precision by root for the terminal; shares in percent."""
    shown = Table(box=None)
    for heading in ("root", "judged", "right", "precision", "95 % interval"):
        shown.add_column(heading, justify="left" if heading == "root" else "right")
    for p in (*report.roots, report.all):
        if p is not None:
            shown.add_row(p.root, str(p.judged), str(p.right), f"{100 * p.share:.0f} %", f"{100 * p.low:.0f}–{100 * p.high:.0f} %")
    return shown
