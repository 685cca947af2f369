namespace Indicators.Benchmarks.Generation;

/// <summary>Now and then one of the errors that offices make: a code in another case or of nowhere, words or a negative figure for a count.</summary>
internal static class RowErrors
{
    private const int RowsBetween = 4000;

    /// <summary>Spoils a row, or leaves it.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="cells">Its texts; the figure is the last but one.</param>
    /// <returns>Whether the row is to be there twice, the second time with another figure.</returns>
    public static bool Spoil(int row, Span<string> cells)
    {
        ulong lot = Figures.Mixed(~(long)row);
        if (lot % RowsBetween != 0) return false;
        switch (lot / RowsBetween % 6)
        {
            case 0:
                cells[0] = cells[0].ToLowerInvariant();
                break;
            case 1:
                cells[2] = "XXQ";
                break;
            case 2:
                cells[3] = "all";
                break;
            case 3:
                cells[^2] = "about 40";
                break;
            case 4:
                cells[^2] = "-17";
                break;
            default:
                return true;
        }
        return false;
    }
}
