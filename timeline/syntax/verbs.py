"""The part of speech that an English word has by itself, as one letter. By lists and endings, without context."""

import re
from typing import Final

from timeline.syntax.lexicon import BASES, CLASSES, ONLY_VERBS

SAYING: Final = frozenset(
    """acknowledged acknowledges add added adds admits admitted announce announced announces argue argued argues claim
    claimed claims commented comments concluded concludes confirm confirmed confirms declare declared declares
    estimated estimates explain explained explains insist insisted insists note noted notes observed observes
    predicted predicts recalled recalls remarked remarks replied replies report reported reports revealed
    reveals said say says state stated states stress stressed stresses tell tells told tweeted tweets warn
    warned warns write writes wrote""".split()
)
TELLING: Final = SAYING | frozenset(
    """acknowledging adding admitting announcing arguing claiming concluding confirming declaring estimating explaining
    insisting noting predicting reporting revealing saying stating stressing telling warning writing""".split()
)


def _s(base: str) -> str:
    """The base form with -s: "goes", "carries", "says"."""
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return f"{base}es"
    if base.endswith("y") and base[-2] not in "aeou":
        return f"{base[:-1]}ies"
    return f"{base}s"


_LETTERS: Final = (
    dict.fromkeys(BASES.split(), "i")
    | {_s(base): "z" for base in BASES.split()}
    | {_s(base): "v" for base in ONLY_VERBS.split()}
    | {word: letter for letter, words in CLASSES.items() for word in words.split()}
)
_AGAIN: Final = re.compile(
    "(?:re|over|under|out|mis(?!takes$)|fore)(?!(?:set|put|cut|cost|let|lit|read|bid|hit|fed|bed|come)$)"
)
_PREFIXES: Final = ("re-", "co-", "de-", "pre-", "counter-", "cross-", "mis-", "over-", "under-", "out-", "self-")
_SHORT: Final = 4  # letters, of a preposition that titles of articles write with a capital
_SMALL: Final = frozenset("dhmpyotsfArTcbqa!X")  # the classes whose words are the same with a capital


def letter(word: str, *, first: bool = False) -> str:
    """The letter of a word; a capital within a sentence makes a name of what would be a verb or noun."""
    low = word.replace("’", "'").lower()
    found = _LETTERS.get(low)
    if not word[0].isupper():
        return found or _by_ending(low)
    if found == "p" and not first and len(word) > _SHORT:
        return "N"  # "the Movement Against Tyranny"
    if found and (found in _SMALL or (first and found in "xHMe")) and (len(word) == 1 or not word.isupper()):
        return found
    if low.endswith(("'s", "s'")):
        return "d"
    return _by_ending(low) if first and low.endswith(("ing", "ly", "ed")) and not found else "N"


def _by_ending(low: str) -> str:
    if again := _AGAIN.match(low):
        past = _LETTERS.get(low[again.end() :], "")
        if past and past in "vVu":
            return past
    if not low[0].isalpha():
        if not low[0].isdigit():
            return "-"
        return "n" if low.endswith("-old") else "0"  # "a 20-year-old sings"
    if low.endswith(("'s", "s'")):
        return "d"
    if len(low) < 4:
        return "n"
    match low[-2:]:
        case "ly":
            return "a"
        case "ed":
            return "n" if low.endswith("eed") or ("-" in low and not low.startswith(_PREFIXES)) else "V"
        case "ng" if low[-3] == "i":
            return "g"
    return "S" if low[-1] == "s" and low[-2] not in "sui" else "n"
