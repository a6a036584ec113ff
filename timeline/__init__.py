"""Finds the dated statements in news articles and publishes them as a timeline. A Pelican plugin, and a program."""


def register() -> None:
    """What Pelican calls of a plugin. Importing timeline does not import Pelican; this does."""
    from timeline.site import plugin  # noqa: PLC0415

    plugin.connect()
