using System.Globalization;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Tests.Support.Fixtures;

namespace Indicators.Tests.Disclosure.Releases;

/// <summary>
/// A whole and its four parts over several releases: which of them an office files in each, which it marks as confidential, and what an
/// outsider derives from all that is printed.
/// </summary>
internal sealed class ReleaseStory(ReleaseStory.Kind kind, DisclosurePolicy policy, int key)
{
    private const int PartCount = 4;

    private readonly List<PipelineFixture> releases = [];

    /// <param name="Whole">The structure of the whole.</param>
    /// <param name="WholeRow">A row of the whole without value and status.</param>
    /// <param name="Part">The structure of the parts.</param>
    /// <param name="PartRows">The rows of the parts without value and status.</param>
    /// <param name="Figure">Indicator, place, period and breakdown of the whole.</param>
    /// <param name="Figures">Those of the parts.</param>
    internal sealed record Kind(
        string Whole, string WholeRow, string Part, string[] PartRows, (string Indicator, string Period, string Breakdown) Figure, (string Indicator, string Period, string Breakdown)[] Figures)
    {
        /// <summary>A figure that is the sum of the filed parts; null if it is that of the whole, where this is not filed and all parts are.</summary>
        public string? SumBreakdown { get; init; }
    }

    public static Kind Quarters { get; } = new(
        "asylum", "AUT 2024 SYR APP G N FI P", "asylum", [.. Enumerable.Range(1, PartCount).Select(quarter => $"AUT 2024-Q{quarter} SYR APP G N FI P")],
        ("ASY-01", "2024", Series.Total), [.. Enumerable.Range(1, PartCount).Select(quarter => ("ASY-01", $"2024-Q{quarter}", Series.Total))]);

    private static readonly string[] Ages = ["0-4", "5-11", "12-17", "18-59"];

    public static Kind Breakdown { get; } = new(
        "population", "AUT 2024 SYR REF", "demographics", [.. Ages.Select(age => $"AUT 2024 SYR REF F {age}")],
        ("STK-01", "2024", Series.Total), [.. Ages.Select(age => ("STK-01", "2024", $"age={age}"))])
    {
        SumBreakdown = "sex=F",
    };

    /// <summary>What is filed for one release; null for what is not filed.</summary>
    /// <param name="Whole">The whole.</param>
    /// <param name="Parts">The parts.</param>
    /// <param name="Marked">The part that the office marks as confidential; -1 for none.</param>
    /// <param name="True">The true counts of the parts.</param>
    internal sealed record Filing(long? Whole, long?[] Parts, long[] True, int Marked = -1)
    {
        /// <summary>Whether the office lifts the mark in a later release.</summary>
        public bool IsLifted { get; init; }
    }

    /// <summary>Whether the newest release could be protected.</summary>
    public bool IsPublished { get; private set; } = true;

    /// <summary>Runs the next release.</summary>
    /// <param name="knowsEarlier">Whether it knows the earlier ones; the control does not.</param>
    public void Release(Filing filing, bool knowsEarlier = true)
    {
        PipelineFixture run = PipelineFixture.Run().With(_ => Support.Shipped.Programme with { Disclosure = policy }).Key(key).Releasing();
        if (filing.Whole is { } whole) run.File(kind.Whole, string.Create(CultureInfo.InvariantCulture, $"{kind.WholeRow} {whole} A"));
        string[] rows = [.. Enumerable.Range(0, PartCount).Where(part => filing.Parts[part] is not null)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{kind.PartRows[part]} {(filing.Marked == part ? "c Q" : $"{filing.Parts[part]} A")}"))];
        if (rows.Length > 0) run.File(kind.Part, rows);
        // An office that reports nothing of the kind: a run needs a file.
        run.File("capacity", "BEL 2024-Q1 REC_PLC 100 A");
        if (knowsEarlier && releases.Count > 0) run.After(releases[^1]);
        releases.Add(run);
        try
        {
            _ = run.Results;
        }
        catch (ProtectionException exception) when (exception.Failure == ProtectionFailure.CannotBeProtected)
        {
            IsPublished = false;
        }
    }

    /// <summary>Lets an outsider read a release.</summary>
    public void Show(ReleaseAttacker attacker, int release, Filing filing)
    {
        PipelineFixture run = releases[release];
        attacker.Read([.. Enumerable.Range(0, PartCount).Select(part => (NameOf(filing, part), filing.Parts[part] is null ? null : Printed(run, kind.Figures[part])))],
            NameOf(filing), filing.Whole is null ? null : Printed(run, kind.Figure));
        int[] filed = [.. Enumerable.Range(0, PartCount).Where(part => filing.Parts[part] is not null)];
        bool hasSum = kind.SumBreakdown is not null ? filed.Length > 0 : filing.Whole is null && filed.Length == PartCount;
        if (hasSum && Printed(run, kind.SumBreakdown is { } breakdown ? kind.Figure with { Breakdown = breakdown } : kind.Figure, onlyComplete: true) is { } sum)
            attacker.ReadSum(filed.Select(part => NameOf(filing, part)), sum);
    }

    /// <summary>The name of a part, which changes with its count.</summary>
    public static string NameOf(Filing filing, int part) => string.Create(CultureInfo.InvariantCulture, $"part {part} of {filing.True[part]}");

    /// <summary>The name of the whole, which changes with its count.</summary>
    public static string NameOf(Filing filing) => string.Create(CultureInfo.InvariantCulture, $"whole of {filing.Whole}");

    private long? Printed(PipelineFixture run, (string Indicator, string Period, string Breakdown) figure, bool onlyComplete = false)
    {
        string text = run[figure.Indicator, "AUT", figure.Period, figure.Breakdown];
        if (char.IsAsciiDigit(text[0]) && (!onlyComplete || text.EndsWith('A'))) return long.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture);
        // A count rounded to 0 looks like one that nobody filed.
        return policy.RoundsCells && text is "no row" ? 0 : null;
    }
}
