"""The timeline as it was read out of the articles, with all that its pages look up."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from timeline import exports, views
from timeline.choices import Choices
from timeline.language import Language
from timeline.pipeline import Published
from timeline.stretches import Fingerprint
from timeline.views import Catalogue


@dataclass(frozen=True, slots=True, eq=False)
class Chronology:
    """What is published, where each part of it stands, and what readers can take along."""

    published: Published
    catalogue: Catalogue
    fingerprint: Fingerprint
    offers: exports.Offers

    @classmethod
    def of(cls, published: Published, choices: Choices, language: Language, settings: Mapping[str, Any]) -> Self:
        catalogue = views.catalogue(published.timeline, choices, language, published.keys)
        named, about = settings["SITENAME"], settings.get("SITESUBTITLE", "")
        site = exports.Site(named, about, settings["SITEURL"], language.tag)
        offers = exports.Offers(published.timeline, catalogue, site)
        return cls(published, catalogue, views.fingerprints(catalogue), offers)
