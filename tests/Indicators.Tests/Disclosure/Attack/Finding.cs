namespace Indicators.Tests.Disclosure.Attack;

/// <summary>What is wrong with a published number.</summary>
internal enum FindingKind
{
    /// <summary>A protected count is one value.</summary>
    Exact,

    /// <summary>A protected count has fewer values than the rule allows.</summary>
    Narrow,

    /// <summary>A count is printed that the rule never prints.</summary>
    PrintedSmall,

    /// <summary>A zero stands in a table in which items that have nobody are blank: somebody is there.</summary>
    Presence,

    /// <summary>Another file says something that does not follow from the figures.</summary>
    Unexplained,
}

/// <summary>Something that the published folder gives away.</summary>
/// <param name="Subject">The figure, or the sum that no figure prints.</param>
/// <param name="IsCertain">It follows from the rule alone; otherwise from an assumption that anybody would make, such as that a figure of 5 or more was filed so.</param>
/// <param name="Chain">The relations that gave it, the last first, with the numbers as printed.</param>
internal sealed record Finding(FindingKind Kind, string Subject, long Low, long High, bool IsCertain, IReadOnlyList<string> Chain, Cell? Cell = null)
{
    public override string ToString() =>
        $"{Kind}{(IsCertain ? "" : " (likely)")}: {Subject}{(Kind is FindingKind.Unexplained or FindingKind.Presence ? "" : Low == High ? $" is {Low}" : $" is {Low} to {High}")}"
        + string.Concat(Chain.Select(link => $"{Environment.NewLine}    {link}"));
}
