namespace Indicators.Disclosure.Bounds.Protocol;

/// <summary>
/// What the tool and the solver's executable say to each other: one request on standard input, one answer on standard output. Both are
/// lines of ASCII text that end with a line feed; words are separated by one space; numbers are invariant.
/// </summary>
/// <remarks>
/// The first line of a request and of its answer is <c>indicators-solver VERSION KIND</c>, the last one is <c>end</c>: a text without
/// it is truncated. The solver ignores what follows the <c>end</c> of a request. Nothing in a request says what is counted: cells are
/// numbers from 0.
/// <para>
/// <b>bounds</b> asks for the smallest and largest value of sums of cells, when every cell is within its bounds and every equation holds.
/// The request, where LIMIT is the deterministic time per bound in thousandths of OR-Tools' unit, and -1 stands for no upper bound:
/// <code>
/// indicators-solver 1 bounds
/// limit LIMIT
/// blocks COUNT
/// block CELLS EQUATIONS TARGETS           for each block
/// lower NUMBER...                         of each cell
/// upper NUMBER...
/// equation SUM CELL...                    the cells that make up the sum
/// target CELL...                          the cells whose sum is bounded
/// end
/// </code>
/// The answer has, in the order of the request, for each block and target:
/// <code>
/// target
/// low STATUS
/// dual EQUATION:DOUBLE...                 ascending, without those that are 0
/// point CELL:DOUBLE...                    likewise
/// high STATUS
/// dual EQUATION:DOUBLE...
/// point CELL:DOUBLE...
/// </code>
/// The status is one of <see cref="BoundStatus"/>, in lower case. The dual vector after <c>low</c> is that of minimising the target, the
/// one after <c>high</c> that of minimising its negative; the point is a table that attains the bound, as far as doubles can tell.
/// Doubles are written so that reading them gives the same bits. Both vectors are hints, of which the client proves what it uses.
/// </para>
/// <para>
/// <b>suppress</b> asks for whole-number changes of leaves that leave as many published sums as they were as is possible, by weight:
/// <code>
/// indicators-solver 1 suppress
/// limit LIMIT                             deterministic time of the whole search
/// leaves COUNT
/// lowest NUMBER...                        change of each leaf
/// highest NUMBER...
/// sums COUNT
/// keep LEAF...                            the sum stays as it is
/// open WEIGHT LEAF...                     costs its weight if it changes
/// need WIDTH LEAF...                      changes by at least the width, up or down
/// hint LEAF:CHANGE...                     a start, which may be empty; the others are 0
/// end
/// </code>
/// <code>
/// indicators-solver 1 suppress
/// status STATUS                           one of <see cref="SuppressStatus"/>, in lower case
/// weight NUMBER                           of the open sums that change
/// bound NUMBER                            no solution has a smaller weight, says the solver
/// change LEAF:CHANGE...                   ascending, without those that are 0
/// end
/// </code>
/// If no solution exists, the weight, bound and changes are 0 and empty.
/// </para>
/// </remarks>
internal static class SolverProtocol
{
    public const string Name = "indicators-solver";

    /// <summary>Changes whenever an older program would misread a text.</summary>
    public const int Version = 1;

    public const string Bounds = "bounds";

    public const string Suppress = "suppress";

    public const string End = "end";

    /// <summary>An option of the executable: it stops if standard input is closed before it has answered, as it is if the tool ends.</summary>
    public const string StopOnClose = "--stop-on-close";

    /// <summary>The largest count, and the largest of all numbers in a request. Sums of as many as there may be fit in a <c>long</c>, and each is exact as a double.</summary>
    public const long MaximumValue = 1_000_000_000_000;

    /// <summary>The largest number of cells, equations, targets, leaves or sums.</summary>
    public const int MaximumCount = 1_000_000;

    /// <summary>The longest line: the cells of a large block, with a double each.</summary>
    public const int MaximumLine = 40 * MaximumCount;

    public static string FirstLine(string kind) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name} {Version} {kind}");
}
