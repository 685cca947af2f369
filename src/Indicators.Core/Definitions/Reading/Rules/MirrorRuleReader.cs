using Indicators.Definitions.Reading.Schema;
using Indicators.Definitions.Reading.Sources;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading.Rules;

/// <summary>Reads <see cref="MirrorRule"/>.</summary>
internal static class MirrorRuleReader
{
    public static RuleDeclaration<MirrorRule> Declaration { get; } = new("mirror", KeyMessages.KindMirror,
    [
        new("counterpart", RuleShapes.Dimension, Need.Always, KeyMessages.Counterpart),
        new("other", RuleSourceReader.Shape, Need.Always, KeyMessages.OtherCells),
        new("other-counterpart", RuleShapes.Dimension, Need.Optional, KeyMessages.OtherCounterpart),
        new("lag", new NumberShape(-100, 100, Whole: true), Need.Optional, KeyMessages.Later),
        new("must", ChoiceShape.Create<ExpectedRelation>(), Need.Optional, KeyMessages.MustOfSides),
        .. ToleranceReader.Keys,
    ], Read);

    private static MirrorRule? Read(RuleReadContext reading)
    {
        (RuleSource other, Structure? structure) = RuleSourceReader.Read(reading, reading.Map.Map("other"));
        RuleSourceReader.CheckComparable(reading, reading.Map.LineOf("other"), [], structure);
        if (reading.Dimension("counterpart") is not { } counterpart || structure is null) return null;
        YamlScalar? named = reading.Map.Scalar("other-counterpart");
        Column? back = structure.Dimensions.FirstOrDefault(column => column.Name == (named?.Text ?? counterpart.Name));
        if (back is null)
        {
            reading.Context.Findings.AddUnknown(reading.File, named?.Line ?? reading.Map.LineOf("other"), DefinitionMessages.ADimensionOf(structure.Id),
                named?.Text ?? counterpart.Name, structure.Dimensions.Select(column => column.Name));
            return null;
        }
        foreach ((Column column, Structure holder) in ((Column, Structure)[])[(counterpart, structure), (back, reading.Structure)])
            if (column.CodeList?.Id != holder.ReportingArea.CodeList?.Id)
                reading.Impossible(column == counterpart ? "counterpart" : "other", RuleMessages.NoReportingCodes(column: column.Name, structure: holder.Id));
        return new MirrorRule(
            reading.Header, counterpart.Name, other, back.Name, reading.Map.Whole("lag") ?? 0,
            reading.Map.Choice<ExpectedRelation>("must") ?? ExpectedRelation.Equal, ToleranceReader.Read(reading.Map))
        {
            CannotFile = structure.ReportingArea.Excluded,
        };
    }
}
