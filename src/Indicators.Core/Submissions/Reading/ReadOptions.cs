using System.Text;
using Indicators.Submissions.Files;

namespace Indicators.Submissions.Reading;

/// <summary>What the user declared about the files to read; null for what is determined from the files.</summary>
public sealed record ReadOptions
{
    /// <summary>Declares nothing: the files and their structures determine how they are read.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>The id of the structure that every file has.</summary>
    public string? Structure { get; init; }

    /// <summary>The encoding of files that have no byte order mark, by IANA name or code page number.</summary>
    public string? Encoding { get; init; }

    /// <summary>The locale of the figures, such as <c>fr</c>: its decimal mark is used instead of the structure's.</summary>
    public string? Locale { get; init; }

    internal ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>The maximum number of findings of one code kept per file; the rest are only counted.</summary>
    public int FindingLimit { get; init; } = Findings.FindingCollector.DefaultLimit;

    /// <summary>The size of the blocks in which a file is read, in bytes: small enough for a block to stay in the processor's cache.</summary>
    internal int BlockBytes { get; init; } = 1 << 18;

    /// <summary>Whether the decimal mark of a locale is known.</summary>
    public static bool IsLocale(string locale) => Locales.DecimalMark(locale) is not null;

    /// <summary>Finds an encoding, including legacy code pages.</summary>
    public static bool TryGetEncoding(string name, out Encoding? encoding) => Encodings.TryGet(name, out encoding);
}
