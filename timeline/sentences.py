"""Running text to sentences, for news: the stop after an abbreviation, an initial or half a date ends none.

Every stop that white space follows is asked once, with the word before it and a few words after it, so that reading
takes linear time whatever the text. A word in doubt ("U.S.", "Inc.", "Jan.") ends a sentence only where the next word
is one that sentences begin with.
"""

import re
from collections.abc import Iterator
from typing import Final

NEVER: Final = frozenset(
    "Mr Mrs Ms Messrs Dr Drs Prof Profs Gen Brig Maj Col Lt Lieut Cmdr Cdr Capt Sgt Cpl Pvt Adm Sen Sens Rep Reps "
    "Gov Govs Pres Supt Rev Fr Hon Msgr Amb Ayat vs v cf viz eg ie e.g i.e E.g I.e".split()
)
DOUBTFUL: Final = frozenset(
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec "
    "Inc Corp Co Cos Ltd Bros Jr Sr Esq etc al St Ste Ave Blvd Rd Mt Ft Pt Sq Univ Dept Dist Assn "
    "Vol Vols Ch Sec Art Arts Fig Figs Nos pp "
    "Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev "
    "Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo "
    "Yahoo Jeopardy".split()  # these two are written with an exclamation mark
)
NUMBERED: Final = frozenset("No no nos vol vols ch sec art arts fig figs para paras approx est ext tel ca ft".split())
WEEKDAYS: Final = frozenset("Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun".split())
_OPENERS = "\"'“‘’«„(["
_STOP = re.compile(
    rf"""
    (?P<stop>[.!?…؟۔](?<![.!?…؟۔].)[.!?…؟۔]*+)  # not from within a row of stops
    (?P<close>["'”’»)\]]*+ (?:\ ["”»](?=\ ))?)  # a quotation mark between two spaces closes
    \  (?P<open>[{re.escape(_OPENERS)}]*+) (?=[^\s.!?…؟۔,،;؛:)\]”»%])
    """,
    re.VERBOSE,
)
_STARTER = re.compile(
    r"(?:The|A|An|This|That|These|Those|There|He|She|It|They|We|I|You|His|Her|Its|Their|Our|My|In|On|At|By|For|From|"
    r"To|With|And|But|So|Yet|Still|If|When|While|As|After|Before|Since|During|Until|Under|Although|Though|Because|"
    r"However|Meanwhile|Then|Now|No|Not|What|Who|Why|How|Where|Which|Some|Many|Most|More|Both|All|Each|Such|Another|"
    r"Other|Others|Also|Only|Even|Once|Earlier|Later|Last|Next|Yesterday|Today|According|Asked|Despite|Instead|"
    r"Nevertheless|Among)(?![\w.-])"  # not "A." of a name, nor "No. 5"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b"
_DATE = re.compile(rf"\d|{_MONTH}")
_OF_THE_CLOCK = re.compile(  # what may follow "5 p.m." in its sentence
    rf"\d|{_MONTH}|(?:Mon|Tues?|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}}\b|(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|IRST|IST|MSK)\b"
    r"|\w+ (?:\w+ )?[Tt]ime\b|(?:Eastern|Central|Mountain|Pacific)\b"
)
_SPEAKER = re.compile(  # of the quotation before: "Why?" Mr. Smith asked
    r"(?:[A-Z][\w.’'-]*+ ){1,4}(?:said|says|asked|asks|wrote|writes|added|replied|wondered|tweeted)\b"
)
_GOES_ON = re.compile(r"\d|I\b")  # after a pause: "I ... I cannot say"
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]{1,2}")  # U.S, Ph.D, J.-P
_ENUMERATOR = re.compile(r"\d{1,3}|[^\W\d_]")

_AFTER = 80  # how far is read beyond a stop, in characters


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a text with single spaces; between two sentences there is just the space."""
    start = 0
    for stop in _STOP.finditer(text):
        if _ends(text, start, stop):
            yield start, stop.end("close")
            start = stop.end("close") + 1
    if start < len(text):
        yield start, len(text)


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the sentence from `start` ends at this stop."""
    following = text[stop.end() : stop.end() + _AFTER]
    if following[0].islower():
        return False
    word_at = text.rfind(" ", start, stop.start()) + 1 or start
    word = text[word_at : stop.start()].lstrip(_OPENERS)
    match stop["stop"]:
        case "." if word_at == start and _ENUMERATOR.fullmatch(word):
            return False
        case ".":
            return _period_ends(word, stop, following)
        case row if "…" in row or ".." in row:
            return bool(stop["open"]) or not _GOES_ON.match(following)
        case _:
            return _cry_ends(word, stop, following)


def _cry_ends(word: str, stop: re.Match[str], following: str) -> bool:
    """The same of an exclamation or question mark."""
    if not word and stop["close"]:  # a remark: "a fine (!) day"
        return False
    if _quoted(stop) and _SPEAKER.match(following):
        return False
    return word not in DOUBTFUL or _starts(stop, following)


def _period_ends(word: str, stop: re.Match[str], following: str) -> bool:
    """The same of a full stop."""
    if _quoted(stop):
        return True
    if word in NEVER:
        return False
    if word.lower() in ("a.m", "p.m"):
        return _starts(stop, following) or not _OF_THE_CLOCK.match(following)
    if word in WEEKDAYS:
        return not _DATE.match(following)
    if word in NUMBERED or (len(word) == 1 and word.islower()):  # "p. 12", "c. 1900"
        return not following[0].isdigit()
    return not _doubtful(word) or _starts(stop, following)


def _doubtful(word: str) -> bool:
    return word in DOUBTFUL or (len(word) == 1 and word.isupper()) or _ACRONYM.fullmatch(word) is not None


def _quoted(stop: re.Match[str]) -> bool:
    """Whether a quotation ends at this stop."""
    return stop["close"].strip(")] ") != ""


def _starts(stop: re.Match[str], following: str) -> bool:
    """Whether what follows begins a sentence for certain: an opening quotation mark, or a word such as "The"."""
    quotation = stop["open"].strip("([") and not following[0].isdigit()  # "Dec. ’17" holds none
    return bool(quotation or _STARTER.match(following))
