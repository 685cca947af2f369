using Indicators.Definitions;

namespace Indicators.Submissions;

/// <summary>A column of codes: the index of each row's code in the code list of <see cref="Column"/>, or -1 if the cell had none.</summary>
internal sealed record CodeColumn(Column Column, CodeIndexes Codes);

/// <summary>
/// A file as it was read: columns with one entry per row, not yet validated beyond what reading requires. For cells that could not be
/// read, the columns contain -1, NaN or <see cref="ObservationStatus.Missing"/>, and there is a finding.
/// </summary>
internal sealed class Submission
{
    /// <summary>The path as shown in findings and manifests, with forward slashes.</summary>
    public required string Path { get; init; }

    public required Structure Structure { get; init; }

    /// <summary>The IANA name of the encoding in which the file was read, such as <c>utf-8</c>.</summary>
    public required string Encoding { get; init; }

    public required char Delimiter { get; init; }

    /// <summary>The number of data rows, which is the length of each column.</summary>
    public required int RowCount { get; init; }

    /// <summary>The index of each row's reporting area in the programme's areas, or -1.</summary>
    public required CodeIndexes Areas { get; init; }

    /// <summary>The distinct periods of the file, sorted.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>The index of each row's period in <see cref="Periods"/>, or -1.</summary>
    public required CodeIndexes PeriodIndexes { get; init; }

    /// <summary>The structure's dimensions, in its order.</summary>
    public required IReadOnlyList<CodeColumn> Dimensions { get; init; }

    /// <summary>The figures; NaN if there is none, with the reason in <see cref="Statuses"/>.</summary>
    public required double[] Values { get; init; }

    public required ObservationStatus[] Statuses { get; init; }

    /// <summary>The line of the file at which each row begins; the header is usually line 1.</summary>
    public required LineNumberMap Lines { get; init; }

    /// <summary>The header of each column in the file, by the column's name.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The texts that are not codes of a column's list but of an equivalent
    /// code set, such as that of UNHCR, by the column's name; sorted.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> UnknownCodes { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The readable parts of malformed rows, which are not in the columns; a few thousand at most.</summary>
    public IReadOnlyCollection<UnsoundRow> UnsoundRows { get; init; } = [];

    public string HeaderOf(Column column) => Headers.GetValueOrDefault(column.Name, column.Name);
}
