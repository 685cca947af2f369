using System.Text.RegularExpressions;

namespace Indicators.Tests.HouseRules;

/// <summary>The data go one way: a stage knows the stages before it and none after it.</summary>
public sealed class LayeringTests
{
    private static readonly string[] Stages =
    [
        "Lists", "Findings", "Definitions", "Submissions", "Validation", "Normalisation", "Imputation", "Aggregation", "Disclosure", "Analysis", "Reports",
    ];

    /// <summary>Classes that stand above all stages.</summary>
    private static readonly string[] Whole = ["Pipeline", "PipelineOutcome", "PipelineOptions"];

    [Fact]
    public void A_stage_names_no_later_stage()
    {
        var faults = new List<string>();
        foreach ((int index, string stage) in Stages.Index())
            foreach (SourceFile file in SourceFile.Below($"src/Indicators/{stage}"))
                faults.AddRange(Stages.Skip(index + 1).Where(later => KnowsNamespace(file, $"Indicators.{later}", later)).Select(later => $"{file.Path} names {later}"));
        Assert.Empty(faults);
    }

    /// <summary>The last stage writes down what the whole path gave.</summary>
    [Fact]
    public void No_stage_before_reports_names_the_pipeline()
    {
        Assert.Empty(Stages[..^1].SelectMany(stage => SourceFile.Below($"src/Indicators/{stage}"))
            .SelectMany(file => Whole.Where(file.Names).Select(name => $"{file.Path} names {name}")));
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_stage_with_a_place_in_the_order()
    {
        Assert.Equal(
            Stages.Order(StringComparer.Ordinal),
            SourceFile.Below("src/Indicators").Select(file => file.Path.Split('/')).Where(parts => parts.Length > 3).Select(parts => parts[2]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Graphics_knows_no_statistics()
    {
        Assert.Empty(SourceFile.Below("src/Indicators.Graphics")
            .SelectMany(file => Stages.Where(stage => KnowsNamespace(file, $"Indicators.{stage}", null)).Select(stage => $"{file.Path} names {stage}")));
    }

    [Fact]
    public void Graphics_and_the_library_know_nothing_of_the_tool()
    {
        Assert.Empty(SourceFile.Below("src/Indicators.Graphics").Concat(SourceFile.Below("src/Indicators"))
            .Where(file => KnowsNamespace(file, "Indicators.Cli", null)).Select(file => file.Path));
    }

    [Fact]
    public void Only_reports_draw()
    {
        Assert.Empty(SourceFile.Below("src/Indicators")
            .Where(file => !file.Path.StartsWith("src/Indicators/Reports/", StringComparison.Ordinal) && KnowsNamespace(file, "Indicators.Graphics", null))
            .Select(file => file.Path));
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        foreach (string project in (string[])["Indicators", "Indicators.Graphics", "Indicators.Cli"])
            foreach (SourceFile file in SourceFile.Below($"src/{project}"))
            {
                string[] folders = file.Path.Split('/')[2..^1];
                string expected = string.Join('.', folders.Prepend(project));
                Match declared = Regex.Match(file.Code, @"^namespace ([\w.]+);", RegexOptions.Multiline);
                // The tool's entry is a programme of top-level statements.
                if (declared.Success || !file.Path.EndsWith("/Program.cs", StringComparison.Ordinal))
                    Assert.True(declared.Groups[1].Value == expected, $"{file.Path}: expected {expected}, found {declared.Groups[1].Value}");
            }
    }

    /// <summary>By its full name, or by the short one that stands for it within <c>Indicators</c>.</summary>
    private static bool KnowsNamespace(SourceFile file, string name, string? shortName) =>
        Regex.IsMatch(file.Code, $@"(?<![\w.]){Regex.Escape(name)}\b")
        || (shortName is not null && Regex.IsMatch(file.Code, $@"(?<![\w.]){shortName}\.[A-Z]\w*[<(\s.]"));
}
