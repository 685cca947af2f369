using System.Text.Json;

namespace Indicators.Messages;

/// <summary>Which plural category a number has in a language, by the cardinal rules of the Unicode CLDR.</summary>
/// <remarks>The rules of languages that the program knows are in <c>plurals.json</c>, with source and version. Thread-safe.</remarks>
internal sealed class PluralRules
{
    public const string Other = "other";

    private readonly (string Category, PluralCondition Condition)[] rules;

    private PluralRules((string, PluralCondition)[] rules) => this.rules = rules;

    /// <summary>All that the CLDR knows, in its order.</summary>
    public static IReadOnlyList<string> Categories { get; } = ["zero", "one", "two", "few", "many", Other];

    /// <summary>The categories that numbers of the language have, <see cref="Other"/> last.</summary>
    public IReadOnlyList<string> Used => [.. rules.Select(rule => rule.Category), Other];

    /// <param name="rules">For each category but <see cref="Other"/> its condition in the syntax of the CLDR, such as <c>i = 1 and v = 0</c>.</param>
    /// <exception cref="FormatException">A condition cannot be read.</exception>
    public static PluralRules Parse(IEnumerable<(string Category, string Text)> rules) =>
        new([.. rules.Where(rule => rule.Category != Other).Select(rule => (rule.Category, PluralCondition.Parse(rule.Text)))]);

    /// <summary>The rules of a language, or of the one that a region or script narrows, such as <c>pt</c> for <c>pt-AO</c>; null where they are not known.</summary>
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

    /// <summary>The category of a number.</summary>
    /// <param name="number">As it is shown, with a point and without grouping: 1.0 may have another category than 1.</param>
    public string Select(string number) => Select(PluralOperands.Parse(number));

    public string Select(long number) => Select(PluralOperands.Create(number));

    private string Select(in PluralOperands operands)
    {
        foreach ((string category, PluralCondition condition) in rules)
            if (condition.Holds(operands)) return category;
        return Other;
    }
}
