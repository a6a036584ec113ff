"""What a sentence plans: the deed, who is to do it, and to what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from timeline.likeness import stem, telling_in_order, telling_words, words
from timeline.merging import tellings
from timeline.outcomes import deeds

CLAUSE: Final = re.compile(r"[;:–—]|, (?:and|but|while|as|with|which|who)\b")
_CONDITION: Final = re.compile(r"^\W*(?:if no|unless)\b([^,;]*)", re.IGNORECASE)
_SUPPOSED: Final = re.compile(r"^\W*if\b[^,;]*,\s*|\s(?:if|unless)\b.*", re.IGNORECASE)  # what a plan hangs on
_PURPOSE: Final = re.compile(r",|(?<!\bis )(?<!\bare )\bto\s(?!(?:the|a|an)\b)(?=[a-z])")
_ROLE: Final = re.compile(r"^.*[^\W_], (?P<name>(?:[A-Z][\w’'-]++ ?+)++),?$")  # "His rival, Sonja Hug,"
_INTENDING: Final = re.compile(
    r"\s(?:(?:is|are|was|were)(?: due| set| ready| about)?|plan(?:s|ned)?|intend(?:s|ed)?|want(?:s|ed)?|hope[sd]?"
    r"|promise[sd]|expect(?:s|ed)?|agreed|decided|vowed)$"
)
_OF_PLACE: Final = re.compile(r"(?<=[a-z])\s(?:in|of|from|at)\s(?:[A-Z][\w’'-]++\s?+)++(?=,)")
_HELD: Final = re.compile(r"^(?:held|staged)\b|^place\b")  # "will be held", "will take place": its subject is the deed
# "A gala planned for May has been moved": what stands before is the deed.
_MOVED: Final = re.compile(
    r"\s(?:(?:planned|scheduled|due|set)\b.{0,80}?)?(?:has|have|had|was|were|will)\s(?:been\s|be\s)?"
    r"(?:put off|put back|pushed back|moved|postponed|delayed|rescheduled|deferred|adjourned)\b"
)
_PASSIVE: Final = re.compile(r"\b(?:be|been)\s")
_PRONOUN: Final = frozenset("he she it they her his its their this that him them".split())
_SET: Final = re.compile(
    r"\b(?:planned|scheduled|expect(?:s|ed)|due|set|promis(?:es|ed)|agreed|foreseen|demand(?:s|ed))\b|\b(?:is|are)$",
    re.IGNORECASE,
)
# They say that something is ahead, not what.
PLANNING: Final = frozenset(
    map(stem, "plan schedule expect set due promise intend hope agree want vow pledge mean foresee demand".split())
)
_NO_VERB_FOLLOWS: Final = frozenset(
    "a an the this that his her its their our my of on for no in at by with and".split()
)


@dataclass(frozen=True)
class Aim:
    """What is planned: the deed's stems, the words before and after it, and how it is said.

    It is `elliptic` where the sentence names too little by itself, `noun` where no verb tells the deed ("a ruling is
    expected"), and `bare` where the verb's form does not say that it is ahead ("the board meets").
    """

    deed: frozenset[str]
    before: str
    after: str
    elliptic: bool
    noun: bool = False
    bare: bool = False
    passive: bool = False  # who is to do it need not be said

    @property
    def said(self) -> str:
        """Who is to do it, and to what."""
        return f"{self.before.split(', the ')[0].strip()}, {self.after}"  # the comma keeps two names apart

    @property
    def must_be_named(self) -> str:
        """The same without the place that a subject is of, which may go unsaid: "the court in Bremgart"."""
        return _OF_PLACE.sub("", self.said)

    @cached_property
    def matter(self) -> frozenset[str]:
        """What the deed is about; of a subject that has a name, the name alone, since its offices may go unsaid."""
        if self.noun:
            return self.deed
        subject = _name_within(self.before) or telling_words(self.before)
        return (subject | telling_words(self.after)) - PLANNING - self.deed

    @cached_property
    def doers(self) -> frozenset[str]:
        """The words for who is to do it."""
        return frozenset() if self.elliptic else telling_words(self.before) - PLANNING

    @cached_property
    def things(self) -> frozenset[str]:
        """The words without a capital that follow the deed, unless they say where to go."""
        return frozenset() if deeds.is_going(self.deed) else telling_words(self.after) - tellings.names(self.after)


@lru_cache(maxsize=2**14)
def aims(text: str) -> tuple[Aim, ...]:
    """What a text may plan; more than one where it does not say which of its words is the verb."""
    if condition := _CONDITION.search(text):
        deed = telling_words(condition[1]) - deeds.LIGHT - deeds.GOING
        return (Aim(deed, "", "", elliptic=True),) if len(deed) == 1 else ()
    text = _SUPPOSED.sub("", text)
    if moved := _MOVED.search(text):
        return _by_noun(CLAUSE.split(text[: moved.start()])[-1], said_to_be=True)
    match = deeds.ahead(text)
    if match and (verb := stem(words(match["verb"])[0])) != "be":
        before, after = text[: match.start()], text[match.end() :]
        if _HELD.match(f"{match['verb']}{after}".removeprefix("take ")):
            return _by_noun(CLAUSE.split(before)[-1], said_to_be=True)
        purpose = tuple(_bare(before)) if match[0].startswith("to ") else ()  # "the board meets to talk about"
        return (*purpose, _by_verb(verb, before, after, passive=_PASSIVE.search(match[0]) is not None))
    noun = _by_noun(CLAUSE.split(text[: match.start()] if match else text)[0], said_to_be=match is not None)
    return noun or tuple(_bare(text))


def _by_verb(verb: str, before: str, after: str, *, bare: bool = False, passive: bool = False) -> Aim:
    before, after = _doer(before), _PURPOSE.split(CLAUSE.split(after)[0])[0]
    first = next(telling_in_order(after), "") if verb in deeds.LIGHT else ""
    deed = deeds.family(verb) | ({first} if first and first not in tellings.names(after) else set())
    return Aim(deed, before, after, _is_elliptic(before), bare=bare, passive=passive)


def _by_noun(clause: str, *, said_to_be: bool) -> tuple[Aim, ...]:
    """A plan by a noun alone: "a ruling is expected", "her first crossing is set", "his visit will be the first"."""
    told = telling_words(clause)
    nouns = told - PLANNING - tellings.names(clause)
    if not nouns or not (said_to_be or _SET.search(clause)):
        return ()
    elliptic = _is_elliptic(clause) or len(told - PLANNING) < 2
    return (Aim(nouns, clause, "", elliptic, noun=True),)


def _bare(text: str) -> Iterator[Aim]:
    """A plan in the present tense, "the board meets in May": each word that may be its verb."""
    clause = CLAUSE.split(text)[0]
    before = ""
    for token in re.finditer(r"\S+", clause):
        told = telling_words(token[0])
        if token.start() and len(told) == 1 and token[0][0].islower() and before not in _NO_VERB_FOLLOWS:
            yield _by_verb(next(iter(told)), clause[: token.start()], clause[token.end() :], bare=True)
        before = token[0].lower()


def _doer(before: str) -> str:
    """Who is to do it: the subject without what it intends, and by name where a role stands before that."""
    subject = _INTENDING.sub("", CLAUSE.split(before)[-1].strip())
    while "," in subject and not telling_words(subject.partition(",")[0]):
        subject = subject.partition(",")[2].strip()  # "a week later, the board"
    role = _ROLE.match(subject)
    return role["name"] if role else subject


def _is_elliptic(before: str) -> bool:
    said = words(before)
    return not said or said[0] in _PRONOUN


def _name_within(subject: str) -> frozenset[str]:
    """A name after a subject's first word or two words long; a first word may have its capital from the sentence."""
    names = tellings.names(subject)
    return names if len(names) > 1 else tellings.names(subject.partition(" ")[2])
