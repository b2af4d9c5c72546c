using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <content>Here: what is said of code that uses a network.</content>
internal static partial class AdviceDescriptors
{
    /// <summary><c>new DigitNet(seed, Initializer.Gaussian)</c> where <c>DigitNet</c> has ReLU.</summary>
    /// <remarks>{0}: the class.</remarks>
    public static readonly DiagnosticDescriptor GaussianRelu = new(
        id: "GENNET028",
        title: "Weights from N(0, 1) are too large for ReLU",
        messageFormat: "Network '{0}' has ReLU, which nothing bounds, and with weights from N(0, 1) its activations grow from layer to layer; write Initializer.He",
        NetworkDescriptors.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: NetworkDescriptors.HelpPages + "GENNET028.md");

    /// <summary><c>net.Classify(new float[100])</c> where there are 784 inputs.</summary>
    /// <remarks>{0}: the method; {1}: the length it takes; {2}: what is so long; {3}: the length it gets.</remarks>
    public static readonly DiagnosticDescriptor WrongLength = new(
        id: "GENNET029",
        title: "A span is as long as the network expects",
        messageFormat: "'{0}' takes a span of length {1} here ({2}), not {3}; this call throws an ArgumentException",
        NetworkDescriptors.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: NetworkDescriptors.HelpPages + "GENNET029.md");
}
