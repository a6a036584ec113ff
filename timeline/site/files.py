"""All files of the timeline that no template draws."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from timeline import exports, search, sitemap, views
from timeline.building import colours, styles
from timeline.choices import Choices
from timeline.exports import Offers
from timeline.pictures import Lettering, Plate, drawn
from timeline.pipeline import Published
from timeline.plan import Fingerprint
from timeline.record import feed, json_feed
from timeline.site.renewal import Outline
from timeline.views import addresses

Make: TypeAlias = Callable[[], str | bytes | Iterator[str]]  # a file, or piece by piece


@dataclass(frozen=True, slots=True)
class File:
    """A file still to be made. `outline` gives all that it depends on; None where asking is not worth it."""

    address: str
    make: Make
    outline: Outline | None = None

    def write(self, output: Path) -> None:
        file, made = output / self.address, self.make()
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as written:
            for piece in [made] if isinstance(made, str | bytes) else made:
                written.write(piece.encode() if isinstance(piece, str) else piece)


def offered(offers: Offers, fingerprint: Fingerprint) -> Iterator[File]:
    """What readers take along, and the pictures of links."""
    for address, export in offers.written():
        yield File(address, export.pieces, partial(export.outline, fingerprint))
    for address, plate, letters in offers.drawn():
        yield File(address, partial(drawn, plate, letters), partial(_drawn_with, plate, letters))


def found(published: Published, offers: Offers, own: Iterable[str]) -> Iterator[File]:
    """What feed readers, search and search engines ask for. `own` are the addresses of a site's own pages."""
    catalogue, site = offers.catalogue, offers.site
    yield from _small(exports.schemas())
    changes = views.changes(published.record, catalogue)
    title = catalogue.language.text("What changed")
    newest = offers.whole.publication.newest
    yield File(addresses.CHANGES_FEED, partial(feed.feed, changes, site, title, newest))
    yield File(addresses.CHANGES_JSON_FEED, partial(json_feed.json_feed, changes, site, title))
    yield from (File(address, make) for address, make in search.published(catalogue))
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


def _drawn_with(plate: Plate, letters: Lettering) -> object:
    return plate, letters.edition
