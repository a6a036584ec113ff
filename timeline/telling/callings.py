"""How a sentence calls a speaker: the name without its titles, or the role where there is no name."""

from typing import Final

from timeline.telling import forms
from timeline.telling.words import Words

_PRONOUNS: Final = frozenset("he she it they we i you who which that this these those one others".split())
_NOBODY: Final = _PRONOUNS | frozenset(
    "there here some many most all both each another other what nothing everyone anyone someone".split()
)
_TITLES: Final = frozenset(
    """president minister premier chancellor secretary secretary-general king queen prince princess emir sheikh pope
    bishop archbishop cardinal ayatollah rabbi imam reverend father sister dr dr. mr mr. mrs mrs. ms ms. sir lord lady
    professor prof. judge justice senator sen. congressman congresswoman representative rep. governor gov. mayor
    general gen. colonel col. major captain lieutenant lt. sergeant admiral commander brigadier marshal chief officer
    director chairman chairwoman chair chairperson speaker spokesman spokeswoman spokesperson ambassador envoy consul
    commissioner deputy leader head attorney prosecutor coach analyst economist author founder executive ceo cfo
    detective inspector sheriff constable st. lawmaker editor manager owner engineer""".split()
)
_OFFICES: Final = frozenset(
    "state defence defense staff war treasury finance commerce energy justice interior health labor labour".split()
)
_FIRMS: Final = frozenset(
    """corporation corp corp. inc inc. company co co. ltd ltd. motors electric bank group assembly hospital university
    council committee agency party union association institute foundation limited plc mills dynamics""".split()
)
_OWNERS: Final = frozenset("his her its their our my your".split())
_PARTICLES: Final = frozenset("al el bin ibn de del della der van von la le du dos da ter ben abu".split())
_OPENERS: Final = frozenset(
    "but and yet so then later earlier meanwhile however also still now instead moreover or for as when while after "
    "because since although if though once how why - – —".split()
)
_COMMON: Final = frozenset(  # begin a sentence with a capital, and are no names
    """officials police authorities prosecutors witnesses investigators doctors residents analysts experts lawyers
    activists rebels militants soldiers lawmakers diplomats scientists researchers organisers organizers critics
    opponents supporters sources economists campaigners protesters relatives neighbours neighbors rescuers
    firefighters state local government military army several two three four one some the a an""".split()
)
_APOSTROPHES: Final = frozenset(("'", "’"))  # that end a quotation
_ARTICLES: Final = frozenset(("the", "a", "an", "some", "state", "local"))
_NO_PART: Final = frozenset("... .. … / * | = + < > [ ] { } _ # @".split())
_LONGEST: Final = 12  # words


def is_pronoun(word: str) -> bool:
    """Whether a word stands for a speaker and names none."""
    return word in _PRONOUNS


def called(words: Words, start: int, end: int) -> str:
    """How the words of some rows name somebody; "" where they name nobody."""
    while start < end and words.low[start] in _OPENERS | _APOSTROPHES:
        start += 1
    if not _may_name(words, start, end):
        return ""
    joint = words.low.index("and", start, end) if "and" in words.low[start:end] else end
    first = start if joint < end else _name(words, start, end)
    if first == start:
        first = _untitled(words, start, joint)
    return _small(words, words.span(first, end), first).removesuffix("’s").removesuffix("'s")


def _may_name(words: Words, start: int, end: int) -> bool:
    """Whether a noun phrase can stand for a speaker: it is whole, not long, and no pronoun's."""
    if not 0 < end - start <= _LONGEST or any(word in _NO_PART for word in words.low[start:end]):
        return False
    first, last = words.low[start], words.low[end - 1]
    if first in forms.PREPOSITIONS | _OWNERS | {"to"} or last in _NOBODY | forms.FUNCTION:
        return False
    return end - start > 1 or words.capital(start) or first in _COMMON - _ARTICLES


def _name(words: Words, start: int, end: int) -> int:
    """Where the name begins at the end of a noun phrase: "the engineer Anna Berg"; the start where all is a role."""
    row = end
    while row > start and (words.capital(row - 1) or words.low[row - 1] in _PARTICLES):
        row -= 1
    if row in (start, end):
        return start
    before = words.low[row - 1]
    if before == "of" and words.low[row] in _OFFICES and row + 1 < end:
        return row + 1
    role = before.isalpha() and before not in forms.FUNCTION and not before.endswith("s")
    return row if role and not words.span(row, end).isupper() else start


def _untitled(words: Words, start: int, end: int) -> int:
    """Where a name begins after its titles: "Foreign Minister Anna Berg"."""
    if words.low[end - 1] in _TITLES | _FIRMS:
        return start
    titles = [row for row in range(start, end - 1) if words.low[row] in _TITLES]
    last = titles[-1] + 1 if titles else start
    named = words.low[last - 1 : last] != ("general",) or end - last > 1
    named = named and last < end and words.capital(last) and words.low[last] not in forms.FUNCTION
    return last if named else start


def _small(words: Words, name: str, first: int) -> str:
    """The name without the capital that only the beginning of a sentence gave it."""
    return name[:1].lower() + name[1:] if words.low[first] in _COMMON and not _proper(words, first) else name


def _proper(words: Words, row: int) -> bool:
    """Whether a capital stands for a name, as it does within a sentence."""
    return row > 0 and words.at(row - 1) not in ("“", '"', "``") and words.capital(row)
