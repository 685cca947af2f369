using Indicators.Findings;

namespace Indicators.Definitions;

/// <summary>What a missing operand makes of a rule.</summary>
public enum WhenMissing
{
    /// <summary>Neither passed nor failed, and counted as such.</summary>
    Undecided,

    /// <summary>Failed, with a finding.</summary>
    Fail,

    /// <summary>Not counted at all.</summary>
    Ignore,
}

/// <summary>What every rule has, whatever its kind.</summary>
/// <param name="Id">Unique in its structure; the name in counts and findings.</param>
/// <param name="Kind">The word that the definition has for it.</param>
/// <param name="Severity">Null where the finding's entry says it.</param>
/// <param name="Level">The ESS level; null where the finding's entry says it.</param>
/// <param name="Message">What findings say first; null for the kind's own words alone.</param>
/// <param name="Where">The conditions of the rows that it is about, sorted by column; totals may be asked for.</param>
public sealed record RuleHeader(
    string Id, string Kind, Severity? Severity, int? Level, WhenMissing WhenMissing, LocalizedText? Message, IReadOnlyList<Condition> Where)
{
    /// <summary>How its file has it; null for a rule that no file declares.</summary>
    internal WrittenRule? Written { get; init; }
}

/// <summary>A rule of a structure, read and checked: it can run on every file of the structure. Each kind is a record of its own.</summary>
public abstract record Rule(RuleHeader Header)
{
    /// <summary>Unique in its structure; the name in counts and findings.</summary>
    public string Id => Header.Id;

    /// <summary>
    /// Whether it compares a submission with others, or with reference series: then it is judged once all of them are read,
    /// and is undecided where they are not there.
    /// </summary>
    public virtual bool Compares => false;

    /// <summary>The structures, beside its own, whose submissions it compares with.</summary>
    public virtual IReadOnlyList<string> OtherStructures => [];

    /// <summary>The reference series that it compares with.</summary>
    public virtual IReadOnlyList<string> ReferenceSeries => [];
}
