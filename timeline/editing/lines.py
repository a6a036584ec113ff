"""On which line of its article's file a sentence stands, whatever markup and line breaks do to it there."""

from timeline.model import Passed


def line(text: str, passed: Passed) -> int:
    """The line with these date words in their sentence; else the first line that has them, and 0 where none has.

    Only letters and digits are compared: all else may be markup, or typography.
    """
    letters = [place for place, character in enumerate(text) if character.isalnum()]
    start = "".join(text[place] for place in letters).find(_letters(passed.quote))
    if start >= 0 and (before := start + len(_letters(passed.quote[: passed.at]))) < len(letters):
        return text.count("\n", 0, letters[before]) + 1
    return next((number for number, each in enumerate(text.splitlines(), 1) if passed.words in each), 0)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
