namespace Indicators.Analysis.Statistics;

/// <summary>How far a stock is from what the stock before it and the flows between them say.</summary>
internal static class Reconciliation
{
    /// <summary>closing - opening - inflow + outflow, in the unit of the stock: above 0 where more are counted than the flows explain.</summary>
    /// <remarks>The accounting identity of stocks and flows of the International Recommendations on Refugee Statistics (EGRISS, 2018), chapter 3.</remarks>
    public static double Gap(double closing, double opening, double inflow, double outflow) => closing - opening - inflow + outflow;
}
