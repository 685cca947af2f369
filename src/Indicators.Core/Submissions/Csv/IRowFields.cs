namespace Indicators.Submissions.Csv;

/// <summary>
/// The fields of a row as they are to be read. Implemented by structs, so that
/// reading plain fields compiles to the same code as if there were no other kind.
/// </summary>
internal interface IRowFields
{
    /// <summary>Returns the text of a field in UTF-8. Valid until the next call.</summary>
    ReadOnlySpan<byte> Field(int index);
}

/// <summary>The fields as they are in the file.</summary>
internal readonly struct PlainFields(RecordReader record) : IRowFields
{
    public ReadOnlySpan<byte> Field(int index) => record.Field(index);
}
