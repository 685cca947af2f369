using System.Text;
using System.Text.RegularExpressions;
using Indicators.Messages;

namespace Indicators.Outputs.Auditing.Texts;

/// <summary>
/// Recognises numbers in sentences that count no persons: countries, periods, tables, limits. The sentences are made from the program's own
/// messages, whose parameters say which they are.
/// </summary>
internal sealed partial class SentenceFrames
{
    /// <summary>The parameters that are numbers of things other than persons, or of the policy.</summary>
    private static readonly HashSet<string> Counting = new(StringComparer.Ordinal)
    {
        "count", "members", "number", "least", "most", "year", "greatest", "base", "half", "limit", "publish", "flag", "withhold", "reporting", "expected",
        "filed", "files", "accepted", "years",
    };

    /// <summary>Messages in which a parameter that elsewhere lists names is a number.</summary>
    private static readonly string[] CountingAreas = ["report.theme.alternative", "report.theme.not-combined"];

    /// <summary>A stretch with fewer letters, such as "of", says nothing.</summary>
    private const int LeastLetters = 4;

    private readonly Regex? frames;

    public SentenceFrames(string language)
    {
        if (MessageLibrary.BuiltIn.Find(language) is not { } messages) return;
        string[] patterns = [.. messages.Ids.Where(id => id.StartsWith("report.", StringComparison.Ordinal))
            .SelectMany(id => ((string?[])[null, "1", "2"]).SelectMany(number => PatternsOf(id, messages.Fill(id, number, []))))
            .Distinct().OrderByDescending(pattern => pattern.Length).ThenBy(pattern => pattern, StringComparer.Ordinal)];
        string months = string.Join('|', Enumerable.Range(1, 12).Select(month => Regex.Escape(messages.Numbered("report.month", month))));
        frames = new Regex(string.Join('|', patterns.Prepend(@"(?<![\d.,])\d{1,2}(?:er|\.)?\s(?:" + months + @")\s\d{4}(?!\d)")), RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }

    [GeneratedRegex(@"\{(?<name>[a-z0-9-]+)\}")]
    private static partial Regex Parameters { get; }

    /// <summary>Blanks out what a text says of other things than figures; the places of the rest stay.</summary>
    public string Blank(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return text;
        return frames?.Replace(text, match => new string(' ', match.Length)) ?? text;
    }

    /// <summary>Returns a pattern for each stretch of a message between parameters of other kinds, if it has a number and words.</summary>
    private static List<string> PatternsOf(string id, string message)
    {
        // The countries of a region are counted behind its name; elsewhere, a part of a whole in brackets is a rate's.
        bool isPlace = id.StartsWith("report.place.", StringComparison.Ordinal);
        var pattern = new StringBuilder();
        bool hasNumber = false, isWhole = true;
        int letters = 0, at = 0;
        var found = new List<string>();
        foreach (Match parameter in Parameters.Matches(message))
        {
            Literal(message[at..parameter.Index]);
            at = parameter.Index + parameter.Length;
            string name = parameter.Groups["name"].Value;
            if (Counting.Contains(name) || (name == "areas" && CountingAreas.Contains(id)))
            {
                pattern.Append(NumberOf(name));
                hasNumber = true;
            }
            else if (isPlace)
            {
                pattern.Append(@"[^()\d]{0,80}?");
            }
            else
            {
                isWhole = false;
                End();
            }
        }
        Literal(message[at..]);
        // A message of its own words only, such as the name of a format.
        hasNumber |= at == 0 && message.AsSpan().ContainsAnyInRange('0', '9');
        End();
        return found;

        void Literal(string text)
        {
            letters += text.Count(char.IsLetter);
            // A line may end at any blank.
            foreach (char letter in text) pattern.Append(char.IsWhiteSpace(letter) ? @"\s" : Regex.Escape(letter.ToString()));
        }

        void End()
        {
            if (hasNumber && letters >= LeastLetters) found.Add(pattern.ToString());
            else if (hasNumber && letters > 0 && isWhole) found.Add($"^{pattern}$");
            pattern.Clear();
            hasNumber = false;
            letters = 0;
        }
    }

    private static string NumberOf(string parameter) => parameter switch
    {
        "year" or "years" => @"(?<![\d.,\u202F\u00A0])(?:19|20|21)\d\d(?!\d)",
        "limit" or "publish" or "flag" or "withhold" => @"(?<![\d.,\u202F\u00A0])\d{1,3}(?:[.,]\d+|/\d+)?(?:\s?%)?(?![.,\u202F\u00A0]?\d)",
        _ => @"(?<![\d.,\u202F\u00A0])\d{1,3}(?![.,\u202F\u00A0]?\d)",
    };
}
