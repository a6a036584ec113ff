"""Whether a title ends before what the date words date: the clause, or what "and" carries on in it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from timeline.syntax.part import VERBS
from timeline.syntax.verbs import TELLING
from timeline.titling.dating import is_joined
from timeline.titling.drafts import Dated, Draft, draft_with
from timeline.titling.extracts import Extract, extracts, is_frame
from timeline.titling.homes import clause_of
from timeline.titling.polish import LIMIT, WIDEST
from timeline.titling.shorten import Room
from timeline.titling.soundness import is_complete, is_pronominal
from timeline.titling.wording import by_name, worded

_VERBAL: Final = frozenset("vuej")
_NOMINAL: Final = frozenset("nNS")
_WORD: Final = re.compile(r"\w+")
_ARTICLES: Final = frozenset("the a an".split())


def with_what_is_dated(dated: Dated, before: Sequence[str], made: Draft, found: str) -> str:
    """A title, or a longer one with the date words and what they date, where it ends before that."""
    if not misses(made, found):
        return found
    whole = draft_with(dated)
    own = whole.parts[max(clause_of(whole)[1], 0)]
    complete = [extract for extract in extracts(whole) if is_complete(whole, extract)]
    for room in (WIDEST, LIMIT):
        for extract in complete:
            longer = _named(whole, extract, before, Room(room, room))
            least = longer if extract.verb == own.verb and extract.pieces[0].start >= own.open else found
            if (";" in longer) > (";" in found):
                continue
            if has_words(longer, least, made.dates) and not misses(made, longer):
                return longer
    return found


def _named(made: Draft, extract: Extract, before: Sequence[str], room: Room) -> str:
    """The text of an extract, with a name for a pronoun that is its subject; "" where that is in doubt."""
    if is_pronominal(made, extract):
        return by_name(made, extract, before, room)
    return worded(made, extract, room=room)


def has_words(longer: str, found: str, dates: str) -> bool:
    """Whether a title has date words, and all the words of another one in their order."""
    words = iter(_WORD.findall(longer.lower()))
    told = (word for word in _WORD.findall(found.lower()) if word not in _ARTICLES)
    return dates.lower() in longer.lower() and all(word in words for word in told)


def misses(made: Draft, title: str) -> bool:
    """Whether a title has no word of what is dated, where that is neither who says so nor what is told."""
    return not all(_has(title, made.tagged.low[row]) for row in _rows(made))


def _rows(made: Draft) -> Iterator[int]:
    """A row of the clause that is dated, and one of a phrase that carries it on."""
    carrier, home = clause_of(made)
    if home < 0:
        return
    part, held, letters = made.parts[home], made.parts[carrier], made.tagged.letters
    group = VERBS.match(letters, part.verb)
    verb = (group.end() if group else part.verb + 1) - 1
    if made.tagged.low[verb] not in TELLING and not is_frame(made, home):
        yield verb
    if carrier > home and is_joined(made, carrier):
        deeds = [row for row in range(held.start, held.end) if letters[row] in _VERBAL]
        yield from (deeds or [row for row in range(held.start, made.at) if letters[row] in _NOMINAL])[:1]


def _has(title: str, low: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(low)}(?!\w)", title.lower().replace("’", "'")) is not None
