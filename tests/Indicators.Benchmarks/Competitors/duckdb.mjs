// node duckdb.mjs TASK [THREADS], with NODE_PATH's folder holding @duckdb/node-api.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
const { DuckDBInstance } = createRequire(process.env.COMPETITORS + '/')('@duckdb/node-api');
const task = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const instance = await DuckDBInstance.create(':memory:', { threads: process.argv[3] ?? '2' });
const db = await instance.connect();
const run = sql => db.run(sql);
const one = async sql => (await db.runAndReadAll(sql)).getRows()[0].map(cell => cell === null ? 0 : Number(cell));
const text = value => `'${value.replaceAll("'", "''")}'`;

for (const [column, list] of Object.entries(task.codes))
  await run(`create table list_${column} as select code from read_csv(${text(list)}, all_varchar = true, header = true)`);
const known = column => `(${column} in (select code from list_${column}))`;
const columns = Object.keys(task.codes);
await run(`create table t as select ${task.key.join(', ')}, try_cast(value as double) as v, value, status from
  read_csv(${text(task.file)}, all_varchar = true, header = true, nullstr = '')`);
const answer = {};
const [rows, notNumber, below] = await one(`select count(*),
  count(*) filter (v is null and value not in (${task.marks.map(text).join(', ')})), count(*) filter (v < 0) from t`);
answer.rows = rows;
answer['not-a-number'] = notNumber;
answer['below-minimum'] = below;
answer['unknown-code'] = 0;
for (const column of columns)
  answer['unknown-code'] += (await one(`select coalesce(sum(n), 0) from (select ${column} as c, count(*) as n from t where ${column} is not null group by 1)
    where c not in (select code from list_${column})`))[0];
const keyed = columns.filter(column => task.key.includes(column)).map(known).join(' and ');
[answer['duplicate-key']] = await one(`select coalesce(sum(n - 1), 0) from (select count(*) as n from t where ${keyed} group by ${task.key.join(', ')} having count(*) > 1)`);
if (task.wholes) {
  const parts = "('DEC_REC', 'DEC_OTH', 'DEC_REJ', 'DEC_CLO')";
  [answer['condition-not-met']] = await one(`select count(*) from t where indicator like 'DEC%' and application_type <> '_Z'`);
  const all = task.key.filter(column => column !== 'indicator').join(', ');
  [answer['parts-differ']] = await one(`select count(*) from (select * from t where indicator = 'DEC_TOT') w join
    (select ${all}, sum(v) as parts, count(*) - count(v) as gaps from t where indicator in ${parts} group by ${all}) using (${all})
    where gaps = 0 and abs(parts - v) > 10`);
}
if (task.mode === 'aggregate') {
  const where = Object.entries(task.where).map(([column, code]) => `${column} = ${text(code)}`).join(' and ');
  answer.sums = {};
  await run(`create table cells as select reporting_country as area, period[1:4] as year, sum(v) as v from t where ${where} group by 1, 2`);
  for (const [set, file] of Object.entries(task.regions)) {
    const result = await db.runAndReadAll(`select m.region, c.year, sum(c.v) from cells c join read_csv(${text(file)}, all_varchar = true, header = true, nullstr = '') m on m.area = c.area
      where (m.valid_from is null or m.valid_from <= ${text(task.asOf)}) and (m.valid_to is null or m.valid_to >= ${text(task.asOf)}) group by 1, 2`);
    for (const [region, year, sum] of result.getRows()) answer.sums[`${set}:${region}:${year}`] = Number(sum);
  }
  for (const [year, sum] of (await db.runAndReadAll('select year, sum(v) from cells group by 1')).getRows()) answer.sums[`world:W:${year}`] = Number(sum);
}
console.log(JSON.stringify(answer));
