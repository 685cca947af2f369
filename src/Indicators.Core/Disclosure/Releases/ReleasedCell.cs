namespace Indicators.Disclosure.Releases;

/// <summary>A cell as it was last released.</summary>
/// <param name="Count">Its true count.</param>
/// <param name="Print">What was published for it.</param>
/// <param name="SmallPrint">What was published for it when it was first small; -1 if it never was.</param>
/// <param name="IsSum">Whether it was published as the sum of finer cells of other returns.</param>
internal readonly record struct ReleasedCell(long Count, long Print, long SmallPrint, bool IsSum)
{
    /// <summary>The value of <see cref="SmallPrint"/> of a cell that never was small.</summary>
    public const long NeverSmall = -1;
}
