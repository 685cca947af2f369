namespace Indicators.Definitions.Reading.Schema;

/// <summary>Values that the keys of several kinds of rule take.</summary>
internal static class RuleShapes
{
    public static WordShape Code { get; } = new("code", Names.IsCode);

    public static EitherShape CodeOrCodes { get; } = new(Code, new ListShape(Code, 1));

    public static WordShape Column { get; } = new("name of a column", Names.IsName);

    public static ListShape Codes { get; } = new(Code, 1);

    public static WordShape Dimension { get; } = new("name of a dimension", Names.IsName);

    public static ListShape Columns { get; } = new(Column);

    /// <summary>Columns to the codes that a row may have there.</summary>
    public static OpenMapShape Conditions { get; } = new("column", CodeOrCodes);

    public const string ByMeaning =
        "The dimensions in which cells are kept apart, beside the area and the period. Others are summed: over their leaves, or over the codes that where asks for.";
}
