using Indicators.Lists;

namespace Indicators.Definitions;

/// <summary>The role of a component in an indicator.</summary>
public enum ComponentRole
{
    /// <summary>What is summed. For a difference, the numerator of the first ratio; for bins, all classes together.</summary>
    Numerator,

    /// <summary>The divisor of the numerator.</summary>
    Denominator,

    /// <summary>The numerator of the ratio that is subtracted.</summary>
    SecondNumerator,

    /// <summary>The divisor of the second numerator.</summary>
    SecondDenominator,

    /// <summary>A duration class.</summary>
    Class,

    /// <summary>An input of a function.</summary>
    Input,

    /// <summary>The weight of areas in a weighted mean.</summary>
    Weight,

    /// <summary>Rows that the definition leaves out, of which only the size is reported.</summary>
    LeftOut,

    /// <summary>A term of a component that is a sum; never published.</summary>
    Term,
}

/// <summary>A component and its role in an indicator.</summary>
/// <param name="Number">The number of the class, input or left-out component; 0 for other roles.</param>
/// <param name="Group">A region includes only the areas that have a value for every component of a group.</param>
public sealed record IndicatorComponent(ComponentRole Role, int Number, Component Component, int Group);

/// <summary>Lists the components of indicators of any form.</summary>
public static class IndicatorComponents
{
    private const int OfTheValue = 0, Weights = 1, FirstLeftOut = 2;

    /// <summary>Returns the components of an indicator, each with its role.</summary>
    public static IReadOnlyList<IndicatorComponent> Select(IndicatorDefinition indicator)
    {
        List<IndicatorComponent> components = [];
        if (indicator.Function is { } function)
        {
            Add(ComponentRole.Input, function.Inputs, OfTheValue);
        }
        else
        {
            Add(ComponentRole.Numerator, [indicator.Numerator], OfTheValue);
            if (indicator.Denominator is { } denominator) Add(ComponentRole.Denominator, [denominator], OfTheValue);
            if (indicator.Subtrahend is { } second)
            {
                Add(ComponentRole.SecondNumerator, [second.Numerator], OfTheValue);
                Add(ComponentRole.SecondDenominator, [second.Denominator], OfTheValue);
            }
            if (indicator.Bins is { } bins) Add(ComponentRole.Class, bins.Classes.Select(one => indicator.Numerator.CreateForClass(bins, one)), OfTheValue);
        }
        if (indicator.Weight is { } weight) Add(ComponentRole.Weight, [weight], Weights);
        foreach ((int number, LeftOut leftOut) in indicator.LeavesOut.Index())
            components.Add(new IndicatorComponent(ComponentRole.LeftOut, number, leftOut.Component, FirstLeftOut + number));
        return components;

        void Add(ComponentRole role, IEnumerable<Component> some, int group)
        {
            foreach ((int number, Component component) in some.Index()) components.Add(new IndicatorComponent(role, number, component, group));
        }
    }

    private static Component CreateForClass(this Component all, DurationBins bins, DurationClass one) => all with
    {
        Where = [.. all.Where.Select(condition => condition.Dimension == bins.Dimension ? condition with { Codes = [one.Code] } : condition)],
    };
}
