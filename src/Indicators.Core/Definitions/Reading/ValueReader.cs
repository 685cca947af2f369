using Indicators.Common;
using Indicators.Definitions.Reading.Sources;
using Indicators.Findings;
using Indicators.Lists;
using Indicators.Messages;

namespace Indicators.Definitions.Reading;

/// <summary>Reads the value of an indicator: a numerator, a difference, bins or a function.</summary>
internal sealed class ValueReader(DefinitionContext context, SourceFile file, YamlMapping map, ComponentReader reader)
{
    private static readonly string[] Forms = ["numerator", "difference-of", "bins", "function"];
    private readonly OverTime? usual = map.Choice<OverTime>("over-time");
    private readonly List<DraftComponent> components = [];

    /// <summary>Whether an indicator has a value that is not a numerator.</summary>
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
            context.Findings.Add(FindingCodes.DefinitionMissingKey, file, map.Line, DefinitionMessages.WithoutValueForm, DefinitionMessages.ValueForms);
        foreach (string second in forms.Skip(1))
            context.Findings.Add(FindingCodes.DefinitionContradiction, file, map.LineOf(second), DefinitionMessages.TwoValueForms(first: forms[0], second: second), DefinitionMessages.KeepOneForm);
        foreach ((string key, string with) in ((string, string)[])[("denominator", "numerator"), ("inputs", "function")])
            if (map.Has(key) && forms.Length > 0 && !forms.Contains(with))
                context.Findings.Add(FindingCodes.DefinitionContradiction, file, map.LineOf(key), DefinitionMessages.KeyWithForm(key: key, with: with, form: forms[0]), CommonMessages.RemoveKey);
    }

    private Component? Component(YamlMapping parent, string key, Message? name = null)
    {
        if (parent.Map(key) is not { } written || reader.Read(written, usual) is not { } component) return null;
        components.Add(new DraftComponent(name ?? NameOf(key), parent.LineOf(key), component, map.Has("over-time") || SaysOverTime(written)));
        return component;
    }

    private static bool SaysOverTime(YamlMapping written) => written.Has("sum-of")
        ? written.List("sum-of").OfType<YamlMapping>().All(term => !term.Has("structure") || term.Has("over-time") || term.Word("at") == "opening")
        : written.Has("over-time") || written.Word("at") == "opening";

    private DraftValue Difference()
    {
        YamlMapping[] ratios = [.. map.List("difference-of").OfType<YamlMapping>()];
        if (ratios.Length > 2)
            context.Findings.Add(FindingCodes.DefinitionBadValue, file, ratios[2].Line, DefinitionMessages.DifferenceOfTwo, DefinitionMessages.RemoveOthers);
        RatioOfComponents?[] read = [.. ratios.Take(2).Select((ratio, index) => Ratio(ratio, index == 0))];
        return read is [{ } first, { } second]
            ? new DraftValue { Numerator = first.Numerator, Denominator = first.Denominator, Subtrahend = second }
            : new DraftValue();
    }

    private RatioOfComponents? Ratio(YamlMapping ratio, bool isFirst)
    {
        Component? numerator = Component(ratio, "numerator", NameOf("numerator", isFirst));
        Component? denominator = Component(ratio, "denominator", NameOf("denominator", isFirst));
        return numerator is null || denominator is null ? null : new RatioOfComponents(numerator, denominator);
    }

    private static Message NameOf(string key) => key switch
    {
        "numerator" => DefinitionMessages.ComponentNumerator,
        "denominator" => DefinitionMessages.ComponentDenominator,
        _ => CommonMessages.Verbatim(key),
    };

    private static Message NameOf(string key, bool isFirst) =>
        isFirst ? DefinitionMessages.FirstComponent(NameOf(key)) : DefinitionMessages.SecondComponent(NameOf(key));

    private DraftValue Bins(YamlMapping? bins)
    {
        if (bins?.Scalar("dimension") is not { } dimension || context.FindStructure(file, bins.Scalar("structure")) is not { } structure) return new DraftValue();
        if (structure.Dimensions.FirstOrDefault(candidate => candidate.Name == dimension.Text) is not { } column)
        {
            context.Findings.AddUnknown(file, dimension.Line, DefinitionMessages.ADimensionOf(structure.Id), dimension.Text, structure.Dimensions.Select(candidate => candidate.Name));
            return new DraftValue();
        }
        IReadOnlyList<Condition> where = reader.Conditions(bins.Map("where"), structure);
        if (bins.Map("where")?.Entry(dimension.Text) is { } twice)
            context.Findings.Add(FindingCodes.DefinitionContradiction, file, twice.Key.Line, DefinitionMessages.DimensionOfClasses(dimension.Text), DefinitionMessages.RemoveCondition);
        if (DurationClasses.Read(context, file, dimension, column) is not { } classes) return new DraftValue();
        var all = new Component
        {
            Source = ComponentSource.Structure,
            SourceId = structure.Id,
            Where = [.. where.Append(new Condition(dimension.Text, [.. classes.Select(one => one.Code)])).OrderBy(condition => condition.Dimension, StringComparer.Ordinal)],
            OverTime = bins.Choice<OverTime>("over-time") ?? usual ?? OverTime.EndOfPeriod,
        };
        components.Add(new DraftComponent(CommonMessages.Verbatim("bins"), map.LineOf("bins"), all, map.Has("over-time") || bins.Has("over-time")));
        return new DraftValue { Numerator = all, Bins = new DurationBins(dimension.Text, classes) };
    }

    private DraftValue Function(YamlScalar? word)
    {
        if (word is null || EnumWords.Parse<IndicatorFunction>(word.Text) is not { } function) return new DraftValue();
        IReadOnlyList<string> names = IndicatorFunctions.InputsOf(function);
        YamlMapping? inputs = map.Map("inputs");
        foreach (YamlEntry entry in inputs?.Entries ?? [])
            if (!names.Contains(entry.Key.Text))
                context.Findings.AddUnknown(file, entry.Key.Line, DefinitionMessages.AnInputOf(word.Text), entry.Key.Text, names);
        foreach (string name in names.Where(name => inputs?.Has(name) != true))
            context.Findings.Add(FindingCodes.DefinitionMissingKey, file, inputs?.Line ?? word.Line, DefinitionMessages.InputMissing(function: word.Text, input: name), DefinitionMessages.Inputs([.. names]));
        Component?[] read = [.. names.Select(name => inputs is null ? null : Component(inputs, name))];
        return read.Any(input => input is null)
            ? new DraftValue()
            : new DraftValue { Numerator = read[0], Function = new FunctionOfComponents(function, [.. read.OfType<Component>()]) };
    }
}
