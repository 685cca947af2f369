#!/usr/bin/env bash
# miller.sh TASK: figures only; sets of codes and keys are beyond one pass of its language at this size.
set -euo pipefail
file=$(grep -o '"file": *"[^"]*"' "$1" | cut -d'"' -f4)
mlr --icsv --ojson -S put -q '
  begin { @rows = 0; @bad = 0; @below = 0 }
  @rows += 1;
  if ($value =~ "^-?[0-9]+(\.[0-9]+)?$") { if (float($value) < 0) { @below += 1 } }
  elif ($value !=~ "^(:|\.\.|-|NA|c|\*)$") { @bad += 1 }
  end { emit (@rows, @bad, @below) }' "$file" | tr -d '[]\n' | sed 's/"bad"/"not-a-number"/; s/"below"/"below-minimum"/'
