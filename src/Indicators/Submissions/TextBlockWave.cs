namespace Indicators.Submissions;

/// <summary>Blocks that are read at once, while those after them are fetched. Their room is used again.</summary>
internal sealed class TextBlockWave
{
    private readonly List<TextBlock> blocks = [];

    public int Count { get; private set; }

    public TextBlock this[int index] => blocks[index];

    public static TextBlockWave Of(TextBlock first)
    {
        var wave = new TextBlockWave { Count = 1 };
        wave.blocks.Add(first);
        return wave;
    }

    /// <summary>Takes the next blocks, as many as are wanted or there are.</summary>
    public void Fill(TextBlocks from, int wanted)
    {
        for (Count = 0; Count < wanted; Count++)
        {
            if (Count == blocks.Count) blocks.Add(new TextBlock());
            if (!from.Next(blocks[Count])) break;
        }
    }

    /// <summary>The blocks from one on.</summary>
    public IEnumerable<TextBlock> From(int index) => blocks.Take(Count).Skip(index);
}
