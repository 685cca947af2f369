using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Outputs.ValidationReports;
using Indicators.Tests.Graphics;
using Indicators.Tests.Support;

namespace Indicators.Tests.Outputs.ValidationReports;

/// <summary>One small report in every format, as approved.</summary>
public sealed class GoldenReportTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Text_is_as_approved() => Golden.Check("report.txt", ReportSpecimen.Write(new TextReport()));

    [Fact]
    public void Json_is_as_approved() => Golden.Check("report.json", ReportSpecimen.Write(new JsonReport()));

    [Fact]
    public void Junit_is_as_approved() => Golden.Check("report.junit.xml", ReportSpecimen.Write(new JUnitReport()));

    [Fact]
    public void Ess_is_as_approved() => Golden.Check("report.ess.json", ReportSpecimen.Write(new EssReport()));

    /// <summary>Of the rules, which are the catalogue, the approved file has one.</summary>
    [Fact]
    public void Sarif_is_as_approved()
    {
        JsonNode log = JsonNode.Parse(ReportSpecimen.Write(new SarifReport()))!;
        JsonNode driver = log["runs"]![0]!["tool"]!["driver"]!;
        driver["rules"] = new JsonArray([.. driver["rules"]!.AsArray().Where(rule => (string)rule!["id"]! == "unknown-code").Select(rule => rule!.DeepClone())]);
        Golden.Check("report.sarif.json", log.ToJsonString(Indented) + "\n");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    public void Every_format_has_the_same_bytes_under_any_culture(string culture)
    {
        foreach (IValidationReportWriter writer in ReportSpecimen.Writers)
            Assert.Equal(ReportSpecimen.Write(writer), UnderCulture.Run(culture, () => ReportSpecimen.Write(writer)));
    }

    [Fact]
    public void No_format_shows_a_cell_unless_asked()
    {
        foreach (IValidationReportWriter writer in ReportSpecimen.Writers)
        {
            Assert.DoesNotContain("98765", ReportSpecimen.Write(writer), StringComparison.Ordinal);
            Assert.Contains("98765e1", ReportSpecimen.Write(writer, options: new ValidationReportOptions { ShowValues = true }), StringComparison.Ordinal);
        }
    }
}
