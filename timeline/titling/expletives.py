"""Whether "it" stands for nothing that could be named, as in "it rained" and "it is clear that the dam broke"."""

import re
from typing import Final

_BE: Final = (
    r"(?:(?: (?:is|was)(?:n['’]t)?| (?:will|would|may|might|could|can|must|should)(?: \w+)?? be"
    r"| (?:has|had)(?:n['’]t)?(?: \w+)?? been|['’]s(?: been)?|['’]ll be| becomes?| became| remain(?:s|ed))"
    r"(?: (?:not|\w+ly|now|still|also|always|already|then|too|so|very|all|even|more|less|just|again|never|long))*)"
)
_UNITS: Final = "minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries"
_PERSONAL: Final = (  # of somebody who is sure, or is told
    "told|given|shown|asked|offered|promised|assured|informed|warned|convinced|reminded|sure|confident|aware|unaware|"
    "hopeful|proud|sorry|glad|concerned|worried|afraid|satisfied|pleased|due|made|built|run|owned|led"
)
_OF_TIME: Final = re.compile(  # "This is the first time that", "It is a hard winter for the town"
    rf"{_BE} (?:the|an?|[\w’']+['’]s?)(?: [\w’'-]+){{0,3}}? "
    r"(?:time|day|night|morning|afternoon|evening|weekend|week|month|year|season|winter|summer|spring|autumn|moment)\b"
)
_SAYS_ALL: Final = (
    r"(?:{be}| [a-z]+)? (?:rain|snow|drizzl|thunder)(?:s|ed|ing|es)?\b",
    r"{be} (?:cold|hot|warm|cool|dark|light|sunny|windy|wet|dry|foggy|cloudy|stormy|icy|freezing|late|early)\b(?! to)",
    r"{be} (?!(?:{personal})\b)[\w-]+ (?:that|whether|how|who|whom|why|what|when|where)\b",  # "it is clear that"
    r"{be}(?: [A-Z][\w.’'-]*){1,4} (?:that|who)\b",  # "it was Anna Berg who"
    r"{be} (?:the|on|in|at|only|because|under|after|before|through|with|for) [^,]{1,60}? (?:that|who|when)\b",
    (
        r"{be} (?:thought|believed|hoped|feared|understood|said|reported|expected|alleged|claimed|estimated|agreed|"
        r"decided|announced|rumou?red|assumed|known|likely|possible|clear)\b"
        r"(?! (?:to|by|in|on|for|at|as|with|from|of)\b)(?= \w)"
    ),
    (
        r"{be} (?:illegal|legal|lawful|hard|difficult|easy|easier|harder|possible|impossible|important|necessary|"
        r"essential|vital|dangerous|wrong|right|rare|common|usual|unusual|normal|customary|crucial|better|best|wise|unwise|fair|unfair|early|premature|decided|agreed|planned|hoped|time)"
        r"(?: for [^,]{1,40})? to\b"
    ),
    (
        r"(?: [a-z]+)? (?:appear|seem|emerg|transpir|turn|happen|follow)(?:s|ed|es|d)?(?: out)?"
        r" (?:that|there|as if|as though|likely|clear)\b"
    ),
    r"(?: [a-z]+)? (?:took|takes?|taken) (?:[^,]{1,40}? )??(?:{units}|time|until|long|longer)\b",
    r"{be} [^,]{1,30}?(?:{units}) since\b",
)
_EXPLETIVE: Final = re.compile(
    "|".join(_SAYS_ALL).replace("{be}", _BE).replace("{personal}", _PERSONAL).replace("{units}", _UNITS)
)


def is_expletive(rest: str) -> bool:
    """Whether "it" before these words stands for nothing: they say all by themselves."""
    return _EXPLETIVE.match(rest) is not None


def is_of_time(rest: str) -> bool:
    """Whether "it" or "this" before these words stands for the time that is dated: "is the last day of the fair"."""
    return _OF_TIME.match(rest) is not None
