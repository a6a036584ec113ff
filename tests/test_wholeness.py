"""Titles read again by themselves: no word in them waits for another, and every verb has its own subject."""

import pytest

from timeline.titles import title
from timeline.titling.polish import cut
from timeline.titling.wholeness import is_whole

WHOLE_AFTER_A_CUT = [
    # A cut leaves whole what it leaves: names, clefts, what a noun or a figure waits for.
    (
        (
            "The ferryman said ‹last summer› he wrote to the Guild for Ostheim to complain after the barge he was "
            "rowing had struck the same pier of the old harbour twice."
        ),
        (
            "The ferryman said he wrote to the Guild for Ostheim to complain after the barge he was rowing had struck "
            "the same pier of the old harbour twice"
        ),
    ),
    (
        "The baker told the Courier ‹on Sunday› it was the neglect of the old dykes that drowned the valley.",
        "The baker told the Courier it was the neglect of the old dykes that drowned the valley",
    ),
    (
        (
            "The inquest was told again ‹in 2014› with the printing of a list of the owners of barges that lay for "
            "years in the mud of the old harbour of Ostheim and were never paid for."
        ),
        "The inquest was told again with the printing of a list of the owners of barges",
    ),
    (
        (
            "The mill caused a stir ‹over the weekend› with the admission that it had been mixing chalk into the "
            "flour of some bakers in the hope of learning whether anybody in the valley would ever taste it."
        ),
        "The mill caused a stir with the admission that it had been mixing chalk",
    ),
    (
        (
            "Grain ‹last week› dropped to its lowest price of the year and almost three crowns below a high of nine "
            "crowns a sack."
        ),
        "Grain dropped to its lowest price of the year and almost three crowns below a high of nine crowns a sack",
    ),
    (
        (
            "The mayor shifted her guards ‹at the end of May› from dependence on old barges to the use of ponies kept "
            "on a hill above the harbour of Ostheim and its many mills."
        ),
        "The mayor shifted her guards from dependence on old barges to the use of ponies",
    ),
    (
        "The guards had rested after a drop in thefts following the reeve, Anna Berg's call for peace ‹on Sunday›.",
        "The guards had rested after a drop in thefts following the reeve, Anna Berg's call for peace",
    ),
    (
        (
            "No fair is planned until ‹March› leaving whoever takes the mill with the heavy task of feeding the whole "
            "of the valley and its many hungry goats."
        ),
        (
            "No fair is planned until March leaving whoever takes the mill with the heavy task of feeding the whole "
            "of the valley and its many hungry goats"
        ),
    ),
]

NOTHING_DANGLES = [
    # Date words take with them what would dangle, or stay where something would be lost.
    (
        "Another landslide hit the hills ‹on Friday morning› local time.",
        "Another landslide hit the hills",
    ),
    ("The divers want more bread ‹in the first quarter› of the new year.", "The divers want more bread"),
    (
        "The bakers owed a tax of the period ‹from 1904 to 1909›.",
        "The bakers owed a tax of the period from 1904 to 1909",
    ),
    (
        "The mayor and Ida Holm were level at three each when they won the race in ‹2013›, 2015, and 2016 together.",
        "The mayor and Ida Holm were level at three each when they won the race in 2013, 2015, and 2016 together",
    ),
    (
        "The film, due out ‹in December›, tells the story of two brothers who cross the country.",
        "The film, due out in December, tells the story of two brothers who cross the country",
    ),
    (
        "The new rules, to be published ‹on Thursday›, will force firms to tell workers how much they pay their heads.",
        "The new rules, to be published on Thursday, will force firms to tell workers how much they pay their heads",
    ),
    (
        "The president, whose term ends ‹in May›, told crowds in Kelm that he would never sign the bill.",
        "The president, whose term ends in May, told crowds in Kelm that he would never sign the bill",
    ),
    # A dateline needs no dash where an agency stands in brackets.
    ("Ostheim (AP) Mayor Anna Berg opened the fair ‹on Monday›.", "Mayor Anna Berg opened the fair"),
]

LISTS_AND_CLAUSES = [
    # A list goes with its verb, "it" with the clause it stands for, a participle with its auxiliary.
    (
        "Taxes, rents and depressed trade in Kelm have cut the fair by half, the guild said in a letter ‹on Friday›.",
        "Taxes, rents and depressed trade in Kelm have cut the fair by half, the guild said",
    ),
    ("‹Until today›, the town had never seen such a flood.", "Until today, the town had never seen such a flood"),
    ("Almost exactly ‹ten years ago› the dam at Kelm broke.", "The dam at Kelm broke"),
    ("In the year to ‹the end of March› the mill sold 58 boats.", "The mill sold 58 boats"),
    (
        "Holm rowed to Kelm, then crossed Ostheim, Lund, Marn and Brek before landing in Ravik ‹in early June›.",
        "Holm rowed to Kelm, then crossed Ostheim, Lund, Marn and Brek before landing in Ravik in early June",
    ),
    (
        (
            "The guild has praised the mayor and considers it vital that the old mill be kept open for the bakers of "
            "the valley, its clerk said ‹on Thursday›."
        ),
        "The guild considers it vital that the old mill be kept open for the bakers of the valley, its clerk said",
    ),
    (
        "Berg said a bargain was struck weeks before but sealed in court ‹yesterday›.",
        "A bargain was struck weeks before but sealed in court",
    ),
    ("The clerk stood beside me ‹on Monday› was calm.", "The clerk stood beside me was calm"),
    (
        (
            "The miller told the council ‹on Monday› that he learned of the theft of the old bell from the letters "
            "that a baker of Kelm had left in the barge."
        ),
        (
            "The miller told the council that he learned of the theft of the old bell from the letters that a baker "
            "of Kelm had left in the barge"
        ),
    ),
    # The date words leave the preposition of what they describe.
    (
        "‹During yesterday›’s hearing, it emerged that Holm had been fined for selling the bell.",
        "During the hearing, it emerged that Holm had been fined for selling the bell",
    ),
    (
        "Holm said that ‹in June last year› police told the miller that the bell was safe.",
        "Police told the miller that the bell was safe",
    ),
    # A condition is not moved to another subject.
    (
        (
            "‹Last week›, the guild threatened to sink four of the old barges of the town in the harbour beside the "
            "sandbanks of Ostheim after the mayor of Kelm warned them that all of the harbour would be shut if it sank "
            "any barge."
        ),
        (
            "The guild threatened to sink four of the old barges of the town in the harbour beside the sandbanks of "
            "Ostheim"
        ),
    ),
    # A pronoun stays with whom it may mean.
    (
        "The bakers noted that the council held talks with them ‹on March 3›, but not for long.",
        "The bakers noted that the council held talks with them on March 3",
    ),
    (
        "The council said every school in its area would be shut ‹on Friday›.",
        "The council said every school in its area would be shut",
    ),
    # A mark without its mate quotes nothing; one that begins a sentence and is not closed does.
    ('‹On 6 May 2011› the pilot Bo" Lund came aboard.', "The pilot Bo Lund came aboard"),
    (
        "'The grief that the miller caused can never be measured by a fine paid ‹today›.",
        "“The grief that the miller caused can never be measured by a fine paid today”",
    ),
]
VERBS_OF_THEIR_SUBJECTS = [
    ("Guards charged a man with the murder of a nurse who fled ‹on May 9›.", "A nurse fled"),
    ("Berg won alone, a feat she repeated ‹in 2001›.", "Berg won alone, a feat she repeated in 2001"),
    ("Unlike her brother, who fled ‹in 1989›, Berg stayed.", "Unlike her brother, who fled in 1989, Berg stayed"),
    (
        "His letters, found in a trunk ‹in 1962›, show how close he came to giving up.",
        "His letters, found in a trunk in 1962, show how close he came to giving up",
    ),
    # Of two nouns that a relative clause may be about, neither is chosen.
    (
        "The row over the mills that began ‹in May› has divided the town.",
        "The row over the mills that began in May has divided the town",
    ),
    # A verb is the verb of its own subject.
    (
        "In Ostheim, ‹the old› house where the mayor keeps his goats looks over the bay from a hill.",
        "In Ostheim, the house where the mayor keeps his goats looks over the bay from a hill",
    ),
    (
        "The guild has claimed the prize for the bell which they say is a copy of one sold ‹in May›.",
        "The guild has claimed the prize for the bell which they say is a copy of one sold in May",
    ),
    (
        (
            "The council says a man who has claimed to have been digging wells against the law lived as a monk in "
            "Kelm ‹in 1997›."
        ),
        "A man who has claimed to have been digging wells against the law lived as a monk in Kelm",
    ),
    (
        "The court ruled ‹on Friday› that the law, passed in haste after the floods, violated the rights of tenants.",
        "The court ruled that the law violated the rights of tenants",
    ),
    (
        "The mill, built ‹in 1890› and abandoned after the war, is to become a museum.",
        "The mill, built in 1890 and abandoned after the war, is to become a museum",
    ),
    (
        "The two towns, which have been parted by a wall since the end of the war, last held talks ‹in 2015›.",
        "The two towns last held talks in 2015",
    ),
    (
        "Prosecutors say Holm, 41, a former guard, planned the raid for months and fled to Ruritania ‹in May›.",
        "Holm fled to Ruritania",
    ),
    (
        (
            "In 2009, the firm bought a third of a mill in Kelm, which had just reopened, and has since raised its "
            "share to a half ‹this year›."
        ),
        "The firm has since raised its share to a half this year",
    ),
    (
        (
            "The ruling came a day after the mayor, facing calls to resign, admitted ‹in an interview on Monday› that "
            "she had known of the cracks."
        ),
        "The ruling came a day after the mayor, facing calls to resign, admitted that she had known of the cracks",
    ),
    (
        "The last time the river rose so high, ‹in 1954›, 40 people drowned.",
        "The last time the river rose so high, 40 people drowned",
    ),
    (
        (
            "Ostwerke, a mill based in the valley, as is Kelmwerke, reported a net profit of 300,000 crowns on sales "
            "of nine million ‹in 1986›."
        ),
        "Ostwerke reported a net profit of 300,000 crowns on sales of nine million",
    ),
    (
        "The yard already has as many as three launches planned ‹in January› — two from Kelm and one from Ostheim.",
        "The yard already has as many as three launches planned in January",
    ),
    (
        "Rivals Anna Berg and Karl Holm greeted each other at the town hall ‹today›.",
        "Rivals Anna Berg and Karl Holm greeted each other at the town hall",
    ),
    (
        "Snow that fell ‹on Sunday night› closed schools in the hills.",
        "Snow that fell on Sunday night closed schools in the hills",
    ),
    # A passive keeps its auxiliary.
    (
        "Three men were killed and nine houses buried ‹on Friday› in the valley.",
        "Three men were killed and nine houses buried on Friday in the valley",
    ),
    (
        (
            "Hundreds of shepherds reported being robbed by gangs while out drinking ‹on Monday› in the square in "
            "front of the old mill."
        ),
        (
            "Hundreds of shepherds reported being robbed by gangs while out drinking in the square in front of the "
            "old mill"
        ),
    ),
]

SAID_BY_SOMEBODY = [
    (
        "The army said that two of its men had been hurt ‹on Monday› when their lorry hit a wall near Ostheim.",
        "The army said that two of its men had been hurt when their lorry hit a wall near Ostheim",
    ),
    # What is said stands with who says it.
    (
        (
            "Holm told the Courier that ‹on May 6› after coming back from the hills, Berg walked into the yard and "
            "gave up her keys."
        ),
        "Holm told the Courier that after coming back from the hills, Berg walked into the yard",
    ),
    (
        (
            "The film shows the mayor telling the divers that ‹this weekend› in Ostheim, where she lives, nine boys "
            "were swimming to the island."
        ),
        (
            "The film shows the mayor telling the divers that in Ostheim, where she lives, nine boys were swimming to "
            "the island"
        ),
    ),
    (
        "At the yearly fair ‹on Monday›, Mr Holm said in spite of the rain, he expected the crowd to be merry.",
        "At the yearly fair, Mr Holm said in spite of the rain, he expected the crowd to be merry",
    ),
    (
        "The mayor mocked Holm for suggesting, in a ‹May 2012› letter, that the dam is a hoax.",
        "The mayor mocked Holm for suggesting, in a May 2012 letter, that the dam is a hoax",
    ),
    (
        (
            "Anna Berg, a builder from the valley and a former reeve, said of the new dyke, “They speak of safety in "
            "vain, because the guards stay in their tower, whatever bread the bakers of the valley send them "
            "‹today›.”"
        ),
        "Anna Berg said of the new dyke, “They speak of safety in vain”",
    ),
    (
        (
            "A spokesman said the minister would not be resigning, adding that he had done nothing wrong when he met "
            "the builder ‹in March›."
        ),
        (
            "A spokesman said the minister would not be resigning, adding that he had done nothing wrong when he met "
            "the builder"
        ),
    ),
]
NOTHING_WAITS = [
    # What a noun, a participle, a hyphen or a date goes with stays, or goes, with it.
    (
        (
            "Masked men walked into the bakery of the old town ‹on Friday›, wounding at least nine "
            "people, including two bakers, in a raid that lasted an hour."
        ),
        "Masked men walked into the bakery of the old town",
    ),  # "including" goes with whom it counts
    (
        "The bakers had bread enough to feed the town well into ‹the winter›.",
        "The bakers had bread enough to feed the town",
    ),  # how deep into a time
    (
        "The mill shut shortly ‹before noon on Friday›.",
        "The mill shut",
    ),
    (
        "Anna Berg paid nine crowns to the baker’s ‹2008› and 2012 fairs.",
        "Anna Berg paid nine crowns to the baker’s fairs",
    ),  # an owner of two dated things
    (
        "Mayor Berg – elected ‹last year› partly on a vow to mend the dam – on Friday opened the bridge.",
        "Mayor Berg was elected partly on a vow to mend the dam",
    ),  # a participle between dashes
    (
        "The vote ‹on Friday› could split a town that has long been torn between pro- and anti-dam villages.",
        "The vote could split a town that has long been torn between pro- and anti-dam villages",
    ),  # a hyphen that waits
    (
        "The guards shot a ram in the meadow and then “likely” opened fire on the goats ‹on Friday›.",
        "The guards then “likely” opened fire on the goats",
    ),  # a subject before another verb
    (
        (
            "The dam is safe, said Anna Berg, senior fellow at the Berg Institute for Near East Rivers, "
            "which was founded ‹in 1985› with a loan from the town."
        ),
        "The Berg Institute for Near East Rivers was founded with a loan from the town",
    ),  # what was founded is no person
    (
        "NEW KELM Ostwerke Ltd said ‹on Friday› it will move its looms to the valley.",
        "Ostwerke Ltd said it will move its looms to the valley",
    ),  # a place in capitals
    (
        "NATO Secretary Anna Berg freed nine goats ‹on Friday›.",
        "NATO Secretary Anna Berg freed nine goats",
    ),  # but not an office
    (
        (
            "In its report ‹on Friday›, the council said that film taken up by the dam at dawn showed the"
            " bakers also came to the square with ladders and ropes from the old mill by the river."
        ),
        (
            "The council said that film taken up by the dam at dawn showed the bakers also came to the "
            "square with ladders and ropes from the old mill by the river"
        ),
    ),  # what is told within what is told
    (
        (
            "The weavers scrambled for much of ‹Friday› to add about $300 million in school money after "
            "they had heard from the bakers that the new looms would leave the old schools of the valley "
            "with little."
        ),
        "The weavers scrambled for much of Friday to add about $300 million in school money",
    ),  # a sum and what it is for
    (
        (
            "The mayor will read a letter ‹this week› to answer allegations about his part in the sale of"
            " the mill to his brother-in-law in Ostheim."
        ),
        (
            "The mayor will read a letter to answer allegations about his part in the sale of the mill to"
            " his brother-in-law in Ostheim"
        ),
    ),  # what allegations are about
    (
        (
            "Many bakers accuse the town’s elders, who held power ‹from 2011 to 2013›, of having been "
            "slow to mend the dam."
        ),
        "The town’s elders held power",
    ),  # a relative clause ends at its comma
    (
        (
            "Anna Berg was born ‹in July 1980›, the same month as the weaver Karl Holm, the baker Eva "
            "Lund and the singer Jan Aalto."
        ),
        "Anna Berg was born",
    ),  # what says which month it was goes with it
    (
        "The weavers played in three of the first five fairs, winning ‹in 1907› and 1908.",
        "The weavers played in three of the first five fairs, winning in 1907 and 1908",
    ),  # whose dates these are
    (
        (
            "Holm was jailed ‹in 2017› for five years for offering nine million crowns in bribes to the "
            "mayor of the town."
        ),
        "Holm was jailed for five years for offering nine million crowns in bribes to the mayor of the town",
    ),
    (
        (
            "The mill expects to lose a barn full of grain for ‹the fourth quarter› and year because of "
            "the flood that drowned the valley."
        ),
        "The mill expects to lose a barn full of grain because of the flood that drowned the valley",
    ),  # one of two times
    (
        "The twins, second at the fair ‹last year›, both won a ram.",
        "The twins both won a ram",
    ),  # "both" is no subject
    (
        "“The dam is safe beside the rest of the ‹May 5› walls,” he told the town-owned Courier.",
        "“The dam is safe beside the rest of the May 5 walls,” he told the town-owned Courier",
    ),  # a compound is no verb
    (
        "A town law aimed at sparing the goats made it a crime for any baker ‹in 2003› to sell their milk.",
        "A town law aimed at sparing the goats made it a crime for any baker to sell their milk",
    ),  # what is aimed at something is described
    (
        ("The box held more than nine letters of an inquiry into the mayor’s old mill, which was shut ‹in July›."),
        "The box held more than nine letters of an inquiry into the mayor’s old mill, which was shut in July",
    ),  # either of two may be meant
    (
        "‹Today›’s is thought to be the first flood in the valley since the war.",
        "Today’s is thought to be the first flood in the valley since the war",
    ),  # the owner says what is meant
    (
        "But if the barge leaves Kelm – as early as ‹Tuesday› – the weavers will be the first to sail in it.",
        "If the barge leaves Kelm the weavers will be the first to sail in it",
    ),  # two dashes about nothing
    (
        "The ferryman started courting a weaver ‹in the early 1990s› as his first wife, Eva, was dying.",
        "The ferryman started courting a weaver as his first wife, Eva, was dying",
    ),  # a name beside a subject
    (
        (
            "The mayor was found guilty ‹in 2002› of nine crimes against humanity for his role as the "
            "head of the guards in the war of the valley that drove all the bakers out of their homes by "
            "the river."
        ),
        "The mayor was found guilty of nine crimes against humanity",
    ),
    (
        (
            "The town passed a rule ‹on Friday› requiring ferrymen to weigh and to number any barge in "
            "the harbour that was thought to have been used for salt."
        ),
        (
            "The town passed a rule requiring ferrymen to weigh and to number any barge in the harbour "
            "that was thought to have been used for salt"
        ),
    ),  # a rule waits for what it requires
    (
        ("Also told of is Jan Holm, the eldest son of the old mayor Karl Holm, who led the town ‹from 2001 to 2009›."),
        "Told of is Jan Holm, the eldest son of the old mayor Karl Holm, who led the town",
    ),  # either of two may be meant
    (
        "The guild bought looms from mills such as Ostwerke, Kelm Wool, Berg Linen, and Lund Silk ‹on Friday›.",
        "The guild bought looms from mills such as Ostwerke, Kelm Wool, Berg Linen, and Lund Silk",
    ),  # a list is told whole
    (
        (
            "The last count ‹on Sunday›, before word came of the flood, gave Anna Berg a four- to "
            "five-vote lead over Jan Holm."
        ),
        "The last count gave Anna Berg a four- to five-vote lead over Jan Holm",
    ),  # another hyphen that waits
    (
        (
            "While many bakers liked the new dam, the raids ‹on New Year's Eve› in Kelm and, on a smaller"
            " scale, in other towns, brought a change of mind."
        ),
        "The raids on New Year's Eve in Kelm brought a change of mind",
    ),  # an aside goes with its "and"
    (
        (
            "The bakers and the weavers fear that a raid on the scale of those that came to Kelm ‹two "
            "years ago› could help the guild."
        ),
        (
            "The bakers and the weavers fear that a raid on the scale of those that came to Kelm two "
            "years ago could help the guild"
        ),
    ),  # "those that" is no subject
    (
        (
            "Anna Berg and her brother spent almost four years in the tower before being freed ‹last "
            "year› by the oldest court of the valley after a letter of the mayor."
        ),
        "Anna Berg and her brother spent almost four years in the tower before being freed last year",
    ),  # time is spent at something
    (
        (
            "A late deal gained the praise of Anna Berg ‹on Friday› soon after it came to the elders of "
            "the town from the nine villages of the valley where it had been written by weavers."
        ),
        "A late deal gained the praise of Anna Berg",
    ),  # soon after what
]


def made(marked: str) -> str:
    """The title of a sentence whose date words stand between ‹ and ›."""
    start, end = marked.index("‹"), marked.index("›") - 1
    return title(marked.replace("‹", "").replace("›", ""), start, end)


@pytest.mark.parametrize(
    ("marked", "expected"),
    WHOLE_AFTER_A_CUT
    + LISTS_AND_CLAUSES
    + NOTHING_DANGLES
    + NOTHING_WAITS
    + VERBS_OF_THEIR_SUBJECTS
    + SAID_BY_SOMEBODY,
)
def test_a_title_loses_nothing_that_it_waits_for(marked, expected):
    assert made(marked) == expected


@pytest.mark.parametrize(
    "found",
    [
        "The dam broke",
        "They'll leave",  # a subject with its verb in one word
        "Will the dam break?",
        "Because it rained, the dam broke",
        "The town insisted that the miller agree to go",
        "The site was not loading at all",
        "The mill is not old but the best",
        "The flood drowned not only goats but rams",
        "“It broke,” Berg said",
    ],
)
def test_a_statement_is_whole(found):
    assert is_whole(found)


@pytest.mark.parametrize(
    "found",
    [
        "The dam broke and the town below it…",  # cut
        "Berg said “it broke",  # a mark without its mate
        "Was sold to the town",  # a verb without a subject
        "Which broke",
        "Because it rained",
        "The mayor spoke of",  # words that govern or own another
        "The dam broke because",
        "The mayor praised his",
        "The mill was sold, but the town",  # half a sentence
        "The court ruled that the law",
        "The weavers moved to a state",  # which one?
        "The weavers played well, winning",
        "The flood drowned not only goats",
        "The one made",
        "With the miller saying that it broke",
    ],
)
def test_what_waits_for_a_word_is_not_whole(found):
    assert not is_whole(found)


def test_a_clause_that_has_no_earlier_end_stands_whole():
    told = (
        "The council that was chosen in the spring by the bakers, the shepherds and the ferrymen of nine villages "
        "agreed that the names of those who had built the wall would be read out"
    )
    assert made(f"{told} ‹on Monday›.") == told


@pytest.mark.parametrize("last", ["the", "of the", "8.1", "an 8", "it", "and his"])
def test_a_text_is_not_cut_at_a_word_that_waits(last):
    told = "The mayor of Kelm told the elders of nine villages how the price of flour fell"
    assert cut(f"{told} {last} {'shepherdesses ' * 9}") == f"{told}…"
