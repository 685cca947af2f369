using System.Text;
using Indicators.Submissions.Files;

namespace Indicators.Submissions.Reading;

/// <summary>What the user declared about the files to read; null where the files speak for themselves.</summary>
public sealed record ReadOptions
{
    /// <summary>Nothing is declared: the files and their structures say how they are read.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>The id of the structure that every file has.</summary>
    public string? Structure { get; init; }

    /// <summary>The encoding of files that have no byte order mark, by IANA name or code page number.</summary>
    public string? Encoding { get; init; }

    /// <summary>The locale that figures are written in, such as <c>fr</c>: its decimal mark holds instead of the structure's.</summary>
    public string? Locale { get; init; }

    internal ReadLimits Limits { get; init; } = ReadLimits.Default;

    /// <summary>How many findings of one code are kept per file; the rest are counted.</summary>
    public int FindingLimit { get; init; } = Findings.FindingCollector.DefaultLimit;

    /// <summary>The size of the parts that a file is read in, in bytes: small enough that one stays near the processor while it is read.</summary>
    internal int BlockBytes { get; init; } = 1 << 18;

    /// <summary>Whether the decimal mark of a locale is known.</summary>
    public static bool IsLocale(string locale) => Locales.DecimalMark(locale) is not null;

    /// <summary>Finds an encoding, legacy code pages among them.</summary>
    public static bool TryGetEncoding(string name, out Encoding? encoding) => Encodings.TryGet(name, out encoding);
}
