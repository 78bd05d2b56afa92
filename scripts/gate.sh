#!/bin/sh
# Runs make targets one after the other, each to its end even when an earlier one failed, and sums up:
# scripts/gate.sh TARGET…    (FAIL_FAST=1 stops at the first failure)
set -u
cd "$(dirname "$0")/.."
make=${MAKE:-make}
passed=0 failed=0 summary=

for target; do
    printf '\n=== %s\n' "$target"
    begun=$(date +%s)
    if $make --no-print-directory "$target"; then
        result=ok passed=$((passed + 1))
    else
        result=FAILED failed=$((failed + 1))
    fi
    summary="$summary$(printf '%-18s %-7s %4s s' "$target" "$result" $(($(date +%s) - begun)))
"
    [ "$result" = ok ] || [ -z "${FAIL_FAST:-}" ] || break
done

printf '\n=== summary\n%s\n%s passed, %s failed\n' "$summary" "$passed" "$failed"
[ "$failed" = 0 ]
