"""A page as a browser prints it: a PDF, its text and its pictures."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import pypdfium2
from playwright.sync_api import Page

_SCALE: Final = 2  # pixels a point: sharp enough to be looked at


def texts(page: Page) -> list[str]:
    """What there is to read on each sheet."""
    with closing(_printed(page)) as sheets:
        return [sheet.get_textpage().get_text_bounded() for sheet in sheets]


def pictures(page: Page, file: Path) -> Iterator[Path]:
    """A picture of each sheet, in files beside the one named: index-print-1.png."""
    with closing(_printed(page)) as sheets:
        for number, sheet in enumerate(sheets, 1):
            taken = file.with_stem(f"{file.stem}-{number}")
            sheet.render(scale=_SCALE).to_pil().save(taken)
            yield taken


def _printed(page: Page) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
