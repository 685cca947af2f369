using Indicators.Submissions.Reference;

namespace Indicators.Analysis;

/// <summary>Formats the origin of a reference figure.</summary>
public static class ReferenceSources
{
    /// <summary>The source and its vintage, such as "World Bank, 2024"; empty if the file names neither.</summary>
    public static string Text(ReferenceValue value) =>
        value.Vintage.Length == 0 ? value.Source : value.Source.Length == 0 ? value.Vintage : $"{value.Source}, {value.Vintage}";
}
