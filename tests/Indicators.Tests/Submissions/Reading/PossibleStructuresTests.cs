using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Tests.Support;

namespace Indicators.Tests.Submissions.Reading;

/// <summary>Which structures are read for one file: never so few that another choice would be made.</summary>
public sealed class PossibleStructuresTests
{
    private static readonly IDefinitionFiles Files = new DefinitionFolderFiles(Shipped.Folder);

    [Fact]
    public void A_header_of_one_structure_leaves_the_others_unread()
    {
        using var folder = new TemporaryFolder();
        SubmissionSource source = Write(folder, "reporting_country,period,origin,procedure_stage,decision,sex,age,value\n", out _);
        Assert.Equal(Shipped.Programme.Structures.Keys, Read(source).Structures.Keys);
        string header = string.Join(',', Shipped.Programme.Structures["asylum"].Columns.Select(column => column.Name));
        source = Write(folder, header + "\n", out _);
        IReadOnlyList<string> read = [.. Read(source).Structures.Keys];
        Assert.Contains("asylum", read);
        Assert.True(read.Count < Shipped.Programme.Structures.Count, string.Join(' ', read));
    }

    /// <summary>Columns dropped, renamed, repeated and unknown, in any case and with any mark between words, with each delimiter.</summary>
    [Fact]
    public void Whatever_the_header_the_findings_are_those_that_all_structures_give()
    {
        var random = new Random(20261130);
        using var folder = new TemporaryFolder();
        Structure[] structures = [.. Shipped.Programme.Structures.Values.OrderBy(structure => structure.Id, StringComparer.Ordinal)];
        int fewer = 0;
        for (int i = 0; i < 120; i++)
        {
            Structure structure = structures[i % structures.Length];
            double kept = random.Next(3) == 0 ? 0.7 : 1;
            List<string> header = [.. structure.Columns.Where(_ => random.NextDouble() < kept).Select(column => Respell(random, [column.Name, .. column.Aliases]))];
            if (random.Next(4) == 0) header.Insert(random.Next(header.Count + 1), random.Next(2) == 0 ? "remark" : header.FirstOrDefault("x"));
            char delimiter = ",;\t"[random.Next(3)];
            SubmissionSource source = Write(folder, string.Join(delimiter, header.OrderBy(_ => random.Next())) + "\n" + string.Join(delimiter, header.Select(_ => "1")) + "\n", out string path);
            Programme some = Read(source);
            if (some.Structures.Count < structures.Length) fewer++;
            Assert.Equal(Describe(Shipped.Programme, path), Describe(some, path));
        }
        Assert.True(fewer > 20, $"{fewer}");
    }

    private static Programme Read(SubmissionSource source) => DefinitionReader.ReadForValidation(Files, [source]).Programme!;

    private static SubmissionSource Write(TemporaryFolder folder, string text, out string path)
    {
        path = folder["file.csv"];
        File.WriteAllText(path, text);
        return SubmissionSource.FromFile(path);
    }

    private static string Describe(Programme programme, string path)
    {
        SubmissionReadResult read = new Indicators.Submissions.Reading.SubmissionReader(programme, Indicators.Submissions.Reading.ReadOptions.Default).Read(SubmissionSource.FromFile(path));
        return $"{read.Structure}\n{string.Join('\n', read.Findings.Findings.Select(finding => FindingLine.Format(finding)))}";
    }

    private static string Respell(Random random, string[] names)
    {
        string name = names[random.Next(names.Length)];
        return random.Next(3) switch
        {
            0 => name,
            1 => name.ToUpperInvariant().Replace('_', ' '),
            _ => name.Replace("_", " - ", StringComparison.Ordinal),
        };
    }
}
