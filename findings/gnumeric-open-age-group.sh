#!/usr/bin/env bash
# Expected: Gnumeric takes as numbers digits with separators, dates, times, percentages, fractions and exponents; other
#   text stays text (manual, quick start: https://help.gnome.org/users/gnumeric/stable/). LibreOffice keeps 60+ as text.
# Happens: Gnumeric 1.12.55, here with its converter ssconvert. A sign after the digits counts as the sign of the
#   number: 60+, the open age group in tables by age, becomes the number 60, and 65- becomes -65, while 0-4, 5-11 and
#   18-59 stay text. The plus is lost when the table is saved, here as XLSX and CSV, and no message says so.
# Means: the oldest group is the only one whose code changes, so a check against the code list refuses it, or worse, a
#   join drops people over 60 and the sum over ages falls short. Convert with ssconvert only files whose codes start
#   with a letter (SDMX: Y_GE60), or import the column as text in the dialog, and compare the distinct codes before and
#   after.
# Needs: gnumeric (Debian and Ubuntu: apt-get install --no-install-recommends gnumeric).
set -euo pipefail

command -v ssconvert >/dev/null || { echo 'Install gnumeric first: apt-get install --no-install-recommends gnumeric' >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

ssconvert --version 2>&1 | sed -n 1p
printf 'age,persons\n0-4,120\n5-11,200\n12-17,90\n18-59,400\n60+,35\nunknown,5\n' >ages.csv
LC_ALL=C ssconvert ages.csv ages.xlsx 2>/dev/null
LC_ALL=C ssconvert ages.xlsx again.csv 2>/dev/null
echo "before: $(cut -d, -f1 ages.csv | paste -sd' ')"
echo "after:  $(cut -d, -f1 again.csv | paste -sd' ')"
if [[ $(cut -d, -f1 again.csv | paste -sd' ') == 'age 0-4 5-11 12-17 18-59 60 unknown' ]]; then
    echo 'As described: 60+ has become 60, all other groups are as they were.'
else
    echo 'No longer as described.' >&2
    exit 1
fi
