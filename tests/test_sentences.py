"""Sentences end where a reader of news would say they do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.costs import seconds
from timeline.sentences import spans


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text)]


@pytest.mark.parametrize(
    "marked",  # "|" stands where a sentence ends
    [
        "The envoy left. | Nobody saw her go. | It rained.",
        "Who signed it? | Nobody! | Not even he?! | So it goes.",
        "No stop at the end",
        "Prices rose by 4.5 percent. | Wages did not.",
        "See example.org/a.b?c=d for more. | Then decide.",
        "It ended in 2015. | 20 states had signed.",  # a number may begin a sentence
        "Then it ended.Nobody noticed.",  # no space, no end: "example.org"
        # quotations
        "“We never agreed.” | The talks went on.",  # ends inside a quotation
        "“We never agreed. | We will not now,” he said. | “Ask them.”",  # is cut inside one too
        '"We never agreed." | "Nor did we."',
        "He called it “a fine mess”. | They left.",  # the stop after the mark
        "(The letter was lost.) | It was never found.",
        "[The text is a draft.] | It may change.",
        "“Why now?” he asked. | Nobody answered.",  # goes on in lower case
        "“Why now?” Mr. Amin asked. | Nobody answered.",  # goes on with who says it
        "“Why now?” | The minister left.",
        "Why now? | Mr. Amin asked nobody.",  # no quotation
        "“Out!” the crowd shouted. | Police came.",
        "He spoke of “the U.S.” | Crowds cheered.",  # the mark ends what the abbreviation leaves in doubt
        "He said: « Nous partons. » | Then he left.",  # a mark between two spaces closes
        "A fine (!) Monday it was. | They went home.",
        # titles and initials
        "Mr. Amin met Dr. Roth and Gen. John F. Kelly. | He thanked them.",
        "Lt. Gen. Omar Said saw J. A. Brandt off. | All was well.",
        "He praised J.-P. Morel and George W. Aldous.",
        "They chose plan B. | It worked.",
        # abbreviations that may end a sentence
        "He flew from the U.K. | His staff stayed.",
        "He met the U.S. President on Monday.",
        "It was made in the U.S. | The rest came from elsewhere.",
        "U.S. No. 2 envoy Kim Dale came. | She spoke.",  # "No." of a number begins no sentence
        "She works for Acme Inc. | She likes it.",
        "Acme Inc. Chairman Lee Wood resigned.",
        "They live on Main St. | The house is old.",
        "They went to St. Petersburg.",
        "Bread, milk, etc. | Then they paid.",
        "Shares of Yahoo! News fell. | Others rose.",
        "She works at Yahoo! | She likes it.",
        "Fruit, e.g. Apples of Kent, and nuts, i.e. Almonds.",
        "The case Roe v. Wade was argued by Amb. Holt vs. The State.",
        # numbers
        "See p. 12 and No. 5 of it. | Then vol. 3.",
        "Was it signed? | No. | Nobody came.",
        "“Did he?” | No. | He did not.",
        "The temple is of c. 1500 and no older.",
        "1. First, the envoy left. | 2. Then the guard did.",  # numbers of a list stay with what they count
        # dates and times
        "It began on Jan. 24. | It ended on Sept. 3, 2011. | All was well.",
        "It began in Jan. | The rest is known.",
        "It began on Wed. Jan. 24 and ended on Sat. March 3. | Then came spring.",
        "It was signed in Dec. ’17 and lapsed in Jan. '21.",
        "The cat sat. | Kelly stood.",
        "They met at 5 p.m. Monday and at 9 a.m. Moscow time.",
        "They met at 5 p.m. EST and left.",
        "They met at 5 p.m. | Police were there by 6 p.m. | The hall was shut.",
        "They met at 5 p.m. | This time all came.",
        "They met at 5 p.m. in Rome. | Then they left.",
        "Rome fell in A.D. 476 or so. | It had begun in 753 B.C. | The rest is legend.",
        # pauses
        "He waited ... and left. | Then … nothing.",
        "He waited... | Nobody came.",
        "He waited . . . and left. | They did not.",
        "I... I cannot say. | Nor can she.",
        "Wait… | What?",
        # lists after a colon are one sentence
        "Three came: Iraq, Oman; and Qatar. | Two stayed.",
        # other scripts
        "آیا او رفت؟ | بله. | او رفت.",
        "وہ گیا۔ | وہ آیا۔",
        "Élise arrived. | Überall war es still. | Ärzte kamen.",
    ],
)
def test_sentences_end_where_a_reader_would_say(marked):
    assert cut(marked.replace(" | ", " ")) == marked.split(" | ")


def test_nothing_has_no_sentences():
    assert cut("") == []


BITS = st.sampled_from(
    [
        "U.S.",
        "Mr.",
        "Jan.",
        "24.",
        "A.",
        "p.m.",
        "He",
        "she",
        "...",
        "…",
        "“Go!”",
        '"',
        "”",
        "(",
        ")",
        "?",
        "x",
        "؟",
        "۔",
    ]
)


@given(st.lists(BITS | st.text(max_size=6)))
def test_sentences_tile_the_text(bits):
    text = " ".join(" ".join(bits).split())
    assert " ".join(cut(text)) == text


@pytest.mark.parametrize(
    "made",
    [
        lambda n: "." * 10 * n,
        lambda n: ". " * 5 * n,
        lambda n: '."' * 5 * n,
        lambda n: '." ' * 3 * n,
        lambda n: ". " + "(" * 10 * n,
        lambda n: ".)" * 5 * n + " ",
        lambda n: "x" * 10 * n + ". The",
        lambda n: "U." * 5 * n + " The",
        lambda n: "A. " * 3 * n,
        lambda n: ("X" * 50 + "… 5 ") * (n // 5),  # long words, stops that end nothing
        lambda n: "Why?” " + "Aaa " * 2 * n,
        lambda n: "Why?” Mr. " * n,
    ],
    ids=lambda made: made(30)[:9],
)
def test_anything_is_cut_in_time_proportional_to_its_length(made):
    def cost(length: int) -> float:
        text = made(length).strip()
        assert " ".join(cut(text)) == text
        return seconds(lambda: cut(text))

    assert cost(24_000) < 40 * max(cost(3_000), 0.01)
