"""Addresses that pages of actors and places had before editors named these otherwise, and where each leads now."""

from collections.abc import Iterator, Mapping
from typing import Final

from timeline import actors
from timeline.views import addresses
from timeline.views.catalogue import Catalogue, Part
from timeline.views.facets import Facet, Sort

_NAMED: Final[tuple[Sort, ...]] = ("actor", "place")


def renamed(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Addresses that are no page, and the page of the name that the editors gave.

    Each form in their list may have had a page, as an actor or as a place. Where two names have a claim, the one that
    still is what the address says comes first.
    """
    for part in catalogue.parts:
        yield from _within(part, catalogue.also).items()


def _within(part: Part, also: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    listed = [facet for facet in part.facets.paged() if facet.sort in _NAMED and facet.name in also]
    claims = sorted(
        (sort != facet.sort, address, facet.url)
        for facet in listed
        for sort in _NAMED
        for address in _addresses(part.prefix, sort, facet, also)
    )
    pages = {url for facet in part.facets.paged() for url in facet.urls}
    return {address: url for _, address, url in reversed(claims) if address not in pages}


def _addresses(prefix: str, sort: Sort, facet: Facet, also: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for name in (facet.name, *also[facet.name]):
        yield addresses.facet(prefix, sort, actors.slugs([name])[name])
