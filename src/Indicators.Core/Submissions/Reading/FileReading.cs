using System.Text;
using Indicators.Definitions;
using Indicators.Messages;
using Indicators.Submissions.Files;

namespace Indicators.Submissions.Reading;

/// <summary>How a file is read, as declared by its byte order mark, or else by the user, its workspace or its structure, in this order.</summary>
/// <param name="marked">The encoding declared by the byte order mark; null if there is none.</param>
/// <param name="asked">The encoding that the user declares for every file.</param>
/// <param name="askedMark">The decimal mark that the user declares for every file.</param>
/// <param name="declared">The declarations of the file's workspace; null if it belongs to none.</param>
internal sealed class FileReading(Encoding? marked, Encoding? asked, char? askedMark, DeclaredReading? declared)
{
    private readonly Encoding? ofWorkspace = Named(declared?.Encoding);
    private readonly char? markOfWorkspace = declared?.Locale is { } locale ? Locales.DecimalMark(locale) : null;

    /// <summary>Whether the encoding is known without the structure.</summary>
    public bool IsDeclared => (marked ?? asked ?? ofWorkspace) is not null;

    /// <summary>The encoding as far as it is known without the structure.</summary>
    public Encoding Known => marked ?? asked ?? ofWorkspace ?? Encodings.Utf8;

    /// <summary>The decimal mark, if it is not that of the structure.</summary>
    public char? DecimalMark => askedMark ?? markOfWorkspace;

    public Encoding EncodingOf(Structure structure) => marked ?? asked ?? SelectForRun(structure);

    /// <summary>
    /// Returns how a run of the file's workspace would read the file differently, since
    /// it does not know what the user declares here; null if it makes no difference.
    /// </summary>
    public Message? DifferenceToRun(Structure structure, TextFile file)
    {
        if (declared is null) return null;
        List<Message> here = [], inRun = [];
        if (marked is null && asked is not null && asked.CodePage != SelectForRun(structure).CodePage && !(file.IsWhole && Ascii.IsValid(file.Start.Span)))
        {
            here.Add(FileMessages.AsEncoding(asked.WebName));
            inRun.Add(FileMessages.AsEncoding(SelectForRun(structure).WebName));
        }
        if (askedMark is { } mark && (markOfWorkspace ?? structure.Measure.DecimalMark) is var other && other != mark)
        {
            here.Add(FileMessages.WithMark(NameOf(mark)));
            inRun.Add(FileMessages.WithOtherMark(NameOf(other)));
        }
        return here.Count == 0 ? null : FileMessages.ReadOtherwise(here: [.. here], inRun: [.. inRun]);
    }

    private Encoding SelectForRun(Structure structure) => ofWorkspace ?? Named(structure.Encoding) ?? Encodings.Utf8;

    private static Message NameOf(char mark) => mark == ',' ? FileMessages.AComma : FileMessages.APoint;

    /// <summary>Returns the encoding of a name that was already checked, or null.</summary>
    private static Encoding? Named(string? name) => name is not null && Encodings.TryGet(name, out Encoding? encoding) ? encoding : null;
}
