using Indicators.Definitions;
using Indicators.Text;

namespace Indicators.Outputs.Metadata;

/// <summary>
/// Writes a structure as an SDMX data structure definition: dimensions for the key, a primary measure, and attributes for the other
/// columns.
/// </summary>
/// <remarks>Source: SDMX-ML 2.1 schemas, which fix the ids of lists, of the time dimension and of the primary measure.</remarks>
internal static class SdmxDataStructure
{
    private const string PrimaryMeasure = "OBS_VALUE", TimeDimension = "TIME_PERIOD";

    public static void Write(SdmxXml xml, Structure structure) => xml.Maintainable("DataStructure", structure.Id, () =>
    {
        xml.Names(structure.Title);
        xml.InStructure("DataStructureComponents", () =>
        {
            xml.InStructure("DimensionList", () =>
            {
                xml.Attribute("id", "DimensionDescriptor");
                Column[] dimensions = [.. structure.Key.Where(column => column.Role != ColumnRole.Period)];
                foreach ((int index, Column column) in dimensions.Index()) WriteDimension(xml, column, index + 1);
                WriteTime(xml, structure.Period, dimensions.Length + 1);
            });
            Column[] attributes = [.. structure.Columns.Where(column => column.Role != ColumnRole.Measure && !structure.Key.Contains(column))];
            if (attributes.Length > 0)
                xml.InStructure("AttributeList", () =>
                {
                    xml.Attribute("id", "AttributeDescriptor");
                    foreach (Column column in attributes) WriteAttribute(xml, column);
                });
            xml.InStructure("MeasureList", () =>
            {
                xml.Attribute("id", "MeasureDescriptor");
                WriteMeasure(xml, structure.Measure);
            });
        });
    });

    private static void WriteDimension(SdmxXml xml, Column column, int position) => xml.InStructure("Dimension", () =>
    {
        xml.Attribute("id", column.Concept);
        xml.Attribute("position", DataNumber.Format(position));
        WriteConcept(xml, column);
        WriteCodes(xml, column);
    });

    private static void WriteTime(SdmxXml xml, Column column, int position) => xml.InStructure("TimeDimension", () =>
    {
        xml.Attribute("id", TimeDimension);
        xml.Attribute("position", DataNumber.Format(position));
        WriteConcept(xml, column);
        xml.InStructure("LocalRepresentation", () => xml.InStructure("TextFormat", () => xml.Attribute("textType", "ObservationalTimePeriod")));
    });

    private static void WriteAttribute(SdmxXml xml, Column column) => xml.InStructure("Attribute", () =>
    {
        xml.Attribute("id", column.Concept);
        xml.Attribute("assignmentStatus", column.Required && column.Blank is null && column.Role == ColumnRole.Dimension ? "Mandatory" : "Conditional");
        WriteConcept(xml, column);
        if (column.CodeList is not null) WriteCodes(xml, column);
        else xml.InStructure("LocalRepresentation", () => xml.InStructure("TextFormat", () => xml.Attribute("textType", "String")));
        xml.InStructure("AttributeRelationship", () => xml.InStructure("PrimaryMeasure", () => xml.Reference(("id", PrimaryMeasure))));
    });

    private static void WriteMeasure(SdmxXml xml, Column column) => xml.InStructure("PrimaryMeasure", () =>
    {
        xml.Attribute("id", PrimaryMeasure);
        WriteConcept(xml, column);
        xml.InStructure("LocalRepresentation", () => xml.InStructure("TextFormat", () =>
        {
            // A double stores every count exactly, and NaN for a missing one, which integer types cannot.
            xml.Attribute("textType", "Double");
            if (column.Minimum is { } minimum) xml.Attribute("minValue", DataNumber.Format(minimum));
            if (column.Maximum is { } maximum) xml.Attribute("maxValue", DataNumber.Format(maximum));
        }));
    });

    private static void WriteConcept(SdmxXml xml, Column column) => xml.InStructure("ConceptIdentity", () => xml.Reference(
        ("id", column.Concept), ("maintainableParentID", SdmxStructures.ConceptScheme), ("maintainableParentVersion", SdmxXml.Version),
        ("agencyID", SdmxXml.Agency), ("package", "conceptscheme"), ("class", "Concept")));

    private static void WriteCodes(SdmxXml xml, Column column) => xml.InStructure("LocalRepresentation", () =>
        xml.InStructure("Enumeration", () => xml.Reference(column.CodeList!.Id, "codelist", "Codelist")));
}
