using System.Text;
using Indicators.Submissions.Files;

namespace Indicators.Submissions.Csv;

/// <summary>Reads the first records of a file as texts of fields, split in the same way as all of its records.</summary>
internal static class FirstRecords
{
    /// <summary>The delimiters that files may have, in the order in which they are preferred.</summary>
    public static IReadOnlyList<char> Delimiters { get; } = [',', ';', '\t'];

    /// <summary>Returns at most <paramref name="count"/> records, without one that only declares the delimiter.</summary>
    /// <param name="text">The start of a file, in UTF-8.</param>
    /// <param name="delimiter">The separator of fields.</param>
    /// <param name="count">The maximum number of records.</param>
    public static List<string[]> Read(ReadOnlyMemory<byte> text, char delimiter, int count)
    {
        List<string[]> first = [];
        using var records = RecordReader.Create(text, delimiter, ReadLimits.Default);
        for (bool isThere = ReadFirst(records); isThere && first.Count < count; isThere = records.Read()) first.Add(FieldsOf(records));
        return first;
    }

    /// <summary>Reads the first record that does not only declare the delimiter; false if there is none.</summary>
    public static bool ReadFirst(RecordReader records) =>
        records.Read() && (DeclaredDelimiter(Encoding.UTF8.GetString(records.Raw[..Math.Min(records.Raw.Length, 8)])) is null || records.Read());

    /// <summary>Returns the texts of a record's fields.</summary>
    public static string[] FieldsOf(RecordReader records)
    {
        string[] fields = new string[records.FieldCount];
        for (int i = 0; i < fields.Length; i++) fields[i] = Encoding.UTF8.GetString(records.Field(i));
        return fields;
    }

    /// <summary>Returns the delimiter that a line declares, as in the <c>sep=;</c> of spreadsheet programs; null if it declares none.</summary>
    public static char? DeclaredDelimiter(ReadOnlySpan<char> line) =>
        line.TrimEnd("\r\n") is ['s', 'e', 'p', '=', var declared] && Delimiters.Contains(declared) ? declared : null;
}
