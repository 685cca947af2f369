namespace Indicators.Findings;

/// <summary>What a code stands for; <c>indicators explain CODE</c> prints it.</summary>
/// <param name="Code">Lower-case words with hyphens; never renamed, never used for another meaning.</param>
/// <param name="Level">The ESS validation level.</param>
/// <param name="Severity">The severity it has unless a rule says otherwise.</param>
public sealed record FindingEntry(string Code, int Level, Severity Severity, string Title, string Meaning, string Remedy)
{
    /// <summary>
    /// Whether an error of this code may be accepted with a reason. What keeps a file from being read, or its figures from
    /// being counted rightly, never may; a warning always may.
    /// </summary>
    internal bool ErrorMayBeExcepted { get; init; }

    /// <summary>Whether a finding of this code and severity may be accepted with a reason, and so become information.</summary>
    public bool MayBeExcepted(Severity severity) => severity switch
    {
        Severity.Error => ErrorMayBeExcepted,
        Severity.Warning => true,
        _ => false,
    };
}

/// <summary>Every code that a finding may carry: the one table.</summary>
public static class FindingCatalogue
{
    /// <summary>The entries, sorted by code.</summary>
    public static IReadOnlyList<FindingEntry> Entries { get; } = Sorted(
    [
        new("definition-bad-csv", 0, Severity.Error, "Definition table cannot be read",
            "A CSV file of the definitions has no header, a row with the wrong number of cells, or quotes that do not match.",
            "Mend the row: quote cells that hold commas, and give every row as many cells as the header."),
        new("definition-bad-encoding", 0, Severity.Error, "Definition is not UTF-8",
            "The bytes of a definition file are not valid UTF-8, so its names could be wrong.",
            "Save the file in UTF-8."),
        new("definition-bad-expression", 0, Severity.Error, "Expression cannot be read",
            "The text of a rule's expression does not follow the grammar that the README of the definitions gives.",
            "Mend the expression at the place that the message names."),
        new("definition-bad-value", 0, Severity.Error, "Definition has a value out of range",
            "The value of a key is of the right kind, but not among those it may take.",
            "Write one of the values that the README of the definitions lists for the key."),
        new("definition-bad-yaml", 0, Severity.Error, "Definition is not valid YAML",
            "The file breaks the rules of YAML, or uses anchors, tags or several documents, which definitions do without.",
            "Check indentation, quotes and brackets at the line and on the one before."),
        new("definition-circular", 0, Severity.Error, "Definition refers to itself",
            "An indicator's numerator, a code's parent or a structure ends, directly or through others, at itself.",
            "Break the circle."),
        new("definition-contradiction", 0, Severity.Error, "Definition contradicts itself",
            "Two parts of a definition cannot both hold, such as a sum with a denominator or an end before its beginning.",
            "Keep the part that is meant."),
        new("definition-duplicate", 0, Severity.Error, "Declared twice",
            "A key, an id, a code or a header is there twice, and it cannot be known which is meant.",
            "Keep one of them."),
        new("definition-file-not-read", 0, Severity.Warning, "File is not read",
            "A file or folder lies among the definitions and nothing reads it: its ending or its folder may be wrong.",
            "Rename or move it, or remove it."),
        new("definition-impossible-rule", 0, Severity.Error, "Rule cannot run, or says nothing",
            "A rule of a structure can never hold, can never fail, or asks for something that its structure has not.",
            "Mend the rule; what each kind needs is in the README of the definitions."),
        new("definition-kind-mismatch", 0, Severity.Error, "Expression mixes numbers, codes and conditions",
            "A part of an expression is of another kind than its place takes, such as a code that is added or a number that stands for a condition.",
            "Mend the part that the message names; numbers are added and compared, codes compared, conditions joined."),
        new("definition-misplaced", 0, Severity.Error, "Declared in the wrong place",
            "An id is not the name of its file, or an indicator's theme is not the name of its folder.",
            "Rename or move the file, or change the id; the case of letters counts."),
        new("definition-missing-file", 0, Severity.Error, "Definition file is missing",
            "A file that the definitions need or name is not there.",
            "Add the file, or mend the name."),
        new("definition-missing-key", 0, Severity.Error, "Definition lacks a key",
            "A key, column, name or cell that is needed is not there.",
            "Add it; the README of the definitions says what it holds."),
        new("definition-missing-language", 0, Severity.Warning, "Text lacks a language",
            "A text or name is not there in one of the programme's languages. Readers of that language see the first language.",
            "Add the translation."),
        new("definition-newer-format", 0, Severity.Error, "Definitions are of a newer format",
            "The definitions were written for a later version of the tool. This one would misread them, so it reads nothing of them.",
            "Update the tool, or use definitions of the format that the message names."),
        new("definition-no-concepts", 0, Severity.Warning, "Concepts that change figures are not declared",
            "The definitions have no code list concepts. It names the columns that change what figures mean, such as multipliers and confidentiality flags; without it a file that has one is read as if it had not.",
            "Copy code-lists/concepts.csv from the shipped definitions."),
        new("definition-overlap", 0, Severity.Error, "Area is in two regions at once",
            "Two rows of a region set put the same area in a region on the same day, so it would be counted twice.",
            "Let one membership end the day before the other begins."),
        new("definition-total-as-leaf", 0, Severity.Error, "Total is used as a leaf",
            "A condition asks for a code that is the total of others. Totals are kept apart and never summed.",
            "List the codes that it is the total of, or leave the condition out for all of them."),
        new("definition-unknown-key", 0, Severity.Error, "Key is not known",
            "A definition has a key or column that the format does not have; it is probably misspelt.",
            "Mend or remove it."),
        new("definition-unknown-reference", 0, Severity.Error, "Nothing has this name",
            "A definition names a structure, column, code list, code, indicator, theme, unit, region set or language that nothing declares.",
            "Mend the name, or declare it."),
        new("definition-unreachable-component", 0, Severity.Error, "Component cannot be computed",
            "No structure can give a component of the indicator for one of its periods or breakdowns.",
            "Remove the period or breakdown, or name a structure that carries it."),
        new("definition-wrong-type", 0, Severity.Error, "Definition has a value of another kind",
            "A key holds a list, a map, a word or a number where another kind is expected, or nothing at all.",
            "Write the value as the README of the definitions shows it."),
        new("unreadable-file", 0, Severity.Error, "File cannot be read",
            "The system refused to open or read the file.",
            "Check that the file exists, is not locked by another program, and that you may read it."),
        .. SubmissionEntries.All,
        .. ValidationEntries.All,
        .. RuleEntries.All,
        .. ReferenceEntries.All,
        .. ExceptionEntries.All,
    ]);

    private static readonly Dictionary<string, FindingEntry> ByCode = Entries.ToDictionary(entry => entry.Code, StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">No such code: a fault of the program, caught by a test over the sources.</exception>
    public static FindingEntry Entry(string code) => ByCode[code];

    /// <summary>The entry of a code, if there is one.</summary>
    public static bool TryGet(string code, out FindingEntry? entry) => ByCode.TryGetValue(code, out entry);

    /// <summary>A finding with the level and severity of its entry, to be completed with <c>with</c>.</summary>
    internal static Finding New(string code, string file, string message, int? line = null, string? column = null, string? hint = null)
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
            Message = message,
            Hint = hint,
        };
    }

    private static FindingEntry[] Sorted(FindingEntry[] entries)
    {
        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Code, b.Code));
        return entries;
    }
}
