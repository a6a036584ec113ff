"""Whether a past form is a finite verb, or a participle: "the plan announced in May was dropped"."""

import re
from typing import Final

from timeline.syntax.appositions import RESUMED, beside_commas
from timeline.syntax.around import AHEAD, BOUND, FINITES, bound_before, finite_before
from timeline.syntax.lexicon import DAYS, MONTHS
from timeline.syntax.valency import ALONE
from timeline.syntax.verbs import SAYING

_RESUMING: Final = re.compile("(?:[pyo][adnNSg0-]*)*[Vk][dNS0mT]")  # "the report sent in May | cleared the army"
GAPPED: Final = re.compile(
    "(?:[MH][a!]*|xt)e[a!]*u[^,;:~.rTsf]{0,12}c[adnNS0]{1,4}$"
)  # "may be shut and mills | closed"
_HALVED: Final = re.compile("xu[^,;:~.rTsf]{0,12},?c[adnNS0]{1,4}$")  # "two were killed and ten men | hurt"
_BEGUN: Final = re.compile("(?:^|(?<=[xHMv]))(?P<noun>d[an-]*[nNS])r[xHMv][^,;:~.rTsf]*$")
_ANY_VERB: Final = re.compile("[xHMvXVk]")
_LATER: Final = re.compile(
    "(?:(?:[py]|nt)[^,;:~.rTsfcbxHMvX]*)?,(?:r[^,;:.]+|[adnNS0-]{1,6}),a?[xHM]"
)  # "bought in May, a barge, | was"
_PARTED: Final = re.compile("(?:[pyo][adnNSg0-]+)+,a?[Vvk]T")  # "the figures published in May, | showed that"
_NEVER_PASSIVE: Final = frozenset(
    """exploded erupted occurred happened appeared disappeared arrived died emerged collapsed fled existed resigned
    vanished marched protested apologised apologized expired persisted prevailed testified retreated""".split()
)
_COORDINATED: Final = re.compile("[poy]d?[anNS0g-]{1,5}c[anNS0g-]{1,4}$")
_LISTED: Final = re.compile("u,[Vk]c[uVk]")  # "men deceived, | robbed and driven into debt"
_ADJOINING: Final = re.compile("a?[Vk]")
_OUTER: Final = re.compile("[^,;:~.xHMvXVk]*[sr][adnNS0opg-]*[vVk][xHM]")  # "shot down where the ship sank | were hit"
_ONE: Final = re.compile("[sA]d[an]*n$")
_OF_SEVERAL: Final = frozenset("are were have".split())
_COMPARED: Final = re.compile("q[adnNS0-]+$")
_MONTHS: Final = frozenset(name[:3] for name in MONTHS | DAYS)
_SPANS: Final = frozenset("years months weeks days hours minutes decades year month week day".split())
_DOUBLE: Final = frozenset(  # pasts that have an object as participles too: "the ship named the Halcyon"
    """named called dubbed considered deemed elected appointed declared made given offered awarded granted paid sent
    shown told handed promised taught denied allowed titled entitled nicknamed rated ranked refused left cost bought
    sold ended voted owed accorded assigned labelled labeled crowned""".split()
)
_ARTICLES: Final = frozenset("the a an its his her their".split())
_FAR: Final = 20  # rows
_REACH: Final = 120
_CONTENT: Final = re.compile(r"a?[dNhTS]")
_NOUNS: Final = frozenset("dnNSgh0m-")


def past(letters: str, lows: list[str], index: int) -> str:
    """The letter of a past form: v for a verb, u for a participle."""
    before = _before(letters, index)
    if lows[index] in _NEVER_PASSIVE and before in "nNSh0":
        return "v"
    if before == "r":
        return "v"  # "the man that | sold the barn"
    if before in ".poyqt" or (before == "g" and letters[index - 1] == "a"):
        return "u"  # "containing freshly milled flour"
    listed = _LISTED.match(letters, max(index - 2, 0)) is not None
    if listed or _opens_with_participle(letters, index) or _adverbial(letters, index) or _in_phrase(letters, index):
        return "u"
    if "q" in letters and _is_compared(letters, index):
        return "u"
    verb = finite_before(letters, index)
    if verb == index - 1:
        own = letters[verb - 1] != "r" or letters[index + 1 : index + 2] in ("d", "N", "S", "h", "0")
        return (
            "v" if letters[verb] == "v" and own else "u"
        )  # "the man she loved | died", "snow that fell | shut schools"
    if verb >= 0:
        if _has_object(letters, lows, index):
            return "v"
        told = lows[verb] in SAYING and verb < index - 1 and _NOUNS.issuperset(letters[verb + 1 : index])
        told = told and not AHEAD.match(letters[index + 1 : index + 32])  # "said a fair planned in Kelm | was"
        return "v" if told or _awaited(letters, index) or _is_last(letters, lows, index) else "u"
    if before in "nNS0" and _shares_auxiliary(letters, lows, index):
        return "u"
    return _by_what_follows(letters, lows, index, before)


def disagrees(letters: str, lows: list[str], index: int, later: re.Match[str] | None) -> bool:
    """Whether a verb is of one thing, and a later one of several: "men hurt when a bus | hit a wall | were"."""
    one = _ONE.search(letters, max(index - _FAR, 0), index)
    if not one or not later or lows[one.start() + 1] not in ("a", "an") or lows[later.start()] not in _OF_SEVERAL:
        return False
    return not {"S", "c", ","} & {*letters[index + 1 : later.start()]}


def _has_object(letters: str, lows: list[str], index: int) -> bool:
    """Whether a noun stands before a form, and one with its article after it: "the day | the judge jailed the man"."""
    near = letters[index - 1] in "nNS" and letters[index + 1 : index + 2] == "d" and lows[index] not in _DOUBLE
    return near and lows[index + 1] in _ARTICLES


def _is_compared(letters: str, index: int) -> bool:
    """Whether a word stands in what something is compared with: "higher than the 40 tons | produced"."""
    compared = _COMPARED.search(letters, max(index - _FAR, 0), index)
    return compared is not None and FINITES.search(letters, max(index - _REACH, 0), index) is not None


def _coordinated(letters: str, index: int) -> bool:
    """Whether "and" joins the noun before a word to one in a phrase: "torn by floods and fires | set by men"."""
    joined = _COORDINATED.search(letters, max(index - _FAR, 0), index)
    return joined is not None and FINITES.search(letters, max(index - _REACH, 0), index) is not None


def _before(letters: str, index: int) -> str:
    """The letter before a row, adverbs apart."""
    place = index - 1
    while place > 0 and letters[place] == "a":
        place -= 1
    return letters[place] if index else "."


def _by_what_follows(letters: str, lows: list[str], index: int, before: str) -> str:
    following = letters[index + 1 : index + 32]
    if letters[index] == "k" and _CONTENT.match(following):
        return "v"
    if before == "n" and disagrees(letters, lows, index, FINITES.search(letters, index + 1)):
        return "v"
    if before in "nNSm" and "A" in letters and _lacks_object(letters, lows, index):
        return "u"
    if before in "nNS" and (_ADJOINING.match(following) or _OUTER.match(following)):
        return "u"  # "papers released | showed"
    if AHEAD.match(following) or _RESUMING.match(following) or (following[:1] == "," and RESUMED.match(following)):
        return "u"
    if before in "nNS" and (_PARTED.match(following) or _LATER.match(following)):
        return "u"
    if before == "," and letters[0] in "py" and letters[:index].count(",") == 1 and FINITES.search(following):
        return "u"  # "under the deal, reached in May, the firm will"
    return beside_commas(letters, lows, index, before)


def _shares_auxiliary(letters: str, lows: list[str], index: int) -> bool:
    """Whether a participle after "and" has its auxiliary before that: "two were killed and ten men | hurt"."""
    begins, ends = max(index - 32, 0), letters[index + 1 : index + 2] in ("", *"py.,;sA")
    if GAPPED.search(letters[begins:index]) or (ends and letters[index - 1] in "nSa" and _coordinated(letters, index)):
        return True
    return ends and lows[index] not in ALONE and _HALVED.search(letters, begins, index) is not None


def _lacks_object(letters: str, lows: list[str], index: int) -> bool:
    """Whether a form that wants an object ends what "after" begins: "after the settlement of a claim | lodged"."""
    dated = letters[index + 1 : index + 3] == "pN" and lows[index + 2][:3] in _MONTHS
    ends = dated or letters[index + 1 : index + 2] in ("", ".") or not _SPANS.isdisjoint(lows[index + 1 : index + 3])
    if not ends or letters[index] == "k" or lows[index] in ALONE:
        return False
    opener = bound_before(letters, index, _FAR)
    return (
        opener > 0 and letters[opener] == "A" and FINITES.search(letters, max(opener - _REACH, 0), opener) is not None
    )


def _opens_with_participle(letters: str, index: int) -> bool:
    """Whether a past form goes on with the participle that begins the sentence: "Known to few, but | loved by all"."""
    if letters[0] not in "ug":
        return False
    joint = index - 1
    while joint > 0 and letters[joint] == "a":
        joint -= 1
    if joint < 1 or letters[joint] not in "cb":
        return False
    return not FINITES.search(letters[:index])


def _awaited(letters: str, index: int) -> bool:
    """Whether the noun before the relative clause in which a word stands has no verb yet: "men who had come | took"."""
    if _before(letters, index) not in "nNS0" or index + 1 == len(letters) or letters[index + 1] not in "dNS0m":
        return False
    opener = bound_before(letters, index, 19)
    if opener < 1 or letters[opener] != "r" or letters[opener - 1] not in "nNS":
        return False
    start = next((place for place in range(opener - 1, -1, -1) if letters[place] in ",;:~cbTsf"), -1)
    return not FINITES.search(letters[start + 1 : opener])


def _is_last(letters: str, lows: list[str], index: int) -> bool:
    """Whether no other word can be the verb of a noun with its relative clause: "says a man who had come | lived"."""
    opened = _BEGUN.search(letters, 0, index)
    if not opened or letters[index - 1] not in "nNS0" or _ANY_VERB.search(letters, index + 1):
        return False
    verbs = [verb.start() for verb in FINITES.finditer(letters, 0, opened.start("noun"))]
    return not verbs or (verbs[-1] == opened.start("noun") - 1 and lows[verbs[-1]] in SAYING)


def _adverbial(letters: str, index: int) -> bool:
    """Whether the stretch that a word stands in begins with a preposition after a clause: ", with laws expected"."""
    place = bound_before(letters, index, 13)
    if place <= 0 or letters[place] not in ",~" or letters[place + 1] != "p":
        return False
    return FINITES.search(letters[max(place - 40, 0) : place]) is not None


def _in_phrase(letters: str, index: int) -> bool:
    """Whether a preposition governs the noun right before a word: "in a letter sent"."""
    place = index - 1
    while place > 0 and letters[place] in "nSu":
        place -= 1
    place -= letters[place] == "d"
    return 0 <= place < index - 1 and letters[place] == "p" and (place == 0 or letters[place - 1] in BOUND)
