namespace Indicators.Definitions;

/// <summary>SDMX CL_OBS_STATUS. The value of each member is its code letter.</summary>
/// <remarks>Source: SDMX cross-domain code list CL_OBS_STATUS, version 2.2.</remarks>
public enum ObservationStatus : byte
{
    Normal = (byte)'A',
    Break = (byte)'B',
    DefinitionDiffers = (byte)'D',
    Estimated = (byte)'E',
    Forecast = (byte)'F',
    Imputed = (byte)'I',
    IncludedElsewhere = (byte)'K',
    NotCollected = (byte)'L',
    CannotExist = (byte)'M',
    NotSignificant = (byte)'N',
    Missing = (byte)'O',
    Provisional = (byte)'P',
    Suppressed = (byte)'Q',
    LowReliability = (byte)'U',
    Unvalidated = (byte)'V',
}
