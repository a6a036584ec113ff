"""What templates show, as frozen values. Grouping, order and every word about a date are settled here.

From below: addresses, wording, dates; evidence, corroboration; event; years, articles; pages, method.
"""

from timeline.views.addresses import mention_anchor
from timeline.views.articles import ArticleReading, Mark, article_lines, article_reading, marks
from timeline.views.event import EventView, event_view
from timeline.views.method import MethodPage, method_page
from timeline.views.pages import (
    EventPage,
    TimelinePage,
    YearPage,
    event_pages,
    redirects,
    timeline_page,
    year_pages,
)

__all__ = [
    "ArticleReading",
    "EventPage",
    "EventView",
    "Mark",
    "MethodPage",
    "TimelinePage",
    "YearPage",
    "article_lines",
    "article_reading",
    "event_pages",
    "event_view",
    "marks",
    "mention_anchor",
    "method_page",
    "redirects",
    "timeline_page",
    "year_pages",
]
