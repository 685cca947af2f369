using BenchmarkDotNet.Attributes;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Imputation;
using Indicators.Normalisation;
using Indicators.Submissions.Reference;
using Indicators.Validation;
using Indicators.Validation.Validators;

namespace Indicators.Benchmarks.Parts;

/// <summary>From 100,000 rows to protected sums, stage by stage.</summary>
public class SumsAndProtection
{
    private readonly Programme programme = BenchmarkFile.Programme;
    private readonly ValidatedSubmission validated;
    private readonly Observations observations;
    private readonly AggregateTable sums;

    public SumsAndProtection()
    {
        validated = new Validator(programme).Validate(BenchmarkFile.Read(BenchmarkFile.Bytes("asylum"), "asylum"));
        observations = NormaliseFile();
        sums = SumCells();
    }

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows)]
    public object Normalise() => NormaliseFile();

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows)]
    public object Aggregate() => SumCells();

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows)]
    public ProtectedTable Protect() => new DisclosureControl(programme.Disclosure).Protect(sums);

    private Observations NormaliseFile() => Observations.Join([new Normaliser(programme).Normalise(validated)]);

    private AggregateTable SumCells() => new Aggregator(programme).Aggregate(observations, ImputationPlan.None, ReferenceData.Empty, programme.RegionsAsOf);
}
