"""What the search loads: an index that is light, and somebody else's library as they published it."""

import gzip
import json
import random
from dataclasses import replace
from hashlib import sha256
from importlib.resources import files
from itertools import accumulate

from tests.samples import FRENCH, POST, catalogued, event, full, report, timeline
from timeline import search
from timeline.stretches import joined

ASSETS = files("timeline") / "search/assets"
UFUZZY = "3eef8ba0ad55444c31f0e86f8375f25916515402cf2d4d7b5a2c01b4b67f2e19"  # dist/uFuzzy.iife.min.js of 1.0.19 on npm


def rows(made):
    """What the script hands to the search."""
    text = joined(search.events(made))
    assert (text[:16], text[-4:]) == ("timelineSearch([", "]);\n"[-4:])
    return json.loads(text.removeprefix("timelineSearch(").removesuffix(");\n"))


def test_every_event_can_be_found_in_order_of_time():
    assert [row[0] for row in rows(catalogued(full()))] == [event.id for event in full().events]


def test_an_event_is_found_by_its_date_title_names_sources_and_quotes():
    told = event(
        "2018-03",
        report(POST, "2018-03", "He will be here in ", "March"),
        report(POST, "2018-03", "It is set for ", "March"),
        title="The visit",
        actors=("Anna Berg",),
        places=("Rome",),
    )
    assert rows(catalogued(timeline(told))) == [
        [
            told.id,
            "March 2018",
            "The visit",
            "Anna Berg, Rome, Harbour Post",
            "He will be here in March.\nIt is set for March.",
        ]
    ]


def test_a_title_and_quotes_say_their_language_where_it_is_not_the_sites():
    quoted = report(FRENCH, "2018", "En ", "2018")
    found = event("2018", quoted), event("2019", report(FRENCH, "2019", "En ", "2019"), edited=("title",))
    both, retitled, own = rows(catalogued(timeline(*found, event("2020", report(POST, "2020", "In ", "2020")))))
    assert (both[5:], retitled[5:], own[5:]) == (["", "fr", "fr"], ["", "", "fr"], [])


def test_what_has_no_page_of_its_own_says_where_it_stands():
    (row,) = rows(catalogued(timeline(event("2018", report(POST, "2018", "In ", "2018"))), event_pages=0))
    assert row[5:] == ["years/2018.html#2018-event"]


def test_accents_are_composed_so_that_each_is_one_letter():
    told = event("2018", report(POST, "2018", "Le the\u0301 de ", "2018"), title="Cafe\u0301")
    ((*_, title, _, quote),) = rows(catalogued(timeline(told)))
    assert (title, quote) == ("Café", "Le thé de 2018.")


def test_the_library_is_what_its_authors_published_with_their_licence():
    assert sha256((ASSETS / "ufuzzy.js").read_bytes()).hexdigest() == UFUZZY
    assert "v1.0.19" in (ASSETS / "ufuzzy.js").read_text(encoding="utf-8")[:100]
    assert "Copyright (c) 2022 Leon Sorokin" in (ASSETS / "ufuzzy.LICENSE.txt").read_text(encoding="utf-8")


def test_every_script_of_the_search_is_published():
    published = dict(search.scripts())
    assert sorted(published) == ["search/search.js", "search/ufuzzy.LICENSE.txt", "search/ufuzzy.js"]


def test_an_index_of_many_events_weighs_at_most_150_bytes_an_event():
    """Gzipped, of words as frequent as those of a language are: the n-th comes up 1/n times as often as the first."""
    dice, letters = random.Random(1), "etaoinshrdlcumwfgypbvk"  # noqa: S311 - it makes text, and no secrets
    words = ["".join(dice.choices(letters, k=dice.randrange(2, 10))) for _ in range(20_000)]
    added = list(accumulate(1 / n for n in range(1, len(words) + 1)))

    def said(count):
        return " ".join(dice.choices(words, cum_weights=added, k=count)).capitalize()

    shown = timeline(
        *(
            replace(
                event(
                    f"20{n % 20:02}-0{n % 9 + 1}", report(POST, f"20{n % 20:02}", f"{said(24)} in ", f"20{n % 20:02}")
                ),
                id=f"20{n % 20:02}-0{n % 9 + 1}-{said(5).lower().replace(' ', '-')}-{n}",
                title=said(8),
                actors=(said(2),),
            )
            for n in range(2_000)
        )
    )
    weight = len(gzip.compress(joined(search.events(catalogued(shown))).encode()))
    assert 80 < weight / len(shown.events) <= 150
