namespace GenNet.Generator;

/// <summary>The named arguments of <c>GenNet.NetworkAttribute</c>.</summary>
internal static class ArgumentNames
{
    public const string Activation = "Activation";
    public const string OutputActivation = "OutputActivation";
    public const string Loss = "Loss";
}
