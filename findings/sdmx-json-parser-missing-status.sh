#!/usr/bin/env bash
# Expected: in an SDMX-JSON data message, an attribute that an observation does not have is null, or left out at the end
#   of the array; an index refers to the list of values of that attribute, starting with zero:
#   https://github.com/sdmx-twg/sdmx-json/blob/v2.1.0/data-message/docs/1-sdmx-json-field-guide.md (observations)
# Happens: sdmx-json-parser 0.3.1 (npm, by the Pacific Community) takes index 0 wherever there is null or nothing. An
#   observation without a status gets the first status in the message, whichever happened to be listed first.
# Means: figures without any flag are shown as confidential, provisional or estimated, and nothing tells them from
#   figures that carry the flag. In charts and extracts made with this library, count flags against the original
#   message. A producer can avoid it by giving every observation every attribute: CONF_STATUS F, OBS_STATUS A.
# Needs: Node.js 20 or newer with npm. The library reads only from a web address, so the check serves the message
#   itself.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --no-save --prefix . sdmx-json-parser@0.3.1
cat >read.js <<'JS'
const http = require('node:http');
const { SDMXParser } = require('sdmx-json-parser');

const values = pairs => Object.entries(pairs).map(([id, name]) => ({ id, name }));
const message = {
  meta: { schema: 'https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json', id: 'TEST', prepared: '2026-01-01T00:00:00Z', sender: { id: 'TEST' } },
  data: {
    structures: [{
      name: 'Decisions', names: { en: 'Decisions' },
      dimensions: {
        dataSet: [], series: [],
        observation: [
          { id: 'REF_AREA', name: 'Area', keyPosition: 0, values: values({ AUT: 'Austria', EGY: 'Egypt' }) },
          { id: 'TIME_PERIOD', name: 'Year', keyPosition: 1, values: values({ 2023: '2023', 2024: '2024' }) },
        ],
      },
      attributes: {
        dataSet: [], series: [],
        observation: [
          { id: 'CONF_STATUS', name: 'Confidentiality', values: values({ C: 'Confidential', F: 'Free' }) },
          { id: 'OBS_STATUS', name: 'Status', values: values({ P: 'Provisional', A: 'Normal' }) },
        ],
      },
    }],
    dataSets: [{ action: 'Information', structure: 0, observations: { '0:0': [120, 1, 1], '0:1': [150, 0, 0], '1:0': [200, null, null], '1:1': [250] } }],
  },
};

const server = http.createServer((_, response) => response.end(JSON.stringify(message))).listen(0, '127.0.0.1', async () => {
  const parser = new SDMXParser();
  await parser.getDatasets(`http://127.0.0.1:${server.address().port}/data?format=jsondata`);
  server.close();
  console.log('sdmx-json-parser', require('sdmx-json-parser/package.json').version);
  console.log('sent:', JSON.stringify(message.data.dataSets[0].observations));
  const rows = parser.getData();
  for (const row of rows) console.log('read:', row.REF_AREA, row.TIME_PERIOD, row.value, '|', row.CONF_STATUS, '|', row.OBS_STATUS);
  const without = rows.filter(row => row.REF_AREA === 'Egypt');
  process.exitCode = without.length === 2 && without.every(row => row.CONF_STATUS === 'Confidential' && row.OBS_STATUS === 'Provisional') ? 0 : 1;
});
JS
if node read.js; then
    echo 'As described: the figures of Egypt have no flag, and come out confidential and provisional.'
else
    echo 'No longer as described.' >&2
    exit 1
fi
