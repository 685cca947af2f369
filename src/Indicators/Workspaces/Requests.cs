using Indicators.Definitions;
using Indicators.Graphics.Fonts;
using Indicators.Submissions.Reading;

namespace Indicators.Workspaces;

/// <summary>Which submissions to validate, and how to read them.</summary>
public sealed record ValidationRequest
{
    /// <summary>Files and folders; null for all submissions of the workspace. <c>-</c> means <see cref="Input"/>.</summary>
    public IReadOnlyList<string>? Paths { get; init; }

    /// <summary>The stream that <c>-</c> refers to.</summary>
    public Stream? Input { get; init; }

    /// <summary>How the files are read.</summary>
    public ReadOptions Reading { get; init; } = ReadOptions.Default;

    /// <summary>The language of the report's texts; null for English.</summary>
    public string? Language { get; init; }
}

/// <summary>What to publish.</summary>
public sealed record RunRequest
{
    /// <summary>The folder to publish; null for <c>out</c> in the workspace.</summary>
    public string? Output { get; init; }

    /// <summary>The languages of charts and reports; null for all languages of the programme.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>The name under which the figures are released and recorded in the ledger; null for a draft.</summary>
    public string? Release { get; init; }

    /// <summary>Whether to make a new key for a workspace whose key is lost.</summary>
    public bool NewKey { get; init; }

    /// <summary>
    /// Whether to begin a new ledger for a workspace whose ledger, or whole private folder, is lost, also where the output folder holds what the lost
    /// one released. Small counts may be printed otherwise than they were.
    /// </summary>
    public bool NewLedger { get; init; }

    /// <summary>
    /// Withheld figures that are bounded exactly before anything is published, whatever it takes: each as
    /// <c>INDICATOR TYPE:CODE PERIOD ITEM</c>, the form in which messages name figures that are not protected.
    /// </summary>
    public IReadOnlyList<string> BoundedFigures { get; init; } = [];

    /// <summary>The fonts of charts and reports; null for the default fonts.</summary>
    public FontFamily? Fonts { get; init; }
}

/// <summary>Which reports to write.</summary>
public sealed record ReportsRequest
{
    /// <summary>
    /// The region, as <c>SET:CODE</c> or, in the set that the programme reports on, as the code alone; null for every region of that set
    /// with a figure.
    /// </summary>
    public string? Region { get; init; }

    /// <summary>The period; null for the newest that enough areas have filed.</summary>
    public Period? Period { get; init; }

    /// <summary>The languages; null for all languages of the programme.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>The formats.</summary>
    public IReadOnlyCollection<ReportFormat> Formats { get; init; } = [ReportFormat.Pdf, ReportFormat.Html];

    /// <summary>The folder to which the reports are added; null for <c>out</c> in the workspace.</summary>
    public string? Output { get; init; }

    /// <summary>The fonts; null for the default fonts.</summary>
    public FontFamily? Fonts { get; init; }
}

/// <summary>The formats of reports.</summary>
public enum ReportFormat
{
    Pdf,
    Html,
}

/// <summary>Which chart to draw.</summary>
public sealed record ChartRequest
{
    /// <summary>The id of the indicator, such as <c>ASY-04</c>.</summary>
    public required string Indicator { get; init; }

    /// <summary>The region, as <c>SET:CODE</c> or, in the set that the programme reports on, as the code alone.</summary>
    public required string Region { get; init; }

    /// <summary>The last period of the chart; null for the newest that enough areas have filed.</summary>
    public Period? Period { get; init; }

    /// <summary>The language; null for the programme's first.</summary>
    public string? Language { get; init; }

    /// <summary>The format.</summary>
    public PictureFormat Format { get; init; } = PictureFormat.Svg;

    /// <summary>The fonts; null for the default fonts.</summary>
    public FontFamily? Fonts { get; init; }
}

/// <summary>The formats of pictures.</summary>
public enum PictureFormat
{
    Svg,
    Pdf,
    Png,
}

/// <summary>A region named in a request.</summary>
/// <param name="Set">A set that the programme publishes.</param>
/// <param name="Code">A code of the set, or <see cref="RegionSet.Unassigned"/>.</param>
public readonly record struct RequestedRegion(RegionSet Set, string Code);
