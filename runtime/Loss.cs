namespace GenNet;

/// <summary>What training makes small: how far a network's output a is from the target y, averaged over the mini-batch.</summary>
public enum Loss
{
    /// <summary>½ Σⱼ (aⱼ − yⱼ)² per sample (Nielsen, chapter 1, equation 6; the video's cost, up to the factor ½).</summary>
    Quadratic,

    /// <summary>
    /// −Σⱼ yⱼ ln aⱼ per sample, in nats, over a softmax output: the log-likelihood cost (Nielsen, chapter 3, equation 80).
    /// Targets sum to 1.
    /// </summary>
    CrossEntropy,
}
