namespace GenNet.Generator;

/// <summary>
/// A loss, as emitted code. It owns all that happens at the output: it applies the output's activation, measures the
/// loss, and makes the error δ from which backpropagation starts.
/// </summary>
internal abstract class LossEmitter
{
    private static readonly LossEmitter[] All = [new QuadraticEmitter(), new CrossEntropyEmitter()];

    /// <summary>Which loss this is.</summary>
    public abstract Loss Loss { get; }

    /// <summary>Its textbook definition.</summary>
    public abstract string Formula { get; }

    /// <summary>The error of the output layer, as the textbook has it.</summary>
    public abstract string ErrorFormula(LayerPlan output);

    public static LossEmitter For(Loss loss) => All.Single(emitter => emitter.Loss == loss);

    /// <summary>Writes what is left to do at the output for one sample, after an elementwise activation has been applied.</summary>
    public abstract void WriteSampleOutput(CodeWriter writer, LayerPlan output, string activations);

    /// <summary>Writes the statements that do so for all rows and return the sum of their losses.</summary>
    public abstract void WriteBatchOutput(CodeWriter writer, LayerPlan output, string activations, string targets);

    /// <summary>Writes the methods those statements call, and <c>OutputErrors</c>, for vectors.</summary>
    public abstract void WriteVectorMethods(CodeWriter writer, VectorWidth width, LayerPlan output);

    /// <summary>Writes the methods those statements call, and <c>OutputErrors</c>, one float at a time.</summary>
    public abstract void WriteScalarMethods(CodeWriter writer, LayerPlan output);
}
