"""`cameo-nl`: the console script."""

from __future__ import annotations

from flows.commands import app, coding, lexicon, look, schedule, tables, trust, validation

__all__ = ["app", "coding", "lexicon", "look", "main", "schedule", "tables", "trust", "validation"]


def main() -> None:
    """The console script."""
    app(prog_name="cameo-nl")


if __name__ == "__main__":
    main()
