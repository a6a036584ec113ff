"""The context of each mention of a text: its tense and focus, whether it stands alone, and the order of day and month.

A text that is nothing but a date, such as an entry of a diary, a field of a form or a command, looks ahead.
"""

from collections.abc import Sequence
from datetime import date
from itertools import chain

from timeline.dates.context import Context
from timeline.dates.focus import contexts
from timeline.dates.meaning import Order
from timeline.dates.mentions import Mention
from timeline.dates.rules.guards import AROUND


def surroundings(sentences: Sequence[Sequence[Mention]], published: date, order: Order | None = None) -> list[Context]:
    """The context of each mention, in order of text."""
    mentions = sentences[0] if len(sentences) == 1 else tuple(chain.from_iterable(sentences))
    found = contexts(mentions, published, order)
    if len(sentences) == 1:
        for number, mention in enumerate(mentions):
            if mention.first > AROUND:
                break
            if mention.alone:
                found[number] = found[number]._replace(alone=True)
    return found
