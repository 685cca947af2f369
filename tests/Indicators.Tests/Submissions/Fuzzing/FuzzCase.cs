using System.Collections.Concurrent;
using System.IO.Compression;
using Indicators.Common;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Tests.Submissions.Reading;
using Indicators.Tests.Support;

namespace Indicators.Tests.Submissions.Fuzzing;

/// <summary>Bytes that are read as a submission, and how.</summary>
/// <param name="Name">What the bytes were made from.</param>
/// <param name="Bytes">Of the file, before it is compressed.</param>
/// <param name="Structure">The structure that is declared, or null.</param>
/// <param name="Encoding">The encoding that is declared, or null.</param>
internal sealed record FuzzCase(string Name, byte[] Bytes, string? Structure = null, string? Encoding = null)
{
    /// <summary>Stands for a count of persons; no report may show it.</summary>
    public const string SecretFigure = "73219846";

    /// <summary>Stands for a text about a person; no report may show it.</summary>
    public const string SecretWord = "Qwyzzlethorp";

    /// <summary>Whether the bytes are compressed, and damaged at a place after that (or not, below 0).</summary>
    public int? PackedDamage { get; init; }

    /// <summary>Whether the first line is still a header, so that a secret word cannot stand in it.</summary>
    public bool HasHeader { get; init; }

    private static readonly ConcurrentDictionary<ReadOptions, SubmissionReader> Readers = new();

    /// <summary>Reads with the shipped structures and a small one.</summary>
    public SubmissionReadResult Read() => Read(ReadOptions.Default);

    /// <summary>The same in blocks of some size.</summary>
    public SubmissionReadResult Read(BlockReading reading) => Read(reading.Options, reading.Context);

    private SubmissionReadResult Read(ReadOptions options, RunContext? context = null) => Readers.GetOrAdd(options with { Structure = Structure, Encoding = Encoding }, declared => new SubmissionReader(
        Shipped.Programme.Structures.Values.Append(Specimens.Stocks), Shipped.Programme.Areas, declared)).Read(Source(), context);

    private SubmissionSource Source()
    {
        if (PackedDamage is not { } damage) return Specimens.File(Bytes, "fuzz.csv");
        byte[] packed = Pack(Bytes);
        if (damage >= 0 && packed.Length > 0) packed[damage % packed.Length] ^= 0x41;
        return Specimens.File(packed, "fuzz.csv.gz");
    }

    public override string ToString() =>
        $"{Name}, structure {Structure ?? "detected"}, encoding {Encoding ?? "detected"}, packed {PackedDamage}: {Convert.ToBase64String(Pack(Bytes))} (base64 of gzip)";

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
