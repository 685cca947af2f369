using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Indicators.Outputs.Auditing;
using Indicators.Outputs.Auditing.Results;
using Indicators.Tests.Support;
using Indicators.Workspaces;

namespace Indicators.Tests.Outputs.Auditing;

/// <summary>A folder that is published under one policy, and then altered, or declared to be protected by another.</summary>
internal sealed class AuditedFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>The digit of which the workspace's key is made.</summary>
    public char Key { get; init; } = '0';

    /// <summary>Alters the programme's definition.</summary>
    public Func<string, string> Definition { get; init; } = text => text;

    public string Path => folder["out"];

    public string Workspace => folder["workspace"];

    /// <summary>The folder of the definitions.</summary>
    public string Definitions => folder["definitions"];

    public string this[string file] => folder["out", file];

    /// <summary>Adds a file to the workspace.</summary>
    public AuditedFolder File(string path, params string[] lines)
    {
        folder.Write("workspace/submissions/" + path, string.Join('\n', lines) + "\n");
        return this;
    }

    /// <summary>Publishes the workspace in English.</summary>
    /// <param name="policy">In YAML.</param>
    public AuditedFolder Publish(string policy)
    {
        FolderContent.Copy(System.IO.Path.Combine(Repository.Root, "indicator-definitions"), folder["definitions"], _ => true);
        string programme = folder["definitions", "programme.yaml"];
        System.IO.File.WriteAllText(programme, Definition(System.IO.File.ReadAllText(programme).Replace("disclosure: {method: rounding, base: 5}", $"disclosure: {policy}", StringComparison.Ordinal)));
        Directory.CreateDirectory(folder["workspace", ".indicators"]);
        System.IO.File.WriteAllText(folder["workspace", ".indicators", "key"], new string(Key, 64) + "\n");
        IndicatorsWorkspace.Open(folder["workspace"], new WorkspaceOptions { Definitions = folder["definitions"] }).Run(new RunRequest { Output = Path, Languages = ["en"] });
        return this;
    }

    /// <summary>Names another policy in the manifest than the one that the folder was published by.</summary>
    public AuditedFolder Declare(string policy)
    {
        JsonNode manifest = Manifest();
        manifest["settings"]!["disclosure"] = JsonNode.Parse(policy);
        System.IO.File.WriteAllText(this["manifest.json"], manifest.ToJsonString());
        return this;
    }

    /// <summary>Alters a file, and its hash in the manifest.</summary>
    public AuditedFolder Alter(string file, Func<string, string> alter)
    {
        string before = System.IO.File.ReadAllText(this[file]), after = alter(before);
        Assert.NotEqual(before, after);
        System.IO.File.WriteAllText(this[file], after);
        return Rehash(file);
    }

    /// <summary>Writes the hash of a file as it is now.</summary>
    public AuditedFolder Rehash(string file)
    {
        JsonNode manifest = Manifest();
        JsonNode entry = manifest["outputs"]!.AsArray().First(output => output!["path"]!.GetValue<string>() == file)!;
        entry["sha256"] = Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(this[file])));
        System.IO.File.WriteAllText(this["manifest.json"], manifest.ToJsonString());
        return this;
    }

    /// <summary>Takes a file out of the folder and its manifest.</summary>
    public AuditedFolder Drop(string file)
    {
        System.IO.File.Delete(this[file]);
        JsonNode manifest = Manifest();
        JsonArray outputs = manifest["outputs"]!.AsArray();
        outputs.Remove(outputs.First(output => output!["path"]!.GetValue<string>() == file));
        System.IO.File.WriteAllText(this["manifest.json"], manifest.ToJsonString());
        return this;
    }

    /// <summary>Withholds figures in the data files.</summary>
    /// <param name="keys">Area, period and breakdown of each, such as <c>AUT,2024,origin=SYR</c>; <c>*</c> for the area and all its regions.</param>
    public AuditedFolder Withhold(string indicator, params string[] keys)
    {
        Alter("data/indicators.csv", text => Replace(text, cells => IsMeant(cells[0], cells[1], cells[2], cells[3], cells[4]), 5, ""));
        return Alter("data/indicators.sdmx.csv", text => Replace(text, cells => IsMeant(cells[4], cells[5], cells[6], cells[8], cells[7]), 9, "NaN"));

        bool IsMeant(string own, string type, string area, string period, string breakdown) => own == indicator && Array.Exists(keys, key =>
            key == $"*,{period},{breakdown}" || (type == "area" && key == $"{area},{period},{breakdown}"));
    }

    public AuditResult Audit() => FolderAudit.Audit(Path);

    public void Dispose() => folder.Dispose();

    private JsonNode Manifest() => JsonNode.Parse(System.IO.File.ReadAllText(this["manifest.json"]))!;

    /// <param name="value">The place of the value; unit, numerator, denominator, status and confidentiality follow.</param>
    private static string Replace(string text, Func<string[], bool> isMeant, int value, string missing)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string[] cells = lines[i].Split(',');
            if (cells.Length < 14 || !isMeant(cells)) continue;
            (cells[value], cells[value + 2], cells[value + 3], cells[value + 4], cells[value + 5]) = (missing, "", "", "Q", "C");
            lines[i] = string.Join(',', cells);
        }
        return string.Join('\n', lines);
    }
}
