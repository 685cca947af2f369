using Indicators.Findings;
using Indicators.Messages;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Indicators.Definitions.Reading.Sources;

/// <summary>
/// Builds the tree of a YAML file from the parser's events: every value has its line, and repeated keys are kept for the check that
/// reports them. Anchors, tags and multiple documents in a file are rejected: definitions do not need them.
/// </summary>
internal sealed class YamlTree
{
    private const int DeepestNesting = 16;
    private static readonly Message Syntax = DefinitionMessages.CheckSyntax;

    private readonly IParser parser;

    private YamlTree(IParser parser) => this.parser = parser;

    /// <summary>Returns the map in the file, or null with a finding.</summary>
    public static YamlMapping? Read(SourceFile file, DefinitionFindings findings)
    {
        if (file.Text(findings) is not { } text) return null;
        Scanner scanner = new(new StringReader(text));
        try
        {
            YamlValue? root = new YamlTree(new Parser(scanner)).Document();
            if (root is YamlMapping map) return map;
            findings.Add(FindingCodes.DefinitionWrongType, file, root?.Line ?? 1, root is null ? DefinitionMessages.FileEmpty : DefinitionMessages.NotAMap);
        }
        catch (YamlException exception)
        {
            Report(exception.Start, exception is RefusedException refused ? DefinitionMessages.YamlRefused(fault: refused.Fault, column: exception.Start.Column) : DefinitionMessages.YamlFault(column: exception.Start.Column, detail: exception.Message.TrimEnd('.')), exception is RefusedException ? null : Syntax);
        }
        catch (InvalidOperationException)
        {
            // The scanner throws this instead of its own exception if a bracket is left open before a key.
            Report(scanner.CurrentPosition, DefinitionMessages.YamlRefused(fault: DefinitionMessages.BracketOpen, column: scanner.CurrentPosition.Column), Syntax);
        }
        return null;

        void Report(Mark place, Message problem, Message? hint) => findings.Add(FindingCodes.DefinitionBadYaml, file, Math.Max(1, LineOf(place)),
            problem, hint);
    }

    private YamlValue? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _)) return null;
        parser.Consume<DocumentStart>();
        YamlValue root = Value(0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out DocumentStart? second))
            throw new RefusedException(second!.Start, second.End, DefinitionMessages.SecondDocument);
        return root is YamlScalar { IsNothing: true } ? null : root;
    }

    private YamlValue Value(int depth)
    {
        if (parser.Accept<AnchorAlias>(out AnchorAlias? alias))
            throw new RefusedException(alias!.Start, alias.End, DefinitionMessages.Alias);
        NodeEvent node = parser.Consume<NodeEvent>();
        if (!node.Anchor.IsEmpty) throw new RefusedException(node.Start, node.End, DefinitionMessages.Anchor);
        if (!node.Tag.IsEmpty) throw new RefusedException(node.Start, node.End, DefinitionMessages.Tag);
        if (depth > DeepestNesting) throw new RefusedException(node.Start, node.End, DefinitionMessages.TooDeep);
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
                        throw new RefusedException(node.Start, node.End, DefinitionMessages.KeyNotAWord);
                    entries.Add(new YamlEntry(key, Value(depth + 1)));
                }
                return new YamlMapping(entries, LineOf(node.Start));
        }
    }

    private static int LineOf(in Mark mark) => (int)mark.Line;

    /// <summary>Valid YAML that is not allowed in definitions.</summary>
    private sealed class RefusedException(Mark start, Mark end, Message fault) : YamlException(start, end, fault.Id)
    {
        public Message Fault => fault;
    }
}
