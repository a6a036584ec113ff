"""The timeline as a Pelican plugin, and a Pelican build as a function. The only room that knows Pelican."""
