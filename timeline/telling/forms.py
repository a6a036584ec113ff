"""English verb forms by closed lists and endings: what a word may be by itself, in small letters."""

from functools import lru_cache
from typing import Final

_REMEMBERED: Final = 1 << 14  # words

BE: Final = frozenset(
    """is are am was were be been being isn't aren't wasn't weren't it's he's she's there's that's we're they're you're
    i'm who's""".split()
)
HAVE: Final = frozenset("has have had having hasn't haven't hadn't i've we've they've you've".split())
DO: Final = frozenset("do does did don't doesn't didn't".split())
WILL: Final = frozenset("will shall won't i'll we'll he'll she'll it'll they'll you'll".split())
MUST: Final = frozenset("must mustn't should shouldn't ought".split())
WOULD: Final = frozenset("would wouldn't i'd we'd he'd she'd they'd".split())
MAY: Final = frozenset("may might can could cannot can't couldn't".split())
AUXILIARIES: Final = BE | HAVE | DO | WILL | MUST | WOULD | MAY
WERE: Final = frozenset("was were wasn't weren't had hadn't did didn't been".split())

DUE: Final = frozenset("due scheduled slated expected planned booked projected".split())  # "due in May"
PLANS: Final = DUE | frozenset("set supposed likely bound about going meant intended tipped destined".split())

_ALIKE: Final = frozenset("hit cut put set shut split spread cost quit let hurt burst cast bid read".split())
_PAST: Final = frozenset(
    """went took began came gave rose fell saw knew grew drew threw flew wrote spoke broke chose drove rode swore wore
    stole shook froze forgot sank ate withdrew overthrew undertook overtook arose foresaw oversaw mistook became ran
    said told thought won fled sought stood fought sat got met made held sent found lost led left paid sold spent
    struck taught understood brought bought built caught felt heard kept laid meant shot hung slid swept bound dealt
    rebuilt upheld withheld repaid misled bade wept crept leapt learnt burnt swung clung bled fed bred dug lit
    slept spun stuck stung sued""".split()
)
_PARTICIPLES: Final = frozenset(
    """gone taken begun given risen fallen seen known grown drawn thrown flown written spoken broken chosen driven
    sworn worn stolen shaken frozen forgotten sunk eaten withdrawn overthrown undertaken shown proven done beaten
    bitten born forbidden hidden torn forgiven overseen become come run been had""".split()
)
_NO_ENDING: Final = frozenset(  # in "ed", and no past
    """need speed seed feed breed indeed exceed proceed succeed hundred red bed armed so-called sacred naked embed shed
    united wed ted fed reed weed deed greed creed hatred kindred unprecedented aged alleged so-named limited""".split()
)
PRESENT: Final = frozenset(
    """says tells warns announces adds argues insists explains stresses confirms declares denies wants expects seeks
    intends begins opens expires takes comes goes makes gives meets leaves becomes remains continues includes means
    brings rises lies stands sits keeps finds gets seems appears belongs faces believes thinks knows owns wins loses
    pays""".split()
)
PRESENT_OR_NOUN: Final = frozenset(
    """plans claims reports states notes calls ends starts falls returns marks fears needs hopes aims shows runs holds
    say tell plan want expect seek hope intend aim need remain become include mean seem believe think know hold meet
    come go begin start open end expire warn""".split()
)
ADVERBS: Final = frozenset(
    "also already still now then again even just soon later earlier ever once almost yet thus so far first since "
    "always often twice hereby both all".split()
)
_NO_ADVERBS: Final = frozenset("july early family italy only ally rally supply reply".split())
NEGATIONS: Final = frozenset("not never".split())
_NOT_ONLY: Final = frozenset("only just merely simply least until before".split())

DETERMINERS: Final = frozenset(
    """the a an this that these those its his her their our my your no some any every each two three four five six
    seven eight nine ten many several most more other newly recently""".split()
)
PREPOSITIONS: Final = frozenset(
    "of in on at by for from with as than into over under about during against near between".split()
)
PRONOUNS: Final = frozenset("he she it they we i you who which that".split())
FUNCTION: Final = (
    DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | frozenset("and or but if when while because after before since until to not only up out".split())
)
OBJECTS: Final = DETERMINERS | PRONOUNS | frozenset("to in on until by".split())  # what may follow a present form
NOUNS_AFTER_TO: Final = frozenset(
    """parliament congress power court war state television radio prison jail hospital school life death peace earth
    today tomorrow date place next last one part journalists lawmakers fellow local public news""".split()
)


@lru_cache(_REMEMBERED)
def is_adverb(word: str) -> bool:
    """Whether a word may stand between an auxiliary and its verb."""
    return word in ADVERBS or (word.endswith("ly") and word not in _NO_ADVERBS)


def negates(word: str, following: str) -> bool:
    """Whether a word within a predicate negates it: not "not only"."""
    return (word in NEGATIONS and following not in _NOT_ONLY) or word == "cannot" or word.endswith("n't")


@lru_cache(_REMEMBERED)
def is_participle(word: str) -> bool:
    """Whether a word may follow "has" or "was"."""
    return word in _PARTICIPLES or word in _ALIKE or word in _PAST or is_regular(word)


def is_past(word: str) -> bool:
    """Whether a word may by itself tell of what was; participles too: "the plan drawn up in May"."""
    return is_participle(word) and word not in ("come", "become", "run", "been", "had")


def is_regular(word: str) -> bool:
    """Whether a word ends as regular pasts do."""
    return len(word) > 3 and word.endswith("ed") and word not in _NO_ENDING


def is_progressive(word: str) -> bool:
    """Whether a word may follow "is": "meeting"."""
    return len(word) > 4 and word.endswith("ing")
