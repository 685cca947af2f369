using System.Text.RegularExpressions;

namespace Indicators.Tests.HouseRules;

/// <summary>The data go one way: a stage knows the stages before it and none after it. Judged on what is compiled.</summary>
public sealed class LayeringTests
{
    private static readonly string[] Stages =
    [
        "Common", "Lists", "Messages", "Findings", "Definitions", "Submissions", "Validation", "Normalisation", "Imputation", "Aggregation", "Disclosure",
        "Analysis", "Reports", "Outputs", "Workspaces",
    ];

    [Fact]
    public void A_stage_uses_no_later_stage() =>
        Assert.Empty(Find(use => IndexOf(use.UsedNamespace) > IndexOf(use.Namespace) && IndexOf(use.Namespace) >= 0));

    /// <summary>The pipelines and the front door stand in the namespace above the stages.</summary>
    [Fact]
    public void No_stage_but_the_last_two_uses_what_stands_above_all() =>
        Assert.Empty(Find(use => use.UsedNamespace == "Indicators" && IndexOf(use.Namespace) is >= 0 and int index
            && index < Array.IndexOf(Stages, "Reports")));

    [Fact]
    public void Every_namespace_of_the_library_is_a_stage_with_a_place_in_the_order() =>
        Assert.Equal(
            Stages.Order(StringComparer.Ordinal),
            CompiledTypes.Uses.Where(use => use.Assembly is "Indicators" or "Indicators.Core" && use.Namespace.Contains('.', StringComparison.Ordinal))
                .Select(use => use.Namespace.Split('.')[1]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Indicators.Core")]
    [InlineData("Indicators")]
    [InlineData("Indicators.Graphics")]
    [InlineData("Indicators.Cli")]
    public void No_namespaces_of_an_assembly_use_each_other_in_a_circle(string assembly) => Assert.Empty(CompiledTypes.FindCircles(assembly));

    [Fact]
    public void Graphics_uses_nothing_but_itself_and_text() =>
        Assert.Empty(Find(use => use.Assembly == "Indicators.Graphics" && use.UsedAssembly != use.Assembly && use.UsedAssembly != "Indicators.Text"));

    [Fact]
    public void Text_uses_nothing_but_itself() =>
        Assert.Empty(Find(use => use.Assembly == "Indicators.Text" && use.UsedAssembly != use.Assembly));

    [Fact]
    public void Only_the_tool_uses_the_tool() =>
        Assert.Empty(Find(use => use.UsedAssembly == "Indicators.Cli" && use.Assembly != use.UsedAssembly));

    [Fact]
    public void Only_reports_and_the_front_door_draw() =>
        Assert.Empty(Find(use => use.UsedAssembly == "Indicators.Graphics" && use.Assembly == "Indicators"
            && !use.Namespace.StartsWith("Indicators.Reports", StringComparison.Ordinal) && !use.Namespace.StartsWith("Indicators.Outputs", StringComparison.Ordinal) && use.Namespace != "Indicators.Workspaces" && use.Type != "IndicatorsWorkspace"));

    [Fact]
    public void A_namespace_is_its_folder()
    {
        foreach (string project in (string[])["Indicators.Text", "Indicators.Core", "Indicators", "Indicators.Graphics", "Indicators.Cli"])
            foreach (SourceFile file in SourceFile.Below($"src/{project}"))
            {
                string[] folders = file.Path.Split('/')[2..^1];
                string expected = string.Join('.', folders.Prepend(project == "Indicators.Core" ? "Indicators" : project));
                Match declared = Regex.Match(file.Code, @"^namespace ([\w.]+);", RegexOptions.Multiline);
                // The tool's entry is a programme of top-level statements.
                if (declared.Success || !file.Path.EndsWith("/Program.cs", StringComparison.Ordinal))
                    Assert.True(declared.Groups[1].Value == expected, $"{file.Path}: expected {expected}, found {declared.Groups[1].Value}");
            }
    }

    private static string[] Find(Func<TypeUse, bool> isFault) => [.. CompiledTypes.Uses.Where(isFault).Select(use => use.ToString())];

    /// <summary>The place of a namespace's stage in the order; -1 for what stands above all, and for other assemblies.</summary>
    private static int IndexOf(string name) => name.Split('.') is ["Indicators", { } stage, ..] ? Array.IndexOf(Stages, stage) : -1;
}
