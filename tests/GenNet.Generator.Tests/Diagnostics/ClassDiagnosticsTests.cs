namespace GenNet.Tests;

public class ClassDiagnosticsTests
{
    [Fact]
    public Task A_class_must_be_partial() => Expect.Diagnostics(
        """
        [GenNet.Network(2, 1)]
        class {|GENNET004:Net|};
        """,
        "Network 'Net' cannot be generated into a class that is not partial; write 'partial class Net'");

    [Fact]
    public Task Every_part_of_a_class_must_be_partial() => Expect.Diagnostics(
        UserProject.Strict,
        ["CS0260"],
        """
        [GenNet.Network(2, 1)]
        partial class Net;
        class {|GENNET004:Net|};
        """,
        "Network 'Net' cannot be generated into a class that is not partial; write 'partial class Net'");

    [Theory]
    [InlineData("class")]
    [InlineData("struct")]
    [InlineData("record")]
    [InlineData("record struct")]
    [InlineData("interface")]
    public Task A_container_must_be_partial(string keywords) => Expect.Diagnostics(
        $$"""
        {{keywords}} Outer
        {
            [GenNet.Network(2, 1)]
            partial class {|GENNET005:Net|};
        }
        """,
        $"Network 'Net' cannot be generated because 'Outer' around it is not partial; write 'partial {keywords} Outer'");

    [Fact]
    public Task Every_container_must_be_partial() => Expect.Diagnostics(
        """
        class A
        {
            partial class B
            {
                class C
                {
                    [GenNet.Network(2, 1)]
                    partial class {|GENNET005:{|GENNET005:Net|}|};
                }
            }
        }
        """,
        "Network 'Net' cannot be generated because 'A' around it is not partial; write 'partial class A'",
        "Network 'Net' cannot be generated because 'C' around it is not partial; write 'partial class C'");

    [Fact]
    public Task A_class_must_not_be_static() => Expect.Diagnostics(
        """
        [GenNet.Network(2, 1)]
        static partial class {|GENNET006:Net|};
        """,
        "Network 'Net' cannot be static, since its weights belong to an instance; remove 'static'");

    [Fact]
    public Task A_class_must_not_be_generic() => Expect.Diagnostics(
        """
        [GenNet.Network(2, 1)]
        partial class {|GENNET007:Net|}<T>;
        """,
        "Network 'Net' cannot be generic, since its code is the same for all types; remove its type parameters");

    [Fact]
    public Task A_generic_container_is_welcome() => Expect.Network(
        """
        partial class Outer<T, TOther>
            where T : struct
        {
            [GenNet.Network(2, 1)]
            partial class Net;
        }
        """);

    [Theory]
    [InlineData("record", "record")]
    [InlineData("record class", "record")]
    public Task A_record_is_no_network(string keywords, string kind) => Expect.Diagnostics(
        $$"""
        [GenNet.Network(2, 1)]
        partial {{keywords}} {|GENNET008:Net|};
        """,
        $"'Net' is declared as {kind}, but a network is a class; write 'partial class Net'");

    [Theory]
    [InlineData("struct")]
    [InlineData("record struct")]
    [InlineData("interface")]
    public Task What_is_no_class_is_no_network(string keywords) => Expect.Diagnostics(
        $$"""
        [GenNet.Network(0)]
        {{keywords}} {|GENNET008:Net|}<T>;
        """,
        $"'Net' is declared as {keywords}, but a network is a class; write 'partial class Net'");

    [Theory]
    [InlineData("enum Net { [GenNet.Network] A }")]
    [InlineData("[GenNet.Network] enum Net { A }")]
    [InlineData("[GenNet.Network] delegate void Net([GenNet.Network] int a);")]
    [InlineData("class Net<[GenNet.Network] T> { [GenNet.Network] int A() => 1; [GenNet.Network] public int B { get; set; } }")]
    [InlineData("[assembly: GenNet.Network(1, 2)]")]
    public async Task Other_targets_are_left_to_the_compiler(string code)
    {
        GeneratorRun run = GeneratorRun.Of(code);
        Assert.Empty(run.Files);
        Assert.Empty(await run.AnalyzeAsync());
        Assert.All(run.CompilerDiagnostics, diagnostic => Assert.Equal("CS0592", diagnostic.Id));
    }

    [Fact]
    public Task A_class_must_not_be_abstract() => Expect.Diagnostics(
        """
        [GenNet.Network(2, 1)]
        abstract partial class {|GENNET013:Net|};
        """,
        "Network 'Net' cannot be abstract, since its Create method makes instances of it; remove 'abstract'");

    [Fact]
    public Task A_sealed_class_is_welcome() => Expect.Network("[GenNet.Network(2, 1)] sealed partial class Net;");

    [Fact]
    public Task A_class_must_be_visible_outside_its_file() => Expect.Diagnostics(
        """
        [GenNet.Network(2, 1)]
        file partial class {|GENNET018:Net|};
        """,
        "Network 'Net' cannot be generated because class 'Net' is visible in this file only; remove 'file'");

    [Fact]
    public Task A_container_must_be_visible_outside_its_file() => Expect.Diagnostics(
        """
        file partial struct Outer
        {
            public partial class Middle
            {
                [GenNet.Network(2, 1)]
                public partial class {|GENNET018:Net|};
            }
        }
        """,
        "Network 'Net' cannot be generated because struct 'Outer' is visible in this file only; remove 'file'");

    [Fact]
    public Task A_class_may_be_wrong_in_several_ways() => Expect.Diagnostics(
        """
        [GenNet.Network(2, 1)]
        abstract class {|GENNET004:{|GENNET007:{|GENNET013:Net|}|}|}<T>;
        """,
        "Network 'Net' cannot be generated into a class that is not partial; write 'partial class Net'",
        "Network 'Net' cannot be generic, since its code is the same for all types; remove its type parameters",
        "Network 'Net' cannot be abstract, since its Create method makes instances of it; remove 'abstract'");
}
