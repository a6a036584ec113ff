"""Whether date words tell when a clause was, or when something within it was: "praised the men hurt on Monday"."""

import re
from typing import Final

from timeline.syntax import valency
from timeline.syntax.around import FINITES
from timeline.syntax.lexicon import CLASSES, DAYS, MONTHS
from timeline.syntax.part import VERBS
from timeline.syntax.pasts import GAPPED
from timeline.syntax.speakers import FRAMING
from timeline.syntax.verbs import TELLING
from timeline.titling.bonds import ISSUED
from timeline.titling.drafts import Draft
from timeline.titling.gaps import NOUNS

_NOMINAL: Final = frozenset("nNS0m>,")
_PAST: Final = frozenset("was were had did".split())
_AT_ONCE: Final = frozenset("when as while".split())  # what they begin was at the time of what they follow
_AFTER: Final = frozenset("after following since before despite amid until till".split())
_BEFORE_GERUNDS: Final = frozenset("after before since of for despite without about until".split())
_CONFESSING: Final = frozenset("guilty admitted admits confessed confesses".split())
_RECALLING: Final = frozenset("admitted admits denied denies recalled recalls remembered remembers regretted".split())
_PLANNED: Final = valency.OWING | frozenset(  # what they are to do has a time of its own
    """plan plans decision decisions offer offers order orders proposal intention intentions agreement deal contract
    pledge promise vow threat efforts attempts bids moves chance campaign push permission invitation request calls
    call duty scheme event events""".split()
)
_PAPERS: Final = ISSUED - frozenset("given made set bid".split()) | frozenset(
    "seen obtained compiled conducted reviewed prepared".split()
)
_NEAR: Final = 4  # rows
_FAR: Final = 24
_TIMELESS: Final = NOUNS - {"set"} | frozenset("called named dubbed known titled entitled nicknamed aged".split())
_ANY: Final = frozenset("those all one ones".split())
_WITH_OBJECT: Final = re.compile("(?<=[nNSa])ud")  # a verb: "the papers dispelled any notion he was joking when"
_AWAITING: Final = frozenset(  # of what is still to be
    """eye eyes eyed eyeing await awaits awaited awaiting anticipate anticipates anticipated anticipating dread dreads
    dreaded dreading""".split()
)
_JOINED: Final = re.compile("c[adnNS0]")  # "the flood (in May) | and the fire"
_EARLIER: Final = frozenset("previous earlier prior subsequent".split())
_BOUNDS: Final = frozenset("since until till".split())
_APPOSED: Final = re.compile(",d[adnNSg0-]+(?:[pocyt][adnNSg0-]+)*$")  # ", the fourth of the raids in 2009"
_FURTHER: Final = re.compile(",a*[cb](?!d)[^ ]*[nNSvuej]")
_AIMED: Final = re.compile("ta?[je]")
_IDENTICAL: Final = re.compile("xa*[d0]")
_PAIRED: Final = frozenset("either both".split())
_TELLING: Final = FRAMING | TELLING | frozenset(CLASSES["k"].split())
_SET: Final = frozenset("beginning starting ending happening leaving".split())
_SHOWING: Final = frozenset("showing indicating suggesting revealing detailing covering marking commemorating".split())
_POINTS: Final = re.compile(
    r"\bago$|\byesterday\b|\bearlier\b|(?<!the )\blast (?!(?:\w+ ){0,2}(?:years|months|weeks|days|decades|hours)\b)"
)
_SHORT: Final = "jan feb mar apr jun jul aug sep sept oct nov dec".split()
_DAY: Final = re.compile(
    r"(?:on |in |late |early |mid-)*(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?"
    rf"(?:{'|'.join(sorted(MONTHS | DAYS | {*_SHORT}))})\b|(?:in )?\d{{4}}$"
)
_YEAR: Final = re.compile("(?:1[89]|20)[0-9]{2}")
_TODAY: Final = re.compile(r"\b(?:to(?:day|night)|this)\b")


def within(made: Draft, home: int, carrier: int) -> bool:
    """Whether the date words of a clause, which stand in the part `carrier`, belong to something within it."""
    verb, part = made.parts[home].verb, made.parts[carrier]
    after = verb < made.at
    if part.kind == "g" and not part.is_clause:
        letters, low = made.tagged.letters, made.tagged.low
        describes = made.at < part.end and letters[made.at] in "nNS"  # "blaming him for (Monday) attacks"
        later = made.at < part.end and letters[made.at] == "g" and low[made.at - 1] in _AFTER
        return describes or later or _is_early(made, part.start, verb)
    if made.shut:
        return not _is_paper(made, made.at, verb)
    start = max(part.start if carrier == home else part.open, _group(made, home, 0)[0] if after else 0)
    if _is_awaited(made, home) if after else _is_first_of_several(made, verb):
        return True
    for row in range(made.at - 1, start - 1, -1):
        if (found := _has(made, row, verb)) is not None:
            return found
    if carrier > home and is_joined(made, carrier):
        return True
    if carrier < home and part.kind == "p" and not part.is_clause and _has_another(made, home):
        return True
    if carrier != home or (made.at == part.end and _opens_next(made, carrier)):
        if made.dates.lower().startswith("since ") and carrier < home and made.tagged.letters[verb] == "v":
            return True  # "the club, without a title | since May, won"
        apposed = not made.parted and (carrier > home) == after
        return apposed and _APPOSED.match(made.tagged.letters, part.open, made.at) is not None
    beside = after and made.tagged.low[verb] not in _TELLING and has_date(made, verb, made.at)
    return beside or _is_past_of_present(made, start, verb)


def _is_awaited(made: Draft, home: int) -> bool:
    """Whether a thing with a day is awaited: "they eyed a vote | on Monday"."""
    letters, verb = made.tagged.letters, made.parts[home].verb
    deed = next((row for row in range(verb, min(verb + _NEAR, made.at)) if made.tagged.low[row] in _AWAITING), -1)
    return deed >= 0 and letters[made.at - 1] in "nNS" and made.at - 1 > deed


def _is_first_of_several(made: Draft, verb: int) -> bool:
    """Whether another subject follows the one with the date: "the flood (in May) | and the fire cost"."""
    letters = made.tagged.letters
    dated = made.at > 0 and letters[made.at - 1] in "nNS"
    return dated and made.at < verb and _JOINED.match(letters, made.at) is not None


def is_joined(made: Draft, number: int) -> bool:
    """Whether a comma and "and" join more than a noun to the clause before: "will mend it, | and perhaps open it"."""
    part, before = made.parts[number], made.parts[number - 1]
    begins = _FURTHER.match(made.tagged.letters, part.open, made.at)
    return before.is_clause and not part.is_clause and begins is not None


def _has_another(made: Draft, home: int) -> bool:
    """Whether a clause has another date than a phrase before it: "after talks in May, she left in June"."""
    part = made.parts[home]
    told = made.tagged.low[part.verb] in _TELLING or made.tagged.letters[made.at] in "nNS"
    return made.at > 0 and not told and has_date(made, part.verb, part.end)


def _opens_next(made: Draft, number: int) -> bool:
    """Whether only a comma parts a clause from the next, to which the date words belong: "all was well: in May, he"."""
    after = made.parts[number + 1 : number + 2]
    return bool(after) and after[0].kind == "m" and made.tagged.letters[after[0].open : after[0].start] == ","


def carries(made: Draft, number: int, above: int) -> bool:
    """Whether a clause that is dated dates the one it hangs on: what is told, what was at the time of the other."""
    part, letters, low = made.parts[number], made.tagged.letters, made.tagged.low
    between = range(made.parts[above].verb + 1, part.open)
    match part.kind:
        case "r" | "f":
            return False
        case "T" if low[part.open - 1] in (valency.CONTENT if letters[part.open - 1] in "nS" else _ANY):
            return False
        case "T" if has_date(made, made.parts[above].verb, part.open):
            return False
        case "T" if letters[part.open - 1] in "nS":
            told = any(low[row] in _TELLING or "that" in valency.AWAITED.get(low[row], ()) for row in between[-_NEAR:])
            return told or low[made.parts[above].verb] in _TELLING
        case "s":
            inner = FINITES.search(letters, *_group(made, above, part.open))
            outer = _WITH_OBJECT.search(letters, made.parts[above].start, made.parts[above].verb)
            if _is_ahead(made, number, above):
                return False
            likewise = low[part.start - 1] == "as" and low[part.verb] in ("did", "does", "do")  # "as he did"
            return low[part.start - 1] in _AT_ONCE and not (inner or outer or likewise)
    return True


def _is_ahead(made: Draft, number: int, above: int) -> bool:
    """Whether a clause tells of what was still to be: "has asked for bread when he is freed | on Monday"."""
    verb, later = made.parts[above].verb, made.parts[number].verb
    letters = made.tagged.letters
    if letters[verb] == "M" or letters[later] == "H" or not holds(made, later):
        return False
    return letters[verb] == "H" or not holds(made, verb)


def _group(made: Draft, number: int, end: int) -> tuple[int, int]:
    """The rows after the verb of a clause, up to a row."""
    group = VERBS.match(made.tagged.letters, made.parts[number].verb)
    return (group.end() if group else 0), end


def _has(made: Draft, row: int, verb: int) -> bool | None:
    """Whether a word has what follows to itself; None where it has no say."""
    letters, low = made.tagged.letters, made.tagged.low
    match letters[row]:
        case "u" if letters[row - 1] in _NOMINAL and letters[row + 1 : row + 2] not in tuple("nSN0"):
            if low[row] in _TIMELESS or low[row - 1] in _PAIRED or GAPPED.search(letters, max(row - _FAR, 0), row):
                return None
            return _is_early(made, row, verb)
        case "p" if low[row] == "due" and letters[row - 1] in _NOMINAL and row > verb:
            return low[row + 1] != "to" or None
        case "d" | "n" if low[row] in _EARLIER and row > verb:
            return True
        case "g" if low[row] == "following" and "still" in low[verb : verb + _NEAR]:
            return True
        case "g" | "e" if low[row - 1] in _BEFORE_GERUNDS and low[row] != "be":
            return True
        case "g" if low[row - 1] in _RECALLING or (low[row - 1] == "to" and low[row - 2] in _CONFESSING):
            return True
        case "g" if (
            letters[row - 1] in "nNS" and letters[row + 1 : row + 2] not in ("n", "S") and low[row] not in _AFTER
        ):
            return _is_early(made, row, verb)
        case "j" | "e" if letters[row - 1] == "t" and (_is_plan(made, row - 2) or _is_to_be(made, row, verb)):
            return True
        case "p" | "s" | "A" | "f" if low[row] in _AFTER and letters[made.at : made.at + 1] not in tuple("nNSg"):
            lasts = holds(made, verb) or "still" in low[verb : verb + _NEAR]
            return low[row] in _BOUNDS or row < verb or lasts or has_date(made, verb, row) or None
    return None


def _is_plan(made: Draft, row: int) -> bool:
    return made.tagged.letters[row] in "nS" and made.tagged.low[row] in _PLANNED


def _is_to_be(made: Draft, row: int, verb: int) -> bool:
    """Whether "to be" with a participle describes a noun: "a fair to be held"; not: "calls for it to be held"."""
    letters = made.tagged.letters
    low = made.tagged.low
    described = letters[row - 2] in "nNS," and low[row - 2] not in valency.BOUND
    return described and letters[row : row + 2] == "eu" and "for" not in low[verb:row]


def _is_early(made: Draft, row: int, verb: int) -> bool:
    """Whether a participle tells of another time than its clause: one of the past, one of what begins."""
    letters, low = made.tagged.letters, made.tagged.low
    if letters[row] == "g":
        if row > verb and has_date(made, verb, row):
            return True
        return low[row] in _SET | _SHOWING or (letters[row - 1] != "," and row > 0 and holds(made, verb))
    return low[row] not in _PAPERS or not _is_paper(made, row, verb)


def _is_paper(made: Draft, row: int, verb: int) -> bool:
    """Whether what is told is told in what a row describes: "in a letter sent, | the town asked"."""
    low = made.tagged.low
    return row <= verb or low[verb] in _TELLING or "according" in low[verb:row]


def holds(made: Draft, verb: int) -> bool:
    """Whether a verb tells of what is, or has been, and so of no day that is past."""
    low, letter = made.tagged.low[verb], made.tagged.letters[verb]
    if letter == "M" or low in _PAST:
        return False
    return letter in "xHizX" or low.endswith("s")


def has_date(made: Draft, verb: int, end: int) -> bool:
    """Whether a clause has another date, before a row."""
    part = next(part for part in made.parts if part.verb == verb)
    lead = next((n for n, one in enumerate(made.parts) if one is part), 0)
    begins = made.parts[lead - 1].start if lead and made.parts[lead - 1].kind == "p" else part.start
    return any(
        low in DAYS or low in MONTHS - {"may", "march"} or _YEAR.fullmatch(low) for low in made.tagged.low[begins:end]
    )


def _is_past_of_present(made: Draft, start: int, verb: int) -> bool:
    """Whether a day that is past can be no day of a verb: "the firm is the heir of a mill founded | last year"."""
    letters, dates = made.tagged.letters, made.dates.lower()
    between = {*letters[start : made.at], *(letters[made.at : made.at + 1] if made.at < verb else "")}
    if (
        not holds(made, verb)
        or not {"n", "N", "S"} & between
        or _AIMED.search(letters, start, made.at)
        or _TODAY.search(dates)
    ):
        return False
    never = letters[verb] == "H" or _IDENTICAL.match(letters, verb) is not None  # "is the heir of": at any time
    return bool(_POINTS.search(dates)) or (never and _DAY.match(dates) is not None)
