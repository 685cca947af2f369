using Indicators.Findings;

namespace Indicators.Definitions;

/// <summary>The outcome of a rule if an operand is missing.</summary>
public enum WhenMissing
{
    /// <summary>Neither passed nor failed; counted as undecided.</summary>
    Undecided,

    /// <summary>Failed, with a finding.</summary>
    Fail,

    /// <summary>Not counted at all.</summary>
    Ignore,
}

/// <summary>The properties that rules of every kind have.</summary>
/// <param name="Id">The id, unique in its structure; used in counts and findings.</param>
/// <param name="Kind">The name of the kind as written in definitions.</param>
/// <param name="Severity">Null if the entry of the finding determines it.</param>
/// <param name="Level">The ESS level; null if the entry of the finding determines it.</param>
/// <param name="Message">The text that findings begin with; null to use only the text of the kind.</param>
/// <param name="Where">The conditions of the rows that it applies to, sorted by column; they may select totals.</param>
public sealed record RuleHeader(
    string Id, string Kind, Severity? Severity, int? Level, WhenMissing WhenMissing, LocalizedText? Message, IReadOnlyList<Condition> Where)
{
    /// <summary>The rule as written in its file; null for a rule that is not declared in a file.</summary>
    internal WrittenRule? Written { get; init; }
}

/// <summary>A validated rule of a structure: it can be evaluated on every file of the structure. Each kind is a separate record.</summary>
public abstract record Rule(RuleHeader Header)
{
    /// <summary>The id, unique in its structure; used in counts and findings.</summary>
    public string Id => Header.Id;

    /// <summary>
    /// Whether it compares a submission with other submissions or with reference series: then it is evaluated once all of them have been
    /// read, and is undecided if they are absent.
    /// </summary>
    public virtual bool Compares => false;

    /// <summary>The other structures whose submissions it compares with.</summary>
    public virtual IReadOnlyList<string> OtherStructures => [];

    /// <summary>The reference series that it compares with.</summary>
    public virtual IReadOnlyList<string> ReferenceSeries => [];
}
