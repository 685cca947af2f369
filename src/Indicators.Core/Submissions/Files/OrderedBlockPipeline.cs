using Indicators.Common;

namespace Indicators.Submissions.Files;

/// <summary>
/// Work on the parts of something, several at once: parts are handed out in their order, worked on in any, and taken back in their
/// order, while others are worked on. There are never more of them at hand than places.
/// </summary>
/// <typeparam name="TPlace">What a part and what became of it are held in; used again for a later part.</typeparam>
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

    /// <param name="places">At least one; more than jobs, so that jobs seldom wait for each other.</param>
    /// <param name="next">Puts the next part into a place; false at the end. Called by one job at a time.</param>
    /// <param name="work">What is done with a part. Called by several jobs at once.</param>
    /// <param name="take">Takes what became of a part; false if that and everything after it is not to be taken. Called by one job at a time.</param>
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

    /// <returns>The parts that were handed out and not taken, in their order: none unless one was refused.</returns>
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
                // The other jobs wait for nothing that will not come.
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

    /// <summary>Whoever is done with the first of the parts takes it, and those after it that are done.</summary>
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
                // Taking stays closed: nothing after this part is taken.
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
