"""The stylesheet: parts that come with the program, followed by those of a theme that is made for it, or alone."""

import re
from importlib.resources import files
from pathlib import Path
from typing import Final

PARTS: Final = files("timeline") / "styles"

_ORDER: Final = re.compile(r"@layer\s+([\w\s,-]+);")
_LAYER: Final = re.compile(r"^@layer \w+ \{\n(.*)^\}\n", re.MULTILINE | re.DOTALL)
_WHOLE_PAGE: Final = re.compile(r"(?<![\w.-])(?::root|body)(?= \{)")


def parts() -> dict[str, str]:
    """The text of each part by its name, in the order of the layers."""
    named = _ORDER.search(_text("layers"))
    return {name: _text(name) for name in map(str.strip, named[1].split(","))} if named else {}


def whole(theme: Path, colours: str = "") -> str:
    """For a theme that adds parts of its own, one file each, after ours and in the order of their names."""
    told = parts() | {file.stem: file.read_text(encoding="utf-8") for file in sorted(theme.glob("*.css"))}
    painted = [f"@layer tokens {{\n{colours}}}\n"] if colours else []
    return "\n".join([f"@layer {', '.join(told)};\n", *told.values(), *painted])


def alone(colours: str = "") -> str:
    """For any theme. Rules reach into the timeline's own element and no further.

    Layers would yield to whatever the theme says of links and headings, and so there are none. What is said of the
    whole page holds for that element.
    """
    tokens, *others = (_LAYER.sub(r"\1", text) for text in parts().values())
    inner = "\n".join([_text("guest"), tokens, colours, *others])
    return f".timeline {{\n{_WHOLE_PAGE.sub('&', inner)}}}\n"


def _text(name: str) -> str:
    return (PARTS / f"{name}.css").read_text(encoding="utf-8")
