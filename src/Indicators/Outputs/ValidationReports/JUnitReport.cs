using System.Text;
using System.Xml;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Text;

namespace Indicators.Outputs.ValidationReports;

/// <summary>
/// JUnit XML, as read by Jenkins and others: a suite for each file, a test case for each rule or code. Errors are failures; warnings,
/// information and the rule's counts are output; a rule that could decide nothing is skipped. No clock is read, so no times are written.
/// </summary>
public sealed class JUnitReport : IValidationReportWriter
{
    private static readonly XmlWriterSettings Layout = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.None,
        CloseOutput = false,
    };

    public string Format => "junit";

    public void Write(ValidationReport report, ValidationReportOptions options, Stream output)
    {
        JUnitSuite[] suites = [.. ReportedFile.Select(report).Select(file => JUnitSuite.Create(file, options))];
        using (var xml = XmlWriter.Create(output, Layout))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", FindingText.Plain(report.Tool));
            WriteCounts(suites.Sum(suite => suite.Cases.Count), suites.Sum(suite => suite.Failures), suites.Sum(suite => suite.Skipped), xml);
            foreach (JUnitSuite suite in suites) WriteSuite(suite, options, xml);
            xml.WriteEndElement();
        }
        output.Write("\n"u8);
    }

    private static void WriteSuite(JUnitSuite suite, ValidationReportOptions options, XmlWriter xml)
    {
        string name = FindingText.Plain(suite.Name);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", name);
        WriteCounts(suite.Cases.Count, suite.Failures, suite.Skipped, xml);
        foreach (JUnitCase one in suite.Cases)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("name", FindingText.Plain(one.Name));
            xml.WriteAttributeString("classname", name);
            WriteCase(one, options, xml);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteCase(JUnitCase one, ValidationReportOptions options, XmlWriter xml)
    {
        if (one.IsSkipped)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", FormatMessages.UndecidedTimes(one.Rule!.Undecided).In(options.Language));
            xml.WriteEndElement();
        }
        if (one.IsFailure)
        {
            Message title = one.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error)?.Code is { } code ? FindingCatalogue.Entry(code).Title : CommonMessages.Verbatim(one.Name);
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", FormatMessages.TitleErrors(title: title, errors: FormatMessages.Errors(one.Errors)).In(options.Language));
            xml.WriteAttributeString("type", "error");
            xml.WriteString(string.Join('\n', one.Lines(errors: true, options)));
            xml.WriteEndElement();
        }
        List<string> lines = [.. one.Lines(errors: false, options)];
        if (one.Rule is { } rule)
            lines.Add((rule.NoHistory > 0
                ? FormatMessages.RuleCountsHistory(pass: rule.Pass, fail: rule.Fail, undecided: rule.Undecided, noHistory: rule.NoHistory)
                : FormatMessages.RuleCounts(pass: rule.Pass, fail: rule.Fail, undecided: rule.Undecided)).In(options.Language));
        if (lines.Count > 0) xml.WriteElementString("system-out", string.Join('\n', lines));
    }

    private static void WriteCounts(int tests, int failures, int skipped, XmlWriter xml)
    {
        xml.WriteAttributeString("tests", DataNumber.Format(tests));
        xml.WriteAttributeString("failures", DataNumber.Format(failures));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", DataNumber.Format(skipped));
    }
}
