using Indicators.Definitions;
using Indicators.Definitions.Expressions.Checking;
using Indicators.Tests.Support;
using Indicators.Tests.Support.Expressions;
using Indicators.Validation.Expressions;

namespace Indicators.Tests.Validation.Expressions;

/// <summary>Known answers: eight rules on structural business statistics, as another validation system counts them.</summary>
public sealed class Sbs2000Tests
{
    [Theory]
    [InlineData("V1", "staff - 0 >= -1e-08")]
    [InlineData("V2", "turnover - 0 >= -1e-08")]
    [InlineData("V3", "[other.rev] - 0 >= -1e-08")]
    [InlineData("V4", "near(turnover + [other.rev], [total.rev], 1e-08)")]
    [InlineData("V5", "near(turnover - [total.costs], profit, 1e-08)")]
    [InlineData("V6", "profit - 0.6 * turnover <= 1e-08")]
    [InlineData("V7", "if staff > 0 then [staff.costs] > 0")]
    [InlineData("V8", "mean(profit where not is-missing(profit)) >= 1")]
    public void A_rule_passes_fails_and_is_undecided_as_often_as_is_known(string rule, string text)
    {
        Dictionary<string, string> known = Cells(RealData.Path("oracles", "validation", "expected_SBS2000_summary.csv"), ',').Single(row => row["name"] == rule);
        Dictionary<string, string>[] rows = [.. Cells(RealData.Path("oracles", "validation", "SBS2000.csv"), ';')];
        string[] names = [.. rows[0].Keys];
        Structure structure = ExpressionSpecimens.Structure with { Columns = [.. names.Select(name => ColumnNamed(name, rows))] };
        var table = new ExpressionTable(structure, names, [.. rows.Select(row => names.Select(name => row[name]).ToArray())]);
        var outcomes = ExpressionOutcomes.Evaluate(ExpressionSpecimens.Read(text, new ExpressionScope(structure, [])), table);
        string[] counts = [.. new[] { Truth.Holds, Truth.Fails, Truth.Undecided }.Select(truth => outcomes.Truths.Count(one => one == truth)).Prepend(outcomes.Truths.Count).Select(count => count.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal([known["items"], known["passes"], known["fails"], known["nNA"]], counts);
    }

    private static Column ColumnNamed(string name, Dictionary<string, string>[] rows) => name is "id" or "size"
        ? ExpressionSpecimens.Coded(name, ColumnRole.Dimension, ExpressionSpecimens.ListOf(name, [.. rows.Select(row => row[name]).Distinct()]))
        : ExpressionSpecimens.Plain(name, ColumnRole.Measure);

    /// <summary>The cells before the first that holds the separator in quotes, by header.</summary>
    private static IEnumerable<Dictionary<string, string>> Cells(string path, char separator)
    {
        string[][] lines = [.. File.ReadLines(path).Select(line => line.Split(separator).Select(cell => cell.Trim('"')).ToArray())];
        return lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }
}
