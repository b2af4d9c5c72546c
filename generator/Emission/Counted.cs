namespace GenNet.Generator;

/// <summary>Spells a number of things, for readers of emitted code: <c>1 input</c>, <c>784 inputs</c>.</summary>
internal static class Counted
{
    public static string Inputs(int count) => Of(count, "input");

    public static string Outputs(int count) => Of(count, "output");

    public static string Floats(int count) => Of(count, "float");

    /// <summary>Both sizes of a layer: <c>784 inputs, 1 output</c>.</summary>
    public static string Neurons(Shape shape) => $"{Inputs(shape.Inputs)}, {Outputs(shape.Outputs)}";

    private static string Of(int count, string one) => count == 1 ? $"{count} {one}" : $"{count} {one}s";
}
