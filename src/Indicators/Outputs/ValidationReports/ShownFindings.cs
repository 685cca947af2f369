using Indicators.Findings;

namespace Indicators.Outputs.ValidationReports;

/// <summary>The findings of one file, code and severity: those that are shown, and the number of the others.</summary>
internal sealed record ShownFindings(string Code, Severity Severity, IReadOnlyList<Finding> Shown, long NotShown)
{
    public long Total => Shown.Count + NotShown;

    /// <summary>Selects findings, errors first, then by code.</summary>
    public static IReadOnlyList<ShownFindings> Select(ReportedFile file, int limit)
    {
        List<Group> groups = [];
        foreach (Finding finding in file.Findings)
        {
            Group group = GroupOf(finding.Code, finding.Severity);
            if (group.Shown.Count < limit) group.Shown.Add(finding);
            else group.NotShown++;
        }
        foreach (OmittedFindings omitted in file.Omitted) GroupOf(omitted.Code, omitted.Severity).NotShown += omitted.Count;
        groups.Sort((left, right) => left.Severity != right.Severity ? (int)right.Severity - (int)left.Severity : string.CompareOrdinal(left.Code, right.Code));
        return [.. groups.Select(group => new ShownFindings(group.Code, group.Severity, group.Shown, group.NotShown))];

        Group GroupOf(string code, Severity severity)
        {
            foreach (Group group in groups)
                if (group.Severity == severity && group.Code == code) return group;
            var made = new Group(code, severity);
            groups.Add(made);
            return made;
        }
    }

    private sealed class Group(string code, Severity severity)
    {
        public string Code => code;

        public Severity Severity => severity;

        public List<Finding> Shown { get; } = [];

        public long NotShown { get; set; }
    }
}
