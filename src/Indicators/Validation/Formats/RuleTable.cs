using System.Text;

namespace Indicators.Validation.Formats;

/// <summary>How each rule came out over all files of a structure, a line a rule, in columns as wide as their figures.</summary>
internal static class RuleTable
{
    private static readonly string[] Headers = ["pass", "fail", "undecided", "no-history"];

    public static void Write(ValidationReport report, StringBuilder text)
    {
        foreach (IGrouping<string?, ValidatedSubmission> structure in
            report.Files.Where(file => file.Rules.Count > 0).GroupBy(file => file.Structure).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            (string Rule, string[] Counts)[] lines =
            [
                .. structure.SelectMany(file => file.Rules).GroupBy(rule => rule.Rule).OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => (group.Key, Counts(group))),
            ];
            int name = lines.Max(line => line.Rule.Length);
            int[] widths = [.. Headers.Select((header, i) => Math.Max(header.Length, lines.Max(line => line.Counts[i].Length)))];
            WriteLine($"Rules of {structure.Key}", Headers);
            foreach ((string rule, string[] counts) in lines) WriteLine("  " + rule, counts);
            text.Append('\n');

            void WriteLine(string opening, string[] cells)
            {
                text.Append(opening.PadRight(Math.Max(name + 2, $"Rules of {structure.Key}".Length)));
                for (int i = 0; i < cells.Length; i++) text.Append("  ").Append(cells[i].PadLeft(widths[i]));
                text.Append('\n');
            }
        }
    }

    /// <summary>Those without history are among the undecided.</summary>
    private static string[] Counts(IEnumerable<RuleCount> rules)
    {
        RuleCount[] all = [.. rules];
        return
        [
            FindingText.Number(all.Sum(rule => rule.Pass)), FindingText.Number(all.Sum(rule => rule.Fail)),
            FindingText.Number(all.Sum(rule => rule.Undecided)), FindingText.Number(all.Sum(rule => rule.NoHistory)),
        ];
    }
}
