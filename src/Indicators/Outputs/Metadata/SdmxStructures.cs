using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Indicators.Definitions;
using Indicators.Text;

namespace Indicators.Outputs.Metadata;

/// <summary>
/// Writes the structures as an SDMX-ML 2.1 structure message: code lists, one concept scheme, and for each structure a data structure
/// definition, a dataflow and, if a column does not accept every code of its list, a constraint.
/// </summary>
/// <remarks>Source: SDMX-ML 2.1 schemas. No clock is read: the header's identifier is a digest of the definitions, and its date is fixed.</remarks>
internal static class SdmxStructures
{
    public const string ConceptScheme = "CONCEPTS";

    /// <summary>The schema requires a date; this one is a placeholder.</summary>
    private const string Prepared = "1970-01-01T00:00:00Z";

    private const int IdentifierBytes = 8;

    public static void Write(Programme programme, Stream destination)
    {
        IReadOnlyList<Structure> structures = DefinitionExport.StructuresOf(programme);
        string language = programme.Languages[0];
        using var xml = new SdmxXml(destination);
        xml.Root("Structure", () =>
        {
            WriteHeader(xml, programme);
            xml.InMessage("Structures", () =>
            {
                xml.InStructure("Dataflows", () =>
                {
                    foreach (Structure structure in structures) WriteDataflow(xml, structure);
                });
                xml.InStructure("Codelists", () =>
                {
                    foreach (CodeList list in DefinitionExport.CodeListsOf(programme)) WriteCodeList(xml, list, language);
                });
                xml.InStructure("Concepts", () => WriteConcepts(xml, programme, structures));
                xml.InStructure("DataStructures", () =>
                {
                    foreach (Structure structure in structures) SdmxDataStructure.Write(xml, structure);
                });
                Structure[] constrained = [.. structures.Where(structure => Constrained(structure).Any())];
                if (constrained.Length > 0)
                    xml.InStructure("Constraints", () =>
                    {
                        foreach (Structure structure in constrained) WriteConstraint(xml, structure);
                    });
            });
        });
    }

    private static void WriteHeader(SdmxXml xml, Programme programme) => xml.InMessage("Header", () =>
    {
        string files = string.Concat(programme.Files.Select(file => $"{file.Path} {file.Sha256}\n"));
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(files));
        xml.InMessage("ID", "DEFINITIONS-" + Convert.ToHexString(digest.AsSpan(0, IdentifierBytes)));
        xml.InMessage("Test", "false");
        xml.InMessage("Prepared", Prepared);
        xml.InMessage("Sender", () => xml.Attribute("id", SdmxXml.Agency));
        xml.Names(programme.Title);
    });

    private static void WriteDataflow(SdmxXml xml, Structure structure) => xml.Maintainable("Dataflow", structure.Id, () =>
    {
        xml.Names(structure.Title);
        xml.InStructure("Structure", () => xml.Reference(structure.Id, "datastructure", "DataStructure"));
    });

    private static void WriteCodeList(SdmxXml xml, CodeList list, string language) => xml.Maintainable("Codelist", list.Id, () =>
    {
        xml.Name(language, list.Id);
        foreach (Code code in list.Codes)
            xml.InStructure("Code", () =>
            {
                string id = SdmxCodeId.Format(code.Id);
                xml.Attribute("id", id);
                (string Type, string Text)[] annotations = [.. Annotations(code, id)];
                if (annotations.Length > 0)
                    xml.InCommon("Annotations", () =>
                    {
                        foreach ((string type, string text) in annotations)
                            xml.InCommon("Annotation", () =>
                            {
                                xml.InCommon("AnnotationTitle", text);
                                xml.InCommon("AnnotationType", type);
                            });
                    });
                xml.Names(code.Name);
                if (code.Parent is { } parent) xml.InStructure("Parent", () => xml.Reference(("id", SdmxCodeId.Format(parent))));
            });
    });

    /// <summary>Annotations for what SDMX cannot express: the code as written in submissions, and its validity.</summary>
    private static IEnumerable<(string Type, string Text)> Annotations(Code code, string id)
    {
        if (id != code.Id) yield return ("CODE", code.Id);
        if (code.ValidFrom is { } from) yield return ("VALID_FROM", from.ToString("O", CultureInfo.InvariantCulture));
        if (code.ValidTo is { } to) yield return ("VALID_TO", to.ToString("O", CultureInfo.InvariantCulture));
        if (code.ExistsFrom is { } year) yield return ("EXISTS_FROM", DataNumber.Format(year));
        if (code.Attributes.TryGetValue("replaced_by", out string? successor)) yield return ("REPLACED_BY", successor);
    }

    /// <summary>Writes each concept once, with the names of the first column that has any.</summary>
    private static void WriteConcepts(SdmxXml xml, Programme programme, IReadOnlyList<Structure> structures) =>
        xml.Maintainable("ConceptScheme", ConceptScheme, () =>
        {
            xml.Names(programme.Title);
            foreach (IGrouping<string, Column> concept in structures.SelectMany(structure => structure.Columns)
                .GroupBy(column => column.Concept).OrderBy(group => group.Key, StringComparer.Ordinal))
                xml.InStructure("Concept", () =>
                {
                    xml.Attribute("id", concept.Key);
                    if (concept.Select(column => column.Title).OfType<LocalizedText>().FirstOrDefault() is { } title) xml.Names(title);
                    else xml.Name(programme.Languages[0], concept.First().Name);
                });
        });

    /// <summary>Writes the codes that columns of the structure accept, if they do not accept all codes of their lists.</summary>
    private static void WriteConstraint(SdmxXml xml, Structure structure) => xml.InStructure("ContentConstraint", () =>
    {
        xml.Attribute("id", structure.Id + "_CODES");
        xml.Attribute("agencyID", SdmxXml.Agency);
        xml.Attribute("version", SdmxXml.Version);
        xml.Attribute("type", "Allowed");
        xml.Names(structure.Title);
        xml.InStructure("ConstraintAttachment", () =>
            xml.InStructure("DataStructure", () => xml.Reference(structure.Id, "datastructure", "DataStructure")));
        xml.InStructure("CubeRegion", () =>
        {
            xml.Attribute("include", "true");
            foreach (Column column in Constrained(structure))
                xml.InCommon("KeyValue", () =>
                {
                    xml.Attribute("id", column.Concept);
                    foreach (Code code in column.CodeList!.Codes.Where(code => !column.Excluded.Contains(code.Id))) xml.InCommon("Value", SdmxCodeId.Format(code.Id));
                });
        });
    });

    /// <summary>A cube region can only constrain dimensions, which are the columns of the key.</summary>
    private static IEnumerable<Column> Constrained(Structure structure) => structure.Key.Where(column => column.Excluded.Count > 0);
}
