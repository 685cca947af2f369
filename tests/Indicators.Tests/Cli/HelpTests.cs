using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>Help texts are approved files. After a change on purpose, write them anew with INDICATORS_APPROVE=1 and read them.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Commands => new(
        "", "validate", "run", "aggregate", "audit", "report", "chart", "releases", "definitions", "definitions check", "definitions list", "definitions show", "definitions export", "definitions copy", "template", "explain");

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_is_as_approved_and_shows_an_example(string command)
    {
        ToolResult result = InProcess.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches(@"\nExamples?:\n  indicators ", result.Output);

        string name = command.Length == 0 ? "indicators" : command.Replace(' ', '-');
        string approved = Path.Combine(Repository.Root, "tests", "Indicators.Tests", "Golden", $"help-{name}.txt");
        if (Approval.IsOn)
        {
            File.WriteAllText(approved, result.Output);
            Assert.Skip($"{approved} was written.");
        }
        Assert.Equal(File.ReadAllText(approved).ReplaceLineEndings("\n"), result.Output);
    }
}
