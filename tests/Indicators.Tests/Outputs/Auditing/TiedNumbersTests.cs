using System.Text.RegularExpressions;
using Indicators.Outputs.Auditing.Results;
using Indicators.Tests.Cli;

namespace Indicators.Tests.Outputs.Auditing;

/// <summary>
/// Whether the audit finds a true number in the place of a withheld or rounded one, although the same number is published of other figures:
/// 3 as a number of areas, and 12 for Italy's applicants from Syria.
/// </summary>
public sealed class TiedNumbersTests
{
    private const string Csv = "data/indicators.csv", Sdmx = "data/indicators.sdmx.csv", Chart = "charts/ASY-01-unhcr-EUR-en.svg";
    private const string Html = "reports/unhcr-EUR-2024-en.html", Pdf = "reports/unhcr-EUR-2024-en.pdf";
    private const string Suppression = "{method: suppression, threshold: 5}";

    public static TheoryData<string, string, string, string> Places => new()
    {
        { Html, "<th scope=\"row\">Austria</th><td class=\"end\">c</td>", "<th scope=\"row\">Austria</th><td class=\"end\">#</td>", "A table" },
        { Chart, "(>Austria</text>[^!]*?)font-style=\"oblique\" fill=\"#595959\">withheld to protect persons", "$1fill=\"#1a1a1a\">#", "A label of a picture" },
        { Html, "(>Austria</text>[^!]*?)font-style=\"oblique\" fill=\"#595959\">withheld to protect persons", "$1fill=\"#1a1a1a\">#", "A label of a picture" },
        { Chart, "(<desc[^>]*>.*)Austria: withheld to protect persons\\.", "$1Austria: #.", "An alternative text or attribute" },
        { Chart, "(<title[^>]*>[^<]*)</title>", "$1. Austria: #.</title>", "An alternative text or attribute" },
        { Chart, "<svg ", "<svg data-first=\"Austria #\" ", "An alternative text or attribute" },
        { Html, "<figure id=\"figure-ASY-01", "<p>Austria: # persons in 2024.</p><figure id=\"figure-ASY-01", "A sentence" },
        { Html, "<figure id=\"figure-ASY-01", "<!-- Austria: # --><figure id=\"figure-ASY-01", "An alternative text or attribute" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_withheld_figure_is_found_in_its_place_though_its_number_is_common(string file, string pattern, string replacement, string place)
    {
        foreach (string number in (string[])["3", "12"])
        {
            using AuditedFolder folder = Asylum().Publish(Suppression);
            Assert.Empty(folder.Audit().Findings);
            folder.Alter(file, text => new Regex(pattern).Replace(text, replacement.Replace("#", number, StringComparison.Ordinal), 1));
            AuditFinding finding = Assert.Single(folder.Audit().Findings);
            Assert.Equal((AuditFindingKind.PrintedWithheld, "ASY-01 AUT 2024 _T", file), (finding.Kind, finding.Subject, finding.Files[0]));
            Assert.StartsWith(place, finding.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(number, finding.Text, StringComparison.Ordinal);
            Assert.Equal(5, InProcess.Run("audit", folder.Path).ExitCode);
        }
    }

    /// <summary>As when somebody publishes a file of a run that protected nothing.</summary>
    [Theory]
    [InlineData(Html, Suppression, "AUT GRC POL")]
    [InlineData(Pdf, Suppression, "AUT GRC POL")]
    [InlineData(Chart, Suppression, "AUT GRC POL")]
    [InlineData(Html, "{method: rounding, base: 5}", "AUT")]
    [InlineData(Pdf, "{method: rounding, base: 5}", "AUT")]
    [InlineData(Chart, "{method: rounding, base: 5}", "AUT")]
    [InlineData(Html, "{method: controlled-rounding, base: 5}", "AUT GRC")]
    [InlineData(Pdf, "{method: controlled-rounding, base: 5}", "AUT GRC")]
    [InlineData(Chart, "{method: controlled-rounding, base: 5}", "AUT GRC")]
    public void Each_protected_figure_of_an_unprotected_file_is_found(string file, string policy, string areas)
    {
        using AuditedFolder folder = Asylum().Publish(policy), open = Asylum().Publish("{method: none}");
        File.Copy(open[file], folder[file], overwrite: true);
        folder.Rehash(file);
        IReadOnlyList<AuditFinding> findings = folder.Audit().Findings;
        foreach (string area in areas.Split(' '))
            Assert.Contains(findings, finding => finding.IsDisclosure && finding.Subject == $"ASY-01 {area} 2024 _T" && finding.Files[0] == file);
        Assert.All(findings, finding => Assert.DoesNotMatch("\"[^\"]*[0-9][^\"]*\"", finding.Text));
    }

    [Fact]
    public void Without_its_HTML_file_a_PDF_file_is_compared_with_the_data()
    {
        using AuditedFolder folder = Asylum().Publish(Suppression).Drop(Html), open = Asylum().Publish("{method: none}");
        Assert.Empty(folder.Audit().Findings);
        File.Copy(open[Pdf], folder[Pdf], overwrite: true);
        folder.Rehash(Pdf);
        Assert.Contains(folder.Audit().Findings, finding => (finding.Kind, finding.Subject) == (AuditFindingKind.PrintedWithheld, "ASY-01 AUT 2024 _T"));
    }

    [Theory]
    [InlineData(Csv, "ASY-01,area,AUT,2024,_T,,persons,,,Q,C,", "ASY-01,area,AUT,2024,_T,3,persons,3,,A,F,")]
    [InlineData(Csv, "ASY-01,area,AUT,2024,_T,,persons,,,Q,C,", "ASY-01,area,AUT,2024,_T,12,persons,12,,A,F,")]
    [InlineData(Sdmx, "ASY-01,area,AUT,_T,2024,NaN,persons,,,Q,C,", "ASY-01,area,AUT,_T,2024,3,persons,3,,A,F,")]
    [InlineData(Sdmx, "ASY-01,area,AUT,_T,2024,NaN,persons,,,Q,C,", "ASY-01,area,AUT,_T,2024,12,persons,12,,A,F,")]
    public void A_withheld_figure_in_one_data_file_is_told_once_of_it(string file, string from, string to)
    {
        using AuditedFolder folder = Asylum().Publish(Suppression);
        folder.Alter(file, text => text.Replace(from, to, StringComparison.Ordinal));
        IReadOnlyList<AuditFinding> findings = folder.Audit().Findings;
        AuditFinding finding = Assert.Single(findings, finding => finding.Kind == AuditFindingKind.PrintedWithheld);
        Assert.Equal("ASY-01 AUT 2024 _T", finding.Subject);
        Assert.Contains($"printed in {file}", finding.Text, StringComparison.Ordinal);
        Assert.Equal(5, InProcess.Run("audit", folder.Path).ExitCode);
    }

    /// <summary>A rounded count that is put back to its true number is no longer the one of the other files.</summary>
    [Theory]
    [InlineData(Csv, "ASY-01,area,GRC,2024,_T,1[05],persons,1[05]", "ASY-01,area,GRC,2024,_T,12,persons,12")]
    [InlineData(Sdmx, "ASY-01,area,GRC,_T,2024,1[05],persons,1[05]", "ASY-01,area,GRC,_T,2024,12,persons,12")]
    public void A_true_number_in_one_data_file_is_found(string file, string pattern, string to)
    {
        using AuditedFolder folder = Asylum().Publish("{method: controlled-rounding, base: 5}");
        folder.Alter(file, text => Regex.Replace(text, pattern, to));
        AuditFinding finding = Assert.Single(folder.Audit().Findings, finding => finding.Subject == "ASY-01 GRC 2024 _T" && finding.Files.Contains(Sdmx) && finding.Kind == AuditFindingKind.UnexplainedNumber);
        Assert.Contains("differ in the figure", finding.Text, StringComparison.Ordinal);
        Assert.Equal(5, InProcess.Run("audit", folder.Path).ExitCode);
    }

    [Theory]
    [InlineData("<td class=\"end\">2,412</td>", "<td class=\"end\">c</td>", "ASY-01 ESP 2024 _T")]
    [InlineData("<th scope=\"row\">Austria</th><td class=\"end\">c</td>", "<th scope=\"row\">Austria</th><td class=\"end\">:</td>", "ASY-01 AUT 2024 _T")]
    public void A_mark_stands_where_the_data_withhold_a_figure_and_nowhere_else(string from, string to, string subject)
    {
        using AuditedFolder folder = Asylum().Publish(Suppression);
        folder.Alter(Html, text => text.Insert(text.IndexOf(from, StringComparison.Ordinal), to).Remove(text.IndexOf(from, StringComparison.Ordinal) + to.Length, from.Length));
        AuditFinding finding = Assert.Single(folder.Audit().Findings);
        Assert.Equal((AuditFindingKind.FiguresDiffer, subject), (finding.Kind, finding.Subject));
        Assert.Equal(1, InProcess.Run("audit", folder.Path).ExitCode);
    }

    [Fact]
    public void What_names_no_figure_is_compared_by_value_and_counted()
    {
        using AuditedFolder folder = Asylum().Publish(Suppression);
        Assert.Contains("compared by value only", InProcess.Run("audit", folder.Path).Output, StringComparison.Ordinal);
        int before = folder.Audit().Formats.Single(format => format.Format == "HTML").ByValue;
        folder.Alter(Html, text => text.Replace("<h3 id=\"quality-reporting\"", "<p>Others: 12.</p><h3 id=\"quality-reporting\"", StringComparison.Ordinal));
        AuditResult result = folder.Audit();
        Assert.Empty(result.Findings);
        Assert.Equal(before + 1, result.Formats.Single(format => format.Format == "HTML").ByValue);
    }

    private static AuditedFolder Asylum()
    {
        var folder = new AuditedFolder();
        foreach ((string area, string[] counts) in ((string, string[])[])
            [("AUT", ["AFG,3"]), ("GRC", ["AFG,12"]), ("POL", ["AFG,2", "IRQ,1", "UKR,9"]),
            ("ITA", ["AFG,460", "IRQ,720", "SYR,12", "UKR,680"]), ("ESP", ["AFG,860", "IRQ,320", "SYR,980", "UKR,252"])])
        {
            folder.File($"asylum/2024/{area}.csv", ["reporting_country,period,origin,indicator,procedure,application_type,level,unit,value",
                .. counts.Select(count => $"{area},2024,{count[..3]},APP,G,N,FI,P,{count[4..]}")]);
        }
        return folder;
    }
}
