"""Words that are not whole without what follows them, and verbs that are."""

from typing import Final

ALONE: Final = frozenset(  # pasts after which a clause may end: "the dam broke"
    """rose fell died began ended broke resigned arrived left returned opened closed ran continued collapsed
    crashed erupted happened occurred landed increased decreased dropped rallied gained lost won plunged soared
    jumped slipped climbed grew declined surged tumbled started finished stopped met voted appeared disappeared
    emerged escaped survived failed retired expired resumed went came advanced retreated surrendered fought
    exploded sank protested marched gathered rebounded improved worsened deteriorated doubled tripled changed
    shipped debuted""".split()
)
ALONE_TO: Final = frozenset(  # base forms of the same
    """rise fall die begin end break resign arrive leave return open close run continue collapse explode happen
    occur land increase decrease drop win lose climb grow decline start finish stop meet vote appear disappear
    emerge escape fail retire expire resume go come advance retreat surrender fight sink protest march gather
    improve change fly travel speak play visit""".split()
)
BOUND: Final = frozenset(  # participles and adjectives that want their preposition: "based on"
    """based aimed forced expected scheduled accused charged known described called named used linked involved
    located set faced composed made compared interested supposed allowed asked told ordered required tied
    dedicated limited opposed committed divided turned regarded seen considered believed thought said reported
    estimated driven affected surrounded due able likely unlikely willing ready responsible aware part subject
    related according leading""".split()
)
WITH_MORE: Final = frozenset(  # verbs that want one after their object: "accused him of"
    """accused accuse accuses charged charge deprive deprived describe described describes regard regarded regards
    put puts place placed blame blamed blames prevent prevented prevents turn turned treat treated convert
    converted view viewed views transform transformed provide provided provides replace replaced bring brought
    brings attribute attributed base based supply supplied equip name named names appoint appointed elect
    elected use used uses sees see saw""".split()
)
OWING: Final = frozenset(  # nouns that want their infinitive: "in an effort to"
    """effort ability order right way time failure refusal inability option chance power bid attempt move""".split()
)
BIDDING: Final = frozenset(  # verbs whose object does what follows: "urged him to"
    """call called calls urge urged urges ask asked asks tell told tells order ordered orders force forced forces allow
    allowed allows enable enabled enables want wanted wants invite invited invites persuade persuaded press
    pressed warn warned expect expected expects require required requires forbid forbade permit permitted led
    cause caused causes push pushed encourage encouraged advise advised instruct instructed beg begged compel
    compelled get got help helped seen made took take takes needs need has have had threatened threatens""".split()
)
PARTITIVE: Final = frozenset(  # nouns that say nothing without "of"
    """control possession charge command responsibility sense details number majority part rest half lot lots series
    group most amount percent total result lack end use threat possibility risk chance loss absence start
    beginning idea way case fear head member members kind type sort fall rise one two thousand thousands million
    millions billion hundred hundreds pair couple range handful quarter third share level rate cost price act
    state form piece sense lead""".split()
)
