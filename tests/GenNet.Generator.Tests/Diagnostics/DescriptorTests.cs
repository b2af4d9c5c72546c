using System.Collections.Immutable;
using System.Reflection;
using GenNet.Generator;
using Microsoft.CodeAnalysis;

namespace GenNet.Tests;

public class DescriptorTests
{
    private static readonly ImmutableArray<DiagnosticDescriptor> All = [.. NetworkDescriptors.All, .. AdviceDescriptors.All];

    [Fact]
    public void All_are_listed_by_number_without_gaps()
    {
        IEnumerable<string> numbered = Enumerable.Range(1, All.Length).Select(i => $"GENNET{i:D3}");
        IEnumerable<string> declared = new[] { typeof(NetworkDescriptors), typeof(AdviceDescriptors) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Id)
            .Order(StringComparer.Ordinal);

        Assert.Equal(numbered, All.Select(descriptor => descriptor.Id));
        Assert.Equal(numbered, declared);
    }

    [Fact]
    public void Each_has_one_analyzer_that_tells_it() =>
        Assert.Equal(
            All.Select(descriptor => descriptor.Id),
            Analyzers.All.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Errors_cannot_be_configured_and_advice_can()
    {
        Assert.All(NetworkDescriptors.All, descriptor => Assert.Equal(DiagnosticSeverity.Error, descriptor.DefaultSeverity));
        Assert.All(NetworkDescriptors.All, descriptor => Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, descriptor.CustomTags));
        Assert.All(AdviceDescriptors.All, descriptor => Assert.NotEqual(DiagnosticSeverity.Error, descriptor.DefaultSeverity));
        Assert.All(AdviceDescriptors.All, descriptor => Assert.DoesNotContain(WellKnownDiagnosticTags.NotConfigurable, descriptor.CustomTags));
    }
}
