"""Parts read in the light of each other: lists that commas part, quotations, subjects whose verb comes late."""

import re
from itertools import pairwise
from typing import Final

from timeline.syntax.part import STATEMENT, VERBS, Part
from timeline.syntax.tagged import Tagged
from timeline.syntax.tellers import late
from timeline.syntax.verbs import SAYING

_LISTED: Final = re.compile(",(?:c|[adnNSg0-]{1,4}c)[adnNSg0o-]{1,6}\\.?$|,c[adnNSg0p-]{1,6}\\.?$")
_ASKING: Final = frozenset(
    """ask asked asks urge urged urges tell told tells order ordered orders allow allowed allows instruct instructed
    advise advised invite invited beg begged forbid forbade warn warned force forced persuade persuaded""".split()
)
_OBJECT: Final = re.compile("[dnNS0a-]+(?:o[dnNS0a-]+)*")
_INFINITIVE: Final = re.compile("t(?<=[nNS0ma].)(?=a?j)")
_LEADING: Final = frozenset("payg")
_CONTACT: Final = re.compile("(?:d[an-]*[nS]|n)h[a!]*[xHMv]+[euja!]*(?![^xHMv]*[xHMv])")  # "a feat | she repeated"
_PLAIN: Final = frozenset("said says".split())
_CIRCUMSTANCE: Final = re.compile("a*+(?:[poy][adnNSg0-]++)++")
_HEARD: Final = re.compile("(?:[po]?[adnNS0g-]+(?:[po][adnNS0g-]+)*)?")  # whom it is told, and of what
_LONG: Final = 8  # rows, of one thing in any list


def mended(tagged: Tagged, found: list[Part], letters: str) -> list[Part]:
    """The parts, each in the light of those beside it."""
    found = with_subjects(with_lists(found, letters), letters)
    for mend in (with_leads, with_asides, with_contents, with_quotes, with_biddings, with_appositions, with_times):
        found = mend(tagged, found)
    return found


def with_lists(found: list[Part], letters: str) -> list[Part]:
    """The parts, those that only list things, "Homs, Hama and Daraa", as one with what they continue."""
    joined: list[Part] = []
    for part, after in zip(found, [*found[1:], None], strict=True):
        if not joined or not _lists(joined[-1], part, letters):
            joined.append(part)
            continue
        if after and joined[-1].kind == "p" and after.kind == "v" and letters[after.open] == ",":
            joined.append(part)  # an apposition
            continue
        while len(joined) > 1 and joined[-1].kind == "p" and _short(joined[-1]) and letters[joined[-1].open] == ",":
            if letters[joined[-1].start] == "p":
                break
            joined.pop()
        joined[-1] = joined[-1]._replace(end=part.end)
    return joined


def with_subjects(found: list[Part], letters: str) -> list[Part]:
    """The parts, a list that begins the sentence and its verb as one: "Taxes, | rents and lost trade | have"."""
    verb = next((n for n, part in enumerate(found) if part.is_clause), 0)
    if (
        not verb
        or found[verb].kind != "p"
        or any(part.kind != "p" or not _short(part) for part in found[: verb + 1][:-1])
    ):
        return found
    commas = all(letters[part.open : part.start] == "," for part in found[1 : verb + 1])
    named = letters[found[0].start] in "dnNS0" and letters[found[0].end - 1] in "SN"
    if not commas or not named or "c" not in letters[found[verb].start : found[verb].verb]:
        return found
    return [found[verb]._replace(open=found[0].open, start=found[0].start, kind="m"), *found[verb + 1 :]]


def with_contents(tagged: Tagged, found: list[Part]) -> list[Part]:
    """The parts, a subject apart from the "said" before it where its verb comes late: "said | the vote, due, | had"."""
    made: list[Part] = []
    for number, part in enumerate(found):
        made.append(part)
        aside = found[number + 1 : number + 2]
        content = late(tagged, part, tagged.letters[aside[0].open : aside[0].end] if aside else "")
        ahead = found[number + 1 : number + 4] if content else []
        if len(ahead) > 2 and ahead[0].kind == ahead[1].kind == "p" and tagged.letters[ahead[1].open] == ",":
            ahead = ahead[1:]  # "Holm, 41, a guard, | planned"
        if content and _comes_late(tagged, part, content, *ahead[:2]):
            made[-1:] = [part._replace(end=content), Part(content, content, part.end, "T")]
    return made


def _comes_late(tagged: Tagged, part: Part, content: int, aside: Part | None = None, after: Part | None = None) -> bool:
    """Whether what follows a verb is a subject, after an aside of which the verb comes."""
    if (
        not aside
        or not after
        or after.kind != "v"
        or (aside.is_clause and aside.kind != "r")
        or aside.kind not in "gpr"
    ):
        return False
    letters = tagged.letters
    joint = letters[after.open : after.start]
    relative = not joint and aside.kind == "r"
    commas = relative or (letters[aside.open] == "," and joint == ",")
    return commas and STATEMENT.fullmatch(letters, content, part.end) is not None


def with_biddings(tagged: Tagged, found: list[Part]) -> list[Part]:
    """The parts, what somebody is asked to do apart from who he is: "asked the man who fell | to leave"."""
    if "r" not in tagged.letters or _ASKING.isdisjoint(tagged.low):
        return found
    made = found[:1]
    for before, part in pairwise(found):
        row = _bidden(tagged, before, part)
        made += [part._replace(end=row), Part(row, row, part.end, "p")] if row else [part]
    return made


def _bidden(tagged: Tagged, before: Part, part: Part) -> int:
    """The row of the infinitive, after a relative clause, that a verb of asking waits for; 0 for none."""
    letters, verbs = tagged.letters, VERBS.match(tagged.letters, before.verb) if before.is_clause else None
    if part.kind != "r" or not part.is_clause or not verbs or letters[part.open] == ",":
        return 0
    if tagged.low[verbs.end() - 1] not in _ASKING or not _OBJECT.fullmatch(letters, verbs.end(), before.end):
        return 0
    found = [*_INFINITIVE.finditer(letters, part.verb, part.end)]
    return found[-1].start() if found else 0


def with_quotes(tagged: Tagged, found: list[Part]) -> list[Part]:
    """The parts, a quotation after a verb of saying as what is said: `Berg said of the dam, | "It broke"`."""
    for n in range(1, len(found)):
        part, before = found[n], found[n - 1]
        quotes = tagged.letters[part.start : part.start + 1] == "<" and part.kind in "mp" and before.is_clause
        if quotes and tagged.letters[part.open] == "," and _says(tagged, before):
            found[n] = part._replace(kind="T")
    return found


def _says(tagged: Tagged, part: Part) -> bool:
    """Whether a clause has still to tell what somebody says: "said", "told the paper", "said of the dam"."""
    verbs = VERBS.match(tagged.letters, part.verb)
    told = verbs is not None and tagged.low[verbs.end() - 1] in SAYING and tagged.letters[verbs.end() - 1] != "u"
    last = verbs.end() if told and verbs else part.end
    return tagged.low[part.end - 1] in SAYING or (told and _HEARD.fullmatch(tagged.letters, last, part.end) is not None)


def with_asides(tagged: Tagged, found: list[Part]) -> list[Part]:
    """The parts, a clause as what is said, which a circumstance parts from its verb: "said for now, | it was safe"."""
    for n, (said, told) in enumerate(pairwise(found)):
        if said.kind == told.kind == "m" and said.is_clause and told.is_clause:
            verbs = VERBS.match(tagged.letters, said.verb)
            plain = verbs is not None and tagged.low[verbs.end() - 1] in _PLAIN
            apart = plain and tagged.letters[told.open : told.start] == ","
            if apart and verbs and _CIRCUMSTANCE.fullmatch(tagged.letters, verbs.end(), said.end):
                return [*found[: n + 1], told._replace(kind="T"), *found[n + 2 :]]
    return found


def with_appositions(tagged: Tagged, found: list[Part]) -> list[Part]:
    """The parts, an apposition with a clause of its own as what describes: "she won, | a feat she repeated"."""
    if len(found) < 2:
        return found
    apposed = (
        part.kind == "m"
        and part.is_clause
        and number > 0
        and tagged.letters[part.open : part.start] == ","
        and _CONTACT.match(tagged.letters, part.start, part.end) is not None
        and found[number - 1].is_clause
        for number, part in enumerate(found)
    )
    return [part._replace(kind="r") if is_apposed else part for part, is_apposed in zip(found, apposed, strict=True)]


def with_times(tagged: Tagged, found: list[Part]) -> list[Part]:
    """The parts, a clause that tells when as a condition of the one after it: "The last time it rained, | he left"."""
    if len(found) < 2 or tagged.low[0] != "the" or tagged.low[2:3] != ["time"] or found[0].kind != "m":
        return found
    main = next((part for part in found[1:] if part.is_clause), None)
    leads = found[0].is_clause and found[0].verb > 3 and main is not None and main.kind == "m"
    apart = leads and main is not None and tagged.letters[main.open : main.start] == ","
    return [found[0]._replace(kind="f", start=3), *found[1:]] if apart else found


def with_leads(tagged: Tagged, found: list[Part]) -> list[Part]:
    """The parts, a clause as one with the "that" which its circumstance parts from it: "that in May, | it broke"."""
    made = found[:1]
    for part in found[1:]:
        aside = len(made) > 1 and made[-1].kind in "rps" and tagged.letters[made[-1].open] == ","
        before = made[-2] if aside and made[-2].kind == "T" else made[-1]
        waits = before.kind == "T" and not before.is_clause and before.start < before.end and before.open < before.start
        leads = waits and tagged.letters[before.start] in _LEADING and tagged.letters[part.open : part.start] == ","
        if leads and part.kind == "m" and part.is_clause:
            made[made.index(before) :] = [before._replace(end=part.end, verb=part.verb)]
        else:
            made.append(part)
    return made


def _lists(last: Part, part: Part, letters: str) -> bool:
    """Whether a part ends a list: ", and Daraa" after another, or ", Hama and Daraa"."""
    if part.kind != "p" or not _short(part):
        return False
    if letters[part.open - 1 : part.open + 3] == "0,c0":
        return True  # "in 2013, 2015 | and 2016"
    if last.kind not in "pmvTr":
        return False
    if last.kind != "p" and letters[part.open : part.open + 2] == ",c":
        return False
    return _LISTED.match(letters, part.open, part.end) is not None


def _short(part: Part) -> bool:
    return part.end - part.start < _LONG
