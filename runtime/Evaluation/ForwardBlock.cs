using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GenNet.Data;

namespace GenNet;

/// <summary>
/// A block of samples on its way forward. Those of which few inputs are not zero go by lists of these inputs, the others by
/// themselves: which it is follows from the sample alone, so its outputs are the same whatever stands beside it.
/// </summary>
internal sealed class ForwardBlock
{
    private readonly Part _whole;

    // Where the first layer has kernels that go through lists.
    private readonly Part? _listed;

    /// <param name="layout">The network.</param>
    /// <param name="capacity">The most samples.</param>
    public ForwardBlock(NetworkLayout layout, int capacity)
    {
        _whole = new Part(new MiniBatch(layout, capacity));
        _listed = Vector128.IsHardwareAccelerated && InputListLayout.Exist(layout.InputSize)
            ? new Part(new MiniBatch(layout, capacity, new InputLists(layout.InputSize, capacity), withInputs: false))
            : null;
    }

    /// <summary>Stages samples of a data set that follow one another, in the place of those it held.</summary>
    /// <param name="data">A data set that fits.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many; there must be room and so many samples.</param>
    /// <param name="withTargets">Whether their targets count too.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(Dataset data, int first, int count, bool withTargets)
    {
        if (_listed is null)
        {
            _whole.Samples.Fill(data, first, count);
            return;
        }

        _whole.Samples.Clear();
        _listed.Samples.Clear();
        for (int place = 0; place < count; place++)
        {
            data.PrefetchAhead(first + place);
            Part part = _listed.Samples.AddListed(data, first + place, _whole.Samples, withTargets) ? _listed : _whole;
            part.Places[part.Samples.Count - 1] = place;
        }
    }

    /// <summary>Computes the activations of all samples, and has them read.</summary>
    /// <param name="network">The network.</param>
    /// <param name="reader">Reads those that went the same way together.</param>
    /// <param name="thread">Which thread calls.</param>
    /// <param name="start">Where the block begins among all samples.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Forward(INetwork network, IForwardReader reader, int thread, int start)
    {
        _whole.Forward(network, reader, thread, start);
        _listed?.Forward(network, reader, thread, start);
    }

    /// <summary>The samples that go one way.</summary>
    private sealed class Part(MiniBatch samples)
    {
        public MiniBatch Samples { get; } = samples;

        /// <summary>Where in the block they stand.</summary>
        public int[] Places { get; } = [.. Enumerable.Range(0, samples.Capacity)];

        public void Forward(INetwork network, IForwardReader reader, int thread, int start)
        {
            if (Samples.Count > 0)
            {
                double loss = network.Forward(Samples);
                reader.Read(thread, start, Places.AsSpan(0, Samples.Count), Samples, loss);
            }
        }
    }
}
