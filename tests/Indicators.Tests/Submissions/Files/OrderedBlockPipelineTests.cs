using FsCheck;
using FsCheck.Fluent;
using Indicators.Common;
using Indicators.Submissions.Files;

namespace Indicators.Tests.Submissions.Files;

public sealed class OrderedBlockPipelineTests
{
    private sealed class Place
    {
        public int Part { get; set; } = -1;

        public int Made { get; set; }
    }

    private static Place[] Places(int count) => [.. Enumerable.Range(0, count).Select(_ => new Place())];

    [Fact]
    public void Parts_are_taken_in_their_order_up_to_the_one_that_is_refused()
    {
        Prop.ForAll(Gen.Choose(0, 300).ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), (parts, jobs, refused) =>
        {
            int next = 0, atHand = 0, most = 0;
            List<int> taken = [];
            var line = new OrderedBlockPipeline<Place>(Places(jobs + 2),
                place =>
                {
                    if (next == parts) return false;
                    place.Part = next++;
                    most = Math.Max(most, Interlocked.Increment(ref atHand));
                    return true;
                },
                place =>
                {
                    // Some take much longer than others.
                    if (place.Part % 7 == 0) Thread.SpinWait(20_000);
                    place.Made = place.Part * 2;
                },
                place =>
                {
                    if (place.Part == refused) return false;
                    Assert.Equal(place.Part * 2, place.Made);
                    taken.Add(place.Part);
                    Interlocked.Decrement(ref atHand);
                    return true;
                });
            IReadOnlyList<Place> left = line.Run(new RunContext { Jobs = jobs });
            Assert.Equal(Enumerable.Range(0, Math.Min(parts, refused)), taken);
            Assert.Equal(Enumerable.Range(taken.Count, next - taken.Count), left.Select(place => place.Part));
            Assert.True(refused < parts || left.Count == 0);
            Assert.InRange(most, 0, jobs + 2);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void What_goes_wrong_with_a_part_is_told_and_ends_the_work(int jobs)
    {
        foreach (int where in (int[])[0, 1, 2])
        {
            int next = 0;
            bool At(int step, int part) => step == where && part == 50 ? throw new InvalidOperationException("part 50") : true;
            var line = new OrderedBlockPipeline<Place>(Places(jobs + 1),
                place => At(0, place.Part = next++),
                place => At(1, place.Part),
                place => At(2, place.Part));
            Assert.Equal("part 50", Assert.Throws<InvalidOperationException>(() => line.Run(new RunContext { Jobs = jobs })).Message);
            Assert.InRange(next, 51, 52 + jobs + 1);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void An_interruption_ends_the_work(int jobs)
    {
        using var source = new CancellationTokenSource();
        int next = 0;
        var line = new OrderedBlockPipeline<Place>(Places(jobs + 1),
            place =>
            {
                place.Part = next++;
                if (place.Part == 20) source.Cancel();
                return true;
            },
            _ => { }, _ => true);
        Assert.ThrowsAny<OperationCanceledException>(() => line.Run(new RunContext { Jobs = jobs, Cancellation = source.Token }));
        Assert.InRange(next, 21, 21 + jobs + 1);
    }
}
