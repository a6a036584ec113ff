"""What templates show, as frozen values. Grouping, order and every word about a date are settled here.

From below: addresses, days, wording, dates; shelves, catalogue; evidence, corroboration, outcome; event; years,
articles; pages, method, review; specimens, patterns.
"""

from timeline.views.addresses import mention_anchor
from timeline.views.articles import ArticleReading, Mark, article_lines, article_reading, marks
from timeline.views.catalogue import Catalogue, Part, catalogue
from timeline.views.event import EventView, event_view
from timeline.views.method import MethodPage, method_page
from timeline.views.pages import (
    EventPage,
    PeriodPage,
    TimelinePage,
    TopicLine,
    event_pages,
    period_pages,
    periods,
    redirects,
    timeline_page,
    topic_lines,
)
from timeline.views.patterns import PatternsPage, patterns_page
from timeline.views.review import ReviewPage, review_page

__all__ = [
    "ArticleReading",
    "Catalogue",
    "EventPage",
    "EventView",
    "Mark",
    "MethodPage",
    "Part",
    "PatternsPage",
    "PeriodPage",
    "ReviewPage",
    "TimelinePage",
    "TopicLine",
    "article_lines",
    "article_reading",
    "catalogue",
    "event_pages",
    "event_view",
    "marks",
    "mention_anchor",
    "method_page",
    "patterns_page",
    "period_pages",
    "periods",
    "redirects",
    "review_page",
    "timeline_page",
    "topic_lines",
]
