using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Validation.Cells;

namespace Indicators.Validation.Rules;

/// <summary>What a method makes of changes: a score for each, and the limits beyond which it is an outlier.</summary>
internal sealed record OutlierScores(double[] Scores, double Lower, double Upper)
{
    public bool IsOutlier(int index) => Scores[index] < Lower || Scores[index] > Upper;
}

/// <summary>
/// Judges <see cref="OutlierRule"/>s: each sum of the file, among the changes of all areas with the same codes. A zero has no
/// ratio: it is left out of the distribution and undecided. A distribution is made once where every file sees the same one.
/// </summary>
internal abstract class OutlierEvaluator<TRule> : RuleEvaluator<TRule>
    where TRule : OutlierRule
{
    protected abstract OutlierScores Score(TRule rule, double[] earlier, double[] now);

    public override void Evaluate(TRule rule, RuleEvaluation evaluation)
    {
        CellView cells = evaluation.Cells(rule.By);
        bool isSeenByAll = evaluation.Surroundings.Find(evaluation.Submission.Structure.Id)!.IsSeenByAll(evaluation.File);
        Dictionary<Period, Distributions> made = [];
        foreach (CellTotal sum in cells.SumsOf(evaluation.File))
        {
            Column measure = evaluation.Submission.Structure.Measure;
            CellReading earlier = cells.Find(sum.Group, sum.Period.PreviousFor(rule.Against), evaluation.File);
            if (earlier.State == CellState.NotFiled)
            {
                evaluation.LacksHistory();
                continue;
            }
            if (sum.IsIncomplete || earlier.State == CellState.Missing)
            {
                evaluation.Misses(sum.Row, measure);
                continue;
            }
            if (!(earlier.Value > 0) || !(sum.Value > 0))
            {
                evaluation.CannotDecide();
                continue;
            }
            if (!made.TryGetValue(sum.Period, out Distributions? distributions))
                made.Add(sum.Period, distributions = isSeenByAll
                    ? evaluation.Surroundings.GetOrCreate($"{rule.Id} of {evaluation.Submission.Structure.Id} at {sum.Period}", () => Distribute(rule, cells, sum.Period, evaluation.File))
                    : Distribute(rule, cells, sum.Period, evaluation.File));
            if (!distributions.Outliers.TryGetValue(sum.Group, out (bool IsOutlier, double Score) judged)) evaluation.LacksHistory();
            else if (!judged.IsOutlier) evaluation.Passes();
            else if (evaluation.Fails())
                evaluation.ReportSum(cells, sum.Group, sum.Period, sum.Row,
                    EvaluationMessages.ChangeStandsOut(cells: ComparisonWords.Format(sum.Period, cells.Groups, sum.Group), before: sum.Period.PreviousFor(rule.Against).ToString()),
                    EvaluationMessages.CheckAndExplain,
                    EvaluationMessages.NowAfterEarlierScore(now: sum.Value, earlier: earlier.Value, score: judged.Score));
        }
    }

    /// <summary>The changes of a period, by the codes that are kept apart.</summary>
    private Distributions Distribute(TRule rule, CellView cells, Period period, int viewer)
    {
        Distributions made = new([]);
        foreach (IGrouping<ulong, (ulong Group, double Earlier, double Now)> units in
            from sum in cells.SumsAt(period, viewer)
            where !sum.IsIncomplete && sum.Value > 0
            let earlier = cells.Find(sum.Group, period.PreviousFor(rule.Against), viewer)
            where earlier.State == CellState.Known && earlier.Value > 0
            group (sum.Group, earlier.Value, sum.Value) by cells.Groups.Rest(sum.Group))
        {
            (ulong Group, double Earlier, double Now)[] all = [.. units];
            if (all.Length < rule.LeastUnits) continue;
            OutlierScores scores = Score(rule, [.. all.Select(unit => unit.Earlier)], [.. all.Select(unit => unit.Now)]);
            for (int i = 0; i < all.Length; i++) made.Outliers[all[i].Group] = (scores.IsOutlier(i), scores.Scores[i]);
        }
        return made;
    }

    /// <param name="Outliers">For each group that has a change among enough others, whether it is an outlier.</param>
    private sealed record Distributions(Dictionary<ulong, (bool IsOutlier, double Score)> Outliers);
}
