"""Which files of a site are drawn anew, and which are taken from the site that stands, since they would be the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import Environment, meta

from timeline.building.drawing import Job
from timeline.building.kept import Kept, Made
from timeline.site.files import File, Outline
from timeline.views import digest

_OURS: Final = "timeline"  # what the names of our templates begin with
_ARTICLE: Final = "article.html"
_OUTLINED: Final = {"along", "pages"}  # what outlines cover of all that templates find


@dataclass(frozen=True, slots=True)
class Renewal:
    """Without anything kept, not even an empty site, nothing is outlined: nobody would ask for it."""

    kept: Kept | None
    output: Path
    shared: object = None  # what every page shows of the site besides its settings

    def drawn(self, address: str, outline: Outline | None, draw: Job) -> tuple[str, Made] | None:
        """Draw a page, or take it over. Gives its address and what it is made of, where that is known."""
        if self.kept is None or outline is None:
            draw()
            return None
        made_of = digest((self.shared, outline()))
        if not self.kept.again(address, made_of, self.output):
            draw()
        return address, Made(made_of)

    def written(self, file: File) -> tuple[str, Made] | None:
        """Likewise a file that no template draws; of one that changed what stretches of it did not."""
        if self.kept is None or file.outline is None:
            file.write(self.output)
            return None
        made_of = digest((self.shared, file.outline()))
        if self.kept.again(file.address, made_of, self.output):
            return file.address, self.kept.drawn[file.address]
        with self.kept.stretches(file.address) as taken:
            return file.address, Made(made_of, file.write(self.output, taken))


def sees_more(environment: Environment, found: Mapping[str, object]) -> bool:
    """Whether the templates of pages ask for what no outline covers, such as the list of all articles.

    `found` is what all templates find. Settings, in capitals, belong to the ground of the site.
    """
    unseen = {name for name in found if not name.isupper()} - _OUTLINED
    ours = {name for name in environment.list_templates() if name.startswith(_OURS)}
    asked, left = set[str](), {*ours, _ARTICLE}
    while left:
        name = left.pop()
        asked.add(name)
        source = environment.loader.get_source(environment, name)[0] if environment.loader else ""
        template = environment.parse(source)
        others = set(meta.find_referenced_templates(template))
        if None in others or unseen & meta.find_undeclared_variables(template):
            return True
        left |= {other for other in others if other} - asked
    return False
