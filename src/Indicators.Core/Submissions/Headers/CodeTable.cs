using System.Runtime.CompilerServices;
using System.Text;
using Indicators.Definitions;
using Indicators.Submissions.Causes;
using Indicators.Submissions.Cells;

namespace Indicators.Submissions.Headers;

/// <summary>The codes that a column takes, made ready for reading; shared by every file of its structure.</summary>
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
        // A blank is then found like a code.
        if (Blank >= 0 && !IsSpecial(Blank)) words.Add([], Blank);
        causes = new Lazy<CodeCause>(() => new CodeCause(column));
    }

    public Column Column { get; }

    public CodeList List { get; }

    /// <summary>The code that a blank cell stands for, or -1.</summary>
    public int Blank { get; }

    /// <summary>Why a text is no code of the column.</summary>
    public CodeCause Causes => causes.Value;

    /// <summary>The index of a code, or of what a blank stands for; -1 where the word is neither.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> word, ulong packed) => words.Find(word, packed);

    /// <summary>Whether the code may be used in some periods only, or not in this column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsSpecial(int code) => special is not null && special[code];
}
