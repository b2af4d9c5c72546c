using GenNet.Data;
using Xunit;

namespace GenNet.Tests.Evaluations;

/// <summary>Accuracy, mean loss and confusion of networks whose answers are known.</summary>
public class EvaluationTests
{
    [Fact]
    public void Accuracy_loss_and_confusion_are_counted()
    {
        // A network that answers its input.
        var network = new Networks.Single_31_3(1);
        network.Parameters.Clear();
        for (int j = 0; j < 3; j++)
        {
            network.Layer1.Weights[j, j] = 1f;
        }

        float[][] inputs = [Answer(1f, 0f, 0f), Answer(0f, 0.5f, 0f), Answer(0f, 0f, 1f), Answer(0f, 1f, 0f)];
        float[][] targets = [[1f, 0f, 0f], [0f, 1f, 0f], [0f, 1f, 0f], [0f, 1f, 0f]];
        Evaluation evaluation = network.Evaluate(new SampleSet(inputs, targets));

        Assert.Equal(4, evaluation.Count);
        Assert.Equal(3, evaluation.Correct);
        Assert.Equal(0.75, evaluation.Accuracy);
        Assert.Equal((0 + 0.125 + 1 + 0) / 4, evaluation.Loss, 1e-7);
        Assert.Equal(1, evaluation.Confusion[0, 0]);
        Assert.Equal(2, evaluation.Confusion[1, 1]);
        Assert.Equal(1, evaluation.Confusion[1, 2]);
        Assert.Equal(0, evaluation.Confusion[2, 2]);

        static float[] Answer(float a, float b, float c)
        {
            var input = new float[31];
            (input[0], input[1], input[2]) = (a, b, c);
            return input;
        }
    }

    [Fact]
    public void More_samples_than_a_block_are_all_counted()
    {
        var network = new Networks.Single_5_3(1);
        Evaluation evaluation = network.Evaluate(Emitted.Samples.Set(Emitted.Samples.Draw(network.Layout, 601)));

        int sum = Enumerable.Range(0, 9).Sum(cell => evaluation.Confusion[cell / 3, cell % 3]);
        Assert.Equal(601, sum);
        Assert.Equal(evaluation.Correct, Enumerable.Range(0, 3).Sum(label => evaluation.Confusion[label, label]));
    }

    [Theory]
    [InlineData(Activation.Sigmoid, 0.5f, 1)]
    [InlineData(Activation.Sigmoid, 0.49f, 0)]
    [InlineData(Activation.Tanh, 0f, 1)]
    [InlineData(Activation.Tanh, -0.1f, 0)]
    public void One_output_tells_two_classes_apart(Activation activation, float output, int expected) =>
        Assert.Equal(expected, Classification.ClassOf([output], activation));

    [Fact]
    public void The_first_of_equal_outputs_wins() =>
        Assert.Equal(1, Classification.ClassOf([0f, 2f, 2f], Activation.Identity));

    [Fact]
    public void No_output_has_no_class() =>
        Assert.Throws<ArgumentException>("output", () => Classification.ClassOf([], Activation.Sigmoid));

    [Fact]
    public void A_confusion_matrix_refuses_classes_it_does_not_have()
    {
        var confusion = new ConfusionMatrix(2);
        Assert.Throws<ArgumentOutOfRangeException>("actual", () => confusion.Add(2, 0));
        Assert.Throws<ArgumentOutOfRangeException>("predicted", () => confusion.Add(0, -1));
    }
}
