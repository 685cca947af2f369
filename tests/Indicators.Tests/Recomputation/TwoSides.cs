using System.Globalization;
using System.Text;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Reports;
using Indicators.Submissions;
using Indicators.Tests.Support;
using Indicators.Text;

namespace Indicators.Tests.Recomputation;

/// <summary>A workspace written in a test, run by the product and worked out a second time.</summary>
internal sealed class TwoSides(Programme programme)
{
    private readonly List<SubmissionSource> files = [];
    private readonly Dictionary<string, string> references = [];

    /// <summary>A file, a row a line, a word a column; the status may be left out.</summary>
    public TwoSides File(string structure, params IEnumerable<string> rows) => FileAt($"{structure}/file-{files.Count}", rows);

    /// <param name="path">Below <c>submissions</c>, without an ending; its first folder is the structure.</param>
    public TwoSides FileAt(string path, params IEnumerable<string> rows)
    {
        Structure structure = programme.Structures[path.Split('/')[0]];
        int columns = structure.Columns.Count;
        string header = string.Join(',', structure.Columns.Select(column => column.Name));
        string text = string.Concat(rows.Select(row => string.Join(',', row.Split(' ')) + (row.Split(' ').Length < columns ? ",\n" : "\n")).Prepend(header + "\n"));
        string[] folders = [.. path.Split('/')[..^1].Reverse()];
        if (rows.Any()) files.Add(new SubmissionSource { Path = path + ".csv", Folders = folders, Open = () => new MemoryStream(Encoding.UTF8.GetBytes(text)), Length = text.Length });
        return this;
    }

    public TwoSides Reference(string series, params IEnumerable<string> rows)
    {
        references[series] = string.Concat(rows.Select(row => row.Replace(' ', ',') + ",,,\n").Prepend("area,period,value,unit,source,vintage\n"));
        return this;
    }

    /// <summary>Compares every row of the two.</summary>
    /// <param name="figures">Figures worked out by hand, such as <c>RATE world 2024 _T: 50 U 0.75 2/3</c>: value, status, coverage, reporting and expected areas.</param>
    public int Compare(params string[] figures)
    {
        PlainFigures plain = Plain(out PipelineOutcome outcome);
        foreach (string figure in figures)
        {
            string[] words = figure.Split(':')[0].Split(' ');
            Assert.True(Period.TryParse(words[2], out Period period));
            string[] place = words[1].Split('/');
            PlainResult found = plain.Result(plain.Indicator(words[0], words[3]), place.Length == 2 ? place[0] : place[0] == "W" ? "world" : "area", place[^1], period);
            Assert.Equal(figure, $"{string.Join(' ', words)}: {(double.IsNaN(found.Value) ? "none" : DataNumber.Format(found.Value))} {found.Status} "
                + string.Create(CultureInfo.InvariantCulture, $"{Math.Round(found.Coverage, 4)} {found.Reporting}/{found.Expected}"));
        }
        return Comparison.Compare(outcome, plain);
    }

    /// <summary>The rows that differ, for tests that go on looking.</summary>
    /// <param name="items">With those of items; else of totals only.</param>
    /// <param name="reasons">Whether they must tell the same of several reasons for a figure that is not known.</param>
    public IReadOnlyList<string> Differences(bool items, bool reasons = true)
    {
        PlainFigures plain = Plain(out PipelineOutcome outcome);
        return Comparison.Differences(outcome, plain, items, reasons).Differing;
    }

    private PlainFigures Plain(out PipelineOutcome outcome)
    {
        SubmissionSource[] sources = [.. references.Select(series => new SubmissionSource { Path = $"reference/{series.Key}.csv", Open = () => new MemoryStream(Encoding.UTF8.GetBytes(series.Value)) })];
        outcome = Pipeline.Run(programme, files, sources, FixedKey.Options, RunContext.Default);
        Assert.Empty(outcome.ReferenceFindings);
        HashSet<string> accepted = [.. outcome.Submissions.Where(submission => submission.IsAccepted).Select(submission => submission.Path)];
        return new PlainFigures(programme, [.. files.Select(file => PlainFile.From(programme, file, accepted.Contains(file.Path)))], references);
    }
}
