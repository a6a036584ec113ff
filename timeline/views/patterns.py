"""What the page of patterns shows: every part of which pages are made, in every state, for whoever works on a theme."""

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Final, TypeAlias, TypeVar, cast

from timeline.choices import Choices
from timeline.dates.when import When
from timeline.language import Language
from timeline.model import Kind
from timeline.views import addresses, specimens
from timeline.views.articles import ArticleLine, ArticleReading, article_lists, article_reading
from timeline.views.brief import Brief, brief
from timeline.views.catalogue import Catalogue, catalogue
from timeline.views.changes import ChangesOfDay, changes_pages
from timeline.views.coverage import Reason, coverage_pages
from timeline.views.dates import DateView, date_view
from timeline.views.event import EventView, event_view
from timeline.views.names import Browse, FacetGroup, NamesGroup, browse, named, names_page
from timeline.views.pages import timeline_page
from timeline.views.years import Bar, Link, YearSection, overview, year_link

T = TypeVar("T")
Drawn: TypeAlias = tuple[DateView, Kind]

_DOUBTED: Final = ("", "~", "?")
_MANY: Final = {year: year % 7 + 1 for year in range(1990, 2030) if year % 5}
_AGES: Final = {year: year % 3 + 1 for year in range(1790, 2030, 7)}
_LINKS: Final = ("url", "outlet_url", "listed", "shelved")  # fields of views that hold an address


@dataclass(frozen=True, slots=True)
class PatternsPage:
    marks: tuple[tuple[Drawn, ...], ...]  # of each precision: plain, planned, approximate, uncertain
    dates: tuple[DateView, ...]
    events: tuple[EventView, ...]
    briefs: tuple[Brief, ...]
    more: EventView  # stands for others of its date
    section: YearSection  # after a silence, with more on its page
    overviews: tuple[tuple[str, tuple[Bar, ...], str], ...]  # name, bars, which is current
    facts: tuple[tuple[EventView, tuple[FacetGroup, ...]], ...]  # events as on their own pages, with what they name
    browse: Browse | None
    index: tuple[NamesGroup, ...]
    changes: tuple[ChangesOfDay, ...]
    reasons: tuple[Reason, ...]
    lines: tuple[ArticleLine, ...]
    reading: ArticleReading
    before: Link
    after: Link


def patterns_page(language: Language) -> PatternsPage:
    choices = Choices(front=addresses.PATTERNS, event_pages=0, facet_pages=2)
    made = catalogue(specimens.specimens(), choices, language)
    (part,) = made.parts
    page = timeline_page(part, made)
    views = tuple(event_view(event, made) for event in part.events)
    one, other = (Link(event.title, f"{addresses.PATTERNS}#{event.id}", made.lang(event)) for event in part.events[1:3])
    many, ages = (
        overview(counts, lambda year: year_link(year, language), language, current)
        for counts, current in ((_MANY, None), (_AGES, 2021))
    )
    return _here(
        PatternsPage(
            marks=tuple(tuple(_drawn(edtf, language)) for edtf in specimens.SHAPES),
            dates=tuple(date_view(When.parse(edtf), language) for edtf in specimens.WORDINGS),
            events=views,
            briefs=tuple(replace(brief(event, made), id=f"brief-{event.id}") for event in part.events),
            more=replace(event_view(part.events[2], made, others=12), id="specimen-more"),
            section=_section(page.sections[0], made),
            overviews=(("few", page.overview, "2018"), ("many", many, ""), ("ages", ages, "2021")),
            facts=tuple(
                (view, named(made.events[view.id], part, made)) for view in views if view.outcome or view.plans
            ),
            browse=browse(part, made),
            index=names_page(part, made).groups,
            changes=next(changes_pages(specimens.record(), made)).days,
            reasons=_reasons(made),
            lines=next(article_lists(made)).items,
            reading=article_reading(made.articles["quay"], made),
            before=one,
            after=other,
        )
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
        gap=language.text("{years} without a recorded event", years=language.count("{n} year", "{n} years", 7)),
        more=language.count("The one event of {year}", "All {n} events of {year}", 1200, year=first.link.label),
    )


def _reasons(made: Catalogue) -> tuple[Reason, ...]:
    """With their sentences; the first as it is where these have pages of their own."""
    ((_, make),) = coverage_pages(made)
    first, *others = make().reasons
    return (replace(first, left=(), url=addresses.PATTERNS), *others)


def _here(shown: T) -> T:
    """The same, leading to places on this page, which has no other beside it."""
    if isinstance(shown, tuple):
        return cast("T", tuple(map(_here, shown)))
    if not is_dataclass(shown) or isinstance(shown, type):
        return shown
    held = {each.name: getattr(shown, each.name) for each in fields(shown)}
    return replace(shown, **{name: _address(each) if name in _LINKS else _here(each) for name, each in held.items()})


def _address(url: str) -> str:
    return addresses.PATTERNS if url and not url.startswith(("http", addresses.PATTERNS)) else url
