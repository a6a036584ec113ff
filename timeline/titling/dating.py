"""Whether date words tell when a clause was, or when something within it was: "praised the men hurt on Monday"."""

import re
from typing import Final

from timeline.syntax import valency
from timeline.syntax.around import FINITES
from timeline.syntax.lexicon import DAYS, MONTHS
from timeline.syntax.part import VERBS
from timeline.titling.drafts import Draft
from timeline.titling.holders import AFTER, TELLERS, has_date, holds, holds_dates, is_dated, is_early, is_paper

_AT_ONCE: Final = frozenset("when as while".split())  # what they begin was at the time of what they follow
_NEAR: Final = 4  # rows
_ANY: Final = frozenset("those all one ones".split())
_WITH_OBJECT: Final = re.compile("(?<=[nNSa])ud")  # a verb: "the papers dispelled any notion he was joking when"
_AWAITING: Final = frozenset(  # of what is still to be
    """eye eyes eyed eyeing await awaits awaited awaiting anticipate anticipates anticipated anticipating dread dreads
    dreaded dreading forward""".split()
)
_BOUND_FOR: Final = frozenset("headed heading poised braced bracing".split())
_JUDGING: Final = frozenset(  # what they are about has been before
    """praise praised praises praising condemn condemned condemns condemning criticise criticised criticize criticized
    denounce denounced denounces deplored mourn mourned mourns hail hailed hails claimed rebuffed commemorated
    regretted lamented recalled recalls investigated investigating probed retaliated follow follows followed results
    stems stemmed""".split()
)
_FROM: Final = ("starting ", "beginning ")
_GOALS: Final = frozenset("goal goals target targets aim aims objective objectives pledge promise plan plans".split())
_JOINED: Final = re.compile("c[adnNS0]")  # "the flood (in May) | and the fire"
_APPOSED: Final = re.compile(",d[adnNSg0-]+(?:[pocyt][adnNSg0-]+)*$")  # ", the fourth of the raids in 2009"
_FURTHER: Final = re.compile(",a*[cb](?!d)[^ ]*[nNSvuej]")
_AIMED: Final = re.compile("ta?[je]")
_IDENTICAL: Final = re.compile("xa*[d0]")
_POINTS: Final = re.compile(
    r"\bago$|\byesterday\b|\bearlier\b|(?<!the )\blast (?!(?:\w+ ){0,2}(?:years|months|weeks|days|decades|hours)\b)"
)
_SHORT: Final = "jan feb mar apr jun jul aug sep sept oct nov dec".split()
_DAY: Final = re.compile(
    r"(?:on |in |late |early |mid-)*(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?"
    rf"(?:{'|'.join(sorted(MONTHS | DAYS | {*_SHORT}))})\b|(?:in )?\d{{4}}$"
)
_TODAY: Final = re.compile(r"\b(?:to(?:day|night)|this)\b")


def within(made: Draft, home: int, carrier: int) -> bool:
    """Whether the date words of a clause, which stand in the part `carrier`, belong to something within it."""
    verb, part = made.parts[home].verb, made.parts[carrier]
    after = verb < made.at
    if part.kind == "g" and not part.is_clause:
        return _is_mentioned(made, part.end) or is_early(made, part.start, verb)
    if made.shut:
        return not is_paper(made, made.at, verb)
    start = max(part.start if carrier == home else part.open, _group(made, home, 0)[0] if after else 0)
    if (_is_awaited(made, home) or _is_judged(made, home)) if after else _is_of_subject(made, home, carrier):
        return True
    if after and made.dates.lower().startswith(_FROM) and made.tagged.letters[verb] != "M":
        return True  # "declared a week of mourning | starting on Monday"
    if made.dates.lower().startswith("by ") and not _GOALS.isdisjoint(made.tagged.low[start : made.at]):
        return True
    for row in range(made.at - 1, start - 1, -1):
        if (found := holds_dates(made, row, verb)) is not None:
            return found
    if carrier != home:
        return _within_another(made, home, carrier)
    if made.at == part.end and _opens_next(made, carrier):
        return not made.parted and not after and _is_apposed(made, part.open)
    beside = after and made.tagged.low[verb] not in TELLERS and has_date(made, verb, made.at)
    return beside or _is_past_of_present(made, start, verb)


def _within_another(made: Draft, home: int, carrier: int) -> bool:
    """The same of date words in another part than their clause."""
    part, verb = made.parts[carrier], made.parts[home].verb
    if is_joined(made, carrier) if carrier > home else part.kind == "p" and _has_another(made, home):
        return True
    if made.tagged.low[part.start : part.start + 1] == ["with"] and made.tagged.letters[made.at - 1] in "nNS":
        return True  # "left, with the vote due | on Monday"
    if made.dates.lower().startswith("since ") and carrier < home and made.tagged.letters[verb] == "v":
        return True  # "the club, without a title | since May, won"
    return not made.parted and (carrier > home) == (verb < made.at) and _is_apposed(made, part.open)


def _is_apposed(made: Draft, start: int) -> bool:
    return _APPOSED.match(made.tagged.letters, start, made.at) is not None


def _is_mentioned(made: Draft, end: int) -> bool:
    """Whether date words go with what a participle mentions: "blaming him for (Monday) attacks"."""
    letters, low = made.tagged.letters, made.tagged.low
    follows = letters[made.at] if made.at < end else ""
    return follows in ("n", "N", "S") or (follows == "g" and low[made.at - 1] in AFTER)


def _is_awaited(made: Draft, home: int) -> bool:
    """Whether a thing with a day is awaited: "they eyed a vote | on Monday"."""
    letters, verb = made.tagged.letters, made.parts[home].verb
    awaiting = _AWAITING | _BOUND_FOR if holds(made, verb) else _AWAITING
    deed = next((row for row in range(verb, min(verb + _NEAR, made.at)) if made.tagged.low[row] in awaiting), -1)
    return deed >= 0 and letters[made.at - 1] in "nNS" and made.at - 1 > deed


def _is_judged(made: Draft, home: int) -> bool:
    """Whether a verb speaks of what has been: "they praised the work after the floods | in May"."""
    letters, (after, _) = made.tagged.letters, _group(made, home, 0)
    told = made.tagged.low[after - 1] in _JUDGING and letters[made.at - 1] in "nNS"
    further = letters[made.at : made.at + 2] in ("pr", "Tx", "tj") or "p" in letters[after : made.at]
    return told and further


def _is_of_subject(made: Draft, home: int, carrier: int) -> bool:
    """Whether a date is that of a subject: of the first of several, or one whose verb has a day of its own."""
    verb, part = made.parts[home].verb, made.parts[carrier]
    if _is_first_of_several(made, verb):
        return True
    subject = made.tagged.letters[part.start : made.at]
    if carrier != home or verb < made.at or {"o", "p"}.isdisjoint(subject) or subject[-1:] not in ("n", "N", "S"):
        return False
    if not made.dates[:1].islower():
        return False  # "the flood of | May 1990": its name
    now = "now" in made.tagged.low[verb : verb + _NEAR]
    return made.tagged.low[verb] not in TELLERS and (now or is_dated(made, verb, part.end))


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
    told = made.tagged.low[part.verb] in TELLERS or made.tagged.letters[made.at] in "nNS"
    return made.at > 0 and not told and is_dated(made, part.start, part.end)


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
            told = any(low[row] in TELLERS or "that" in valency.AWAITED.get(low[row], ()) for row in between[-_NEAR:])
            return told or low[made.parts[above].verb] in TELLERS
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


def _is_past_of_present(made: Draft, start: int, verb: int) -> bool:
    """Whether a day that is past can be no day of a verb: "the firm is the heir of a mill founded | last year"."""
    letters, dates = made.tagged.letters, made.dates.lower()
    between = {*letters[start : made.at], *(letters[made.at : made.at + 1] if made.at < verb else "")}
    if not holds(made, verb) or not {"n", "N", "S"} & between or _TODAY.search(dates):
        return False
    aims = [*_AIMED.finditer(letters, start, made.at)]
    if any("have" in made.tagged.low[aim.start() : aim.end()] for aim in aims):
        return False  # "is said to have left | last year"
    never = letters[verb] == "H" or _IDENTICAL.match(letters, verb) is not None  # "is the heir of": at any time
    return bool(_POINTS.search(dates)) or (never and not aims and _DAY.match(dates) is not None)
