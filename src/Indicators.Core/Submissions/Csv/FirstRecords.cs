using System.Text;
using Indicators.Submissions.Files;

namespace Indicators.Submissions.Csv;

/// <summary>The first records of a file as texts of fields, split as all its records will be.</summary>
internal static class FirstRecords
{
    /// <summary>The delimiters that files may have, in the order in which they are preferred.</summary>
    public static IReadOnlyList<char> Delimiters { get; } = [',', ';', '\t'];

    /// <summary>At most <paramref name="count"/> records, without one that only declares the delimiter.</summary>
    /// <param name="text">The start of a file.</param>
    public static List<string[]> Read(string text, char delimiter, int count)
    {
        List<string[]> first = [];
        using var records = RecordReader.Create(Encoding.UTF8.GetBytes(text), delimiter, ReadLimits.Default);
        while (first.Count < count && records.Read())
        {
            if (first.Count == 0 && records.Records == 1 && DeclaredDelimiter(Encoding.UTF8.GetString(records.Raw[..Math.Min(records.Raw.Length, 8)])) is not null) continue;
            string[] fields = new string[records.FieldCount];
            for (int i = 0; i < fields.Length; i++) fields[i] = Encoding.UTF8.GetString(records.Field(i));
            first.Add(fields);
        }
        return first;
    }

    /// <summary>The delimiter of a line as spreadsheet programs write it to declare one, or null.</summary>
    public static char? DeclaredDelimiter(ReadOnlySpan<char> line) =>
        line.TrimEnd("\r\n") is ['s', 'e', 'p', '=', var declared] && Delimiters.Contains(declared) ? declared : null;
}
