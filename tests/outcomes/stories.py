"""What the program says came of the plans of a story, beside what an editor says: club.yaml and tunnel.yaml.

`python -m tests.outcomes.stories` prints every miss.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import yaml

from timeline import pipeline
from timeline.model import Article, Event, Report

STORIES: Final = ("club", "tunnel", "orchestra")
OPEN: Final = "open"  # editors would not agree, and no event may be linked


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a plan and the words that tell so, as expected and as found."""

    plan: str
    came: str
    by: str
    found: str
    found_by: str

    @property
    def right(self) -> bool:
        return self.by == self.found_by and self.came in (self.found, OPEN)

    @property
    def false(self) -> bool:
        """Whether something is told that is not so; that nothing is reported is no such thing."""
        return bool(self.found_by) and not self.right

    def __str__(self) -> str:
        expected, found = f"{self.came} ({self.by})", f"{self.found} ({self.found_by})"
        return f"{'FALSE ' if self.false else ''}{self.plan}\n  expected {expected}\n  found    {found}"


@cache
def answers(story: str) -> tuple[Answer, ...]:
    """One for each plan, in the order of the story."""
    entries = written(story)
    with TemporaryDirectory() as folder:
        events = pipeline.build([article(entry) for entry in entries], Path(folder)).timeline.events
    return tuple(_answer(plan, events) for entry in entries for plan in entry.get("plans", ()))


def share(given: Iterable[Answer]) -> float:
    """How many of them are right."""
    right = [answer.right for answer in given]
    return sum(right) / len(right)


def written(story: str) -> list[dict[str, Any]]:
    """A story's articles, with the plans in them and what came of each."""
    return list(yaml.safe_load(Path(__file__).with_name(f"{story}.yaml").read_text(encoding="utf-8")))


def article(entry: Mapping[str, Any]) -> Article:
    """An article of a story, without Pelican."""
    slug, text, published = entry["article"], entry["text"], entry["published"]
    html = "".join(f"<p>{escape(' '.join(part.split()), quote=False)}</p>" for part in text.split("\n\n"))
    return Article(f"articles/{slug}.md", slug, slug, published, html, outlet=entry["outlet"])


def _answer(plan: Mapping[str, str], events: Iterable[Event]) -> Answer:
    came, by = plan["came"], plan.get("by", "")
    told = [event for event in events if _is_in(plan["plan"], event)]
    outcome = told[0].outcome if told else None
    teller = next((event for event in events if outcome and event.id == outcome.event), None)
    found = outcome.came if outcome else "not due" if told else "no plan"
    told_by = (by if by and _is_in(by, teller) else teller.title) if teller else ""
    return Answer(plan["plan"], came, by, found, told_by)


def _is_in(run: str, event: Event) -> bool:
    """Whether the date words of one of an event's reports stand in a run of words."""
    return any(_holds(run, report) for report in event.reports)


def _holds(run: str, report: Report) -> bool:
    start = report.quote.find(run)
    return 0 <= start <= report.at < start + len(run)


def main() -> None:
    """Print each story's share of right answers, then the misses."""
    for story in STORIES:
        given = answers(story)
        right, false = (sum(getattr(answer, name) for answer in given) for name in ("right", "false"))
        print(f"{story:10} {share(given):.3f}  {right} of {len(given)}, {false} false")
        print(*(answer for answer in given if not answer.right), sep="\n", end="\n\n")


if __name__ == "__main__":
    main()
