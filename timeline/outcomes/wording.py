"""What a report tells of its date, in the words of its sentence: the clause of the date, and its title made whole."""

import re
from typing import Final

from timeline.likeness import telling_words
from timeline.merging import tellings
from timeline.model import Event, Report

_LONGEST: Final = 400  # characters; what is longer tells too much to say what of it is planned
_DATE: Final = "\0"  # stands for the date words
_WORDS_BEFORE_DATE: Final = re.compile(
    r"(?:\s+(?:on|in|at|by|until|till|from|for|to|since|this time))*+\s*,?\s*\0", re.IGNORECASE
)
_ASIDE: Final = re.compile(r",\s(?:who|which|where|the|an?|its|his|her|their)\b[^,;:–—\0]*,")
# "for the guests, whose visit is due"
_OWNER: Final = re.compile(r"^[^\0]*?(?<![^\W_])(?P<owner>[^\W_]++),\swhose\b(?=[^,]*\0)")
_JOINT: Final = re.compile(
    r"[;:–—]|,\s(?:and|but|while|as|with|who|which|where|because|since|although|though|when|after|before)\b"
    r"|\s(?:because|although|though)\b"
)
_APPOSITION: Final = re.compile(r"(?<![\w’'-])(?P<before>[\w’'-]++),\s(?P<aside>[^,;:–—]{2,60}),\s(?P<after>[\w’'-]++)")
_FINITE: Final = re.compile(r"\b(?:will|shall|would|must|may|can|is to|are to|was to|were to)\b")
_LAST_PHRASE: Final = re.compile(r"\s(?:on|in|at|by)\s[^,]*$")
_NAMES_ONLY: Final = re.compile(r"^\W*+(?:(?:the|[A-Z][\w’'-]*+)\s*+(?:and\s)?+)++\0")


def texts(event: Event) -> tuple[str, ...]:
    """What an event's reports tell; its own title where an editor added it without one."""
    told = dict.fromkeys(text for report in event.reports for text in of(report))
    return tuple(told) or (event.title,)


def of(report: Report) -> tuple[str, ...]:
    """A report's title, unless it has numbers of other dates, and the clause of its date, which may say more."""
    title, part = whole(report), clause(report)
    numbers = {word for word in telling_words(title) if word.isdecimal()}
    other = part and (not numbers <= telling_words(part) or ", whose" in title)
    told = (part,) if other else tuple(dict.fromkeys(filter(None, (title, part))))
    return tuple(text for text in told if len(text) <= _LONGEST)


def whole(report: Report) -> str:
    """A report's title with the names that its sentence adds between commas: "The mayor, Ruth Oake, came"."""
    title = report.title
    for match in _APPOSITION.finditer(report.quote):
        joined = f"{match['before']} {match['after']}"
        if joined in title and match["before"].islower() and tellings.names(match["aside"]):
            title = title.replace(joined, match[0], 1)
    return title


def clause(report: Report) -> str:
    """The clause of a report's date without the date words, and without what stands between commas in it."""
    marked = report.quote[: report.at] + _DATE + report.quote[report.at + len(report.words) :]
    marked = _OWNER.sub(r"The \g<owner>’s", _ASIDE.sub(" ", marked))
    before, own = "", marked
    for part in _JOINT.split(marked):
        if _DATE in part:
            own = part
            break
        before = part
    verb = _FINITE.search(before)
    if verb and _NAMES_ONLY.search(own.replace(" on \0", " \0")):
        own = own.replace(_DATE, f"{_LAST_PHRASE.sub('', before[verb.start() :])}{_DATE}", 1)
    before, _, after = _WORDS_BEFORE_DATE.sub(_DATE, own).partition(_DATE)
    if len(telling_words(before)) > 1 and after.lstrip().startswith((",", "”")):
        after = ""  # who says so, or how
    return " ".join(f"{before} {after}".split()).strip(' ,.”“"')
