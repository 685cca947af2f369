using Indicators.Definitions;
using Indicators.Tests.Submissions;
using Indicators.Validation;
using Indicators.Validation.Validators;

namespace Indicators.Tests.Validation.Rules;

/// <summary>Rules over small files of the structure of <see cref="Specimens"/>.</summary>
internal static class RuleSpecimens
{
    public static RuleHeader Header(string kind, params Condition[] where) =>
        new("the-rule", kind, null, null, WhenMissing.Undecided, null, where);

    public static Condition On(string column, params string[] codes) => new(column, codes);

    public static ValidatedSubmission Judge(Rule rule, params string[] rows) => Judge(Specimens.Stocks, rule, rows);

    public static ValidatedSubmission Judge(Structure structure, Rule rule, params string[] rows) =>
        new Validator(Specimens.Areas).Validate(Specimens.Read(string.Join('\n', rows.Prepend(Specimens.Header)) + "\n", structure with { Rules = [rule] }));

    /// <summary>Line, column and code of each finding that the rule gave.</summary>
    public static (int?, string?, string)[] Places(this ValidatedSubmission validated) =>
        [.. validated.Findings.Where(finding => finding.Rule == "the-rule").Select(finding => (finding.Line, finding.Column, finding.Code))];

    /// <summary>How often the rule passed, failed and was undecided.</summary>
    public static (long, long, long) Outcomes(this ValidatedSubmission validated)
    {
        RuleCount count = validated.Rules.Single(rule => rule.Rule == "the-rule");
        return (count.Pass, count.Fail, count.Undecided);
    }
}
