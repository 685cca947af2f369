using Indicators.Aggregation;

namespace Indicators.Disclosure;

/// <summary>Recomputes sums from protected leaves, and the imputed part of every figure.</summary>
internal static class ProtectedSums
{
    /// <returns>
    /// The value of each sum, NaN if the sum had no value before; and the imputed part of the value, NaN if nothing is imputed.
    /// </returns>
    public static (double[] Values, double[] ImputedValues) Recompute(AggregateTable table, double[] leaves)
    {
        double[] values = new double[table.SumCount];
        double[] imputedValues = new double[table.SumCount];
        for (int sum = 0; sum < values.Length; sum++)
        {
            ReadOnlySpan<int> parts = table.PartsOf(sum);
            (values[sum], imputedValues[sum]) = double.IsNaN(table[sum].Value) ? (double.NaN, double.NaN)
                : table.Formulas.TryGetValue(sum, out Formula? formula) ? ByFormula(formula, parts)
                : Plain(table[sum].Fixed, parts);
        }
        return (values, imputedValues);

        (double, double) Plain(double cells, ReadOnlySpan<int> parts)
        {
            double total = double.IsNaN(cells) ? 0 : cells, guessed = double.NaN;
            foreach (int part in parts)
            {
                double value = ValueOf(part);
                if (double.IsNaN(value)) continue;
                total += value;
                if (EstimatedOf(part) is var more && !double.IsNaN(more)) guessed = double.IsNaN(guessed) ? more : guessed + more;
            }
            return (total, guessed);
        }

        (double, double) ByFormula(Formula formula, ReadOnlySpan<int> parts)
        {
            double[] known = new double[parts.Length];
            double[] guessed = new double[parts.Length];
            bool any = false;
            for (int i = 0; i < parts.Length; i++)
            {
                known[i] = ValueOf(parts[i]);
                double more = EstimatedOf(parts[i]);
                any |= !double.IsNaN(more);
                guessed[i] = double.IsNaN(known[i]) ? double.NaN : double.IsNaN(more) ? 0 : more;
            }
            double value = formula.Compute(known);
            return (value, formula.IsImputation ? value : any ? formula.Compute(guessed) : double.NaN);
        }

        double ValueOf(int node) => node < leaves.Length ? leaves[node] : values[node - leaves.Length];

        double EstimatedOf(int node) => node < leaves.Length ? double.NaN : imputedValues[node - leaves.Length];
    }
}
