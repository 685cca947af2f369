using Indicators.Common;

namespace Indicators.Submissions.Files;

/// <summary>
/// Processes parts in parallel: they are handed out in order, processed in any order, and taken back in order while others are being
/// processed. There are never more parts in memory than places.
/// </summary>
/// <typeparam name="TPlace">Holds a part and its result; reused for later parts.</typeparam>
internal sealed class OrderedBlockPipeline<TPlace>
{
    private readonly Lock source = new();
    private readonly object gate = new();
    private readonly Stack<TPlace> free;
    private readonly Queue<BlockPart> handedOut = new();
    private readonly Func<TPlace, bool> next;
    private readonly Action<TPlace> work;
    private readonly Func<TPlace, bool> take;
    private bool isTaking;
    private bool hasEnded;

    /// <param name="places">At least one; more than there are jobs, so that jobs seldom wait for each other.</param>
    /// <param name="next">Puts the next part into a place; returns false at the end. Called by one job at a time.</param>
    /// <param name="work">Processes a part. Called by several jobs at once.</param>
    /// <param name="take">Takes the result of a part; returns false to discard it and all later ones. Called by one job at a time.</param>
    public OrderedBlockPipeline(IEnumerable<TPlace> places, Func<TPlace, bool> next, Action<TPlace> work, Func<TPlace, bool> take)
    {
        free = new Stack<TPlace>(places);
        this.next = next;
        this.work = work;
        this.take = take;
    }

    private sealed class BlockPart(TPlace place)
    {
        public TPlace Place => place;

        public bool IsDone { get; set; }
    }

    /// <returns>The parts that were handed out but not taken, in order: empty unless one was refused.</returns>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public IReadOnlyList<TPlace> Run(RunContext context)
    {
        context.Map(Enumerable.Range(0, context.Jobs).ToList(), _ =>
        {
            try
            {
                while (HandOut(context.Cancellation) is { } part)
                {
                    work(part.Place);
                    GiveBack(part);
                }
                return true;
            }
            catch
            {
                // End the other jobs, which would otherwise wait forever.
                End();
                throw;
            }
        });
        return [.. handedOut.Select(part => part.Place)];
    }

    private BlockPart? HandOut(CancellationToken cancellation)
    {
        lock (source)
        {
            TPlace place;
            lock (gate)
            {
                while (free.Count == 0 && !hasEnded) Monitor.Wait(gate);
                if (hasEnded) return null;
                place = free.Pop();
            }
            cancellation.ThrowIfCancellationRequested();
            if (!next(place))
            {
                End();
                return null;
            }
            var part = new BlockPart(place);
            lock (gate) handedOut.Enqueue(part);
            return part;
        }
    }

    /// <summary>Marks a part as done. The job that finishes the first outstanding part takes it and all consecutive parts that are done.</summary>
    private void GiveBack(BlockPart part)
    {
        lock (gate)
        {
            part.IsDone = true;
            if (isTaking) return;
            isTaking = true;
        }
        while (First() is { } first)
        {
            if (!take(first.Place))
            {
                // isTaking stays set, so that nothing after this part is taken.
                End();
                return;
            }
            lock (gate)
            {
                free.Push(handedOut.Dequeue().Place);
                Monitor.Pulse(gate);
            }
        }
    }

    private BlockPart? First()
    {
        lock (gate)
        {
            if (handedOut.TryPeek(out BlockPart? first) && first.IsDone) return first;
            isTaking = false;
            return null;
        }
    }

    private void End()
    {
        lock (gate)
        {
            hasEnded = true;
            Monitor.PulseAll(gate);
        }
    }
}
