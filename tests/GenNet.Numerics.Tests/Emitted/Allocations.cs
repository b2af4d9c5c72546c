namespace GenNet.Tests.Emitted;

/// <summary>Counts the bytes that something allocates.</summary>
internal static class Allocations
{
    /// <summary>What a hundred runs of an action allocate on this thread, when it has run often enough to be compiled for good.</summary>
    public static long Of(Action action)
    {
        for (int warmUp = 0; warmUp < 100; warmUp++)
        {
            action();
        }

        // Now and then the runtime itself allocates on this thread; but what a step allocates, it does in every round.
        long least = long.MaxValue;
        for (int round = 0; round < 5; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int run = 0; run < 100; run++)
            {
                action();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
