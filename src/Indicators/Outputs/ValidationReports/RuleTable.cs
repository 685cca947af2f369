using System.Text;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Validation;

namespace Indicators.Outputs.ValidationReports;

/// <summary>The outcomes of each rule over all files of a structure, one line per rule, in columns as wide as their figures.</summary>
internal static class RuleTable
{
    private static readonly Message[] Headers = [FormatMessages.Pass, FormatMessages.Fail, FormatMessages.Undecided, FormatMessages.NoHistory];

    public static void Write(ValidationReport report, MessageCatalogue language, StringBuilder text)
    {
        foreach (IGrouping<string?, ValidatedSubmission> structure in
            report.Files.Where(file => file.Rules.Count > 0).GroupBy(file => file.Structure).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            string[][] lines =
            [
                [FormatMessages.RulesOf(structure.Key!).In(language), .. Headers.Select(header => header.In(language))],
                .. structure.SelectMany(file => file.Rules).GroupBy(rule => rule.Rule).OrderBy(group => group.Key, StringComparer.Ordinal).Select(rule => Line(rule, language)),
            ];
            int[] widths = new int[Headers.Length + 1];
            foreach (string[] line in lines)
                for (int i = 0; i < widths.Length; i++) widths[i] = Math.Max(widths[i], line[i].Length);
            foreach (string[] line in lines) WriteLine(line);
            text.Append('\n');

            void WriteLine(string[] cells)
            {
                text.Append(cells[0].PadRight(widths[0]));
                for (int i = 1; i < cells.Length; i++) text.Append("  ").Append(cells[i].PadLeft(widths[i]));
                text.Append('\n');
            }
        }
    }

    /// <summary>The undecided include those without history.</summary>
    private static string[] Line(IGrouping<string, RuleCount> rule, MessageCatalogue language)
    {
        RuleCount[] all = [.. rule];
        string Number(long number) => CommonMessages.Number(number).In(language);
        return
        [
            "  " + rule.Key,
            Number(all.Sum(one => one.Pass)), Number(all.Sum(one => one.Fail)), Number(all.Sum(one => one.Undecided)), Number(all.Sum(one => one.NoHistory)),
        ];
    }
}
