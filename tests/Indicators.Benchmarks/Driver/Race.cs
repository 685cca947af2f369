namespace Indicators.Benchmarks.Driver;

/// <param name="Name">As the table shows it.</param>
/// <param name="Megabytes">What it reads, for the rate; 0 where a rate says nothing.</param>
/// <param name="Run">Does it once.</param>
internal sealed record Contestant(string Name, double Megabytes, Func<Measure> Run);

/// <param name="Runs">One a round.</param>
internal sealed record Finish(Contestant Contestant, IReadOnlyList<Measure> Runs);

/// <summary>Runs programs in turn, round by round, so that a slow spell of the machine meets all of them.</summary>
internal static class Race
{
    public static IReadOnlyList<Finish> Run(IReadOnlyList<Contestant> contestants, int rounds)
    {
        List<Measure>[] runs = [.. contestants.Select(_ => new List<Measure>())];
        for (int round = 0; round < rounds; round++)
            for (int i = 0; i < contestants.Count; i++)
                runs[i].Add(contestants[i].Run());
        return [.. contestants.Select((contestant, i) => new Finish(contestant, runs[i]))];
    }
}
