namespace Indicators.Disclosure.Suppression;

/// <summary>
/// Chooses which sums to suppress besides the primary ones, over one joint system of all published sums: so that another table of
/// whole numbers has the same published sums and differs by the required width in every primary one.
/// </summary>
/// <remarks>
/// The search is for the second table itself: what differs in it is suppressed, so the pattern is proven as soon as it is found,
/// and <see cref="CertificateCheck"/> checks it by other code. The weight of the pattern is lowered by local search; it is not the least.
/// <para>
/// What the second table proves: whoever knows all published sums, the publicly known cells and the least values cannot tell the true
/// table from the second one, so every suppressed sum has at least two possible values, and every primary one two that differ by
/// the required width. A base cell that is itself printed and needs protection is a primary sum of one cell and covered as such.
/// What it does not prove: that the true value is not at an end of the interval of possible values, or is uncertain to either side;
/// that two suppressed sums together (their total, say) are uncertain unless that total is itself a sum of the system; and
/// nothing against an attacker who reruns the suppression on every table that fits, and excludes those that lead to another pattern.
/// </para>
/// <para>
/// A primary sum with a cell that is neither publicly known nor part of a released sum is always protected: raising that cell
/// far enough is a second table. Only sums without such a cell may be left unprotected: some because no second table exists, some
/// because the search has not found one, which a greater <see cref="SuppressionSettings.MostSearches"/> may.
/// </para>
/// </remarks>
internal static class Suppressor
{
    /// <summary>Chooses a pattern. The same system and settings give the same result on every machine.</summary>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static SuppressionResult Suppress(SumSystem system, SuppressionSettings settings, CancellationToken cancellation = default) =>
        Suppress(system, settings, start: [], cancellation);

    /// <summary>Chooses a pattern, from a table to begin with.</summary>
    /// <param name="start">For each cell, the change that leads to that table; none for the true one.</param>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static SuppressionResult Suppress(SumSystem system, SuppressionSettings settings, ReadOnlySpan<long> start, CancellationToken cancellation)
    {
        var table = new SecondTable(system, settings.Weight);
        for (int cell = 0; cell < start.Length; cell++)
            if (start[cell] != 0) table.Change(cell, start[cell]);
        // What the last release withheld protects this run, too: then nothing else is withheld, and the same figures look the same again.
        if (start.ContainsAnyExcept(0) && table.ReleasedDifferences == 0 && !Enumerable.Range(0, system.SumCount).Any(sum => table.LackOf(sum) > 0)) return Read(system, table);
        var search = new SuppressionSearch(system, table, settings, cancellation);
        search.Run();
        Reconsideration.Run(system, table, search, settings.MostSearches, cancellation);
        search.Complete();
        return Read(system, table);
    }

    private static SuppressionResult Read(SumSystem system, SecondTable table)
    {
        bool[] isSuppressed = new bool[system.SumCount];
        for (int sum = 0; sum < isSuppressed.Length; sum++)
            isSuppressed[sum] = !system.IsReleased(sum) && (system.IsPrimary(sum) || table.ShiftOf(sum) != 0);
        long[] values = new long[system.CellCount];
        for (int cell = 0; cell < values.Length; cell++) values[cell] = system.ValueOf(cell) + table.Changes[cell];
        int[] unprotected = [.. Enumerable.Range(0, system.SumCount).Where(sum => system.IsPrimary(sum) && Math.Abs(table.ShiftOf(sum)) < system.WidthOf(sum))];
        return new SuppressionResult(isSuppressed, values, unprotected);
    }
}
