using System.Text.Json;

namespace Indicators.Messages;

/// <summary>Selects the plural category of a number in a language, by the cardinal rules of the Unicode CLDR.</summary>
/// <remarks>The embedded rules are in <c>plurals.json</c>, with source and version. Thread-safe.</remarks>
internal sealed class PluralRules
{
    public const string Other = "other";

    private readonly (string Category, PluralCondition Condition)[] rules;

    private PluralRules((string, PluralCondition)[] rules) => this.rules = rules;

    /// <summary>All CLDR categories, in their standard order.</summary>
    public static IReadOnlyList<string> Categories { get; } = ["zero", "one", "two", "few", "many", Other];

    /// <summary>The categories used by the language, <see cref="Other"/> last.</summary>
    public IReadOnlyList<string> Used => [.. rules.Select(rule => rule.Category), Other];

    /// <param name="rules">The condition of each category except <see cref="Other"/> in CLDR syntax, such as <c>i = 1 and v = 0</c>.</param>
    /// <exception cref="FormatException">A condition cannot be parsed.</exception>
    public static PluralRules Parse(IEnumerable<(string Category, string Text)> rules) =>
        new([.. rules.Where(rule => rule.Category != Other).Select(rule => (rule.Category, PluralCondition.Parse(rule.Text)))]);

    /// <summary>
    /// Returns the rules of a language, or of its parent without region or script, such as <c>pt</c> for <c>pt-AO</c>; null if they are unknown.
    /// </summary>
    public static PluralRules? Find(string language)
    {
        using var file = JsonDocument.Parse(EmbeddedFile.Read("plurals.json"));
        for (string wanted = language; ; wanted = wanted[..wanted.LastIndexOf('-')])
        {
            foreach (JsonElement group in file.RootElement.GetProperty("rules").EnumerateArray())
            {
                if (!group.GetProperty("languages").GetString()!.Split(' ').Contains(wanted)) continue;
                return Parse(group.EnumerateObject().Where(rule => rule.Name != "languages").Select(rule => (rule.Name, rule.Value.GetString()!)));
            }
            if (!wanted.Contains('-', StringComparison.Ordinal)) return null;
        }
    }

    /// <summary>Returns the category of a number.</summary>
    /// <param name="number">The number as displayed, with a decimal point and without grouping: 1.0 may have a different category from 1.</param>
    public string Select(string number) => Select(PluralOperands.Parse(number));

    public string Select(long number) => Select(PluralOperands.Create(number));

    private string Select(in PluralOperands operands)
    {
        foreach ((string category, PluralCondition condition) in rules)
            if (condition.Holds(operands)) return category;
        return Other;
    }
}
