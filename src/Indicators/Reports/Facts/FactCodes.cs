using Indicators.Definitions;

namespace Indicators.Reports.Facts;

/// <summary>Finds the code list of an indicator's breakdown.</summary>
internal static class FactCodes
{
    public static CodeList? FindList(Programme programme, IndicatorDefinition indicator, string dimension) => indicator.Breakdowns
        .Where(breakdown => breakdown.Dimensions.Contains(dimension)).Select(breakdown => breakdown.Structure).Append(programme.GetStructure(indicator).Id)
        .SelectMany(structure => programme.Structures[structure].Dimensions).FirstOrDefault(column => column.Name == dimension)?.CodeList;
}
