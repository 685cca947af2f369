using System.Globalization;
using System.Text;

namespace Indicators.Tests.Graphics.Pdf;

/// <summary>Gets the text of a page back through each font's map to Unicode.</summary>
internal static class PdfTextReader
{
    /// <summary>The strings shown, in the order of painting.</summary>
    public static List<string> Strings(PdfReader file, PdfReference page)
    {
        Dictionary<string, object> fonts = file.Dictionary(file.Dictionary(file.Dictionary(page)["Resources"])["Font"]);
        var maps = fonts.ToDictionary(font => font.Key, font => Map(file, file.Dictionary(font.Value)));
        var strings = new List<string>();
        Dictionary<int, string>? map = null;
        foreach ((string operation, List<object> operands) in file.Operations(page))
        {
            if (operation == "Tf") map = maps[((PdfName)operands[0]).Value];
            if (operation == "TJ") strings.Add(string.Concat(((List<object>)operands[0]).OfType<byte[]>().SelectMany(Numbers).Select(number => map!.GetValueOrDefault(number, ""))));
            if (operation == "Tj") strings.Add(string.Concat(Numbers((byte[])operands[0]).Select(number => map![number])));
        }

        return strings;
    }

    public static Dictionary<int, string> Map(PdfReader file, Dictionary<string, object> font)
    {
        var map = new Dictionary<int, string>();
        foreach (string line in Encoding.ASCII.GetString(file.Stream(font["ToUnicode"])).Split('\n'))
        {
            if (line is not ['<', _, _, _, _, '>', ' ', '<', .. string code, '>'] || line.EndsWith("FFFF>", StringComparison.Ordinal)) continue;
            map.Add(int.Parse(line.AsSpan(1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture), Encoding.BigEndianUnicode.GetString(Convert.FromHexString(code)));
        }

        return map;
    }

    private static IEnumerable<int> Numbers(byte[] shown)
    {
        for (int index = 0; index < shown.Length; index += 2) yield return (shown[index] << 8) | shown[index + 1];
    }
}
