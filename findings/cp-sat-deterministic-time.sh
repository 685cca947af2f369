#!/usr/bin/env bash
# Expected: OR-Tools lets a batch run be limited by "deterministic time", so that it stops at the same point on every
#   computer. The parameter max_deterministic_time is documented as "correlated with the real time used by the solver,
#   the time unit being as close as possible to a second":
#   https://github.com/google/or-tools/blob/v9.15/ortools/sat/sat_parameters.proto
# Happens: OR-Tools 9.15.6755, CP-SAT with num_workers:1. On models of one kind, choosing secondary cells in a square
#   table, one unit is 2.5 real seconds for 12 x 12 cells and 30 to 80 for 50 x 50. Reading the model and most of the
#   presolve are hardly counted, so the larger the model, the further a unit is from a second.
# Means: whoever protects tables in a nightly run must not convert a budget of seconds into units. Keep the
#   deterministic limit, as it makes results the same in every run, and set a limit in seconds beside it that is known
#   to end the run with an error. Try limits on the largest table, never on a sample.
# The check compares two sizes on the same computer, so it does not depend on how fast that computer is.
# Needs: the .NET 10 SDK. Takes about a minute.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet new console --output probe >/dev/null
cd probe
dotnet add package Google.OrTools --version 9.15.6755 >/dev/null
cat >Program.cs <<'CS'
using System.Diagnostics;
using System.Globalization;
using Google.OrTools.Sat;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine($"Google.OrTools {typeof(CpModel).Assembly.GetName().Version}");
double small = Measure(12), large = Measure(50);
Console.WriteLine($"a unit was {large / small:0.0} times as long on the large table");
return large > 4 * small ? 0 : 1;

static double Measure(int size)
{
    // A square table with one small cell in each row, which must be able to differ from the truth by 2. Cells and sums
    // that differ are not published, and each costs its weight.
    CpModel model = new();
    List<LinearExpr> costs = [];
    void Open(LinearExpr sum, int weight)
    {
        BoolVar isOpen = model.NewBoolVar("");
        model.Add(sum == 0).OnlyEnforceIf(isOpen.Not());
        costs.Add(isOpen * weight);
    }
    IntVar[] change = [.. Enumerable.Range(0, size * size).Select(_ => model.NewIntVar(-3, 3, ""))];
    for (int row = 0; row < size; row++)
    {
        Open(LinearExpr.Sum(Enumerable.Range(0, size).Select(i => change[row * size + i])), 5000 + row);
        Open(LinearExpr.Sum(Enumerable.Range(0, size).Select(i => change[i * size + row])), 6000 + row);
        for (int column = 0; column < size; column++)
        {
            LinearExpr cell = LinearExpr.Sum([change[row * size + column]]);
            if (column != (7 * row + 3) % size) { Open(cell, 1000 + (31 * row + 17 * column) % 997); continue; }
            BoolVar isUp = model.NewBoolVar("");
            model.Add(cell >= 2).OnlyEnforceIf(isUp);
            model.Add(cell <= -2).OnlyEnforceIf(isUp.Not());
        }
    }
    model.Minimize(LinearExpr.Sum(costs));

    const double Limit = 0.2;
    CpSolver solver = new() { StringParameters = $"num_workers:1 random_seed:1 max_deterministic_time:{Limit}" };
    TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
    CpSolverStatus status = solver.Solve(model);
    double seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    double units = solver.Response!.DeterministicTime;
    Console.WriteLine($"{size} x {size}: {units:0.00} units took {seconds:0.0} s of one processor, so one unit was {seconds / units:0.0} s; {status}");
    return seconds / units;
}
CS
dotnet build --configuration Release >build.log || { cat build.log >&2; exit 1; }
if dotnet run --configuration Release --no-build; then
    echo 'As described: a unit of deterministic time is a matter of the size of the model, not a second.'
else
    echo 'No longer as described.' >&2
    exit 1
fi
