"""Pictures for link previews, drawn when the site is built. They know of text and shapes, and of nothing else here."""

from timeline.pictures.lettering import Lettering, lettering
from timeline.pictures.plate import HEIGHT, WIDTH, Plate, drawable, drawn

__all__ = ["HEIGHT", "WIDTH", "Lettering", "Plate", "drawable", "drawn", "lettering"]
