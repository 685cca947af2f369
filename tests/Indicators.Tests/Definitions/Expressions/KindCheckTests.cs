using Indicators.Definitions;
using Indicators.Definitions.Expressions.Checking;
using Indicators.Definitions.Expressions.Syntax;
using Indicators.Tests.Support.Expressions;

namespace Indicators.Tests.Definitions.Expressions;

public sealed class KindCheckTests
{
    private const string Unknown = "definition-unknown-reference", Impossible = "definition-impossible-rule", Mismatch = "definition-kind-mismatch",
        Twice = "definition-duplicate", Total = "definition-total-as-leaf";

    private static IReadOnlyList<ExpressionFault> Faults(string text, ExpressionScope? scope = null) =>
        CheckedExpression.Read(text, scope ?? ExpressionSpecimens.Scope).Faults;

    [Theory]
    [InlineData("value >= 0")]
    [InlineData("2 * value + 1 < other / 3")]
    [InlineData("area != origin")]
    [InlineData("sex = 'F' and not origin in ('AAA', 'UNK')")]
    [InlineData("'F' = sex")]
    [InlineData("status = 'E' or is-missing(status)")]
    [InlineData("period = '2024-Q1' or period in ('2023', '2024') or period < '2024-05'")]
    [InlineData("if is-missing(value) then is-missing(other) else value > (if sex = 'F' then 1 else 2)")]
    [InlineData("if sex = 'F' then value > 1 else value > 2")]
    [InlineData("near(value, other, 0.5 * abs(value))")]
    [InlineData("sum(value by area, period, sex) = sum(other where sex != 'T')")]
    [InlineData("sum(if sex = 'T' then 0 else value by area) > 0")]
    [InlineData("count(value) = count() and count(origin by sex) <= count(where value > 0) and max(value) >= min(other by area)")]
    [InlineData("mean(value by sex) > max(mean(other by sex, area) by sex)")]
    [InlineData("value <= 2 * previous(value) and value <= reference(population) / reference('gdp-per-capita')")]
    [InlineData("value in (0, -1, 2.5)")]
    public void A_sound_expression_has_no_fault(string text) => Assert.Empty(Faults(text));

    [Theory]
    [InlineData("valu > 0", 0, Unknown)]
    [InlineData("value > 0 and count(by aera) > 0", 23, Unknown)]
    [InlineData("value-1 > 0", 0, Unknown)]
    [InlineData("previous(valu) > 0", 9, Unknown)]
    [InlineData("value > reference(gdp)", 8, Unknown)]
    [InlineData("sex = 'X'", 6, Unknown)]
    [InlineData("'x' != sex", 0, Unknown)]
    [InlineData("origin in ('AAA', 'ZZZ')", 18, Unknown)]
    [InlineData("area = 'UNK'", 7, Impossible)]
    [InlineData("area not in ('UNK')", 13, Impossible)]
    [InlineData("sex = 1", 0, Impossible)]
    [InlineData("1 = sex", 0, Impossible)]
    [InlineData("value = 'F'", 8, Impossible)]
    [InlineData("value in ('1')", 10, Impossible)]
    [InlineData("sex in (1)", 8, Impossible)]
    [InlineData("period = 2024", 0, Impossible)]
    [InlineData("period in (2024)", 11, Impossible)]
    [InlineData("period = '24'", 9, Impossible)]
    [InlineData("period >= 'soon'", 10, Impossible)]
    [InlineData("period = '2024-05'", 9, Impossible)]
    [InlineData("period in ('2024', '2024-S1')", 19, Impossible)]
    [InlineData("period = area", 0, Impossible)]
    [InlineData("sex = origin", 0, Impossible)]
    [InlineData("1 < 2", 0, Impossible)]
    [InlineData("value > 0 or 'a' = 'b'", 13, Impossible)]
    [InlineData("value + 1 = value + 1", 0, Impossible)]
    [InlineData("area = area", 0, Impossible)]
    [InlineData("1 + 1 in (2)", 0, Impossible)]
    [InlineData("is-missing(1)", 0, Impossible)]
    [InlineData("near(1, 2, value)", 0, Impossible)]
    [InlineData("near(value, value, 1)", 0, Impossible)]
    [InlineData("near(value, other, -1)", 19, Impossible)]
    [InlineData("value / 0 > 1", 8, Impossible)]
    [InlineData("value / (1 - 1) > 1", 9, Impossible)]
    [InlineData("count(1) > value", 6, Impossible)]
    [InlineData("value", 0, Mismatch)]
    [InlineData("sex", 0, Mismatch)]
    [InlineData("'F'", 0, Mismatch)]
    [InlineData("value and sex = 'F'", 0, Mismatch)]
    [InlineData("not value", 4, Mismatch)]
    [InlineData("sex < 'F'", 0, Mismatch)]
    [InlineData("area <= origin", 0, Mismatch)]
    [InlineData("sex + 1 > 0", 0, Mismatch)]
    [InlineData("-sex > 0", 1, Mismatch)]
    [InlineData("value > '1' + 2", 8, Mismatch)]
    [InlineData("(value > 0) = (other > 0)", 1, Mismatch)]
    [InlineData("(value > 0) in (1)", 1, Mismatch)]
    [InlineData("is-missing(value > 0)", 11, Mismatch)]
    [InlineData("remark = 'x'", 0, Mismatch)]
    [InlineData("count(by remark) > 0", 9, Mismatch)]
    [InlineData("if value then value > 0", 3, Mismatch)]
    [InlineData("if value > 0 then other", 18, Mismatch)]
    [InlineData("value > (if sex = 'F' then 1 else other > 2)", 34, Mismatch)]
    [InlineData("sex = (if value > 0 then sex else sex)", 25, Mismatch)]
    [InlineData("sum(sex by sex) > 0", 4, Mismatch)]
    [InlineData("sum(value by value where sex = 'F') > 0", 13, Mismatch)]
    [InlineData("sum(value by sex where other) > 0", 23, Mismatch)]
    [InlineData("count(value > 0) > 0", 6, Mismatch)]
    [InlineData("previous(sex) > 0", 9, Mismatch)]
    [InlineData("near(value, sex, 1)", 12, Mismatch)]
    [InlineData("sex in ('F', 'M', 'F')", 18, Twice)]
    [InlineData("count(by sex, area, sex) > 0", 20, Twice)]
    [InlineData("sum(value by area) > 0", 0, Total)]
    [InlineData("value > 0 and 2 * mean(other) > 0", 18, Total)]
    public void A_fault_stands_at_the_part_that_it_is_about(string text, int offset, string code)
    {
        IReadOnlyList<ExpressionFault> faults = Faults(text);
        Assert.Contains((offset, code), faults.Select(fault => (fault.Position.Offset, fault.Code)));
        Assert.InRange(faults.Count, 1, 2);
    }

    [Fact]
    public void What_is_wrong_in_one_part_does_not_hide_what_is_wrong_in_another()
    {
        Assert.Equal(
            [(0, Unknown), (14, Unknown), (27, Impossible), (40, Mismatch)],
            Faults("valu > 0 and ('x' = sex or 1 < 2 or not other)").Select(fault => (fault.Position.Offset, fault.Code)));
    }

    [Theory]
    [InlineData("valu > 0", "Did you mean 'value'?")]
    [InlineData("sex = 'f'", "Did you mean 'F'?")]
    [InlineData("value-other > 0", "To subtract, put spaces around the hyphen: value - other.")]
    [InlineData("count(value > 0) > 0", "To count the rows that meet a condition, write count(where ...).")]
    [InlineData("sum(value by area) > 0", "Leave them out: where sex != 'T'; or add sex to by.")]
    [InlineData("sex < 'F'", "Compare them with = or !=, or list them: x in ('A', 'B').")]
    public void A_hint_says_what_to_write(string text, string hint) => Assert.Equal(hint, Assert.Single(Faults(text)).Advice?.ToString());

    [Theory]
    [InlineData("{0} > 0")]
    [InlineData("[{0}] > 0")]
    [InlineData("sex = '{0}'")]
    [InlineData("sex in ('{0}', '{0}')")]
    [InlineData("period > '{0}'")]
    [InlineData("value > 0 {0}")]
    [InlineData("value > 0 '{0}'")]
    [InlineData("{0}(value) > 0")]
    [InlineData("value > 1{0}")]
    [InlineData("value < reference({0})")]
    public void Messages_show_only_the_beginning_of_a_long_text(string text)
    {
        Assert.All(Faults(text.Replace("{0}", new string('x', 5_000), StringComparison.Ordinal)), fault => Assert.True(fault.Problem.ToString().Length < 200, fault.Problem.ToString()));
    }

    [Theory]
    [InlineData("value > 0", null)]
    [InlineData("sex = 'F'", null)]
    [InlineData("value > mean(value by sex)", null)]
    [InlineData("sum(value by sex) > previous(value)", null)]
    [InlineData("count() > 0", "")]
    [InlineData("sum(value by sex, area) > 0", "area,sex")]
    [InlineData("if sex = 'F' then count(by period) > 0", "period,sex")]
    [InlineData("sum(value by area where sex != 'T') < reference(population)", "area,period")]
    public void A_condition_on_sums_is_about_their_groups(string text, string? grain)
    {
        IReadOnlyList<Column>? columns = ExpressionSpecimens.Read(text).Grain;
        Assert.Equal(grain, columns is null ? null : string.Join(',', columns.Select(column => column.Name)));
    }

    [Fact]
    public void An_expression_says_what_it_needs_beside_the_file()
    {
        CheckedExpression expression = ExpressionSpecimens.Read("value < 2 * previous(value) or value < reference(population) + reference(gdp-per-capita) * reference(population)");
        Assert.True(expression.UsesPrevious);
        Assert.Equal(["gdp-per-capita", "population"], expression.ReferenceSeries);
        Assert.False(ExpressionSpecimens.Read("value > 0").UsesPrevious);
    }
}
