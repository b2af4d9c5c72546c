using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>What is wrong with the activations and the loss of a network.</summary>
/// <param name="Descriptor">How it is told.</param>
/// <param name="Argument">The name of the argument to point at.</param>
/// <param name="Words">What the message says of this case.</param>
internal sealed record FunctionFault(DiagnosticDescriptor Descriptor, string Argument, params string[] Words);
