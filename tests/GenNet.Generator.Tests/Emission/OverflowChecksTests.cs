using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Tests;

/// <summary>A project may check its arithmetic for overflow; the kernels, which compute addresses, do not slow down for it.</summary>
public class OverflowChecksTests
{
    private const string Networks = """
        using GenNet;
        [Network(67, 18, 3, Activation = Activation.Tanh, Loss = Loss.CrossEntropy)] partial class Classifier;
        [Network(5, 4, 2)] partial class Small;
        """;

    [Fact]
    public void In_a_project_that_checks_every_method_of_the_kernels_is_unchecked()
    {
        MethodDeclarationSyntax[] methods = [.. KernelMethods(UserProject.Strict with { CheckOverflow = true })];

        Assert.NotEmpty(methods);
        Assert.All(methods, method =>
            Assert.Equal(SyntaxKind.UncheckedStatement, Assert.Single(method.Body!.Statements).Kind()));
    }

    [Fact]
    public void In_other_projects_there_is_nothing_to_read_about_it() =>
        Assert.All(KernelMethods(UserProject.Strict), method =>
            Assert.DoesNotContain(method.DescendantNodes(), node => node.IsKind(SyntaxKind.UncheckedStatement)));

    private static IEnumerable<MethodDeclarationSyntax> KernelMethods(UserProject project) =>
        from file in GeneratorRun.Of(project, Networks).Files
        where file.Key.Contains(".Vector", StringComparison.Ordinal) || file.Key.Contains(".Scalar", StringComparison.Ordinal)
        from method in CSharpSyntaxTree.ParseText(file.Value).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
        select method;
}
