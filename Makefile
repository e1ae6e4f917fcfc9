# Tinsạch: `make demo` shows it work, `make test` proves it. Everything is installed into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help install demo test lint format types check record wheel score bench bench-crawl bench-dataset clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("Tinsạch needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.11") if sys.version_info < (3, 11) else None'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing what is pinned into $(VENV): some minutes, once."
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

install: $(STAMP) ## the virtual environment with everything pinned

demo: $(STAMP) ## replay the recorded crawls, clean them, show the result (no network)
	$(BIN)/tinsach demo

test: $(STAMP) ## the whole test suite, offline
	$(BIN)/python -m pytest

lint: $(STAMP) ## ruff, and the format check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(STAMP) ## format and mend what ruff can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(STAMP) ## mypy, strict
	$(BIN)/mypy

check: lint types test ## lint, types and tests: what CI runs

record: $(STAMP) ## record an outlet's cassette live: make record OUTLET=vnexpress
	$(BIN)/tinsach outlets check $(OUTLET) --live --record

wheel: $(STAMP) ## dist/: the package with its cleaner compiled (needs a C compiler, some minutes)
	rm -rf build
	TINSACH_COMPILE=1 $(BIN)/python -m pip wheel --quiet --no-build-isolation --no-deps --wheel-dir dist .

score: $(STAMP) ## the quality table for fixtures and, where present, ../shared/pages
	$(BIN)/python bench/score.py

bench: $(STAMP) ## speed and quality against other extractors (installs them into bench/.venv)
	$(BIN)/python bench/run.py

bench-crawl: $(STAMP) ## the whole crawl against a bare Scrapy download
	$(BIN)/python bench/crawl.py

bench-dataset: $(STAMP) ## the dataset pipeline against clean() in a loop
	$(BIN)/python bench/dataset.py

clean: ## remove the virtual environments and caches
	rm -rf $(VENV) bench/.venv bench/.compiled dist .mypy_cache .ruff_cache .pytest_cache .hypothesis build *.egg-info
