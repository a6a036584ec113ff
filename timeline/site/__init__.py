"""The timeline as a Pelican plugin, and a Pelican build as a function. The only room that knows Pelican."""

from timeline.site.plugin import connect
from timeline.site.run import Built, Project, build, project

__all__ = ["Built", "Project", "build", "connect", "project"]
