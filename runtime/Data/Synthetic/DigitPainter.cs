using System.Numerics;

namespace GenNet.Data;

/// <summary>Draws a digit as MNIST's were prepared: fitted into a box and centred by the centre of mass.</summary>
/// <remarks>
/// "The images were size-normalised to fit in a 20×20 pixel box while preserving their aspect ratio [...] and centred in
/// a 28×28 image by computing the centre of mass of the pixels" (LeCun, Bottou, Bengio and Haffner, 1998, section III.A).
/// </remarks>
internal sealed class DigitPainter
{
    public const int ImageSize = 28;

    private const int BoxSize = 20;

    private readonly PenPath _path = new();
    private readonly InkCanvas _canvas = new(BoxSize);
    private readonly byte[] _box = new byte[BoxSize * BoxSize];

    /// <summary>Draws a digit, each time in another hand.</summary>
    /// <param name="digit">From 0 to 9.</param>
    /// <param name="random">Decides how it is written.</param>
    /// <param name="image">Receives 28×28 pixels, row by row; must be all 0.</param>
    public void Paint(int digit, SeededRandom random, Span<byte> image)
    {
        DigitShape shape = DigitShapes.Choose(digit, random);
        var hand = new Handwriting(random);
        Write(shape, hand, random);
        FitIntoBox(hand);
        Centre(image);
    }

    private void Write(DigitShape shape, Handwriting hand, SeededRandom random)
    {
        _path.Clear();
        foreach ((int X, int Y)[] stroke in shape.Strokes)
        {
            var points = new Vector2[stroke.Length];
            for (int i = 0; i < stroke.Length; i++)
            {
                bool isCorner = i > 0 && stroke[i] == stroke[i - 1];
                points[i] = isCorner ? points[i - 1] : Place(stroke[i], hand, random);
            }

            _path.AddCurve(points);
        }
    }

    private static Vector2 Place((int X, int Y) point, Handwriting hand, SeededRandom random)
    {
        var meant = new Vector2((point.X / 50f) - 1, (point.Y / 50f) - 1);
        Vector2 stray = random.NextBellVector() * hand.Wobble;
        return hand.Bend(meant + stray);
    }

    private void FitIntoBox(Handwriting hand)
    {
        Vector2 extent = _path.Greatest - _path.Least;
        float scale = (BoxSize - (2 * hand.PenRadius)) / Math.Max(extent.X, extent.Y);
        Vector2 middle = (_path.Greatest + _path.Least) / 2;
        var boxMiddle = new Vector2(BoxSize / 2f);
        _canvas.Clear();
        foreach ((Vector2 from, Vector2 to) in _path.Pieces)
        {
            _canvas.Draw(
                ((from - middle) * scale) + boxMiddle,
                ((to - middle) * scale) + boxMiddle,
                hand.PenRadius + hand.EdgeWidth);
        }

        _canvas.Develop(hand.PenRadius, hand.EdgeWidth, _box);
    }

    private void Centre(Span<byte> image)
    {
        int mass = 0, massX = 0, massY = 0;
        for (int i = 0; i < _box.Length; i++)
        {
            mass += _box[i];
            massX += _box[i] * (i % BoxSize);
            massY += _box[i] * (i / BoxSize);
        }

        int left = (int)MathF.Round(((ImageSize - 1) / 2f) - ((float)massX / mass));
        int top = (int)MathF.Round(((ImageSize - 1) / 2f) - ((float)massY / mass));
        left = int.Clamp(left, 0, ImageSize - BoxSize);
        top = int.Clamp(top, 0, ImageSize - BoxSize);
        for (int row = 0; row < BoxSize; row++)
        {
            _box.AsSpan(row * BoxSize, BoxSize).CopyTo(image[(((row + top) * ImageSize) + left)..]);
        }
    }
}
