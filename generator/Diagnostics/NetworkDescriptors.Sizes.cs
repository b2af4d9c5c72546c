using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <content>Here: what is said of the layer sizes.</content>
internal static partial class NetworkDescriptors
{
    /// <summary><c>[Network(5)]</c>: a network has inputs and outputs.</summary>
    /// <remarks>{0}: the class; {1}: how many sizes it has, in words.</remarks>
    public static readonly DiagnosticDescriptor TooFewSizes = new(
        id: "GENNET001",
        title: "A network has at least two layer sizes",
        messageFormat: "Network '{0}' has {1}; write at least two, the inputs and the outputs, as in [Network(784, 16, 16, 10)]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET001.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary><c>[Network(2, 0)]</c>: a layer has from 1 to 65,536 neurons.</summary>
    /// <remarks>{0}: the size.</remarks>
    public static readonly DiagnosticDescriptor SizeOutOfRange = new(
        id: "GENNET002",
        title: "A layer size is out of range",
        messageFormat: "A layer cannot have {0} neurons; write a size from 1 to 65,536",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET002.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary><c>[Network(65_536, 65_536)]</c>: all weights lie in one block of memory.</summary>
    /// <remarks>{0}: the class; {1}: its bytes; {2}: the most there can be.</remarks>
    public static readonly DiagnosticDescriptor TooManyParameters = new(
        id: "GENNET003",
        title: "A network has too many parameters",
        messageFormat: "The weights and biases of network '{0}' would take {1} bytes, more than the {2} of one block of memory; make its layers smaller",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET003.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}
