"""Whether a date dates the article, a picture or a page, and no event: datelines, captions, notices of copyright."""

import re
from typing import Final

from timeline.dates.mentions import Mention

_PLACE: Final = re.compile(
    r"(?!(?:In|On|At|The|By|For|Since|From|Until|After|Before|And|But|A)\b)"
    r"(?:[^\W\d_a-z][\w’'.-]*+(?:, |/| \(\w{2,20}\) |(?: and| of| the| de| al)? ))++"
)
_DASH: Final = re.compile(
    r"[,.]? ?(?:\([^()]{1,40}\)|/[^/]{1,30}/|\[[^\[\]]{1,30}\]|[A-Z][\w.]{1,20})?[.,]? ?(?:[–—]|--?)(?!\w)"
)
_AGENCY: Final = re.compile(r"[.,]? ?(?:\([A-Z][\w ./-]{1,30}\)|/[A-Z][\w -]{1,20}/|\[[A-Z][\w ]{1,20}\])")
_OWNED: Final = re.compile(r"(?:™ (?:&|and) )?(?:©|\(c\)|copyright\b)[^.;]{0,60}", re.IGNORECASE)
_NOTICE: Final = re.compile(
    r"[(\[]?(?:(?:first|last|originally|page|article|story) )*+(?:published|updated|modified|posted|accessed|retrieved|"
    r"edited|reviewed|date)(?: on| at| in)?:? *+",
    re.IGNORECASE,
)
_STAMP: Final = re.compile(r"(?:[ ,|·–—-]++|at\b|by\b|\d[\d:.]*+|[A-Z][\w.]*+|[ap]\.?m\.?)*+[.)\]]*+")
_CREDIT: Final = re.compile(
    r"(?:.{0,60}[(\[])?(?:file )?(?:photo|image|picture|photograph|illustration)s?(?: by\b|:|/|,)[^.;]{0,80}"
    r"|FILE ?[–—-].{0,60}|.{0,80}\bfrom file,? ",
    re.IGNORECASE,
)
_POSED: Final = re.compile(r"\((?:(?:pictured|seen|standing|seated)[ ,]*)?(?:left|right|cent(?:er|re))\)|\(pictured\)")
_CITED: Final = re.compile(r"[“\"`'].{3,160}[”\"'’][.,]? ?(?:[–—]|--?) ?[^;]{1,60}, ?")
ALONE: Final = "a date that stands alone"
DATELINE: Final = "a dateline"
SOURCE: Final = "the date of a source"
PAGE: Final = "the date of a page"
PICTURE: Final = "the date of a picture"
WITHDRAWN: Final = "withdrawn by a correction"
REASONS: Final = (ALONE, DATELINE, SOURCE, PAGE, PICTURE, WITHDRAWN)
OF_THE_PAGE: Final = frozenset({ALONE, DATELINE, SOURCE, PAGE, PICTURE})  # they date what is read, and tell of nothing

_CORRECTED: Final = re.compile(
    r"(?:Corrections?: )?(?:An? (?:earlier|previous|prior|original) version of this \w+"
    r"|This (?:article|story|report) (?:originally|previously|earlier|initially|wrongly|incorrectly))\b[^;:—–]*$"
)  # and nothing after it that puts it right
_REACH: Final = 240  # characters; no notice is longer
_FILED: Final = re.compile(r"(?:'s|’s|,)? (?:file )?(?:photo|picture|image|frame grab)\b")


def why_no_event(text: str, mention: Mention) -> str:
    """What the date dates, if it is no event; empty where it may well date one."""
    before = text[: mention.start] if mention.start < _REACH else ""
    after = text[mention.end : mention.end + _REACH]
    if mention.alone:
        return ALONE
    if _CORRECTED.match(before):
        return WITHDRAWN
    if _PLACE.fullmatch(before) and (_DASH.match(after) or _AGENCY.match(after)):
        return DATELINE
    if _CITED.fullmatch(before) and not after.strip(" .)"):
        return SOURCE
    if _OWNED.fullmatch(before) or (_NOTICE.fullmatch(before) and _STAMP.fullmatch(after)):
        return PAGE
    return PICTURE if _CREDIT.fullmatch(before) or _FILED.match(after) or _POSED.search(before) else ""
