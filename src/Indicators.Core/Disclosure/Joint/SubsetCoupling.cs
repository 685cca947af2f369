using Indicators.Definitions;
using Indicators.Normalisation;

namespace Indicators.Disclosure.Joint;

/// <summary>
/// Makes declared parts share base cells with their wholes: a whole then is the sum of its part and of what it exceeds the part by, in
/// print as in truth.
/// </summary>
/// <remarks>
/// Which persons of the whole are those of the part is known as far as their codes agree. Where they do not (a sex is known in one and not in
/// the other), and where several parts of one whole may overlap, some possible way is taken: parts of one whole are kept
/// apart as long as it has room, so that rounding one leaves the others as they are.
/// </remarks>
internal sealed class SubsetCoupling
{
    private readonly Quantity quantity;
    private readonly Func<long, bool> isChanged;
    private readonly List<Piece> pieces;

    private SubsetCoupling(Quantity quantity, IReadOnlyList<BaseCell> cells, Func<long, bool> isChanged)
    {
        this.quantity = quantity;
        this.isChanged = isChanged;
        pieces = [.. cells.Select(cell => new Piece(cell.Count, [cell.Owner, .. cell.Others]) { IsResidual = cell.IsResidual, IsUnbroken = cell.IsUnbroken, IsChanged = cell.IsChanged, Widest = cell.Widest })];
    }

    /// <summary>A base cell in the making.</summary>
    /// <param name="cells">The cells that include it, the owner first.</param>
    private sealed class Piece(long count, CellRef[] cells)
    {
        public long Count { get; set; } = count;

        public CellRef[] Cells => cells;

        public bool IsResidual { get; set; }

        public bool IsUnbroken { get; set; }

        public bool IsChanged { get; set; }

        public bool IsDifference { get; set; }

        public bool IsPiece { get; set; }

        public CellRef Widest { get; init; }
    }

    /// <param name="Unit">The finest return that has it.</param>
    /// <param name="Codes">The codes in which part and whole may agree.</param>
    private sealed record Member(Piece Piece, ReportingUnit Unit, int[] Codes, int Order)
    {
        public string Text { get; } = string.Join(' ', Codes);

        public int CountAgreeing(Member other) => Codes.Zip(other.Codes).Count(pair => pair.First == pair.Second);
    }

    /// <summary>Returns the base cells of a quantity after its declared parts have been joined with their wholes.</summary>
    /// <param name="cells">All its base cells.</param>
    /// <param name="isChanged">Whether protection changes a count.</param>
    public static IReadOnlyList<BaseCell> Couple(Quantity quantity, IReadOnlyList<BaseCell> cells, Func<long, bool> isChanged)
    {
        var coupling = new SubsetCoupling(quantity, cells, isChanged);
        for (int table = 0; table < quantity.Tables.Count; table++)
            foreach (DeclaredSubset subset in quantity.Tables[table].Subsets) coupling.Couple(table, subset);
        coupling.Merge();
        coupling.MarkChanged();
        return [.. coupling.pieces.Where(piece => piece.Count > 0).Select(piece => new BaseCell(piece.Cells[0], piece.IsResidual, piece.Count)
        {
            Others = piece.Cells[1..],
            IsChanged = piece.IsChanged,
            IsUnbroken = piece.IsUnbroken,
            IsDifference = piece.IsDifference,
            IsPiece = piece.IsPiece,
            Widest = piece.Widest,
        })];
    }

    private void Couple(int number, DeclaredSubset subset)
    {
        JointTable table = quantity.Tables[number];
        bool[] inPart = MeetAny(table, subset.Part), inWhole = MeetAny(table, subset.Whole);
        int[] by = [.. subset.By.Where(name => !subset.Conditioned.Contains(name)).Select(table.IndexOf).Where(dimension => dimension >= 0)];
        int[] shared = [.. Enumerable.Range(0, table.Table.Dimensions.Count).Where(dimension => !subset.Conditioned.Contains(table.Table.Dimensions[dimension].Name))];
        var groups = new Dictionary<(int Area, bool IsFlow, int Day, string By), (List<Member> Part, List<Member> Whole)>();
        foreach ((int order, Piece piece) in pieces.Index())
        {
            if (piece.Count == 0) continue;
            CellRef? part = FindFinest(piece, inPart), whole = FindFinest(piece, inWhole);
            if ((part ?? whole) is not { } cell || (part is not null && whole is not null)) continue;
            ReportingUnit unit = table.UnitOf(cell.Cell);
            int[] codes = table.CodesOf(cell.Cell);
            bool isFlow = table.IsFlow(cell.Cell);
            (int, bool, int, string) key = (unit.Area, isFlow, isFlow ? unit.Period.Year : unit.Period.LastDay.DayNumber, string.Join(' ', by.Select(dimension => codes[dimension])));
            if (!groups.TryGetValue(key, out (List<Member> Part, List<Member> Whole) group)) groups[key] = group = ([], []);
            (part is null ? group.Whole : group.Part).Add(new Member(piece, unit, [.. shared.Select(dimension => codes[dimension])], order));
        }
        foreach ((List<Member> part, List<Member> whole) in groups.Values)
            if (part.Count > 0 && whole.Count > 0) Match(part, whole);

        CellRef? FindFinest(Piece piece, bool[] classes)
        {
            CellRef? found = null;
            foreach (CellRef cell in piece.Cells)
                if (cell.Table == number && !table.IsAdded(cell.Cell) && classes[table.ClassOf(cell.Cell)]
                    && (found is null || table.UnitOf(cell.Cell).Period.Frequency > table.UnitOf(found.Value.Cell).Period.Frequency)) found = cell;
            return found;
        }
    }

    private static bool[] MeetAny(JointTable table, IReadOnlyList<IReadOnlyList<Condition>> wheres) =>
        wheres.Select(table.Meet).Aggregate(new bool[table.ClassCount], (left, right) => [.. left.Zip(right, (one, other) => one || other)]);

    /// <summary>Joins parts with wholes: first of the same return and codes, then of the same return, then of a period within the other.</summary>
    private void Match(List<Member> part, List<Member> whole)
    {
        ILookup<(ReportingUnit, string), Member> alike = whole.ToLookup(member => (member.Unit, member.Text));
        ILookup<ReportingUnit, Member> ofUnit = whole.ToLookup(member => member.Unit);
        foreach (Member member in part) Join(member, alike[(member.Unit, member.Text)]);
        // The more codes agree, the more of the published breakdowns have the part within the whole.
        for (int agreeing = part[0].Codes.Length - 1; agreeing >= 0; agreeing--)
            foreach (Member member in part)
                if (member.Piece.Count > 0) Join(member, ofUnit[member.Unit].Where(other => other.CountAgreeing(member) == agreeing));
        foreach (Member member in part)
            Join(member, whole.Where(other => other.Unit.Period.IsPartOf(member.Unit.Period) || member.Unit.Period.IsPartOf(other.Unit.Period)));
    }

    private void Join(Member part, IEnumerable<Member> wholes)
    {
        if (part.Piece.Count == 0) return;
        // Where the part fits in whole, apart from other parts, in the largest.
        foreach (Member whole in wholes.Where(whole => whole.Piece.Count > 0)
            .OrderBy(whole => whole.Piece.Count >= part.Piece.Count ? 0 : 1).ThenBy(whole => whole.Piece.Cells.Length).ThenByDescending(whole => whole.Piece.Count).ThenBy(whole => whole.Order).ToArray())
        {
            if (part.Piece.Count == 0) return;
            Join(part.Piece, whole.Piece);
        }
    }

    private void Join(Piece part, Piece whole)
    {
        long count = Math.Min(part.Count, whole.Count);
        pieces.Add(new Piece(count, [.. part.Cells, .. whole.Cells.Except(part.Cells)])
        {
            IsResidual = part.IsResidual,
            IsUnbroken = part.IsUnbroken || whole.IsUnbroken,
            IsChanged = part.IsChanged || whole.IsChanged,
            IsDifference = part.IsDifference,
            IsPiece = true,
            Widest = whole.Widest,
        });
        // Two pieces of one cell that turn out to be the same persons leave room in it: those whom nothing else is known of.
        CellRef[] shared = [.. part.Cells.Intersect(whole.Cells)];
        if (shared.Length > 0) pieces.Add(new Piece(count, shared) { IsResidual = true, IsUnbroken = part.IsUnbroken || whole.IsUnbroken, IsDifference = true, IsPiece = true, Widest = whole.Widest });
        part.Count -= count;
        whole.Count -= count;
        part.IsPiece = whole.IsPiece = true;
        whole.IsDifference = whole.IsResidual = true;
    }

    /// <summary>Makes one of the pieces that are within the same cells: apart they would be rounded apart, and a cell by more than the base.</summary>
    private void Merge()
    {
        foreach (Piece[] alike in pieces.Where(piece => piece.Count > 0)
            .GroupBy(piece => string.Join(' ', piece.Cells.OrderBy(cell => cell.Table).ThenBy(cell => cell.Cell).Select(cell => $"{cell.Table}:{cell.Cell}")), StringComparer.Ordinal)
            .Select(group => group.ToArray()).Where(group => group.Length > 1).ToArray())
        {
            Piece first = alike[0];
            foreach (Piece piece in alike[1..])
            {
                first.Count += piece.Count;
                piece.Count = 0;
                first.IsResidual |= piece.IsResidual;
                first.IsUnbroken |= piece.IsUnbroken;
                first.IsDifference |= piece.IsDifference;
                first.IsChanged |= piece.IsChanged;
                first.IsPiece = piece.IsPiece = true;
            }
            first.IsChanged &= isChanged(first.Count);
        }
    }

    /// <summary>
    /// Marks what remains of a cell, and of what it exceeds a declared part by, without the changed pieces, where it is small: neither is
    /// published as a small count.
    /// </summary>
    private void MarkChanged()
    {
        var ofCells = pieces.Where(piece => piece.Count > 0).SelectMany(piece => piece.Cells.Select(cell => (cell, piece)))
            .GroupBy(pair => pair.cell, pair => pair.piece).ToDictionary(group => group.Key, group => group.ToArray());
        List<Piece[]> counts = [.. ofCells.Values];
        for (int number = 0; number < quantity.Tables.Count; number++)
        {
            JointTable table = quantity.Tables[number];
            foreach (DeclaredSubset subset in table.Subsets)
            {
                bool[] inPart = MeetAny(table, subset.Part), inWhole = MeetAny(table, subset.Whole);
                foreach ((CellRef cell, Piece[] some) in ofCells)
                    if (Includes(inWhole, cell)) counts.Add(Array.FindAll(some, piece => !Array.Exists(piece.Cells, one => Includes(inPart, one))));

                bool Includes(bool[] classes, CellRef cell) => cell.Table == number && !table.IsAdded(cell.Cell) && classes[table.ClassOf(cell.Cell)];
            }
        }
        for (bool isAnyMarked = true; isAnyMarked;)
        {
            isAnyMarked = false;
            foreach (Piece[] some in counts)
            {
                Piece[] unchanged = Array.FindAll(some, piece => !piece.IsChanged);
                if (unchanged.Length == 0 || !isChanged(unchanged.Sum(piece => piece.Count))) continue;
                foreach (Piece piece in unchanged) piece.IsChanged = true;
                isAnyMarked = true;
            }
        }
    }
}
