"""Whether two titles tell of one deed, to be done in the one and done, or called off, in the other."""

import re
from dataclasses import dataclass
from typing import Final

from timeline.likeness import stem, telling_in_order, telling_words, words
from timeline.merging import tellings

# Verbs that tell of one deed in different words, by their stems.
_GOING: Final = frozenset(map(stem, "visit travel go fly come arrive head".split()))
_ALIKE: Final = (
    _GOING,
    frozenset(map(stem, "begin start open commence launch".split())),
    frozenset(map(stem, "end conclude finish complete close".split())),
    frozenset(map(stem, "use uses used using".split())),  # too short for a stem
)
# With these a deed that stands as a noun was done: "his visit began", "the vote was held".
_CARRIED_OUT: Final = _ALIKE[1] | _ALIKE[2] | frozenset(map(stem, "hold take make pay arrive".split()))
_TO_BE_DONE: Final = re.compile(
    r"\b(?:will|shall|would|must|should|to)\s(?:[a-z]+ly\s)?(?:be\s|have\sto\s)?"
    r"(?P<verb>(?!(?:to|for|with|on|in|at|by|from|the|an?|its|his|her|their)\b)[a-z][\w’'-]*)"  # "fly" is no adverb
)
_ALLOWED: Final = re.compile(r"\b(?:may|can)\s(?P<verb>[a-z][\w’'-]*)")
_AHEAD: Final = re.compile(
    r"\b(?:will|shall|would|could|may|might|should|must|(?:is|are|was|were|due|set|agreed|ready|about) to|to be|if"
    r"|unless|(?:plan|schedul|expect|slat|hop|intend|vow|pledg|promis|threaten|urg|demand|propos)(?:s|es|ed|ned|ing|ning|e)?)\b",
    re.IGNORECASE,
)
_NOUN_FOLLOWS: Final = frozenset("a an the this that his her its their our my of on for no to".split())
_JOINT: Final = re.compile(
    r"[,;:–—]|\b(?:after|before|because|when|while|since|despite|although|though|following|amid|over|but)\b",
    re.IGNORECASE,
)
_APPOSITION: Final = re.compile(r", (?:the|an?|its|his|her|their) [^,;:]*,")
_NAMELESS: Final = 3  # telling words that two titles share, where neither names anybody or any place


@dataclass(frozen=True, slots=True)
class _Deed:
    """What a title says is to be done: the stems of verbs for it, and what stands before and after its own verb."""

    verbs: frozenset[str]
    before: str
    after: str


def ahead(planned: str) -> re.Match[str] | None:
    """Where a title says what will be, may be or is to be done; the group `verb` is the deed."""
    return _TO_BE_DONE.search(planned) or _ALLOWED.search(planned)


def family(verb: str) -> frozenset[str]:
    """The stems of the verbs that tell of the same deed as a verb's stem."""
    return next((verbs for verbs in _ALIKE if verb in verbs), frozenset({verb}))


def is_ahead(text: str) -> bool:
    """Whether a text speaks of what is still to be done, should be or might be."""
    return _AHEAD.search(text) is not None


def is_going(deed: frozenset[str]) -> bool:
    """Whether a deed is going somewhere, so that what follows its verb is a place and a purpose."""
    return deed == _GOING


def verb_at(deed: frozenset[str], title: str) -> int:
    """Where a title has a deed as a verb, or as a noun that another verb carries out; -1 where it has neither."""
    before, noun_at = "", -1
    for token in re.finditer(r"\S+", title):
        found = not deed.isdisjoint(telling_words(token[0]))
        noun = before in _NOUN_FOLLOWS or before.endswith(("'s", "’s"))
        if found and not noun:
            return token.start()
        noun_at = token.start() if found else noun_at
        before = token[0].lower()
    return noun_at if not _CARRIED_OUT.isdisjoint(telling_words(title)) else -1


def is_done(planned: str, title: str) -> bool:
    """Whether a title tells that what another one plans was done: by the same actor, with the same verb and object."""
    if _AHEAD.search(title) or tellings.has_own_name(planned, title) or not _same_actor(planned, title):
        return False
    deed = _deed(planned)
    if not deed:
        return telling_words(planned) <= telling_words(title)
    return _same_matter(deed, title) and _is_verb(deed.verbs, title)


def is_called_off(planned: str, title: str) -> bool:
    """Whether a title tells that what another one plans was called off, or did not happen."""
    deed = _deed(planned)
    verbs = deed.verbs if deed and "be" not in deed.verbs else telling_words(planned) - tellings.names(planned)
    return _same_actor(planned, title) and not verbs.isdisjoint(telling_words(title))


def called_off(title: str) -> str:
    """What a title says was called off, in the part of it that does; "" where nothing was."""
    parts = (tellings.CALLED_OFF.subn(r" \g<what> ", part) for part in _JOINT.split(_APPOSITION.sub(" ", title)))
    return next((rest for rest, found in parts if found), "")


def _deed(planned: str) -> _Deed | None:
    match = _TO_BE_DONE.search(planned)
    if not match:
        return None
    verb = stem(words(match["verb"])[0])
    return _Deed(family(verb), planned[: match.start()], planned[match.end() :])


def _same_matter(deed: _Deed, title: str) -> bool:
    """Whether a title tells of the same things: a subject that is no name, and an object unless it is where to go."""
    told = telling_words(title)
    before = telling_words(deed.before) if not _named(deed.before) else frozenset[str]()
    after = telling_words(deed.after) - tellings.names(deed.after) if deed.verbs != _GOING else frozenset[str]()
    return all(not matter or not matter.isdisjoint(told) for matter in (before, after))


def _named(text: str) -> bool:
    """Whether a subject names somebody beyond doubt: its first word may have its capital from the sentence."""
    _, _, rest = text.partition(" ")
    return bool(tellings.names(rest)) or (bool(tellings.names(text)) and not rest.strip())


def _is_verb(verbs: frozenset[str], title: str) -> bool:
    """Whether a title tells that a deed is done: by a verb for it, or by a noun and a verb such as "began"."""
    before = ""
    for token in title.split():
        noun = before in _NOUN_FOLLOWS or before.endswith(("'s", "’s"))
        if not noun and not verbs.isdisjoint(telling_words(token)):
            return True
        before = token.lower()
    told = telling_words(title)
    return not verbs.isdisjoint(told) and not _CARRIED_OUT.isdisjoint(told)


def _same_actor(planned: str, title: str) -> bool:
    """Whether both name the same one first, and not each somebody or something of its own."""
    if tellings.contrast(planned, title):
        return False
    named = tellings.names(planned) | tellings.names(title)
    shared = telling_words(planned) & telling_words(title)
    if not named:
        return len(shared) >= _NAMELESS
    return bool(shared & named) and _first(planned, shared & named) == _first(title, shared & named)


def _first(title: str, named: frozenset[str]) -> str:
    return next(word for word in telling_in_order(title) if word in named)
