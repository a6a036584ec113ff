"""What a site's settings say about its timeline. Each has a default; what is wrong is noted, not guessed at."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any, Final, TypeAlias

from timeline.building import colours
from timeline.building.colours import Pair
from timeline.dates.meaning import Order
from timeline.errors import Problem, did_you_mean
from timeline.pictures import lettering

# name: what it stands for when it is not set, and what it is for
SETTINGS: Final[dict[str, tuple[object, str]]] = {
    "TIMELINE_COLOURS": (
        {},
        'colours of your own, each on light and on dark ground: {"accent": ["#0b5563", "#7fd1de"]}',
    ),
    "TIMELINE_CACHE": (
        True,
        "whether what articles told and what pages show is kept in CACHE_PATH: only what changed is done again",
    ),
    "TIMELINE_CONTACT": (
        "",
        "where readers tell of mistakes, such as mailto:desk@example.org; shown on the method page",
    ),
    "TIMELINE_DATE_ORDER": ("", 'what comes first in 3/4/2018, "day" or "month"; "" leaves such dates undecided'),
    "TIMELINE_DAY": (
        "",
        'the day that what is new is recorded under, such as "2018-01-24"; "" is that of the newest article',
    ),
    "TIMELINE_EVENT_PAGES": (1000, "how many events at most have a page of their own, the best ranked first"),
    "TIMELINE_FACET_EVENTS": (2, "in how many events an actor, a place or a source must be named to have a page"),
    "TIMELINE_FACET_PAGES": (500, "how many actors, places and sources at most have one, of each the most named"),
    "TIMELINE_FONT": ("", "a font file for the pictures of link previews, if their letters are not European ones"),
    "TIMELINE_FRONT": (
        "index.html",
        "the address of the front page; timeline.html where a site has an index of its own",
    ),
    "TIMELINE_HTML": ("safe", 'what raw HTML articles keep: "safe", what only shows text, or "trusted", all of it'),
    "TIMELINE_KEY_DATES": (100, "how many events the front page shows at most; of more, one for each key date"),
    "TIMELINE_LEAST_SOURCES": (1, "how many independent sources must speak of a date for the front page to show it"),
    "TIMELINE_PAGE_EVENTS": (200, "how many events a page lists before its year is split into months, and so on"),
    "TIMELINE_PATTERNS": (
        False,
        "whether a page shows every part of the theme in every state; `make devserver` has it",
    ),
    "TIMELINE_PICTURES": (200, "how many events at most have a picture of their own in link previews; 0 draws none"),
    "TIMELINE_RECORD": (False, "whether a build records in content/changes.yaml what is new; `make publish` does"),
    "TIMELINE_REMEMBER": (True, "whether a build writes what it found to content/events/"),
    "TIMELINE_REVIEW": (False, "whether a page for editors shows what needs a look; `make devserver` always has it"),
    "TIMELINE_TOPICS": (
        {},
        'titles and keywords, if a collection has several timelines: {"port": {"title": "...", "keywords": ["..."]}}',
    ),
}

_FRONT: Final = re.compile(r"[\w-]+\.html")
_ORDERS: Final = {"": None, **{order.value: order for order in Order}}
_HTML: Final = ("safe", "trusted")
_EXPECTED: Final[dict[type, str]] = {bool: "True or False", str: "text", dict: "a dictionary"}
_Problems: TypeAlias = list[tuple[str, str]]  # messages, each with its remedy


@dataclass(frozen=True, slots=True)
class Topic:
    """One of several timelines in a collection. `keywords`: only sentences with one of them count for its ranks."""

    title: str = ""
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choices:
    cache: bool = True
    colours: dict[str, Pair] = field(default_factory=dict)
    contact: str = ""
    day: date | None = None
    order: Order | None = None
    event_pages: int = 1000
    facet_events: int = 2
    facet_pages: int = 500
    font: str = ""
    front: str = "index.html"
    html: str = "safe"
    key_dates: int = 100
    least_sources: int = 1
    page_events: int = 200
    patterns: bool = False
    pictures: int = 200
    record: bool = False
    remember: bool = True
    review: bool = False
    topics: Mapping[str, Topic] = field(default_factory=dict)


DEFAULT: Final = Choices()


def read(settings: Mapping[str, Any], path: str) -> tuple[Choices, tuple[Problem, ...]]:
    """The choices, and what is wrong with them; for what is wrong the default stands. `path` is the settings file."""
    problems: list[tuple[str, str]] = list(_unknown(settings))
    text, flag, number, table = (partial(_given, settings, problems, kind=kind) for kind in (str, bool, int, dict))
    choices = Choices(
        cache=flag("TIMELINE_CACHE"),
        colours=_colours(table("TIMELINE_COLOURS"), problems),
        contact=text("TIMELINE_CONTACT"),
        day=_day(text("TIMELINE_DAY"), problems),
        order=_order(text("TIMELINE_DATE_ORDER"), problems),
        event_pages=number("TIMELINE_EVENT_PAGES"),
        facet_events=number("TIMELINE_FACET_EVENTS", least=1),
        facet_pages=number("TIMELINE_FACET_PAGES"),
        font=_font(text("TIMELINE_FONT"), problems),
        front=_front(text("TIMELINE_FRONT"), problems),
        html=_html(text("TIMELINE_HTML"), problems),
        key_dates=number("TIMELINE_KEY_DATES", least=1),
        least_sources=number("TIMELINE_LEAST_SOURCES"),
        page_events=number("TIMELINE_PAGE_EVENTS", least=1),
        patterns=flag("TIMELINE_PATTERNS"),
        pictures=number("TIMELINE_PICTURES"),
        record=flag("TIMELINE_RECORD"),
        remember=flag("TIMELINE_REMEMBER"),
        review=flag("TIMELINE_REVIEW"),
        topics=dict(_topics(table("TIMELINE_TOPICS"), problems)),
    )
    return choices, tuple(Problem(path, 0, message, remedy) for message, remedy in problems)


def titled(choices: Choices, titles: Mapping[str, str]) -> Choices:
    """The choices, with these titles for the topics that the settings give none."""
    topics = {name: choices.topics.get(name, Topic()) for name in (*choices.topics, *titles)}
    named = {name: replace(topic, title=topic.title or titles.get(name, "")) for name, topic in topics.items()}
    return replace(choices, topics=named)


def _unknown(settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name in settings:
        if name.startswith("TIMELINE_") and name not in SETTINGS:
            yield f"there is no setting {name}{did_you_mean(name, SETTINGS)}", "correct its name, or remove it"


def _given(settings: Mapping[str, Any], problems: _Problems, name: str, *, kind: type[Any], least: int = 0) -> Any:  # noqa: ANN401
    """The value of a setting; its default where it has none of the right type."""
    default, _ = SETTINGS[name]
    value: Any = settings.get(name, default)
    if type(value) is kind and (kind is not int or value >= least):
        return value
    expected = f"a number from {least} on" if kind is int else _EXPECTED[kind]
    problems.append((f"`{name}` must be {expected}, got {value!r}", f"write {name} = {default!r}"))
    return default


def _colours(given: Mapping[Any, Any], problems: _Problems) -> dict[str, Pair]:
    own, wrong = colours.chosen(given)
    problems += wrong
    return own


def _front(text: str, problems: _Problems) -> str:
    """An address at the site's root, since the pages link to each other from there."""
    if _FRONT.fullmatch(text):
        return text
    problems.append((f'`TIMELINE_FRONT` must be an address such as timeline.html, got "{text}"', "write one"))
    return DEFAULT.front


def _order(text: str, problems: _Problems) -> Order | None:
    if text not in _ORDERS:
        message = f'`TIMELINE_DATE_ORDER` must be "day", "month" or "", got "{text}"{did_you_mean(text, _ORDERS)}'
        problems.append((message, "write one of them"))
    return _ORDERS.get(text)


def _html(text: str, problems: _Problems) -> str:
    if text not in _HTML:
        message = f'`TIMELINE_HTML` must be "safe" or "trusted", got "{text}"{did_you_mean(text, _HTML)}'
        problems.append((message, "write one of them"))
        return "safe"
    return text


def _day(text: str, problems: _Problems) -> date | None:
    if not text:
        return None
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        with suppress(ValueError):
            return date.fromisoformat(text)
    problems.append((f'`TIMELINE_DAY` must be a day such as "2018-01-24", got "{text}"', "give year, month and day"))
    return None


def _font(file: str, problems: _Problems) -> str:
    """Where the font is, if it can be read as one."""
    try:
        lettering(file)
    except OSError as error:
        message = f"`TIMELINE_FONT` must be the path of a TrueType or OpenType file, got {file!r}: {error}"
        problems.append((message, "write the path from where `make` runs, such as theme/static/fonts/serif.ttf"))
        return ""
    return file


def _topics(given: Mapping[Any, Any], problems: _Problems) -> Iterator[tuple[str, Topic]]:
    for name, about in given.items():
        if topic := _topic(about):
            yield str(name), topic
        else:
            message = f"`TIMELINE_TOPICS` must give `{name}` a title and a list of keywords, got {about!r}"
            problems.append((message, 'write {"title": "...", "keywords": ["..."]}; either may be left out'))


def _topic(about: Any) -> Topic | None:  # noqa: ANN401
    if not isinstance(about, dict) or {*about} - {"title", "keywords"}:
        return None
    title, keywords = about.get("title", ""), about.get("keywords", ())
    if not isinstance(title, str) or not isinstance(keywords, list | tuple):
        return None
    return Topic(title, tuple(keywords)) if all(isinstance(word, str) for word in keywords) else None
