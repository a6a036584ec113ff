"""The values that flow from articles to a published timeline. All frozen; none knows Pelican, YAML or HTML."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from timeline.dates.when import When
from timeline.errors import Problem

Kind: TypeAlias = Literal["occurred", "planned", "deadline", "ongoing", "background"]
KINDS: Final[tuple[str, ...]] = get_args(Kind)
Act: TypeAlias = Literal["event", "statement"]  # something that happens, or somebody's saying so
ACTS: Final[tuple[str, ...]] = get_args(Act)
Status: TypeAlias = Literal["pending", "accepted", "edited"]  # what the editors made of it; what they reject is hidden
Came: TypeAlias = Literal["took place", "took place later", "called off", "nothing reported"]
CAME: Final[tuple[str, ...]] = get_args(Came)


Names: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]  # of actors, and of places

# Gives what was made under a name in an earlier build; else what is made now, and keeps that.
Once: TypeAlias = Callable[[str, Callable[[], bytes]], bytes]


def anew(_: str, make: Callable[[], bytes]) -> bytes:
    """Where nothing is kept."""
    return make()


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as an editor put it into content/."""

    path: str  # below content/, with "/" on every machine
    slug: str
    title: str
    published: date
    html: str  # the body as rendered from Markdown, links not yet resolved
    url: str = ""  # of its page, relative to the site's root
    outlet: str = ""  # who published it; "" where the source does not say
    author: str = ""
    source: str = ""  # where the original stands: a URL or a citation; "" where unknown
    topic: str = ""  # of several timelines in one collection the one it belongs to
    lang: str = ""  # the language of its text as a BCP 47 tag; "" where that is the site's
    origin: str = field(default="", compare=False)  # whose text it is, by timeline.merging.sources

    def crediting(self, origin: str) -> "Article":
        values = [*_of_article(self), origin]
        return Article(*values)


_of_article: Final = attrgetter(*[*Article.__dataclass_fields__][:-1])  # all but the origin


class Sentence(NamedTuple):
    """One sentence, and where it stands in its article."""

    text: str  # white space folded, as a reader sees it
    paragraph: int  # counted from 1 through every block of text in the article, headings and captions included
    start: int  # offset of its first character in the paragraph's text
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """One sentence of one article that dates an event: what the machine found, and the proof of it."""

    id: str
    article: str  # the article's slug
    when: When
    kind: Kind
    title: str
    quote: str  # the exact sentence
    paragraph: int  # where the quote stands, as in Sentence
    start: int  # offset of the quote in its paragraph
    words: str  # the date words; quote[at : at + len(words)] == words
    at: int
    rule: str
    anchor: date  # the day the words were read from
    speaker: str = ""  # who says so, where the sentence names one; "" where it is the outlet's own statement
    act: Act = "event"
    negated: bool = False  # it tells of what did not happen

    def bearing(self, id_: str) -> "Report":
        """The same under another id."""
        return self if id_ == self.id else Report(id_, *_of_report(self)[1:])

    def __reduce__(self) -> tuple[object, ...]:
        return Report, _of_report(self)  # many go from process to process, and this way is the fastest


_of_report: Final = attrgetter(*Report.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a plan or a deadline, as far as the articles tell."""

    came: Came
    event: str = ""  # the id of the event that tells of it; "" where none does


@dataclass(frozen=True, slots=True)
class Citation:
    """Where an editor's own event comes from, when that is no article of this site."""

    title: str
    outlet: str = ""
    url: str = ""
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, is planned, or falls due, with everything that tells of it."""

    id: str
    when: When
    kind: Kind
    title: str
    reports: tuple[Report, ...]
    citations: tuple[Citation, ...] = ()  # of an event that an editor added
    aliases: tuple[str, ...] = ()  # ids it also answers to: of merged reports, and from before an editor pinned another
    edited: tuple[str, ...] = ()  # what an editor decided, in the words of timeline.editing: "title", "merge"
    note: str = ""  # why, in the editor's words
    act: Act = "event"
    negated: bool = False
    status: Status = "pending"
    topic: str = ""
    score: float = 0  # how many speak of its date, in its topic: see timeline.rank
    actors: tuple[str, ...] = ()  # who is named in its sentences, by the name that the site uses
    places: tuple[str, ...] = ()
    outcome: Outcome | None = None  # of a plan or deadline whose day has come

    def among(self, score: float, named: "Names") -> "Event":
        """The same with what only the collection tells. All events are made anew so, and this way is the fastest."""
        values = [*_of_event(self), score, *named, self.outcome]
        return Event(*values)


_of_event: Final = attrgetter(*[*Event.__dataclass_fields__][:-4])  # all before the score


@dataclass(frozen=True, slots=True)
class Passed:
    """Date words that gave no event, and why."""

    article: str
    quote: str
    paragraph: int  # where the quote stands, as in Sentence
    start: int
    words: str  # quote[at : at + len(words)] == words
    at: int
    reads: str  # EDTF or TimeML value; "" where they denote no time
    why: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole site's chronology: events in order, the articles they come from by date, and what was passed over."""

    events: tuple[Event, ...]
    articles: tuple[Article, ...]
    passed: tuple[Passed, ...] = ()
    rejected: tuple[Event, ...] = ()  # what editors took off the timeline
    notices: tuple[Problem, ...] = ()  # what an editor should look at; nothing that stops a build
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # what else editors know an actor or place by
