using Indicators.Lists;

namespace Indicators.Definitions;

/// <summary>What a column is for.</summary>
public enum ColumnRole
{
    /// <summary>The area that reports the row.</summary>
    ReportingArea,

    /// <summary>The period that the row is about.</summary>
    Period,

    /// <summary>What the figure is broken down by.</summary>
    Dimension,

    /// <summary>The figure.</summary>
    Measure,

    /// <summary>The figure's observation status.</summary>
    Status,

    /// <summary>Something that is known and not used.</summary>
    Attribute,

    /// <summary>Free text for readers.</summary>
    Note,
}

/// <summary>The type of a measure.</summary>
public enum MeasureType
{
    /// <summary>A whole number of zero or more things.</summary>
    Count,

    /// <summary>Any decimal number.</summary>
    Amount,

    /// <summary>A decimal number from 0 to 1.</summary>
    Share,
}

/// <summary>What a row that is not there means, where the area filed that structure and period.</summary>
public enum AbsentRows
{
    /// <summary>The figure is zero.</summary>
    Zero,

    /// <summary>The figure is not known.</summary>
    Missing,
}

/// <summary>One column of a structure, in template order.</summary>
public sealed record Column
{
    /// <summary>The header in submissions.</summary>
    public required string Name { get; init; }

    /// <summary>What the column is for.</summary>
    public required ColumnRole Role { get; init; }

    /// <summary>The SDMX concept it stands for, such as REF_AREA.</summary>
    public required string Concept { get; init; }

    /// <summary>Its name for readers in every language; null where it has none.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>Other headers that are accepted for it, compared without case and with blanks, hyphens and underscores alike.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether a file must have it.</summary>
    public bool Required { get; init; } = true;

    /// <summary>The code list of a reporting area, dimension or status; null for others.</summary>
    public CodeList? CodeList { get; init; }

    /// <summary>Codes of the list that are totals of others: known, kept apart from leaves, never summed with them.</summary>
    public IReadOnlySet<string> Totals { get; init; } = new HashSet<string>();

    /// <summary>Codes of the list that this column may not take, such as the stateless as a reporting area.</summary>
    public IReadOnlySet<string> Excluded { get; init; } = new HashSet<string>();

    /// <summary>The code that a blank dimension or status stands for; null where a blank dimension is an error.</summary>
    public string? Blank { get; init; }

    /// <summary>What the figures of a measure are.</summary>
    public MeasureType Type { get; init; }

    /// <summary>The unit of a measure, such as <c>persons</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The smallest figure, in the measure's unit; null where there is none.</summary>
    public double? Minimum { get; init; }

    /// <summary>The largest figure, in the measure's unit; null where there is none.</summary>
    public double? Maximum { get; init; }

    /// <summary>Cell texts that stand for a missing measure, and why it is missing.</summary>
    public IReadOnlyDictionary<string, ObservationStatus> MissingMarks { get; init; } = new Dictionary<string, ObservationStatus>();

    /// <summary>The mark that separates decimals; a point unless declared.</summary>
    public char DecimalMark { get; init; } = '.';

    /// <summary>Whether <see cref="DecimalMark"/> was declared, by the structure or by the file's locale.</summary>
    internal bool DeclaresDecimalMark { get; init; }

    /// <summary>The mark that groups digits; null unless declared.</summary>
    public char? GroupingMark { get; init; }

    /// <summary>Texts that offices write instead of its codes or figures.</summary>
    internal Spellings Spellings { get; init; } = Spellings.None;
}

/// <summary>Another structure that carries the same quantity, and the columns in which they agree.</summary>
internal sealed record SameAs(string Structure, IReadOnlyList<string> On);

/// <summary>What a submission looks like (SDMX: data structure definition; Frictionless: table schema).</summary>
public sealed record Structure
{
    /// <summary>The SDMX concept of units of measure.</summary>
    private const string UnitConcept = "UNIT_MEASURE";

    /// <summary>The structure's id, which is the name of its file.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in every language.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The columns, in the order of a template.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>The columns that tell rows apart: the reporting area, the period and every dimension, unless declared otherwise.</summary>
    public required IReadOnlyList<Column> Key { get; init; }

    /// <summary>What a row that is not there means, where the area filed that period.</summary>
    public required AbsentRows AbsentRows { get; init; }

    /// <summary>The frequencies that a period of this structure may have.</summary>
    public required IReadOnlyList<Frequency> Frequencies { get; init; }

    internal SameAs? SameAs { get; init; }

    /// <summary>
    /// Conditions of the rows that count no persons, such as places or money: the protection of small counts leaves them as
    /// filed. Sorted by dimension; a row meets all of them. Empty where every row is protected.
    /// </summary>
    public IReadOnlyList<Condition> Unprotected { get; init; } = [];

    /// <summary>Codes of a dimension that come together: where one of them was filed, another that was not is unknown.</summary>
    internal IReadOnlyList<Condition> Together { get; init; } = [];

    /// <summary>What its figures must meet, in the order written.</summary>
    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>The code page of files that have no byte order mark; null means UTF-8.</summary>
    internal string? Encoding { get; init; }

    /// <summary>Where it was declared, relative to the definitions folder.</summary>
    public required string File { get; init; }

    /// <summary>The column of the area that reports.</summary>
    public Column ReportingArea => Columns.First(column => column.Role == ColumnRole.ReportingArea);

    /// <summary>The column of the period.</summary>
    public Column Period => Columns.First(column => column.Role == ColumnRole.Period);

    /// <summary>The dimension that says what is counted, such as persons or cases; null where the structure has only one unit.</summary>
    internal Column? UnitDimension => Columns.FirstOrDefault(column => column.Role == ColumnRole.Dimension && column.Concept == UnitConcept);

    /// <summary>The column of the figure.</summary>
    public Column Measure => Columns.First(column => column.Role == ColumnRole.Measure);

    internal Column? Status => Columns.FirstOrDefault(column => column.Role == ColumnRole.Status);

    /// <summary>The columns that figures are broken down by, in order.</summary>
    public IReadOnlyList<Column> Dimensions => Columns.Where(column => column.Role == ColumnRole.Dimension);
}
