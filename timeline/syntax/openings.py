"""The dateline with which the first sentence of an article opens: "KELM, May 5 (Reuters) — "."""

import re
from typing import Final

_DATELINE: Final = re.compile(
    r"(?:[^\W\da-z_][^\Wa-z_’'. -]*+(?:(?:[’'./-]| (?!-))++[^\W\da-z_]++)*+(?:, [^()—–-]{1,40}?)?"
    r"(?:,? ?\([^()]{1,40}\))?"
    r"|[^\W\da-z_][\w.’' -]{1,30}(?:, [\w. ]{1,30})?(?: ?\([^()]{1,40}\))?(?= ?(?:—|--))"
    r"|[^\W\da-z_][\w.’']{1,30}, [^\W\da-z_][\w.]{1,30}(?= - ))"
    r" ?(?:—|–|--| -) ?(?=[^\W\d_a-z]|[“\"\d])"
)
_AGENCY: Final = re.compile(  # "Kelm (AP) The dam broke"
    r"[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]+){0,2}(?:, [^\W\d_a-z][\w.]+)? "
    r"\((?:CNN|AP|AFP|UPI|AA|ANI|PTI|IANS|EFE|TASS|dpa|DPA|Xinhua|Reuters|Bloomberg|VOA|RFE/RL)\) (?=[^\W\d_a-z]|[“\"])"
)
_CAPITALS: Final = re.compile(  # "NEW KELM The dam broke": two words, two places, or one before an article
    r"(?:[^\W\da-z_]{3,}(?: [^\W\da-z_]{4,}){1,2}(?:/[^\W\da-z_ ]{4,}(?: [^\W\da-z_]{4,})?)?"
    r"|[^\W\da-z_]{4,}(?: [^\W\da-z_]{4,})?(?:/[^\W\da-z_]{3,}(?: [^\W\da-z_]{4,})?)+"
    r"|[^\W\da-z_]{4,}(?= (?:The|An?|In|Two|Three|Four|Five|Six|At|After) ))"
    r":? (?=(?:[^\W\d_a-z][^\W\d_A-Z]|A )|[“\"]\w)"
)
_DASH: Final = re.compile("[—–]|--| - ")
_OPENING: Final = 120  # characters; a dateline is no longer


def without_dateline(sentence: str) -> str:
    """A sentence without "KELM, May 5 (Reuters) — " before it."""
    found = dateline(sentence)
    return sentence[found.end() :] if found else sentence


def dateline(text: str) -> re.Match[str] | None:
    """The dateline with which a text begins."""
    if _DASH.search(text, 0, _OPENING) and (found := _DATELINE.match(text)):
        return found
    agency = _AGENCY.match(text) if "(" in text[:_OPENING] else None
    return agency or (_CAPITALS.match(text) if text[:3].isupper() else None)


def without_place(speaker: str, sentence: str) -> str:
    """A speaker without the capitals of the dateline before him."""
    found = _CAPITALS.match(sentence) if sentence[:3].isupper() else None
    return speaker[found.end() :] if found and speaker.startswith(found[0]) else speaker
