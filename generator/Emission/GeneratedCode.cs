namespace GenNet.Generator;

/// <summary>Marks generated classes, so that analyzers, coverage and debuggers know whose code it is.</summary>
internal static class GeneratedCode
{
    public const string Attribute = "[global::System.CodeDom.Compiler.GeneratedCode(\"GenNet.Generator\", \"1\")]";
}
