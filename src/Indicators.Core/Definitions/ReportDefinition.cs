namespace Indicators.Definitions;

/// <summary>The contents of a report section.</summary>
public enum SectionKind
{
    /// <summary>The key figures.</summary>
    KeyFigures,

    /// <summary>The indicators of a theme.</summary>
    Theme,

    /// <summary>Figures for each area.</summary>
    NationalFigures,

    /// <summary>Coverage, flags and held-back submissions.</summary>
    DataQuality,

    /// <summary>How each indicator is computed.</summary>
    Methodology,

    /// <summary>A text of the office: a Markdown file for each language.</summary>
    Text,
}

/// <summary>A section of a report.</summary>
/// <param name="Title">Null if the kind has its own title.</param>
/// <param name="Theme">For <see cref="SectionKind.Theme"/>: a code in the code list <c>themes</c>.</param>
/// <param name="Indicators">The ids of the indicators, in order; empty for all indicators of the theme.</param>
/// <param name="Markdown">For <see cref="SectionKind.Text"/>: the Markdown text in each language.</param>
public sealed record ReportSection(SectionKind Kind, LocalizedText? Title, string? Theme, IReadOnlyList<string> Indicators, LocalizedText? Markdown);

/// <summary>A report and its sections, in order.</summary>
public sealed record ReportDefinition(string Id, LocalizedText Title, IReadOnlyList<ReportSection> Sections, string File);
