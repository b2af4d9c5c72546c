using System.Runtime.CompilerServices;

namespace GenNet.Data;

/// <summary>Inputs in somebody's memory, row after row, as a data set without targets: those are zeros.</summary>
/// <param name="inputSize">Floats in a row.</param>
/// <param name="targetSize">Floats in a target.</param>
internal sealed class InputRows(int inputSize, int targetSize) : Dataset
{
    /// <summary>The inputs.</summary>
    public ReadOnlyMemory<float> Inputs { get; set; }

    public override int Count => Inputs.Length / inputSize;

    public override int InputSize => inputSize;

    public override int TargetSize => targetSize;

    public override void CopyInput(int sample, Span<float> destination) => Input(sample).CopyTo(destination);

    public override void CopyTarget(int sample, Span<float> destination) => destination.Clear();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override int? ListOrCopyInput(int sample, Span<float> destination, ref ushort positions, ref float values) =>
        InputCompression.ListOrCopy(Input(sample), destination, ref positions, ref values);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void CopyRows(int first, int count, RowBlock inputs, RowBlock targets)
    {
        inputs.CopyFrom(Inputs.Span.Slice(first * inputSize, count * inputSize));
        targets.Clear(count);
    }

    private ReadOnlySpan<float> Input(int sample) => Inputs.Span.Slice(sample * inputSize, inputSize);
}
