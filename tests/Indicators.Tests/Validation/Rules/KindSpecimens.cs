using Indicators.Definitions;
using Indicators.Definitions.Expressions.Checking;
using Indicators.Definitions.Rules;
using Indicators.Tests.Submissions;
using static Indicators.Tests.Validation.Rules.RuleSpecimens;

namespace Indicators.Tests.Validation.Rules;

/// <summary>Files that pass a rule of a kind, fail it, and leave it undecided, all beside the same neighbours.</summary>
/// <param name="Undecided">Null where nothing that the kind needs can be missing but its history.</param>
/// <param name="IsMissing">Whether what leaves it undecided is a missing figure or code, over which when-missing decides.</param>
internal sealed record KindSpecimen(
    string Kind, Func<RuleHeader, Rule> Make, string[] Valid, string[] Invalid, string[]? Undecided, Condition[] Where, bool IsMissing = true)
{
    public Rule Rule(WhenMissing whenMissing = WhenMissing.Undecided) => Make(Header(Kind, Where) with { WhenMissing = whenMissing });

    /// <summary>
    /// Germany had 100 refugees in 2023; four other areas had as many and hardly more in 2024; flows of 2024 are 30 in and 10
    /// out, and France has 50 people for Germany; Germany has 100 inhabitants.
    /// </summary>
    public ComparisonFixture Neighbours(WhenMissing whenMissing = WhenMissing.Undecided) => Neighbours(Rule(whenMissing));

    /// <inheritdoc cref="Neighbours(WhenMissing)"/>
    public static ComparisonFixture Neighbours(Rule rule) => new ComparisonFixture(rule)
        .Beside("AUT,2023,AUT,REF,100,A", "AUS,2023,AUT,REF,100,A", "FRA,2023,AUT,REF,100,A", "ROU,2023,AUT,REF,100,A")
        .Beside("AUT,2024,AUT,REF,100,A", "AUS,2024,AUT,REF,102,A", "FRA,2024,AUT,REF,104,A", "ROU,2024,AUT,REF,106,A")
        .Beside("DEU,2023,AUT,REF,100,A")
        .BesideFlows("DEU,2024,AUT,REF,30,A", "DEU,2024,AUT,ASY,10,A")
        .BesideFlows("FRA,2024,DEU,ASY,50,A")
        .Reference("inhabitants", "DEU", 2024, 100);
}

/// <summary>At least one specimen of each kind; a test walks over the kinds.</summary>
internal static class KindSpecimens
{
    private static readonly Condition[] Everything = [], Refugees = [On("type", "REF")];

    private static readonly string[] Missing = ["DEU,2024,AUT,REF,:,A"];

    public static IReadOnlyList<KindSpecimen> All { get; } =
    [
        new("range", header => new RangeRule(header, 10, 20), ["DEU,2024,AUT,REF,10,A"], ["DEU,2024,AUT,REF,21,A"], Missing, Everything),
        new("conditional", header => new ConditionalRule(header, [On("origin", "AUT")], [On("type", "REF")], FigureNeed.Given),
            ["DEU,2024,AUT,REF,1,A"], ["DEU,2024,AUT,ASY,1,A"], ["DEU,2024,AUT,XXX,1,A"], Everything),
        new("parts-and-whole", header => new PartsAndWholeRule(header, "type", [new WholeAndParts(["TOT"], ["REF", "ASY"])], ExpectedRelation.Equal, Tolerance.None),
            ["DEU,2024,AUT,REF,3,A", "DEU,2024,AUT,ASY,4,A", "DEU,2024,AUT,TOT,7,A"], ["DEU,2024,AUT,REF,3,A", "DEU,2024,AUT,TOT,7,A"],
            ["DEU,2024,AUT,REF,:,A", "DEU,2024,AUT,TOT,7,A"], Everything),
        new("balance", header => new BalanceRule(header, [new BalanceTerm([On("type", "TOT")], 1), new BalanceTerm([On("type", "REF", "ASY")], -1)], ["origin"], ExpectedRelation.AtLeast, Tolerance.None),
            ["DEU,2024,AUT,REF,3,A", "DEU,2024,AUT,TOT,3,A"], ["DEU,2024,AUT,REF,4,A", "DEU,2024,AUT,TOT,3,A"], ["DEU,2024,AUT,REF,:,A", "DEU,2024,AUT,TOT,3,A"], Everything),
        new("functional-dependency", header => new FunctionalDependencyRule(header, ["area", "origin"], "type"),
            ["DEU,2024,AUT,REF,1,A", "DEU,2023,AUT,REF,1,A"], ["DEU,2024,AUT,REF,1,A", "DEU,2023,AUT,ASY,1,A"], ["DEU,2024,AUT,XXX,1,A"], Everything),
        new("complete-combinations", header => new CompleteCombinationsRule(header, [On("type", "REF", "ASY")]),
            ["DEU,2024,AUT,REF,1,A", "DEU,2024,AUT,ASY,:,A"], ["DEU,2024,AUT,REF,1,A"], ["DEU,2024,AUT,XXX,1,A"], Everything),
        new("category-share", header => new CategoryShareRule(header, [On("origin", "XXA")], [], 0, 0.5, 0),
            ["DEU,2024,XXA,REF,1,A", "DEU,2024,AUT,REF,1,A"], ["DEU,2024,XXA,REF,2,A", "DEU,2024,AUT,REF,1,A"], ["DEU,2024,XXA,REF,2,A", "DEU,2024,AUT,REF,:,A"], Refugees),
        new("total-among-leaves", header => new TotalAmongLeavesRule(header, "origin", 2, 0),
            ["DEU,2024,AUT,REF,1,A", "DEU,2024,FRA,REF,2,A", "DEU,2024,ROU,REF,4,A"], ["DEU,2024,AUT,REF,1,A", "DEU,2024,FRA,REF,2,A", "DEU,2024,ROU,REF,3,A"],
            ["DEU,2024,AUT,REF,1,A", "DEU,2024,FRA,REF,:,A", "DEU,2024,ROU,REF,3,A"], Refugees),
        new("code-set", header => new CodeSetRule(header, ["origin"], "unhcr"),
            ["DEU,2024,AUT,REF,1,A"], ["DEU,2024,GFR,REF,1,A"], ["DEU,2024,AUS,REF,1,A"], Everything, IsMissing: false),
        new("influence", header => new InfluenceRule(header, [], 1, 2),
            ["DEU,2024,AUT,REF,1,A", "DEU,2024,FRA,REF,1,A"], ["DEU,2024,AUT,REF,1,A", "DEU,2024,FRA,REF,9,A"], Missing, Refugees),
        new("expression", header => new ExpressionRule(header, Checked("value < 10")), ["DEU,2024,AUT,REF,9,A"], ["DEU,2024,AUT,REF,10,A"], Missing, Everything),
        new("expression", header => new ExpressionRule(header, Checked("value < 2 * previous(value)")), ["DEU,2024,AUT,REF,199,A"], ["DEU,2024,AUT,REF,200,A"], Missing, Everything),
        new("change", header => new ChangeRule(header, ComparisonBase.SamePeriodLastYear, null, 2, 0), ["DEU,2024,AUT,REF,50,A"], ["DEU,2024,AUT,REF,49,A"], Missing, Everything),
        new("gap-free", header => new GapFreeRule(header, [], int.MaxValue), ["DEU,2024,AUT,REF,1,A"], ["DEU,2025,AUT,REF,1,A"], null, Everything),
        new("stock-flow", header => new StockFlowRule(
                header, new RuleSource("stocks", [On("type", "REF")]), [new RuleSource("flows", [On("type", "REF")])], [new RuleSource("flows", [On("type", "ASY")])], [], new Tolerance(5, 0, 0)),
            ["DEU,2024,AUT,REF,125,A"], ["DEU,2024,AUT,REF,126,A"], Missing, Everything),
        new("hidiroglou-berthelot", header => new HidiroglouBerthelotRule(header, ComparisonBase.PreviousPeriod, [], 5, 0.5, 0.05, 10, 0.25),
            ["DEU,2024,AUT,REF,103,A"], ["DEU,2024,AUT,REF,500,A"], Missing, Everything),
        new("robust-change", header => new RobustChangeRule(header, ComparisonBase.PreviousPeriod, [], 5, 3.5),
            ["DEU,2024,AUT,REF,103,A"], ["DEU,2024,AUT,REF,500,A"], Missing, Everything),
        new("unit-error", header => new UnitErrorRule(header, null, 0.2, 0), ["DEU,2024,AUT,REF,500,A"], ["DEU,2024,AUT,REF,1100,A"], Missing, Everything),
        new("mirror", header => new MirrorRule(header, "origin", new RuleSource("flows", [On("type", "ASY")]), "origin", 0, ExpectedRelation.Equal, new Tolerance(5, 0, 0)),
            ["DEU,2024,FRA,REF,55,A"], ["DEU,2024,FRA,REF,56,A"], ["DEU,2024,FRA,REF,:,A"], Refugees),
        new("same-as", header => new SameAsRule(header, new RuleSource("flows", [On("type", "REF")]), ["origin"], ExpectedRelation.Equal, Tolerance.None),
            ["DEU,2024,AUT,REF,30,A"], ["DEU,2024,AUT,REF,31,A"], Missing, Refugees),
        new("reference", header => new ReferenceRule(header, "inhabitants", null, 1, ExpectedRelation.AtMost, Tolerance.None),
            ["DEU,2024,AUT,REF,100,A"], ["DEU,2024,AUT,REF,101,A"], Missing, Everything),
    ];

    private static CheckedExpression Checked(string text) =>
        CheckedExpression.Read(text, new ExpressionScope(Specimens.Stocks, [])).Expression ?? throw new ArgumentException(text, nameof(text));
}
