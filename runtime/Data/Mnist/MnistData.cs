namespace GenNet.Data;

/// <summary>Handwritten digits to learn from and to test on.</summary>
/// <param name="Name">What they are: "MNIST", or "built-in digits" where MNIST could not be had.</param>
/// <param name="Source">Where they are from, in words for people; for the built-in digits also why it is these.</param>
/// <param name="Training">The images to learn from: of MNIST 60,000.</param>
/// <param name="Test">The images to test on, by other writers: of MNIST 10,000.</param>
public sealed record MnistData(string Name, string Source, LabeledImages Training, LabeledImages Test);
