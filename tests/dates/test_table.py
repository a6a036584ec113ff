"""No rule is there for nothing: without it, something is read differently."""

from datetime import date

import pytest

from timeline.dates import mentions
from timeline.dates.automaton import Found, Path, State
from timeline.dates.grammar import Rule
from timeline.dates.parser import Grammar
from timeline.dates.readings import read
from timeline.dates.rules import GRAMMAR, TABLE

WRITTEN = date(2018, 1, 24)
PROSE = {rule.name: [*rule.examples, *rule.never] for rule in TABLE}


def readings(text: str) -> list[tuple[str, str, str]]:
    """What a text gives; of a date the words and EDTF, of anything else its meaning."""
    found = ((reading.mention, reading.when) for reading in read(text, WRITTEN))
    return [(mention.words, str(when or mention.meaning), str(mention.parts)) for mention, when in found]


class Without(Grammar):
    """The grammar as it would be without one rule; the states of all others are there already."""

    def __init__(self, dropped: Rule) -> None:
        super().__init__(())
        self.dropped = dropped
        self.symbols, self.rows, self.root.state = GRAMMAR.symbols, GRAMMAR.rows, GRAMMAR.root.state

    def found(self, state: State, path: Path) -> tuple[Found, ...]:
        return tuple([one for one in super().found(state, path) if one.value.rule is not self.dropped])


WHOLE = {text: readings(text) for texts in PROSE.values() for text in texts}


@pytest.mark.parametrize("dropped", TABLE, ids=[rule.name for rule in TABLE])
def test_a_rule_that_is_dropped_is_missed(dropped: Rule, monkeypatch):
    monkeypatch.setattr(mentions, "GRAMMAR", Without(dropped))
    own = PROSE[dropped.name]
    others = (text for name, texts in PROSE.items() if name != dropped.name for text in texts)
    assert any(readings(text) != WHOLE[text] for text in (*own, *others))
