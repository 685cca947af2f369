using System.Diagnostics;
using Indicators.Cli.Companions;
using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Bounds.Protocol;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli.Companions;

/// <summary>Whatever the executable does, the tool says what happened, and no process is left over.</summary>
public sealed class SolverProcessTests : IDisposable
{
    private static readonly BoundsRequest Request = new([BlockTargets.EachCell(Blocks.Create(2, (7, [0, 1])))], 1000);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("indicators-solver-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Without_an_executable_there_is_no_solver() => Assert.Equal(SolverOutcome.NotFound, Solve().Outcome);

    [Fact]
    public void Both_sides_call_it_by_the_same_name() => Assert.Equal(SolverProtocol.Name, SolverProcess.Name);

    [Fact]
    public void A_file_that_is_not_a_program_fails()
    {
        File.WriteAllText(Path.Combine(folder.FullName, SolverProcess.Name), "not a program");
        Assert.Equal(SolverOutcome.Failed, Solve().Outcome);
    }

    [Theory]
    [InlineData("exit 11", nameof(SolverOutcome.OtherVersion))]
    [InlineData("cat > /dev/null & echo 'indicators-solver 2 bounds'", nameof(SolverOutcome.OtherVersion))]
    [InlineData("exit 12", nameof(SolverOutcome.LimitReached))]
    [InlineData("exit 13", nameof(SolverOutcome.LimitReached))]
    [InlineData("exit 14", nameof(SolverOutcome.Failed))]
    [InlineData("exit 1", nameof(SolverOutcome.Failed))]
    [InlineData("kill -9 $$", nameof(SolverOutcome.Failed))]
    [InlineData("exit 0", nameof(SolverOutcome.Unreadable))]
    [InlineData("echo hello", nameof(SolverOutcome.Unreadable))]
    [InlineData("echo 'indicators-solver 1 bounds'; echo target", nameof(SolverOutcome.Unreadable))]
    [InlineData("yes", nameof(SolverOutcome.Failed))]
    [InlineData("cat /dev/zero", nameof(SolverOutcome.Failed))]
    [InlineData("exec sleep 60", nameof(SolverOutcome.LimitReached))]
    public void What_a_program_does_instead_of_answering_is_told(string script, string expected)
    {
        Install(script);
        SolverReply<BoundsAnswer> reply = Solve();
        Assert.Equal(expected, reply.Outcome.ToString());
        Assert.Null(reply.Answer);
    }

    [Fact]
    public void A_request_larger_than_a_pipe_is_no_deadlock_if_nobody_reads_it()
    {
        Install("exec sleep 60");
        BoundsRequest large = new([BlockTargets.EachCell(LargeBlocks.Create(20_000))], 1000);
        Assert.Equal(SolverOutcome.LimitReached, ClientOf(folder.FullName, 1).Solve(large, TestContext.Current.CancellationToken).Outcome);
    }

    [Fact]
    public void Messages_are_kept_up_to_a_length_and_never_block()
    {
        Install("i=0; while [ $i -lt 20000 ]; do echo 'a message of the solver' >&2; i=$((i+1)); done; exit 4");
        SolverReply<BoundsAnswer> reply = ClientOf(folder.FullName, 60).Solve(Request, TestContext.Current.CancellationToken);
        Assert.Equal(SolverOutcome.Failed, reply.Outcome);
        Assert.StartsWith("a message of the solver", reply.Detail, StringComparison.Ordinal);
        Assert.InRange(reply.Detail.Length, 900, 1000);
    }

    [Fact]
    public void An_answer_of_a_program_that_then_fails_is_not_used()
    {
        const string Bound = "echo target; echo low limit; echo dual; echo point; echo high limit; echo dual; echo point; ";
        Install($"echo 'indicators-solver 1 bounds'; {Bound}{Bound}echo end; exit 4");
        Assert.Equal(SolverOutcome.Failed, Solve().Outcome);
        Install($"echo 'indicators-solver 1 bounds'; {Bound}{Bound}echo end");
        Assert.Equal(SolverOutcome.Answered, Solve().Outcome);
    }

    [Fact]
    public void Cancelling_ends_the_program()
    {
        Install($"echo $$ > {folder.FullName}/id; exec sleep 60");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        Assert.Throws<OperationCanceledException>(() => ClientOf(folder.FullName, 60).Solve(Request, cancellation.Token));
        int id = int.Parse(File.ReadAllText(Path.Combine(folder.FullName, "id")), System.Globalization.CultureInfo.InvariantCulture);
        Assert.ThrowsAny<ArgumentException>(() => Process.GetProcessById(id));
    }

    [Fact]
    public void A_long_search_is_ended_at_the_limit()
    {
        BoundsRequest large = new([BlockTargets.EachCell(LargeBlocks.Create(5_000))], 1_000_000);
        Assert.Equal(SolverOutcome.LimitReached, ClientOf(InstalledSolver.Folder, 1).Solve(large, TestContext.Current.CancellationToken).Outcome);
    }

    private SolverReply<BoundsAnswer> Solve() => ClientOf(folder.FullName, 3).Solve(Request, TestContext.Current.CancellationToken);

    private static SolverClient ClientOf(string folder, int seconds) => new(new SolverProcess(folder, TimeSpan.FromSeconds(seconds)));

    /// <summary>Puts a script in the place of the executable.</summary>
    private void Install(string script)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The stand-in is a shell script.");
        string path = Path.Combine(folder.FullName, SolverProcess.Name);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
