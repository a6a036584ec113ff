"""What the page of patterns shows: every part of which pages are made, in every state, for whoever works on a theme."""

from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from timeline.choices import Choices
from timeline.dates.when import When
from timeline.language import Language
from timeline.model import Kind
from timeline.views import addresses, specimens
from timeline.views.articles import ArticleLine, article_lists
from timeline.views.brief import Brief, brief
from timeline.views.catalogue import Catalogue, catalogue
from timeline.views.dates import DateView, date_view
from timeline.views.event import EventView, event_view
from timeline.views.pages import timeline_page
from timeline.views.years import Bar, Link, YearSection, overview, year_link

Drawn: TypeAlias = tuple[DateView, Kind]

_DOUBTED: Final = ("", "~", "?")
_MANY: Final = {year: year % 7 + 1 for year in range(1990, 2030) if year % 5}


@dataclass(frozen=True, slots=True)
class PatternsPage:
    marks: tuple[tuple[Drawn, ...], ...]  # of each precision: plain, planned, approximate, uncertain
    dates: tuple[DateView, ...]
    events: tuple[EventView, ...]
    briefs: tuple[Brief, ...]
    more: EventView  # stands for others of its date
    section: YearSection  # after a silence, with more on its page
    overviews: tuple[tuple[str, tuple[Bar, ...], str], ...]  # name, bars, which is current
    lines: tuple[ArticleLine, ...]
    before: Link
    after: Link


def patterns_page(language: Language) -> PatternsPage:
    made = catalogue(specimens.specimens(), Choices(front=addresses.PATTERNS, event_pages=0), language)
    (part,) = made.parts
    page = timeline_page(part, made)
    views = tuple(event_view(event, made) for event in part.events)
    one, other = (Link(event.title, f"{addresses.PATTERNS}#{event.id}", made.lang(event)) for event in part.events[1:3])
    return PatternsPage(
        marks=tuple(tuple(_drawn(edtf, language)) for edtf in specimens.SHAPES),
        dates=tuple(date_view(When.parse(edtf), language) for edtf in specimens.WORDINGS),
        events=views,
        briefs=tuple(replace(brief(event, made), id=f"brief-{event.id}") for event in part.events),
        more=replace(event_view(part.events[2], made, others=12), id="specimen-more", shelved=addresses.PATTERNS),
        section=_section(page.sections[0], made),
        overviews=(
            ("few", _here(page.overview), "2018"),
            ("many", _here(overview(_MANY, lambda year: year_link(year, language), language)), ""),
        ),
        lines=next(article_lists(made)).items,
        before=one,
        after=other,
    )


def _drawn(edtf: str, language: Language) -> list[Drawn]:
    """A precision in its states; a season takes no doubt."""
    plain = date_view(When.parse(edtf), language)
    doubted = [date_view(When.parse(_doubtful(edtf, mark)), language) for mark in _DOUBTED[1:] if edtf[-3:-1] != "-2"]
    kinds: list[Drawn] = [(plain, "occurred"), (plain, "planned")]
    return [*kinds, *((view, "occurred") for view in doubted)]


def _doubtful(edtf: str, mark: str) -> str:
    start, slash, end = edtf.partition("/")
    return f"{start}{mark}{slash}{end}" if slash and end == ".." else f"{edtf}{mark}"


def _section(first: YearSection, made: Catalogue) -> YearSection:
    language = made.language
    return replace(
        first,
        events=(),
        link=replace(first.link, url=addresses.PATTERNS),
        gap=language.text("{years} without a recorded event", years=language.count("{n} year", "{n} years", 7)),
        more=language.count("The one event of {year}", "All {n} events of {year}", 1200, year=first.link.label),
    )


def _here(bars: tuple[Bar, ...]) -> tuple[Bar, ...]:
    """The same, leading to this page, which has none beside it."""
    return tuple(replace(bar, link=bar.link and replace(bar.link, url=addresses.PATTERNS)) for bar in bars)
