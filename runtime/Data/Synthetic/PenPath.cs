using System.Numerics;
using System.Runtime.InteropServices;

namespace GenNet.Data;

/// <summary>The way of a pen over the paper: short straight pieces, in the unit and place of whoever draws.</summary>
internal sealed class PenPath
{
    private const int PiecesPerSpan = 6;

    private readonly List<(Vector2 From, Vector2 To)> _pieces = new(128);

    /// <summary>Each straight piece, from where to where.</summary>
    public ReadOnlySpan<(Vector2 From, Vector2 To)> Pieces => CollectionsMarshal.AsSpan(_pieces);

    /// <summary>The upper left corner of the box around the path.</summary>
    public Vector2 Least { get; private set; }

    /// <summary>The lower right corner of the box around the path.</summary>
    public Vector2 Greatest { get; private set; }

    public void Clear()
    {
        _pieces.Clear();
        Least = new Vector2(float.PositiveInfinity);
        Greatest = new Vector2(float.NegativeInfinity);
    }

    /// <summary>Adds a smooth curve through points; where a point is given twice it has a corner.</summary>
    /// <remarks>A Catmull-Rom spline (1974), evaluated as a cubic Hermite curve.</remarks>
    public void AddCurve(ReadOnlySpan<Vector2> points)
    {
        for (int i = 0; i + 1 < points.Length; i++)
        {
            Vector2 from = points[i];
            Vector2 to = points[i + 1];
            if (from == to)
            {
                continue;
            }

            Vector2 departure = (to - points[Math.Max(i - 1, 0)]) / 2;
            Vector2 arrival = (points[Math.Min(i + 2, points.Length - 1)] - from) / 2;
            Vector2 last = from;
            for (int step = 1; step <= PiecesPerSpan; step++)
            {
                float t = step / (float)PiecesPerSpan;
                float rest = 1 - t;
                Vector2 next = (from * (rest * rest * (1 + (2 * t)))) + (departure * (rest * rest * t))
                    + (to * (t * t * (1 + (2 * rest)))) - (arrival * (t * t * rest));
                Add(last, next);
                last = next;
            }
        }
    }

    private void Add(Vector2 from, Vector2 to)
    {
        _pieces.Add((from, to));
        Least = Vector2.Min(Least, Vector2.Min(from, to));
        Greatest = Vector2.Max(Greatest, Vector2.Max(from, to));
    }
}
