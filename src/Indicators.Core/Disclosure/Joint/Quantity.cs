using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Joint;

/// <summary>
/// The structures that carry the same quantity, such as the population by origin and the same population by sex and age. What one of them
/// publishes says something about the others, so they are protected together.
/// </summary>
internal sealed class Quantity
{
    private readonly int[][] categories;
    private readonly int[] groups;
    private readonly IReadOnlyList<bool[]> meeting;
    private readonly IReadOnlyList<string> conditionTexts;

    private Quantity(IReadOnlyList<JointTable> tables, IReadOnlyList<string> common)
    {
        Tables = tables;
        Common = common;
        IReadOnlyList<Condition>[] conditions = [.. tables.SelectMany(table => table.Components.Select(pair => Restrict(pair.Component.Where))).DistinctBy(TextOf)];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new List<bool[]>();
        categories = [.. tables.Select(table =>
        {
            bool[][] meets = [.. conditions.Select(table.Meet)];
            return Enumerable.Range(0, table.ClassCount).Select(cellClass => NumberOf([.. meets.Select(one => one[cellClass])])).ToArray();
        })];
        (meeting, conditionTexts) = (members, [.. conditions.Select(TextOf)]);
        // The largest component that a category is part of: the total that readers look at.
        int[] sizes = [.. conditions.Select((_, condition) => members.Count(one => one[condition]))];
        groups = [.. members.Select(one => Enumerable.Range(0, conditions.Length).Where(condition => one[condition]).OrderByDescending(condition => sizes[condition]).FirstOrDefault(-1))];

        int NumberOf(bool[] meets)
        {
            string key = string.Concat(meets.Select(one => one ? '1' : '0'));
            if (!numbers.TryGetValue(key, out int number))
            {
                numbers[key] = number = members.Count;
                members.Add(meets);
            }
            return number;
        }
    }

    /// <summary>The tables of its structures that were filed: a structure comes before the one whose quantity it breaks down.</summary>
    public IReadOnlyList<JointTable> Tables { get; }

    /// <summary>The dimensions that link its structures; of a single structure, all its dimensions.</summary>
    public IReadOnlyList<string> Common { get; }

    /// <summary>Returns the category of a cell.</summary>
    public int CategoryOf(CellRef cell) => categories[cell.Table][Tables[cell.Table].ClassOf(cell.Cell)];

    /// <summary>Returns the group of a category: the largest component that counts it, which may count other categories too; -1 if none does.</summary>
    public int GroupOf(int category) => groups[category];

    /// <summary>Returns the components that count a category, as text such as <c>population_type=REF</c>, in the order in which the tables name them.</summary>
    public IEnumerable<string> ComponentsOf(int category) => conditionTexts.Where((_, condition) => meeting[category][condition]);

    /// <summary>Returns the cells that are filed with a figure and need protection.</summary>
    public IEnumerable<CellRef> SelectFiled()
    {
        for (int number = 0; number < Tables.Count; number++)
        {
            JointTable table = Tables[number];
            for (int cell = 0; cell < table.FirstCellOf(table.Table.Cells.Count); cell++)
                if (!double.IsNaN(table.Values[cell]) && table.NeedsProtection(cell) && !table.IsWithdrawn(cell)) yield return new CellRef(number, cell);
        }
    }

    /// <summary>Returns the quantities of tables, in the order of the ids of their first structures.</summary>
    /// <param name="isIncluded">Whether tables with a policy are included; structures of one quantity have the same policy.</param>
    public static IReadOnlyList<Quantity> FindAll(Programme programme, Observations observations, Func<DisclosurePolicy, bool> isIncluded)
    {
        var quantities = new List<Quantity>();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (ObservationTable table in observations.Tables)
        {
            if (found.Contains(table.Structure.Id) || !isIncluded(programme.GetPolicy(table.Structure))) continue;
            Structure[] structures = FindLinked(programme, table.Structure);
            found.UnionWith(structures.Select(structure => structure.Id));
            JointTable[] filed = [.. structures.Select(structure => observations.Find(structure.Id)).OfType<ObservationTable>()
                .Select(one => new JointTable(one, [.. CountedComponents.Select(programme, one.Structure)], programme.GetPolicy(one.Structure).Suppression is { ProtectsAmounts: true }))];
            if (Array.Exists(filed, one => one.HasAmounts)) SetUnits(filed);
            quantities.Add(new Quantity(filed, FindCommon(structures, filed)));
        }
        return quantities;
    }

    /// <summary>Chooses the unit of amounts: as many decimals as they have, up to four, and as many as keep sums exact; fewer than none for very large ones.</summary>
    private static void SetUnits(JointTable[] tables)
    {
        double greatest = 1, units = 1;
        foreach (JointTable table in tables)
        {
            foreach (double value in table.Values)
            {
                if (!(value > 0)) continue;
                greatest = Math.Max(greatest, value);
                while (units < 10_000 && Math.Abs(value * units - Math.Round(value * units)) > 1e-6) units *= 10;
            }
        }
        while (greatest * units > 1e13) units /= 10;
        foreach (JointTable table in tables) table.UnitsInOne = units;
    }

    /// <summary>Returns the structures linked with one, directly or through others: those that refer to another come before it.</summary>
    public static Structure[] FindLinked(Programme programme, Structure structure)
    {
        var linked = new HashSet<string>(StringComparer.Ordinal) { structure.Id };
        Structure[] all = [.. programme.Structures.Values.OrderBy(one => one.Id, StringComparer.Ordinal)];
        for (int before = 0; before < linked.Count;)
        {
            before = linked.Count;
            foreach (Structure one in all)
                if (one.SameAs is { } same && (linked.Contains(one.Id) || linked.Contains(same.Structure))) linked.UnionWith([one.Id, same.Structure]);
        }
        Structure[] some = [.. all.Where(one => linked.Contains(one.Id))];
        return [.. some.OrderByDescending(one => StepsFrom(programme, one)).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    /// <summary>Returns the number of references that lead from a structure to one without a reference.</summary>
    private static int StepsFrom(Programme programme, Structure structure)
    {
        int steps = 0;
        for (Structure? one = structure; one?.SameAs is { } same && steps < programme.Structures.Count; steps++) one = programme.Structures.GetValueOrDefault(same.Structure);
        return steps;
    }

    private static string[] FindCommon(Structure[] structures, JointTable[] filed)
    {
        if (structures.Length == 1) return [.. filed[0].Table.Dimensions.Select(column => column.Name)];
        IEnumerable<string>[] links = [.. structures.Where(structure => structure.SameAs is not null).Select(structure => structure.SameAs!.On)];
        return [.. links.Aggregate((left, right) => left.Intersect(right)).Where(name => filed.All(table => table.IndexOf(name) >= 0)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Leaves out conditions on dimensions that not all structures have, such as sex and age: they divide a category further.</summary>
    private IReadOnlyList<Condition> Restrict(IReadOnlyList<Condition> where) => [.. where.Where(condition => Common.Contains(condition.Dimension))];

    /// <summary>Returns conditions as text, equal for equal conditions.</summary>
    public static string TextOf(IReadOnlyList<Condition> where) => string.Join(';', where.Select(condition => $"{condition.Dimension}={string.Join(',', condition.Codes)}"));
}
