using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Validation.Cells;

namespace Indicators.Validation.Rules;

/// <summary>The score of each change, and the limits beyond which a change is an outlier.</summary>
internal sealed record OutlierScores(double[] Scores, double Lower, double Upper)
{
    public bool IsOutlier(int index) => Scores[index] < Lower || Scores[index] > Upper;
}

/// <summary>
/// Evaluates each kind of <see cref="OutlierRule"/> for each sum in the file, among the changes
/// of all areas with the same codes. A zero has no ratio: it is left out of the distribution
/// and is undecided. A distribution that is the same for all files is computed once.
/// </summary>
internal abstract class OutlierEvaluator<TRule> : RuleEvaluator<TRule>
    where TRule : OutlierRule
{
    protected abstract OutlierScores Score(TRule rule, double[] earlier, double[] now);

    public override void Evaluate(TRule rule, RuleEvaluation evaluation)
    {
        CellView cells = evaluation.Cells(rule.By);
        bool isSeenByAll = evaluation.ComparisonContext.Find(evaluation.Submission.Structure.Id)!.AppliesToAll(evaluation.FileNumber);
        Dictionary<Period, Distributions> made = [];
        foreach (CellTotal sum in cells.GetSumsOfFile(evaluation.FileNumber))
        {
            Column measure = evaluation.Submission.Structure.Measure;
            CellReading earlier = cells.Find(sum.Group, sum.Period.PreviousFor(rule.ComparisonBase), evaluation.FileNumber);
            if (earlier.State == CellState.NotFiled)
            {
                evaluation.CountWithoutHistory();
                continue;
            }
            if (sum.IsIncomplete || earlier.State == CellState.Missing)
            {
                evaluation.CountMissing(sum.Row, measure);
                continue;
            }
            if (!(earlier.Value > 0) || !(sum.Value > 0))
            {
                evaluation.CountUndecided();
                continue;
            }
            if (!made.TryGetValue(sum.Period, out Distributions? distributions))
                made.Add(sum.Period, distributions = isSeenByAll
                    ? evaluation.ComparisonContext.GetOrCreate($"{rule.Id} of {evaluation.Submission.Structure.Id} at {sum.Period}", () => Distribute(rule, cells, sum.Period, evaluation.FileNumber))
                    : Distribute(rule, cells, sum.Period, evaluation.FileNumber));
            if (!distributions.Outliers.TryGetValue(sum.Group, out (bool IsOutlier, double Score) judged)) evaluation.CountWithoutHistory();
            else if (!judged.IsOutlier) evaluation.CountPass();
            else if (evaluation.CountFailure())
                evaluation.ReportSum(cells, sum.Group, sum.Period, sum.Row,
                    EvaluationMessages.ChangeStandsOut(cells: ComparisonWords.Format(sum.Period, cells.Groups, sum.Group), before: sum.Period.PreviousFor(rule.ComparisonBase).ToString()),
                    EvaluationMessages.CheckAndExplain,
                    EvaluationMessages.NowAfterEarlierScore(now: sum.Value, earlier: earlier.Value, score: judged.Score));
        }
    }

    /// <summary>Computes the distributions of the changes in a period, by the codes of their groups.</summary>
    private Distributions Distribute(TRule rule, CellView cells, Period period, int viewingFile)
    {
        Distributions made = new([]);
        foreach (IGrouping<ulong, (ulong Group, double Earlier, double Now)> units in
            from sum in cells.SumsAt(period, viewingFile)
            where !sum.IsIncomplete && sum.Value > 0
            let earlier = cells.Find(sum.Group, period.PreviousFor(rule.ComparisonBase), viewingFile)
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

    /// <param name="Outliers">Whether each group is an outlier, if it has a change and there are enough others.</param>
    private sealed record Distributions(Dictionary<ulong, (bool IsOutlier, double Score)> Outliers);
}
