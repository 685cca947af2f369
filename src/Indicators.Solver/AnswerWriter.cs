using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Solver;

/// <summary>Writes answers as <see cref="SolverProtocol"/> says.</summary>
internal sealed class AnswerWriter(TextWriter writer)
{
    private readonly LineWriter lines = new(writer);

    public void WriteFirstLine(string kind) => lines.Begin(SolverProtocol.FirstLine(kind)).EndLine();

    public void WriteEnd() => lines.Begin(SolverProtocol.End).EndLine();

    public void Write(ClaimedBounds bounds)
    {
        lines.Begin("target").EndLine();
        Write("low", bounds.Low);
        Write("high", bounds.High);
    }

    public void Write(SuppressAnswer answer)
    {
        lines.Begin("status").Add(StatusWord.Format(answer.Status)).EndLine();
        lines.Begin("weight").Add(answer.Weight).EndLine();
        lines.Begin("bound").Add(answer.Bound).EndLine();
        lines.Begin("change").Add(answer.Changes).EndLine();
    }

    private void Write(string name, ClaimedBound bound)
    {
        lines.Begin(name).Add(StatusWord.Format(bound.Status)).EndLine();
        lines.Begin("dual").Add(bound.Dual).EndLine();
        lines.Begin("point").Add(bound.Point).EndLine();
    }
}
