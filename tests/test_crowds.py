"""Three thousand events of a century, told at length by many: no page outgrows a slow line."""

import gzip
import random
from itertools import islice

import pytest

from tests.samples import ARTICLES, catalogued, event, report, timeline
from tests.test_theme import LEAST, templates
from timeline import views
from timeline.exports import Offers, Site
from timeline.model import Passed
from timeline.record.changes import recorded

COUNT = 3_000
WORDS = ["".join(chr(97 + n // 17**k % 17) for k in range(5)) for n in range(1, 5_000)]


@pytest.fixture(scope="module")
def pages():
    """A page of each kind that holds a long list, by template, as HTML."""
    dice = random.Random(1)  # noqa: S311 - it makes text, and no secrets

    def said(count):
        return " ".join(dice.choices(WORDS, k=count)).capitalize()

    names = [said(2) for _ in range(2_000)]

    def told(n):
        edtf = f"{1900 + n % 100}-{n % 12 + 1:02}-{n % 28 + 1:02}" if n % 3 else "1957"  # a third of all in one year
        reports = (report(by, edtf, f"{said(30)} on ", edtf, paragraph=n) for by in ARTICLES[: n % 3 + 1])
        named = {"actors": tuple(dice.sample(names, 3)), "places": tuple(dice.sample(names, 2))}
        return event(edtf, *reports, id=f"e{n}", title=said(12), **named)

    why = said(3)
    passed = tuple(Passed("bridge", f"{said(30)} in May.", n, 0, "May", 0, "XXXX-05", why) for n in range(1_000))
    shown = timeline(*map(told, range(COUNT)), passed=passed)
    made, first = catalogued(shown), ARTICLES[0].published
    record = recorded(recorded((), shown.events[:9], ARTICLES, first), shown.events, ARTICLES, first)
    part = made.parts[0]
    context = LEAST | {"output_file": "x.html", "along": Offers(shown, made, Site("A timeline"))}
    crowded = next(page for page in views.period_pages(part, made) if page.url == "years/1957.html").make()
    return {
        template: templates().get_template(f"{template}.html").render(context | {"view": page})
        for template, page in {
            "timeline": views.timeline_page(part, made),
            "timeline/names": views.names_page(part, made),
            "timeline/facet": next(views.facet_pages(part, made)).make(),
            "timeline/period": crowded,
            "timeline/coverage": [*islice(views.coverage_pages(made), 2)][1][1](),
            "timeline/changes": next(views.changes_pages(record, made)),
        }.items()
    }


def weight(html):
    return len(gzip.compress(html.encode()))


def test_no_page_weighs_more_than_200_kilobytes(pages):
    assert {template: weight(html) // 1024 for template, html in pages.items() if weight(html) > 200 * 1024} == {}


def test_the_front_page_weighs_no_more_than_60_kilobytes(pages):
    assert weight(pages["timeline"]) <= 60 * 1024
