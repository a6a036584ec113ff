"""A tagged sentence as the parts between its joints: commas, conjunctions, relative and subordinate openers, dashes."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from timeline.syntax.tagged import Tagged
from timeline.syntax.verbs import SAYING

_SUBJECT: Final = r"[adnNSg0ohmq!<>-]++(?:[pocyt][adnNSg0omqj<>-]++){0,5}"
_FINITE: Final = "[xHMvX]"
_JOINT: Final = re.compile(
    rf"""(?=[,;:.~>cbrsfTa]|[pty]r|[nNS0]or)(?!(?<=0),0)(?:  # nothing else begins a joint; "May 5, 2015" has none
      (?P<hard>[;:.]+(?=[^.]))
    | [,~]?>?[cb]?(?:[pty]|[nNS0]o)?(?P<relative>r)
    | [,~]?>?[cb]?(?:aa(?=f))?(?P<opener>[sfT])
    | (?P<also>[,~]?>?[cb])(?=[a!]*{_FINITE})
    | (?P<participle>[,~]>?[cb]?)(?=[a!]*[gue])
    | (?P<verb>[,~]>?|>)(?=[a!]*{_FINITE})
    | (?P<clause>[,~]>?[cb](?=[py]{_SUBJECT}{_FINITE})|[,~]>?[cb]?(?={_SUBJECT}{_FINITE}|[adnN]*X))
    | (?P<phrase>,>?|(?<!0)~|~(?!0))
    | (?P<joined>[cb])(?={_SUBJECT}{_FINITE}))""",
    re.VERBOSE,
)
_KINDS: Final = {"relative": "r", "also": "v", "verb": "v", "participle": "g", "phrase": "p"}
VERBS: Final = re.compile(r"[xHMvX](?:[a!h]{0,3}[euj])*")
_STATEMENT: Final = re.compile(rf"a?{_SUBJECT}")
_NOMINAL: Final = frozenset("dnNS0")
_LISTED: Final = re.compile(",(?:c|[adnNSg0-]{1,4}c)[adnNSg0o-]{1,6}$|,c[adnNSg0p-]{1,6}$")
_PAIR: Final = re.compile("[adnNSg0]{1,4}c[adnNSg0]{1,5}[xHMv]")
_ITEM: Final = 4  # rows, of one thing in a list of subjects
_LONG: Final = 8  # rows, of one thing in any list


class Part(NamedTuple):
    """Rows of a tagged sentence between two of its joints.

    Kinds: m a clause with its subject, v a predicate without, r a relative clause, s a subordinate clause that states,
    f one that does not (if, whether), T what somebody says or thinks, g a participle with what follows it, p a phrase.
    """

    open: int  # where its joint begins: a comma, "and", "which"
    start: int
    end: int
    kind: str
    verb: int = -1  # the row of its finite verb; -1 for none

    @property
    def is_clause(self) -> bool:
        """Whether it has a finite verb."""
        return self.verb >= 0


def parts(tagged: Tagged, letters: str = "") -> list[Part]:
    """The parts of a sentence, in order and without gaps; letters may mask what must not be parted."""
    reader = _Reader(tagged, letters or tagged.letters)
    for joint in _JOINT.finditer(reader.letters):
        reader.joint(joint)
    reader.close(len(reader.letters))
    return _with_quotes(tagged, _with_lists(reader.found, reader.letters))


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
        if name == "joined" and not self._has_verb(start):
            return
        if start > self.open or name not in ("relative", "opener"):
            self.close(start)
        self.open, self.start = start, joint.end()
        self.kind = self.letters[joint.end() - 1] if name == "opener" else _KINDS.get(name, "m")
        if name == "clause":
            self._take_list(joint.end())

    def close(self, end: int) -> None:
        """End the part that is open."""
        waits = bool(self.found) and _awaits(self.found[-1], self.letters)
        part = Part(self.open, self.start, end, self.kind)
        self.found += _split(self.tagged, self.letters, part, main=not self.told or waits)
        last = self.found[-1]
        self.told = self.told or (last.verb >= 0 and last.kind in "mv")
        self.subject = self.subject or _begins(last, self.letters)

    def _has_verb(self, end: int) -> bool:
        """Whether the open part has a verb already; no row is looked at twice."""
        self.sought = max(self.sought, self.start)
        if VERBS.search(self.letters, self.sought, end):
            return True
        self.sought = end
        return False

    def _take_list(self, end: int) -> None:
        """Take the parts before into this one where they list its subjects: "France, Germany and Britain met"."""
        if self.subject and not self.told and not self.letters.startswith("h", end):
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
    return part.kind == "p" and letters[part.start : part.start + 1] in _NOMINAL


def _awaits(part: Part, letters: str) -> bool:
    """Whether a part has a subject whose verb is still to come."""
    return _begins(part, letters) or (part.kind == "T" and not part.is_clause)


def _is_item(part: Part, letters: str) -> bool:
    return part.kind == "p" and 0 < part.end - part.start <= _ITEM and letters[part.end - 1] in _NOMINAL


def _with_lists(found: list[Part], letters: str) -> list[Part]:
    """The parts, those that only list things, "Homs, Hama and Daraa", as one with what they continue."""
    joined: list[Part] = []
    for part in found:
        if not joined or not _lists(joined[-1], part, letters):
            joined.append(part)
            continue
        while len(joined) > 1 and joined[-1].kind == "p" and _short(joined[-1]) and letters[joined[-1].open] == ",":
            if letters[joined[-1].start] == "p":
                break
            joined.pop()
        joined[-1] = joined[-1]._replace(end=part.end)
    return joined


def _with_quotes(tagged: Tagged, found: list[Part]) -> list[Part]:
    """The parts, a quotation after a verb of saying as what is said: `Berg said, | "It broke"`."""
    for n in range(1, len(found)):
        part, before = found[n], found[n - 1]
        quotes = part.kind in "mp" and tagged.letters[part.start : part.start + 1] == "<" and before.is_clause
        if quotes and tagged.letters[part.open] == "," and tagged.words[part.open - 1].low in SAYING:
            found[n] = part._replace(kind="T")
    return found


def _lists(last: Part, part: Part, letters: str) -> bool:
    """Whether a part ends a list: ", and Daraa" after another, or ", Hama and Daraa"."""
    if last.kind not in "pmvTr" or part.kind != "p" or not _short(part):
        return False
    if last.kind != "p" and letters[part.open : part.open + 2] == ",c":
        return False
    return _LISTED.match(letters, part.open, part.end) is not None


def _short(part: Part) -> bool:
    return part.end - part.start < _LONG


def _split(tagged: Tagged, letters: str, part: Part, *, main: bool) -> Iterator[Part]:
    """A part with its verb, as two where a second clause begins without a joint: "he said | the dam broke"."""
    verbs = VERBS.finditer(letters, part.start, part.end)
    first = next(verbs, None)
    if not first:
        yield part._replace(kind="p") if part.kind in "mvr" else part
        return
    part = part._replace(verb=first.start())
    second = next(verbs, None)
    if not second:
        yield part
    elif tagged.words[first.end() - 1].low in SAYING and _STATEMENT.fullmatch(letters, first.end(), second.start()):
        yield part._replace(end=first.end())
        yield Part(first.end(), first.end(), part.end, "T", second.start())
    elif main and part.kind in "rTsf":
        yield part._replace(end=second.start())
        yield Part(second.start(), second.start(), part.end, "v", second.start())
    else:
        yield part
