using System.Globalization;
using Indicators.Definitions;
using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Submissions;
using Indicators.Submissions.Workspaces;

namespace Indicators.Validation.Exceptions;

/// <summary>The exceptions of a workspace, and the findings about them.</summary>
/// <param name="Exceptions">The exceptions; null if a finding is an error.</param>
/// <param name="Findings">The findings, sorted by <see cref="Finding.CompareByLocation"/>.</param>
public sealed record ExceptionReadResult(AcceptedExceptions? Exceptions, IReadOnlyList<Finding> Findings);

/// <summary>Reads <c>exceptions.yaml</c> as strictly as definitions: a misspelt exception would match nothing, or too much.</summary>
public static class ExceptionReader
{
    private static readonly WordShape Code = new(KeyMessages.ValueCode, Names.IsCode);

    private static readonly MapShape Exception = new(KeyMessages.MapException,
    [
        new("code", new WordShape(KeyMessages.ValueFindingCode), Need.Optional, KeyMessages.ExceptionCode),
        new("rule", new WordShape(KeyMessages.ValueRule), Need.Optional, KeyMessages.ExceptionRule),
        new("file", new WordShape(KeyMessages.ValuePathEnd), Need.Optional, KeyMessages.ExceptionFile),
        new("structure", new WordShape(KeyMessages.ValueStructureId), Need.Optional, KeyMessages.ExceptionStructure),
        new("area", Code, Need.Optional, KeyMessages.ExceptionArea),
        new("period", new WordShape(KeyMessages.ValuePeriod, text => Period.TryParse(text, out _)), Need.Optional, KeyMessages.ExceptionPeriod),
        new("key", new OpenMapShape(KeyMessages.ValueKeyColumn, new EitherShape(Code, new ListShape(Code, 1))), Need.Optional, KeyMessages.ExceptionKey),
        new("explanation", new TextShape(), Need.Always, KeyMessages.Explanation),
        new("expires", new WordShape(KeyMessages.ValuePeriodOrDay, text => TryLastDay(text, out _)), Need.Optional,
            KeyMessages.LastPeriod),
    ]);

    private static readonly MapShape Shape = new(CommonMessages.Verbatim(Workspace.ExceptionsFile),
        [new("exceptions", new ListShape(Exception), Need.Always, KeyMessages.Exceptions)]);

    private static readonly string[] Places = ["file", "structure", "area", "period", "key"];

    /// <summary>Reads the exceptions.</summary>
    /// <param name="file">The file of exceptions; null if the workspace has none.</param>
    /// <param name="programme">The programme of the workspace.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
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

    /// <summary>Parses a day, or a period as its last day.</summary>
    private static bool TryLastDay(string text, out DateOnly day)
    {
        if (Period.TryParse(text, out Period period))
        {
            day = period.LastDay;
            return true;
        }
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    /// <summary>Rejects exceptions for all findings of a code, or for everything in a file: they would hide findings that nobody has reviewed.</summary>
    private static void CheckScope(YamlMapping map, SourceFile file, DefinitionFindings findings)
    {
        if (!map.Has("code") && !map.Has("rule"))
            findings.Add(FindingCodes.DefinitionMissingKey, file, map.Line, WorkspaceMessages.ExceptionWithoutCode, WorkspaceMessages.WriteCodeOrRule);
        if (!Places.Any(map.Has))
            findings.Add(FindingCodes.DefinitionMissingKey, file, map.Line, WorkspaceMessages.ExceptionWithoutPlace, WorkspaceMessages.WritePlaces([.. Places]));
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
        Explanation = map.Text("explanation", null) is { } explanation ? CommonMessages.Localized(explanation) : CommonMessages.Verbatim(""),
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
