using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Findings;
using Indicators.Validation;
using Indicators.Validation.Validators;
using static Indicators.Tests.Submissions.Specimens;

namespace Indicators.Tests.Validation.Validators;

/// <summary>Several files of one structure, area and period: parts of one return, joined where their keys do not overlap.</summary>
public sealed class PartsOfReturnsTests
{
    private static IReadOnlyList<ValidatedSubmission> Together(params (string Path, string[] Rows)[] files) => Together(Stocks, files);

    private static IReadOnlyList<ValidatedSubmission> Together(Structure structure, params (string Path, string[] Rows)[] files) =>
        new Validator(Areas).ValidateTogether(files.Select(file => Read(File(string.Join('\n', file.Rows.Prepend(Header)) + "\n", file.Path), structure)));

    private static (int?, string)[] Places(ValidatedSubmission file) => [.. file.Findings.Select(finding => (finding.Line, finding.Code))];

    [Fact]
    public void Parts_with_other_keys_are_all_accepted()
    {
        IReadOnlyList<ValidatedSubmission> validated = Together(
            ("labour.csv", ["DEU,2024,AUT,REF,1,A", "DEU,2024,FRA,REF,2,A"]), ("health.csv", ["DEU,2024,AUT,ASY,3,A"]), ("interior.csv", ["DEU,2024,ROU,REF,4,A", "DEU,2023,ROU,REF,4,A"]));
        Assert.Equal(["health.csv", "interior.csv", "labour.csv"], validated.Select(file => file.Path));
        Assert.All(validated, file => Assert.True(file.IsAccepted));
        Assert.All(validated, file => Assert.Empty(file.Findings));
    }

    [Fact]
    public void Keys_that_overlap_are_an_error_at_the_first_such_line_of_both_files()
    {
        IReadOnlyList<ValidatedSubmission> validated = Together(
            ("b.csv", ["DEU,2023,AUT,REF,1,A", "DEU,2024,AUT,REF,7,A", "DEU,2024,FRA,REF,2,A"]),
            ("c.csv", ["DEU,2025,AUT,REF,1,A"]),
            ("a.csv", ["DEU,2024,ROU,REF,5,A", "DEU,2024,FRA,REF,2,A", "DEU,2024,AUT,REF,1,A"]));
        Assert.Equal([("a.csv", false), ("b.csv", false), ("c.csv", true)], validated.Select(file => (file.Path, file.IsAccepted)));
        Finding first = Assert.Single(validated[0].Findings), second = Assert.Single(validated[1].Findings);
        Assert.Equal(("same-identity", 4, "This row has the same key as line 3 of b.csv; the two files have 2 keys in common."), (first.Code, first.Line, first.Message));
        Assert.Equal(("same-identity", 3, "This row has the same key as line 4 of a.csv; the two files have 2 keys in common."), (second.Code, second.Line, second.Message));
        Assert.Contains("DEU", first.Key, StringComparison.Ordinal);
        Assert.Null(validated[1].Submission);
    }

    [Fact]
    public void A_copy_of_a_whole_file_is_one_error_a_pair_of_files_and_not_one_a_row()
    {
        string[] rows = [.. Enumerable.Range(1, 120).Select(i => $"DEU,{1900 + i},AUT,REF,{i},A")];
        IReadOnlyList<ValidatedSubmission> validated = Together(("a.csv", rows), ("copy of a.csv", rows), ("third.csv", rows));
        Assert.Equal([2, 1, 1], validated.Select(file => file.Findings.Count(finding => finding.Code == "same-identity")));
        Assert.All(validated.SelectMany(file => file.Findings), finding => Assert.Contains("the two files have 120 keys in common", finding.Message, StringComparison.Ordinal));
        Assert.All(validated, file => Assert.False(file.IsAccepted));
    }

    [Fact]
    public void A_part_with_an_error_is_held_back_by_itself_and_the_others_say_what_is_missing()
    {
        IReadOnlyList<ValidatedSubmission> validated = Together(
            ("a.csv", ["DEU,2024,AUT,REF,-1,A"]), ("b.csv", ["AUT,2024,DEU,REF,1,A", "DEU,2024,FRA,REF,1,A"]), ("c.csv", ["DEU,2024,ROU,REF,1,A"]));
        Assert.Equal([false, true, true], validated.Select(file => file.IsAccepted));
        Assert.Equal([(2, "below-minimum")], Places(validated[0]));
        Assert.Equal([(3, "incomplete-return")], Places(validated[1]));
        Finding warning = Assert.Single(validated[2].Findings);
        Assert.Equal((2, "incomplete-return", Severity.Warning), (warning.Line, warning.Code, warning.Severity));
        Assert.Equal("Part of the return stocks of DEU for 2024, a.csv, is held back: its figures are missing, not zero.", warning.Message);
    }

    [Fact]
    public void A_part_that_is_held_back_overlaps_too()
    {
        IReadOnlyList<ValidatedSubmission> validated = Together(("a.csv", ["DEU,2024,AUT,REF,-1,A"]), ("b.csv", ["DEU,2024,AUT,REF,1,A"]));
        Assert.Equal([["below-minimum", "same-identity"], ["same-identity"]], validated.Select(file => file.Findings.Select(finding => finding.Code).Order().ToArray()));
    }

    [Fact]
    public void A_row_of_another_area_in_a_file_named_after_one_does_not_hold_back_that_areas_file()
    {
        IReadOnlyList<ValidatedSubmission> validated = Together(
            ("AUT.csv", ["AUT,2024,FRA,REF,1,A", "DEU,2024,AUT,REF,1,A"]), ("DEU.csv", ["DEU,2024,AUT,REF,1,A"]), ("more.csv", ["AUT,2024,ROU,REF,1,A", "DEU,2024,ROU,REF,1,A"]));
        Assert.Equal("reporter-mismatch", Assert.Single(validated[0].Findings).Code);
        Assert.True(validated[1].IsAccepted);
        Assert.Equal([(2, "incomplete-return")], Places(validated[2]));
    }

    [Fact]
    public void Another_structure_area_or_period_is_no_part_of_the_return()
    {
        IReadOnlyList<ValidatedSubmission> validated = Together(
            ("a.csv", ["DEU,2024,AUT,REF,1,A"]), ("b.csv", ["DEU,2024-Q4,AUT,REF,1,A"]), ("c.csv", ["AUT,2024,AUT,REF,1,A"]));
        Assert.All(validated, file => Assert.Empty(file.Findings));
    }

    [Fact]
    public void Repeats_within_a_part_are_its_own_affair()
    {
        IReadOnlyList<ValidatedSubmission> validated = Together(("a.csv", ["DEU,2024,AUT,REF,1,A", "DEU,2024,AUT,REF,1,A"]), ("b.csv", ["DEU,2024,FRA,REF,1,A"]));
        Assert.Equal([(3, "repeated-row")], Places(validated[0]));
        Assert.Empty(validated[1].Findings);
    }

    /// <summary>Each part alone is half of the total, or a total without parts.</summary>
    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void Rules_judge_the_rows_of_all_parts_as_one_return(int total, bool fails)
    {
        Structure structure = Stocks with
        {
            Rules = [new PartsAndWholeRule(
                new RuleHeader("adds-up", "parts-and-whole", null, null, WhenMissing.Undecided, null, []), "type", [new WholeAndParts(["TOT"], ["REF", "ASY"])],
                ExpectedRelation.Equal, Tolerance.None)],
        };
        IReadOnlyList<ValidatedSubmission> validated = Together(
            structure, ("a.csv", ["DEU,2024,AUT,REF,10,A"]), ("b.csv", ["FRA,2024,AUT,REF,1,A", "DEU,2024,AUT,ASY,20,A"]), ("c.csv", [$"DEU,2024,AUT,TOT,{total},A"]));
        Assert.All(validated, file => Assert.True(file.IsAccepted));
        Finding[] found = [.. validated.SelectMany(file => file.Findings)];
        if (!fails) Assert.Empty(found);
        else Assert.Equal(("c.csv", (int?)2), (Assert.Single(found).File, found[0].Line));
    }
}
