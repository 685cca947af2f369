using Indicators.Definitions;

namespace Indicators.Tests.Support.SampleData;

/// <summary>
/// Plays the quarters of one origin in one area. Stocks move only by what happens: applications add to the pending ones, decisions take
/// from them, protection and group arrivals add to the refugees, returns and departures take from them.
/// </summary>
internal sealed class OriginHistory
{
    private readonly SampleArea area;
    private readonly SampleOrigin origin;
    private readonly SplitMix64 random;
    private int refugees;
    private int pending;
    private int pendingAppeals;
    private int lastNew;
    private int lastRejected;
    private int lastRejectedOnAppeal;

    public OriginHistory(SampleArea area, SampleOrigin origin)
    {
        this.area = area;
        this.origin = origin;
        random = SplitMix64.For($"{area.Code}/{origin.Code}");
        refugees = origin.Refugees;
        pendingAppeals = origin.Pending / 4;
        pending = origin.Pending - pendingAppeals;
        lastNew = (int)origin.Applications;
        lastRejected = lastNew / 3;
        lastRejectedOnAppeal = lastRejected / 4;
    }

    public OriginQuarter Play(Period period)
    {
        AsylumQuarter asylum = PlayAsylum(period);
        if (SampleFilings.IsRegisterCleaned(area.Code, period)) refugees = (int)(refugees * 0.88);
        int arrived = random.Round(Influxes.In(area.Code, origin.Code, period) * random.Around(0.06));
        int returned = Math.Min(refugees, random.Round(refugees * SampleRates.Return(origin.Code, period) * random.Around(0.3)));
        int departed = Math.Min(refugees - returned, random.Round(refugees * (area.GroupRecognition ? 0.002 : 0.011) * random.Around(0.2)));
        int granted = asylum.FirstInstance[0] + asylum.OnAppeal[0];
        // Venezuelans under complementary protection are filed as others in need of international protection.
        if (origin.Code != "VEN") granted += asylum.FirstInstance[1] + asylum.OnAppeal[1];
        refugees += arrived + granted - returned - departed;
        return new OriginQuarter(origin.Code, refugees, pending + pendingAppeals, returned, arrived, granted, departed, asylum);
    }

    private AsylumQuarter PlayAsylum(Period period)
    {
        double usual = origin.Applications * SampleRates.Applications(area.GroupRecognition, period);
        int applied = random.Round(usual * random.Around(usual < 5 ? 0.9 : 0.14));
        int repeated = random.Round(lastNew * 0.07 * random.Around(0.3));
        int appealed = random.Round(lastRejected * 0.46 * random.Around(0.2));
        int reviewed = random.Round(lastRejectedOnAppeal * 0.08 * random.Around(0.4));
        double capacity = area.DecisionShare * SampleRates.Capacity(period);
        int[] first = Decide(ref pending, applied + repeated, capacity, period, appeal: false);
        int[] onAppeal = Decide(ref pendingAppeals, appealed + reviewed, capacity * 0.8, period, appeal: true);
        (lastNew, lastRejected, lastRejectedOnAppeal) = (applied, first[2], onAppeal[2]);
        return new AsylumQuarter(applied, repeated, appealed, reviewed, first, onAppeal);
    }

    /// <summary>Never decides more than is pending.</summary>
    private int[] Decide(ref int stock, int incoming, double share, Period period, bool appeal)
    {
        stock += incoming;
        int decided = Math.Min(stock, random.Round(stock * share * random.Around(0.12)));
        stock -= decided;
        return Apportionment.Split(
            decided, [.. SampleRates.Outcome(area, origin.Code, period, appeal).Select(weight => weight * random.Around(0.18))]);
    }
}
