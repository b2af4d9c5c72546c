namespace GenNet.Benchmarks;

/// <summary>The network of the 3Blue1Brown series.</summary>
[Network(784, 16, 16, 10)]
internal sealed partial class DigitNet;
