using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Normalisation;

namespace Indicators.Analysis;

/// <summary>Why an area lacks a figure that is expected of it.</summary>
public enum AbsenceReason
{
    NotFiled,

    /// <summary>The area submitted the return, and it is held back for errors.</summary>
    HeldBack,

    /// <summary>The area filed the return, but not every component of the figure is known from it.</summary>
    Incomplete,

    /// <summary>The area filed every component, but there is no reference figure to compare them with.</summary>
    NoReference,
}

/// <summary>Finds the reason why an area lacks a figure of an indicator.</summary>
/// <param name="sent">By structure, the returns that were submitted, held back or not.</param>
internal sealed class AbsenceReasons(
    Programme programme, ProtectedTable table, IReadOnlyDictionary<string, FiledPeriods> sent, IndicatorDefinition indicator)
{
    private readonly IndicatorComponent[] parts =
        [.. IndicatorComponents.Select(indicator).Where(part => part.Role is not (ComponentRole.LeftOut or ComponentRole.Weight))];

    public AbsenceReason Find(ReferenceArea area, Period period)
    {
        int index = programme.Areas.IndexOf(area.Code);
        Component[] terms = [.. parts.SelectMany(part => programme.ResolveTerms(part.Component)).Where(term => term.Source == ComponentSource.Structure)];
        if (!terms.All(term => IsThere(table.Filed, term))) return terms.All(term => IsThere(sent, term)) ? AbsenceReason.HeldBack : AbsenceReason.NotFiled;
        var figures = new SeriesFinder(table, indicator, programme.GetStructure(indicator).Id, breakdown: "");
        IndicatorComponent[] unknown = [.. parts.Where(part =>
            figures.Find(part.Role, part.Number, BreakdownItem.Total.Number, area, period) is not ({ HasValue: true } or { IsWithheld: true }))];
        return unknown.Length > 0 && unknown.All(part => programme.ResolveTerms(part.Component).Any(term => term.Source == ComponentSource.Reference))
            ? AbsenceReason.NoReference
            : AbsenceReason.Incomplete;

        bool IsThere(IReadOnlyDictionary<string, FiledPeriods> filed, Component term) =>
            filed.TryGetValue(term.SourceId, out FiledPeriods? periods)
            && periods.HasFigure(index, term.Time == ComponentTime.Opening ? period.Next(-1) : period, term.OverTime);
    }
}
