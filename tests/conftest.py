"""What all tests share: the real parser and the shipped dictionaries, loaded once a session; no test touches the user's Prefect."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

os.environ["PREFECT_HOME"] = tempfile.mkdtemp(prefix="cameo-nl-prefect-")
os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] = "false"
os.environ["DO_NOT_TRACK"] = "1"
os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = tempfile.mkdtemp(prefix="cameo-nl-hypothesis-")
for _name in ("PREFECT_API_URL", "PREFECT_API_KEY", "PREFECT_PROFILE"):
    os.environ.pop(_name, None)

from coders.coder import Coder  # noqa: E402
from coders.lexicon import Lexicon  # noqa: E402
from coders.parser import Parser  # noqa: E402
from flows.pipeline import load_coder, load_parser  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT.parent / "shared" / "seed" / "000_cc0427c7cf8f5707.txt"


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The bundled parser; the same one that a run in this process uses."""
    return load_parser("bundled")


@pytest.fixture(scope="session")
def coder() -> Coder:
    """The coder with the shipped dictionaries."""
    return load_coder()


@pytest.fixture(scope="session")
def lexicon(coder: Coder) -> Lexicon:
    """The shipped dictionaries."""
    return coder.lexicon


@pytest.fixture(scope="session")
def samples() -> Path:
    """The sample articles."""
    return ROOT / "samples"


@pytest.fixture(scope="session")
def seed() -> Path:
    """The article that the project was started with; it lies beside the checkout, not in it."""
    if not SEED.is_file():
        pytest.skip(f"the seed article is not there: {SEED}")
    return SEED
