using GenNet.Benchmarks.Dynamic;

namespace GenNet.Benchmarks.Ladder;

/// <summary>A network in C# that takes any topology when the program runs.</summary>
/// <param name="name">How the table calls it.</param>
/// <param name="create">Makes the network.</param>
/// <param name="expectedGflops">About what it does, to see beforehand what would take too long.</param>
internal sealed class DynamicContender<TNetwork>(string name, Func<DenseParameters, TNetwork> create, double expectedGflops) : IContender
    where TNetwork : class, IDynamicNetwork
{
    public string Name => name;

    public string? ReasonToSkipThreads(int threads) => threads > 1 ? "it runs on one thread" : null;

    public string? ReasonToSkip(Cell cell, TimeSpan longestStep)
    {
        // Forward it can stop after any few samples.
        double samples = cell.Measure == Measure.Train ? cell.Batch : 8;
        double seconds = samples * cell.Flops / (expectedGflops * 1e9);
        return seconds > longestStep.TotalSeconds
            ? string.Create(CultureInfo.InvariantCulture, $"one step would take about {seconds:F1} s, and the limit is {longestStep.TotalSeconds:F1} s")
            : null;
    }

    public IRungContender Enter(Rung rung, SampleData data, DenseParameters parameters) =>
        new OnRung(rung, data, parameters, create);

    private sealed class OnRung(Rung rung, SampleData data, DenseParameters parameters, Func<DenseParameters, TNetwork> create)
        : IRungContender
    {
        private readonly TNetwork _network = create(parameters);

        public IContest Prepare(Cell cell) => new InProcessTiming(cell.Measure switch
        {
            Measure.Train => new Training(_network, data.Epoch(cell), cell.Batch),
            Measure.Infer => new Inference(_network, data),
            _ => new LatencyWork<DynamicForward<TNetwork>>(
                new DynamicForward<TNetwork>(_network), data.Single, rung.Layout.OutputSize, cell.Measure == Measure.DependentLatency),
        });

        public float[] StepAndForward(int samples, float learningRate)
        {
            TNetwork network = create(parameters);
            int[] batch = [.. Enumerable.Range(0, samples)];
            network.Train(data.Inputs, data.Targets, batch, learningRate);

            int size = rung.Layout.OutputSize;
            var outputs = new float[samples * size];
            foreach (int s in batch)
            {
                network.Forward(data.Inputs[s], outputs.AsSpan(s * size, size));
            }

            return outputs;
        }
    }

    private sealed class Training : ITimedWork
    {
        private readonly TNetwork _network;
        private readonly SampleData _data;
        private readonly SeededRandom _random = new(1);
        private readonly int[] _order;
        private int _next;

        public Training(TNetwork network, SampleData data, int batch)
        {
            _network = network;
            _data = data;
            SamplesPerUnit = Math.Min(batch, data.Count);
            _order = [.. Enumerable.Range(0, data.Count)];
            _random.Shuffle<int>(_order);
        }

        public int SamplesPerUnit { get; }

        public IReadOnlyList<TimeSpan> Run(int units, int passes) => Passes.Time(passes, () =>
        {
            for (int unit = 0; unit < units; unit++)
            {
                if (_next + SamplesPerUnit > _order.Length)
                {
                    _random.Shuffle<int>(_order);
                    _next = 0;
                }

                _network.Train(_data.Inputs, _data.Targets, _order.AsSpan(_next, SamplesPerUnit), LadderSettings.LearningRate);
                _next += SamplesPerUnit;
            }
        });
    }

    private sealed class Inference(TNetwork network, SampleData data) : ITimedWork
    {
        private int _next;

        /// <summary>What the networks take at once is theirs to say; eight fill a block of any.</summary>
        public int SamplesPerUnit => 8;

        public IReadOnlyList<TimeSpan> Run(int units, int passes) => Passes.Time(passes, () =>
        {
            for (int unit = 0; unit < units; unit++)
            {
                _next = _next + SamplesPerUnit > data.Count ? 0 : _next;
                network.Forward(data.Inputs.AsSpan(_next, SamplesPerUnit));
                _next += SamplesPerUnit;
            }
        });
    }
}
