namespace Indicators.Submissions.Sdmx;

/// <summary>What a row does to the cell that it names. The values are the letters used in files.</summary>
internal enum SdmxAction : byte
{
    /// <summary>Information, which is the default: the row provides the cell.</summary>
    Information = (byte)'I',

    Append = (byte)'A',

    Merge = (byte)'M',

    /// <summary>The row replaces earlier ones for the same cell.</summary>
    Replace = (byte)'R',

    /// <summary>The row deletes earlier ones for the cell, and is itself removed; a blank dimension means all of its codes.</summary>
    Delete = (byte)'D',
}
