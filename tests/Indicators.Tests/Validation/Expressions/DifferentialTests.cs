using FsCheck;
using FsCheck.Fluent;
using Indicators.Definitions.Expressions.Checking;
using Indicators.Definitions.Expressions.Syntax;
using Indicators.Tests.Support.Expressions;
using Indicators.Validation.Expressions;

namespace Indicators.Tests.Validation.Expressions;

/// <summary>Whole columns and one row at a time say the same of random expressions on random tables with gaps.</summary>
public sealed class DifferentialTests
{
    [Fact]
    public void Columns_say_what_a_plain_interpreter_says_of_each_row()
    {
        int judged = 0;
        long[] seen = new long[3];
        Gen<int[]> choices = Gen.Choose(0, 9_999).ArrayOf().Resize(120);
        Prop.ForAll(choices.ToArbitrary(), choices.ToArbitrary(), (shape, cells) =>
        {
            Expression tree = new RandomExpressions(shape).Condition(7);
            foreach (ExpressionScope scope in new[] { ExpressionSpecimens.Scope, ExpressionSpecimens.ScopeWithMissingRows })
            {
                (CheckedExpression? expression, _) = CheckedExpression.Read(Printer.Print(tree), scope);
                if (expression is null) return;
                ExpressionTable table = TableOf(cells);
                var naive = new NaiveInterpreter(scope, table);
                var outcomes = ExpressionOutcomes.Evaluate(expression, table);
                for (int thing = 0; thing < outcomes.Truths.Count; thing++)
                {
                    byte expected = naive.Truth(tree, outcomes.Rows[thing]) switch { true => Truth.Holds, false => Truth.Fails, null => Truth.Undecided };
                    Assert.True(expected == outcomes.Truths[thing], $"{expression.Text}: row {outcomes.Rows[thing]} is {outcomes.Truths[thing]} and not {expected}");
                    seen[expected]++;
                }
                AssertGrain(expression, outcomes, table, naive);
                judged++;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4000));
        Assert.True(judged > 1000, $"Only {judged} expressions were sound.");
        Assert.All(seen, count => Assert.True(count > 500, $"{string.Join(", ", seen)}"));
    }

    /// <summary>Every row says what the row says at which its group is judged.</summary>
    private static void AssertGrain(CheckedExpression expression, ExpressionOutcomes outcomes, ExpressionTable table, NaiveInterpreter naive)
    {
        if (expression.Grain is not { } grain) return;
        string Key(int row) => string.Join(',', grain.Select(column => table.Codes(column)[row]));
        Dictionary<string, bool?> said = [];
        for (int row = 0; row < table.RowCount; row++)
        {
            if (grain.Any(column => table.Codes(column)[row] < 0)) continue;
            bool? truth = naive.Truth(expression.Tree, row);
            if (!said.TryAdd(Key(row), truth)) Assert.Equal(said[Key(row)], truth);
        }
        Assert.Equal(said.Count, outcomes.Rows.Where(row => grain.All(column => table.Codes(column)[row] >= 0)).Select(Key).Distinct().Count());
    }

    private static ExpressionTable TableOf(int[] cells)
    {
        const int width = 6;
        int rows = cells.Length / width;
        int gaps = cells.Length % 4;
        string Cell(int row, int column, params string[] texts)
        {
            int choice = cells[row * width + column];
            return choice % 13 < gaps ? "NA" : texts[choice % texts.Length];
        }
        string[][] table = [.. Enumerable.Range(0, rows).Select(row => new[]
        {
            Cell(row, 0, "AAA", "BBB"), Cell(row, 1, "2023", "2023-Q4", "2024-Q1", "2024"), Cell(row, 2, "AAA", "BBB", "CCC"),
            Cell(row, 3, "F", "M", "T"), Cell(row, 4, "0", "1", "2", "3", "-1", "0.5", "7"), Cell(row, 5, "0", "1", "2", "1e15", "0.1"),
        })];
        return new ExpressionTable(ExpressionSpecimens.Structure, ["area", "period", "origin", "sex", "value", "other"], table)
        {
            Repeats = [.. Enumerable.Range(0, rows).Where(row => cells[row * width] % 11 == 0)],
            PreviousFigures = cells.Length % 3 == 0 ? null : Beside(rows, row => cells[row * width + 5] % 5 == 0 ? double.NaN : cells[row * width + 4] % 6),
            // A reference figure is one of an area and a year.
            References = cells.Length % 5 == 0
                ? []
                : new Dictionary<string, ComparisonFigures> { ["population"] = Beside(rows, row => (table[row][0] + table[row][1]).Sum(letter => letter) % 5 - 1 is >= 0 and int figure ? figure : double.NaN) },
        };
    }

    private static ComparisonFigures Beside(int rows, Func<int, double> figure) => new([.. Enumerable.Range(0, rows).Select(figure)], new bool[rows]);
}
