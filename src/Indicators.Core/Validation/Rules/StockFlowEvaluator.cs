using Indicators.Definitions;
using Indicators.Definitions.Rules;
using Indicators.Lists;
using Indicators.Messages;
using Indicators.Validation.Cells;

namespace Indicators.Validation.Rules;

/// <summary>Evaluates <see cref="StockFlowRule"/> for each area, period and group for which the file contains a stock or a flow.</summary>
internal sealed class StockFlowEvaluator : RuleEvaluator<StockFlowRule>
{
    public override void Evaluate(StockFlowRule rule, RuleEvaluation evaluation)
    {
        CellView? stock = Cells(rule.Stock);
        CellView?[] inflows = [.. rule.Inflows.Select(Cells)], outflows = [.. rule.Outflows.Select(Cells)];
        HashSet<(ulong, Period)> seen = [];
        CellView[] own =
        [
            .. rule.Inflows.Concat(rule.Outflows).Append(rule.Stock)
                .Where(source => source.Structure == evaluation.Submission.Structure.Id).Select(source => Cells(source)!),
        ];
        List<CellTotal> sums = [];
        foreach (CellView view in own)
            foreach (CellTotal sum in view.GetSumsOfFile(evaluation.FileNumber)) sums.Add(sum);
        // Sums of two views at the same row have the same area, period and codes, so that their order does not matter.
        sums.Sort((left, right) => left.Row.CompareTo(right.Row));
        foreach (CellTotal sum in sums)
            if (seen.Add((sum.Group, sum.Period)))
                EvaluateCell(rule, evaluation, own[0], sum, Find(stock, sum.Group, sum.Period.Next(-1)), Find(stock, sum.Group, sum.Period), Total(inflows, sum), Total(outflows, sum));

        CellView? Cells(RuleSource source) => evaluation.ComparisonContext.Cells(source.Structure, source.Where, rule.By);

        CellReading Find(CellView? view, ulong group, Period period) => view?.Find(group, period, evaluation.FileNumber) ?? CellReading.NotFiled;

        CellReading Total(CellView?[] views, CellTotal at) => views.Select(view => Find(view, at.Group, at.Period)).Aggregate(new CellReading(CellState.Known, 0, 0), Add);
    }

    private static CellReading Add(CellReading left, CellReading right) => left.State != CellState.Known || right.State != CellState.Known
        ? new CellReading((CellState)Math.Max((int)left.State, (int)right.State), 0, 0)
        : new CellReading(CellState.Known, left.Value + right.Value, left.Cells + right.Cells);

    private static void EvaluateCell(
        StockFlowRule rule, RuleEvaluation evaluation, CellView cells, CellTotal at, CellReading opening, CellReading closing, CellReading inflow, CellReading outflow)
    {
        CellReading all = Add(Add(opening, closing), Add(inflow, outflow));
        Column measure = evaluation.Submission.Structure.Measure;
        if (all.State == CellState.NotFiled)
        {
            evaluation.CountWithoutHistory();
            return;
        }
        if (all.State == CellState.Missing)
        {
            evaluation.CountMissing(at.Row, measure);
            return;
        }
        double expected = opening.Value + inflow.Value - outflow.Value;
        if (rule.Tolerance.Allows(closing.Value, expected, ExpectedRelation.Equal, all.Cells)) evaluation.CountPass();
        else if (evaluation.CountFailure())
            evaluation.ReportSum(cells, at.Group, at.Period, at.Row,
                closing.Value > expected ? EvaluationMessages.StockAbove(at.Period.ToString()) : EvaluationMessages.StockBelow(at.Period.ToString()),
                EvaluationMessages.CheckStocksAndFlows,
                EvaluationMessages.StockFlowFigures(residual: closing.Value - expected, closing: closing.Value, opening: opening.Value, inflow: inflow.Value, outflow: outflow.Value));
    }
}
