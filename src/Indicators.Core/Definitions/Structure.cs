using Indicators.Lists;

namespace Indicators.Definitions;

/// <summary>The role of a column.</summary>
public enum ColumnRole
{
    /// <summary>The area that reports the row.</summary>
    ReportingArea,

    /// <summary>The period that the row refers to.</summary>
    Period,

    /// <summary>A dimension by which the figure is broken down.</summary>
    Dimension,

    /// <summary>The figure.</summary>
    Measure,

    /// <summary>The observation status of the figure.</summary>
    Status,

    /// <summary>Information that is known but not used.</summary>
    Attribute,

    /// <summary>Free text for readers.</summary>
    Note,
}

/// <summary>The type of a measure.</summary>
public enum MeasureType
{
    /// <summary>A whole number of zero or more.</summary>
    Count,

    /// <summary>Any decimal number.</summary>
    Amount,

    /// <summary>A decimal number from 0 to 1.</summary>
    Share,
}

/// <summary>The meaning of an absent row, if the area filed the structure for the period.</summary>
public enum AbsentRows
{
    /// <summary>The figure is zero.</summary>
    Zero,

    /// <summary>The figure is unknown.</summary>
    Missing,
}

/// <summary>A column of a structure.</summary>
public sealed record Column
{
    /// <summary>The header in submissions.</summary>
    public required string Name { get; init; }

    /// <summary>The role of the column.</summary>
    public required ColumnRole Role { get; init; }

    /// <summary>The corresponding SDMX concept, such as REF_AREA.</summary>
    public required string Concept { get; init; }

    /// <summary>Its title for readers in every language; null if it has none.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>Other accepted headers, compared without regard to case and with blanks, hyphens and underscores treated alike.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether the column is required in files.</summary>
    public bool Required { get; init; } = true;

    /// <summary>The code list of a reporting area, dimension or status; null for other roles.</summary>
    public CodeList? CodeList { get; init; }

    /// <summary>Codes of the list that are totals of others: accepted, but kept separate from leaves and never summed with them.</summary>
    public IReadOnlySet<string> Totals { get; init; } = new HashSet<string>();

    /// <summary>Codes of the list that are not allowed in this column, such as the stateless as a reporting area.</summary>
    public IReadOnlySet<string> Excluded { get; init; } = new HashSet<string>();

    /// <summary>The code that a blank dimension or status means; null if a blank dimension is an error.</summary>
    public string? Blank { get; init; }

    /// <summary>The type of a measure.</summary>
    public MeasureType Type { get; init; }

    /// <summary>The unit of a measure, such as <c>persons</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The smallest figure allowed, in the unit of the measure; null if there is no limit.</summary>
    public double? Minimum { get; init; }

    /// <summary>The largest figure allowed, in the unit of the measure; null if there is no limit.</summary>
    public double? Maximum { get; init; }

    /// <summary>Texts that mark a measure as missing, with their statuses.</summary>
    public IReadOnlyDictionary<string, ObservationStatus> MissingMarks { get; init; } = new Dictionary<string, ObservationStatus>();

    /// <summary>The decimal separator; a point unless declared.</summary>
    public char DecimalMark { get; init; } = '.';

    /// <summary>Whether <see cref="DecimalMark"/> was declared, by the structure or by the file's locale.</summary>
    internal bool DeclaresDecimalMark { get; init; }

    /// <summary>The digit grouping separator; null unless declared.</summary>
    public char? GroupingMark { get; init; }

    /// <summary>Texts that offices write in place of codes or figures.</summary>
    internal Spellings Spellings { get; init; } = Spellings.None;
}

/// <summary>Another structure that contains the same quantity, and the columns in which the two agree.</summary>
internal sealed record SameAs(string Structure, IReadOnlyList<string> On);

/// <summary>The structure of submissions (SDMX: data structure definition; Frictionless: table schema).</summary>
public sealed record Structure
{
    /// <summary>The SDMX concept of units of measure.</summary>
    private const string UnitConcept = "UNIT_MEASURE";

    /// <summary>The structure's id, which is the name of its file.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in every language.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The columns, in template order.</summary>
    public required IReadOnlyList<Column> Columns
    {
        get;
        init
        {
            field = value;
            // Rules read these for every row.
            ReportingArea = Find(ColumnRole.ReportingArea)!; // null only in a structure that was refused
            Period = Find(ColumnRole.Period)!;
            Measure = Find(ColumnRole.Measure)!;
            Status = Find(ColumnRole.Status);
            Dimensions = value.Where(column => column.Role == ColumnRole.Dimension);
        }
    }

    /// <summary>The columns that identify a row: the reporting area, the period and every dimension, unless declared otherwise.</summary>
    public required IReadOnlyList<Column> Key { get; init; }

    /// <summary>The meaning of an absent row, if the area filed for the period.</summary>
    public required AbsentRows AbsentRows { get; init; }

    /// <summary>The frequencies that periods of this structure may have.</summary>
    public required IReadOnlyList<Frequency> Frequencies { get; init; }

    internal SameAs? SameAs { get; init; }

    /// <summary>The id of the structure that contains the same quantity; null if there is none.</summary>
    public string? SameQuantityAs => SameAs?.Structure;

    /// <summary>
    /// The conditions of rows that do not count persons, such as places or money: the protection of small counts leaves them as
    /// filed. Sorted by dimension; a row must meet all of them. Empty if every row is protected.
    /// </summary>
    public IReadOnlyList<Condition> Unprotected { get; init; } = [];

    /// <summary>How its figures are protected; null if the programme's policy applies.</summary>
    public DisclosurePolicy? Disclosure { get; init; }

    /// <summary>Groups of codes of a dimension that are always filed together: if one of them was filed, another that was not is unknown.</summary>
    internal IReadOnlyList<Condition> Together { get; init; } = [];

    /// <summary>The rules that its figures must meet, in the order of declaration.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>The encoding of files without a byte order mark; null for UTF-8.</summary>
    internal string? Encoding { get; init; }

    /// <summary>The file in which it was declared, relative to the definitions folder.</summary>
    public required string File { get; init; }

    /// <summary>The column of the reporting area.</summary>
    public Column ReportingArea { get; private init; } = null!;

    /// <summary>The column of the period.</summary>
    public Column Period { get; private init; } = null!;

    /// <summary>The dimension that states what is counted, such as persons or cases; null if the structure has only one unit.</summary>
    internal Column? UnitDimension => Columns.FirstOrDefault(column => column.Role == ColumnRole.Dimension && column.Concept == UnitConcept);

    /// <summary>The column of the figure.</summary>
    public Column Measure { get; private init; } = null!;

    internal Column? Status { get; private init; }

    /// <summary>The columns by which figures are broken down, in order.</summary>
    public IReadOnlyList<Column> Dimensions { get; private init; } = [];

    private Column? Find(ColumnRole role) => Columns.FirstOrDefault(column => column.Role == role);
}
