"""What was done to something, where only a participle says so: "the bridge, built by Berg in 1990, is" was built."""

import re
from typing import Final

from timeline.syntax import valency
from timeline.syntax.around import FINITES
from timeline.syntax.part import Part
from timeline.syntax.pasts import GAPPED
from timeline.syntax.tagged import Tagged
from timeline.titling.antecedents import described
from timeline.titling.bonds import ISSUED, OWNERS
from timeline.titling.drafts import Draft
from timeline.titling.gaps import NOUNS
from timeline.titling.polish import WHOLE, polished

_NO_DEED: Final = (
    valency.BOUND
    | ISSUED
    | frozenset(
        """held planned delayed postponed trapped stranded gone fallen risen grown become retired married aged called
        named dubbed titled entitled nicknamed put led followed preceded seen obtained""".split()
    )
)
_NAMED_AFTER: Final = re.compile("nN")  # "the bill Anna Berg | signed"
_BY: Final = re.compile("[yp][adnNSg0-]+(?:o[adnNSg0-]+)*")
_ENCLOSED: Final = re.compile("[^~,;:<>xHMvrTsf]+(?=~)")
_OF_NOUN: Final = re.compile("o|y|[nNS0]p")  # "a plan for | the valley drawn up": which of the two?
_FAR: Final = 24  # rows


def passive(made: Draft) -> str:
    """The participle that is dated as a statement about the noun that it describes; "" where that is in doubt."""
    letters = made.tagged.letters
    row = next((row for row in range(made.at - 1, 0, -1) if letters[row] in "uxHMvX;:."), 0)
    if not row or letters[row] != "u" or not _is_deed(made.tagged, row, made.at):
        return ""
    found = described(made, Part(row - (letters[row - 1] in ",~"), row, made.at, "g", row))
    if not found or not _is_clear(made.tagged, *found, born=made.tagged.low[row] == "born"):
        return ""
    by = (_ENCLOSED if letters[row - 1] == "~" else _BY).match(letters, made.at)
    was = "were" if letters[found[1] - 1] == "S" else "was"
    told = f"{made.tagged.text(*found)} {was} {made.tagged.text(row, by.end() if by else made.at)}"
    return polished(told) if len(told) <= WHOLE else ""


def _is_deed(tagged: Tagged, row: int, at: int) -> bool:
    """Whether a participle tells of a deed, with more than itself, in nothing that is denied or supposed."""
    letters, low = tagged.letters, tagged.low[row]
    if letters[row - 1] not in "nNS,~" or letters[row + 1 : row + 2] not in ("p", "y", "a"):
        return False
    if (
        low in _NO_DEED
        or (low in NOUNS and letters[row - 1] not in ",~")
        or (low in valency.ALONE and letters[row + 1] != "y")
    ):
        return False
    if FINITES.search(letters, row, at) or GAPPED.search(letters, max(row - _FAR, 0), row):
        return False
    return not {"!", "f"} & {*letters[:row]}


def _is_clear(tagged: Tagged, start: int, end: int, *, born: bool) -> bool:
    """Whether a noun is the only one that can be meant, and tells whether it is one or several."""
    letters = tagged.letters
    if "o" in letters[start:end] or _NAMED_AFTER.search(letters, start, end) or tagged.low[start] in OWNERS:
        return False
    if letters[end - 1] == "N" and tagged.low[end - 1].endswith("s") and not born:
        return False
    return start == 0 or not _OF_NOUN.fullmatch(letters, max(start - 1 - (letters[start - 1] == "p"), 0), start)
