"""The language that a site speaks to its readers: words from gettext catalogues, numbers and lists as CLDR has them.

English is written in the code. `{name}` in a message is a place for a value.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from gettext import NullTranslations
from typing import Final, Literal, TypeAlias
from unicodedata import bidirectional

from babel import Locale, UnknownLocaleError
from babel.lists import format_list
from babel.numbers import format_decimal

_ISOLATE: Final = "\N{FIRST STRONG ISOLATE}"
_END: Final = "\N{POP DIRECTIONAL ISOLATE}"
_ZEROS: Final = {"arab": "٠", "arabext": "۰", "deva": "०", "beng": "০", "mymr": "၀", "nkoo": "߀", "tibt": "༠"}


Direction: TypeAlias = Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language by its BCP 47 tag, with its words and its locale in CLDR. Each is itself alone."""

    tag: str = "en"
    words: NullTranslations = field(default_factory=NullTranslations, repr=False)
    locale: Locale = field(default_factory=lambda: Locale.parse("en_001"), repr=False)
    direction: Direction = field(init=False)

    def __post_init__(self) -> None:
        """Settle once what every message asks for."""
        object.__setattr__(self, "direction", "rtl" if self.locale.text_direction == "rtl" else "ltr")

    @staticmethod
    def direction_of(tag: str) -> Direction | Literal["auto"]:
        """How a text in any language runs; "auto" leaves it to the browser, which looks at the first letter."""
        try:
            return "rtl" if Locale.parse(tag, sep="-").text_direction == "rtl" else "ltr"
        except (ValueError, UnknownLocaleError):
            return "auto"

    def text(self, message: str, **values: object) -> str:
        """A message in this language, or as it stands where the catalogue lacks it."""
        said = self._or_english(self.words.gettext(message), message)
        return said.format(**values) if values else said

    def meant(self, context: str, message: str) -> str:
        """A message that means one thing here and another elsewhere, as its context tells translators."""
        return self.words.pgettext(context, message)

    def count(self, one: str, many: str, number: int, **values: object) -> str:
        """The form that fits a number, which stands at `{n}` in it."""
        said = self._or_english(self.words.ngettext(one, many, number), one, many)
        return said.format(n=self.number(number), **values)

    def _or_english(self, said: str, *english: str) -> str:
        """What a catalogue leaves in English, kept in order where the page runs the other way."""
        return f"{_ISOLATE}{said}{_END}" if said in english and self.direction == "rtl" else said

    def number(self, number: int) -> str:
        """A number of things: 1,200."""
        return self.digits(_grouped(number, self.locale))

    def digits(self, text: str) -> str:
        """The same with the digits of this language. CLDR says which these are, Babel writes others."""
        zero = _ZEROS.get(self.locale.default_numbering_system)
        return text.translate({ord("0") + n: ord(zero) + n for n in range(10)}) if zero else text

    def listed(self, items: Sequence[str]) -> str:
        """Joined as prose joins: "a, b and c"."""
        return format_list(items, locale=self.locale) if len(items) > 1 else "".join(items)

    def isolated(self, text: str) -> str:
        """A name from a script that runs the other way, so marked that it does not turn the words around it."""
        against = ("R", "AL") if self.direction == "ltr" else ("L",)
        turns = any(bidirectional(letter) in against for letter in text)
        return f"{_ISOLATE}{text}{_END}" if turns else text


@lru_cache(maxsize=2**12)
def _grouped(number: int, locale: Locale) -> str:
    return format_decimal(number, locale=locale, numbering_system="default")


def message(text: str) -> str:
    """Nothing but a mark: this text is a message, to be said later on. `make words` puts it into the catalogues."""
    return text


def speaking(language: Language) -> dict[str, object]:
    """What templates speak with. A theme may have a `_` of its own, which means something else."""
    return {"language": language, "say": language.text, "say_count": language.count}


ENGLISH: Final = Language()
