using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator;

/// <summary>Where one network attribute says what it says.</summary>
internal sealed class ArgumentSyntax(AttributeSyntax attribute)
{
    /// <summary>The named argument as it is written, its name included; null where it is left out.</summary>
    public AttributeArgumentSyntax? Find(string name) =>
        Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    /// <summary>Whether no argument is named twice, which the compiler refuses and reads in a way of its own.</summary>
    public bool AreNamesDistinct
    {
        get
        {
            string[] names = [.. Arguments.Select(argument => argument.NameEquals?.Name.Identifier.ValueText).OfType<string>()];
            return names.Distinct(StringComparer.Ordinal).Count() == names.Length;
        }
    }

    /// <summary>Where a named argument is written; the attribute where it is left out.</summary>
    public Location LocationOf(string name) => (Find(name) ?? (SyntaxNode)attribute).GetLocation();

    /// <summary>Where a layer size is written: its own expression where it has one, else the argument that holds them all.</summary>
    /// <param name="index">Which size.</param>
    /// <param name="count">How many there are.</param>
    public Location LocationOfSize(int index, int count)
    {
        ExpressionSyntax[] positional =
            [.. Arguments.Where(argument => argument.NameEquals is null).Select(argument => argument.Expression)];
        ExpressionSyntax? only = positional.Length == 1 ? positional[0] : null;
        ExpressionSyntax[] sizes = only is null ? positional : [.. ArrayElements.Of(only)];

        SyntaxNode place = sizes.Length == count ? sizes[index] : only ?? (SyntaxNode)attribute;
        return place.GetLocation();
    }

    private IEnumerable<AttributeArgumentSyntax> Arguments => attribute.ArgumentList?.Arguments ?? [];
}
