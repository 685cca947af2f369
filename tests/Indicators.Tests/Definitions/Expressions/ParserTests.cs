using Indicators.Definitions.Expressions.Syntax;

namespace Indicators.Tests.Definitions.Expressions;

public sealed class ParserTests
{
    private static Expression Tree(string text)
    {
        (Expression? tree, ExpressionFault? fault) = Parser.Parse(text);
        Assert.True(tree is not null, $"{text}: {fault?.Problem}");
        return tree;
    }

    private static ExpressionFault Fault(string text)
    {
        (Expression? tree, ExpressionFault? fault) = Parser.Parse(text);
        Assert.Null(tree);
        return fault!;
    }

    /// <summary>Two texts of the same tree: what binds how tightly.</summary>
    [Theory]
    [InlineData("a + b * c = d", "(a + (b * c)) = d")]
    [InlineData("a - b - c = 0", "((a - b) - c) = 0")]
    [InlineData("a / b / c = 0", "((a / b) / c) = 0")]
    [InlineData("-a * b < --c", "((-a) * b) < (-(-c))")]
    [InlineData("not a = b and c = d", "(not (a = b)) and (c = d)")]
    [InlineData("a = 1 or b = 1 and c = 1", "(a = 1) or ((b = 1) and (c = 1))")]
    [InlineData("a = 1 and b = 1 and c = 1", "((a = 1) and (b = 1)) and (c = 1)")]
    [InlineData("if a = 1 then if b = 1 then c = 1 else d = 1", "if (a = 1) then (if (b = 1) then (c = 1) else (d = 1))")]
    [InlineData("if a = 1 then b = 1 else c = 1 or d = 1", "if a = 1 then b = 1 else (c = 1 or d = 1)")]
    [InlineData("a + 1 in (1, -2)", "(a + 1) in (1, -2)")]
    [InlineData("not a in ('x')", "not (a in ('x'))")]
    [InlineData("a=1and b<>1", null)]
    [InlineData("a=1 and\n\tb!=1", "(a = 1) and (b != 1)")]
    [InlineData("a = \"it's\"", "a = 'it''s'")]
    [InlineData("[a] = [if]", "a = [if]")]
    [InlineData("sum > count(by min)", "[sum] > count(by [min])")]
    [InlineData("sum(a by b, c where d = 'x' or e = 'y') > 0", "sum(a by b, c where (d = 'x' or e = 'y')) > 0")]
    [InlineData("reference('population') > 0", "reference(population) > 0")]
    [InlineData("a = 1.50e+2", "a = 150")]
    public void Operators_bind_as_the_README_says(string text, string? same)
    {
        if (same is null) Assert.NotNull(Fault(text));
        else Assert.Equal(Tree(same), Tree(text));
    }

    [Fact]
    public void What_is_written_otherwise_is_another_tree()
    {
        string[] texts = ["a = 1", "a = 2", "b = 1", "a != 1", "a = '1'", "a = -1", "a in (1)", "a not in (1)", "not a in (1)", "sum(a) = 1", "sum(a by b) = 1", "sum(a where b = 1) = 1", "mean(a) = 1"];
        Assert.Equal(texts.Length, texts.Select(Tree).Distinct().Count());
    }

    [Theory]
    [InlineData("", 0, "The expression is empty.")]
    [InlineData("   ", 3, "The expression is empty.")]
    [InlineData("a =", 3, "Expected a value instead of the end.")]
    [InlineData("a = 1 b", 6, "Expected an operator or the end instead of 'b'.")]
    [InlineData("a == 1", 2, "'==' is not known.")]
    [InlineData("a <> 1", 2, "'<>' is not known.")]
    [InlineData("a ≤ 1", 2, "'≤' is not known.")]
    [InlineData("a & b", 2, "'&' is not known.")]
    [InlineData("a % 2", 2, "'%' cannot start anything here.")]
    [InlineData("a = .5", 4, "'.' cannot start anything here.")]
    [InlineData("a = 1,000", 5, "Expected an operator or the end instead of ','.")]
    [InlineData("a = 5.", 4, "The number '5' runs into '.'.")]
    [InlineData("a = 10k", 4, "The number '10' runs into 'k'.")]
    [InlineData("a = 1e999", 4, "The number '1e999' is too large.")]
    [InlineData("a = 'x", 4, "A quote is not closed.")]
    [InlineData("[a = 1", 0, "A bracket is not closed.")]
    [InlineData("(a = 1", 6, "Expected ')' instead of the end.")]
    [InlineData("a = 1)", 5, "Expected an operator or the end instead of ')'.")]
    [InlineData("1 < a < 5", 6, "A comparison is compared.")]
    [InlineData("a in (b)", 6, "Expected a number or a code in quotes instead of 'b'.")]
    [InlineData("a in ()", 6, "Expected a number or a code in quotes instead of ')'.")]
    [InlineData("a in 'x'", 5, "Expected '(' instead of the text 'x'.")]
    [InlineData("if a = 1 or b = 1", 17, "Expected 'then' instead of the end.")]
    [InlineData("a = 1 and if b = 1 then c = 1", 10, "Expected a value instead of 'if'.")]
    [InlineData("summ(a) = 1", 0, "'summ' is not a function.")]
    [InlineData("sum() = 1", 4, "Expected the values to combine instead of ')'.")]
    [InlineData("sum(by a) = 1", 4, "Expected the values to combine instead of 'by'.")]
    [InlineData("sum(a by) = 1", 8, "Expected the name of a column instead of ')'.")]
    [InlineData("sum(a where b = 1 by c) = 1", 18, "Expected ')' instead of 'by'.")]
    [InlineData("near(a, b)", 9, "Expected ',' instead of ')'.")]
    [InlineData("previous(sum(a)) = 1", 12, "Expected ')' instead of '('.")]
    [InlineData("reference(1) = 1", 10, "Expected the name of a reference series instead of '1'.")]
    [InlineData("a = 1 AND b = 1", 6, "Expected an operator or the end instead of 'AND'.")]
    [InlineData("a = \0", 4, "The character U+0000 cannot start anything here.")]
    [InlineData("a = \uD83D\uDE00", 4, "'\uD83D\uDE00' cannot start anything here.")]
    public void The_first_thing_that_does_not_fit_is_told_with_its_place(string text, int offset, string message)
    {
        ExpressionFault fault = Fault(text);
        Assert.Equal((offset, message, "definition-bad-expression"), (fault.Position.Offset, fault.Problem.ToString(), fault.Code));
    }

    [Fact]
    public void Half_a_character_is_told_by_its_number() => Assert.Equal("The character U+D83D cannot start anything here.", Fault("a = \uD83D").Problem.ToString());

    [Theory]
    [InlineData("a == 1", "Write =.")]
    [InlineData("a = 1 AND b = 1", "Keywords are written in lower case: and.")]
    [InlineData("a in (REF)", "Codes are written in quotes: 'REF'.")]
    [InlineData("summ(a) = 1", "Did you mean 'sum'?")]
    [InlineData("1 < a < 5", "Join two comparisons with and: 0 < value and value < 10.")]
    [InlineData("a = where", "A column of that name is written [where].")]
    [InlineData("a = if b = 1 then 1 else 2", "Put it in parentheses.")]
    public void A_hint_says_what_to_write(string text, string hint) => Assert.Equal(hint, Fault(text).Advice?.ToString());

    [Fact]
    public void A_place_is_a_line_and_a_column_of_the_text()
    {
        const string text = "a = 1\n  and b == 2";
        Assert.Equal((2, 9), Fault(text).PositionIn(text));
        Assert.Equal((1, 1), Fault("").PositionIn(""));
    }

    [Theory]
    [InlineData("(", "a", ")")]
    [InlineData("-", "a", "")]
    [InlineData("not ", "a = 1", "")]
    [InlineData("abs(", "a", ")")]
    [InlineData("if a = 1 then ", "a = 1", "")]
    [InlineData("sum(a where ", "a = 1", ") = 1")]
    [InlineData("", "a", " + a")]
    [InlineData("", "a = 1", " or a = 1")]
    public void However_deep_a_text_is_nested_it_is_refused_and_nothing_overflows(string before, string core, string after)
    {
        foreach (int levels in new[] { 300, 3_000 })
        {
            string text = string.Concat(Enumerable.Repeat(before, levels)) + core + string.Concat(Enumerable.Repeat(after, levels));
            ExpressionFault fault = Fault(text);
            Assert.True(fault.Problem.ToString().Contains("nested", StringComparison.Ordinal) || text.Length > Parser.LongestText, fault.Problem.ToString());
        }
    }

    [Fact]
    public void The_deepest_tree_is_of_a_hundred_levels()
    {
        string Sum(int levels) => string.Join(" + ", Enumerable.Repeat("a", levels - 1)) + " = 1";
        Assert.Equal(100, Tree(Sum(100)).Depth);
        Assert.Contains("nested", Fault(Sum(101)).Problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_before_it_is_read()
    {
        Assert.Contains("longer", Fault(new string('(', Parser.LongestText + 1)).Problem.ToString(), StringComparison.Ordinal);
    }
}
