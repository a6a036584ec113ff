"""How to cite an event: in a line for people, and as an entry of BibTeX."""

import re
from dataclasses import dataclass
from typing import Final

from timeline.exports.collection import Collection
from timeline.model import Event
from timeline.views import wording

_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # as BibTeX itself abbreviates them
_SPECIAL: Final = {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "{": r"\textbraceleft{}", "}": r"\textbraceright{}",  # BibTeX counts braces wherever they stand
    **{letter: f"\\{letter}" for letter in "$&#%_"},
}  # fmt: skip
_IN_ADDRESSES: Final = {"\\": "%5C", "{": "%7B", "}": "%7D"}


@dataclass(frozen=True, slots=True)
class Citation:
    permalink: str  # "" where the site's own address is not known
    text: str
    bibtex: str


def citation(event: Event, collection: Collection) -> Citation:
    """Dated by the event's newest source, since that is when the page came to say what it says."""
    site, language, published = collection.site, collection.language, collection.reported(event)[1]
    permalink = site.absolute(collection.catalogue.permalink(event))
    date, day = collection.view(event).date.words, wording.day(published, language).text
    text = language.text(
        "{site} ({published}). {title} [Event: {date}].", site=site.name, published=day, title=event.title, date=date
    )
    fields = {
        "author": f"{{{{{escaped(site.name)}}}}}",  # twice, or else it would be taken for a first name and a last
        "title": f"{{{{{escaped(event.title)}}}}}",  # twice, or else its capitals would be lost
        "year": f"{{{published.year:04}}}",
        "month": _MONTHS[published.month - 1],
        "note": f"{{{escaped(language.text('Event: {date}', date=date))}}}",
        "url": f"{{{_address(permalink)}}}" if permalink else "",
    }
    return Citation(permalink, f"{text} {permalink}".rstrip(), _entry(event.id, fields))


def escaped(text: str) -> str:
    """Text as LaTeX sets it. Letters of all scripts stay as they are: BibTeX files are UTF-8."""
    return "".join(_SPECIAL.get(letter, letter) for letter in text)


def _address(url: str) -> str:
    return re.sub(r"[\\{}]", lambda found: _IN_ADDRESSES[found[0]], url)


def _entry(key: str, fields: dict[str, str]) -> str:
    lines = ",\n".join(f"  {name} = {value}" for name, value in fields.items() if value)
    return f"@misc{{{key},\n{lines}\n}}"
