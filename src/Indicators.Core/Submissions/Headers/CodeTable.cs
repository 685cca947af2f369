using System.Runtime.CompilerServices;
using System.Text;
using Indicators.Definitions;
using Indicators.Submissions.Causes;
using Indicators.Submissions.Cells;

namespace Indicators.Submissions.Headers;

/// <summary>The codes that a column accepts, prepared for reading. Shared by all files of its structure.</summary>
internal sealed class CodeTable
{
    private readonly Utf8CodeIndex words;
    private readonly bool[]? special;
    private readonly Lazy<CodeCause> causes;

    public CodeTable(Column column)
    {
        Column = column;
        List = column.CodeList!;
        Blank = column.Blank is null ? -1 : List.IndexOf(column.Blank);
        words = new Utf8CodeIndex(List.Codes.Count + 1);
        for (int i = 0; i < List.Codes.Count; i++)
        {
            Code code = List[i];
            words.Add(Encoding.UTF8.GetBytes(code.Id), i);
            if (code.ValidFrom is null && code.ValidTo is null && !column.Excluded.Contains(code.Id)) continue;
            special ??= new bool[List.Codes.Count];
            special[i] = true;
        }
        // This way, a blank is found like a code.
        if (Blank >= 0 && !IsSpecial(Blank)) words.Add([], Blank);
        causes = new Lazy<CodeCause>(() => new CodeCause(column));
    }

    public Column Column { get; }

    public CodeList List { get; }

    /// <summary>The index of the code that a blank cell means, or -1.</summary>
    public int Blank { get; }

    /// <summary>Finds out why a text is not a code of the column.</summary>
    public CodeCause Causes => causes.Value;

    /// <summary>Returns the index of a code, or of the code that a blank means; -1 if the word is neither.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> word, ulong packed) => words.Find(word, packed);

    /// <summary>Whether the code is valid in some periods only, or not allowed in this column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsSpecial(int code) => special is not null && special[code];
}
