using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Submissions;
using Indicators.Tests.Submissions;
using Indicators.Validation;
using Indicators.Validation.Exceptions;

namespace Indicators.Tests.Validation.Rules;

/// <summary>A file of the structure of <see cref="Specimens"/> and the submissions and figures beside it.</summary>
internal sealed class Neighbourhood(Rule rule, Structure? structure = null)
{
    private readonly Structure stocks = (structure ?? Specimens.Stocks) with { Rules = [rule] };
    private readonly List<JudgedAlone> beside = [];
    private readonly List<(string, ReferenceValue)> reference = [];

    public static Structure Flows { get; } = Specimens.StructureOf("flows", Specimens.Value);

    public Neighbourhood Beside(params string[] rows) => Beside(stocks, rows);

    public Neighbourhood BesideFlows(params string[] rows) => Beside(Flows, rows);

    public Neighbourhood Reference(string series, string area, int year, double value)
    {
        reference.Add((series, new ReferenceValue(area, year, value, "", "", "")));
        return this;
    }

    public ValidatedSubmission Judge(params string[] rows)
    {
        JudgedAlone judged = Read(stocks, "judged.csv", rows);
        var whole = JudgedReturn.Of(judged);
        return Assert.Single(new SubmissionComparison(
            [whole], [.. beside.Select(JudgedReturn.Of)], new ReferenceData(reference), Specimens.Areas, AcceptedExceptions.None).Compare(whole));
    }

    private Neighbourhood Beside(Structure structure, string[] rows)
    {
        beside.Add(Read(structure, $"beside-{beside.Count}.csv", rows));
        return this;
    }

    private static JudgedAlone Read(Structure structure, string path, string[] rows) =>
        new Validator(Specimens.Areas).ValidateAlone(Specimens.Read(Specimens.File(string.Join('\n', rows.Prepend(Specimens.Header)) + "\n", path), structure));
}
