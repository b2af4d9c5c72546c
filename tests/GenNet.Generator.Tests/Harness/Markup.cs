using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace GenNet.Tests;

/// <summary>Code in which <c>{|GENNET002:0|}</c> says that this diagnostic is expected at the <c>0</c>.</summary>
internal sealed partial record Markup(string Code, ImmutableArray<(string Id, TextSpan Span)> Expected)
{
    public static Markup Parse(string markedCode)
    {
        var code = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var expected = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        int position = 0;
        foreach (Match mark in Mark().Matches(markedCode))
        {
            code.Append(markedCode, position, mark.Index - position);
            position = mark.Index + mark.Length;
            if (mark.Groups["id"].Success)
            {
                open.Push((mark.Groups["id"].Value, code.Length));
            }
            else
            {
                (string id, int start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, code.Length)));
            }
        }

        code.Append(markedCode, position, markedCode.Length - position);
        Assert.Empty(open);
        return new Markup(code.ToString(), [.. expected.OrderBy(one => one.Item2).ThenBy(one => one.Item1, StringComparer.Ordinal)]);
    }

    [GeneratedRegex(@"\{\|(?<id>\w+):|\|\}")]
    private static partial Regex Mark();
}
