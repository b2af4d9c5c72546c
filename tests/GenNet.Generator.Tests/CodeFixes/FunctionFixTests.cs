using GenNet.Generator.CodeFixes;

namespace GenNet.Tests;

public class FunctionFixTests
{
    private static readonly FunctionCodeFix Fix = new();

    [Theory]
    [InlineData("Use softmax for the output layer instead", "4, 3, 2, Loss = Loss.CrossEntropy")]
    [InlineData("Use sigmoid for the hidden layers", "4, 3, 2, Activation = Activation.Sigmoid")]
    [InlineData("Use ReLU for the hidden layers", "4, 3, 2, Activation = Activation.Relu")]
    [InlineData("Use tanh for the hidden layers", "4, 3, 2, Activation = Activation.Tanh")]
    public Task A_hidden_softmax_is_replaced(string title, string mended) =>
        Mends(title, "4, 3, 2, Activation = Activation.Softmax", mended);

    [Theory]
    [InlineData("OutputActivation = Activation.Softmax", "OutputActivation = Activation.Softmax, Loss = Loss.CrossEntropy")]
    [InlineData("Loss = Loss.Quadratic, OutputActivation = Activation.Softmax", "Loss = Loss.CrossEntropy, OutputActivation = Activation.Softmax")]
    public Task A_softmax_output_gets_its_loss(string arguments, string mended) =>
        Mends("Use the cross-entropy loss", $"4, 2, {arguments}", $"4, 2, {mended}");

    [Theory]
    [InlineData("4, 2, OutputActivation = Activation.Softmax", "4, 2")]
    [InlineData("4, 2, OutputActivation = Activation.Softmax, Loss = Loss.Quadratic", "4, 2, Loss = Loss.Quadratic")]
    public Task A_softmax_output_is_left_out(string arguments, string mended) =>
        Mends("Leave out 'OutputActivation', for sigmoid", arguments, mended);

    [Theory]
    [InlineData("Use softmax for the output layer", "4, 3, OutputActivation = Activation.Softmax, Loss = Loss.CrossEntropy")]
    [InlineData("Use the quadratic loss", "4, 3, OutputActivation = Activation.Relu, Loss = Loss.Quadratic")]
    public Task The_cross_entropy_of_another_output_is_mended(string title, string mended) =>
        Mends(title, "4, 3, OutputActivation = Activation.Relu, Loss = Loss.CrossEntropy", mended);

    [Theory]
    [InlineData("4, 1, Loss = Loss.CrossEntropy", "4, 1, Loss = Loss.Quadratic")]
    [InlineData("4, 1, OutputActivation = Activation.Softmax, Loss = Loss.CrossEntropy", "4, 1, Loss = Loss.Quadratic")]
    public Task The_cross_entropy_of_one_output_is_replaced(string arguments, string mended) =>
        Mends("Use the quadratic loss", arguments, mended);

    [Theory]
    [InlineData("Leave out 'Activation', for sigmoid", "4, 2, Activation = (Activation)99", "4, 2")]
    [InlineData("Leave out 'Loss', for the quadratic loss", "4, 2, Loss = (Loss)99", "4, 2")]
    [InlineData("Use the cross-entropy loss", "4, 2, OutputActivation = Activation.Softmax, Loss = (Loss)99", "4, 2, OutputActivation = Activation.Softmax, Loss = Loss.CrossEntropy")]
    [InlineData(
        "Leave out 'OutputActivation', for the one that belongs to the loss",
        "4, 2, OutputActivation = (Activation)99, Loss = Loss.CrossEntropy",
        "4, 2, Loss = Loss.CrossEntropy")]
    public Task What_does_not_exist_is_left_out(string title, string arguments, string mended) => Mends(title, arguments, mended);

    [Theory]
    [InlineData("Use ReLU for the hidden layers", "4, 3, 3, 3, 3, 2", "4, 3, 3, 3, 3, 2, Activation = Activation.Relu")]
    [InlineData("Use tanh for the hidden layers", "4, 3, 3, 3, 3, 2, Activation = Activation.Sigmoid", "4, 3, 3, 3, 3, 2, Activation = Activation.Tanh")]
    public Task A_deep_sigmoid_is_replaced(string title, string arguments, string mended) => Mends(title, arguments, mended);

    [Theory]
    [InlineData("4, 1, Activation = Activation.Softmax", "Use sigmoid for the hidden layers", "Use ReLU for the hidden layers", "Use tanh for the hidden layers")]
    [InlineData("4, 1, OutputActivation = Activation.Softmax", "Leave out 'OutputActivation', for sigmoid")]
    [InlineData("4, 2, OutputActivation = Activation.Softmax, Loss = (Loss)99", "Use the cross-entropy loss")]
    public Task What_would_be_wrong_in_another_way_is_not_offered(string arguments, params string[] titles) =>
        ExpectFix.Offers(Fix, Declaration(arguments), titles);

    [Fact]
    public Task Names_are_as_short_as_the_place_allows() => ExpectFix.Of(
        Fix,
        "Use the cross-entropy loss",
        "[GenNet.Network(4, 2, OutputActivation = GenNet.Activation.Softmax)] partial class Net;",
        "[GenNet.Network(4, 2, OutputActivation = GenNet.Activation.Softmax, Loss = GenNet.Loss.CrossEntropy)] partial class Net;");

    [Fact]
    public Task The_rest_of_an_attribute_stays_as_it_is_written() => ExpectFix.Of(
        Fix,
        "Use the cross-entropy loss",
        """
        using GenNet;

        [Network(
            4,   // inputs
            3, 2,
            OutputActivation   =  Activation.Softmax, // of the last layer
            Loss = Loss.Quadratic /* for now */)]
        partial class Net;
        """,
        """
        using GenNet;

        [Network(
            4,   // inputs
            3, 2,
            OutputActivation   =  Activation.Softmax, // of the last layer
            Loss = Loss.CrossEntropy /* for now */)]
        partial class Net;
        """);

    [Fact]
    public Task No_comment_is_lost_with_an_argument() => ExpectFix.Of(
        Fix,
        "Leave out 'OutputActivation', for sigmoid",
        "[GenNet.Network(4, 2, /* probabilities */ OutputActivation = GenNet.Activation.Softmax)] partial class Net;",
        "[GenNet.Network(4, 2 /* probabilities */ )] partial class Net;");

    [Fact]
    public Task All_networks_of_a_project_are_mended_at_once() => ExpectFix.OfAll(
        Fix,
        "Use ReLU for the hidden layers",
        [Declaration("4, 3, 2, Activation = Activation.Softmax"), "[GenNet.Network(2, 2, 2, Activation = GenNet.Activation.Softmax)] partial class Other;"],
        Declaration("4, 3, 2, Activation = Activation.Relu"), "[GenNet.Network(2, 2, 2, Activation = GenNet.Activation.Relu)] partial class Other;");

    private static Task Mends(string title, string arguments, string mended) =>
        ExpectFix.Of(Fix, title, Declaration(arguments), Declaration(mended));

    private static string Declaration(string arguments) => $"using GenNet;\n\n[Network({arguments})]\npartial class Net;\n";
}
