using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;

namespace Indicators.Validation.Exceptions;

/// <summary>Findings that somebody has looked at and accepted, and why. Every condition that is written must hold.</summary>
internal sealed record AcceptedException
{
    /// <summary>Its line in the file.</summary>
    public required int Line { get; init; }

    public string? Code { get; init; }

    public string? Rule { get; init; }

    /// <summary>The end of the file's path, in whole parts.</summary>
    public string? File { get; init; }

    public string? Structure { get; init; }

    public string? Area { get; init; }

    public Period? Period { get; init; }

    /// <summary>For each column of the key the codes that it may have.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Key { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public required string Explanation { get; init; }

    /// <summary>The last day on which a submission's newest period may end; null where the exception has no end.</summary>
    public DateOnly? LastDay { get; init; }

    public bool HasExpired(ExceptionScope scope) => LastDay is { } day && scope.NewestPeriod is { } newest && newest.LastDay > day;

    public bool Matches(Finding finding, ExceptionScope scope)
    {
        if (!FindingCatalogue.Entry(finding.Code).MayBeExcepted(finding.Severity)) return false;
        if (Code is not null && Code != finding.Code) return false;
        if (Rule is not null && Rule != finding.Rule) return false;
        if (!IsFor(scope)) return false;
        if (Area is not null && Area != scope.AreaOf(finding)) return false;
        if (Period is not null && Period != scope.PeriodOf(finding)) return false;
        if (Key.Count == 0) return true;
        Dictionary<string, string> parts = ExceptionScope.PartsOf(finding);
        return Key.All(one => parts.TryGetValue(one.Key, out string? code) && one.Value.Contains(code));
    }

    /// <summary>Whether it is for every finding of a code or rule in a file, so that those which were only counted are accepted too.</summary>
    public bool MatchesAll(OmittedFindings omitted, ExceptionScope scope) =>
        MayMatch(omitted, scope) && Key.Count == 0
        && (Area is null || Area == scope.Single(identity => identity.Area))
        && (Period is null || Period == scope.Single<Period?>(identity => identity.Period));

    /// <summary>Whether some of the findings that were only counted may match, as far as can be told without them.</summary>
    public bool MayMatch(OmittedFindings omitted, ExceptionScope scope) =>
        FindingCatalogue.Entry(omitted.Code).MayBeExcepted(omitted.Severity)
        && (Code is null || Code == omitted.Code) && (Rule is null || Rule == omitted.Rule) && IsFor(scope)
        && (Area is null || scope.Filings.Any(filing => filing.Area == Area))
        && (Period is null || scope.Filings.Any(filing => filing.Period == Period));

    /// <summary>Whether a file is the one that the exception names; true where it names none.</summary>
    public bool IsForPath(string path) =>
        File is null || path == File || path.EndsWith("/" + File, StringComparison.Ordinal);

    private bool IsFor(ExceptionScope scope) => IsForPath(scope.Path) && (Structure is null || Structure == scope.Structure?.Id);
}
