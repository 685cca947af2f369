using Indicators.Definitions;

namespace Indicators.Submissions.PersonalData;

/// <summary>Collects the names of codes in every language, ignoring case.</summary>
internal static class CodeLabels
{
    public static IReadOnlySet<string> Collect(IEnumerable<CodeList> lists)
    {
        HashSet<string> labels = new(StringComparer.OrdinalIgnoreCase);
        foreach (Code code in lists.SelectMany(list => list.Codes))
            foreach (string language in code.Name.Languages) labels.Add(code.Name[language]);
        return labels;
    }
}
