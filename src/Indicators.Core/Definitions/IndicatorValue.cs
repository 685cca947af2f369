using Indicators.Common;
namespace Indicators.Definitions;

/// <summary>What kind of thing the value of an indicator is.</summary>
public enum ValueForm
{
    /// <summary>A numerator alone: a number of persons, cases, places.</summary>
    Sum,

    /// <summary>A numerator over a denominator.</summary>
    Ratio,

    /// <summary>One ratio minus another: a gap.</summary>
    Difference,

    /// <summary>The median of durations that are counted by class.</summary>
    Bins,

    /// <summary>A function that Analysis knows by name.</summary>
    Function,
}

/// <summary>A numerator over a denominator, where an indicator is made of two of them.</summary>
public sealed record RatioOfComponents(Component Numerator, Component Denominator);

/// <summary>A class of a duration, in days.</summary>
/// <param name="Code">Its code in the dimension of the classes.</param>
/// <param name="Lower">The shortest duration of the class.</param>
/// <param name="Upper">Durations of the class are shorter than this; null for the last class, which is open.</param>
public sealed record DurationClass(string Code, double Lower, double? Upper);

/// <summary>Counts by class of a duration: <see cref="Classes"/> are codes of <see cref="Dimension"/>, shortest first, without gaps.</summary>
public sealed record DurationBins(string Dimension, IReadOnlyList<DurationClass> Classes);

/// <summary>The functions of components that Analysis provides.</summary>
public enum IndicatorFunction
{
    /// <summary>How unequally a value is spread over the areas that have any of it.</summary>
    Gini,

    /// <summary>How unequally a value per unit of weight is spread, each area counting by its weight.</summary>
    WeightedGini,

    /// <summary>How far a closing stock is from the opening one and the flows between.</summary>
    ReconciliationGap,
}

/// <summary>A function and its inputs, in the order of <see cref="IndicatorFunctions.InputsOf"/>.</summary>
public sealed record FunctionOfComponents(IndicatorFunction Name, IReadOnlyList<Component> Inputs);

/// <summary>What each function takes.</summary>
public static class IndicatorFunctions
{
    /// <summary>The names of the inputs. The first says where the indicator is counted.</summary>
    public static IReadOnlyList<string> InputsOf(IndicatorFunction function) => function switch
    {
        IndicatorFunction.Gini => ["value"],
        IndicatorFunction.WeightedGini => ["value", "weight"],
        _ => ["closing", "opening", "inflow", "outflow"],
    };

    /// <summary>The function as definitions write it.</summary>
    public static string Word(this IndicatorFunction function) => EnumWords.Format(function);

    /// <summary>Whether the function says something of a single area: inequality is between areas.</summary>
    public static bool HasAreaValue(this IndicatorFunction function) => function == IndicatorFunction.ReconciliationGap;
}
