"""What is weak about a title, by tests that are simple: a title that passes may still say little."""

import re
from typing import Final

from timeline.dates.clauses import tense_at
from timeline.dates.tense import Tense
from timeline.dates.tokens import tokenise

LONGEST: Final = 100  # characters

_PRONOUN: Final = re.compile(
    r"(?:he|she|it|they|we|i|you|his|her|its|their|our|my|your|this|that|these|those|who|which|there)\b(?!-)",
    re.IGNORECASE,
)
_VERB_LIKE: Final = re.compile(r"(?<![\w'’])(?:^[A-Z])?[a-z]{2,}(?:s|ed|en|ing)\b")  # a plural noun passes, too


def weakness(title: str) -> str:
    """Why an editor may want another title, "" where nothing speaks against this one."""
    if title.endswith(("…", "...")):
        return "was cut"
    if pronoun := _PRONOUN.match(title):
        return f'begins with "{pronoun[0]}", and nothing before it says who or what that is'
    if len(title) > LONGEST:
        return f"is longer than {LONGEST} characters"
    if len(title.split()) < 2:
        return "is a single word"
    return "" if _has_verb(title) else "seems to have no verb"


def _has_verb(title: str) -> bool:
    return tense_at(tokenise(title), 0, 0) is not Tense.NONE or bool(_VERB_LIKE.search(title))
