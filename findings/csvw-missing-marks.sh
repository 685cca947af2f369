#!/usr/bin/env bash
# Expected: in metadata of CSV on the Web, "null" may list several marks for missing values, such as ":" and "c" of
#   European statistics; such cells give no value. A datatype may state a decimal comma, and a boolean its two words;
#   cells are then converted: https://www.w3.org/TR/tabular-metadata/#cell-null and
#   https://www.w3.org/TR/tabular-data-model/#parsing-cells
# Happens: @zazuko/rdf-parser-csvw 0.17.0 (npm) uses one mark well, but with two uses none: ":" comes out as an integer.
#   "55,1" comes out as a decimal and "Y" as a boolean, unchanged, which XML Schema does not allow. No error is raised.
# Means: a triple store keeps such literals as something that is neither a number nor missing. Depending on the store,
#   SUM in SPARQL gives no result or leaves them out, COUNT counts them. Give each column one mark for missing values,
#   write numbers with a point and true and false, and check the result for literals that are not valid in their type.
# Needs: Node.js 20 or newer with npm.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --no-save --prefix . @zazuko/rdf-parser-csvw@0.17.0 @zazuko/env@3.0.1 n3@2.13.12
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import rdf from '@zazuko/env';
import CsvwParser from '@zazuko/rdf-parser-csvw';
import { Parser } from 'n3';

const metadata = rdf.dataset(new Parser().parse(`
  @prefix csvw: <http://www.w3.org/ns/csvw#> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
  <http://example.org/table> a csvw:Table ; csvw:url <http://example.org/table.csv> ;
    csvw:tableSchema [ csvw:aboutUrl "http://example.org/{area}" ; csvw:column (
      [ csvw:name "area" ; csvw:title "area" ]
      [ csvw:name "one" ; csvw:title "one" ; csvw:null ":" ; csvw:datatype xsd:integer ]
      [ csvw:name "two" ; csvw:title "two" ; csvw:null ":" , "c" ; csvw:datatype xsd:integer ]
      [ csvw:name "rate" ; csvw:title "rate" ; csvw:datatype [ csvw:base "decimal" ; csvw:format [ csvw:decimalChar "," ] ] ]
      [ csvw:name "final" ; csvw:title "final" ; csvw:datatype [ csvw:base "boolean" ; csvw:format "Y|N" ] ]
    ) ] .`));
const table = 'area,one,two,rate,final\nAUT,5,5,"55,1",Y\nEGY,:,:,"8,25",N\nTCD,7,c,"33,3",N\n';
const version = JSON.parse(readFileSync('node_modules/@zazuko/rdf-parser-csvw/package.json', 'utf8')).version;
console.log(`@zazuko/rdf-parser-csvw ${version}`);
console.log(table.trim());
const found = [];
for await (const { subject, predicate, object } of new CsvwParser({ metadata, baseIRI: 'http://example.org/table.csv' }).import(Readable.from([table]))) {
  const name = predicate.value.split('#').pop();
  if (['one', 'two', 'rate', 'final'].includes(name) && object.termType === 'Literal')
    found.push(`${subject.value.split('/').pop()} ${name} "${object.value}" ${object.datatype.value.split('#').pop()}`);
}
console.log(found.join('\n'));
const described = ['EGY two ":" integer', 'TCD two "c" integer', 'AUT rate "55,1" decimal', 'AUT final "Y" boolean'];
process.exitCode = described.every(line => found.includes(line)) && !found.some(line => line.startsWith('EGY one')) ? 0 : 1;
JS
if node read.mjs; then
    echo 'As described: with two marks for missing values, both are integers.'
else
    echo 'No longer as described.' >&2
    exit 1
fi
