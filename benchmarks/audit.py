"""Dependencies: known vulnerabilities where the network allows, licences that do not go with ours, and what is installed without a pin.

    python -m benchmarks.audit

Exits 1 when something is wrong. Without a network the vulnerabilities are not looked up, and that is said.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMPATIBLE = (
    "apache", "bsd", "mit", "isc", "mpl", "mozilla", "psf", "python software foundation", "python-2.0", "unlicense", "public domain",
    "zlib", "zpl", "lgpl", "lesser general public", "cnri", "0bsd", "hpnd", "cc0", "the unlicense", "boost", "blueoak", "postgresql",
)  # fmt: skip
"""Licences under which a package may be used by an Apache-2.0 program, by a part of their name."""
RESTRICTIVE = re.compile(r"(?<!l)(?<!lesser )\b(?:a?gpl|general public licen[cs]e|affero|sspl|proprietary|non-?commercial)", re.IGNORECASE)
EXEMPT = {
    "text-unidecode": "Artistic License or GPL: taken under the Artistic License",
    "cameo-nl": "this project",
    "udtools": "GPL: scores a newly trained parser, in the extra `train` alone; neither shipped nor needed to run",
    "udapi": "GPL: comes with udtools",
}


def licences() -> tuple[list[str], list[str]]:
    """(every package with its licence, those that do not go with ours)."""
    done = subprocess.run(
        [sys.executable, "-m", "piplicenses", "--format=json", "--from=mixed"], capture_output=True, text=True, check=True
    )
    rows = sorted(json.loads(done.stdout), key=lambda row: row["Name"].lower())
    wrong = []
    for row in rows:
        name, licence = row["Name"], row["License"]
        if name.lower() in EXEMPT or (any(part in licence.lower() for part in COMPATIBLE) and not _restricts(licence)):
            continue
        wrong.append(f"{name} {row['Version']}: {licence}")
    return [f"{row['Name']} {row['Version']}: {' '.join(row['License'].split())[:80]}" for row in rows], wrong


def _restricts(licence: str) -> bool:
    """True if every alternative that the licence offers restricts."""
    return all(RESTRICTIVE.search(part) for part in re.split(r"\bOR\b|;", licence))


def unpinned() -> list[str]:
    """Installed packages that the constraints do not pin, or pin to another version."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").split()
    pins = {_normal(name): version for name, version in (line.split("==") for line in lines if "==" in line)}
    found = {_normal(d.metadata["Name"]): d.version for d in metadata.distributions()}
    ours = {name: version for name, version in found.items() if name not in ("cameo-nl", "pip", "setuptools", "wheel")}
    return sorted(
        f"{name} {version}: {'pinned to ' + pins[name] if name in pins else 'no pin'}"
        for name, version in ours.items()
        if pins.get(name) != version.split("+")[0]
    )


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def vulnerabilities() -> tuple[list[str], str]:
    """(known vulnerabilities of the pinned versions, why they could not be looked up)."""
    command = [
        sys.executable,
        "-m",
        "pip_audit",
        "--no-deps",
        "--disable-pip",
        "-r",
        "constraints.txt",
        "--format=json",
        "--progress-spinner=off",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    try:
        found = json.loads(done.stdout)["dependencies"]
    except ValueError:
        return [], (done.stderr.strip().splitlines() or ["no answer"])[-1][:200]
    skipped = [row for row in found if "skip_reason" in row]
    silence = f"{len(skipped)} of {len(found)} packages: {skipped[0]['skip_reason'][:120]}" if skipped else ""
    return [f"{row['name']} {row['version']}: {', '.join(v['id'] for v in row['vulns'])}" for row in found if row.get("vulns")], silence


def main() -> int:
    listed, wrong = licences()
    loose = unpinned()
    print("\n".join(listed))
    print("exempt:", *(f"{name} ({why})" for name, why in EXEMPT.items()), sep="\n  ")
    print(f"{len(listed)} packages; licences that do not go with Apache-2.0: {len(wrong)}", *wrong, sep="\n  ")
    print(f"installed without their pin: {len(loose)}", *loose, sep="\n  ")
    found, silence = vulnerabilities()
    print(f"known vulnerabilities: {len(found)}", *found, sep="\n  ")
    if silence:
        print(f"not looked up: {silence}")
    return int(bool(wrong or loose or found))


if __name__ == "__main__":
    sys.exit(main())
