"""The timeline to take along: files in many formats, citations, pages to embed, pictures.

From below: collection; records, atom, jsonfeed, table, calendar, linked, citation, embed, plates; formats; offers.
"""

from timeline.exports.collection import Collection, Publication, Site
from timeline.exports.offers import Offers
from timeline.exports.records import schemas

__all__ = ["Collection", "Offers", "Publication", "Site", "schemas"]
