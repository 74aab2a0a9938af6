# Everything sets up what it needs first, so each target works on a fresh machine. The steps are in .make/.
.PHONY: run test test-all bench cases dist ui

run: ; @.make/run
test: ; @.make/test
test-all: ; @TAHKIM_TESTS=all .make/test
bench: ; @.make/setup rust && cargo run --release -q -p e2e --bin bench
cases: ; @.make/setup rust && cargo run --release -q -p e2e --bin cases -- $(CASES)
dist: ; @.make/dist
ui: ; @.make/setup ui
