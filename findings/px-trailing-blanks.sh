#!/usr/bin/env bash
# Expected: px.js promises to read any well-formed PC-Axis file (https://github.com/fod/px.js, README). In such a file
#   the cells stand row by row after DATA=, with blanks between them and rows on lines of their own (PX file format
#   2013, keyword DATA:
#   https://www.scb.se/globalassets/vara-tjanster/px-programmen/px-file_format_specification_2013.pdf).
# Happens: px 0.1.2 (npm) removes line ends before it splits at blanks. Many writers put a blank at the end of each row,
#   and some readers ask for it; others, and the eye, take the end of a line for a separator. Px.js reads the first kind
#   well. In a file without these blanks, the last figure of a row and the first of the next become one: 20 and 30
#   become 2030, every later figure moves to an earlier cell, and the last cells are undefined. No error is raised.
# Means: an editor or a commit hook that removes blanks at the ends of lines, which looks harmless, changes published
#   figures. Leave PX files out of such clean-up (in .gitattributes: *.px -whitespace; in .editorconfig:
#   trim_trailing_whitespace = false), write the blank, and as a reader compare the count of cells with the product of
#   the sizes.
# Needs: Node.js 18 or newer with npm.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --no-save --prefix . px@0.1.2

printf '%s\n' 'CHARSET="ANSI";' 'AXIS-VERSION="2013";' 'LANGUAGE="en";' 'MATRIX="POP";' 'SUBJECT-CODE="POP";' 'SUBJECT-AREA="Population";' \
    'DECIMALS=0;' 'TITLE="Asylum-seekers by area and year";' 'CONTENTS="Asylum-seekers";' 'STUB="area";' 'HEADING="year";' \
    'VALUES("area")="Austria","Egypt","Chad";' 'VALUES("year")="2023","2024";' 'UNITS="persons";' 'DATA=' '10 20 ' '30 40 ' '50 60;' >written.px
sed 's/ $//' written.px >trimmed.px
cat >read.js <<'JS'
const fs = require('node:fs');
const Px = require('px');

console.log('px', require('px/package.json').version);
const read = name => {
  const px = new Px(fs.readFileSync(name, 'latin1'));
  const cells = px.values('area').flatMap((area, row) => px.values('year').map((year, column) => {
    const cell = px.data[row * 2 + column];
    return `${area} ${year}: ${cell}`;
  }));
  console.log(`${name}: ${cells.join(', ')}`);
  return px.data.join(' ');
};
const [written, trimmed] = ['written.px', 'trimmed.px'].map(read);
process.exitCode = written === '10 20 30 40 50 60' && trimmed === '10 2030 4050 60' ? 0 : 1;
JS
if node read.js; then
    echo 'As described: without blanks at the ends of lines, figures run together.'
else
    echo 'No longer as described.' >&2
    exit 1
fi
