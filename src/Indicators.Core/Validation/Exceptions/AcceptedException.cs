using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Validation.Exceptions;

/// <summary>A set of findings that have been reviewed and accepted, with the reason. All conditions given must be met.</summary>
internal sealed record AcceptedException
{
    /// <summary>The line of the exception in its file.</summary>
    public required int Line { get; init; }

    public string? Code { get; init; }

    public string? Rule { get; init; }

    /// <summary>The last segments of the file's path; null for any file.</summary>
    public string? File { get; init; }

    public string? Structure { get; init; }

    public string? Area { get; init; }

    public Period? Period { get; init; }

    /// <summary>The codes allowed in each column of the key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Key { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The reason, in the languages in which it was written.</summary>
    public required Message Explanation { get; init; }

    /// <summary>The last day on which a submission's latest period may end; null if the exception does not expire.</summary>
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

    /// <summary>Whether it applies to all findings of a code or rule in a file, and so also to those that were only counted.</summary>
    public bool MatchesAll(OmittedFindings omitted, ExceptionScope scope) =>
        MayMatch(omitted, scope) && Key.Count == 0
        && (Area is null || Area == scope.Single(identity => identity.Area))
        && (Period is null || Period == scope.Single<Period?>(identity => identity.Period));

    /// <summary>Whether it may apply to some of the findings that were only counted, as far as can be determined without their details.</summary>
    public bool MayMatch(OmittedFindings omitted, ExceptionScope scope) =>
        FindingCatalogue.Entry(omitted.Code).MayBeExcepted(omitted.Severity)
        && (Code is null || Code == omitted.Code) && (Rule is null || Rule == omitted.Rule) && IsFor(scope)
        && (Area is null || scope.Filings.Any(filing => filing.Area == Area))
        && (Period is null || scope.Filings.Any(filing => filing.Period == Period));

    /// <summary>Whether the exception applies to a file; true if the exception does not name a file.</summary>
    public bool IsForPath(string path) =>
        File is null || path == File || path.EndsWith("/" + File, StringComparison.Ordinal);

    private bool IsFor(ExceptionScope scope) => IsForPath(scope.Path) && (Structure is null || Structure == scope.Structure?.Id);
}
