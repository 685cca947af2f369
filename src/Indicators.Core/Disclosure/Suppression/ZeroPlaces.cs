using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure.Joint;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Suppression;

/// <summary>Finds all returns of an area that would count the persons of a cell: whoever is in one of them is in the others.</summary>
/// <param name="rows">What cells of each return are counted in.</param>
internal sealed class ZeroPlaces(IReadOnlyDictionary<string, FiledCells> tables, ILookup<(string Structure, ReportingUnit Filing), CountingRow> rows)
{
    private readonly Dictionary<string, IReadOnlyList<DeclaredSubset>> subsets = new(StringComparer.Ordinal);

    /// <returns>The cell itself first.</returns>
    public IReadOnlyList<ZeroPlace> FindAll(ZeroPlace first)
    {
        List<ZeroPlace> found = [first];
        for (int i = 0; i < found.Count; i++)
        {
            ZeroPlace place = found[i];
            // One cell of each return; by its rules, of its wholes, too.
            foreach (ZeroPlace other in FindOfOtherPeriods(place).Concat(FindOfCoarser(place)).Concat(FindOfFiner(place)))
                if (!found.Exists(known => known.Structure.Id == other.Structure.Id && known.Filing == other.Filing)) found.Add(other);
            foreach (ZeroPlace whole in FindWholes(place))
                if (!found.Exists(known => IsSame(known, whole))) found.Add(whole);
        }
        return found;
    }

    private static bool IsSame(ZeroPlace one, ZeroPlace other) =>
        one.Structure.Id == other.Structure.Id && one.Filing == other.Filing && one.Codes.All(pair => other.Codes.GetValueOrDefault(pair.Key) == pair.Value);

    /// <summary>The same cell in returns of longer periods or, for a stock, of the same day.</summary>
    private IEnumerable<ZeroPlace> FindOfOtherPeriods(ZeroPlace place)
    {
        bool isFlow = IsFlow(place);
        foreach (ReportingUnit filing in tables[place.Structure.Id].FilingsOf(place.Filing.Area))
            if (filing != place.Filing && IsPart(place.Filing.Period, filing.Period, isFlow) && IsKnown(place with { Filing = filing })) yield return place with { Filing = filing };
    }

    /// <summary>The cells of the return that this one breaks down.</summary>
    private IEnumerable<ZeroPlace> FindOfCoarser(ZeroPlace place)
    {
        if (place.Structure.SameAs is not { } same || !tables.TryGetValue(same.Structure, out FiledCells? coarser)) yield break;
        var known = place.Codes.Where(pair => same.On.Contains(pair.Key) && coarser.Has(pair.Key)).ToDictionary(StringComparer.Ordinal);
        bool isFlow = IsFlow(place);
        foreach (ReportingUnit filing in coarser.FilingsOf(place.Filing.Area))
        {
            if (filing.Period != place.Filing.Period && !IsPart(place.Filing.Period, filing.Period, isFlow)) continue;
            if (coarser.Complete(filing, known) is { } codes && new ZeroPlace(coarser.Structure, filing, codes) is var other && IsKnown(other)) yield return other;
        }
    }

    /// <summary>
    /// The cells of returns that break this one down. An office that breaks down everybody would not leave these persons out, and a reader may take
    /// that for granted. Not where a figure would appear that is not published: then they are persons who are not broken down.
    /// </summary>
    private IEnumerable<ZeroPlace> FindOfFiner(ZeroPlace place)
    {
        bool isFlow = IsFlow(place);
        foreach (FiledCells finer in tables.Values.Where(table => table.Structure.SameAs?.Structure == place.Structure.Id).OrderBy(table => table.Structure.Id, StringComparer.Ordinal))
        {
            var known = place.Codes.Where(pair => finer.Structure.SameAs!.On.Contains(pair.Key) && finer.Has(pair.Key)).ToDictionary(StringComparer.Ordinal);
            foreach (ReportingUnit filing in finer.FilingsOf(place.Filing.Area).Where(filing => filing.Period == place.Filing.Period || IsPart(place.Filing.Period, filing.Period, isFlow)))
            {
                IEnumerable<CountingRow> its = rows[(finer.Structure.Id, filing)];
                // As others of the return are broken down that are counted alike.
                Condition[] alike = [.. known.Where(pair => its.Any(row => row.Component.Where.Any(condition => condition.Dimension == pair.Key))).Select(pair => new Condition(pair.Key, [pair.Value]))];
                if (finer.FindLargest(filing, alike) is not { } model) continue;
                var codes = model.ToDictionary(StringComparer.Ordinal);
                foreach ((string dimension, string code) in known) codes[dimension] = code;
                var other = new ZeroPlace(finer.Structure, filing, codes);
                if (finer.CountsPersons(codes) && IsKnown(other) && its.All(row => !Meets(row.Component.Where, codes) || row.FindNode(codes) >= 0)) yield return other;
            }
        }
    }

    /// <summary>The cells of the same return that, by its rules, count these persons too.</summary>
    private IEnumerable<ZeroPlace> FindWholes(ZeroPlace place)
    {
        if (!subsets.TryGetValue(place.Structure.Id, out IReadOnlyList<DeclaredSubset>? declared)) subsets[place.Structure.Id] = declared = DeclaredSubsets.Find(place.Structure);
        foreach (DeclaredSubset subset in declared)
        {
            if (!subset.Conditioned.All(place.Codes.ContainsKey) || !subset.Part.Any(where => Meets(where, place.Codes)) || subset.Whole.Any(where => Meets(where, place.Codes))) continue;
            var codes = place.Codes.ToDictionary(StringComparer.Ordinal);
            foreach (Condition condition in subset.Whole[0])
                if (!condition.Codes.Contains(codes[condition.Dimension])) codes[condition.Dimension] = condition.Codes[0];
            if (place with { Codes = codes } is var whole && IsKnown(whole)) yield return whole;
        }
    }

    /// <summary>Whether the return has a figure of the cell, be it a zero: what an office marks as unknown is in no sum.</summary>
    private bool IsKnown(ZeroPlace place) => !tables[place.Structure.Id].IsUnknown(place.Filing, place.Codes);

    private bool IsFlow(ZeroPlace place) =>
        rows[(place.Structure.Id, place.Filing)].Any(row => row.Component.OverTime == OverTime.Sum && Meets(row.Component.Where, place.Codes));

    private static bool IsPart(Period part, Period whole, bool isFlow) => isFlow ? part.IsPartOf(whole) : part.LastDay == whole.LastDay;

    internal static bool Meets(IReadOnlyList<Condition> where, IReadOnlyDictionary<string, string> codes) =>
        where.All(condition => !codes.TryGetValue(condition.Dimension, out string? code) || condition.Codes.Contains(code));
}
