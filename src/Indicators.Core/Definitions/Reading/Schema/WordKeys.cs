using Indicators.Messages;

namespace Indicators.Definitions.Reading.Schema;

/// <summary>The keys by which an indicator gives the words of its sentences.</summary>
internal static class WordKeys
{
    private static readonly TextShape Text = new();

    public static MapShape Indicator { get; } = new(KeyMessages.MapWords,
    [
        new("noun", Text, Need.Optional, KeyMessages.WordsNoun),
        new("of", Text, Need.Optional, KeyMessages.WordsOf),
        new("all", Text, Need.Optional, KeyMessages.WordsAll),
        new("area", Text, Need.Optional, KeyMessages.WordsArea),
        new("origin", Text, Need.Optional, KeyMessages.WordsOrigin),
        new("share", Text, Need.Optional, KeyMessages.WordsShare),
        new("pace", Text, Need.Optional, KeyMessages.WordsPace),
    ]);
}
