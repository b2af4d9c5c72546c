namespace GenNet.Samples.Digits;

/// <summary>Where the program writes to.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">What went wrong, a line for each.</param>
/// <param name="TakesEscapeCodes">Whether somebody looks at <paramref name="Out"/>, so that colours and bars make sense.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error, bool TakesEscapeCodes);
