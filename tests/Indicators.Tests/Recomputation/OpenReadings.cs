namespace Indicators.Tests.Recomputation;

/// <summary>
/// Where the rules in words leave room, or the product departs from them: the reading that the recomputation takes. Each is to
/// be settled; then it goes away.
/// </summary>
internal static class OpenReadings
{
    /// <summary>
    /// Where absent rows are missing, an area that files the period is expected for an item that it lists in any other period, later
    /// ones too. By the words it is expected where it sent a cell of the item for the period or had the item within the lookback.
    /// </summary>
    public static bool ItemListedInAnyPeriodIsExpected { get; } = true;

    /// <summary>
    /// Where absent rows are zero, an item that an area does not list is zero only if the area's total is known. By the words the item
    /// has the rules of a total with its own cells, and a gap elsewhere says nothing of it.
    /// </summary>
    public static bool ItemIsZeroOnlyBesideAKnownTotal { get; } = false;

    /// <summary>
    /// An item that was filed in another unit only, beside others in the wanted one, is zero. By the words an item has its own cells:
    /// where an office counts appeals in cases only, its appeals in persons are unknown, not zero.
    /// </summary>
    public static bool ItemInAnotherUnitOnlyIsZero { get; } = false;

    /// <summary>
    /// A regional rate over few, or over none, has status N or M with its components, also where too few areas report. By the words
    /// too few areas give O.
    /// </summary>
    public static bool SmallDenominatorsGoBeforeLeastAreas { get; } = false;

    /// <summary>
    /// A total under which nothing is listed, or one in two dimensions at once, is looked at only where the component has no cell at all.
    /// By the words it exceeds the sum of the parts filed under it, and these are lacking cells.
    /// </summary>
    public static bool TotalsWithoutPartsAreLookedAtAlone { get; } = false;

    /// <summary>
    /// A return that holds no row in the wanted unit is unknown only for the codes that it holds. By the words it is unknown for all.
    /// </summary>
    public static bool OtherUnitOfOtherCodesIsZero { get; } = false;

    /// <summary>
    /// Where absent rows are zero, an item is expected of those of whom its total is. By the words also of those who had the item
    /// within the lookback, be it none of it beside an unknown total.
    /// </summary>
    public static bool ItemIsExpectedWithItsTotal { get; } = true;

    /// <summary>
    /// Why a figure of several components, or of several areas, has no value, where they lack it for several reasons: the words do not
    /// say which reason goes first, and the statuses are not compared.
    /// </summary>
    public static bool ReasonOfSeveralIsOpen { get; } = true;

    /// <summary>
    /// A reference figure of an earlier period is a weight only where some area filed that period. By the words any earlier
    /// one within the lookback is.
    /// </summary>
    public static bool ReferencesWeighOnlyWhereSomebodyFiled { get; } = false;
}
