"""Whether the words of a date date somebody's saying something, and not what is said."""

from datetime import date
from typing import Final

from timeline.dates.meaning import Bound, Stretch
from timeline.dates.mentions import Mention
from timeline.dates.when import When
from timeline.syntax.verbs import SAYING
from timeline.telling import forms
from timeline.telling.predicates import Mood, Predicate
from timeline.telling.setting import JOINING, Setting
from timeline.telling.words import Words

_DONE: Final = frozenset({Mood.PAST, Mood.PERFECT, Mood.PRESENT})
SPEAKING: Final = SAYING | frozenset(
    """saying adding telling warning announcing stating noting claiming insisting say tell warn add state wrote writes
    tweeted testified replied remarked commented acknowledged acknowledges admitted admits conceded concedes
    denied denies deny revealed disclosed predicted predicts alleged alleges urged urges demanded demands vowed vows
    pledged pledges promised promises threatened threatens accused accuses criticised criticized criticises criticizes
    condemned condemns praised praises denounced denounces suggested suggests reiterated reiterates asserted asserts
    mentioned complained quoted cited asked hailed observed recalled estimated boasted hinted
    indicated emphasised emphasized announce report claim argue declare confirm explain stress insist reveal disclose
    acknowledge admit urge demand accuse criticise criticize condemn allege testify comment tweet""".split()
)
DENYING: Final = frozenset("denied denies deny denying refuted refutes".split())
_REPORTING: Final = frozenset("reported reports report".split())  # "in May the firm reported a loss"
_DONE_TO: Final = DENYING | {"asked", "recalled", "declared", "hailed", "accused", "urged"}  # passives that do not say
_DECLARING: Final = frozenset("declared declares declare".split())
_UPON: Final = {"called": ("for", "on", "upon")}  # a saying only with these
PAPERS: Final = frozenset(
    """statement statements interview speech address letter memo report announcement remarks comments message post
    tweet article testimony communique declaration release briefing note editorial column filing broadcast
    conference telegram op-ed""".split()
)
_SPOKEN: Final = PAPERS - {"post", "address", "letter", "filing", "note", "report", "article", "release", "column"}
_ISSUING: Final = frozenset(
    """published issued released posted carried aired broadcast made sent dated given delivered filed came publishes
    issues printed""".split()
)
_HEARERS: Final = frozenset("told tells tell telling asked urged urges warned warns assured informed".split())
_BRINGING: Final = frozenset(  # may open a phrase between a saying and its date
    "in at during after on to from by before through via ahead following amid late early".split()
)
_PARTING: Final = JOINING | frozenset((*',;:”"', "''", "and", "after", "before", "about", "of"))
_OBJECTS_END: Final = frozenset(", . to that ; : ) as in at for of but and by".split())


def is_saying(at: Setting, mention: Mention, when: When, today: date) -> bool:
    """Whether a date dates a saying: "she said on Monday", "in a statement on Friday", "Monday's statement"."""
    to_come = when.first is not None and when.first > today
    if isinstance(mention.meaning, Bound | Stretch) or (to_come and at.mood in _DONE):
        return False  # "they estimated by 2050" dates what they estimated
    return _in_paper(at, mention) or (at.verb is not None and _by_verb(at, at.verb, when, mention))


def speaks(words: Words, verb: Predicate) -> bool:
    """Whether a verb is one of saying."""
    if verb.head in _UPON:
        return words.at(verb.end) in _UPON[verb.head]
    following = words.at(verb.end)
    if verb.passive and (verb.head in _DONE_TO or following == "to"):
        return False
    if verb.head in _DECLARING and following.isalpha() and following != "that":
        return following in forms.FUNCTION - forms.DETERMINERS  # to declare war is to do something
    return verb.head in SPEAKING


def _by_verb(at: Setting, verb: Predicate, when: When, mention: Mention) -> bool:
    words = at.words
    if describes(at, mention):
        return False
    if verb.head in _ISSUING:
        return _issued(at, verb)
    if not speaks(words, verb):
        return False
    if at.follows:
        return _after(at, verb, when)
    return _before(at, verb) and (verb.head not in _REPORTING or when.precision == "day")


def _before(at: Setting, verb: Predicate) -> bool:
    """The date before its verb: "on Monday Berg said", "Berg on Monday said"."""
    words = at.words
    opens = at.start == at.first or words.at(at.start - 1) in (
        ",",
        "and",
        "but",
        "also",
        "late",
        "early",
        "“",
        '"',
        "``",
    )
    beside = at.end == verb.start or (words.at(at.end) == "," and verb.start == at.end + 1)
    between = words.low[at.end : verb.start]
    return (opens and not JOINING & {*between}) or beside


def _after(at: Setting, verb: Predicate, when: When) -> bool:
    """The date after its verb, with nothing between but whom it was said to, and where."""
    words = at.words
    row = verb.end + (verb.head in _UPON)
    gap = words.low[row : at.start]
    if any(word in (";", ":", "“", '"', "``") or word in JOINING - {"until", "while"} for word in gap):
        return False
    if not gap or all(forms.is_adverb(word) or word == "," for word in gap):
        return True
    if gap[0] in _BRINGING or (forms.is_adverb(gap[0]) and len(gap) > 1 and gap[1] in _BRINGING):
        return True
    if verb.passive or verb.head in _HEARERS or _inverted(words, verb):
        return True
    names_a_day = when.precision == "day"
    return (
        names_a_day
        and verb.head not in ("said", "says", "say")
        and (words.at(at.end) in _OBJECTS_END or not words.at(at.end))
    )


def _inverted(words: Words, verb: Predicate) -> bool:
    """Whether the speaker stands after the verb: ‘“It is safe,” said the engineer on Monday’."""
    return words.at(verb.start - 1) in (",", "”", '"', "''", "’", "?", "!")


def _issued(at: Setting, verb: Predicate) -> bool:
    """As in "A statement issued on Monday", "the announcement came on Monday"."""
    words = at.words
    gap = words.low[verb.end : at.start] if at.follows else ()
    named = any(_is_paper(words, row) for row in range(max(verb.start - 8, 0), verb.start))
    return named and len(gap) <= 6 and not JOINING & {*gap}


def _in_paper(at: Setting, mention: Mention) -> bool:
    """As in "In a statement on Friday", "in Friday's statement", "at a press conference in Rome on Friday"."""
    words = at.words
    if describes(at, mention):
        row = at.end + (words.at(at.end) in ("'s", "'"))
        near = {*words.low[row : row + 3]}
        return bool(_SPOKEN & near) or (bool(PAPERS & near) and _brings(words, at.start))
    for row in range(at.start - 1, max(at.start - 12, -1), -1):
        word = words.low[row]
        if _is_paper(words, row):
            return _brings(words, row)
        if word in _PARTING:
            return False
        if row in at.parsed.verbs and not _issues(at, row):
            return False
    return False


def _issues(at: Setting, row: int) -> bool:
    """Whether the verb of a row is one of those by which a paper comes out."""
    return any(verb.start <= row < verb.end and verb.head in _ISSUING for verb in at.parsed.predicates)


def _is_paper(words: Words, row: int) -> bool:
    """Whether a row names something in which things are said."""
    word = words.at(row)
    if word == "post":  # one leaves a post and is sent to one, and says something in one
        return "in" in words.low[max(row - 5, 0) : row]
    return word in PAPERS and (word != "conference" or words.at(row - 1) in ("press", "news"))


def _brings(words: Words, row: int) -> bool:
    """Whether the noun phrase about a row is where something is said: "in a televised statement"."""
    for place in range(row - 1, max(row - 8, -1), -1):
        word = words.low[place]
        if word in ("in", "at", "during", "by", "via", "through", "from"):
            return True
        if word == "to":
            return words.at(place - 1) == "according"
        if word in forms.FUNCTION - forms.DETERMINERS or word in (",", ";", ":"):
            return False
    return False


def describes(at: Setting, mention: Mention) -> bool:
    """Whether a date describes a noun: "the 2015 deal", "last month's strikes"; not "in 2015 sales rose"."""
    after = at.words.text[at.ends : at.ends + 2]
    if after in ("'s", "’s") or (after[:1] in ("'", "’") and mention.words.endswith("s")):
        return True
    following = at.words.at(at.end)
    if mention.start != mention.parts[0].start or not following.isalpha() or following in forms.FUNCTION:
        return False
    if any(
        verb.start == at.end
        for verb in at.parsed.predicates
        if verb.end - verb.start > 1 or not verb.head.endswith("ed")
    ):
        return False
    if mention.words.lower().startswith("the ") and mention.words.lower().endswith("century"):
        return True  # "the 16th century mill"
    return at.words.at(at.start - 1) in forms.DETERMINERS or at.words.at(at.start - 1).endswith("'s")
