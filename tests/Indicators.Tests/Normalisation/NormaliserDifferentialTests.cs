using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Definitions;
using Indicators.Normalisation;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Tests.Support.Fixtures;
using Indicators.Validation;
using Indicators.Validation.Validators;

namespace Indicators.Tests.Normalisation;

/// <summary>From rows to cells in columns of codes, against the same in words, whatever the order of the rows.</summary>
public sealed class NormaliserDifferentialTests
{
    private static readonly Programme Programme = SmallProgramme.Programme;

    [Theory]
    [InlineData("stock")]
    [InlineData("flow")]
    [InlineData("detail")]
    public void Cells_are_those_of_a_plain_version(string structure) => Prop.ForAll(
        Filings.Any(Filings.SmallCountsAndGaps), Gen.Choose(1, 1000).ToArbitrary(), (filings, step) =>
        {
            string[] rows = structure switch { "stock" => filings.Stock, "flow" => filings.Flow, _ => filings.Detail };
            string[] order = [.. rows.Index().OrderBy(pair => pair.Index * 7919 % step).Select(pair => pair.Item)];
            return Cells(structure, order).SequenceEqual(Plain(structure, order));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Theory]
    [InlineData("stock")]
    [InlineData("detail")]
    public void Parts_that_are_gone_through_at_once_have_the_same_cells(string structure) => Prop.ForAll(
        Filings.Any(Filings.SmallCountsAndGaps), Gen.Choose(1, 5).ToArbitrary(), (filings, jobs) =>
        {
            ValidatedSubmission validated = Validated(structure, structure == "stock" ? filings.Stock : filings.Detail);
            Submission submission = validated.Submission!;
            var rows = RowsByFiling.Group(submission, Programme.Areas.Codes.Count);
            var kept = CellSelection.Create(Programme, submission.Structure);
            IReadOnlyList<IReadOnlyList<FiledRows>> parts = rows.Parts(jobs, fewest: 1);
            IEnumerable<string> TextsOf(IReadOnlyList<FiledRows> filed) => new CellBuilder(submission, kept, null, rows).Build(filed).SelectMany(cells =>
                Enumerable.Range(cells.First, cells.Count).Select(cell => $"{cells.Filing} {string.Join(' ', cells.Columns.Codes.Select(codes => codes[cell]))} {cells.Columns.Values[cell]}"));
            return parts.Count <= jobs && parts.SelectMany(part => part).SequenceEqual(rows.Filings) && parts.SelectMany(TextsOf).SequenceEqual(TextsOf(rows.Filings));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static IEnumerable<string> Cells(string structure, string[] rows)
    {
        ObservationTable table = Observations.Join([new Normaliser(Programme).Normalise(Validated(structure, rows))]).Find(structure)!;
        foreach (UnitCells cells in table.Cells)
        {
            for (int cell = cells.First; cell < cells.First + cells.Count; cell++)
            {
                IEnumerable<string> codes = table.Dimensions.Select((dimension, i) => dimension.CodeList![cells.Columns.Codes[i][cell]].Id);
                yield return $"{Programme.Areas[cells.Filing.Area].Id} {cells.Filing.Period} {string.Join(' ', codes)} {cells.Columns.Values[cell]} {cells.Columns.Statuses[cell]} {cells.Columns.Gaps[cell]}";
            }
        }
    }

    private static ValidatedSubmission Validated(string structure, string[] rows)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join(',', Programme.Structures[structure].Columns.Select(column => column.Name)) + "\n"
            + string.Concat(rows.Select(row => string.Join(',', Words(structure, row)) + "\n")));
        var reader = new SubmissionReader(Programme, ReadOptions.Default with { Structure = structure });
        return new Validator(Programme).Validate(reader.Read(new SubmissionSource { Path = "file.csv", Open = () => new MemoryStream(bytes) }));
    }

    private static IEnumerable<string> Plain(string structure, string[] rows)
    {
        Structure declared = Programme.Structures[structure];
        Column[] dimensions = [.. declared.Dimensions];
        (Component Component, IReadOnlyList<string> Breakdown)[] counted = [.. CountedComponents.Select(Programme, declared)];
        HashSet<string> named = [.. counted.SelectMany(each => each.Component.Where.Select(condition => condition.Dimension).Concat(each.Breakdown)),
            .. declared.Unprotected.Select(condition => condition.Dimension)];
        var cells = new Dictionary<string, (string[] Words, SumAccumulator Accumulator)>(StringComparer.Ordinal);
        foreach (string row in rows)
        {
            string[] words = Words(structure, row);
            string CodeOf(string dimension) => words[2 + Array.FindIndex(dimensions, column => column.Name == dimension)];
            if (dimensions.Any(column => column.Totals.Contains(CodeOf(column.Name)))) continue;
            if (!counted.Any(each => each.Component.Where.All(condition => condition.Codes.Contains(CodeOf(condition.Dimension))))) continue;
            string key = string.Join(' ', [words[0], words[1], .. dimensions.Where(column => named.Contains(column.Name)).Select(column => CodeOf(column.Name))]);
            (string[] Words, SumAccumulator Accumulator) cell = cells.GetValueOrDefault(key, (words, new SumAccumulator()));
            bool isMissing = declared.Measure.MissingMarks.TryGetValue(words[^2], out ObservationStatus reason);
            cell.Accumulator.Add(isMissing ? double.NaN : double.Parse(words[^2], System.Globalization.CultureInfo.InvariantCulture),
                isMissing ? reason : words[^1].Length == 0 ? ObservationStatus.Normal : (ObservationStatus)words[^1][0]);
            cells[key] = cell;
        }
        return cells.OrderBy(pair => Programme.Areas.IndexOf(pair.Value.Words[0])).ThenBy(pair => PeriodOf(pair.Value.Words[1])).ThenBy(pair => CodesOf(pair.Value.Words), Comparer<int[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))
            .Select(pair => $"{pair.Key} {pair.Value.Accumulator.Value} {pair.Value.Accumulator.Status} {pair.Value.Accumulator.Gaps}");

        int[] CodesOf(string[] words) => [.. dimensions.Select((column, i) => named.Contains(column.Name) ? column.CodeList!.IndexOf(words[2 + i]) : 0)];

        static Period PeriodOf(string text) => Period.TryParse(text, out Period period) ? period : throw new ArgumentException(text);
    }

    /// <summary>The row's cells, the status last, empty where it is left out.</summary>
    private static string[] Words(string structure, string row)
    {
        string[] words = row.Split(' ');
        return words.Length < Programme.Structures[structure].Columns.Count ? [.. words, ""] : words;
    }
}
