using Indicators.Findings;
using Indicators.Submissions;
using static Indicators.Tests.Submissions.Causes.ShippedFiles;

namespace Indicators.Tests.Submissions.Causes;

/// <summary>Cells that are no figure: what the hint says to write, and that it never leads to a wrong figure.</summary>
public sealed class FigureCauseTests
{
    [Theory]
    [InlineData("<5")]
    [InlineData("< 5")]
    [InlineData("<10")]
    [InlineData("≤4")]
    [InlineData("<=4")]
    [InlineData("1-4")]
    [InlineData("1–4")]
    [InlineData("1 - 4")]
    [InlineData("1 to 4")]
    [InlineData("1 à 4")]
    [InlineData("entre 1 y 4")]
    [InlineData("under 5")]
    [InlineData("Under 5")]
    [InlineData("fewer than 5")]
    [InlineData("less than 5")]
    [InlineData("moins de 5")]
    [InlineData("menos de 5")]
    [InlineData("5 ou moins")]
    [InlineData("x")]
    [InlineData("X")]
    [InlineData("(x)")]
    [InlineData("s")]
    [InlineData("supp.")]
    [InlineData("**")]
    [InlineData("secret")]
    [InlineData("Masqué")]
    public void A_withheld_count_names_the_marks_of_suppression_and_no_figure(string cell)
    {
        Finding finding = FindingOf("value", cell);
        Assert.Equal("not-a-number", finding.Code);
        Assert.Equal("It stands for a small or withheld count, and no figure can be derived from it. Write a mark of suppression (* or c).", finding.Hint);
    }

    [Theory]
    [InlineData("18240 p", "P in the column status")]
    [InlineData("18240p", "P in the column status")]
    [InlineData("5300(p)", "P in the column status")]
    [InlineData("5,300(p)", "P in the column status")]
    [InlineData("5300 (e)", "E in the column status")]
    [InlineData("1020b", "B in the column status")]
    [InlineData("1020 u", "U in the column status")]
    [InlineData("1020 s", "E in the column status")]
    [InlineData("1020\u00A0d", "D in the column status")]
    [InlineData("31005 bep", "the one that fits best of B, E and P")]
    [InlineData("31005 b,p", "the one that fits best of B and P")]
    [InlineData(": c", "write the mark c alone")]
    [InlineData(":c", "write the mark c alone")]
    [InlineData(": u", "write the mark : alone")]
    public void A_flag_behind_a_figure_belongs_into_the_column_of_statuses(string cell, string hint)
    {
        Finding finding = FindingOf("value", cell);
        Assert.Equal("not-a-number", finding.Code);
        Assert.Contains(hint, finding.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain("grouping", finding.Hint, StringComparison.Ordinal);
    }

    /// <summary>Who leaves the sign out of 500+ writes a figure that nobody counted.</summary>
    [Theory]
    [InlineData(">500", "a bound and not the figure")]
    [InlineData("> 500", "a bound and not the figure")]
    [InlineData("≥500", "a bound and not the figure")]
    [InlineData("500+", "a bound and not the figure")]
    [InlineData("plus de 500", "a bound and not the figure")]
    [InlineData("Más de 500", "a bound and not the figure")]
    [InlineData("500 or more", "a bound and not the figure")]
    [InlineData("~500", "not exact")]
    [InlineData("ca. 500", "not exact")]
    [InlineData("environ 500", "not exact")]
    [InlineData("(500)", "in some tables")]
    public void A_bound_or_a_round_figure_is_told_as_what_it_is(string cell, string hint)
    {
        Finding finding = FindingOf("value", cell);
        Assert.Equal("not-a-number", finding.Code);
        Assert.Contains(hint, finding.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain("Leave out", finding.Hint, StringComparison.Ordinal);
    }

    /// <summary>A footnote or a withheld figure: who leaves the mark out of the second publishes it.</summary>
    [Theory]
    [InlineData("5*", "the mark '*'")]
    [InlineData("5 *", "the mark '*'")]
    [InlineData("*5", "the mark '*'")]
    [InlineData("5 (*)", "the mark '*'")]
    [InlineData("1 234*", "the mark '*'")]
    [InlineData("5 :", "the mark ':'")]
    [InlineData("5 c", "the mark 'c'")]
    public void A_mark_beside_a_figure_is_not_just_left_out(string cell, string hint)
    {
        Finding finding = FindingOf("value", cell);
        Assert.Equal("not-a-number", finding.Code);
        Assert.Contains(hint, finding.Hint, StringComparison.Ordinal);
        Assert.Contains("write the mark alone if the figure is withheld or missing", finding.Hint, StringComparison.Ordinal);
    }

    /// <summary>Who leaves the letter out of 45 k writes 45.</summary>
    [Theory]
    [InlineData("45k")]
    [InlineData("45 K")]
    [InlineData("45 M")]
    [InlineData("3 mio")]
    [InlineData("12 people")]
    [InlineData("12x")]
    public void Letters_that_may_be_a_multiple_are_no_flag(string cell)
    {
        string hint = FindingOf("value", cell).Hint!;
        Assert.DoesNotContain("A flag stands", hint, StringComparison.Ordinal);
        Assert.DoesNotContain("note column", hint, StringComparison.Ordinal);
        Assert.Matches("in full and alone|alone, in digits", hint);
    }

    [Theory]
    [InlineData("1.2E+05", true)]
    [InlineData("1,2e+05", true)]
    [InlineData("1E5", true)]
    [InlineData("-3e-2", true)]
    [InlineData("12 people", false)]
    [InlineData("the 5", false)]
    [InlineData("e5", false)]
    [InlineData("5 families", false)]
    public void An_exponent_is_one_only_where_it_is_one(string cell, bool isExponent) =>
        Assert.Equal(isExponent, FindingOf("value", cell).Hint!.Contains("exponent", StringComparison.Ordinal));

    [Theory]
    [InlineData("12%", "percent sign")]
    [InlineData("€12", "currency sign")]
    [InlineData("12 $", "currency sign")]
    [InlineData("+12", "plus")]
    [InlineData("٣٤", "digits 0 to 9")]
    [InlineData("१२", "digits 0 to 9")]
    [InlineData("12 ", "Remove the spaces")]
    [InlineData("12\u00A0", "U+00A0")]
    [InlineData("1\u200B2", "U+200B")]
    [InlineData("\uFEFF12", "U+FEFF")]
    [InlineData("12\t", "U+0009")]
    [InlineData(": ", "Remove the spaces")]
    [InlineData("12,5", "The figure contains ','")]
    [InlineData("n/a", "(.., : or NA)")]
    [InlineData("nil", "Write 0.")]
    [InlineData("néant", "Write 0.")]
    [InlineData("ninguno", "Write 0.")]
    [InlineData("#1", "alone, in digits")]
    [InlineData("<#5", "alone, in digits")]
    [InlineData("soon", "one of the marks that say why it is missing")]
    public void What_was_seen_is_said(string cell, string hint) => Assert.Contains(hint, FindingOf("value", cell).Hint, StringComparison.Ordinal);

    [Theory]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData("--")]
    public void A_dash_may_be_none_or_not_known_and_is_not_read_as_either(string cell) => Assert.Equal(
        "A dash stands for none in some tables and for not known in others. Write 0 where there is nobody or nothing, and a mark of missing figures (.., : or NA) where it is not known.",
        FindingOf("value", cell).Hint);

    [Fact]
    public void A_plain_hyphen_is_read_as_missing_and_a_finding_says_so()
    {
        SubmissionReadResult read = Read(Population, "TCD,2025-Q1,SDN,REF,-,A", "TCD,2025-Q1,CAF,REF,-,", "TCD,2025-Q1,NGA,REF,-,L", "TCD,2025-Q1,CMR,REF,:,A");
        Finding finding = Assert.Single(read.Findings.Findings);
        Assert.Equal(("unclear-mark", Severity.Information, 2, 2), (finding.Code, finding.Severity, finding.Line, finding.Rows));
        Assert.Equal("The mark - is read as a missing figure (status O); in some tables it stands for none. 2 rows: lines 2 and 3.", finding.Message);
        Assert.Equal("OOLL", string.Concat(read.Submission!.Statuses.Select(status => (char)status)));
    }

    [Theory]
    [InlineData("\u00A0")]
    [InlineData(" ")]
    [InlineData("\u200B")]
    public void A_cell_of_blanks_is_blank(string cell)
    {
        Assert.Equal("blank-measure", FindingOf("value", cell).Code);
        Assert.Equal("blank-code", FindingOf("origin", cell).Code);
    }

    [Theory]
    [InlineData(",,,,,")]
    [InlineData("\u00A0,,,,,")]
    [InlineData(" ,\t, ,\u00A0,\u202F,")]
    [InlineData(",,\u200B,,,\uFEFF")]
    [InlineData("\u3000")]
    [InlineData("   ")]
    public void A_row_of_blanks_of_any_kind_is_a_blank_row(string row)
    {
        SubmissionReadResult read = Read(Population, "TCD,2025-Q1,SDN,REF,712340,A", row, row);
        Finding finding = Assert.Single(read.Findings.Findings);
        Assert.Equal(("blank-row", 3, 2), (finding.Code, finding.Line, finding.Rows));
        Assert.Equal(1, read.Rows);
    }

    [Fact]
    public void A_row_of_blanks_between_semicolons_is_a_blank_row()
    {
        SubmissionReadResult read = Read(Population.Replace(',', ';'), "TCD;2025-Q1;SDN;REF;712340;A", "\u00A0;\u00A0;\u00A0;\u00A0;\u00A0;\u00A0");
        Assert.Equal([(3, null, "blank-row")], read.Findings.Places());
    }
}
