using System.Reflection;
using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>The version of the definition format. A newer version is rejected as a whole: any other finding might be wrong.</summary>
internal static class DefinitionFormat
{
    /// <summary>
    /// The newest version supported; increased when definitions may contain something that this version would read differently or not at all.
    /// </summary>
    public const int Newest = 1;

    public const string Key = "format";

    /// <summary>Whether <c>programme.yaml</c> declares a newer format than this version supports; that is then the only finding.</summary>
    /// <param name="map">Null if this version cannot parse the file, possibly because it is newer.</param>
    public static bool Refuse(SourceFile file, YamlMapping? map, DefinitionFindings findings)
    {
        (string number, int line)? newer = map is null ? FindInText(file) : FindInMap(map);
        if (newer is not var (text, at)) return false;
        findings.Clear();
        findings.Add(FindingCodes.DefinitionNewerFormat, file, at, DefinitionMessages.NewerFormat(text, Version, Newest), DefinitionMessages.UpdateTool);
        return true;
    }

    private static (string, int)? FindInMap(YamlMapping map)
    {
        foreach (YamlEntry entry in map.Entries)
            if (entry.Key.Text == Key && entry.Value is YamlScalar scalar && IsNewer(scalar.Text)) return (scalar.Text, entry.Key.Line);
        return null;
    }

    private static (string, int)? FindInText(SourceFile file)
    {
        string[] lines = System.Text.Encoding.UTF8.GetString(file.Bytes).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimStart('\uFEFF');
            if (!line.StartsWith(Key, StringComparison.Ordinal) || line[Key.Length..].TrimStart() is not [':', .. string value]) continue;
            string number = value.Split('#')[0].Trim();
            if (IsNewer(number)) return (number, i + 1);
        }
        return null;
    }

    private static bool IsNewer(string text) => NumberShape.TryParse(text, out double number) && number > Newest && number == Math.Truncate(number);

    private static string Version =>
        typeof(DefinitionFormat).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
