using FsCheck.Fluent;
using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Bounds.Protocol;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli.Companions;

/// <summary>The solver's executable by itself.</summary>
public sealed class SolverExecutableTests
{
    private static readonly BoundsRequest Random = new([.. Blocks.Any().Sample(20, new FsCheck.Rnd(13, 7), 300).Select(known => BlockTargets.EachCell(known.Block))], 20_000);

    [Fact]
    public void Same_bounds_same_bytes()
    {
        string request = Text(Random);
        (int exitCode, string first, _) = InstalledSolver.Run(request);
        Assert.Equal(SolverExitCode.Done, exitCode);
        Assert.Equal(first, InstalledSolver.Run(request).Output);
        string large = Text(new BoundsRequest([BlockTargets.EachCell(LargeBlocks.Create(120))], 20_000));
        Assert.Equal(InstalledSolver.Run(large).Output, InstalledSolver.Run(large).Output);
    }

    [Fact]
    public void Same_changes_same_bytes()
    {
        string request = Text(Pattern(12, 200));
        (int exitCode, string first, _) = InstalledSolver.Run(request);
        Assert.Equal(SolverExitCode.Done, exitCode);
        Assert.Equal(first, InstalledSolver.Run(request).Output);
    }

    [Fact]
    public void Proven_bounds_are_those_of_all_tables()
    {
        BoundsAnswer answer = InstalledSolver.Client.Solve(Random, TestContext.Current.CancellationToken).Answer!;
        int cells = 0, exact = 0;
        foreach ((BlockTargets targets, IReadOnlyList<ClaimedBounds> claims) in Random.Blocks.Zip(answer.Blocks))
        {
            long[][] tables = [.. Blocks.Enumerate(targets.Block)];
            IReadOnlyList<ProvenBounds> bounds = BoundsProof.Prove(targets, claims, [])!;
            for (int cell = 0; cell < bounds.Count; cell++)
            {
                (long low, long high) = (tables.Min(table => table[cell]), tables.Max(table => table[cell]));
                Assert.True(bounds[cell].Low <= low && bounds[cell].High >= high);
                if (bounds[cell].Whole is { } whole) Assert.True(whole.Low >= low && whole.High <= high);
                if (bounds[cell].Rational is { } rational) Assert.True(rational.Low.CompareTo(new Fraction(bounds[cell].Low - 1, 1)) > 0 && rational.High.CompareTo(new Fraction(bounds[cell].High!.Value + 1, 1)) < 0);
                if (bounds[cell].IsExact) Assert.Equal((low, high), (bounds[cell].Low, bounds[cell].High!.Value));
                Assert.True(bounds[cell].IsExactInFractions);
                cells++;
                if (bounds[cell].IsExact) exact++;
            }
        }
        // Sums of any cells have corners with fractions, but few of them.
        Assert.True(exact > 0.9 * cells);
    }

    [Theory]
    [InlineData("indicators-solver 2 bounds\n", SolverExitCode.OtherVersion)]
    [InlineData("indicators-solver 1 other\n", SolverExitCode.Malformed)]
    [InlineData("", SolverExitCode.Malformed)]
    [InlineData("indicators-solver 1 bounds\nlimit 1000\nblocks 1\nblock 1 1 1\nlower 0\nupper -1\nequation 5 0\ntarget 0\n", SolverExitCode.Malformed)]
    [InlineData("indicators-solver 1 bounds\nlimit 1000\nblocks 1\nblock 1 1 1\nlower 0\nupper -1\nequation 5 1\ntarget 0\nend\n", SolverExitCode.Malformed)]
    [InlineData("indicators-solver 1 bounds\nlimit 1000\nblocks 1\nblock 1 1 1\nlower 0\nupper -2\nequation 5 0\ntarget 0\nend\n", SolverExitCode.Malformed)]
    [InlineData("indicators-solver 1 bounds\nlimit 1000\nblocks 1\nblock 1 1 1\nlower 0\nupper -1\nequation 5 0\ntarget\nend\n", SolverExitCode.Malformed)]
    [InlineData("indicators-solver 1 bounds\nlimit 0\nblocks 0\nend\n", SolverExitCode.Malformed)]
    [InlineData("indicators-solver 1 bounds\nlimit 1000\nblocks 2000000\n", SolverExitCode.Malformed)]
    [InlineData("indicators-solver 1 suppress\nlimit 1000\nleaves 1\nlowest 0\nhighest 1\nsums 1\nneed 0 0\nhint\nend\n", SolverExitCode.Malformed)]
    [InlineData("indicators-solver 1 bounds\nlimit 1000\nblocks 0\nend\n", SolverExitCode.Done)]
    public void A_request_that_cannot_be_answered_ends_with_a_code_and_no_answer(string request, int expected)
    {
        (int exitCode, string output, string messages) = InstalledSolver.Run(request);
        Assert.Equal(expected, exitCode);
        Assert.Equal(expected == SolverExitCode.Done ? "indicators-solver 1 bounds\nend\n" : "", output);
        Assert.Equal(expected == SolverExitCode.Done, messages.Length == 0);
    }

    [Fact]
    public void Messages_say_nothing_of_the_request()
    {
        (_, _, string messages) = InstalledSolver.Run("indicators-solver 1 bounds\nlimit 1000\nblocks 1\nblock 1 1 1\nlower 0\nupper -1\nequation 73519 1\ntarget 0\nend\n");
        Assert.Equal("indicators-solver: The request is malformed or truncated.\n", messages);
    }

    [Fact]
    public void A_pattern_that_is_not_found_within_the_limit_ends_with_a_code() =>
        Assert.Equal(SolverExitCode.LimitReached, InstalledSolver.Run(Text(Pattern(50, 1))).ExitCode);

    [Fact]
    public void A_start_is_never_lost()
    {
        const int Size = 20;
        SuppressRequest request = Pattern(Size, 50);
        // In each two rows, two cells change places.
        long[] start = new long[Size * Size];
        for (int row = 0; row < Size; row += 2)
        {
            int one = SmallColumn(row, Size), two = SmallColumn(row + 1, Size);
            start[row * Size + one] = start[(row + 1) * Size + two] = 2;
            start[row * Size + two] = start[(row + 1) * Size + one] = -2;
        }
        long weight = SuppressionProof.FindWeight(request, start)!.Value;
        request = request with { Hint = new([.. Enumerable.Range(0, start.Length)], start) };
        SuppressAnswer answer = InstalledSolver.Client.Solve(request, TestContext.Current.CancellationToken).Answer!;
        Assert.True(SuppressionProof.FindWeight(request, answer.Changes.ToArray(start.Length)) <= weight);
    }

    [Fact]
    public void Contradictions_are_told()
    {
        string request = Text(new SuppressRequest([0], [0], [new(SumRole.Need, 1, [0])], SparseVector<long>.Empty, 1000));
        Assert.Equal("indicators-solver 1 suppress\nstatus infeasible\nweight 0\nbound 0\nchange\nend\n", InstalledSolver.Run(request).Output);
    }

    [Fact]
    public void Too_little_memory_ends_with_a_code()
    {
        string cells = string.Join(' ', Enumerable.Repeat("0", 1_000_000));
        string blocks = string.Concat(Enumerable.Repeat($"block 1000000 0 0\nlower {cells}\nupper {cells}\n", 4));
        Assert.Equal(
            SolverExitCode.OutOfMemory,
            InstalledSolver.Run($"indicators-solver 1 bounds\nlimit 1000\nblocks 4\n{blocks}end\n", environment: ("DOTNET_GCHeapHardLimit", "4000000")).ExitCode);
    }

    [Fact]
    public void Closing_standard_input_stops_it()
    {
        // The pattern would take longer than any test.
        (int exitCode, string output, _) = InstalledSolver.Run(Text(Pattern(50, 3_600_000)), arguments: SolverProtocol.StopOnClose);
        Assert.Equal(SolverExitCode.Closed, exitCode);
        Assert.Equal("", output);
    }

    [Fact]
    public void Closing_standard_input_stops_a_search_for_bounds()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        (int exitCode, string output, _) = InstalledSolver.Run(Text(new BoundsRequest([BlockTargets.EachCell(LargeBlocks.Create(20_000))], 1_000_000)), arguments: SolverProtocol.StopOnClose);
        Assert.Equal(SolverExitCode.Closed, exitCode);
        Assert.Equal("", output);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public void An_answer_comes_while_standard_input_is_open() =>
        Assert.EndsWith("\nend\n", InstalledSolver.Run(Text(Random), keepOpen: true, arguments: SolverProtocol.StopOnClose).Output, StringComparison.Ordinal);

    [Fact]
    public void It_says_what_it_is()
    {
        Assert.Matches(@"^indicators-solver \S+ \(protocol 1, OR-Tools 9\.15\.6755\S*\)\n$", InstalledSolver.Run("", arguments: "--version").Output);
        Assert.Contains(SolverProtocol.StopOnClose, InstalledSolver.Run("", arguments: "--help").Output, StringComparison.Ordinal);
        Assert.Equal(SolverExitCode.Usage, InstalledSolver.Run("", arguments: "--other").ExitCode);
    }

    /// <summary>A square table with a small count in each row.</summary>
    private static SuppressRequest Pattern(int size, long limit)
    {
        var sums = new List<SuppressSum>();
        for (int row = 0; row < size; row++)
        {
            sums.Add(new(SumRole.Open, 5000 + row, [.. Enumerable.Range(row * size, size)]));
            sums.Add(new(SumRole.Open, 6000 + row, [.. Enumerable.Range(0, size).Select(other => other * size + row)]));
            for (int column = 0; column < size; column++)
                sums.Add(column == SmallColumn(row, size) ? new(SumRole.Need, 2, [row * size + column]) : new(SumRole.Open, 1000 + (row * 31 + column * 17) % 997, [row * size + column]));
        }
        return new([.. Enumerable.Repeat(-3L, size * size)], [.. Enumerable.Repeat(3L, size * size)], sums, SparseVector<long>.Empty, limit);
    }

    private static int SmallColumn(int row, int size) => (row * 7 + 3) % size;

    private static string Text(BoundsRequest request)
    {
        var text = new StringWriter();
        RequestWriter.Write(request, text);
        return text.ToString();
    }

    private static string Text(SuppressRequest request)
    {
        var text = new StringWriter();
        RequestWriter.Write(request, text);
        return text.ToString();
    }
}
