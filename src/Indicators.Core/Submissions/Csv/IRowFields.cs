namespace Indicators.Submissions.Csv;

/// <summary>
/// The fields of a row as they are to be read. Implemented by structures, so that reading plain fields compiles to the same
/// code as if there were no other kind.
/// </summary>
internal interface IRowFields
{
    /// <summary>Valid until the next field is asked for.</summary>
    ReadOnlySpan<byte> Field(int index);
}

/// <summary>The fields as the file has them.</summary>
internal readonly struct PlainFields(RecordReader record) : IRowFields
{
    public ReadOnlySpan<byte> Field(int index) => record.Field(index);
}
