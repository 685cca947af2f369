namespace Indicators.Submissions.Workspaces;

/// <summary>A declaration in <c>workspace.yaml</c> about some files.</summary>
/// <param name="Pattern">
/// The path of a file below <c>submissions/</c>, or of a folder for everything in it.
/// <c>*</c> and <c>?</c> match characters of a name, <c>**</c> matches any folders.
/// </param>
/// <param name="Line">The line of <c>workspace.yaml</c>.</param>
internal sealed record FileDeclaration(string Pattern, string? Encoding, string? Locale, int Line)
{
    private readonly string[] parts = Parts(Pattern);

    public bool Matches(string path) => Matches(parts, path.Split('/'));

    private static string[] Parts(string pattern)
    {
        string[] parts = [.. pattern.Replace('\\', '/').Split('/').Where(part => part is not ("" or "."))];
        return parts is [Workspace.SubmissionsFolder, .. var below] ? below : parts;
    }

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        // The rest of the path is inside a folder that the pattern names.
        if (pattern.IsEmpty) return true;
        if (pattern[0] == "**")
        {
            for (int skipped = 0; skipped <= path.Length; skipped++)
                if (Matches(pattern[1..], path[skipped..])) return true;
            return false;
        }
        return !path.IsEmpty && MatchesName(pattern[0], path[0]) && Matches(pattern[1..], path[1..]);
    }

    private static bool MatchesName(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        if (pattern.IsEmpty) return name.IsEmpty;
        if (pattern[0] != '*') return !name.IsEmpty && (pattern[0] == '?' || pattern[0] == name[0]) && MatchesName(pattern[1..], name[1..]);
        for (int taken = 0; taken <= name.Length; taken++)
            if (MatchesName(pattern[1..], name[taken..])) return true;
        return false;
    }
}
