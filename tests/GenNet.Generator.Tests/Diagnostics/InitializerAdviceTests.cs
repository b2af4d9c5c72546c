namespace GenNet.Tests;

public class InitializerAdviceTests
{
    private const string Message =
        "Network 'Net' has ReLU, which nothing bounds, and with weights from N(0, 1) its activations grow from layer to layer; write Initializer.He";

    [Theory]
    [InlineData("_ = new Net(1, {|GENNET028:Initializer.Gaussian|});")]
    [InlineData("Net net = new(initializer: {|GENNET028:Initializer.Gaussian|}, seed: 1);")]
    [InlineData("var initializer = Initializer.Gaussian; _ = new Net(1, {|GENNET028:initializer|});")]
    [InlineData("new Net().Initialize(1, {|GENNET028:Initializer.Gaussian|});")]
    [InlineData("INetwork net = new Net(); net.Initialize(1, {|GENNET028:Initializer.Gaussian|});")]
    [InlineData("NetworkExtensions.Initialize(new Derived(), 1, {|GENNET028:Initializer.Gaussian|});")]
    public Task Gaussian_weights_are_too_large_for_relu(string statements) =>
        Expect.Advice(Code("4, 3, 2, Activation = Activation.Relu", statements), Message);

    [Theory]
    [InlineData("4, 3, Activation = Activation.Sigmoid, OutputActivation = Activation.Relu")]
    [InlineData("2, 3, 2, Activation = Activation.Relu, OutputActivation = Activation.Relu")]
    [InlineData("2, 3, 3, 2, Activation = Activation.Relu")]
    public Task Gaussian_weights_are_too_large_for_relu_anywhere(string arguments) =>
        Expect.Advice(Code(arguments, "_ = new Net(1, {|GENNET028:Initializer.Gaussian|});"), Message);

    [Theory]
    [InlineData("4, 3, 2")]
    [InlineData("4, 3, 2, Activation = Activation.Tanh")]
    // With two inputs N(0, 1) is what He et al. ask for.
    [InlineData("2, 8, 1, Activation = Activation.Relu")]
    [InlineData("4, 2, Activation = Activation.Relu")]
    public Task Gaussian_weights_are_welcome_elsewhere(string arguments) =>
        Expect.Network(Code(arguments, "_ = new Net(1, Initializer.Gaussian);"));

    [Theory]
    [InlineData("_ = new Net(1);")]
    [InlineData("_ = new Net(1, null);")]
    [InlineData("_ = new Net(1, Initializer.He);")]
    [InlineData("_ = new Net(1, Initializer.ScaledGaussian);")]
    [InlineData("_ = new Net(1, Other.Gaussian);")]
    [InlineData("_ = new Net(Initializer.Gaussian);")]
    [InlineData("var initializer = Initializer.Gaussian; initializer = Initializer.He; _ = new Net(1, initializer);")]
    [InlineData("static void Make(INetwork net) => net.Initialize(1, Initializer.Gaussian); Make(new Net());")]
    [InlineData("_ = Initializer.Gaussian;")]
    public Task Other_weights_are_welcome(string statements) =>
        Expect.Network(Code("4, 3, 2, Activation = Activation.Relu", statements));

    [Fact]
    public Task A_constructor_of_the_users_may_pass_them_on() => Expect.Advice(
        """
        using GenNet;
        [Network(4, 3, 2, Activation = Activation.Relu)]
        partial class Net
        {
            public Net(string name) : this(name.Length, {|GENNET028:Initializer.Gaussian|}) { }
        }

        sealed class Derived() : Net(1, {|GENNET028:Initializer.Gaussian|});
        """,
        Message,
        Message);

    private static string Code(string arguments, string statements) =>
        $$"""
        using GenNet;

        [Network({{arguments}})]
        partial class Net
        {
            public Net(Initializer ofSomethingElse) : this(ofSomethingElse.GetHashCode()) { }
        }

        sealed class Derived : Net;

        static class Other { public static Initializer Gaussian => Initializer.He; }

        static class Program
        {
            static void Main()
            {
                {{statements}}
            }
        }
        """;
}
