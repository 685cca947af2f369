using Indicators.Definitions.Rules;
using Indicators.Validation.Statistics;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates <see cref="RobustChangeRule"/>.</summary>
internal sealed class RobustChangeEvaluator : OutlierEvaluator<RobustChangeRule>
{
    protected override OutlierScores Score(RobustChangeRule rule, double[] earlier, double[] now) =>
        new(RobustScore.ComputeLogRatios(earlier, now), -rule.Limit, rule.Limit);
}
