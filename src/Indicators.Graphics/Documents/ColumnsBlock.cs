namespace Indicators.Graphics.Documents;

/// <param name="Weight">The column's share of the width; weights need not sum to 1.</param>
public sealed record BlockColumn(IReadOnlyList<Block> Blocks, double Weight = 1);

/// <summary>
/// Blocks side by side, which become one below the other on a narrow screen. They are read column by column. Figures at the same place of
/// all columns have their titles and drawings at the same height.
/// </summary>
/// <param name="Columns">Without covers, contents and page breaks.</param>
public sealed record ColumnsBlock(IReadOnlyList<BlockColumn> Columns) : Block;

/// <summary>Blocks that flow through several columns of the same width and about the same height.</summary>
/// <param name="Count">The number of columns on a page or a wide screen.</param>
/// <param name="Blocks">Without covers, contents and page breaks.</param>
public sealed record ColumnFlowBlock(int Count, IReadOnlyList<Block> Blocks) : Block;
