"""Work without the collector of garbage, where there is none of the kind that only it finds."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unswept() -> Iterator[None]:
    """Many small values are made that refer to none in a circle: to look for such takes as long as to make them."""
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()
