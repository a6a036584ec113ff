"""One sentence to its runs of capitalised words that may be names, each with what stands around it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from timeline.names import context, letters
from timeline.names import vocabulary as v
from timeline.names.territories import adjectival

_WORD: Final = re.compile(
    rf"""(?<![\w{letters.MARKS}@#&])(?<!\w[.'’-])
    (?: (?:[{letters.CAPITAL}]\.(?:-(?=[{letters.CAPITAL}]))?){{2,8}}(?:[{letters.CAPITAL}]\b)?+  # U.S., J.-P.
      | (?:(?:[aA][lnrsdztṣ]h?|[eE]l|[uU]l)-|[dDlL]['’])?+ [{letters.CAPITAL}][\w{letters.MARKS}]*+
        (?: ['’](?!s\b)[\w{letters.MARKS}]++ | -[\w{letters.MARKS}]++ | &[{letters.CAPITAL}]\w*+ )*+ )
    (?P<possessive>['’](?:s\b)?+(?!\w))?+""",
    re.VERBOSE,
)
_GAP: Final = re.compile(rf" (?:(?:{'|'.join(sorted(v.PARTICLES))}) ){{0,2}}| & ")
_OF: Final = re.compile(r" (?:of|for) (?:the )?")
_LEADING: Final = re.compile(rf"(?<![^ ])(?:{'|'.join(sorted(v.LEADING))}) (?:der |den |la |las |los )?$")
_ORDINAL: Final = re.compile(r"\d(?:st|nd|rd|d|th) $")  # what it counts is half a name: the 4th Infantry
_MAY_LEAD: Final = tuple(f"{word} " for word in sorted(v.PARTICLES))  # tried first, being fast
_QUOTED: Final = re.compile(r"[“\"«]([^“”\"«»]{1,70})[”\"»]")
_DATELINE: Final = re.compile(
    rf"(?:[{letters.CAPITAL}]{{3}}[^()—–]{{0,40}}+|[{letters.CAPITAL}]\w+(?:, [{letters.CAPITAL}]\w+){{1,2}} )"
    r"(?:\([^()]{2,30}\) ?)?(?:—|–|--?) "
)
_LONGEST_GAP: Final = 12  # characters
_LONGEST_TITLE: Final = 8  # words


class Look(NamedTuple):
    """A run and what stands around it, wherever that is. A large collection has few, and each of them many times."""

    text: str
    initial: bool = False  # its first word would have a capital in any case
    titled: bool = False  # Mr, President, Gen. stood before it
    located: int = 0  # by the preposition before it: see timeline.names.context.Before
    acting: bool = False  # what stands after it is what only people and bodies do
    noun: bool = False  # a noun follows that it describes: US shares
    owner: bool = False  # it is whose something is: Iran's coast
    of: bool = False  # or the coast of Iran


class Run(NamedTuple):
    """Capitalised words that belong together, where they stand. But for that, all is as in Look."""

    text: str
    start: int
    initial: bool = False
    titled: bool = False
    located: int = 0
    acting: bool = False
    noun: bool = False
    owner: bool = False
    of: bool = False

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def look(self) -> Look:
        return Look(self.text, *self[2:])


class _Token(NamedTuple):
    word: str
    start: int
    end: int
    after: int  # where its possessive ends, too


_Group: TypeAlias = list[_Token]
_Piece: TypeAlias = tuple[int, int, bool, bool]  # start and end of a run, and whether it is initial and titled


def runs(text: str) -> tuple[Run, ...]:
    """The runs of a sentence in their order; none of a headline, of a line in capitals, or of a title in quotes."""
    if not letters.is_prose(text):
        return ()
    pieces = [piece for group in _groups(text, _tokens(text)) for piece in _pieces(text, group)]
    found = [_placed(text, piece) for piece in pieces]
    for at, located in context.listed(text, [piece[:2] for piece in pieces], [run.located for run in found]):
        found[at] = found[at]._replace(located=located)
    return tuple(found)


def at(text: str, start: int, end: int) -> Run:
    """Any stretch of a text as a run."""
    return _placed(text, (start, end, False, False))


def _placed(text: str, piece: _Piece) -> Run:
    start, end, initial, titled = piece
    located, known, spoken, of = context.before(text, start)
    acting, noun, owner = context.after(text, end)
    return Run(text[start:end], start, initial, titled or known, located, acting or spoken, noun, owner, of)


def _tokens(text: str) -> _Group:
    """The capitalised words, without those of a dateline or of a title in quotes."""
    shown = _QUOTED.sub(_without_title, text)
    return [_token(match) for match in _WORD.finditer(shown, _start(text))]


def _without_title(quoted: re.Match[str]) -> str:
    return " " * len(quoted[0]) if letters.is_title(quoted[1]) else quoted[0]


def _start(text: str) -> int:
    """Where the first word stands that may name something: after a dateline, or a small word that begins."""
    if dateline := _DATELINE.match(text):
        return dateline.end()
    first = text[: text.find(" ") + 1]
    return len(first) if first.strip().lower() in v.SMALL else 0


def _token(match: re.Match[str]) -> _Token:
    start, after = match.span()
    end = match.start("possessive") if match["possessive"] else after
    return _Token(match[0][: end - start], start, end, after)


def _groups(text: str, tokens: _Group) -> Iterator[_Group]:
    """Tokens with nothing between them but what stands inside names."""
    group = tokens[:1]
    for before, token in pairwise(tokens):
        if not _is_joined(text, before, token):
            yield group
            group = []
        group.append(token)
    if group:
        yield group


def _is_joined(text: str, before: _Token, token: _Token) -> bool:
    if before.after > before.end or token.start - before.end > _LONGEST_GAP:
        return False
    match text[before.end : token.start]:
        case " ":
            return True
        case ". ":
            return len(before.word) == 1 or before.word in v.TITLES or before.word in v.BEFORE_PLACES
        case gap if _OF.fullmatch(gap):
            office = before.word in v.TITLES and token.word in v.QUALIFIERS
            return office or before.word in v.INSTITUTIONS or before.word in v.WHEREABOUTS
        case gap:
            return _GAP.fullmatch(gap) is not None


def _pieces(text: str, group: _Group) -> Iterator[_Piece]:
    """A group cut where a word is in no name: one that only begins the sentence, a title, a day, a number."""
    initial = letters.begins(text, group[0].start)
    if not any(_tells(token.word) for token in group):
        yield from _run(text, group, initial=initial, titled=False)
        return
    if group[0].word == "The" or (initial and group[0].word.lower() in v.SMALL):
        group, initial = group[1:], False
    first = titled = 0
    role = False
    for at in range(len(group)):
        role = _is_role(group, at) or (role and _is_office(text, group, at))
        if role or _is_dating(text, group, at):
            yield from _run(text, group[first:at], initial=initial and not first, titled=titled > 0)
            first, titled = at + 1, int(role)
    yield from _run(text, group[first:], initial=initial and not first, titled=titled > 0)


@lru_cache(maxsize=2**16)
def _tells(word: str) -> bool:
    """Whether a word is more than part of a name: a title, a day, a people. Most words are not, and are read faster."""
    vocabulary = (v.TITLES, v.PERHAPS, v.QUALIFIERS, v.CALENDAR, v.MONTHS, v.PRONOUNS)
    return (
        word.lower() in v.SMALL
        or any(word in words for words in vocabulary)
        or adjectival(word)
        or letters.has_digit(word)
    )


def _is_role(group: _Group, at: int) -> bool:
    """Whether a word is part of a title: one itself, one beside another, or a qualifier before one."""
    word = group[at].word
    if word in v.TITLES or len(group) == 1:
        return word in v.TITLES
    if word in v.PERHAPS:
        beside = [group[other].word for other in (at - 1, at + 1) if 0 <= other < len(group)]
        if any(other in v.TITLES or other in v.PERHAPS or other in v.BEFORE_TITLES for other in beside):
            return True
    if not _qualifies(word):
        return False
    return next((token.word for token in group[at : at + _LONGEST_TITLE] if not _qualifies(token.word)), "") in v.TITLES


def _qualifies(word: str) -> bool:
    return word in v.QUALIFIERS or word in v.PERHAPS or adjectival(word)


def _is_office(text: str, group: _Group, at: int) -> bool:
    """Whether a word after a title goes on it: Secretary of State, Minister of Foreign Affairs."""
    before, token = group[at - 1], group[at]
    return token.word in v.QUALIFIERS and (before.word in v.QUALIFIERS or " of " in text[before.end : token.start])


def _is_dating(text: str, group: _Group, at: int) -> bool:
    """Whether a word is a day, a month, a pronoun, or has digits."""
    token = group[at]
    if token.word in v.MONTHS:  # Theresa May, and not: in May 2017
        return at == 0 or group[at - 1].word in v.CALENDAR or text[token.after : token.after + 2].strip()[:1].isdigit()
    pronoun = token.word in v.PRONOUNS and text[token.after : token.after + 1] != "."  # Anna I. Berg
    return pronoun or token.word in v.CALENDAR or letters.has_digit(token.word)


def _run(text: str, piece: _Group, *, initial: bool, titled: bool) -> Iterator[_Piece]:
    while piece and piece[-1].word in v.LEGAL:
        piece = piece[:-1]
    if not piece or _ORDINAL.search(text, max(0, piece[0].start - 8), piece[0].start):
        return
    start, end = piece[0].start, piece[-1].end
    if not initial and text.endswith(_MAY_LEAD, 0, start):
        leading = _LEADING.search(text, max(0, start - _LONGEST_GAP), start)
        start = leading.start() if leading else start
    yield start, end, initial, titled
