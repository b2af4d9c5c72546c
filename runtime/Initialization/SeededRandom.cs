using System.Runtime.CompilerServices;

namespace GenNet;

/// <summary>
/// A source of random numbers that gives the same ones for the same seed in every release and on every machine, which
/// <see cref="Random"/> does not promise.
/// </summary>
/// <remarks>xoshiro256** by Blackman and Vigna ("Scrambled Linear Pseudorandom Number Generators", 2018).</remarks>
public sealed class SeededRandom
{
    private Xoshiro256 _state;
    private double _spareGaussian = double.NaN;

    /// <summary>Starts the sequence of a seed.</summary>
    /// <param name="seed">Any number.</param>
    public SeededRandom(int seed) => _state = new Xoshiro256((ulong)seed);

    /// <summary>64 random bits.</summary>
    public ulong NextBits() => _state.NextBits();

    /// <summary>A whole number from 0 to <paramref name="bound"/> − 1, each equally likely (Lemire, 2019).</summary>
    /// <param name="bound">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is not positive.</exception>
    public int NextInt(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        return (int)_state.NextBelow((uint)bound);
    }

    /// <summary>A number from 0 up to but not including 1, of 53 random bits.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number from <paramref name="low"/> up to <paramref name="high"/>.</summary>
    /// <param name="low">The least.</param>
    /// <param name="high">The bound.</param>
    public double NextDouble(double low, double high) => low + ((high - low) * NextDouble());

    /// <summary>A number from the normal distribution N(0, 1), by Marsaglia's polar method (1964).</summary>
    public double NextGaussian()
    {
        if (!double.IsNaN(_spareGaussian))
        {
            double spare = _spareGaussian;
            _spareGaussian = double.NaN;
            return spare;
        }

        double u, v, square;
        do
        {
            u = NextDouble(-1, 1);
            v = NextDouble(-1, 1);
            square = (u * u) + (v * v);
        }
        while (square is >= 1 or 0);

        double factor = Math.Sqrt(-2 * Math.Log(square) / square);
        _spareGaussian = v * factor;
        return u * factor;
    }

    /// <summary>Puts values in random order, each order equally likely (Fisher and Yates).</summary>
    /// <param name="values">The values, in place.</param>
    /// <typeparam name="T">Of any type.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Shuffle<T>(Span<T> values)
    {
        Xoshiro256 state = _state;
        for (int last = values.Length - 1; last > 0; last--)
        {
            int other = (int)state.NextBelow((uint)last + 1);
            (values[last], values[other]) = (values[other], values[last]);
        }

        _state = state;
    }
}
