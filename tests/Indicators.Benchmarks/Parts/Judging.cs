using BenchmarkDotNet.Attributes;
using Indicators.Definitions.Rules;
using Indicators.Findings;
using Indicators.Submissions;
using Indicators.Validation;
using Indicators.Validation.Rules;

namespace Indicators.Benchmarks.Parts;

/// <summary>Uniqueness of 100,000 keys by each way there is.</summary>
public class KeyUniqueness
{
    private readonly RowKeys keys = new(BenchmarkFile.Read(BenchmarkFile.Bytes("asylum", Generation.RowOrder.Shuffled), "asylum").Submission!);

    [Benchmark]
    public long ByBitmap() => RepeatedKeys.ByBitmap(keys, BenchmarkFile.Rows).Undecided;

    [Benchmark]
    public long ByNumber() => RepeatedKeys.ByNumber(keys, BenchmarkFile.Rows).Undecided;

    [Benchmark]
    public long ByColumns() => RepeatedKeys.ByColumns(keys, BenchmarkFile.Rows).Undecided;
}

/// <summary>Each rule of the shipped structures on 100,000 rows, by itself.</summary>
public class RuleKinds
{
    private readonly Dictionary<string, Submission> submissions = new[] { "asylum", "population" }
        .ToDictionary(structure => structure, structure => BenchmarkFile.Read(BenchmarkFile.Bytes(structure), structure).Submission!);

    public IEnumerable<string> Rules => submissions.SelectMany(pair => pair.Value.Structure.Rules.Select(rule => $"{pair.Key}/{rule.Id}"));

    [ParamsSource(nameof(Rules))]
    public string Rule { get; set; } = "";

    [Benchmark]
    public long Judge()
    {
        string[] parts = Rule.Split('/');
        Submission submission = submissions[parts[0]];
        Rule rule = submission.Structure.Rules.First(one => one.Id == parts[1]);
        var subject = new RuleSubject(submission, BenchmarkFile.Programme.Areas, [], new HashSet<int>());
        var surroundings = new Surroundings([new ComparedSubmission(subject, true)], ReferenceData.Empty, BenchmarkFile.Programme.Areas);
        var evaluation = new RuleEvaluation(rule, subject, new FindingCollector("file.csv"), surroundings);
        RuleEvaluators.For(rule).Evaluate(rule, evaluation);
        return evaluation.Count.Pass;
    }
}
