namespace Indicators.Definitions;

/// <summary>One code of a code list.</summary>
public sealed record Code
{
    /// <summary>The code as submissions write it.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in every language that the list has.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Its names in languages that the list is prepared in and the programme does not use.</summary>
    internal IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The code that this one is a part of.</summary>
    public string? Parent { get; init; }

    /// <summary>The first and last day on which the code may be used; null where it is open.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which it may be used; null where it has none.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The first year for which the category was counted: before it an absent row is missing, not zero.</summary>
    public int? ExistsFrom { get; init; }

    /// <summary>The list's further columns by header, such as <c>unhcr</c>, <c>m49</c>, <c>iso2</c>, <c>replaced_by</c>.</summary>
    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    /// <summary>The code of the list to use instead, where one took its place.</summary>
    internal string? ReplacedBy => Attributes.GetValueOrDefault("replaced_by") is { Length: > 0 } code ? code : null;

    /// <summary>The codes of the list that came after it, where they are several.</summary>
    internal IReadOnlyList<string> FollowedBy => Attributes.GetValueOrDefault("followed_by")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Whether it may be used for a period: on any day of it.</summary>
    public bool IsValidAt(Period period) =>
        (ValidFrom is not { } from || period.LastDay >= from) && (ValidTo is not { } to || period.FirstDay <= to);
}

/// <summary>The codes that a dimension may take. A code's index is its place in <see cref="Codes"/>, which is the file's order.</summary>
public sealed class CodeList
{
    private readonly Dictionary<string, int> indexes;

    internal CodeList(string id, IReadOnlyList<Code> codes)
    {
        Id = id;
        Codes = codes;
        indexes = new Dictionary<string, int>(codes.Count, StringComparer.Ordinal);
        for (int i = 0; i < codes.Count; i++) indexes[codes[i].Id] = i;
    }

    /// <summary>The file's name without its ending.</summary>
    public string Id { get; }

    /// <summary>The codes, in the order of the file.</summary>
    public IReadOnlyList<Code> Codes { get; }

    /// <summary>The code at an index, from 0.</summary>
    public Code this[int index] => Codes[index];

    /// <summary>The index of a code, or -1.</summary>
    public int IndexOf(string code) => indexes.GetValueOrDefault(code, -1);

    /// <summary>Whether the list has a code, by its exact text.</summary>
    public bool Contains(string code) => indexes.ContainsKey(code);
}
