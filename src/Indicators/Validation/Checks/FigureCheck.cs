using System.Globalization;
using Indicators.Definitions;

namespace Indicators.Validation.Checks;

/// <summary>A check of each figure by itself. A row without a figure is undecided.</summary>
internal abstract class FigureCheck : ICheck
{
    public abstract string Name { get; }

    public RuleCount Run(CheckContext context)
    {
        double[] values = context.Submission.Values;
        Column measure = context.Submission.Structure.Measure;
        long fail = 0, undecided = 0;
        for (int row = 0; row < values.Length; row++)
        {
            double value = values[row];
            if (double.IsNaN(value)) undecided++;
            else if (!Holds(value, measure))
            {
                fail++;
                if (context.Wants(Name))
                    context.Report(Name, this, row, measure, Message(measure), cellValue: value.ToString("R", CultureInfo.InvariantCulture));
            }
        }
        return new RuleCount(Name, values.Length - fail - undecided, fail, undecided);
    }

    protected abstract bool Holds(double value, Column measure);

    /// <summary>What is wrong, without the figure.</summary>
    protected abstract string Message(Column measure);

    protected static string Text(double limit) => limit.ToString("R", CultureInfo.InvariantCulture);
}
