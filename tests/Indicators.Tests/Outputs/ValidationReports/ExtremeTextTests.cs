using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Findings;
using Indicators.Messages;
using Indicators.Outputs.ValidationReports;
using Indicators.Validation;

namespace Indicators.Tests.Outputs.ValidationReports;

/// <summary>Whatever a path, a header or a reason holds, every report can be parsed and shows it harmlessly.</summary>
public sealed class ExtremeTextTests
{
    private static readonly string[] Texts =
    [
        "", " ", "]]>", "<&>\"'", "a\u0000b", "line\r\nend\ttab", "\u001b[31mred", "\u202Eabc\u2066", "\uD800", "a\uDFFFz", "\uFFFE\uFFFF", "\u0085\u2028", "مرحبا", "日本語", "🧭 astral",
        "C:\\x\\y.csv", "//server/share/é ü.csv", "a:b?c#d%25", new string('x', 100_000),
    ];

    [Fact]
    public void Every_report_of_an_extreme_text_can_be_parsed() => Assert.All(Texts, Check);

    [Fact]
    public void Every_report_of_any_text_can_be_parsed() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            Check(text ?? "");
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static void Check(string text)
    {
        var report = new ValidationReport("indicators 1", [],
        [
            ReportSpecimen.With(text,
            [
                FindingCatalogue.CreateFinding("unknown-column", text, CommonMessages.Verbatim(text), 1, text, CommonMessages.Verbatim(text)) with { Key = text, CellValue = text },
                FindingCatalogue.CreateFinding("repeated-row", text, CommonMessages.Verbatim(text), 2) with { Severity = Severity.Information, Change = new SeverityChange(Severity.Warning, CommonMessages.Verbatim(text), text) },
                FindingCatalogue.CreateFinding("missing-column", text, CommonMessages.Verbatim(text)),
            ], new RuleCount("repeated-row", 1, 1, 0)),
        ]);
        var options = new ValidationReportOptions { ShowValues = true };
        foreach (IValidationReportWriter writer in (IValidationReportWriter[])[new JsonReport(), new SarifReport(), new EssReport()])
        {
            using var json = JsonDocument.Parse(ReportSpecimen.Write(writer, report, options));
            Assert.NotEqual(JsonValueKind.Undefined, json.RootElement.ValueKind);
        }
        using var sarif = JsonDocument.Parse(ReportSpecimen.Write(new SarifReport(), report, options));
        foreach (JsonElement result in sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
        {
            string uri = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
            Assert.Matches(@"^[A-Za-z0-9\-._~%/:]*$", uri);
            Assert.True(Uri.TryCreate(uri, UriKind.RelativeOrAbsolute, out _));
        }
        XElement suite = XDocument.Parse(ReportSpecimen.Write(new JUnitReport(), report, options)).Root!.Elements("testsuite").Single();
        Assert.Equal(FindingText.Plain(text), suite.Attribute("name")!.Value);
        Assert.DoesNotContain(ReportSpecimen.Write(new TextReport(), report, options), c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u2066');
    }
}
