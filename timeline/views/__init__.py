"""What templates show, as frozen values. Grouping, order and every word about a date are settled here.

From below: later, addresses, days, wording, dates; shelves, facets, catalogue, fingerprint; evidence, corroboration,
outcome; brief, event; years; leaves, names, renamed, articles, pages, facet_pages, coverage, changes, method, review;
specimens, patterns.
"""

from timeline.views.addresses import mention_anchor
from timeline.views.articles import (
    ArticleReading,
    Mark,
    article_list_urls,
    article_lists,
    article_outline,
    article_reading,
    left,
    marks,
)
from timeline.views.brief import Brief, brief
from timeline.views.catalogue import Catalogue, Part, catalogue
from timeline.views.changes import Change, ChangesPage, changes, changes_pages, changes_urls
from timeline.views.coverage import CoveragePage, coverage_pages, coverage_urls
from timeline.views.event import EventView, event_view
from timeline.views.facet_pages import FacetPage, facet_pages, facet_urls
from timeline.views.fingerprint import digest, fingerprints
from timeline.views.later import Later
from timeline.views.method import MethodPage, method_page
from timeline.views.names import NamesPage, TopicLine, names_lines, names_page
from timeline.views.pages import EventPage, TimelinePage, event_pages, redirects, timeline_page, topic_lines
from timeline.views.patterns import PatternsPage, patterns_page
from timeline.views.period_pages import PeriodPage, period_events, period_pages, periods
from timeline.views.renamed import renamed
from timeline.views.review import ReviewPage, review_page

__all__ = [
    "ArticleReading",
    "Brief",
    "Catalogue",
    "Change",
    "ChangesPage",
    "CoveragePage",
    "EventPage",
    "EventView",
    "FacetPage",
    "Later",
    "Mark",
    "MethodPage",
    "NamesPage",
    "Part",
    "PatternsPage",
    "PeriodPage",
    "ReviewPage",
    "TimelinePage",
    "TopicLine",
    "article_list_urls",
    "article_lists",
    "article_outline",
    "article_reading",
    "brief",
    "catalogue",
    "changes",
    "changes_pages",
    "changes_urls",
    "coverage_pages",
    "coverage_urls",
    "digest",
    "event_pages",
    "event_view",
    "facet_pages",
    "facet_urls",
    "fingerprints",
    "left",
    "marks",
    "mention_anchor",
    "method_page",
    "names_lines",
    "names_page",
    "patterns_page",
    "period_events",
    "period_pages",
    "periods",
    "redirects",
    "renamed",
    "review_page",
    "timeline_page",
    "topic_lines",
]
