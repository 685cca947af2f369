using Indicators.Definitions;

namespace Indicators.Disclosure.Joint;

/// <summary>
/// Cells that, by a rule of their structure, count some of the persons of other cells: of 132 applicants, 131 were assisted. The whole is
/// no sum over codes, yet what it exceeds its part by is a number of persons.
/// </summary>
/// <param name="Part">The conditions of the cells of the part, any of which is met.</param>
/// <param name="Whole">The conditions of the cells of the whole, any of which is met.</param>
/// <param name="By">The dimensions in which part and whole agree, sorted; over others they are summed before they compare.</param>
internal sealed record DeclaredSubset(IReadOnlyList<IReadOnlyList<Condition>> Part, IReadOnlyList<IReadOnlyList<Condition>> Whole, IReadOnlyList<string> By)
{
    /// <summary>The dimensions that tell part and whole apart, or narrow them.</summary>
    public IReadOnlySet<string> Conditioned { get; } =
        Part.Concat(Whole).SelectMany(where => where).Select(condition => condition.Dimension).ToHashSet(StringComparer.Ordinal);
}
