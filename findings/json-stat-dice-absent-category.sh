#!/usr/bin/env bash
# Expected: Dice() of the JSON-stat toolkit makes a subset by keeping only the categories that the filter names
#   (https://github.com/jsonstat/toolkit/blob/master/docs/API.md#dice). A name that the dataset does not have keeps
#   nothing: asking for 2024 and 2025 where only 2024 is published gives 2024.
# Happens: jsonstat-toolkit 2.2.2 (npm) keeps the right figures, but sets the size of the dimension to the number of
#   names asked for. Where a figure is then looked up by its codes, a wrong one is returned; a table of the subset has
#   rows twice, figures under wrong areas and sexes, and no figures for the rest. No error is raised.
# Means: a chart made with "the last two years", or with all countries of a region of which some have not reported,
#   shows figures of one country under another's name as soon as one category is absent, for instance at the start of a
#   new year. Before Dice(), intersect the filter with Dimension(id).id; after it, check that the sizes multiply to n.
# Needs: Node.js 18 or newer with npm.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --no-save --prefix . jsonstat-toolkit@2.2.2
cat >read.js <<'JS'
const JSONstat = require('jsonstat-toolkit');

const dataset = {
  version: '2.0', class: 'dataset', label: 'Applications', id: ['area', 'sex', 'year'], size: [2, 2, 2],
  dimension: {
    area: { category: { index: ['AUT', 'EGY'] } },
    sex: { category: { index: ['F', 'M'] } },
    year: { category: { index: ['2023', '2024'] } },
  },
  value: [10, 11, 20, 21, 3000, 3001, 4000, 4001],
};
const keys = ['AUT', 'EGY'].flatMap(area => ['F', 'M'].map(sex => ({ area, sex, year: '2024' })));
const look = years => {
  const subset = JSONstat(structuredClone(dataset)).Dice({ year: years }, { clone: true });
  const read = keys.map(key => subset.Data(key, false));
  console.log(`years ${years.join(' and ')}: size ${subset.size}, ${subset.value.length} figures; 2024:`,
    keys.map((key, i) => `${key.area} ${key.sex} ${read[i]}`).join(', '));
  return String(read);
};
console.log('jsonstat-toolkit', JSONstat('version'));
const right = look(['2024']), wrong = look(['2024', '2025']);
process.exitCode = right === '11,21,3001,4001' && wrong === '11,3001,,' ? 0 : 1;
JS
if node read.js; then
    echo 'As described: with a year that is not published yet, men in Austria get the figure of women in Egypt.'
else
    echo 'No longer as described.' >&2
    exit 1
fi
