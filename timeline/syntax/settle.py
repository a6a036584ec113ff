"""The part of speech of each word of a sentence where it stands: one letter a word, in, and one letter a word, out.

A verb that no list has is found by what stands around it; what is in doubt becomes a noun.
"""

import re
from typing import Final

from timeline.syntax import valency
from timeline.syntax.around import AHEAD, BOUND, FINITES, finite_before, waiting
from timeline.syntax.pasts import past
from timeline.syntax.verbs import SAYING, letter

_RULES: Final = tuple(  # what must be there at all, in what surroundings, and what it is then
    # A pattern begins with the letter that changes, which is found much faster than what stands before it.
    (need, re.compile(pattern).sub, letter)
    for need, pattern, letter in [
        ("dM", r"M(?<=d.)", "n"),  # the will, the might
        ("qM", r"M(?<=q.)", "a"),  # more than do others
        ("aq", r"q(?<=a.)(?=a?0)", "a"),  # more than 200
        ("g", r"g(?<=[do].)(?=[poyt,.xHM])", "n"),  # the bidding, of trading
        (
            "g",
            r"g(?<=^.)(?=[nS](?:[po][adnNS0]+)*(?:,r[^,]*,)?[xHMv])",
            "n",
        ),  # opening statements, which were short, are
        ("g", r"g(?<=^.)(?=[xHM])", "n"),  # whiting was
        ("h", r"n(?<=,.)(?=h)", "g"),  # fled, warning they
        ("As", r"s(?<=A.)", "f"),  # as though
        ("H", r"H(?:(?<=M.)|(?<=M[a!h].))", "e"),  # could have
        ("H", r"H(?<=H.)", "u"),
        ("tH", r"H(?<=t.)(?=[ea!Vku])", "e"),
        ("tH", r"H(?<=t.)", "j"),
        ("M", r"[inSzkVvu](?:(?<=M.)|(?<=M[a!h][^S])|(?<=M[a!h][a!][^S]))", "j"),
        ("t", r"[iVkn](?:(?<=t[iVk])|(?<=t[a!][iVk])|(?<=tn)(?=[dhmf]))", "j"),
        ("i", r"i(?<=jc.)", "j"),
        ("", r"[Vkv](?:(?<=[xHeX].)|(?<=[xHeX][a!h].)|(?<=[xHeX][a!][a!].))", "u"),
        ("c", r"[Vk](?<=[ue]c.)", "u"),
        ("V", r"V(?:(?<=[dpoy0].)(?=[nNSgiz0V])|(?<=da.)(?=[nNSgiz])|(?<=d.)(?=c))", "n"),
        ("V", r"V(?:(?<=^.)|(?<=^a.))(?=a?[nS])", "n"),  # freshly mobilised reserves
        ("k", r"k(?:(?<=[dpoy0].)(?=[nNSgiz0V])|(?<=da.)(?=[nNSgiz]))", "n"),
        ("z", r"z(?:(?<=[dpoy0].)|(?:(?<=[dpoy0]n.)(?<!Tdn.)|(?<=[dpoy0]nn.)(?<!Tdnn.))(?![tdhmT]))", "S"),
        ("i", r"i(?<=[dpoy0n].)", "n"),
        ("y", r"V(?=(?:a|[in]n|N)?y(?:[^0a]|a[nN]))|k(?=y[^0a])", "u"),  # "occupied last year by them"
        ("r", r"[Vk](?<=r,.)", "u"),
        ("da", r"a(?<=d.)(?=[,.;xHMvpoyAtr]|$)", "n"),  # the well
        ("", r"[Vkzi](?:(?<=[hr].)|(?<=[hr]a.)|(?<=Ta[Vk])|(?<=X[zi]))", "v"),
        ("T", r"[zinS](?:(?<=T[zi])(?=[dhmTtN0p])|(?<=T[nS])(?=[dm]))", "v"),
        ("r", r"[nS](?<=r.)(?=[dm])", "v"),
        ("o", r"[sA](?=o)", "p"),  # because of
    ]
)
_AS_LONG_AS: Final = re.compile("AaA")
_ABOUT: Final = re.compile(
    r"[paA](?:(?<=p)[adn](?<![dn0]..)|(?<=a)t(?<![dn0]..)|(?<=A)[ad]A(?<![dn0]...)|(?<=[pa])(?<![dn0].))(?=0)"
)
_ROUGH: Final = frozenset(
    ("at least", "at most", "up to", "as many as", "as few as", "as much as", "about", "around", "over", "nearly")
)
_BEING: Final = re.compile("(?<=[x!])[^,.]")
_PASSIVE: Final = re.compile("(?<=[pyoAsVkvS])n(?=a?[Vuk])")
_COUNT_OF: Final = re.compile("[Vki](?=o)")  # "a set of", "the cut of": none of these verbs has "of" after it
_LAST_OF_ALL: Final = re.compile("(?<=[,nNS])i(?=[Vkv])")  # "the mill last | ran"
_FLOATING: Final = frozenset("both all each".split())
_FLOATS: Final = re.compile("(?<=[nNS,])d(?=[vVkxHM])")  # "the twins both | won"
_THAT: Final = re.compile("T")  # "those | that fell"
_LIKELY: Final = re.compile("(?<![dx])n(?=>?[VvkgHM])")  # "and likely | sank"
_OF_THINGS: Final = frozenset("set cut run split hit cast read spread cost shot bid".split())
_AS_MANY: Final = re.compile("A[ad]A(?=[n0])")
_LATE: Final = re.compile(  # "the house where the mayor keeps a boat | looks over the bay"
    "(?:^|(?<=[,;:]))d[an-]*n[sr][^,;:~.rTsfxHMvX]*v[dan0-]*[nNS](?P<verb>S)(?=[pt])"
)
_A: Final = re.compile("A")
_FURTHER: Final = re.compile("[xHMvX,]")
_CLOSED: Final = re.compile("[^,;:~<>xHMv]*,a?[xHMv]")
_ANY_FINITE: Final = re.compile("[xHMvX]")
_UNKNOWN: Final = re.compile(  # a verb that no list has: "outran the", "openly outran the"
    "[nizS](?:(?<=[nNSh].)|(?<=[nNSh]a.))(?=[dhm0])"
)
_PRESENT: Final = re.compile("(?<=[nNS])z(?=[ptN])")  # a form that is a verb or a noun: "the train leaves from"
_OPEN: Final = re.compile("[VkziT]")  # what is still to be decided
_VERBAL: Final = re.compile("[xHMvXVkzi]")
_TIMES: Final = frozenset("year month week day night morning evening afternoon season summer winter spring".split())
_SPANS: Final = frozenset(
    "years months weeks days hours minutes decades year month week day hour moments year century later".split()
)
_AS: Final = frozenset("saying telling having being warning claiming calling".split())
_SINCE: Final = frozenset("from back to".split())
_JOINED: Final = re.compile("[hN]cN{1,3}$")  # "he and Anna Berg | want", "Berg and Holm | plan"
_OBJECTS: Final = {"z": "dhmTtN0a", "i": "dhmTt0ap"}  # what follows a form that is a verb
_TOLD: Final = re.compile("T[adnNS0-]*[nN]$")
_PRESENTED: Final = {  # a subject, a participle and what goes with that, at the beginning of a stretch
    one: re.compile(f"(?:^|[,;:cbTs<])[adnN0]*[{heads}]u(?:[pyo][adnNS0]+)+$")
    for one, heads in (("z", "nN"), ("i", "S"))
}
_THING: Final = re.compile("[an]*[ni](?:[.,sfrpy]|$)(?:(?<=[.,sfr])|(?![^,;:.]*[xHMvVkziX]))")
_RATHER: Final = re.compile("(?<=aq)[iz](?=[adnNSiz])")  # "rather than answer questions"
_THAN: Final = re.compile("aq(?=d)")
_PLACED: Final = re.compile("(?P<article>d?)N{1,3},N{1,2},(?=(?P<plain>n{1,3}(?![a!]*[xHMvnSg]))|[nS])")
_NOUN_ONLY: Final = frozenset("i. z. n. S. i z n S i, z, n, S,".split())
_SUBJECT_AND_VERB: Final = re.compile(
    r"[a!]*+(?:h[a!]*+|[adnNSg0omq!-]++(?:[pocyt][adnNSg0omqj-]++){0,4})[xHMvX]|[adnNSg0ohm-]*X"
    r"|[adnNS0o]++,[gru][^,;:~<>]*+,[xHMv]"
    r"|d[adnNS]*+,(?:N{1,4}|d[adnNSo0]++),[xHMv]"  # "as his wife, Anna Berg, was"
)


def settle(loose: str, lows: list[str]) -> str:
    """The letters in their context: those of two uses decided for one."""
    loose = _named(_worded(loose, lows), lows)
    for need, put, to in _RULES:
        if need in loose:
            loose = put(to, loose)
    loose = _phrased(loose, lows)
    settled = _decided(loose, lows) if _OPEN.search(loose) else loose
    if not _ANY_FINITE.search(settled):
        settled = _supplied(settled, loose)
    if (late := _LATE.search(settled)) and _is_verb(settled, lows, late.start("verb")):
        settled = f"{settled[: late.start('verb')]}v{settled[late.end('verb') :]}"
    if "N,N" in settled:
        settled = _PLACED.sub(lambda found: _placed(found, lows), settled)
    if "A" in settled:
        settled = _A.sub(lambda found: _joins(settled, lows, found.start()), settled)
    return settled


def _is_verb(letters: str, lows: list[str], row: int) -> bool:
    """Whether a form that was taken for a noun is a verb: it has that form too, or is the second noun in the plural."""
    return letter(lows[row]) == "z" or letters[row - 1] == "S"


def _placed(found: re.Match[str], lows: list[str]) -> str:
    """A town and its region without the commas, which part nothing: "a Kelm, Ruritania, man"."""
    row, described = found.start(), found["plain"] is not None
    article = lows[row] if found["article"] else ""
    if article in ("a", "an") or not row or (article == "the" and described and row > 1):
        return found[0].replace(",", "-")
    return found[0]


def _supplied(settled: str, loose: str) -> str:
    """The letters of a sentence without a finite verb, the likeliest word made one, if any can be."""
    found = _UNKNOWN.search(settled) or _PRESENT.search(loose)
    return f"{settled[: found.start()]}v{settled[found.end() :]}" if found else settled


def _decided(loose: str, lows: list[str]) -> str:
    """The letters, those decided one by one, from the left, that no rule settles."""
    letters = loose
    for open_ in _OPEN.finditer(loose):
        index = open_.start()
        letters = f"{letters[:index]}{_decide(letters, lows, index)}{letters[index + 1 :]}"
    return letters


def _decide(letters: str, lows: list[str], index: int) -> str:
    match letters[index]:
        case "V" | "k":
            return past(letters, lows, index)
        case "z" | "i":
            return _present(letters, lows, index)
    timed = not {*lows[index + 1 : index + 2]}.isdisjoint(_TIMES) and letters[index + 2 : index + 3] in ("", *",.;c")
    if timed or (letters[index - 1] in "vuj" and lows[index - 1] not in SAYING and _THING.match(letters, index + 1)):
        return "d"  # "in March that year", "broke that record"
    return _that(letters, index)


def _worded(loose: str, lows: list[str]) -> str:
    """The letters, those settled that depend on the word before: "whose name", "more than a dozen"."""
    if "q" in loose:
        loose = _RATHER.sub(lambda found: "j" if lows[found.start() - 2] == "rather" else found[0], loose)
        loose = _THAN.sub(lambda found: "aa" if lows[found.end()] in ("a", "half") else found[0], loose)
    if "A" in loose:
        loose = _A.sub(lambda found: "p" if _names(lows, found.start()) else "A", loose)
    if "being" in lows:
        loose = _PASSIVE.sub(lambda found: "e" if lows[found.start()] == "being" else found[0], loose)
        loose = _BEING.sub(lambda found: "e" if lows[found.start()] == "being" else found[0], loose)
    if "last" in lows:
        loose = _LAST_OF_ALL.sub(lambda found: "a" if lows[found.start()] == "last" else found[0], loose)
    if "o" in loose and not _OF_THINGS.isdisjoint(lows):
        loose = _COUNT_OF.sub(lambda found: "n" if lows[found.start()] in _OF_THINGS else found[0], loose)
    if (
        "dates" in lows
        and loose[(row := lows.index("dates")) - 1] in "nN"
        and _SINCE.issuperset(lows[row + 1 : row + 2])
    ):
        loose = f"{loose[:row]}v{loose[row + 1 :]}"  # "the mill dates from"
    if "r" not in loose or "whose" not in lows:
        return loose
    row = lows.index("whose") + 1
    return f"{loose[:row]}n{loose[row + 1 :]}" if loose[row : row + 1] in ("i", "z", "V", "k") else loose


def _named(loose: str, lows: list[str]) -> str:
    """The letters of words that are something else beside a verb or after a pronoun: "both won", "likely sank"."""
    if not _FLOATING.isdisjoint(lows):
        loose = _FLOATS.sub(lambda found: "a" if lows[found.start()] in _FLOATING else found[0], loose)
    if "those" in lows:
        loose = _THAT.sub(lambda found: "r" if lows[max(found.start() - 1, 0)] == "those" else found[0], loose)
    if "likely" in lows:
        loose = _LIKELY.sub(lambda found: "a" if lows[found.start()] == "likely" else found[0], loose)
    return loose


def _names(lows: list[str], row: int) -> bool:
    """Whether "as" only says what something is: "towns such as Kelm", "regarded as"."""
    before = lows[row - 1] if row and lows[row] == "as" else ""
    if lows[row] == "as" and lows[row + 1 : row + 2] == ["part"]:
        return True  # "as part of the deal"
    return before == "such" or "as" in valency.AWAITED.get(before, ())


def _phrased(loose: str, lows: list[str]) -> str:
    """The letters, those of "as long as" and "at least" by what these say together."""
    if "many" in lows or "few" in lows:
        loose = _AS_MANY.sub(lambda found: _roughly(found, lows), loose)
    if "0" in loose:
        loose = _ABOUT.sub(lambda found: _roughly(found, lows), loose)
    return _AS_LONG_AS.sub(lambda found: _as_long_as(lows[found.start() + 1]), loose) if "AaA" in loose else loose


def _roughly(found: re.Match[str], lows: list[str]) -> str:
    """Words that only say how exact a number is, as adverbs: "at least 40", "up to 40", "over 40"."""
    return "a" * len(found[0]) if " ".join(lows[found.start() : found.end()]) in _ROUGH else found[0]


def _joins(letters: str, lows: list[str], at: int) -> str:
    """Words such as "after" before a clause join it to another; else they are prepositions."""
    clause = _SUBJECT_AND_VERB.match(letters, at + 1)
    if clause and (not at or letters[at - 1] == "T") and not _FURTHER.search(letters, clause.end()):
        return "p"  # "after the flood Anna Berg left": there is no other verb
    if not clause or (lows[at] == "as" and lows[at + 1] in _AS):
        return "p"  # "quoted as saying that"
    first = at
    if at and lows[at - 1] in _SPANS:  # "two years | after the wall broke"
        first = next((row + 1 for row in range(at - 2, -1, -1) if letters[row] not in "adnN0q"), 0)
    if _CLOSED.match(letters, clause.end()):
        return "s"  # "the first since a truce broke, | are"
    begins = first == 0 or (at == 1 and lows[0] == "this") or letters[first - 1] in ",;:~<cbT"
    return "s" if begins or _ANY_FINITE.search(letters, max(at - 40, 0), at) else "p"


def _as_long_as(middle: str) -> str:
    return "aaf" if middle in ("long", "soon") else "pap"


def _present(letters: str, lows: list[str], index: int) -> str:
    """A form that is a verb or a noun: "plans", "strike"."""
    one, before, following = letters[index], letters[index - 1] if index else ".", letters[index + 1 : index + 2]
    noun = "S" if one == "z" else "n"
    if before == "," and following in ("", ".") and waiting(letters, index):
        return "v"  # "the trial, delayed by a strike, | opens"
    if before == "c" and one == "i" and "j" in letters[max(index - 14, 0) : index]:
        return "j"  # "to meet the king and | visit the port"
    told = finite_before(letters, index) >= 0 or AHEAD.match(letters[index + 1 : index + 32])
    if told or not following:
        return noun
    if following[0] in "dhmTt0" and _PRESENTED[one].search(letters, max(index - 40, 0), index):
        return "v"  # "papers seen by the court | show that"
    if _governed(letters, index):
        return noun
    parted = before == "," or (before == "a" and letters[index - 2 : index - 1] == ",")
    if parted and (following[0] in "dhmTsf" or before == "a") and waiting(letters, index):
        return "v"  # "the picture, taken in May, | shows a dam"
    owner = index - 2 if before == "a" else index - 1
    pair = _JOINED.search(letters, max(index - 6, 0), index) if one == "i" else None
    joined = pair and letters[max(pair.start() - 1, 0)] not in "poytd"
    if owner < 0 or not (joined or _agrees(letters[owner], lows[owner], one)):
        return noun
    if one == "z" and following[0] == "p" and _TOLD.search(letters, max(index - 12, 0), index):
        return "v"  # "said that the firm accounts for"
    ends = following[0] in ",." and _opener(letters, index) in "sfrT"  # "if the dam breaks,"
    return "v" if ends or following[0] in _OBJECTS[one] else noun


def _opener(letters: str, index: int) -> str:
    """What opens the stretch that a word stands in."""
    return next((letters[place] for place in range(index - 1, max(index - 12, -1), -1) if letters[place] in BOUND), ".")


def _agrees(letter: str, low: str, verb: str) -> bool:
    """Whether a noun can be the subject of a form: "the town plans", "towns plan"."""
    if verb == "z":
        return letter in "nN)>"
    return letter == "S" or (letter == "N" and low.endswith("s"))


def _governed(letters: str, index: int) -> bool:
    """Whether a preposition governs the noun before a word: "with high level exchanges"."""
    place = index - 1
    while place >= 0 and letters[place] in "nNS0a-d":
        place -= 1
    return place >= 0 and place < index - 1 and letters[place] in "poy"


def _that(letters: str, index: int) -> str:
    """The word "that" opens a relative clause where a verb follows it, and is a determiner where no clause does."""
    following = letters[index + 1 : index + 3]
    if re.match(r"[a!]?[xHMvVk]", following):
        return "r" if index and letters[index - 1] in "nNSg0)>m" else "h"
    if index == 0 or letters[index - 1] in "poy":
        return "d"
    ahead = letters[index + 1 : index + 16]
    if letters[index - 1] == "c" and (following in _NOUN_ONLY or not _VERBAL.search(ahead)):
        return "d"  # "the capital and that border"
    if letters[index - 1] == "," and not FINITES.search(letters[max(index - 40, 0) : index]):
        return "d"
    return "T"
