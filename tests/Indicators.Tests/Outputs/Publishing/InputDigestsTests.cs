using System.Security.Cryptography;
using Indicators.Outputs.Publishing;
using Indicators.Submissions;

namespace Indicators.Tests.Outputs.Publishing;

public sealed class InputDigestsTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, WorkspaceKey.Length).Select(number => (byte)number)];

    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 200_000).Select(number => (byte)(number * 7))];

    private static InputFile Expected(string path) => new(path, Convert.ToHexStringLower(HMACSHA256.HashData(Key, Bytes)));

    [Fact]
    public void The_digest_is_the_HMAC_of_what_was_read()
    {
        var digests = new InputDigests(new WorkspaceKey(Key));
        using (Stream stream = digests.Watch(SubmissionSource.FromStream("b.csv", new MemoryStream(Bytes))).Open()) stream.CopyTo(Stream.Null);
        Assert.Equal([Expected("b.csv")], digests.Inputs);
    }

    [Fact]
    public void A_file_that_is_read_only_in_part_has_the_digest_of_the_whole()
    {
        var digests = new InputDigests(new WorkspaceKey(Key));
        using (Stream stream = digests.Watch(SubmissionSource.FromStream("b.csv", new MemoryStream(Bytes))).Open()) stream.ReadExactly(new byte[10]);
        using (digests.Watch(SubmissionSource.FromStream("a.csv", new MemoryStream(Bytes))).Open())
        {
        }
        Assert.Equal([Expected("a.csv"), Expected("b.csv")], digests.Inputs);
    }

    [Fact]
    public void Another_key_gives_another_digest()
    {
        byte[] other = [.. Key];
        other[0] ^= 1;
        Assert.NotEqual(new WorkspaceKey(Key).Digest(new MemoryStream(Bytes)), new WorkspaceKey(other).Digest(new MemoryStream(Bytes)));
        Assert.Equal(Expected("").Hmac, new WorkspaceKey(Key).Digest(new MemoryStream(Bytes)));
    }
}
