using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Disclosure.Bounds;

/// <summary>The solver's executable, run once for each request.</summary>
internal sealed class SolverClient(ISolverProgram program) : ISolver
{
    public SolverReply<BoundsAnswer> Solve(BoundsRequest request, CancellationToken cancellation) =>
        Ask(writer => RequestWriter.Write(request, writer), reader => AnswerReader.Read(request, reader), cancellation);

    public SolverReply<SuppressAnswer> Solve(SuppressRequest request, CancellationToken cancellation) =>
        Ask(writer => RequestWriter.Write(request, writer), reader => AnswerReader.Read(request, reader), cancellation);

    private SolverReply<TAnswer> Ask<TAnswer>(Action<TextWriter> write, Func<TextReader, TAnswer> read, CancellationToken cancellation)
        where TAnswer : SolverAnswer
    {
        TAnswer? answer = null;
        SolverOutcome withoutAnswer = SolverOutcome.Unreadable;
        SolverRun run = program.Run([SolverProtocol.StopOnClose], Converse, cancellation);
        return run switch
        {
            { End: SolverRunEnd.NotFound } => SolverReply<TAnswer>.Without(SolverOutcome.NotFound),
            { End: SolverRunEnd.TimeLimit } => SolverReply<TAnswer>.Without(SolverOutcome.LimitReached),
            { End: SolverRunEnd.Exited, ExitCode: SolverExitCode.Done } when answer is not null => SolverReply<TAnswer>.With(answer),
            { End: SolverRunEnd.Exited } => SolverReply<TAnswer>.Without(OutcomeOf(run.ExitCode, withoutAnswer), run.Messages),
            _ => SolverReply<TAnswer>.Without(SolverOutcome.Failed, run.Messages),
        };

        void Converse(TextWriter input, TextReader output)
        {
            Send(write, input);
            try
            {
                answer = read(output);
            }
            catch (ProtocolVersionException)
            {
                withoutAnswer = SolverOutcome.OtherVersion;
            }
            catch (Exception exception) when (exception is ProtocolException or IOException)
            {
                // The exit code may say more.
            }
        }
    }

    private static void Send(Action<TextWriter> write, TextWriter input)
    {
        try
        {
            write(input);
            input.Flush();
        }
        catch (IOException)
        {
            // The program has ended before it read everything. Its exit code says why.
        }
    }

    private static SolverOutcome OutcomeOf(int exitCode, SolverOutcome whenDone) => exitCode switch
    {
        SolverExitCode.Done => whenDone,
        SolverExitCode.OtherVersion => SolverOutcome.OtherVersion,
        SolverExitCode.LimitReached or SolverExitCode.OutOfMemory => SolverOutcome.LimitReached,
        _ => SolverOutcome.Failed,
    };
}
