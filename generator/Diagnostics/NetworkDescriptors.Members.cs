using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <content>Here: what is said of the user's own part of the class.</content>
internal static partial class NetworkDescriptors
{
    /// <summary>A member of the user's where a generated one belongs.</summary>
    /// <remarks>{0}: the member; {1}: the class.</remarks>
    public static readonly DiagnosticDescriptor MemberClash = new(
        id: "GENNET014",
        title: "A member has the name of a generated one",
        messageFormat: "The generator gives network '{1}' a member '{0}' of its own; rename this one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET014.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>Every other constructor would have to call it, and the generated ones know nothing of it.</summary>
    /// <remarks>{0}: the class.</remarks>
    public static readonly DiagnosticDescriptor PrimaryConstructor = new(
        id: "GENNET019",
        title: "A network class has no primary constructor",
        messageFormat: "Network '{0}' cannot have a primary constructor, since the generated constructors cannot call it; write an ordinary constructor",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET019.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>The generated constructors have no arguments for it.</summary>
    /// <remarks>{0}: the class; {1}: its base class.</remarks>
    public static readonly DiagnosticDescriptor BaseNeedsArguments = new(
        id: "GENNET020",
        title: "The base class of a network can be constructed without arguments",
        messageFormat: "Network '{0}' cannot be created because its base class '{1}' has no constructor that it can call without arguments; add one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET020.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>Every generated member would hide one of the base class.</summary>
    /// <remarks>{0}: the class; {1}: its base class.</remarks>
    public static readonly DiagnosticDescriptor NetworkAsBase = new(
        id: "GENNET021",
        title: "A network does not inherit from a network",
        messageFormat: "Network '{0}' cannot inherit from network '{1}', since each has weights and layers of its own; hold a '{1}' in a field instead",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET021.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary><c>Create</c> could not set it.</summary>
    /// <remarks>{0}: the class; {1}: the member.</remarks>
    public static readonly DiagnosticDescriptor RequiredMember = new(
        id: "GENNET022",
        title: "A network has no required members",
        messageFormat: "Network '{0}' cannot have the required member '{1}', since its Create method does not know it; remove 'required'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET022.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary><c>[Network(2, 1)] partial class Layout</c>.</summary>
    /// <remarks>{0}: the class.</remarks>
    public static readonly DiagnosticDescriptor NameOfAMember = new(
        id: "GENNET023",
        title: "A network class has the name of a generated member",
        messageFormat: "The generator gives every network a member '{0}', and no member can have the name of its class; rename the class",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpPages + "GENNET023.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}
