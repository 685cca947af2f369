using System.Globalization;
using Google.OrTools.Sat;
using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Solver;

/// <summary>Finds the changes of leaves by which the open sums that change have the least weight (CP-SAT, one thread, a fixed seed).</summary>
internal sealed class SuppressSolver(SuppressRequest request) : IDisposable
{
    private readonly CpSolver solver = new();

    /// <summary>Makes the search end soon. May be called from another thread.</summary>
    public void Interrupt() => solver.StopSearch();

    public void Dispose() => solver.Dispose();

    /// <exception cref="LimitReachedException">The limit was reached before anything was found.</exception>
    public SuppressAnswer FindChanges()
    {
        var model = new CpModel();
        IntVar[] changes = [.. request.Lowest.Zip(request.Highest, (lowest, highest) => model.NewIntVar(lowest, highest, ""))];
        long[]? hint = request.Hint.Indexes.Length == 0 ? null : request.Hint.ToArray(changes.Length);
        for (int leaf = 0; leaf < hint?.Length; leaf++) model.AddHint(changes[leaf], hint[leaf]);
        var weights = new List<LinearExpr>();
        foreach (SuppressSum sum in request.Sums)
            AddSum(model, sum, LinearExpr.Sum(sum.Leaves.Select(leaf => changes[leaf])), weights, hint is null ? null : sum.Leaves.Sum(leaf => hint[leaf]));
        model.Minimize(LinearExpr.Sum(weights));
        string seconds = (request.Limit / 1000.0).ToString(CultureInfo.InvariantCulture);
        solver.StringParameters = $"num_workers:1 random_seed:1 max_deterministic_time:{seconds}";
        switch (solver.Solve(model))
        {
            case CpSolverStatus.Optimal:
                return Gather(SuppressStatus.Optimal, changes);
            case CpSolverStatus.Feasible:
                return Gather(SuppressStatus.Feasible, changes);
            case CpSolverStatus.Infeasible:
                return new SuppressAnswer(SuppressStatus.Infeasible, SparseVector<long>.Empty, 0, 0);
            case CpSolverStatus.Unknown:
                throw new LimitReachedException();
            default:
                // Sums of weights or widths that the solver cannot hold.
                throw new ProtocolException("The solver refuses the model.");
        }
    }

    /// <param name="hint">The change of the sum in the solution to start from: it starts there only if that solution is complete.</param>
    private static void AddSum(CpModel model, SuppressSum sum, LinearExpr change, List<LinearExpr> weights, long? hint)
    {
        switch (sum.Role)
        {
            case SumRole.Keep:
                model.Add(change == 0);
                break;
            case SumRole.Open:
                BoolVar isChanged = model.NewBoolVar("");
                model.Add(change == 0).OnlyEnforceIf(isChanged.Not());
                if (hint is not null) model.AddHint(isChanged, hint != 0);
                weights.Add(isChanged * sum.Number);
                break;
            default:
                BoolVar isUp = model.NewBoolVar("");
                if (hint is not null) model.AddHint(isUp, hint > 0);
                model.Add(change >= sum.Number).OnlyEnforceIf(isUp);
                model.Add(change <= -sum.Number).OnlyEnforceIf(isUp.Not());
                break;
        }
    }

    private SuppressAnswer Gather(SuppressStatus status, IntVar[] changes)
    {
        var indexes = new List<int>();
        var values = new List<long>();
        for (int leaf = 0; leaf < changes.Length; leaf++)
        {
            long value = solver.Value(changes[leaf]);
            if (value == 0) continue;
            indexes.Add(leaf);
            values.Add(value);
        }
        return new SuppressAnswer(status, new([.. indexes], [.. values]), (long)Math.Round(solver.ObjectiveValue), (long)Math.Round(solver.BestObjectiveBound));
    }
}
