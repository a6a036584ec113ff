"""What the README and docs/ promise is there."""

import re
from datetime import date
from pathlib import Path

import pytest

from docs.rules import PAGE, page
from timeline import events, prose
from timeline.choices import SETTINGS
from timeline.cli import main
from timeline.dates.rules import TABLE
from timeline.dates.when import When
from timeline.model import KINDS, Article

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
TEXTS = {
    path.name: path.read_text(encoding="utf-8")
    for path in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/*.md")]
}


def test_the_three_sentences_become_the_events_that_the_table_shows():
    prose_shown = " ".join(line[2:] for line in README.splitlines() if line.startswith("> "))
    rows = [
        tuple(cell.strip(" `") for cell in line.split("|")[1:-1])
        for line in README.splitlines()
        if line.startswith("| ")
    ]
    table = rows[rows.index(("words", "read as", "kind", "event")) + 2 :][:3]
    article = Article("a.md", "a", "A", date(2018, 1, 24), f"<p>{prose_shown}</p>")
    reports = events.find(article, prose.sentences(prose.read(article.html))).reports
    assert table == [(report.words, report.when.edtf, report.kind, report.title) for report in reports]


def test_explaining_a_date_prints_what_the_readme_shows(capsys):
    shown = README.split("--published 2018-01-24\n")[1].split("```")[0]
    assert 0 == main(["explain", "He flew to Rome on Tuesday.", "--published", "2018-01-24"])
    assert shown == capsys.readouterr().out


@pytest.mark.parametrize("name", TEXTS)
def test_every_target_of_make_that_is_named_exists(name):
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", TEXTS[name], re.MULTILINE))
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set() == named - targets


@pytest.mark.parametrize("name", TEXTS)
def test_every_file_that_is_named_exists(name):
    named = set(re.findall(r"`((?:timeline|theme|tests|docs|content|output)/[\w./-]*?)`", TEXTS[name]))
    links = set(re.findall(r"\]\(([^)#:]+)\)", TEXTS[name]))
    base = ROOT if name in ("README.md", "CONTRIBUTING.md") else ROOT / "docs"
    made = {"content/events/", "content/events/_gone.yaml", "content/changes.yaml"}
    made |= {path for path in named if path.startswith("content/locale/")}  # which a site may have
    missing = {path for path in named - made if not (ROOT / path).exists()} | {
        path for path in links if not (base / path).exists()
    }
    assert set() == missing


def test_the_settings_are_those_of_the_table():
    named = dict(re.findall(r"^\| `(TIMELINE_\w+)` \| `[^`]+` \| (.+) \|$", README, re.MULTILINE))
    assert {name: purpose.replace("`", "") for name, (_, purpose) in SETTINGS.items()} == {
        name: text.replace("`", "") for name, text in named.items()
    }


def test_every_date_and_kind_that_the_readme_offers_is_read():
    offered = README.split("## Curating")[1].split("Kinds are")[0]
    dates = re.findall(r'`"([^"]+)"`', offered)
    assert len(dates) >= 9
    assert dates == [str(When.parse(text)) for text in dates]
    assert all(f"`{kind}`" in README for kind in KINDS)


def test_the_page_of_rules_is_that_of_the_table():
    assert page() == PAGE.read_text(encoding="utf-8"), "run `make docs`"
    assert all(f"| {rule.name} |" in page() for rule in TABLE)
