"""What the pages of articles are named after when their titles cannot name them."""

from datetime import UTC, datetime
from functools import partial
from types import SimpleNamespace

import pytest
from pelican.utils import slugify

from tests.site.projects import project
from timeline.building import slugs

SLUGIFIED = partial(slugify, regex_subs=[(r"[^\w\s-]", ""), (r"(?u)\A\s*", ""), (r"(?u)\s*\Z", ""), (r"[-\s]+", "-")])
LONG = "the-quay-" * 22 + "xyz"  # 201 bytes


def read(day, file, slug, metadata=()):
    path = f"articles/{file}.md"
    return SimpleNamespace(
        date=datetime.fromisoformat(day).replace(tzinfo=UTC), relative_source_path=path, slug=slug, metadata=metadata
    )


@pytest.mark.parametrize(
    ("reads", "expected"),
    [
        ([("2018-01-24", "a", "tides"), ("2018-01-25", "b", "storms")], ["tides", "storms"]),
        ([("2018-01-25", "a", "tides"), ("2018-01-24", "b", "tides")], ["tides-2018-01-25", "tides"]),  # the oldest
        ([("2018-01-24", "b", "tides"), ("2018-01-24", "a", "Tides")], ["tides-2018-01-24", "Tides"]),
        ([("2018-01-24", name, "tides") for name in "abc"], ["tides", "tides-2018-01-24", "tides-c"]),
        ([("2018-01-24", "3/a", "tides"), ("2018-01-24", "4/a", "tides")], ["tides", "tides-2018-01-24"]),
        ([("2018-01-24", "Who knows", "")], ["who-knows"]),  # "???"
        ([("2018-01-24", "a", LONG)], [LONG.removesuffix("-xyz")]),
        ([("2018-01-24", "a", "x" * 300)], ["x" * 200]),
        (
            [("2018-01-24", "a", LONG), ("2018-01-25", "b", LONG)],
            [LONG.removesuffix("-xyz"), f"{'the-quay-' * 21}2018-01-25"],
        ),
    ],
)
def test_each_article_has_a_name_of_its_own(reads, expected):
    made = [read(*each) for each in reads]
    slugs.settle(made, SLUGIFIED)
    assert expected == [each.slug for each in made]


def test_a_written_slug_stays():
    made = [read("2018-01-24", "a", "tides"), read("2018-01-25", "b", "tides", {"slug": "tides"})]
    slugs.settle(made, SLUGIFIED)
    assert ["tides", "tides"] == [each.slug for each in made]  # which the build will not have


def test_an_archive_in_which_titles_come_again_is_built(tmp_path):
    body = "The ferry stayed in port on {} May 2011."
    titles = {"early": "Tides", "late": "Tides", "marks": "???", "long": "Sinking " * 40}
    articles = {
        name: f"Title: {title}\nDate: 2011-05-1{number}\n\n{body.format(number)}\n"
        for number, (name, title) in enumerate(titles.items(), 1)
    }
    site = project(tmp_path, **articles)
    assert site.build().complained == ""
    names = {f"{'-'.join(['sinking'] * 25)}.html", "marks.html", "tides-2011-05-12.html", "tides.html"}
    assert names == {name for name in site.files("output/articles") if name.endswith(".html")}
