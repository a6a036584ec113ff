"""Pronouns of a title for which nothing in it can stand: who "him" is, and whose car "their car", nobody could tell."""

import re
from collections.abc import Sequence
from typing import Final

from timeline.syntax.tagged import Tagged, cut, tag
from timeline.syntax.verbs import SAYING
from timeline.titling.expletives import is_expletive, is_of_time
from timeline.titling.nouns import NO_THINGS, Noun, nouns
from timeline.titling.reach import Stand, quotations

_FORMS: Final = (
    "he him his himself",
    "she her hers herself",
    "it its itself",
    "they them their theirs themselves",
)
BASES: Final = {form: forms.split()[0] for forms in _FORMS for form in forms.split()}
_AUXILIARY: Final = re.compile("(?P<pronoun>he|she|it|they)'(?:s|re|ve|d|ll)")
_ANY: Final = re.compile(
    rf"\b(?:{'|'.join(BASES)})\b|^(?:all|both|the|neither|either)\b|\b(?:this|that|these|those) ", re.IGNORECASE
)
_ALL: Final = re.compile(
    r"(?:(?:all|the|these|those) (?:two|three|four|five|six|seven|eight|nine|ten)|all|both|neither|either) (?!told\b)",
    re.IGNORECASE,
)
_VERBAL: Final = frozenset("xHMvV")
_POINTING: Final = frozenset("this that these those".split())
_POINTED: Final = re.compile("[anNSu0g-]*[nNS]")
_POINTING_LEAD: Final = re.compile(
    r"^(?:In|At|On|Despite|After|With|For|During|By|Under) (?:this|that|these|those) \w+(?: \w+)?, "
    r"(?=(?:the|an?) |[A-Z\d])"
)
_OF_PEOPLE: Final = frozenset(
    "car cars home homes house houses wife wives husband husbands children parents lives families jobs".split()
)
_CLEAR: Final = re.compile(  # "made it clear that"
    r" (?:\w+ )?(?:clear|plain|known|hard|harder|difficult|easy|easier|impossible|possible|illegal|unlikely|likely)"
    r" (?:that|to|for|how|who|why)\b"
)
_SELF: Final = re.compile(r"\b(?:we|us|our|my|me|I)\b")
_OF_SELF: Final = re.compile(rf"[^,“\"]+ (?P<told>(?:{'|'.join(sorted(SAYING))})(?: that)? (?P<pronoun>he|she)) ")
_JOINED: Final = re.compile(r"\b(?:and|but)(?: (?:also|then|later))? $")
_EACH_IN: Final = re.compile("d[an]*(?:[nN]c[an]*)?[nN]p$")
_EACH: Final = frozenset("every each any no".split())
_SHARES: Final = frozenset("some many most several few none all both one two three four five six".split())
_OF_ITSELF: Final = 4  # rows: "doses in 178 of | them" are not theirs of doses
_FRAME: Final = re.compile(r", (?P<speaker>[^,“”\"]{2,60}) (?:said|says|told [^,“”\"]+|added)$")


def stray(title: str) -> str:
    """The first pronoun of a title for which nothing in it can stand; "" where there is none."""
    if not _ANY.search(title):
        return ""
    tagged = tag(cut(title))
    if (all_of := _ALL.match(title)) and tagged.letters[len(all_of[0].split()) :][:1] in _VERBAL:
        return all_of[0].strip().lower()
    found = [*nouns(tagged)]
    lost = (low for row, low in enumerate(tagged.low) if _is_lost(title, tagged, found, row))
    return _pointing(tagged, found) or next(lost, "")


def _is_lost(title: str, tagged: Tagged, found: Sequence[Noun], row: int) -> bool:
    """Whether a row is a pronoun for which nothing in a title can stand."""
    if _points_back(tagged, row):
        return not any(noun.row < row for noun in found)
    pronoun = _pronoun(tagged, row)
    if not pronoun or _says_all(pronoun, title[tagged.starts()[row] + len(pronoun) :]):
        return False
    if pronoun == "they" and _SELF.search(title) and quotations(tagged.letters)[row]:
        return False  # “They took our boats,” Berg said: those over against us, whoever they are
    return not _candidates(tagged, found, row) and not _speaks(title, pronoun)


def _candidates(tagged: Tagged, found: Sequence[Noun], row: int) -> list[Noun]:
    """The nouns for which the pronoun in a row may stand."""
    stands, low, pronoun = Stand(tagged, row), tagged.low[row], _pronoun(tagged, row)
    may = [noun for noun in found if stands.reaches(noun) and (noun.may_be(pronoun) or (low == "her" and noun.is_ship))]
    if low == "them" and tagged.letters[row - 1] == "o":
        may = [noun for noun in may if noun.row != row - 2]  # "hundreds of | them"
    if low == "them" and _is_share(tagged, row):
        return [noun for noun in may if noun.is_counted() and noun.row != row - _OF_ITSELF]
    each = _EACH_IN.search(tagged.letters, 0, row)
    if low == "its" and each and tagged.low[each.start()] in _EACH:
        may = [noun for noun in may if noun.row < each.start()]  # "every school in | its area"
    if low == "their" and _OF_PEOPLE.intersection(tagged.low[row + 1 : row + 2]):
        return [noun for noun in may if noun.is_of_people()]
    return may


def may_be_before(sentence: str, word: str) -> bool:
    """Whether something in a sentence may be meant by a pronoun that comes after it there."""
    tagged = tag(cut(sentence.lstrip()))
    row = next((row for row, low in enumerate(tagged.low) if low == word), -1)
    if row < 0:
        return True
    stands = Stand(tagged, row)
    return any(noun.row < row and noun.may_be(BASES[word]) and stands.reaches(noun) for noun in nouns(tagged))


def may_be_another(title: str, sentence: str) -> bool:
    """Whether "Berg said he" may mean one of whom the sentence told first: "Berg did not name Holm but said he"."""
    told = _OF_SELF.match(title)
    head, found, _ = sentence.partition(told["told"]) if told else ("", "", "")
    if not told or not found or not _JOINED.search(head):
        return False
    others = [noun for noun in nouns(tag(cut(head))) if noun.name and noun.name.rpartition(" ")[2] not in title]
    return any(noun.may_be(told["pronoun"]) and not noun.placed for noun in others)


def _pointing(tagged: Tagged, found: Sequence[Noun]) -> str:
    """The first word that points at a noun which stands nowhere before it: "in that case"."""
    quoted = quotations(tagged.letters)
    for row, low in enumerate(tagged.low):
        if low not in _POINTING or quoted[row] or (row and tagged.letters[row - 1] not in "poy") or not row:
            continue
        phrase = _POINTED.match(tagged.letters, row + 1)
        if phrase is None or tagged.low[phrase.end() - 1] in NO_THINGS:
            continue
        several = low in ("these", "those")
        if not any((noun.letter == "S") == several for noun in found if noun.row < row):
            return f"{low} {tagged.low[phrase.end() - 1]}"
    return ""


def _points_back(tagged: Tagged, row: int) -> bool:
    """Whether a word alone points at something said before: "Although this | is"."""
    return (
        row > (tagged.letters[0] == "<")
        and tagged.low[row] in ("this", "these")
        and tagged.letters[row + 1 : row + 2] in ("x", "H", "M")
    )


def without_pointing(title: str) -> str:
    """A title without a lead that only points at what was said before: "In that case, | the town paid"."""
    rest = _POINTING_LEAD.sub("", title)
    return f"{rest[:1].upper()}{rest[1:]}"


def _says_all(pronoun: str, rest: str) -> bool:
    """Whether "it" stands for nothing: "it rained"."""
    return pronoun == "it" and (is_expletive(rest) or is_of_time(rest) or _CLEAR.match(rest) is not None)


def _is_share(tagged: Tagged, row: int) -> bool:
    """Whether a pronoun stands for what is counted: "five of | them"."""
    return tagged.letters[max(row - 1, 0)] == "o" and (tagged.letters[row - 2] == "0" or tagged.low[row - 2] in _SHARES)


def _speaks(title: str, pronoun: str) -> bool:
    """Whether it may be who says so: "the town is against him, Berg said"."""
    frame = _FRAME.search(title)
    return (
        frame is not None
        and "“" not in title
        and '"' not in title
        and any(noun.may_be(pronoun) for noun in nouns(tag(cut(frame["speaker"]))))
    )


def _pronoun(tagged: Tagged, row: int) -> str:
    """What a row stands for: "he", "she", "it", "they"; "" for no pronoun."""
    low = tagged.low[row]
    if low in BASES:
        return BASES[low]
    begun = _AUXILIARY.fullmatch(low)
    return BASES[begun["pronoun"]] if begun else ""
