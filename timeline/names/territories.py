"""Countries, cities and languages as Unicode's CLDR names them in English, through Babel."""

import re
from functools import cache, lru_cache
from typing import Final
from unicodedata import combining, normalize

from babel import Locale
from babel.core import get_global

# What the countries are called in prose besides their names in CLDR.
_SPOKEN: Final = {
    "US": "US|USA|America|United States of America",
    "GB": "UK|Britain|Great Britain",
    "AE": "UAE|Emirates",
    "BA": "Bosnia|Bosnia and Herzegovina",
    "CD": "DRC|Democratic Republic of the Congo|Democratic Republic of Congo|Congo",
    "CG": "Republic of the Congo",
    "CI": "Ivory Coast",
    "CN": "People's Republic of China|PRC",
    "CV": "Cabo Verde",
    "CZ": "Czech Republic",
    "EU": "EU",
    "IR": "Islamic Republic of Iran|Islamic Republic",
    "KP": "DPRK",
    "KR": "Republic of Korea",
    "LA": "Laos",
    "MK": "Macedonia",
    "MM": "Burma",
    "NL": "Holland",
    "PS": "Palestine|Palestinian Authority",
    "RU": "Russian Federation",
    "SA": "Kingdom of Saudi Arabia",
    "SY": "Syrian Arab Republic",
    "SZ": "Swaziland",
    "TL": "East Timor",
    "TR": "Turkey|Republic of Turkey",
    "TT": "Trinidad and Tobago",
    "UN": "UN",
    "VA": "Vatican|Holy See",
}
_OTHERS: Final = (  # that CLDR does not list: parts of a state, and states that are no more
    "England|Scotland|Wales|Northern Ireland|Soviet Union|Yugoslavia|Czechoslovakia|East Germany|West Germany"
)
_SHORTER: Final = {
    "HK": "Hong Kong",
    "MO": "Macao",
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
}
_CONTINENTS: Final = frozenset("002 003 005 013 142 143 150 151 155 419".split())
_BODIES: Final = frozenset({"EU", "UN"})  # they act, and nothing is in them
_NO_COUNTRY: Final = frozenset({"EZ", "QO", "ZZ", "XA", "XB"})  # the euro area, "Outlying Oceania", tests

_NATIONS: Final = frozenset(  # whose adjectives no rule gives
    """Arab Saudi Soviet Swiss Greek Peruvian Palestinian British Afghan Somali Scot Scottish Kurd Turk Dane Swede Finn
    Pole Serb Croat Czech Spaniard Briton Frenchman Englishman Dutch Flemish Catalan Basque Asian African European
    Argentine Philippine Filipino Iraqi Persian""".split()
)
_CREEDS: Final = frozenset(
    """Muslim Christian Jewish Jew Islamic Islamist Catholic Protestant Sunni Shiite Shia Shi'ite Buddhist Hindu Sikh
    Zionist Communist Socialist Fascist Nazi Orthodox Latin Roman Nordic Baltic Balkan Caribbean Anglo Western
    Republican Democratic Conservative Liberal Democrat""".split()
)
_ENDING: Final = re.compile(r"(?:ian|ean|an|n|i|ese|ish|ic|ine|er|ite)$")


@lru_cache(maxsize=2**16)
def fold(name: str) -> str:
    """A name's spelling without accents, dots, typographic apostrophes, and the Arabic article before a hyphen."""
    plain = "".join(letter for letter in normalize("NFKD", name) if not combining(letter))
    return re.sub(r"(?:^|(?<= ))[AaEe]l-(?=\w)", "", plain.replace("’", "'").replace(".", ""))


@cache
def countries() -> dict[str, str]:
    """Folded names of countries, continents and their unions, each with the name that site uses."""
    shown = {code: _name(code, name) for code, name in Locale("en").territories.items() if _is_country(code)}
    spoken = [(fold(name), shown[code]) for code, names in _SPOKEN.items() for name in names.split("|")]
    official = Locale("en").territories.items()
    return (
        {fold(name): shown[code] for code, name in official if code in shown}
        | {fold(name): name for name in shown.values()}
        | dict(spoken)
        | {name: name for name in _OTHERS.split("|")}
        | {"USSR": "Soviet Union"}
    )


@cache
def bodies() -> frozenset[str]:
    """Those of them that are no places."""
    return frozenset(Locale("en").territories[code] for code in _BODIES)


@cache
def cities() -> frozenset[str]:
    """Folded names of the cities after which time zones are called: most capitals, and many largest."""
    zones = (
        zone for zone in get_global("zone_territories") if "/" in zone and not zone.startswith(("Etc/", "Antarct"))
    )
    names = (fold(zone.rpartition("/")[2].replace("_", " ")) for zone in zones)
    return frozenset(names) - countries().keys()


def adjectival(word: str) -> bool:
    """Whether a word names a people, a faith or a language, or says whose something is: French, Muslim, Iranians."""
    return national(word) or bool(_CREEDS.intersection(_numbers(word)))


@lru_cache(maxsize=2**14)
def national(word: str) -> bool:
    """Whether a word is the adjective of a country or a people, or names its language."""
    numbers = _numbers(word)
    return any(each in _NATIONS or each in _languages() or _from_country(each) for each in numbers)


def _numbers(word: str) -> tuple[str, ...]:
    """A word as it is and without the ending of a plural; nothing for a country's name."""
    plain = fold(word)
    return () if plain in countries() else (plain, plain.removesuffix("s"))


def _is_country(code: str) -> bool:
    return code in _CONTINENTS or (code.isalpha() and code not in _NO_COUNTRY)


def _name(code: str, name: str) -> str:
    return _SHORTER.get(code, name.partition(" (")[0])


@cache
def _languages() -> frozenset[str]:
    names = (fold(name) for name in Locale("en").languages.values())
    return frozenset(name for name in names if name.isalpha() and len(name) > 3) - cities()


@cache
def _stems() -> frozenset[str]:
    """The beginnings of countries' names to which an ending makes adjective: Moroc-can, Leban-ese."""
    whole = [name for name in countries() if name.isalpha() and len(name) > 3]
    return frozenset(name[:cut] for name in whole for cut in range(max(3, len(name) - 3), len(name) + 1))


def _from_country(word: str) -> bool:
    stem = _ENDING.sub("", word)
    return stem != word and len(word) > 4 and stem in _stems()
