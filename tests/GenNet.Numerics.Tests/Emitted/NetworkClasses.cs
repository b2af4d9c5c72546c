using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>The networks declared for these tests, each made from its type.</summary>
internal static class NetworkClasses
{
    private static readonly Type[] All =
        [.. typeof(Networks.Scalar_Sigmoid).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Networks.Scalar_Sigmoid).Namespace && type.IsAssignableTo(typeof(INetwork)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>Their names, as theory data.</summary>
    public static TheoryData<string> Names => [.. All.Select(type => type.Name)];

    public static INetwork Make(string name, int seed = 1) =>
        (INetwork)Activator.CreateInstance(All.Single(type => type.Name == name), seed, null)!;
}
