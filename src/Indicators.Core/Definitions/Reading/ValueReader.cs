using Indicators.Common;
using Indicators.Definitions.Reading.Sources;
using Indicators.Lists;

namespace Indicators.Definitions.Reading;

/// <summary>Reads what an indicator is made of: a numerator, a difference, bins or a function.</summary>
internal sealed class ValueReader(DefinitionContext context, SourceFile file, YamlMapping map, ComponentReader reader)
{
    private static readonly string[] Forms = ["numerator", "difference-of", "bins", "function"];
    private readonly OverTime? usual = map.Choice<OverTime>("over-time");
    private readonly List<DraftComponent> components = [];

    /// <summary>Whether an indicator has a value, and that is made of something else than a numerator.</summary>
    public static bool HasNoNumerator(YamlMapping indicator) => !indicator.Has("numerator") && Forms.Any(indicator.Has);

    public DraftValue Read()
    {
        string[] forms = [.. Forms.Where(map.Has)];
        CheckForms(forms);
        DraftValue value = forms.FirstOrDefault() switch
        {
            "difference-of" => Difference(),
            "bins" => Bins(map.Map("bins")),
            "function" => Function(map.Scalar("function")),
            _ => new DraftValue { Numerator = Component(map, "numerator"), Denominator = Component(map, "denominator") },
        };
        Component? weight = map.Map("aggregation") is { } aggregation ? Component(aggregation, "weight") : null;
        return value with { Weight = weight, Components = components };
    }

    private void CheckForms(string[] forms)
    {
        if (forms.Length == 0)
            context.Findings.Add("definition-missing-key", file, map.Line, "The indicator has no value.", "Write numerator, difference-of, bins or function.");
        foreach (string second in forms.Skip(1))
            context.Findings.Add("definition-contradiction", file, map.LineOf(second), $"The indicator has both {forms[0]} and {second}.", "Keep one of numerator, difference-of, bins and function.");
        foreach ((string key, string with) in ((string, string)[])[("denominator", "numerator"), ("inputs", "function")])
            if (map.Has(key) && forms.Length > 0 && !forms.Contains(with))
                context.Findings.Add("definition-contradiction", file, map.LineOf(key), $"'{key}' goes with {with}, and this indicator has {forms[0]}.", "Remove the key.");
    }

    private Component? Component(YamlMapping parent, string key, string? name = null)
    {
        if (parent.Map(key) is not { } written || reader.Read(written, usual) is not { } component) return null;
        components.Add(new DraftComponent(name ?? key, parent.LineOf(key), component, map.Has("over-time") || SaysOverTime(written)));
        return component;
    }

    private static bool SaysOverTime(YamlMapping written) => written.Has("sum-of")
        ? written.List("sum-of").OfType<YamlMapping>().All(term => !term.Has("structure") || term.Has("over-time") || term.Word("at") == "opening")
        : written.Has("over-time") || written.Word("at") == "opening";

    private DraftValue Difference()
    {
        YamlMapping[] ratios = [.. map.List("difference-of").OfType<YamlMapping>()];
        if (ratios.Length > 2)
            context.Findings.Add("definition-bad-value", file, ratios[2].Line, "A difference is of two ratios.", "Remove the others.");
        RatioOfComponents?[] read = [.. ratios.Take(2).Select((ratio, index) => Ratio(ratio, index == 0 ? "first" : "second"))];
        return read is [{ } first, { } second]
            ? new DraftValue { Numerator = first.Numerator, Denominator = first.Denominator, Subtrahend = second }
            : new DraftValue();
    }

    private RatioOfComponents? Ratio(YamlMapping ratio, string which)
    {
        Component? numerator = Component(ratio, "numerator", which + " numerator");
        Component? denominator = Component(ratio, "denominator", which + " denominator");
        return numerator is null || denominator is null ? null : new RatioOfComponents(numerator, denominator);
    }

    private DraftValue Bins(YamlMapping? bins)
    {
        if (bins?.Scalar("dimension") is not { } dimension || context.FindStructure(file, bins.Scalar("structure")) is not { } structure) return new DraftValue();
        if (structure.Dimensions.FirstOrDefault(candidate => candidate.Name == dimension.Text) is not { } column)
        {
            context.Findings.AddUnknown(file, dimension.Line, $"dimension of '{structure.Id}'", dimension.Text, structure.Dimensions.Select(candidate => candidate.Name));
            return new DraftValue();
        }
        IReadOnlyList<Condition> where = reader.Conditions(bins.Map("where"), structure);
        if (bins.Map("where")?.Entry(dimension.Text) is { } twice)
            context.Findings.Add("definition-contradiction", file, twice.Key.Line, $"'{dimension.Text}' is the dimension of the classes.", "Remove the condition: all classes are counted.");
        if (DurationClasses.Read(context, file, dimension, column) is not { } classes) return new DraftValue();
        var all = new Component
        {
            Source = ComponentSource.Structure,
            SourceId = structure.Id,
            Where = [.. where.Append(new Condition(dimension.Text, [.. classes.Select(one => one.Code)])).OrderBy(condition => condition.Dimension, StringComparer.Ordinal)],
            OverTime = bins.Choice<OverTime>("over-time") ?? usual ?? OverTime.EndOfPeriod,
        };
        components.Add(new DraftComponent("bins", map.LineOf("bins"), all, map.Has("over-time") || bins.Has("over-time")));
        return new DraftValue { Numerator = all, Bins = new DurationBins(dimension.Text, classes) };
    }

    private DraftValue Function(YamlScalar? word)
    {
        if (word is null || EnumWords.Parse<IndicatorFunction>(word.Text) is not { } function) return new DraftValue();
        IReadOnlyList<string> names = IndicatorFunctions.InputsOf(function);
        YamlMapping? inputs = map.Map("inputs");
        foreach (YamlEntry entry in inputs?.Entries ?? [])
            if (!names.Contains(entry.Key.Text))
                context.Findings.AddUnknown(file, entry.Key.Line, $"input of {word.Text}", entry.Key.Text, names);
        foreach (string name in names.Where(name => inputs?.Has(name) != true))
            context.Findings.Add("definition-missing-key", file, inputs?.Line ?? word.Line, $"{word.Text} has no input '{name}'.", $"inputs: {string.Join(", ", names)}");
        Component?[] read = [.. names.Select(name => inputs is null ? null : Component(inputs, name))];
        return read.Any(input => input is null)
            ? new DraftValue()
            : new DraftValue { Numerator = read[0], Function = new FunctionOfComponents(function, [.. read.OfType<Component>()]) };
    }
}
