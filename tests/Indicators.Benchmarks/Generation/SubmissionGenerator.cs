using System.Buffers;
using System.Text;
using Indicators.Definitions;

namespace Indicators.Benchmarks.Generation;

/// <summary>Writes submissions in the shipped structures: the same bytes for the same request.</summary>
internal static class SubmissionGenerator
{
    private const int BlockLength = 1 << 20;

    /// <summary>The file, made unless it is there.</summary>
    public static string File(Programme programme, string folder, string structure, int rows, RowOrder order, bool withErrors = false) =>
        File(folder, structure, rows, order, () => Source(programme, structure, rows), withErrors);

    /// <inheritdoc cref="File(Programme, string, string, int, RowOrder, bool)"/>
    /// <param name="name">What the file's name begins with.</param>
    /// <param name="source">Gives the rows, where the file is not there.</param>
    public static string File(string folder, string name, int rows, RowOrder order, Func<IRowSource> source, bool withErrors = false)
    {
        string path = Path.Combine(folder, $"{name}-{rows}-{order.ToString().ToLowerInvariant()}{(withErrors ? "-errors" : "")}.csv");
        if (System.IO.File.Exists(path)) return path;
        Directory.CreateDirectory(folder);
        using (FileStream stream = System.IO.File.Create(path + ".part")) Write(stream, source(), order.Numbers(rows), withErrors);
        System.IO.File.Move(path + ".part", path);
        return path;
    }

    public static IRowSource Source(Programme programme, string structure, int rows) => structure switch
    {
        "asylum" => new AsylumRows(programme, rows),
        "population" => new PopulationRows(programme, rows),
        _ => throw new ArgumentException($"No rows are made for {structure}.", nameof(structure)),
    };

    public static void Write(Stream stream, IRowSource source, IEnumerable<int> rows, bool withErrors)
    {
        var block = new ArrayBufferWriter<byte>(BlockLength * 2);
        string[] cells = new string[source.Header.Split(',').Length];
        Add(block, source.Header);
        foreach (int row in rows)
        {
            source.Write(row, cells);
            bool isTwice = withErrors && RowErrors.Spoil(row, cells);
            AddRow(block, cells);
            if (isTwice)
            {
                cells[^2] = Figures.Text(Figures.Generate(row) + 1);
                AddRow(block, cells);
            }
            if (block.WrittenCount < BlockLength) continue;
            stream.Write(block.WrittenSpan);
            block.ResetWrittenCount();
        }
        stream.Write(block.WrittenSpan);
    }

    private static void AddRow(ArrayBufferWriter<byte> block, ReadOnlySpan<string> cells)
    {
        for (int i = 0; i < cells.Length - 1; i++)
        {
            Encoding.UTF8.GetBytes(cells[i], block);
            block.GetSpan(1)[0] = (byte)',';
            block.Advance(1);
        }
        Add(block, cells[^1]);
    }

    private static void Add(ArrayBufferWriter<byte> block, string text)
    {
        Encoding.UTF8.GetBytes(text, block);
        block.GetSpan(1)[0] = (byte)'\n';
        block.Advance(1);
    }
}
