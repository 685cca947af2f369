using FsCheck;
using FsCheck.Fluent;
using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Bounds.Protocol;
using Indicators.Tests.Support;

namespace Indicators.Tests.Disclosure.Bounds;

/// <summary>What the solver says is read if it has the form of an answer, and refused otherwise.</summary>
public sealed class AnswerReaderTests
{
    private static readonly BoundsRequest Request = new([new BlockTargets(Blocks.Create(2, (7, [0, 1])), [[0]])], 1000);

    private const string Answer = "indicators-solver 1 bounds\ntarget\nlow optimal\ndual\npoint 1:7\nhigh optimal\ndual 0:-1\npoint 0:7\nend\n";

    private static readonly SuppressRequest Suppress = new([-1, -1], [1, 1], [new(SumRole.Need, 1, [0])], SparseVector<long>.Empty, 1000);

    private const string Changes = "indicators-solver 1 suppress\nstatus optimal\nweight 0\nbound 0\nchange 0:-1\nend\n";

    private static BoundsAnswer Read(string text) => AnswerReader.Read(Request, new StringReader(text));

    [Fact]
    public void An_answer_is_read()
    {
        ClaimedBounds bounds = Read(Answer).Blocks[0][0];
        Assert.Equal(BoundStatus.Optimal, bounds.High.Status);
        Assert.Equal([0], bounds.High.Dual.Indexes);
        Assert.Equal([-1.0], bounds.High.Dual.Values);
        Assert.Equal([0.0, 7], bounds.Low.Point.ToArray(2));
        SuppressAnswer changes = AnswerReader.Read(Suppress, new StringReader(Changes));
        Assert.Equal([-1L, 0], changes.Changes.ToArray(2));
    }

    [Fact]
    public void Every_truncated_answer_is_refused()
    {
        for (int length = 0; length < Answer.Length; length++) Assert.ThrowsAny<ProtocolException>(() => Read(Answer[..length]));
        for (int length = 0; length < Changes.Length; length++) Assert.ThrowsAny<ProtocolException>(() => AnswerReader.Read(Suppress, new StringReader(Changes[..length])));
    }

    [Theory]
    [InlineData("0:-1", "1:-1")]
    [InlineData("0:-1", "-1:-1")]
    [InlineData("0:-1", "0:NaN")]
    [InlineData("0:-1", "0:-Infinity")]
    [InlineData("0:-1", "0:1e999")]
    [InlineData("0:-1", "0:1,5")]
    [InlineData("0:-1", "0:")]
    [InlineData("0:-1", "0")]
    [InlineData("0:-1", "0:-1 0:-1")]
    [InlineData("0:-1", " 0:-1")]
    [InlineData("0:-1", "0:-1 ")]
    [InlineData("point 1:7", "point 1:7 0:1")]
    [InlineData("point 1:7", "point 2:7")]
    [InlineData("low optimal", "low Optimal")]
    [InlineData("low optimal", "low 0")]
    [InlineData("low optimal", "low optimal optimal")]
    [InlineData("low", "high")]
    [InlineData("target\n", "target\ntarget\n")]
    [InlineData("end", "target")]
    [InlineData("\n", "\r\n")]
    [InlineData("bounds", "suppress")]
    [InlineData("indicators-solver", "something-else")]
    [InlineData(" 1 ", " one ")]
    public void A_malformed_answer_is_refused(string part, string replacement) => Assert.ThrowsAny<ProtocolException>(() => Read(Answer.Replace(part, replacement, StringComparison.Ordinal)));

    [Fact]
    public void Another_version_is_told_from_a_malformed_answer() => Assert.Throws<ProtocolVersionException>(() => Read(Answer.Replace(" 1 ", " 2 ", StringComparison.Ordinal)));

    [Fact]
    public void A_line_without_end_is_refused_before_it_fills_the_memory()
    {
        using var endless = new EndlessReader();
        Assert.Throws<ProtocolException>(() => AnswerReader.Read(Request, endless));
        Assert.InRange(endless.Count, 1, 4L * SolverProtocol.MaximumLine);
    }

    /// <summary>One character is replaced: the answer is refused, or what is proven from it still holds.</summary>
    [Fact]
    public void A_tampered_answer_is_refused_or_harmless() => Prop.ForAll(
        Gen.Choose(0, Answer.Length - 1).Zip(Gen.Elements<char>([.. " \n0123456789-+.:eEnNaxlowhigh\0"])).ToArbitrary(), each =>
        {
            BoundsAnswer answer;
            try
            {
                answer = Read(Answer[..each.Item1] + each.Item2 + Answer[(each.Item1 + 1)..]);
            }
            catch (ProtocolException)
            {
                return true;
            }
            // The cell can have every value from 0 to 7.
            IReadOnlyList<ProvenBounds>? bounds = BoundsProof.Prove(Request.Blocks[0], answer.Blocks[0], []);
            return bounds is [{ Low: 0, High: >= 7 } proven] && (proven.Whole is not { } whole || (whole.Low >= 0 && whole.High <= 7));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private sealed class EndlessReader : TextReader
    {
        public long Count { get; private set; }

        public override int Read(Span<char> buffer)
        {
            buffer.Fill('a');
            Count += buffer.Length;
            return buffer.Length;
        }
    }
}
