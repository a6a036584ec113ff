"""A sentence to the title of an event: one clause that stands alone, without date words and what it can spare."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from timeline.syntax.tagged import Tagged, tag
from timeline.syntax.tagged import cut as rows
from timeline.titling.drafts import Dated, Draft, draft, draft_with
from timeline.titling.drafts import text as text_of
from timeline.titling.extracts import Extract, extracts
from timeline.titling.hanging import without_asides, without_circumstance
from timeline.titling.holders import TELLERS
from timeline.titling.missed import has_words, with_what_is_dated
from timeline.titling.passives import passive
from timeline.titling.pointers import told_plainly, unpointed
from timeline.titling.polish import LIMIT, LONGEST, WHOLE, WIDER, WIDEST, cut, is_cut, polished
from timeline.titling.pronouns import with_others
from timeline.titling.quotations import as_quoted, ends_quotation, is_quoted, quotation
from timeline.titling.referents import may_be_another, stray, without_pointing
from timeline.titling.replayed import Replayed
from timeline.titling.shorten import Room
from timeline.titling.soundness import is_complete, is_emptied, is_empty, is_pronominal
from timeline.titling.stead import in_stead
from timeline.titling.wholeness import is_whole, waits
from timeline.titling.wording import ROOM, by_name, cut_short, of_self, with_speaker, worded

__all__ = ["LIMIT", "title"]

_MARKS: Final = re.compile('[“”«»„"()]')
_QUOTES: Final = re.compile('[“”"]|``')
_FURTHER: Final = WIDEST - WIDER  # characters
_FINITE: Final = re.compile("[xHMv]")
_STEP: Final = 10  # characters


def title(  # noqa: PLR0913
    sentence: str, start: int, end: int, before: Sequence[str] = (), *, tagged: Tagged | None = None, speaker: str = ""
) -> str:
    """A title for what the words from start to end date: about 110 characters, 200 where it must be, and never empty.

    `before` are the sentences before, by which a pronoun may be known; `tagged` is the sentence, and `speaker` who
    says so, where that is known.
    """
    dated = Dated(sentence, start, end, tagged or tag(rows(sentence.lstrip())))
    found = unpointed(told_plainly(_bracketed(sentence, start, end) or _title(dated, before)))
    if is_cut(found) or len(found) > WHOLE:
        found = quotation(sentence, start, end, found, _of_part) or found
    else:
        found = as_quoted(sentence, start, found)
    if not is_whole(found) or waits(found, sentence):
        safer = (longer for longer in _safer(dated) if longer and is_whole(longer) and not waits(longer, sentence))
        found = next(safer, found)
    named = with_others(with_speaker(found, before, speaker), before)
    if not stray(named) and not may_be_another(named, sentence):
        return named
    return next(_referred(dated, named), "") or in_stead(named, sentence, before)


def _bracketed(sentence: str, start: int, end: int) -> str:
    """A title of the clause in brackets that is dated; "" where the date words stand in none."""
    first, last = sentence.rfind("(", 0, start) + 1, sentence.find(")", end)
    if not first or last < 0 or ")" in sentence[first:start] or "(" in sentence[end:last]:
        return ""
    inside = sentence[first:last]
    begun = tag(rows(inside.lstrip()))
    if begun.letters[:1] in ("", *"xHMvuV") or not _FINITE.search(begun.letters, 1):
        return ""
    dated = Dated(inside, start - first, end - first, begun)
    return _Choice(dated, (), _Said(draft_with(dated))).title()


def _of_part(sentence: str, start: int, end: int) -> str:
    """A title for a part of a quotation, with its date words."""
    dated = Dated(sentence, start, end, tag(rows(sentence.lstrip())))
    made = draft_with(dated)
    return _Choice(dated, (), _Said(made)).title() or _as_it_stands(made, dated)


class _Said:
    """What a draft may say."""

    def __init__(self, made: Draft) -> None:
        self.made, self.extracts = made, Replayed(extracts(made))


def _title(dated: Dated, before: Sequence[str] = ()) -> str:
    made = draft(dated)
    for words in _drafts(made, dated):
        said = _Said(words)
        choice = _Choice(dated, before, said, own=words is made)
        found = choice.title()
        if choice.apart and not choice.is_sure:
            kept = _kept(dated, before, said)
            found = passive(made) or with_what_is_dated(dated, before, made, kept)
        elif found and not is_cut(found) and (choice.own or _lacks(made, dated, found)):
            found = with_what_is_dated(dated, before, made, found)
        if found:
            return found
    return _as_it_stands(made, dated)


def _kept(dated: Dated, before: Sequence[str], said: _Said) -> str:
    """A title with the date words, which are those of something within it; without where that would say less."""
    made = said.made
    without = _Choice(dated, before, said)
    found = without.title()
    whole = _Said(draft_with(dated))

    def longer(more: int) -> str:
        wanted = LONGEST + more
        choice = _Choice(dated, before, whole, Room(wanted, min(max(wanted, WIDEST), LIMIT)))
        title = choice.title()
        return title if (choice.is_sure or not without.is_sure) and has_words(title, found, made.dates) else ""

    if (least := longer(0)) or not (most := longer(LIMIT - LONGEST)):
        return least or found
    needed = len(found) + len(made.dates) + _STEP - LONGEST
    return next(filter(None, map(longer, range(max(needed, _STEP), LIMIT - LONGEST, _STEP))), most)


class _Choice:
    """The extracts of a draft, tried one by one: the first that stands alone, else the best that does not."""

    def __init__(
        self, dated: Dated, before: Sequence[str], said: _Said, room: Room = ROOM, *, own: bool = False
    ) -> None:
        self.dated, self.before, self.said, self.words = dated, before, said, said.made
        self.room, self.own = room, own
        self.weak = self.named = self.framed = self.long = ""
        self.apart = self.is_sure = False

    def title(self) -> str:
        """The title; "" where the draft has none."""
        tried: list[Extract] = []
        for extract in self.said.extracts:
            if self.own and extract.apart:
                self.apart = True
                continue
            lacking = extract.lacking or (tried and tried[0].frame)
            if lacking and tried and tried[0].frame and is_cut(self.long):
                self.long = self._astray(tried[:1]) or self.long
            if lacking and self.long and not is_cut(self.long):
                break
            if is_complete(self.words, extract):
                if found := self._tried(extract):
                    return found
                tried.append(extract)
        self.is_sure = bool(self.named)
        if self.long and is_cut(self.long) and not self.named:
            self.long = self._astray(tried) or self.long
        if not self.weak or (self.long and not is_cut(self.long)):
            return self.named or self.long
        return self.named or self.framed or self.weak

    def _astray(self, tried: Sequence[Extract]) -> str:
        """What is whole without the clause that is dated."""
        named = [extract for extract in tried if not is_pronominal(self.words, extract)]
        told = (worded(self.words, extract, spare, astray=True) for spare in (0, -_FURTHER) for extract in named)
        return next(filter(None, told), "")

    def _tried(self, extract: Extract) -> str:
        """The text of an extract that stands alone; of another what may do is kept."""
        found = worded(self.words, extract, room=self.room)
        if is_empty(found, self.words.tagged.low[extract.verb]) or is_emptied(found, self.words, extract):
            return ""
        stands = not is_pronominal(self.words, extract)
        if found and stands:
            self.is_sure = True
            return self.named or found
        if found and not self.weak:
            self._take_weak(extract, found)
        elif not found and (stands or not self.weak):
            self._take_long(extract)
        return ""

    def _take_weak(self, extract: Extract, found: str) -> None:
        sentence, start = self.dated.sentence, self.dated.start
        quoted = is_quoted(sentence, start, self.before) or ends_quotation(sentence, start)
        self.weak = found
        self.named = "" if quoted else by_name(self.words, extract, self.before)
        self.framed = "" if self.named else of_self(self.words, extract)

    def _take_long(self, extract: Extract) -> None:
        """Keep the text of an extract that does not fit, one that is whole rather than one that is cut."""
        if not self.long or is_cut(self.long):
            wide = worded(self.words, extract, -_FURTHER) or cut_short(self.words, extract)
            if is_empty(wide, self.words.tagged.low[extract.verb]):
                return
            self.long = wide if not self.long or not is_cut(wide) else self.long


def _drafts(made: Draft, dated: Dated) -> Iterator[Draft]:
    """Without the date words, then with them: "This week saw the first vote" says nothing without.

    Nobody's words are quoted without them.
    """
    if not made.bound and not _in_quotation(dated.sentence, dated.start):
        yield made
    yield draft_with(dated)


def _lacks(made: Draft, dated: Dated, found: str) -> bool:
    """Whether a title that needs its date words lacks them, outside a quotation and what somebody says."""
    if made.dates.lower() in found.lower() or found.rpartition(" ")[2] in TELLERS:
        return False
    return not _in_quotation(dated.sentence, dated.start)


def _in_quotation(sentence: str, start: int) -> bool:
    return _QUOTES.search(sentence) is not None and (is_quoted(sentence, start) or ends_quotation(sentence, start))


def _safer(dated: Dated) -> Iterator[str]:
    """Titles with more of what a sentence says: all of a clause that stands alone, then all that there is."""
    read = [(made, extract) for made in _drafts(draft(dated), dated) for extract in extracts(made)]
    whole = [(made, extract) for made, extract in read if is_complete(made, extract)]
    for made, extract in sorted(whole, key=lambda one: is_pronominal(*one)):
        yield worded(made, extract, room=Room(LIMIT, LIMIT))
        needed = [piece for piece in extract.pieces if piece.need]
        inner, least = [piece for piece in needed if not piece.leads], [piece for piece in needed if piece.need > 1]
        for kept in (needed, inner, least, without_asides(made, needed), without_circumstance(made, needed)):
            found = polished(text_of(made.tagged, [*(piece[:2] for piece in kept), *extract.frame]))
            if len(found) <= LIMIT and not is_empty(found, made.tagged.low[extract.verb]):
                yield found
    if len(dated.sentence) <= LIMIT:
        yield polished(dated.sentence)


def _referred(dated: Dated, found: str) -> Iterator[str]:
    """Titles that say what another one says, and have what each of its pronouns stands for."""
    if (plain := without_pointing(found)) != found and not stray(plain):
        yield plain
    made, dates = draft_with(dated), draft(dated).dates
    told = (worded(made, extract, room=Room(LIMIT, LIMIT)) for extract in extracts(made) if is_complete(made, extract))
    for longer in (*told, polished(dated.sentence)):
        fits = longer and len(longer) <= LIMIT and not is_cut(longer) and has_words(longer, found, dates)
        if fits and is_whole(longer) and not stray(longer):
            yield longer


def _as_it_stands(made: Draft, dated: Dated) -> str:
    """A title of a sentence that has no clause: a headline, a caption."""
    if made.bound or _in_quotation(dated.sentence, dated.start):
        made = draft_with(dated)
    whole = polished(text_of(made.tagged, [(0, len(made.tagged.raw))]))
    near = dated.sentence[: 4 * LONGEST].strip()
    return cut(whole, LIMIT) or cut(polished(near)) or _MARKS.sub("", near)[:LONGEST].strip() or near[:LONGEST]
