"""Pictures for link previews: a date, a title and the name of the site, or the years of a timeline as bars."""

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from timeline.pictures.lettering import Lettering, leftward, plain

WIDTH, HEIGHT = 1200, 630  # as previews show them

_PAPER, _INK, _LINE, _ACCENT = (252, 250, 246), (33, 30, 26), (217, 210, 197), (151, 48, 31)  # as in tokens.css
_SHADES: Final = 14  # of ink, from paper on: with line and accent they make a palette of 16, four bits a pixel
_TINTS: Final = {"line": _SHADES, "accent": _SHADES + 1}
_COVERED: Final = [value * (_SHADES - 1) // 255 for value in range(256)]

_LEFT, _RIGHT, _TOP, _FOOT = 150, WIDTH - 80, 84, HEIGHT - 90
_SPINE: Final = 96
_SMALL: Final = 36
_SIZES: Final = ((84, 2), (72, 3), (60, 4), (50, 5))  # of the title, each with the most lines
_BARS: Final = 130  # pixels, the tallest


@dataclass(frozen=True, slots=True)
class Plate:
    """What a picture says, from top to bottom. `exact`: the date is a day, so that its mark is filled."""

    title: str
    above: str = ""
    below: str = ""
    exact: bool = False
    bars: tuple[int, ...] = ()  # the years, each as a share of the tallest, in percent
    current: int = -1  # which of them the page is about

    @property
    def texts(self) -> tuple[str, ...]:
        return (plain(self.above), plain(self.title), plain(self.below))


def drawable(plate: Plate, letters: Lettering) -> bool:
    return all(map(letters.has, plate.texts))


def drawn(plate: Plate, letters: Lettering) -> bytes:
    """The picture as PNG, in two colours on paper."""
    ink = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(ink)
    above, title, below = plate.texts
    _write(draw, _one_line(above, letters), _TOP, _SMALL, letters)
    size, lines = letters.lines(title, _SIZES, _RIGHT - _LEFT)
    start = _TOP + _SMALL * 2 if above else _TOP
    for number, line in enumerate(lines):
        _write(draw, line, start + number * size * 5 // 4, size, letters)
    _write(draw, _one_line(below, letters), _FOOT, _SMALL, letters)
    picture = ink.point(_COVERED)
    picture.putpalette([*_ramp(), *_LINE, *_ACCENT])
    _mark(ImageDraw.Draw(picture), plate)
    written = BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


def _write(draw: ImageDraw.ImageDraw, text: str, top: int, size: int, letters: Lettering) -> None:
    """A line at the margin where its script begins."""
    x, anchor = (_RIGHT, "ra") if leftward(text) else (_LEFT, "la")
    draw.text((x, top), text, fill=255, font=letters.font(size, text), anchor=anchor)


def _one_line(text: str, letters: Lettering) -> str:
    _, (line,) = letters.lines(text, ((_SMALL, 1),), _RIGHT - _LEFT)
    return line


def _ramp() -> list[int]:
    """From paper to ink, in even steps."""
    steps = _SHADES - 1
    return [low + (high - low) * n // steps for n in range(_SHADES) for low, high in zip(_PAPER, _INK, strict=True)]


def _mark(draw: ImageDraw.ImageDraw, plate: Plate) -> None:
    """The spine with the mark of the date, or the bars of the years above the foot."""
    draw.rectangle((_SPINE - 2, 0, _SPINE + 1, HEIGHT), fill=_TINTS["line"])
    if plate.above:
        middle, tall = _TOP + _SMALL * 3 // 4, 0 if plate.exact else 14
        box = (_SPINE - 15, middle - 15 - tall, _SPINE + 14, middle + 14 + tall)
        fill = _TINTS["accent"] if plate.exact else 0
        draw.rounded_rectangle(box, 15, fill=fill, outline=_TINTS["accent"], width=6)
    width = min(56, (_RIGHT - _LEFT) / max(len(plate.bars), 1))
    for number, share in enumerate(plate.bars):
        left, tall = int(_LEFT + number * width), max(_BARS * share // 100, 2)
        tint = _TINTS["accent"] if plate.current in (number, -1) and share else _TINTS["line"]
        draw.rectangle((left, _FOOT - 30 - tall, left + int(width * 3 / 4), _FOOT - 30), fill=tint)
