"""Article HTML to blocks of running text that know where they stand in it, and these to sentences.

Not built on `html.parser`: that takes quadratic time on unclosed tags, raises on `<![x[`, reads all tags after a bare
`&#` as text, and does each a little differently from one Python to the next. Here each tag is one match of one
expression, comments and elements that are no prose are skipped whole, and what never closes is text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from html.entities import html5
from typing import Final, NamedTuple

from timeline.model import Sentence
from timeline.sentences import spans

HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6".split())
BLOCKS: Final = HEADINGS | frozenset(
    "address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form head header hgroup hr html legend li main menu nav ol optgroup option p pre search "
    "section summary table tbody td tfoot th thead title tr ul xmp".split()
)
NO_PROSE: Final = frozenset(
    "audio button canvas datalist head iframe math noembed noframes noscript object pre script select style svg "
    "template textarea title video xmp".split()
)

_COMMENT, _NOTE = "!--", "note"
_SKIPPED = NO_PROSE | {_COMMENT, _NOTE}
# Possessive throughout, and a failed match is not tried again from within: linear time on any input.
_TAG = re.compile(
    r"""<(?: (?P<comment>!--)(?!-?>)
           | (?P<name>[a-zA-Z][^\s/<>]*+)
             (?:[^<>=]++|=\s*+(?:"[^"]*+"|'[^']*+')|=(?!\s*["']))*+  # only a quoted value may hold "<" and ">"
             (?P<end>>)?
           | (?P<other>/[a-zA-Z][^\s/<>]*+|[/!?]) [^<>]*+> )""",
    re.VERBOSE,
)
_NOTE_LINK = re.compile(r"\b(?:footnote-(?:back)?ref|doc-(?:noteref|backlink)|headerlink)\b")  # "in 2018¹" is no year
_CLOSER = r"(?=</(?i:{name})(?:[\s/][^<>]*+)?>)"
_INLINE = re.compile(r"</?(?:a|mark|span|img)(?:\s[^<>]*+)?>")
_UNCLOSED = re.compile(r"<[^<>]*+(?:<|\Z)")
LOOSE: Final = re.compile(r"<(?=[a-zA-Z/!?])")  # in text: of a tag that never closes
_UNSEEN = (  # controls, soft hyphens, zero-width characters, marks of direction, halves of surrogate pairs
    r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff"
)
_HIDDEN = re.compile(f"[{_UNSEEN}]?")
_JOINERS = ("\u200c", "\u200d")  # spelling in Persian and Indic scripts, and emoji, need them
_NO_SEMICOLON = "|".join(sorted((name for name in html5 if not name.endswith(";")), key=len, reverse=True))
_ODD = re.compile(  # what is not read character by character; one class first, for that is sought fast
    rf"""[\s&<{_UNSEEN}]
    (?: (?<=\s) (?P<space>\s+)
      | (?<=&) (?P<reference>\#[0-9]{{1,20}};?|\#[xX][0-9a-fA-F]{{1,20}};?|[a-zA-Z][a-zA-Z0-9]{{1,31}};|{_NO_SEMICOLON})
      | (?<=[{_UNSEEN}])
      | (?<=<) (?=[a-zA-Z/!?]) )""",
    re.VERBOSE,
)


class Piece(NamedTuple):
    """A stretch of a block's text, up to the next piece, and what it stands for in the source.

    As long here as there, it is the same characters; else it is the reading of the whole: `&amp;`, folded space.
    """

    at: int  # offset in the block's text
    length: int
    start: int  # offsets in the source
    end: int
    linked: bool  # within an <a>


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, caption, cell ...: running text as a reader sees it, white space folded."""

    text: str
    heading: bool
    pieces: tuple[Piece, ...]


def read(html: str) -> tuple[Block, ...]:
    """Every block of running text, in the order of the document. Reads anything; what is malformed loses no text."""
    reader, at = _Reader(html), 0
    for name, start, end in _tags(html):
        reader.run(at, start)
        reader.tag(name, start, end)
        at = end
    reader.run(at, len(html))
    reader.close()
    return tuple(reader.blocks)


def sentences(blocks: Iterable[Block]) -> tuple[Sentence, ...]:
    """The sentences of all blocks. A heading is one."""
    return tuple(
        Sentence(block.text[start:end], paragraph, start, block.heading)
        for paragraph, block in enumerate(blocks, 1)
        for start, end in (((0, len(block.text)),) if block.heading else spans(block.text))
    )


def same_text(one: str, other: str) -> bool:
    """Whether two sources hold the same sentences for certain: they differ in links, marks and images at most.

    Much faster than to read them. Where it cannot tell, it says no.
    """
    if one == other:
        return True
    whole = not (_UNCLOSED.search(one) or _UNCLOSED.search(other))
    return whole and _INLINE.sub(_telling, one) == _INLINE.sub(_telling, other)


def _telling(tag: re.Match[str]) -> str:
    """Nothing of a tag, but of one that hides its text, or may end elsewhere."""
    hides = _NOTE_LINK.search(tag[0]) or tag[0].count('"') % 2 or tag[0].count("'") % 2
    return tag[0] if hides else ""


class _Reader:
    """Gathers runs of text into the block that is open, and blocks into `blocks`."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.blocks: list[Block] = []
        self.heading = self.linked = False
        self._open()

    def _open(self) -> None:
        self.texts: list[str] = []
        self.pieces: list[Piece] = []
        self.length = 0
        self.spaced = True  # more white space would be outer or double

    def close(self) -> None:
        """End the block that is open, if it has text."""
        text = " ".join("".join(self.texts).split())
        if len(text) < self.length:  # by a space at its end
            last = self.pieces.pop()
            if last.length > 1:
                self.pieces.append(last._replace(length=last.length - 1, end=last.end - 1))
        if text:
            self.blocks.append(Block(text, self.heading, tuple(self.pieces)))
        self._open()

    def tag(self, name: str, start: int, end: int) -> None:
        match name.removeprefix("/"):
            case "a":
                self.linked = name == "a"
            case "br":
                self.space(start, end)
            case block if block in BLOCKS:
                self.close()
                self.heading = name in HEADINGS

    def run(self, start: int, end: int) -> None:
        """Text between two tags."""
        for odd in _ODD.finditer(self.html, start, end):
            self.plain(start, odd.start())
            start = odd.end()
            match odd.lastgroup:
                case "space":
                    self.space(*odd.span())
                case "reference":
                    self.reference(*odd.span())
                case _:
                    self.character(odd[0], *odd.span())
        self.plain(start, end)

    def plain(self, start: int, end: int) -> None:
        if start < end and self.spaced and self.html[start].isspace():
            start += 1
        if start < end:
            self.add(self.html[start:end], start, end)

    def space(self, start: int, end: int) -> None:
        if not self.spaced:
            self.add(" ", start, end)

    def reference(self, start: int, end: int) -> None:
        text = unescape(self.html[start:end])
        if self.html[start + 1] == "#" or self.html[start + 1 : end] in html5:
            self.character(text, start, end)
        else:  # "&unknown;", or "&ampunknown;" that begins with one that needs no semicolon
            tail = end - len(text) + 1
            self.character(text[0], start, tail)
            self.plain(tail, end)

    def character(self, text: str, start: int, end: int) -> None:
        if text.isspace():
            self.space(start, end)
        elif text in _JOINERS:
            if self.texts and self.texts[-1][-1] > "\u0590":
                self.add(text, start, end)
        elif not _HIDDEN.fullmatch(text):
            self.add(text, start, end)

    def add(self, text: str, start: int, end: int) -> None:
        self.texts.append(text)
        self.pieces.append(Piece(self.length, len(text), start, end, self.linked))
        self.length += len(text)
        self.spaced = text[-1].isspace()


def _tags(html: str) -> Iterator[tuple[str, int, int]]:
    """Name, start and end of each tag ("p", "/p") and comment; what is no prose goes with the tag that opens it."""
    unclosed: set[str] = set()  # is sought only once: reading takes linear time
    at = 0
    while found := _TAG.search(html, at):
        at = found.end()
        if found["name"] and not found["end"]:
            continue
        name = (found["name"] or found["other"] or _COMMENT).lower()
        kind = _NOTE if name == "a" and _NOTE_LINK.search(found[0]) else name
        end = _skip(html, kind, at, unclosed)
        if name != _COMMENT or end > at:
            yield name, found.start(), end
        at = end


@cache
def _closer(kind: str) -> re.Pattern[str]:
    """What ends a comment or an element that is no prose; made when one is met."""
    return re.compile(r"--!?>" if kind == _COMMENT else _CLOSER.format(name="a" if kind == _NOTE else kind))


def _skip(html: str, kind: str, at: int, unclosed: set[str]) -> int:
    """Where the comment or element that opens before `at` ends, if it is no prose; else `at`."""
    if kind not in _SKIPPED or kind in unclosed or html[at - 2] == "/":
        return at
    if closed := _closer(kind).search(html, at):
        return closed.end()
    unclosed.add(kind)
    return at
