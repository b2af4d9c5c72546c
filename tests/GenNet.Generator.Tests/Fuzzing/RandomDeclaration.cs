namespace GenNet.Tests;

/// <summary>Makes up declarations of networks, most of them wrong in some way.</summary>
internal sealed class RandomDeclaration(Random random)
{
    private static readonly string[] Sizes =
    [
        "0", "1", "2", "3", "16", "17", "784", "65_536", "65_537", "-1", "int.MaxValue", "int.MinValue", "1 + 1", "2 * 0", "0x10", "'a'",
        "(byte)3", "3L", "3u", "2.5", "2.5f", "true", "null", "default", "\"4\"", "Missing", "Missing.Too", "typeof(int)", "new int[2]",
        "checked(int.MaxValue + 1)", "nameof(System)", "sizeof(int)", "-(-2)", "(int)Activation.Relu", "[1]", "..", "ref a", "out int x", "",
    ];

    private static readonly string[] Lists =
    [
        "new int[] { {0} }", "new[] { {0} }", "[{0}]", "(new int[] { {0} })", "layerSizes: new int[] { {0} }", "layerSizes: {0}",
        "new int[2] { {0} }", "new object[] { {0} }", "(int[])null!", "null!", "default(int[])", "[.. new[] { {0} }]", "new() { {0} }",
    ];

    private static readonly string[] Values =
    [
        "Activation.Sigmoid", "Activation.Relu", "Activation.Tanh", "Activation.Identity", "Activation.Softmax", "Activation.Missing",
        "Loss.Quadratic", "Loss.CrossEntropy", "(Activation)99", "(Loss)(-1)", "0", "1", "null", "default", "\"Relu\"", "Activation", "",
    ];

    private static readonly string[] Names = ["Activation", "OutputActivation", "Loss", "Missing", "LayerSizes", "layerSizes"];

    private static readonly string[] Modifiers =
        ["static", "abstract", "sealed", "file", "public", "private", "internal", "unsafe", "new", "readonly", "ref", "required"];

    private static readonly string[] Kinds = ["struct", "record", "record struct", "record class", "interface", "enum", "delegate void", "extension"];

    private static readonly string[] Members =
    [
        "public int Layer1 => 1;", "public void Forward() { }", "int Layout;", "public Net() { }", "class Forward;", "event X Y;", "int this[int a] => a;",
        "public required int R { get; set; }", "const int InputSize", "~Net() { }", "static Net() { }", "[GenNet.Network(2, 1)] partial class Inner;",
        "void Classify(System.ReadOnlySpan<float> a)", "=> ;", "}", "{",
    ];

    private static readonly string[] Attributes = ["Network", "Network", "Network", "Network", "NetworkAttribute", "global::GenNet.Network", "Network<int>", "Obsolete"];

    public string Next()
    {
        string kind = Rarely() ? Pick(Kinds) : "class";
        string modifiers = (Rarely() ? Pick(Modifiers) + " " : "") + (Rarely() ? "" : "partial ");
        string name = Rarely() ? Pick(["Forward", "@class", "Ñ", "Net<T>", "Net<in T>", "", "1", "net"]) : "Net";
        string tail = Rarely() ? Pick(["()", "(int a)", " : Net", " : Missing", " : System.IDisposable", " : System.Enum", " where T : class"]) : "";
        string members = Rarely() ? Pick(Members) : "";
        string declaration = $"[{Attribute()}{(Rarely() ? ", " + Attribute() : "")}] {modifiers}{kind} {name}{tail} {{ {members} }}";

        if (Rarely())
        {
            declaration += $" {(Rarely() ? $"[{Attribute()}] " : "")}partial class Net {{ {(Rarely() ? Pick(Members) : "")} }}";
        }

        for (int depth = random.Next(6) - 3; depth > 0; depth--)
        {
            string container = Rarely() ? Pick(Kinds) : Pick(["partial class", "partial struct", "partial record", "partial interface", "namespace"]);
            declaration = $"{container} Outer{depth}{(Rarely() ? "<T, U>" : "")} {{ {declaration} }}";
        }

        declaration = "using GenNet;\n" + declaration;
        return random.Next(4) == 0 ? Typing.Disturb(declaration, random) : declaration;
    }

    private string Attribute()
    {
        string sizes = string.Join(", ", Enumerable.Range(0, random.Next(5)).Select(_ => Rarely() ? Pick(Sizes) : Pick(["1", "2", "5", "17"])));
        List<string> arguments = [Rarely() ? Pick(Lists).Replace("{0}", sizes, StringComparison.Ordinal) : sizes];
        for (int i = random.Next(7) - 3; i > 0; i--)
        {
            arguments.Add($"{Pick(Names)} {(Rarely() ? ":" : "=")} {Pick(Values)}");
        }

        return Pick(Attributes) + (Rarely() ? "" : $"({string.Join(", ", arguments.Where(argument => argument.Length > 0))})");
    }

    private bool Rarely() => random.Next(5) == 0;

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
