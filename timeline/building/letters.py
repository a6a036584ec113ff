"""Characters that got into a text by how it was saved: read as they were meant, or left out where nobody can see them.

Archives are full of them. HTML reads the references of old Windows files in the same way (WHATWG HTML, 13.2.5.80).
"""

import re
from typing import Final

_OLD: Final = {number: bytes([number]).decode("cp1252", errors="ignore") for number in range(0x80, 0xA0)}
_UNSEEN: Final = (*range(0x09), *range(0x0E, 0x20), 0x7F, 0xFFFE, 0xFFFF)
_OVERRIDES: Final = (0x202D, 0x202E)  # letters after it are shown in another order than they are read
_MEANT: Final = _OLD | dict.fromkeys((*_UNSEEN, *_OVERRIDES), "") | {0x0B: " "}  # some programs break lines with it

_ODD: Final = re.compile(f"[{''.join(map(chr, _MEANT))}]")


def meant(text: str) -> str:
    """The text without control characters and without marks that turn its order round."""
    return text.translate(_MEANT) if _ODD.search(text) else text
