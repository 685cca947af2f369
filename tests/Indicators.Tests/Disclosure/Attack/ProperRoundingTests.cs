using FsCheck;
using FsCheck.Fluent;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>Where every figure is the sum of rounded cells, the attack finds nothing, whichever way each cell was rounded.</summary>
public sealed class ProperRoundingTests
{
    private static readonly string[] Areas = ["AUT", "ITA", "POL"];
    private static readonly string[] Origins = ["AFG", "SYR"];
    private static readonly string[] Sexes = ["F", "M"];
    private static readonly string[] Ages = ["0-4", "18-59"];

    [Fact]
    public void Sums_of_rounded_cells_give_nothing_away()
    {
        // Cells of three areas, two origins, two sexes and two ages; a small count is shown as 0 or 5.
        Gen<int[]> tables = Gen.Frequency((2, Gen.Elements(0, 5)), (1, Gen.Choose(6, 40))).ListOf(24).Select(list => list.ToArray());
        Prop.ForAll(tables.ToArbitrary(), shown =>
        {
            using var folder = new MadeUpFolder();
            for (int area = 0; area < Areas.Length; area++) Add(folder, "area", Areas[area], 1, Sum(shown, area));
            Add(folder, "unhcr", "EUR", 3, Sum(shown, null));
            Add(folder, "world", "W", 3, Sum(shown, null));
            AttackReport report = folder.Attack();
            return report.Broken.Count == 0 && !report.Findings.Any(finding => finding.Kind != FindingKind.Presence);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    /// <summary>Returns sums over an area, or over all, of the cells that have the codes asked for.</summary>
    private static Func<int?, int?, int?, int> Sum(int[] shown, int? area) => (origin, sex, age) =>
        shown.Where((_, cell) => (area ?? cell / 8) == cell / 8 && (origin ?? cell / 4 % 2) == cell / 4 % 2 && (sex ?? cell / 2 % 2) == cell / 2 % 2 && (age ?? cell % 2) == cell % 2).Sum();

    private static void Add(MadeUpFolder folder, string type, string place, int areas, Func<int?, int?, int?, int> sum)
    {
        Row("_T", sum(null, null, null));
        for (int i = 0; i < 2; i++)
        {
            Row($"origin={Origins[i]}", sum(i, null, null));
            Row($"sex={Sexes[i]}", sum(null, i, null));
            Row($"age={Ages[i]}", sum(null, null, i));
            for (int j = 0; j < 2; j++) Row($"age={Ages[i]};sex={Sexes[j]}", sum(null, j, i));
        }

        void Row(string breakdown, int count) => folder.Region("STK-01", type, place, "2025", breakdown, count, areas);
    }
}
