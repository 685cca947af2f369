using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Disclosure.Bounds;

/// <summary>Writes requests as <see cref="SolverProtocol"/> says.</summary>
internal static class RequestWriter
{
    /// <exception cref="ArgumentException">The request has a number or a cell that is out of range.</exception>
    public static void Write(BoundsRequest request, TextWriter writer)
    {
        foreach (BlockTargets each in request.Blocks) each.Check();
        var lines = new LineWriter(writer);
        lines.Begin(SolverProtocol.FirstLine(SolverProtocol.Bounds)).EndLine();
        lines.Begin("limit").Add(request.Limit).EndLine();
        lines.Begin("blocks").Add(request.Blocks.Count).EndLine();
        foreach ((Block block, IReadOnlyList<int[]> targets) in request.Blocks)
        {
            lines.Begin("block").Add(block.Count).Add(block.EquationCount).Add(targets.Count).EndLine();
            lines.Begin("lower").Add([.. block.Lower]).EndLine();
            lines.Begin("upper").Add([.. block.Upper]).EndLine();
            for (int equation = 0; equation < block.EquationCount; equation++)
                lines.Begin("equation").Add(block.RightHandSides[equation]).Add(block.MembersOf(equation)).EndLine();
            foreach (int[] target in targets) lines.Begin("target").Add(target).EndLine();
        }
        lines.Begin(SolverProtocol.End).EndLine();
    }

    /// <exception cref="ArgumentException">The request has a number or a leaf that is out of range.</exception>
    public static void Write(SuppressRequest request, TextWriter writer)
    {
        request.Check();
        var lines = new LineWriter(writer);
        lines.Begin(SolverProtocol.FirstLine(SolverProtocol.Suppress)).EndLine();
        lines.Begin("limit").Add(request.Limit).EndLine();
        lines.Begin("leaves").Add(request.Lowest.Count).EndLine();
        lines.Begin("lowest").Add([.. request.Lowest]).EndLine();
        lines.Begin("highest").Add([.. request.Highest]).EndLine();
        lines.Begin("sums").Add(request.Sums.Count).EndLine();
        foreach (SuppressSum sum in request.Sums)
        {
            if (sum.Role == SumRole.Keep) lines.Begin("keep");
            else lines.Begin(sum.Role == SumRole.Open ? "open" : "need").Add(sum.Number);
            lines.Add(sum.Leaves).EndLine();
        }
        lines.Begin("hint").Add(request.Hint).EndLine();
        lines.Begin(SolverProtocol.End).EndLine();
    }
}
