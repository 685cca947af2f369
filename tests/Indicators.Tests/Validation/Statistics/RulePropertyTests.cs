using FsCheck;
using FsCheck.Fluent;
using Indicators.Definitions.Rules;
using Indicators.Validation.Statistics;

namespace Indicators.Tests.Validation.Statistics;

/// <summary>What must hold of the numbers behind rules, whatever the figures are.</summary>
public sealed class RulePropertyTests
{
    private static readonly Gen<double> Figure = Gen.Choose(0, 1_000_000).Select(figure => (double)figure);

    private static readonly Arbitrary<(double Earlier, double Now)[]> Changes =
        Gen.Choose(1, 100_000).Select(figure => (double)figure).Two().Select(pair => (pair.Item1, pair.Item2)).ArrayOf().Where(changes => changes.Length > 0).ToArbitrary();

    private static double[] Earlier((double Earlier, double Now)[] changes, double times = 1) => [.. changes.Select(change => change.Earlier * times)];

    private static double[] Now((double Earlier, double Now)[] changes, double times = 1) => [.. changes.Select(change => change.Now * times)];

    private static bool[] Outliers(double[] scores)
    {
        (double lower, double upper) = HidiroglouBerthelot.Limits(scores, 0.05, 4, 0.25);
        return [.. scores.Select(score => score < lower || score > upper)];
    }

    /// <summary>In thousands or in units, the same are outliers: with U = 0.5 figures times 4 have scores times 2, exactly in binary.</summary>
    [Fact]
    public void Outliers_do_not_depend_on_the_unit() => Prop.ForAll(Changes, changes =>
    {
        double[] scores = HidiroglouBerthelot.Scores(Earlier(changes), Now(changes), 0.5), scaled = HidiroglouBerthelot.Scores(Earlier(changes, 4), Now(changes, 4), 0.5);
        return scaled.Zip(scores).All(pair => Math.Abs(pair.First - 2 * pair.Second) <= 1e-9 * Math.Abs(pair.First)) && Outliers(scores).SequenceEqual(Outliers(scaled));
    }).QuickCheckThrowOnFailure();

    /// <summary>Everybody's growth is nobody's outlier: ratios times 2 have the same distance from a median times 2.</summary>
    [Fact]
    public void Without_size_scores_do_not_depend_on_a_change_that_all_have_alike() => Prop.ForAll(Changes, changes =>
    {
        double[] plain = HidiroglouBerthelot.Scores(Earlier(changes), Now(changes), 0), grown = HidiroglouBerthelot.Scores(Earlier(changes), Now(changes, 2), 0);
        double[] robust = RobustScore.ComputeLogRatios(Earlier(changes), Now(changes)), grownRobust = RobustScore.ComputeLogRatios(Earlier(changes, 2), Now(changes, 2));
        return plain.SequenceEqual(grown) && robust.SequenceEqual(grownRobust);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_rise_is_beyond_a_factor_where_the_fall_back_is_and_in_any_sign() => Prop.ForAll(
        Figure.Two().ToArbitrary(), Gen.Choose(10, 200).Two().ToArbitrary(), (figures, limits) =>
        {
            (double a, double b) = (figures.Item1, figures.Item2);
            double factor = limits.Item1 / 10.0, floor = limits.Item2 * 100;
            bool beyond = RelativeChange.IsBeyond(a, b, factor, floor);
            return beyond == RelativeChange.IsBeyond(b, a, factor, floor) && beyond == RelativeChange.IsBeyond(-a, -b, factor, floor)
                && !RelativeChange.IsBeyond(a, a, factor, 0) && (a + b == 0 || RelativeChange.IsBeyond(a, -b - 1, factor, 0));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_figures_are_powers_of_ten_of_each_other_in_opposite_directions() => Prop.ForAll(
        Gen.Choose(1, 5_000_000).Two().ToArbitrary(), pair => PowerOfTen.Between(pair.Item1, pair.Item2, 0.2) == -PowerOfTen.Between(pair.Item2, pair.Item1, 0.2)).QuickCheckThrowOnFailure();

    /// <summary>Whatever the parts are, rounding each and their whole by itself to a base stays within the declared rounding.</summary>
    [Fact]
    public void Parts_that_were_rounded_by_themselves_always_make_up_their_whole() => Prop.ForAll(
        Gen.Choose(0, 5000).ArrayOf().ToArbitrary(), Gen.Choose(2, 25).ToArbitrary(), (parts, roundingBase) =>
        {
            double sum = parts.Sum(part => Nearest(part, roundingBase)), whole = Nearest(parts.Sum(), roundingBase);
            return new Tolerance(0, 0, roundingBase).Allows(sum, whole, ExpectedRelation.Equal, parts.Length + 1);
        }).QuickCheckThrowOnFailure();

    /// <summary>0.1 + 0.2 is not 0.3 in binary: amounts that add up in decimals are equal in whichever order they are added.</summary>
    [Fact]
    public void Decimal_amounts_that_add_up_are_equal_without_a_tolerance() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ArrayOf().ToArbitrary(), cents =>
        {
            double whole = (double)(cents.Sum(cent => (decimal)cent) / 100);
            return Tolerance.None.Allows(cents.Sum(cent => cent / 100.0), whole, ExpectedRelation.Equal, cents.Length + 1)
                && !Tolerance.None.Allows(whole + 0.01, whole, ExpectedRelation.AtMost, cents.Length + 1);
        }).QuickCheckThrowOnFailure();

    private static double Nearest(int count, int roundingBase) => Math.Floor((double)count / roundingBase + 0.5) * roundingBase;
}
