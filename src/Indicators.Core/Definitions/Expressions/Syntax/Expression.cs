using Indicators.Lists;

namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>A node of an expression tree. Nodes with the same meaning are equal, whatever their positions.</summary>
/// <param name="Position">The start of its text.</param>
internal abstract record Expression(SourcePosition Position)
{
    /// <summary>The maximum depth of a tree, so that recursive code needs only a bounded stack.</summary>
    public const int DeepestTree = 100;

    /// <summary>The number of levels, including this one.</summary>
    public int Depth { get; private init; } = 1;

    /// <summary>The operands, in the order of the text.</summary>
    public IReadOnlyList<Expression> Parts
    {
        get;
        protected init
        {
            field = value;
            foreach (Expression part in value) Depth = Math.Max(Depth, 1 + part.Depth);
        }
    } = [];

    /// <summary>Whether this node or a node at any level below it meets a condition.</summary>
    public bool Holds(Func<Expression, bool> condition) => condition(this) || Parts.Any(part => part.Holds(condition));

    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();
}
