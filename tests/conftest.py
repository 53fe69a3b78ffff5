"""What all tests share: the real parser and the shipped dictionaries, loaded once a session; no test touches the user's Prefect."""

from __future__ import annotations

import lzma
import os
import signal
import tempfile
from pathlib import Path

import pytest

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # started by a script in the background: what the tests start must hear Ctrl-C
    signal.signal(signal.SIGINT, signal.default_int_handler)
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
TREEBANK = ROOT.parent / "shared" / "treebank"
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


@pytest.fixture(scope="session")
def newspaper() -> list[str]:
    """The newspaper sentences of the treebank's dev and test parts, which lies beside the checkout."""
    paths = [TREEBANK / f"nl_alpino-ud-{part}.conllu.xz" for part in ("dev", "test")]
    for path in paths:
        if not path.is_file():
            pytest.skip(f"the treebank is not there: {path}")
    lines = [line for path in paths for line in lzma.decompress(path.read_bytes()).decode().split("\n")]
    return [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")]
