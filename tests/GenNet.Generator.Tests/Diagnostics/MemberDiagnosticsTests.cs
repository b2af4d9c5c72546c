namespace GenNet.Tests;

public class MemberDiagnosticsTests
{
    [Theory]
    [InlineData("public const int {|GENNET014:InputSize|} = 2;", "InputSize")]
    [InlineData("public int {|GENNET014:OutputSize|} => 2;", "OutputSize")]
    [InlineData("public int {|GENNET014:ParameterCount|}() => 2;", "ParameterCount()")]
    [InlineData("public class {|GENNET014:LayerSizes|};", "LayerSizes")]
    [InlineData("public static int {|GENNET014:Layout|} = 1;", "Layout")]
    [InlineData("public event System.Action? {|GENNET014:Parameters|} { add { } remove { } }", "Parameters")]
    [InlineData("public int {|GENNET014:Layer1|} => 2;", "Layer1")]
    [InlineData("public int {|GENNET014:Layer2|} => 2;", "Layer2")]
    [InlineData("public int {|GENNET014:Forward|} => 2;", "Forward")]
    [InlineData("public void {|GENNET014:Forward|}(System.ReadOnlySpan<float> a, System.Span<float> b) { }", "Forward(ReadOnlySpan<float>, Span<float>)")]
    [InlineData("public int {|GENNET014:Classify|}(params System.ReadOnlySpan<float> a) => 0;", "Classify(params ReadOnlySpan<float>)")]
    [InlineData("public {|GENNET014:Net|}() { }", "Net()")]
    [InlineData("public {|GENNET014:Net|}(int a, GenNet.Initializer b) { }", "Net(int, Initializer)")]
    public Task A_member_must_not_stand_where_a_generated_one_does(string member, string name) => Expect.Diagnostics(
        $$"""
        [GenNet.Network(2, 3, 1)]
        partial class Net
        {
            {{member}}
        }
        """,
        $"The generator gives network 'Net' a member '{name}' of its own; rename this one");

    [Fact]
    public Task Members_in_every_part_are_looked_at() => Expect.Diagnostics(
        """
        [GenNet.Network(2, 1)]
        partial class Net { public int {|GENNET014:Layer1|} => 1; }
        partial class Net { public int {|GENNET014:Layout|} => 1; }
        """,
        "The generator gives network 'Net' a member 'Layer1' of its own; rename this one",
        "The generator gives network 'Net' a member 'Layout' of its own; rename this one");

    [Theory]
    [InlineData("public int Forward() => 1;")]
    [InlineData("public int Classify<T>(System.ReadOnlySpan<float> image) => 1;")]
    [InlineData("public int Classify(in System.ReadOnlySpan<float> image) => 1;")]
    [InlineData("public int Classify(float[] image) => 1;")]
    [InlineData("public static Net Create(int seed, GenNet.Initializer? initializer) => new(seed, initializer);")]
    [InlineData("public double Forward(GenNet.MiniBatch batch) => 1;")]
    [InlineData("public int Kernels => 1;")]
    [InlineData("public Net(string name) : this(1) { }")]
    [InlineData("static Net() { }")]
    [InlineData("public int layer1 => 1;")]
    [InlineData("public int Layer3 => 1;")]
    [InlineData("public int Layer0 => 1;")]
    [InlineData("public int this[int index] => index;")]
    [InlineData("public static Net operator +(Net a, Net b) => a;")]
    public Task Other_members_are_welcome(string member) => Expect.Network(
        $$"""
        #pragma warning disable CS8981
        [GenNet.Network(2, 3, 1)]
        partial class Net
        {
            {{member}}
        }
        """);

    [Theory]
    [InlineData("Layout")]
    [InlineData("Forward")]
    [InlineData("Layer1")]
    public Task A_class_must_not_have_the_name_of_a_generated_member(string name) => Expect.Diagnostics(
        $$"""
        [GenNet.Network(2, 1)]
        partial class {|GENNET023:{{name}}|};
        """,
        $"The generator gives every network a member '{name}', and no member can have the name of its class; rename the class");

    [Theory]
    [InlineData("{|GENNET019:()|};")]
    [InlineData("{|GENNET019:(int seed)|} { public int Seed => seed; }")]
    public Task A_primary_constructor_is_in_the_way(string rest) => Expect.Diagnostics(
        $"""
        [GenNet.Network(2, 1)]
        partial class Net{rest}
        """,
        "Network 'Net' cannot have a primary constructor, since the generated constructors cannot call it; write an ordinary constructor");

    [Theory]
    [InlineData("class Base(int a) { public int A => a; }", true)]
    [InlineData("class Base { private Base() { } }", false)]
    public Task A_base_class_must_not_need_arguments(string @base, bool compilerMindsToo) => Expect.Diagnostics(
        UserProject.Strict,
        compilerMindsToo ? ["CS7036"] : ["CS0122"],
        $$"""
        {{@base}}
        [GenNet.Network(2, 1)]
        partial class {|GENNET020:Net|} : Base;
        """,
        "Network 'Net' cannot be created because its base class 'Base' has no constructor that it can call without arguments; add one");

    [Theory]
    [InlineData("class Base;")]
    [InlineData("abstract class Base { protected Base() { } }")]
    [InlineData("class Base { public Base(int a = 1, params int[] b) { } }")]
    [InlineData("class Base { protected internal Base() { } private Base(int a) { } }")]
    public Task Another_base_class_is_welcome(string @base) => Expect.Network(
        $"""
        {@base}
        [GenNet.Network(2, 1)]
        partial class Net : Base;
        """);

    [Fact]
    public async Task A_network_must_not_inherit_from_a_network()
    {
        Markup markup = Markup.Parse(
            """
            [GenNet.Network(2, 1)]
            partial class Net;
            [GenNet.Network(2, 1)]
            partial class {|GENNET021:Derived|} : Net;
            """);
        GeneratorRun run = GeneratorRun.Of(markup.Code);

        Assert.Equal(
            markup.Expected,
            (await run.AnalyzeAsync()).Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)));
        Assert.Empty(run.CompilerDiagnostics);
        Assert.DoesNotContain(run.Files, file => file.Key.Contains("Derived", StringComparison.Ordinal));
    }

    [Fact]
    public Task A_required_member_is_in_the_way() => Expect.Diagnostics(
        """
        class Base { public required string Title { get; set; } }

        [GenNet.Network(2, 1)]
        partial class {|GENNET022:Net|} : Base
        {
            public required string {|GENNET022:Name|} { get; set; }
            public required int {|GENNET022:Number|} = 1;
        }
        """,
        "Network 'Net' cannot have the required member 'Base.Title', since its Create method does not know it; remove 'required'",
        "Network 'Net' cannot have the required member 'Name', since its Create method does not know it; remove 'required'",
        "Network 'Net' cannot have the required member 'Number', since its Create method does not know it; remove 'required'");
}
