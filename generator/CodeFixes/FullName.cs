using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace GenNet.Generator.CodeFixes;

/// <summary>Names that are right wherever they are written.</summary>
internal static class FullName
{
    /// <summary>The name as an expression, which the editor then shortens as far as the place allows.</summary>
    /// <param name="name">With its namespace, and <c>global::</c> before that.</param>
    public static ExpressionSyntax Write(string name) =>
        SyntaxFactory.ParseExpression(name).WithAdditionalAnnotations(Simplifier.Annotation);
}
