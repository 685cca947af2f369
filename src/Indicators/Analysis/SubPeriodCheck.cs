using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Analysis;

/// <summary>
/// Finds sums that an area filed both for a period and for its sub-periods, where the two differ. The figure filed for the period counts.
/// </summary>
internal sealed class SubPeriodCheck(Programme programme, OverTime overTime)
{
    /// <summary>The largest error of each protected figure.</summary>
    private readonly int roundingBase = programme.Disclosure.Method == DisclosureMethod.None ? 0 : programme.Disclosure.Base;

    public bool HasDisagreement(ComponentFigures figures, FiledPeriods filed, ReferenceArea area, Period period)
    {
        IReadOnlyList<Period> parts = filed.GetSubPeriodsBesideFiled(programme.Areas.IndexOf(area.Code), period, overTime);
        if (parts.Count == 0 || Value(period) is not { } whole) return false;
        double?[] values = [.. parts.Select(Value)];
        if (values.Any(value => value is null)) return false;
        double made = overTime == OverTime.Mean
            ? parts.Zip(values).Sum(part => part.Second!.Value / (int)part.First.Frequency) / parts.Sum(part => 1.0 / (int)part.Frequency)
            : values.Sum(value => value!.Value);
        // If the sub-periods list nothing, it is filed for the longer period only.
        return made > 0 && Math.Abs(made - whole) > roundingBase * (parts.Count + 1) + 1e-9 * Math.Abs(whole);

        double? Value(Period at) => figures.FindTotal(ComponentRole.Numerator, 0, area, at) is { HasValue: true } cell ? cell.Value : null;
    }
}
