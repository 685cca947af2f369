using FsCheck;
using FsCheck.Fluent;
using Indicators.Definitions.Expressions.Checking;
using Indicators.Definitions.Expressions.Syntax;
using Indicators.Findings;
using Indicators.Tests.Support.Expressions;

namespace Indicators.Tests.Definitions.Expressions;

public sealed class ParserPropertyTests
{
    private static readonly string[] Pieces =
    [
        "if", "then", "else", "and", "or", "not", "in", "by", "where", "sum", "count", "mean", "min", "max", "is-missing", "near", "abs", "previous", "reference",
        "(", ")", "(", ")", ",", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "value", "other", "area", "period", "sex", "origin", "status", "remark", "population",
        "'AAA'", "'F'", "'2024'", "\"x\"", "1", "0", "2.5", "1e-8", "[value]", "[if]", "'", "\"", "[", "]", "==", "é", "\0", "\n", ".", "1e", "_", "-", "#", "\uD83D", "\uD83D\uDE00",
    ];

    private static Gen<int[]> Choices(int most) => Gen.Choose(0, 9_999).ArrayOf().Resize(most);

    [Fact]
    public void Printing_any_tree_and_reading_it_gives_it_back()
    {
        Prop.ForAll(Choices(120).ToArbitrary(), choices =>
        {
            Expression tree = new RandomExpressions(choices).AnyTree(12);
            string text = Printer.Print(tree);
            (Expression? read, ExpressionFault? fault) = Parser.Parse(text);
            Assert.True(fault is null, $"{text}: {fault?.Problem}");
            Assert.True(tree.Equals(read), text);
            Assert.Equal(text, Printer.Print(read!));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void The_deepest_trees_have_a_text_that_is_read()
    {
        SourcePosition nowhere = new(0);
        Func<Expression, Expression>[] wrappers =
        [
            inner => new Negation(nowhere, inner), inner => new Negative(nowhere, inner), inner => new Conditional(nowhere, inner, new ColumnName(nowhere, "b"), null),
            inner => new Conditional(nowhere, new ColumnName(nowhere, "a"), inner, new ColumnName(nowhere, "b")), inner => new AbsoluteNumber(nowhere, inner),
            inner => new Junction(JunctionOperator.Or, new ColumnName(nowhere, "a"), inner), inner => new Junction(JunctionOperator.And, inner, new ColumnName(nowhere, "a")),
            inner => new ComparisonExpression(ComparisonOperator.Less, inner, new ColumnName(nowhere, "a")), inner => new Arithmetic(ArithmeticOperator.Subtract, new ColumnName(nowhere, "a"), inner),
            inner => new Aggregate(nowhere, AggregateFunction.Count, null, new Sequence<ColumnName>([]), inner),
        ];
        Prop.ForAll(Gen.Choose(0, 1_000).ArrayOf(Expression.DeepestTree - 1).ToArbitrary(), choices =>
        {
            Expression tree = new ColumnName(nowhere, "x");
            foreach (int choice in choices) tree = wrappers[choice % wrappers.Length](tree);
            Assert.Equal(Expression.DeepestTree, tree.Depth);
            (Expression? read, ExpressionFault? fault) = Parser.Parse(Printer.Print(tree));
            Assert.True(fault is null, fault?.Problem.ToString());
            Assert.True(tree.Equals(read));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    /// <summary>Any text ends in an expression or in findings whose place lies in the text.</summary>
    [Fact]
    public void Any_text_ends_in_an_expression_or_in_faults()
    {
        int readable = 0;
        Gen<string> soup = Gen.Elements(Pieces).SelectMany(piece => Gen.Elements(" ", " ", "", "\n").Select(blank => piece + blank)).ArrayOf().Select(string.Concat);
        Prop.ForAll(soup.ToArbitrary(), text =>
        {
            if (IsTotalOn(text)) readable++;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4000));
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => { IsTotalOn(text ?? ""); }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
        Assert.InRange(readable, 1, 3999);
    }

    /// <summary>A good text with a slip: pieces swapped for others.</summary>
    [Fact]
    public void A_damaged_expression_ends_in_an_expression_or_in_faults()
    {
        Prop.ForAll(Choices(80).ToArbitrary(), choices =>
        {
            string text = Printer.Print(new RandomExpressions(choices).Condition(6));
            for (int i = 0; i + 1 < choices.Length && i < 6; i += 2)
            {
                int place = choices[i] % (text.Length + 1);
                text = string.Concat(text.AsSpan(0, place), Pieces[choices[i + 1] % Pieces.Length], text.AsSpan(Math.Min(text.Length, place + (choices[i] % 3))));
                IsTotalOn(text);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    private static bool IsTotalOn(string text)
    {
        (CheckedExpression? expression, IReadOnlyList<ExpressionFault> faults) = CheckedExpression.Read(text, ExpressionSpecimens.Scope);
        Assert.Equal(expression is null, faults.Count > 0);
        foreach (ExpressionFault fault in faults)
        {
            Assert.InRange(fault.Position.Offset, 0, text.Length);
            Assert.True(FindingCatalogue.TryGet(fault.Code, out _), fault.Code);
            Assert.EndsWith(".", fault.Problem.ToString(), StringComparison.Ordinal);
        }
        return Parser.Parse(text).Tree is not null;
    }
}
