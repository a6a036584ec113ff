"""What fuzzing begins with, by target, and the telling pieces that it puts in: all of it out of this repository."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from tests.hostile import test_files, test_html, test_yaml
from timeline.dates.rules import TABLE

ROOT: Final = Path(__file__).parents[2]
FOUND: Final = Path(__file__).parent / "found"
KEPT: Final = ROOT / "build/fuzz"  # what reached new code: the next run goes on from there
TARGETS: Final = ("edtf", "prose", "article", "html", "curation", "names", "events")

_EDTF: Final = (
    "2018 2018-03 2018-03-05 2018-21 2018-24 9999-24 201X 000X 2018~ 2018-03? 201X% 2018-03-05/2018-04 ../2018 2018/.."
).split()
_SIGNS: Final = {
    "edtf": ["0001", "9999", "2000-02-29", "-12", "-31", "-24", "X", "~", "?", "%", "/", "..", "\u0662", "\n"],
    "html": (
        "<p> </p> <b> </b> <a> </a> <svg> </svg> <math> <mi> <script> </script> <style> <pre> <br> <h2> <table> <td> "
        "<li> <template> <select> <textarea> <title> <noscript> <iframe> <foreignObject> <mtext> <mglyph> <desc> "
        "</ /> <? <! <!-- --> --!> <!--> <![CDATA[ ]]> =' =\" > < & ; &# &#65; &#xD800; &amp &amp; &notit; &shy; "
        "&zwnj; href= src= cite= class= title= id= onclick= javascript: data: // \\\\ footnote-ref "
        "role=doc-noteref {filename} م"
    ).split(),
    "yaml": [
        *("- ", ": ", "\n  ", "\n- ", "{", "}", "[", "]", ", ", '"', "'", "\\", "|\n", ">\n", "&a ", "*a", "!!", "# "),
        *(
            "? ",
            "---\n",
            "...\n",
            "%YAML",
            "<<: ",
            "~",
            "null",
            "true",
            "\t",
            "\u2028",
            "\x85",
            "\ufeff",
            "0x1F",
            "1e9",
        ),
    ],
    "markdown": (
        "** __ ` ``` ~~~ [ ]( ) ![ <> > # ## --- === * + 1. [^1] [^1]: *[A]: | :--- \\ &nbsp; {: #a .b } [a]: "
        "Title: Date: Modified: Slug: Lang: Status: Topic: Outlet: Source: Author: Tags: Save_as: Summary: {static} "
        "2018-01-24 draft hidden"
    ).split(),
}
_KEYS: Final = (
    "event: accept: reject: merge: split: distinct: add: when: title: kind: hide: id: quote: by: why: at: outcome: "
    "source: url: outlet: published: article: from: to: precision: act: speaker: rule: words: topic: name: also: "
    "ignore: events: anchor: paragraph: sentence: negated: later: with: came:"
).split()


@cache
def of(target: str) -> tuple[bytes, ...]:
    """What a target is begun with."""
    return tuple(
        dict.fromkeys(one if isinstance(one, bytes) else one.encode("utf-8", "replace") for one in _of(target))
    )


@cache
def pieces(target: str) -> tuple[bytes, ...]:
    """Pieces that mean something to a target."""
    return tuple(dict.fromkeys(piece.encode() for piece in _pieces(target)))


def findings(target: str) -> Iterator[Path]:
    """What fuzzing a target has found, and stays as a test."""
    return iter(sorted((FOUND / target).glob("*")))


def _of(target: str) -> Iterable[str | bytes]:
    match target:
        case "edtf":
            return [*_EDTF, *test_yaml.DATES]
        case "prose":
            return [*_examples(), *_paragraphs()]
        case "article":
            refused = [source for source, *_ in test_files.REFUSED if len(source) < 10_000]
            return [*_texts("content/**/*.md"), *_texts("tests/stories/**/*.md"), *refused]
        case "html":
            return [*(html for html, _ in test_html.SHOWN), *test_html.KEPT]
        case "curation":
            return [*_texts("content/curation.yaml"), *(text for text, _ in test_yaml.DECISIONS), *_yaml("add")]
        case "names":
            return [*_texts("content/names.yaml"), *_yaml("name")]
        case _:
            return [*_texts("content/events/*.yaml"), *_yaml("id"), *_no_yaml()]


def _pieces(target: str) -> Iterable[str]:
    match target:
        case "prose":
            return [" ", *sorted({word for said in _examples() for word in re.findall(r"[\w'’]+|[^\w\s]", said)})]
        case "article":
            return [*_SIGNS["markdown"], *_SIGNS["html"], *_SIGNS["edtf"], "\n", "\n\n", "    "]
        case "edtf" | "html":
            return _SIGNS[target]
        case _:
            return [*_SIGNS["yaml"], *_SIGNS["edtf"], *_KEYS]


def _examples() -> Iterator[str]:
    for rule in TABLE:
        yield from rule.examples
        yield from rule.never


def _paragraphs() -> Iterator[str]:
    for text in _texts("tests/stories/**/*.md"):
        yield from text.decode().split("\n\n")[1:]


def _texts(pattern: str) -> Iterator[bytes]:
    return (path.read_bytes() for path in sorted(ROOT.glob(pattern)))


def _no_yaml() -> Iterator[str]:
    return (text for text, _ in test_yaml.NO_YAML if len(text) < 10_000)


def _yaml(word: str) -> Iterator[str]:
    """What the README and the pages on curating show, whose first key is this one."""
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for block in re.findall(r"```yaml\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL):
            if f"{word}:" in block:
                yield block
