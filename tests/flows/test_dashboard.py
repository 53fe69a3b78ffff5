"""The page, in a real browser: what a reader sees, filters and cannot be harmed by."""

from __future__ import annotations

import json
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from coders.parser import Parser
from flows import dashboard
from flows.pipeline import Settings, open_store, run

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
EVIL = (
    "Duitsland steunt \"Frankrijk\"</script><script>window.gepakt = 1</script><img src=x onerror='window.gepakt=2'> & België, aldus 'Bonn'."
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed: apt install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory, samples: Path, parser: Parser) -> Path:
    """Three samples, and an article that tries to break out of the page."""
    folder = tmp_path_factory.mktemp("page")
    evil = {
        "date": "2024-06-19",
        "text": f"{EVIL}\nRusland valt Oekraïne aan in Charkov.",
        "url": "https://k.example/</script>",
        "title": EVIL,
    }
    (folder / "evil.jsonl").write_text(json.dumps(evil), encoding="utf-8")
    chosen = [str(path) for path in sorted(samples.glob("*.txt")) if path.name[:2] in ("02", "04", "06")]
    settings = Settings((*chosen, str(folder / "evil.jsonl")), str(folder / "output"))
    run(settings)
    dashboard.write(open_store(settings))
    return folder / "output"


@pytest.fixture(scope="module")
def events(output: Path) -> pd.DataFrame:
    """What the page must tell: the events of Parquet that have a day."""
    frame = pd.read_parquet(output / "events")
    return frame[frame["EventDate"].notna()]


def opened(browser: Browser, output: Path, **context: object) -> tuple[Page, list[str], list[str]]:
    """(the page, what its console complained of, what it asked of the network)."""
    page = browser.new_context(**context).new_page()  # type: ignore[arg-type]
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto((output / "feed" / "dashboard.html").as_uri())
    page.wait_for_selector("body[data-events]")
    return page, complaints, requests


@pytest.fixture
def page(browser: Browser, output: Path) -> Iterator[Page]:
    page, _, _ = opened(browser, output, viewport={"width": 1280, "height": 900})
    everything(page)
    yield page
    page.context.close()


def everything(page: Page) -> None:
    page.get_by_role("button", name="Alles").click()


def shown(page: Page) -> int:
    return int(page.locator("body").get_attribute("data-events") or -1)


def bars(page: Page) -> dict[str, int]:
    """Root → events, as the chart of kinds has it."""
    labels = page.locator("#kinds-chart [aria-roledescription=bar]").evaluate_all(
        "bars => bars.map((bar) => bar.getAttribute('aria-label'))"
    )
    found = [dict(part.split(": ", 1) for part in label.split("; ")) for label in labels]
    return {entry["Code"]: int(entry["Gebeurtenissen"]) for entry in found if entry["Gebeurtenissen"] != "0"}


def by_root(events: pd.DataFrame) -> dict[str, int]:
    return events["EventRootCode"].astype(str).value_counts().to_dict()


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_label(label).select_option(label=option)
    page.wait_for_timeout(100)


def test_the_page_complains_of_nothing_and_asks_nothing_of_the_network(browser: Browser, output: Path) -> None:
    for width in (1280, 390):
        page, complaints, requests = opened(browser, output, viewport={"width": width, "height": 844})
        everything(page)
        choose(page, "Soort gebeurtenis", "04 Overleg")
        page.get_by_label("per 100 gelezen artikelen").check()
        page.get_by_role("button", name="Donker").click()
        page.get_by_role("button", name="Wis filters").click()
        assert complaints == []
        assert [url for url in requests if not url.startswith(("file:", "data:", "blob:"))] == []
        page.context.close()


def test_charts_and_table_tell_what_parquet_holds(page: Page, events: pd.DataFrame) -> None:
    assert shown(page) == len(events)
    assert bars(page) == by_root(events)
    assert page.locator("#shown").inner_text().startswith(f"{len(events)} in deze selectie")
    while page.locator("#more").is_visible():
        page.locator("#more").click()
    assert page.locator("#events tbody tr").count() == len(events)
    page.locator("#dyads summary", has_text="Cijfers").click()
    page.locator("#dyads .numbers tbody tr").first.wait_for()
    lines = page.locator("#dyads .numbers tbody tr").all_inner_texts()
    pairs = events.dropna(subset=["Actor1CountryCode", "Actor2CountryCode"])
    japan = pairs[(pairs["Actor1CountryCode"] == "JPN") & (pairs["Actor2CountryCode"] == "NLD")]
    assert next(line for line in lines if line.startswith("Japan\tNederland\t")).split("\t")[2] == str(len(japan))


def test_filters_act_on_charts_and_table(page: Page, events: pd.DataFrame) -> None:
    choose(page, "Land of organisatie", "Nederland")
    dutch = events[(events["Actor1CountryCode"] == "NLD") | (events["Actor2CountryCode"] == "NLD")]
    assert 0 < len(dutch) < len(events)
    assert shown(page) == len(dutch)
    assert bars(page) == by_root(dutch)
    choose(page, "Soort gebeurtenis", "05 Diplomatieke samenwerking")
    assert shown(page) == page.locator("#events tbody tr").count() == (dutch["EventRootCode"] == "05").sum()
    page.get_by_role("button", name="Wis filters").click()
    everything(page)
    page.get_by_label("Van", exact=True).fill("2024-06-01")
    page.get_by_label("Van", exact=True).dispatch_event("change")
    late = events[events["EventDate"] >= "2024-06-01"]
    assert shown(page) == len(late)
    places = page.locator("#map-chart [aria-roledescription=circle]").count()
    assert places == late["ActionGeo_FullName"][late["ActionGeo_Lat"].notna()].nunique()
    times = page.locator("#time-chart [aria-roledescription='rect mark']")
    told = times.evaluate_all("marks => marks.map((mark) => mark.getAttribute('aria-label'))")
    assert sum(int(label.rpartition(": ")[2]) for label in told) == len(late)


def test_a_click_on_a_kind_filters_by_it(page: Page, events: pd.DataFrame) -> None:
    page.locator("#kinds-chart [aria-roledescription=bar][aria-label*='Code: 04']").click()
    assert page.get_by_label("Soort gebeurtenis").input_value() == "4"
    assert shown(page) == (events["EventRootCode"] == "04").sum()


def test_an_event_shows_its_sentence_with_the_actors_and_the_code_explained(page: Page) -> None:
    row = page.locator("#events tbody tr", has_text="in Tokio een akkoord").filter(has_text="Nederland NLD Japan JPN").first
    marks = row.locator("mark").evaluate_all("marks => marks.map((mark) => [mark.className, mark.textContent])")
    assert ["source", "Nederland"] in marks
    assert ["target", "Japan"] in marks
    assert "ondertekend" in "".join(text for role, text in marks if role == "verb")
    assert "057 Formele overeenkomst tekenen" in row.inner_text()
    assert "Sign formal agreement" in row.inner_text()
    summary = row.locator("summary")
    summary.focus()
    page.keyboard.press("Enter")
    assert "05 Diplomatieke samenwerking / Diplomatic cooperation" in row.inner_text()
    assert re.search(r"Bron NLD\s+Nederland / Netherlands", row.inner_text())


def test_what_an_article_says_stays_text(page: Page, output: Path) -> None:
    row = page.locator("#events tbody tr", has=page.locator(".sentence", has_text="aldus 'Bonn'")).first
    assert row.locator(".sentence").inner_text() == EVIL
    link = row.locator("a")
    assert link.inner_text() == EVIL
    assert link.get_attribute("href") == "https://k.example/</script>"
    assert page.evaluate("window.gepakt") is None
    html = (output / "feed" / "dashboard.html").read_text(encoding="utf-8")
    assert "<script>window.gepakt" not in html


def test_dark_and_light_follow_the_system_and_the_button(browser: Browser, output: Path) -> None:
    page, _, _ = opened(browser, output, color_scheme="dark")
    brightness = "() => getComputedStyle(document.body).backgroundColor.match(/\\d+/g).reduce((sum, part) => sum + Number(part), 0)"
    assert page.evaluate(brightness) < 150
    page.get_by_role("button", name="Licht").click()
    assert page.evaluate(brightness) > 600
    page.context.close()


def test_a_phone_shows_all_without_scrolling_sideways(browser: Browser, output: Path) -> None:
    page, _, _ = opened(browser, output, viewport={"width": 390, "height": 844}, has_touch=True)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    wide = page.evaluate("[...document.querySelectorAll('.chart svg')].filter((svg) => svg.getBoundingClientRect().right > 391).length")
    assert wide == 0
    page.context.close()


def test_filters_are_reached_by_keyboard(browser: Browser, output: Path) -> None:
    page, _, _ = opened(browser, output)
    page.locator("body").press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    reached = set()
    for _ in range(16):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id"))
    assert {"theme", "from", "to", "actor", "root", "clear"} <= reached
    page.get_by_label("Soort gebeurtenis").focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(100)
    assert set(bars(page)) == {"01"}
    page.context.close()


def test_the_command_writes_the_page_and_serves_it_on_this_machine(browser: Browser, output: Path) -> None:
    command = [sys.executable, "-u", "-m", "flows.cli", "dashboard", "--output", str(output), "--serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == f"{output}/feed/dashboard.html"
        address = process.stdout.readline().split()[0]
        try:
            page = browser.new_page()
            requests: list[str] = []
            page.on("request", lambda request: requests.append(request.url))
            page.goto(address)
            page.wait_for_selector("body[data-events]")
            assert [url for url in requests if not url.startswith(("data:", "blob:"))] == [address]
            page.context.close()
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0


def test_more_than_a_page_can_carry_begins_later_and_says_so(
    browser: Browser, output: Path, events: pd.DataFrame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dashboard, "MOST_ROWS", 12)
    (tmp_path / "feed").mkdir()
    (tmp_path / "feed" / "dashboard.html").write_bytes(dashboard.build(open_store(Settings((), str(output))), text=True))
    page, complaints, _ = opened(browser, tmp_path)
    everything(page)
    assert 0 < shown(page) == (events["EventDate"] >= page.get_by_label("Van", exact=True).input_value()).sum() < len(events)
    assert "De grafieken beginnen op 1 " in page.locator("#about").inner_text()
    assert complaints == []
    page.context.close()


def test_there_is_no_page_without_tables(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "flows.cli", "dashboard", "--output", str(tmp_path / "leeg")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "there are no tables; run cameo-nl run" in done.stderr
    assert not (tmp_path / "leeg").exists()
