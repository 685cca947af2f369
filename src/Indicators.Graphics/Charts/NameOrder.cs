namespace Indicators.Graphics.Charts;

/// <summary>Sorts names as readers look them up: ignoring case and accents on Latin letters, independent of culture.</summary>
public sealed class NameOrder : IComparer<string>
{
    private const string Accented = "ÀÁÂÃÄÅĀĂĄÇĆČÈÉÊËĒĘĚÌÍÎÏĪİÑŃŇÒÓÔÕÖØŌŐÙÚÛÜŪŮŰÝŸŠŚŞŽŹŻŁĞĐ";
    private const string Plain = "AAAAAAAAACCCEEEEEEEIIIIIINNNOOOOOOOOUUUUUUUYYSSSZZZLGD";

    public static NameOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        int folded = string.CompareOrdinal(Fold(x), Fold(y));
        return folded != 0 ? folded : string.CompareOrdinal(x, y);
    }

    private static string Fold(string? name) =>
        string.Create(name?.Length ?? 0, name, static (letters, name) =>
        {
            for (int at = 0; at < letters.Length; at++)
            {
                char upper = char.ToUpperInvariant(name![at]);
                int found = Accented.IndexOf(upper, StringComparison.Ordinal);
                letters[at] = found < 0 ? upper : Plain[found];
            }
        });
}
