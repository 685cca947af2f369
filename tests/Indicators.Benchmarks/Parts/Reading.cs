using System.Text;
using BenchmarkDotNet.Attributes;
using CsvHelper;
using Indicators.Definitions;
using Indicators.Submissions.Cells;
using Indicators.Submissions.Csv;
using Indicators.Submissions.Files;

namespace Indicators.Benchmarks.Parts;

/// <summary>A file of 100,000 rows: bare, as records, and as columns.</summary>
public class Reading
{
    private readonly byte[] bytes = BenchmarkFile.Bytes("asylum");

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows)]
    public long BareReader()
    {
        using var reader = CsvReader.Create(new MemoryStream(bytes));
        long length = 0;
        while (reader.Read())
            for (int i = 0; i < reader.FieldCount; i++) length += reader.GetSpan(i).Length;
        return length;
    }

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows)]
    public long Records()
    {
        using var reader = RecordReader.Create(new MemoryStream(bytes), ',', ReadLimits.Default);
        long length = 0;
        while (reader.Read())
            for (int i = 0; i < reader.FieldCount; i++) length += reader.Field(i).Length;
        return length;
    }

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows)]
    public int Columns() => BenchmarkFile.Read(bytes, "asylum").Rows!.Value;
}

/// <summary>Cells of the kinds that a row has, a thousand at a time.</summary>
public class Cells
{
    private const int Count = 1000;

    private readonly Utf8CodeIndex words = new();
    private readonly NumberParser numbers = new();
    private readonly byte[][] codes;
    private readonly byte[][] figures = [.. Enumerable.Range(0, Count).Select(i => Encoding.UTF8.GetBytes((i * 7919 % 100_000).ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    public Cells()
    {
        IReadOnlyList<Code> list = BenchmarkFile.Programme.Areas.Codes;
        for (int i = 0; i < list.Count; i++) words.Add(Encoding.UTF8.GetBytes(list[i].Id), i);
        codes = [.. Enumerable.Range(0, Count).Select(i => Encoding.UTF8.GetBytes(list[i * 7919 % list.Count].Id))];
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int CodeLookUp()
    {
        int sum = 0;
        foreach (byte[] code in codes) sum += words.Find(code);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double Number()
    {
        double sum = 0;
        foreach (byte[] figure in figures)
            if (numbers.TryParse(figure, out double value)) sum += value;
        return sum;
    }
}
