namespace GenNet.Samples.Digits;

/// <summary>The network of the 3Blue1Brown series: 28×28 pixels in, two hidden layers of 16, a neuron for each digit out.</summary>
[Network(784, 16, 16, 10)]
public partial class DigitNet;
