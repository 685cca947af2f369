namespace Indicators.Tests.Disclosure.Attack;

/// <summary>What the attack must find in folders that give something away, and what it must leave alone.</summary>
public sealed class OutsiderAttackTests
{
    [Fact]
    public void A_year_that_is_not_the_sum_of_its_printed_quarters_gives_the_hidden_one()
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("FLO-01", "AUT", "2024", "_T", 49).Count("FLO-01", "AUT", "2024-Q1", "_T", 8)
            .Count("FLO-01", "AUT", "2024-Q2", "_T", 0).Count("FLO-01", "AUT", "2024-Q3", "_T", 20).Count("FLO-01", "AUT", "2024-Q4", "_T", 20);
        Finding finding = Assert.Single(folder.Attack().Findings);
        Assert.Equal((FindingKind.Exact, "FLO-01 AUT 2024-Q2 _T", 1, 1), Short(finding));
        Assert.Contains("[FLO-01 AUT 2024 _T: 49]", finding.Chain[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_year_by_origin_gives_the_hidden_cell()
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("FLO-01", "AUT", "2024", "_T", 49).Count("FLO-01", "AUT", "2024", "origin=SYR", 49);
        (string Period, int Count)[] quarters = [("2024-Q1", 8), ("2024-Q2", 0), ("2024-Q3", 20), ("2024-Q4", 20)];
        foreach ((string period, int count) in quarters) folder.Count("FLO-01", "AUT", period, "_T", count).Count("FLO-01", "AUT", period, "origin=SYR", count);
        Assert.Equal([(FindingKind.Exact, "FLO-01 AUT 2024-Q2 _T", 1, 1), (FindingKind.Exact, "FLO-01 AUT 2024-Q2 origin=SYR", 1, 1)],
            folder.Attack().Findings.Select(Short).Order());
    }

    [Fact]
    public void A_return_beside_another_that_gives_part_of_it_gives_the_part_that_is_not_printed()
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("STK-01", "AUT", "2025", "_T", 7).Count("STK-01", "AUT", "2025", "sex=F", 6);
        Finding finding = Assert.Single(folder.Attack().Findings);
        Assert.Equal((FindingKind.Exact, 1, 1), (finding.Kind, finding.Low, finding.High));
        Assert.StartsWith("the rest of demographics", finding.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void A_return_beside_another_that_gives_its_parts_gives_the_one_that_was_rounded()
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("STK-01", "AUT", "2025", "_T", 7).Count("STK-01", "AUT", "2025", "origin=SYR", 7)
            .Count("STK-01", "AUT", "2025", "sex=F", 6).Count("STK-01", "AUT", "2025", "sex=M", 0);
        Assert.Equal([(FindingKind.Exact, "STK-01 AUT 2025 sex=M", 1, 1)], folder.Attack().Find(FindingKind.Exact).Select(Short));
    }

    [Theory]
    [InlineData(6, 6, 0)]
    [InlineData(11, 6, 5)]
    [InlineData(16, 6, 5)]
    public void Returns_whose_figures_are_sums_of_what_is_shown_give_nothing(int total, int women, int men)
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("STK-01", "AUT", "2025", "_T", total).Count("STK-01", "AUT", "2025", "origin=SYR", total)
            .Count("STK-01", "AUT", "2025", "sex=F", women).Count("STK-01", "AUT", "2025", "sex=M", men).Count("STK-01", "AUT", "2024", "sex=M", 30);
        AttackReport report = folder.Attack();
        Assert.Empty(report.Findings);
        Assert.Empty(report.Broken);
    }

    [Fact]
    public void A_year_and_its_quarters_that_add_up_in_print_give_nothing()
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("FLO-01", "AUT", "2024", "_T", 53).Count("FLO-01", "AUT", "2024-Q1", "_T", 8)
            .Count("FLO-01", "AUT", "2024-Q2", "_T", 5).Count("FLO-01", "AUT", "2024-Q3", "_T", 20).Count("FLO-01", "AUT", "2024-Q4", "_T", 20);
        Assert.Empty(folder.Attack().Findings);
    }

    [Fact]
    public void An_office_mark_beside_another_return_with_the_parts_is_found()
    {
        using MadeUpFolder folder = new MadeUpFolder().Withheld("STK-01", "AUT", "2025", "_T").Count("STK-01", "AUT", "2025", "sex=F", 6).Count("STK-01", "AUT", "2025", "sex=M", 7);
        Assert.Equal([(FindingKind.Exact, "STK-01 AUT 2025 _T", 13, 13)], folder.Attack().Findings.Select(Short));
    }

    [Fact]
    public void An_office_mark_is_found_from_the_region_and_its_other_areas()
    {
        using MadeUpFolder folder = new MadeUpFolder().Withheld("STK-01", "AUT", "2025", "_T").Count("STK-01", "ITA", "2025", "_T", 40)
            .Region("STK-01", "unhcr", "EUR", "2025", "_T", 53, 2);
        Assert.Equal([(FindingKind.Exact, "STK-01 AUT 2025 _T", 13, 13)], folder.Attack().Findings.Select(Short));
    }

    [Fact]
    public void Two_office_marks_in_one_region_hide_each_other()
    {
        using MadeUpFolder folder = new MadeUpFolder().Withheld("STK-01", "AUT", "2025", "_T").Withheld("STK-01", "ITA", "2025", "_T")
            .Region("STK-01", "unhcr", "EUR", "2025", "_T", 53, 2);
        Assert.Empty(folder.Attack().Findings);
    }

    [Fact]
    public void A_zero_beside_a_blank_tells_that_somebody_is_there()
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("STK-01", "AUT", "2024", "_T", 20).Count("STK-01", "AUT", "2024", "sex=F", 20)
            .Count("STK-01", "AUT", "2024", "sex=M", 0).Count("STK-01", "AUT", "2023", "sex=M", 30).Row("STK-01,area,AUT,2024,sex=_O,,persons,,,O,F,0,0,1,sum");
        Finding finding = Assert.Single(folder.Attack().Findings);
        Assert.Equal(FindingKind.Presence, finding.Kind);
        Assert.Contains("sex=M", finding.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zero_where_absent_rows_are_zero_tells_nothing()
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("STK-01", "AUT", "2024", "_T", 20).Count("STK-01", "AUT", "2024", "origin=SYR", 20)
            .Count("STK-01", "AUT", "2024", "origin=IRQ", 0).Count("STK-01", "AUT", "2023", "_T", 8).Count("STK-01", "AUT", "2023", "origin=IRQ", 8);
        Assert.Empty(folder.Attack().Findings);
    }

    [Fact]
    public void A_row_of_zeros_alone_tells_that_somebody_was_filed()
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("STK-01", "AUT", "2024", "_T", 20).Count("STK-01", "AUT", "2024", "origin=SYR", 20)
            .Count("STK-01", "AUT", "2024", "origin=IRQ", 0);
        Assert.Equal([FindingKind.Presence], folder.Attack().Findings.Select(finding => finding.Kind));
    }

    [Fact]
    public void A_rate_with_its_denominator_gives_the_numerator()
    {
        using MadeUpFolder folder = new MadeUpFolder().Row("ASY-03,area,AUT,2024,_T,33.3,percent,,12,A,F,1,1,1,pooled");
        Assert.Equal([(FindingKind.PrintedSmall, "ASY-03 AUT 2024 _T", 4, 4)], folder.Attack().Findings.Select(Short));
    }

    [Fact]
    public void A_rate_that_several_numerators_give_tells_none()
    {
        using MadeUpFolder folder = new MadeUpFolder().Row("ASY-03,area,AUT,2024,_T,33,percent,,1200,A,F,1,1,1,pooled");
        Assert.Empty(folder.Attack().Findings);
    }

    [Fact]
    public void Components_that_share_codes_give_what_lies_between_them()
    {
        using MadeUpFolder folder = new MadeUpFolder().Row("ASY-03,area,AUT,2024,_T,20,percent,20,100,A,F,1,1,1,pooled").Row("ASY-04,area,AUT,2024,_T,23,percent,23,100,A,F,1,1,1,pooled");
        Finding finding = Assert.Single(folder.Attack().Findings);
        Assert.Equal((FindingKind.Exact, 3, 3), (finding.Kind, finding.Low, finding.High));
        Assert.Contains("indicator=DEC_OTH", finding.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_a_rule_declares_gives_who_is_not_in_it()
    {
        using MadeUpFolder folder = new MadeUpFolder().Row(FormattableString.Invariant($"LEG-01,area,AUT,2024-Q1,_T,{100.0 * 131 / 132:R},percent,131,132,A,F,1,1,1,pooled"));
        Finding finding = Assert.Single(folder.Attack().Findings);
        Assert.Equal((FindingKind.Exact, 1, 1), (finding.Kind, finding.Low, finding.High));
        Assert.Contains("LEG_APP without LEG_AID", finding.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(131, 131)]
    [InlineData(131, 136)]
    public void A_part_within_a_whole_that_is_the_sum_of_what_is_shown_gives_nothing(int part, int whole)
    {
        using MadeUpFolder folder = new MadeUpFolder().Row(FormattableString.Invariant($"LEG-01,area,AUT,2024-Q1,_T,{100.0 * part / whole:R},percent,{part},{whole},A,F,1,1,1,pooled"));
        Assert.Empty(folder.Attack().Findings);
    }

    [Fact]
    public void A_count_that_the_rule_never_prints_is_found()
    {
        using MadeUpFolder folder = new MadeUpFolder().Count("STK-05", "AUT", "2024", "_T", 3);
        Assert.Equal([(FindingKind.PrintedSmall, "STK-05 AUT 2024 _T", 3, 3)], folder.Attack().Findings.Select(Short));
    }

    [Fact]
    public void Places_are_no_persons_and_may_be_few()
    {
        using MadeUpFolder folder = new MadeUpFolder().Row("CAP-01,area,AUT,2024-Q1,_T,500,percent,15,3,A,F,1,1,1,pooled");
        Assert.Empty(folder.Attack().Findings);
    }

    [Fact]
    public void A_small_count_that_two_releases_print_otherwise_is_narrowed()
    {
        using MadeUpFolder before = new MadeUpFolder().Count("STK-05", "AUT", "2024", "_T", 0).Write();
        using MadeUpFolder folder = new MadeUpFolder().Count("STK-05", "AUT", "2024", "_T", 5);
        Assert.Equal([(FindingKind.Narrow, "STK-05 AUT 2024 _T", 1, 4)], folder.Attack(before.Output).Findings.Select(Short));
        Assert.Empty(folder.Attack(folder.Output).Findings);
    }

    [Fact]
    public void A_total_of_an_earlier_release_beside_parts_of_this_one_gives_the_hidden_part()
    {
        using MadeUpFolder before = new MadeUpFolder().Count("STK-01", "AUT", "2025", "_T", 7).Write();
        using MadeUpFolder folder = new MadeUpFolder().Count("STK-01", "AUT", "2025", "_T", 6).Count("STK-01", "AUT", "2025", "sex=F", 6).Count("STK-01", "AUT", "2025", "sex=M", 0);
        Assert.Empty(folder.Attack().Find(FindingKind.Exact));
        Assert.Equal([(FindingKind.Exact, "STK-01 AUT 2025 sex=M", 1, 1)], folder.Attack(before.Output).Find(FindingKind.Exact).Select(Short));
    }

    [Fact]
    public void Without_protection_only_what_offices_withhold_is_attacked()
    {
        using var folder = new MadeUpFolder("{method: none}");
        folder.Count("STK-01", "AUT", "2025", "_T", 7).Count("STK-01", "AUT", "2025", "sex=F", 6).Count("STK-01", "AUT", "2025", "sex=M", 3);
        Assert.Empty(folder.Attack().Findings);
    }

    private static (FindingKind Kind, string Subject, long Low, long High) Short(Finding finding) => (finding.Kind, finding.Subject, finding.Low, finding.High);
}
