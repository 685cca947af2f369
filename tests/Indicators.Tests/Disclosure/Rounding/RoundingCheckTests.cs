using FsCheck;
using FsCheck.Fluent;
using Indicators.Definitions;
using Indicators.Disclosure.Joint;
using Indicators.Disclosure.Rounding;
using Indicators.Normalisation;
using Indicators.Submissions.Reading;
using Indicators.Tests.Support.Fixtures;
using Indicators.Validation.Validators;

namespace Indicators.Tests.Disclosure.Rounding;

/// <summary>The certificate of rounding: it holds of what is rounded, and everything that would break it is found.</summary>
public sealed class RoundingCheckTests
{
    private static readonly DisclosurePolicy Policy = new(DisclosureMethod.Rounding, 5);

    [Theory]
    [InlineData(DisclosureMethod.Rounding, 5)]
    [InlineData(DisclosureMethod.Rounding, 3)]
    [InlineData(DisclosureMethod.ControlledRounding, 5)]
    public void Whatever_was_filed_rounding_keeps_to_it(DisclosureMethod method, int roundingBase) => Prop.ForAll(
        Filings.Any(Filings.SmallCountsAndGaps), filings => Case.Of(filings.Run(), new DisclosurePolicy(method, roundingBase)).All(each => each.Round().FindViolations().Count == 0))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    /// <summary>Any published count that is one more is found, and so is any print that is another multiple of the base.</summary>
    [Fact]
    public void Whatever_was_filed_another_value_is_found() => Prop.ForAll(Filings.Any(Filings.SmallCounts), filings =>
    {
        foreach (Case each in Case.Of(filings.Run(), Policy))
        {
            each.Round();
            foreach (JointTable table in each.Quantity.Tables)
            {
                for (int cell = 0; cell < table.Values.Length; cell++)
                {
                    if (double.IsNaN(table.Values[cell])) continue;
                    table.Values[cell] += 1;
                    if (each.FindViolations().Count == 0) return false;
                    table.Values[cell] -= 1;
                }
            }
            for (int i = 0; i < each.Rounded.Count; i++)
            {
                RoundedCell true_ = each.Rounded[i];
                each.Rounded[i] = true_ with { Print = true_.Print + 5 };
                if (each.FindViolations().Count == 0) return false;
                each.Rounded[i] = true_;
            }
        }
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(4, 5, true)]
    [InlineData(4, 10, false)] // the base above the next one hides no other count
    [InlineData(4, -5, false)]
    [InlineData(4, 4, false)]
    [InlineData(4, 3, false)] // no multiple of the base
    [InlineData(5, 10, false)] // a count that is not to be rounded
    [InlineData(5, 0, false)]
    public void A_print_is_the_multiple_of_the_base_below_or_above(int count, int print, bool holds)
    {
        Case one = Case.Of(PipelineFixture.Run().File("stock", $"AAA 2024 X REF {count}"), Policy).Single();
        one.Rounded.Add(new RoundedCell(new BaseCell(new CellRef(0, 0), false, count) { IsChanged = true }, print, false));
        one.Quantity.Tables[0].Values[0] = print;
        Assert.Equal(holds ? 0 : 1, one.FindViolations().Count);
    }

    /// <summary>7, of which 6 were printed as such and 1 as 5, keeps 11 when it is no longer broken down; nothing that is kept is small.</summary>
    [Theory]
    [InlineData(7, 11, true)]
    [InlineData(14, 20, true)]
    [InlineData(7, 3, false)]
    [InlineData(7, -5, false)]
    public void A_print_that_is_kept_may_be_any_that_is_not_small(int count, int print, bool holds)
    {
        Case one = Case.Of(PipelineFixture.Run().File("stock", $"AAA 2024 X REF {count}"), Policy).Single();
        one.Rounded.Add(new RoundedCell(new BaseCell(new CellRef(0, 0), false, count), print, true));
        one.Quantity.Tables[0].Values[0] = print;
        Assert.Equal(holds ? 0 : 1, one.FindViolations().Count);
    }

    [Fact]
    public void A_small_count_that_is_left_as_it_is_is_found() =>
        Assert.Equal([new CellRef(0, 1)], Case.Of(PipelineFixture.Run().File("stock", "AAA 2024 X REF 5", "AAA 2024 Y REF 4", "AAA 2024 Z REF 0"), Policy).Single().FindViolations());

    /// <summary>Population 7, of whom 6 women: both are large, and the man follows.</summary>
    [Fact]
    public void A_small_rest_of_a_total_is_found()
    {
        Case one = Case.Of(PipelineFixture.Run().File("stock", "AAA 2024 X REF 7").File("detail", "AAA 2024 REF F adult 6"), Policy).Single();
        Assert.Equal(["detail", "stock"], one.Quantity.Tables.Select(table => table.Table.Structure.Id));
        Assert.Equal([new CellRef(1, 0)], one.FindViolations());
        Assert.Empty(one.Round().FindViolations());
    }

    /// <summary>A year of 49 beside quarters of 8, 0, 20 and 20.</summary>
    [Fact]
    public void A_small_rest_of_a_year_is_found()
    {
        Case one = Case.Of(PipelineFixture.Run().File("flow", "AAA 2024 X APP P 49", "AAA 2024-Q1 X APP P 8", "AAA 2024-Q3 X APP P 20", "AAA 2024-Q4 X APP P 20"), Policy).Single();
        Assert.Single(one.FindViolations());
        Assert.Empty(one.Round().FindViolations());
    }

    /// <summary>Population 7 at the end of the last quarter, of whom 6 women at the end of the year; but not where a revised return of that quarter has 5.</summary>
    [Fact]
    public void A_small_rest_of_a_stock_of_another_frequency_is_found()
    {
        Case one = Case.Of(PipelineFixture.Run().File("stock", "AAA 2024-Q4 X REF 7").File("detail", "AAA 2024 REF F adult 6"), Policy).Single();
        Assert.Equal([new CellRef(1, 0)], one.FindViolations());
        Assert.Empty(one.Round().FindViolations());
        Assert.Empty(Case.Of(PipelineFixture.Run().File("stock", "AAA 2024-Q4 X REF 15").File("detail", "AAA 2024 REF F adult 14", "AAA 2024-Q4 REF F adult 5"), Policy).Single().FindViolations());
    }

    /// <summary>Quarters of 10, 10, 10 and 13 beside 42 women of the year, also where the last quarter alone is filed beside the women of the others.</summary>
    [Theory]
    [InlineData("10 10 10 13", "- - - -", true)]
    [InlineData("- - - 13", "10 10 10 -", true)]
    [InlineData("10 10 10 13", "10 10 10 -", true)]
    [InlineData("10 10 10 12", "- - - -", false)]
    [InlineData("- 10 10 13", "- - - -", false)]
    public void A_small_rest_of_quarters_beside_the_sexes_of_the_year_is_found(string quarters, string women, bool isFound)
    {
        Case one = Case.Of(PipelineFixture.Run().With(_ => Support.Shipped.Programme).File("asylum", Rows(quarters, "SYR APP G N FI P"))
            .File("asylum-demographics", [.. Rows(women, "SYR APP N P F 18-59"), "AUT 2024 SYR APP N P F 18-59 42"]), Policy).Single(each => each.Quantity.Tables.Count > 1);
        Assert.Equal(isFound, one.FindViolations().Count > 0);
        Assert.Empty(one.Round().FindViolations());

        static IEnumerable<string> Rows(string counts, string codes) => counts.Split(' ').Index().Where(pair => pair.Item != "-").Select(pair => $"AUT 2024-Q{pair.Index + 1} {codes} {pair.Item}");
    }

    [Fact]
    public void Large_figures_that_contradict_each_other_stay_as_filed() =>
        Assert.Empty(Case.Of(PipelineFixture.Run().File("stock", "AAA 2024 X REF 99").File("detail", "AAA 2024 REF F adult 60", "AAA 2024 REF M adult 40"), Policy).Single().Round().FindViolations());

    /// <summary>With controlled rounding, 20 beside 12 would leave 8, no multiple of 5.</summary>
    [Fact]
    public void A_rest_that_is_no_multiple_of_the_base_is_found_where_all_counts_are_rounded()
    {
        var policy = new DisclosurePolicy(DisclosureMethod.ControlledRounding, 5);
        Case one = Case.Of(PipelineFixture.Run().File("stock", "AAA 2024 X REF 20").File("detail", "AAA 2024 REF F adult 12"), policy).Single();
        Assert.NotEmpty(one.FindViolations());
        Assert.Empty(one.Round().FindViolations());
    }

    /// <summary>A quantity before or after it is rounded.</summary>
    private sealed class Case(Programme programme, Quantity quantity, DisclosurePolicy policy)
    {
        private readonly IReadOnlySet<CellRef> withheld = WithheldCells.Find(quantity, policy.Base, _ => false, null).Cells;
        private double[][]? filed;

        public Quantity Quantity => quantity;

        public List<RoundedCell> Rounded { get; } = [];

        public static IEnumerable<Case> Of(PipelineFixture run, DisclosurePolicy policy)
        {
            Programme programme = run.Programme with { Disclosure = policy };
            var normaliser = new Normaliser(programme);
            var observations = Observations.Join(run.Sources.Select(source => normaliser.Normalise(
                new Validator(programme).Validate(new SubmissionReader(programme, ReadOptions.Default).Read(source)))));
            return [.. Quantity.FindAll(programme, observations, _ => true).Select(quantity => new Case(programme, quantity, policy))];
        }

        public Case Round()
        {
            IReadOnlyList<BaseCell> cells = BaseCellFinder.Find(quantity, count => policy.RemainderOf(count) > 0, keepAll: false, withheld.Contains);
            filed = [.. quantity.Tables.Select(table => table.Values.ToArray())];
            long?[] kept = new long?[cells.Count];
            long[] prints = new CellRounding(programme, ProtectionKey.Derive(new byte[ProtectionKey.Length])).Round(quantity, cells, kept, policy);
            Rounded.AddRange(RoundedCell.Select(cells, prints, kept, policy));
            return this;
        }

        public IReadOnlyList<CellRef> FindViolations() => RoundingCheck.FindViolations(
            quantity, filed ?? [.. quantity.Tables.Select(table => table.Table.Cells.SelectMany(cells => cells.Columns.Values.AsSpan(cells.First, cells.Count).ToArray()).ToArray())], Rounded, policy, withheld.Contains);
    }
}
