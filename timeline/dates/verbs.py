"""The words by which English tells what was from what is to come: verbs, and nouns of what nobody plans."""

from typing import Final

FUTURE: Final = frozenset(
    "must intends vows expects scheduled due slated upcoming forthcoming planned planning expected "
    "set deadline tomorrow".split()
)
PAST_FORMS: Final = frozenset(
    "was were had did said told went met took began won lost made came gave held led left found saw got ran rose fell "
    "fought broke brought built bought caught chose drew drove felt flew forgot grew heard kept knew laid lay meant "
    "paid rode sang sank sat sent shook shot sold spent spoke stood stole struck swore taught thought threw "
    "understood wore wrote became withdrew overthrew sought agreed died been gone done slid swung fled shrank sprang "
    "blew bled bred clung crept dug drank ate hid hung knelt lent lit overcame overtook partook rang shone slept slew "
    "spun stuck strode strove stung swam swept swore tore trod undertook underwent undid upheld wept woke wove wound "
    "withheld withstood arose awoke befell bit bore bound cost dealt dove fed foresaw forbade forgave forwent mistook "
    "outdid overran oversaw rebuilt redrew reran retook shown slit sold swore taken given written spoken broken fallen "
    "driven risen chosen stolen thrown flown grown known drawn eaten begun sunk sung".split()
)
PRESENT: Final = frozenset("is are am has have does do says say can may".split())
WOULD: Final = frozenset("would could should might may can".split())
NOT_PAST: Final = frozenset(
    "need speed seed feed breed indeed exceed proceed succeed united hundred red bed armed so-called sacred naked "
    "embed shed wed ted fed used".split()
)
BASES: Final = frozenset(
    "be visit meet hold begin start end launch travel return leave arrive vote decide announce publish release discuss "
    "take make give go come be have do open close resume sign run play face attend host deliver present speak appear "
    "fly talk join retire step stand seek send receive review report reach raise quit pay offer move lift let lead "
    "last keep introduce impose implement hear get finish fight expire enter elect drop declare cut continue complete "
    "choose change celebrate cease bring become ban approve appeal agree address act withdraw submit serve sell rule "
    "restore replace mark help halt gather feature extend debut conclude build buy air".split()
)
UNCHANGED: Final = frozenset(  # alike in past and present
    "hit put shut quit hurt spread beat split cast burst".split()
)
AFTER_ITS_BASE: Final = frozenset("to will would could should might may can did not shall must or and".split())
COMING: Final = frozenset(  # with a date beside them they tell of what is arranged: "the fair opens on Friday"
    "begins opens reopens resumes starts ends expires convenes adjourns meets arrives departs leaves returns retires "
    "becomes votes plays travels decides flies faces hosts visits tours addresses unveils debuts premieres airs "
    "matures celebrates heads launches goes".split()
)
COMING_OF_MANY: Final = frozenset(
    "begin open reopen resume start end expire convene gather meet arrive depart leave return retire vote play travel "
    "go".split()
)
NOUNS_TOO: Final = frozenset(
    "starts ends leaves returns votes plays travels flies faces hosts visits tours addresses debuts premieres airs "
    "heads launches".split()
)
ARRANGED: Final = frozenset(  # "is meeting on Friday" tells of what is arranged, "is raining" of what is
    "arriving attending beginning closing coming departing facing flying going holding hosting leaving meeting opening "
    "playing resuming retiring returning running starting staging stepping travelling traveling visiting voting".split()
)
FORETOLD: Final = frozenset("forecast likely tipped billed poised ready eligible payable effective".split())
NO_SUBJECTS: Final = frozenset(
    "the a an of in on at by with from for to and or , his her its their our my these those some many no all both two "
    "three four five tax election roll-call".split()
)
EFFECT: Final = frozenset("effect place office".split())
WILL: Final = frozenset(  # "will have" speaks of what is to come, whatever the verb
    "will shall ll wo".split()
)
AUXILIARIES: Final = frozenset("is are am was were".split())
SUBJECTS: Final = frozenset("he she it they we i you who".split())
CONDITIONS: Final = frozenset("when if once until unless before after".split())
UNPLANNED: Final = frozenset(
    "attack attacks bombing bombings shooting shootings killing killings massacre massacres murder murders slayings "
    "explosion explosions blast blasts earthquake quake disaster disasters tragedy crash crashes accident incident "
    "hijacking hijackings assassination kidnapping kidnappings abduction riot riots uprising coup fire blaze flood "
    "floods collision collisions wreck sinking derailment tsunami hurricane tornado storm avalanche eruption outbreak "
    "carnage bloodshed slaughter violence unrest turmoil panic slump debacle rout raid invasion siege ambush collapse "
    "atrocities atrocity terrorist terror suicide".split()
)
INTENDING: Final = frozenset(  # nouns besides
    "plans hopes aims pledges".split()
)
ARTICLES: Final = frozenset("a an the his her its their no".split())
HAVING_TO: Final = frozenset(  # what followed them came to pass, or did not, in their own time: "began to sink"
    "had began begun started continued managed failed helped used came got went seemed appeared forced tried refused "
    "proved happened tended turned dared chose stopped paused returned able obliged compelled".split()
)
LOOKING_AHEAD: Final = frozenset(  # what is promised, ordered or asked for "by Thursday" is to come
    "promised pledged vowed ordered asked urged demanded told instructed required requested wanted sought hoped "
    "expected due summoned set undertook guaranteed obliged given gave invited wants asks orders promises".split()
)
PUTTING_OFF: Final = frozenset(  # what is put off "until Friday" is so still
    "postponed delayed deferred adjourned suspended extended moved rescheduled remanded detained banned barred jailed "
    "halted froze frozen granted allowed closed shut blocked stopped cancelled canceled valid prolonged renewed "
    "booked reserved left".split()
)
GRANTED: Final = frozenset("has have had given".split())  # who had until Friday has the time still
PERMITTING: Final = frozenset("may can could must should would".split())
DECIDING: Final = frozenset(
    "voted decided agreed planned threatened promised pledged vowed ordered resolved chose opted intend intended "
    "wanted offered urged asked told due free ready plan".split()
)
DONE_WITH: Final = frozenset("missed passed expired ignored broke breached after".split())
STOPS: Final = frozenset(".!?;")
STILL_OFF: Final = frozenset("postponed adjourned rescheduled delayed deferred".split())
THEREAFTER: Final = frozenset("after since following".split())
PREPOSITIONS: Final = frozenset("on in at for".split())
SPEAKING: Final = frozenset(  # what may say something of time; besides, words in "s" and "ed"
    {"to", "had", "take", "go"}.union(
        STOPS, FUTURE, PAST_FORMS, PRESENT, BASES, UNCHANGED, COMING_OF_MANY, ARRANGED, FORETOLD, WILL, AUXILIARIES
    )
)
