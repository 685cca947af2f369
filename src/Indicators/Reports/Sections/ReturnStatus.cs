using Indicators.Aggregation;
using Indicators.Analysis;
using Indicators.Definitions;

namespace Indicators.Reports.Sections;

/// <summary>Which areas of a region have filed a return that is due by the end of the report's period, by name.</summary>
/// <param name="Periods">The periods for which the return is assessed; for areas that file it annually, the year. Sorted.</param>
internal sealed record ReturnStatus(
    string Structure, IReadOnlyList<Period> Periods, IReadOnlyList<ReferenceArea> Filed, IReadOnlyList<ReferenceArea> HeldBack, IReadOnlyList<ReferenceArea> Missing)
{
    public int Asked => Filed.Count + HeldBack.Count + Missing.Count;

    public IEnumerable<ReferenceArea> All => [.. Filed, .. HeldBack, .. Missing];

    public static ReturnStatus Find(SectionContext context, string structure)
    {
        ResponseStatus reporting = context.Source.ResponseStatus;
        Period period = context.Request.Period;
        ILookup<ReturnState, ReferenceArea> areas = context.AreasIn(period).Where(area => reporting.IsMember(Index(area)))
            .ToLookup(area => reporting.GetReturnState(structure, Index(area), period));
        ReferenceArea[] filed = [.. areas[ReturnState.Filed]], heldBack = [.. areas[ReturnState.HeldBack]], missing = [.. areas[ReturnState.Missing]];
        Period[] periods = [.. filed.Concat(heldBack).Concat(missing)
            .Select(area => reporting.FindDuePeriod(structure, Index(area), period)).OfType<Period>().Distinct().Order()];
        return new ReturnStatus(structure, periods, filed, heldBack, missing);

        int Index(ReferenceArea area) => context.Programme.Areas.IndexOf(area.Code);
    }
}
