using System.Collections.Immutable;
using GenNet.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GenNet.Tests;

/// <summary>The user's project as it is open in an editor, which generates, analyzes and offers to mend what was found.</summary>
internal sealed class EditorProject
{
    private static readonly ProjectId Id = ProjectId.CreateNewId();
    private static readonly UserProject Options = UserProject.Strict with { Documentation = DocumentationMode.Parse };

    private readonly Solution _solution;

    private EditorProject(Solution solution) => _solution = solution;

    private Project Project => _solution.GetProject(Id)!;

    public static EditorProject Open(params IEnumerable<string> sources)
    {
        Solution solution = new AdhocWorkspace().CurrentSolution
            .AddProject(ProjectInfo.Create(
                Id, VersionStamp.Default, "UserProject", "UserProject", LanguageNames.CSharp,
                compilationOptions: Options.Compile().Options,
                parseOptions: Options.ParseOptions,
                metadataReferences: References.All,
                analyzerReferences: [new GeneratorReference()]));
        foreach ((int i, string source) in sources.Index())
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(Id), $"File{i + 1}.cs", source, filePath: $"File{i + 1}.cs");
        }

        return new EditorProject(solution);
    }

    /// <summary>The text of the files, in order.</summary>
    public async Task<string[]> TextsAsync() =>
        [.. (await Task.WhenAll(Project.Documents.Select(document => document.GetTextAsync()))).Select(text => text.ToString())];

    /// <summary>The project with another text in its first file.</summary>
    public EditorProject With(string text) =>
        new(_solution.WithDocumentText(Project.DocumentIds[0], SourceText.From(text)));

    /// <summary>What our analyzers find, in the order of the code.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindingsAsync() =>
        await Analyzers.RunAsync((await Project.GetCompilationAsync())!);

    /// <summary>What the compiler finds in the user's own files.</summary>
    public async Task<ImmutableArray<Diagnostic>> CompilerDiagnosticsAsync()
    {
        Compilation compilation = (await Project.GetCompilationAsync())!;
        return
        [
            .. compilation.SyntaxTrees
                .Where(tree => !GeneratedTree.IsOurs(tree))
                .SelectMany(tree => compilation.GetSemanticModel(tree).GetDiagnostics())
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning),
        ];
    }

    /// <summary>What the editor offers for a finding, in the order of its menu.</summary>
    public async Task<ImmutableArray<CodeAction>> OffersAsync(CodeFixProvider provider, Diagnostic finding)
    {
        var offers = ImmutableArray.CreateBuilder<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(
            _solution.GetDocument(finding.Location.SourceTree)!, finding, (action, _) => offers.Add(action), CancellationToken.None));
        return offers.ToImmutable();
    }

    /// <summary>The project after an offer was accepted.</summary>
    public static async Task<EditorProject> AfterAsync(CodeAction offer)
    {
        ImmutableArray<CodeActionOperation> operations = await offer.GetOperationsAsync(CancellationToken.None);
        return new EditorProject(Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution);
    }

    /// <summary>The project after the same offer was accepted for every finding.</summary>
    public async Task<EditorProject> AfterAllAsync(CodeFixProvider provider, string diagnosticId, CodeAction offer)
    {
        var context = new FixAllContext(
            Project, provider, FixAllScope.Project, offer.EquivalenceKey!, [diagnosticId],
            new KnownFindings(await FindingsAsync()), CancellationToken.None);
        return await AfterAsync((await provider.GetFixAllProvider()!.GetFixAsync(context))!);
    }
}
