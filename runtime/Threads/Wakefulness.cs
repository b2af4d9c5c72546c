namespace GenNet;

/// <summary>How a thread waits awake, for what lasts microseconds.</summary>
internal static class Wakefulness
{
    /// <summary>How often one looks before it lets other threads have its core.</summary>
    public const int LooksBetweenYields = 64;

    /// <summary>Passes the time between two looks.</summary>
    /// <param name="looks">How often one has looked, from 1.</param>
    public static void Pause(int looks)
    {
        if (looks % LooksBetweenYields == 0)
        {
            Thread.Yield();
        }
        else
        {
            Thread.SpinWait(1);
        }
    }
}
