using System.Runtime.Intrinsics;

namespace GenNet.Benchmarks.Ladder;

/// <summary>What multiplies and adds: a vector of some width, or one float.</summary>
internal interface IFmaOperand<TSelf>
    where TSelf : struct, IFmaOperand<TSelf>
{
    static abstract int Count { get; }

    static abstract TSelf Of(float value);

    static abstract TSelf MultiplyAdd(TSelf left, TSelf right, TSelf addend);

    float First { get; }
}

internal readonly struct Fma512(Vector512<float> value) : IFmaOperand<Fma512>
{
    private readonly Vector512<float> _value = value;

    public static int Count => Vector512<float>.Count;

    public float First => _value[0];

    public static Fma512 Of(float value) => new(Vector512.Create(value));

    public static Fma512 MultiplyAdd(Fma512 left, Fma512 right, Fma512 addend) =>
        new(Vector512.MultiplyAddEstimate(left._value, right._value, addend._value));
}

internal readonly struct Fma256(Vector256<float> value) : IFmaOperand<Fma256>
{
    private readonly Vector256<float> _value = value;

    public static int Count => Vector256<float>.Count;

    public float First => _value[0];

    public static Fma256 Of(float value) => new(Vector256.Create(value));

    public static Fma256 MultiplyAdd(Fma256 left, Fma256 right, Fma256 addend) =>
        new(Vector256.MultiplyAddEstimate(left._value, right._value, addend._value));
}

internal readonly struct Fma128(Vector128<float> value) : IFmaOperand<Fma128>
{
    private readonly Vector128<float> _value = value;

    public static int Count => Vector128<float>.Count;

    public float First => _value[0];

    public static Fma128 Of(float value) => new(Vector128.Create(value));

    public static Fma128 MultiplyAdd(Fma128 left, Fma128 right, Fma128 addend) =>
        new(Vector128.MultiplyAddEstimate(left._value, right._value, addend._value));
}

internal readonly struct FmaScalar(float value) : IFmaOperand<FmaScalar>
{
    public static int Count => 1;

    public float First { get; } = value;

    public static FmaScalar Of(float value) => new(value);

    public static FmaScalar MultiplyAdd(FmaScalar left, FmaScalar right, FmaScalar addend) =>
        new((left.First * right.First) + addend.First);
}
