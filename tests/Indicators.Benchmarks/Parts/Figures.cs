using BenchmarkDotNet.Attributes;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Disclosure.Releases;
using Indicators.Disclosure.Rounding;
using Indicators.Imputation;
using Indicators.Normalisation;
using Indicators.Submissions;
using Indicators.Submissions.Keys;
using Indicators.Submissions.Reference;
using Indicators.Validation;
using Indicators.Validation.Cells;
using Indicators.Validation.Grouping;
using Indicators.Validation.Validators;

namespace Indicators.Benchmarks.Parts;

/// <summary>From 100,000 rows to protected sums, stage by stage.</summary>
public class SumsAndProtection
{
    private readonly Programme programme = BenchmarkFile.Programme;
    private readonly ValidatedSubmission validated;
    private readonly Observations observations;

    public SumsAndProtection()
    {
        validated = new Validator(programme).Validate(BenchmarkFile.Read(BenchmarkFile.Bytes("asylum"), "asylum"));
        observations = NormaliseFile();
    }

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows)]
    public object Normalise() => NormaliseFile();

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows)]
    public object Aggregate() => SumCells();

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows)]
    public object Protect() => new DisclosureControl(programme, ReleaseContent.None, recorder: null).ProtectCells(observations, () => ProtectionKey.Derive(new byte[ProtectionKey.Length]));

    private Observations NormaliseFile() => Observations.Join([new Normaliser(programme).Normalise(validated)]);

    private AggregateTable SumCells() => new Aggregator(programme).Aggregate(observations, ImputationPlan.None, ReferenceData.Empty, programme.RegionsAsOf);
}

/// <summary>Sums of 100,000 rows by area, period and origin, by the engine of the rules and by that of aggregation.</summary>
[MemoryDiagnoser]
public class SumsByBothEngines
{
    private readonly Submission submission = BenchmarkFile.Read(BenchmarkFile.Bytes("asylum"), "asylum").Submission!;
    private readonly RuleInput subject;
    private readonly Column origin;
    private readonly CodeIndexes[] origins;

    public SumsByBothEngines()
    {
        subject = new RuleInput(submission, BenchmarkFile.Programme.Areas, [], []);
        origin = submission.Structure.Dimensions.First(column => column.Name == "origin");
        origins = [CodedColumn.Find(submission, origin)];
        if (SumOfRules() is var (count, total) && SumOfAggregation() != (count, total)) throw new InvalidOperationException("The sums differ.");
    }

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows, Baseline = true)]
    public (int Count, double Total) SumOfRules()
    {
        var groups = RowGroups.Create(submission, [submission.Structure.ReportingArea, submission.Structure.Period, origin]);
        var sums = GroupSums.Compute(subject, groups);
        return (sums.Sum.Length, sums.Sum.Sum());
    }

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows)]
    public (int Count, double Total) SumOfAggregation()
    {
        var cells = new CellAccumulator(submission.Values, submission.Statuses, origins, submission.RowCount);
        Span<bool> kept = stackalloc bool[RowBatch.Most];
        kept.Fill(true);
        foreach ((FiledIdentity filed, (int from, int to)) in subject.Identities.All.Zip(subject.Identities.Runs(submission.RowCount)))
        {
            for (int row = from; row < to; row += RowBatch.Most) cells.Add(new RowBatch(row, Math.Min(RowBatch.Most, to - row)), kept[..Math.Min(RowBatch.Most, to - row)]);
            cells.EndFiling(new ReportingUnit(filed.Area, filed.Period));
        }
        return (cells.Made.Sum(unit => unit.Count), cells.Made.Sum(unit => unit.Columns.Values.AsSpan(unit.First, unit.Count).ToArray().Sum()));
    }
}
