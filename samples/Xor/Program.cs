using GenNet;
using GenNet.Data;

// Exclusive or is 1 where exactly one input is 1. No single neuron can tell; three hidden ones and an output learn to.
float[][] inputs = [[0, 0], [0, 1], [1, 0], [1, 1]];
float[][] targets = [[0], [1], [1], [0]];

var network = new XorNet(seed: 1);
TrainingResult training = network.Train(
    new SampleSet(inputs, targets),
    new TrainingOptions { Epochs = 2_000, BatchSize = 4, LearningRate = 5f });

Console.WriteLine($"{training.Epochs.Count:N0} epochs in {training.Duration.TotalMilliseconds:F0} ms; the loss fell from {training.Epochs[0].Loss:F4} to {training.FinalLoss:F4}.");
Console.WriteLine();
Console.WriteLine(" a  b  a xor b  the network says");

var output = new float[1];
foreach ((float[] input, float[] target) in inputs.Zip(targets))
{
    network.Forward(input, output);
    Console.WriteLine($" {input[0]}  {input[1]}     {target[0]}     {output[0]:F3}");
}

/// <summary>Two inputs, three hidden neurons, one output. The rest of this class is written by the generator.</summary>
[Network(2, 3, 1)]
internal partial class XorNet;
