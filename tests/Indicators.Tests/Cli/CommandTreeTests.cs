using System.CommandLine;
using Indicators.Cli;
using Indicators.Cli.Terminal;

namespace Indicators.Tests.Cli;

public sealed class CommandTreeTests
{
    [Fact]
    public void A_first_word_that_names_a_command_makes_that_one_alone()
    {
        Command[] all = [.. TreeOf(null).Subcommands];
        Assert.Equal(11, all.Length);
        foreach (Command command in all)
        {
            Command alone = Assert.Single(TreeOf(command.Name).Subcommands);
            Assert.Equal(command.Name, alone.Name);
            Assert.Equal(command.Options.Select(option => option.Name), alone.Options.Select(option => option.Name));
        }
    }

    [Fact]
    public void Any_other_first_word_makes_every_command() => Assert.Equal(11, TreeOf("valdate").Subcommands.Count);

    private static Command TreeOf(string? first) => new CommandTree(new Session(Stream.Null, Stream.Null, TextWriter.Null), first).Root;
}
