"""Text as tokens that know where they stand and what they may mean: the only place that looks at characters."""

import re
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, ClassVar, Final

from timeline.dates.words import ABBREVIATED, LEXICON, MONTHS, NEEDS_A_CAPITAL, Lexeme

_MARKS: Final = "\u2bff"  # the last of the characters among which the punctuation of Europe lies
LONGEST: Final = 40  # characters of a piece of text that is worth remembering
REMEMBERED: Final = 1 << 14  # pieces
_MONTH: Final = "(?i:" + "|".join(name for names in MONTHS.values() for name in names) + ")"
_SHORT: Final = "(?ai:" + "|".join(sorted(ABBREVIATED, reverse=True)) + ")"
_UNSEEN: Final = r"[\s\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*+"  # spaces, control, direction marks
_KINDS: Final = {  # in order; from the characters of a token alone it is seen which of them it is
    "foreign": rf"[^\d\s\x00-{_MARKS}]++",  # all that stands together, so that it takes little
    "opaque": r"https?://\S++ | www\.\S++ | \d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)(?:/|-\d)[\w./-]*+",
    "half": r"[AaPp]\.\s?[Mm]\.? (?!\w) | [AaPp][Mm] (?!\w)",
    "word": rf"(?=[^\W\d_]) (?: {_SHORT}\. | [^\W\d_]++ (?![\d_]) | {_MONTH} (?=\d{{1,2}}(?!\w)) )",  # "Jan.", "Dec31"
    "iso": r"\d{4}-\d\d-\d\d (?:T\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?)? (?!\w|-\w)",
    "slashed": r"""
        (?: \d{4}-\d{1,2}-\d{1,2} | \d{4}/\d{1,2}/\d{1,2} ) (?![\w/-])
        | \d{1,2}/\d{1,2}/(?:\d{4}|\d\d) (?![\w/])
        | (?: \d{1,2}\.\d{1,2}\. | \d{1,2}-\d{1,2}- ) (?:\d{4}|\d\d) (?![\w/]|[.-]\d)""",
    "clock": r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)? (?![\w:])",
    "decade": r"(?:\d{2,3}|['’]?[1-9])0['’]?s (?!\w)",
    "short": r"['’]\d\d (?!\w)",
    "amount": r"\d{1,3}(?:,\d{3})++(?:\.\d++)? (?!\w) | \d++(?:\.\d++)++ (?!\w)",
    "nth": r"\d{1,4}(?:st|nd|rd|th) (?!\w)",
    "code": r"(?:\d{4}|\d\d)?[QqHh][1-4] (?!\w) | FY'?\d\d(?:\d\d)? (?!\w) | W\d\d (?!\w)",
    "int": rf"\d++ (?: (?!\w) | (?={_MONTH}(?!\w)) )",
    "mixed": r"\w++",
    "mark": r"[^\w\s]",
}
_KIND: Final = re.compile("|".join(f"(?P<{kind}> {pattern} )" for kind, pattern in _KINDS.items()), re.VERBOSE)
# Most tokens end here whatever they are.
_MARK: Final = rf"[^\w\s'’{chr(ord(_MARKS) + 1)}-\U0010ffff] | ['’](?!\d)"
_PLAIN: Final = rf"[^\W\d_]++ (?=[\s,]) | \d++ (?= \s | ,\D ) | {_MARK}"
_PIECE: Final = re.compile(  # with the space after it
    rf"[A-Za-z]++ \x20 (?=[!-~]) | (?: {' | '.join((_PLAIN, *_KINDS.values()))} ) {_UNSEEN}", re.VERBOSE
)
_HALVES: Final = frozenset("am Am aM AM pm Pm pM PM".split())  # of the day
_SPACE: Final = re.compile(_UNSEEN)
_DASHES: Final = {"–": "-", "—": "--", "‑": "-", "‐": "-", "−": "-", "’": "'", "‘": "'"}
_NONE: Final[dict[str, Any]] = {}  # what most tokens may be
_BEYOND: Final = 8  # tokens beyond the ends at which a rule may look
_NO_WORDS: Final = ("",) * _BEYOND
_NO_STARTS: Final = (-1,) * _BEYOND  # which no token touches


@dataclass(slots=True, eq=False)  # not frozen, which takes three times as long
class Form:
    """One way to write a token, made once for all tokens that are written so and known by its identity."""

    word: str  # folded; empty for what is foreign
    lexemes: dict[str, Any]  # what it may be, by category
    size: int  # characters
    length: ClassVar[int] = 1  # tokens
    depth: ClassVar[int] = 0  # of rules


@dataclass(slots=True)
class Heard:
    """What the tokens say of tense that were asked, and between which of them nothing is said; see clauses.py."""

    said: dict[int, Any] = field(default_factory=dict)
    tenses: dict[int, Any] = field(default_factory=dict)  # of what is told from a token on
    before: dict[int, int] = field(default_factory=dict)  # from a token back to where more may be said
    after: tuple[int, int] = (0, 0)  # the tokens that were asked last and say nothing


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel columns, one row a token: form, folded word, and offset.

    They go on with a few rows of nothing, so that who looks a little beyond either end (a negative index
    counts from there) finds nothing, and need not ask where the ends are.
    """

    text: str
    size: int  # tokens
    forms: list[Form]
    words: list[str]
    starts: list[int]
    heard: Heard = field(default_factory=Heard)

    def capitalised(self, index: int) -> bool:
        """Whether the token begins with a capital."""
        return 0 <= index < self.size and self.text[self.starts[index]].isupper()

    def __len__(self) -> int:
        return self.size

    def end(self, index: int) -> int:
        """The offset at which a token has ended."""
        return self.starts[index] + self.forms[index].size


def tokenise(text: str) -> Tokens:
    """Cut text into tokens. Every character that is seen belongs to one; linear in the text."""
    lead = _SPACE.match(text)
    begin = lead.end() if lead else 0
    pieces = _PIECE.findall(text, begin)
    forms = [*map(_FORMS.__getitem__, pieces)]
    starts = [*accumulate(map(len, pieces), initial=begin)]
    starts.pop()
    words = [form.word or piece[0] for form, piece in zip(forms, pieces, strict=True)]
    forms += _NO_FORMS
    starts += _NO_STARTS
    words += _NO_WORDS
    return Tokens(text, len(pieces), forms, words, starts)


class _Forms(dict[str, Form]):
    """The form of each piece of text that is a token and what is not seen after it."""

    def __missing__(self, piece: str) -> Form:
        raw = piece.rstrip()
        first = raw[0]
        if first > "\x7f" < raw[-1] and (first.isalpha() or (first > _MARKS and not first.isdecimal())):
            return _FOREIGN[len(raw)]
        form = self.get(raw) or _form(raw)
        if len(piece) <= LONGEST:
            if len(self) >= REMEMBERED:
                self.clear()
            self[piece] = form
            if len(piece) > len(raw):
                self[raw] = form
        return form


class _Foreign(dict[int, Form]):
    """The form of what begins and ends with no letter of ASCII, by its size: it is in no phrase, whatever it is."""

    def __missing__(self, size: int) -> Form:
        if size > LONGEST:
            return Form("", _NONE, size)
        return self.setdefault(size, Form("", _NONE, size))


_FORMS: Final = _Forms()
_NO_FORMS: Final = (Form("", _NONE, 0),) * _BEYOND
_FOREIGN: Final = _Foreign()


def _form(raw: str) -> Form:
    if raw.isalpha() and raw not in _HALVES:
        word = raw.lower()
        return _word(raw, word) if word in LEXICON else Form(word, _NONE, len(raw))
    if len(raw) == 1 and not raw.isalnum():
        return Form(_DASHES.get(raw, raw), _NONE, 1)
    match = _KIND.match(raw)
    kind, raw = (match.lastgroup or "", match[0]) if match else ("", raw)
    return (
        _word(raw, raw.rstrip(".").lower())
        if kind == "word"
        else Form(_DASHES.get(raw, raw), dict(_number(kind, raw)), len(raw))
    )


def _word(raw: str, word: str) -> Form:
    found = LEXICON.get(word, _NONE)
    return Form(word, {**found, **_safe(raw, word, found)}, len(raw))


def _safe(raw: str, word: str, found: dict[str, Any]) -> dict[str, Any]:
    """The categories of words that name a month or a weekday without help."""
    if word in NEEDS_A_CAPITAL and not raw[0].isupper():
        return {}
    return {category.capitalize(): found[category] for category in ("month", "weekday") if category in found}


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
    if 31 < number < 1000:
        found.append(("low_year", number))
    if len(raw) == 4:
        found.append(("four_digits", raw))
    return tuple(found)
