"""Words that are not whole without what follows them, and verbs that are."""

from typing import Final

ALONE: Final = frozenset(  # pasts after which a clause may end: "the dam broke"
    """rose fell died began ended broke resigned arrived left returned opened closed ran continued collapsed
    crashed erupted happened occurred landed increased decreased dropped rallied gained lost won plunged soared
    jumped slipped climbed grew declined surged tumbled started finished stopped met voted appeared disappeared
    emerged escaped survived failed retired expired resumed went came advanced retreated surrendered fought
    exploded sank protested marched gathered rebounded improved worsened deteriorated doubled tripled changed
    shipped debuted fled spread stood sat slept cried laughed spoke testified responded reacted apologised apologized
    withdrew converged clashed rioted demonstrated struggled suffered waited worked lived served sang danced prayed
    wept travelled traveled flew walked sailed swam moved rolled slowed stalled eased widened narrowed strengthened
    weakened stabilised stabilized recovered deepened intensified escalated subsided faded vanished burned burnt
    melted flooded leaked spilled reopened swelled shrank peaked prevailed triumphed lied hesitated paused persisted
    ceased perished drowned starved capsized derailed intervened interfered competed qualified graduated
    campaigned reigned mutinied""".split()
)
ALONE_TO: Final = frozenset(  # base forms of the same
    """rise fall die begin end break resign arrive leave return open close run continue collapse explode happen
    occur land increase decrease drop win lose climb grow decline start finish stop meet vote appear disappear
    emerge escape fail retire expire resume go come advance retreat surrender fight sink protest march gather
    improve change fly travel speak play visit flee spread stand testify respond react apologise apologize withdraw
    clash riot demonstrate struggle suffer wait work live serve sing pray walk sail move slow stall ease widen
    strengthen weaken recover intensify escalate vanish burn leak reopen shrink peak prevail persist cease perish drown
    starve intervene interfere compete qualify graduate campaign step""".split()
)
BOUND: Final = frozenset(  # participles and adjectives that want their preposition: "based on"
    """based aimed forced expected scheduled accused charged known described called named used linked involved
    located set faced composed made compared interested supposed allowed asked told ordered required tied
    dedicated limited opposed committed divided turned regarded seen considered believed thought said reported
    estimated driven affected surrounded due able likely unlikely willing ready responsible aware part subject
    related according leading intended designed meant destined""".split()
)
OWING: Final = frozenset(  # nouns that want their infinitive: "in an effort to"
    """effort ability order right way time failure refusal inability option chance power bid attempt move""".split()
)
ASKING: Final = frozenset(  # verbs that are not whole before what their object is to do: "urged him | to"
    """urge urged urges ask asked asks tell told tells order ordered orders force forced forces allow allowed allows
    allowing enable enabled enables enabling invite invited invites persuade persuaded require required requires
    requiring forbid forbade permit permitted permits cause caused causes causing encourage encouraged encourages
    advise advised instruct instructed beg begged compel compelled forcing urging asking ordering""".split()
)
BIDDING: Final = ASKING | frozenset(  # verbs whose object may do what follows: "sent him to"
    """call called calls want wanted wants press pressed warn warned expect expected expects led push pushed get got
    help helped seen made took take takes needs need has have had threatened threatens send sends sent dispatch
    dispatched deploy deployed""".split()
)
LINKING: Final = frozenset(  # nouns that make a preposition with those around them: "in accordance with"
    """accordance addition conjunction favour favor exchange cooperation collaboration coordination terms behalf
    contrast regard respect relation comparison connection lieu spite line something anything nothing retaliation
    response return reply revenge protest preparation anticipation recognition search pursuit""".split()
)
PARTITIVE: Final = frozenset(  # nouns that say nothing without "of"
    """control possession charge command responsibility sense details number majority part rest half lot lots series
    group most amount percent total result lack end use threat possibility risk chance loss absence start
    beginning idea way case fear head member members kind type sort fall rise one two thousand thousands million
    millions billion hundred hundreds pair couple range handful quarter third share level rate cost price act
    state form piece sense lead score scores dozen dozens version versions edition editions string series wave host
    slew spate fears prospect prospects task image images footage video videos photo photos photograph photographs
    picture pictures sign signs accusations husband wife widow brother sister son daughter mother father""".split()
)
GENERAL: Final = frozenset(  # nouns of which, after "a", what follows tells the content
    """state country nation place town city area person man woman group company firm way manner measure step move law
    bill rule system world society situation position case point time period level number
    incident website proposal policy programme program resolution section""".split()
)
_GOVERNING: Final = {  # nouns that say little without what their preposition brings: "a ban | on"
    "on": """dependence reliance emphasis focus insistence ban bans crackdown limit limits restriction restrictions
        moratorium assault attack attacks impact effect influence tax raid""",
    "into": "investigation investigations inquiry probe insight way",
    "through": "way",
    "in": """rise fall drop increase decrease decline growth jump change changes surge cut cuts reduction faith
        interest belief confidence involvement role participation stake""",
    "for": "responsibility demand need search desire request requests call calls reason reasons appeal bid plea",
    "between": "difference differences gap relationship link links",
    "as": "role status reputation career",
    "against": "allegations accusations charges crime crimes",
    "about": "allegations questions doubts worries concerns issues revelations",
}
GOVERNING: Final = {
    noun: frozenset(word for word, nouns in _GOVERNING.items() if noun in nouns.split())
    for nouns in _GOVERNING.values()
    for noun in nouns.split()
}
CONTENT: Final = frozenset(  # nouns that say nothing without their "that"
    """worries worry fears fear claim claims fact belief hope hopes report reports news warning warnings concern
    concerns decision idea possibility evidence sign signs announcement statement allegation allegations rumour
    rumours rumor rumors conclusion condition suggestion view notion assumption proof doubt doubts risk chance
    threat promise pledge guarantee understanding realisation realization accusation accusations indication
    indications perception perceptions impression feeling revelation
    revelations disclosure disclosures confirmation discovery finding findings argument arguments assertion assertions
    assurance assurances complaint complaints prediction predictions suspicion suspicions theory speculation rumblings
    admission insistence so such""".split()
)
_AWAITED: Final = {  # what stands between a verb and its preposition does not end a clause: "accused him | of"
    "as": """accept act serve cast classify diagnose list characterise characterize define denounce depict describe
        dismiss elect hail identify interpret label name perceive portray recognise recognize regard see treat use view
        appoint reject brand quote""",
    "into": """convert divide drag drive force incorporate integrate plunge pour push put split throw transform turn
        draw bring come""",
    "from": "ban bar bring deter discourage exclude exempt free keep prevent prohibit remove stop take withdraw learn",
    "of": "accuse acquit clear convict deprive rid rob strip suspect convince inform remind warn",
    "with": "leave meet charge combine compare confront equip link present provide replace supply threaten arm",
    "on": "base blame impose place put focus",
    "to": "bring attribute compare confine limit link restrict subject",
    "at": "aim put keep",
    "that": "assure convince inform notify persuade remind warn",
    "in": "place put keep end",
    "for": "blame mistake use",
    "like": "treat",
    "across": "come",
    "near": "keep",
    "under": "keep place put",
    "above": "keep",
    "below": "keep",
    "within": "keep",
    "off": "keep walk",
}
_IRREGULAR: Final = {
    "bring": "brought", "cast": "cast", "draw": "drew drawn", "drive": "drove driven", "keep": "kept", "put": "put",
    "rid": "rid", "see": "saw seen", "split": "split", "take": "took taken", "throw": "threw thrown", "ban": "banned",
    "bar": "barred", "rob": "robbed", "stop": "stopped", "strip": "stripped", "drag": "dragged", "equip": "equipped",
    "withdraw": "withdrew withdrawn", "deter": "deterred", "acquit": "acquitted", "compel": "compelled", "meet": "met",
    "come": "came",
}  # fmt: skip


def _forms(base: str) -> list[str]:
    past = _IRREGULAR.get(base, f"{base}d" if base.endswith("e") else f"{base}ed").split()
    stem = past[0].removesuffix("ed") if past[0].endswith(("nned", "rred", "bbed", "pped", "gged", "tted")) else base
    return [base, f"{base}s", *past, f"{stem.removesuffix('e')}ing"]


AWAITED: Final = {
    form: frozenset(word for word, bases in _AWAITED.items() if base in bases.split())
    for base in {base for bases in _AWAITED.values() for base in bases.split()}
    for form in _forms(base)
}
