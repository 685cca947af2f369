using Indicators.Messages;

namespace Indicators.Findings;

/// <summary>The rows of a file with the same fault: a single finding at the first row that counts all of them and lists the first few.</summary>
/// <param name="cause">The fault of each row.</param>
/// <param name="key">The key of the first row.</param>
/// <param name="mostAnswers">The maximum number of different answers listed; rows with other answers are only counted.</param>
internal sealed class RowFaultGroup(RowFault cause, string? key, int mostAnswers)
{
    public const int MostAnswers = 40;

    private const int LinesNamed = 5, LinesOfAnswer = 3, CellsShown = 5;

    private readonly LineList all = new(LinesNamed);
    private readonly List<string> cells = [];
    private readonly List<(Message Text, LineList Lines)> answers = [];
    private readonly Dictionary<Message, int> answerIndexes = [];
    private long otherAnswers;

    public RowFault Cause => cause;

    public string? Key => key;

    public long Rows => all.Count;

    /// <summary>Adds a row; rows must be added in file order.</summary>
    public void Add(int line, Message? answer, string? cell)
    {
        all.Add(line);
        AddCell(cell);
        if (answer is null) return;
        if (GetLines(answer) is { } lines) lines.Add(line);
        else otherAnswers++;
    }

    /// <summary>Adds the rows of a later part of the file.</summary>
    public void Add(RowFaultGroup later)
    {
        all.Add(later.all);
        foreach (string cell in later.cells) AddCell(cell);
        foreach ((Message text, LineList lines) in later.answers)
        {
            if (GetLines(text) is { } own) own.Add(lines);
            else otherAnswers += lines.Count;
        }
        otherAnswers += later.otherAnswers;
    }

    public Finding ToFinding(string file) => FindingCatalogue.CreateFinding(
        cause.Code, file, Rows == 1 ? cause.Problem : FindingTextMessages.RowsAlike(problem: cause.Problem, rows: Rows, lines: all.Describe(LinesNamed)),
        all.First, cause.Column, cause.Advice?.Replace(RowFault.AnswerPlaceholder, Answers())) with
    {
        Key = key,
        CellValue = cells.Count == 0 ? null : string.Join(", ", cells),
        Rows = Rows,
    };

    /// <summary>Returns the only answer, or each answer with its lines.</summary>
    private Message Answers()
    {
        if (answers.Count == 1 && otherAnswers == 0) return answers[0].Text;
        List<Message> parts = [];
        foreach ((Message text, LineList lines) in answers) parts.Add(FindingTextMessages.AnswerLines(answer: text, lines: lines.Describe(LinesOfAnswer)));
        if (otherAnswers > 0) parts.Add(FindingTextMessages.OtherAnswers(otherAnswers));
        return FindingTextMessages.Answers(parts);
    }

    private LineList? GetLines(Message answer)
    {
        if (answerIndexes.TryGetValue(answer, out int index)) return answers[index].Lines;
        if (answers.Count >= mostAnswers) return null;
        answerIndexes.Add(answer, answers.Count);
        answers.Add((answer, new LineList(LinesOfAnswer)));
        return answers[^1].Lines;
    }

    private void AddCell(string? cell)
    {
        if (cell is { Length: > 0 } && cells.Count < CellsShown && !cells.Contains(cell)) cells.Add(cell);
    }

    /// <summary>The number of lines, and the first of them.</summary>
    private sealed class LineList(int kept)
    {
        private readonly List<int> lines = [];

        public long Count { get; private set; }

        public int First => lines[0];

        public void Add(int line)
        {
            Count++;
            if (lines.Count < kept) lines.Add(line);
        }

        public void Add(LineList later)
        {
            Count += later.Count;
            foreach (int line in later.lines)
                if (lines.Count < kept) lines.Add(line);
        }

        public Message Describe(int named)
        {
            if (Count == 1) return FindingTextMessages.Line(lines[0]);
            List<object> parts = [];
            foreach (int line in lines)
                if (parts.Count < named) parts.Add(line);
            if (Count > parts.Count) parts.Add(FindingTextMessages.More(Count - parts.Count));
            return FindingTextMessages.Lines(parts);
        }
    }
}
