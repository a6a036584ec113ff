"""A sentence to the title of an event: one readable clause, without date words and without the frame of who says so."""

import re
from typing import Final

LONGEST: Final = 90  # characters

_SAY: Final = (
    "said|says|told|tells|warned|warns|stated|states|announced|announces|added|adds|noted|notes|argued|argues|claimed|"
    "claims|insisted|insists|explained|explains|stressed|stresses|reported|reports|confirmed|confirms|declared|declares"
)
_NAME: Final = r"[A-Z][\w’'.-]*+(?: (?:[A-Z][\w’'.-]*+|de|al|von|van|bin|le|la|of|the))*+"
_LEADING_FRAME: Final = re.compile(rf"^(?:{_NAME}|[Hh]e|[Ss]he|[Tt]hey) (?:has |have |had )?(?:also )?(?:{_SAY}) that ")
_ACCORDING: Final = re.compile(r"^[Aa]ccording to [^,]{1,80}, ")
_TRAILING_FRAME: Final = re.compile(
    rf"(?:[,”\"’'],? (?:{_SAY}) [^,.;A-Z]{{0,40}}{_NAME}|,? (?:{_NAME}|he|she|they) (?:{_SAY})(?: [^,.;]{{1,40}})?)\.?$"
)
_DANGLING: Final = re.compile(r"[ ,;:]+(?:and|or|but|that|which|who|as|with|of|the|a|an|in|on|by|for|to)$")
_BREAK: Final = re.compile(
    r"[;:] | [–—] |, (?:which|who|whose|where|while|before|but|and|as|with|following|saying|in which) "
)
_ASIDE: Final = re.compile(
    r"(?<=\w), (?:the |a |an |who |which )?[a-zà-ÿ][^,.;:]{2,80}, (?=[a-z])|(?<=\w) \([^()]{1,80}\)"
)
_EDGES: Final = " ,;:–—-"
_QUOTES: Final = '"“”«»'


def title(sentence: str, start: int, end: int) -> str:
    """A title for what the words from start to end date: at most 90 characters, cut between words, never empty."""
    whole = _without(sentence, start, end)
    clause = _clause(whole, start)
    tries = (_unframed(text) for text in (whole, clause, _ASIDE.sub(" ", whole), _ASIDE.sub(" ", clause)))
    told = [text for text in tries if text]
    chosen = next((text for text in told if len(text) <= LONGEST), told[-1] if told else sentence)
    return _cut(chosen)


def _unframed(text: str) -> str:
    """A clause without who says it, where the rest stands alone; with a capital and without a full stop."""
    for frame in (_ACCORDING, _LEADING_FRAME, _TRAILING_FRAME):
        shorter = frame.sub("", text)
        if len(shorter.split()) >= 3:
            text = shorter
    text = _DANGLING.sub("", _even_quotes(text).strip(_EDGES).rstrip(".!?…").strip(_EDGES))
    return text[:1].upper() + text[1:]


def _without(sentence: str, start: int, end: int) -> str:
    """The sentence without the date words; a possessive goes with them: "last month's strikes" keeps its noun."""
    rest = sentence[end:]
    if rest.startswith(("'s", "’s")):
        rest = rest[2:]
    return (
        re.sub(r"\s+([,.;:!?])", r"\1", f"{sentence[:start].rstrip()} {rest.lstrip()}").replace(",.", ".").strip(" ,")
    )


def _clause(text: str, at: int) -> str:
    """The clause that held the date words."""
    breaks = [match.span() for match in _BREAK.finditer(text)]
    first = max((end for start, end in breaks if start < at - 1), default=0)
    last = min((start for start, _ in breaks if start >= at - 1), default=len(text))
    return text[first:last] if len(text[first:last].split()) >= 3 else text


def _even_quotes(text: str) -> str:
    """The text without its quotation marks where one of a pair is missing."""
    paired = text.count("“") == text.count("”") and text.count("«") == text.count("»") and text.count('"') % 2 == 0
    return text if paired else text.translate(str.maketrans("", "", _QUOTES))


def _cut(text: str) -> str:
    """Cut between words, at a comma where one stands in the last half."""
    if len(text) <= LONGEST:
        return text
    head = text[: LONGEST + 1].rpartition(" ")[0] or text[:LONGEST]
    comma = head.rfind(", ", 2 * LONGEST // 3)
    return (head[:comma] if comma > 0 else head[: LONGEST - 1].rstrip(_EDGES) + "…").rstrip(_EDGES)
