"""Writes docs/rules.md: how a rule is added, and the table of them all. `make docs` runs it."""

from pathlib import Path

from timeline.dates.grammar import Rule
from timeline.dates.rules import FAMILIES

PAGE = Path(__file__).with_suffix(".md")
INTRODUCTION = """\
# Rules

<!-- Written by docs/rules.py from the table of rules; `make docs` writes it anew. -->

A rule is one way of telling time: its phrases, what they mean, examples, and counter-examples. Rules of one family
stand in one file in `timeline/dates/rules/`, and `timeline/dates/rules/__init__.py` lists the families in order:
of two readings of the same length the earlier rule wins. A longer reading always wins over a shorter one.

```python
Rule(
    "units ago",
    ("{count} <unit> ago",),
    lambda count, unit: Away(count, unit, -1),
    {"He left three years ago.": "2015", "It fell ten days ago.": "2018-01-14"},
    ("Long ago it fell.",),
)
```

- **Name.** It stands in the YAML and on the page behind every date that the rule read.
- **Phrases.** Words parted by spaces; `this|that` for either; `<unit>` for a word of the vocabulary
  (`timeline/dates/words.py`) or a kind of token (`timeline/dates/tokens.py`); `{date}` for whatever another rule reads;
  a `?` after each that may be left out. `<first:day>` names the argument of `means` where the category's own name
  will not do.
- **Meaning.** What was said, as one of the values in `timeline/dates/meaning.py`, and no more than was said: "March"
  has no year. None declines, and so does a date that does not exist (`ValueError`). What it denotes is decided in
  `timeline/dates/resolve.py`, once for all rules.
- **Examples** are read on Wednesday 24 January 2018 by the whole engine, so that no new rule steals another's phrase.
  **Never** is prose in which this rule must find nothing. A rule without either fails a test.
- **gives** is the category under which other rules may use it: `date` (the default), `span` for words around a date
  that are no part of it ("by", "between ... and"), `list`, `duration`, `set`, `vague`, `time`; `none` for what only
  looks like a time; anything else is a part for other rules and never stands alone.
- **guard** is a question about the words around, from `timeline/dates/rules/guards*.py`. What a phrase means is worked
  out once for all places, so whatever depends on the place belongs into the guard.

To add one: write the examples first, run `.venv/bin/python -m pytest tests/dates`, and add the rule to its family.
Then `make docs`.

## The table
"""


def page() -> str:
    """The whole page."""
    return INTRODUCTION + "".join(_family(title, rules) for title, rules in FAMILIES.items())


def _family(title: str, rules: tuple[Rule, ...]) -> str:
    rows = [f"| {rule.name} | {_phrases(rule)} | {_examples(rule)} |" for rule in rules]
    return "\n".join([f"\n### {title}\n", "| rule | phrases | examples |", "| --- | --- | --- |", *rows, ""])


def _phrases(rule: Rule) -> str:
    return "<br>".join(f"`{phrase}`" for phrase in rule.phrases).replace("|", "\\|")


def _examples(rule: Rule) -> str:
    return "<br>".join(f"{text} `{value}`" for text, value in rule.examples.items())


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
