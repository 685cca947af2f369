namespace Indicators.Findings;

/// <summary>What a code stands for; <c>indicators explain CODE</c> prints it.</summary>
/// <param name="Code">Lower-case words with hyphens; never renamed, never used for another meaning.</param>
/// <param name="Level">The ESS validation level.</param>
/// <param name="Severity">The severity it has unless a rule says otherwise.</param>
public sealed record FindingEntry(string Code, int Level, Severity Severity, string Title, string Meaning, string Remedy);

/// <summary>Every code that a finding may carry: the one table.</summary>
public static class FindingCatalogue
{
    /// <summary>The entries, sorted by code.</summary>
    public static IReadOnlyList<FindingEntry> Entries { get; } = Sorted(
    [
        new("unreadable-file", 0, Severity.Error, "File cannot be read",
            "The system refused to open or read the file.",
            "Check that the file exists, is not locked by another program, and that you may read it."),
    ]);

    private static readonly Dictionary<string, FindingEntry> ByCode = Entries.ToDictionary(entry => entry.Code, StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">No such code: a fault of the program, caught by a test over the sources.</exception>
    public static FindingEntry Entry(string code) => ByCode[code];

    public static bool TryGet(string code, out FindingEntry? entry) => ByCode.TryGetValue(code, out entry);

    /// <summary>A finding with the level and severity of its entry, to be completed with <c>with</c>.</summary>
    public static Finding New(string code, string file, string message, int? line = null, string? column = null, string? hint = null)
    {
        FindingEntry entry = Entry(code);
        return new Finding
        {
            Code = entry.Code, Severity = entry.Severity, Level = entry.Level,
            File = file, Line = line, Column = column, Message = message, Hint = hint,
        };
    }

    private static FindingEntry[] Sorted(FindingEntry[] entries)
    {
        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Code, b.Code));
        return entries;
    }
}
