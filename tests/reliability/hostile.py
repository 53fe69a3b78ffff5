"""Texts that nobody should have to read: a mutation corpus over Dutch news sentences, the same for the same seed."""

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SENTENCES = [
    sentence
    for path in sorted((ROOT / "samples").glob("*.txt"))
    for sentence in re.split(r"(?<=[.!?])\s+(?=[A-Z])", path.read_text(encoding="utf-8").split(" ", 3)[3].strip())
]
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
TURNING = "\u202a\u202b\u202d\u202e\u2066\u2067\u2069\u200e\u200f"
CONTROL = "".join(map(chr, range(32))) + "\x7f\x85\u2028\u2029"
EMOJI = "😀🇳🇱👩‍👩‍👧‍👦🏳️‍🌈💣🤝"
OTHERS = [
    "The government in London condemned the attack on Tuesday.", "Die Regierung in Berlin verurteilte den Angriff am Dienstag.",
    "Le gouvernement français a condamné l'attaque mardi.", "Правительство России осудило нападение на Сирию.", "土耳其政府谴责了袭击。",
    "أدانت الحكومة التركية الهجوم.", "ממשלת ישראל גינתה את המתקפה.", "Türk hükûmeti saldırıyı kınadı.",
]  # fmt: skip
MARKUP = [
    "<p>", "</div>", "<script>alert(1)</script>", "&nbsp;", "&#x41;", "<img src=x onerror=alert(1)>", "<!-- ", "]]>", "{{7*7}}",
    "${jndi:x}", "%n%s%x", "'; DROP TABLE events;--", "=HYPERLINK(\"http://x\")", "\x1b[31mrood\x1b[0m", "../../etc/passwd",
    "\r\nERROR vals", "NaN", "\\u0000",
]  # fmt: skip
DATES = [
    "", "gisteren", "2024-13-01", "2024-02-30", "20240512", "0000-00-00", "9999-99-99", "-1", "1e9", "2024-05-14T25:61:00Z", "14/05/2024",
    " ", "٢٠٢٤-٠٥-١٤", "2024‑05‑14", "\x00", "2024-05-14" * 50, None, 20240514, ["2024"], {"d": 1}, True,
]  # fmt: skip
Mutation = Callable[[str, random.Random], str]


def _sprinkle(text: str, characters: str, chance: random.Random, share: float = 0.1) -> str:
    return "".join(c + (chance.choice(characters) if chance.random() < share else "") for c in text)


def zero_width(text: str, chance: random.Random) -> str:
    return _sprinkle(text, ZERO_WIDTH, chance, 0.2)


def turned(text: str, chance: random.Random) -> str:
    return _sprinkle(text, TURNING, chance)


def control(text: str, chance: random.Random) -> str:
    return _sprinkle(text, CONTROL, chance, 0.05)


def emoji(text: str, chance: random.Random) -> str:
    return _sprinkle(text, EMOJI, chance)


def scanned(text: str, chance: random.Random) -> str:
    """As a bad scan reads it."""
    swaps = {"m": "rn", "l": "1", "o": "0", "e": "c", "n": "ri", " ": "  ", "d": "cl", "i": "!"}
    return "".join(swaps[c] if c in swaps and chance.random() < 0.15 else c for c in text)


def shuffled(text: str, chance: random.Random) -> str:
    words = text.split()
    chance.shuffle(words)
    return " ".join(words)


def cut(text: str, chance: random.Random) -> str:
    a, b = sorted((chance.randrange(len(text)), chance.randrange(len(text))))
    return text[a : b + 1]


def markup(text: str, chance: random.Random) -> str:
    words = text.split()
    for _ in range(chance.randint(1, 5)):
        words.insert(chance.randrange(len(words) + 1), chance.choice(MARKUP))
    return " ".join(words)


def cased(text: str, chance: random.Random) -> str:
    return chance.choice([str.upper, str.lower, str.title, str.swapcase])(text)


def accented(text: str, chance: random.Random) -> str:
    return unicodedata.normalize(chance.choice(["NFD", "NFKD", "NFKC"]), _sprinkle(text, "\u0301\u0308\u0327\u0336", chance))


def spaced(text: str, chance: random.Random) -> str:
    return chance.choice(
        [" ".join(text), text.replace(" ", ""), text.replace(" ", "\t"), text.replace(" ", "\n\n"), text.replace(" ", "\u3000")]
    )


def foreign(text: str, chance: random.Random) -> str:
    return f"{chance.choice(OTHERS)} {text} {chance.choice(OTHERS)}"


def punctuated(text: str, chance: random.Random) -> str:
    return _sprinkle(text, ".,;:!?()[]{}\"'«»„”…–—/\\|#", chance, 0.25)


def doubled(text: str, chance: random.Random) -> str:
    return " ".join(word for word in text.split() for _ in range(chance.choice([1, 1, 2, 9])))


def random_unicode(text: str, chance: random.Random) -> str:
    return "".join(chr(point) for _ in range(chance.randint(1, 200)) if not 0xD800 <= (point := chance.randrange(0x110000)) <= 0xDFFF)


def numbered(text: str, chance: random.Random) -> str:
    return re.sub(r"\w+", lambda m: str(chance.randrange(10**9)) if chance.random() < 0.2 else m[0], text)


MUTATIONS: list[Mutation] = [
    zero_width, turned, control, emoji, scanned, shuffled, cut, markup, cased, accented, spaced, foreign, punctuated, doubled,
    random_unicode, numbered,
]  # fmt: skip
GIANTS = {
    "a megabyte without a full stop": "Turkije en Rusland " * 52_000,
    "a megabyte in one word": "a" * 999_999,
    "a million digits": "1" * 999_999,
    "ten thousand brackets": "(" * 10_000 + "Turkije steunt Rusland" + ")" * 10_000 + ".",
    "ten thousand quotes": "'\"" * 10_000 + " Turkije steunt Rusland.",
    "ten thousand short sentences": "Turkije steunt Rusland. " * 10_000,
    "a hundred thousand lines": "Turkije\n\n" * 100_000,
    "clauses in clauses": "Turkije zegt dat " * 2_000 + "Rusland Syrië steunt.",
    "one enumeration": "Turkije, " * 5_000 + "en Rusland steunen Syrië.",
    "hyphens": "-".join(["Turkije"] * 20_000) + " steunt Rusland.",
    "combining marks": "Turkije" + "\u0301" * 100_000 + " steunt Rusland.",
    "a compound of a hundred thousand letters": "regerings" * 11_000 + "leger beschiet Rusland.",
    "more than an article has": "Turkije steunt Rusland. " * 50_000,
    "nothing but marks": "\u200b\ufeff\u202e" * 1000,
}


def lines(count: int, seed: int = 1) -> Iterator[bytes]:
    """`count` lines of input for `cameo-nl code`: mutated texts, odd dates, broken JSON; then the giants."""
    chance = random.Random(seed)
    for number in range(count):
        text = chance.choice(SENTENCES)
        for mutation in chance.sample(MUTATIONS, chance.choice([1, 1, 2, 3])):
            text = mutation(text or "x", chance)
        date = chance.choice(DATES) if chance.random() < 0.1 else f"20{chance.randrange(10, 26)}-{chance.randrange(1, 13):02}"
        raw = json.dumps({"id": number, "date": date, "text": text}, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
        if chance.random() < 0.03:
            raw = _broken(raw, chance)
        yield raw.replace(b"\n", b" ") + b"\n"


def giants() -> Iterator[bytes]:
    for name, text in GIANTS.items():
        yield json.dumps({"id": name, "date": "2024-05-14", "text": text}, ensure_ascii=False).encode() + b"\n"


def _broken(raw: bytes, chance: random.Random) -> bytes:
    data = bytearray(raw)
    for _ in range(chance.randint(1, 8)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data[: chance.randrange(1, len(data) + 1)]) if chance.random() < 0.5 else bytes(data)
