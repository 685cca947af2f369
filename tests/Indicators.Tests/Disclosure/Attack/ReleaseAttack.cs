namespace Indicators.Tests.Disclosure.Attack;

/// <summary>
/// Compares prints of one cell in several releases. A small count that was printed as 0 once and as the base another time is neither 0 nor the
/// base; a figure that is withheld now and was printed before is known.
/// </summary>
internal static class ReleaseAttack
{
    public static IEnumerable<Finding> Attack(CellTable table)
    {
        foreach (Cell cell in table.Cells.Where(cell => cell is { Earlier.Count: > 0, Key: not null }))
        {
            int roundingBase = cell.Rule.Base;
            if (cell.State == CellState.Suppressed && cell.Earlier[^1] > 0)
                yield return new Finding(FindingKind.Exact, cell.ToString(), cell.Earlier[^1], cell.Earlier[^1], false, ["an earlier release printed it"], cell);
            else if (cell is { Rule.IsRounding: true, State: CellState.Printed } && (cell.Print == 0 || cell.Print == roundingBase)
                && cell.Earlier.Exists(print => print == roundingBase - cell.Print))
                yield return new Finding(FindingKind.Narrow, cell.ToString(), 1, roundingBase - 1, false, [$"{cell.Print} here, {roundingBase - cell.Print} in an earlier release"], cell);
        }
    }
}
