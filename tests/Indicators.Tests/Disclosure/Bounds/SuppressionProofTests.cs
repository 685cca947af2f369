using Indicators.Disclosure.Bounds;
using Indicators.Disclosure.Bounds.Protocol;

namespace Indicators.Tests.Disclosure.Bounds;

public sealed class SuppressionProofTests
{
    private static readonly SuppressRequest Request = new([-1, -2, -3], [5, 5, 5],
        [new(SumRole.Need, 2, [0]), new(SumRole.Open, 7, [1]), new(SumRole.Open, 9, [1, 2]), new(SumRole.Keep, 0, [0, 1, 2])], SparseVector<long>.Empty, 1000);

    [Theory]
    [InlineData(2, -2, 0, 16L)]
    [InlineData(2, 0, -2, 9L)]
    [InlineData(3, -1, -2, 16L)]
    public void The_weight_is_that_of_the_open_sums_that_change(int first, int second, int third, long weight) =>
        Assert.Equal(weight, SuppressionProof.FindWeight(Request, [first, second, third]));

    [Theory]
    [InlineData(1, -1, 0)] // The first does not change by its width.
    [InlineData(2, -1, 0)] // The sum of all changes.
    [InlineData(6, -3, -3)] // Two are beyond their bounds.
    [InlineData(-2, 2, 0)]
    public void Changes_that_are_not_permitted_have_none(int first, int second, int third) => Assert.Null(SuppressionProof.FindWeight(Request, [first, second, third]));

    [Fact]
    public void There_must_be_a_change_of_each_leaf() => Assert.Null(SuppressionProof.FindWeight(Request, [2, -2]));
}
