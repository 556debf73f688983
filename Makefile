# `make` builds the page of seeds/, `make test` runs every test; `make help` lists the rest.
# All of it works in .venv, which is made on first use and renewed when pyproject.toml or constraints.txt change.

SEEDS ?= seeds
OUT ?= build
VENV := .venv
PY := $(VENV)/bin/python
# pip is told to be quiet about itself, never about a failure.
PIP := $(PY) -m pip --disable-pip-version-check --quiet
# Without build isolation the pins hold for the build tools as well.
INSTALL := $(PIP) install --constraint constraints.txt --no-build-isolation
# What an install without build isolation needs beforehand; setuptools for packages that come as source only.
BUILD_TOOLS := hatchling editables setuptools
# Which tests `make test` runs, with any options of pytest: make test TESTS="tests/dates -x"
TESTS ?=

.DEFAULT_GOAL := build
.DELETE_ON_ERROR:
.PHONY: build test check format bench evaluate fit floors snapshots pins clean help names-DATA names-DATE

build: $(VENV)/installed  ## build the page of SEEDS (seeds) into OUT (build)
	@$(PY) -m timeline build "$(SEEDS)" --out "$(OUT)" || [ $$? -eq 1 ]  # 1: the page is there, and something needs a person

test: $(VENV)/tools  ## run every test; finds or installs a browser first
	@TIMELINE_CHROMIUM=$$($(PY) tests/browser_setup.py) && export TIMELINE_CHROMIUM && $(PY) -m pytest $(TESTS)

check: $(VENV)/tools  ## lint, format, types, layers, sizes
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy timeline tests/evaluation tests/benchmarks tests/conftest.py tests/browser_setup.py
	$(VENV)/bin/lint-imports
	$(PY) -m pytest -q tests/architecture

format: $(VENV)/tools  ## rewrite the code as `make check` wants it
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

bench: $(VENV)/tools  ## speed of each stage, time and sizes of a build, and how they grow; DATA=folder: on its news too; COUNTS="10 1000" articles
	@$(PY) -m tests.benchmarks $(if $(DATA),--data "$(DATA)") $(if $(COUNTS),--counts $(COUNTS))

evaluate: names-DATA $(VENV)/tools  ## figures on data outside the repository: make evaluate DATA=folder
	@$(PY) -m tests.evaluation "$(DATA)"

fit: $(VENV)/tools  ## say how far the weights of merging are off on annotated stories: make fit [DATA=folder with more of them]
	@$(PY) -m tests.evaluation.linkage $(if $(DATA),"$(DATA)")

floors: names-DATE $(VENV)/tools  ## raise the floors of the tested stories: make floors DATE=2025-01-31
	@$(PY) -m tests.evaluation --update --date "$(DATE)"

# Asked before anything is installed.
names-DATA:
	@if [ -z "$(DATA)" ]; then echo 'Say where the data is: make evaluate DATA=folder' >&2; exit 2; fi

names-DATE:
	@if [ -z "$(DATE)" ]; then echo 'Say the day of the measurement: make floors DATE=2025-01-31' >&2; exit 2; fi

snapshots: $(VENV)/tools  ## rewrite the stored snapshots; read the difference before you commit it
	@$(PY) -m pytest --snapshots

pins: $(PY)  ## renew constraints.txt with the newest packages that go together
	@rm -rf $(VENV)/pins && $(PY) -m venv $(VENV)/pins
	@$(VENV)/pins/bin/python -m pip --disable-pip-version-check --quiet install $(BUILD_TOOLS) '.[test,check]'
	@{ sed -n '/^#/p' constraints.txt; $(VENV)/pins/bin/python -m pip freeze --all --exclude pip --exclude source-timeline; } > constraints.new
	@mv constraints.new constraints.txt && rm -rf $(VENV)/pins

clean:  ## remove .venv, build and what the tools leave behind
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find timeline tests -name __pycache__ -type d -prune -exec rm -rf {} +

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name what; do \
		printf '%-16s %s\n' "$$name" "$$what"; done

# --- the set-up: each stamp is newer than what it was made from -------------------------------------------------------

# PYTHON=… names another Python; else the first of these that is new enough and can make a virtual environment.
$(PY):
	@found=''; new=''; \
	for python in $(or $(PYTHON),python3.13 python3.12 python3.11 python3); do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
		new="$$python"; \
		if "$$python" -c 'import ensurepip, venv' 2>/dev/null; then found="$$python"; break; fi; \
	done; \
	if [ -z "$$new" ]; then \
		echo 'timeline needs Python 3.11 or newer, and none was found.' >&2; \
		echo 'Install it (Debian, Ubuntu: apt-get install python3 python3-venv; macOS: brew install python)' >&2; \
		echo 'or name it: make PYTHON=/where/it/is/python3' >&2; exit 2; fi; \
	if [ -z "$$found" ]; then \
		echo "$$new cannot make a virtual environment: its venv module is missing." >&2; \
		echo 'Install it (Debian, Ubuntu: apt-get install python3-venv) and run make again.' >&2; exit 2; fi; \
	echo "Making $(VENV) with $$found"; rm -rf "$(VENV)"; "$$found" -m venv "$(VENV)"

$(VENV)/installed: pyproject.toml constraints.txt | $(PY)
	@echo 'Installing the pinned packages'
	@$(PIP) install --constraint constraints.txt $(BUILD_TOOLS)
	@$(INSTALL) --editable .
	@export PYTHONDONTWRITEBYTECODE= && $(PY) -m compileall -q timeline \
		&& $(PY) -m timeline.languages.kept && $(PY) -m timeline.renderer.templates
	@touch $@

$(VENV)/tools: $(VENV)/installed
	@echo 'Installing the test and check tools'
	@$(INSTALL) --editable '.[test,check]'
	@touch $@
