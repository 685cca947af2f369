namespace Indicators.Definitions;

/// <summary>What a section of a report holds.</summary>
public enum SectionKind
{
    /// <summary>The key figures.</summary>
    KeyFigures,

    /// <summary>The indicators of a theme.</summary>
    Theme,

    /// <summary>Figures of each area.</summary>
    NationalFigures,

    /// <summary>Coverage, flags and what was held back.</summary>
    DataQuality,

    /// <summary>How each indicator is made.</summary>
    Methodology,

    /// <summary>The office's own words: a Markdown file per language.</summary>
    Text,
}

/// <param name="Title">Null where the kind has a title of its own.</param>
/// <param name="Theme">For <see cref="SectionKind.Theme"/>: a code of the code list <c>themes</c>.</param>
/// <param name="Indicators">Ids, in order; empty for a theme means all of the theme.</param>
/// <param name="Markdown">For <see cref="SectionKind.Text"/>: Markdown per language.</param>
public sealed record ReportSection(SectionKind Kind, LocalizedText? Title, string? Theme, IReadOnlyList<string> Indicators, LocalizedText? Markdown);

/// <summary>The sections of a report, in order.</summary>
public sealed record ReportDefinition(string Id, LocalizedText Title, IReadOnlyList<ReportSection> Sections, string File);
