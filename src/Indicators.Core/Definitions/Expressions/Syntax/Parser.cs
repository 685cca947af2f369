using System.Globalization;
using Indicators.Messages;

namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>
/// Parses an expression by recursive descent; the result is either a tree or the first fault. Operators from loosest to tightest
/// binding: if, or, and, not, comparison and in, + and -, * and /, sign.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>Longer texts are rejected without parsing.</summary>
    public const int LongestText = 20_000;

    /// <summary>The maximum nesting. Parentheses, which add no level to the tree, may double the number of levels.</summary>
    private const int DeepestNesting = 2 * Expression.DeepestTree;

    private readonly IReadOnlyList<Token> tokens;
    private int next;
    private int nesting;
    private ExpressionFault? fault;

    private Parser(IReadOnlyList<Token> tokens) => this.tokens = tokens;

    /// <summary>Returns the tree, or the fault.</summary>
    public static (Expression? Tree, ExpressionFault? Fault) Parse(string text)
    {
        if (text.Length > LongestText)
            return (null, new ExpressionFault(ExpressionFault.Unreadable, new SourcePosition(LongestText), ExpressionMessages.TooLong(LongestText), ExpressionMessages.SplitRules));
        (IReadOnlyList<Token> tokens, ExpressionFault? fault) = Lexer.Read(text);
        if (fault is not null) return (null, fault);
        var parser = new Parser(tokens);
        Expression tree = parser.Whole();
        return parser.fault is null ? (tree, null) : (null, parser.fault);
    }

    private Token Current => tokens[next];

    private Expression Whole()
    {
        if (Current.Kind == TokenKind.End) return Fail(ExpressionMessages.Empty);
        Expression tree = Any();
        return Current.Kind == TokenKind.End ? tree : FailAtUnexpected(ExpressionMessages.OperatorOrEnd);
    }

    /// <summary>Parses an expression of any kind.</summary>
    private Expression Any()
    {
        if (!Enter()) return Broken;
        Expression tree = Current.IsWord("if") ? Conditional() : Disjunction();
        nesting--;
        return tree;
    }

    private Expression Conditional()
    {
        SourcePosition position = Take();
        Expression condition = Any();
        if (!Expect("then")) return Broken;
        Expression then = Any();
        if (!Current.IsWord("else")) return Bounded(new Conditional(position, condition, then, null));
        Take();
        return Bounded(new Conditional(position, condition, then, Any()));
    }

    private Expression Disjunction()
    {
        Expression left = Conjunction();
        while (Current.IsWord("or"))
        {
            Take();
            left = Bounded(new Junction(JunctionOperator.Or, left, Conjunction()));
        }
        return left;
    }

    private Expression Conjunction()
    {
        Expression left = Inversion();
        while (Current.IsWord("and"))
        {
            Take();
            left = Bounded(new Junction(JunctionOperator.And, left, Inversion()));
        }
        return left;
    }

    private Expression Inversion()
    {
        if (!Current.IsWord("not")) return Relation();
        if (!Enter()) return Broken;
        SourcePosition position = Take();
        Expression operand = Inversion();
        nesting--;
        return Bounded(new Negation(position, operand));
    }

    private Expression Relation()
    {
        Expression left = Sum();
        bool negated = Current.IsWord("not") && tokens[next + 1].IsWord("in");
        if (negated) Take();
        if (Current.IsWord("in"))
        {
            Take();
            left = Bounded(new Membership(left, negated, Items()));
        }
        else if (ComparisonOperatorHere() is { } comparison)
        {
            Take();
            left = Bounded(new ComparisonExpression(comparison, left, Sum()));
        }
        else return left;
        return ComparisonOperatorHere() is null && !Current.IsWord("in")
            ? left
            : Fail(ExpressionMessages.ComparisonCompared, ExpressionMessages.JoinComparisons);
    }

    private ComparisonOperator? ComparisonOperatorHere()
    {
        foreach ((string mark, ComparisonOperator comparison) in Words.Comparisons)
            if (Current.IsMark(mark)) return comparison;
        return null;
    }

    private Expression Sum()
    {
        Expression left = Product();
        while (ArithmeticOperatorHere() is ArithmeticOperator.Add or ArithmeticOperator.Subtract)
        {
            ArithmeticOperator arithmetic = ArithmeticOperatorHere()!.Value;
            Take();
            left = Bounded(new Arithmetic(arithmetic, left, Product()));
        }
        return left;
    }

    private Expression Product()
    {
        Expression left = Signed();
        while (ArithmeticOperatorHere() is ArithmeticOperator.Multiply or ArithmeticOperator.Divide)
        {
            ArithmeticOperator arithmetic = ArithmeticOperatorHere()!.Value;
            Take();
            left = Bounded(new Arithmetic(arithmetic, left, Signed()));
        }
        return left;
    }

    private ArithmeticOperator? ArithmeticOperatorHere()
    {
        foreach ((string mark, ArithmeticOperator arithmetic) in Words.Arithmetics)
            if (Current.IsMark(mark)) return arithmetic;
        return null;
    }

    private Expression Signed()
    {
        if (!Current.IsMark("-")) return Primary();
        if (!Enter()) return Broken;
        SourcePosition position = Take();
        Expression operand = Signed();
        nesting--;
        return Bounded(new Negative(position, operand));
    }

    private Expression Primary()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new NumberLiteral(Take(), double.Parse(token.Text, CultureInfo.InvariantCulture));
            case TokenKind.Text:
                return new TextLiteral(Take(), token.Text);
            case TokenKind.BracketedName:
                return new ColumnName(Take(), token.Text);
            case TokenKind.Mark when token.Text == "(":
                Take();
                Expression inner = Any();
                return ExpectMark(")") ? inner : Broken;
            case TokenKind.Word when tokens[next + 1].IsMark("("):
                return Function();
            case TokenKind.Word when !Words.Keywords.Contains(token.Text):
                return new ColumnName(Take(), token.Text);
            default:
                return FailAtUnexpected(ExpressionMessages.AValue);
        }
    }

    /// <summary>Parses the literals after <c>in</c>.</summary>
    private Sequence<Expression> Items()
    {
        List<Expression> items = [];
        if (!ExpectMark("(")) return new Sequence<Expression>(items);
        do items.Add(Item());
        while (TakeMark(","));
        ExpectMark(")");
        return new Sequence<Expression>(items);
    }

    private Expression Item()
    {
        if (Current.Kind is TokenKind.Text or TokenKind.Number) return Primary();
        if (Current.IsMark("-") && tokens[next + 1].Kind == TokenKind.Number) return new Negative(Take(), Primary());
        return FailAtUnexpected(ExpressionMessages.NumberOrCode);
    }
}
