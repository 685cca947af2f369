using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Solver;

/// <summary>A request that was read, with the solver for it.</summary>
internal abstract class Request
{
    /// <summary>Writes the answer.</summary>
    /// <param name="stop">If raised, the work ends early, and what was written is of no use.</param>
    public abstract void Solve(TextWriter answer, StopSignal stop);
}

/// <summary>The limit was reached before anything was found.</summary>
internal sealed class LimitReachedException : Exception;

internal sealed class BoundsTask(BoundsRequest request) : Request
{
    public override void Solve(TextWriter answer, StopSignal stop)
    {
        var writer = new AnswerWriter(answer);
        writer.WriteFirstLine(SolverProtocol.Bounds);
        foreach (BlockTargets each in request.Blocks)
        {
            if (stop.IsRaised) return;
            using var solver = new BoundsSolver(each.Block, request.Limit);
            using IDisposable registration = stop.OnRaised(solver.Interrupt);
            foreach (int[] target in each.Targets)
            {
                if (stop.IsRaised) return;
                writer.Write(solver.FindBounds(target));
            }
        }
        writer.WriteEnd();
    }
}

internal sealed class SuppressTask(SuppressRequest request) : Request
{
    public override void Solve(TextWriter answer, StopSignal stop)
    {
        using var solver = new SuppressSolver(request);
        using IDisposable registration = stop.OnRaised(solver.Interrupt);
        if (stop.IsRaised) return;
        SuppressAnswer found = solver.FindChanges();
        var writer = new AnswerWriter(answer);
        writer.WriteFirstLine(SolverProtocol.Suppress);
        writer.Write(found);
        writer.WriteEnd();
    }
}
