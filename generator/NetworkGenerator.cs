using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>Turns every class marked with <c>GenNet.NetworkAttribute</c> into a neural network.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
