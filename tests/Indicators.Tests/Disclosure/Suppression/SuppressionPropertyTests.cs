using FsCheck;
using FsCheck.Fluent;
using Indicators.Disclosure.Suppression;

namespace Indicators.Tests.Disclosure.Suppression;

/// <summary>Any small system, compared with all tables that an attacker must reckon with.</summary>
public sealed class SuppressionPropertyTests
{
    private const long MostValue = 8;
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(200);
    private static readonly SuppressionSettings Short = new() { MostSearches = 500 };

    [Fact]
    public void Every_protected_primary_sum_has_another_possible_value() => Check(system =>
    {
        SuppressionResult result = Runs.Suppress(system, Short);
        long[][] tables = [.. AllTables.Enumerate(system, result.IsSuppressed, Math.Max(MostValue, result.SecondTable.Max()))];
        return Enumerable.Range(0, system.SumCount).All(sum => result.Unprotected.Contains(sum) || !result.IsSuppressed[sum]
            || tables.Any(table => Differs(table, sum)));

        bool Differs(long[] table, int sum) =>
            Math.Abs(AllTables.Add(system, sum, table) - system.SumValueOf(sum)) >= Math.Max(1, system.WidthOf(sum));
    });

    [Fact]
    public void The_certificate_lacks_nothing_but_the_unprotected_sums() => Check(system =>
    {
        SuppressionResult result = Runs.Suppress(system, Short);
        return CertificateCheck.FindViolations(system, result.IsSuppressed, result.SecondTable).All(violation => result.Unprotected.Contains(violation.Index)
            && violation.Kind is CertificateViolationKind.WidthNotReached or CertificateViolationKind.PrimarySumIsPublished or CertificateViolationKind.SuppressedSumIsEqual);
    });

    [Fact]
    public void Only_sums_without_a_free_cell_are_left_unprotected() => Check(system => Runs.Suppress(system, Short).Unprotected.All(sum =>
    {
        foreach (int cell in system.CellsOf(sum))
            if (!system.IsFixed(cell) && !system.SumsOf(cell).ToArray().Any(system.IsReleased)) return false;
        return true;
    }));

    [Fact]
    public void Intervals_contain_every_possible_table() => Check(system =>
    {
        bool[] isSuppressed = Runs.Suppress(system, Short).IsSuppressed;
        Intervals intervals = Runs.Propagate(system, isSuppressed);
        return AllTables.Enumerate(system, isSuppressed, MostValue).All(table =>
            Enumerable.Range(0, system.CellCount).All(cell => intervals.CellLowerBounds[cell] <= table[cell] && table[cell] <= intervals.CellUpperBounds[cell])
            && Enumerable.Range(0, system.SumCount).All(sum =>
                AllTables.Add(system, sum, table) is var value && intervals.SumLowerBounds[sum] <= value && value <= intervals.SumUpperBounds[sum]));
    });

    [Fact]
    public void The_reduced_equations_have_the_same_solutions() => Check(system =>
    {
        bool[] isSuppressed = Runs.Suppress(system, Short).IsSuppressed;
        var attacker = AttackerSystem.Create(system, isSuppressed);
        bool[] nothingPublished = new bool[system.SumCount];
        Array.Fill(nothingPublished, true);
        return AllTables.Enumerate(system, nothingPublished, 4).All(table =>
            Enumerable.Range(0, system.SumCount).All(sum => isSuppressed[sum] || AllTables.Add(system, sum, table) == system.SumValueOf(sum)) == Fits(attacker, table));
    });

    [Fact]
    public void The_order_in_which_cells_and_sums_are_added_does_not_matter() => Prop.ForAll(SmallSystem.Any, small =>
    {
        NumberedSystem one = small.Build();
        NumberedSystem other = small.Build([3, 0, 4, 2, 1], small.Sums.Reverse());
        SuppressionResult first = Runs.Suppress(one.System, Short), second = Runs.Suppress(other.System, Short);
        return first.SecondTable.SequenceEqual(second.SecondTable) && first.IsSuppressed.SequenceEqual(second.IsSuppressed) && first.Unprotected.SequenceEqual(second.Unprotected);
    }).Check(Settings);

    private static bool Fits(AttackerSystem attacker, long[] table)
    {
        for (int cell = 0; cell < table.Length; cell++)
            if (attacker.KnownValues[cell] is long known && known != table[cell]) return false;
        foreach (AttackerBlock block in attacker.Blocks)
        {
            for (int place = 0; place < block.Cells.Length; place++)
            {
                // Bounds only say what the equations imply.
                if (table[block.Cells[place]] < block.LowerBounds[place] || table[block.Cells[place]] > block.UpperBounds[place]) return false;
            }
            for (int equation = 0; equation < block.EquationCount; equation++)
                if (block.CellsOf(equation).ToArray().Sum(place => table[block.Cells[place]]) != block.Totals[equation]) return false;
        }
        return true;
    }

    private static void Check(Func<SumSystem, bool> holds) => Prop.ForAll(SmallSystem.Any, small => holds(small.Build().System)).Check(Settings);
}
