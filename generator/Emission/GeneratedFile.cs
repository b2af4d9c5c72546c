namespace GenNet.Generator;

/// <summary>One file of generated code.</summary>
/// <param name="HintName">Its name: <c>Ns.DigitNet.g.cs</c>.</param>
/// <param name="Text">Its text, with <c>\n</c> newlines.</param>
internal sealed record GeneratedFile(string HintName, string Text);
