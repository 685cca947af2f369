#!/usr/bin/env bash
# Expected: Octave's dlmread, and csvread which calls it, read numbers and replace anything else, such as text, by
#   "emptyvalue", which is 0 by default: https://docs.octave.org/v7.3.0/Simple-File-I_002fO.html
# Happens: Octave 7.3.0 reads two numbers with a minus between them as one complex number, although no i or j follows:
#   the age group 5-11 is 5 - 11i, the month 2024-05 is 2024 - 5i. The whole matrix becomes complex, counts too. 60+ is
#   60, only "unknown" is 0. str2double does not take the same text as a number: it gives NaN.
# Means: since a matrix of complex numbers sorts, compares and finds its maximum by absolute value (and by angle),
#   results look plausible: a table with a column of ages or months gives no error, and -5 counts as more than 3. Read
#   codes with textscan and %s, or check iscomplex() after dlmread.
# Needs: Octave (Debian and Ubuntu: apt-get install --no-install-recommends octave).
set -euo pipefail

command -v octave-cli >/dev/null || { echo 'Install Octave first: apt-get install --no-install-recommends octave' >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

octave-cli --version | sed -n 1p
printf 'age,month,change\n5-11,2024-05,3\n60+,2024-06,-5\nunknown,2024-07,1\n' >table.csv
cat table.csv
cat >read.m <<'M'
table = dlmread('table.csv', ',', 1, 0);
for row = 1:rows(table)
    printf('%s | %s | %s\n', num2str(table(row, 1)), num2str(table(row, 2)), num2str(table(row, 3)));
end
largest = max(table)(3);
printf('maximum of each column, the third: %s\n', num2str(largest));
printf('str2double of the same text: %g, %g\n', str2double('5-11'), str2double('2024-05'));
expected = [complex(5, -11), complex(2024, -5), 3; 60, complex(2024, -6), -5; 0, complex(2024, -7), 1];
exit(! (isequal(table, expected) && largest == -5 && isnan(str2double('5-11'))));
M
if octave-cli --no-gui --no-init-file --no-history read.m; then
    echo 'As described: age groups and months have become complex numbers.'
else
    echo 'No longer as described.' >&2
    exit 1
fi
