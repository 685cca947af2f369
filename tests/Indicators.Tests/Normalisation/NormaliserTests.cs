using Indicators.Definitions;
using Indicators.Normalisation;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Tests.Support.Fixtures;
using Indicators.Validation;
using Indicators.Validation.Validators;

namespace Indicators.Tests.Normalisation;

/// <summary>From rows to cells: what no indicator uses is added up or left behind.</summary>
public sealed class NormaliserTests
{
    private static readonly Programme Programme = SmallProgramme.Programme;

    private static ValidatedSubmission Validated(string structure, params string[] rows)
    {
        string header = string.Join(',', Programme.Structures[structure].Columns.Where(column => column.Required).Select(column => column.Name));
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(header + "\n" + string.Concat(rows.Select(row => row.Replace(' ', ',') + "\n")));
        var source = new SubmissionSource { Path = "file.csv", Open = () => new MemoryStream(bytes) };
        return new Validator(Programme).Validate(new SubmissionReader(Programme, ReadOptions.Default with { Structure = structure }).Read(source));
    }

    /// <summary>Each cell as area, period, codes of the kept dimensions, value, status and gaps.</summary>
    private static string[] Cells(Programme programme, ValidatedSubmission submission)
    {
        ObservationTable table = new Normaliser(programme).Normalise(submission);
        return
        [
            .. table.Cells.SelectMany(cells => Enumerable.Range(cells.First, cells.Count).Select(cell => string.Join(' ',
            [
                programme.Areas[cells.Filing.Area].Id, cells.Filing.Period.ToString(),
                .. table.Dimensions.Select((dimension, i) => dimension.CodeList![cells.Columns.Codes[i][cell]].Id),
                $"{cells.Columns.Values[cell]}", cells.Columns.Statuses[cell].Letter().ToString(), $"{cells.Columns.Gaps[cell]}",
            ]))).Order(StringComparer.Ordinal),
        ];
    }

    [Fact]
    public void Rows_become_cells_and_totals_and_repeats_do_not() => Assert.Equal(
        ["AAA 2024 X REF 3 A 0", "AAA 2024 Y REF NaN L 1", "BBB 2024 X OIP 0 A 0"],
        Cells(Programme, Validated("stock", "AAA 2024 X REF 3", "AAA 2024 X ALL 99", "AAA 2024 Y REF :", "BBB 2024 X OIP 0", "AAA 2024 X REF 3")));

    [Fact]
    public void A_dimension_that_no_indicator_names_is_added_up()
    {
        Programme without = Programme with
        {
            Indicators = [.. Programme.Indicators.Where(indicator => indicator.Id is "STOCK" or "OTHERS").Select(indicator => indicator with { Breakdowns = [] })],
        };
        Assert.Equal(
            ["AAA 2024 OIP 1 A 0", "AAA 2024 REF 7 U 1"],
            Cells(without, Validated("stock", "AAA 2024 X REF 3", "AAA 2024 Y REF 4", "AAA 2024 Z REF :", "AAA 2024 Z OIP 1")));
    }

    [Fact]
    public void Rows_that_no_component_counts_are_left_behind_and_the_filing_stays()
    {
        Programme onlyRefugees = Programme with { Indicators = [.. Programme.Indicators.Where(indicator => indicator.Id == "STOCK")] };
        ValidatedSubmission submission = Validated("stock", "AAA 2024 X OIP 3", "BBB 2024 X ALL 3");
        Assert.Empty(Cells(onlyRefugees, submission));
        Assert.Equal(2, new Normaliser(onlyRefugees).Normalise(submission).Filings.Count);
    }

    [Fact]
    public void The_dimensions_that_conditions_and_breakdowns_name_are_kept()
    {
        Assert.Equal(["origin", "type"], Kept("stock"));
        Assert.Equal(["origin", "event", "unit"], Kept("flow"));
        Assert.Equal(["type", "sex", "age"], Kept("detail"));
        Assert.Empty(Kept("aid"));

        static IEnumerable<string> Kept(string structure) => CellSelection.Create(Programme, Programme.Structures[structure]).Dimensions
            .Select(index => Programme.Structures[structure].Dimensions.ElementAt(index).Name);
    }

    [Fact]
    public void A_submission_that_is_held_back_is_not_normalised() =>
        Assert.Throws<ArgumentException>(() => new Normaliser(Programme).Normalise(Validated("stock", "AAA 2024 X REF -3")));

    [Fact]
    public void What_is_held_back_is_known_by_structure_area_and_period()
    {
        SubmissionIdentity Identity(string structure, string area, string period) => new(structure, area, Period.TryParse(period, out Period parsed) ? parsed : default);
        var joined = Observations.Join(
            [new Normaliser(Programme).Normalise(Validated("stock", "AAA 2024 X REF 1"))],
            [Identity("stock", "BBB", "2024"), Identity("stock", "AAA", "2024"), Identity("stock", "BBB", "2024"), Identity("flow", "CCC", "2023")], Programme.Areas);
        Assert.Equal(["0 2024", "1 2024"], joined.HeldBackOf("stock").Select(filing => $"{filing.Area} {filing.Period}"));
        Assert.Equal(["2 2023"], joined.HeldBackOf("flow").Select(filing => $"{filing.Area} {filing.Period}"));
        Assert.Empty(joined.HeldBackOf("aid"));
    }

    [Fact]
    public void Joined_tables_are_sorted_whatever_the_order_of_the_submissions()
    {
        var normaliser = new Normaliser(Programme);
        ObservationTable[] tables = [.. ((string[])["BBB 2024 X REF 1", "AAA 2025 X REF 2", "AAA 2024 Y REF 3", "AAA 2023-Q4 Y REF 4"]).Select(row => normaliser.Normalise(Validated("stock", row)))];
        ObservationTable joined = Observations.Join(tables).Find("stock")!;
        Assert.Equal([4, 3, 2, 1], Values(joined));
        Assert.Equal(Values(joined), Values(Observations.Join(tables.Reverse()).Find("stock")!));
        Assert.Equal(["0 2023-Q4", "0 2024", "0 2025", "1 2024"], joined.Filings.Select(filing => $"{filing.Area} {filing.Period}"));
        Assert.Null(Observations.Join(tables).Find("flow"));

        static IEnumerable<double> Values(ObservationTable table) =>
            table.Cells.SelectMany(cells => cells.Columns.Values.AsSpan(cells.First, cells.Count).ToArray());
    }
}
