using System.Text;
using Indicators.Submissions.Csv;

namespace Indicators.Submissions.Sdmx;

/// <summary>
/// What the first lines of a file say of it as SDMX-CSV: version 1.0 begins with DATAFLOW, version 2.0 with STRUCTURE and
/// STRUCTURE_ID. No other file is one.
/// </summary>
/// <remarks>Source: SDMX-CSV field guides, versions 1.0 and 2.0.</remarks>
/// <param name="Delimiter">The character after the first header.</param>
/// <param name="SubFieldSeparator">What separates the values of a cell that holds several, where the first header declares it.</param>
/// <param name="StructureId">The identifier without agency and version, as the first row has it; null where there is no row.</param>
/// <param name="Fields">The header's fields.</param>
internal sealed record SdmxCsv(bool IsVersion1, char Delimiter, char? SubFieldSeparator, string? StructureId, IReadOnlyList<string> Fields)
{
    public const string Dataflow = "DATAFLOW", Structure = "STRUCTURE", Identifier = "STRUCTURE_ID";

    private const string Delimiters = ",;\t|";

    /// <summary>The field that holds a row's structure.</summary>
    public int IdentifierField => IsVersion1 ? 0 : 1;

    /// <summary>Null for a file of another kind.</summary>
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

    /// <summary>The identifier of <c>AGENCY:ID(VERSION): name</c>, of which all but the identifier may be left out.</summary>
    public static string IdOf(string reference)
    {
        string id = WithoutLabel(reference.Trim());
        int version = id.IndexOf('(', StringComparison.Ordinal);
        if (version >= 0) id = id[..version];
        return id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>The part before the label that <c>labels=both</c> adds.</summary>
    public static string WithoutLabel(string text) => text.IndexOf(": ", StringComparison.Ordinal) is >= 0 and int label ? text[..label] : text;
}
