using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GenNet.Tests;

/// <summary>Looks into everything an object holds, for what would keep a whole compilation alive.</summary>
internal static class ObjectGraph
{
    public static void AssertHoldsNoCompilation(IEnumerable<object?> roots)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object?>(roots);
        while (open.TryPop(out object? node))
        {
            if (node is null || IsLeaf(node.GetType()) || (!node.GetType().IsValueType && !seen.Add(node)))
            {
                continue;
            }

            Assert.False(
                node is Compilation or ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Location or SemanticModel or Diagnostic,
                $"A {node.GetType()} flows through the pipeline.");

            if (node is IEnumerable items and not string)
            {
                foreach (object? item in items)
                {
                    open.Push(item);
                }
            }

            for (Type? type = node.GetType(); type is not null; type = type.BaseType)
            {
                foreach (FieldInfo field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    open.Push(field.GetValue(node));
                }
            }
        }
    }

    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || typeof(MemberInfo).IsAssignableFrom(type);
}
