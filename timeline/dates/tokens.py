"""Text as tokens that know where they stand and what they may mean: the only place that looks at characters."""

import re
from dataclasses import dataclass, field
from typing import Any, Final

from timeline.dates.words import ABBREVIATED, LEXICON, MONTHS, NEEDS_A_CAPITAL, Lexeme

_MONTH: Final = "(?i:" + "|".join(name for names in MONTHS.values() for name in names) + ")"

_INVISIBLE: Final = r"\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"  # control and direction marks
_TOKEN: Final = re.compile(
    rf"""
    (?=[^\s{_INVISIBLE}])(?:  # what is not seen begins nothing
      (?P<opaque> https?://\S++ | www\.\S++ )
    | (?P<half>   [AaPp]\.\s?[Mm]\.? (?!\w) | [AaPp][Mm] (?!\w) )
    | (?P<word>   [^\W\d_]++ (?![\d_]) )
    | (?P<iso>    \d{{4}}-\d\d-\d\d (?:T\d\d:\d\d(?::\d\d)?(?:\.\d{{1,6}})?(?:Z|[+-]\d\d:?\d\d)?)? (?!\w|-\w) )
    | (?P<slashed>\d{{4}}(?P<sign>[/-])\d{{1,2}}(?P=sign)\d{{1,2}} (?![\w/-])
                | \d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d\d) (?![\w/])
                | \d{{1,2}}(?P<by>[.-])\d{{1,2}}(?P=by)(?:\d{{4}}|\d\d) (?![\w/]|[.-]\d) )
    | (?P<clock>  (?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)? (?![\w:]) )
    | (?P<decade> (?:\d{{3}}|['’]?[1-9])0['’]?s (?!\w) )
    | (?P<short>  ['’]\d\d (?!\w) )
    | (?P<amount> \d{{1,3}}(?:,\d{{3}})++(?:\.\d++)? (?!\w) | \d++(?:\.\d++)++ (?!\w) )
    | (?P<nth>    \d{{1,4}}(?:st|nd|rd|th) (?!\w) )
    | (?P<code>   (?:\d{{4}}|\d\d)?[QqHh][1-4] (?!\w) | FY'?\d\d(?:\d\d)? (?!\w) | W\d\d (?!\w) )
    | (?P<int>    \d++ (?: (?!\w) | (?={_MONTH}(?!\w)) ) )
    | (?P<month>  {_MONTH} (?=\d{{1,2}}(?!\w)) )
    | (?P<mixed>  \w++ )
    | (?P<mark>   [^\w\s] )
    )
    """,
    re.VERBOSE,
)
_DASHES: Final = {"–": "-", "—": "--", "‑": "-", "‐": "-", "−": "-", "’": "'", "‘": "'"}
_SIGNS_OF_QUANTITY: Final = frozenset("$£€¥#№%‰°×+=<>@&§")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel columns, one row a token: folded word, first and last offset, lexemes, and whether it is capitalised."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    lexemes: list[tuple[Lexeme, ...]]
    cues: dict[int, Any] = field(default_factory=dict)  # what the verbs say that were looked at; see tense.py

    def capitalised(self, index: int) -> bool:
        """Whether the token begins with a capital."""
        return 0 <= index < len(self.words) and self.text[self.starts[index]].isupper()

    def __len__(self) -> int:
        return len(self.words)


def tokenise(text: str) -> Tokens:
    """Cut text into tokens. Every character that is seen belongs to one; linear in the text."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    lexemes: list[tuple[Lexeme, ...]] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        raw, kind = match[0], match.lastgroup
        if kind in ("word", "month"):  # a month and a number may stand without a space between: "Dec31"
            word = raw.lower()
            found = LEXICON.get(word, ())
            if found:
                found = (*found, *_safe(raw, word, found))
                if word in ABBREVIATED and text.startswith(".", end):
                    end += 1
        elif kind == "mark":
            if ends and start < ends[-1]:
                continue  # the full stop of an abbreviation, taken already
            word, found = _DASHES.get(raw, raw), ()
        else:
            word, found = raw, _number(kind or "", raw)
        words.append(word)
        starts.append(start)
        ends.append(end)
        lexemes.append(found)
    return Tokens(text, words, starts, ends, lexemes)


def _safe(raw: str, word: str, found: tuple[Lexeme, ...]) -> tuple[Lexeme, ...]:
    """The categories of words that name a month or a weekday without help."""
    if word in NEEDS_A_CAPITAL and not raw[0].isupper():
        return ()
    return tuple((category.capitalize(), value) for category, value in found if category in ("month", "weekday"))


def _number(kind: str, raw: str) -> tuple[Lexeme, ...]:
    match kind:
        case "int":
            return _integer(raw)
        case "nth":
            number = int(raw[:-2])
            return (("nth", number), ("day", number), ("monthday", number)) if 0 < number <= 31 else (("nth", number),)
        case "decade":
            digits = int(raw.strip("'’s").rstrip("'’"))
            return (("decade", digits),)
        case "short":
            return (("short_year", int(raw[1:])),)
        case "amount":
            return (("amount", raw),)
        case "iso" | "slashed" | "clock":
            return ((kind, raw),)
        case "code":
            return _code(raw.upper())
        case "half":
            return (("half_day", raw[0].lower()),)
    return ()


def _code(raw: str) -> tuple[Lexeme, ...]:
    """A quarter, half, fiscal year or week in short: "Q3", "2018Q4", "H1", "FY2018", "W07"."""
    if raw.startswith("W"):
        return (("week_code", int(raw[1:])),)
    if raw.startswith("FY"):
        year = int(raw[2:].lstrip("'"))
        return (("fiscal_year", year if year > 99 else 2000 + year),)
    part, number, digits = {"Q": "quarter", "H": "half"}[raw[-2]], int(raw[-1]), raw[:-2]
    if part == "half" and number > 2:
        return ()
    if not digits:
        return ((f"{part}_code", number),)
    return ((f"dated_{part}", (int(digits) if len(digits) == 4 else 2000 + int(digits), number)),)


def _integer(raw: str) -> tuple[Lexeme, ...]:
    """What a bare whole number may be: a count, a day, a year, two digits of one."""
    if len(raw) == 8 and 1900 <= int(raw[:4]) <= 2050:
        return (("iso", f"{raw[:4]}-{raw[4:6]}-{raw[6:]}"),)  # the basic form: "20180124"
    if len(raw) > 6:
        return ()
    number = int(raw)
    found: list[Lexeme] = [("digits", number)]
    if len(raw) <= 2 and 0 < number <= 31:
        found += [("day", number), ("bare_day", number)]
    if len(raw) == 4 and 1000 <= number <= 2999:
        found.append(("year", number))
    if len(raw) == 2:
        found.append(("two_digits", number))
    if len(raw) == 4:
        found.append(("four_digits", raw))
    return tuple(found)
