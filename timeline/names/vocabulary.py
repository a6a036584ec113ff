"""The words by which English tells what a capital means: titles, institutions, kinds of place, verbs doing."""

from typing import Final

from timeline.likeness import FUNCTION_WORDS, stem

PARTICLES: Final = frozenset(  # small words inside a name
    "de del della di da do dos das du des la le las los van von der den ter ten zu bin ibn ben bint abu al el y".split()
)
LEADING: Final = frozenset("de del della di du van von bin ibn al el".split())  # and those that may begin one

_CALENDAR: Final = """Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri
    Sat Sun January February July September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov
    Dec AM PM BC AD BCE CE GMT UTC EST EDT CET CEST BST PST PDT"""
MONTHS: Final = frozenset("March April May June August".split())  # each of them is a name of people, too
_HOLIDAYS: Final = """Christmas Easter Ramadan Eid Hanukkah Thanksgiving Halloween Nowruz Norouz Diwali Holi
    Passover Pentecost Lent Advent Ashura Yule Purim"""
_BY_CONVENTION: Final = """Internet Web Earth God Allah Heaven Hell Bible Koran Quran Torah State West East North
    South Western Eastern Northern Southern Central Middle Left Right Mother Father Ok OK TV PC PCs DVD CD GDP CO2
    DNA HIV AIDS USD EUR GBP IPO FAQ PDF URL HTML Wi-Fi Bluetooth Photo Image Video Read More Source Sources
    Copyright Editor Ed Chapter Section Article Figure Table Part Volume Page Phase Stage Group Class Type Level
    Number No Inc Jr Sr II III IV Internet-based Web-based Day Week Month Year Century Avenue Plan Act
    Northeast Northwest Southeast Southwest North-East North-West South-East South-West Midwest Mid-West Mideast"""
NEVER: Final = frozenset(f"{_CALENDAR} {_HOLIDAYS} {_BY_CONVENTION}".split())  # no name when they stand alone
CALENDAR: Final = frozenset(f"{_CALENDAR} {_HOLIDAYS}".split())  # nor part of one
PRONOUNS: Final = frozenset("I I'm I've I'd I'll I’m I’ve I’d I’ll".split())

TITLES: Final = frozenset(  # of a person, whatever follows
    """Mr Mrs Ms Miss Messrs Dr Prof Professor Sir Dame Madame Monsieur Gen Brig Maj Col Lt Cmdr Cdr Capt Sgt Cpl
    Pvt Adm Sen Senator Sens Rep Representative Reps Gov Governor Pres President Presidents Premier Chancellor
    Minister Ministers Ambassador Ayatollah Sheikh Sheik Imam Pope Bishop Archbishop Cardinal Rabbi Rev Reverend
    Msgr Colonel Captain Admiral Lieutenant Sergeant Commander Congressman Congresswoman Mayor Chairman Chairwoman
    Chairperson Chair CEO CFO COO CTO Director Spokesman Spokeswoman Spokesperson Secretary Detective Inspector
    Superintendent Sheriff Emperor Empress MP MEP VP Manager Analyst Economist Editor Coach Supt Hon Amb Founder
    Co-founder Vice-President Secretary-General Judges Comptroller Undersecretary Delegate Councillor Councilman
    Alderman""".split()
)
PERHAPS: Final = frozenset(  # a title where another stands beside it, or where the rest is a name by itself
    """General Major King Queen Prince Princess Judge Justice Chief Executive Speaker Officer Marshal Father Sister
    Brother Saint Baron Count Duke Duchess Lord Lady Brigadier Attorney Crown Counsel Commissioner Head Leader
    Treasurer""".split()
)
BEFORE_TITLES: Final = frozenset(
    "Vice Deputy Attorney Prime Secretary Director Crown Grand Lieutenant Brigadier".split()
)
QUALIFIERS: Final = frozenset(  # of a title that follows
    """Prime Vice Deputy Acting Former Chief Foreign Defence Defense Interior Finance Health Justice Energy Trade
    Oil Treasury Attorney Lieutenant Major Brigadier Managing Executive Senior General First Grand Crown High
    Supreme State Press Assistant Under Commerce Labor Labour Education Transport Transportation Agriculture
    Environment Economy Economics Economic Industry Culture Security National Federal Co Police Home Affairs
    Information Communications Cabinet Opposition Shadow Technology Financial Operating Marketing Sales Budget
    Housing Welfare Party Majority Minority House Senate Revolutionary Air Field Rear Joint Permanent Special
    Regional Late Then""".split()
)

RELATIVE: Final = frozenset(  # first words of places, without which the rest is another place
    "New Old Great Greater North South East West Northern Southern Eastern Western Central Upper Lower Saint St".split()
)
LEGAL: Final = frozenset(  # what a firm's law adds to its name
    """Inc Corp Co Ltd plc PLC Plc NV N.V. SA S.A. A.G. S.p.A. L.P. L.L.C. AG SE GmbH LLC LP LLP SpA AB AS ASA Oy Pty
    Bhd Limited Incorporated Corporation""".split()
)
INSTITUTIONS: Final = frozenset(  # may be followed by "of", and are no name by themselves
    """University Bank Ministry Department Institute Institution Office Bureau Chamber Council Court Board House
    Academy School College Association Federation League Union Organization Organisation Agency Committee Commission
    Church Order Party Movement Front Army Congress Parliament Assembly Senate Guard Guards Corps Force Forces
    Authority Service Services Company Foundation Fund Center Centre Society Group Alliance Confederation Coalition
    Directorate Secretariat Administration Government Cabinet Exchange Museum Library Hospital Embassy Police Navy
    Division Brigade Brigades Republic Kingdom Commonwealth Club Trust Registry Tribunal Treasury Ministries Reserve
    Press Headquarters Command Staff Network News Times Post Journal""".split()
)
WHEREABOUTS: Final = frozenset(  # the last word of a place, or its first before "of"
    """City County Province River Lake Mountain Mountains Island Islands Isle Isles Street Square Valley Bay Gulf
    Strait Straits Sea Ocean Airport Desert Peninsula Beach Park Harbor Harbour Port Hills Avenue Road Bridge Coast
    Canyon Falls Highlands District Region Cape Canal Channel Forest Plateau Delta Basin Hill Point Boulevard
    Village Town""".split()
)
BEFORE_PLACES: Final = frozenset("Lake Mount Mt Fort Cape Port San Santa St Los Las".split())
THINGS: Final = frozenset(  # a name that ends so is of an event, a text or a thing
    """War Wars Cup Games Olympics Summit Treaty Agreement Accord Accords Act Bill Law Prize Prizes Award Awards Day
    Days Festival Championship Championships Conference Operation Crisis Revolution Deal Plan Pact Protocol
    Convention Declaration Constitution Resolution Amendment Report Index Average Program Programme Project Show
    Show's Series Edition Week Month Year Eve Night Age Era Century Election Elections Referendum Uprising Massacre
    Battle Offensive Bombing Bombings Campaign Theory Syndrome Disease Virus Hurricane Cyclone Typhoon Earthquake
    Store Tower Building Stadium Open Tour Road Weekend Pro Expo Study Code License Licence Standard Standards
    Initiative Doctrine Time""".split()
)
CONTENTS: Final = frozenset(  # with institutions and qualifiers, what a nameless body is called
    """Nuclear Atomic International World Global General Public Private Civil Military Armed Intelligence Human
    Rights Eastern Western Northern Southern Central East West North South Science Sciences Research Development
    Reconstruction Investment Statistics Stock Joint Special""".split()
)

STRONG_PLACE: Final = frozenset(
    "in near outside inside across throughout around within into toward towards visit visits visited visiting".split()
)
WEAK_PLACE: Final = frozenset("at to from via leaving left reached entered entering".split())
MOVING: Final = frozenset(  # stems of words with which "to" tells where somebody goes
    stem(word)
    for word in """go goes going went travel travels fly flies flew flown move return sail march trip trips flight
    journey visit visits send sent retreat flee fled come came export deport drive drove walk head withdraw withdrew
    emigrate transfer tour mission missions expedition pilgrimage bring brought carry ship shipped evacuate escape
    deploy escort road route bound back close""".split()
)
BETWEEN: Final = frozenset(  # may stand between a preposition and its place
    """the northern southern eastern western central northeastern northwestern southeastern southwestern north south
    east west downtown nearby neighbouring neighboring mainland rural upper lower greater southern-most city town
    village province capital""".split()
)
HOLDINGS: Final = frozenset(  # what one has in a firm, or does with it
    """stake stakes share shares interest interests stock invest invested investment investments investing
    confidence trust faith believe believes believed employed employment holding holdings""".split()
)

_DO: Final = """accept accuse acknowledge acquire add address admit advise agree aim allege allow announce answer
    apologise apologize appeal appoint approve argue arrest arrive ask assert assure attack attempt attend believe
    blame bomb buy call cancel caution charge cite claim clarify comment complain concede condemn confirm consider
    continue criticise criticize cut decide declare decline defend demand deny deploy describe disclose discuss
    dismiss dispute donate elect emphasise emphasize endorse estimate expect explain express fear file fire forecast
    hint hire hope insist intend invade invite issue join kill launch lay leave nominate note object offer open
    oppose order organise organize outline own pay plan pledge post praise predict prefer prepare present promise
    propose protest provide publish purchase question quit quote reach react reaffirm recall receive recommend
    refuse regret reject release remark remind reply report request resign respond reveal review rule seek send
    serve sign slam speak start state stress strike struggle sue suggest support suspect suspend testify thank think
    threaten travel try tweet unveil urge veto visit vote vow want warn welcome withdraw withhold witness wonder
    work write return study teach retire die marry"""
_DID: Final = """said told says tells met bought sold won wrote spoke sought took gave sent paid chose struck flew
    came went held kept led left made ran rose saw shot thought withdrew withheld taught began became fought drew
    put knew felt grew died laid quit cut"""
_DOING: Final = frozenset(stem(verb) for verb in _DO.split()) | frozenset(_DID.split())
HELPING: Final = frozenset(  # may stand before the verb
    """has have had also later then now will would could can may might must should is are was were been be not never
    to reportedly initially recently already still again subsequently meanwhile apparently allegedly reported
    immediately finally often once once-more both who""".split()
)
STAFF: Final = frozenset(  # a body whose people are named has people, and so acts
    """spokesman spokeswoman spokesperson spokespeople spokesmen officials official executives executive chief
    president chairman chairwoman founder co-founder director ceo engineers lawyers lawyer leader leaders minister
    employees shareholders workers board troops soldiers forces police investigators prosecutors ambassador envoy
    diplomats government""".split()
)
PEOPLE: Final = (  # of whom a name beside them may be one: the mayor, Anna Berg
    frozenset(title.lower() for title in TITLES)
    | STAFF - frozenset("officials executives engineers lawyers employees shareholders workers government".split())
    | frozenset(
        """king queen prince princess judge lawyer lawmaker activist author writer analyst scientist professor
        economist expert historian journalist reporter singer actor actress player captain head mother father wife
        husband son daughter brother sister widow candidate rival successor predecessor who whose commander general
        pilot""".split()
    )
)
SENT: Final = frozenset(  # people who come from where they speak for
    """officials diplomats ministers negotiators leaders delegates representatives envoys delegation delegations
    experts lawmakers inspectors troops forces soldiers team teams officers scientists companies pressure support
    help aid money funding demands calls""".split()
)
BODIES: Final = STAFF | frozenset(  # by whom a country acts
    """parliament ministry ministries army navy forces court courts cabinet senate congress king queen prince
    premier regime state military embassy judiciary authorities intelligence negotiator negotiators""".split()
)
NAMING: Final = frozenset("said says asked added replied told wrote explained".split())  # before a name: said Berg


def does(word: str) -> bool:
    """Whether a word is verb of doing, or may stand between name and such verb."""
    return word in HELPING or word in _DOING or (stem(word) in _DOING and not word.endswith("ing"))


def acts(words: list[str]) -> bool:
    """Whether the small words after a name make it somebody who does things: `has also warned`, `spokesman`."""
    word = next((word for word in words if word not in HELPING), "")
    return word in STAFF or does(word)


def generic(words: tuple[str, ...]) -> bool:
    """Whether a form names no body in particular: Foreign Ministry, Supreme Court, Council of Ministers."""
    return all(
        word in INSTITUTIONS or word in QUALIFIERS or word in TITLES or word in PERHAPS or word in CONTENTS
        for word in words
        if word not in SMALL
    )


SMALL: Final = FUNCTION_WORDS | {"&"}
