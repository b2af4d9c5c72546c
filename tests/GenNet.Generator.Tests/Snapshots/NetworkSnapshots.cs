namespace GenNet.Tests;

/// <summary>Generated text as people read it. How to accept a change: see SnapshotEngine/README.md.</summary>
public class NetworkSnapshots
{
    private const string Small = "[GenNet.Network(3, 2)] partial class Small;";

    [Fact]
    public async Task Face() =>
        await Verifier.Verify(Generated("namespace Digits; [GenNet.Network(784, 16, 16, 10)] public partial class DigitNet;", "Digits.DigitNet.g.cs"), extension: "cs");

    [Fact]
    public async Task FaceOfNestedClass() => await Verifier.Verify(Generated(
        """
        using GenNet;

        namespace Robot.@event
        {
            partial class Arm<T>
            {
                partial record struct Joint
                {
                    [Network(6, 4, 1, Activation = Activation.Tanh, OutputActivation = Activation.Identity)]
                    private partial class @class;
                }
            }
        }
        """,
        "Robot.event.Arm`1+Joint+class.g.cs"), extension: "cs");

    [Fact]
    public async Task Dispatch() => await Verifier.Verify(Generated(Small, "Small.Kernels.g.cs"), extension: "cs");

    [Fact]
    public async Task Vector512() => await Verifier.Verify(Generated(Small, "Small.Vector512.g.cs"), extension: "cs");

    [Fact]
    public async Task Vector256() => await Verifier.Verify(Generated(Small, "Small.Vector256.g.cs"), extension: "cs");

    [Fact]
    public async Task Vector128() => await Verifier.Verify(Generated(Small, "Small.Vector128.g.cs"), extension: "cs");

    [Fact]
    public async Task Scalar() => await Verifier.Verify(Generated(Small, "Small.Scalar.g.cs"), extension: "cs");

    [Fact]
    public async Task ReluWithCrossEntropy() => await Verifier.Verify(Generated(
        "using GenNet; [Network(4, 18, 3, Activation = Activation.Relu, Loss = Loss.CrossEntropy)] partial class Classifier;",
        "Classifier.Vector256.g.cs"), extension: "cs");

    [Fact]
    public async Task TanhOverSeveralPanels() => await Verifier.Verify(Generated(
        "using GenNet; [Network(9, 80, 1, Activation = Activation.Tanh, OutputActivation = Activation.Tanh)] partial class Curve;",
        "Curve.Vector512.g.cs"), extension: "cs");

    [Fact]
    public async Task SparedOverflowChecks() => await Verifier.Verify(
        GeneratorRun.Of(UserProject.Strict with { CheckOverflow = true }, Small).Files["Small.Scalar.g.cs"], extension: "cs");

    [Fact]
    public async Task SkippedZeros() => await Verifier.Verify(Generated(
        "using GenNet; [Network(67, 3, OutputActivation = Activation.Identity)] partial class Regression;",
        "Regression.Vector256.g.cs"), extension: "cs");

    [Fact]
    public async Task ActiveNeurons() => await Verifier.Verify(Generated(
        "using GenNet; [Network(3, 64, 48, Activation = Activation.Relu, Loss = Loss.CrossEntropy)] partial class Classifier;",
        "Classifier.Vector512.g.cs"), extension: "cs");

    [Fact]
    public async Task PairsAndHalvesOfInputs() => await Verifier.Verify(Generated(
        "using GenNet; [Network(512, 12, OutputActivation = Activation.Identity)] partial class Regression;",
        "Regression.Vector512.g.cs"), extension: "cs");

    [Fact]
    public async Task SmallLayersInARow() => await Verifier.Verify(Generated(
        "using GenNet; [Network(5, 12, 12, 3, Activation = Activation.Relu, OutputActivation = Activation.Identity)] partial class Regression;",
        "Regression.Vector512.g.cs"), extension: "cs");

    [Fact]
    public async Task Report() => await Verifier.Verify(
        GeneratorRun.Of(
            UserProject.Strict with { GenNetReport = "true" },
            """
            using GenNet;
            [Network(784, 16, 16, 10)] partial class DigitNet;
            [Network(784, 2048, 512, 10, Activation = Activation.Relu, Loss = Loss.CrossEntropy)] partial class WideNet;
            """).Files["GenNet-Report.g.cs"],
        extension: "cs");

    private static string Generated(string code, string file) => GeneratorRun.Of(code).Files[file];
}
