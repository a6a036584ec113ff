"""The part of speech of each word of a sentence where it stands: one letter a word, in, and one letter a word, out.

A verb that no list has is found by what stands around it; what is in doubt becomes a noun.
"""

import re
from typing import Final

from timeline.syntax.verbs import SAYING

_FINITE: Final = "xHMvX"
_BOUND: Final = frozenset(",;:~.rTsfcbAq<>")
_RULES: Final = tuple(  # what must be there at all, in what surroundings, and what it is then
    (need, re.compile(pattern), letter)
    for need, pattern, letter in [
        ("M", r"(?<=d)M", "n"),  # the will, the might
        ("g", r"(?<=[do])g(?=[poyt,.xHM])", "n"),  # the bidding, of trading
        ("A", r"(?<=A)s", "f"),  # as though
        ("H", r"(?<=M)H|(?<=M[a!h])H", "e"),  # could have
        ("H", r"(?<=H)H", "u"),
        ("M", r"(?<=M)[inSzkVvu]|(?<=M[a!h])[inzkVvu]|(?<=M[a!h][a!])[inzkVvu]", "j"),
        ("t", r"(?<=t)[iVk]|(?<=t[a!])[iVk]|(?<=t)n(?=[dhmf])", "j"),
        ("i", r"(?<=jc)i", "j"),
        ("", r"(?<=[xHeX])[Vkv]|(?<=[xHeX][a!h])[Vkv]|(?<=[xHeX][a!][a!])[Vkv]", "u"),
        ("c", r"(?<=[ue]c)[Vk]", "u"),
        ("V", r"(?<=[dpoy0])V(?=[nNSgiz0V])|(?<=da)V(?=[nNSgiz])|(?<=d)V(?=c)", "n"),
        ("k", r"(?<=[dpoy0])k(?=[nNSgiz0V])|(?<=da)k(?=[nNSgiz])", "n"),
        ("z", r"(?<=[dpoy0])z|(?<=[dpoy0]n)z(?![tdhmT])|(?<=[dpoy0]nn)z(?![tdhmT])", "S"),
        ("i", r"(?<=[dpoy0n])i", "n"),
        ("y", r"V(?=a?y[^0a])|k(?=y[^0a])", "u"),
        ("r", r"(?<=r,)[Vk]", "u"),
        ("", r"(?<=[hr])[Vk]|(?<=[hrT]a)[Vk]|(?<=[hrX])[zi]|(?<=[hr]a)[zi]", "v"),
        ("T", r"(?<=T)[zi](?=[dhmTtN0p])|(?<=T)[nS](?=[dm])", "v"),
        ("r", r"(?<=r)[nS](?=[dm])", "v"),
        ("o", r"[sA](?=o)", "p"),  # because of
    ]
)
_AHEAD: Final = re.compile(r"[^rTsfcb,;:~.hXA<>]{0,30}[xHMvX]")
_AS_LONG_AS: Final = re.compile("AaA")
_AFTER: Final = re.compile("A")
_ANY_FINITE: Final = re.compile("[xHMvX]")
_UNKNOWN: Final = re.compile(
    "(?<=[nNSh])[nizS](?=[dhm0])|(?<=[nNS])[z](?=[tpN])"
)  # a verb that no list has: "outran the"
_RESUMED: Final = re.compile(r",(?:a,)?a?[xHMvVk]")
_OPEN: Final = re.compile("[VkziT]")  # what is still to be decided
_OPENERS: Final = re.compile("[rTsf]")
_VERBAL: Final = re.compile("[xHMvXVkzi]")
_FINITES: Final = re.compile("[xHMvX]")
_OBJECTS: Final = {"z": "dhmTtN0a", "i": "dhmTt0ap"}  # what follows a form that is a verb
_NOUNS: Final = frozenset("dnNSgh0m-")
_CONTENT: Final = re.compile(r"a?[dNhTS]")
_SUBJECT_AND_VERB: Final = re.compile(
    r"[a!]*+(?:h[a!]*+|[adnNSg0omq!-]++(?:[pocyt][adnNSg0omqj-]++){0,4})[xHMvX]|[adnNSg0ohm-]*X"
)


def settle(loose: str, lows: list[str]) -> str:
    """The letters in their context: those of two uses decided for one."""
    for need, pattern, to in _RULES:
        if need in loose:
            loose = pattern.sub(to, loose)
    letters = list(loose)
    if "AaA" in loose:
        _as_long_as(letters, loose, lows)
    for open_ in _OPEN.finditer(loose):
        index = open_.start()
        match open_[0]:
            case "V" | "k":
                letters[index] = _past(letters, lows, index)
            case "z" | "i":
                letters[index] = _present(letters, lows, index)
            case "T":
                letters[index] = _that(letters, index)
    settled = "".join(letters)
    if not _ANY_FINITE.search(settled):
        settled = _UNKNOWN.sub("v", settled, count=1)
    if "A" in settled:
        settled = _AFTER.sub(lambda found: _joins(settled, found.start()), settled)
    return settled


def _joins(letters: str, at: int) -> str:
    """Words such as "after" before a clause join it to another; else they are prepositions."""
    if not _SUBJECT_AND_VERB.match(letters, at + 1):
        return "p"
    begins = at == 0 or letters[at - 1] in ",;:~<cbT"
    return "s" if begins or _ANY_FINITE.search(letters, max(at - 40, 0), at) else "p"


def _as_long_as(letters: list[str], loose: str, lows: list[str]) -> None:
    for found in _AS_LONG_AS.finditer(loose):
        conditional = lows[found.start() + 1] in ("long", "soon")
        letters[found.start()], letters[found.end() - 1] = ("a", "f") if conditional else ("p", "p")


def _finite_before(letters: list[str], index: int) -> int:
    """The row of the finite verb before a word in the stretch that it stands in; -1 for none."""
    for place in range(index - 1, max(index - 40, -1), -1):
        if letters[place] in _BOUND:
            return -1
        if letters[place] in _FINITE:
            return place
    return -1


def _past(letters: list[str], lows: list[str], index: int) -> str:
    """A past form is a finite verb, or a participle: "the plan announced in May was dropped"."""
    one, before = letters[index], letters[index - 1] if index else "."
    if before in ".poyqt" or _adverbial(letters, index) or _in_phrase(letters, index):
        return "u"
    verb = _finite_before(letters, index)
    if verb == index - 1:
        return "v" if letters[verb] == "v" else "u"  # "the man she loved | died"
    if verb >= 0:
        told = lows[verb] in SAYING and verb < index - 1 and _NOUNS.issuperset(letters[verb + 1 : index])
        return "v" if told else "u"
    following = "".join(letters[index + 1 : index + 32])
    if one == "k" and _CONTENT.match(following):
        return "v"
    if _AHEAD.match(following) or (following[:1] == "," and _RESUMED.match(following)):
        return "u"
    if _apposed(letters, index) and _RESUMED.search(following):
        return "u"
    return "v" if before not in ",;:~<" or _waiting(letters, index) else "u"


def _apposed(letters: list[str], index: int) -> bool:
    """Whether the stretch that a word stands in may be an apposition: "the index, a measure used by many, fell"."""
    place = next((place for place in range(index - 1, max(index - 40, -1), -1) if letters[place] in _BOUND), -1)
    if place <= 0 or letters[place] != ",":
        return False
    if place == index - 1 and letters[index + 1 : index + 2] and letters[index + 1] in "dN0hm":
        return False  # "the army, with its allies, launched an attack, ..."
    return not _FINITES.search("".join(letters[max(place - 40, 0) : place]))


def _adverbial(letters: list[str], index: int) -> bool:
    """Whether the stretch that a word stands in begins with a preposition after a clause: ", with laws expected"."""
    place = next((place for place in range(index - 1, max(index - 14, 0), -1) if letters[place] in _BOUND), 0)
    if not place or letters[place] not in ",~" or letters[place + 1] != "p":
        return False
    return _FINITES.search("".join(letters[max(place - 40, 0) : place])) is not None


def _in_phrase(letters: list[str], index: int) -> bool:
    """Whether a preposition governs the noun right before a word: "in a letter sent"."""
    place = index - 1
    while place > 0 and letters[place] in "nS":
        place -= 1
    place -= letters[place] == "d"
    return 0 <= place < index - 1 and letters[place] == "p" and (place == 0 or letters[place - 1] in _BOUND)


def _waiting(letters: list[str], index: int) -> bool:
    """Whether a clause before the word still has no finite verb: "the plan, which failed, | cost"."""
    before = "".join(letters[max(index - 60, 0) : index])
    openers = len(_OPENERS.findall(before))
    return openers + 1 > len(_FINITES.findall(before))


def _present(letters: list[str], lows: list[str], index: int) -> str:
    """A form that is a verb or a noun: "plans", "strike"."""
    one, before, following = letters[index], letters[index - 1] if index else ".", letters[index + 1 : index + 2]
    noun = "S" if one == "z" else "n"
    if before == "c" and one == "i" and "j" in letters[max(index - 14, 0) : index]:
        return "j"  # "to meet the king and | visit the port"
    told = _finite_before(letters, index) >= 0 or _AHEAD.match("".join(letters[index + 1 : index + 32]))
    if told or _governed(letters, index) or not following:
        return noun
    if before == "," and following[0] in "dhmT" and _waiting(letters, index):
        return "v"  # "the picture, taken in May, | shows a dam"
    owner = index - 2 if before == "a" else index - 1
    if owner < 0 or not _agrees(letters[owner], lows[owner], one):
        return noun
    ends = following[0] in ",." and _opener(letters, index) in "sfrT"  # "if the dam breaks,"
    return "v" if ends or following[0] in _OBJECTS[one] else noun


def _opener(letters: list[str], index: int) -> str:
    """What opens the stretch that a word stands in."""
    return next(
        (letters[place] for place in range(index - 1, max(index - 12, -1), -1) if letters[place] in _BOUND), "."
    )


def _agrees(letter: str, low: str, verb: str) -> bool:
    """Whether a noun can be the subject of a form: "the town plans", "towns plan"."""
    if verb == "z":
        return letter in "nN)>"
    return letter == "S" or (letter == "N" and low.endswith("s"))


def _governed(letters: list[str], index: int) -> bool:
    """Whether a preposition governs the noun before a word: "with high level exchanges"."""
    place = index - 1
    while place >= 0 and letters[place] in "nNS0a-d":
        place -= 1
    return place >= 0 and place < index - 1 and letters[place] in "poy"


def _that(letters: list[str], index: int) -> str:
    """The word "that" opens a relative clause where a verb follows it, and is a determiner where no clause does."""
    following = "".join(letters[index + 1 : index + 3])
    if re.match(r"[a!]?[xHMvVk]", following):
        return "r" if index and letters[index - 1] in "nNSg0)>m" else "h"
    if index == 0 or letters[index - 1] in "poy":
        return "d"
    if letters[index - 1] == "c" and not _VERBAL.search("".join(letters[index + 1 : index + 16])):
        return "d"  # "the capital and that border"
    if letters[index - 1] == "," and not _FINITES.search("".join(letters[max(index - 40, 0) : index])):
        return "d"
    return "T"
