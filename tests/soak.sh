#!/usr/bin/env bash
# Reads damaged and made-up submissions for half an hour and prints the result: cases, seed, failures.
#   tests/soak.sh [seconds] [seed]
# INDICATORS_REAL_DATA adds published files to what is damaged. Release binaries are built first unless INDICATORS_SOAK_BUILT=1.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=.artifacts/bin/Indicators.Tests/release/Indicators.Tests
class=Indicators.Tests.Submissions.Fuzzing.FuzzTests
result=$(mktemp)
trap 'rm -f "$result"' EXIT

if [[ ${INDICATORS_SOAK_BUILT:-} != 1 ]]; then dotnet build tests/Indicators.Tests -c Release; fi
export INDICATORS_FUZZ_SECONDS=${1:-1800} INDICATORS_FUZZ_SEED=${2:-$(date +%s)} INDICATORS_FUZZ_RESULT=$result

code=0
nice -n 19 "$program" -class "$class" -parallel none || code=$?
echo "--- result"
cat "$result"
exit "$code"
