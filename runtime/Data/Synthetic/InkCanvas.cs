using System.Numerics;

namespace GenNet.Data;

/// <summary>A square of paper that knows, for each pixel, how near the pen came to its centre.</summary>
internal sealed class InkCanvas(int size)
{
    private readonly float[] _squaredDistances = new float[size * size];

    public void Clear() => Array.Fill(_squaredDistances, float.PositiveInfinity);

    /// <summary>Draws a straight stroke with a round pen.</summary>
    /// <param name="from">Where it begins, in pixels; the centre of the first pixel is at (0.5, 0.5).</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="reach">How far from the stroke a pixel may still get ink, in pixels.</param>
    public void Draw(Vector2 from, Vector2 to, float reach)
    {
        Vector2 along = to - from;
        float length = along.LengthSquared();
        float inverseLength = length > 0 ? 1 / length : 0;
        Vector2 least = Vector2.Min(from, to);
        Vector2 greatest = Vector2.Max(from, to);
        int left = Math.Max(0, (int)(least.X - reach));
        int right = Math.Min(size - 1, (int)(greatest.X + reach));
        int top = Math.Max(0, (int)(least.Y - reach));
        int bottom = Math.Min(size - 1, (int)(greatest.Y + reach));
        for (int row = top; row <= bottom; row++)
        {
            for (int column = left; column <= right; column++)
            {
                Vector2 offset = new Vector2(column + 0.5f, row + 0.5f) - from;
                float t = float.Clamp(Vector2.Dot(offset, along) * inverseLength, 0, 1);
                float distance = (offset - (along * t)).LengthSquared();
                ref float nearest = ref _squaredDistances[(row * size) + column];
                nearest = Math.Min(nearest, distance);
            }
        }
    }

    /// <summary>Writes how dark each pixel is, row by row, from 0 to 255.</summary>
    /// <param name="radius">Half the width of the pen, in pixels.</param>
    /// <param name="edge">Over how many pixels the ink fades at the edge of a stroke.</param>
    /// <param name="ink">Receives a byte a pixel.</param>
    public void Develop(float radius, float edge, Span<byte> ink)
    {
        for (int i = 0; i < _squaredDistances.Length; i++)
        {
            float depth = radius - MathF.Sqrt(_squaredDistances[i]);
            ink[i] = (byte)(float.Clamp(0.5f + (depth / edge), 0, 1) * 255);
        }
    }
}
