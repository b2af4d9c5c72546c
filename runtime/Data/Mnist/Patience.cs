using System.Diagnostics;

namespace GenNet.Data;

/// <summary>How much longer to wait for mirrors that keep silent.</summary>
/// <param name="limit">How long all of them together may.</param>
internal sealed class Patience(TimeSpan limit)
{
    private readonly Stopwatch _silence = Stopwatch.StartNew();

    /// <summary>The mirrors that are left to ask, the present one included; each shall have the same chance.</summary>
    public int MirrorsLeft { get; set; } = 1;

    /// <summary>How long to wait for the present mirror.</summary>
    public TimeSpan Share
    {
        get
        {
            TimeSpan rest = (limit - _silence.Elapsed) / MirrorsLeft;
            return rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
        }
    }

    /// <summary>Somebody answered: the silence starts anew.</summary>
    public void Renew() => _silence.Restart();
}
