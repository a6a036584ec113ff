"""Which pages have a picture of their own, and what each says."""

from collections.abc import Container, Iterator

from timeline import rank
from timeline.exports.collection import Collection
from timeline.model import Event
from timeline.pictures import Lettering, Plate, drawable
from timeline.views import Part, addresses, wording
from timeline.views.years import years


def plates(whole: Collection, pages: Container[str], letters: Lettering) -> dict[str, Plate]:
    """By the address of the page: timelines, years, and the events that rank first.

    What the font cannot draw has no picture of its own; the whole site then has one of its years alone.
    """
    most = whole.catalogue.choices.pictures
    if not (whole.site.url and most):
        return {}
    first = rank.foremost(whole.events, most)
    made = {page: plate for page, plate in _plates(whole, pages, first) if drawable(plate, letters)}
    return {whole.page: Plate("", bars=_bars(whole, whole.page))} | made


def _plates(whole: Collection, pages: Container[str], first: frozenset[str]) -> Iterator[tuple[str, Plate]]:
    yield whole.page, Plate(whole.name, below=whole.site.subtitle, bars=_bars(whole, whole.page))
    for part in whole.catalogue.parts:
        if part.prefix:
            yield part.url, Plate(part.title, below=whole.name, bars=_bars(whole, part.url))
        yield from _of_years(part, whole)
    for event in whole.events:
        if event.id in first and (page := addresses.event(event.id)) in pages:
            yield page, _of_event(event, whole)


def _of_years(part: Part, whole: Collection) -> Iterator[tuple[str, Plate]]:
    bars = years(part, whole.language)
    for number, bar in enumerate(bars):
        if bar.link:
            heights = tuple(bar.height for bar in bars)
            yield bar.link.url, Plate(bar.label, below=whole.name, bars=heights, current=number)


def _of_event(event: Event, whole: Collection) -> Plate:
    view = whole.view(event)
    return Plate(view.title, wording.opened(view.date.words), whole.name, exact=view.date.shape == "day")


def _bars(whole: Collection, page: str) -> tuple[int, ...]:
    """The years of the timeline that has this page; none where the page lists several."""
    return tuple(
        bar.height for part in whole.catalogue.parts if part.url == page for bar in years(part, whole.language)
    )
