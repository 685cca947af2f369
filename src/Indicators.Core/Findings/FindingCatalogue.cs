using Indicators.Messages;

namespace Indicators.Findings;

/// <summary>The description of a finding code; <c>indicators explain CODE</c> prints it.</summary>
/// <param name="Code">Lower-case words with hyphens; never renamed or reused with another meaning.</param>
/// <param name="Level">The ESS validation level.</param>
/// <param name="Severity">The default severity, which rules may override.</param>
public sealed record FindingEntry(string Code, int Level, Severity Severity)
{
    /// <summary>What is wrong, in a few words.</summary>
    public Message Title => new($"finding.{Code}.title");

    /// <summary>The meaning of the code, in sentences.</summary>
    public Message Meaning => new($"finding.{Code}.meaning");

    /// <summary>What to do.</summary>
    public Message Remedy => new($"finding.{Code}.remedy");

    /// <summary>
    /// Whether an error with this code may be accepted with a reason. Errors that prevent a file from being read, or its figures from
    /// being counted correctly, never may; warnings always may.
    /// </summary>
    internal bool ErrorMayBeExcepted { get; init; }

    /// <summary>Whether a finding with this code and severity may be accepted with a reason, which reduces it to information.</summary>
    public bool MayBeExcepted(Severity severity) => severity switch
    {
        Severity.Error => ErrorMayBeExcepted,
        Severity.Warning => true,
        _ => false,
    };
}

/// <summary>All codes that findings may have, in one table.</summary>
public static class FindingCatalogue
{
    /// <summary>The entries, sorted by code.</summary>
    public static IReadOnlyList<FindingEntry> Entries { get; } = Sorted(
    [
        new(FindingCodes.DefinitionBadCsv, 0, Severity.Error),
        new(FindingCodes.DefinitionBadEncoding, 0, Severity.Error),
        new(FindingCodes.DefinitionBadExpression, 0, Severity.Error),
        new(FindingCodes.DefinitionBadMessage, 0, Severity.Error),
        new(FindingCodes.DefinitionBadValue, 0, Severity.Error),
        new(FindingCodes.DefinitionBadYaml, 0, Severity.Error),
        new(FindingCodes.DefinitionCircular, 0, Severity.Error),
        new(FindingCodes.DefinitionContradiction, 0, Severity.Error),
        new(FindingCodes.DefinitionDuplicate, 0, Severity.Error),
        new(FindingCodes.DefinitionFileNotRead, 0, Severity.Warning),
        new(FindingCodes.DefinitionImpossibleRule, 0, Severity.Error),
        new(FindingCodes.DefinitionKindMismatch, 0, Severity.Error),
        new(FindingCodes.DefinitionMisplaced, 0, Severity.Error),
        new(FindingCodes.DefinitionMissingFile, 0, Severity.Error),
        new(FindingCodes.DefinitionMissingKey, 0, Severity.Error),
        new(FindingCodes.DefinitionMissingLanguage, 0, Severity.Warning),
        new(FindingCodes.DefinitionMissingMessages, 0, Severity.Warning),
        new(FindingCodes.DefinitionNewerFormat, 0, Severity.Error),
        new(FindingCodes.DefinitionNoConcepts, 0, Severity.Warning),
        new(FindingCodes.DefinitionOverlap, 0, Severity.Error),
        new(FindingCodes.DefinitionTotalAsLeaf, 0, Severity.Error),
        new(FindingCodes.DefinitionUnknownKey, 0, Severity.Error),
        new(FindingCodes.DefinitionUnknownReference, 0, Severity.Error),
        new(FindingCodes.DefinitionUnreachableComponent, 0, Severity.Error),
        new(FindingCodes.DefinitionWrongType, 0, Severity.Error),
        new(FindingCodes.UnreadableFile, 0, Severity.Error),
        .. SubmissionEntries.All,
        .. ValidationEntries.All,
        .. RuleEntries.All,
        .. ReferenceEntries.All,
        .. ExceptionEntries.All,
        .. AuditEntries.All,
    ]);

    private static readonly Dictionary<string, FindingEntry> ByCode = Entries.ToDictionary(entry => entry.Code, StringComparer.Ordinal);

    /// <summary>The entries that findings on submissions may have.</summary>
    public static IReadOnlyList<FindingEntry> OfSubmissions { get; } =
        [.. Entries.Where(entry => !entry.Code.StartsWith("definition-", StringComparison.Ordinal) && !AuditEntries.All.Contains(entry))];

    /// <summary>Returns the entry of a code.</summary>
    /// <exception cref="KeyNotFoundException">The code does not exist: a bug in the program, caught by a test over the sources.</exception>
    public static FindingEntry Entry(string code) => ByCode[code];

    /// <summary>Gets the entry of a code, if it exists.</summary>
    public static bool TryGet(string code, out FindingEntry? entry) => ByCode.TryGetValue(code, out entry);

    /// <summary>Creates a finding with the level and severity of its entry; other properties are added using <c>with</c>.</summary>
    internal static Finding CreateFinding(string code, string file, Message problem, int? line = null, string? column = null, Message? advice = null)
    {
        FindingEntry entry = Entry(code);
        return new Finding
        {
            Code = entry.Code,
            Severity = entry.Severity,
            Level = entry.Level,
            File = file,
            Line = line,
            Column = column,
            Problem = problem,
            Advice = advice,
        };
    }

    private static FindingEntry[] Sorted(FindingEntry[] entries)
    {
        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Code, b.Code));
        return entries;
    }
}
