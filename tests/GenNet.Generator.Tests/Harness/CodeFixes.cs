using System.Collections.Immutable;
using System.Reflection;
using GenNet.Generator.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GenNet.Tests;

/// <summary>All code fixes that come with the generator, as an editor finds them.</summary>
internal static class CodeFixes
{
    public static ImmutableArray<CodeFixProvider> All { get; } =
    [
        .. typeof(MakePartialCodeFix).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];
}
