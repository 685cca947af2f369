using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Bounds.Protocol;
using Indicators.Tests.Support;

namespace Indicators.Tests.Disclosure.Bounds;

public sealed class RequestWriterTests
{
    [Fact]
    public void Bounds_are_asked_for_in_whole_numbers()
    {
        var text = new StringWriter();
        RequestWriter.Write(new BoundsRequest([new BlockTargets(Blocks.Create([0, 1, 0], [-1, 5, -1], (7, [0, 1]), (4, [2])), [[0], [1, 2]])], 20_000), text);
        Assert.Equal(
            "indicators-solver 1 bounds\nlimit 20000\nblocks 1\nblock 3 2 2\nlower 0 1 0\nupper -1 5 -1\nequation 7 0 1\nequation 4 2\ntarget 0\ntarget 1 2\nend\n",
            text.ToString());
    }

    [Fact]
    public void Changes_are_asked_for_in_whole_numbers()
    {
        var text = new StringWriter();
        SuppressSum[] sums = [new(SumRole.Need, 2, [0]), new(SumRole.Open, 7, [1]), new(SumRole.Keep, 0, [0, 1])];
        RequestWriter.Write(new SuppressRequest([-1, -2], [5, 5], sums, new([1], [-2]), 500), text);
        Assert.Equal("indicators-solver 1 suppress\nlimit 500\nleaves 2\nlowest -1 -2\nhighest 5 5\nsums 3\nneed 2 0\nopen 7 1\nkeep 0 1\nhint 1:-2\nend\n", text.ToString());
    }

    [Fact]
    public void Every_double_is_read_as_it_was_written() => Prop.ForAll(
        ArbMap.Default.ArbFor<long>().Generator.Select(BitConverter.Int64BitsToDouble).Where(double.IsFinite).ToArbitrary(), value =>
        {
            var text = new StringWriter();
            new LineWriter(text).Begin("dual").Add(new SparseVector<double>([0], [value])).EndLine();
            Fields fields = new LineReader(new StringReader(text.ToString())).Read();
            fields.ReadKeyword("dual");
            return BitConverter.DoubleToInt64Bits(fields.ReadDoubles(1).Values[0]) == BitConverter.DoubleToInt64Bits(value);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public void Numbers_are_written_and_read_in_the_same_way_in_every_culture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            var text = new StringWriter();
            var lines = new LineWriter(text);
            lines.Begin("dual").Add(new SparseVector<double>([1, 3], [-0.1, 1.5e-300])).EndLine();
            lines.Begin("change").Add(new SparseVector<long>([1], [-1234567])).EndLine();
            Assert.Equal("dual 1:-0.1 3:1.5E-300\nchange 1:-1234567\n", text.ToString());
            Fields fields = new LineReader(new StringReader(text.ToString())).Read();
            fields.ReadKeyword("dual");
            Assert.Equal([-0.1, 1.5e-300], fields.ReadDoubles(4).Values);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(new int[] { })]
    [InlineData(new int[] { 2 })]
    [InlineData(new int[] { 0, 0 })]
    public void A_target_has_cells_of_the_block_each_once(int[] target) =>
        Assert.Throws<ArgumentException>(() => RequestWriter.Write(new BoundsRequest([new BlockTargets(Blocks.Create(2), [target])], 1), TextWriter.Null));

    [Fact]
    public void A_block_has_arrays_that_fit_together()
    {
        Assert.Throws<ArgumentException>(() => new Block([0], [0, 0], [-1], [0], [], []));
        Assert.Throws<ArgumentException>(() => new Block([0], [0], [-1], [0, 2], [0], [5]));
        Assert.Throws<ArgumentException>(() => new Block([0], [0], [-1], [0, 1], [1], [5]));
        Assert.Throws<ArgumentException>(() => new Block([0], [0], [-1], [0, 2], [0, 0], [5]));
        Assert.Throws<ArgumentException>(() => new Block([0], [2], [1], [0], [], []));
        Assert.Throws<ArgumentException>(() => new Block([0], [-1], [1], [0], [], []));
        Assert.Throws<ArgumentException>(() => new Block([0], [0], [-1], [0, 1], [0], [SolverProtocol.MaximumValue + 1]));
    }
}
