using Indicators.Common;
using Indicators.Definitions;
using Indicators.Reports;

namespace Indicators.Tests.Support.Fixtures;

/// <summary>Reports of a period from the outcome of a run.</summary>
internal static class OutcomeReports
{
    public static ReportSource PrepareReport(this PipelineOutcome outcome, Period period) =>
        Pipeline.PrepareReport(outcome.Collected, period, FixedKey.Options, RunContext.Default);
}
