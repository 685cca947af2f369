#!/usr/bin/env bash
# Expected: Microsoft.Data.Analysis keeps missing figures as null, apart from zero, and a mean leaves them out, as
#   DataFrameColumn.Mean() does (it once did not: https://github.com/dotnet/machinelearning/issues/6659). GroupBy.Mean
#   is documented as "Compute the mean of group values":
#   https://learn.microsoft.com/dotnet/api/microsoft.data.analysis.groupby.mean
# Happens: version 0.23.1 (NuGet). GroupBy(...).Mean and Description() add up only the figures present, but divide by
#   the count of all rows. Mean() of the column and GroupBy(...).Mean of the same column as a single group therefore
#   differ, and the result of GroupBy is not Sum / Count of the same GroupBy. Comparisons take null as 0 as well: "less
#   than 5" is true of a missing figure, so that a missing figure counts as a small one.
# Means: means by region are too low where offices have not reported, by half if half have not, while the mean over all
#   looks right. Use Sum and Count of the groups and divide yourself; before a filter on small counts, drop nulls.
# Needs: the .NET 10 SDK.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet new console --output probe >/dev/null
cd probe
dotnet add package Microsoft.Data.Analysis --version 0.23.1 >/dev/null
cat >Program.cs <<'CS'
using System.Reflection;
using Microsoft.Data.Analysis;

Console.WriteLine($"Microsoft.Data.Analysis {typeof(DataFrame).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]}");
// Days to a decision in four areas of one region; two have not reported.
DoubleDataFrameColumn days = new("days", [100, null, 200, null]);
DataFrame frame = new(new StringDataFrameColumn("region", ["Africa", "Africa", "Africa", "Africa"]), days);
GroupBy groups = frame.GroupBy("region");

double mean = days.Mean();
double sum = Convert.ToDouble(groups.Sum("days").Columns["days"][0]), count = Convert.ToDouble(groups.Count("days").Columns["days"][0]);
double groupMean = Convert.ToDouble(groups.Mean("days").Columns["days"][0]);
double described = Convert.ToDouble(frame.Description().Columns["days"][3]);
bool[] small = [.. days.ElementwiseLessThan(5).Select(value => value!.Value)];
Console.WriteLine("days: 100, missing, 200, missing; one region");
Console.WriteLine($"Mean() of the column: {mean}");
Console.WriteLine($"GroupBy: Sum {sum}, Count {count}, Mean {groupMean}");
Console.WriteLine($"Description(): {frame.Description().Columns[0][3]} {described}");
Console.WriteLine($"less than 5: {string.Join(", ", small)}");
return mean == 150 && sum == 300 && count == 2 && groupMean == 75 && described == 75 && small is [false, true, false, true] ? 0 : 1;
CS
dotnet build --configuration Release >build.log || { cat build.log >&2; exit 1; }
if dotnet run --configuration Release --no-build; then
    echo 'As described: the mean of the only group is half the mean of the column.'
else
    echo 'No longer as described.' >&2
    exit 1
fi
