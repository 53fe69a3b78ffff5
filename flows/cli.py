"""`cameo-nl`: the console script."""

from __future__ import annotations

from flows.commands import app, checking, coding, lexicon, schedule, tables, trust

__all__ = ["app", "checking", "coding", "lexicon", "main", "schedule", "tables", "trust"]


def main() -> None:
    """The console script."""
    app(prog_name="cameo-nl")


if __name__ == "__main__":
    main()
