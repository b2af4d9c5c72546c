using GenNet;

/// <summary>
/// Reads a digit from 28 × 28 pixels: an input for each pixel, two hidden layers of 16 neurons, an output for each
/// digit. The rest of this class is written by the generator. Change the numbers, and it is another network.
/// </summary>
[Network(784, 16, 16, 10)]
public partial class DigitNet;
