"""The words of English that a reader of news must know by sight: closed classes, and verbs."""

from typing import Final

MONTHS: Final = frozenset(
    "january february march april may june july august september october november december".split()
)
DAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow".split()
)
# Each class has a letter: d determiner, n noun or adjective, S plural noun, N part of a name, h subject pronoun,
# m object pronoun, p preposition, y "by", o "of", t "to", s conjunction that states, f one that does not, A word that
# is a preposition or a conjunction, r relative pronoun, T "that", c "and", b "but", q "than", a adverb, ! negation,
# x form of be, H of have, M modal or do, e infinitive or participle of be, X subject and auxiliary in one, v finite
# verb, k past of a verb of saying, u participle, V past or participle, z form in -s of a verb or noun.
CLASSES: Final = {
    "d": """the a an this these those his its their our my your every each some any another several many few
        most all both such no what half certain various""",
    "h": "he she it they we i you there nobody everyone someone anyone none",
    "m": "him them us me himself herself itself themselves myself ourselves yourself one",
    "p": """according in on at from with into onto over under between among amid amidst against during despite
        through throughout across around near behind beyond within via per about like unlike toward towards upon
        above below along alongside inside outside off following concerning regarding including excluding
        besides versus for amongst atop aboard beside beneath past without except plus due""",
    "y": "by",
    "o": "of",
    "t": "to",
    "s": "because although though while whereas when where whenever wherever whilst",
    "f": "if unless whether lest until till how why",
    "A": "after before since as",
    "r": "who which whom whose who's",
    "T": "that",
    "c": "and or nor &",
    "b": "but yet",
    "q": "than",
    "a": """also still already now then too again even just only soon later earlier here ever once almost nearly
        perhaps quite rather very so however therefore thus meanwhile instead moreover furthermore nonetheless
        nevertheless otherwise up down out away back together forward ahead abroad apart aside else well more
        less further first overnight afterwards afterward twice far long yesterday today tomorrow""",
    "!": "not never cannot hardly barely scarcely neither",
    "x": "is are was were am isn't aren't wasn't weren't",
    "H": "has have had hasn't haven't hadn't",
    "M": """will would can could may might must shall should do does did won't wouldn't can't couldn't mustn't
        shouldn't don't doesn't didn't 'll 'd""",
    "e": "be been having",
    "X": """it's he's she's that's there's we're they're you're i'm we've they've i've you've we'll they'll he'll
        she'll it'll i'll you'll we'd they'd he'd she'd i'd you'd what's""",
    "v": """went took began came gave rose fell saw knew grew drew threw flew wrote spoke broke chose drove rode
        swore wore stole shook froze forgot sank ate lay withdrew overthrew undertook overtook arose forgave
        foresaw oversaw mistook became ran said told says say thought won fled sought stood fought sat got met
        tore blew hid bit sang rang woke bore strode clung swung flung spun crept leapt forbade
        sprang shone withstood overcame drank swam trod shrank misled undid ceded
        seemed remained happened occurred appeared tried arrived died vowed stemmed belonged consisted depended
        existed""",
    "k": """announced reported claimed warned argued stated declared suggested alleged confirmed noted added
        explained insisted stressed predicted estimated conceded admitted acknowledged revealed observed
        concluded ruled decided believed hoped feared denied promised pledged indicated agreed asserted
        maintained complained learned showed proved demanded proposed recommended ordered urged emphasised emphasized
        reiterated reaffirmed contended cautioned disclosed recalled remarked commented testified underlined
        underscored clarified hinted implied speculated assumed suspected guessed realised realized discovered noticed
        boasted lamented joked""",
    "u": """aged gone taken begun given risen fallen seen known grown drawn thrown flown written spoken broken
        chosen driven sworn worn stolen shaken frozen forgotten sunk eaten withdrawn overthrown undertaken shown
        proven done gotten beaten bitten born forbidden hidden torn forgiven overseen""",
    "V": """agreed freed guaranteed disagreed decreed made held sent found lost led left paid sold spent
        struck taught understood brought bought built caught
        felt heard kept laid meant shot hung lent lit slept slid stuck swept bound dealt dug had-been set put
        cut hit hurt let shut split spread cost quit bid rid read come become run beat burst cast fed bred bled""",
    "n": """need speed feed breed united hundred red bed armed so-called sacred naked media police people thing
        morning evening spring king ring building meeting ceiling wing being outburst something nothing anything
        everything news offspring bombing fighting shooting killing hearing briefing wedding ruling warning
        funding training housing nursing engineering manufacturing banking marketing uprising beginning crossing
        landing gathering rating spending trading voting ministry family ally supply rally july italy assembly
        monopoly reply daily weekly monthly yearly likely elderly friendly deadly costly holy""",
    "S": "hundreds thousands millions billions talks troops forces sanctions elections negotiations weapons",
    "z": "leaves lives",
    "N": "de al van von bin der den el la le du des di da dos del ibn abu",
}
BASES: Final = """
    accept account accuse achieve acquire act add address adopt affect agree aim air allow amount analyse analyze
    announce appeal appear apply appoint approve argue arm arrest arrive ask assess assure attack attempt attend
    avoid award back ban become begin believe belong besiege bid bind block blockade boast bomb boost border break
    bring build burn buy calculate call campaign cancel capture carry catch cause cease celebrate challenge change
    characterise characterize charge choose cite claim clash clear close collaborate collapse collect combat come
    command compare compete complain complete comply compose comprise concede concern conclude condemn conduct
    confirm connect conquer consider consist constitute construct consult contain continue contribute control
    convince cooperate cope correspond cost count cover crash create criticise criticize cross crush cut damage deal
    debut decide declare decline decrease dedicate deepen defeat defend delay deliver demand demolish demonstrate
    deny depart depend deploy describe deserve design destroy detain deter determine develop devise die differ
    direct disagree disappear disarm discover discuss dislodge dismiss displace display dissolve divide dominate
    donate double downgrade draft draw drive drop dub earn ease educate elect eliminate emerge employ enable
    encourage end endorse enforce engage enjoy ensure enter escape establish evacuate evade evaluate evolve exceed
    exchange exclude execute exercise exist expand expect experience expire explain explode exploit explore export
    expose express extend face fail fall favor favour fear feature fight file fill finance find finish fire fix flee
    flow fly focus follow forbid force forge forget form found free fulfil fulfill fund gain gather get give go
    govern grant grapple grow guarantee guard hail halt hand handle happen harm have head hear help hide hit hold
    honour hope host identify ignore implement imply import impose imprison improve include incorporate increase
    indicate influence inform initiate injure insist inspect inspire install intend intensify interfere intervene
    interview introduce invade invest investigate invite invoke involve issue join jump justify keep kick kill know
    label lack land last launch lay lead leave lend let lift limit link list live lobby locate lock look loom loot lose
    lower maintain make manage manufacture march mark market match mean measure meet mend merge miss mobilise
    mobilize monitor motivate mount mourn move name need negotiate nominate note notify observe obtain occupy occur
    offer open operate oppose order oust outlaw outline overcome overlook override oversee overturn own participate
    pass pave pay penetrate perform permit persist persuade pick place plan play plead pledge plunge point portray
    pose possess postpone pour praise predict prefer prepare present preserve preside press presume prevail prevent
    print privatise probe proceed procure produce profit prohibit promise promote propose prosecute protect protest
    prove provide provoke publish pull purchase pursue push put qualify quarrel question quit raid raise raze reach
    read reaffirm realise realize rearm reassure rebuff rebuild recall recede receive reckon reclaim recognise
    recognize recommend reconcile reconsider record recover recruit redeem redraw reduce refer reflect reform
    refrain refuel refuse refute regain regard register regulate rehearse reinforce reinstate reiterate reject
    rejoin relate release relieve relocate rely remain remove renew reopen repair repatriate repay repeat repel
    replace reply report represent request require rescue resemble reserve reshape reside resign resist resolve
    resort respect respond restore restrict result resume retain retake retaliate retire retreat retrieve return
    reunite reveal reverse review revise revive revoke revolve ride rise risk roam rob rotate rule run sail
    salute save say scatter schedule scold score scramble scrap screen seal search secure see seek seem seep seize
    sell send separate serve set settle shake shape share shell shelter shift ship shoot shoulder show shrink shun
    shut siege sign signal sink sit slow smash smuggle soar solve span spark speak specify spend sponsor spread
    stabilise stabilize stage stagger stall stand start startle state stay steal steer stem step stop store storm strain
    strand strengthen stretch strike strip struggle study submit succeed sue suffer suggest summon supervise supply
    support suppress surge surrender surround survey survive suspend sustain sway swear sweep swell switch tackle
    take talk target teach tear tell tend terminate test testify thank think threaten thrive throw tie tighten
    tolerate topple torture touch tour trace trade trail train transfer transform transmit transport trap travel
    traverse treat trigger trust try turn undergo undermine understand unfold unify unite unleash unveil update
    upgrade uphold upload urge use usher vacate value vanish vary venture veto vie violate visit voice vote vow wage
    wait walk wane want ward warn warrant watch weaken wear weather weigh welcome whip widen wield win wipe withdraw
    bar climb dip edge halve hijack hire hunt hurl impeach indict infect inflict jail jeopardise jeopardize kidnap
    loosen lure mock obey outnumber overrun pardon plummet quell ram ratify rebuke recapture rename sack sentence slam
    slash slip slump snub spill spur stab stir stumble swap thwart torch trample tumble unseat vaccinate wrap
    withhold witness work worry worsen wound wreck write yield
"""
ONLY_VERBS: Final = """
    accept accuse achieve acquire add adopt agree allow announce appear apply appoint approve argue arrive ask
    attend avoid become begin believe belong bring buy carry choose come confirm consider consist contain continue
    create criticise criticize decide declare deepen defend deliver deny depend deploy destroy develop die discuss
    elect enable encourage ensure enter establish exist expand expect explain exploit express extend fail fall find
    follow get give go grow happen have hear hold impose improve include inform insist intend introduce invade
    invest invite involve join keep know lead let lose maintain make mean meet obtain occur oppose participate pay
    permit pose prepare prevent produce provide publish pursue raise reach receive recognise recognize reduce refuse
    reject rely remain remove replace represent require resign resist resolve respond restore resume retire return
    reveal rise run say see seek seem seize sell send serve speak spend stem strengthen submit suffer suggest
    survive suspend take tell think threaten tolerate transform try undermine understand unveil urge vow want warn
    weaken win withdraw write assure besiege cease collaborate compete comply comprise concede conclude condemn conquer
    convince cooperate correspond demolish depart describe deserve detain deter determine devise differ disagree
    disappear disarm discover dislodge dismiss dissolve divide dominate donate earn eliminate emerge employ endorse
    enforce engage enjoy evacuate evade evaluate evolve exceed exclude expire explode flee forbid forget fulfil fulfill
    identify ignore imply impose imprison incorporate indicate inspire install intensify interfere intervene invoke
    justify locate merge mobilise mobilize negotiate nominate notify observe oust overcome oversee penetrate perform
    persist persuade portray possess postpone preserve preside presume prevail prohibit propose prosecute protect
    provoke qualify reaffirm realise realize reassure rebuild reclaim reconcile reconsider redeem refrain refute regain
    regulate reinforce reinstate reiterate rejoin relieve relocate renew repatriate repel resemble reside retain retake
    retaliate retire reunite revive revoke seize solve specify supervise surround sustain terminate testify transmit
    unify unite unleash uphold vacate vanish widen
"""  # their form in -s is no noun
