using GenNet;
using GenNet.Data;

// Handwritten digits: MNIST, found on this machine or downloaded; without a network, digits that GenNet draws itself.
MnistData digits = Mnist.FindOrDownload();
Console.WriteLine($"Data      {digits.Name}, {digits.Source}");
Console.WriteLine($"          {digits.Training.Count:N0} images to learn from, {digits.Test.Count:N0} others to be tested on");

// Training: ten times through all images, ten at a time, a small step downhill after each ten.
var network = new DigitNet(seed: 1);
Console.WriteLine($"Network   {string.Join('-', DigitNet.LayerSizes.ToArray())}, {DigitNet.ParameterCount:N0} weights and biases");
TrainingResult training = network.Train(
    digits.Training,
    new TrainingOptions { Epochs = 10, BatchSize = 10, LearningRate = 3f, Validation = digits.Test });

foreach (EpochResult epoch in training.Epochs)
{
    Console.WriteLine($"Epoch {epoch.Epoch,2}  loss {epoch.Loss:F4}, {epoch.Validation!.Accuracy:P1} of the test images read right");
}

Console.WriteLine($"Trained   in {training.Duration.TotalSeconds:F1} s");

// One image: what the network sees, and what it says.
var pixels = new float[DigitNet.InputSize];
digits.Test.CopyInput(0, pixels);
for (int row = 0; row < digits.Test.Rows; row += 2)
{
    Console.WriteLine(string.Concat(Enumerable.Range(0, digits.Test.Columns)
        .Select(column => pixels[(row * digits.Test.Columns) + column] switch { > 0.6f => '#', > 0.2f => '+', _ => ' ' })));
}

Console.WriteLine($"The network reads a {network.Classify(pixels)}; it is a {digits.Test.Label(0)}.");

// What it learned, in a file that PyTorch reads too.
network.Save("digits.safetensors");
Console.WriteLine("Saved     digits.safetensors");
