using GenNet.Data;
using GenNet.Tests.Data;
using Xunit;

namespace GenNet.Tests.Training;

/// <summary>The main job, reading digits, reaches the accuracy that is promised.</summary>
public class DigitsTests
{
    [Fact]
    public void The_built_in_digits_are_learned_in_two_epochs()
    {
        MnistData digits = Mnist.FindOrDownload(new MnistOptions { Offline = true });
        var network = new Networks.Wide_784_16_16_10(1);

        network.Train(digits.Training, new TrainingOptions { Epochs = 2, Seed = 1 });

        Evaluation evaluation = network.Evaluate(digits.Test);
        Assert.True(evaluation.Accuracy >= 0.85, $"Only {evaluation.Accuracy:P1} of the built-in test digits were read right.");
    }

    [RealMnistFact]
    public void MNIST_is_read_as_well_as_by_Nielsens_own_program()
    {
        MnistData digits = Mnist.Load(Environment.GetEnvironmentVariable(Mnist.DirectoryVariable)!);
        var network = new Networks.Wide_784_16_16_10(1);

        network.Train(digits.Training, new TrainingOptions { Epochs = 2, Seed = 1 });

        Evaluation evaluation = network.Evaluate(digits.Test);
        Assert.True(evaluation.Accuracy >= 0.90, $"Only {evaluation.Accuracy:P1} of the MNIST test digits were read right.");
    }

    [RealMnistFact]
    public void What_is_learned_from_the_built_in_digits_serves_to_read_MNIST()
    {
        LabeledImages test = Mnist.Load(Environment.GetEnvironmentVariable(Mnist.DirectoryVariable)!).Test;
        var network = new Networks.Nielsen_784_30_10(1);

        network.Train(SyntheticDigits.Generate(20_000, seed: 1), new TrainingOptions { Epochs = 3, Seed = 1 });

        Evaluation evaluation = network.Evaluate(test);
        Assert.True(evaluation.Accuracy >= 0.80, $"Only {evaluation.Accuracy:P1} of the MNIST test digits were read right.");
    }
}
