using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <content>Here: what is said of the declaration.</content>
internal static partial class AdviceDescriptors
{
    /// <summary><c>[Network(784, 1, 10)]</c>.</summary>
    /// <remarks>{0}: the class.</remarks>
    public static readonly DiagnosticDescriptor OneNeuron = new(
        id: "GENNET024",
        title: "A hidden layer of one neuron lets one number through",
        messageFormat: "All that the layers behind learn of an input is one number, for this hidden layer of network '{0}' has one neuron; write a larger size",
        NetworkDescriptors.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: NetworkDescriptors.HelpPages + "GENNET024.md");

    /// <summary><c>[Network(784, 16, 16, 16, 16, 10)]</c>.</summary>
    /// <remarks>{0}: the class; {1}: its layers of sigmoid.</remarks>
    public static readonly DiagnosticDescriptor DeepSigmoid = new(
        id: "GENNET025",
        title: "Sigmoid learns slowly through more than four layers",
        messageFormat: "The gradient vanishes through the {1} layers of sigmoid of network '{0}', so that the first of them hardly learn; write Activation = Activation.Relu or Activation.Tanh",
        NetworkDescriptors.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: NetworkDescriptors.HelpPages + "GENNET025.md");

    /// <summary><c>[Network(10_000, 500, 10)]</c>.</summary>
    /// <remarks>{0}: the class; {1}: its inputs; {2}: neurons of the first layer; {3}: the weights between them.</remarks>
    public static readonly DiagnosticDescriptor LargeFirstLayer = new(
        id: "GENNET026",
        title: "A first layer has millions of weights",
        messageFormat: "The first layer of network '{0}' has {1} × {2} = {3} weights, all of them read for every input; give it smaller inputs, or fewer neurons",
        NetworkDescriptors.Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: NetworkDescriptors.HelpPages + "GENNET026.md");

    /// <summary><c>[Network(784, 4_000, 4_000, 10)]</c>.</summary>
    /// <remarks>{0}: the class; {1}: its parameters.</remarks>
    public static readonly DiagnosticDescriptor LargeNetwork = new(
        id: "GENNET027",
        title: "A network of this size is work for another tool",
        messageFormat: "Network '{0}' has {1} weights and biases, too many to train on a processor in good time; make its layers smaller, or use a library that trains on graphics cards",
        NetworkDescriptors.Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: NetworkDescriptors.HelpPages + "GENNET027.md");
}
