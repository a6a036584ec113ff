"""Text in pictures: what a font can draw, and how text breaks into lines that fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Final
from unicodedata import bidirectional, category

from PIL import ImageFont, features

SERIF: Final = str(files("font_source_serif_pro") / "files/SourceSerifPro-Regular.otf")

_ABSENT: Final = "\U0010ffff"  # no font has a letter for it
_JOINERS: Final = "\u200c\u200d"  # they shape Persian and Indic words, while other marks of format only steer lines
_ELLIPSIS: Final = "…"


@dataclass(frozen=True)
class Lettering:
    """A font file. The same text gives the same picture, whatever else is on the machine."""

    file: str

    @cached_property
    def edition(self) -> str:
        """Names what it draws with: where that is the same, the same text gives the same picture."""
        shapes = str(features.version("raqm"))
        return sha256(shapes.encode() + Path(self.file).read_bytes()).hexdigest()

    @cached_property
    def _sizes(self) -> dict[tuple[int, bool], ImageFont.FreeTypeFont]:
        return {}

    @cached_property
    def _known(self) -> dict[str, bool]:
        return {}

    @cached_property
    def _absent(self) -> bytes:
        return self._shape(_ABSENT)

    def font(self, size: int, text: str) -> ImageFont.FreeTypeFont:
        """The font for a text: shaped where its script needs that, and else as every machine can."""
        engine = ImageFont.Layout.RAQM if shaped(text) else ImageFont.Layout.BASIC
        key = (size, shaped(text))
        if key not in self._sizes:
            self._sizes[key] = ImageFont.truetype(self.file, size, layout_engine=engine)
        return self._sizes[key]

    def has(self, text: str) -> bool:
        """Whether it can draw all of a text. A script that runs leftward or joins its letters needs a library more."""
        if shaped(text) and not features.check_feature("raqm"):
            return False
        return all(letter.isspace() or letter in _JOINERS or self._has(letter) for letter in text)

    def lines(self, text: str, sizes: Sequence[tuple[int, int]], width: int) -> tuple[int, list[str]]:
        """The largest size at which a text fits, given with the most lines of each, and its lines.

        What is too long for the smallest ends in an ellipsis; only there a word too long for a line is broken.
        """
        for size, most in sizes:
            lines = self._filled(text.split(), size, width)
            if len(lines) <= most and all(self._fits(line, size, width) for line in lines):
                return size, lines
        pieces = [piece for word in text.split() for piece in self._pieces(word, size, width)]
        lines = self._filled(pieces, size, width)
        return size, [*lines[: most - 1], self._cut(lines[most - 1], size, width)] if len(lines) > most else lines

    def _filled(self, words: Sequence[str], size: int, width: int) -> list[str]:
        """Lines with as many words as fit; a word that does not is a line all the same."""
        lines = [""]
        for word in words:
            longer = f"{lines[-1]} {word}".strip()
            if not lines[-1] or self._fits(longer, size, width):
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def _pieces(self, word: str, size: int, width: int) -> list[str]:
        """A word in pieces that each fit a line."""
        pieces = [""]
        for letter in word:
            if pieces[-1] and not self._fits(pieces[-1] + letter, size, width):
                pieces.append("")
            pieces[-1] += letter
        return pieces

    def _cut(self, line: str, size: int, width: int) -> str:
        """The line with as much of it as fits before an ellipsis: whole words, or a part of the only one."""
        ends = (len(line), *_spaces(line), *range(len(line) - 1, 0, -1))
        return next(cut for end in ends if self._fits(cut := line[:end] + _ELLIPSIS, size, width))

    def _fits(self, line: str, size: int, width: int) -> bool:
        return self.font(size, line).getlength(line) <= width

    def _has(self, letter: str) -> bool:
        if letter not in self._known:
            self._known[letter] = self._shape(letter) != self._absent
        return self._known[letter]

    def _shape(self, letter: str) -> bytes:
        mask = self.font(32, "").getmask(letter)
        return bytes(mask) + str(mask.size).encode()


@cache
def lettering(file: str = "") -> Lettering:
    """The font of a file, else a serif that comes along. Raises OSError for what is none."""
    if file and not Path(file).is_file():
        raise FileNotFoundError(file)
    made = Lettering(file or SERIF)
    made.font(32, "")
    return made


def plain(text: str) -> str:
    """Text without the marks that steer its direction: a picture has no lines around it to turn."""
    return "".join(letter for letter in text if category(letter) != "Cf" or letter in _JOINERS)


def shaped(text: str) -> bool:
    """Whether its letters must be joined, reordered or set upon one another."""
    return any(bidirectional(letter) in ("R", "AL") or category(letter) in ("Mn", "Mc") for letter in text)


def leftward(text: str) -> bool:
    """Whether its first letter with a direction runs from right to left."""
    return next((bidirectional(letter) != "L" for letter in text if bidirectional(letter) in ("L", "R", "AL")), False)


def _spaces(line: str) -> list[int]:
    return [place for place in range(len(line) - 1, 0, -1) if line[place].isspace()]
