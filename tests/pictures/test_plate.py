"""The pictures, opened again."""

from io import BytesIO

import pytest
from PIL import Image

from timeline.pictures import HEIGHT, WIDTH, Plate, drawn, lettering

SERIF = lettering()
VISIT = Plate("The visit", "5 March 2018", "The port", exact=True)
PAPER, ACCENT = (252, 250, 246), (151, 48, 31)


def opened(plate):
    return Image.open(BytesIO(drawn(plate, SERIF))).convert("RGB")


def differ(one, other, box=(0, 0, WIDTH, HEIGHT)):
    return opened(one).crop(box).tobytes() != opened(other).crop(box).tobytes()


def test_a_picture_has_the_size_that_previews_show():
    assert (WIDTH, HEIGHT) == opened(VISIT).size == (1200, 630)


def test_it_is_small():
    assert len(drawn(VISIT, SERIF)) < 20_000


def test_the_same_plate_gives_the_same_bytes():
    assert drawn(VISIT, SERIF) == drawn(VISIT, lettering())


@pytest.mark.parametrize(
    "other",
    [
        Plate("The visits", "5 March 2018", "The port", exact=True),
        Plate("The visit", "6 March 2018", "The port", exact=True),
        Plate("The visit", "5 March 2018", "The ports", exact=True),
        Plate("The visit", "5 March 2018", "The port"),
    ],
)
def test_everything_that_it_says_can_be_seen(other):
    assert differ(VISIT, other)


def test_a_title_of_any_length_stays_above_the_foot():
    foot = (110, HEIGHT - 110, WIDTH, HEIGHT)
    long = Plate("the harbour and the bridge " * 40, "5 March 2018", "The port", exact=True)
    assert not differ(VISIT, long, foot)


def test_nothing_is_drawn_beyond_the_margin():
    long = Plate("the harbour and the bridge " * 40, "5 March 2018 " * 9, "The port " * 40)
    margin = opened(long).crop((WIDTH - 79, 0, WIDTH, HEIGHT))
    assert margin.getcolors() == [(79 * HEIGHT, PAPER)]


def test_bars_stand_for_years_and_the_one_meant_is_marked():
    def accents(plate):
        return {colour: count for count, colour in opened(plate).getcolors()}.get(ACCENT, 0)

    every, one = Plate("", bars=(50, 100, 0)), Plate("", bars=(50, 100, 0), current=0)
    assert 0 < accents(one) < accents(every)
    assert accents(Plate("", bars=(0, 0))) == 0


def test_a_thousand_years_fit():
    assert opened(Plate("", bars=(100,) * 1000)).crop((WIDTH - 79, 0, WIDTH, HEIGHT)).getcolors() == [
        (79 * HEIGHT, PAPER)
    ]
