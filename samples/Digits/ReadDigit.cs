using GenNet.Data;

namespace GenNet.Samples.Digits;

/// <summary>A test digit, and what the network saw in it.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Answer">What the network said.</param>
/// <param name="Output">How sure it was of each digit, from 0 to 1.</param>
/// <param name="Pixels">The image, row by row.</param>
/// <param name="Columns">Its width.</param>
internal sealed record ReadDigit(int Label, int Answer, float[] Output, byte[] Pixels, int Columns)
{
    public bool IsRight => Answer == Label;

    /// <summary>Digits worth looking at: those it got wrong, the most self-assured mistakes first, and at least one it got right.</summary>
    public static IReadOnlyList<ReadDigit> Choose(INetwork network, LabeledImages test, int count)
    {
        var input = new float[test.InputSize];
        var wrong = new PriorityQueue<ReadDigit, float>();
        ReadDigit? right = null;
        for (int sample = 0; sample < test.Count; sample++)
        {
            var output = new float[test.ClassCount];
            test.CopyInput(sample, input);
            network.Forward(input, output);
            int answer = Classification.ClassOf(output, network.Layout.OutputActivation);
            if (answer == test.Label(sample))
            {
                right ??= Read(answer);
            }
            else if (wrong.Count < count)
            {
                wrong.Enqueue(Read(answer), output[answer]);
            }
            else
            {
                wrong.EnqueueDequeue(Read(answer), output[answer]);
            }

            ReadDigit Read(int answer) => new(test.Label(sample), answer, output, test.Image(sample).ToArray(), test.Columns);
        }

        var mistakes = new Stack<ReadDigit>();
        while (wrong.TryDequeue(out ReadDigit? mistake, out _))
        {
            mistakes.Push(mistake);
        }

        return right is null ? [.. mistakes] : [.. mistakes.Take(count - 1), right];
    }
}
