"""All files of the timeline that no template draws."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from timeline import exports, search, sitemap, views
from timeline.building import colours, styles
from timeline.building.kept import Stretches, Taken
from timeline.choices import Choices
from timeline.exports import Offers
from timeline.model import Event
from timeline.pictures import Lettering, Plate, drawn
from timeline.pipeline import Published
from timeline.record import feed, json_feed
from timeline.stretches import Fingerprint, Stretch
from timeline.views import addresses, digest

Make: TypeAlias = Callable[[], str | bytes | Iterator[Stretch]]  # a file, whole or in stretches
Outline: TypeAlias = Callable[[], object]  # all that a file depends on besides the ground of the site

_LONG: Final = 300  # events in a file whose stretches are worth keeping


@dataclass(frozen=True, slots=True)
class File:
    """A file still to be made. `outline` gives all that it depends on; None where asking is not worth it.

    So does `fingerprint` of each event in a file whose stretches are kept.
    """

    address: str
    make: Make
    outline: Outline | None = None
    fingerprint: Fingerprint | None = None

    def write(self, output: Path, taken: Taken | None = None) -> Stretches:
        """Write it, and say what its stretches were made of, where there is something to take them from."""
        file, made = output / self.address, self.make()
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as written:
            if isinstance(made, str | bytes):
                written.write(made.encode() if isinstance(made, str) else made)
                return ()
            if taken is None or self.fingerprint is None:
                written.writelines(stretch.written().encode() for stretch in made)
                return ()
            return tuple(_written(stretch, self.fingerprint, taken, written) for stretch in made)


def offered(offers: Offers, fingerprint: Fingerprint) -> Iterator[File]:
    """What readers take along, and the pictures of links."""
    for address, export in offers.written():
        long = fingerprint if len(export.collection.events) >= _LONG else None
        yield File(address, export.stretches, partial(export.outline, fingerprint), long)
    for address, plate, letters in offers.drawn():
        yield File(address, partial(drawn, plate, letters), partial(_drawn_with, plate, letters))


def found(published: Published, offers: Offers, own: Iterable[str], fingerprint: Fingerprint) -> Iterator[File]:
    """What feed readers, search and search engines ask for. `own` are the addresses of a site's own pages."""
    catalogue, site = offers.catalogue, offers.site
    yield from _small(exports.schemas())
    changes = views.changes(published.record, catalogue)
    title = catalogue.language.text("What changed")
    newest = offers.whole.publication.newest
    yield File(addresses.CHANGES_FEED, partial(feed.feed, changes, site, title, newest))
    yield File(addresses.CHANGES_JSON_FEED, partial(json_feed.json_feed, changes, site, title))
    yield from _small(search.scripts())
    every = partial(_fingerprints, catalogue.events.values(), fingerprint)
    yield File(search.EVENTS, partial(search.events, catalogue), every, fingerprint)
    if site.url:
        pages = sitemap.pages(catalogue, published.record)
        yield from _small(sitemap.files((*pages, *map(sitemap.Dated, own)), site.url))


def stylesheet(address: str, theme: Path, choices: Choices) -> File:
    """That of a theme which adds parts to ours; for any other one, ours alone."""
    added = theme / "styles"
    if added.is_dir():
        return File(address, partial(styles.whole, added, colours.declared(choices.colours)))
    return File(address, partial(styles.alone, colours.declared(colours.AMONG_OTHERS | choices.colours)))


def _small(made: Iterable[tuple[str, str]]) -> Iterator[File]:
    return (File(address, partial(str, text)) for address, text in made)


def _written(stretch: Stretch, fingerprint: Fingerprint, taken: Taken, file: BinaryIO) -> tuple[str, int]:
    made_of = digest(stretch.outline(fingerprint))
    return made_of, file.write(taken(made_of) or stretch.written().encode())


def _fingerprints(events: Iterable[Event], fingerprint: Fingerprint) -> object:
    return [*map(fingerprint, events)]


def _drawn_with(plate: Plate, letters: Lettering) -> object:
    return plate, letters.edition
