namespace Indicators.Submissions.Sdmx;

/// <summary>What a row does with the cell that it names. The value is the letter that files write.</summary>
internal enum SdmxAction : byte
{
    /// <summary>Information, which is what a row is without an action: it gives the cell.</summary>
    Information = (byte)'I',

    Append = (byte)'A',

    Merge = (byte)'M',

    /// <summary>The row takes the place of earlier ones for the same cell.</summary>
    Replace = (byte)'R',

    /// <summary>Earlier rows for the cell go, and so does this one; a dimension that is left blank stands for all of its codes.</summary>
    Delete = (byte)'D',
}
