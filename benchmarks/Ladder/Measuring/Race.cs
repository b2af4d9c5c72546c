namespace GenNet.Benchmarks.Ladder;

/// <summary>Lets contenders work in turns, so that a slow minute of the machine meets all of them.</summary>
internal static class Race
{
    private const int LeastPasses = 2;

    /// <param name="contestants">Who takes part.</param>
    /// <param name="turn">How long a turn lasts.</param>
    /// <param name="rounds">How many turns everybody gets after the one to warm up.</param>
    /// <param name="failed">Told of who could not go on, and why.</param>
    /// <returns>Those who reached the end.</returns>
    public static IReadOnlyList<Contestant> Run(
        IReadOnlyList<Contestant> contestants, TimeSpan turn, int rounds, Action<Contestant, ContenderFailedException> failed)
    {
        List<Contestant> running = [.. contestants];
        Round(contestant => contestant.WarmUp(turn));
        for (int round = 0; round < rounds; round++)
        {
            Round(contestant =>
            {
                // One pass can take many turns where it cannot be stopped halfway; then a few of them must do.
                if (contestant.Passes < LeastPasses || contestant.Spent < turn * (rounds + 1) * 1.2)
                {
                    contestant.TakeTurn(turn);
                }
            });
        }

        return running;

        void Round(Action<Contestant> act)
        {
            foreach (Contestant contestant in running.ToArray())
            {
                try
                {
                    act(contestant);
                }
                catch (ContenderFailedException failure)
                {
                    running.Remove(contestant);
                    failed(contestant, failure);
                }
            }
        }
    }
}
