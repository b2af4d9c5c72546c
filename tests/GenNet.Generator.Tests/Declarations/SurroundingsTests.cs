using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenNet.Tests;

/// <summary>Whatever else a project says, what is generated compiles without a word, kernels and all.</summary>
public class SurroundingsTests
{
    private const string Network =
        "namespace Digits { [global::GenNet.Network(5, 40, 3, Activation = global::GenNet.Activation.Relu)] partial class DigitNet { } }";

    public static TheoryData<string> Surroundings =>
    [
        // What projects import everywhere, and names of ours that they give to other things.
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;",
        "global using GenNet; global using GenNet.Data; global using static System.Math; global using static System.MathF; global using System.Numerics;",
        "global using Span = System.String; global using Vector512 = System.Int32; global using MiniBatch = System.Int64; global using Kernels = System.Object; global using Unsafe = System.Char;",
        "namespace Digits.GenNet { class Network; } namespace Digits.System { class Span; }",
        "namespace Digits { class System; class GenNet; class Vector512; class Span; class MathF; }",
        "namespace Digits { namespace Generated { namespace Digits { class DigitNet; } } }",
        "namespace GenNet.Generated { [global::GenNet.Network(2, 1)] partial class DigitNet; } namespace GenNet.Generated.GenNet { class Other; }",
        "namespace DigitNet { [GenNet.Network(2, 1)] partial class DigitNet; }",
        "namespace Digits { partial class DigitNet { class MiniBatch; class Kernels; class Initializer; class System; class GenNet; class Single; } }",

        // Attributes of the assembly, the class and its container.
        "[assembly: System.CLSCompliant(true)] namespace Digits { /// <summary>A network.</summary>\n[System.CLSCompliant(false)] public partial class DigitNet; }",
        "[assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]",
        "namespace Digits { [System.Obsolete] partial class DigitNet; }",
        "namespace Digits { [System.Obsolete(\"No longer.\", error: true)] partial class DigitNet; }",
        "namespace Digits { [System.Diagnostics.CodeAnalysis.Experimental(\"NET001\")] partial class DigitNet; }",
        "namespace Digits { [System.Obsolete] partial class Holder { [global::GenNet.Network(2, 1)] public partial class Net; } }",

        // Other parts of the class, its base and its containers.
        "namespace Digits { partial class DigitNet : System.IEquatable<DigitNet> { public bool Equals(DigitNet? other) => true; public override bool Equals(object? other) => true; public override int GetHashCode() => 0; } }",
        "namespace Digits { partial class DigitNet { private static int _made; static DigitNet() => _made = 1; static int Read() => _made; } }",
        "namespace Digits { class Base<T> { public int Layer1 => 1; public void Forward() { } } partial class DigitNet : Base<DigitNet>; }",
        "namespace Digits { abstract class Base { public abstract void Reset(); } partial class DigitNet : Base { public override void Reset() { } } }",
        "namespace Digits { partial class Holder<T> where T : unmanaged { [global::GenNet.Network(2, 1)] partial class Net; } }",
        "namespace Digits { partial class Holder<T> where T : allows ref struct { [global::GenNet.Network(2, 1)] partial class Net; } }",
        "namespace Digits { partial class Holder<T, U> where T : U where U : notnull { partial class Inner<V> { [global::GenNet.Network(2, 1)] private protected partial class Net; } } }",
        "namespace Digits { partial interface IHolder { [global::GenNet.Network(2, 1)] protected partial class Net; } }",
    ];

    public static TheoryData<LanguageVersion, NullableContextOptions, bool> Languages
    {
        get
        {
            var languages = new TheoryData<LanguageVersion, NullableContextOptions, bool>();
            foreach (LanguageVersion version in new[]
                { LanguageVersion.CSharp11, LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.Preview })
            {
                languages.Add(version, NullableContextOptions.Enable, true);
                languages.Add(version, NullableContextOptions.Disable, false);
            }

            return languages;
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public Task Every_language_from_the_lowest_to_the_preview_will_do(LanguageVersion version, NullableContextOptions nullable, bool checkOverflow) =>
        Expect.NetworkWithKernels(
            UserProject.Strict with { LanguageVersion = version, Nullable = nullable, CheckOverflow = checkOverflow },
            Network,
            "namespace Digits { [GenNet.Network(3, 2, Loss = GenNet.Loss.CrossEntropy)] partial class Small { } partial record struct Holder<T> { [GenNet.Network(33, 17, 1, Activation = GenNet.Activation.Tanh)] partial class Net { } } }");

    [Theory]
    [MemberData(nameof(Surroundings))]
    public Task A_network_does_not_mind(string surroundings) => Expect.NetworkWithKernels(UserProject.Strict, Network, surroundings);
}
