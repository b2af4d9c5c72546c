namespace GenNet.Tests.Reference;

/// <summary>What the reference computed for one sample; index 0 is the input layer, which has activations only.</summary>
/// <param name="WeightedInputs">z of every layer.</param>
/// <param name="Activations">a of every layer.</param>
/// <param name="Errors">δ = ∂C/∂z of every layer.</param>
/// <param name="Loss">C.</param>
internal sealed record ReferencePass(double[][] WeightedInputs, double[][] Activations, double[][] Errors, double Loss);
