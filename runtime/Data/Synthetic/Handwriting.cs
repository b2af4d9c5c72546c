using System.Numerics;

namespace GenNet.Data;

/// <summary>How one digit is written: its proportions, slant and bends, how steady the hand is and how thick the pen.</summary>
/// <remarks>
/// Only arithmetic that rounds alike on every machine is used, so the same seed draws the same pixels everywhere.
/// </remarks>
internal readonly struct Handwriting
{
    private readonly float _width;
    private readonly float _slant;
    private readonly float _tilt;

    // How much a point moves with each product of its coordinates: the bends of the second and the third degree.
    private readonly Vector2 _xx;
    private readonly Vector2 _xy;
    private readonly Vector2 _yy;
    private readonly Vector2 _xxx;
    private readonly Vector2 _xxy;
    private readonly Vector2 _xyy;
    private readonly Vector2 _yyy;

    /// <summary>Takes up a pen as somebody would.</summary>
    /// <remarks>
    /// How much hands differ was chosen so that a network which learns from these digits reads MNIST's training images best.
    /// </remarks>
    public Handwriting(SeededRandom random)
    {
        _width = Math.Max(0.4f, 1.1f + (0.2f * random.NextBell()));
        _slant = 0.15f + (0.3f * random.NextBell());
        _tilt = 0.12f * random.NextBell();
        const float bend = 0.135f;
        _xx = random.NextBellVector() * bend;
        _xy = random.NextBellVector() * bend;
        _yy = random.NextBellVector() * bend;
        const float twist = 0.07f;
        _xxx = random.NextBellVector() * twist;
        _xxy = random.NextBellVector() * twist;
        _xyy = random.NextBellVector() * twist;
        _yyy = random.NextBellVector() * twist;
        Wobble = 0.1f;
        PenRadius = float.Clamp(1.2f + (0.48f * random.NextBell()), 0.6f, 2.6f);
        EdgeWidth = 1.2f;
    }

    /// <summary>How far the pen strays from the shape it means, in half heights of the digit.</summary>
    public float Wobble { get; }

    /// <summary>Half the width of a stroke, in pixels.</summary>
    public float PenRadius { get; }

    /// <summary>Over how many pixels the edge of a stroke fades.</summary>
    public float EdgeWidth { get; }

    /// <summary>Where the pen puts a point of a shape, both with the centre of the digit at 0 and its height from −1 to 1.</summary>
    public Vector2 Bend(Vector2 point)
    {
        (float x, float y) = (point.X, point.Y);
        Vector2 bent = point
            + (_xx * (x * x)) + (_xy * (x * y)) + (_yy * (y * y))
            + (_xxx * (x * x * x)) + (_xxy * (x * x * y)) + (_xyy * (x * y * y)) + (_yyy * (y * y * y));
        float wide = bent.X * _width;
        return new Vector2(wide - (_slant * bent.Y), bent.Y + (_tilt * wide));
    }
}
