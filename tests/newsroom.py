"""Invents collections of news to measure with: a few stories, told by several outlets, with the dates news has.

`python -m tests.newsroom FOLDER COUNT` writes COUNT articles. One seed gives one collection on every machine.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Final

FIRST_DAY: Final = date(2019, 1, 7)
DAYS: Final = 1_000  # that the stories last
SENTENCES: Final = 26  # of an article, about 550 words

_OUTLETS: Final = ("Harbour Post", "Coast Courier", "The Northern Mail", "Inland Gazette", "Sable Wire", "")
_PEOPLE: Final = "Lund Moreau Okafor Virtanen Castellan Brandt Ferro Halloran Petrov Nakata Abbas Quist".split()
_ROLES: Final = ("Minister", "Mayor", "Judge", "General", "Professor", "Commissioner")
_PLACES: Final = "Port Sable,Grayhaven,Ostermouth,Vellin,Cape Marrow,Tarn,Lower Quay,Westerholm".split(",")
_THINGS: Final = (
    "harbour bridge,ferry line,fishing treaty,water pipeline,coal mine,border railway,power station,salt works,"
    "flood barrier,customs post,steel mill,observatory"
).split(",")
_DOINGS: Final = (
    "opened,closed,inspected,condemned,signed an accord on,ordered an inquiry into,suspended work on,reopened,"
    "visited,voted on,sold a share of,promised money for,protested against,rejected a plan for"
).split(",")
_WHY: Final = (
    "after weeks of quarrels with {name},without giving reasons to {name},in the presence of {count} engineers,"
    "despite a protest of the {name} union,as the councils of {name} and {name} had asked,while {count} divers were at "
    "work near {name},to the surprise of the shipowner {name},with {count} tons of {name} cement still on the quay,"
    "though the {name} bank wanted {count} thousand back,when a storm off {name} had sunk {count} boats"
).split(",")
_TELLING: Final = (
    "{what} {words}, {why}.",
    "{first}, {what} {why}.",
    "{what} {words}, {person} told reporters {why}.",
    "A clerk of {name} recalled that {what} {words}.",
    "What the {name} family had feared came about {words}, when {why_now} and {what}.",
    "{first}, {count} people from {name} stood at the {thing} {why}.",
    "The trawler {name} was held at {place} {words}, {why}.",
    "The {name} company will move {count} jobs to {place} {ahead}, {why}.",
)
_AHEAD: Final = ("next month", "next week", "by the end of the year", "in the coming days", "within two years")
_SYLLABLES: Final = "ka lor min tes va dren oul bi sar nox che pal gri mo ven thu ras el fi qua".split()
_FILLER: Final = (
    "Nobody in {place} would say how much the {thing} had cost so far.",
    "The {thing} employs most families of {place}, and its books have never been opened.",
    "{role} {person} was not to be reached; a deputy spoke of “ordinary delays” and hung up.",
    "Engineers in {place} had warned that the {thing} would not bear the load for which it was built.",
    "For the council of {place} the matter is less one of money than of trust, {person} argued.",
    "Whether the {thing} can be kept depends on lenders who have no seat in {place}.",
)


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened on a day of a story: "Minister Lund opened the ferry line in Tarn"."""

    day: date
    what: str


@dataclass(frozen=True, slots=True)
class Story:
    """What is told again and again, in order of time."""

    things: tuple[str, ...]
    places: tuple[str, ...]
    people: tuple[str, ...]
    happenings: tuple[Happening, ...]


def write(folder: Path, count: int, seed: int = 1) -> None:
    """Write so many articles into a folder, `story-<n>/<number>.md` each."""
    rng = Random(seed)  # noqa: S311  (no secret hangs on it)
    stories = [_story(rng) for _ in range(max(1, count // 500))]
    for number in range(count):
        place = number % len(stories)
        file = folder / f"story-{place + 1}" / f"{number:05}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_article(rng, stories[place], number), encoding="utf-8")


def _story(rng: Random) -> Story:
    things, places, people = rng.sample(_THINGS, 4), rng.sample(_PLACES, 4), rng.sample(_PEOPLE, 6)
    days = sorted(rng.sample(range(DAYS), DAYS // 6))
    happenings = (
        Happening(
            FIRST_DAY + timedelta(days=day),
            f"{rng.choice(_ROLES)} {rng.choice(people)} {rng.choice(_DOINGS)} the {rng.choice(things)} "
            f"in {rng.choice(places)}",
        )
        for day in days
    )
    return Story(tuple(things), tuple(places), tuple(people), tuple(happenings))


def _article(rng: Random, story: Story, number: int) -> str:
    latest = rng.randrange(8, len(story.happenings))
    published = story.happenings[latest].day + timedelta(days=rng.randrange(4))
    told = [story.happenings[max(0, latest - int(rng.expovariate(0.12)))] for _ in range(rng.randrange(8, 15))]
    sentences = [_dated(rng, story, happening, published) for happening in told]
    sentences += [_filler(rng, story) for _ in range(SENTENCES - len(sentences))]
    rng.shuffle(sentences)
    outlet = rng.choice(_OUTLETS)
    head = [f"Title: {told[0].what}", f"Date: {published.isoformat()}", f"Slug: {number:05}-{told[0].day.isoformat()}"]
    head += [f"Outlet: {outlet}"] if outlet else []
    return "\n".join([*head, "", *_paragraphs(sentences)])


def _paragraphs(sentences: list[str]) -> Iterator[str]:
    for start in range(0, len(sentences), 4):
        yield " ".join(sentences[start : start + 4]) + "\n"


def _filler(rng: Random, story: Story) -> str:
    return rng.choice(_FILLER).format(
        place=rng.choice(story.places),
        thing=rng.choice(story.things),
        person=rng.choice(story.people),
        role=rng.choice(_ROLES),
    )


def _dated(rng: Random, story: Story, happening: Happening, published: date) -> str:
    words = _date_words(rng, happening.day, published)
    return rng.choice(_TELLING).format(
        what=happening.what,
        words=words,
        first=f"{words[0].upper()}{words[1:]}",
        ahead=rng.choice(_AHEAD),
        why=_why(rng),
        why_now=_why(rng).partition(" ")[2],
        person=rng.choice(_PEOPLE),
        place=rng.choice(story.places),
        thing=rng.choice(story.things),
        name=_name(rng),
        count=rng.randrange(3, 900),
    )


def _why(rng: Random) -> str:
    reason = rng.choice(_WHY)
    while "{name}" in reason:
        reason = reason.replace("{name}", _name(rng), 1)
    return reason.format(count=rng.randrange(3, 900))


def _name(rng: Random) -> str:
    return "".join(rng.choices(_SYLLABLES, k=rng.randrange(2, 4))).capitalize()


def _date_words(rng: Random, day: date, published: date) -> str:
    gone = (published - day).days
    exact = [f"on {day:%B} {day.day}, {day.year}", f"on {day.day} {day:%B} {day.year}"]
    if gone == 1:
        exact.append("yesterday")
    if gone < 7:
        exact += [f"on {day:%A}"] * 6
    elif gone < 250:
        exact += [f"on {day:%B} {day.day}"] * 5 + [f"in {day:%B}"]
    else:
        exact += [f"in {day:%B} {day.year}", f"in {day.year}"]
    return rng.choice(exact)


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
