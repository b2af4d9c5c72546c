namespace GenNet.Benchmarks.Ladder;

/// <summary>How the table, the JSON and the peers call things.</summary>
internal static class Names
{
    public static string Of(Activation activation) => activation switch
    {
        Activation.Sigmoid => "sigmoid",
        Activation.Relu => "relu",
        Activation.Tanh => "tanh",
        Activation.Identity => "identity",
        Activation.Softmax => "softmax",
        _ => throw new ArgumentOutOfRangeException(nameof(activation)),
    };

    public static string Of(Loss loss) => loss switch
    {
        Loss.Quadratic => "quadratic",
        Loss.CrossEntropy => "cross-entropy",
        _ => throw new ArgumentOutOfRangeException(nameof(loss)),
    };

    public static string Of(Measure measure) => measure switch
    {
        Measure.Train => "train",
        Measure.Infer => "infer",
        Measure.Latency => "latency",
        Measure.DependentLatency => "latency-dependent",
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };
}
