using Indicators.Definitions;

namespace Indicators.Submissions;

/// <summary>A column of codes: for each row the index of its code in <see cref="Column"/>'s code list, or -1 where the cell held none.</summary>
internal sealed record CodeColumn(Column Column, CodeIndexes Codes);

/// <summary>
/// A file as it was read: columns of codes, one entry a row, not yet judged beyond what reading needs. Rows whose cells
/// could not be read hold -1, NaN or <see cref="ObservationStatus.Missing"/>, and a finding says so.
/// </summary>
internal sealed class Submission
{
    /// <summary>The path as findings and manifests name it, with forward slashes.</summary>
    public required string Path { get; init; }

    public required Structure Structure { get; init; }

    /// <summary>The IANA name of the encoding the file was read in, such as <c>utf-8</c>.</summary>
    public required string Encoding { get; init; }

    public required char Delimiter { get; init; }

    /// <summary>The number of data rows; each column holds that many entries.</summary>
    public required int RowCount { get; init; }

    /// <summary>For each row the index of its reporting area in the programme's areas, or -1.</summary>
    public required CodeIndexes Areas { get; init; }

    /// <summary>The distinct periods that the file holds, sorted.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>For each row the index of its period in <see cref="Periods"/>, or -1.</summary>
    public required CodeIndexes PeriodIndexes { get; init; }

    /// <summary>The structure's dimensions, in its order.</summary>
    public required IReadOnlyList<CodeColumn> Dimensions { get; init; }

    /// <summary>The measure; NaN where the status says why there is none.</summary>
    public required double[] Values { get; init; }

    public required ObservationStatus[] Statuses { get; init; }

    /// <summary>The line of the file that each row begins at; the header is line 1.</summary>
    public required LineNumberMap Lines { get; init; }

    /// <summary>The header that the file has for a column, by the column's name.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Texts, by the column's name, that are no codes of the column's list but of another set of it, such as UNHCR's; sorted.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> UnknownCodes { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What can be read of the rows that are no rows of data; the columns hold nothing of them. A few thousand at most.</summary>
    public IReadOnlyCollection<UnsoundRow> UnsoundRows { get; init; } = [];

    public string HeaderOf(Column column) => Headers.GetValueOrDefault(column.Name, column.Name);
}
