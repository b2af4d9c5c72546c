using GenNet.Benchmarks.Dynamic;
using GenNet.Data;

namespace GenNet.Benchmarks.Ladder;

/// <summary>The networks the generator wrote.</summary>
internal sealed class GenNetContender : IContender
{
    public string Name => "gennet";

    public string? ReasonToSkip(Cell cell, TimeSpan longestStep) =>
        cell is { Threads: > 1, Measure: not Measure.Train } ? "it answers on the thread that asks" : null;

    public IRungContender Enter(Rung rung, SampleData data, DenseParameters parameters) => new OnRung(rung, data);

    private sealed class OnRung(Rung rung, SampleData data) : IRungContender
    {
        private readonly INetwork _network = rung.CreateNetwork();

        public IContest Prepare(Cell cell) => new InProcessTiming(cell.Measure switch
        {
            Measure.Train => new Training(_network, data.Epoch(cell).Dataset, cell),
            Measure.Infer => new Inference(_network, data.Dataset, cell.Batch),
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

    /// <summary>Blocks of the data set; staging them is part of the work, as a user has no other way.</summary>
    private sealed class Inference(INetwork network, Dataset data, int batch) : ITimedWork
    {
        private readonly MiniBatch _batch = new(network.Layout, batch);
        private int _next;

        public int SamplesPerUnit => batch;

        public IReadOnlyList<TimeSpan> Run(int units, int passes) => Passes.Time(passes, () =>
        {
            for (int unit = 0; unit < units; unit++)
            {
                _next = _next + batch > data.Count ? 0 : _next;
                _next = _batch.Fill(data, _next);
                network.Forward(_batch);
            }
        });
    }
}
