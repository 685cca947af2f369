using FsCheck;
using FsCheck.Fluent;
using Indicators.Definitions.Expressions.Checking;
using Indicators.Definitions.Expressions.Syntax;
using Indicators.Tests.Support.Expressions;

namespace Indicators.Tests.Definitions.Expressions;

/// <summary>Conditions that come out the same whatever the figures are.</summary>
public sealed class OutcomeCheckTests
{
    /// <summary>The measure <c>value</c> lies from 0 to 100, <c>other</c> has no limits.</summary>
    private static ExpressionScope Limited { get; } = ExpressionSpecimens.Scope with
    {
        Structure = ExpressionSpecimens.Structure with
        {
            Columns = [.. ExpressionSpecimens.Structure.Columns.Select(column => column.Name == "value" ? column with { Minimum = 0, Maximum = 100 } : column)],
        },
    };

    [Theory]
    [InlineData("value < 0", 0)]
    [InlineData("0 > value", 0)]
    [InlineData("value > 100", 0)]
    [InlineData("area not in ('AAA', 'BBB', 'CCC')", 0)]
    [InlineData("value in (101, 102)", 0)]
    [InlineData("previous(value) < 0", 0)]
    [InlineData("max(value) > 100", 0)]
    [InlineData("abs(other) < 0", 0)]
    [InlineData("count() < 0", 0)]
    [InlineData("sum(value by sex) < 0", 0)]
    [InlineData("mean(value by sex) = -1", 0)]
    [InlineData("sum(other by sex where value < 0) > 1", 23)]
    [InlineData("if sex = 'F' then value < 0", 18)]
    public void A_comparison_that_never_holds_is_refused(string text, int offset) => Refused(text, offset, "No value that the structure allows meets this comparison.");

    [Theory]
    [InlineData("value >= 0", 0)]
    [InlineData("value <= 100", 0)]
    [InlineData("other > 1 and value >= -5", 14)]
    [InlineData("value != 101", 0)]
    [InlineData("value not in (101, -1)", 0)]
    [InlineData("count(where sex = 'F') >= 0", 0)]
    public void A_comparison_that_always_holds_is_refused(string text, int offset) => Refused(text, offset, "Every value that the structure allows meets this comparison.");

    [Theory]
    [InlineData("other > 5 and other < 3", 14)]
    [InlineData("other > 5 and sex = 'F' and 5 > other", 28)]
    [InlineData("other = 1 and other != 1", 14)]
    [InlineData("other != 1 and other in (1)", 15)]
    [InlineData("value > 0 and value < 0.5 and value = 0.75", 30)]
    [InlineData("sex = 'F' and sex = 'M'", 14)]
    [InlineData("area = 'AAA' and not area in ('AAA', 'BBB')", 21)]
    [InlineData("sex != 'F' and sex != 'M' and sex != 'T'", 30)]
    [InlineData("value > other and other > value", 18)]
    [InlineData("area = origin and origin != area", 18)]
    [InlineData("sum(other by sex, area) > 5 and sum(other by sex, area) < 5", 32)]
    [InlineData("is-missing(other) and other > 5", 22)]
    [InlineData("period > '2024' and period < '2023'", 20)]
    [InlineData("period = '2024-Q1' and period >= '2024-Q2'", 23)]
    [InlineData("not (other <= 5 or other >= 3)", 19)]
    [InlineData("(other > 5 or other < -5) and other = 0", 30)]
    [InlineData("(if sex = 'F' then other > 5 else other > 6) and other < 5", 49)]
    public void Conditions_that_contradict_each_other_are_refused_at_the_last_of_them(string text, int offset)
    {
        ExpressionFault fault = Assert.Single(CheckedExpression.Read(text, Limited).Faults);
        Assert.Equal((offset, "definition-impossible-rule"), (fault.Position.Offset, fault.Code));
    }

    [Theory]
    [InlineData("other > 3 or other < 5", 13)]
    [InlineData("if other > 5 then other > 3", 18)]
    [InlineData("sex = 'F' or sex != 'F'", 13)]
    public void Conditions_of_which_one_always_holds_are_refused(string text, int offset) =>
        Refused(text, offset, "Either this or one of the conditions it is joined with always holds.");

    [Theory]
    [InlineData("value > 0 and value < 100")]
    [InlineData("value > 0 and other < 0")]
    [InlineData("value >= 1 and value <= 1")]
    [InlineData("value = 0 or value = 100")]
    [InlineData("other > 3 or other < 3")]
    [InlineData("other > 5 or other < 3")]
    [InlineData("sex != 'F' and sex != 'M'")]
    [InlineData("sex in ('F', 'M')")]
    [InlineData("value > other or other > value")]
    [InlineData("sum(value by area where sex in ('F', 'M', 'T')) > 5")] // says that the totals are meant
    [InlineData("sum(other by area, sex) > 5 and sum(other by sex) < 5")]
    [InlineData("previous(value) > 5 and value < 3")]
    [InlineData("mean(value by sex) < 100")]
    [InlineData("is-missing(other) or other > 5")]
    [InlineData("(if other > 5 then sex = 'F') and is-missing(other)")]
    [InlineData("(if other > 5 then sex = 'F' else sex = 'F') and is-missing(other)")]
    [InlineData("period >= '2024' and period <= '2024-Q1'")] // of periods that overlap none is less
    [InlineData("period < '2024' or period > '2023'")]
    [InlineData("if sex = 'F' then other > 5 else other < 3")]
    [InlineData("other - 1 > 5 and other < 5")] // what is computed is not followed
    public void What_may_come_out_both_ways_is_let_through(string text) => Assert.Empty(CheckedExpression.Read(text, Limited).Faults);

    [Fact]
    public void What_is_wrong_otherwise_does_not_hide_a_contradiction() => Assert.Equal(
        [(0, "definition-unknown-reference"), (17, "definition-impossible-rule")],
        CheckedExpression.Read("valu > 0 and not value >= 0", Limited).Faults.Select(fault => (fault.Position.Offset, fault.Code)));

    /// <summary>Doubling the branches at each of a hundred levels would never end.</summary>
    [Fact]
    public void A_tree_of_many_cases_is_given_up()
    {
        string text = "other > 1";
        for (int level = 0; level < 90; level++) text = $"if {text} then sex = 'F' else other < {level}";
        Assert.True(text.Length < 20_000);
        Assert.Empty(CheckedExpression.Read(text, Limited).Faults);
    }

    [Fact]
    public void No_outcome_that_a_row_has_is_called_impossible()
    {
        int impossible = 0;
        ExpressionScope limited = ExpressionSpecimens.Scope with
        {
            Structure = ExpressionSpecimens.Structure with
            {
                Columns = [.. ExpressionSpecimens.Structure.Columns.Select(column => column.Name == "value" ? column with { Minimum = 0, Maximum = 3 } : column)],
            },
        };
        Gen<int[]> choices = Gen.Choose(0, 9_999).ArrayOf().Resize(60);
        Prop.ForAll(choices.ToArbitrary(), choices.ToArbitrary(), (shape, cells) =>
        {
            Expression tree = new RandomExpressions(shape).Condition(6);
            bool mayHold = OutcomeCheck.MayBe(tree, true, limited), mayFail = OutcomeCheck.MayBe(tree, false, limited);
            if (mayHold && mayFail) return;
            impossible++;
            ExpressionTable table = TableOf(cells);
            var naive = new NaiveInterpreter(limited, table);
            for (int row = 0; row < table.RowCount; row++)
                if (naive.Truth(tree, row) is { } truth) Assert.True(truth ? mayHold : mayFail, $"{Printer.Print(tree)}: row {row} is {truth}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));
        Assert.True(impossible > 50, $"Only {impossible} conditions had one outcome.");
    }

    private static ExpressionTable TableOf(int[] cells)
    {
        const int width = 6;
        string Cell(int row, int column, params string[] texts) => cells[row * width + column] is var choice && choice % 7 == 0 ? "NA" : texts[choice % texts.Length];
        int rows = cells.Length / width;
        return new ExpressionTable(ExpressionSpecimens.Structure, ["area", "period", "origin", "sex", "value", "other"],
        [
            .. Enumerable.Range(0, rows).Select(row => new[]
            {
                Cell(row, 0, "AAA", "BBB"), Cell(row, 1, "2023", "2023-Q4", "2024-Q1", "2024"), Cell(row, 2, "AAA", "BBB", "CCC"),
                Cell(row, 3, "F", "M", "T"), Cell(row, 4, "0", "1", "2", "3", "0.5"), Cell(row, 5, "0", "1", "2", "-1", "5"),
            }),
        ]);
    }

    private static void Refused(string text, int offset, string message)
    {
        ExpressionFault fault = Assert.Single(CheckedExpression.Read(text, Limited).Faults);
        Assert.Equal((offset, "definition-impossible-rule", message), (fault.Position.Offset, fault.Code, fault.Problem.ToString()));
    }
}
