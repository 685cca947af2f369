using Indicators.Common;

namespace Indicators.Submissions.Files;

/// <summary>
/// Processes parts in parallel: they are handed out in order, processed in any order, and taken back in order while others are being
/// processed. There are never more parts in memory than slots.
/// </summary>
/// <typeparam name="TSlot">Holds a part and its result; reused for later parts.</typeparam>
internal sealed class OrderedBlockPipeline<TSlot>
{
    private readonly Lock source = new();
    private readonly object gate = new();
    private readonly Stack<TSlot> free;
    private readonly Queue<BlockPart> handedOut = new();
    private readonly Func<TSlot, bool> next;
    private readonly Action<TSlot> work;
    private readonly Func<TSlot, bool> take;
    private bool isTaking;
    private bool hasEnded;

    /// <param name="slots">At least one; more than there are jobs, so that jobs seldom wait for each other.</param>
    /// <param name="next">Puts the next part into a slot; returns false at the end. Called by one job at a time.</param>
    /// <param name="work">Processes a part. Called by several jobs at once.</param>
    /// <param name="take">Takes the result of a part; returns false to discard it and all later ones. Called by one job at a time.</param>
    public OrderedBlockPipeline(IEnumerable<TSlot> slots, Func<TSlot, bool> next, Action<TSlot> work, Func<TSlot, bool> take)
    {
        free = new Stack<TSlot>(slots);
        this.next = next;
        this.work = work;
        this.take = take;
    }

    private sealed class BlockPart(TSlot slot)
    {
        public TSlot Slot => slot;

        public bool IsDone { get; set; }
    }

    /// <returns>The parts that were handed out but not taken, in order: empty unless one was refused.</returns>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public IReadOnlyList<TSlot> Run(RunContext context)
    {
        context.Map(Enumerable.Range(0, context.Jobs).ToList(), _ =>
        {
            try
            {
                while (HandOut(context.Cancellation) is { } part)
                {
                    work(part.Slot);
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
        return [.. handedOut.Select(part => part.Slot)];
    }

    private BlockPart? HandOut(CancellationToken cancellation)
    {
        lock (source)
        {
            TSlot slot;
            lock (gate)
            {
                while (free.Count == 0 && !hasEnded) Monitor.Wait(gate);
                if (hasEnded) return null;
                slot = free.Pop();
            }
            cancellation.ThrowIfCancellationRequested();
            if (!next(slot))
            {
                End();
                return null;
            }
            var part = new BlockPart(slot);
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
            if (!take(first.Slot))
            {
                // isTaking stays set, so that nothing after this part is taken.
                End();
                return;
            }
            lock (gate)
            {
                free.Push(handedOut.Dequeue().Slot);
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
