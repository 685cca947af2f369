using Indicators.Benchmarks.Generation;
using Indicators.Definitions;
using Indicators.Submissions;
using Indicators.Submissions.Reading;
using Indicators.Tests.Support;

namespace Indicators.Benchmarks.Parts;

/// <summary>A generated file in memory, for benchmarks of parts.</summary>
internal static class BenchmarkFile
{
    public const int Rows = 100_000;

    public static Programme Programme { get; } =
        DefinitionReader.Read(Path.Combine(Repository.Root, "indicator-definitions")).Programme ?? throw new InvalidOperationException("The shipped definitions have errors.");

    public static byte[] Bytes(string structure, RowOrder order = RowOrder.Sorted)
    {
        var stream = new MemoryStream();
        SubmissionGenerator.Write(stream, SubmissionGenerator.Source(Programme, structure, Rows), order.Numbers(Rows), withErrors: false);
        return stream.ToArray();
    }

    public static SubmissionReadResult Read(byte[] bytes, string structure) => Read(bytes, Programme, structure);

    public static SubmissionReadResult Read(byte[] bytes, Programme programme, string structure) =>
        new SubmissionReader(programme, new ReadOptions { Structure = structure }).Read(SubmissionSource.FromStream("file.csv", new MemoryStream(bytes)));
}
