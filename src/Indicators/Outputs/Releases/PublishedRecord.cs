using System.Text.Json;
using Indicators.Outputs.Publishing;
using Indicators.Submissions.Workspaces;

namespace Indicators.Outputs.Releases;

/// <summary>
/// What the manifest of a published folder tells of the workspace behind it: the key, and the last release. A workspace that knows neither has lost
/// its private folder, or is another one; replacing the folder would print what was published otherwise.
/// </summary>
/// <param name="Key">The digest of the key; null in folders of earlier versions.</param>
/// <param name="Release">The name of the last release; null if nothing had been released.</param>
/// <param name="Digest">The keyed digest of that release; null in folders of earlier versions.</param>
/// <param name="RoundsCells">Whether counts were rounded with the key.</param>
internal sealed record PublishedRecord(string? Key, string? Release, string? Digest, bool RoundsCells)
{
    private const string Elsewhere = "If the folder is of another workspace, name another one with -o.";

    public static PublishedRecord Read(JsonElement manifest)
    {
        JsonElement? ledger = manifest.TryGetProperty("ledger", out JsonElement found) && found.ValueKind == JsonValueKind.Object ? found : null;
        return new PublishedRecord(
            Text(manifest, "key"), (ledger is { } last ? Text(last, "release") : null) ?? Text(manifest, "release"), ledger is { } same ? Text(same, "hmac") : null,
            manifest.TryGetProperty("settings", out JsonElement settings) && settings.TryGetProperty("disclosure", out JsonElement policy) && Rounds(policy));
    }

    /// <summary>Checks that a workspace continues what was published.</summary>
    /// <param name="folder">The published folder, as the user named it.</param>
    /// <param name="replacesKey">Whether the user said that the key is lost.</param>
    /// <exception cref="StorageException">The workspace does not know the release, or the key.</exception>
    public void Check(string folder, Workspace workspace, ReleaseLedger ledger, bool replacesKey)
    {
        var key = WorkspaceKey.Find(workspace);
        string? own = key?.DeriveProtectionKey().Digest;
        bool isOwn = Key is null || Key == own || ledger.Keys.Contains(Key);
        if (Release is not null && !(isOwn && ledger.Releases.Any(release => release.Name == Release && (Digest is null || key is null || Key != own || release.DigestWith(key) == Digest))))
            throw new StorageException(folder, $"is of a workspace with the release '{Release}', which {workspace.Ledger} does not have",
                $"Put back a copy of .indicators. {LedgerMark.StartAgain} {Elsewhere}");
        if (isOwn || !RoundsCells || (replacesKey && own is null)) return;
        throw new StorageException(folder, $"was rounded with another key than {(own is null ? "a new one" : WorkspaceKey.PathIn(workspace))}",
            $"Put back a copy of .indicators, or of the key. If it is lost, run once with {(own is null ? "--new-key" : "--new-ledger")}: small counts are then rounded anew. {Elsewhere}");
    }

    private static bool Rounds(JsonElement policy) => policy.ValueKind == JsonValueKind.Object
        && (Text(policy, "method") is "rounding" or "controlled-rounding"
            || (policy.TryGetProperty("structures", out JsonElement structures) && structures.ValueKind == JsonValueKind.Object && structures.EnumerateObject().Any(structure => Rounds(structure.Value))));

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
