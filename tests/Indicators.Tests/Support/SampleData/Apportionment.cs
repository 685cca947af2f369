namespace Indicators.Tests.Support.SampleData;

/// <summary>Splits whole persons by weights with nobody left over: largest remainders, ties to the first.</summary>
internal static class Apportionment
{
    public static int[] Split(int total, IReadOnlyList<double> weights)
    {
        double sum = weights.Sum();
        int[] parts = [.. weights.Select(weight => (int)Math.Floor(total * weight / sum))];
        IEnumerable<int> byRemainder = Enumerable.Range(0, weights.Count)
            .OrderByDescending(i => total * weights[i] / sum - parts[i])
            .ThenBy(i => i);
        foreach (int i in byRemainder.Take(total - parts.Sum())) parts[i]++;
        return parts;
    }
}
