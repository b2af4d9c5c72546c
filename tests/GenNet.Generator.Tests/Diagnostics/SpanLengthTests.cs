namespace GenNet.Tests;

public class SpanLengthTests
{
    [Theory]
    [InlineData("net.Classify({|GENNET029:new float[3]|});")]
    [InlineData("net.Classify({|GENNET029:new float[] { 1, 2, 3 }|});")]
    [InlineData("net.Classify({|GENNET029:new[] { 1f, 2f, 3f }|});")]
    [InlineData("net.Classify({|GENNET029:[1, 2, 3]|});")]
    [InlineData("net.Classify({|GENNET029:stackalloc float[3]|});")]
    [InlineData("net.Classify({|GENNET029:stackalloc float[] { 1, 2, 3 }|});")]
    [InlineData("net.Classify({|GENNET029:stackalloc[] { 1f, 2f, 3f }|});")]
    [InlineData("net.Classify(input: {|GENNET029:new float[Sizes.Three]|});")]
    [InlineData("net.Classify({|GENNET029:(ReadOnlySpan<float>)new float[3]|});")]
    [InlineData("net.Classify({|GENNET029:new float[9].AsSpan(0, 3)|});")]
    [InlineData("net.Classify({|GENNET029:data.AsSpan(0, 3)|});")]
    [InlineData("net.Classify({|GENNET029:data.AsSpan().Slice(5, length: 3)|});")]
    [InlineData("net.Classify({|GENNET029:new float[9].AsSpan(6)|});")]
    [InlineData("net.Classify({|GENNET029:new float[9].AsSpan().Slice(6)|});")]
    [InlineData("net.Classify({|GENNET029:new Span<float>(new float[3])|});")]
    [InlineData("net.Classify({|GENNET029:new ReadOnlySpan<float>(data, 1, 3)|});")]
    [InlineData("net.Classify({|GENNET029:data[..3]|});")]
    [InlineData("net.Classify({|GENNET029:data.AsSpan()[1..4]|});")]
    [InlineData("net.Classify({|GENNET029:new float[9].AsSpan()[^3..]|});")]
    [InlineData("net.Classify({|GENNET029:new float[5].AsSpan()[1..^1]|});")]
    [InlineData("net.Classify({|GENNET029:[.. new float[2], 1]|});")]
    [InlineData("net.Classify({|GENNET029:GC.AllocateUninitializedArray<float>(3)|});")]
    [InlineData("Span<float> three = stackalloc float[3]; net.Classify({|GENNET029:three|});")]
    [InlineData("var three = new float[3]; three[0] = three.Length; foreach (float x in three) { } net.Classify({|GENNET029:three|});")]
    [InlineData("float[] three; three = new float[3]; net.Classify({|GENNET029:three|});")]
    [InlineData("float[] three = [1, 2, 3]; ReadOnlySpan<float> view = three; net.Classify({|GENNET029:view|});")]
    [InlineData("var three = new float[3]; Func<int> read = () => net.Classify({|GENNET029:three|}); read();")]
    [InlineData("Net same = net; same.Classify({|GENNET029:new float[3]|});")]
    [InlineData("new Derived().Classify({|GENNET029:new float[3]|});")]
    public Task A_length_that_can_be_seen_is_checked(string statements) => Expect.Advice(Code(statements), Message("Classify", "4", "Net.InputSize", "3"));

    [Theory]
    [InlineData("net.Forward({|GENNET029:new float[3]|}, new float[2]);", "Forward", "4", "Net.InputSize", "3")]
    [InlineData("net.Forward(new float[4], {|GENNET029:new float[3]|});", "Forward", "2", "Net.OutputSize", "3")]
    [InlineData("net.Forward({|GENNET029:default|}, new float[2]);", "Forward", "4", "Net.InputSize", "0")]
    [InlineData("net.Forward({|GENNET029:[]|}, new float[2]);", "Forward", "4", "Net.InputSize", "0")]
    [InlineData("net.Forward(new float[4], {|GENNET029:Span<float>.Empty|});", "Forward", "2", "Net.OutputSize", "0")]
    [InlineData("net.Forward({|GENNET029:Array.Empty<float>()|}, new float[2]);", "Forward", "4", "Net.InputSize", "0")]
    [InlineData("((INetwork)net).Forward({|GENNET029:new float[1_000]|}, new float[2]);", "Forward", "4", "Net.InputSize", "1,000")]
    [InlineData("net.ComputeGradient({|GENNET029:new float[3]|}, new float[2]);", "ComputeGradient", "4", "Net.InputSize", "3")]
    [InlineData("net.ComputeGradient(new float[4], {|GENNET029:[1]|});", "ComputeGradient", "2", "Net.OutputSize", "1")]
    [InlineData("net.Layer1.Weights.CopyFrom({|GENNET029:new float[4]|});", "CopyFrom", "12", "3 × 4 weights of Net.Layer1", "4")]
    [InlineData("DenseLayer layer = net.Layer2; layer.Weights.CopyTo({|GENNET029:new float[9]|});", "CopyTo", "6", "2 × 3 weights of Net.Layer2", "9")]
    public Task Every_span_of_a_fixed_length_is_checked(string statements, string method, string expected, string whose, string actual) =>
        Expect.Advice(Code(statements), Message(method, expected, whose, actual));

    [Theory]
    [InlineData("net.Forward(new float[4], new float[2]);")]
    [InlineData("net.Forward(stackalloc float[Net.InputSize], stackalloc float[Net.OutputSize]);")]
    [InlineData("net.Classify([1, 2, 3, 4]);")]
    [InlineData("net.Classify(data);")]
    [InlineData("net.Classify(new float[data.Length]);")]
    [InlineData("net.Classify(stackalloc float[data.Length]);")]
    [InlineData("net.Classify([1, 2, .. data]);")]
    [InlineData("net.Classify(data.AsSpan(3));")]
    [InlineData("net.Classify(data.AsSpan()[3..]);")]
    [InlineData("net.Classify(data[^4..]);")]
    [InlineData("net.Classify(data.AsSpan(0, data.Length));")]
    [InlineData("net.Classify(data.Length > 3 ? new float[3] : new float[4]);")]
    [InlineData("net.Classify(null);")]
    [InlineData("net.Layer1.Weights.CopyFrom(new float[12]);")]
    [InlineData("net.Layer1.Biases.CopyTo(new float[12]);")]
    [InlineData("new WeightMatrix().CopyFrom(new float[12]);")]
    [InlineData("net.ComputeGradient(new float[4], new float[2]);")]
    public Task What_fits_or_cannot_be_seen_is_left_alone(string statements) => Expect.Network(Code(statements));

    [Theory]
    [InlineData("var a = new float[3]; a = new float[4]; net.Classify(a);")]
    [InlineData("var a = new float[3]; if (data.Length == 9) { a = data; } net.Classify(a);")]
    [InlineData("var a = new float[3]; Array.Resize(ref a, 4); net.Classify(a);")]
    [InlineData("var a = new float[3]; (a, var b) = (data, 1); net.Classify(a);")]
    [InlineData("float[] a = new float[3]; ref float[] b = ref a; b = data; net.Classify(a);")]
    [InlineData("var a = new float[3]; void Change() => a = data; Change(); net.Classify(a);")]
    [InlineData("float[] a = new float[3]; (data.Length > 1 ? ref a : ref data) = data; net.Classify(a);")]
    [InlineData("float[]? a = null; a ??= new float[3]; net.Classify(a);")]
    [InlineData("Span<float> a = new float[3]; a.Grow(); net.Classify(a);")]
    [InlineData("Span<float> a = stackalloc float[3]; Other.Make(out a); net.Classify(a);")]
    [InlineData("List<float> a = [1, 2, 3]; a.Add(4); net.Classify([.. a]);")]
    [InlineData("List<float> a = [1, 2, 3]; a.Add(4); net.Classify(a.ToArray());")]
    [InlineData("Wider a = new float[3]; net.Classify(a);")]
    [InlineData("net.Classify((Wider)new float[3]);")]
    [InlineData("Four a = default; net.Classify(a);")]
    [InlineData("net.Classify(Other.Empty);")]
    [InlineData("net.Classify(Other.AsSpan(data, 3));")]
    [InlineData("foreach (float[] a in new[] { new float[4] }) { net.Classify(a); }")]
    [InlineData("Other.Make(out Span<float> a); net.Classify(a);")]
    public Task What_may_change_is_left_alone(string statements) => Expect.Network(Code(statements));

    [Theory]
    [InlineData("new Other().Classify(new float[3]);")]
    [InlineData("net.Classify(new float[3], 1);")]
    [InlineData("net.Forward(new float[3]);")]
    public Task Members_of_the_users_are_left_alone(string statements) => Expect.Network(Code(statements));

    [Fact]
    public Task A_field_initializer_is_looked_at() => Expect.Advice(
        "[GenNet.Network(4, 2)] partial class Net { static readonly int A = new Net().Classify({|GENNET029:new float[1]|}); }",
        Message("Classify", "4", "Net.InputSize", "1"));

    [Theory]
    [InlineData("float[] a = [.. a, .. a, 1]; net.Classify(a);")]
    [InlineData("float[] b; float[] a = [.. b, .. b]; b = [.. a, .. a]; net.Classify(b);")]
    public async Task Variables_that_hold_each_other_have_no_length(string statements) =>
        Assert.Empty(await GeneratorRun.Of(Code(statements)).AnalyzeAsync());

    private static string Message(string method, string expected, string whose, string actual) =>
        $"'{method}' takes a span of length {expected} here ({whose}), not {actual}; this call throws an ArgumentException";

    private static string Code(string statements) =>
        $$"""
        #pragma warning disable CS0219 // Of some variables only the declaration matters.
        using System;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;
        using GenNet;

        [Network(4, 3, 2)]
        partial class Net
        {
            public int Classify(ReadOnlySpan<float> input, int times) => times;
            public int Forward(float[] input) => Classify(input);
        }

        sealed class Derived : Net;

        static class Sizes { public const int Three = 3; }

        [InlineArray(4)]
        struct Four { float _first; }

        readonly struct Wider
        {
            public static implicit operator Wider(float[] values) => default;
            public static implicit operator ReadOnlySpan<float>(Wider values) => new float[4];
        }

        sealed class Other
        {
            public static Span<float> Empty => new float[4];
            public static Span<float> AsSpan(float[] data, int length) => data;
            public static void Make(out Span<float> made) => made = new float[4];
            public int Classify(ReadOnlySpan<float> input) => input.Length;
        }

        static class Extensions
        {
            public static void Grow(this ref Span<float> values) => values = new float[4];
        }

        static class Program
        {
            static void Run(Net net, float[] data)
            {
                {{statements}}
            }
        }
        """;
}
