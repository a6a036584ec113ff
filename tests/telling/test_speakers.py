"""Who says so, as the sentence names them."""

import pytest

from tests.telling.paragraphs import told

SPEAKERS = [
    ("Anna Berg said on Monday that the dam is safe.", "Anna Berg"),
    ("On Monday, Anna Berg said the dam is safe.", "Anna Berg"),
    ("“The dam is safe,” said the engineer Anna Berg on Monday.", "Anna Berg"),
    ("“The dam broke in 2015,” said Anna Berg, the chief engineer.", "Anna Berg"),
    ("Foreign Minister Anna Berg warned on Monday of a flood.", "Anna Berg"),  # a title is no part of the name
    ("Berg, who leads the council, said the dam broke in 2015.", "Berg"),
    ("Berg, speaking in Rome, said the dam broke in 2015.", "Berg"),
    ("The mayor, Anna Berg, said the dam broke in 2015.", "Anna Berg"),
    ("Anna Berg (Reform) said the dam broke in 2015.", "Anna Berg"),
    ("Anna Berg and Karl Holm said the dam broke in 2015.", "Anna Berg and Karl Holm"),
    ("Holm Motors Corporation said it sank in 2015.", "Holm Motors Corporation"),
    ("The Gazette reported that the dam broke in 2015.", "the Gazette"),
    ("The foreign ministry said the dam broke in 2015.", "the foreign ministry"),
    ("“The dam broke in 2015,” a spokesman for the army said.", "a spokesman for the army"),
    ("“The dam broke in 2015,” the spokesman told Reuters.", "the spokesman"),  # Reuters heard it
    ("Officials said the dam broke in 2015.", "officials"),
    ("The dam, Berg said, broke in 2015.", "Berg"),
    ("The dam broke in 2015, police said on Monday.", "police"),
    ("According to officials in Lund, the dam broke in 2015.", "officials in Lund"),
    ("The dam broke in 2015, according to the water board.", "the water board"),
    ("Berg was quoted as saying that the dam broke in 2015.", "Berg"),
    ("The Gazette quoted Berg as saying the dam broke in 2015.", "Berg"),
    ("In 2015, Berg says, the dam broke.", "Berg"),
    ("Holm Inc. said the dam broke in 2015.", "Holm Inc."),
    ("Fewer came than the mayor had predicted in 2015.", ""),
    ("The plan was announced on Monday by the water board.", ""),  # nobody says so but the outlet
    ("In a statement on Friday, the council denied it.", "the council"),
    ("Berg condemned it, saying the dam broke in 2015.", "Berg"),
    ("She said on Monday that the dam is safe.", ""),  # the sentence names nobody
    ("Her lawyer said the dam broke in 2015.", ""),
    ("It was said that the dam broke in 2015.", ""),
    ("The dam broke on Monday.", ""),
    ("Berg, who was elected in 2015, said the dam is safe.", ""),  # an aside of the outlet's
    ("After the mayor complained, the dam was mended in 2015.", ""),
    ("Berg said the dam is safe, but it broke in 2015.", ""),
    ("The dam was mended in 2015, which was dear according to the Gazette.", ""),  # that it was dear
    ("Men left Kelm in 2015 over the talk of theft following loud reports in the Gazette.", ""),  # a noun
    ("A letter sent to Berg in 2015 said the dam was old.", ""),
    ("A good day,' Berg wrote in 2015.", "Berg"),  # the end of a quotation
    ("One of the builders, Anna Berg, says the dam, which was old, broke in 2015.", "Anna Berg"),
    ("The mill, based in Kelm, reported a loss of nine crowns in 2015.", "the mill"),
    ("The names will be announced on 5 May 2019 in Kelm, said the mayor Anna Berg.", "Anna Berg"),
    ("KELM (AA) - Builders said the dam was mended in 2015.", "Builders"),  # the dash is of the dateline
    ("The letter told how members of the guild wrote that the dam broke in 2015.", "members of the guild"),
    ("The dam was mended in 2015, said the newly elected chair Anna Berg in a letter.", "Anna Berg"),
    ("Karl Holm wrote in a letter that he had claimed the dam broke in 2015.", "Karl Holm"),
]


@pytest.mark.parametrize(("sentence", "speaker"), SPEAKERS)
def test_the_speaker_is_whom_the_sentence_names(sentence, speaker):
    assert speaker == told(sentence)[0].speaker


CARRIED = [
    (["Anna Berg warned the council.", "She said the dam broke in 2015."], "Anna Berg"),
    (["Anna Berg warned the council.", "All were silent.", "She said the dam broke in 2015."], "Anna Berg"),
    (["Anna Berg warned the council.", "All wept.", "All left.", "She said the dam broke in 2015."], ""),  # too far off
    (["Anna Berg warned them.", "Eva Holm said it was safe.", "She said the dam broke in 2015."], ""),  # which of two?
    (["The council warned them.", "She said the dam broke in 2015."], ""),  # no person
    (["Anna Berg warned the council.", "Her deputy said the dam broke in 2015."], ""),
    (["Anna Berg warned the council.", "The dam broke in 2015."], ""),
]


@pytest.mark.parametrize(("sentences", "speaker"), CARRIED)
def test_he_and_she_are_whoever_alone_spoke_just_before(sentences, speaker):
    assert [speaker] == [report.speaker for report in told(*sentences)]
