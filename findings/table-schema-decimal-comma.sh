#!/usr/bin/env bash
# Expected: in a data package, a column of numbers states its decimalChar and groupChar, so that 1.234,5 is read as one
#   thousand two hundred thirty-four and a half where "," is the decimal and "." the group character:
#   https://specs.frictionlessdata.io/table-schema/#number and https://datapackage.org/standard/table-schema/#number
# Happens: tableschema 1.12.6 (npm, also used by the package datapackage) first turns the decimal comma into a point and
#   then removes every group character, which is now the decimal point too: 1,5 becomes 15 and 1.234,5 becomes 12345,
#   without an error. Other pairs, such as a comma and a blank, are read well. The same mistake in the Python library
#   was corrected in 2019 (https://github.com/frictionlessdata/tableschema-py/issues/236).
# Means: a valid data package written in the usual way of Germany, Spain, Brazil, Turkey or Indonesia is read with
#   shares and rates ten or a hundred times too high, depending on how many decimals each row has, so that even their
#   order changes. Publish numbers with a point and without group characters, and describe neither; as a reader, check
#   maxima.
# Needs: Node.js 18 or newer with npm.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --no-save --prefix . tableschema@1.12.6
cat >read.js <<'JS'
const fs = require('node:fs');
const { Table } = require('tableschema');

fs.writeFileSync('rates.csv', 'area,rate\nAUT,"55,1"\nESP,"8,25"\nTUR,"1.234,5"\n');
const read = async groupChar => {
  const rate = { name: 'rate', type: 'number', decimalChar: ',', ...(groupChar && { groupChar }) };
  const schema = { fields: [{ name: 'area', type: 'string' }, rate] };
  const table = await Table.load(fs.createReadStream('rates.csv'), { schema });
  const rows = await table.read({ keyed: true }).catch(error => (error.errors ?? [error]).map(e => ({ area: 'error', rate: e.message })));
  console.log(`decimalChar "," and ${groupChar ? `groupChar "${groupChar}"` : 'no groupChar'}:`, rows.map(row => `${row.area} ${row.rate}`).join(', '));
  return rows.map(row => row.rate);
};

(async () => {
  console.log('tableschema', require('tableschema/package.json').version);
  console.log('file:', fs.readFileSync('rates.csv', 'utf8').trim().split('\n').slice(1).join(' | '));
  const point = await read('.');
  process.exitCode = JSON.stringify(point) === JSON.stringify([551, 825, 12345]) ? 0 : 1;
})();
JS
if node read.js; then
    echo 'As described: 55,1 is read as 551 and 8,25 as 825.'
else
    echo 'No longer as described.' >&2
    exit 1
fi
