"""A part of a sentence between two of its joints."""

import re
from typing import Final, NamedTuple

VERBS: Final = re.compile(r"[xHMvX](?:[a!h]{0,3}[euj])*")
SUBJECT: Final = r"[adnNSg0ohmq!<>-]++(?:[pocyt][adnNSg0omqj<>-]++){0,5}"
STATEMENT: Final = re.compile(rf"a?{SUBJECT}")


class Part(NamedTuple):
    """Rows of a tagged sentence between two of its joints.

    Kinds: m a clause with its subject, v a predicate without, r a relative clause, s a subordinate clause that states,
    f one that does not (if, whether), T what somebody says or thinks, g a participle with what follows it, p a phrase.
    """

    open: int  # where its joint begins: a comma, "and", "which"
    start: int
    end: int
    kind: str
    verb: int = -1  # the row of its finite verb; -1 for none

    @property
    def is_clause(self) -> bool:
        """Whether it has a finite verb."""
        return self.verb >= 0


def leads(found: list[Part], number: int) -> bool:
    """Whether a phrase begins the clause after it, without a comma: "in May | the dam broke"."""
    after = found[number + 1 : number + 2]
    phrase = found[number].kind == "p" and not found[number].is_clause
    return phrase and bool(after) and after[0].kind == "m" and after[0].is_clause and after[0].open == after[0].start
