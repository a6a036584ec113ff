"""Takes every message out of code and templates and brings the catalogues up to date: `python -m tests.words`."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

from timeline import events

ROOT: Final = Path(__file__).parent.parent
LOCALE: Final = ROOT / "timeline/locale"
TEMPLATES: Final = (ROOT / "theme/templates", ROOT / "timeline/templates")

_CODE: Final = tuple(file for part in ("views", "exports") for file in sorted((ROOT / "timeline" / part).glob("*.py")))
_IN_CODE: Final = {"text": None, "message": None, "count": (1, 2), "meant": ((1, "c"), 2)}
IN_TEMPLATES: Final = ("say", "say_count")
_LINE: Final = 120


def template() -> Catalog:
    """Every message that the code and the templates say, in the order of their files."""
    catalog = Catalog(charset="utf-8")
    for path, identity, context in (*_code(), *_templates(), *_reasons()):
        catalog.add(identity, locations=[(path, 0)], context=context)
    return catalog


def catalogue(file: Path) -> Catalog:
    with file.open("rb") as text:
        return read_po(text, locale=file.stem, abort_invalid=True)


def forms(text: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """A message or its translation, which has several forms where it counts something."""
    return (text,) if isinstance(text, str) else tuple(text)


def renewed(file: Path) -> str:
    """A catalogue with the messages of today: new ones wait for words, those that nobody says any more are gone."""
    old, new = catalogue(file), Catalog(locale=file.stem, charset="utf-8")
    for each in template():
        if each.id:
            known = old.get(each.id if isinstance(each.id, str) else each.id[0], each.context)
            told = known.string if known and known.id == each.id else None
            new.add(each.id, told, locations=each.locations, context=each.context)
    written = BytesIO()
    write_po(written, new, width=_LINE, include_lineno=False, omit_header=True)
    return f"{_HEAD.format(tag=file.stem, plurals=new.plural_forms)}\n{written.getvalue().decode()}"


_HEAD: Final = """msgid ""
msgstr ""
"Language: {tag}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"
"""

_Found = tuple[str, str | tuple[str, str], str | None]


def _code() -> Iterator[_Found]:
    for file in _CODE:
        for _, identity, _, context in extract_from_file("python", file, keywords=_IN_CODE):
            yield file.relative_to(ROOT).as_posix(), identity, context


def _templates() -> Iterator[_Found]:
    for folder in TEMPLATES:
        for file in sorted(folder.rglob("*.html")):
            for _, _, said, _ in babel_extract(BytesIO(file.read_bytes()), IN_TEMPLATES, [], {"silent": "false"}):
                forms = tuple(form for form in said if form) if isinstance(said, tuple) else (said,)
                yield file.relative_to(ROOT).as_posix(), forms if len(forms) > 1 else forms[0], None


def _reasons() -> Iterator[_Found]:
    """Why date words gave no event is said by what reads them, which knows no languages."""
    return (("timeline/events.py", reason, None) for reason in events.REASONS)


def main() -> None:
    for file in sorted(LOCALE.glob("*.po")):
        file.write_text(renewed(file), encoding="utf-8")


if __name__ == "__main__":
    main()
