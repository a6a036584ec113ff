"""A sentence to the title of an event: one clause that stands alone, without date words and what it can spare."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from timeline.syntax.speakers import said, subject_of
from timeline.syntax.tagged import Tagged, tag
from timeline.syntax.tagged import cut as rows
from timeline.titling.drafts import Dated, Draft, draft, draft_with
from timeline.titling.drafts import text as text_of
from timeline.titling.extracts import Extract, extracts
from timeline.titling.passives import passive
from timeline.titling.pointers import told_plainly, unpointed
from timeline.titling.polish import LIMIT, LONGEST, WHOLE, WIDER, WIDEST, cut, is_cut, polished
from timeline.titling.pronouns import OWNERS, PERSONS, meant, speaks_of_self, with_others
from timeline.titling.quotations import as_quoted, ends_quotation, is_quoted, quotation
from timeline.titling.shorten import Room, shortened
from timeline.titling.soundness import is_complete, is_emptied, is_empty, is_framed, is_pronominal, subject
from timeline.titling.wholeness import is_whole

__all__ = ["LIMIT", "title"]

_MARKS: Final = re.compile('[“”«»„"()]')
_QUOTES: Final = re.compile('[“”"]|``')
_SPOKEN: Final = re.compile('[,”"] (he|she|they) (?:\\w+|told [^“”"]+)$')
_FURTHER: Final = WIDEST - WIDER  # characters
_FINITE: Final = re.compile("[xHMv]")
_ROOM: Final = Room(LONGEST, WIDEST)
_BESIDE: Final = frozenset("before after since until till where".split())
_ARTICLES: Final = frozenset("the a an".split())
_STEP: Final = 10  # characters
_WORD: Final = re.compile(r"\w+")
_ASKING: Final = frozenset("xHMrfs")


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
    if not is_whole(found):
        found = next((longer for longer in _safer(dated) if longer and is_whole(longer)), found)
    return with_others(_spoken(found, before, speaker), before)


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
    return _Choice(dated, (), draft_with(dated)).title()


def _of_part(sentence: str, start: int, end: int) -> str:
    """A title for a part of a quotation, with its date words."""
    dated = Dated(sentence, start, end, tag(rows(sentence.lstrip())))
    made = draft_with(dated)
    return _Choice(dated, (), made).title() or _as_it_stands(made, dated)


def _title(dated: Dated, before: Sequence[str] = ()) -> str:
    made = draft(dated)
    for words in _drafts(made, dated):
        choice = _Choice(dated, before, words, own=words is made)
        found = choice.title()
        if choice.apart and not choice.is_sure:
            found = _kept(dated, before, made)
        if found:
            return found
    return _as_it_stands(made, dated)


def _kept(dated: Dated, before: Sequence[str], made: Draft) -> str:
    """A title with the date words, which are those of something within it; without where that would say less."""
    if told := passive(made):
        return told
    without = _Choice(dated, before, made)
    found = without.title()
    whole = draft_with(dated)

    def longer(more: int) -> str:
        wanted = LONGEST + more
        choice = _Choice(dated, before, whole, Room(wanted, min(max(wanted, WIDEST), LIMIT)))
        title = choice.title()
        return title if (choice.is_sure or not without.is_sure) and _has_words(title, found, made.dates) else ""

    if (least := longer(0)) or not (most := longer(LIMIT - LONGEST)):
        return least or found
    needed = len(found) + len(made.dates) + _STEP - LONGEST
    return next(filter(None, map(longer, range(max(needed, _STEP), LIMIT - LONGEST, _STEP))), most)


def _has_words(longer: str, found: str, dates: str) -> bool:
    """Whether a title has date words, and all the words of another one in their order."""
    words = iter(_WORD.findall(longer.lower()))
    told = (word for word in _WORD.findall(found.lower()) if word not in _ARTICLES)
    return dates.lower() in longer.lower() and all(word in words for word in told)


class _Choice:
    """The extracts of a draft, tried one by one: the first that stands alone, else the best that does not."""

    def __init__(
        self, dated: Dated, before: Sequence[str], words: Draft, room: Room = _ROOM, *, own: bool = False
    ) -> None:
        self.dated, self.before, self.words, self.room, self.own = dated, before, words, room, own
        self.weak = self.named = self.framed = self.long = ""
        self.apart = self.is_sure = False

    def title(self) -> str:
        """The title; "" where the draft has none."""
        tried: list[Extract] = []
        for extract in extracts(self.words):
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
        told = (_said(self.words, extract, spare, astray=True) for spare in (0, -_FURTHER) for extract in named)
        return next(filter(None, told), "")

    def _tried(self, extract: Extract) -> str:
        """The text of an extract that stands alone; of another what may do is kept."""
        found = _said(self.words, extract, room=self.room)
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
        self.named = "" if quoted else _named(self.words, extract, self.before)
        self.framed = "" if self.named else _framed(self.words, extract)

    def _take_long(self, extract: Extract) -> None:
        """Keep the text of an extract that does not fit, one that is whole rather than one that is cut."""
        if not self.long or is_cut(self.long):
            wide = _said(self.words, extract, -_FURTHER) or _long(self.words, extract)
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


def _in_quotation(sentence: str, start: int) -> bool:
    return _QUOTES.search(sentence) is not None and (is_quoted(sentence, start) or ends_quotation(sentence, start))


def _long(made: Draft, extract: Extract) -> str:
    """The text of an extract that does not fit, cut; its condition stays."""
    needed = [piece for piece in extract.pieces if piece.need == 2]
    firm = next((n for n, piece in enumerate(needed) if piece.firm and n), len(needed))
    condition = text_of(made.tagged, [piece[:2] for piece in needed[firm : firm + 1]])
    head = text_of(made.tagged, [piece[:2] for piece in needed[:firm]])
    if not condition or len(condition) > LONGEST // 2:
        return cut(polished(text_of(made.tagged, [piece[:2] for piece in needed])))
    return polished(f"{head[: LONGEST - len(condition) - 3].rpartition(' ')[0]} … {condition}")


def _safer(dated: Dated) -> Iterator[str]:
    """Titles with more of what a sentence says: all of a clause that stands alone, then all that there is."""
    read = [(made, extract) for made in _drafts(draft(dated), dated) for extract in extracts(made)]
    whole = [(made, extract) for made, extract in read if is_complete(made, extract)]
    for made, extract in sorted(whole, key=lambda one: is_pronominal(*one)):
        yield _said(made, extract, room=Room(LIMIT, LIMIT))
        needed = [piece for piece in extract.pieces if piece.need]
        inner, least = [piece for piece in needed if not piece.leads], [piece for piece in needed if piece.need > 1]
        for kept in (needed, inner, least):
            found = polished(text_of(made.tagged, [*(piece[:2] for piece in kept), *extract.frame]))
            if len(found) <= LIMIT and not is_empty(found, made.tagged.low[extract.verb]):
                yield found
    if len(dated.sentence) <= LIMIT:
        yield polished(dated.sentence)


def _as_it_stands(made: Draft, dated: Dated) -> str:
    """A title of a sentence that has no clause: a headline, a caption."""
    if made.bound or _in_quotation(dated.sentence, dated.start):
        made = draft_with(dated)
    whole = polished(text_of(made.tagged, [(0, len(made.tagged.raw))]))
    near = dated.sentence[: 4 * LONGEST].strip()
    return cut(whole, LIMIT) or cut(polished(near)) or _MARKS.sub("", near)[:LONGEST].strip() or near[:LONGEST]


def _named(made: Draft, extract: Extract, before: Sequence[str]) -> str:
    """The text of an extract with the name of whom the pronoun stands for that is its subject; "" where in doubt."""
    row, tagged = subject(made, extract), made.tagged
    low = tagged.low[row]
    number = next((n for n, part in enumerate(made.parts) if part.start <= row < part.end), 0)
    if is_framed(made, number) or (made.parts[number].kind == "s" and not _names_alone(made, number, low)):
        return ""
    own = made.parts[number].open
    split = own if any(part.is_clause and part.kind in "mv" and part.end <= own for part in made.parts) else 0
    rest = tagged.text(split, len(tagged.raw))
    told = [*before, tagged.text(0, split)] if split else before
    verb = "" if low in OWNERS else tagged.low[extract.verb]
    name = meant(OWNERS.get(low, low), rest, told, verb, acts=low in OWNERS or tagged.letters[extract.verb] != "x")
    return _with_name(made, extract, name) if name else ""


def _names_alone(made: Draft, number: int, low: str) -> bool:
    """Whether a clause of what was before or after another tells what somebody did: "before | he left"."""
    return low in PERSONS and made.tagged.low[made.parts[number].start - 1] in _BESIDE


def _with_name(made: Draft, extract: Extract, name: str) -> str:
    """The text of an extract with a name for the pronoun that is its subject."""
    low = made.tagged.low[subject(made, extract)]
    if low in OWNERS:
        name += "’" if name.endswith("s") else "’s"
    found = _said(made, extract, len(name) - len(low)) or _said(made, extract)
    place = re.search(rf"\b{low}\b", found, re.IGNORECASE)
    if not place:
        return ""
    return polished(f"{found[: place.start()]}{_amid(name) if place.start() else name}{found[place.end() :]}")


def _amid(name: str) -> str:
    """A name as it stands amid a sentence: "the mayor"."""
    return f"t{name[1:]}" if name.startswith("The ") else name


def _framed(made: Draft, extract: Extract) -> str:
    """The text of what somebody says of himself with his name: "Berg said | she left" as "Berg left"; else ""."""
    row, tagged = subject(made, extract), made.tagged
    number = next((n for n, part in enumerate(made.parts) if part.start <= row < part.end), 0)
    if not is_framed(made, number) or said(tagged, made.parts[number - 1]) < 0:
        return ""
    name = speaks_of_self(tagged, subject_of(tagged, made.parts, number - 1), tagged.low[row])
    return _with_name(made, extract, name) if name else ""


def _spoken(found: str, before: Sequence[str], speaker: str) -> str:
    """A title that ends in ", he said" with the name of whom "he" stands for, where that is clear."""
    frame = _SPOKEN.search(found)
    if not frame:
        return found
    name = _amid(meant(frame[1], found, before, acts=True))
    if speaker and speaker.rpartition(" ")[2] not in name:
        name = "" if name else speaker
    named = f"{found[: frame.start(1)]}{name}{found[frame.end(1) :]}"
    return named if name and len(named) <= WIDEST else found


def _said(made: Draft, extract: Extract, spare: int = 0, *, astray: bool = False, room: Room = _ROOM) -> str:
    """The text of an extract, with the frame or the mark of a question after it; `spare` characters shorter."""
    frame = f", {text_of(made.tagged, extract.frame)}" if extract.frame else ""
    asks = made.tagged.raw[-1].startswith("?") and made.tagged.letters[extract.pieces[0].start] in _ASKING
    if asks and not frame:
        frame = "?"
    left = Room(room.wanted - len(frame) - spare, room.most - len(frame) - max(spare, 0))
    found = shortened(made, extract, left, astray=astray)
    return found and polished(found.rstrip("?") + frame)
