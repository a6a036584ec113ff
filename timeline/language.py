"""The language that a site speaks to its readers: gettext catalogues say the words. English is written in the code."""

from dataclasses import dataclass, field
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO
from typing import Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

_CATALOGUES: Final = files("timeline") / "locale"


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its BCP 47 tag, with its words. `{name}` in a message is a place for a value."""

    tag: str = "en"
    words: NullTranslations = field(default_factory=NullTranslations, compare=False, repr=False)

    def text(self, message: str, **values: object) -> str:
        """A message in this language, or as it stands where the catalogue lacks it."""
        return self.words.gettext(message).format(**values)

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """The form that fits a number, which stands at `{n}` in it."""
        return self.words.ngettext(one, many, number).format(n=f"{number:,}", **values)


def language(tag: str) -> Language:
    """A language that there is a catalogue for; of another tag, English words."""
    file = _CATALOGUES / f"{tag}.po"
    if not file.is_file():
        return Language(tag)
    compiled = BytesIO()
    with file.open("rb") as text:
        write_mo(compiled, read_po(text, locale=tag))
    compiled.seek(0)
    return Language(tag, GNUTranslations(compiled))


ENGLISH: Final = Language()
