using Indicators.Definitions.Expressions.Syntax;

namespace Indicators.Tests.Support.Expressions;

/// <summary>Builds trees out of a row of choices; where the choices end, so does the tree.</summary>
internal sealed class RandomExpressions(int[] choices)
{
    private static readonly SourcePosition Nowhere = new(0);
    private static readonly string[] Codes = ["AAA", "BBB", "CCC"];
    private static readonly string[] PeriodTexts = ["2023", "2023-Q4", "2024-Q1", "2024", "2024-Q2"];
    private static readonly string[] Texts = ["AAA", "", "it's", "\"", "''", "a\nb", "é\u200B", "\uD83D\uDE00", "]", "or"];
    private static readonly string[] Names = ["value", "other", "area", "if", "in", "count", "sum", "is-missing", "incl.prob", "a b", "_x", "a-1-", "where", "1", ""];

    private int next;

    private int Pick(int count) => next < choices.Length ? choices[next++] % count : 0;

    private T Pick<T>(IReadOnlyList<T> things) => things[Pick(things.Count)];

    private bool MayBranch(int levels) => levels > 1 && next < choices.Length;

    /// <summary>Any tree that has a text, whatever it means.</summary>
    public Expression AnyTree(int levels) => !MayBranch(levels) ? Leaf() : Pick(14) switch
    {
        0 => new Negative(Nowhere, AnyTree(levels - 1)),
        1 => new AbsoluteNumber(Nowhere, AnyTree(levels - 1)),
        2 => new Arithmetic(Pick(Enum.GetValues<ArithmeticOperator>()), AnyTree(levels - 1), AnyTree(levels - 1)),
        3 => new ComparisonExpression(Pick(Enum.GetValues<ComparisonOperator>()), AnyTree(levels - 1), AnyTree(levels - 1)),
        4 => new Membership(AnyTree(levels - 1), Pick(2) == 1, new Sequence<Expression>([Item(), .. Enumerable.Range(0, Pick(3)).Select(_ => Item())])),
        5 => new MissingTest(Nowhere, AnyTree(levels - 1)),
        6 => new Nearness(Nowhere, AnyTree(levels - 1), AnyTree(levels - 1), AnyTree(levels - 1)),
        7 => new Negation(Nowhere, AnyTree(levels - 1)),
        8 or 9 => new Junction(Pick(Enum.GetValues<JunctionOperator>()), AnyTree(levels - 1), AnyTree(levels - 1)),
        10 => new Conditional(Nowhere, AnyTree(levels - 1), AnyTree(levels - 1), Pick(2) == 1 ? AnyTree(levels - 1) : null),
        11 or 12 => AnyAggregate(levels),
        _ => Leaf(),
    };

    private Aggregate AnyAggregate(int levels)
    {
        AggregateFunction function = Pick(Enum.GetValues<AggregateFunction>());
        Expression? operand = function == AggregateFunction.Count && Pick(2) == 1 ? null : AnyTree(levels - 1);
        return new Aggregate(Nowhere, function, operand,
            new Sequence<ColumnName>(Enumerable.Range(0, Pick(3)).Select(_ => new ColumnName(Nowhere, Pick(Names)))), Pick(2) == 1 ? AnyTree(levels - 1) : null);
    }

    private Expression Leaf() => Pick(5) switch
    {
        0 => new NumberLiteral(Nowhere, Pick([0, 1, 0.1, 1e-8, 123456789.125, double.Epsilon, double.MaxValue, 1e21, 5])),
        1 => new TextLiteral(Nowhere, Pick(Texts)),
        2 => new PreviousFigure(Nowhere, new ColumnName(Nowhere, Pick(Names))),
        3 => new ReferenceFigure(Nowhere, Pick(Texts)),
        _ => new ColumnName(Nowhere, Pick(Names)),
    };

    private Expression Item() => Pick(3) switch
    {
        0 => new TextLiteral(Nowhere, Pick(Texts)),
        1 => new NumberLiteral(Nowhere, Pick([1, 2.5, 1e30])),
        _ => new Negative(Nowhere, new NumberLiteral(Nowhere, 7)),
    };

    /// <summary>A condition whose kinds fit <see cref="ExpressionSpecimens.Structure"/>. The check may still find that it says nothing.</summary>
    public Expression Condition(int levels)
    {
        if (!MayBranch(levels)) return Compared(1);
        return Pick(11) switch
        {
            0 => new Negation(Nowhere, Condition(levels - 1)),
            1 or 2 => new Junction(Pick(Enum.GetValues<JunctionOperator>()), Condition(levels - 1), Condition(levels - 1)),
            3 => new Conditional(Nowhere, Condition(levels - 1), Condition(levels - 1), Pick(2) == 1 ? Condition(levels - 1) : null),
            4 => new MissingTest(Nowhere, Pick(2) == 1 ? Number(levels - 1) : Key()),
            5 => new Nearness(Nowhere, Number(levels - 1), Number(levels - 1), new NumberLiteral(Nowhere, Pick(3))),
            6 => new Membership(Number(levels - 1), Pick(2) == 1, new Sequence<Expression>([new NumberLiteral(Nowhere, Pick(4)), new NumberLiteral(Nowhere, 7)])),
            7 => new Membership(Name("origin"), Pick(2) == 1, new Sequence<Expression>(Codes.Take(1 + Pick(3)).Select(code => new TextLiteral(Nowhere, code)))),
            8 => new Membership(Name("period"), Pick(2) == 1, new Sequence<Expression>(PeriodTexts.Take(1 + Pick(4)).Select(text => new TextLiteral(Nowhere, text)))),
            _ => Compared(levels - 1),
        };
    }

    private ComparisonExpression Compared(int levels) => Pick(6) switch
    {
        0 => new ComparisonExpression(Equality(), Name("sex"), new TextLiteral(Nowhere, Pick((string[])["F", "M", "T"]))),
        1 => new ComparisonExpression(Equality(), new TextLiteral(Nowhere, Pick(Codes)), Name("origin")),
        2 => new ComparisonExpression(Equality(), Name("area"), Name("origin")),
        3 => Pick(2) == 1
            ? new ComparisonExpression(Pick(Enum.GetValues<ComparisonOperator>()), Name("period"), new TextLiteral(Nowhere, Pick(PeriodTexts)))
            : new ComparisonExpression(Pick(Enum.GetValues<ComparisonOperator>()), new TextLiteral(Nowhere, Pick(PeriodTexts)), Name("period")),
        _ => new ComparisonExpression(Pick(Enum.GetValues<ComparisonOperator>()), Number(levels), Number(levels)),
    };

    private ComparisonOperator Equality() => Pick(2) == 1 ? ComparisonOperator.Equal : ComparisonOperator.NotEqual;

    private Expression Number(int levels) => !MayBranch(levels)
        ? Pick(2) == 1 ? Name("value") : Name("other")
        : Pick(12) switch
        {
            0 => new NumberLiteral(Nowhere, Pick(5)),
            1 => Name("value"),
            2 => Name("other"),
            3 => new Negative(Nowhere, Number(levels - 1)),
            4 => new AbsoluteNumber(Nowhere, Number(levels - 1)),
            5 or 6 => new Arithmetic(Pick(Enum.GetValues<ArithmeticOperator>()), Number(levels - 1), Number(levels - 1)),
            7 => new Conditional(Nowhere, Condition(levels - 1), Number(levels - 1), Number(levels - 1)),
            8 => new PreviousFigure(Nowhere, Name("value")),
            9 => new ReferenceFigure(Nowhere, "population"),
            _ => TakenTogether(levels),
        };

    private Aggregate TakenTogether(int levels)
    {
        AggregateFunction function = Pick(Enum.GetValues<AggregateFunction>());
        Expression? operand = function != AggregateFunction.Count ? Number(levels - 1) : Pick(3) switch { 0 => null, 1 => Key(), _ => Number(levels - 1) };
        IEnumerable<ColumnName> by = new[] { "area", "period", "origin" }.Where(_ => Pick(2) == 1).Select(Name);
        // The dimension with totals is always mentioned.
        return Pick(2) == 1
            ? new Aggregate(Nowhere, function, operand, new Sequence<ColumnName>(by.Append(Name("sex"))), Pick(2) == 1 ? Condition(levels - 1) : null)
            : new Aggregate(Nowhere, function, operand, new Sequence<ColumnName>(by), new ComparisonExpression(Equality(), Name("sex"), new TextLiteral(Nowhere, "T")));
    }

    private ColumnName Key() => Name(Pick((string[])["area", "period", "origin", "sex"]));

    private static ColumnName Name(string name) => new(Nowhere, name);
}
