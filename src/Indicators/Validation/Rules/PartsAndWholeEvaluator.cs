using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Submissions;

namespace Indicators.Validation.Rules;

/// <summary>
/// Judges <see cref="PartsAndWholeRule"/>: each row that holds a whole, against the sum of its parts' rows. A part without a
/// row is zero, or not known, as the structure says of absent rows; parts may exceed a whole even where others are not known.
/// </summary>
internal sealed class PartsAndWholeEvaluator : RuleEvaluator<PartsAndWholeRule>
{
    internal const byte None = 0, Whole = 1, Part = 2;

    public override string Code => "parts-differ-from-whole";

    protected override void Evaluate(PartsAndWholeRule rule, RuleEvaluation evaluation)
    {
        Structure structure = evaluation.Submission.Structure;
        CodeColumn over = evaluation.Submission.Dimensions.First(column => column.Column.Name == rule.Over);
        byte[][] roles = [.. rule.Families.Select(family => Roles(family, over.Column.CodeList!))];
        var taken = new TakenCodes(over.Codes, code => code < 0 || roles.Any(family => family[code] != None));
        Column[] apart = [.. structure.Key.Where(column => column.Name != rule.Over)];
        var keys = new RowKeys([.. apart.Select(column => CodedColumn.Of(evaluation.Submission, column))]);
        // No group spans areas or periods: where the rows of each stand together, there are never more groups at hand than one of them has.
        bool areApart = apart.Contains(structure.ReportingArea) && apart.Contains(structure.Period);
        int rows = evaluation.Submission.RowCount;
        evaluation.InParts(areApart ? evaluation.Subject.Identities.Runs(rows) : [(0, rows)], (runs, part) =>
        {
            var grouping = new RowGrouping(keys, taken);
            FamilySums[] sums = [.. rule.Families.Select((family, i) => new FamilySums(rule, family, roles[i], over))];
            foreach ((int from, int to) in runs)
            {
                RowGroups groups = grouping.Of(from, to);
                foreach (FamilySums family in sums) family.Judge(part, groups, from, to);
            }
        });
    }

    private static byte[] Roles(WholeAndParts family, CodeList list)
    {
        var roles = new byte[list.Codes.Count];
        foreach (string code in family.Parts) roles[list.IndexOf(code)] = Part;
        foreach (string code in family.Whole) roles[list.IndexOf(code)] = Whole;
        return roles;
    }
}
