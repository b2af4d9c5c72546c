using System.Runtime.CompilerServices;

namespace GenNet;

/// <summary>Checks the lengths of spans; called by generated code, which may then do without bounds checks.</summary>
public static class LengthCheck
{
    /// <summary>Checks the length of an input.</summary>
    /// <param name="length">The length it has.</param>
    /// <param name="expected">The network's input size.</param>
    /// <exception cref="ArgumentException">They differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Input(int length, int expected)
    {
        if (length != expected)
        {
            Throw("input", length, expected);
        }
    }

    /// <summary>Checks the length of an output.</summary>
    /// <param name="length">The length it has.</param>
    /// <param name="expected">The network's output size.</param>
    /// <exception cref="ArgumentException">They differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Output(int length, int expected)
    {
        if (length != expected)
        {
            Throw("output", length, expected);
        }
    }

    /// <summary>Checks the length of a block of parameters.</summary>
    /// <param name="length">The length it has.</param>
    /// <param name="expected">The layout's buffer length.</param>
    /// <exception cref="ArgumentException">They differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Parameters(int length, int expected)
    {
        if (length != expected)
        {
            Throw("parameters", length, expected);
        }
    }

    private static void Throw(string parameter, int length, int expected) =>
        throw new ArgumentException($"Expected a span of length {expected}, not {length}.", parameter);
}
