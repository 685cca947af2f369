using Indicators.Disclosure.Suppression;

namespace Indicators.Tests.Disclosure.Suppression;

/// <summary>Runs that end with the test.</summary>
internal static class Runs
{
    public static SuppressionResult Suppress(SumSystem system, SuppressionSettings? settings = null) =>
        Suppressor.Suppress(system, settings ?? new SuppressionSettings(), TestContext.Current.CancellationToken);

    public static Intervals Propagate(SumSystem system, bool[] isSuppressed) =>
        IntervalPropagation.Propagate(system, isSuppressed, cancellation: TestContext.Current.CancellationToken);
}
