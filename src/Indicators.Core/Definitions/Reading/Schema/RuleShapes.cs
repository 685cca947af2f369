using Indicators.Messages;

namespace Indicators.Definitions.Reading.Schema;

/// <summary>The shapes of values that several kinds of rule share.</summary>
internal static class RuleShapes
{
    public static WordShape Code { get; } = new(KeyMessages.ValueCode, Names.IsCode);

    public static EitherShape CodeOrCodes { get; } = new(Code, new ListShape(Code, 1));

    public static WordShape Column { get; } = new(KeyMessages.ValueColumn, Names.IsName);

    public static ListShape Codes { get; } = new(Code, 1);

    public static WordShape Dimension { get; } = new(KeyMessages.ValueDimensionName, Names.IsName);

    public static ListShape Columns { get; } = new(Column);

    /// <summary>A map of columns to the codes that a row may have in them.</summary>
    public static OpenMapShape Conditions { get; } = new(KeyMessages.ValueColumnKey, CodeOrCodes);
}
