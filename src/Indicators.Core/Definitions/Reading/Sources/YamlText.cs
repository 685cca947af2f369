using Indicators.Lists;

namespace Indicators.Definitions.Reading.Sources;

/// <summary>Formats values for a single line of a definition.</summary>
internal static class YamlText
{
    public static string Format(YamlValue value) => value switch
    {
        YamlScalar scalar => scalar.Text.TrimEnd(),
        YamlList list => $"[{string.Join(", ", list.Items.Select(Format))}]",
        YamlMapping map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key.Text}: {Format(entry.Value)}"))}}}",
        _ => throw new ArgumentException($"{value.GetType().Name} has no text.", nameof(value)),
    };
}
