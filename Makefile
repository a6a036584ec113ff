# `make help` lists what can be made. Python 3.11 or newer is all that must be there: the rest goes into .venv by itself.

PYTHON ?= python3
IN_VENV = .venv/bin/python
TIMELINE = $(IN_VENV) -m timeline
LINT = $(IN_VENV) -m ruff check --quiet && $(IN_VENV) -m ruff format --check --quiet && $(IN_VENV) -m mypy
COMPILE = .venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
          --no-emit-index-url --custom-compile-command 'make lock' pyproject.toml

# Runs what asks a database on the network, and says plainly when that cannot be reached.
ASK = said=$$($(1) 2>&1); code=$$?; \
  if [ $$code -ne 0 ] && echo "$$said" | grep -Eqi 'connection|timed out|ENOTFOUND|ECONN|EAI_AGAIN|endpoint|could not be audited'; then \
    echo 'The database of known weaknesses cannot be reached: nothing is known. Is this machine online?' >&2; exit 2; \
  fi; echo "$$said"; exit $$code

# Desktops export BROWSER for opening links. Only one given to make, or "none", is meant for the tests.
ifeq ($(origin BROWSER),environment)
  BROWSER := $(filter none,$(BROWSER))
endif

.DEFAULT_GOAL = html
.NOTPARALLEL:
.PHONY: html serve devserver publish check test lint validate bench bench-builds bench-dates bench-site fuzz kill
.PHONY: edits cluster shots words docs audit sbom lock clean help venv node_modules

html: .venv/requirements.lock  ## build the site into output/; a plain `make` does this
	@$(TIMELINE) build

serve: .venv/requirements.lock  ## show output/ in a browser on this machine
	@$(TIMELINE) serve

devserver: .venv/requirements.lock  ## the same, and after each edit build again and reload the page
	@$(TIMELINE) serve --watch

publish: .venv/requirements.lock  ## build for readers with publishconf.py; SITEURL=https://... DAY=2018-01-24
	@$(TIMELINE) build -s publishconf.py

check: .venv/requirements.lock  ## list what an editor should look at
	@$(TIMELINE) check

test: .venv/requirements-dev.lock  ## lint, then run the tests; BROWSER=/path picks a browser, BROWSER=none does without
ifeq ($(BROWSER),none)
	@$(LINT)
	@echo 'BROWSER=none: the browser tests are left out.'
	@$(IN_VENV) -m pytest -n auto -m 'not browser'
else
	@browser=$$($(IN_VENV) -m tests.browser.find '$(BROWSER)') && \
	$(LINT) && \
	TIMELINE_BROWSER="$$browser" $(IN_VENV) -m pytest -n auto
endif

lint: .venv/requirements-dev.lock  ## ruff and mypy
	@$(LINT)

validate: node_modules html .venv/requirements-dev.lock  ## hold output/ and four other sites against Nu, html-validate, axe, Lighthouse; SITES=published
	@$(IN_VENV) -m tests.validate '$(BROWSER)' $(SITES)

bench: .venv/requirements.lock  ## time a build of the site and the reading of dates
	@$(IN_VENV) -m tests.bench

fuzz: .venv/requirements-dev.lock  ## look for input that breaks something: TARGET=edtf SECONDS=600; all for a minute each
	@$(IN_VENV) -m tests.fuzz $(TARGET) --seconds $(or $(SECONDS),60)

kill: .venv/requirements.lock  ## kill 200 publications at instants spread over their run, and see that the site stays whole
	@$(IN_VENV) -m tests.site.kill 200

edits: .venv/requirements.lock  ## make 100 edits while the site is watched and served, and see that each shows
	@$(IN_VENV) -m tests.site.edits 100

cluster: .venv/requirements-dev.lock  ## find events of 2,000 articles with three Dask workers, and kill one half way
	@$(IN_VENV) -m tests.site.cluster 2000

bench-builds: .venv/requirements.lock  ## time builds of invented collections beside bare Pelican: COUNTS="100 1000"
	@$(IN_VENV) -m tests.bench_builds $(COUNTS)

bench-site: .venv/requirements-dev.lock  ## weigh and time an invented site of 5,000 events in a browser
	@$(IN_VENV) -m tests.bench_site '$(BROWSER)'

shots: .venv/requirements-dev.lock  ## pictures of every kind of page, wide, narrow, light, dark and printed, in shots/
	@$(IN_VENV) -m tests.browser.shots shots '$(BROWSER)'

bench-dates: .venv/requirements.lock  ## score the reading of dates on annotated corpora: CORPUS=DIR
	@$(IN_VENV) -m tests.bench_dates '$(CORPUS)'

words: .venv/requirements-dev.lock  ## bring the catalogues of words up to date with code and templates
	@$(IN_VENV) -m tests.words

docs: .venv/requirements.lock  ## write docs/rules.md anew from the table of rules
	@$(IN_VENV) -m docs.rules

audit: .venv-audit/requirements-audit.lock  ## ask for known weaknesses of what is locked; needs the network
	@echo 'requirements.lock:'
	@$(call ASK,.venv-audit/bin/pip-audit --strict --progress-spinner off --disable-pip --require-hashes -r requirements.lock)
	@if command -v npm >/dev/null; then echo 'tests/validate/package-lock.json:' && cd tests/validate && \
	  $(call ASK,npm audit --package-lock-only); \
	else echo 'No npm on this machine: tests/validate/package-lock.json is left out.'; fi

sbom: .venv-audit/requirements-audit.lock  ## write what a release is made of to dist/sbom.cdx.json, in CycloneDX
	@mkdir -p dist
	@.venv-audit/bin/cyclonedx-py requirements --pyproject pyproject.toml --mc-type application --output-reproducible \
	  --of JSON --output-file dist/sbom.cdx.json requirements.lock 2>dist/sbom.log || { cat dist/sbom.log >&2; exit 1; }
	@rm dist/sbom.log && echo 'dist/sbom.cdx.json names what is locked, with versions and hashes.'

lock: venv  ## renew the locks: the newest versions that pyproject.toml and tests/validate/package.json admit
	@$(IN_VENV) -m pip install -qq --upgrade uv
	@$(COMPILE) --output-file requirements.lock
	@$(COMPILE) --output-file requirements-dev.lock --group dev --constraint requirements.lock
	@.venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --custom-compile-command 'make lock' --group audit --output-file requirements-audit.lock
	@if command -v npm >/dev/null; then cd tests/validate && npm run --silent lock; \
	else echo 'No npm on this machine: tests/validate/package-lock.json stays as it is.'; fi

clean:  ## empty output/ and drop the caches; articles, events and .venv stay
	@find output -mindepth 1 ! -path output/.gitkeep -delete
	@rm -rf .output-building .mypy_cache .ruff_cache .pytest_cache .hypothesis cache build dist *.egg-info
	@find . \( -name '.venv*' -o -name node_modules \) -prune -o -name __pycache__ -prune -exec rm -rf {} +

help:  ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

# A copy of the lock lies in .venv once all of it is installed: only a lock that differs is installed again.
.venv/%.lock: %.lock venv
	@cmp -s $< $@ || { \
	  echo 'Installing into .venv what $< names ...' && \
	  $(IN_VENV) -m pip install -qq --require-hashes -r $< && cp $< $@; }

.venv-audit/requirements-audit.lock: requirements-audit.lock venv
	@cmp -s $< $@ || { \
	  echo 'Installing into .venv-audit what $< names ...' && $(IN_VENV) -m venv --clear .venv-audit && \
	  .venv-audit/bin/python -m pip install -qq --require-hashes -r $< && cp $< $@; }

.venv/requirements-dev.lock: .venv/requirements.lock

venv:
	@$(IN_VENV) -c 'import pip' 2>/dev/null || { \
	  $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	    echo "timeline needs Python 3.11 or newer, and $(PYTHON) is" \
	      "$$(command -v $(PYTHON) >/dev/null && $(PYTHON) --version 2>&1 || echo 'not there')." \
	      'Another one is named so: make PYTHON=/path/to/python3.12' >&2; exit 1; }; \
	  $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	    echo "$(PYTHON) cannot make virtual environments: it comes without ensurepip." \
	      'On Debian and Ubuntu, "apt install python3-venv" brings it.' >&2; exit 1; }; \
	  $(PYTHON) -m venv --clear .venv; }

node_modules:
	@command -v npm >/dev/null && command -v java >/dev/null || { \
	  echo 'make validate needs Node.js with npm, and Java; not all of them are on this machine.' >&2; exit 1; }
	@cd tests/validate && cmp -s package-lock.json node_modules/locked.json || { \
	  echo 'Installing into tests/validate/node_modules what its package-lock.json names ...' && \
	  npm ci --loglevel=error && cp package-lock.json node_modules/locked.json; }
