using System.Globalization;
using Google.OrTools.LinearSolver;
using Indicators.Disclosure.Bounds.Protocol;
using LinearSolver = Google.OrTools.LinearSolver.Solver;

namespace Indicators.Solver;

/// <summary>
/// Finds the smallest and largest values of sums of the cells of one block by linear programming (GLOP). Each search starts from the end of
/// the one before, so the vectors depend on the order of the targets, and on nothing else.
/// </summary>
internal sealed class BoundsSolver : IDisposable
{
    private readonly LinearSolver solver;
    private readonly MPSolverParameters parameters = new();
    private readonly Variable[] cells;
    private readonly Constraint[] equations;

    /// <param name="limit">The deterministic time of each search in milliseconds.</param>
    public BoundsSolver(Block block, long limit)
    {
        solver = LinearSolver.CreateSolver("GLOP") ?? throw new InvalidOperationException("GLOP is not part of the library.");
        solver.SetNumThreads(1);
        string seconds = (limit / 1000.0).ToString(CultureInfo.InvariantCulture);
        solver.SetSolverSpecificParametersAsString($"random_seed: 1 max_deterministic_time: {seconds}");
        parameters.SetIntegerParam(MPSolverParameters.IntegerParam.PRESOLVE, (int)MPSolverParameters.PresolveValues.PRESOLVE_OFF);
        parameters.SetIntegerParam(MPSolverParameters.IntegerParam.INCREMENTALITY, (int)MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON);
        parameters.SetIntegerParam(MPSolverParameters.IntegerParam.LP_ALGORITHM, (int)MPSolverParameters.LpAlgorithmValues.PRIMAL);
        cells = new Variable[block.Count];
        for (int cell = 0; cell < cells.Length; cell++)
            cells[cell] = solver.MakeNumVar(block.Lower[cell], block.Upper[cell] == -1 ? double.PositiveInfinity : block.Upper[cell], "");
        equations = new Constraint[block.EquationCount];
        for (int equation = 0; equation < equations.Length; equation++)
        {
            equations[equation] = solver.MakeConstraint(block.RightHandSides[equation], block.RightHandSides[equation]);
            foreach (int cell in block.MembersOf(equation)) equations[equation].SetCoefficient(cells[cell], 1);
        }
    }

    public ClaimedBounds FindBounds(int[] target)
    {
        ClaimedBound low = Minimise(target, 1), high = Minimise(target, -1);
        return new ClaimedBounds(low, high);
    }

    /// <summary>Makes a search end soon. May be called from another thread.</summary>
    public void Interrupt() => solver.InterruptSolve();

    public void Dispose()
    {
        parameters.Dispose();
        solver.Dispose();
    }

    private ClaimedBound Minimise(int[] target, int sign)
    {
        Objective objective = solver.Objective();
        objective.Clear();
        foreach (int cell in target) objective.SetCoefficient(cells[cell], sign);
        objective.SetMinimization();
        BoundStatus status = StatusOf(solver.Solve(parameters), out bool hasSolution);
        return hasSolution
            ? new ClaimedBound(status, Gather(equations.Length, row => equations[row].DualValue()), Gather(cells.Length, column => cells[column].SolutionValue()))
            : new ClaimedBound(status, SparseVector<double>.Empty, SparseVector<double>.Empty);
    }

    private static BoundStatus StatusOf(LinearSolver.ResultStatus status, out bool hasSolution)
    {
        hasSolution = status is LinearSolver.ResultStatus.OPTIMAL or LinearSolver.ResultStatus.FEASIBLE;
        return status switch
        {
            LinearSolver.ResultStatus.OPTIMAL => BoundStatus.Optimal,
            LinearSolver.ResultStatus.FEASIBLE or LinearSolver.ResultStatus.NOT_SOLVED => BoundStatus.Limit,
            LinearSolver.ResultStatus.INFEASIBLE => BoundStatus.Infeasible,
            LinearSolver.ResultStatus.UNBOUNDED => BoundStatus.Unbounded,
            _ => BoundStatus.Failed,
        };
    }

    private static SparseVector<double> Gather(int length, Func<int, double> valueOf)
    {
        var indexes = new List<int>();
        var values = new List<double>();
        for (int i = 0; i < length; i++)
        {
            double value = valueOf(i);
            if (value == 0 || !double.IsFinite(value)) continue;
            indexes.Add(i);
            values.Add(value);
        }
        return new SparseVector<double>([.. indexes], [.. values]);
    }
}
