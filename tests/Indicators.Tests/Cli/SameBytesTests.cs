using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

public sealed class SameBytesTests
{
    [Fact]
    public void A_run_gives_the_same_bytes_on_any_number_of_jobs_in_any_language_and_time_zone()
    {
        using TemporaryFolder folder = Workspaces.Good();
        (string Jobs, string Language, string TimeZone)[] runs =
        [
            ("1", "C", "UTC"), ("2", "tr_TR.UTF-8", "Asia/Kathmandu"), ("1", "fr_FR.UTF-8", "America/St_Johns"), ("2", "ar_SA.UTF-8", "Pacific/Kiritimati"),
        ];
        IReadOnlyList<string>? first = null;
        foreach ((string jobs, string language, string timeZone) in runs)
        {
            var environment = new Dictionary<string, string> { ["LANG"] = language, ["LC_ALL"] = language, ["LANGUAGE"] = language, ["TZ"] = timeZone };
            ToolResult result = Tool.Run(folder.Path, environment, "run", "workspace", "-o", $"out-{jobs}-{language}", "--jobs", jobs);
            Assert.Equal((0, ""), (result.ExitCode, result.Output));
            IReadOnlyList<string> content = FolderContent.Read(folder[$"out-{jobs}-{language}"]);
            Assert.Contains(content, line => line.StartsWith("reports/unhcr-EUR-2025-Q4-fr.pdf ", StringComparison.Ordinal));
            first ??= content;
            Assert.Equal(first, content);
        }
    }

    [Fact]
    public void Validation_reports_are_the_same_in_any_language()
    {
        using TemporaryFolder folder = Workspaces.WithErrors();
        ToolResult Validate(string language) => Tool.Run(
            folder.Path, new Dictionary<string, string> { ["LANG"] = language, ["LC_ALL"] = language },
            "validate", "workspace", "--format", "json");
        ToolResult expected = Validate("C");
        Assert.Equal(1, expected.ExitCode);
        Assert.Equal(expected, Validate("tr_TR.UTF-8"));
        Assert.Equal(expected, Validate("fr_FR.UTF-8"));
    }
}
