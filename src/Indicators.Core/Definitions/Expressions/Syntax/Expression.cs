using Indicators.Lists;

namespace Indicators.Definitions.Expressions.Syntax;

/// <summary>A part of the tree that an expression's text stands for. Two are equal when they say the same, wherever they stand.</summary>
/// <param name="Place">Where its text begins.</param>
internal abstract record Expression(SourcePosition Place)
{
    /// <summary>No tree is deeper, so that whatever walks it needs a bounded stack.</summary>
    public const int DeepestTree = 100;

    /// <summary>The number of levels, this one included.</summary>
    public int Depth { get; private init; } = 1;

    /// <summary>The parts that it is made of, in the order of the text.</summary>
    public IReadOnlyList<Expression> Parts
    {
        get;
        protected init
        {
            field = value;
            foreach (Expression part in value) Depth = Math.Max(Depth, 1 + part.Depth);
        }
    } = [];

    /// <summary>Whether it, or a part of it at any level, meets a condition.</summary>
    public bool Holds(Func<Expression, bool> condition) => condition(this) || Parts.Any(part => part.Holds(condition));

    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();
}
