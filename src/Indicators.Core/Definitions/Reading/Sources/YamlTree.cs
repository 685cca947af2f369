using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Indicators.Definitions.Reading.Sources;

/// <summary>
/// Builds the tree of a YAML file from the parser's events: every value keeps its line, and a repeated key is kept for the
/// check that reports it. Anchors, tags and several documents in a file are refused: definitions have no use for them.
/// </summary>
internal sealed class YamlTree
{
    private const int DeepestNesting = 16;
    private const string Syntax = "Check indentation, quotes and brackets here and on the line before.";

    private readonly IParser parser;

    private YamlTree(IParser parser) => this.parser = parser;

    /// <summary>The map that the file holds, or null and a finding.</summary>
    public static YamlMapping? Read(SourceFile file, DefinitionFindings findings)
    {
        if (file.Text(findings) is not { } text) return null;
        Scanner scanner = new(new StringReader(text));
        try
        {
            YamlValue? root = new YamlTree(new Parser(scanner)).Document();
            if (root is YamlMapping map) return map;
            findings.Add("definition-wrong-type", file, root?.Line ?? 1, root is null ? "The file is empty." : "The file does not hold a map of keys.");
        }
        catch (YamlException exception)
        {
            Report(exception.Start, exception.Message.TrimEnd('.'), exception is RefusedException ? null : Syntax);
        }
        catch (InvalidOperationException)
        {
            // What the scanner throws, instead of its own exception, where a bracket is left open before a key.
            Report(scanner.CurrentPosition, "A bracket is open here, and this cannot stand inside it", Syntax);
        }
        return null;

        void Report(Mark place, string message, string? hint) => findings.Add("definition-bad-yaml", file, Math.Max(1, LineOf(place)),
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{message} (column {place.Column})."), hint);
    }

    private YamlValue? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _)) return null;
        parser.Consume<DocumentStart>();
        YamlValue root = Value(0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out DocumentStart? second))
            throw new RefusedException(second!.Start, second.End, "A second document begins; a definition file holds one");
        return root is YamlScalar { IsNothing: true } ? null : root;
    }

    private YamlValue Value(int depth)
    {
        if (parser.Accept<AnchorAlias>(out AnchorAlias? alias))
            throw new RefusedException(alias!.Start, alias.End, "An alias is used; write the value out");
        NodeEvent node = parser.Consume<NodeEvent>();
        if (!node.Anchor.IsEmpty) throw new RefusedException(node.Start, node.End, "An anchor is declared; write values out where they are used");
        if (!node.Tag.IsEmpty) throw new RefusedException(node.Start, node.End, "A tag is used; write the plain value");
        if (depth > DeepestNesting) throw new RefusedException(node.Start, node.End, "Values are nested too deeply");
        switch (node)
        {
            case Scalar scalar:
                return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, LineOf(scalar.Start)) { KeepsLines = scalar.Style == ScalarStyle.Literal };
            case SequenceStart:
                List<YamlValue> items = [];
                while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Value(depth + 1));
                return new YamlList(items, LineOf(node.Start));
            default:
                List<YamlEntry> entries = [];
                while (!parser.TryConsume<MappingEnd>(out _))
                {
                    if (Value(depth + 1) is not YamlScalar key)
                        throw new RefusedException(node.Start, node.End, "A key is itself a list or a map");
                    entries.Add(new YamlEntry(key, Value(depth + 1)));
                }
                return new YamlMapping(entries, LineOf(node.Start));
        }
    }

    private static int LineOf(in Mark mark) => (int)mark.Line;

    /// <summary>Valid YAML that definitions do without.</summary>
    private sealed class RefusedException(Mark start, Mark end, string message) : YamlException(start, end, message);
}
