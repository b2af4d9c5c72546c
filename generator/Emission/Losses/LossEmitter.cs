namespace GenNet.Generator;

/// <summary>
/// A loss, as emitted code. It owns all that happens at the output: it applies the output's activation, measures the
/// loss, and makes the error δ from which backpropagation starts.
/// </summary>
internal abstract class LossEmitter
{
    /// <summary>The number of rows in the code for a single sample.</summary>
    public const string OneRow = "1";

    /// <summary>What emitted code says where it adds to a loss.</summary>
    protected const string ExactSum = "// A float, for then the sum of doubles is exact: the same however threads divide the rows.";

    private static readonly LossEmitter[] All = [new QuadraticEmitter(), new CrossEntropyEmitter()];

    /// <summary>Which loss this is.</summary>
    public abstract Loss Loss { get; }

    /// <summary>Its textbook definition.</summary>
    public abstract string Formula { get; }

    /// <summary>The error of the output layer, as the textbook has it.</summary>
    public abstract string ErrorFormula(LayerPlan output);

    /// <summary>The lines of which the methods of <see cref="WriteVectorMethods"/> need the <c>Sum</c>.</summary>
    public abstract IEnumerable<LaneSum> Sums(VectorWidth machine, LayerPlan output);

    public static LossEmitter For(Loss loss) => All.Single(emitter => emitter.Loss == loss);

    /// <summary>Writes what is left to do at the output for one sample, after an elementwise activation has been applied.</summary>
    public abstract void WriteSampleOutput(CodeWriter writer, LayerPlan output, string activations);

    /// <summary>
    /// Writes the statements that do so for all rows, after an elementwise activation has been applied, and return the sum
    /// of their losses.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="activations">The block of outputs.</param>
    /// <param name="targets">The block of targets.</param>
    /// <param name="rows">How many rows, as an expression; null for an <see cref="OutputRow"/>.</param>
    public abstract void WriteBatchOutput(CodeWriter writer, string activations, string targets, string? rows);

    /// <summary>Writes the methods those statements call, and <c>OutputErrors</c>, for vectors.</summary>
    public abstract void WriteVectorMethods(CodeWriter writer, VectorWidth width, LayerPlan output);

    /// <summary>Writes the methods those statements call, and <c>OutputErrors</c>, one float at a time.</summary>
    public abstract void WriteScalarMethods(CodeWriter writer, LayerPlan output);
}
