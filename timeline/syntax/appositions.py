"""Whether a past form beside a comma is a finite verb, or a participle: "the law, passed in May, bans it"."""

import re
from typing import Final

from timeline.syntax import valency
from timeline.syntax.around import BOUND, FINITES, bound_before, waiting
from timeline.syntax.lexicon import DAYS, MONTHS
from timeline.syntax.verbs import SAYING

RESUMED: Final = re.compile(r",(?:a,)?a?(?:[xHMvVk]|z(?=\.?$|[dhmTpt])|i(?=[dhmTnsf]))")
_OPENERS: Final = re.compile("[rTsf]|A(?=[xH])")
_CLAUSE: Final = re.compile("[pt][^,;:~.<>xHMvrTsf]*,(?:d[an-]*[nNS]|N{1,3}|h)[xHMvVk]")
_APPOSED: Final = re.compile("[xHMv][^;:~<>]*[nNS],d[an-]*[nm]$")
_SECOND: Final = re.compile(",a?[ug][^,;:~xHMvVk<>]*c$")
_CLOSING: Final = re.compile("[^,;:~xHMvVk<>]*,a?[xHMvVk]")
_ENCLOSED: Final = re.compile("[^;:~<>xHMvk]*~(?:[py][dnNS0]+)?a?[xHMvVk]")  # "Berg – elected by one vote – left"
_ACTING: Final = re.compile("[pty][adnNSg0ot]{1,9}V[hdm]")  # "a law aimed at haste made it"
_DESCRIBING: Final = re.compile("(?:[pyoA][adnNSg0-]*)+,a?(?:[Vvk][dhNS0mT]|[xHM])")
_AGED: Final = re.compile("N,0,(?:d[an]*[nNS],)?$")
_OBJECTS: Final = ("d", "N", "S", "h", "m", "T")


def beside_commas(letters: str, lows: list[str], index: int, before: str) -> str:
    """The letter of a past form that nothing nearer decides: v for a verb, u for a participle."""
    following = letters[index + 1 : index + 32]
    if _apposed(letters, lows, index) and _resumes(following):
        return "u"
    match before:
        case ",":
            settled = _after_comma(letters, index, following)
        case "~":
            settled = "u" if _ENCLOSED.match(following) else ""
        case "c":
            second = _SECOND.search(letters, 0, index) and _CLOSING.match(following)
            settled = "u" if second else ""  # "the mill, built in May and | shut in June, is"
        case _:
            settled = _after_noun(letters, lows, index, before)
    return settled or ("v" if before not in ",;:~<" or waiting(letters, index) else "u")


def _after_comma(letters: str, index: int, following: str) -> str:
    """The letter of a form after a comma; "" where that is in doubt."""
    if _AGED.search(letters, 0, index) and following.startswith(_OBJECTS):
        return "v"  # "Holm, 41, a guard, | planned the raid"
    return "u" if _DESCRIBING.match(following) else ""  # "that the law, | passed in haste, violated the code"


def _after_noun(letters: str, lows: list[str], index: int, before: str) -> str:
    """The letter of a form after a noun; "" where that is in doubt."""
    if before in "nm" and _APPOSED.search(letters, 0, index) and letters[index + 1 : index + 2] in ("p", "y"):
        return "v" if lows[index] in valency.ALONE else "u"  # "they lost a bell, a bronze one | cast after the flood"
    wants = before in "nNS" and lows[index] in valency.BOUND
    return "u" if wants and (_parted(letters, lows, index) or _ACTING.match(letters, index + 1)) else ""


def _parted(letters: str, lows: list[str], index: int) -> bool:
    """Whether the sentence has its clause only after a comma: "a plan meant to please all, | the mayor called it"."""
    clause = _CLAUSE.match(letters, index + 1)
    return clause is not None and not FINITES.search(letters, 0, index) and lows[clause.end() - 1] not in SAYING


def _resumes(following: str) -> bool:
    """Whether the sentence goes on with its verb after a comma, with none before that but in a relative clause."""
    resumed = RESUMED.search(following)
    if not resumed:
        return False
    return len(FINITES.findall(following, 0, resumed.start())) <= len(_OPENERS.findall(following, 0, resumed.start()))


def _apposed(letters: str, lows: list[str], index: int) -> bool:
    """Whether the stretch that a word stands in may be an apposition: "the index, a measure used by many, fell"."""
    place = bound_before(letters, index, 39)
    if place >= 0 and letters[index - 1] == "a" and letters[place] == "c":
        bounds = BOUND - {"c"}
        place = next((row for row in range(place - 1, max(index - 40, -1), -1) if letters[row] in bounds), -1)
    if place <= 0 or letters[place] != ",":
        return False
    dated = lows[index + 1 : index + 2] and lows[index + 1] in MONTHS | DAYS
    if place == index - 1 and letters[index + 1 : index + 2] and letters[index + 1] in "dN0hm" and not dated:
        return False  # "the army, with its allies, launched an attack, ..."
    return not FINITES.search(letters[max(place - 40, 0) : place])
