# make run: set up and code the samples. make test: set up and pass all tests.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
export PREFECT_SERVER_ANALYTICS_ENABLED := false
export DO_NOT_TRACK := 1
export NO_MKDOCS_2_WARNING := 1

.PHONY: install run nightly-demo test reliability audit lint accuracy bench profile growth train docs wheel clean

install: $(STAMP)

$(STAMP): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev]"
	touch $(STAMP)

run: install
	$(BIN)/cameo-nl run samples --output output

nightly-demo: install
	PREFECT_HOME=$(VENV)/.prefect $(BIN)/python -m flows.deploy samples output

test: install
	$(BIN)/python -m pytest -n 2 --dist loadfile

reliability: install
	CAMEO_NL_RELIABILITY=full $(BIN)/python -m pytest tests/reliability

audit: install
	$(BIN)/python -m benchmarks.audit

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: install
	$(BIN)/python -m benchmarks.speed

profile: install
	$(BIN)/python -m benchmarks.profile

growth: install
	$(BIN)/python -m benchmarks.scale

accuracy: install
	$(BIN)/python -m benchmarks.accuracy

docs: install
	$(BIN)/python -m mkdocs build --strict --quiet
	@echo 'site/index.html'

train: install
	$(BIN)/python -m models.train $(TRAIN)

wheel: install
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir dist .

clean:
	rm -rf $(VENV) dist site .pytest_cache .mypy_cache .ruff_cache .hypothesis
