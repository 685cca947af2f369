using Indicators.Submissions;
using Indicators.Submissions.Keys;

namespace Indicators.Validation.Grouping;

/// <summary>
/// Evaluates rows by the combination of their codes in a few columns: each combination once, however many rows have it. There are
/// few combinations and many rows.
/// </summary>
/// <param name="columns">All columns that the outcome depends on.</param>
/// <param name="evaluate">Returns the outcome of a row, from 0 to 254.</param>
internal sealed class CombinedOutcomes(CodeIndexes[] columns, Func<int, byte> evaluate)
{
    public const int Batch = 1024;

    /// <summary>The maximum number of combinations for which a table is useful.</summary>
    private const ulong MostCombinations = 1 << 20;

    private const byte NotEvaluated = byte.MaxValue;

    private readonly RowKeys keys = new(columns);
    private readonly ulong[] numbers = new ulong[Batch];
    private byte[] known = [];

    /// <summary>Returns the outcomes of consecutive rows.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="outcomes">Receives one outcome for each row, at most <see cref="Batch"/>.</param>
    public void Combine(int first, Span<byte> outcomes)
    {
        bool isTabled = keys.Space is > 0 and <= MostCombinations;
        if (isTabled)
        {
            if (known.Length == 0)
            {
                known = new byte[keys.Space];
                Array.Fill(known, NotEvaluated);
            }
            keys.Number(first, numbers.AsSpan(0, outcomes.Length));
        }
        for (int i = 0; i < outcomes.Length; i++)
        {
            // A row with a code that could not be read has no number.
            if (!isTabled || numbers[i] == ulong.MaxValue)
            {
                outcomes[i] = evaluate(first + i);
                continue;
            }
            ref byte outcome = ref known[numbers[i]];
            if (outcome == NotEvaluated) outcome = evaluate(first + i);
            outcomes[i] = outcome;
        }
    }
}
