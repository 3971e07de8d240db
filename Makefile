# Every target makes what it needs. PYTHON names the interpreter for .venv; nothing else is installed by hand.
PYTHON ?= python3
export PORT ?= 8000
VENV := .venv
ENGINES := .cache/engines
ARCHIVE := .cache/carried/llm-classics-site.zip
# A third of the time went to compiling modules of which most are never imported; Python compiles those that are.
INSTALL := install --quiet --disable-pip-version-check --no-compile
# What is fetched for the tests, the browser and the packages of Python, need not wait for each other.
MAKEFLAGS += --jobs=2
export NO_MKDOCS_2_WARNING := 1
# Where this is set, every process compiles all that it imports, and the tests start many.
unexport PYTHONDONTWRITEBYTECODE
RUN := $(VENV)/bin/python
PYTEST := $(RUN) -m pytest -q --numprocesses 2 --dist loadfile --no-loadscope-reorder
LOCK := $(VENV)/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

.PHONY: chromium lint help install settings serve build along pdf check new rename remove tools test thorough test-formats fuzz format links places markup bench engines schema lock clean

help: ## what each target does
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /: /'

install: $(VENV)/site ## .venv with everything the site needs

settings: install  # a mistake in them is one line, where MkDocs would end in a traceback, or say nothing
	@$(RUN) -m engine.before

serve: settings ## the site on http://127.0.0.1:8000, both languages, reloading on every edit; PORT=8001 for another
	@exec $(RUN) -m mkdocs serve --dev-addr "127.0.0.1:$$PORT"

build: settings ## the site in site/; any warning stops it
	$(RUN) -m mkdocs build --strict

along: settings ## the site as an archive to carry, which opens from a disk without a network; the next `make build` publishes it
	@rm -rf .cache/along $(ARCHIVE)
	$(RUN) -m mkdocs build --strict --quiet --site-dir .cache/along
	@$(RUN) -m engine.along .cache/along $(ARCHIVE)

pdf: settings ## the site as build makes it, and its books as PDF, which later builds of the same pages keep; finds or installs Chromium
	@engine/printing.sh
	@echo "Printing four books, each twice: some minutes"
	PDF=1 $(RUN) -m mkdocs build --strict

check: settings ## every problem of data and pages; of some papers with PAPER=lora,rag, and what their pages lack
	@set -f; $(RUN) -m catalogue check $$PAPER

new: install ## a record and both pages: ARXIV="2305.18290" TOPIC=alignment, and TAGS=rlhf,scaling ID=dpo NAME=DPO where you like
	@$(RUN) -m catalogue new "$$ARXIV" --topic "$$TOPIC" --tags "$$TAGS" $${ID:+--id "$$ID"} $${NAME:+--name "$$NAME"}

rename: install ## another id for a paper, in all that names it: PAPER=lora TO=low-rank; its old addresses lead to the new ones
	@$(RUN) -m catalogue rename "$$PAPER" "$$TO"

remove: install ## a paper leaves with its pages: PAPER=lora; refused while a path or a page names it
	@$(RUN) -m catalogue remove "$$PAPER"

tools: $(VENV)/test ## what programs of pages and the tests need, without running them

test: lint chromium ## what must hold before a change lands; finds or installs Chromium
	@echo "The tests, two at a time; a dot is a test. A quarter of an hour on two cores, half an hour on slow ones"
	@$(PYTEST)

thorough: $(VENV)/test chromium ## the tests that take long for what they find, once a week: each in the other language, on the other screen, at further moments
	@$(PYTEST) -m thorough

lint: $(VENV)/test ## form and types of the code, which need no browser
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy

test-formats: $(VENV)/test ## what other programs make of our files: LaTeX, pandoc, Ajv, EPUBCheck, Poppler; finds or installs them
	@tests/formats.sh
	@$(RUN) -m pytest -q -m formats

fuzz: $(VENV)/test ## fresh random examples, five minutes for each test of hostile records; takes an hour or so
	FUZZ=300 $(RUN) -m pytest -q -m hypothesis

format: install ## spaces and full-width punctuation in the Chinese of data and pages
	$(RUN) -m catalogue format

links: install ## every address of the data, asked politely
	$(RUN) -m catalogue check --links

places: install ## data/places/: where tables, figures and sections stand in arXiv's HTML; of some papers with PAPER=lora,rag
	@set -f; $(RUN) -m catalogue places $$PAPER

markup: build ## every page through the Nu HTML checker; needs java and npm, and fetches the checker (31 MB)
	@npm install --silent --no-save --ignore-scripts --prefix .cache/nu vnu-jar@26.9.27
	java -Xss8m -jar .cache/nu/node_modules/vnu-jar/build/dist/vnu.jar --errors-only --skip-non-html --format gnu --filterpattern '.*“autocomplete” is only allowed.*' site

bench: $(VENV)/test chromium ## seconds and bytes at 31, 250 and 1,000 papers
	$(RUN) -m tests.bench

engines: $(ENGINES)/installed ## the site with ProperDocs in MkDocs's place, and which files differ; see engine/README.md
	$(ENGINES)/venv/bin/python -m mkdocs build --quiet --strict --site-dir $(ENGINES)/mkdocs
	$(ENGINES)/venv/bin/python -m properdocs build --quiet --strict --config-file mkdocs.yml --site-dir $(ENGINES)/properdocs
	@$(ENGINES)/venv/bin/python -m engine.compare $(ENGINES)/mkdocs $(ENGINES)/properdocs

schema: install ## data/papers.schema.json, from the model
	$(RUN) -m catalogue schema > data/papers.schema.json.new
	mv data/papers.schema.json.new data/papers.schema.json

lock: install ## requirements/*.txt from requirements/*.in
	$(VENV)/bin/pip install --quiet pip-tools
	$(LOCK) --output-file requirements/site.txt requirements/site.in
	$(LOCK) --output-file requirements/test.txt requirements/test.in
	$(LOCK) --output-file requirements/engines.txt requirements/engines.in

clean: ## forget .venv, site/ and .cache/
	rm -rf $(VENV) site .cache

chromium: | $(VENV)/bin/python  # which may have called apt-get, too
	@tests/chromium.sh

$(VENV)/bin/python $(ENGINES)/venv/bin/python: %/bin/python:
	@$(PYTHON) -m venv $* || { apt-get install --yes python3-venv && $(PYTHON) -m venv $*; }

$(VENV)/site: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing what the site needs into $(VENV): 250 MB on disk, about a minute"
	@$(VENV)/bin/pip $(INSTALL) --require-hashes --requirement requirements/site.txt
	@$(VENV)/bin/pip $(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test: requirements/test.txt $(VENV)/site
	@echo "Installing what the tests need into $(VENV): another 370 MB on disk, about a minute"
	@$(VENV)/bin/pip $(INSTALL) --require-hashes --requirement requirements/test.txt
	@touch $@

$(ENGINES)/installed: requirements/engines.txt pyproject.toml | $(ENGINES)/venv/bin/python
	@echo "Installing MkDocs and ProperDocs into $(ENGINES): 250 MB on disk, about a minute"
	@$(ENGINES)/venv/bin/pip $(INSTALL) --require-hashes --requirement requirements/engines.txt
	@$(ENGINES)/venv/bin/pip $(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@
