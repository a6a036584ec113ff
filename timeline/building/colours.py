"""The colours of a site: ours or its own, with enough contrast between text and ground to be read."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from timeline.building import styles
from timeline.errors import did_you_mean

Pair: TypeAlias = tuple[str, str]  # on light ground, on dark ground
Palette: TypeAlias = Mapping[str, Pair]

TEXTS: Final = ("ink", "muted", "accent")
GROUNDS: Final = ("paper", "tint")
AMONG_OTHERS: Final[dict[str, Pair]] = {"paper": ("#fff", "#181613")}  # in a theme that is not made for us
LEAST: Final = 4.5  # of text to its ground: WCAG 2.2, 1.4.3

_SCHEMES: Final = ("light", "dark")
_HEX: Final = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_DECLARED: Final = re.compile(r"--(\w+): light-dark\((#\w+), (#\w+)\);")


def ours() -> Palette:
    """What there is when a site says nothing."""
    declared, _, _ = styles.parts()["tokens"].partition("@media")
    return palette(declared)


def palette(css: str) -> Palette:
    return {name: (light, dark) for name, light, dark in _DECLARED.findall(css)}


def chosen(given: Mapping[Any, Any]) -> tuple[dict[str, Pair], tuple[tuple[str, str], ...]]:
    """The colours that a site sets; and what is wrong with them, each with what to do, after which there are none."""
    base = ours()
    wrong = [problem for name, value in given.items() for problem in _malformed(name, value, base)]
    if wrong:
        return {}, tuple(wrong)
    own = {name: _pair(value) for name, value in given.items()}
    faint = tuple(_faint({**base, **own}, own))
    return ({} if faint else own), faint


def _pair(value: Any) -> Pair:  # noqa: ANN401
    colours: Sequence[str] = (value,) if isinstance(value, str) else value
    return colours[0], colours[-1]


def declared(own: Palette) -> str:
    """As CSS, which leaves our own to readers who ask for more contrast."""
    if not own:
        return ""
    lines = "".join(f"      --{name}: light-dark({light}, {dark});\n" for name, (light, dark) in own.items())
    return f"  @media not (prefers-contrast: more) {{\n    :root {{\n{lines}    }}\n  }}\n"


def contrast(one: str, other: str) -> float:
    """Of two colours, as WCAG has it: from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _malformed(name: object, value: object, known: Palette) -> Iterator[tuple[str, str]]:
    if name not in known:
        hint = did_you_mean(str(name), known)
        yield f"`TIMELINE_COLOURS` knows no colour `{name}`{hint}", f"there are {', '.join(known)}"
        return
    pair: Any = (value,) if isinstance(value, str) else value
    sound = isinstance(pair, list | tuple) and len(pair) in (1, 2)
    if not (sound and all(isinstance(each, str) and _HEX.fullmatch(each) for each in pair)):
        message = f"`TIMELINE_COLOURS` must give `{name}` one colour such as #97301f, or two, got {value!r}"
        yield message, f'write {{"{name}": ["#97301f", "#f39a83"]}}: on light ground, on dark ground'


def _faint(palette: Palette, own: Palette) -> Iterator[tuple[str, str]]:
    """Texts that would not stand out from their ground, where a colour of the site's own is one of the two."""
    for text in TEXTS:
        for ground in GROUNDS:
            for scheme, front, behind in zip(_SCHEMES, palette[text], palette[ground], strict=True):
                found = contrast(front, behind)
                if found < LEAST and {text, ground} & {*own}:
                    what = (
                        f"`{text}` {front} on `{ground}` {behind} has a contrast of {found:.2f} in the {scheme} scheme"
                    )
                    yield f"`TIMELINE_COLOURS`: {what}, expected {LEAST} or more", "take a darker and a lighter colour"


def _luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    red, green, blue = (_linear(int(digits[n : n + 2], 16) / 255) for n in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
