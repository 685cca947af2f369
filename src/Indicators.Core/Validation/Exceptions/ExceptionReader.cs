using System.Globalization;
using Indicators.Definitions;
using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Submissions;
using Indicators.Submissions.Workspaces;

namespace Indicators.Validation.Exceptions;

/// <param name="Exceptions">Null when a finding is an error.</param>
/// <param name="Findings">Sorted by <see cref="Finding.CompareByPlace"/>.</param>
public sealed record ExceptionReadResult(AcceptedExceptions? Exceptions, IReadOnlyList<Finding> Findings);

/// <summary>Reads <c>exceptions.yaml</c> as strictly as definitions: an exception that is misspelt would excuse nothing, or too much.</summary>
public static class ExceptionReader
{
    private static readonly WordShape Code = new("code", Names.IsCode);

    private static readonly MapShape Exception = new("an exception",
    [
        new("code", new WordShape("code of a finding"), Need.Optional, "The code of the findings; this, rule, or both."),
        new("rule", new WordShape("name of a rule"), Need.Optional, "The rule that gave them."),
        new("file", new WordShape("end of a path"), Need.Optional, "The file, such as population/2025/AUT.csv."),
        new("structure", new WordShape("id of a structure"), Need.Optional, "The structure of the file."),
        new("area", Code, Need.Optional, "The reporting area."),
        new("period", new WordShape("period such as 2025-Q1", text => Period.TryParse(text, out _)), Need.Optional, "The period of the rows."),
        new("key", new OpenMapShape("column of the key", new EitherShape(Code, new ListShape(Code, 1))), Need.Optional, "Other codes of the rows' key."),
        new("explanation", new TextShape(), Need.Always, "Why the findings are accepted."),
        new("expires", new WordShape("period or day, such as 2025-Q4 or 2025-12-31", text => TryLastDay(text, out _)), Need.Optional,
            "The last period or day: submissions whose newest period ends later are not excused."),
    ]);

    private static readonly MapShape Shape = new(Workspace.ExceptionsFile,
        [new("exceptions", new ListShape(Exception), Need.Always, "The accepted exceptions; of several that match, the first counts.")]);

    private static readonly string[] Places = ["file", "structure", "area", "period", "key"];

    /// <param name="file">Null where the workspace has no such file.</param>
    /// <param name="programme">The programme as it holds for the workspace.</param>
    /// <exception cref="IOException">The file cannot be read; so <see cref="UnauthorizedAccessException"/>.</exception>
    public static ExceptionReadResult Read(SubmissionSource? file, Programme programme)
    {
        if (file is null) return new ExceptionReadResult(AcceptedExceptions.None, []);
        var source = new SourceFile(Workspace.ExceptionsFile, file.Path, Bytes(file));
        var findings = new DefinitionFindings();
        List<AcceptedException> exceptions = [];
        if (YamlTree.Read(source, findings) is { } map)
        {
            new ShapeCheck(source, null, [], findings).Map(map, Shape);
            var check = new ExceptionCheck(source, programme, findings);
            foreach (YamlMapping one in map.List("exceptions").OfType<YamlMapping>())
            {
                CheckScope(one, source, findings);
                check.Names(one);
                exceptions.Add(Build(one, programme));
            }
        }
        return new ExceptionReadResult(findings.HasErrors ? null : new AcceptedExceptions(file.Path, exceptions, programme.Structures), findings.Sorted());
    }

    /// <summary>Reads a day, or the last day of a period.</summary>
    private static bool TryLastDay(string text, out DateOnly day)
    {
        if (Period.TryParse(text, out Period period))
        {
            day = period.LastDay;
            return true;
        }
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    /// <summary>An exception for everything of a code, or for everything of a file, would hide what nobody has looked at.</summary>
    private static void CheckScope(YamlMapping map, SourceFile file, DefinitionFindings findings)
    {
        if (!map.Has("code") && !map.Has("rule"))
            findings.Add("definition-missing-key", file, map.Line, "The exception does not say what it accepts.", "Write code or rule.");
        if (!Places.Any(map.Has))
            findings.Add("definition-missing-key", file, map.Line, "The exception does not say where it holds.", $"Write one or more of: {string.Join(", ", Places)}.");
    }

    private static AcceptedException Build(YamlMapping map, Programme programme) => new()
    {
        Line = map.Line,
        Code = map.Word("code"),
        Rule = map.Word("rule"),
        File = map.Word("file")?.Replace('\\', '/').TrimStart('/'),
        Structure = map.Word("structure"),
        Area = map.Word("area"),
        Period = map.Word("period") is { } text && Period.TryParse(text, out Period period) ? period : null,
        Key = (map.Map("key")?.Entries ?? []).GroupBy(entry => entry.Key.Text, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => (IReadOnlyList<string>)[.. YamlMapping.WordsOf(group.First().Value).Select(word => word.Text)], StringComparer.Ordinal),
        Explanation = map.Text("explanation", null)?[programme.Languages[0]] ?? "",
        LastDay = map.Word("expires") is { } end && TryLastDay(end, out DateOnly day) ? day : null,
    };

    private static byte[] Bytes(SubmissionSource file)
    {
        using Stream stream = file.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
