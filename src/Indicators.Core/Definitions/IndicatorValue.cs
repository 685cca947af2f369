using Indicators.Common;
namespace Indicators.Definitions;

/// <summary>The form of an indicator's value.</summary>
public enum ValueForm
{
    /// <summary>A numerator alone: a number of persons, cases or places.</summary>
    Sum,

    /// <summary>A numerator divided by a denominator.</summary>
    Ratio,

    /// <summary>One ratio minus another: a gap.</summary>
    Difference,

    /// <summary>The median of durations counted by class.</summary>
    Bins,

    /// <summary>A function that Analysis implements.</summary>
    Function,
}

/// <summary>A numerator and a denominator, for indicators that consist of two ratios.</summary>
public sealed record RatioOfComponents(Component Numerator, Component Denominator);

/// <summary>A duration class, in days.</summary>
/// <param name="Code">Its code in the dimension of duration classes.</param>
/// <param name="Lower">The shortest duration in the class, in days.</param>
/// <param name="Upper">The exclusive upper limit, in days; null for the last class, which is open-ended.</param>
public sealed record DurationClass(string Code, double Lower, double? Upper);

/// <summary>Counts by duration class: <see cref="Classes"/> are codes of <see cref="Dimension"/>, shortest first, without gaps.</summary>
public sealed record DurationBins(string Dimension, IReadOnlyList<DurationClass> Classes);

/// <summary>The functions of components that Analysis provides.</summary>
public enum IndicatorFunction
{
    /// <summary>The inequality of a value among the areas in which it is above zero.</summary>
    Gini,

    /// <summary>The inequality of a value per unit of weight among areas, each area weighted.</summary>
    WeightedGini,

    /// <summary>The difference between a closing stock and the opening stock plus the flows in between.</summary>
    ReconciliationGap,
}

/// <summary>A function and its inputs, in the order of <see cref="IndicatorFunctions.InputsOf"/>.</summary>
public sealed record FunctionOfComponents(IndicatorFunction Name, IReadOnlyList<Component> Inputs);

/// <summary>Describes the functions.</summary>
public static class IndicatorFunctions
{
    /// <summary>Returns the names of the inputs. The first input determines the structure in which the indicator is counted.</summary>
    public static IReadOnlyList<string> InputsOf(IndicatorFunction function) => function switch
    {
        IndicatorFunction.Gini => ["value"],
        IndicatorFunction.WeightedGini => ["value", "weight"],
        _ => ["closing", "opening", "inflow", "outflow"],
    };

    /// <summary>Returns the name of the function as written in definitions.</summary>
    public static string Word(this IndicatorFunction function) => EnumWords.Format(function);

    /// <summary>Whether the function has a value for a single area; inequality exists only between areas.</summary>
    public static bool HasAreaValue(this IndicatorFunction function) => function == IndicatorFunction.ReconciliationGap;
}
