using System.Text.RegularExpressions;

namespace Indicators.Tests.HouseRules;

/// <summary>What must not be in the sources.</summary>
public sealed class ForbiddenCodeTests
{
    /// <summary>In lines. The longest is just below; who needs more parts the file.</summary>
    private const int LongestSource = 300, LongestTest = 400;

    /// <summary>A key cannot be made without random bytes.</summary>
    private const string KeyFile = "src/Indicators/Outputs/Publishing/WorkspaceKey.cs";

    [Fact]
    public void Nothing_is_left_to_do()
    {
        // Written in parts, so that this file does not break its own rule.
        string pattern = string.Join('|', $@"\bTO{"DO"}\b", $@"\bFIX{"ME"}\b", $@"\bHA{"CK"}\b", $"NotImplemented{"Exception"}");
        Assert.Empty(Everywhere().Where(file => Regex.IsMatch(file.Text, pattern)).Select(file => file.Path));
    }

    [Fact]
    public void No_test_is_skipped_for_good()
    {
        string pattern = $@"\bSki{"p"}\s*=";
        Assert.Empty(SourceFile.Below("tests").Where(file => Regex.IsMatch(file.Code, pattern)).Select(file => file.Path));
    }

    [Theory]
    [InlineData(@"\bConsole\.", "prints")]
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bTimeProvider\.System\b|\bStopwatch\.", "reads the clock")]
    [InlineData(@"\bnew Random\b|\bRandom\.Shared\b|\bGuid\.NewGuid\b|\bRandomNumberGenerator\.", "draws lots")]
    [InlineData(@"\bCurrent(UI)?Culture\b", "follows a culture")]
    [InlineData(@"\bEnvironment\.(GetEnvironmentVariable|MachineName|UserName|TickCount|ProcessorCount|NewLine)", "reads its surroundings")]
    public void The_library_does_none_of_this(string pattern, string what)
    {
        string[] files = [.. SourceFile.Below("src/Indicators.Core").Concat(SourceFile.Below("src/Indicators")).Concat(SourceFile.Below("src/Indicators.Graphics"))
            .Where(file => file.Path != KeyFile && Regex.IsMatch(file.Code, pattern)).Select(file => file.Path)];
        Assert.True(files.Length == 0, $"{what}: {string.Join(", ", files)}");
    }

    [Fact]
    public void No_file_grows_past_reading()
    {
        Assert.Empty(SourceFile.Below("src").Where(file => file.Lines > LongestSource).Concat(SourceFile.Below("tests").Where(file => file.Lines > LongestTest))
            .Select(file => $"{file.Path}: {file.Lines} lines"));
    }

    [Fact]
    public void No_exception_is_swallowed_without_a_word()
    {
        Assert.Empty(SourceFile.Below("src").Where(file => Regex.IsMatch(file.Text, @"catch\s*(\([^)]*\)\s*)?\{\s*\}")).Select(file => file.Path));
    }

    [Fact]
    public void Source_files_are_found()
    {
        Assert.True(SourceFile.Below("src").Count > 100);
        Assert.True(SourceFile.Below("tests").Count > 50);
    }

    private static IEnumerable<SourceFile> Everywhere() => SourceFile.Below("src").Concat(SourceFile.Below("tests"));
}
