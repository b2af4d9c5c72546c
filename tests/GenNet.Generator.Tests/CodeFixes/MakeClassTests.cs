using GenNet.Generator.CodeFixes;

namespace GenNet.Tests;

public class MakeClassTests
{
    [Theory]
    [InlineData("record Net;", "partial class Net;")]
    [InlineData("sealed partial record Net { }", "sealed partial class Net { }")]
    [InlineData("record class Net { }", "partial class Net { }")]
    [InlineData("readonly record struct Net { }", "partial class Net { }")]
    [InlineData("internal readonly partial struct Net\n{\n    public int A => 1;\n}", "internal partial class Net\n{\n    public int A => 1;\n}")]
    [InlineData("partial record Net;\npartial record Net { }", "partial class Net;\npartial class Net { }")]
    public Task What_could_be_a_class_is_made_one(string declaration, string mended) => ExpectFix.Of(
        new MakeClassCodeFix(), "Make 'Net' a partial class", $"[GenNet.Network(2, 1)]\n{declaration}\n", $"[GenNet.Network(2, 1)]\n{mended}\n");

    [Theory]
    [InlineData("partial interface Net { void A(); }")]
    [InlineData("partial record Net(int A);")]
    [InlineData("ref partial struct Net { }")]
    [InlineData("partial record Net : Base; record Base;")]
    public Task What_could_be_none_is_left_alone(string declaration) =>
        ExpectFix.Offers(new MakeClassCodeFix(), $"[GenNet.Network(2, 1)] {declaration}");
}
