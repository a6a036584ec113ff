"""Findings as lines of text, grouped under a heading each, with what an editor may paste."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from timeline.editing.finding import Finding, Kind
from timeline.errors import Problem

MOST: Final = 10  # of each kind, unless all are asked for

HEADINGS: Final[dict[Kind, str]] = {
    "lost": "Decisions that fit nothing any more",
    "changed": "Sentences that changed since they were decided about",
    "warning": "What the build says",
    "pending": "Events that nobody has decided about",
    "conflict": "Dates on which sources disagree",
    "duplicate": "Events that may be one",
    "adjacent": "Events that are alike, on days beside each other",
    "date": "Dates that may be read in two ways",
    "unnamed": "Dates whose sentences do not say who or what",
    "title": "Titles that say too little",
    "name": "Names that no article uses",
}
_PASTED_TOGETHER: Final = frozenset({"pending"})  # short enough to be decided about at one go


def lines(findings: Iterable[Finding], most: int | None = MOST) -> Iterator[str]:
    """Kind by kind, as they come; at most so many of each, and how many more there are."""
    for kind, group in groupby(findings, key=lambda finding: finding.kind):
        found = list(group)
        yield f"{HEADINGS[kind]} ({len(found):,})"
        yield from _told(kind, found[:most])
        if most is not None and len(found) > most:
            yield f"and {len(found) - most:,} more (python -m timeline check --all --only {kind})"
        yield ""


def _told(kind: Kind, findings: Sequence[Finding]) -> Iterator[str]:
    """Each finding with what to paste; what to do is said once where it is the same for all."""
    remedies = {finding.remedy for finding in findings}
    common = remedies.pop() if len(remedies) == 1 else ""
    if common:
        yield f"    {common}"
    for finding in findings:
        yield from _line(finding, "" if common else finding.remedy).splitlines()
        if kind not in _PASTED_TOGETHER:
            yield from finding.snippet.splitlines()
    if kind in _PASTED_TOGETHER:
        yield from "".join(finding.snippet for finding in findings).splitlines()


def _line(finding: Finding, remedy: str) -> str:
    return str(Problem(finding.path, finding.line, finding.what, remedy)) if finding.path else finding.what
