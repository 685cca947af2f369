using System.Text;
using Indicators.Submissions.Csv;

namespace Indicators.Submissions.Sdmx;

/// <summary>
/// Properties of an SDMX-CSV file, determined from its first lines. Version 1.0 begins with DATAFLOW, version 2.0 with STRUCTURE and
/// STRUCTURE_ID; any other file is not SDMX-CSV.
/// </summary>
/// <remarks>Source: SDMX-CSV field guides, versions 1.0 and 2.0.</remarks>
/// <param name="Delimiter">The character after the first header.</param>
/// <param name="SubFieldSeparator">The separator of the values of a cell that contains several, if the first header declares one.</param>
/// <param name="StructureId">The identifier in the first row, without agency and version; null if there is no row.</param>
/// <param name="Fields">The header's fields.</param>
internal sealed record SdmxCsv(bool IsVersion1, char Delimiter, char? SubFieldSeparator, string? StructureId, IReadOnlyList<string> Fields)
{
    public const string Dataflow = "DATAFLOW", Structure = "STRUCTURE", Identifier = "STRUCTURE_ID";

    private const string Delimiters = ",;\t|";

    /// <summary>The index of the field that contains a row's structure.</summary>
    public int IdentifierField => IsVersion1 ? 0 : 1;

    /// <summary>Detects SDMX-CSV; returns null for other files.</summary>
    /// <param name="start">The file's first bytes.</param>
    public static SdmxCsv? Detect(ReadOnlySpan<byte> start, Encoding encoding)
    {
        string text = encoding.GetString(start[..Math.Min(start.Length, 256)]).TrimStart('\r', '\n', '"');
        bool isVersion1 = text.StartsWith(Dataflow, StringComparison.Ordinal);
        if (!isVersion1 && !text.StartsWith(Structure, StringComparison.Ordinal)) return null;
        ReadOnlySpan<char> rest = text.AsSpan(isVersion1 ? Dataflow.Length : Structure.Length);
        char? separator = null;
        if (!isVersion1 && rest is ['[', var declared, ']', ..])
        {
            separator = declared;
            rest = rest[3..];
        }
        rest = rest.TrimStart('"');
        if (rest.IsEmpty || !Delimiters.Contains(rest[0], StringComparison.Ordinal)) return null;

        List<string[]> records = FirstRecords.Read(Encoding.UTF8.GetBytes(encoding.GetString(start)), rest[0], 2);
        string[] fields = records[0], first = records.Count > 1 ? records[1] : [];
        if (!isVersion1 && (fields.Length < 2 || fields[1].Trim() != Identifier)) return null;
        int field = isVersion1 ? 0 : 1;
        string? id = first.Length > field && first[field].Length > 0 ? IdOf(first[field]) : null;
        return new SdmxCsv(isVersion1, rest[0], separator, id, fields);
    }

    /// <summary>Returns the identifier of <c>AGENCY:ID(VERSION): name</c>, in which everything but the identifier is optional.</summary>
    public static string IdOf(string reference)
    {
        string id = WithoutLabel(reference.Trim());
        int version = id.IndexOf('(', StringComparison.Ordinal);
        if (version >= 0) id = id[..version];
        return id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>Returns the part before the label that <c>labels=both</c> adds.</summary>
    public static string WithoutLabel(string text) => text.IndexOf(": ", StringComparison.Ordinal) is >= 0 and int label ? text[..label] : text;
}
