namespace GenNet.Tests.Reference;

/// <summary>An input and the target for it, in the floats the network is given.</summary>
internal sealed record Sample(float[] Input, float[] Target)
{
    public double[] ExactInput => [.. Input.Select(value => (double)value)];

    public double[] ExactTarget => [.. Target.Select(value => (double)value)];
}
