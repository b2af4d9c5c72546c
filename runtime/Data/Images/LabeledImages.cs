using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GenNet.Data;

/// <summary>Grayscale images and the class each belongs to, kept at one byte a pixel.</summary>
/// <remarks>
/// An input is an image row by row, each pixel divided by 255; a target is 1 for the image's class and 0 for all others.
/// As bytes, MNIST's 60,000 images take 47 MB; as floats they would take 188 MB.
/// </remarks>
public sealed class LabeledImages : Dataset
{
    private readonly byte[] _pixels;
    private readonly byte[] _labels;
    private readonly int _first;
    private readonly Lazy<SparseInputs?> _sparseInputs;

    /// <summary>Takes images and labels, which are kept, not copied: they must not change afterwards.</summary>
    /// <param name="pixels">
    /// Image after image, each row by row from the top, a byte a pixel: 0 is background, 255 full ink.
    /// </param>
    /// <param name="rows">Height of each image in pixels, at least 1.</param>
    /// <param name="columns">Width of each image in pixels, at least 1.</param>
    /// <param name="labels">The class of each image, from 0 to <paramref name="classCount"/> − 1.</param>
    /// <param name="classCount">The number of classes, from 1 to 256.</param>
    /// <exception cref="ArgumentNullException">There are no pixels or no labels.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The height, the width or the number of classes is out of range.</exception>
    /// <exception cref="ArgumentException">
    /// There is no image, the pixels are not as many as the labels ask for, or a label is no class.
    /// </exception>
    public LabeledImages(byte[] pixels, int rows, int columns, byte[] labels, int classCount = 10)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classCount, byte.MaxValue + 1);
        if (labels.Length == 0)
        {
            throw new ArgumentException("A data set needs at least one image.", nameof(labels));
        }

        if (pixels.Length != (Int128)labels.Length * rows * columns)
        {
            throw new ArgumentException(
                $"{labels.Length} images of {rows}×{columns} need {(Int128)labels.Length * rows * columns} pixels; "
                + $"there are {pixels.Length}.",
                nameof(pixels));
        }

        int wrong = labels.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)(classCount - 1));
        if (wrong >= 0)
        {
            throw new ArgumentException(
                $"Label {wrong} is {labels[wrong]}; with {classCount} classes a label is from 0 to {classCount - 1}.",
                nameof(labels));
        }

        _pixels = pixels;
        _labels = labels;
        Count = labels.Length;
        Rows = rows;
        Columns = columns;
        InputSize = rows * columns;
        ClassCount = classCount;
        _sparseInputs = new Lazy<SparseInputs?>(FindSparseInputs);
    }

    private LabeledImages(LabeledImages whole, int start, int count)
    {
        _pixels = whole._pixels;
        _labels = whole._labels;
        _first = whole._first + start;
        Count = count;
        Rows = whole.Rows;
        Columns = whole.Columns;
        InputSize = whole.InputSize;
        ClassCount = whole.ClassCount;
        _sparseInputs = new Lazy<SparseInputs?>(FindSparseInputs);
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>Height of each image in pixels.</summary>
    public int Rows { get; }

    /// <summary>Width of each image in pixels.</summary>
    public int Columns { get; }

    /// <summary>The number of classes.</summary>
    public int ClassCount { get; }

    /// <summary>Pixels in an image: <see cref="Rows"/> × <see cref="Columns"/>.</summary>
    public override int InputSize { get; }

    /// <summary>Length of a target: <see cref="ClassCount"/>.</summary>
    public override int TargetSize => ClassCount;

    /// <inheritdoc/>
    internal override bool KeepsSamples => true;

    /// <inheritdoc/>
    internal override bool SeemsSparse => GenNet.Data.SparseInputs.SeemFew(Pixels, InputSize);

    /// <inheritdoc/>
    internal override SparseInputs? SparseInputs => _sparseInputs.Value;

    /// <summary>The pixels of an image, row by row from the top: 0 is background, 255 full ink.</summary>
    /// <param name="sample">From 0 to <see cref="Dataset.Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public ReadOnlySpan<byte> Image(int sample)
    {
        CheckExists(sample);
        return _pixels.AsSpan((_first + sample) * InputSize, InputSize);
    }

    /// <summary>The class of an image, from 0 to <see cref="ClassCount"/> − 1.</summary>
    /// <param name="sample">From 0 to <see cref="Dataset.Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public int Label(int sample)
    {
        CheckExists(sample);
        return _labels[_first + sample];
    }

    /// <summary>The first images, without copying them.</summary>
    /// <param name="count">How many, from 1 to <see cref="Dataset.Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public LabeledImages Take(int count) => Slice(0, count);

    /// <summary>Some images in a row, without copying them.</summary>
    /// <param name="start">The first of them, from 0.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not all of them exist, or there would be none.</exception>
    public LabeledImages Slice(int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count - start);
        return new LabeledImages(this, start, count);
    }

    // What a mini-batch asks for is compiled to its best at once: the first epoch takes milliseconds, less than the
    // runtime takes to find out which methods are hot.

    /// <summary>Writes an image as floats from 0 to 1: each pixel divided by 255.</summary>
    /// <param name="sample">From 0 to <see cref="Dataset.Count"/> − 1.</param>
    /// <param name="destination">Receives <see cref="InputSize"/> floats.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void CopyInput(int sample, Span<float> destination) =>
        PixelConversion.ToUnitRange(Image(sample), destination);

    /// <summary>Writes 1 for the class of the image and 0 for all others.</summary>
    /// <param name="sample">From 0 to <see cref="Dataset.Count"/> − 1.</param>
    /// <param name="destination">Receives <see cref="ClassCount"/> floats.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample, or the destination is too short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void CopyTarget(int sample, Span<float> destination)
    {
        Span<float> target = destination[..ClassCount];
        target.Clear();
        target[Label(sample)] = 1;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override int? ListOrCopyInput(int sample, Span<float> destination, ref ushort positions, ref float values)
    {
        // Only those that are not zero are converted.
        ReadOnlySpan<byte> image = Image(sample);
        Span<byte> pixels = MemoryMarshal.AsBytes(destination);
        int? count = InputCompression.TryCompress(image, ref positions, ref MemoryMarshal.GetReference(pixels));
        if (count is { } few)
        {
            PixelConversion.ToUnitRange(pixels[..PanelLayout.PaddedSize(few)], MemoryMarshal.CreateSpan(ref values, PanelLayout.PaddedSize(few)));
        }
        else
        {
            PixelConversion.ToUnitRange(image, destination);
        }

        return count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Prefetch(int sample) => CacheLine.Prefetch(Image(sample));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void CopyTargets(ReadOnlySpan<int> samples, RowBlock targets)
    {
        targets.Clear(samples.Length);
        for (int row = 0; row < samples.Length; row++)
        {
            targets[row][_labels[_first + samples[row]]] = 1;
        }
    }

    private ReadOnlySpan<byte> Pixels => _pixels.AsSpan(_first * InputSize, Count * InputSize);

    private SparseInputs? FindSparseInputs() => GenNet.Data.SparseInputs.Find(Pixels, InputSize);

    private void CheckExists(int sample)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sample);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sample, Count);
    }
}
