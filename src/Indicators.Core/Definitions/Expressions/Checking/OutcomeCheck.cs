using Indicators.Definitions.Expressions.Syntax;
using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Definitions.Expressions.Checking;

/// <summary>
/// Finds conditions whose outcome does not depend on the data: comparisons beyond what the structure allows, and conditions that
/// contradict each other.
/// </summary>
/// <remarks>
/// Each part is assumed to hold, then to fail, and the check derives what remains possible for every column, sum or other term. It
/// reports no false positives, and gives up on trees that would take too long.
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

    /// <summary>Returns the smallest parts that have only one possible outcome. Parts with other kinds of faults are skipped.</summary>
    public static IReadOnlyList<ExpressionFault> Faults(Expression tree, ExpressionScope scope)
    {
        var check = new OutcomeCheck(scope);
        check.Look(tree);
        return check.faults;
    }

    /// <summary>Whether a condition may hold, or may fail, in some row; true if unknown.</summary>
    public static bool MayBe(Expression condition, bool truth, ExpressionScope scope) =>
        new OutcomeCheck(scope).Assume(ConstraintSet.Any, condition, truth) is not null;

    /// <summary>Checks a part; returns whether a fault was found.</summary>
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

    /// <summary>Whether a test for membership in a list of codes may list all of them: written out, the list states that totals are included.</summary>
    private bool ListsEveryCode(Expression tree) => tree is Membership { Negated: false } membership && scope.KindOf(membership.Operand) == ValueKind.Code;

    private void Report(Message message, Message hint) =>
        faults.Add(new ExpressionFault(FindingCodes.DefinitionImpossibleRule, culprit!.Position, message, hint));
}
