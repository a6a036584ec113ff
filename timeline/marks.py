"""Marks put into article HTML round stretches of what a reader reads, which stays the same."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from operator import attrgetter

from timeline.prose import LOOSE, Block, Piece


@dataclass(frozen=True, slots=True)
class Mark:
    """Tags to put round a stretch of a block's text; round each part of it by itself where other tags cut it."""

    paragraph: int  # counted from 1
    start: int
    end: int
    opening: str  # '<a href="...">'
    closing: str
    id: str = ""  # for the first opening tag
    within_link: tuple[str, str] = ("<mark>", "</mark>")  # what stands for them inside an <a>: links do not nest


def mark(html: str, blocks: Sequence[Block], marks: Iterable[Mark]) -> str:
    """The source that the blocks were read from, with the marks put in.

    All else stays as it is, but for the `<` of a tag that never closes: it becomes `&lt;`, for it was read as text.
    Raises ValueError where marks overlap, or one holds no text of its block.
    """
    edits = [(piece.start, 2, piece.end, "&lt;") for block in blocks for piece in block.pieces if _loose(html, piece)]
    for each in _apart(marks, blocks):
        tag_id = f' id="{escape(each.id)}"' if each.id else ""
        for run in _runs(html, blocks[each.paragraph - 1], each.start, each.end):
            opening, closing = each.within_link if run.linked else (each.opening, each.closing)
            edits += [(run.start, 1, run.start, f"{opening[:-1]}{tag_id}>"), (run.end, 0, run.end, closing)]
            tag_id = ""
    parts, at = [], 0
    for start, _, end, text in sorted(edits):
        parts += [html[at:start], text]
        at = end
    return "".join([*parts, html[at:]])


def _apart(marks: Iterable[Mark], blocks: Sequence[Block]) -> list[Mark]:
    """The marks in order, once it is sure that each holds text of its block and none overlaps another."""
    ordered = sorted(marks, key=attrgetter("paragraph", "start"))
    for each in ordered:
        if not _holds_text(each, blocks):
            raise ValueError(f"expected a mark that holds text of its block, got {each}")
    for before, after in pairwise(ordered):
        if before.paragraph == after.paragraph and after.start < before.end:
            raise ValueError(f"expected marks that do not overlap, got {before} and {after}")
    return ordered


def _holds_text(each: Mark, blocks: Sequence[Block]) -> bool:
    if not 1 <= each.paragraph <= len(blocks):
        return False
    text = blocks[each.paragraph - 1].text
    return 0 <= each.start < each.end <= len(text) and not text[each.start : each.end].isspace()


def _runs(html: str, block: Block, start: int, end: int) -> list[Piece]:
    """The stretches of source without a tag in them that hold this text, but for mere white space."""
    runs: list[Piece] = []
    first = bisect_right(block.pieces, start, key=attrgetter("at")) - 1
    last = bisect_left(block.pieces, end, key=attrgetter("at"))
    for piece in block.pieces[first:last]:
        part = _part(piece, start, end)
        if runs and "<" not in html[runs[-1].end : part.start]:
            runs[-1] = runs[-1]._replace(length=part.at + part.length - runs[-1].at, end=part.end)
        elif part.length:
            runs.append(part)
    return [run for run in runs if not block.text[run.at : run.at + run.length].isspace()]


def _part(piece: Piece, start: int, end: int) -> Piece:
    """What of a piece lies between two offsets of the text. The reading of a whole goes with its first character."""
    if piece.length != piece.end - piece.start:
        return piece if start <= piece.at else piece._replace(length=0, start=piece.end)
    before, after = max(start - piece.at, 0), max(piece.at + piece.length - end, 0)
    return Piece(
        piece.at + before, piece.length - before - after, piece.start + before, piece.end - after, piece.linked
    )


def _loose(html: str, piece: Piece) -> bool:
    """Whether a piece is the `<` of a tag or comment that never closes."""
    return piece.length == 1 == piece.end - piece.start and LOOSE.match(html, piece.start) is not None
