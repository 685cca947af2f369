using System.Text;
using System.Text.Json;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Graphics.Fonts;
using Indicators.Messages;
using Indicators.Outputs.Publishing;
using Indicators.Tests.Support;
using Indicators.Validation;

namespace Indicators.Tests.Outputs.Publishing;

public sealed class ManifestTests
{
    [Fact]
    public void The_public_manifest_is_sorted_and_says_what_decides_the_bytes()
    {
        Programme programme = Shipped.Programme with
        {
            Files = [new DefinitionFile("b.yaml", "02"), new DefinitionFile("B.yaml", "01")],
            PublishedRegionSets = ["unhcr"],
            Notice = new LocalizedText([("en", "Made-up figures")]),
        };
        var manifest = new RunManifest
        {
            Tool = "indicators 1.0.0",
            Settings = new RunSettings(programme, new RegionsAsOf(2025), ["en", "fr"], [new FontFile("DejaVu Sans Book", "03")]),
            Inputs = [new InputFile("submissions/z.csv", "05"), new InputFile("submissions/a.csv", "04")],
            Outputs = [new PublishedFile("index.html", "07"), new PublishedFile("data/indicators.csv", "06")],
        };
        string expected = """
            {"tool":"indicators 1.0.0",
            "definitions":[{"path":"B.yaml","sha256":"01"},{"path":"b.yaml","sha256":"02"}],
            "settings":{"disclosure":{"method":"rounding","base":5,"zeros":"hidden"},"regions-as-of":2025,"languages":["en","fr"],"publish":["unhcr"],"notice":{"en":"Made-up figures"},"fonts":[{"name":"DejaVu Sans Book","sha256":"03"}]},
            "inputs":[{"path":"submissions/a.csv","hmac":"04"},{"path":"submissions/z.csv","hmac":"05"}],
            "outputs":[{"path":"data/indicators.csv","sha256":"06"},{"path":"index.html","sha256":"07"}]}
            """.ReplaceLineEndings("");
        byte[] json = manifest.ToJson();
        Assert.Equal((byte)'\n', json[^1]);
        Assert.DoesNotContain((byte)'\r', json);
        using var document = JsonDocument.Parse(json);
        Assert.Equal(expected, JsonSerializer.Serialize(document.RootElement));
    }

    [Fact]
    public void In_the_private_manifest_every_row_is_counted_repeated_or_held_back()
    {
        byte[] json = PrivateManifest.ToJson(
            "indicators 1.0.0",
            [File("c.csv", accepted: true, rows: 10, repeats: 3), File("b.csv", accepted: false, rows: 7, repeats: 2), File("a.csv", accepted: false, rows: null, repeats: 0)]);
        using var document = JsonDocument.Parse(json);
        string[] Names = ["rows", "rows_counted", "rows_repeated", "rows_held_back", "errors"];
        int[] Counts(JsonElement element) => [.. Names.Select(name => element.GetProperty(name).GetInt32())];
        Assert.Equal(
            [[0, 0, 0, 0, 1], [7, 0, 0, 7, 1], [10, 7, 3, 0, 0]],
            document.RootElement.GetProperty("inputs").EnumerateArray().Select(Counts));
        JsonElement summary = document.RootElement.GetProperty("summary");
        Assert.Equal([17, 7, 3, 7, 2], Counts(summary));
        Assert.Equal((3, 1, 2), (summary.GetProperty("files").GetInt32(), summary.GetProperty("accepted").GetInt32(), summary.GetProperty("held_back").GetInt32()));
        Assert.DoesNotContain("\r", Encoding.UTF8.GetString(json), StringComparison.Ordinal);
    }

    private static ValidatedSubmission File(string path, bool accepted, int? rows, int repeats) => new()
    {
        Path = path,
        IsAccepted = accepted,
        Rows = rows,
        Repeats = [.. Enumerable.Range(0, repeats)],
        Identities = [],
        Rules = [],
        Findings = accepted ? [] : [FindingCatalogue.CreateFinding("unreadable-file", path, CommonMessages.Verbatim("no"))],
    };
}
