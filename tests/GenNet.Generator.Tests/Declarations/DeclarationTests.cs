using Microsoft.CodeAnalysis;

namespace GenNet.Tests;

/// <summary>Wherever a class may stand, what is generated for it compiles without a word from compiler or analyzer.</summary>
public class DeclarationTests
{
    public static TheoryData<string> Places =>
    [
        "[GenNet.Network(2, 1)] partial class Net;",
        "[GenNet.Network(2, 1)] internal sealed partial class Net { }",
        "/// <summary>A network.</summary>\n[GenNet.Network(2, 1)] public partial class Net { }",
        "namespace A; [GenNet.Network(2, 1)] partial class Net;",
        "namespace A.B { [GenNet.Network(2, 1)] partial class Net; }",
        "namespace A { namespace B { [GenNet.Network(2, 1)] partial class Net; } }",
        "namespace System; [GenNet.Network(2, 1)] partial class DigitNet;",
        "namespace My.System; [GenNet.Network(2, 1)] partial class Net;",
        "namespace My.GenNet; [global::GenNet.Network(2, 1)] partial class Net;",
        "namespace GenNet; [Network(2, 1)] partial class Net;",
        "using Dense = GenNet.NetworkAttribute; [Dense(2, 1)] partial class Net;",
        "[GenNet.NetworkAttribute(2, 1)] partial class Net;",
        "[global::GenNet.Network(2, 1), System.Serializable] partial class Net;",
        "partial class Outer { [GenNet.Network(2, 1)] private partial class Net; }",
        "partial class Outer { [GenNet.Network(2, 1)] protected internal partial class Net; }",
        "static partial class Outer { [GenNet.Network(2, 1)] public partial class Net; }",
        "abstract partial class Outer { [GenNet.Network(2, 1)] public partial class Net; }",
        "partial struct Outer { [GenNet.Network(2, 1)] public partial class Net; }",
        "readonly ref partial struct Outer { [GenNet.Network(2, 1)] public partial class Net; }",
        "partial record Outer { [GenNet.Network(2, 1)] public partial class Net; }",
        "partial record class Outer(int A) { [GenNet.Network(2, 1)] public partial class Net; }",
        "partial record struct Outer(int A) { [GenNet.Network(2, 1)] public partial class Net; }",
        "partial interface IOuter { [GenNet.Network(2, 1)] public partial class Net; }",
        "partial class Outer<T> { [GenNet.Network(2, 1)] public partial class Net; }",
        "partial class Outer<T, @int> where T : class, new() where @int : struct { [GenNet.Network(2, 1)] public partial class Net; }",
        "partial interface IOuter<T> { partial record struct Middle<U> where U : T { [GenNet.Network(2, 1)] public partial class Net; } }",
        "namespace A; partial class B { partial struct C { partial record D { [GenNet.Network(2, 1)] partial class Net; } } }",
        "[GenNet.Network(2, 1)] partial class @class;",
        "[GenNet.Network(2, 1)] partial class @record;",
        "[GenNet.Network(2, 1)] partial class @file;",
        "[GenNet.Network(2, 1)] partial class @required;",
        "[GenNet.Network(2, 1)] partial class @var;",
        "[GenNet.Network(2, 1)] partial class @dynamic;",
        "[GenNet.Network(2, 1)] partial class @value;",
        "namespace @namespace.@event; partial class @partial { [GenNet.Network(2, 1)] partial class @where; }",
        "[GenNet.Network(2, 1)] partial class Ñetwork;",
        "[GenNet.Network(2, 1)] partial class N\\u00E9t;",
        "[GenNet.Network(2, 1)] partial class 网络;",
        "[GenNet.Network(2, 1)] partial class Net; partial class Net { int A => Layer1.Biases.Length; } partial class Net { }",
        "partial class Net; [GenNet.Network(2, 1)] partial class Net { }",
        "interface IModel { } class Base; [GenNet.Network(2, 1)] partial class Net : Base, IModel, System.IDisposable { public void Dispose() { } }",
        "namespace A { [GenNet.Network(2, 1)] partial class Net; } namespace B { [GenNet.Network(3, 1)] partial class Net; }",
        "partial class A { [GenNet.Network(2, 1)] partial class Net; } partial class B { [GenNet.Network(3, 1)] partial class Net; }",
        "[GenNet.Network(2, 1)] partial class Net { [GenNet.Network(3, 1)] partial class Inner; }",
        "#pragma warning disable CS8981\n[GenNet.Network(2, 1)] partial class Net; [GenNet.Network(2, 1)] partial class NET; [GenNet.Network(2, 1)] partial class net;",
    ];

    /// <summary>Names that generated code uses for itself.</summary>
    private static readonly string[] PopularNames =
    [
        "System", "GenNet", "Generated", "Kernels", "ScalarKernels", "Vector512", "Vector512Kernels", "Vector", "Span", "ReadOnlySpan",
        "Unsafe", "MemoryMarshal", "Math", "MathF", "Random", "Activation", "Loss", "MiniBatch", "NetworkLayout", "DenseLayer",
        "NetworkExtensions", "INetwork", "Initializer", "AlignedBuffer", "MethodImpl", "Single", "Int32", "Object",
    ];

    public static TheoryData<NullableContextOptions, bool, DocumentationMode> Projects
    {
        get
        {
            var projects = new TheoryData<NullableContextOptions, bool, DocumentationMode>();
            foreach (DocumentationMode documentation in Enum.GetValues<DocumentationMode>())
            {
                projects.Add(NullableContextOptions.Disable, false, documentation);
                projects.Add(NullableContextOptions.Disable, true, documentation);
                projects.Add(NullableContextOptions.Enable, false, documentation);
                projects.Add(NullableContextOptions.Enable, true, documentation);
            }

            return projects;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public Task A_network_may_stand_anywhere(string code) => Expect.Network(code);

    [Fact]
    public Task A_network_may_have_any_name() => Expect.NetworkWithKernels(
        UserProject.Strict,
        PopularNames.Select(name => $"namespace Deep {{ [global::GenNet.Network(2, 1)] partial class {name}; }}"));

    [Theory]
    [MemberData(nameof(Projects))]
    public Task A_project_may_be_set_as_it_likes(NullableContextOptions nullable, bool checkOverflow, DocumentationMode documentation) =>
        Expect.NetworkWithKernels(
            UserProject.Strict with { Nullable = nullable, CheckOverflow = checkOverflow, Documentation = documentation },
            """
            using GenNet;

            namespace Digits
            {
                /// <summary>A network.</summary>
                [Network(784, 16, 16, 10)]
                public partial class DigitNet;

                /// <summary>A network.</summary>
                [Network(33, 17, 1, Activation = Activation.Tanh, OutputActivation = Activation.Identity)]
                public partial class Approximator;

                /// <summary>Holds a network.</summary>
                public partial class Classifiers
                {
                    /// <summary>A network.</summary>
                    [Network(5, 40, 3, Activation = Activation.Relu, Loss = Loss.CrossEntropy)]
                    public partial class Classifier;
                }
            }
            """);

    [Fact]
    public async Task A_network_is_used_as_the_runtime_uses_it()
    {
        GeneratorRun run = GeneratorRun.Of(
            """
            using GenNet;

            var net = Make<XorNet>();
            float[] output = new float[XorNet.OutputSize];
            net.Forward([0f, 1f], output);
            System.Console.WriteLine(net.Classify([0f, 1f]) + net.Layer2.Biases.Length + XorNet.LayerSizes[0]);

            static T Make<T>() where T : class, INetwork<T> => T.Create(T.InputSize + T.OutputSize + T.ParameterCount);

            [Network(2, 3, 1)]
            partial class XorNet;
            """);

        Assert.Empty(await run.AnalyzeAsync());
        Assert.DoesNotContain(run.CompilerDiagnostics, diagnostic => diagnostic.Id != "CS8805");
    }
}
