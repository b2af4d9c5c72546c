namespace GenNet.Benchmarks.Ladder;

/// <summary>
/// Sees that all contenders compute the same thing: the outputs after one training step from the same weights on the
/// same samples, and so the forward pass, the gradient and the step.
/// </summary>
internal static class AgreementCheck
{
    private const int Samples = 8;
    private const float LearningRate = 0.05f;
    private const float Tolerance = 1e-4f;

    /// <exception cref="ContenderFailedException">It computes something else.</exception>
    public static void Check(string name, IRungContender contender, float[] expected)
    {
        float[] actual = Outputs(contender);
        if (actual.Length != expected.Length)
        {
            throw new ContenderFailedException($"{name} gives {actual.Length} outputs where there should be {expected.Length}");
        }

        for (int i = 0; i < expected.Length; i++)
        {
            // Written so that NaN does not pass.
            if (!(MathF.Abs(actual[i] - expected[i]) <= Tolerance * MathF.Max(1, MathF.Abs(expected[i]))))
            {
                throw new ContenderFailedException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} computes something else: after one step output {i} is {actual[i]}, not {expected[i]}"));
            }
        }
    }

    public static float[] Outputs(IRungContender contender) => contender.StepAndForward(Samples, LearningRate);
}
