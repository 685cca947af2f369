using Indicators.Tests.Support;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>An output folder written by hand, with the shipped definitions or a copy under another rule of protection.</summary>
internal sealed class MadeUpFolder : IDisposable
{
    private const string Header =
        "indicator,area_type,area,period,breakdown,value,unit,numerator,denominator,status,confidentiality,coverage,reporting_areas,expected_areas,method";

    private readonly TemporaryFolder folder = new();
    private readonly List<string> lines = [Header];

    /// <param name="disclosure">The rule of protection in YAML, instead of the shipped one.</param>
    public MadeUpFolder(string? disclosure = null)
    {
        Definitions = Path.Combine(Repository.Root, "indicator-definitions");
        if (disclosure is null) return;
        string copy = folder["definitions"];
        foreach (string file in Directory.EnumerateFiles(Definitions, "*", SearchOption.AllDirectories))
            folder.Write(Path.Combine("definitions", Path.GetRelativePath(Definitions, file)), File.ReadAllText(file));
        string programme = Path.Combine(copy, "programme.yaml");
        File.WriteAllLines(programme, File.ReadAllLines(programme).Select(line => line.StartsWith("disclosure:", StringComparison.Ordinal) ? $"disclosure: {disclosure}" : line));
        Definitions = copy;
    }

    public string Definitions { get; }

    public string Output => folder["output"];

    /// <summary>Adds a count of an area.</summary>
    public MadeUpFolder Count(string indicator, string area, string period, string breakdown, int count) => Region(indicator, "area", area, period, breakdown, count, 1);

    /// <summary>Adds a count of a region.</summary>
    public MadeUpFolder Region(string indicator, string type, string area, string period, string breakdown, int count, int areas)
    {
        lines.Add(FormattableString.Invariant($"{indicator},{type},{area},{period},{breakdown},{count},persons,{count},,A,F,1,{areas},{areas},sum"));
        return this;
    }

    /// <summary>Adds a figure that is withheld, as the programme or an office marks it.</summary>
    public MadeUpFolder Withheld(string indicator, string area, string period, string breakdown)
    {
        lines.Add($"{indicator},area,{area},{period},{breakdown},,persons,,,Q,C,1,1,1,sum");
        return this;
    }

    /// <summary>Adds a row as text.</summary>
    public MadeUpFolder Row(string line)
    {
        lines.Add(line);
        return this;
    }

    /// <summary>Adds another file of the folder.</summary>
    public MadeUpFolder WithFile(string path, string text)
    {
        folder.Write(Path.Combine("output", path), text);
        return this;
    }

    public AttackReport Attack(params string[] earlier)
    {
        Write();
        return OutsiderAttack.Attack(Output, Definitions, earlier);
    }

    public MadeUpFolder Write()
    {
        folder.Write("output/data/indicators.csv", string.Join('\n', lines) + "\n");
        return this;
    }

    public void Dispose() => folder.Dispose();
}
