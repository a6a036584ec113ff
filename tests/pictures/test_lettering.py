"""What a font can draw, and how lines break."""

import pytest

from timeline.pictures.lettering import leftward, lettering, plain, shaped

SERIF = lettering()
SIZES = ((40, 1), (30, 2), (20, 3))


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Le Drian à Téhéran – “snapback”…", True),
        ("Łódź, İzmir, Škoda", True),
        ("Москва", True),
        ("Αθήνα", True),
        ("", True),
        ("روز شنبه", False),
        ("港", False),
        ("The quay 🚢", False),
    ],
)
def test_the_font_that_comes_along_has_the_letters_of_europe(text, drawn):
    assert SERIF.has(text) is drawn


def test_a_short_line_is_set_large_and_a_long_one_smaller_in_more_lines():
    assert SERIF.lines("The port", SIZES, 400) == (40, ["The port"])
    assert SERIF.lines("The council meets the builders of it", SIZES, 400) == (
        30,
        ["The council meets the", "builders of it"],
    )


def test_what_is_too_long_ends_in_an_ellipsis_after_a_whole_word():
    size, lines = SERIF.lines("the harbour and the bridge " * 9, SIZES, 400)
    assert (size, len(lines)) == (20, 3)
    assert lines[2].endswith(("harbour…", "and…", "the…", "bridge…"))


def test_a_word_too_long_for_a_line_is_broken_and_no_letter_lost():
    word = "Donaudampfschifffahrtsgesellschaft" * 3
    size, lines = SERIF.lines(word, SIZES, 400)
    assert (size, "".join(lines)) == (20, word)
    assert SERIF.lines(word * 9, SIZES, 400)[1][2].endswith("…")


@pytest.mark.parametrize("text", ["The port", "x" * 300, "two words " * 40])
def test_no_line_is_wider_than_there_is_room(text):
    size, lines = SERIF.lines(text, SIZES, 400)
    assert all(SERIF.font(size, line).getlength(line) <= 400 for line in lines)


@pytest.mark.parametrize(
    ("text", "joined", "left"),
    [
        ("The port", False, False),
        ("روز شنبه", True, True),
        ("שלום", True, True),
        ("नमस्ते", True, False),
        ("3 روز", True, True),
    ],
)
def test_scripts_that_join_their_letters_and_those_that_run_leftward_are_known(text, joined, left):
    assert (shaped(text), leftward(text)) == (joined, left)


def test_marks_of_direction_are_left_out_and_those_that_shape_words_stay():
    assert plain("by \u2068Anna\u2069, می\u200cکند") == "by Anna, می\u200cکند"


@pytest.mark.parametrize("content", [None, b"no font"])
def test_what_is_no_font_is_refused(tmp_path, content):
    file = tmp_path / "a.ttf"
    if content:
        file.write_bytes(content)
    with pytest.raises(OSError, match=r"."):
        lettering(str(file))
