namespace Indicators.Definitions;

/// <summary>SDMX CL_OBS_STATUS. The value of each member is its code letter.</summary>
/// <remarks>Source: SDMX cross-domain code list CL_OBS_STATUS, version 2.2.</remarks>
public enum ObservationStatus : byte
{
    /// <summary>A normal value (A).</summary>
    Normal = (byte)'A',

    /// <summary>A break in the series (B).</summary>
    Break = (byte)'B',

    /// <summary>The definition differs (D).</summary>
    DefinitionDiffers = (byte)'D',

    /// <summary>An estimated value (E).</summary>
    Estimated = (byte)'E',

    /// <summary>A forecast value (F).</summary>
    Forecast = (byte)'F',

    /// <summary>An imputed value (I).</summary>
    Imputed = (byte)'I',

    /// <summary>No value: it is included in another category (K).</summary>
    IncludedElsewhere = (byte)'K',

    /// <summary>No value: it exists and was not collected (L).</summary>
    NotCollected = (byte)'L',

    /// <summary>No value: it cannot exist (M).</summary>
    CannotExist = (byte)'M',

    /// <summary>No value: it is not significant (N).</summary>
    NotSignificant = (byte)'N',

    /// <summary>No value (O).</summary>
    Missing = (byte)'O',

    /// <summary>A provisional value (P).</summary>
    Provisional = (byte)'P',

    /// <summary>No value: it is suppressed (Q).</summary>
    Suppressed = (byte)'Q',

    /// <summary>A value of low reliability (U).</summary>
    LowReliability = (byte)'U',

    /// <summary>A value that is not validated (V).</summary>
    Unvalidated = (byte)'V',
}
