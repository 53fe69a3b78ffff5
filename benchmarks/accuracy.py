"""The accuracy report: gold sentences, real news, dictionary examples, what the parser costs, and coverage of real text.

    python -m benchmarks.accuracy [--write FILE] [--models DIR]

Exits 1 when a score falls below `benchmarks/floor.json`. The treebank parts need ../shared and are left out where it is missing.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import lzma
import random
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from coders import lexicon as lexicons
from coders.coder import Coder
from coders.event import Event
from coders.frames import CLASSES, Frame
from coders.lexicon import Lexicon
from coders.parser import Parser
from coders.resources import MODELS
from coders.sentence import Sentence, from_conllu
from flows.rows import coder_version

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
TREEBANK = ROOT.parent / "shared" / "treebank"
FLOOR = Path(__file__).with_name("floor.json")
ROUNDS = 300
"""Bootstrap rounds for the intervals."""

Item = dict[str, Any]


def module(path: Path) -> ModuleType:
    """A scorer of the gold folder, loaded from its file."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


score = module(GOLD / "score.py")


@dataclass
class Setting:
    """Parser and coder, loaded once."""

    parser: Parser
    lexicon: Lexicon
    coder: Coder

    def code(self, texts: list[str], dates: list[str]) -> list[list[dict[str, str]]]:
        """Events of each text as the scorers read them."""
        parses = self.parser.parse(texts)
        return [self.events(sentences, date) for sentences, date in zip(parses, dates, strict=True)]

    def events(self, sentences: list[Sentence], date: str) -> list[dict[str, str]]:
        coding = self.coder.code(sentences, date)
        return [{"source": e.source, "target": e.target, "code": e.code, "date": e.date} for e in coding.events]


def read(name: str) -> list[Item]:
    """A gold file's items."""
    return [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").split("\n") if line.strip()]


def is_odd(item: Item) -> bool:
    """Odd items are for development, even ones for scoring only."""
    return int(item["id"].rsplit("-", 1)[1]) % 2 == 1


# ---------------------------------------------------------------------------------------------------------------- written sentences


def dev(setting: Setting) -> dict[str, Any]:
    """Scores on the sentences written for the purpose: all, odd and even, by construct, with bootstrap intervals of exact F1."""
    items = read("dev.jsonl")
    coded = setting.code([i["text"] for i in items], [i["date"] for i in items])
    rows = [(score.unique(i["events"]), score.unique(p)) for i, p in zip(items, coded, strict=True)]
    report: dict[str, Any] = {}
    for name, keep in (("all", lambda i: True), ("odd", is_odd), ("even", lambda i: not is_odd(i))):
        part = [row for item, row in zip(items, rows, strict=True) if keep(item)]
        table = score.table(part)
        report[name] = {level: [round(x, 3) for x in values] for level, values in table.items()}
        report[name]["sentences"] = len(part)
        report[name]["exact_interval"] = interval(part, "exact")
        silent = [row for row in part if not row[0]]
        report[name]["coded_silent"] = round(sum(bool(p) for _, p in silent) / max(1, len(silent)), 3)
        report[name] |= actor_agreement(part)
    groups: dict[str, list[Any]] = {}
    for item, row in zip(items, rows, strict=True):
        groups.setdefault(item["construct"], []).append(row)
    report["by_construct"] = {name: round(score.table(part)["exact"][2], 2) for name, part in sorted(groups.items())}
    report["dates"] = date_agreement(items, coded)
    return report


def interval(rows: list[Any], level: str) -> list[float]:
    """A 95 % bootstrap interval of F1."""
    chance = random.Random(1)
    values = sorted(score.table(chance.choices(rows, k=len(rows)))[level][2] for _ in range(ROUNDS))
    return [round(values[int(ROUNDS * 0.025)], 3), round(values[int(ROUNDS * 0.975)], 3)]


def actor_agreement(rows: list[Any]) -> dict[str, float]:
    """Of gold events whose code came out right: source and target country right, and full codes right (issue 5's measure)."""
    right_code = country = full = 0
    wanted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for gold, guesses in rows:
        for event in gold:
            same = [g for g in guesses if g["code"] in (event["code"], *event.get("accept", []))]
            if same:
                right_code += 1
                country += any(g["source"][:3] == event["source"][:3] and g["target"][:3] == event["target"][:3] for g in same)
                full += any(g["source"] == event["source"] and g["target"] == event["target"] for g in same)
        names = {a for e in gold for a in (e["source"], e["target"])} - {"---"}
        got = {a for e in guesses for a in (e["source"], e["target"])} - {"---"}
        wanted["all"] += len(names)
        wanted["hit"] += len(names & got)
        found["all"] += len(got)
        found["false"] += len(got - names)
    return {
        "country_of_right_codes": round(country / max(1, right_code), 3),
        "actors_of_right_codes": round(full / max(1, right_code), 3),
        "actors_found": round(wanted["hit"] / max(1, wanted["all"]), 3),
        "actors_false": round(found["false"] / max(1, found["all"]), 3),
    }


def date_agreement(items: list[Item], coded: list[list[dict[str, str]]]) -> dict[str, float]:
    """Of events that agree in code and countries: the share whose date is the gold date (else the publication date)."""
    right = n = 0
    for item, guesses in zip(items, coded, strict=True):
        for event in item["events"]:
            for guess in guesses:
                if score.agrees(event, guess, "exact"):
                    n += 1
                    right += guess["date"] == event.get("date", item["date"])
                    break
    return {"right": round(right / max(1, n), 3), "events": n}


# ------------------------------------------------------------------------------------------------------------------------ real news


def real(setting: Setting) -> dict[str, Any]:
    """Scores on real news; optional events cost nothing. Sentences unknown to the parser (`alpino-…`) apart from the others."""
    items = read("real_dev.jsonl")
    coded = setting.code([i["text"] for i in items], [i["date"] for i in items])
    pairs = list(zip(items, coded, strict=True))
    parts = {
        "all": pairs,
        "odd": [p for p in pairs if is_odd(p[0])],
        "even": [p for p in pairs if not is_odd(p[0])],
        "unknown to the parser": [p for p in pairs if p[0]["from"].startswith(("alpino-dev", "alpino-test"))],
        "known to the parser": [p for p in pairs if not p[0]["from"].startswith(("alpino-dev", "alpino-test"))],
    }
    return {name: real_scores(part) for name, part in parts.items()}


def real_scores(pairs: list[tuple[Item, list[dict[str, str]]]]) -> dict[str, Any]:
    """real_score.py's measures on a part of the sentences."""
    out: dict[str, Any] = {"sentences": len(pairs)}
    for level in score.LEVELS:
        hit = n_gold = n_got = 0
        for item, guesses in pairs:
            guesses = score.unique(guesses)
            must = score.unique([e for e in item["events"] if not e.get("optional")])
            may = [e for e in item["events"] if e.get("optional")]
            matched = score.pairs(must, guesses, level)
            spare = score.pairs(must + may, guesses, level) - matched
            hit, n_gold, n_got = hit + matched, n_gold + len(must), n_got + len(guesses) - max(0, spare)
        precision, recall = hit / max(1, n_got), hit / max(1, n_gold)
        f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
        out[level] = [round(precision, 3), round(recall, 3), round(f1, 3)]
    silent = [guesses for item, guesses in pairs if not item["events"]]
    out["false_per_100_silent"] = round(100 * sum(len(g) for g in silent) / max(1, len(silent)), 1)
    return out


# --------------------------------------------------------------------------------------------------------------- dictionary examples


def frames_of(lexicon: Lexicon) -> list[Frame]:
    """Every verb frame once, in file order."""
    frames = {f.line: f for group in (*lexicon.frames.values(), *lexicon.class_frames.values()) for f in group}
    return [frames[line] for line in sorted(frames, key=lambda line: (line.split(":")[0], int(line.split(":")[1])))]


def example_holds(frame: Frame, events: list[dict[str, str]]) -> bool:
    """Is the example coded as its line says? A symmetric frame may name either direction; a frame that only composes names actors."""
    for e in events:
        actors = {(e["source"], e["target"])} | ({(e["target"], e["source"])} if frame.symmetric else set())
        if (frame.source, frame.target) in actors and (e["code"] == frame.code or frame.code in CLASSES or frame.lower_only):
            return True
    return False


def examples(setting: Setting) -> dict[str, Any]:
    """The share of dictionary examples that code as they say, and the lines of the others."""
    frames = frames_of(setting.lexicon)
    coded = setting.code([f.example for f in frames], ["2024-06-12"] * len(frames))
    failed = [f.line for f, events in zip(frames, coded, strict=True) if not example_holds(f, events)]
    return {"frames": len(frames), "right": round(1 - len(failed) / max(1, len(frames)), 4), "failed": failed}


# -------------------------------------------------------------------------------------------------------------------- real treebank


def gold_trees() -> list[Sentence]:
    """The newspaper sentences of the treebank with their gold trees; lemmas as the bundled lemmatiser writes them."""
    sentences = []
    for name in ("nl_alpino-ud-dev", "nl_alpino-ud-test"):
        with lzma.open(TREEBANK / f"{name}.conllu.xz", "rt", encoding="utf-8") as lines:
            sentences += from_conllu(lines.read())
    for sentence in sentences:
        for token in sentence.tokens:
            token.feats = token.feats.replace("|PronType=Art", "").replace("PronType=Art", "")
            for c in sentence.children[token.i]:
                if sentence.tokens[c].deprel == "compound:prt":
                    token.lemma = token.lemma.removeprefix(sentence.tokens[c].form.lower() + "_")
    return sentences


def parser_cost(setting: Setting, trees: list[Sentence]) -> dict[str, Any]:
    """Events from gold trees against events from the project's own parse of the same text, and what went wrong in the parse."""
    own = setting.parser.parse([s.text for s in trees])
    kept = lost = gained = 0
    kinds: Counter[str] = Counter()
    for gold, parsed in zip(trees, own, strict=True):
        a = {(e.source, e.target, e.code): e for e in setting.coder.code([gold], "2001-07").events}
        b = {(e.source, e.target, e.code): e for e in setting.coder.code(parsed, "2001-07").events}
        kept, lost, gained = kept + len(a.keys() & b.keys()), lost + len(a.keys() - b.keys()), gained + len(b.keys() - a.keys())
        for key in a.keys() - b.keys():
            kinds[parse_error(gold, parsed, a[key])] += 1
    alike = 2 * kept / max(1, 2 * kept + lost + gained)
    return {
        "sentences": len(trees),
        "gold_tree_events": kept + lost,
        "kept": kept,
        "lost": lost,
        "gained": gained,
        "alike": round(alike, 3),
        "lost_by_parse_error": kinds.most_common(),
    }


def parse_error(gold: Sentence, parsed: list[Sentence], event: Event) -> str:
    """The first thing in the parse of a lost event that is not as in the gold tree: of its verb, its source or its target."""
    if len(parsed) != 1 or [t.form for t in parsed[0].tokens] != [t.form for t in gold.tokens]:
        return "sentence or token boundaries"
    spans = (("verb", event.verb_span), ("source phrase", event.source_span), ("target phrase", event.target_span))
    for name, span in spans:
        inside = [t.i for t in gold.tokens if span is not None and span[0] <= t.start < span[1]]
        for i in inside:
            ours, theirs = parsed[0].tokens[i], gold.tokens[i]
            if ours.upos != theirs.upos:
                return f"{name}: tag {theirs.upos} read as {ours.upos}"
            if ours.deprel.split(":")[0] != theirs.deprel.split(":")[0]:
                return f"{name}: {theirs.deprel.split(':')[0]} read as {ours.deprel.split(':')[0]}"
            if ours.head != theirs.head and theirs.head not in inside:
                return f"{name}: wrong head"
    return "elsewhere in the clause"


def coverage(setting: Setting, trees: list[Sentence]) -> dict[str, Any]:
    """Of clauses with an actor as subject: the share whose verb has a frame, and the share listed as naming no event."""
    from coders.coder import SentenceCoder
    from coders.discourse import Memory
    from coders.timeline import Timeline

    known = listed = total = 0
    missing: Counter[str] = Counter()
    for number, tree in enumerate(trees):
        reading = SentenceCoder(setting.coder, tree, number, Memory(Timeline("2001-07")))
        reading.events()
        for clause in reading.clauses:
            if not any(not ref.weak for i in clause.slots.get("subj", ()) for ref in reading.reader.actors(i)):
                continue
            total += 1
            if clause.lemma in setting.lexicon.frames or clause.lemma in setting.lexicon.class_frames:
                known += 1
            elif clause.lemma in setting.lexicon.ignored:
                listed += 1
            else:
                missing[clause.lemma] += 1
    return {
        "clauses": total,
        "with_frame": round(known / max(1, total), 3),
        "listed_as_no_event": round(listed / max(1, total), 3),
        "missing": missing.most_common(80),
    }


# ----------------------------------------------------------------------------------------------------------------------------- main


def below_floor(report: dict[str, Any], floor: dict[str, float]) -> list[str]:
    """A line for each score under its floor; keys are paths such as `dev.all.exact`."""
    problems = []
    for path, least in floor.items():
        if path.split(".")[0] not in report:  # the treebank is not here
            continue
        value: Any = report
        for key in path.split("."):
            value = value[int(key) if isinstance(value, list) else key]
        if value < least:
            problems.append(f"{path} is {value}, its floor is {least}")
    return problems


def build(models: Path = MODELS) -> dict[str, Any]:
    """The whole report, with the weights of a model directory."""
    lexicon = lexicons.load()
    setting = Setting(Parser(folder=models), lexicon, Coder(lexicon))
    versions = {"coder": coder_version(), "dictionaries": lexicon.version, "parser": setting.parser.version}
    report: dict[str, Any] = {"versions": versions, "dev": dev(setting), "real": real(setting), "examples": examples(setting)}
    if TREEBANK.is_dir():
        trees = gold_trees()
        report["parser"] = parser_cost(setting, trees)
        report["coverage"] = coverage(setting, trees)
    else:
        print("treebank not found at ../shared/treebank: parser cost and coverage are left out", file=sys.stderr)
    return report


def main() -> int:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--write", type=Path, help="also write the report as JSON to this file")
    args.add_argument("--models", type=Path, default=MODELS, help="a model directory to compare with the shipped one")
    options = args.parse_args()
    report = build(options.models)
    print(json.dumps(report, ensure_ascii=False, indent=1))
    if options.write:
        options.write.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    problems = below_floor(report, json.loads(FLOOR.read_text(encoding="utf-8")))
    for problem in problems:
        print(f"accuracy: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
