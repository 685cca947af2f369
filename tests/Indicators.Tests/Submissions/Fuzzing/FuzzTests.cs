using System.Diagnostics;
using System.Globalization;
using FsCheck.Fluent;

namespace Indicators.Tests.Submissions.Fuzzing;

/// <summary>
/// Reads files made at random for as long as INDICATORS_FUZZ_SECONDS says (5 unless set). INDICATORS_FUZZ_SEED repeats a run;
/// INDICATORS_FUZZ_RESULT names a file that the result is added to.
/// </summary>
public sealed class FuzzTests
{
    private const int DefaultSeconds = 5;

    /// <summary>Cases are made from one seed so many at a time: a failure is repeated from its batch's seed.</summary>
    private const int Batch = 100;

    private const int MostFailures = 10;

    private const int Size = 20;

    /// <summary>The increment of the generator of lots, as usual the golden ratio.</summary>
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    [Fact]
    public void Whatever_a_file_holds_ends_in_findings_or_an_accepted_submission()
    {
        int seconds = Number("INDICATORS_FUZZ_SECONDS") is { } asked ? (int)asked : DefaultSeconds;
        ulong firstSeed = Number("INDICATORS_FUZZ_SEED") ?? (ulong)Stopwatch.GetTimestamp();
        var clock = Stopwatch.StartNew();
        long cases = 0;
        List<string> failures = [];
        for (ulong seed = firstSeed; (clock.Elapsed.TotalSeconds < seconds || cases == 0) && failures.Count < MostFailures; seed++)
            foreach (FuzzCase one in FuzzGenerators.Cases.Sample(Size, new FsCheck.Rnd(seed, Gamma), Batch))
            {
                cases++;
                if (Failure(one) is { } failure && failures.Count < MostFailures) failures.Add($"seed {seed}: {failure}\n{one}");
            }
        string result = string.Create(CultureInfo.InvariantCulture,
            $"{cases} cases in {clock.Elapsed.TotalSeconds:0} s from seed {firstSeed}, {FuzzSpecimens.All.Count} specimens, {failures.Count} failures");
        TestContext.Current.TestOutputHelper!.WriteLine(result);
        if (Environment.GetEnvironmentVariable("INDICATORS_FUZZ_RESULT") is { Length: > 0 } file)
            File.AppendAllLines(file, [result, .. failures]);
        Assert.True(failures.Count == 0, $"{result}\n{string.Join("\n\n", failures)}");
    }

    /// <summary>What does not hold of a case, or null. Whatever is thrown is a fault of the reader or one that an assertion has found.</summary>
    private static string? Failure(FuzzCase one)
    {
        try
        {
            FuzzInvariants.Check(one);
            return null;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static ulong? Number(string variable) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? number : null;
}
