namespace Indicators.Definitions;

/// <summary>Combines statuses when cells are added up.</summary>
public static class Statuses
{
    /// <summary>Statuses of cells with a value, strongest first: a sum has the strongest status of its parts.</summary>
    private static readonly ObservationStatus[] FlagsByStrength =
    [
        ObservationStatus.LowReliability, ObservationStatus.Break, ObservationStatus.DefinitionDiffers, ObservationStatus.Estimated,
        ObservationStatus.Forecast, ObservationStatus.Imputed, ObservationStatus.Unvalidated, ObservationStatus.Provisional,
        ObservationStatus.NotSignificant, ObservationStatus.Normal,
    ];

    /// <summary>
    /// Statuses that explain the absence of a value, most important to a reader first. A cell that is not significant may have its
    /// value or lack it.
    /// </summary>
    private static readonly ObservationStatus[] AbsencesByStrength =
    [
        ObservationStatus.Suppressed, ObservationStatus.Missing, ObservationStatus.NotCollected, ObservationStatus.NotSignificant,
        ObservationStatus.IncludedElsewhere, ObservationStatus.CannotExist,
    ];

    // The number of stronger statuses, by status: an array because large files need it for every row.
    private static readonly byte[] FlagRanks = RanksOf(FlagsByStrength);
    private static readonly byte[] AbsenceRanks = RanksOf(AbsencesByStrength);

    /// <summary>Whether a cell with this status has no value.</summary>
    internal static bool IsAbsent(this ObservationStatus status) =>
        status is ObservationStatus.Suppressed or ObservationStatus.Missing or ObservationStatus.NotCollected
            or ObservationStatus.IncludedElsewhere or ObservationStatus.CannotExist;

    /// <summary>
    /// Whether a cell without a value and with this status lacks an existing value, so that a sum without it is too low. A cell that
    /// cannot exist, or is included elsewhere, leaves no gap.
    /// </summary>
    public static bool LeavesGap(this ObservationStatus status) =>
        status is ObservationStatus.Suppressed or ObservationStatus.Missing or ObservationStatus.NotCollected or ObservationStatus.NotSignificant;

    /// <summary>Returns the status of the sum of two cells; either both have a value or neither has.</summary>
    public static ObservationStatus Stronger(ObservationStatus left, ObservationStatus right)
    {
        if (left == right) return left;
        byte[] ranks = left.IsAbsent() || right.IsAbsent() ? AbsenceRanks : FlagRanks;
        return ranks[(byte)left] <= ranks[(byte)right] ? left : right;
    }

    /// <summary>Returns the code letter in SDMX CL_OBS_STATUS.</summary>
    public static char Letter(this ObservationStatus status) => (char)status;

    private static byte[] RanksOf(ObservationStatus[] byStrength)
    {
        byte[] ranks = new byte[128];
        for (int rank = 0; rank < byStrength.Length; rank++) ranks[(byte)byStrength[rank]] = (byte)rank;
        return ranks;
    }
}
