using Indicators.Definitions;
using Indicators.Graphics.Fonts;
using Indicators.Submissions.Reading;

namespace Indicators.Workspaces;

/// <summary>Which submissions to validate, and how they are read.</summary>
public sealed record ValidationRequest
{
    /// <summary>Files and folders; null for all submissions of the workspace. <c>-</c> stands for <see cref="Input"/>.</summary>
    public IReadOnlyList<string>? Paths { get; init; }

    /// <summary>What <c>-</c> is read from.</summary>
    public Stream? Input { get; init; }

    /// <summary>How the files are read.</summary>
    public ReadOptions Reading { get; init; } = ReadOptions.Default;

    /// <summary>The language of the report's texts; null for English.</summary>
    public string? Language { get; init; }
}

/// <summary>What a run publishes.</summary>
public sealed record RunRequest
{
    /// <summary>The folder to publish; null for <c>out</c> in the workspace.</summary>
    public string? Output { get; init; }

    /// <summary>The languages of charts and reports; null for all that the programme has.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>The fonts of charts and reports; null for the usual ones.</summary>
    public FontFamily? Fonts { get; init; }
}

/// <summary>Which reports to write.</summary>
public sealed record ReportsRequest
{
    /// <summary>
    /// The region, as <c>SET:CODE</c> or as the code alone of the set that the programme reports on; null for every region of
    /// that set with a figure.
    /// </summary>
    public string? Region { get; init; }

    /// <summary>The period; null for the newest that enough areas have filed.</summary>
    public Period? Period { get; init; }

    /// <summary>The languages; null for all that the programme has.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>The formats.</summary>
    public IReadOnlyCollection<ReportFormat> Formats { get; init; } = [ReportFormat.Pdf, ReportFormat.Html];

    /// <summary>The folder that the reports join; null for <c>out</c> in the workspace.</summary>
    public string? Output { get; init; }

    /// <summary>The fonts; null for the usual ones.</summary>
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

    /// <summary>The region, as <c>SET:CODE</c> or as the code alone of the set that the programme reports on.</summary>
    public required string Region { get; init; }

    /// <summary>The period that the chart ends with; null for the newest that enough areas have filed.</summary>
    public Period? Period { get; init; }

    /// <summary>The language; null for the programme's first.</summary>
    public string? Language { get; init; }

    /// <summary>The format.</summary>
    public PictureFormat Format { get; init; } = PictureFormat.Svg;

    /// <summary>The fonts; null for the usual ones.</summary>
    public FontFamily? Fonts { get; init; }
}

/// <summary>The formats of pictures.</summary>
public enum PictureFormat
{
    Svg,
    Pdf,
    Png,
}

/// <summary>A region that was asked for.</summary>
/// <param name="Set">One that the programme publishes.</param>
/// <param name="Code">A code of the set, or <see cref="RegionSet.Unassigned"/>.</param>
public readonly record struct RequestedRegion(RegionSet Set, string Code);
