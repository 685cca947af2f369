using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Solver;

/// <summary>Reads requests as <see cref="SolverProtocol"/> says.</summary>
internal static class RequestReader
{
    /// <exception cref="ProtocolVersionException">The request is of another version.</exception>
    /// <exception cref="ProtocolException">The request is truncated or malformed.</exception>
    public static Request Read(TextReader reader)
    {
        var lines = new LineReader(reader);
        Fields fields = lines.Read();
        fields.ReadKeyword(SolverProtocol.Name);
        if (fields.ReadWhole(0, int.MaxValue) != SolverProtocol.Version) throw new ProtocolVersionException();
        string kind = fields.ReadWord().ToString();
        fields.ReadEnd();
        try
        {
            Request request = kind switch
            {
                SolverProtocol.Bounds => new BoundsTask(ReadBounds(lines)),
                SolverProtocol.Suppress => new SuppressTask(ReadSuppress(lines)),
                _ => throw new ProtocolException("There is no such kind of request."),
            };
            ReadNumbersAfter(lines, SolverProtocol.End, 0, 0, 0);
            return request;
        }
        catch (ArgumentException)
        {
            // The messages of checks that the two sides have in common say nothing of the data, but what matters here is which kind of failure it is.
            throw new ProtocolException("The parts of the request do not fit together.");
        }
    }

    private static BoundsRequest ReadBounds(LineReader lines)
    {
        long limit = ReadLimit(lines);
        var blocks = new BlockTargets[ReadCount(lines, "blocks")];
        for (int block = 0; block < blocks.Length; block++) blocks[block] = ReadBlock(lines);
        return new BoundsRequest(blocks, limit);
    }

    private static BlockTargets ReadBlock(LineReader lines)
    {
        Fields fields = After(lines, "block");
        int cells = fields.ReadCount(0, SolverProtocol.MaximumCount);
        int equations = fields.ReadCount(0, SolverProtocol.MaximumCount);
        int targetCount = fields.ReadCount(0, SolverProtocol.MaximumCount);
        fields.ReadEnd();
        long[] lower = ReadNumbersAfter(lines, "lower", cells, 0, SolverProtocol.MaximumValue);
        long[] upper = ReadNumbersAfter(lines, "upper", cells, -1, SolverProtocol.MaximumValue);
        var starts = new List<int> { 0 };
        var members = new List<int>();
        long[] rightHandSides = new long[equations];
        for (int equation = 0; equation < equations; equation++)
        {
            Fields line = After(lines, "equation");
            rightHandSides[equation] = line.ReadWhole(0, SolverProtocol.MaximumValue);
            members.AddRange(line.ReadIndexes(cells));
            starts.Add(members.Count);
        }
        int[][] targets = new int[targetCount][];
        for (int target = 0; target < targets.Length; target++) targets[target] = After(lines, "target").ReadIndexes(cells);
        var result = new BlockTargets(new Block([.. Enumerable.Range(0, cells)], lower, upper, [.. starts], [.. members], rightHandSides), targets);
        result.Check();
        return result;
    }

    private static SuppressRequest ReadSuppress(LineReader lines)
    {
        long limit = ReadLimit(lines);
        int leaves = ReadCount(lines, "leaves");
        long[] lowest = ReadNumbersAfter(lines, "lowest", leaves, -SolverProtocol.MaximumValue, 0);
        long[] highest = ReadNumbersAfter(lines, "highest", leaves, 0, SolverProtocol.MaximumValue);
        var sums = new SuppressSum[ReadCount(lines, "sums")];
        for (int sum = 0; sum < sums.Length; sum++) sums[sum] = ReadSum(lines.Read(), leaves);
        SparseVector<long> hint = After(lines, "hint").ReadWholePairs(leaves);
        var request = new SuppressRequest(lowest, highest, sums, hint, limit);
        request.Check();
        return request;
    }

    private static SuppressSum ReadSum(Fields line, int leaves)
    {
        SumRole role = line.ReadWord() switch
        {
            "keep" => SumRole.Keep,
            "open" => SumRole.Open,
            "need" => SumRole.Need,
            _ => throw new ProtocolException("A role is not known."),
        };
        long number = role == SumRole.Keep ? 0 : line.ReadWhole(0, SolverProtocol.MaximumValue);
        return new SuppressSum(role, number, line.ReadIndexes(leaves));
    }

    private static long ReadLimit(LineReader lines) => ReadNumbersAfter(lines, "limit", 1, 1, SolverProtocol.MaximumValue)[0];

    private static int ReadCount(LineReader lines, string keyword) => (int)ReadNumbersAfter(lines, keyword, 1, 0, SolverProtocol.MaximumCount)[0];

    private static long[] ReadNumbersAfter(LineReader lines, string keyword, int count, long smallest, long largest) => After(lines, keyword).ReadWholes(count, smallest, largest);

    private static Fields After(LineReader lines, string keyword)
    {
        Fields fields = lines.Read();
        fields.ReadKeyword(keyword);
        return fields;
    }
}
