using System.Globalization;
using Indicators.Common;

namespace Indicators.Definitions;

/// <summary>How small counts are protected.</summary>
public enum DisclosureMethod
{
    /// <summary>No protection; must be declared explicitly.</summary>
    None,

    /// <summary>Small counts go up to the base or down to 0; all sums are computed from the rounded counts.</summary>
    Rounding,

    /// <summary>Small counts are withheld, and further figures from which they would follow.</summary>
    Suppression,

    /// <summary>Every count goes up or down to a multiple of the base; all sums are computed from the rounded counts.</summary>
    ControlledRounding,

    /// <summary>Every figure is rounded by itself to the nearest multiple of the base, so that parts need not add up to their total.</summary>
    NearestRounding,
}

/// <summary>How the figures of a programme or of one structure are protected.</summary>
/// <param name="Method">The method.</param>
/// <param name="Base">The rounding base; 0 for methods that do not round.</param>
public sealed record DisclosurePolicy(DisclosureMethod Method, int Base)
{
    /// <summary>No protection.</summary>
    public static DisclosurePolicy None { get; } = new(DisclosureMethod.None, 0);

    /// <summary>
    /// Whether zeros are protected. Where counts are rounded, a breakdown that comes from a return of its own has no row for a zero, as if nobody had
    /// filed it; where they are withheld, counts of zero are withheld like small ones, whether they were filed or left out.
    /// </summary>
    public bool HidesZeros { get; init; }

    /// <summary>Whether counts of zero are withheld.</summary>
    internal bool ProtectsZeros => HidesZeros && Suppression is not null;

    /// <summary>Whether a count is withheld by rule.</summary>
    internal bool Withholds(long count) => Suppression is { } rules && (rules.IsSmall(count) || (count == 0 && HidesZeros));

    /// <summary>The rules of suppression; null for other methods.</summary>
    public SuppressionRules? Suppression { get; init; }

    /// <summary>The method as written in definitions, such as <c>rounding</c>.</summary>
    public string MethodWord => EnumWords.Format(Method);

    /// <summary>The method and its settings as written in definitions, such as <c>rounding base=5</c>; equal for equal policies.</summary>
    public string Words => string.Join(' ', [
        MethodWord,
        .. Base > 0 ? (string[])[string.Create(CultureInfo.InvariantCulture, $"base={Base}")] : [],
        .. Method == DisclosureMethod.None ? (string[])[] : [HidesZeros ? "zeros=hidden" : "zeros=shown"],
        .. Suppression?.Words ?? []]);

    /// <summary>Whether counts are rounded before anything is summed.</summary>
    internal bool RoundsCells => Method is DisclosureMethod.Rounding or DisclosureMethod.ControlledRounding;

    /// <summary>Whether sums are protected after they are computed.</summary>
    internal bool ProtectsSums => Method is DisclosureMethod.Suppression or DisclosureMethod.NearestRounding;

    /// <summary>
    /// Returns the part of a count that rounding takes away or completes to the base; 0 if the method leaves the count as it is, or does
    /// not round single counts.
    /// </summary>
    internal int RemainderOf(long count) => Method switch
    {
        DisclosureMethod.Rounding => count > 0 && count < Base ? (int)count : 0,
        DisclosureMethod.ControlledRounding => (int)(count % Base),
        _ => 0,
    };
}

/// <summary>The rule that an amount is withheld of which few contributors make too large a share.</summary>
/// <param name="Number">The number of contributors, at least 1.</param>
/// <param name="Share">The share in per cent, above 0 and below 100, exact to the hundredth.</param>
public sealed record DominanceRule(int Number, double Share);

/// <summary>Which figures are withheld first, and how well they must be protected.</summary>
public sealed record SuppressionRules
{
    /// <summary>The width unless another is given: so much wider intervals cost less than half a per cent more withheld figures.</summary>
    public const int DefaultWidth = 3;

    /// <summary>Counts from 1 to below this number are withheld; whether those of zero are is a matter of <see cref="DisclosurePolicy.HidesZeros"/>.</summary>
    public required int Threshold { get; init; }

    /// <summary>Whether a count is above zero and withheld by rule.</summary>
    internal bool IsSmall(long count) => count > 0 && count < Threshold;

    /// <summary>By how much another table with the same published figures must differ in each figure that is withheld by rule.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>Whether a count is withheld that all persons of its breakdown have in common: it says something about every one of them.</summary>
    public bool GroupDisclosure { get; init; }

    /// <summary>
    /// Whether figures are published only if a solver has bounded withheld ones exactly; it then also looks for the least pattern in small
    /// tables.
    /// </summary>
    public bool RequiresSolver { get; init; }

    /// <summary>The (n,k) rule for amounts; null if there is none.</summary>
    public DominanceRule? Dominance { get; init; }

    /// <summary>
    /// The p % rule for amounts, in per cent, exact to the hundredth: an amount is withheld if its second largest contributor can work out
    /// the largest within this share. Null if there is none.
    /// </summary>
    public double? PPercent { get; init; }

    /// <summary>Whether amounts are protected.</summary>
    internal bool ProtectsAmounts => Dominance is not null || PPercent is not null;

    internal IEnumerable<string> Words =>
    [
        string.Create(CultureInfo.InvariantCulture, $"threshold={Threshold}"),
        string.Create(CultureInfo.InvariantCulture, $"width={Width}"),
        .. GroupDisclosure ? (string[])["group-disclosure"] : [],
        .. Dominance is { } dominance ? (string[])[string.Create(CultureInfo.InvariantCulture, $"dominance={dominance.Number},{dominance.Share}")] : [],
        .. PPercent is { } percent ? (string[])[string.Create(CultureInfo.InvariantCulture, $"p-percent={percent}")] : [],
    ];
}
