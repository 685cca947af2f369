using BenchmarkDotNet.Attributes;
using Indicators.Benchmarks.Driver;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Submissions.Keys;
using Indicators.Submissions.Reference;
using Indicators.Validation;
using Indicators.Validation.Cells;
using Indicators.Validation.Rules;

namespace Indicators.Benchmarks.Parts;

/// <summary>Uniqueness of 100,000 keys by each way there is.</summary>
public class KeyUniqueness
{
    private readonly RowKeys keys = new(BenchmarkFile.Read(BenchmarkFile.Bytes("asylum", Generation.RowOrder.Shuffled), "asylum").Submission!);

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows)]
    public long ByBitmap() => RepeatedKeys.ByBitmap(keys, BenchmarkFile.Rows, (_, _) => { });

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows)]
    public long ByNumber() => RepeatedKeys.ByNumber(keys, BenchmarkFile.Rows, (_, _) => { });
}

/// <summary>A rule of each kind on 100,000 rows, by itself.</summary>
public class EachRuleKind
{
    private readonly Submission submission;
    private readonly ReferenceData inhabitants;
    private RuleInput subject = null!;
    private Rule rule = null!;

    public EachRuleKind()
    {
        string work = Directory.CreateTempSubdirectory("indicators-rule-kinds-").FullName;
        Programme programme = BenchmarkDefinitions.Read(BenchmarkDefinitions.Write(work, RuleChoice.EveryKind));
        Directory.Delete(work, recursive: true);
        submission = BenchmarkFile.Read(BenchmarkFile.Bytes("asylum"), programme, "asylum").Submission!;
        if (RuleKinds.All.Select(kind => kind.Declaration.Name).Except(submission.Structure.Rules.Select(each => each.Header.Kind)).FirstOrDefault() is { } lacking)
            throw new InvalidOperationException($"every-kind.yaml has no rule of kind {lacking}.");
        inhabitants = new ReferenceData(programme.Areas.Codes.SelectMany(area => Enumerable.Range(2020, 5).Select(
            year => ("population", new ReferenceValue(area.Id, year, 1e7, "persons", "made up", "")))));
    }

    public IEnumerable<string> Rules => submission.Structure.Rules.Select(each => each.Id);

    [ParamsSource(nameof(Rules))]
    public string Id { get; set; } = "";

    /// <summary>Groups of rows are kept with the subject: each run finds its own.</summary>
    [IterationSetup]
    public void Begin()
    {
        rule = submission.Structure.Rules.First(each => each.Id == Id);
        subject = new RuleInput(submission, BenchmarkFile.Programme.Areas, [], []);
    }

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows)]
    public long Judge()
    {
        var surroundings = new ComparisonContext([(subject, true)], inhabitants, BenchmarkFile.Programme.Areas);
        var evaluation = new RuleEvaluation(rule, subject, new FindingCollector("file.csv"), surroundings);
        RuleKinds.Find(rule).Evaluate(rule, evaluation);
        RuleCount count = evaluation.Count;
        return count.Pass + count.Fail + count.Undecided + count.NoHistory > 0 ? count.Pass : throw new InvalidOperationException($"{Id} judged nothing.");
    }
}
