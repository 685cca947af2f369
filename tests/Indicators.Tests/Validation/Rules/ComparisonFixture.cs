using Indicators.Definitions;
using Indicators.Submissions.Reference;
using Indicators.Tests.Submissions;
using Indicators.Validation;
using Indicators.Validation.Exceptions;
using Indicators.Validation.Validators;

namespace Indicators.Tests.Validation.Rules;

/// <summary>A file of the structure of <see cref="Specimens"/> and the submissions and figures beside it.</summary>
internal sealed class ComparisonFixture(Rule rule, Structure? structure = null)
{
    private readonly Structure stocks = (structure ?? Specimens.Stocks) with { Rules = [rule] };
    private readonly List<FileValidation> beside = [];
    private readonly List<(string, ReferenceValue)> reference = [];

    public static Structure Flows { get; } = Specimens.StructureOf("flows", Specimens.Value);

    public ComparisonFixture Beside(params string[] rows) => Beside(stocks, rows);

    public ComparisonFixture BesideFlows(params string[] rows) => Beside(Flows, rows);

    public ComparisonFixture Reference(string series, string area, int year, double value)
    {
        reference.Add((series, new ReferenceValue(area, year, value, "", "", "")));
        return this;
    }

    public ValidatedSubmission Judge(params string[] rows)
    {
        FileValidation validated = Read(stocks, "judged.csv", rows);
        var whole = ReturnValidation.Create(validated);
        return Assert.Single(new CrossSubmissionValidator(
            [whole], [.. beside.Select(ReturnValidation.Create)], new ReferenceData(reference), Specimens.Areas, AcceptedExceptions.None).Compare(whole));
    }

    private ComparisonFixture Beside(Structure structure, string[] rows)
    {
        beside.Add(Read(structure, $"beside-{beside.Count}.csv", rows));
        return this;
    }

    private static FileValidation Read(Structure structure, string path, string[] rows) =>
        new Validator(Specimens.Areas).ValidateAlone(Specimens.Read(Specimens.File(string.Join('\n', rows.Prepend(Specimens.Header)) + "\n", path), structure));
}
