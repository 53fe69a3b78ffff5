"""`cameo-nl explain`: the tree, the clauses, the actors, and why each event was coded or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.markup import escape
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from coders.clauses import Clause
from coders.coder import Coder, SentenceCoder
from coders.event import NOBODY, Event
from coders.sentence import Sentence
from coders.trials import Trial, trials
from flows.article import printable

TRIED = 6
"""Frames that are shown of one verb."""


def explain(sentences: Sequence[Sentence], coder: Coder, published: str) -> Iterator[RenderableType]:
    """One part to print for each sentence: its events first, as in `TUR → RUS  036 …`, then how they came about."""
    for reading, events in coder.readings(sentences, published):
        yield Group(
            *(event_line(event, coder) for event in events),
            Text(printable(sentences[reading.number].text), style="bold"),
            *_reasons(reading, events),
            *_frames(reading, events),
            _clauses(reading.clauses, reading.sentence),
            _actors(reading),
            _tree(reading.sentence),
        )
    for sentence in sentences:
        if not sentence.is_tree:
            yield Text(f"{printable(sentence.text)}\n  the parser gave no tree for it", style="red")


def _shown(text: str) -> str:
    """An article's words as they stand in a table: control characters seen and not obeyed, no markup."""
    return escape(printable(text))


def event_line(event: Event, coder: Coder) -> Text:
    """`TUR → RUS  036  Express intent to meet or negotiate  (pattern)  2020-06-15`, and where it comes from."""
    label = coder.lexicon.ontology.events[event.code].label
    line = Text.assemble(
        (f"{event.source} → {event.target}", "cyan"),
        "  ",
        (event.code, "bold green"),
        f"  {label}   ({printable(event.pattern)})   ",
        (event.date, "yellow"),
    )
    line.append(f"\n    {event.realis}, confidence {event.confidence:.2f}, {event.rule}", style="dim")
    for side, span, name in (("source", event.source_span, event.source_name), ("target", event.target_span, event.target_name)):
        if span:
            line.append(f"; {side} {printable(name) or NOBODY} at {span[0]}–{span[1]}", style="dim")
    if event.antecedents:
        line.append(f"; from earlier: {printable(', '.join(event.antecedents))}", style="dim")
    return line


def _reasons(reading: SentenceCoder, events: list[Event]) -> list[Text]:
    lines = [Text(printable(f"not coded: {reason.verb}: {reason.reason}"), style="magenta") for reason in reading.rejections]
    if not events and not lines:
        told = "no actor and no pronoun for one in it" if not reading.reader.any_actor() else "no clause reports an event"
        lines.append(Text(f"not coded: {told}", style="magenta"))
    return lines


def _frames(reading: SentenceCoder, events: list[Event]) -> Iterator[RenderableType]:
    """For each verb that the dictionaries know: the frames that fit, the chosen one marked, and those that came nearest."""
    rules = {event.rule for event in events}
    for clause in reading.clauses:
        tried = trials(reading.matcher, clause)
        if not tried:
            continue
        table = Table("", "code", "frame", "how", "line", title=f"frames of {_shown(clause.lemma)}", title_justify="left", box=None)
        for trial in tried[:TRIED]:
            table.add_row(*_trial(trial, clause.lemma, trial.frame.line in rules))
        yield table
        if len(tried) > TRIED:
            yield Text(f"    and {len(tried) - TRIED} more that do not fit as well", style="dim")


def _trial(trial: Trial, verb: str, chosen: bool) -> tuple[Text, ...]:
    """The row of one frame: → for the one that was chosen, ✓ for others that fit, ✗ with what the clause lacks."""
    if trial.score is None:
        mark, how = Text("✗", "red"), Text(f"lacks {' '.join(trial.lacks)}", "red")
    else:
        mark, how = Text("→" if chosen else "✓", "bold green"), Text(f"fits, {trial.score:.1f}", "green")
    return mark, Text(trial.frame.code), Text(printable(trial.frame.named(verb))), how, Text(trial.frame.line, "dim")


def _actors(reading: SentenceCoder) -> Table:
    table = Table("words", "code", "name", "found as", title="actors", title_justify="left", box=None)
    for token in reading.sentence.tokens:
        if token.upos not in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "X"):
            continue
        for ref in reading.reader.actors(token.i):
            if ref.head == token.i:
                kinds = [kind for kind in ("weak", "open", "place") if getattr(ref, kind)]
                words = reading.sentence.words(range(ref.first, ref.last + 1))
                table.add_row(_shown(words), ref.code, _shown(ref.name), ", ".join(kinds) or "actor")
    return table


def _clauses(clauses: Sequence[Clause], sentence: Sentence) -> Table:
    table = Table("verb", "kind", "how", "slots", title="clauses", title_justify="left", box=None)
    for clause in clauses:
        slots = "; ".join(f"{name}: {', '.join(sentence.tokens[i].form for i in found)}" for name, found in clause.slots.items() if found)
        flags = [name for name in ("passive", "negated", "reflexive", "infinitive", "hypothetical", "question") if getattr(clause, name)]
        how = " ".join([clause.tense, clause.modality, *flags]).replace("  ", " ")
        upper = f" under {clause.upper.lemma}" if clause.upper is not None else ""
        table.add_row(_shown(clause.lemma), _shown(clause.kind + upper), how, _shown(slots))
    return table


def _tree(sentence: Sentence) -> Tree:
    root = next(token for token in sentence.tokens if token.head < 0)
    top = Tree(_node(sentence, root.i), guide_style="dim")
    stack = [(root.i, top)]
    while stack:
        i, branch = stack.pop()
        for child in sentence.children[i]:
            stack.append((child, branch.add(_node(sentence, child))))
    return top


def _node(sentence: Sentence, i: int) -> str:
    token = sentence.tokens[i]
    return f"{_shown(token.form)} [dim]{_shown(token.lemma)} {token.upos} {token.deprel}[/dim]"
