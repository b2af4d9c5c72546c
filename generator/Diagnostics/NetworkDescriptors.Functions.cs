using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <content>Here: what is said of activations and losses.</content>
internal static partial class NetworkDescriptors
{
    /// <summary><c>Activation = Activation.Softmax</c>.</summary>
    /// <remarks>None.</remarks>
    public static readonly DiagnosticDescriptor HiddenSoftmax = new(
        id: "GENNET010",
        title: "Softmax is for the output layer",
        messageFormat: "Softmax turns outputs into probabilities and cannot be the activation of hidden layers; write Sigmoid, Relu or Tanh here, and Softmax as OutputActivation",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET010.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary><c>Activation = (Activation)99</c>.</summary>
    /// <remarks>{0}: the value; {1}: the enum; {2}: its names.</remarks>
    public static readonly DiagnosticDescriptor UndefinedValue = new(
        id: "GENNET011",
        title: "An activation or loss does not exist",
        messageFormat: "There is no {1} with the value {0}; write one of {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET011.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary><c>OutputActivation = Activation.Softmax</c> with the quadratic loss.</summary>
    /// <remarks>None.</remarks>
    public static readonly DiagnosticDescriptor SoftmaxWithoutCrossEntropy = new(
        id: "GENNET015",
        title: "A softmax output needs the cross-entropy loss",
        messageFormat: "A softmax output cannot be trained with the quadratic loss; write Loss = Loss.CrossEntropy, or leave OutputActivation out",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET015.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary><c>Loss = Loss.CrossEntropy</c> with another output activation.</summary>
    /// <remarks>{0}: the activation.</remarks>
    public static readonly DiagnosticDescriptor CrossEntropyWithoutSoftmax = new(
        id: "GENNET016",
        title: "The cross-entropy loss needs a softmax output",
        messageFormat: "The cross-entropy loss needs probabilities, which {0} does not give; write OutputActivation = Activation.Softmax, or leave it out",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET016.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary><c>Loss = Loss.CrossEntropy</c> with one output.</summary>
    /// <remarks>None.</remarks>
    public static readonly DiagnosticDescriptor OneProbability = new(
        id: "GENNET017",
        title: "The cross-entropy loss needs two outputs",
        messageFormat: "Cross-entropy with a single output learns nothing, because the softmax of one value is always 1; write two outputs, or Loss.Quadratic",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET017.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}
