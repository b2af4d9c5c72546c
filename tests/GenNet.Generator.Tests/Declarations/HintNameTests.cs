namespace GenNet.Tests;

public class HintNameTests
{
    [Theory]
    [InlineData("[GenNet.Network(2, 1)] partial class Net;", "Net")]
    [InlineData("namespace A.B; [GenNet.Network(2, 1)] partial class Net;", "A.B.Net")]
    [InlineData("namespace A; partial class B { [GenNet.Network(2, 1)] partial class Net; }", "A.B+Net")]
    [InlineData("namespace A; partial class B<T> { partial struct C<T1, T2> { [GenNet.Network(2, 1)] partial class Net; } }", "A.B`1+C`2+Net")]
    [InlineData("namespace @class; [GenNet.Network(2, 1)] partial class @struct;", "class.struct")]
    [InlineData("[GenNet.Network(2, 1)] partial class Ñetwork_1;", "Ñetwork_1")]
    public void Files_have_the_full_name_of_the_class(string code, string name) => Assert.Equal([name], Networks(code));

    [Fact]
    public void Networks_of_one_name_in_several_places_are_told_apart() => Assert.Equal(
        ["A.Net", "A.Outer+Net", "A.Outer`1+Net", "B.Net", "Net"],
        Networks(
            """
            [GenNet.Network(2, 1)] partial class Net;
            namespace B { [GenNet.Network(2, 1)] partial class Net; }
            namespace A
            {
                [GenNet.Network(2, 1)] partial class Net;
                partial class Outer { [GenNet.Network(2, 1)] partial class Net; }
                partial class Outer<T> { [GenNet.Network(2, 1)] partial class Net; }
            }
            """));

    [Fact]
    public void Names_that_differ_only_in_case_are_numbered() => Assert.Equal(
        ["A.NET", "A.Net-2", "A.net-3", "Other"],
        Networks(
            """
            #pragma warning disable CS8981
            namespace A
            {
                [GenNet.Network(2, 1)] partial class Net;
                [GenNet.Network(2, 1)] partial class net;
                [GenNet.Network(2, 1)] partial class NET;
            }
            [GenNet.Network(2, 1)] partial class Other;
            """));

    [Fact]
    public void Namespaces_that_differ_only_in_case_are_numbered_too() => Assert.Equal(
        ["A.Net", "a.Net-2"],
        Networks(
            """
            namespace A { [GenNet.Network(2, 1)] partial class Net; }
            namespace a { [GenNet.Network(2, 1)] partial class Net; }
            """));

    [Fact]
    public void A_network_with_the_name_of_another_ones_file_is_numbered()
    {
        GeneratorRun run = GeneratorRun.Of(
            """
            namespace A { [GenNet.Network(2, 1)] partial class Net; [GenNet.Network(2, 1)] partial class Other; }
            namespace A.net { [GenNet.Network(2, 1)] partial class Kernels; }
            """);

        Assert.Empty(run.CompilerDiagnosticsOutsideKernels);
        Assert.Contains("A.Net.Kernels.g.cs", run.Files);
        Assert.Contains("A.net.Kernels-2.g.cs", run.Files);
        Assert.Contains("A.net.Kernels-2.Kernels.g.cs", run.Files);
        Assert.Contains("A.Other.g.cs", run.Files);
    }

    [Fact]
    public void Two_classes_of_one_name_are_left_to_the_compiler()
    {
        GeneratorRun run = GeneratorRun.Of(
            """
            partial class Outer { [GenNet.Network(2, 1)] partial class Net; }
            partial struct Outer { [GenNet.Network(2, 1)] partial class Net; }
            [GenNet.Network(2, 1)] partial class Other;
            """);

        Assert.Equal(["Other"], NetworksIn(run));
        Assert.NotEmpty(run.CompilerDiagnostics);
    }

    private static string[] Networks(string code)
    {
        GeneratorRun run = GeneratorRun.Of(code);
        Assert.Empty(run.CompilerDiagnosticsOutsideKernels);
        return NetworksIn(run);
    }

    /// <summary>The face of each network is the file without a word of its own before <c>.g.cs</c>.</summary>
    private static string[] NetworksIn(GeneratorRun run)
    {
        string[] names = [.. run.Files.Keys.Select(file => file[..^".g.cs".Length])];
        return [.. names
            .Where(name => !names.Any(other => name.StartsWith(other + ".", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)];
    }
}
