using System.Numerics;

namespace GenNet.Data;

/// <summary>Bell-shaped random numbers made of sums alone, which every machine rounds alike.</summary>
internal static class RandomBell
{
    /// <summary>A number from −3 to 3 with mean 0 and standard deviation 1: the sum of three uniform ones.</summary>
    public static float NextBell(this SeededRandom random) =>
        (float)((2 * (random.NextDouble() + random.NextDouble() + random.NextDouble())) - 3);

    /// <summary>Two such numbers.</summary>
    public static Vector2 NextBellVector(this SeededRandom random) => new(random.NextBell(), random.NextBell());
}
