using Indicators.Messages;

namespace Indicators.Findings;

/// <summary>A fault of a row, reported once for all rows of the file with the same fault.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Column">The column as named in the header; null for the row as a whole.</param>
/// <param name="Problem">What is wrong, without the text of the cell.</param>
/// <param name="Advice">What to do; <see cref="AnswerPlaceholder"/> in it is replaced by the answers for the rows.</param>
internal readonly record struct RowFault(string Code, string? Column, Message Problem, Message? Advice)
{
    public static Message AnswerPlaceholder { get; } = CommonMessages.Verbatim("");

    /// <summary>The part of the advice that is specific to this row, such as the code that is meant; null if the advice is the same for all rows.</summary>
    public Message? Answer { get; init; }

    /// <summary>Distinguishes faults with the same text but different causes, such as two unknown codes; never shown.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The cause, shared by rows whose answers may differ.</summary>
    public RowFault Cause => this with { Answer = null };
}
