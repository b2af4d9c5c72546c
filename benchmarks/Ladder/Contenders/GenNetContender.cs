using GenNet.Benchmarks.Dynamic;
using GenNet.Data;

namespace GenNet.Benchmarks.Ladder;

/// <summary>The networks the generator wrote.</summary>
internal sealed class GenNetContender : IContender
{
    public string Name => "gennet";

    public string? ReasonToSkipThreads(int threads) => null;

    public string? ReasonToSkip(Cell cell, TimeSpan longestStep) => null;

    public IRungContender Enter(Rung rung, SampleData data, DenseParameters parameters) => new OnRung(rung, data);

    private sealed class OnRung(Rung rung, SampleData data) : IRungContender
    {
        private readonly INetwork _network = rung.CreateNetwork();

        public IContest Prepare(Cell cell) => new InProcessTiming(cell.Measure switch
        {
            Measure.Train => new Training(_network, data.Epoch(cell).Dataset, cell),
            Measure.Infer => new Inference(_network, data.Dataset, cell),
            _ => rung.Latency(_network, data, cell.Measure == Measure.DependentLatency),
        });

        public float[] StepAndForward(int samples, float learningRate)
        {
            INetwork network = rung.CreateNetwork();
            var few = new SampleSet(data.Inputs[..samples], data.Targets[..samples]);
            network.Train(few, new TrainingOptions { Epochs = 1, BatchSize = samples, LearningRate = learningRate });

            int size = rung.Layout.OutputSize;
            var outputs = new float[samples * size];
            for (int s = 0; s < samples; s++)
            {
                network.Forward(data.Inputs[s], outputs.AsSpan(s * size, size));
            }

            return outputs;
        }
    }

    /// <summary>
    /// Whole epochs, as users run them. The time is the loop's own, which leaves out what it allocates once for each
    /// training: no other contender's preparations count either.
    /// </summary>
    private sealed class Training(INetwork network, Dataset data, Cell cell) : ITimedWork
    {
        private int _seed;

        public int SamplesPerUnit => data.Count;

        public IReadOnlyList<TimeSpan> Run(int units, int passes)
        {
            var options = new TrainingOptions
            {
                Epochs = units * passes,
                BatchSize = cell.Batch,
                LearningRate = LadderSettings.LearningRate,
                Seed = _seed++,
                Threads = cell.Threads,
            };
            IEnumerable<EpochResult[]> epochs = network.Train(data, options).Epochs.Chunk(units);
            return [.. epochs.Select(pass => TimeSpan.FromTicks(pass.Sum(epoch => epoch.Duration.Ticks)))];
        }
    }

    /// <summary>So many samples of the data set at a time, wherever it keeps them, into a block of outputs.</summary>
    private sealed class Inference : ITimedWork, IDisposable
    {
        private readonly Predictor _predictor;
        private readonly Dataset _data;
        private readonly float[] _outputs;
        private int _next;

        public Inference(INetwork network, Dataset data, Cell cell)
        {
            _predictor = new Predictor(network, cell.Threads);
            _data = data;
            SamplesPerUnit = Math.Min(cell.Batch, data.Count);
            _outputs = new float[SamplesPerUnit * network.Layout.OutputSize];
        }

        public int SamplesPerUnit { get; }

        public IReadOnlyList<TimeSpan> Run(int units, int passes) => Passes.Time(passes, () =>
        {
            for (int unit = 0; unit < units; unit++)
            {
                _next = _next + SamplesPerUnit > _data.Count ? 0 : _next;
                _predictor.Predict(_data, _next, SamplesPerUnit, _outputs);
                _next += SamplesPerUnit;
            }
        });

        public void Dispose() => _predictor.Dispose();
    }
}
