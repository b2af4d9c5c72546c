using GenNet.Data;
using Xunit;

namespace GenNet.Tests;

public class XorTests
{
    private static readonly float[][] Inputs = [[0, 0], [0, 1], [1, 0], [1, 1]];
    private static readonly float[][] Targets = [[0], [1], [1], [0]];

    [Fact]
    public void The_program_learns_exclusive_or()
    {
        TextWriter standard = Console.Out;
        using var output = new StringWriter();
        try
        {
            Console.SetOut(output);
            typeof(XorNet).Assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(standard);
        }

        string[] rows = output.ToString().TrimEnd().Split(Environment.NewLine)[^4..];
        foreach (string row in rows)
        {
            float[] numbers = [.. row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(float.Parse)];
            Assert.Equal(numbers[0] != numbers[1] ? 1 : 0, numbers[2]);
            Assert.Equal(numbers[2], numbers[3], 0.1f);
        }
    }

    [Fact]
    public void It_learns_from_nearly_every_seed()
    {
        var data = new SampleSet(Inputs, Targets);
        int learned = 0;
        for (int seed = 0; seed < 50; seed++)
        {
            var network = new XorNet(seed);
            network.Train(data, new TrainingOptions { Epochs = 2_000, BatchSize = 4, LearningRate = 5f });
            learned += network.Evaluate(data).Correct == data.Count ? 1 : 0;
        }

        Assert.InRange(learned, 45, 50);
    }
}
