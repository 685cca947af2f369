namespace Indicators.Analysis.Statistics;

/// <summary>Compares a stock with the stock before it and the flows between them.</summary>
internal static class Reconciliation
{
    /// <summary>
    /// closing - opening - inflow + outflow, in the unit of the stock: above 0 if the closing stock is larger than the flows explain.
    /// </summary>
    /// <remarks>
    /// The accounting identity of stocks and flows in the International Recommendations on Refugee Statistics (EGRISS, 2018), chapter 3.
    /// </remarks>
    public static double Gap(double closing, double opening, double inflow, double outflow) => closing - opening - inflow + outflow;
}
