using System.Globalization;
using System.Text;

namespace GenNet.Tests;

/// <summary>
/// Makes up methods that hand arrays and spans of all lengths to a network, by ways straight and winding. Behind every
/// call that returned stands a note of it.
/// </summary>
internal sealed class RandomCalls(Random random)
{
    private readonly List<string> _arrays = [];
    private readonly List<string> _spans = [];

    /// <summary>The next method; its calls are numbered from <paramref name="firstCall"/> on.</summary>
    public string Method(string name, int firstCall, out int calls)
    {
        _arrays.Clear();
        _spans.Clear();
        var body = new StringBuilder();
        calls = 0;
        for (int i = random.Next(6); i > 0; i--)
        {
            body.AppendLine(Statement());
            if (random.Next(3) == 0)
            {
                body.AppendLine(CultureInfo.InvariantCulture, $"net.Classify({Value()}); returned.Add({firstCall + calls++});");
            }
        }

        body.AppendLine(CultureInfo.InvariantCulture, $"net.Classify({Value()}); returned.Add({firstCall + calls++});");
        return $"static void {name}(Net net, float[] four, bool yes, List<int> returned)\n{{\n{body}}}\n";
    }

    private string Statement() => random.Next(11) switch
    {
        0 or 1 => $"float[] {New(_arrays)} = {Array(3)};",
        2 or 3 => $"Span<float> {New(_spans)} = {Span(3)};",
        4 => $"Span<float> {New(_spans)} = stackalloc float[{Number()}];",
        5 => $"float[] {New(_arrays)} = [.. {Array(2)}, 1f];",
        6 when _arrays.Count > 0 => $"{Pick(_arrays)} = {Array(2)};",
        7 when _spans.Count > 0 => $"if (yes) {{ {Pick(_spans)} = {Span(2)}; }}",
        8 when _arrays.Count > 0 => Change(Pick(_arrays)),
        9 when _spans.Count > 0 => $"foreach (ref float value in {Pick(_spans)}) {{ value = {Pick(_spans)}.Length; }}",
        10 => $"float[] {New(_arrays)}; if (yes) {{ {_arrays[^1]} = {Array(2)}; }} else {{ {_arrays[^1]} = four; }}",
        _ => ";",
    };

    private string Change(string array) => random.Next(5) switch
    {
        0 => $"Array.Resize(ref {array}, {Number()});",
        1 => $"{{ ref float[] same = ref {array}; same = {Array(1)}; }}",
        2 => $"{{ void Set() => {array} = {Array(1)}; Set(); }}",
        3 => $"({array}, int _) = ({Array(1)}, 1);",
        _ => $"{array} = yes ? {array} : {Array(1)};",
    };

    private string Value() => random.Next(8) switch
    {
        0 => $"stackalloc float[{Number()}]",
        1 => $"[.. {Span(2)}, 1f]",
        2 => "default",
        < 5 => Array(3),
        _ => Span(3),
    };

    private string Array(int depth) => random.Next(depth == 0 ? 5 : 10) switch
    {
        0 => "four",
        1 => $"new float[{Number()}]",
        2 => "new float[] { 1, 2, 3 }",
        3 => $"GC.AllocateUninitializedArray<float>({Number()})",
        4 => _arrays.Count > 0 ? Pick(_arrays) : "new[] { 1f, 2f, 3f, 4f }",
        5 => $"{Span(depth - 1)}.ToArray()",
        6 => $"{Atom(Array(depth - 1))}[{Range()}]",
        7 => $"(yes ? {Array(depth - 1)} : {Array(depth - 1)})",
        8 => $"((float[])(object){Atom(Array(depth - 1))})",
        _ => $"Enumerable.Repeat(1f, {Number()}).ToArray()",
    };

    private string Span(int depth) => random.Next(depth == 0 ? 3 : 9) switch
    {
        0 => "Span<float>.Empty",
        1 => _spans.Count > 0 ? Pick(_spans) : "four.AsSpan()",
        2 => $"new Span<float>({Array(0)}, {Start()}, {Number()})",
        3 => $"new Span<float>({Array(depth - 1)})",
        4 => $"{Atom(Array(depth - 1))}.AsSpan({(random.Next(2) == 0 ? "" : Start())})",
        5 => $"{Atom(Array(depth - 1))}.AsSpan({Start()}, {Number()})",
        6 => $"{Span(depth - 1)}.Slice({Start()})",
        7 => $"{Span(depth - 1)}.Slice(length: {Number()}, start: {Start()})",
        _ => $"{Span(depth - 1)}[{Range()}]",
    };

    private string Range() => random.Next(4) switch
    {
        0 => $"..{Number()}",
        1 => $"^{Number()}..",
        2 => $"{Start()}..^{Start()}",
        _ => $"{Start()}..{Number()}",
    };

    /// <summary>Most often 0, so that not everything falls out of range.</summary>
    private string Start() => random.Next(2) == 0 ? "0" : Any();

    /// <summary>Most often the length that is right.</summary>
    private string Number() => random.Next(2) == 0 ? "4" : Any();

    private string Any() => random.Next(8) == 0 ? "four.Length" : random.Next(7).ToString(CultureInfo.InvariantCulture);

    private static string Atom(string expression) => $"({expression})";

    private string New(List<string> variables)
    {
        variables.Add((ReferenceEquals(variables, _arrays) ? "a" : "s") + variables.Count.ToString(CultureInfo.InvariantCulture));
        return variables[^1];
    }

    private string Pick(List<string> variables) => variables[random.Next(variables.Count)];
}
