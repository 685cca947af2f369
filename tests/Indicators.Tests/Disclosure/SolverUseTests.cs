using Indicators.Cli.Companions;
using Indicators.Disclosure;
using Indicators.Disclosure.Bounds;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure;

/// <summary>What a solver does in a run with suppression, and what a run does without one.</summary>
public sealed class SolverUseTests
{
    private static readonly ISolverProgram Installed = new SolverProcess(InstalledSolver.Folder, SolverProcess.Patience);

    private static PipelineFixture Run() => PipelineFixture.Run().Suppressed().File("stock",
        "AAA 2024 X REF 2", "AAA 2024 Y REF 30", "AAA 2024 Z REF 40", "BBB 2024 X REF 20", "BBB 2024 Y REF 31", "BBB 2024 Z REF 41",
        "CCC 2024 X REF 22", "CCC 2024 Y REF 32", "CCC 2024 Z REF 42", "DDD 2024 X REF 23", "DDD 2024 Y REF 33", "DDD 2024 Z REF 43");

    private static PipelineFixture Required(PipelineFixture run) => run.With(each => each with
    {
        Disclosure = each.Disclosure with { Suppression = each.Disclosure.Suppression! with { RequiresSolver = true } },
    });

    [Fact]
    public void Where_it_is_not_required_the_same_is_published_with_and_without_it()
    {
        PipelineFixture without = Run(), with = Run().Solver(Installed);
        Assert.Equal(without.Csv, with.Csv);
        Assert.False(without.Outcome.Collected.BoundsReview!.HasSolver);
        BoundsReview review = with.Outcome.Collected.BoundsReview!;
        Assert.True(review.HasSolver);
        Assert.True(review.BoundedCount >= with.Results.Rows.Count(row => row.Status.ToString() == "Suppressed") / 2);
        Assert.Equal(0, review.LeftOutCount);
    }

    [Fact]
    public void Where_nothing_is_withheld_by_policy_there_is_no_review() =>
        Assert.Null(PipelineFixture.Run().Rounded().Solver(Installed).File("stock", "AAA 2024 X REF 2").Outcome.Collected.BoundsReview);

    [Fact]
    public void Where_it_is_required_nothing_is_published_without_it()
    {
        Assert.Equal(ProtectionFailure.SolverMissing, Failure(Required(Run())));
        Assert.Equal(ProtectionFailure.SolverMissing, Failure(Required(Run()).Solver(new SolverProcess("/nowhere", TimeSpan.FromSeconds(1)))));
    }

    [Fact]
    public void Where_it_is_required_it_chooses_a_pattern_that_is_no_larger_and_always_the_same()
    {
        PipelineFixture first = Required(Run()).Solver(Installed), second = Required(Run()).Solver(Installed);
        Assert.Equal(first.Csv, second.Csv);
        Assert.Equal("none Q", first["STOCK", "AAA", "2024", "origin=X"]);
        Assert.True(CountWithheld(first) <= CountWithheld(Run()));

        static int CountWithheld(PipelineFixture run) => run.Results.Rows.Count(row => row.Status.ToString() == "Suppressed");
    }

    [Fact]
    public void Figures_are_bounded_by_the_names_that_messages_give_them()
    {
        PipelineFixture run = Run().Solver(Installed).Bounded("STOCK area:AAA 2024 origin=X", "STOCK world:W 2024 _T", "STOCK area:AAA 2024 origin=Q", "STOCK area:AAA 2031 _T");
        Assert.Equal(
            [NamedFigureState.Uncertain, NamedFigureState.Published, NamedFigureState.Unknown, NamedFigureState.Unknown],
            run.Outcome.Collected.BoundsReview!.Named.Select(figure => figure.State));
        Assert.Equal(ProtectionFailure.SolverMissing, Failure(Run().Bounded("STOCK area:AAA 2024 origin=X")));
    }

    /// <summary>Whoever mistypes a name must not be sent to install the solver first.</summary>
    [Fact]
    public void A_figure_that_does_not_exist_is_unknown_without_the_solver_too()
    {
        BoundsReview review = Run().Bounded("STOCK area:AAA 2024 origin=X", "STOCK area:AAA 2031 _T").Outcome.Collected.BoundsReview!;
        Assert.False(review.HasSolver);
        Assert.Equal(new NamedFigure("STOCK area:AAA 2031 _T", NamedFigureState.Unknown), Assert.Single(review.Named));
    }

    [Theory]
    [InlineData(SolverRunEnd.NotFound, 0, ProtectionFailure.SolverMissing)]
    [InlineData(SolverRunEnd.NotStarted, 0, ProtectionFailure.SolverFailed)]
    [InlineData(SolverRunEnd.TimeLimit, 0, ProtectionFailure.SolverLimitReached)]
    [InlineData(SolverRunEnd.Exited, 4, ProtectionFailure.SolverFailed)]
    [InlineData(SolverRunEnd.Exited, 11, ProtectionFailure.SolverFailed)]
    [InlineData(SolverRunEnd.Exited, 12, ProtectionFailure.SolverLimitReached)]
    [InlineData(SolverRunEnd.Exited, 13, ProtectionFailure.SolverLimitReached)]
    [InlineData(SolverRunEnd.Exited, 0, ProtectionFailure.SolverAnswerFails)] // without an answer
    public void One_that_fails_ends_the_run(SolverRunEnd end, int exitCode, ProtectionFailure expected)
    {
        foreach (PipelineFixture run in (PipelineFixture[])[Run(), Required(Run())])
        {
            ProtectionException exception = Assert.Throws<ProtectionException>(() => run.Solver(new Ending(new SolverRun(end, exitCode, "said"))).Csv);
            Assert.Equal(expected, exception.Failure);
            // Why there is no program, or why it was stopped, is clear.
            Assert.Equal(end is SolverRunEnd.NotFound or SolverRunEnd.TimeLimit ? "" : "said", exception.Detail);
            Assert.Empty(exception.Figures);
        }
    }

    /// <summary>Each answer has the form that is expected, and says nothing true.</summary>
    [Theory]
    [InlineData("dual ")]
    [InlineData("point ")]
    [InlineData("low ", "infeasible")]
    [InlineData("change ")]
    public void An_answer_that_does_not_hold_ends_the_run(string line, string value = "")
    {
        PipelineFixture run = line == "change " ? Required(Run()) : Run();
        Assert.Equal(ProtectionFailure.SolverAnswerFails, Failure(run.Solver(new Tampering(Installed, text => string.Join('\n',
            text.Split('\n').Select(each => each.StartsWith(line, StringComparison.Ordinal) ? (line + value).TrimEnd() : value.Length > 0 && each.StartsWith("point ", StringComparison.Ordinal) ? "point" : each))))));
    }

    [Fact]
    public void A_limit_that_was_reached_for_one_bound_ends_the_run() => Assert.Equal(
        ProtectionFailure.SolverLimitReached, Failure(Run().Solver(new Tampering(Installed, text => text.Replace("low optimal", "low limit", StringComparison.Ordinal)))));

    private static ProtectionFailure Failure(PipelineFixture run) => Assert.Throws<ProtectionException>(() => run.Csv).Failure;

    /// <summary>A program that ends without an answer.</summary>
    private sealed class Ending(SolverRun run) : ISolverProgram
    {
        public bool IsInstalled => true;

        public SolverRun Run(IReadOnlyList<string> arguments, Action<TextWriter, TextReader> converse, CancellationToken cancellation)
        {
            if (run.End == SolverRunEnd.Exited) converse(TextWriter.Null, new StringReader(""));
            return run;
        }
    }

    /// <summary>A program whose answers are changed on the way.</summary>
    private sealed class Tampering(ISolverProgram program, Func<string, string> change) : ISolverProgram
    {
        public bool IsInstalled => true;

        public SolverRun Run(IReadOnlyList<string> arguments, Action<TextWriter, TextReader> converse, CancellationToken cancellation)
        {
            var request = new StringWriter { NewLine = "\n" };
            string answer = "";
            try
            {
                converse(request, new StringReader(""));
            }
            catch (FormatException)
            {
                // Nothing is answered yet.
            }
            SolverRun run = program.Run(arguments, (input, output) =>
            {
                input.Write(request.ToString());
                input.Flush();
                answer = output.ReadToEnd();
            }, cancellation);
            converse(TextWriter.Null, new StringReader(change(answer)));
            return run;
        }
    }
}
