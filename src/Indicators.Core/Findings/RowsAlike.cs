using System.Globalization;
using System.Text;

namespace Indicators.Findings;

/// <summary>The rows of a file that are wrong alike: one finding that stands at the first, counts them all and names the first few.</summary>
/// <param name="cause">What is wrong with each.</param>
/// <param name="key">The key of the first row.</param>
/// <param name="mostAnswers">How many different answers are named; rows with others are counted.</param>
internal sealed class RowsAlike(RowFault cause, string? key, int mostAnswers)
{
    public const int MostAnswers = 40;

    private const int LinesNamed = 5, LinesOfAnswer = 3, CellsShown = 5;

    private readonly Places all = new(LinesNamed);
    private readonly List<string> cells = [];
    private readonly List<(string Text, Places Places)> answers = [];
    private readonly Dictionary<string, int> answerIndexes = new(StringComparer.Ordinal);
    private long otherAnswers;

    public RowFault Cause => cause;

    public string? Key => key;

    public long Rows => all.Count;

    /// <summary>Adds a row; rows come in the order of the file.</summary>
    public void Add(int line, string? answer, string? cell)
    {
        all.Add(line);
        AddCell(cell);
        if (answer is null) return;
        if (PlacesOf(answer) is { } places) places.Add(line);
        else otherAnswers++;
    }

    /// <summary>Adds the rows of a later part of the file.</summary>
    public void Add(RowsAlike later)
    {
        all.Add(later.all);
        foreach (string cell in later.cells) AddCell(cell);
        foreach ((string text, Places places) in later.answers)
        {
            if (PlacesOf(text) is { } own) own.Add(places);
            else otherAnswers += places.Count;
        }
        otherAnswers += later.otherAnswers;
    }

    public Finding ToFinding(string file) => FindingCatalogue.New(
        cause.Code, file, Rows == 1 ? cause.Message : $"{cause.Message} {Number(Rows)} rows: {all.Words(LinesNamed)}.", all.First, cause.Column, Hint()) with
    {
        Key = key,
        CellValue = cells.Count == 0 ? null : string.Join(", ", cells),
        Rows = Rows,
    };

    private string? Hint() => cause.Hint?.Replace(RowFault.AnswerPlace, Answers(), StringComparison.Ordinal);

    /// <summary>The one answer, or each with its lines.</summary>
    private string Answers()
    {
        if (answers.Count == 1 && otherAnswers == 0) return answers[0].Text;
        List<string> parts = [];
        foreach ((string text, Places places) in answers) parts.Add($"{text} ({places.Words(LinesOfAnswer)})");
        if (otherAnswers > 0) parts.Add($"others in {Number(otherAnswers)} more rows");
        return Join(parts);
    }

    private Places? PlacesOf(string answer)
    {
        if (answerIndexes.TryGetValue(answer, out int index)) return answers[index].Places;
        if (answers.Count >= mostAnswers) return null;
        answerIndexes.Add(answer, answers.Count);
        answers.Add((answer, new Places(LinesOfAnswer)));
        return answers[^1].Places;
    }

    private void AddCell(string? cell)
    {
        if (cell is { Length: > 0 } && cells.Count < CellsShown && !cells.Contains(cell)) cells.Add(cell);
    }

    private static string Join(List<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>How many lines, and the first of them.</summary>
    private sealed class Places(int kept)
    {
        private readonly List<int> lines = [];

        public long Count { get; private set; }

        public int First => lines[0];

        public void Add(int line)
        {
            Count++;
            if (lines.Count < kept) lines.Add(line);
        }

        public void Add(Places later)
        {
            Count += later.Count;
            foreach (int line in later.lines)
                if (lines.Count < kept) lines.Add(line);
        }

        public string Words(int named)
        {
            List<string> parts = [];
            foreach (int line in lines)
                if (parts.Count < named) parts.Add(Number(line));
            if (Count > parts.Count) parts.Add($"{Number(Count - parts.Count)} more");
            return new StringBuilder(Count == 1 ? "line " : "lines ").Append(Join(parts)).ToString();
        }
    }
}
