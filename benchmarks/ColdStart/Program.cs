using System.Diagnostics;
using GenNet;
using GenNet.Benchmarks;
using GenNet.Data;

// What a user's first program does: it reads digits, trains a network, tells how long that took, and ends. The ladder
// starts it and times it from outside; nothing that only measures is loaded here.
if (args is not [string folder, string epochs, string batch]
    || !int.TryParse(epochs, out int epochCount)
    || !int.TryParse(batch, out int batchSize))
{
    Console.Error.WriteLine("Usage: GenNet.ColdStart FOLDER EPOCHS BATCH");
    return 2;
}

try
{
    long start = Stopwatch.GetTimestamp();
    MnistData digits = Mnist.Load(folder);
    TimeSpan loading = Stopwatch.GetElapsedTime(start);

    var network = new DigitNet(seed: 1);
    TrainingResult training = network.Train(
        digits.Training, new TrainingOptions { Epochs = epochCount, BatchSize = batchSize, Threads = 1 });

    Console.WriteLine($"topology {network.Layout}");
    Console.WriteLine($"loading {loading.TotalMilliseconds}");
    Console.WriteLine($"preparation {training.Preparation.TotalMilliseconds}");
    Console.WriteLine($"epochs {string.Join(' ', training.Epochs.Select(epoch => epoch.Duration.TotalMilliseconds))}");
    return 0;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
