using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Disclosure.Bounds;

/// <summary>
/// Reads answers as <see cref="SolverProtocol"/> says. What it returns has the form of an answer to the request; whether it is true is
/// not its matter.
/// </summary>
internal static class AnswerReader
{
    /// <exception cref="ProtocolVersionException">The answer is of another version.</exception>
    /// <exception cref="ProtocolException">The answer is truncated or malformed, or does not fit the request.</exception>
    public static BoundsAnswer Read(BoundsRequest request, TextReader reader)
    {
        var lines = new LineReader(reader);
        ReadFirstLine(lines, SolverProtocol.Bounds);
        var blocks = new List<IReadOnlyList<ClaimedBounds>>();
        foreach ((Block block, IReadOnlyList<int[]> targets) in request.Blocks)
        {
            var bounds = new ClaimedBounds[targets.Count];
            for (int target = 0; target < bounds.Length; target++)
            {
                ReadKeywordAlone(lines, "target");
                bounds[target] = new ClaimedBounds(ReadBound(lines, "low", block), ReadBound(lines, "high", block));
            }
            blocks.Add(bounds);
        }
        ReadKeywordAlone(lines, SolverProtocol.End);
        return new BoundsAnswer(blocks);
    }

    /// <exception cref="ProtocolVersionException">The answer is of another version.</exception>
    /// <exception cref="ProtocolException">The answer is truncated or malformed, or does not fit the request.</exception>
    public static SuppressAnswer Read(SuppressRequest request, TextReader reader)
    {
        var lines = new LineReader(reader);
        ReadFirstLine(lines, SolverProtocol.Suppress);
        SuppressStatus status = StatusWord.ParseSuppress(ReadWordAlone(lines, "status"));
        long weight = ReadNumber(lines, "weight");
        long bound = ReadNumber(lines, "bound");
        SparseVector<long> changes = After(lines, "change").ReadWholePairs(request.Lowest.Count);
        ReadKeywordAlone(lines, SolverProtocol.End);
        return new SuppressAnswer(status, changes, weight, bound);
    }

    private static ClaimedBound ReadBound(LineReader lines, string name, Block block) => new(
        StatusWord.ParseBound(ReadWordAlone(lines, name)), After(lines, "dual").ReadDoubles(block.EquationCount), After(lines, "point").ReadDoubles(block.Count));

    private static void ReadFirstLine(LineReader lines, string kind)
    {
        Fields fields = After(lines, SolverProtocol.Name);
        if (fields.ReadWhole(0, int.MaxValue) != SolverProtocol.Version) throw new ProtocolVersionException();
        fields.ReadKeyword(kind);
        fields.ReadEnd();
    }

    private static void ReadKeywordAlone(LineReader lines, string keyword) => After(lines, keyword).ReadEnd();

    private static ReadOnlySpan<char> ReadWordAlone(LineReader lines, string keyword)
    {
        Fields fields = After(lines, keyword);
        ReadOnlySpan<char> word = fields.ReadWord();
        fields.ReadEnd();
        return word;
    }

    private static long ReadNumber(LineReader lines, string keyword) => After(lines, keyword).ReadWholes(1, 0, long.MaxValue)[0];

    private static Fields After(LineReader lines, string keyword)
    {
        Fields fields = lines.Read();
        fields.ReadKeyword(keyword);
        return fields;
    }
}
