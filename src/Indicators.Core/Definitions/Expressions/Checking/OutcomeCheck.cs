using Indicators.Definitions.Expressions.Syntax;
using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>
/// Finds conditions that come out the same whatever the figures are: comparisons beyond what the structure allows, and
/// conditions that contradict each other.
/// </summary>
/// <remarks>
/// Each part is assumed to hold, then to fail, and what is left possible of every column, sum or other term is followed. It
/// never claims too much; it gives up on trees that would take too long.
/// </remarks>
internal sealed partial class OutcomeCheck
{
    private const int MostSteps = 200_000;

    private readonly ExpressionScope scope;
    private readonly TermValues values;
    private readonly List<ExpressionFault> faults = [];
    private int steps;
    private Expression? culprit;

    private OutcomeCheck(ExpressionScope scope)
    {
        this.scope = scope;
        values = new TermValues(scope);
    }

    /// <summary>The smallest parts that can only come out one way. Parts that have faults of another kind are left alone.</summary>
    public static IReadOnlyList<ExpressionFault> Faults(Expression tree, ExpressionScope scope)
    {
        var check = new OutcomeCheck(scope);
        check.Look(tree);
        return check.faults;
    }

    /// <summary>Whether a condition may hold, or may fail, in some row; where that is not known it may.</summary>
    public static bool MayBe(Expression condition, bool truth, ExpressionScope scope) =>
        new OutcomeCheck(scope).Assume(ConstraintSet.Any, condition, truth) is not null;

    /// <summary>Whether something was found in a part.</summary>
    private bool Look(Expression tree)
    {
        bool found = false;
        foreach (Expression part in tree.Parts) found |= Look(part);
        if (found || scope.KindOf(tree) != ValueKind.Condition) return found;
        bool isComparison = tree is ComparisonExpression or Membership;
        if (Assume(ConstraintSet.Any, tree, true) is null)
            Report(
                isComparison ? ExpressionMessages.NeverMet : ExpressionMessages.NeverMetTogether,
                isComparison ? ExpressionMessages.CorrectComparison : ExpressionMessages.CorrectOne);
        else if (!ListsEveryCode(tree) && Assume(ConstraintSet.Any, tree, false) is null)
            Report(
                isComparison ? ExpressionMessages.AlwaysMet : ExpressionMessages.AlwaysMetTogether,
                isComparison ? ExpressionMessages.LeaveOutComparison : ExpressionMessages.CorrectOne);
        else return false;
        return true;
    }

    /// <summary>Written out, a list of all codes says that totals are meant too.</summary>
    private bool ListsEveryCode(Expression tree) => tree is Membership { Negated: false } membership && scope.KindOf(membership.Operand) == ValueKind.Code;

    private void Report(Message message, Message hint) =>
        faults.Add(new ExpressionFault(FindingCodes.DefinitionImpossibleRule, culprit!.Place, message, hint));
}
