"""Titles: one clause that stands alone, says nothing false, and is short enough."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline.syntax.tagged import cut, tag
from timeline.titles import LIMIT, title
from timeline.titling.endings import is_whole


def made(marked: str, *before: str) -> str:
    """The title of a sentence whose date words stand between ‹ and ›."""
    start, end = marked.index("‹"), marked.index("›") - 1
    return title(marked.replace("‹", "").replace("›", ""), start, end, before)


DATE_WORDS_GO = [
    ("The dam broke ‹on Monday›.", "The dam broke"),
    ("‹On Monday›, the dam broke.", "The dam broke"),
    ("The mayor, ‹on Monday›, opened the dam.", "The mayor opened the dam"),  # two commas with them
    ("Two bridges, ‹in May›, fell.", "Two bridges fell"),
    ("The dam broke (‹on Monday›).", "The dam broke"),  # an empty bracket
    ("The ‹2015› pact ended the feud.", "The pact ended the feud"),
    ("A ‹June 3› hearing was called off.", "A hearing was called off"),
    ("A ‹March› appeal was heard by the court.", "An appeal was heard by the court"),  # the article follows its noun
    ("An ‹August› vote was held.", "A vote was held"),
    ("‹Last month›'s flood drowned the valley.", "The flood drowned the valley"),  # a possessive becomes an article
    ("The mayor praised ‹last week›’s vote.", "The mayor praised the vote"),
    (
        "The flood since the ‹May 3, 2001›, storm was the worst of all.",
        "The flood since the storm was the worst of all",
    ),
    ("The works ‹announced in May› were dropped.", "The works were dropped"),
    (
        "In a letter sent ‹on Monday›, the town asked the builders to stop.",
        "In a letter, the town asked the builders to stop",
    ),
    ("The wall broke only ‹on Monday›.", "The wall broke"),
    ("Goats were counted in the valley ‹in 1997› and 1998, and all were well.", "Goats were counted in the valley"),
    ("The town described the events of ‹today› as sad.", "The town described the events as sad"),
    ("By ‹1956› Ruritania had sent nine ships.", "Ruritania had sent nine ships"),
    ("Talks went on well into ‹the night›.", "Talks went on"),
    ("The mayor called ‹on Monday›, on the guards to stay calm.", "The mayor called on the guards to stay calm"),
    ("In ‹1955› armed groups from the hills burned the mill.", "Armed groups from the hills burned the mill"),
    (
        "‹On Monday›, the fifth day of the flood, the dam broke.",
        "The dam broke",  # with what stood beside the date
    ),
    ("The ferry of Anna Berg, the engineer, ‹in May› sank.", "The ferry of Anna Berg sank"),
    ("Raids killed 25 goats ‹on Saturday› and Sunday in the hills.", "Raids killed 25 goats in the hills"),
    ("Rain is due in the hills until at least ‹Friday›.", "Rain is due in the hills"),
    ("The mayor will be back ‹on Monday› at two.", "The mayor will be back at two"),  # "back" says something
    ("The mill was not being watched ‹by May›.", "The mill was not being watched"),
    ("The guards left after ‹last week› burning the barn.", "The guards left after burning the barn"),
    ("On the cold, clear ‹night of May 5›, Anna Berg slept in Kelm.", "Anna Berg slept in Kelm"),
    ("Kelm launched nine kites in April and ‹June›.", "Kelm launched nine kites"),  # with the other month
    (
        "Kelm launched nine kites in April and ‹June› that crossed the hills.",
        "Kelm launched nine kites that crossed the hills",
    ),
    (
        "The barn was owned by the brother of ‹2012› 5th District mayor Ida Holm.",
        "The barn was owned by the brother of 5th District mayor Ida Holm",
    ),
]

WHOLE = [
    # Who says it stands after what is said, whatever the verb.
    (
        "The old lighthouse is a ruin that nobody has painted since its keeper left, Anna Berg suggested ‹Monday›.",
        "The old lighthouse is a ruin that nobody has painted since its keeper left, Anna Berg suggested",
    ),
    (
        "The goats were too old to climb, the shepherd joked ‹on Sunday›.",
        "The goats were too old to climb, the shepherd joked",
    ),
    (
        "The ferry will never be sold, Anna Berg vowed ‹Tuesday› in Kelm.",
        "The ferry will never be sold, Anna Berg vowed",
    ),
    # A pronoun with its verb in one word has no other subject.
    (
        (
            "Ostheim means to sell its ferries to the islands, but they'll be worth far less once the bridge opens "
            "‹next year›."
        ),
        "Ostheim means to sell its ferries to the islands, but they'll be worth far less once the bridge opens",
    ),
    (
        "The mayor praised the divers, and they've asked for better boats ‹this week›.",
        "The mayor praised the divers, and they've asked for better boats",
    ),
    # A town and its region describe what follows.
    (
        "‹In May›, a faulty clock caused a Kelm, Ruritania, baker to be charged for nine hundred loaves.",
        "A faulty clock caused a Kelm, Ruritania, baker to be charged for nine hundred loaves",
    ),
    ("Kelm, Ruritania, police found the goats ‹on Monday›.", "Kelm, Ruritania, police found the goats"),
    (
        "The mayor fell after the Kelm, Ruritania, mill fire ‹on Monday›.",
        "The mayor fell after the Kelm, Ruritania, mill fire",
    ),
    ("In Kelm, Ruritania, police found the goats ‹on Monday›.", "In Kelm, Ruritania, police found the goats"),
    # What a verb of asking waits for comes after an aside.
    (
        (
            "The council passed a rule that would allow owners of the ‹2011› barges, along with their crews, to cross "
            "the harbour for nothing."
        ),
        "A rule would allow owners of the 2011 barges, along with their crews, to cross the harbour for nothing",
    ),
    (
        "The storm forced the guards, among them nine old men, to leave the tower ‹on Monday›.",
        "The storm forced the guards, among them nine old men, to leave the tower",
    ),
    # Rather long than without what a noun is known by.
    (
        (
            "An audit ‹in 2015› found that the harbour board knew the names of the owners of only nine of the three "
            "hundred barges it had let into the docks."
        ),
        (
            "An audit found that the harbour board knew the names of the owners of only nine of the three hundred "
            "barges it had let into the docks"
        ),
    ),
    (
        (
            "The strike may have been triggered in part by the wish of the guards to show the harbour that they can "
            "act without the mayor after the council chose to sell the mills ‹in June› and to close the bridge."
        ),
        (
            "The strike may have been triggered in part by the wish of the guards to show the harbour that they can "
            "act without the mayor after the council chose to sell the mills in June and to close the bridge"
        ),
    ),
    # What "rather than" governs is a verb, and a right is one against something.
    (
        (
            "‹June 10›: Jan Holm openly asserts his right against unfair searches rather than answer letters from the "
            "guards of the harbour of Ostheim about the goats of the mayor and his wife"
        ),
        "Jan Holm openly asserts his right against unfair searches rather than answer letters",
    ),
    # "After finding" keeps what was found.
    (
        (
            "The firm ‹last week› took the game off its shelves after finding that it had been showing children the "
            "way to the mine."
        ),
        "The firm took the game off its shelves after finding that it had been showing children the way to the mine",
    ),
    # Nothing of one clause with the verb of another.
    (
        (
            "The guide says nine women and two men hurt when a bus hit a wall ‹on Monday› were resting at the inn on "
            "Tuesday."
        ),
        "A bus hit a wall",
    ),
    (
        "Nine people were hurt when a ferry - whose pilot was later jailed -- rolled over and sank ‹on Monday›.",
        "A ferry sank",
    ),
]

DATE_WORDS_STAY = [
    ("‹This week› saw the first vote.", "This week saw the first vote"),  # they are the subject
    ("‹Friday› brought rain to the valley.", "Friday brought rain to the valley"),
    ("The deadline is ‹Friday›.", "The deadline is Friday"),  # they are all that is said
    ("The river is at its lowest level ‹since 1976›.", "The river is at its lowest level since 1976"),
    ("It was the first flood ‹since 1976›.", "The flood was the first since 1976"),
    ("The mill has not run ‹since May›.", "The mill has not run since May"),
    ("The engineer did not leave ‹until 2016›.", "The engineer did not leave until 2016"),
    ("It was the sixth rate cut ‹of the year›.", "The rate cut was the sixth of the year"),  # and not of all time
    ("Sunday was the wettest day of ‹the month› in Kelm.", "Sunday was the wettest day of the month in Kelm"),
    (
        "The flood was the first to reach the town ‹in ten years›.",
        "The flood was the first to reach the town in ten years",
    ),
    ("The bridge won't open ‹until May›.", "The bridge won't open until May"),  # denied, too
    ("The town dropped the works announced ‹in May›.", "The town dropped the works announced in May"),  # not in May
    ("The mills built ‹before 1990› will be shut.", "The mills built before 1990 will be shut"),
    ("Anna Berg said that ‹the next two months› will be dry.", "The next two months will be dry"),
    ("The council set a new date of ‹Jan. 7›.", "The council set a new date of Jan. 7"),
    ("Karl Holm led the mill for much of ‹2011›.", "Karl Holm led the mill for much of 2011"),
    (
        "Karl Holm joined the mill ‹at the end of the summer› fair week.",
        "Karl Holm joined the mill at the end of the summer fair week",
    ),
    (
        "Sales of the mill fell to 40 tons from 52 tons ‹a year earlier›.",
        "Sales of the mill fell to 40 tons from 52 tons a year earlier",
    ),
    ("Karl Holm spent his ‹last decade› feeding goats.", "Karl Holm spent his last decade feeding goats"),
    ("The siege lasted ‹until 25 July›.", "The siege lasted until 25 July"),
    ("The fair runs through ‹March 11›.", "The fair runs through March 11"),
    ("Both sides spent ‹the spring› in the hills.", "Both sides spent the spring in the hills"),
    ("The mill renames the boat for the ‹2008› model year.", "The mill renames the boat for the 2008 model year"),
    ("Founded ‹in 1990›, the club has won nine cups.", "Founded in 1990, the club has won nine cups"),
    ("The vote, first planned for ‹May›, was put off.", "The vote, first planned for May, was put off"),
    ("The council proclaimed ‹May 5›, the day of the vote, a holiday.", "The council proclaimed May 5"),
    (
        "The weavers and their families face a bleak ‹Christmas›.",
        "The weavers and their families face a bleak Christmas",
    ),  # a noun
    ("The king referred to ‹May 5› in his speech.", "The king referred to May 5 in his speech"),
    ("The town has seen no floods like ‹in 1990›.", "The town has seen no floods like in 1990"),  # compared
    ("The council says ‹2001› and 2002 will be lean.", "2001 and 2002 will be lean"),  # they are the subject
    ("The old year was lean and ‹the first half of 2002› was worse.", "The first half of 2002 was worse"),
    ("The town has passed its ‹2007› budget.", "The town has passed its 2007 budget"),  # it tells which
    ("The weavers blame the ‹May 5› raid for it.", "The weavers blame the May 5 raid for it"),
    ("Goats are dear in the ‹third-quarter› lists.", "Goats are dear in the third-quarter lists"),
    ("The guild gave up a toll for ‹2007›.", "The guild gave up a toll for 2007"),
    ("Karl Holm won nine cups at the Kelm Games ‹2012›.", "Karl Holm won nine cups at the Kelm Games 2012"),
    ("Sales fell from 52 tons ‹in May› to 40 tons.", "Sales fell from 52 tons in May to 40 tons"),
    ("The feud dates back to ‹the 1980s›.", "The feud dates back to the 1980s"),
    ("The mill will be shut for the weavers ‹until May›.", "The mill will be shut for the weavers until May"),
    (
        "Anna Berg opened the fair (a stall costs two crowns and will be shut ‹in May›) and left.",
        "A stall costs two crowns and will be shut in May",  # in brackets is a clause of its own
    ),
    ("A weaver born ‹in 1856›, Anna Berg built the mill.", "A weaver born in 1856, Anna Berg built the mill"),
    ("The feud led to Karl Holm leaving ‹in 1979›.", "The feud led to Karl Holm leaving in 1979"),
    (
        "The gates were open between noon and ‹3 p.m. on Friday›.",
        "The gates were open between noon and 3 p.m. on Friday",
    ),
    ("Flour is to rise by 2% next year and by 3% ‹in 1991›.", "Flour is to rise by 2% next year and by 3% in 1991"),
    ("The court is due to rule ‹in July› or August.", "The court is due to rule in July or August"),  # in one
    ("The court is due to rule in July or ‹August›.", "The court is due to rule in July or August"),
    ("The mill made nine tons in the year ending ‹in June›.", "The mill made nine tons in the year ending in June"),
    (
        "The guild gave two bells to the town, ‹in 1997› and a third recently.",
        "The guild gave two bells to the town, in 1997 and a third recently",  # each has its date
    ),
    (
        "Flour cost ten crowns ‹in 1990› and twelve crowns in 1991.",
        "Flour cost ten crowns in 1990 and twelve crowns in 1991",
    ),
    (
        (
            "The figures, covering ‹the past three decades›, also show high prices in many of the poorer towns such "
            "as Kelm and Ostheim by the sea."
        ),
        "The figures, covering the past three decades, also show high prices",
    ),
]

ONE_CLAUSE = [
    (
        "The figures published by the town ‹in May›, showed that the dam is weak.",
        "The figures published by the town showed that the dam is weak",
    ),  # a wrong comma
    (
        "Papers seen by the court ‹in May› show that the dam is weak.",
        "Papers seen by the court show that the dam is weak",
    ),
    (
        "Looking back: the night train to Ostheim leaves from a new hall ‹in May›.",
        "The night train to Ostheim leaves from a new hall",
    ),
    ("The mayor promised today to open the dam ‹in May›.", "The mayor promised to open the dam"),  # whose today?
    (
        "The mill owner argued that the dam broke a treaty ‹in May›.",
        "The mill owner argued that the dam broke a treaty",
    ),
    ("The firm wants to shut 80, or about a third, of its mills ‹by June›.", "The firm wants to shut 80 of its mills"),
    ("The dam broke ‹on Monday›; the council, which had been warned, says that nobody is to blame.", "The dam broke"),
    ("The dam broke ‹on Monday›, and the mayor resigned.", "The dam broke"),
    ("The dam broke on Sunday, and the mayor resigned ‹on Monday›.", "The mayor resigned"),
    ("The mayor opened the dam and left the town ‹on Monday›.", "The mayor left the town"),  # with its subject
    ("The dam broke ‹on Monday›, drowning the valley.", "The dam broke"),
    ("The report comes after the builders stopped work ‹yesterday›.", "The builders stopped work"),
    ("The builders stopped work because the money ran out ‹in May›.", "The money ran out"),
    ("The dam, which broke ‹on Monday›, was old.", "The dam broke"),
    ("The mayor thanked Anna Berg, the engineer, who came ‹on Monday›.", "Anna Berg came"),
    ("It was ‹in 2015› that the dam broke.", "The dam broke"),
    ("Fires have burned since the wall broke and sank ‹in May›.", "The wall sank"),  # "and" goes on within its clause
    ("Many saw the wall, and men who came ‹in May› stole it.", "Men came"),
    ("In the hills of the north the dam broke ‹on Monday›.", "In the hills of the north the dam broke"),
    ("The wall broke ‹on Monday› and on April 26 General Berg left the town.", "The wall broke"),
    ("The mayors — those, that is, of the old towns — met ‹on Monday›.", "The mayors met"),
    ("At least 20 men left ‹on Monday›.", "At least 20 men left"),
    ("More than 20 men left ‹on Monday›.", "More than 20 men left"),
    ("Walls are to be razed and mills closed ‹by May›.", "Walls are to be razed and mills closed"),
    ("The report sent ‹in May› cleared the mayor.", "The report cleared the mayor"),
    ("The law, passed ‹in May›, bars the mayor from office.", "The law, passed in May, bars the mayor from office"),
    ("Three ships, the Anna, the Berg and the Holm, sank ‹in May›.", "Three ships sank"),
    ("Officials blamed the flood, the third of its kind, on rain ‹on Monday›.", "Officials blamed the flood on rain"),
    (
        "Between the hills, in the old town, three mills burned ‹on Monday›.",
        "Between the hills, in the old town, three mills burned",
    ),
    ("Mills in Ost, West and Mittel closed ‹in May›.", "Mills in Ost, West and Mittel closed"),  # a list stays whole
    (
        "The baker bitten by the dog, a poodle, was brought home ‹on Monday›.",
        "The baker bitten by the dog was brought home",
    ),
    ("Boats sold by the town, which owns a yard, have been lost ‹in May›.", "Boats sold by the town have been lost"),
    ("Crates had been opened and letters burned ‹in May›.", "Crates had been opened and letters burned"),
    (
        "Berg was jailed ‹in June› after admitting that he stole a boat in March that year.",
        "Berg was jailed after admitting that he stole a boat in March that year",
    ),
    (
        "Laws on food containing freshly milled flour come into force ‹today›.",
        "Laws on food containing freshly milled flour come into force",
    ),
    ("Berg spoke to the guards ‹last week› but after much talk, went home.", "Berg spoke to the guards"),
    (
        "Many a boat lies there, including eight old ferries, which are to sail ‹in May›.",
        "Eight old ferries are to sail",
    ),
    (
        "A third of men aged between 15 and 24 left the valley ‹in May›.",
        "A third of men aged between 15 and 24 left the valley",
    ),
    ("But ‹on Monday›, the dam broke.", "The dam broke"),
    ("However, the dam broke ‹on Monday›.", "The dam broke"),
    ("So far the firm has sold ten mills ‹this year›.", "So far the firm has sold ten mills"),
    ("So the firm sold ten mills ‹in May›.", "The firm sold ten mills"),
    ("Instead of a bridge, the council built a ferry ‹in May›.", "Instead of a bridge, the council built a ferry"),
    ("Meanwhile, the dam broke ‹on Monday›.", "The dam broke"),
    ("OSTHEIM, July 25 (Gazette) — Three mayors met ‹on Friday›.", "Three mayors met"),  # a dateline
    ("Ostheim, Ruritania — Three mayors met ‹on Friday›.", "Three mayors met"),
    ("OSTHEIM, ‹July 25› (Gazette) — Three mayors met.", "Three mayors met"),
    ("OSTHEIM/KELM, Ruritania, (Gazette) – Three mayors met ‹on Friday›.", "Three mayors met"),
    ("Kelm, Ruritania - Three mayors met ‹on Friday›.", "Three mayors met"),
    ("OST KELM - Three mayors met ‹on Friday›.", "Three mayors met"),
    ("The budget of ‹1986›/87 was passed.", "The budget was passed"),  # the rest of a range goes with it
    ("The mill ran on the nights of ‹May 2›-3, and all slept.", "The mill ran on the nights"),
    ("Two towns were cut off ‹on Friday›.", "Two towns were cut off"),  # no preposition
    ("The mayor said ‹on Friday›, that the dam broke.", "The mayor said that the dam broke"),
]

ABOUT_A_NOUN = [
    ("The town wept at the murder of the guard Karl Holm, who was found ‹in May›.", "The guard Karl Holm was found"),
    ("The mill was blamed by the parents of Anna Berg, who was drowned ‹in May›.", "Anna Berg was drowned"),
    (
        "The mill was blamed by the parents of Anna Berg, who fled ‹in May›.",
        "The mill was blamed by the parents of Anna Berg, who fled in May",  # she or they
    ),
    ("A director of a firm that broke the dam ‹in May› has resigned.", "A firm broke the dam"),
    ("Anna Berg, the head of Ostwerke, which closed two mills ‹in May›, wept.", "Ostwerke closed two mills"),
    ("Troops withdrew into Ostheim, which was freed ‹in May›.", "Ostheim was freed"),
    ("Crowds met in the home town of the singer Karl Holm, who died ‹in May›.", "The singer Karl Holm died"),  # no town
    (
        "Fires burned in the hills north of Ostheim, which ‹in May› killed nine.",
        "Fires burned in the hills north of Ostheim, which in May killed nine",
    ),  # not Ostheim
    ("The ferry across the strait, which was sold ‹in May›, must run again.", "The ferry across the strait was sold"),
    ("The worst of it was the Battle of Ostheim, which began ‹in May›.", "The Battle of Ostheim began"),
    ("The army launched a raid that ended ‹in May›.", "A raid ended"),
    ("The army launched a raid against Ostheim that ended ‹in May›.", "A raid against Ostheim ended"),
    ("It is not clear whether Berg, who resigned ‹in May›, will be heard.", "Berg resigned"),
    ("A plan was found in which ten mills were to be sold ‹by May›.", "Ten mills were to be sold"),
    (
        "The town has no engineer who came ‹in May›.",
        "The town has no engineer who came in May",
    ),  # not: no engineer came
    ("He was the first man who crossed the hills ‹in May›.", "He was the first man who crossed the hills in May"),
    ("Talks that end ‹in May› do harm.", "Talks that end do harm"),  # not: talks end
    ("Berg was a soldier who fell ‹in May›.", "Berg fell"),
]

WHOM_A_PRONOUN_MEANS = [
    ("A judge heard Karl Holm. The 25-year-old left", "He left Kelm ‹in May›.", "The 25-year-old left Kelm"),
    ("Karl Holm fell ill", "The council sent him to Kelm ‹in May›.", "The council sent Karl Holm to Kelm"),
    ("Karl Holm fell ill", "Paul Ordal met the mayor to tell him ‹in May›.", "Paul Ordal met the mayor to tell him"),
    (
        "Karl Holm fell ill",
        "The mill board confirmed that he would leave ‹in May›.",
        "The mill board confirmed that Karl Holm would leave",  # no board is "he"
    ),
    (
        "Anna Berg, 41, a guard of the Old Gate all her life, was held.",
        "She was freed ‹on Monday›.",
        "Anna Berg was freed",
    ),
    (
        "The car company Ostwagen cut 300 jobs. It may sell its yard.",
        "It also plans to close two mills ‹by May›.",
        "Ostwagen also plans to close two mills",
    ),
    ("Ostwerke Inc cut 300 jobs.", "It sold its yard ‹in May›.", "Ostwerke Inc sold its yard"),
    ("The bridge of Ostheim fell. It was old.", "It cost a fortune ‹in May›.", "The bridge of Ostheim cost a fortune"),
    ("The bridge fell.", "It had been mended ‹in May›.", "The bridge had been mended"),
    ("The bridge carries 90 carts a day.", "It was mended ‹in May›.", "The bridge was mended"),
    ("The storm broke the bridge.", "It was mended ‹in May›.", "It was mended"),  # storm, or bridge?
    ("The council approved the bridge.", "It will open ‹in May›.", "It will open"),
    ("The bridge fell.", "It was a blow to the town ‹in May›.", "It was a blow to the town"),  # that it fell
    (
        "The drawing of a bridge dates from the war.",
        "It went into a drawer ‹in May›.",
        "The drawing of a bridge went into a drawer",
    ),
    ("The bridge fell.", "Its stones were sold ‹in May›.", "The bridge’s stones were sold"),
    ("The bridge fell.", "Its mayor resigned ‹in May›.", "Its mayor resigned"),  # of a town
    ("The bridge fell.", "She was mended ‹in May›.", "She was mended"),
    ("The ferry sank.", "She was raised ‹in May›.", "The ferry was raised"),
    (
        "The inquiry ended: the owners of the Harrier are to blame.",
        "They must pay ‹by May›.",
        "The owners of the Harrier must pay",
    ),
    ("The firm paid guards with the gains.", "They left ‹in May›.", "They left"),
    ("Berg, 52, was jailed for bribes to Karl Holm.", "He was freed ‹in May›.", "Berg was freed"),
    ("Anna Berg first warned the town.", "She left ‹in May›.", "Anna Berg left"),
    ("KELM, May 3 (Reuters) — Anna Berg fell ill.", "She left ‹in May›.", "Anna Berg left"),
    ("Mr Berg was sworn in.", "“The dam is safe,” he told a crowd ‹in May›.", "“The dam is safe,” Berg told a crowd"),
    ("Anna Berg led the party.", "She resigned ‹in May›.", "Anna Berg resigned"),
    ("Anna Berg led the party. She was a teacher.", "She resigned ‹in May›.", "Anna Berg resigned"),
    ("The mayor, Karl Holm, denied it.", "He is due in court ‹in May›.", "Karl Holm is due in court"),
    ("The mayor denied it.", "He is due in court ‹in May›.", "The mayor is due in court"),
    ("“I am sorry,” said Anna Berg.", "She resigned ‹in May›.", "Anna Berg resigned"),
    ("The rebels took the town.", "They were driven out ‹in May›.", "The rebels were driven out"),
    ("The company is sorry.", "It plans to close two mills ‹in May›.", "The company plans to close two mills"),
    ("", "Karl Holm saw the dam, and ‹in May› he left.", "Karl Holm left"),  # in the same sentence
    (
        "Karl Holm spoke in Kelm.",
        "Anna Berg had announced that she will come ‹in May›.",
        "Anna Berg had announced that she will come",  # who says so is she
    ),
    (
        "Karl Holm spoke in Kelm.",
        "He also claims that he left the ship ‹in May›.",
        "Karl Holm also claims that he left the ship",
    ),
    ("Anna Berg led the party.", "Her victory ‹in May› came late.", "Anna Berg’s victory came late"),
    ("The man had gone to Kelm.", "He was caught there ‹in May›.", "The man was caught there"),  # Kelm is no man
    ("Anna Berg led the party.", "“The dam is weak,” she said ‹on Monday›.", "“The dam is weak,” Anna Berg said"),
    (
        "Karl Holm spoke in Kelm.",
        "Anna Berg told the old council of the town she is keen to go back to its mills and take part in all ‹in May›.",
        "Anna Berg told the old council of the town she is keen to go back to its mills and take part in all",
    ),
    ("Anna Berg met Karl Holm.", "He left ‹in May›.", "Karl Holm left"),  # no woman
    ("Anna Berg met Maria Holm.", "She left ‹in May›.", "Anna Berg left"),  # who did something before
    ("Berg met Holm.", "He left ‹in May›.", "He left"),  # either of them
    ("Karl Holm said that his wife was ill.", "She died ‹in May›.", "She died"),  # another
    ("Norway recalled its envoy.", "He left ‹in May›.", "He left"),  # no country
    ("General Motors will cut jobs.", "He left ‹in May›.", "He left"),  # no firm
    ("The talks between Anna Berg and Karl Holm failed.", "They will meet ‹in May›.", "They will meet"),
    ("The company is sorry.", "It was known ‹in May› how bad things were.", "It was known how bad things were"),
    ("Anna Berg led the party.", "She met Berg ‹in May›.", "She met Berg"),  # not: Berg met Berg
    ("A fireman saw the flood.", "He was freed ‹in May›.", "The fireman was freed"),
    ("Anna Berg led the party. But she was often ill.", "She resigned ‹in May›.", "Anna Berg resigned"),
    ("Anna Berg led the party. The hall was cold.", "She resigned ‹in May›.", "Anna Berg resigned"),  # no hall is she
    ("Anna Berg led the party. The mayor of Kelm was ill.", "She resigned ‹in May›.", "She resigned"),
    ("The rebels took three towns.", "They were driven out ‹in May›.", "The rebels were driven out"),
    ("Ostjet cut 300 jobs.", "It plans to buy two planes ‹by May›.", "Ostjet plans to buy two planes"),
    ("Anna Berg was ill. Rain fell and Berg slept.", "She resigned ‹in May›.", "Anna Berg resigned"),
    ("Berg said the nine men were ill.", "Men said they would be home ‹by May›.", "Men said they would be home"),
    (
        "Karl Holm said the nine men were ill.",
        "Karl Holm hopes they will be home ‹by May›.",
        "Karl Holm hopes the nine men will be home",  # he alone is not they
    ),
    ("Ostjet cut 300 jobs.", "It followed a strike ‹in May›.", "It followed a strike"),  # as what happened may
    (
        "Karl Holm, of the mill, said he had seen Anna Berg.",
        "“He left the town ‹in May›.”",
        "“He left the town in May”",  # whom somebody quoted means
    ),
    (
        "",
        (
            "The council of Ostheim says it is already looking at nine of the mills in the valley, with a lot of new "
            "rules due ‹by May›."
        ),
        (
            "The council of Ostheim says it is already looking at nine of the mills in the valley, with a lot of new "
            "rules due by May"
        ),  # it says so itself
    ),
    ("", "The mayor was ill when he left ‹in May›.", "The mayor was ill when he left"),
]

WHAT_IS_POINTED_AT = [
    ("This law was passed ‹in May›.", "The law was passed"),
    ("These laws were passed ‹in May›.", "The laws were passed"),
    ("This is Kelm’s worst flood ‹since 1976›.", "The flood is Kelm’s worst since 1976"),
    ("They were the first guards to come ‹in May›.", "The guards were the first to come"),
    ("It was the lowest rate of growth ‹since 1976›.", "The rate of growth was the lowest since 1976"),
    ("It was the first time he came ‹in May›.", "It was the first time he came in May"),  # no time was the first
    ("These include the flood ‹of May›.", "These include the flood"),  # no noun follows
    ("The mayor left that office ‹in May›.", "The mayor left the office"),
    ("The mayor said that guards came ‹in May›.", "Guards came"),  # points at nothing
]

WHOSE_THE_DATE_IS = [
    # A relative clause that cannot stand alone, a participle of the past: the date words stay with it.
    ("The town has a mayor who was born ‹in 1960›.", "The town has a mayor who was born in 1960"),
    ("The mill is run by men hired ‹in May›.", "The mill is run by men hired in May"),
    ("The hall, cut off by guards ‹in May›, was to open this week.", "The hall was cut off by guards"),
    ("Karl Holm, born in Kelm ‹in 1960›, has sold the mill.", "Karl Holm was born in Kelm"),
    ("Ostheim fears an accord reached with Kelm ‹in 1960›.", "An accord was reached with Kelm"),
    (
        "Ostheim has plans for the mills bought by Berg ‹in 1960›.",
        "Ostheim has plans for the mills bought by Berg in 1960",
    ),
    ("Ostheim has no accord reached with Kelm ‹in 1960›.", "Ostheim has no accord reached with Kelm in 1960"),
    (
        "Ostheim saw the barge Anna Berg steered past Kelm ‹in 1960›.",
        "Ostheim saw the barge Anna Berg steered past Kelm in 1960",
    ),
    ("Women hurt ‹on Monday› told of the flood.", "Women hurt on Monday told of the flood"),
    ("The mayor left it in a letter released ‹on Monday›.", "The mayor left it in a letter released on Monday"),
    ("A letter released ‹on Monday› says the dam is weak.", "A letter says the dam is weak"),  # it says so that day
    ("The guild met in a hall called the Ark ‹in May›.", "The guild met in a hall called the Ark"),  # always called so
    ("Rates are better than in a list released ‹on Monday›.", "Rates are better than in a list released on Monday"),
    # What is awaited or due, what was before, and what is so of what stands beside a noun, has a day of its own.
    ("Shepherds were eyeing a vote of the guild ‹on Monday›.", "Shepherds were eyeing a vote of the guild on Monday"),
    (
        "Ostheim called off a fair due ‹on Monday› in the old harbour.",
        "Ostheim called off a fair due on Monday in the old harbour",
    ),
    (
        "The court heard of Berg's previous stay in the prison of Kelm ‹in 1995›.",
        "The court heard of Berg's previous stay in the prison of Kelm in 1995",
    ),
    (
        "Berg has asked for bread and salt when he is freed from the prison ‹on June 29›.",
        "Berg has asked for bread and salt when he is freed from the prison on June 29",
    ),
    ("Berg admitted hiding the flour ‹on Monday›.", "Berg admitted hiding the flour on Monday"),
    (
        "Kelm, a poor village ‹in 1960›, is likely to lose its mayor.",
        "Kelm, a poor village in 1960, is likely to lose its mayor",
    ),
    (
        "The richest town will be Kelm, a poor village ‹in 1960›.",
        "The richest town will be Kelm, a poor village in 1960",
    ),
    ("The guild, without a hall ‹since May›, met in the mill.", "The guild, without a hall since May, met in the mill"),
    (
        "Berg, blaming the guards for ‹Monday› thefts, sent for the mayor.",
        "Berg, blaming the guards for Monday thefts, sent for the mayor",
    ),
    # Of several subjects the first, or one of what has moved, is or will be.
    (
        "The flood ‹in May› and the fire that came after it had cost the town its mills.",
        "The flood in May and the fire that came after it had cost the town its mills",
    ),
    (
        "The race from Kelm to Ostheim ‹on 3 April› has been moved to the valley.",
        "The race from Kelm to Ostheim on 3 April has been moved to the valley",
    ),
    # What two clauses tell with two dates: each has its own.
    ("In 2013, the town built the dam, ‹in 2015›, the guards sold the mill.", "The guards sold the mill"),
    (
        "‹By May 2016›, when Berg had led the guild for as long as Holm, the mayor had raised nine tons of flour.",
        "When Berg had led the guild for as long as Holm, the mayor had raised nine tons of flour",
    ),
    (
        "Subject to a vote of the guild ‹on March 26›, the sale of the mill is to end on April 17.",
        "Subject to a vote of the guild on March 26, the sale of the mill is to end on April 17",
    ),
    (
        "Ostheim will mend the dam by June, and perhaps open nine new mills on the banks of the river ‹by 2018›.",
        "Ostheim will mend the dam by June, and perhaps open nine new mills on the banks of the river by 2018",
    ),
    (
        "Berg was scolded for backing the guild, but in a letter ‹last year› argued that the dam was weak.",
        "Berg was scolded for backing the guild, but in a letter last year argued that the dam was weak",
    ),
    (
        "The guild asked that Berg should be fined but Karl Holm left the council ‹in May 2012› before it could meet.",
        "The guild asked that Berg should be fined but Karl Holm left the council in May 2012 before it could meet",
    ),
    ("Berg left the guild and ‹in May›, built a mill.", "Berg built a mill"),
    ("Berg earlier met the guild and ‹on Monday› told the town to leave.", "Berg told the town to leave"),
    ("Karl Holm broke the dam, and then - ‹in May› - sold the mill.", "Karl Holm then sold the mill"),
    ("Berg is looking forward to the fair ‹on Monday›.", "Berg is looking forward to the fair on Monday"),
    ("Anna Berg tells how, ‹in May›, the dam broke.", "Anna Berg tells how the dam broke"),
    ("It was not until after the dam broke ‹in May› that the guild met in the hall.", "The dam broke"),
    # What was still going on after something, what is from a time, and what a thing fell from.
    (
        "The guards were still mending the hall following a storm in the valley ‹on Saturday›.",
        "The guards were still mending the hall following a storm in the valley on Saturday",
    ),
    ("The band played nine songs from ‹1992›.", "The band played nine songs from 1992"),
    (
        "Sales fell to 60 tons in May from about 90 tons ‹in March›.",
        "Sales fell to 60 tons in May from about 90 tons in March",
    ),
    ("Ostheim vowed to keep ‹that day› from coming.", "Ostheim vowed to keep that day from coming"),
    ("The club won nine cups, triumphing ‹in 1907›.", "The club won nine cups, triumphing in 1907"),
    # A feast tells which of several things is meant.
    (
        "The guild has not ruled out a stay of ‹Christmas› barges.",
        "The guild has not ruled out a stay of Christmas barges",
    ),
    # What begins is of another time than what is told, and so is what has a date beside another one.
    (
        "The guards chose a captain for the games beginning ‹on Friday›.",
        "The guards chose a captain for the games beginning on Friday",
    ),
    ("Prices fell in June, matching a fall ‹in May›.", "Prices fell in June, matching a fall in May"),
    ("Sales fell from nine tons in 2016 to six ‹in 2017›.", "Sales fell from nine tons in 2016 to six in 2017"),
    ("Berg warned of figures showing a fall ‹in May›.", "Berg warned of figures showing a fall in May"),
    ("The mill shut its gates, sacking nine men ‹on Monday›.", "The mill shut its gates, sacking nine men"),  # at once
    # What is before or after, or since something, and what is so because of it.
    ("Holm has slept since the king freed him ‹in 1990›.", "Holm has slept since the king freed him in 1990"),
    ("Holm has been silent since his defeat ‹on Monday›.", "Holm has been silent since his defeat on Monday"),
    ("The mayor will leave after he meets the king ‹in May›.", "The mayor will leave after he meets the king in May"),
    ("Berg was in jail for stealing a goat ‹in May›.", "Berg was in jail for stealing a goat in May"),
    ("Berg pleaded guilty to stealing a goat ‹in May›.", "Berg pleaded guilty to stealing a goat in May"),
    ("Holm led the guild until he fell ill ‹in May›.", "Holm fell ill"),
    ("Holm spoke, as he did in a speech ‹in May›.", "Holm spoke, as he did in a speech in May"),
    ("Berg died after a fall ‹on Monday›.", "Berg died after a fall"),  # on that day
    (
        "After the end of the war ‹in 1990›, the town has been poor.",
        "After the end of the war in 1990, the town has been poor",
    ),
    ("Berg wept when the dam broke ‹on Monday›.", "The dam broke"),
    (
        "The papers dispelled any notion Holm was joking when he first told of his plans ‹in May›.",
        "The papers dispelled any notion Holm was joking when he first told of his plans in May",
    ),
    # No day that is past is one of what is or has been.
    ("Berg has been charged over a raid in Kelm ‹last week›.", "Berg has been charged over a raid in Kelm last week"),
    ("The cup makes up for a defeat ‹two years ago›.", "The cup makes up for a defeat two years ago"),
    ("A raid in Kelm ‹last week› has led to talks.", "A raid in Kelm last week has led to talks"),
    ("Berg has been asked to stay in Kelm ‹on Monday›.", "Berg has been asked to stay in Kelm"),
    ("‹Friday›'s flood has woken the town.", "Friday's flood has woken the town"),
    ("The offer is a quarter of the price ‹on Nov. 2›.", "The offer is a quarter of the price on Nov. 2"),
    # A phrase beside a noun has its own.
    (
        "The king came to Kelm, the scene of a battle ‹last year›.",
        "The king came to Kelm, the scene of a battle last year",
    ),
    ("The king came to Kelm, the old town, ‹on Monday›.", "The king came to Kelm"),
    # A plan or a bid has its own time, and so has what is to be done.
    ("Holm defended the decision to play ‹on Saturday›.", "Holm defended the decision to play on Saturday"),
    ("The guild told of a fair to be held ‹in May›.", "The guild told of a fair to be held in May"),
    ("The walls stood until the dam broke ‹in May›.", "The dam broke"),  # it did
    ("The walls will stand until the dam breaks ‹in May›.", "The walls will stand until the dam breaks in May"),
    ("Karl Holm was a clerk before he led the mill ‹in May›.", "Karl Holm led the mill"),
    ("The council feared a series of raids that began ‹in May›.", "A series of raids began"),
    ("The king praised nine men who fell ‹in May›.", "Nine men fell"),
    ("The king told of the men and women who fell ‹in May›.", "The king told of the men and women who fell in May"),
    ("The king saw a number of guards and weavers who fell ‹in May›.", "A number of guards and weavers fell"),
    ("The guild told us today of a fair to be held ‹in May›.", "The guild told us of a fair to be held in May"),
    ("The vote is likely to be held ‹in May›.", "The vote is likely to be held"),
    (
        "Guards are looking at a report that a cart fell ‹on Monday›.",
        "Guards are looking at a report that a cart fell on Monday",
    ),
    # A noun that is not what the verb makes happen has a day of its own: what is judged, answered, followed, aimed at.
    (
        "Karl Holm praised the work of the divers after floods in two valleys ‹over the weekend›.",
        "Karl Holm praised the work of the divers after floods in two valleys over the weekend",
    ),
    ("Anna Berg praised the law ‹on Monday›.", "Anna Berg praised the law"),
    ("The mayor called it a reprisal for raids ‹this week›.", "The mayor called it a reprisal for raids this week"),
    (
        "The guild claimed a string of thefts in Kelm ‹on May 5› in which ten bells were lost.",
        "The guild claimed a string of thefts in Kelm on May 5 in which ten bells were lost",
    ),
    (
        "A judge rebuffed the guild’s attempt ‹earlier this year› to close the harbour.",
        "A judge rebuffed the guild’s attempt earlier this year to close the harbour",
    ),
    (
        "The truce offer follows a rise in fighting around the mill ‹in the past ten days›.",
        "The truce offer follows a rise in fighting around the mill in the past ten days",
    ),
    ("The council set a goal of clean rivers ‹by 2050›.", "The council set a goal of clean rivers by 2050"),
    (
        "A goal of clean rivers ‹by 2050› was announced in early 2022.",
        "A goal of clean rivers by 2050 was announced in early 2022",
    ),
    (
        "The mill was on track to cut its waste in half ‹by 2030›.",
        "The mill was on track to cut its waste in half by 2030",
    ),
    (
        "The polls show the guild is headed for a clear win ‹this weekend›.",
        "The polls show the guild is headed for a clear win this weekend",
    ),
    ("The town was headed for a good year ‹in May›.", "The town was headed for a good year"),
    # So has the subject of a verb that has another, and what a title would end before.
    (
        "The killing of two guards ‹in 2013› led to a trial in June 2014.",
        "The killing of two guards in 2013 led to a trial in June 2014",
    ),
    ("The judge ‹on Monday› fined the mill in a case from 2009.", "The judge fined the mill in a case from 2009"),
    (
        "Damage from fires at the mill over ‹the past month› is now put at ten crowns.",
        "Damage from fires at the mill over the past month is now put at ten crowns",
    ),
    (
        "The council voted last year for a rise in the town's budget ‹in 2013›.",
        "The council voted last year for a rise in the town's budget in 2013",
    ),
    (
        "The town asked a judge to stop the sale of the mill before the guild can review it in an ‹August› trial.",
        "The town asked a judge to stop the sale of the mill before the guild can review it in an August trial",
    ),
    (
        "The guild is holding talks with the mill ahead of a meeting of the owners ‹on Friday›.",
        "The guild is holding talks with the mill ahead of a meeting of the owners on Friday",
    ),
    (
        "The men were taken to the hospital before the departure of the fleet ‹earlier this month›.",
        "The men were taken to the hospital before the departure of the fleet earlier this month",
    ),
    (
        "Builders hoped to win the work after the collapse of the dam ‹in 2005›.",
        "Builders hoped to win the work after the collapse of the dam in 2005",
    ),
    (
        "Kelm has become a target for thieves, with two raids ‹last year› blamed on a gang.",
        "Kelm has become a target for thieves, with two raids last year blamed on a gang",
    ),
    (
        "Fishing is vital to Kelm, accounting for a third of its income ‹in 2013›.",
        "Fishing is vital to Kelm, accounting for a third of its income in 2013",
    ),
    (
        "The town had declared a week of mourning, ‹starting on 25 May›.",
        "The town had declared a week of mourning, starting on 25 May",
    ),
    (
        "The guild expects to lose money because of the law signed by Berg ‹last week›.",
        "The guild expects to lose money because of the law signed by Berg last week",
    ),
    (
        "The price will rise so that anyone born ‹from 2009› can never buy a boat.",
        "The price will rise so that anyone born from 2009 can never buy a boat",
    ),
    # Rather longer than without what is dated.
    (
        (
            "The town has sent nine of the old barges of the guild of the lower valley up the river to the mills of "
            "Kelm, as part of a plan to feed the poor after the great flood ‹last year›."
        ),
        (
            "The town has sent nine of the old barges of the guild of the lower valley up the river to the mills of "
            "Kelm, as part of a plan to feed the poor after the great flood last year"
        ),
    ),
]

LATE_VERBS = [
    (
        "The sale, expected to close ‹in April›, also calls for a hall.",
        "The sale, expected to close in April, also calls for a hall",
    ),
    ("Papers released ‹today› showed that the dam is weak.", "Papers showed that the dam is weak"),
    (
        "The town grows after the settlement of a claim lodged ‹in May›.",
        "The town grows after the settlement of a claim lodged in May",
    ),
    ("The yard says about 90 men and their families left ‹in May›.", "About 90 men and their families left"),
    (
        "Mills sold 40 tons, more than the 30 tons produced ‹in May›.",
        "Mills sold 40 tons, more than the 30 tons produced in May",
    ),
    (
        "Ships shot at in the bay where the ferry sank were hit by stones ‹on Monday›.",
        "Ships shot at in the bay where the ferry sank were hit by stones",
    ),
    ("It was late when Berg told her sons and prepared for the trip ‹in May›.", "Berg prepared for the trip"),
    ("The mill that burned ‹in May› and sank in June was old.", "The mill burned"),
    ("Berg said the mill had burned ‹in May› but did not say why.", "The mill had burned"),
    ("The town freed Anna — who was ill — the guard, ‹in May›.", "The town freed Anna, the guard"),
    ("Troops hold the old hall, which has two doors and is due to open ‹in May›.", "The old hall is due to open"),
    (
        "Berg, who’s been ill ‹since May›, said the dam is weak.",
        "Berg, who’s been ill since May, said the dam is weak",
    ),
    (
        "In fact, the plan the town made ‹in May›, has two parts.",
        "In fact, the plan the town made in May has two parts",
    ),
    ("Mr Holm told a meeting ‹on Monday›, the dam is weak.", "Mr Holm told a meeting, the dam is weak"),
    (
        "But the floods and the fires, the first ‹since May›, broke it.",
        "The floods and the fires, the first since May, broke it",
    ),
    (
        "Berg did not say ‹on Monday› whether the old mill, a part of the yard, will be shut.",
        "Berg did not say whether the old mill will be shut",
    ),
    ("The guards said nine men died ‹in May›, that six were old and that all were ill.", "Nine men died"),
    ("Three weeks after the wall broke, the mayor left the town ‹in May›.", "The mayor left the town"),
    (
        (
            "Output rose to 40 tons above the limit ‹in May›, as agreed by all of the mills and yards in the valley "
            "of the Kelm."
        ),
        "Output rose to 40 tons above the limit",  # not: to 40 tons
    ),
    ("The dam is safe, it was mended ‹on Monday›.”", "“The dam is safe, it was mended on Monday”"),  # somebody said so
]

WHO_SAYS_SO = [
    ("Anna Berg said that the dam broke ‹on Monday›.", "The dam broke"),
    ("The dam broke ‹on Monday›, Anna Berg said.", "The dam broke"),
    ("According to the council, the dam broke ‹on Monday›.", "The dam broke"),
    ("The dam broke ‹on Monday›, according to the council.", "The dam broke"),
    ("Anna Berg said the dam broke ‹on Monday›.", "The dam broke"),
    (
        "Anna Berg said ‹on Monday› that the dam broke.",
        "Anna Berg said that the dam broke",
    ),  # what is dated is her saying
    (
        "Anna Berg, the engineer, told reporters ‹on Monday› that the dam is weak.",
        "Anna Berg told reporters that the dam is weak",
    ),
    ("The dam is weak, Anna Berg, the engineer, said at the town hall ‹on Monday›.", "The dam is weak, Anna Berg said"),
    ("Anna Berg announced that she will leave the town ‹in May›.", "Anna Berg announced that she will leave the town"),
    (
        "“We will not talk about the dam,” Anna Berg said ‹on Monday›.",
        "“We will not talk about the dam,” Anna Berg said",
    ),
    ("“Safe” was the word that the engineer used ‹on Monday›.", "“Safe” was the word that the engineer used on Monday"),
    (
        "“The dam is safe, it was mended ‹on Monday›.",
        "“The dam is safe, it was mended on Monday”",
    ),  # half a pair of quotation marks is made whole
    ("The council said ‹on Monday›: “The dam is safe.”", "The council said: “The dam is safe.”"),
    ("Figures showed that prices fell ‹in May›.", "Prices fell"),
    ("Officials said France and Germany would send ships ‹in May›.", "France and Germany would send ships"),
    ("Officials said last night the vote would be held ‹in May›.", "The vote would be held"),
    ("The mayor told the council the dam would be mended ‹in May›.", "The dam would be mended"),
    (
        "He says the new laws, passed ‹in May›, will close the mills.",
        "The new laws, passed in May, will close the mills",
    ),
    ("A guard says the storm, which broke at noon, follows a flood ‹in May›.", "The storm follows a flood"),
    (
        "Guards are convinced Berg, wanted for the ‹May 5› raid, is in the hills.",
        "Guards are convinced Berg, wanted for the May 5 raid, is in the hills",  # they may be wrong
    ),
    (
        "“We swam across the lake ‹this morning› and it was cold.",
        "“We swam across the lake this morning”",
    ),  # whoever "we" are
    (
        (
            "“We have sold the mill of the old town ‹this week› and we look forward to what is to come "
            "next year in this valley of ours,” Berg said."
        ),
        "“We have sold the mill of the old town this week,” Berg said",
    ),
    ("The wall was weak, the court heard ‹last week›.", "The wall was weak, the court heard"),
    ("Raids must stop, the mayor told guards ‹on Sunday›.", "Raids must stop, the mayor told guards"),
    (
        "Officials said the vote, due in the hall of the old town, had been put off ‹on Monday›.",
        "The vote had been put off",
    ),
    (
        (
            "“We ask all of the people of the old town to stand by us,” Karl Holm, the mayor of Ostheim, told men in "
            "Kelm ‹today›."
        ),
        "“We ask all of the people of the old town to stand by us,” Karl Holm told men in Kelm",
    ),
]

NOTHING_LACKING = [
    ("Officials say the rescue could come ‹in November›, if not earlier.", "The rescue could come"),  # than when?
    ("Ostwerke said that effective ‹today› it had cut its prices.", "Ostwerke said that it had cut its prices"),
    (
        "Ruritania has been hit by the fall of the crown, which forced it to sell ships ‹in May›.",
        "Ruritania has been hit by the fall of the crown, which forced it to sell ships in May",
    ),
    ("The army had announced Berg, 54, was shot ‹on Monday›.", "Berg was shot"),  # an age is nobody
    (
        "Berg ‹last month› asked the judge who had jailed him for ten years over the mill to let him out.",
        "Berg asked the judge who had jailed him for ten years over the mill to let him out",
    ),
    (
        "The town ordered the firm that had built the old dam in the valley to mend it ‹by May›.",
        "The town ordered the firm that had built the old dam in the valley to mend it",
    ),
    (
        "Berg told the guards who stood at the gate to leave ‹on Monday›.",
        "Berg told the guards who stood at the gate to leave",
    ),
    ("The work is to end ‹in May›, but if we can do it better, we will do it.", "The work is to end"),  # another's if
    (
        (
            "The mayor said ‹on Sunday› that his council has done everything within its power to rescue 33 men trapped "
            "underground for many days, but would not venture a guess."
        ),
        (
            "The mayor said that his council has done everything within its power to rescue 33 men trapped underground "
            "for many days"
        ),
    ),
]

WHAT_THE_VERB_WAITS_FOR = [
    ("The works should be done by end-‹May› at the mill.", "The works should be done by end-May at the mill"),
    (
        "The guild said a fair planned for ‹May 5› was to go ahead.",
        "The guild said a fair planned for May 5 was to go ahead",
    ),
    ("The offer was the same as the one made ‹on Jan. 26›.", "The offer was the same as the one made on Jan. 26"),
    ("A flood drowned the mill late ‹on Friday› near the old bridge.", "A flood drowned the mill near the old bridge"),
    (
        (
            "The town was heading for a good year ‹in May›, with its sales of sacks and barges set to grow by a tenth "
            "or more in most of the old mills."
        ),
        "The town was heading for a good year",
    ),
    (
        "The walls are a part of the guild and mill plan to tame the river ‹by the end of 2014›.",
        "The walls are a part of the guild and mill plan to tame the river by the end of 2014",
    ),
    ("Talks on the mill ended in deadlock ‹last month› in Kelm.", "Talks on the mill ended in deadlock in Kelm"),
    ("Guards fled ‹on Monday›, warning they could not hold the dam.", "Guards fled"),
    ("The mill revised its ‹2016› forecast of sales.", "The mill revised its forecast of sales"),  # "its" stays
    ("Karl Holm was to return somewhere ‹in May›.", "Karl Holm was to return"),
    (
        "The mill said ‹on Monday› it expected its deal with the Barge and Rope Works of old Ostheim to close in May.",
        "The mill said it expected its deal with the Barge and Rope Works of old Ostheim to close in May",
    ),
    (
        "Before his trial Karl Holm had pleaded guilty to horse trading ‹in May› in Kelm.",
        "Before his trial Karl Holm had pleaded guilty to horse trading in Kelm",
    ),
    (
        "The guild met in a hall of the Union Against Floods ‹on Monday›.",
        "The guild met in a hall of the Union Against Floods",
    ),
    (
        "The mill is saving the new barge, named Halcyon, for the fair ‹in May› and the men will sail it.",
        "The mill is saving the new barge for the fair",  # it goes on after the aside
    ),
    (
        "The guild gave ten barges to the town just two days ‹before Christmas›.",
        "The guild gave ten barges to the town",
    ),
    (
        "The rise of Anna Berg, an engineer, to the helm of the mill ‹in May› was taken as a sign of change.",
        "The rise of Anna Berg to the helm of the mill was taken as a sign of change",
    ),
    (
        (
            "The mayor will call for the law on the sale of barges to foreign towns by the river to be changed at the "
            "fair in Kelm ‹on Sunday›."
        ),
        (
            "The mayor will call for the law on the sale of barges to foreign towns by the river to be changed at the "
            "fair in Kelm"
        ),
    ),
    (
        (
            "Anna Berg was quoted by a paper ‹on Monday› as saying the dam had broken in two places, and that the town "
            "and all of the mills below it would have to be left."
        ),
        "Anna Berg was quoted by a paper as saying the dam had broken in two places",
    ),
    (
        (
            "The first aim of the guild after it met ‹in May› was to convince the elders of the town that the mill "
            "needed a new wall."
        ),
        (
            "The first aim of the guild after it met was to convince the elders of the town that the mill needed a new "
            "wall"
        ),
    ),
    (
        "The age was set ‹in May› at seventy for those who come to the town from over the sea with their goats.",
        "The age was set at seventy for those who come to the town from over the sea with their goats",
    ),
    (
        (
            "The council pledged ‹on Monday› to not only keep the mill by the river in the hands of the town, but use "
            "it as a school."
        ),
        "The council pledged to not only keep the mill by the river in the hands of the town, but use it as a school",
    ),
    (
        "The vote came on the same day the court jailed the miller ‹in May›.",
        "The vote came on the same day the court jailed the miller",
    ),
    (
        "The high court emphasised ‹on Monday› that threats are a crime.",
        "The high court emphasised that threats are a crime",
    ),
]

WHAT_THE_DATE_TELLS = [
    ("Berg said the deal hangs on a vote, and the offer expires ‹on March 6›.", "The offer expires"),
    (
        "The firm said that the mill accounts for half of the sacks of the town ‹in May›.",
        "The mill accounts for half of the sacks of the town",
    ),
    (
        "The guards were mending the camp on Tuesday amid the storm, where they have slept ‹since May›.",
        "The guards were mending the camp on Tuesday amid the storm, where they have slept since May",
    ),
    (
        (
            "After selling itself to the town of Ostheim for ten thousand crowns ‹last year›, the mill is now the "
            "richest in the valley."
        ),
        (
            "After selling itself to the town of Ostheim for ten thousand crowns last year, the mill is now the "
            "richest in the valley"
        ),
    ),
    (
        (
            "On a visit to the old town hall of Ostheim by the sea ‹yesterday›, Anna Berg said that the works on the "
            "dam in the valley had been “slow and dear”."
        ),
        "Anna Berg said that the works on the dam in the valley had been “slow and dear”",  # her saying so is dated
    ),
    (
        (
            "The deal will cost the mill ten thousand crowns, experts said, making it the dearest that the town has "
            "seen ‹in ten years›."
        ),
        "The deal will cost the mill ten thousand crowns, experts said",
    ),
    (
        (
            "A speech ‹on Monday› by Berg, in which he said that walls must be mended and that gates would be shut, "
            "was hailed by the town."
        ),
        "A speech by Berg was hailed by the town",
    ),
    (
        (
            "The guild thanked the mayor, but Karl Holm, whose son drowned ‹in May› and is buried in Kelm, has left "
            "the town."
        ),
        (
            "The guild thanked the mayor, but Karl Holm, whose son drowned in May and is buried in Kelm, has left "
            "the town"
        ),
    ),
    (
        (
            "The old guild of the weavers still has a share of twelve sacks in every hundred under a plan for the "
            "valley drawn up by Berg ‹last May›."
        ),
        (
            "The old guild of the weavers still has a share of twelve sacks in every hundred under a plan for the "
            "valley drawn up by Berg last May"
        ),  # the participle is dated
    ),
    (
        (
            "The council of the valley set out its reasons when it weighed the rise in the toll against the ruin of "
            "the mills after the flood at Kelm ‹in 2011›."
        ),
        (
            "The council of the valley set out its reasons when it weighed the rise in the toll against the ruin of "
            "the mills after the flood at Kelm"
        ),  # the flood is
    ),
    (
        (
            "The weavers of the upper town asked the council on Monday for leave to send an envoy to the court of "
            "the king to plead for them ‹next May›."
        ),
        (
            "The weavers of the upper town asked the council on Monday for leave to send an envoy to the court of "
            "the king to plead for them next May"
        ),  # the infinitive is
    ),
    (
        (
            "The mayor of Kelm said ‹on Monday› that the old elder of the valley could meet the envoys and the guards "
            "from Ostheim, Berg and the far villages in the hills."
        ),
        "The mayor of Kelm said that the old elder of the valley could meet the envoys and the guards",  # no part of it
    ),
    (
        (
            "A weaver known in the valley as the old Karl told the best paper of the town, the Kelm Post, that guards "
            "had come to the mill ‹in May› to see if the miller would talk to them."
        ),
        "Guards had come to the mill to see if the miller would talk to them",
    ),
    ("When Anna Berg came to Kelm ‹in 1974› she was a girl.", "Anna Berg came to Kelm"),  # no comma parts the two
    ("The fair opens in Kelm on Friday and ‹Saturday›.", "The fair opens in Kelm"),  # on both
    ("The mayor was silent last Friday and ‹Saturday›.", "The mayor was silent"),
    (
        "The dam broke ‹in May›, and although the guild said that nobody drowned, the mayor left the town.",
        "The dam broke",  # "although" is of what follows
    ),
    ("Later ‹on Monday›, the guards left.", "The guards left"),
    (
        "The Barge, Rope and Mill Union head, Karl Holm, will answer ‹in May›.",
        "The Barge, Rope and Mill Union head will answer",
    ),
    ("“‹Today›’s vote is a farce,” Anna Berg said.", "“Today’s vote is a farce,” Anna Berg said"),  # nobody's words
]

NOTHING_FALSE = [
    "The guild has worked more like a small army ‹since May›.",
    "The grant was given mainly to mend the mill ‹in May›.",
    "The list of the guards is not to be read out ‹today› until noon.",
    "The mayor opened the fair ‹in May› with a speech that was short and sour.",
    "Founded by four weavers in the hills ‹in 1960›, the club is one of the best in Ruritania.",
    "The mill was either not open at all, or open at odd hours, ‹in May›.",
    "If the dam breaks ‹on Monday›, the town will drown.",
    "The town will drown if the dam breaks ‹on Monday›.",
    "The bridge could close ‹in March› unless the river falls.",
    "The dam will be opened ‹in May›, as long as the money comes.",
    "Whether the dam broke ‹on Monday› is unknown.",
    "Did the dam break ‹on Monday›?",
    "The minister denied that the dam broke ‹on Monday›.",
    "The minister denied that the wall fell and that the dam broke ‹on Monday›.",
    "No one believes that the dam broke ‹on Monday›.",
    "Officials hope that the dam will open ‹in May›.",
    "Anna Berg did not say that the dam broke ‹on Monday›.",
    "Nobody said that the dam broke ‹on Monday›.",
    "Anna Berg may have said that the dam broke ‹on Monday›.",
    "The council threatened to open the dam ‹on Monday›.",
    "The mayor accused the council of having hidden the report ‹in 2012›.",
    "The council called for an end to the works ‹by May›.",
    "The council plans to mend the dam ‹by 2030›.",
    "The dam nearly broke ‹in 2014›.",
    "The dam might have broken ‹in 2014›.",
    "The builders failed to mend the dam ‹in 2014›.",
    "Neither the mayor nor the council came ‹on Monday›.",
    "The builders either leave ‹on Monday› or lose the works.",
    "The builders did not stop work because the money ran out ‹in May›.",
    "The builders won't stop work because of the flood ‹in May›.",
    "The wall was to be mended ‹in May›, but the money ran out.",
    "The mayor will resign when the council meets ‹in May›.",
    "The author alleges that the council hid the report ‹in May›.",
    "The council will not talk ‹in May› while the guards stay in the town.",
    "The council described the wall ‹in May› as a danger to all.",
    "The storm turned the old harbour ‹in May› into a lake.",
    "One man was killed and two others were hurt ‹in May›.",
]


@pytest.mark.parametrize(
    ("marked", "expected"),
    DATE_WORDS_GO
    + DATE_WORDS_STAY
    + WHOLE
    + ONE_CLAUSE
    + ABOUT_A_NOUN
    + WHAT_IS_POINTED_AT
    + WHOSE_THE_DATE_IS
    + LATE_VERBS
    + WHO_SAYS_SO
    + NOTHING_LACKING
    + WHAT_THE_VERB_WAITS_FOR
    + WHAT_THE_DATE_TELLS,
)
def test_a_title_is_the_clause_that_the_date_belongs_to(marked, expected):
    assert expected == made(marked)


@pytest.mark.parametrize(("before", "marked", "expected"), WHOM_A_PRONOUN_MEANS)
def test_a_pronoun_is_named_where_no_other_can_be_meant(before, marked, expected):
    assert expected == made(marked, *[f"{one}." for one in before.rstrip(".").split(". ") if one])


@pytest.mark.parametrize("marked", NOTHING_FALSE)
def test_nothing_that_a_statement_needs_to_be_true_is_dropped(marked):
    found = re.findall(r"\w+", made(marked))
    assert found in (re.findall(r"\w+", re.sub("‹.*?›", "", marked)), re.findall(r"\w+", marked))


SHORTENED = [
    (
        (
            "Prices of wool in the valley fell sharply ‹this week› on fears that the new dam of the old guild may not "
            "hold the floods of the coming spring."
        ),
        "Prices of wool in the valley fell sharply",  # the noun goes with what it holds
    ),
    (
        (
            "The old council of the town signed ‹on Monday› a contract for the ferry line of all its islands to buy "
            "a score of barges and two ferries over there."
        ),
        "The old council of the town signed a contract",  # never "to buy a score"
    ),
    (
        (
            "The beginning of the year marked ‹in May› a doubling of all of the sales if compared "
            "to those of all of the years before."
        ),
        "The beginning of the year marked a doubling of all of the sales",  # no condition
    ),
    (
        "The engineer, sent from the capital to look at the dam, found ‹on Monday› that one wall of it had given way.",
        "The engineer found that one wall of it had given way",  # without the aside
    ),
    (
        (
            "In a speech before the town hall of Ostheim by the sea, the mayor promised ‹on Monday› to mend all "
            "of the old "
            "walls and gates."
        ),
        "The mayor promised to mend all of the old walls and gates",  # without the circumstance
    ),
    (
        (
            "The council opened the new dam ‹on Monday› in the presence of many guests from towns along the lower "
            "river of the old kingdom of Ruritania."
        ),
        "The council opened the new dam in the presence of many guests from towns",  # between two phrases
    ),
    (
        (
            "The well-known Ruritanian shipping firm Berg Brothers dismissed ‹on Monday› half of the men in its old "
            "yard on the far island."
        ),
        "Berg Brothers dismissed half of the men in its old yard on the far island",  # its name for its description
    ),
    (
        (
            "Anna Berg told reporters after a long meeting in the hall of old Ostheim ‹on Monday› that the town "
            "talks with "
            "nobody about it."
        ),
        "Anna Berg told reporters that the town talks with nobody about it",  # never "the town talks"
    ),
    (
        (
            "All ships in the harbour of the old town of Ostheim in the far north were sunk ‹on Monday› by a storm "
            "that came from over the sea to the west after two long weeks of heat and thunder in the hills."
        ),
        "All ships in the harbour of the old town of Ostheim in the far north were sunk by a storm",  # not "all ships"
    ),
    (
        (
            "The old guards of all of the far north of the valley had burned barns, mills, houses, and the old ships "
            "of the harbour ‹in May›."
        ),
        "The old guards of all of the far north of the valley had burned barns",  # not "barns, mills" without "and"
    ),
    (
        "The last of the guards of the valley met the new diplomatic, military, and civil envoys of the town ‹in May›.",
        "The last of the guards of the valley met the new diplomatic, military, and civil envoys of the town",
    ),
    (
        "Three of the largest mills in the towns by the river were sold at quite low prices ‹in May›.",
        "Three of the largest mills in the towns by the river were sold at quite low prices",
    ),
    (
        (
            "The council said ‹on Monday› that it would not close the bridge because of the floods in the valley and "
            "in all of the towns and villages below it."
        ),
        "The council said that it would not close the bridge because of the floods",  # what is denied
    ),
]


@pytest.mark.parametrize(("marked", "expected"), SHORTENED)
def test_a_long_sentence_loses_what_it_can_spare(marked, expected):
    assert expected == made(marked)


def test_a_clause_with_no_place_to_end_is_rather_long_than_cut():
    told = "Envoys indicated that a new council for the whole of the valley was expected to be named in the old hall"
    assert made(f"{told} ‹in May›.") == told


def test_a_condition_outlives_what_is_too_long():
    tail = "the town and all of the villages along the river will have to be left by their people for good"
    assert made(f"If the dam breaks ‹on Monday›, {tail}.").startswith("If the dam breaks, ")


def test_a_condition_at_the_end_is_what_a_cut_sentence_keeps():
    crowd = f"The people of the town and all of the villages {'along the river ' * 7}below the old dam in the hills"
    assert made(f"{crowd} may have left their houses ‹by May› if it breaks.").endswith(" … if it breaks")


def test_a_quotation_that_is_too_long_ends_between_its_clauses():
    quote = (
        "“I want to be glad of all of the dams and the walls, but nobody in all of this wide valley would be glad of "
        "them now,”"
    )
    glad = "“I want to be glad of all of the dams and the walls,” Anna Berg said"
    assert made(f"{quote} Anna Berg said ‹today›.") == glad


def test_what_somebody_quoted_has_heard_from_another_is_not_said_by_him():
    heard = "We heard the mayor ‹today› saying that the old council never got any word from the guards"
    whole = f"“{heard.replace('‹', '').replace('›', '')},” Berg said"
    assert made(f"“{heard}, but that begs the question of who did get it,” Berg said.") == whole


def test_first_persons_stay_in_their_quotation_marks():
    quote = (
        "“We will not talk about the dam, and nobody in this valley who has ever seen the old wall of the town will "
        "do so either,”"
    )
    assert made(f"{quote} Anna Berg said ‹on Monday›.") == "“We will not talk about the dam,” Anna Berg said"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("‹Monday›.", "Monday"),
        ("Dam broken ‹on Monday›", "Dam broken"),  # a headline
        ("The dam ‹in 2008›.", "The dam"),  # a caption
        ("Gen. A. B. Berg of the U.S. Army left No. 5 ‹on Jan. 5›.", "Gen. A. B. Berg of the U.S. Army left No. 5"),
        ("The town counted 1,200 goats ‹on Monday›.", "The town counted 1,200 goats"),
        ("قال الوزير إن السد انهار ‹on Monday›.", "قال الوزير إن السد انهار"),
        ("Ødegård’s dam broke ‹on Monday›.", "Ødegård’s dam broke"),
    ],
)
def test_headlines_captions_and_other_scripts_keep_their_words(marked, expected):
    assert expected == made(marked)


def test_a_long_clause_is_cut_between_words():
    sentence = "word " * 50 + "today."
    cut = title(sentence, len(sentence) - 6, len(sentence) - 1)
    assert cut.endswith("word…")
    assert len(cut) <= LIMIT


PROSE = st.lists(
    st.sampled_from(
        "the a dam mayor Berg Anna broke said that which who if and but or, is was not will have been told reporters "
        "closed opened by of in to with after before because , ; : — ( ) “ ” \" ' « » . ? … 25,000 U.S. it he They "
        "Gen. according 2015 on Monday since first lowest nobody failed plans talks’ Iran's é".split()
    ),
    min_size=1,
    max_size=60,
).map(" ".join)
SENTENCES = st.one_of(st.text(min_size=1, max_size=300), PROSE)


@given(SENTENCES, st.data())
@example("(" * 300, None)
def test_any_sentence_has_a_title_that_is_short_enough_and_sound(sentence, data):
    start = data.draw(st.integers(0, len(sentence) - 1)) if data else 3
    end = data.draw(st.integers(start + 1, len(sentence))) if data else 7
    found = title(sentence, start, end)
    assert found or not sentence.strip()
    assert len(found) <= LIMIT
    assert found == title(sentence, start, end)


@given(PROSE, st.data())
def test_quotation_marks_and_brackets_come_in_pairs(sentence, data):
    start = data.draw(st.integers(0, len(sentence) - 1))
    found = title(sentence, start, data.draw(st.integers(start + 1, len(sentence))))
    if re.search(r"\w", sentence):
        assert found.count("“") == found.count("”")
        assert found.count("«") == found.count("»")
        assert found.count("(") == found.count(")")
        assert 0 == found.count('"') % 2


@given(PROSE, PROSE)
def test_date_words_are_gone_or_stand_whole(before, after):
    found = title(f"{before} on Xmonday {after}", len(before) + 1, len(before) + 11)
    assert "Xmonday" not in found or "on Xmonday" in found.replace("On", "on")


@pytest.mark.parametrize(
    "unit", ["a, ", "word and the ", "(", '"', "that he said ", "which ", "and ran ", "as though "]
)
def test_a_sentence_without_end_is_read_near_its_date_words_only(unit):
    sentence = unit * (200_000 // len(unit))
    middle = len(sentence) // 2
    near = sentence[middle - 2000 : middle + 2000]
    assert title(sentence, middle, middle + 5)[:40] == title(near, 2000, 2005)[:40]


def test_a_noun_waits_for_what_its_last_word_begins():
    tagged = tag(cut("The town saw a fall in"))
    assert not is_whole(tagged.words, tagged.letters, tagged.low.index("in"), tagged.low.index("saw"))
