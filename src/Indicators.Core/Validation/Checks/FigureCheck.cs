using Indicators.Definitions;
using Indicators.Messages;
using Indicators.Text;

namespace Indicators.Validation.Checks;

/// <summary>A check of each figure on its own. A row without a figure is undecided.</summary>
internal abstract class FigureCheck : ICheck
{
    public abstract string Name { get; }

    public RuleCount Run(CheckContext context, CheckFindings findings)
    {
        double[] values = context.Submission.Values;
        Column measure = context.Submission.Structure.Measure;
        long undecided = context.Figures.Missing;
        long fail = 0;
        int first = MayFail(context.Figures, measure) ? Next(values, 0, measure) : -1;
        for (int row = first; row >= 0; row = Next(values, row + 1, measure))
        {
            fail++;
            if (findings.ShouldCreate(Name))
                findings.Report(Name, row, measure, Describe(measure), cellValue: DataNumber.Format(values[row]));
        }
        return new RuleCount(Name, values.Length - fail - undecided, fail, undecided);
    }

    /// <summary>Whether any figure may fail, according to the summary.</summary>
    protected abstract bool MayFail(FigureSummary figures, Column measure);

    /// <summary>Returns the first row, from <paramref name="row"/> on, whose figure fails, or -1. NaN never fails.</summary>
    protected abstract int Next(double[] values, int row, Column measure);

    /// <summary>Describes what is wrong, without the figure.</summary>
    protected abstract Message Describe(Column measure);
}
