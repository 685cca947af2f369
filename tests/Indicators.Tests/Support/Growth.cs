using System.Diagnostics;

namespace Indicators.Tests.Support;

/// <summary>How the time of work grows with its size. Both are measured in the same moment on the same machine, the best of three: no limit in seconds.</summary>
internal static class Growth
{
    /// <returns>How many times as long the second takes as the first.</returns>
    public static double Measure(Action first, Action second)
    {
        first(); // what is made once is nobody's
        (double firstTime, double secondTime) = (double.MaxValue, double.MaxValue);
        for (int round = 0; round < 3; round++)
        {
            firstTime = Math.Min(firstTime, Time(first));
            secondTime = Math.Min(secondTime, Time(second));
        }
        return secondTime / firstTime;
    }

    private static double Time(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalSeconds;
    }
}
