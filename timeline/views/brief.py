"""An event in a line or two, where a page lists many or stands inside another site; its own page says the rest."""

from dataclasses import dataclass
from typing import Final

from timeline.language import Language, message
from timeline.model import Came, Event, Kind
from timeline.views.catalogue import Catalogue
from timeline.views.corroboration import corroboration, speakers
from timeline.views.dates import DateView, date_view

KIND_NAMES: Final[dict[Kind, str]] = {
    "occurred": message("Occurred"),
    "planned": message("Planned"),
    "deadline": message("Deadline"),
    "ongoing": message("Ongoing"),
    "background": message("Background"),
}
_CLAIMED: Final[dict[Kind, str]] = {
    "occurred": message("According to {names}"),
    "planned": message("Planned, according to {names}"),
    "deadline": message("Deadline, according to {names}"),
    "ongoing": message("Ongoing, according to {names}"),
    "background": message("Background, according to {names}"),
}
_CAME_SHORT: Final[dict[Came, str]] = {
    "took place": message("{planned}, then reported as done"),
    "took place later": message("{planned}, then reported as done later"),
    "called off": message("{planned}, then reported as called off"),
    "nothing reported": message("{planned}, outcome not reported"),
}


@dataclass(frozen=True, slots=True)
class Brief:
    id: str
    url: str
    title: str
    lang: str  # of the title, "" where it is that of the site
    date: DateView
    kind: Kind
    says: str  # whose claim it is, or of what kind; "" where neither need be said
    sources: str  # how far they agree, and who they are


def brief(event: Event, catalogue: Catalogue) -> Brief:
    return Brief(
        id=event.id,
        url=catalogue.url(event),
        title=event.title,
        lang=catalogue.lang(event),
        date=date_view(event.when, catalogue.language),
        kind=event.kind,
        says=says(event, catalogue.language),
        sources=corroboration(event, catalogue.articles, catalogue.language).said,
    )


def says(event: Event, language: Language) -> str:
    """Who says so, that somebody did, or that it has not happened yet; "" where the site simply reports it."""
    claimed = speakers(event, language)
    if event.act == "statement" and event.kind == "occurred":
        return language.text("Statement by {names}", names=claimed) if claimed else language.text("Statement")
    said = language.text(_CLAIMED[event.kind], names=claimed) if claimed else ""
    if not said and event.kind != "occurred":
        said = language.text(KIND_NAMES[event.kind])
    return language.text(_CAME_SHORT[event.outcome.came], planned=said) if event.outcome and said else said
