using Indicators.Definitions.Rules;
using Indicators.Validation.Statistics;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates <see cref="HidiroglouBerthelotRule"/>.</summary>
internal sealed class HidiroglouBerthelotEvaluator : OutlierEvaluator<HidiroglouBerthelotRule>
{
    protected override OutlierScores Score(HidiroglouBerthelotRule rule, double[] earlier, double[] now)
    {
        double[] scores = HidiroglouBerthelot.Scores(earlier, now, rule.U);
        (double lower, double upper) = HidiroglouBerthelot.Limits(scores, rule.A, rule.C, rule.Quantile);
        return new OutlierScores(scores, lower, upper);
    }
}
