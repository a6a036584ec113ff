"""How many: "three", "twenty-five", "a hundred", "a couple of"; and "several", which is no number."""

from timeline.dates.grammar import Rule

SOME = 0  # "several", "a few": more than one, and not said how many


def roughly(phrase: str) -> tuple[str, ...]:
    """A phrase that begins with a count, with the words before it that make the count a rough one."""
    return (
        f"over|under|nearly|almost|barely {phrase}",
        f"well|just|only|shortly over|under {phrase}",
        f"more|less|fewer than {phrase}",
        f"no more|less than {phrase}",
        f"at least|most {phrase}",
    )


RULES = (
    Rule("digits", ("<digits>",), lambda digits: digits, gives="count"),
    Rule("number word", ("<small>",), lambda small: small, gives="count"),
    Rule("tens", ("<tens>",), lambda tens: tens, gives="count"),
    Rule("compound number", ("<tens> -? <small>",), lambda tens, small: tens + small, gives="count"),
    Rule("hundreds", ("a|one hundred", "{head:count} hundred"), lambda head=1: head * 100, gives="count"),
    Rule(
        "hundreds and more",
        ("{head:count} hundred and? {rest:count}",),
        lambda head, rest: head * 100 + rest if head < 100 and rest < 100 else None,
        gives="count",
    ),
    Rule("one", ("a|an",), lambda: 1, gives="count"),
    Rule("couple", ("a? couple of?", "a pair of"), lambda: 2, gives="count"),
    Rule("dozen", ("a|one dozen",), lambda: 12, gives="count"),
    Rule("ordinal", ("<nth>",), lambda nth: nth, gives="ordinal"),
    Rule(
        "compound ordinal",
        ("<tens> -? <nth>",),
        lambda tens, nth: tens + nth if nth < 10 else None,
        gives="ordinal",
    ),
    Rule("some", ("a few", "few|several|some|many|numerous", "a number of", "the past few"), lambda: SOME, gives="few"),
)
