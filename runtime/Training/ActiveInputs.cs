using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using GenNet.Data;

namespace GenNet;

/// <summary>
/// Lists the inputs of a single sample that are not zero, as <see cref="ActiveNeurons"/> does for the neurons of a layer. They
/// are many, so it pays to list more at once, for which a hidden layer's few would wait longer; and they come from the
/// user's memory.
/// </summary>
public static class ActiveInputs
{
    private const int ListedAtOnce = ActiveNeuronLayout.MostListedAtOnce;

    /// <summary>How far apart two samples may lie, in bytes, to be taken for neighbours: their arrays have headers.</summary>
    private const int WidestGap = 1024;

    /// <summary>Whether a list promises to pay: inputs that have no zero among 64 in the middle seldom have many elsewhere.</summary>
    /// <param name="inputs">The sample's.</param>
    /// <param name="size">Inputs of the sample, at least 64.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool SeemFew(ref float inputs, int size) => InputCompression.SeemFew(ref inputs, size);

    /// <summary>Lists the inputs that are not zero, upwards; called by generated code.</summary>
    /// <param name="inputs">The sample's.</param>
    /// <param name="size">Inputs of the sample, at least 64.</param>
    /// <param name="active">Receives how many they are, and the list; and <see cref="StepToNext"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Find(ref float inputs, int size, ref int active)
    {
        ref ushort list = ref ActiveNeurons.List(ref active);
        nuint count = 0;
        int start = 0;
        if (Avx512Vbmi2.IsSupported)
        {
            Vector512<ushort> places = Vector512<ushort>.Indices;
            for (; start <= size - ListedAtOnce; start += ListedAtOnce)
            {
                count += ListBlock(ref Unsafe.Add(ref inputs, start), places, ref Unsafe.Add(ref list, count));
                places += Vector512.Create((ushort)ListedAtOnce);
            }
        }

        active = (int)(count + ActiveNeurons.ListRange(ref inputs, start, size, ref Unsafe.Add(ref list, count)));
        GuessNext(ref inputs, size, ref active);
    }

    /// <summary>
    /// How many floats behind this sample the next one may lie, for those who want to ask memory for it ahead of time; 0 if
    /// nothing suggests that there is one. Called by generated code.
    /// </summary>
    /// <param name="active">What <see cref="Find"/> received.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint StepToNext(ref int active) => (nuint)Unsafe.Add(ref active, ActiveNeuronLayout.StepToNext);

    /// <summary>Notes <see cref="StepToNext"/>: who computed one sample and then its neighbour may go on to the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void GuessNext(ref float inputs, int size, ref int active)
    {
        // A garbage collector that moves them spoils the guess, and no more.
        nint here = (nint)Unsafe.AsPointer(ref inputs);
        ref nint last = ref Unsafe.As<int, nint>(ref Unsafe.Add(ref active, ActiveNeuronLayout.LastAddress));
        nint step = here - last;
        nint length = (nint)size * sizeof(float);
        last = here;
        Unsafe.Add(ref active, ActiveNeuronLayout.StepToNext) =
            (nuint)(step - length) <= WidestGap ? (int)((nuint)step / sizeof(float)) : 0;
    }

    /// <summary>Lists those of 32 inputs; how many they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint ListBlock(ref float inputs, Vector512<ushort> places, ref ushort list)
    {
        ref int bits = ref Unsafe.As<float, int>(ref inputs);
        Vector512<ushort> values = InputCompression.ShortBits(Vector512.LoadUnsafe(ref bits), Vector512.LoadUnsafe(ref bits, (nuint)Vector512<int>.Count));
        return InputCompression.ListPlaces(values, places, ref list);
    }
}
