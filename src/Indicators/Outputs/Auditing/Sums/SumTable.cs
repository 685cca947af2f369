using Indicators.Definitions;
using Indicators.Outputs.Auditing.Figures;
using Indicators.Outputs.Auditing.Results;

namespace Indicators.Outputs.Auditing.Sums;

/// <summary>The cells of a published folder and the sums that relate them.</summary>
internal sealed class SumTable
{
    private readonly Dictionary<(int Box, int Areas, Period Period), SumCell> byName = [];
    private readonly Dictionary<int, List<int[]>> partsOf = [];
    private readonly Dictionary<string, AuditedPolicy> policies;
    private readonly Dictionary<int, AuditedPolicy> policyOf = [];
    private readonly AuditedPolicy otherwise;

    public SumTable(PublishedDerivation derivation, IReadOnlyList<AuditedPolicy> policies)
    {
        Derivation = derivation;
        otherwise = policies[0];
        this.policies = policies.Skip(1).ToDictionary(policy => policy.Structure!, StringComparer.Ordinal);
    }

    public PublishedDerivation Derivation { get; }

    public SumBoxes Boxes { get; } = new();

    public AreaSets Areas { get; } = new();

    public List<SumCell> Cells { get; } = [];

    public List<SumRelation> Relations { get; } = [];

    /// <summary>Sums of the same rows that are printed in an earlier edition, and withheld or printed otherwise in the one under audit.</summary>
    public List<(SumCell Cell, string Edition, bool IsWithheld)> Reprints { get; } = [];

    /// <summary>Figures that two indicators print with different numbers.</summary>
    public List<(FigureKey Key, FigureKey Other)> Conflicts { get; } = [];

    public SumCell GetOrAdd(SumBox box, int areas, Period period)
    {
        if (byName.TryGetValue((box.Number, areas, period), out SumCell? cell)) return cell;
        cell = new SumCell(Cells.Count, box, areas, period, PolicyOf(box));
        Cells.Add(cell);
        return byName[(box.Number, areas, period)] = cell;
    }

    public SumCell? Find(SumBox box, int areas, Period period) => byName.GetValueOrDefault((box.Number, areas, period));

    /// <summary>Returns a cell; one that no figure prints, although its table is printed, has nobody to be shown.</summary>
    public SumCell GetOrMarkAbsent(SumBox box, int areas, Period period)
    {
        if (Find(box, areas, period) is { } cell) return cell;
        cell = GetOrAdd(box, areas, period);
        cell.State = SumState.Absent;
        return cell;
    }

    /// <summary>Adds a relation once; one of a cell with itself says nothing.</summary>
    public void Add(SumRelationKind kind, SumCell total, IEnumerable<SumCell> parts)
    {
        int[] numbers = [.. parts.Select(part => part.Number)];
        Array.Sort(numbers);
        if (numbers.Length == 0 || Array.BinarySearch(numbers, total.Number) >= 0) return;
        if (!partsOf.TryGetValue(total.Number, out List<int[]>? known)) partsOf[total.Number] = known = [];
        if (known.Exists(other => other.AsSpan().SequenceEqual(numbers))) return;
        known.Add(numbers);
        Relations.Add(new SumRelation(kind, total.Number, numbers));
    }

    /// <summary>
    /// Returns the policy of a structure; rows that do not count persons have none. Amounts are not rounded, and withheld for the contributors
    /// they have: how small they are says nothing.
    /// </summary>
    private AuditedPolicy PolicyOf(SumBox box)
    {
        if (policyOf.TryGetValue(box.Number, out AuditedPolicy? policy)) return policy;
        // What a sum has beyond others is named as theirs, with words behind.
        string id = box.Structure.Split(' ')[0];
        policy = policies.GetValueOrDefault(id, otherwise);
        if (Derivation.Structures.TryGetValue(id, out DerivedStructure? structure))
        {
            bool isUnprotected = structure.Unprotected.Count > 0
                && structure.Unprotected.All(condition => box.CodesOf(condition.Dimension) is { } codes && Array.TrueForAll(codes, code => condition.Codes.Contains(code)));
            if (isUnprotected || (structure.Measure != "count" && policy.Method != "suppression")) policy = new AuditedPolicy(null, "none", 0, 0, 1);
            else if (structure.Measure != "count") policy = policy with { Threshold = 0, HidesZeros = true };
        }
        return policyOf[box.Number] = policy;
    }
}
