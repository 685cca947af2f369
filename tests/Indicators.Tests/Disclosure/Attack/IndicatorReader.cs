using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Indicators.Tests.Disclosure.Attack;

/// <summary>Reads the indicators whose figures are sums, or ratios of sums, of rows; and the rates that the programme adds to them.</summary>
internal static class IndicatorReader
{
    public static IReadOnlyDictionary<string, PublicIndicator> Read(string folder, YamlMappingNode programme)
    {
        var nodes = Directory.EnumerateFiles(Path.Combine(folder, "indicators"), "*.yaml", SearchOption.AllDirectories).Select(Yaml.Read)
            .ToDictionary(node => Yaml.Text(node, "id"), StringComparer.Ordinal);
        var result = new Dictionary<string, PublicIndicator>(StringComparer.Ordinal);
        foreach ((string id, YamlMappingNode node) in nodes)
        {
            PublicIndicator indicator = IndicatorOf(id, node, nodes);
            result[id] = indicator;
            foreach (YamlMappingNode rate in (Yaml.Find(programme, "rates") as YamlSequenceNode)?.Children.OfType<YamlMappingNode>() ?? [])
            {
                if (!Yaml.List(node, "rates").Contains(Yaml.Text(rate, "id"))) continue;
                string rateId = $"{id}-{Yaml.Text(rate, "id")}";
                result[rateId] = indicator with { Id = rateId, Scale = Number(rate, "scale"), Aggregation = "pooled", Breakdowns = [], LeftOut = [] };
            }
        }
        return result;
    }

    private static PublicIndicator IndicatorOf(string id, YamlMappingNode node, Dictionary<string, YamlMappingNode> all)
    {
        PublicComponent? numerator = ComponentOf(Yaml.Map(node, "numerator"), node, all);
        PublicComponent? denominator = ComponentOf(Yaml.Map(node, "denominator"), node, all);
        string structure = numerator?.Box.Structure ?? "";
        var breakdowns = new List<PublicBreakdown>();
        foreach (YamlNode entry in (Yaml.Find(node, "breakdowns") as YamlSequenceNode)?.Children ?? (IList<YamlNode>)[])
        {
            if (entry is YamlScalarNode { Value: { } name }) breakdowns.Add(new PublicBreakdown([name], structure));
            else if (entry is YamlMappingNode map)
                breakdowns.AddRange(Yaml.Conditions(map).Select(pair => new PublicBreakdown([pair.Name], pair.Codes is [var other] ? other : structure)));
        }
        foreach (YamlNode entry in (Yaml.Find(node, "cross") as YamlSequenceNode)?.Children ?? (IList<YamlNode>)[])
        {
            string[] dimensions = [.. Yaml.ListOf(entry).Order(StringComparer.Ordinal)];
            string carrier = breakdowns.FirstOrDefault(known => known.Structure != structure && dimensions.Contains(known.Dimensions[0]))?.Structure ?? structure;
            breakdowns.Add(new PublicBreakdown(dimensions, carrier));
        }
        return new PublicIndicator(id, numerator, denominator, Number(node, "scale"), Yaml.Text(Yaml.Map(node, "aggregation"), "method"), breakdowns,
            [.. LeftOutOf(node, numerator, denominator)]);
    }

    /// <summary>The rows that an indicator leaves out, whose number its figures tell in words.</summary>
    private static IEnumerable<PublicLeftOut> LeftOutOf(YamlMappingNode node, PublicComponent? numerator, PublicComponent? denominator)
    {
        foreach (YamlMappingNode entry in (Yaml.Find(node, "leaves-out") as YamlSequenceNode)?.Children.OfType<YamlMappingNode>() ?? [])
        {
            PublicComponent? component = Yaml.Text(entry, "of") == "denominator" ? denominator : numerator;
            string note = Yaml.Text(entry, "note") is { Length: > 0 } plain ? plain : Yaml.Map(entry, "note")?.Children.FirstOrDefault().Value is YamlScalarNode { Value: { } first } ? first : "";
            if (component is null || !note.Contains("{value}", StringComparison.Ordinal)) continue;
            Box box = component.Box;
            foreach ((string name, IReadOnlyList<string> codes) in Yaml.Conditions(Yaml.Map(entry, "where"))) box = box.With(name, Box.Join(codes));
            yield return new PublicLeftOut(component with { Box = box }, new Regex(Regex.Escape(note).Replace("\\{value}", "(?<value>[0-9][0-9,.]*)", StringComparison.Ordinal)));
        }
    }

    private static PublicComponent? ComponentOf(YamlMappingNode? component, YamlMappingNode indicator, Dictionary<string, YamlMappingNode> all)
    {
        if (component is null) return null;
        if (Yaml.Text(component, "indicator") is { Length: > 0 } other)
        {
            PublicComponent? same = all.TryGetValue(other, out YamlMappingNode? node) ? ComponentOf(Yaml.Map(node, "numerator"), node, all) : null;
            return same is null ? null : same with { AtOpening = Yaml.Text(component, "at") == "opening" };
        }
        if (Yaml.Text(component, "structure") is not { Length: > 0 } structure) return null;
        string overTime = Yaml.Text(component, "over-time") is { Length: > 0 } own ? own : Yaml.Text(indicator, "over-time");
        return new PublicComponent(Box.Create(structure, Yaml.Conditions(Yaml.Map(component, "where"))), overTime, Yaml.Text(component, "at") == "opening");
    }

    private static double Number(YamlMappingNode node, string key) =>
        double.TryParse(Yaml.Text(node, key), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : 1;
}
