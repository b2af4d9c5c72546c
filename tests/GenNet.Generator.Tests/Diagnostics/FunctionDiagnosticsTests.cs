namespace GenNet.Tests;

public class FunctionDiagnosticsTests
{
    [Theory]
    [InlineData("{|GENNET010:Activation = Activation.Softmax|}")]
    [InlineData("{|GENNET010:Activation = Activation.Softmax|}, Loss = Loss.CrossEntropy")]
    [InlineData("{|GENNET010:Activation = (Activation)4|}")]
    public Task Softmax_is_no_hidden_activation(string arguments) => Wrong(
        arguments,
        "Softmax turns outputs into probabilities and cannot be the activation of hidden layers; write Sigmoid, Relu or Tanh here, and Softmax as OutputActivation");

    [Theory]
    [InlineData("{|GENNET011:Activation = (Activation)99|}", "Activation with the value 99; write one of Sigmoid, Relu, Tanh, Identity, Softmax")]
    [InlineData("{|GENNET011:OutputActivation = (Activation)(-1)|}", "Activation with the value -1; write one of Sigmoid, Relu, Tanh, Identity, Softmax")]
    [InlineData("Loss = Loss.CrossEntropy, {|GENNET011:OutputActivation = (Activation)5|}", "Activation with the value 5; write one of Sigmoid, Relu, Tanh, Identity, Softmax")]
    [InlineData("{|GENNET011:Loss = (Loss)2|}", "Loss with the value 2; write one of Quadratic, CrossEntropy")]
    public Task A_function_must_exist(string arguments, string message) => Wrong(arguments, $"There is no {message}");

    [Theory]
    [InlineData("{|GENNET015:OutputActivation = Activation.Softmax|}")]
    [InlineData("Loss = Loss.Quadratic, {|GENNET015:OutputActivation = Activation.Softmax|}")]
    public Task Softmax_needs_the_cross_entropy(string arguments) => Wrong(
        arguments,
        "A softmax output cannot be trained with the quadratic loss; write Loss = Loss.CrossEntropy, or leave OutputActivation out");

    [Theory]
    [InlineData("Sigmoid")]
    [InlineData("Relu")]
    [InlineData("Tanh")]
    [InlineData("Identity")]
    public Task The_cross_entropy_needs_softmax(string activation) => Wrong(
        $$"""{|GENNET016:OutputActivation = Activation.{{activation}}|}, Loss = Loss.CrossEntropy""",
        $"The cross-entropy loss needs probabilities, which {activation} does not give; write OutputActivation = Activation.Softmax, or leave it out");

    [Theory]
    [InlineData("{|GENNET017:Loss = Loss.CrossEntropy|}")]
    [InlineData("OutputActivation = Activation.Softmax, {|GENNET017:Loss = Loss.CrossEntropy|}")]
    public Task The_cross_entropy_needs_two_outputs(string arguments) => Expect.Diagnostics(
        $$"""
        using GenNet;
        [Network(4, 3, 1, {{arguments}})]
        partial class Net;
        """,
        "Cross-entropy with a single output learns nothing, because the softmax of one value is always 1; write two outputs, or Loss.Quadratic");

    [Theory]
    [InlineData("Activation = Activation.Sigmoid")]
    [InlineData("Activation = Activation.Relu, OutputActivation = Activation.Identity")]
    [InlineData("Activation = Activation.Tanh, OutputActivation = Activation.Tanh, Loss = Loss.Quadratic")]
    [InlineData("Activation = Activation.Identity, OutputActivation = Activation.Relu")]
    [InlineData("Loss = Loss.CrossEntropy")]
    [InlineData("Loss = Loss.CrossEntropy, OutputActivation = Activation.Softmax, Activation = Activation.Relu")]
    public Task What_goes_together_is_a_network(string arguments) => Expect.Network(
        $"""
        using GenNet;
        [Network(4, 3, 2, {arguments})]
        partial class Net;
        """);

    private static Task Wrong(string arguments, string message) => Expect.Diagnostics(
        $"""
        using GenNet;
        [Network(4, 3, 2, {arguments})]
        partial class Net;
        """,
        message);
}
