using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Disclosure.Bounds;

/// <summary>What bounding the sums of a system has found.</summary>
/// <param name="Outcome">How asking the solver ended. If it did not answer, the bounds are those that were found before.</param>
/// <param name="Detail">What the solver said about its failure; it contains nothing of the data.</param>
/// <param name="IsContradictory">Whether no table exists. Then there are no bounds.</param>
/// <param name="UnfinishedCount">How many of the smallest and largest values the solver did not find because of the limit: what is proven of them is wider than need be.</param>
/// <param name="Bounds">Of each target; null where the solver did not answer.</param>
internal sealed record AuditedBounds(SolverOutcome Outcome, string Detail, bool IsContradictory, int UnfinishedCount, IReadOnlyList<ProvenBounds?> Bounds);

/// <summary>Proves the smallest and largest values of sums of cells of a whole system, block by block.</summary>
/// <param name="solver">Asked in requests of limited size, so that no answer fills the memory.</param>
/// <param name="limit">See <see cref="BoundsRequest.Limit"/>.</param>
/// <param name="largestAnswer">How many numbers an answer may hold, unless it is about one block: the tables and multipliers of all its bounds.</param>
internal sealed class BoundsAudit(ISolver solver, long limit, long largestAnswer = 4_000_000)
{
    /// <summary>Proves the bounds of sums of cells. A sum over several blocks has the sum of their bounds: what one block allows does not depend on another.</summary>
    /// <param name="split">What an attacker knows.</param>
    /// <param name="targets">The cells of each sum, by index in the system, each once.</param>
    /// <param name="knownTables">Tables that the system allows, such as the true one, by index in the system; they are not sent to the solver.</param>
    /// <exception cref="ArgumentException">A known table violates the system.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public AuditedBounds FindBounds(SplitSystem split, IReadOnlyList<int[]> targets, IReadOnlyList<IReadOnlyList<long>> knownTables, CancellationToken cancellation)
    {
        var parts = new TargetParts(split, targets);
        int unfinished = 0;
        foreach (IReadOnlyList<int> batch in Divide(parts.Questions))
        {
            SolverReply<BoundsAnswer> reply = solver.Solve(new BoundsRequest([.. batch.Select(block => parts.Questions[block]!)], limit), cancellation);
            if (reply.Answer is not { } answer) return new AuditedBounds(reply.Outcome, reply.Detail, false, unfinished, parts.Combine(targets));
            foreach ((int index, int block) in batch.Index())
            {
                BlockTargets question = parts.Questions[block]!;
                IReadOnlyList<long>[] tables = [.. knownTables.Select(table => (long[])[.. question.Block.Cells.Select(cell => table[cell])])];
                if (BoundsProof.Prove(question, answer.Blocks[index], tables) is not { } proven)
                    return new AuditedBounds(SolverOutcome.Answered, "", true, unfinished, new ProvenBounds?[targets.Count]);
                parts.SetBounds(block, proven);
                unfinished += answer.Blocks[index].Sum(claim => CountUnfinished(claim.Low) + CountUnfinished(claim.High));
            }
        }
        return new AuditedBounds(SolverOutcome.Answered, "", false, unfinished, parts.Combine(targets));
    }

    private static int CountUnfinished(ClaimedBound claim) => claim.Status == BoundStatus.Limit ? 1 : 0;

    /// <summary>Divides the blocks that are asked about into requests.</summary>
    private IEnumerable<IReadOnlyList<int>> Divide(IReadOnlyList<BlockTargets?> questions)
    {
        var batch = new List<int>();
        long size = 0;
        foreach ((int block, BlockTargets? question) in questions.Index())
        {
            if (question is null) continue;
            long more = 2L * question.Targets.Count * (question.Block.Count + question.Block.EquationCount);
            if (batch.Count > 0 && size + more > largestAnswer)
            {
                yield return [.. batch];
                batch.Clear();
                size = 0;
            }
            batch.Add(block);
            size += more;
        }
        if (batch.Count > 0) yield return batch;
    }
}
