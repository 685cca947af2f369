using System.Text;

namespace Indicators.Common;

/// <summary>Converts enumeration members to the words used in definitions: <c>EndOfPeriod</c> is <c>end-of-period</c>.</summary>
public static class EnumWords
{
    internal static string[] List<T>() where T : struct, Enum => [.. Enum.GetNames<T>().Select(Hyphenate)];

    internal static T? Parse<T>(string word) where T : struct, Enum
    {
        foreach (string name in Enum.GetNames<T>())
            if (Hyphenate(name) == word) return Enum.Parse<T>(name);
        return null;
    }

    /// <summary>Returns the word of a member, such as <c>weighted-mean</c>.</summary>
    public static string Format<T>(T value) where T : struct, Enum => Hyphenate(value.ToString());

    private static string Hyphenate(string name)
    {
        var word = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(c));
        }
        return word.ToString();
    }
}
