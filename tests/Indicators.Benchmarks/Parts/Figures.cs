using BenchmarkDotNet.Attributes;
using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Disclosure;
using Indicators.Imputation;
using Indicators.Normalisation;
using Indicators.Submissions;
using Indicators.Validation;

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
        observations = Normalise();
        sums = Aggregate();
    }

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows)]
    public Observations Normalise() => Observations.Join([new Normaliser(programme).Normalise(validated)]);

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows)]
    public AggregateTable Aggregate() => new Aggregator(programme).Aggregate(observations, ImputationPlan.None, ReferenceData.Empty, programme.RegionsAsOf);

    [Benchmark(OperationsPerInvoke = BenchmarkFile.Rows)]
    public ProtectedTable Protect() => new DisclosureControl(programme.Disclosure).Protect(sums);
}
