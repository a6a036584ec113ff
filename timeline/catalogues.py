"""The catalogues of words: those that come with the program, and those that a site brings along in content/locale/."""

import string
from collections.abc import Iterator
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from pathlib import Path
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from timeline.errors import InputError, Problem, did_you_mean
from timeline.language import ENGLISH, Language

OURS: Final = files("timeline") / "locale"
FOLDER: Final = "locale"  # in content/

_MARKUP: Final = '<>&"'


def spoken(tag: str, content: Path) -> tuple[Language, tuple[Problem, ...]]:
    """The language of a site, English where there are no words in it; and what is wrong with its own catalogues."""
    try:
        return language(tag, content / FOLDER) or ENGLISH, ()
    except InputError as error:
        return ENGLISH, error.problems


def unknown(tag: str, content: Path) -> str:
    """What to tell of a language that there are no words in."""
    names = known(content / FOLDER)
    return (
        f'there are no words in the language that DEFAULT_LANG names, "{tag}", so the site speaks English'
        f"{did_you_mean(tag, names) or '.'} There are: {', '.join(names)}. "
        f"{content.name}/{FOLDER}/{tag}.po would add it, as docs/languages.md says."
    )


def language(tag: str, own: Path | None = None) -> Language | None:
    """A language with its words, None where there are none. Those of a site's own folder go before ours.

    Of "fr-CA" the dates are Canadian, and the words those of "fr-CA" or "fr". Raises InputError for a faulty catalogue.
    """
    locale = _locale(tag)
    found = list(_found(tag, own))
    if not locale or not (found or locale.language == ENGLISH.tag):
        return None
    words = NullTranslations()
    for file in reversed(found):
        compiled = BytesIO()
        write_mo(compiled, _read(file, locale))
        compiled.seek(0)
        above = GNUTranslations(compiled)
        above.add_fallback(words)
        words = above
    return Language(tag, words, ENGLISH.locale if tag == ENGLISH.tag else locale)


def known(own: Path | None = None) -> list[str]:
    """The tags of all languages that there are words in."""
    folders = [OURS, own] if own else [OURS]
    names = (file.name for folder in folders if folder.is_dir() for file in folder.iterdir())
    return sorted({ENGLISH.tag, *(name.removesuffix(".po") for name in names if name.endswith(".po"))})


def faults(catalog: Catalog) -> Iterator[tuple[Message, str]]:
    """Messages whose translation lacks a place, has one that the message has not, or would be read as HTML."""
    for each in catalog:
        if each.id and each.string and (wrong := _fault(_forms(each.id), _forms(each.string))):
            yield each, wrong


def _fault(asked: tuple[str, ...], said: tuple[str, ...]) -> str:
    """Of a message and its translation, in one form or several. The first form of several may be without a number."""
    try:
        offered, wanted = _places(asked), _places(asked[:1]) - {"n"}
        if unknown := sorted({*_places(said)} - offered):
            return f"there is no place {_braced(unknown)} in this message; it has {_braced(sorted(offered)) or 'none'}"
        if missing := sorted(wanted - wanted.intersection(*(_places((form,)) for form in said))):
            return f"expected {_braced(missing)} in it as well, as in the message"
    except ValueError as error:
        return f"expected places such as {{name}}, got a brace without its other half ({error})"
    return f"expected words without {' '.join(_MARKUP)}, which are HTML" if {*_MARKUP} & {*"".join(said)} else ""


def _places(forms: tuple[str, ...]) -> set[str]:
    return {name for form in forms for _, name, _, _ in string.Formatter().parse(form) if name is not None}


def _braced(names: list[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)


def _forms(text: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError):
        return None


def _found(tag: str, own: Path | None) -> Iterator[Traversable]:
    """The catalogues that apply, the first one first."""
    for name in dict.fromkeys((tag, tag.partition("-")[0])):
        for folder in (own, OURS):
            if folder and (file := folder / f"{name}.po").is_file():
                yield file


def _read(file: Traversable, locale: Locale) -> Catalog:
    path = "/".join(Path(str(file)).parts[-3:])
    try:
        with file.open("rb") as text:
            catalog = read_po(text, locale=locale, abort_invalid=True)
    except PoFileError as error:
        raise InputError(
            [
                Problem(
                    path,
                    error.lineno + 1,
                    "this is no line of a gettext catalogue",
                    'expected msgid "..." and msgstr "..."',
                )
            ]
        ) from error
    if wrong := [Problem(path, each.lineno or 0, what, f"the message is: {each.id}") for each, what in faults(catalog)]:
        raise InputError(wrong)
    return catalog
