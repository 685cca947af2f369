using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Validation;
using Indicators.Validation.Rules;

namespace Indicators.Tests.Validation.Rules;

/// <summary>What holds for every kind of rule, over its specimens.</summary>
public sealed class EveryKindTests
{
    /// <summary>Places in the list of specimens, with their kinds for the reader of results.</summary>
    public static TheoryData<int, string> Specimens => Where(_ => true);

    public static TheoryData<int, string> Undecided => Where(specimen => specimen.Undecided is not null);

    public static TheoryData<int, string> Comparing => Where(specimen => specimen.Rule().Compares);

    private static TheoryData<int, string> Where(Func<KindSpecimen, bool> wanted)
    {
        var places = new TheoryData<int, string>();
        foreach ((int place, KindSpecimen specimen) in KindSpecimens.All.Index().Where(pair => wanted(pair.Item)))
            places.Add(place, specimen.Kind);
        return places;
    }

    private static RuleCount Count(ValidatedSubmission validated) => validated.Rules.Single(rule => rule.Rule == "the-rule");

    private static string[] Codes(ValidatedSubmission validated) => [.. validated.Findings.Where(finding => finding.Rule == "the-rule").Select(finding => finding.Code).Distinct()];

    [Fact]
    public void Each_kind_has_specimens_and_a_code_of_its_own()
    {
        Assert.Equal(RuleKinds.All.Select(kind => kind.Declaration.Name), KindSpecimens.All.Select(specimen => specimen.Kind).Distinct());
        Assert.Equal(RuleKinds.All, KindSpecimens.All.Select(specimen => RuleKinds.Find(specimen.Rule())).Distinct());
        Assert.Equal(
            RuleKinds.All.Select(kind => kind.FindingCode).Append("missing-operand").Order(StringComparer.Ordinal),
            RuleEntries.All.Select(entry => entry.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_record_of_a_rule_is_registered_as_one_kind() =>
        Assert.Equal(
            typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal),
            RuleKinds.All.Select(kind => kind.RuleType.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Specimens))]
    public void A_valid_file_passes(int place, string kind)
    {
        KindSpecimen specimen = KindSpecimens.All[place];
        ValidatedSubmission validated = specimen.Neighbours().Judge(specimen.Valid);
        RuleCount count = Count(validated);
        Assert.True(count is { Pass: > 0, Fail: 0, Undecided: 0, NoHistory: 0 }, $"{kind}: {count}");
        Assert.Empty(Codes(validated));
    }

    [Theory]
    [MemberData(nameof(Specimens))]
    public void An_invalid_file_fails_with_a_finding(int place, string kind)
    {
        KindSpecimen specimen = KindSpecimens.All[place];
        ValidatedSubmission validated = specimen.Neighbours().Judge(specimen.Invalid);
        RuleCount count = Count(validated);
        Assert.True(count is { Fail: > 0, Undecided: 0 }, $"{kind}: {count}");
        Assert.Equal([RuleKinds.Find(specimen.Rule()).FindingCode], Codes(validated));
        Assert.Equal(Codes(validated)[0], count.Code);
        // Figures are for those who ask for them only.
        string[] figures = [.. specimen.Invalid.Select(row => row.Split(',')[4]).Where(figure => figure.Length > 1)];
        Assert.All(validated.Findings.Where(finding => finding.Rule == "the-rule" && kind != "range"), finding => Assert.DoesNotContain(figures, figure => $"{finding.Message}{finding.Hint}{finding.Key}".Contains(figure, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Undecided))]
    public void A_missing_operand_leaves_it_undecided_or_what_the_rule_says(int place, string kind)
    {
        KindSpecimen specimen = KindSpecimens.All[place];
        RuleCount undecided = Count(specimen.Neighbours().Judge(specimen.Undecided!));
        Assert.True(undecided is { Pass: 0, Fail: 0, Undecided: > 0, NoHistory: 0 }, $"{kind}: {undecided}");

        ValidatedSubmission failed = specimen.Neighbours(WhenMissing.Fail).Judge(specimen.Undecided!);
        RuleCount fail = Count(failed), ignored = Count(specimen.Neighbours(WhenMissing.Ignore).Judge(specimen.Undecided!));
        if (specimen.IsMissing)
        {
            Assert.True(fail is { Pass: 0, Undecided: 0 } && fail.Fail == undecided.Undecided, $"{kind}: {fail}");
            Assert.Equal(["missing-operand"], Codes(failed));
            Assert.True(ignored is { Pass: 0, Fail: 0, Undecided: 0 }, $"{kind}: {ignored}");
        }
        else
        {
            Assert.Equal(undecided, fail);
            Assert.Equal(undecided, ignored);
        }
    }

    [Theory]
    [MemberData(nameof(Comparing))]
    public void With_nothing_to_compare_with_it_is_undecided_for_want_of_history_whatever_the_rule_says(int place, string kind)
    {
        KindSpecimen specimen = KindSpecimens.All[place];
        foreach (WhenMissing policy in Enum.GetValues<WhenMissing>())
        {
            ValidatedSubmission validated = new ComparisonFixture(specimen.Rule(policy)).Judge(specimen.Valid);
            RuleCount count = Count(validated);
            Assert.True(count is { Pass: 0, Fail: 0, Undecided: > 0 } && count.NoHistory == count.Undecided, $"{kind}: {count}");
            Assert.Empty(Codes(validated));
            Assert.True(validated.IsAccepted);
        }
    }

    [Theory]
    [MemberData(nameof(Specimens))]
    public void The_order_of_rows_does_not_matter(int place, string kind)
    {
        KindSpecimen specimen = KindSpecimens.All[place];
        foreach (string[] rows in new[] { specimen.Valid, specimen.Invalid, specimen.Undecided }.OfType<string[]>())
        {
            RuleCount forwards = Count(specimen.Neighbours().Judge(rows)), backwards = Count(specimen.Neighbours().Judge([.. rows.Reverse()]));
            Assert.True(forwards == backwards, $"{kind}: {forwards}, {backwards}");
        }
    }

    [Theory]
    [MemberData(nameof(Specimens))]
    public void A_rule_may_hold_a_file_back_and_its_severity_is_in_its_count(int place, string kind)
    {
        KindSpecimen specimen = KindSpecimens.All[place];
        Rule strict = specimen.Make(specimen.Rule().Header with { Severity = Severity.Error });
        ValidatedSubmission valid = KindSpecimen.Neighbours(strict).Judge(specimen.Valid), invalid = KindSpecimen.Neighbours(strict).Judge(specimen.Invalid);
        Assert.True(valid.IsAccepted, kind);
        Assert.False(invalid.IsAccepted, kind);
        Assert.Equal(Severity.Error, Count(valid).Severity);
    }
}
