using Indicators.Definitions.Expressions.Checking;
using Indicators.Tests.Support.Expressions;
using Indicators.Validation.Expressions;

namespace Indicators.Tests.Validation.Expressions;

/// <summary>What expressions say of a few rows, worked out by hand. Outcomes are written + holds, - fails, ? undecided.</summary>
public sealed class ExpressionOutcomesTests
{
    private static readonly ExpressionTable Table = ExpressionTable.Create(
        "AAA 2023    BBB F 10 1",
        "AAA 2023    BBB M 20 NA",
        "AAA 2023    BBB T 30 3",
        "AAA 2024-Q1 CCC F NA 4",
        "BBB 2024-Q1 CCC M 0  0",
        "NA  2024    AAA F 5  0");

    private static string Judge(string text, ExpressionTable? table = null, ExpressionScope? scope = null)
    {
        var outcomes = ExpressionOutcomes.Evaluate(ExpressionSpecimens.Read(text, scope), table ?? Table);
        bool byRow = ExpressionSpecimens.Read(text, scope).Grain is null;
        return string.Concat(outcomes.Truths.Zip(outcomes.Rows, (truth, row) => (byRow ? "" : row.ToString(System.Globalization.CultureInfo.InvariantCulture)) + "-?+"[truth]));
    }

    [Theory]
    [InlineData("value > 10", "-++?--")]
    [InlineData("value >= 10", "+++?--")]
    [InlineData("value = 10", "+--?--")]
    [InlineData("value != 10", "-++?++")]
    [InlineData("value < other", "-?-?--")]
    [InlineData("value <= other", "-?-?+-")]
    [InlineData("value - 2 * other > 7", "+?+?--")]
    [InlineData("-value < -10", "-++?--")]
    [InlineData("abs(value - 20) = 10", "+-+?--")]
    [InlineData("value in (10, 5)", "+--?-+")]
    [InlineData("value not in (10, 5)", "-++?+-")]
    [InlineData("near(value, 12, 2)", "+--?--")]
    [InlineData("near(value, 12, other)", "-?-?--")]
    [InlineData("other / other = 1", "+?++??")]
    [InlineData("value / other >= 10", "+?+???")]
    public void A_comparison_with_a_missing_number_is_undecided(string text, string outcomes) => Assert.Equal(outcomes, Judge(text));

    [Theory]
    [InlineData("sex = 'F'", "+--+-+")]
    [InlineData("sex != 'F'", "-++-+-")]
    [InlineData("origin in ('AAA', 'BBB')", "+++--+")]
    [InlineData("area = 'AAA'", "++++-?")]
    [InlineData("area not in ('AAA')", "----+?")]
    [InlineData("area = origin", "-----?")]
    [InlineData("period = '2023'", "+++---")]
    [InlineData("period < '2024'", "+++---")]
    [InlineData("period <= '2024'", "++++++")]
    [InlineData("period >= '2024-Q2'", "-----+")]
    [InlineData("period <= '2023-Q1'", "+++---")]
    [InlineData("period > '2023-Q4'", "---+++")]
    [InlineData("period >= '2024-Q1'", "---+++")]
    [InlineData("period < '2024-Q2'", "+++++-")]
    [InlineData("'2024' > period", "+++---")]
    [InlineData("period in ('2023', '2024')", "+++--+")]
    public void Codes_and_periods_are_compared_as_what_they_are(string text, string outcomes) => Assert.Equal(outcomes, Judge(text));

    /// <summary>Kleene's tables: value > 0 is + + + ? - +, other > 0 is + ? + + - -.</summary>
    [Theory]
    [InlineData("value > 0 and other > 0", "+?+?--")]
    [InlineData("value > 0 or other > 0", "++++-+")]
    [InlineData("not value > 0", "---?+-")]
    [InlineData("if value > 0 then other > 0", "+?+++-")]
    [InlineData("if other > 0 then value > 0", "+++?++")]
    [InlineData("if value > 0 then other > 0 else sex = 'F'", "+?++--")]
    [InlineData("if value > 0 then sex = 'F' else sex = 'F'", "+--+-+")]
    [InlineData("value + (if other > 0 then 1 else 2) = 11", "+?-?--")]
    [InlineData("is-missing(value)", "---+--")]
    [InlineData("is-missing(area)", "-----+")]
    [InlineData("is-missing(value / other)", "-+-+++")]
    [InlineData("not is-missing(value) and value > 5", "+++---")]
    public void Three_truths_are_joined_by_Kleenes_tables(string text, string outcomes) => Assert.Equal(outcomes, Judge(text));

    [Fact]
    public void A_sum_gives_each_row_the_figure_of_its_group()
    {
        Assert.Equal("--+??+", Judge("value = sum(value by period where sex != 'T')"));
        Assert.Equal("+--??+", Judge("value = min(value by period, origin)"));
        Assert.Equal("-+-??-", Judge("value = mean(value by period where sex in ('F', 'M', 'T')) and period = '2023' or value > max(value by period)"));
    }

    [Fact]
    public void A_group_with_a_missing_number_or_a_row_that_may_count_has_no_figure()
    {
        Assert.Equal("0+3?5+", Judge("sum(value by period where sex = 'F') >= 0"));
        Assert.Equal("0?3+5+", Judge("count(by period where other >= 0) > 0"));
        Assert.Equal("0+3+5-", Judge("count(other by period) > 1"));
    }

    [Fact]
    public void A_row_that_cannot_be_placed_leaves_every_group_undecided()
    {
        Assert.Equal("0?4?5?", Judge("count(by area) > 0"));
        Assert.Equal("0+4+5?", Judge("count(by area where period != '2024') > 0"));
    }

    [Fact]
    public void Sums_over_no_rows_are_zero_only_where_absent_rows_are()
    {
        Assert.Equal("0+", Judge("sum(value where sex = 'F' and origin = 'UNK') = 0"));
        Assert.Equal("0?", Judge("sum(value where sex = 'F' and origin = 'UNK') = 0", scope: ExpressionSpecimens.ScopeWithMissingRows));
        Assert.Equal("0?", Judge("max(value where sex = 'F' and origin = 'UNK') >= 0 or mean(value where sex = 'F' and origin = 'UNK') >= 0"));
        Assert.Equal("0+", Judge("count(where sex = 'F' and origin = 'UNK') = 0"));
    }

    [Fact]
    public void Figures_of_the_whole_file_are_judged_once()
    {
        Assert.Equal("0+", Judge("sum(value where not is-missing(value) and sex != 'T') = 35"));
        Assert.Equal("0+1-2-", Judge("mean(value by sex where not is-missing(value)) = 7.5 and count(by sex) = 3"));
        Assert.Equal("0+", Judge("min(value where not is-missing(value)) = 0 and max(value where not is-missing(value)) = 30 and count() = 6 and count(value) = 5 and count(area) = 5"));
        Assert.Equal("", Judge("count() > 0", ExpressionTable.Create()));
    }

    [Fact]
    public void Repeated_rows_do_not_count()
    {
        ExpressionTable table = new(ExpressionSpecimens.Structure, ["sex", "value"], [["F", "2"], ["F", "2"], ["M", "3"], ["M", "3"], ["F", "5"]]) { Repeats = [1, 3] };
        Assert.Equal("0+", Judge("sum(value where sex != 'T') = 10 and count() = 3", table));
    }

    [Fact]
    public void History_and_reference_series_are_looked_up_row_by_row()
    {
        ExpressionTable table = new(ExpressionSpecimens.Structure, ["value"], [["10"], ["20"], ["30"], ["40"]])
        {
            PreviousFigures = new ComparisonFigures([8, double.NaN, 10, double.NaN], [false, false, false, true]),
            References = new Dictionary<string, ComparisonFigures> { ["population"] = new([100, 100, double.NaN, 100], [false, false, true, false]) },
        };
        Assert.Equal("+?-?", Judge("value <= 2 * previous(value)", table));
        Assert.Equal("+-?-", Judge("value / reference(population) < 0.15", table));
        // A figure that was missing then is a missing operand; only the last row has no history.
        Assert.Equal([3], ExpressionOutcomes.Evaluate(ExpressionSpecimens.Read("value <= previous(value)"), table).LackHistory);
        Assert.Equal([2, 3], ExpressionOutcomes.Evaluate(ExpressionSpecimens.Read("value > 0 and reference(population) > previous(value)"), table).LackHistory.Order());
        Assert.Equal([0], ExpressionOutcomes.Evaluate(ExpressionSpecimens.Read("max(reference(population)) > 0"), table).LackHistory);
    }

    [Fact]
    public void Without_history_a_rule_is_undecided_and_says_why()
    {
        var outcomes = ExpressionOutcomes.Evaluate(ExpressionSpecimens.Read("value <= previous(value) or value > reference(population)"), Table);
        Assert.All(outcomes.Truths, truth => Assert.Equal(Truth.Undecided, truth));
        Assert.Equal(Enumerable.Range(0, 6), outcomes.LackHistory.Order());
        Assert.Empty(ExpressionOutcomes.Evaluate(ExpressionSpecimens.Read("value > 0"), Table).LackHistory);
    }

    [Fact]
    public void Only_selected_rows_are_judged_and_sums_take_in_the_others()
    {
        var rows = ExpressionOutcomes.Evaluate(ExpressionSpecimens.Read("value <= sum(value by period, sex)"), Table, row => row is 1 or 2);
        Assert.Equal([1, 2], rows.Rows);
        var groups = ExpressionOutcomes.Evaluate(ExpressionSpecimens.Read("count(by period) = 3"), Table, row => row is 1 or 2 or 4);
        Assert.Equal([1, 4], groups.Rows);
        Assert.Equal([Truth.Holds, Truth.Fails], groups.Truths);
    }

    [Fact]
    public void More_rows_than_a_block_are_judged_alike()
    {
        string[][] rows = [.. Enumerable.Range(0, 5000).Select(i => new[] { i % 3 == 0 ? "F" : "M", (i % 7).ToString(System.Globalization.CultureInfo.InvariantCulture) })];
        ExpressionTable table = new(ExpressionSpecimens.Structure, ["sex", "value"], rows);
        string outcomes = Judge("value >= mean(value by sex)", table);
        double mean = Enumerable.Range(0, 5000).Where(i => i % 3 == 0).Average(i => i % 7);
        Assert.All(Enumerable.Range(0, 5000).Where(i => i % 3 == 0), i => Assert.Equal(i % 7 >= mean ? '+' : '-', outcomes[i]));
    }
}
