namespace Indicators.Benchmarks.Generation;

/// <summary>The rows of a structure's file: every row by its number, so that any order of them can be written.</summary>
internal interface IRowSource
{
    string Header { get; }

    /// <summary>The texts of a row's key columns, its figure and its status.</summary>
    /// <param name="row">From 0 on.</param>
    /// <param name="cells">One for each column of <see cref="Header"/>.</param>
    void Write(int row, Span<string> cells);
}
