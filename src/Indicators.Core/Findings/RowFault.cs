using Indicators.Messages;

namespace Indicators.Findings;

/// <summary>What is wrong with one row, as it is told once for all rows of the file that are wrong alike.</summary>
/// <param name="Code">The finding's code.</param>
/// <param name="Column">The header's name; null for the row as a whole.</param>
/// <param name="Problem">What is wrong, without the text of the cell.</param>
/// <param name="Advice">What to do; <see cref="AnswerPlace"/> in it stands for the answers of the rows.</param>
internal readonly record struct RowFault(string Code, string? Column, Message Problem, Message? Advice)
{
    public static Message AnswerPlace { get; } = CommonMessages.Verbatim("");

    /// <summary>What the hint names for this row, such as the code that is meant; null for a hint that is the same for all.</summary>
    public Message? Answer { get; init; }

    /// <summary>Keeps apart what has the same words and yet another cause, such as two unknown codes; never shown.</summary>
    public string? Apart { get; init; }

    /// <summary>Of rows that are wrong alike; their answers may differ.</summary>
    public RowFault Cause => this with { Answer = null };
}
