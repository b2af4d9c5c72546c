using System.Reflection;

namespace GenNet.Tests.Reference;

/// <summary>What a network class declares, read from its attribute and not from anything generated.</summary>
internal sealed record Declaration(int[] LayerSizes, Activation Hidden, Activation Output, Loss Loss)
{
    public static Declaration Of(Type network)
    {
        CustomAttributeData attribute = network.GetCustomAttributesData()
            .Single(data => data.AttributeType == typeof(NetworkAttribute));
        var sizes = (IReadOnlyCollection<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!;

        T Named<T>(string name, T leftOut)
            where T : struct, Enum
        {
            object? value = attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value;
            return value is int number ? (T)Enum.ToObject(typeof(T), number) : leftOut;
        }

        Loss loss = Named(nameof(NetworkAttribute.Loss), Loss.Quadratic);
        return new Declaration(
            [.. sizes.Select(size => (int)size.Value!)],
            Named(nameof(NetworkAttribute.Activation), Activation.Sigmoid),
            Named(nameof(NetworkAttribute.OutputActivation), loss == Loss.CrossEntropy ? Activation.Softmax : Activation.Sigmoid),
            loss);
    }
}
