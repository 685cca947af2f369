using Indicators.Lists;

namespace Indicators.Definitions;

/// <summary>Which part of an indicator a component is.</summary>
public enum ComponentRole
{
    /// <summary>What is summed; of a difference the numerator of the first ratio; of bins all classes together.</summary>
    Numerator,

    /// <summary>What the numerator is divided by.</summary>
    Denominator,

    /// <summary>The numerator of the ratio that is taken away.</summary>
    SecondNumerator,

    /// <summary>What the numerator of the second ratio is divided by.</summary>
    SecondDenominator,

    /// <summary>One class of a duration.</summary>
    Class,

    /// <summary>One input of a function.</summary>
    Input,

    /// <summary>What areas weigh in a weighted mean.</summary>
    Weight,

    /// <summary>Rows that the definition leaves out, of which only the size is told.</summary>
    LeftOut,

    /// <summary>Something that a component is added up from; never shown.</summary>
    Term,
}

/// <summary>A component and its part in an indicator.</summary>
/// <param name="Number">Which class, input or rows left out; 0 for the others.</param>
/// <param name="Group">A region counts only the areas that have a value of every component of a group.</param>
public sealed record IndicatorComponent(ComponentRole Role, int Number, Component Component, int Group);

/// <summary>The components of an indicator, whatever its form.</summary>
public static class IndicatorComponents
{
    private const int OfTheValue = 0, Weights = 1, FirstLeftOut = 2;

    /// <summary>The components of an indicator, each with its role.</summary>
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
