using System.Text.Json;
using System.Text.RegularExpressions;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Tests.Support;

namespace Indicators.Tests.Cli;

/// <summary>Findings, help and reports in the language that is asked for, and in one that only the definitions have.</summary>
public sealed partial class LanguageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static string Sample => Path.Combine(Repository.Root, "sample-data", "with-errors");

    [Fact]
    public void A_validation_report_is_French_when_asked()
    {
        string french = InProcess.Run("validate", Sample, "-d", Shipped.Folder, "--language", "fr").Output;
        Assert.Contains("\u202f: bloqué\u202f; ", french, StringComparison.Ordinal);
        foreach (FindingEntry entry in FindingCatalogue.Entries.Where(entry => french.Contains($" {entry.Code} (", StringComparison.Ordinal)))
            Assert.Contains(entry.Title.In(MessageLibrary.BuiltIn.Find("fr")!), french, StringComparison.Ordinal);
        Assert.DoesNotMatch(EnglishWords(), french);
    }

    [Theory]
    [InlineData("validate", "sample-data/with-errors")]
    [InlineData("explain", "unknown-code")]
    [InlineData("explain", "population/fewer-than-inhabitants")]
    [InlineData("definitions", "show", "population")]
    [InlineData("definitions", "check")]
    public void A_language_that_nobody_has_is_a_wrong_command(params string[] arguments)
    {
        ToolResult result = InProcess.Run([.. arguments.Select(argument => argument.Contains("sample-data", StringComparison.Ordinal) ? Sample : argument), "-d", Shipped.Folder, "--language", "xx"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("There is no language 'xx'; one of: en, fr.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_is_explained_in_French()
    {
        MessageCatalogue french = MessageLibrary.BuiltIn.Find("fr")!;
        Assert.All(FindingCatalogue.Entries, entry =>
        {
            string text = InProcess.Run("explain", entry.Code, "--language", "fr").Output;
            Assert.StartsWith($"{entry.Code}\u202f: {entry.Title.In(french)}\n", text, StringComparison.Ordinal);
            Assert.Contains(entry.Remedy.In(french), text, StringComparison.Ordinal);
            Assert.DoesNotMatch(EnglishWords(), text);
        });
    }

    [Fact]
    public void A_rule_and_a_structure_are_described_in_French()
    {
        Assert.DoesNotMatch(EnglishWords(), InProcess.Run("explain", "population/fewer-than-inhabitants", "-d", Shipped.Folder, "--language", "fr").Output);
        Assert.DoesNotMatch(EnglishWords(), InProcess.Run("definitions", "show", "population", "-d", Shipped.Folder, "--language", "fr").Output);
    }

    [Fact]
    public void A_third_language_needs_a_file_alone()
    {
        string definitions = WithLanguage(_ => true);
        Assert.Equal(0, InProcess.Run("definitions", "check", "-d", definitions).ExitCode);
        ToolResult explained = InProcess.Run("explain", "unknown-code", "-d", definitions, "--language", "so");
        Assert.Contains("¤Code is not in the code list¤", explained.Output, StringComparison.Ordinal);
        ToolResult validated = InProcess.Run("validate", Sample, "-d", definitions, "--language", "so");
        Assert.All(validated.Output.Split('\n').Where(line => line.Trim().Length > 0 && !RuleLine().IsMatch(line)), line => Assert.Contains("¤", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_language_that_lacks_messages_is_a_finding_and_stops_what_needs_them()
    {
        string definitions = WithLanguage(id => id is not ("cell.blank" or "report.place.world"));
        ToolResult check = InProcess.Run("definitions", "check", "-d", definitions);
        Assert.Contains("2 messages have no text in 'so': cell.blank, report.place.world.", check.Output, StringComparison.Ordinal);
        Assert.Contains("[definition-missing-messages]", check.Output, StringComparison.Ordinal);

        ToolResult validated = InProcess.Run("validate", Sample, "-d", definitions, "--language", "so");
        Assert.Equal((1, ""), (validated.ExitCode, validated.Output));
        Assert.Contains("cell.blank", validated.Error, StringComparison.Ordinal);

        string workspace = folder["workspace"], output = folder["out"];
        CopyFolder(Path.Combine(Repository.Root, "sample-data", "submissions"), Path.Combine(workspace, "submissions"));
        ToolResult report = InProcess.Run("report", workspace, "-d", definitions, "--language", "so", "-o", output);
        Assert.Equal(1, report.ExitCode);
        Assert.Contains("report.place.world", report.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any());
    }

    [Theory]
    [InlineData("\"cell.blank\": \"x\"", "\"cell.blak\": \"x\"", "There is no message 'cell.blak'.")]
    [InlineData("\"cell.blank\": \"x\"", "\"cell.blank\": \"{rows}\"", "The message 'cell.blank' has no parameter 'rows'.")]
    [InlineData("\"cell.blank\": \"x\"", "\"cell.see-code-list\": \"{list:count}\"", "The parameter 'list' of 'cell.see-code-list' is a text.")]
    [InlineData("\"cell.blank\": \"x\"", "\"cell.see-code-list\": \"x\"", "The text of 'cell.see-code-list' lacks the parameter 'list'.")]
    [InlineData("\"cell.blank\": \"x\"", "\"cell.blank\": \"{\"", "The text of 'cell.blank' cannot be read")]
    [InlineData("\"cell.blank\": \"x\"", "\"cell.blank\": \"x\", \"cell.blank\": \"y\"", "The message 'cell.blank' appears twice.")]
    [InlineData("\"cell.blank\": \"x\"", "\"format.rows\": {\"one\": \"{count}\", \"other\": \"{count}\"}", "'format.rows' lacks the plural categories few, many, which 'pl' has.")]
    [InlineData("\"language\": \"pl\"", "\"language\": \"cs\"", "The language 'cs' differs from the file name 'pl'.")]
    [InlineData("\"messages\": {", "\"messages\": [", "cannot be read as a file of messages")]
    public void A_wrong_message_is_a_finding(string old, string with, string expected)
    {
        string definitions = folder["definitions"];
        CopyFolder(Shipped.Folder, definitions);
        const string Right = """{"language": "pl", "name": "polski", "messages": {"cell.blank": "x"}}""";
        Directory.CreateDirectory(Path.Combine(definitions, "messages"));
        File.WriteAllText(Path.Combine(definitions, "messages", "pl.json"), Right.Replace(old, with, StringComparison.Ordinal));
        ToolResult result = InProcess.Run("definitions", "check", "-d", definitions);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.Equal(1, result.ExitCode);
    }

    /// <summary>The shipped definitions with a language of which every text is the English one between signs.</summary>
    private string WithLanguage(Func<string, bool> has)
    {
        string definitions = folder["definitions"];
        CopyFolder(Shipped.Folder, definitions);
        string programme = Path.Combine(definitions, "programme.yaml");
        File.WriteAllText(programme, File.ReadAllText(programme).Replace("languages: [en, fr]", "languages: [en, fr, so]", StringComparison.Ordinal));
        using var english = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src/Indicators.Core/Messages/en.json")));
        var messages = english.RootElement.GetProperty("messages").EnumerateObject().Where(message => has(message.Name)).ToDictionary(
            message => message.Name,
            message => message.Value.ValueKind == JsonValueKind.String
                ? Marked(message.Name, message.Value.GetString()!)
                : (object)message.Value.EnumerateObject().ToDictionary(form => form.Name, form => Marked(message.Name, form.Value.GetString()!)));
        Directory.CreateDirectory(Path.Combine(definitions, "messages"));
        File.WriteAllText(
            Path.Combine(definitions, "messages", "so.json"),
            JsonSerializer.Serialize(new Dictionary<string, object> { ["language"] = "so", ["name"] = "Soomaali", ["messages"] = messages }));
        return definitions;

        static string Marked(string id, string text) => id.StartsWith("number.", StringComparison.Ordinal) || id.StartsWith("list.", StringComparison.Ordinal) || id == "common.number" ? text : $"¤{text}¤";
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Words that no French text has, but for codes and paths.</summary>
    [GeneratedRegex(@"(?<![\w/.-])(the|is|are|of|with|and|row|rows|file|cell|figures|write|this|which|held back|accepted)(?![\w/.-])", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWords();

    /// <summary>The counts of a rule: its id and numbers.</summary>
    [GeneratedRegex(@"^  [\w-]+( +[\d,]+){4}$")]
    private static partial Regex RuleLine();
}
