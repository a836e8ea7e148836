# Stödguiden. `make` alone lists what can be done; every target sets up what it needs.

PYTHON := .venv/bin/python
export NO_MKDOCS_2_WARNING := 1
# Python runs the same whatever is set for others: it finds this folder, and writes UTF-8. Compiled
# modules are kept: making them anew costs a second each time.
export PYTHONUTF8 := 1
unexport PYTHONSAFEPATH PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONOPTIMIZE PYTHONWARNINGS \
	PYTHONIOENCODING PYTHONINSPECT PYTHONDONTWRITEBYTECODE

# Given as `make check FORMAT=github`. Names as common as these may be set for something else, so
# what the environment says is not asked. The shell gets them as variables, and quotes nothing.
export FORMAT := text
export BASE := main
export SUMMARY :=
export OPTIONS :=
export ISSUE :=
export OUT :=
ifeq ($(strip $(ADDRESS)),)
ADDRESS := localhost:8000
endif
export ADDRESS
# What pytest is given by hand (tests/live/conftest.py) is none of the targets' business.
unexport SITE CONTENT

# A Python that has been removed or replaced leaves an environment that does not work: made anew.
ifneq ($(wildcard .venv/ready),)
$(shell .venv/bin/python -I -c 'import pip' 2>/dev/null || rm -f .venv/ready .venv/dev-ready .venv/test-ready)
endif

.DEFAULT_GOAL := help
.PHONY: help serve build publish-extras check diff stale round links addresses apply test test-content test-mutations test-code \
	bench bench-search bench-web engines lint format bless reference schema pictures lock clean

# The shell alone: grep and awk may be missing where make is not.
help: ## List the targets
	@while IFS= read -r line; do case "$$line" in \
	[a-z]*:*'## '*) printf '  make %-15s %s\n' "$${line%%:*}" "$${line#*## }" ;; esac; done < Makefile

# Where they lie beside the code that is watched, keeping them would look like an edit.
serve: export PYTHONPYCACHEPREFIX := $(CURDIR)/.cache/python
serve: .venv/ready ## Build the site and serve it on localhost, rebuilding on every change
	@$(PYTHON) -m macros.settings.mkdocs_yml
	$(PYTHON) -m mkdocs serve --dev-addr "$$ADDRESS"

# The build checks everything itself, before it renders anything, and changes site/ when all has
# gone well (macros/engine/transaction.py).
build: .venv/ready ## Check the content and build the site into site/
	@$(PYTHON) -m macros.settings.mkdocs_yml
	$(PYTHON) -m mkdocs build --strict --site-dir site

publish-extras: .venv/test-ready ## Make of site/ what there is to take along: PDF files, an offline copy
	$(PYTHON) -m macros extras --site site

check: .venv/ready ## Check data/ and docs/, without building
	$(PYTHON) -m macros check --format "$$FORMAT" $${SUMMARY:+--summary "$$SUMMARY"}

diff: .venv/ready ## Say in words what has changed since BASE (main)
	@$(PYTHON) -m macros diff --format "$$FORMAT" -- "$$BASE"

stale: .venv/ready ## List what time has made due: vacancies, contacts, pages, sources, events
	@$(PYTHON) -m macros stale --format "$$FORMAT"

round: .venv/ready ## Write the mails of a round of confirmations, and a list of them, into OUT (omgang)
	@$(PYTHON) -m macros round --out "$${OUT:-omgang}"

links: .venv/ready ## Try every link to other sites, and list the dead ones
	@$(PYTHON) -m macros links

addresses: .venv/ready ## Write the addresses of the site into data/addresses.yaml
	$(PYTHON) -m macros addresses

apply: .venv/ready ## Change the data as a filled-in issue form says (ISSUE, OUT)
	@$(PYTHON) -m macros apply --issue "$$ISSUE" $${OUT:+--out "$$OUT"}

# Half of the time a worker waits, for a browser, a process or a clock: four keep two cores busy.
test: .venv/test-ready lint ## Run every check and every test
	$(PYTHON) -m pytest -n 3 --dist worksteal

test-content: .venv/dev-ready ## Look over the built site/: what holds whatever editors write
	SITE=site $(PYTHON) -m pytest -q -p no:xdist tests/live/test_site.py

test-mutations: .venv/dev-ready ## Change the data files 2,000 times: they are right, or it is told
	MUTATIONS=2000 $(PYTHON) -m pytest -q -n 2 tests/test_mutations.py

test-code: .venv/test-ready ## Change the code of macros/ at random, and see whether the tests notice
	$(PYTHON) -m tests.mutate

bench: .venv/dev-ready ## Measure the build beside other engines, live edits and growth (OPTIONS)
	@$(PYTHON) -m tests.bench $$OPTIONS

bench-search: .venv/test-ready ## Measure the search, beside stock Material's, also at ten times the size
	$(PYTHON) -m tests.search.bench

bench-web: .venv/test-ready ## Let Lighthouse judge the pages, beside stock Material and Starlight (OPTIONS)
	@$(PYTHON) -m tests.bench.web $$OPTIONS

engines: .venv/dev-ready ## Build the pages with ProperDocs and Zensical, and say what differs
	@$(PYTHON) -m tests.bench.engines

lint: .venv/dev-ready ## Check the code and the workflows
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	@case "$$(uname -sm)" in "Linux x86_64") .venv/bin/biome ci --error-on-warnings ;; \
	*) echo "Biome has no wheel for this machine: theme/ is not linted here." >&2 ;; esac
	.venv/bin/zizmor --offline --pedantic --no-progress --quiet .github
	.venv/bin/actionlint .github/workflows/*.yml

format: .venv/dev-ready ## Format the code: Python, JavaScript and CSS
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .
	.venv/bin/biome check --write

bless: .venv/test-ready ## Take what the pages look like now as right (tests/golden, tests/browser/golden)
	$(PYTHON) -m pytest -q -p no:xdist tests/test_pages.py tests/browser/test_accessibility_tree.py --bless

reference: .venv/ready ## Write the lists that come from the code into the guides and CODEOWNERS
	$(PYTHON) -m macros reference

schema: .venv/ready ## Write the JSON Schemas of the data files into schemas/
	$(PYTHON) -m macros schema

pictures: build .venv/test-ready ## Take the pictures of the guide for editors anew
	$(PYTHON) -m scripts.pictures

lock: ## Renew the locked requirements (needs uv)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade requirements.in -o requirements.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -c requirements.txt requirements-dev.in -o requirements-dev.txt

clean: ## Remove what was built and set up
	rm -rf .venv site .site.* .cache

.venv/ready: requirements.txt scripts/venv.sh
	@sh scripts/venv.sh requirements.txt
	@touch $@

.venv/dev-ready: .venv/ready requirements-dev.txt
	@sh scripts/venv.sh requirements-dev.txt
	@touch $@

.venv/test-ready: .venv/dev-ready scripts/browser.sh
	@sh scripts/browser.sh
	@touch $@
