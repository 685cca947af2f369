#!/usr/bin/env bash
# Expected: DuckDB documents median as the middle value, where for an even number of figures the two in the middle are
#   averaged, and quantile_cont as interpolated, for all numeric types:
#   https://duckdb.org/docs/stable/sql/functions/aggregates and https://github.com/duckdb/duckdb/issues/13655
# Happens: DuckDB 1.5.6 (NuGet DuckDB.NET.Data.Full 1.5.6.1). For the type DECIMAL the result has the scale of the
#   column, and what does not fit is cut off, not rounded: the median of 1 and 2 is 1.5 for BIGINT and 1 for
#   DECIMAL(18,0), the third quartile of 10, 20, 30, 49 is 34 instead of 34.75, and of rates with one decimal the second
#   decimal is lost. avg() of the same column is a DOUBLE and right.
# Means: counts from PostgreSQL (numeric), Oracle (NUMBER) or a Parquet file with decimals have this type, often
#   unnoticed. Medians and quartiles are then up to one unit of the last place too low, so quartiles used to flag
#   outliers or to report days to a decision differ from R, Excel and the same query on another import. Write
#   median(x::DOUBLE).
# Needs: the .NET 10 SDK.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet new console --output probe >/dev/null
cd probe
dotnet add package DuckDB.NET.Data.Full --version 1.5.6.1 >/dev/null
cat >Program.cs <<'CS'
using System.Globalization;
using DuckDB.NET.Data;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using DuckDBConnection connection = new("DataSource=:memory:");
connection.Open();
Console.WriteLine($"DuckDB {Query("SELECT version()")}");
const string Expressions = "median(x), quantile_cont(x, 0.75), avg(x)";
string whole = Ask("BIGINT", "(10), (20), (30), (49)"), scaled = Ask("DECIMAL(18,0)", "(10), (20), (30), (49)");
string pair = Ask("DECIMAL(18,0)", "(1), (2)"), rates = Ask("DECIMAL(4,1)", "(50.0), (50.1), (50.2), (50.3)");
return whole == "25 34.75 27.25" && scaled == "25 34 27.25" && pair == "1 1 1.5" && rates == "50.1 50.2 50.15" ? 0 : 1;

string Ask(string type, string values)
{
    string result = Query($"SELECT {Expressions} FROM (SELECT v::{type} AS x FROM (VALUES {values}) AS t(v))");
    Console.WriteLine($"{type}, {values}: {Expressions} = {result}");
    return result;
}

string Query(string sql)
{
    using DuckDBCommand command = connection.CreateCommand();
    command.CommandText = sql;
    using DuckDBDataReader reader = command.ExecuteReader();
    reader.Read();
    return string.Join(" ", Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)));
}
CS
dotnet build --configuration Release >build.log || { cat build.log >&2; exit 1; }
if dotnet run --configuration Release --no-build; then
    echo 'As described: medians and quartiles of decimals are cut off at the scale of the column.'
else
    echo 'No longer as described.' >&2
    exit 1
fi
