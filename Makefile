# Everything that CI runs, as commands for a person. `make help` lists them.
#
# Wanted on the machine: Rust (rustup or a recent cargo), Python 3.11 or later, Node 20.19 or later. All else goes into
# the checkout: .venv (Python tools and the command), bindings-wasm/node_modules, target, .make (what was done when).
# Only installing needs the network.

.NOTPARALLEL:
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

WASM   := wasm32-unknown-unknown
BIN    := .venv/bin
BEDARF := $(BIN)/bedarf
TODAY  ?= 2026-11-24
LOCKED := $(if $(CI),--locked)

# generated documents that the oracle test compares; fewer where time is short
export BEDARF_ORACLE ?= $(if $(CI),50000,200000)

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

CORE := Cargo.toml $(wildcard Cargo.lock) $(shell find core schemas -type f 2>/dev/null)
PY   := $(shell find bindings-python/src bindings-python/python -type f -not -name '*.pyc' 2>/dev/null) \
	$(wildcard bindings-python/*.toml bindings-python/README.md)
WEB  := $(shell find bindings-wasm/src tests/pack -type f 2>/dev/null) bindings-wasm/Cargo.toml

# record types and rules are named in lists, where `cargo fmt` finds no files
LISTED := core/src/model/*.rs core/src/rules/*/*.rs

# a program outside the workspace, which depends on the library as any other would
OUTSIDE := --manifest-path examples/rust/Cargo.toml

# what writes mutants into the sources, by itself as well
WEAVER := --manifest-path tests/mutation/Cargo.toml

GATE := fmt clippy house regen-check test-rust test-python test-sdist test-wasm test-browser test-pack test-examples package walkthrough torture msrv

.PHONY: help demo test lint format $(GATE) wheel sdist wasm regen regen-anew bench bench-python bench-coverage bench-web swap-cases mutants mutation compare form deny clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

# --- what people use --------------------------------------------------------------------------------------------

demo: wheel ## builds the command .venv/bin/bedarf and shows it on examples/kog
	@echo
	@echo '$$ bedarf check examples/kog --as-of $(TODAY)'
	@$(BEDARF) check examples/kog --as-of $(TODAY)
	@for day in 2020-11-01 $(TODAY); do \
		echo; echo "$$ bedarf paths examples/kog --unit 05774032 --as-of $$day"; \
		$(BEDARF) paths examples/kog --unit 05774032 --as-of $$day || exit 1; \
	done

wheel: .make/wheel ## the Python wheel, installed into .venv

sdist: .make/venv ## the source distribution, with the sources of all crates in it: built without the network
	@$(BIN)/python scripts/sdist.py make

wasm: .make/wasm ## the npm package in bindings-wasm, with its sizes
	@npm --prefix bindings-wasm run --silent size

form: .make/wasm ## serves the editor for needs, profiles, offerings and bodies
	@npm --prefix bindings-wasm run --silent form

# --- what is made from the types --------------------------------------------------------------------------------

regen: .make/npm ## writes schemas, tables, stubs, TypeScript and rule pages anew from the types
	@cargo run -q $(LOCKED) -p bedarf-regen -- write
	@cargo run -q $(LOCKED) -p bedarf-regen -- write # the findings on pages, with the tables just written
	@npm --prefix bindings-wasm run --silent types

regen-anew: ## as regen, starting from empty tables: after a change of the table format
	@RUSTFLAGS='--cfg bedarf_bootstrap' cargo run -q --target-dir target/anew -p bedarf-regen -- write
	@$(MAKE) regen

regen-check: ## fails where a generated file differs from what the types say
	@cargo run -q $(LOCKED) -p bedarf-regen -- check

# --- the gate ---------------------------------------------------------------------------------------------------

test: ## everything below, in this order, with a summary
	@MAKE='$(MAKE)' sh scripts/gate.sh $(GATE)

format: .make/venv ## formats Rust and Python
	@cargo fmt --all
	@cargo fmt $(OUTSIDE) -- --config-path rustfmt.toml
	@rustfmt $(LISTED)
	@$(BIN)/ruff format -q scripts bindings-python

lint: fmt clippy house ## formatting, clippy, and the rules of the house

fmt: .make/venv
	@cargo fmt --all --check
	@cargo fmt $(OUTSIDE) --check -- --config-path rustfmt.toml
	@cargo fmt $(WEAVER) --check -- --config-path rustfmt.toml
	@rustfmt --check $(LISTED)
	@$(BIN)/ruff format -q --check scripts bindings-python
	@echo 'fmt: ok'

clippy: .make/wasm-target
	@cargo clippy -q $(LOCKED) --workspace --all-targets -- -D warnings
	@cargo clippy -q $(LOCKED) -p bedarf --no-default-features -- -D warnings
	@cargo clippy -q $(LOCKED) -p bedarf-wasm --target $(WASM) --features need -- -D warnings
	@cargo clippy -q $(LOCKED) -p bedarf-wasm --target $(WASM) --features body -- -D warnings
	@cargo clippy -q $(LOCKED) -p bedarf-wasm --target $(WASM) --features page -- -D warnings
	@cargo clippy -q $(LOCKED) $(OUTSIDE) --target-dir target/outside --all-targets -- -D warnings
	@echo 'clippy: ok'

# sizes, arrows, skips, paths; crates of the core; that broken answers are noticed; Python; licences
house: .make/venv
	@$(PYTHON) scripts/lint.py --self-check
	@$(PYTHON) scripts/lint.py
	@$(PYTHON) scripts/graph.py
	@$(PYTHON) scripts/compare.py --self-check
	@$(PYTHON) scripts/mutants.py --check
	@$(BIN)/ruff check -q scripts bindings-python
	@cd scripts && ../$(BIN)/mypy --strict --no-error-summary *.py
	@$(BIN)/reuse lint --quiet || { $(BIN)/reuse lint; exit 1; }
	@echo 'house: ok'

test-rust: ## vectors, oracle, laws, layers; tests beside the code; a program outside; doc tests; documentation without warnings
	@cargo test -q $(LOCKED) --no-fail-fast -p bedarf-tests
	@cargo test -q $(LOCKED) -p bedarf-tests --no-default-features --test oracle
	@cargo test -q $(LOCKED) -p bedarf -p bedarf-shape --lib
	@cargo test -q $(LOCKED) $(OUTSIDE) --target-dir target/outside
	@cargo test -q $(LOCKED) -p bedarf -p bedarf-shape --doc
	@RUSTDOCFLAGS='-D warnings' cargo doc -q $(LOCKED) -p bedarf -p bedarf-shape --no-deps --all-features

test-python: .make/wheel ## pytest, strict types, stubs against the built module
	@cd bindings-python && ../$(BIN)/python -m pytest -q -p no:cacheprovider
	@cd bindings-python && ../$(BIN)/python -m mypy python tests
	@top=$$PWD; cd $$(mktemp -d) && "$$top/$(BIN)/python" -m mypy.stubtest bedarf

test-sdist: .make/wheel ## the source distribution: the same bytes twice, and a wheel from it alone, offline
	@$(BIN)/python scripts/sdist.py check

test-wasm: .make/wasm ## size limit, Node tests, TypeScript types
	@npm --prefix bindings-wasm run --silent size
	@npm --prefix bindings-wasm run --silent test
	@npm --prefix bindings-wasm run --silent types:check

test-browser: .make/wasm ## the editor and form libraries in Chromium (REQUIRE_BROWSER=1 fails where there is none)
	@sh scripts/browser.sh npm --prefix bindings-wasm run --silent test:browser

test-pack: .make/wasm .make/hosts ## the packed npm archive: its types, and one need in every host of docs/runtimes.md
	@npm --prefix bindings-wasm run --silent test:pack

test-examples: .make/wheel ## examples/kog and examples/faulty give exactly what they should
	@$(PYTHON) scripts/examples.py

# cargo takes a published version for unchangeable: what an earlier run unpacked or built of it would be used again
package: ## the crates as they are published: with licences and READMEs, built from what is packed
	@rm -rf target/published "$${CARGO_HOME:-$$HOME/.cargo}"/registry/src/-*/bedarf-[ds]*-[0-9]*
	@cargo package -q $(LOCKED) --offline --allow-dirty -p bedarf-derive -p bedarf-shape -p bedarf \
		--target-dir target/published
	@for crate in bedarf-derive bedarf-shape bedarf; do \
		tar -tzf target/published/package/$$crate-[0-9]*.crate | grep -c 'LICENSES/.*txt\|README' | grep -qx 4 || \
			{ echo "package: $$crate lacks its README or licences"; exit 1; }; done
	@echo 'package: ok'

walkthrough: .make/venv .make/npm .make/wasm-target ## the walk-throughs of CONTRIBUTING, done in a copy and used
	@$(PYTHON) scripts/walkthrough.py

torture: .make/wheel ## hostile inputs: exit, codes and memory
	@$(PYTHON) scripts/torture.py --self-check
	@$(PYTHON) scripts/torture.py

msrv: ## the core with the oldest Rust it promises, natively and for WASM
	@sh scripts/msrv.sh

# --- now and then -----------------------------------------------------------------------------------------------

bench: .make/wasm ## measures against serde_json and jsonschema, writes the tables in docs/benchmarks.md
	@{ cargo bench -q $(LOCKED) -p bedarf-tests || touch .make/bench.failed; } | tee .make/bench.txt
	@if rm .make/bench.failed 2>/dev/null; then echo 'bench: failed'; exit 1; fi
	@$(PYTHON) scripts/bench_page.py <.make/bench.txt

bench-python: .make/peers .make/wheel ## measures the wheel beside pydantic, msgspec and jsonschema-rs
	@cargo run -q --release $(LOCKED) -p bedarf-tests --example unit -- write .make/documents
	@.make/peers-venv/bin/python -m pip install --quiet --disable-pip-version-check --force-reinstall \
		--no-deps --no-index .make/wheels/*.whl
	@.make/peers-venv/bin/python bindings-python/bench/peers.py .make/documents \
		cargo run -q --release $(LOCKED) -p bedarf-tests --example unit -- >.make/bench-python.txt
	@$(PYTHON) scripts/bench_page.py python <.make/bench-python.txt

bench-coverage: .make/venv ## measures the index of coverage beside polars and duckdb, and compares every cell
	@cargo build -q --release $(LOCKED) -p bedarf-tests --example coverage
	@$(BIN)/python bindings-python/bench/coverage.py .make/coverage \
		target/release/examples/coverage >.make/bench-coverage.txt
	@$(PYTHON) scripts/bench_page.py coverage <.make/bench-coverage.txt

bench-web: .make/wasm ## measures the npm package next to ajv and zod, in Node and Chromium; tables in docs/benchmarks.md
	@cargo run -q $(LOCKED) -p bedarf-tests --example unit -- write .make/bench
	@npm --prefix bindings-wasm run --silent bench ../.make/bench

mutants: ## whether the random tests fail when the library is wrong
	@$(PYTHON) scripts/mutants.py

mutation: ## whether a test notices each change of one sign: `make mutation SHARD=1/8`, see docs/mutants.md
	@$(PYTHON) scripts/mutation.py $(or $(SHARD),1/1) $(if $(FOLDERS),'$(FOLDERS)')

swap-cases: ## whether the vectors notice when a rule tells another case
	@$(PYTHON) scripts/swap_cases.py

compare: ## the state of before (BASE=<rev>) beside this one: what differs, and with TIMES=1 how fast both are
	@test -n '$(BASE)' || { echo 'BASE=<rev> says which state is held beside this one' >&2; exit 2; }
	@$(PYTHON) scripts/compare.py $(BASE) $(if $(TIMES),--time)

deny: ## licences, advisories, sources (needs cargo-deny and the network)
	@if cargo deny --version >/dev/null 2>&1; then cargo deny check; \
	else echo 'deny: SKIPPED: cargo-deny is not installed (cargo install cargo-deny)'; fi

clean: ## removes all that was built or installed in the checkout
	@rm -rf .make .venv target bindings-wasm/node_modules bindings-wasm/tests/hosts/node_modules bindings-wasm/pkg

# --- steps with a stamp -----------------------------------------------------------------------------------------

.make/venv: requirements-dev.txt
	@test -n '$(PYTHON)' || { echo 'Python 3.11 or later is needed (PYTHON=… says where)' >&2; exit 1; }
	@mkdir -p .make
	@echo 'venv: Python tools into .venv'
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

.make/peers: bindings-python/bench/requirements.txt
	@mkdir -p .make
	@echo 'venv: peers of the benchmark into .make/peers-venv'
	@$(PYTHON) -m venv .make/peers-venv
	@.make/peers-venv/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

.make/wheel: .make/venv $(CORE) $(PY)
	@echo 'wheel: building (release)'
	@rm -rf .make/wheels
	@$(BIN)/maturin build --quiet --release $(LOCKED) -m bindings-python/Cargo.toml -i $(BIN)/python -o .make/wheels
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps --no-index \
		.make/wheels/*.whl
	@touch $@

.make/wasm-target:
	@mkdir -p .make
	@test -d "$$(rustc --print target-libdir --target $(WASM))" || rustup target add $(WASM)
	@touch $@

.make/npm: bindings-wasm/package.json bindings-wasm/package-lock.json
	@mkdir -p .make
	@echo 'npm: tools into bindings-wasm/node_modules'
	@npm --prefix bindings-wasm ci --no-audit --no-fund --loglevel=error
	@touch $@

.make/hosts: bindings-wasm/tests/hosts/package.json bindings-wasm/tests/hosts/package-lock.json
	@mkdir -p .make
	@echo 'npm: hosts of the package into bindings-wasm/tests/hosts/node_modules'
	@npm --prefix bindings-wasm/tests/hosts ci --no-audit --no-fund --loglevel=error
	@touch $@

.make/wasm: .make/npm .make/wasm-target $(CORE) $(WEB)
	@echo 'wasm: building (smallest)'
	@npm --prefix bindings-wasm run --silent build
	@touch $@
