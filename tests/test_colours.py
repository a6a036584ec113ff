"""Colours of a site's own, and what is said of those that nobody could read."""

import pytest

from timeline.building import colours


def test_contrast_is_computed_as_wcag_has_it():
    assert round(colours.contrast("#fff", "#000"), 1) == 21
    assert round(colours.contrast("#777777", "#fff"), 2) == 4.48  # the best known near miss


def test_nothing_chosen_changes_nothing():
    assert colours.chosen({}) == ({}, ())
    assert colours.declared({}) == ""


def test_what_is_chosen_stands_in_the_stylesheet_on_light_and_on_dark_ground():
    own, wrong = colours.chosen({"accent": ["#0b5563", "#7fd1de"]})
    assert wrong == ()
    assert "--accent: light-dark(#0b5563, #7fd1de);" in colours.declared(own)


def test_one_colour_may_serve_both_where_both_can_be_read():
    own, wrong = colours.chosen({"line": "#808080"})
    assert (own, wrong) == ({"line": ("#808080", "#808080")}, ())


WRONG = [
    ({"akcent": "#000"}, '`TIMELINE_COLOURS` knows no colour `akcent`; did you mean "accent"?'),
    ({"accent": "red"}, "`TIMELINE_COLOURS` must give `accent` one colour such as #97301f, or two, got 'red'"),
    ({"accent": ["#000", "#fff", "#888"]}, "`TIMELINE_COLOURS` must give `accent` one colour"),
    ({"accent": 3}, "`TIMELINE_COLOURS` must give `accent` one colour"),
    (
        {"accent": ["#777", "#fff"]},
        "`TIMELINE_COLOURS`: `accent` #777 on `paper` #fcfaf6 has a contrast of 4.30 in the light",
    ),
    (
        {"paper": ["#fff", "#777"]},
        "`TIMELINE_COLOURS`: `ink` #ebe6dc on `paper` #777 has a contrast of 3.60 in the dark",
    ),
]


@pytest.mark.parametrize(("given", "message"), WRONG)
def test_what_cannot_be_read_is_told_and_not_taken(given, message):
    own, wrong = colours.chosen(given)
    assert own == {}
    assert wrong[0][0].startswith(message)
    assert wrong[0][1]
