using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using GenNet.Data;

namespace GenNet.Tests.Training;

/// <summary>The lists of a mini-batch's inputs, as generated code goes through them.</summary>
public class InputListsTests
{
    private const int Samples = 7;
    private const int Size = 100;

    private readonly float[][] _inputs = [.. Enumerable.Range(0, Samples).Select(Draw)];
    private readonly InputLists _lists;

    public InputListsTests()
    {
        _lists = new InputLists(Size, Samples, new SampleSet(_inputs, [.. _inputs.Select(_ => new float[1])]).SparseInputs!);
        _lists.Fill([.. Enumerable.Range(0, Samples)], start: 0, Samples, step: Samples);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void Shares_of_a_list_are_the_shares_of_its_inputs(int count)
    {
        for (nuint row = 0; row < Samples; row++)
        {
            for (int index = 0; index < count; index++)
            {
                var share = new Share(index, count);
                int first = (int)share.Start(Size);
                int last = (int)share.End(Size);

                float[] expected = new float[Size];
                _inputs[row].AsSpan(first..last).CopyTo(expected.AsSpan(first));
                Assert.Equal(expected, Restore(_lists.Start(row, share), _lists.End(row, share)));
            }
        }
    }

    [Fact]
    public void Lists_start_with_a_cache_line()
    {
        // Sixteen positions are half a line, sixteen values one.
        for (nuint row = 0; row < Samples; row++)
        {
            Assert.Equal(0, Address(ref Unsafe.Add(ref _lists.Positions, _lists.Start(row))) % 32);
            Assert.Equal(0, Address(ref Unsafe.Add(ref _lists.Values, _lists.Start(row))) % 64);
        }
    }

    [Fact]
    public void Four_values_stand_in_each_quarter_of_a_vector()
    {
        nuint place = _lists.Start(2) + 1;
        if (!Avx512F.IsSupported)
        {
            Assert.Throws<PlatformNotSupportedException>(() => InputLists.FourValues(ref _lists.Values, place));
            return;
        }

        float[] four = [.. Enumerable.Range((int)place, 4).Select(i => Unsafe.Add(ref _lists.Values, i))];
        Assert.Contains(four, value => value != 0);

        Vector512<float> values = InputLists.FourValues(ref _lists.Values, place);

        Assert.Equal([.. four, .. four, .. four, .. four], Enumerable.Range(0, 16).Select(lane => values[lane]));
    }

    private static nint Address<T>(ref T value) => Unsafe.ByteOffset(ref Unsafe.NullRef<T>(), ref value);

    /// <summary>Inputs of which a seventh is not zero.</summary>
    private static float[] Draw(int sample)
    {
        var random = new SeededRandom(sample);
        return [.. Enumerable.Range(0, Size).Select(_ => random.NextInt(7) == 0 ? (float)random.NextGaussian() : 0)];
    }

    private float[] Restore(nuint first, nuint last)
    {
        var inputs = new float[Size];
        for (nuint place = first; place < last; place++)
        {
            inputs[Unsafe.Add(ref _lists.Positions, place)] += Unsafe.Add(ref _lists.Values, place);
        }

        return inputs;
    }
}
