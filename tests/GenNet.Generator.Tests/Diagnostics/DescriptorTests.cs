using System.Reflection;
using GenNet.Generator;
using Microsoft.CodeAnalysis;

namespace GenNet.Tests;

public class DescriptorTests
{
    [Fact]
    public void All_are_listed_by_number_without_gaps()
    {
        IEnumerable<string> numbered = Enumerable.Range(1, NetworkDescriptors.All.Length).Select(i => $"GENNET{i:D3}");
        IEnumerable<string> declared = typeof(NetworkDescriptors)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Id)
            .Order(StringComparer.Ordinal);

        Assert.Equal(numbered, NetworkDescriptors.All.Select(descriptor => descriptor.Id));
        Assert.Equal(numbered, declared);
        Assert.Equal(numbered, new NetworkAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id));
    }
}
