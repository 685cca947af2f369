using Indicators.Aggregation;
using Indicators.Definitions;
using Indicators.Reports.Facts;
using Indicators.Reports.Sentences;

namespace Indicators.Reports.Briefs;

/// <summary>Composes the page "at a glance" from facts: the numbers, who is late, and what matters most.</summary>
internal sealed class GlanceComposer(ReportSource source, ReportText text, ReferenceArea region, Period report)
{
    private readonly FactSentences sentences = new(text, report);
    private readonly FactTitles titles = new(text, report);
    private readonly FactPhrases phrases = new(text, report);
    private readonly FactFinder finder = new(source);

    /// <param name="numbers">The indicators whose figures stand large, in this order; those without a figure are left out.</param>
    /// <param name="indicators">The indicators of which findings are picked.</param>
    /// <param name="points">The number of findings.</param>
    public Glance Compose(IEnumerable<IndicatorDefinition> numbers, IEnumerable<IndicatorDefinition> indicators, int points)
    {
        var choice = new FactChoice();
        IReadOnlyList<Fact> facts = finder.Find(indicators, region, report);
        GlancePoint[] callouts = [.. choice.Pick(facts.OfType<LateFact>(), int.MaxValue).OfType<LateFact>().Select(late => new GlancePoint(late, Lead(late), sentences.FindDetail(late) ?? ""))];
        Fact[] leads = [.. choice.Pick(facts.Where(fact => fact is not (LateFact or LevelFact or CoverageFact) && fact.Period.LastDay == report.LastDay), points, mostOfIndicator: 1)];
        GlancePoint[] found = [.. leads.Select(fact => new GlancePoint(fact, Lead(fact), string.Join(' ', Details(fact, facts))))];
        return new Glance(leads.Length > 0 ? titles.Find(leads[0]) : null, [.. numbers.Select(FindNumber).OfType<GlanceNumber>()], callouts, found);
    }

    private string Lead(Fact fact) => titles.Find(fact) is { } title ? phrases.Sentence(title) : sentences.Write(fact);

    /// <summary>What follows a finding: the figure and its change, and the largest part, if they agree with it and say something else.</summary>
    private IEnumerable<string> Details(Fact lead, IReadOnlyList<Fact> facts)
    {
        if (lead is ContributionFact contribution)
        {
            if (sentences.FindDetail(contribution) is { } detail) yield return detail;
            yield break;
        }
        Fact[] own = [.. facts.Where(fact => fact.Indicator.Id == lead.Indicator.Id && !FactChoice.Contradicts(fact, lead))];
        Fact? figure = lead is ChangeFact ? lead : own.OfType<ChangeFact>().FirstOrDefault() ?? (lead is RecordFact or CrossingFact or TurningPointFact ? lead : (Fact?)own.OfType<LevelFact>().FirstOrDefault());
        if (figure is not null) yield return sentences.Write(figure);
        if (lead is not TopShareFact && own.OfType<TopShareFact>().Where(share => share.Dimension is not null).OrderByDescending(FactWeights.Weigh).FirstOrDefault() is { } part)
            yield return sentences.Write(part);
    }

    private GlanceNumber? FindNumber(IndicatorDefinition indicator)
    {
        if (IndicatorFrame.Create(source.Results, indicator, region, report) is not { } frame) return null;
        var context = new FactContext(source, frame, region);
        if (LevelFact.Find(context) is not { } level) return null;
        (string number, string word) = phrases.Numbers.Large(indicator, level.Value);
        return new GlanceNumber(
            indicator, phrases.Title(indicator), number, word, phrases.When(indicator, level.Period), ChangeFact.Find(context) is { } change ? Change(change) : "", context.Series.Figures);
    }

    private string Change(ChangeFact fact)
    {
        if (!double.IsNaN(fact.Times)) return text.Words["fact.large.times", ("times", phrases.Numbers.Times(fact.Times))];
        string change = fact.IsInPoints ? Signed(phrases.Numbers.Points(fact.Indicator, fact.Absolute))
            : !double.IsNaN(fact.Percent) ? Signed(phrases.Numbers.Percent(fact.Percent))
            : Signed(text.Numbers(fact.Indicator).Format(Math.Abs(fact.Absolute)));
        return text.Words["fact.large.change", ("change", change)];

        string Signed(string size) => (fact.Direction == FactDirection.Up ? "+" : text.Words.Numbers(0).Minus) + size;
    }
}
