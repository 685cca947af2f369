namespace Indicators.Definitions;

/// <summary>How statuses combine when cells are added up.</summary>
public static class Statuses
{
    /// <summary>Flags of a cell that has a value, strongest first: a sum carries the strongest flag of its parts.</summary>
    private static readonly ObservationStatus[] FlagsByStrength =
    [
        ObservationStatus.LowReliability, ObservationStatus.Break, ObservationStatus.DefinitionDiffers, ObservationStatus.Estimated,
        ObservationStatus.Forecast, ObservationStatus.Imputed, ObservationStatus.Unvalidated, ObservationStatus.Provisional,
        ObservationStatus.NotSignificant, ObservationStatus.Normal,
    ];

    /// <summary>
    /// Reasons for having no value, the one that matters most to a reader first. A cell that is not significant may have its
    /// value or lack it.
    /// </summary>
    private static readonly ObservationStatus[] AbsencesByStrength =
    [
        ObservationStatus.Suppressed, ObservationStatus.Missing, ObservationStatus.NotCollected, ObservationStatus.NotSignificant,
        ObservationStatus.IncludedElsewhere, ObservationStatus.CannotExist,
    ];

    // By the status, how many are stronger: a large file asks for it with every row.
    private static readonly byte[] FlagRanks = RanksOf(FlagsByStrength);
    private static readonly byte[] AbsenceRanks = RanksOf(AbsencesByStrength);

    /// <summary>A cell of this status has no value.</summary>
    internal static bool IsAbsent(this ObservationStatus status) =>
        status is ObservationStatus.Suppressed or ObservationStatus.Missing or ObservationStatus.NotCollected
            or ObservationStatus.IncludedElsewhere or ObservationStatus.CannotExist;

    /// <summary>
    /// A cell without a value and of this status lacks one that exists, so that a sum without it is too low. A cell that cannot
    /// exist, or is counted elsewhere, takes nothing away.
    /// </summary>
    public static bool LeavesGap(this ObservationStatus status) =>
        status is ObservationStatus.Suppressed or ObservationStatus.Missing or ObservationStatus.NotCollected or ObservationStatus.NotSignificant;

    /// <summary>The status of the sum of two cells; both have a value, or neither has.</summary>
    public static ObservationStatus Stronger(ObservationStatus left, ObservationStatus right)
    {
        if (left == right) return left;
        byte[] ranks = left.IsAbsent() || right.IsAbsent() ? AbsenceRanks : FlagRanks;
        return ranks[(byte)left] <= ranks[(byte)right] ? left : right;
    }

    /// <summary>The code letter of SDMX CL_OBS_STATUS.</summary>
    public static char Letter(this ObservationStatus status) => (char)status;

    private static byte[] RanksOf(ObservationStatus[] byStrength)
    {
        byte[] ranks = new byte[128];
        for (int rank = 0; rank < byStrength.Length; rank++) ranks[(byte)byStrength[rank]] = (byte)rank;
        return ranks;
    }
}
