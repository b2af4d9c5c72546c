using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <content>Here: what is said of the attribute as a whole.</content>
internal static partial class NetworkDescriptors
{
    /// <summary>Two attributes, on one part of the class or on two.</summary>
    /// <remarks>{0}: the class.</remarks>
    public static readonly DiagnosticDescriptor AttributeTwice = new(
        id: "GENNET009",
        title: "A network class has one [Network] attribute",
        messageFormat: "Network '{0}' is already described by another [Network] attribute; remove one of them",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET009.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>Generated code has static abstract members of interfaces.</summary>
    /// <remarks>{0}: the class; {1}: the version.</remarks>
    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        id: "GENNET012",
        title: "A network needs C# 11",
        messageFormat: "Network '{0}' needs C# 11 or newer, for static abstract members of interfaces, but is compiled as C# {1}; raise LangVersion in the project or remove it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET012.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}
