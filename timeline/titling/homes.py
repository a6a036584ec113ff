"""Which clause of a sentence its date words belong to."""

from typing import Final

from timeline.syntax.part import Part, leads
from timeline.titling.drafts import Draft
from timeline.titling.facts import is_cleft, stated
from timeline.titling.holders import has_date
from timeline.titling.pieces import is_bidden

_BY: Final = ("by ", "until ", "till ", "before ")


def clause_of(made: Draft) -> tuple[int, int]:
    """The part that the date words stood in, and the clause that they belong to; -1 for none."""
    carrier = next((n for n, part in enumerate(made.parts) if made.at <= part.end), len(made.parts) - 1)
    home = _home(made, carrier)
    return carrier, home + (home >= 0 and is_cleft(made, home))


def _home(made: Draft, carrier: int) -> int:
    """The clause that the date words belong to; -1 for none."""
    found = made.parts
    opens = carrier == 0 and made.at == 0 and found[0].open < found[0].start and found[0].kind in "sf"
    opens = opens and (made.tagged.low[found[0].start - 1] != "when" or made.dates.lower().startswith(_BY))
    if carrier >= 0 and _is_spliced(made, carrier):
        return carrier + 1
    if carrier < 0 or (found[carrier].is_clause and not opens):
        return carrier
    if is_bidden(made, carrier):
        return carrier - 2
    if not found[carrier].is_clause and leads(made.parts, carrier):
        return carrier + 1
    if _interrupts(found, carrier) and stated(made, carrier + 1):
        return carrier + 1
    joined = carrier > 0 and {*made.tagged.letters[found[carrier - 1].start : found[carrier - 1].end]} <= {"c", "b"}
    earlier = (n for n in range(carrier - 1, -1, -1) if found[n].is_clause and not _is_closed(made, n))
    before = -1 if joined else next(earlier, -1)
    after = [n for n in range(carrier + 1, len(found)) if found[n].is_clause]
    main = next((n for n in after if found[n].kind in "mv"), after[0] if after else -1)
    told = any(part.is_clause and part.kind in "mvT" for part in found[: before + 1])
    return before if before >= 0 and (told or main < 0) else main


def _is_spliced(made: Draft, number: int) -> bool:
    """Whether date words between commas are those of the next of several clauses: "in May it rained, | in June it"."""
    part, after = made.parts[number], made.parts[number + 1 : number + 2]
    if not after or after[0].kind != "m" or not after[0].is_clause or made.at != part.end or not made.parted:
        return False
    return made.tagged.letters[after[0].open : after[0].start] == "," and has_date(made, part.verb, part.end)


def _is_closed(made: Draft, number: int) -> bool:
    """Whether commas enclose a relative clause: "they took the ship, | which was old, | in the harbour"."""
    part, after, letters = made.parts[number], made.parts[number + 1 : number + 2], made.tagged.letters
    opens = part.kind == "r" and letters[part.open : part.start] in (",r", ",pr")
    return opens and bool(after) and letters[after[0].open] == ","


def _interrupts(found: list[Part], number: int) -> bool:
    """Whether a part stands between "that" with its subject and the verb: "said the dam, | mended in May, | broke"."""
    before, after = found[number - 1], found[number + 1 : number + 2]
    return number > 0 and before.kind == "T" and not before.is_clause and bool(after) and after[0].kind == "v"


def is_further(made: Draft, number: int, main: int) -> bool:
    """Whether a clause has a subject of its own, after the main one: "she was to go | but he fell"."""
    part = made.parts[number]
    joint = {*made.tagged.letters[part.open : part.start]}
    return part.kind == "m" and part.verb > main and not joint.isdisjoint("cb;:~")
