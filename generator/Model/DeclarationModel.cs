namespace GenNet.Generator;

/// <summary>Where the user's partial class stands.</summary>
/// <param name="Namespace">As it is written in code; empty for the global namespace.</param>
/// <param name="Containers">The types around the class, outermost first.</param>
/// <param name="Name">The name of the class as it is written in code: <c>DigitNet</c>, <c>@class</c>.</param>
/// <param name="HintName">
/// Names the generated files, unique among all classes of a compilation even where case is ignored: the metadata name,
/// <c>Ns.Outer+DigitNet</c>, with <c>-2</c> behind it where another network's differs only in case.
/// </param>
internal sealed record DeclarationModel(
    string Namespace, EquatableArray<ContainerModel> Containers, string Name, string HintName);

/// <summary>A type around the user's class.</summary>
/// <param name="Keywords"><c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c> or <c>interface</c>.</param>
/// <param name="Name">As it is written in code, with its type parameters: <c>Outer&lt;T&gt;</c>.</param>
internal sealed record ContainerModel(string Keywords, string Name);
