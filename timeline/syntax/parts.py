"""A tagged sentence as the parts between its joints: commas, conjunctions, relative and subordinate openers, dashes."""

import re
from collections.abc import Iterator
from typing import Final

from timeline.syntax.mended import mended
from timeline.syntax.part import STATEMENT, SUBJECT, VERBS, Part
from timeline.syntax.pasts import disagrees
from timeline.syntax.tagged import Tagged
from timeline.syntax.tellers import TAKING, between
from timeline.syntax.verbs import TELLING

_FINITE: Final = "[xHMvX]"
_JOINT: Final = re.compile(
    rf"""(?=[,;:.~>cbrsfTa]|[pty]r|[nNS0]or)(?!(?<=0),0)(?:  # nothing else begins a joint; "May 5, 2015" has none
      (?P<hard>[;:.]+(?=[^.]))
    | [,~]?>?[cb]?(?:[pty]|[nNS0]o)?(?P<relative>r)
    | [,~]?>?[cb]?(?:aa(?=f))?(?P<opener>[sfT])
    | (?P<also>[,~]?>?[cb])(?=[a!]*{_FINITE})
    | (?P<participle>[,~]>?[cb]?)(?=[a!]*[gue])
    | (?P<verb>[,~]>?|>)(?=[a!]*{_FINITE})
    | (?P<clause>[,~]>?[cb](?=[py]{SUBJECT}{_FINITE})|[,~]>?[cb]?(?={SUBJECT}{_FINITE}|[adnN]*X))
    | (?P<phrase>b(?=p[adnNS0-]{{1,6}},a?{_FINITE})|,>?[cb](?=[adnNSg0hpo]{{1,8}}r)|,>?|(?<!0)~|~(?!0))
    | (?P<joined>[cb])(?=(?:p(?:N0(?=[dNh])|(?:N0?|d?n|0)(?=[dh])))?{SUBJECT}{_FINITE}))""",
    re.VERBOSE,
)
_KINDS: Final = {"relative": "r", "also": "v", "verb": "v", "participle": "g", "phrase": "p"}
_NOMINAL: Final = frozenset("dnNS0")
_SUBJECT_AHEAD: Final = re.compile("[dnNS0h]|a+0")
_PAIR: Final = re.compile("[adnNSg0]{1,4}c[adnNSg0]{1,5}[xHMv]")
_INTRODUCTION: Final = re.compile("[py]?d?[anNSg0-]*[nNS0](?:[opyc]+d?[anNSg0-]*[nNS0])*u?(?=[dh])")
_YEAR: Final = re.compile("[py]N?0(?=a?[nNS][^dh]*$)")
_LAST: Final = re.compile("(?<=c)[^h]|[^hxHMvXc][^xHMvXc]*c")  # the last of several subjects
_SINGULAR: Final = re.compile("d[anN]+(?=[xH])")
_PHRASE: Final = re.compile("[pyto](?:[adnNS0opyc-]*[nNS0])")
_RUN_ON: Final = re.compile("[nNS0a]h[a!]*[xHMv]")
_LONG: Final = 24  # rows, of a subject
_PARTED: Final = re.compile("0[nS]?$")
_OBJECTLESS: Final = frozenset("said says say".split())  # what follows can only be a clause
_ITEM: Final = 4  # rows, of one thing in a list of subjects


def parts(tagged: Tagged, letters: str = "") -> list[Part]:
    """The parts of a sentence, in order and without gaps; letters may mask what must not be parted."""
    reader = _Reader(tagged, letters or tagged.letters)
    for joint in _JOINT.finditer(reader.letters):
        reader.joint(joint)
    reader.close(len(reader.letters))
    found = reader.found
    if len(found) == 1:
        return found
    return mended(tagged, found, reader.letters)


class _Reader:
    """Gathers parts from joint to joint."""

    def __init__(self, tagged: Tagged, letters: str) -> None:
        self.tagged, self.letters = tagged, letters
        self.found: list[Part] = []
        self.open = self.start = self.sought = 0
        self.kind = "g" if letters[:1] in ("g", "u") else "m"
        self.told = self.subject = False  # whether the main clause has its verb; whether a subject waits for one

    def joint(self, joint: re.Match[str]) -> None:
        name, start = joint.lastgroup or "", joint.start()
        if (
            name in ("joined", "clause")
            and _PARTED.search(self.letters[max(start - 2, 0) : start])
            and ("between" in self.tagged.low[max(start - 4, 0) : start])
        ):
            return  # "between 15 and 24"
        if name == "joined" and self._tells_why(joint.end()):
            return  # "for the quarter | and year because of the flood"
        if (
            name == "joined"
            and not self._is_phrase(start, joint.end())
            and (not self._has_verb(start) or self._lists_subjects(start, joint.end()))
        ):
            return
        if start > self.open or name not in ("relative", "opener"):
            self.close(start)
        self.open, self.start = start, joint.end()
        self.kind = self.letters[joint.end() - 1] if name == "opener" else _KINDS.get(name, "m")
        if name == "clause":
            self._take_list(joint.end())

    def close(self, end: int) -> None:
        """End the part that is open."""
        part = Part(self.open, self.start, end, self.kind)
        main = not self.told or (bool(self.found) and (_awaits(self.found[-1], self.letters) or self._tells_of(part)))
        self.found += self._awaited(part) or _split(self.tagged, self.letters, part, main=main)
        last = self.found[-1]
        self.told = self.told or (last.verb >= 0 and last.kind in "mv")
        self.subject = self.subject or _begins(last, self.letters)

    def _tells_of(self, relative: Part) -> bool:
        """Whether a relative clause follows the subject of what somebody says: "says a man | who left was"."""
        part = self.found[-1]
        verbs = VERBS.match(self.letters, part.verb) if part.is_clause else None
        if (
            not verbs
            or relative.kind != "r"
            or self.letters[relative.open] == ","
            or self.tagged.low[verbs.end() - 1] not in _OBJECTLESS
        ):
            return False
        return STATEMENT.fullmatch(self.letters, verbs.end(), part.end) is not None

    def _awaited(self, part: Part) -> list[Part]:
        """A phrase and the verb of the subject before it: "the rise of Berg, a clerk, | to the helm | was"."""
        if part.kind != "p" or not self.subject or self.told or self.letters[part.start : part.start + 1] not in "pyto":
            return []
        verb = VERBS.search(self.letters, part.start, part.end)
        if not verb or not _PHRASE.fullmatch(self.letters, part.start, verb.start()):
            return []
        row = verb.start()
        return [Part(part.open, part.start, row, "p"), Part(row, row, part.end, "v", row)]

    def _tells_why(self, row: int) -> bool:
        """Whether what would be a subject holds a reason: no subject does."""
        verb = VERBS.search(self.letters, row)
        return verb is not None and "because" in self.tagged.low[row : verb.start()]

    def _is_phrase(self, end: int, after: int) -> bool:
        """Whether the open part can hold no subject: "the firm keeps it, for the fair | and the mill will"."""
        if not self.told or self.kind != "p" or self.letters[self.start] not in "poyt" or self._has_verb(end):
            return False
        verb = VERBS.search(self.letters, after)
        return verb is not None and verb[0][0] in "xHMX" and "between" not in self.tagged.low[self.start : end]

    def _has_verb(self, end: int) -> bool:
        """Whether the open part has a verb already; no row is looked at twice."""
        self.sought = max(self.sought, self.start)
        if VERBS.search(self.letters, self.sought, end):
            return True
        self.sought = end
        return False

    def _lists_subjects(self, start: int, end: int) -> bool:
        """Whether "and" joins subjects of what somebody says: "said prices | and wages had fallen"."""
        verbs = [found.end() for found in VERBS.finditer(self.letters, max(self.start, start - _LONG), start)]
        teller = self.tagged.low[verbs[-1] - 1] if verbs else ""
        told = teller in TAKING and (teller in _OBJECTLESS or self._is_plural(end))
        return bool(told) and STATEMENT.fullmatch(self.letters, verbs[-1], start) is not None

    def _is_plural(self, row: int) -> bool:
        """Whether a noun after "and" may be half of a subject: no article, or a verb that wants more than it."""
        if self.letters[row] in "nNSg0":
            return True
        verb = _SINGULAR.match(self.letters, row)
        return verb is not None and self.tagged.low[verb.end()] in ("are", "were", "have")

    def _take_list(self, end: int) -> None:
        """Take the parts before into this one where they list its subjects: "France, Germany and Britain met"."""
        if self.subject and not self.told and _LAST.match(self.letters, end):
            while self.found and self.found[-1].kind == "p":
                self.open, self.start = self.found.pop()[:2]
        elif self._waits_for_list():
            while self.found[-1].kind == "p":
                self.found.pop()
            self.open, self.start, _, self.kind, _ = self.found.pop()
        elif _PAIR.match(self.letters, end):
            while self.found and _is_item(self.found[-1], self.letters):
                self.open, self.start = self.found.pop()[:2]

    def _waits_for_list(self) -> bool:
        """Whether a subordinate clause still has no verb, only a list: "when France, Italy | and Greece joined"."""
        items = 0
        while items < len(self.found) and _is_item(self.found[-1 - items], self.letters):
            items += 1
        opener = self.found[-1 - items] if items < len(self.found) else None
        if not items or opener is None or opener.kind not in "sfT" or opener.is_clause or opener.start == opener.end:
            return False
        return opener.end - opener.start <= _ITEM and self.letters[opener.start] in _NOMINAL


def _begins(part: Part, letters: str) -> bool:
    """Whether a part may be a subject whose verb is still to come."""
    return part.kind == "p" and _SUBJECT_AHEAD.match(letters, part.start, part.end) is not None


def _awaits(part: Part, letters: str) -> bool:
    """Whether a part has a subject whose verb is still to come."""
    return _begins(part, letters) or (part.kind == "T" and not part.is_clause)


def _is_item(part: Part, letters: str) -> bool:
    return part.kind == "p" and 0 < part.end - part.start <= _ITEM and letters[part.end - 1] in _NOMINAL


def _is_over(letters: str, kind: str, done: int, verb: re.Match[str]) -> bool:
    """Whether a relative clause ends before a verb that can have no subject within it: "which takes over | will be"."""
    apart = letters[verb.start()] in "xHM" and letters[verb.start() - 1] != "t"
    return kind == "r" and apart and not STATEMENT.fullmatch(letters, done, verb.start())


def _resumed(letters: str, verb: re.Match[str], end: int) -> int:
    """The row of the first verb, from one on, that has no pronoun as its own subject: "by saying he wept | failed"."""
    verbs = (found.start() for found in VERBS.finditer(letters, verb.start(), end))
    return next((row for row in verbs if letters[row - 1] != "h"), -1)


def _introduced(tagged: Tagged, letters: str, part: Part, verb: int) -> int:
    """The row where the subject begins after a phrase without a comma, "by the end of the day | the site was"; or 0."""
    if part.kind != "m" or letters[part.start] not in "py":
        return 0
    found = _INTRODUCTION.match(letters, part.start, verb)
    while found and tagged.low[found.end()].endswith(("'s", "s'")):
        found = _INTRODUCTION.match(letters, found.end() + 1, verb)
    if found:
        return found.end()
    year = _YEAR.match(letters, part.start, verb)
    return year.end() if year and tagged.words[year.end() - 1].text.isdecimal() else 0


def _run_on(tagged: Tagged, part: Part, letters: str, done: int) -> re.Match[str] | None:
    """The subject and verb of a main clause that begins without a comma: "When the dam broke | he fled"."""
    found = _RUN_ON.search(letters, done, part.end)
    return found if found and TAKING.isdisjoint(tagged.low[part.start : found.end()]) else None


def _split(tagged: Tagged, letters: str, part: Part, *, main: bool) -> Iterator[Part]:
    """A part with its verb, as two where a second clause begins without a joint: "he said | the dam broke"."""
    open_, start, end, kind, _ = part
    first = VERBS.search(letters, start, end)
    if not first:
        yield Part(open_, start, end, "p") if kind in "mvr" else part
        return
    if kind == "g" and tagged.low[start] in TELLING and STATEMENT.fullmatch(letters, start + 1, first.start()):
        yield Part(open_, start, start + 1, "g")
        yield Part(start + 1, start + 1, end, "T", first.start())  # "saying | the dam broke"
        return
    verb, done = first.span()
    if kind == "r" and verb > start and tagged.low[done - 1] in TAKING and (says := VERBS.match(letters, done, end)):
        done = says.end()  # "which they say | is"
    if begins := _introduced(tagged, letters, part, verb):
        yield Part(open_, start, begins, "p")
        open_ = start = begins
    second = VERBS.search(letters, done, end)
    if not second:
        yield Part(open_, start, end, kind, verb)
    elif tagged.low[done - 1] in TAKING and STATEMENT.fullmatch(letters, done, second.start()):
        told = done + between(tagged, letters, done)
        yield Part(open_, start, told, kind, verb)
        yield Part(told, told, end, "T", second.start())
    elif main and kind in "sf" and not open_ and (run_on := _run_on(tagged, part, letters, done)):
        row = run_on.start() + 1
        yield Part(open_, start, row, kind, verb)
        yield Part(row, row, end, "m", run_on.end() - 1)
    elif kind == "s" and disagrees(letters, tagged.low, verb, second):
        yield Part(open_, start, second.start(), kind, verb)
        yield Part(second.start(), second.start(), end, "v", second.start())
    elif ((main and kind in "rTsf") or _is_over(letters, kind, done, second)) and (
        resumed := _resumed(letters, second, end)
    ) >= 0:
        begins = resumed - (letters[resumed - 1 : resumed + 1] == "av" and tagged.low[resumed - 1].endswith("ly"))
        yield Part(open_, start, begins, kind, verb)
        yield Part(begins, begins, end, "v", resumed)
    else:
        yield Part(open_, start, end, kind, verb)
