"""Settings of the site. `make publish` lays those of publishconf.py over them."""

SITENAME = "France, Iran and the missile talks"
SITESUBTITLE = "What happened when, how sure that is, and who says so"
SITEURL = ""
RELATIVE_URLS = True  # so that pages open from a disk as they do from a server

PATH = "content"
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images"]
IGNORE_FILES = [".*", "*~", "#*#"]
OUTPUT_PATH = "output"
OUTPUT_RETENTION = [".gitkeep"]  # names in output/ that a build leaves there
THEME = "theme"
PLUGIN_PATHS = ["."]
PLUGINS = ["timeline"]

# The same pages on every machine, whatever its clock, place and language.
DEFAULT_DATE = None  # an article without a date stops the build
DEFAULT_LANG = "en"
LOCALE = "C"
TIMEZONE = "UTC"
ARTICLE_ORDER_BY = "relative_source_path"
PAGE_ORDER_BY = "relative_source_path"
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False

ARTICLE_URL = ARTICLE_SAVE_AS = "articles/{slug}.html"
ARTICLE_LANG_URL = ARTICLE_LANG_SAVE_AS = "articles/{slug}-{lang}.html"
PAGE_URL = PAGE_SAVE_AS = "pages/{slug}.html"
ARTICLE_TRANSLATION_ID = None
PAGE_TRANSLATION_ID = None

MARKDOWN = {
    "extensions": ["markdown.extensions.extra", "markdown.extensions.meta"],
    "extension_configs": {},
    "output_format": "html",
}

# Pages and feeds of Pelican's own that the timeline has better ones for.
DIRECT_TEMPLATES: list[str] = []
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DEFAULT_PAGINATION = False
