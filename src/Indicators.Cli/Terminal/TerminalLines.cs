using Indicators.Text;

namespace Indicators.Cli.Terminal;

/// <summary>Text in lines of an ordinary terminal, the same on every one.</summary>
internal static class TerminalLines
{
    /// <summary>The number of columns of the tool's texts.</summary>
    public const int Columns = 110;

    /// <summary>Breaks a text at spaces; paths and codes stay whole. An empty text is one empty line.</summary>
    public static IEnumerable<string> Break(string text, int columns) =>
        new LineBreaker([text], static (part, _) => part.Length, keepsWords: true).Break(columns).Select(line => line.Text).DefaultIfEmpty("");
}
