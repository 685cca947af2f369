namespace Indicators.Definitions;

/// <summary>One code of a code list.</summary>
public sealed record Code
{
    /// <summary>The code as written in submissions.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in every language of the list.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Its names in languages that the list provides but the programme does not use.</summary>
    internal IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The code that this one is a part of; null if there is none.</summary>
    public string? Parent { get; init; }

    /// <summary>The first day on which the code may be used; null if there is no limit.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which the code may be used; null if there is no limit.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The first year in which the category was counted: before it, an absent row is missing, not zero. Null if it was always counted.</summary>
    public int? ExistsFrom { get; init; }

    /// <summary>The other columns of the list by header, such as <c>unhcr</c>, <c>m49</c>, <c>iso2</c>, <c>replaced_by</c>.</summary>
    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    /// <summary>The code of the list that replaced it; null if there is none.</summary>
    internal string? ReplacedBy => Attributes.GetValueOrDefault("replaced_by") is { Length: > 0 } code ? code : null;

    /// <summary>The codes of the list that succeeded it, if there are several.</summary>
    internal IReadOnlyList<string> FollowedBy => Attributes.GetValueOrDefault("followed_by")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Whether the code may be used for a period, that is, on any day of it.</summary>
    public bool IsValidAt(Period period) =>
        (ValidFrom is not { } from || period.LastDay >= from) && (ValidTo is not { } to || period.FirstDay <= to);
}

/// <summary>The codes that a dimension may take. The index of a code is its position in <see cref="Codes"/>, which have the order of the file.</summary>
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

    /// <summary>The file's name without its extension.</summary>
    public string Id { get; }

    /// <summary>The codes, in the order of the file.</summary>
    public IReadOnlyList<Code> Codes { get; }

    /// <summary>The code at an index, from 0.</summary>
    public Code this[int index] => Codes[index];

    /// <summary>Returns the index of a code, or -1.</summary>
    public int IndexOf(string code) => indexes.GetValueOrDefault(code, -1);

    /// <summary>Whether the list contains a code, by exact text.</summary>
    public bool Contains(string code) => indexes.ContainsKey(code);
}
