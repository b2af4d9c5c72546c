using GenNet.Generator.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GenNet.Tests;

public class CallFixTests
{
    private const string UseHe = "Use Initializer.He";

    [Theory]
    [InlineData("new Net(1, Initializer.Gaussian)", "new Net(1, Initializer.He)")]
    [InlineData("new(1, /* wide */ GenNet.Initializer.Gaussian)", "new(1, /* wide */ Initializer.He)")]
    [InlineData("new(initializer: Initializer.Gaussian, seed: 1)", "new(initializer: Initializer.He, seed: 1)")]
    public Task The_recommended_initializer_is_written(string creation, string mended) =>
        Mends(new InitializerCodeFix(), UseHe, $"static Net Make() => {creation};", $"static Net Make() => {mended};");

    [Fact]
    public Task The_recommended_initializer_is_written_everywhere_at_once() => ExpectFix.OfAll(
        new InitializerCodeFix(),
        UseHe,
        [
            Code("static Net Make() => new(1, Initializer.Gaussian);\nvoid Forget() => this.Initialize(2, Initializer.Gaussian);"),
            "class Other { object A = new Digits.Net(1, GenNet.Initializer.Gaussian); }",
        ],
        Code("static Net Make() => new(1, Initializer.He);\nvoid Forget() => this.Initialize(2, Initializer.He);"),
        "class Other { object A = new Digits.Net(1, GenNet.Initializer.He); }");

    [Theory]
    [InlineData("InputSize", "Classify(new float[100])", "Classify(new float[Net.InputSize])")]
    [InlineData("InputSize", "Classify(stackalloc float[ 100 /* pixels */ ])", "Classify(stackalloc float[ Net.InputSize /* pixels */ ])")]
    [InlineData("OutputSize", "this.ComputeGradient(new float[4], new float[3]).Layout.InputSize", "this.ComputeGradient(new float[4], new float[Net.OutputSize]).Layout.InputSize")]
    public Task The_length_of_what_is_made_is_that_of_the_network(string name, string call, string mended) => Mends(
        new SpanLengthCodeFix(), $"Use {name} of the network", $"int Run() => {call};", $"int Run() => {mended};");

    [Fact]
    public Task The_network_is_named_outside_of_it() => ExpectFix.OfAll(
        new SpanLengthCodeFix(),
        "Use InputSize of the network",
        [Code(""), "class Other { int A(Digits.Net net) => net.Classify(new float[3]) + net.Classify(new float[5]); }"],
        Code(""), "class Other { int A(Digits.Net net) => net.Classify(new float[Digits.Net.InputSize]) + net.Classify(new float[Digits.Net.InputSize]); }");

    [Theory]
    [InlineData("Classify([1, 2, 3])")]
    [InlineData("Classify(new float[] { 1, 2, 3 })")]
    [InlineData("Classify(new float[9].AsSpan(0, 3))")]
    public Task Nothing_is_offered_for_values_that_are_listed(string call) =>
        ExpectFix.Offers(new SpanLengthCodeFix(), Code($"int Run() => {call};"));

    private static Task Mends(CodeFixProvider fix, string title, string member, string mended) =>
        ExpectFix.Of(fix, title, Code(member), Code(mended));

    private static string Code(string members) =>
        $$"""
        using System;
        using GenNet;
        using static GenNet.NetworkTraining;

        namespace Digits;

        [Network(4, 3, 2, Activation = Activation.Relu)]
        partial class Net
        {
            {{members}}
        }
        """;
}
