using System.Text;
using Indicators.Lists;
using Indicators.Text;

namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>Prints a tree as text with the minimum of parentheses; parsing the text gives the same tree.</summary>
internal sealed class Printer
{
    /// <summary>Binding strengths. A part that binds more loosely than its context requires needs parentheses.</summary>
    private const int Loosest = 0, Or = 1, And = 2, Not = 3, Relation = 4, Sum = 5, Product = 6, Sign = 7, Tightest = 8;

    private readonly StringBuilder text = new();

    public static string Print(Expression tree)
    {
        var printer = new Printer();
        printer.Write(tree, Loosest);
        return printer.text.ToString();
    }

    private static int BindingOf(Expression tree) => tree switch
    {
        Conditional => Loosest,
        Junction junction => junction.Operator == JunctionOperator.Or ? Or : And,
        Negation => Not,
        ComparisonExpression or Membership => Relation,
        Arithmetic arithmetic => arithmetic.Operator is ArithmeticOperator.Add or ArithmeticOperator.Subtract ? Sum : Product,
        Negative => Sign,
        _ => Tightest,
    };

    private void Write(Expression tree, int binding)
    {
        bool parentheses = BindingOf(tree) < binding;
        if (parentheses) text.Append('(');
        WriteBare(tree);
        if (parentheses) text.Append(')');
    }

    private void WriteBare(Expression tree)
    {
        switch (tree)
        {
            case NumberLiteral number:
                text.Append(DataNumber.Format(number.Number));
                break;
            case TextLiteral literal:
                WriteText(literal.Text);
                break;
            case ColumnName column:
                WriteName(column);
                break;
            case Negative negative:
                text.Append('-');
                Write(negative.Operand, Sign);
                break;
            case Arithmetic arithmetic:
                int arithmeticBinding = BindingOf(arithmetic);
                WritePair(arithmetic.Left, arithmeticBinding, Words.Arithmetics.First(one => one.Operator == arithmetic.Operator).Mark, arithmetic.Right, arithmeticBinding + 1);
                break;
            case ComparisonExpression comparison:
                WritePair(comparison.Left, Sum, Words.Comparisons.First(one => one.Operator == comparison.Operator).Mark, comparison.Right, Sum);
                break;
            case Junction junction:
                int junctionBinding = BindingOf(junction);
                WritePair(junction.Left, junctionBinding, junction.Operator == JunctionOperator.Or ? "or" : "and", junction.Right, junctionBinding + 1);
                break;
            case Negation negation:
                text.Append("not ");
                Write(negation.Operand, Not);
                break;
            case Membership membership:
                Write(membership.Operand, Sum);
                text.Append(membership.Negated ? " not in (" : " in (");
                WriteList(membership.Items);
                text.Append(')');
                break;
            case Conditional conditional:
                WriteConditional(conditional);
                break;
            default:
                WriteFunction(tree);
                break;
        }
    }

    private void WriteConditional(Conditional conditional)
    {
        text.Append("if ");
        Write(conditional.Condition, Or);
        text.Append(" then ");
        Write(conditional.Then, Or);
        if (conditional.Otherwise is null) return;
        text.Append(" else ");
        Write(conditional.Otherwise, Loosest);
    }

    private void WriteFunction(Expression tree)
    {
        switch (tree)
        {
            case MissingTest test:
                WriteFunction(Words.Missing, test.Operand);
                break;
            case AbsoluteNumber absolute:
                WriteFunction(Words.Absolute, absolute.Operand);
                break;
            case Nearness nearness:
                WriteFunction(Words.Near, nearness.Left, nearness.Right, nearness.Tolerance);
                break;
            case PreviousFigure previous:
                WriteFunction(Words.Previous, previous.Measure);
                break;
            case ReferenceFigure reference:
                text.Append(Words.Reference).Append('(');
                if (Words.IsWord(reference.Series)) text.Append(reference.Series);
                else WriteText(reference.Series);
                text.Append(')');
                break;
            case Aggregate aggregate:
                WriteAggregate(aggregate);
                break;
            default:
                throw new ArgumentException($"{tree.GetType().Name} has no text.", nameof(tree));
        }
    }

    private void WriteAggregate(Aggregate aggregate)
    {
        text.Append(Words.Aggregates.First(one => one.Function == aggregate.Function).Word).Append('(');
        int start = text.Length;
        if (aggregate.Operand is { } operand) Write(operand, Loosest);
        if (aggregate.By.Count > 0)
        {
            text.Append(text.Length > start ? " by " : "by ");
            WriteList(aggregate.By);
        }
        if (aggregate.Filter is { } filter)
        {
            text.Append(text.Length > start ? " where " : "where ");
            Write(filter, Loosest);
        }
        text.Append(')');
    }

    private void WriteFunction(string word, params IEnumerable<Expression> arguments)
    {
        text.Append(word).Append('(');
        WriteList(arguments);
        text.Append(')');
    }

    private void WritePair(Expression left, int leftBinding, string mark, Expression right, int rightBinding)
    {
        Write(left, leftBinding);
        text.Append(' ').Append(mark).Append(' ');
        Write(right, rightBinding);
    }

    private void WriteList(IEnumerable<Expression> parts)
    {
        string separator = "";
        foreach (Expression part in parts)
        {
            text.Append(separator);
            Write(part, Loosest);
            separator = ", ";
        }
    }

    private void WriteText(string literal) => text.Append('\'').Append(literal.Replace("'", "''", StringComparison.Ordinal)).Append('\'');

    private void WriteName(ColumnName column)
    {
        bool bare = Words.IsWord(column.Name) && !Words.Keywords.Contains(column.Name);
        text.Append(bare ? column.Name : $"[{column.Name}]");
    }
}
