using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Indicators.Tests.Submissions.Fuzzing;

/// <summary>Makes cases: specimens with bytes changed, and tables put together from headers, cells and line ends that are mostly right.</summary>
internal static class FuzzGenerators
{
    private static readonly byte[] Marks = [0, 0x09, 0x0A, 0x0D, 0x22, 0x2C, 0x3B, 0x7C, 0x80, 0xBF, 0xC3, 0xED, 0xF4, 0xFE, 0xFF, (byte)'9', (byte)'-', (byte)'$', (byte)'#'];

    private static readonly string?[] Structures = [null, null, "population", "asylum", "demographics", "stocks"];

    private static readonly string?[] EncodingNames = [null, null, null, "windows-1252", "utf-16le", "utf-16be", "shift_jis", "utf-8"];

    private static readonly string[][] Headers =
    [
        ["area", "period", "origin", "type", "value", "status"],
        ["Reporting Country", "PERIOD", "origin", "type", "obs_value"],
        ["reporting_country", "period", "origin", "population_type", "value", "status"],
        ["pays déclarant", "période", "origine", "type", "nombre", "remarque"],
        ["area", "period", "origin", "type", "value", "note", "first_name"],
        ["area", "period", "type", "value"],
        ["STRUCTURE", "STRUCTURE_ID", "ACTION", "REF_AREA", "TIME_PERIOD", "COUNTERPART_AREA", "TYPE", "OBS_VALUE"],
        ["DATAFLOW", "REF_AREA", "TIME_PERIOD", "COUNTERPART_AREA", "TYPE", "OBS_VALUE", "OBS_STATUS", "COMMENT"],
        ["name", "date of birth", "passport", "nationality"],
        ["area", "period", "origin", "type", "value", "value"],
        ["", "a", "b"],
    ];

    public static Gen<FuzzCase> Cases { get; } = Gen.Frequency((6, Damaged()), (6, Tables()), (1, Anything()));

    private static Gen<FuzzCase> Anything() =>
        from bytes in Gen.OneOf(Gen.Elements(Marks), Gen.Choose(0, 255).Select(value => (byte)value)).ArrayOf()
        from structure in Gen.Elements(Structures)
        from encoding in Gen.Elements(EncodingNames)
        from packed in Packed()
        select new FuzzCase("bytes", bytes, structure, encoding) { PackedDamage = packed };

    private static Gen<FuzzCase> Damaged()
    {
        Gen<(int Place, byte Value, int Kind)> change =
            from place in Gen.Choose(0, int.MaxValue)
            from value in Gen.OneOf(Gen.Elements(Marks), Gen.Choose(0, 255).Select(value => (byte)value))
            from kind in Gen.Choose(0, 3)
            select (place, value, kind);
        return
            from specimen in Gen.Elements(FuzzSpecimens.All.ToArray())
            from changes in Gen.Choose(1, 6).SelectMany(count => change.ArrayOf(count))
            from structure in Gen.Elements(Structures)
            from encoding in Gen.Elements(EncodingNames)
            from packed in Packed()
            select new FuzzCase(specimen.Name, Damage(specimen.Bytes, changes), structure, encoding) { PackedDamage = packed };
    }

    private static byte[] Damage(byte[] original, IEnumerable<(int Place, byte Value, int Kind)> changes)
    {
        List<byte> bytes = [.. original];
        foreach ((int place, byte value, int kind) in changes)
        {
            int index = place % Math.Max(1, bytes.Count);
            if (bytes.Count == 0 || kind == 0) bytes.Insert(index, value);
            else if (kind == 1) bytes[index] = value;
            else if (kind == 2) bytes[index] ^= (byte)(1 << (value & 7));
            else bytes.RemoveRange(index, Math.Min(bytes.Count - index, 1 + value % 3));
        }
        return [.. bytes];
    }

    private static Gen<FuzzCase> Tables() =>
        from header in Gen.Elements(Headers)
        from rows in Gen.Choose(0, 12).SelectMany(count => Row(header).ArrayOf(count))
        from keepsHeader in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        from delimiter in Gen.Elements(',', ',', ';', '\t', '|')
        from lineEnd in Gen.Elements("\n", "\n", "\r\n", "\r")
        from start in Gen.Elements("", "", "", "\n", "sep=;\n")
        from ends in Gen.Elements(true, false)
        from encoding in Gen.Elements(0, 0, 0, 1, 2, 3, 4, 5)
        from declared in Gen.Elements(EncodingNames)
        from structure in Gen.Elements(Structures)
        from packed in Packed()
        let lines = keepsHeader ? rows.Prepend(string.Join('\u0001', header.Select(name => Quoted(name, 0)))) : rows
        let text = (start + string.Join(lineEnd, lines) + (ends ? lineEnd : "")).Replace('\u0001', delimiter)
        select new FuzzCase("table", Encode(text, encoding), structure, declared) { PackedDamage = packed, HasHeader = keepsHeader && encoding < 5 && declared is null };

    /// <summary>Cells with a mark between them that the delimiter takes the place of.</summary>
    private static Gen<string> Row(string[] header) =>
        from cells in Gen.CollectToArray(header, Cell)
        from quotes in Gen.Choose(0, 5).ArrayOf(header.Length)
        from ragged in Gen.Frequency((12, Gen.Constant(0)), (1, Gen.Constant(1)), (1, Gen.Constant(2)))
        let written = cells.Zip(quotes, Quoted)
        select string.Join('\u0001', ragged == 1 ? written.SkipLast(1) : ragged == 2 ? written.Append("x") : written);

    private static Gen<string> Cell(string header) => Gen.Frequency(
        (8, Gen.Elements(GoodCells(header))),
        (1, Gen.Elements("", " ", "x", "\"", "a\nb", "é", "\0", "مرحبا", "DEU ", "deu", "😀", "\uFEFF", "1e3", "=1+1", new string('x', 300), FuzzCase.SecretFigure, FuzzCase.SecretWord)),
        (1, Gen.Elements("Ahmad Hassan", "1990-05-17", "a@b.org", "+49 30 123456", "C1234567")));

    private static string[] GoodCells(string header) => header switch
    {
        "STRUCTURE" => ["dataflow"],
        "STRUCTURE_ID" or "DATAFLOW" => ["A:stocks(1.0)", "A:population(1.0)"],
        "ACTION" => ["I", "R", "D", ""],
        "value" or "obs_value" or "nombre" or "OBS_VALUE" => ["1", "0", "12", ":", FuzzCase.SecretFigure, "2.5", "1 234", "1.234,5"],
        "period" or "PERIOD" or "période" or "TIME_PERIOD" => ["2024", "2024", "2024-Q1"],
        "type" or "population_type" or "TYPE" => ["REF", "ASY", ""],
        "status" or "OBS_STATUS" => ["A", "", "O"],
        "note" or "remarque" or "COMMENT" or "first_name" or "name" => ["", "as of June", FuzzCase.SecretWord, "Ana"],
        "date of birth" => ["1990-05-17", "17/05/1990"],
        "passport" => ["C1234567", "D7654321"],
        _ => ["DEU", "AUT", "AUS", "FRA"],
    };

    private static string Quoted(string cell, int kind) => kind switch
    {
        1 => $"\"{cell.Replace("\"", "\"\"")}\"",
        2 when cell.Length > 3 => $"\"{cell}",
        3 when cell.Length > 6 => $"{cell[..2]}\"{cell[2..]}",
        _ => cell,
    };

    private static byte[] Encode(string text, int kind) => kind switch
    {
        0 => Encoding.UTF8.GetBytes(text),
        1 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        2 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        3 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        4 => [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(text)],
        _ => Encoding.Latin1.GetBytes(text),
    };

    /// <summary>Mostly not packed; else whole or with a bit damaged.</summary>
    private static Gen<int?> Packed() => Gen.Frequency(
        (8, Gen.Constant<int?>(null)), (1, Gen.Constant<int?>(-1)), (1, Gen.Choose(0, 10_000).Select(place => (int?)place)));
}
