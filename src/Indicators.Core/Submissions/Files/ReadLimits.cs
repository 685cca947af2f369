namespace Indicators.Submissions.Files;

/// <summary>The resources that a file may use before it is rejected with a finding.</summary>
internal sealed record ReadLimits
{
    public static ReadLimits Default { get; } = new();

    /// <summary>The maximum length of a row in bytes of UTF-8. A row is a line unless quoted fields contain line ends.</summary>
    public int RecordBytes { get; init; } = 1 << 20;

    public int Columns { get; init; } = 1000;

    public int Rows { get; init; } = 100_000_000;

    /// <summary>How many times its own size a compressed file may unpack to, once it exceeds <see cref="UncheckedExpansionBytes"/>.</summary>
    public int Expansion { get; init; } = 200;

    public long UncheckedExpansionBytes { get; init; } = 64L << 20;
}
