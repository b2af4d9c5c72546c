namespace GenNet.Tests;

public class SizeDiagnosticsTests
{
    [Theory]
    [InlineData("Network", "no layer sizes")]
    [InlineData("Network()", "no layer sizes")]
    [InlineData("Network(null!)", "no layer sizes")]
    [InlineData("Network(new int[0])", "no layer sizes")]
    [InlineData("Network(new int[] { })", "no layer sizes")]
    [InlineData("Network(5)", "only one layer size")]
    [InlineData("Network(new[] { 5 })", "only one layer size")]
    [InlineData("Network(5, Loss = Loss.Quadratic)", "only one layer size")]
    public Task Fewer_than_two_sizes_are_no_network(string attribute, string count) => Expect.Diagnostics(
        $$"""
        using GenNet;
        [{|GENNET001:{{attribute}}|}]
        partial class Net;
        """,
        $"Network 'Net' has {count}; write at least two, the inputs and the outputs, as in [Network(784, 16, 16, 10)]");

    [Theory]
    [InlineData("Network(2, 1)")]
    [InlineData("Network(new[] { 2, 1 })")]
    [InlineData("Network(layerSizes: new int[] { 2, 1 })")]
    public Task Two_sizes_are_a_network(string attribute) => Expect.Network($"[GenNet.{attribute}] partial class Net;");

    [Theory]
    [InlineData("2, {|GENNET002:0|}", "0")]
    [InlineData("{|GENNET002:-784|}, 10", "-784")]
    [InlineData("2, {|GENNET002:65_537|}, 1", "65,537")]
    [InlineData("2, {|GENNET002:int.MaxValue|}", "2,147,483,647")]
    [InlineData("{|GENNET002:Sizes.None|}, 1", "0")]
    [InlineData("2, 3, {|GENNET002:(0)|}, Activation = Activation.Relu", "0")]
    [InlineData("new[] { 2, {|GENNET002:0|} }", "0")]
    [InlineData("new int[] { {|GENNET002:0|}, 2 }", "0")]
    [InlineData("(new int[2] { 1, {|GENNET002:0|} })", "0")]
    [InlineData("layerSizes: new[] { 2, {|GENNET002:0|} }", "0")]
    public Task A_size_out_of_range_is_shown_where_it_is_written(string arguments, string size) => Expect.Diagnostics(
        $$"""
        using GenNet;
        [Network({{arguments}})]
        partial class Net;
        static class Sizes { public const int None = 0; }
        """,
        $"A layer cannot have {size} neurons; write a size from 1 to 65,536");

    [Fact]
    public Task Every_size_out_of_range_is_shown() => Expect.Diagnostics(
        """
        [GenNet.Network({|GENNET002:0|}, 16, {|GENNET002:-1|})]
        partial class Net;
        """,
        "A layer cannot have 0 neurons; write a size from 1 to 65,536",
        "A layer cannot have -1 neurons; write a size from 1 to 65,536");

    [Fact]
    public Task A_single_size_may_be_wrong_in_two_ways() => Expect.Diagnostics(
        """
        [{|GENNET001:GenNet.Network({|GENNET002:0|})|}]
        partial class Net;
        """,
        "Network 'Net' has only one layer size; write at least two, the inputs and the outputs, as in [Network(784, 16, 16, 10)]",
        "A layer cannot have 0 neurons; write a size from 1 to 65,536");

    [Theory]
    [InlineData("1, 65_536")]
    [InlineData("65_536, 1")]
    [InlineData("1, 1")]
    public Task The_largest_and_the_smallest_size_are_sizes(string arguments) =>
        Expect.Network($"[GenNet.Network({arguments})] partial class Net;");

    [Theory]
    // 2^29 floats of weights would fit; the row of biases does not.
    [InlineData("32_768, 16_384", "2,147,549,184")]
    [InlineData("65_536, 65_536", "17,180,131,328")]
    // One output still takes a vector of 16.
    [InlineData("65_536, 8_177", "2,147,516,416")]
    [InlineData("65_536, 65_536, 65_536, 65_536, 65_536, 65_536, 65_536, 65_536", "120,260,919,296")]
    public Task Parameters_that_do_not_fit_are_too_many(string arguments, string bytes) => Expect.Diagnostics(
        $$"""
        [{|GENNET003:GenNet.Network({{arguments}})|}]
        partial class Net;
        """,
        $"The weights and biases of network 'Net' would take {bytes} bytes, more than the 2,147,483,648 of one block of memory; make its layers smaller");

    [Fact]
    public Task Parameters_that_just_fit_are_not_too_many() =>
        Expect.Network(
            """
            #pragma warning disable GENNET026, GENNET027
            [GenNet.Network(32_767, 16_384)] partial class Net;
            """);

    [Fact]
    public async Task Sizes_the_compiler_cannot_read_are_left_to_the_compiler()
    {
        GeneratorRun run = GeneratorRun.Of(
            """
            [GenNet.Network(2, "3")] partial class A;
            [GenNet.Network(2, System.Environment.ProcessorCount)] partial class B;
            [GenNet.Network(2L, 1)] partial class C;
            [GenNet.Network(2, Missing)] partial class D;
            [GenNet.Network(2, )] partial class E;
            """);

        Assert.Empty(run.Files);
        Assert.Empty(await run.AnalyzeAsync());
        Assert.True(run.CompilerDiagnostics.Count() >= 5);
    }

    [Fact]
    public void A_hundred_thousand_sizes_are_read()
    {
        string sizes = string.Join(", ", Enumerable.Repeat("1", 100_000)) + ", 0";
        var session = new GeneratorSession(UserProject.Strict);

        Assert.Empty(session.Run(UserProject.Strict.Compile($"[GenNet.Network({sizes})] partial class Net;")).GeneratedSources);
    }
}
