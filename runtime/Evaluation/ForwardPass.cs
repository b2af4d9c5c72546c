using GenNet.Data;

namespace GenNet;

/// <summary>
/// Carries data sets forward through a network, a block of samples at a time: whichever thread is free takes the next block,
/// so that a slow one only takes fewer.
/// </summary>
internal sealed class ForwardPass : IDisposable
{
    private readonly INetwork _network;
    private readonly int _capacity;
    private readonly List<ForwardBlock> _blocks = [];
    private readonly Action<Share> _takeBlocks;
    private Team _team = new(size: 1);

    // What the threads work on now.
    private Dataset? _data;
    private IForwardReader? _reader;
    private int _first;
    private int _count;
    private int _blockSize;
    private int _blocksTaken;

    /// <param name="network">The network.</param>
    /// <param name="threads">The most threads, at least 1.</param>
    /// <param name="samples">The most samples worth a block.</param>
    public ForwardPass(INetwork network, int threads, int samples)
    {
        _network = network;
        _capacity = Math.Min(BlockShare.Groups(samples) * PanelLayout.ShareRows, PanelLayout.BlockRows);
        Threads = threads;
        AddBlock();
        _takeBlocks = TakeBlocks;
    }

    /// <summary>The shape of the network.</summary>
    public NetworkLayout Layout => _network.Layout;

    /// <summary>The most threads, the calling one included.</summary>
    public int Threads { get; }

    /// <summary>Computes the activations of some samples, and returns when all have been read.</summary>
    /// <param name="data">A data set that fits the network.</param>
    /// <param name="first">The first of its samples.</param>
    /// <param name="count">How many; the data set must have so many.</param>
    /// <param name="reader">Reads every block of samples once, in any order and on any of the threads.</param>
    public void Run(Dataset data, int first, int count, IForwardReader reader)
    {
        (_data, _reader, _first, _count, _blocksTaken) = (data, reader, first, count, 0);
        int threads = TeamSize.ForForward(Layout, count, Threads);
        int each = BlockShare.Groups((count + threads - 1) / threads) * PanelLayout.ShareRows;
        _blockSize = reader.ReadsLosses ? _capacity : Math.Min(each, _capacity);
        if (threads == 1)
        {
            TakeBlocks(Share.Whole);
            return;
        }

        if (threads > _team.Size)
        {
            Enlarge(threads);
        }

        _team.Run(_takeBlocks);
    }

    public void Dispose() => _team.Dispose();

    /// <summary>Nothing is made for threads before there is work for them: a small network may never have any.</summary>
    private void Enlarge(int threads)
    {
        _team.Dispose();
        _team = new Team(threads);
        while (_blocks.Count < threads)
        {
            AddBlock();
        }
    }

    private void AddBlock() => _blocks.Add(new ForwardBlock(_network.Layout, _capacity));

    /// <summary>Takes one block after another as long as there are any; the share only says whose memory to use.</summary>
    private void TakeBlocks(Share share)
    {
        ForwardBlock block = _blocks[share.Index];
        while (true)
        {
            long start = (Interlocked.Increment(ref _blocksTaken) - 1L) * _blockSize;
            if (start >= _count)
            {
                return;
            }

            block.Fill(_data!, _first + (int)start, Math.Min(_blockSize, _count - (int)start), withTargets: _reader!.ReadsLosses);
            block.Forward(_network, _reader, share.Index, (int)start);
        }
    }
}
