using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <content>Here: what is said of the class.</content>
internal static partial class NetworkDescriptors
{
    /// <summary>The network is the other part of the class.</summary>
    /// <remarks>{0}: the class.</remarks>
    public static readonly DiagnosticDescriptor NotPartial = new(
        id: "GENNET004",
        title: "A network class is partial",
        messageFormat: "Network '{0}' cannot be generated into a class that is not partial; write 'partial class {0}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET004.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>The other part of a nested class stands in another part of the type around it.</summary>
    /// <remarks>{0}: the class; {1}: the type around it; {2}: its keyword.</remarks>
    public static readonly DiagnosticDescriptor ContainerNotPartial = new(
        id: "GENNET005",
        title: "The types around a network class are partial",
        messageFormat: "Network '{0}' cannot be generated because '{1}' around it is not partial; write 'partial {2} {1}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET005.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>A static class has no instances, and weights belong to one.</summary>
    /// <remarks>{0}: the class.</remarks>
    public static readonly DiagnosticDescriptor StaticClass = new(
        id: "GENNET006",
        title: "A network class is not static",
        messageFormat: "Network '{0}' cannot be static, since its weights belong to an instance; remove 'static'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET006.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>Type parameters would say nothing about a network.</summary>
    /// <remarks>{0}: the class.</remarks>
    public static readonly DiagnosticDescriptor GenericClass = new(
        id: "GENNET007",
        title: "A network class is not generic",
        messageFormat: "Network '{0}' cannot be generic, since its code is the same for all types; remove its type parameters",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET007.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>A struct would copy its weights, a record would compare and print them, an interface has none.</summary>
    /// <remarks>{0}: the type; {1}: its keyword.</remarks>
    public static readonly DiagnosticDescriptor NotAClass = new(
        id: "GENNET008",
        title: "A network is a class",
        messageFormat: "'{0}' is declared as {1}, but a network is a class; write 'partial class {0}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET008.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary><c>Create</c> makes instances of the class.</summary>
    /// <remarks>{0}: the class.</remarks>
    public static readonly DiagnosticDescriptor AbstractClass = new(
        id: "GENNET013",
        title: "A network class is not abstract",
        messageFormat: "Network '{0}' cannot be abstract, since its Create method makes instances of it; remove 'abstract'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET013.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>The other part of the class stands in another file.</summary>
    /// <remarks>{0}: the class; {1}: the file-local type; {2}: its keyword.</remarks>
    public static readonly DiagnosticDescriptor FileLocalType = new(
        id: "GENNET018",
        title: "A network class is visible outside its file",
        messageFormat: "Network '{0}' cannot be generated because {2} '{1}' is visible in this file only; remove 'file'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET018.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}
