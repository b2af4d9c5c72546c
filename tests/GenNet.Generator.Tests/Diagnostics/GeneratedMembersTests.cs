using System.Collections.Immutable;
using GenNet.Generator;
using Microsoft.CodeAnalysis;

namespace GenNet.Tests;

public class GeneratedMembersTests
{
    [Fact]
    public void The_list_is_what_is_generated()
    {
        var topology = new TopologyModel(
            new EquatableArray<int>([4, 3, 2, 1]), Activation.Sigmoid, Activation.Sigmoid, Loss.Quadratic);
        INamedTypeSymbol net = GeneratorRun.Of("[GenNet.Network(4, 3, 2, 1)] partial class Net;").Output.GetTypeByMetadataName("Net")!;
        ImmutableArray<ISymbol> members =
            [.. net.GetMembers().Where(member => member is { IsImplicitlyDeclared: false, CanBeReferencedByName: true })];

        Assert.Equal(
            GeneratedMembers.Names(topology).Order(StringComparer.Ordinal),
            members.Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.All(members.OfType<IMethodSymbol>(), method => Assert.Contains(GeneratedMembers.Methods, one => one.IsThatOf(method)));
        Assert.Equal(GeneratedMembers.Methods.Count, members.OfType<IMethodSymbol>().Count());
        Assert.All(net.InstanceConstructors, method => Assert.Contains(GeneratedMembers.Constructors, one => one.IsThatOf(method)));
        Assert.Equal(GeneratedMembers.Constructors.Count, net.InstanceConstructors.Length);
    }
}
