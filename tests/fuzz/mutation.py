"""Bytes made into others like them, and those that show a fault made short."""

from collections.abc import Callable, Sequence
from random import Random


def mutated(source: bytes, rng: Random, pieces: Sequence[bytes], others: Sequence[bytes]) -> bytes:
    """A few changes at random: a piece put in, a stretch dropped, doubled, moved, or taken from another input."""
    for _ in range(rng.choice((1, 1, 2, 3, 5))):
        at, to = sorted((rng.randint(0, len(source)), rng.randint(0, len(source))))
        to = min(to, at + rng.choice((1, 4, 30, 300)))
        head, cut, tail = source[:at], source[at:to], source[to:]
        match rng.randrange(7):
            case 0 | 1:
                source = head + rng.choice(pieces) + source[at:]
            case 2:
                source = head + rng.choice(pieces) + tail
            case 3:
                source = head + tail
            case 4:
                source = head + cut * rng.choice((2, 2, 3, 50)) + tail
            case 5:
                source = head + bytes([rng.randrange(256)]) + source[at + 1 :]
            case _:
                other = rng.choice(others)
                start = rng.randint(0, len(other))
                source = head + other[start : start + rng.choice((10, 100, 1000))] + tail
    return source


def shortened(source: bytes, is_fault: Callable[[bytes], bool], tries: int = 400) -> bytes:
    """What is left of an input when everything is dropped that its fault does not need, as far as the tries go."""
    size = len(source) // 2
    while size:
        at = 0
        while at < len(source) and tries:
            less = source[:at] + source[at + size :]
            tries -= 1
            if is_fault(less):
                source = less
            else:
                at += size
        size //= 2
    return source
