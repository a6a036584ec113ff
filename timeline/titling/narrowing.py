"""A clause with less and less before its verb: no circumstance, no aside, a name for its description."""

import re
from collections.abc import Iterator
from typing import Final

from timeline.syntax import valency
from timeline.syntax.tagged import Tagged

_ASIDE: Final = re.compile("[xHM]*[vu]a*[dnNSm0g-]*(?P<aside>p[adnNS0gopyu-]*)T")
_DESCRIBED: Final = re.compile(r"[adnNS0g-]*?n(?P<name>N+)$")
_FURTHER: Final = re.compile(r"[adnNSgo-]*(?:c[adnNg-]*)?[nNS](?P<tail>[pury]|t(?=[dnNS])|g(?=[dmhtpy]))")
_NOT_NAMED: Final = frozenset(
    """former late new then deputy acting ex western eastern northern southern rival anti pro central north south east
    west first last next only other early old""".split()
)
_COUNTED: Final = frozenset("all every each no few most many any some only half both none several much more".split())


def narrowed(tagged: Tagged, rows: list[int], lead: int, verb: int, *, keep: bool) -> Iterator[tuple[list[int], bool]]:
    """The rows of a clause whose first `lead` stand before its subject; then with less and less, where that stays true.

    `keep` says that what stands before the subject must stay. With each, whether it is a poor choice.
    """
    yield rows, False
    if lead and not keep:
        yield rows[lead:], False
    aside = _ASIDE.match("".join([tagged.letters[row] for row in rows[verb : verb + 16]]))
    if aside and not _holds(tagged, rows[verb + aside.start("aside")], rows[verb + aside.end("aside") - 1]):
        yield rows[: verb + aside.start("aside")] + rows[verb + aside.end("aside") :], False
    subject = rows[lead:verb]
    letters = "".join([tagged.letters[row] for row in subject])
    if any(one in "xHMv" for one in letters) or ("h" in letters and "," in letters):
        return
    lows = [tagged.low[row] for row in subject]
    before = rows[:lead] if keep else []
    if (
        (named := _DESCRIBED.match(letters))
        and lows[0] not in ("a", "an")
        and _NOT_NAMED.isdisjoint(lows[: named.start("name")])
    ):
        yield before + rows[lead + named.start("name") :], False
    if (found := _FURTHER.match(letters)) and _may_shorten(letters, lows, found.start("tail")):
        yield before + subject[: found.start("tail")] + rows[verb:], True


def _holds(tagged: Tagged, first: int, last: int) -> bool:
    """Whether what follows hangs on an aside: "quoted him | as saying that", "fell | on fears that"."""
    return tagged.low[first] == "as" or tagged.letters[last] in "gu" or tagged.low[last] in valency.CONTENT


def _may_shorten(letters: str, lows: list[str], at: int) -> bool:
    """Whether a subject means the same without what follows a row: "all ships | in the port" does not."""
    if letters[0] == "0" or _COUNTED & {*lows[:at]}:
        return False
    return letters[at - 1] != "N" or lows[at] != "for"  # "the Foundation for the Arts"
