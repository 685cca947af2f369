using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Indicators.Outputs.Publishing;

namespace Indicators.Outputs.Releases;

/// <summary>What was released at one time, as recorded in the ledger.</summary>
public sealed record Release
{
    /// <summary>The name given by the office, such as <c>2025-Q4</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The newest period of the figures.</summary>
    public required string NewestPeriod { get; init; }

    /// <summary>The name and version of the program.</summary>
    public required string Tool { get; init; }

    /// <summary>The digest of the key of rounding.</summary>
    public required string Key { get; init; }

    /// <summary>How each structure was protected, sorted by its id.</summary>
    public required IReadOnlyList<ReleasedPolicy> Policies { get; init; }

    /// <summary>The files that the figures were computed from, sorted by path.</summary>
    public required IReadOnlyList<InputFile> Inputs { get; init; }

    /// <summary>The file beside the ledger with what later releases must agree with.</summary>
    public required PublishedFile Content { get; init; }

    /// <summary>The hash of the release before; empty for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>The SHA-256 of all the above, in lower-case hexadecimal: releases form a chain, in which none can be changed unnoticed.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(ToJson()));

    /// <summary>A digest of the release for readers, who cannot test guesses of true counts with it, in lower-case hexadecimal.</summary>
    internal string DigestWith(WorkspaceKey key) => key.DigestOf("indicators/release/1", Hash);

    private byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) Write(writer, hash: null);
        return buffer.WrittenSpan.ToArray();
    }

    /// <param name="hash">The hash, added last; null to leave it out.</param>
    internal void Write(Utf8JsonWriter writer, string? hash)
    {
        writer.WriteStartObject();
        writer.WriteString("name", Name);
        writer.WriteString("newest-period", NewestPeriod);
        writer.WriteString("tool", Tool);
        writer.WriteString("key", Key);
        writer.WriteStartObject("policies");
        foreach (ReleasedPolicy policy in Policies) writer.WriteString(policy.Structure, policy.Policy);
        writer.WriteEndObject();
        writer.WriteStartObject("inputs");
        foreach (InputFile input in Inputs) writer.WriteString(input.Path, input.Hmac);
        writer.WriteEndObject();
        writer.WriteStartObject("content");
        writer.WriteString("path", Content.Path);
        writer.WriteString("sha256", Content.Sha256);
        writer.WriteEndObject();
        writer.WriteString("previous", Previous);
        if (hash is not null) writer.WriteString("hash", hash);
        writer.WriteEndObject();
    }

    /// <exception cref="FormatException">The hash is not that of the release.</exception>
    /// <exception cref="KeyNotFoundException">A part is missing.</exception>
    /// <exception cref="InvalidOperationException">A part has another type.</exception>
    internal static Release Read(JsonElement json)
    {
        string Text(string name) => json.GetProperty(name).GetString() ?? throw new FormatException();
        var release = new Release
        {
            Name = Text("name"),
            NewestPeriod = Text("newest-period"),
            Tool = Text("tool"),
            Key = Text("key"),
            Policies = [.. json.GetProperty("policies").EnumerateObject().Select(policy => new ReleasedPolicy(policy.Name, policy.Value.GetString()!))],
            Inputs = [.. json.GetProperty("inputs").EnumerateObject().Select(input => new InputFile(input.Name, input.Value.GetString()!))],
            Content = new PublishedFile(json.GetProperty("content").GetProperty("path").GetString()!, json.GetProperty("content").GetProperty("sha256").GetString()!),
            Previous = Text("previous"),
        };
        return release.Hash == Text("hash") ? release : throw new FormatException();
    }
}

/// <summary>How a structure was protected.</summary>
/// <param name="Policy">The policy in words, equal for equal policies.</param>
public readonly record struct ReleasedPolicy(string Structure, string Policy);
