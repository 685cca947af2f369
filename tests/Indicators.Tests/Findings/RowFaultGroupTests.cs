using FsCheck;
using FsCheck.Fluent;
using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Tests.Findings;

/// <summary>Rows that are wrong alike are one finding that counts them.</summary>
public sealed class RowFaultGroupTests
{
    private static readonly RowFault Cause = new("unknown-code", "origin", CommonMessages.Verbatim("No code."), CellMessages.WriteCode(RowFault.AnswerPlaceholder));

    private static FindingCollector Collector(int limit, params (RowFault Fault, int Line)[] rows)
    {
        var collector = new FindingCollector("a.csv", limit);
        foreach ((RowFault fault, int line) in rows) collector.AddRow(fault, line, () => $"key of {line}", $"cell {line}");
        return collector;
    }

    [Fact]
    public void One_row_is_told_as_it_is()
    {
        Finding finding = Assert.Single(Collector(10, (Cause with { Answer = CommonMessages.Verbatim("AFG") }, 7)).ToList().Findings);
        Assert.Equal(("No code.", "Write AFG.", 7, "key of 7", "cell 7", 1), (finding.Message, finding.Hint, finding.Line, finding.Key, finding.CellValue, finding.Rows));
    }

    [Fact]
    public void Several_rows_are_counted_and_the_first_are_named()
    {
        Finding finding = Assert.Single(Collector(10, [.. Enumerable.Range(3, 8).Select(line => (Cause with { Answer = CommonMessages.Verbatim(line % 2 == 0 ? "AFG" : "AGO") }, line))]).ToList().Findings);
        Assert.Equal("No code. 8 rows: lines 3, 4, 5, 6, 7 and 3 more.", finding.Message);
        Assert.Equal("Write AGO (lines 3, 5, 7 and 1 more) and AFG (lines 4, 6, 8 and 1 more).", finding.Hint);
        Assert.Equal((3, "key of 3", 8), (finding.Line, finding.Key, finding.Rows));
    }

    [Fact]
    public void Rows_with_one_answer_have_no_lines_in_the_hint() =>
        Assert.Equal("Write AFG.", Assert.Single(Collector(10, (Cause with { Answer = CommonMessages.Verbatim("AFG") }, 2), (Cause with { Answer = CommonMessages.Verbatim("AFG") }, 3)).ToList().Findings).Hint);

    [Fact]
    public void What_differs_in_column_words_or_cause_is_another_finding()
    {
        FindingList list = Collector(10, (Cause, 2), (Cause with { Column = "area" }, 2), (Cause with { Advice = CommonMessages.Verbatim("Other.") }, 3), (Cause with { Discriminator = "x" }, 4), (Cause with { Discriminator = "y" }, 5)).ToList();
        Assert.Equal(5, list.Findings.Count);
        Assert.Equal(5, list.Count(Severity.Error));
    }

    [Fact]
    public void Past_the_limit_rows_of_new_causes_are_counted_and_those_of_known_ones_still_found()
    {
        FindingCollector collector = Collector(2, (Cause with { Discriminator = "a" }, 2), (Cause with { Discriminator = "b" }, 3), (Cause with { Discriminator = "c" }, 4), (Cause with { Discriminator = "a" }, 5), (Cause with { Discriminator = "c" }, 6));
        Assert.True(collector.HasErrors);
        FindingList list = collector.ToList();
        Assert.Equal([2, 1], list.Findings.Select(finding => finding.Rows));
        Assert.Equal([new OmittedFindings("unknown-code", Severity.Error, 2)], list.Omitted);
    }

    [Fact]
    public void Many_answers_are_named_up_to_a_number_and_the_rest_counted()
    {
        Finding finding = Assert.Single(Collector(10, [.. Enumerable.Range(2, 100).Select(line => (Cause with { Answer = CommonMessages.Verbatim($"C{line}") }, line))]).ToList().Findings);
        Assert.EndsWith("C41 (line 41) and others in 60 more rows.", finding.Hint, StringComparison.Ordinal);
    }

    /// <summary>Blocks of a file are read at once, and their findings added in order.</summary>
    [Fact]
    public void Parts_added_in_order_are_as_if_added_one_by_one() => Prop.ForAll(
        Gen.Zip(Gen.Elements("x", "y", "z", "w"), Gen.Elements("A", "B", "C", "D", "E")).ArrayOf().ToArbitrary(), Gen.Choose(1, 7).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(), (rows, size, limit) =>
        {
            (RowFault, int)[] faults = [.. rows.Select((row, i) => (Cause with { Discriminator = row.Item1, Answer = row.Item2 is { } answer ? CommonMessages.Verbatim(answer) : null }, i + 2))];
            FindingList whole = Collector(limit, faults).ToList();
            var joined = new FindingCollector("a.csv", limit);
            foreach ((RowFault, int)[] part in faults.Chunk(size))
            {
                FindingCollector own = joined.ForPart();
                foreach ((RowFault fault, int line) in part) own.AddRow(fault, line, () => $"key of {line}", $"cell {line}");
                joined.Add(own);
            }
            Assert.Equal(whole.Findings, joined.ToList().Findings);
            Assert.Equal(whole.Omitted, joined.ToList().Omitted);
            Assert.Equal(Collector(limit, faults).HasErrors, joined.HasErrors);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
