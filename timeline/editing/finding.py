"""What an editor should look at, of whatever kind."""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, get_args

Kind: TypeAlias = Literal[
    "lost", "changed", "warning", "pending", "conflict", "duplicate", "adjacent", "date", "unnamed", "title", "name"
]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)  # most needed first


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at: where, what, what to do, and what to paste into content/curation.yaml to have it so."""

    kind: Kind
    path: str  # as an editor would type it from the project's root; "" where no file is meant
    line: int  # 0 where the whole file is meant
    what: str
    remedy: str = ""
    snippet: str = ""  # YAML; "" where no decision settles it
    events: tuple[str, ...] = ()  # the ids of the events that it is about
    was: str = ""  # the sentence that a decision was made about
    now: str = ""  # and what stands there now
