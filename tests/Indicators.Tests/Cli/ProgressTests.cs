using Indicators.Cli.Terminal;
using Indicators.Common;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>What a command says of how far it has come.</summary>
public sealed class ProgressTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "sample-data");

    [Fact]
    public void Verbose_names_every_stage_with_its_time_and_memory()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var session = new Session(Stream.Null, Stream.Null, error) { IsVerbose = true };
        session.Follow(1, context =>
        {
            RunContext reading = context.Begin(RunStage.Reading, 2);
            reading.CompleteStep();
            reading.CompleteStep();
            context.Begin(RunStage.Protecting);
            return true;
        });
        string[] lines = error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Reading submissions: 0 of 2 files", lines[0]);
        Assert.Matches(@"^  2 files in \d+\.\d s; memory [\d,]+ MB$", lines[1]);
        Assert.Equal("Protecting small counts", lines[2]);
        Assert.Matches(@"^  \d+\.\d s; memory [\d,]+ MB$", lines[3]);
    }

    [Fact]
    public void Quiet_says_nothing_of_what_is_right()
    {
        ToolResult result = InProcess.Run("validate", Path.Combine(Sample, "submissions"), "-q", "-d", Path.Combine(Repository.Root, "indicator-definitions"));
        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Error));
    }

    [Fact]
    public void Quiet_says_what_is_wrong_and_no_warning()
    {
        ToolResult result = InProcess.Run("validate", Path.Combine(Sample, "with-errors", "submissions"), "-q", "-d", Path.Combine(Repository.Root, "indicator-definitions"));
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("  error duplicate-key", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  warning ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  information ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stage_tells_its_rate_and_what_is_left()
    {
        var stage = new StageProgress(new RunProgress(RunStage.Reading, 0, 4, 0)) { Last = new RunProgress(RunStage.Reading, 1, 4, 1_234_567) };
        Assert.Matches(@"^1 of 4 files, 1,234,567 rows \([\d,]+ a second\), about \d+ s left$", stage.Describe());
    }

    [Fact]
    public void Stages_come_in_the_order_of_the_pipeline()
    {
        var seen = new List<RunStage>();
        IndicatorsWorkspace.Open(Sample, new Indicators.Workspaces.WorkspaceOptions { Definitions = Path.Combine(Repository.Root, "indicator-definitions") })
            .Calculate(new RunContext { Progress = new Recorder(seen) });
        Assert.Equal([RunStage.Reading, RunStage.Comparing, RunStage.Protecting, RunStage.Aggregating, RunStage.Calculating], seen.Distinct());
    }

    [Fact]
    public void A_cancelled_calculation_ends_in_every_stage()
    {
        foreach (RunStage last in Enum.GetValues<RunStage>().Where(stage => stage != RunStage.Writing))
        {
            using var source = new CancellationTokenSource();
            var context = new RunContext { Cancellation = source.Token, Progress = new Canceller(last, source) };
            Assert.ThrowsAny<OperationCanceledException>(() => IndicatorsWorkspace
                .Open(Sample, new Indicators.Workspaces.WorkspaceOptions { Definitions = Path.Combine(Repository.Root, "indicator-definitions") }).Calculate(context));
        }
    }

    private sealed class Recorder(List<RunStage> seen) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            lock (seen) seen.Add(value.Stage);
        }
    }

    private sealed class Canceller(RunStage stage, CancellationTokenSource source) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.Stage == stage) source.Cancel();
        }
    }
}
