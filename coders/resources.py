"""Where the dictionaries and models are: beside the package in an installed copy, in the checkout otherwise."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    installed = _PACKAGE / "_data" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


DICTIONARIES = _folder("dictionaries")
MODELS = _folder("models")
