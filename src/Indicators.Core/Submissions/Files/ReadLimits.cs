namespace Indicators.Submissions.Files;

/// <summary>What a file may ask of the machine before it is refused with a finding.</summary>
internal sealed record ReadLimits
{
    public static ReadLimits Default { get; } = new();

    /// <summary>The longest row, in bytes of UTF-8. A row is a line unless quotes hold line ends.</summary>
    public int RecordBytes { get; init; } = 1 << 20;

    public int Columns { get; init; } = 1000;

    public int Rows { get; init; } = 100_000_000;

    /// <summary>How many times its own size a compressed file may unpack to, beyond <see cref="UncheckedExpansionBytes"/>.</summary>
    public int Expansion { get; init; } = 200;

    public long UncheckedExpansionBytes { get; init; } = 64L << 20;
}
