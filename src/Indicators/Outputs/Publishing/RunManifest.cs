using System.Buffers;
using System.Text.Json;
using Indicators.Definitions;
using Indicators.Graphics.Fonts;
using Indicators.Outputs.Data;

namespace Indicators.Outputs.Publishing;

/// <summary>A published file.</summary>
/// <param name="Path">Below the output folder, with forward slashes.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
public sealed record PublishedFile(string Path, string Sha256);

/// <summary>A file that figures were read from.</summary>
/// <param name="Path">Below the workspace, with forward slashes.</param>
/// <param name="Hmac">HMAC-SHA-256 with the workspace's key, in lower-case hexadecimal. A plain hash of a small file would reveal its cells.</param>
public sealed record InputFile(string Path, string Hmac);

/// <summary>The last release of a workspace.</summary>
/// <param name="Hmac">A digest with the workspace's key, in lower-case hexadecimal. The hash itself covers true counts, which could be guessed.</param>
public sealed record LastRelease(string Name, string Hmac);

/// <summary>Everything that determines the bytes of outputs, apart from definitions and submissions. The degree of parallelism does not.</summary>
/// <param name="Fonts">Empty if nothing is drawn.</param>
public sealed record RunSettings(Programme Programme, RegionsAsOf RegionsAsOf, IReadOnlyList<string> Languages, IReadOnlyList<FontFile> Fonts);

/// <summary>The public manifest of a run: its inputs, settings and outputs.</summary>
public sealed record RunManifest
{
    public const string FileName = "manifest.json";

    /// <summary>The name and version of the program, such as <c>indicators 0.1.0</c>.</summary>
    public required string Tool { get; init; }

    public required RunSettings Settings { get; init; }

    /// <summary>The name of the release; null for a draft.</summary>
    public string? Release { get; init; }

    /// <summary>The digest of the key of rounding; null to leave it out.</summary>
    public string? Key { get; init; }

    /// <summary>The last release of the workspace, with its keyed digest, whether or not this is one; null if nothing has been released.</summary>
    public LastRelease? LastRelease { get; init; }

    public required IReadOnlyList<InputFile> Inputs { get; init; }

    public IReadOnlyList<PublishedFile> Outputs { get; init; } = [];

    /// <summary>Serialises the manifest to JSON, with every list sorted by path.</summary>
    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ResultsJson.Options))
        {
            writer.WriteStartObject();
            writer.WriteString("tool", Tool);
            if (Release is not null) writer.WriteString("release", Release);
            if (Key is not null) writer.WriteString("key", Key);
            if (LastRelease is { } last)
            {
                writer.WriteStartObject("ledger");
                writer.WriteString("release", last.Name);
                writer.WriteString("hmac", last.Hmac);
                writer.WriteEndObject();
            }
            WriteList(writer, "definitions", "sha256", Settings.Programme.Files.Select(file => (file.Path, file.Sha256)));
            WriteSettings(writer);
            WriteList(writer, "inputs", "hmac", Inputs.Select(file => (file.Path, file.Hmac)));
            WriteList(writer, "outputs", "sha256", Outputs.Select(file => (file.Path, file.Sha256)));
            writer.WriteEndObject();
        }
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private void WriteSettings(Utf8JsonWriter writer)
    {
        Programme programme = Settings.Programme;
        writer.WriteStartObject("settings");
        writer.WriteStartObject("disclosure");
        WritePolicy(writer, programme.Disclosure);
        Structure[] others = [.. programme.Structures.Values.Where(structure => programme.GetPolicy(structure) != programme.Disclosure)];
        if (others.Length > 0)
        {
            writer.WriteStartObject("structures");
            foreach (Structure structure in others.OrderBy(structure => structure.Id, StringComparer.Ordinal))
            {
                writer.WriteStartObject(structure.Id);
                WritePolicy(writer, programme.GetPolicy(structure));
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
        if (Settings.RegionsAsOf.Year is { } year) writer.WriteNumber("regions-as-of", year);
        else writer.WriteString("regions-as-of", "own-period");
        WriteWords(writer, "languages", Settings.Languages);
        WriteWords(writer, "publish", programme.PublishedRegionSets);
        if (programme.Notice is { } notice)
        {
            writer.WriteStartObject("notice");
            foreach (string language in notice.Languages) writer.WriteString(language, notice[language]);
            writer.WriteEndObject();
        }
        writer.WriteStartArray("fonts");
        foreach (FontFile font in Settings.Fonts)
        {
            writer.WriteStartObject();
            writer.WriteString("name", font.Name);
            writer.WriteString("sha256", font.Sha256);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WritePolicy(Utf8JsonWriter writer, DisclosurePolicy policy)
    {
        writer.WriteString("method", policy.MethodWord);
        if (policy.Base > 0) writer.WriteNumber("base", policy.Base);
        if (policy.Method != DisclosureMethod.None) writer.WriteString("zeros", policy.HidesZeros ? "hidden" : "shown");
        if (policy.Suppression is not { } suppression) return;
        writer.WriteNumber("threshold", suppression.Threshold);
        writer.WriteNumber("width", suppression.Width);
        if (suppression.GroupDisclosure) writer.WriteBoolean("group-disclosure", true);
        if (suppression.Dominance is { } dominance)
        {
            writer.WriteStartObject("dominance");
            writer.WriteNumber("contributors", dominance.Number);
            writer.WriteNumber("percent", dominance.Share);
            writer.WriteEndObject();
        }
        if (suppression.PPercent is { } percent) writer.WriteNumber("p-percent", percent);
        if (suppression.RequiresSolver) writer.WriteString("solver", "required");
    }

    private static void WriteWords(Utf8JsonWriter writer, string name, IEnumerable<string> words)
    {
        writer.WriteStartArray(name);
        foreach (string word in words) writer.WriteStringValue(word);
        writer.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, string hash, IEnumerable<(string Path, string Hash)> files)
    {
        writer.WriteStartArray(name);
        foreach ((string path, string value) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("path", path);
            writer.WriteString(hash, value);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
