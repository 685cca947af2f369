namespace Indicators.Tests.Support.SampleData;

/// <summary>People of one origin in one area: where the history begins, and how many apply in an ordinary quarter.</summary>
internal sealed record SampleOrigin(string Code, int Refugees, int Pending, double Applications);

/// <summary>A stock that moves by a steady amount: internally displaced persons and other small categories.</summary>
/// <param name="PerQuarter">Persons added in an ordinary quarter.</param>
/// <param name="ReturnShare">The share of the stock that returns in a quarter; filed as returned internally displaced persons.</param>
internal sealed record SampleStock(string Type, string Origin, int Start, double PerQuarter, double ReturnShare = 0);

/// <summary>An area of the sample and the habits of its office. The figures are made up.</summary>
internal sealed record SampleArea
{
    public required string Code { get; init; }

    public required int Inhabitants { get; init; }

    public required int GrowthPerMille { get; init; }

    /// <summary>Refugees come in groups and live in camps and villages; otherwise each applies for asylum.</summary>
    public bool GroupRecognition { get; init; }

    /// <summary>G, J or U.</summary>
    public string Procedure { get; init; } = "G";

    /// <summary>The share of pending applications that is decided in an ordinary quarter.</summary>
    public required double DecisionShare { get; init; }

    /// <summary>How much more likely protection is here than for the same origin elsewhere.</summary>
    public double Favour { get; init; } = 1;

    /// <summary>The share of people whose sex is known.</summary>
    public required double BreakdownShare { get; init; }

    /// <summary>Appeals are counted in cases, each of about two persons.</summary>
    public bool AppealsInCases { get; init; }

    /// <summary>The office files the total of decisions beside its parts.</summary>
    public bool FilesTotals { get; init; }

    public SubmissionDialect Dialect { get; init; } = SubmissionDialect.Template;

    public required IReadOnlyList<SampleOrigin> Origins { get; init; }

    public IReadOnlyList<SampleStock> Stocks { get; init; } = [];
}
